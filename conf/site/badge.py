"""The line under a block that says whether, when and on what it was verified."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape

from sphinx.locale import _

from conf.site.language import Language
from conf.site.results import Image, Result, Standing, State, Verification

__all__ = ["name_state", "render_badge", "render_day", "write_images", "write_reason", "write_standing"]

_SYMBOLS = {
    State.VERIFIED: '<path d="M3.5 8.5l3 3 6-7"/>',
    State.FAILED: '<path d="M4 4l8 8M12 4l-8 8"/>',
    State.NOT_RUN: '<path d="M4 8h8"/>',
    State.CHANGED: '<path d="M12.5 8a4.5 4.5 0 1 1-1.4-3.3M12.5 2v3h-3"/>',
    State.UNKNOWN: '<path d="M5 5.5a3 3 0 1 1 4.3 2.7C8.4 8.7 8 9.2 8 10M8 13v.1"/>',
}


def name_state(state: State) -> str:
    """One word for the state, for a table of results."""
    return {
        State.VERIFIED: _("Verified"),
        State.FAILED: _("Failed"),
        State.NOT_RUN: _("Not run"),
        State.CHANGED: _("Changed since"),
        State.UNKNOWN: _("Not verified"),
    }[state]


def render_symbol(state: State) -> str:
    """The state's sign, for the eye only."""
    return (
        '<svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"'
        ' fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"'
        f' stroke-linejoin="round">{_SYMBOLS[state]}</svg>'
    )


def render_badge(standing: Standing, verification: Verification | None, language: Language) -> str:
    """The badge as HTML."""
    text = escape(write_standing(standing, verification, language))
    return f'<p class="badge {standing.state}">{text}</p>'


def render_day(moment: datetime, language: Language, *, clock: bool = False) -> str:
    """The day as an element; a script says beside it how long ago that is, which no finished page can know."""
    text = f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if clock else language.format_date(moment)
    return f'<time datetime="{moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}">{escape(text)}</time>'


def write_standing(standing: Standing, verification: Verification | None, language: Language) -> str:
    """The badge's sentence in the page's language."""
    result = standing.result
    match standing.state:
        case State.VERIFIED if result and verification:
            return _write_verified(result, verification, language)
        case State.FAILED:
            text = _("Failed when it last ran")
        case State.NOT_RUN:
            text = name_state(State.NOT_RUN)
        case State.CHANGED:
            return _("Changed since it was last verified.")
        case _:
            if verification is None:
                return _("Nothing was verified in this build.")
            return _("Not verified in this build.")
    reason = write_reason(standing, language)
    return f"{text}: {reason}" if reason else text


def write_reason(standing: Standing, language: Language) -> str:
    """Why it failed or wasn't run; the page's language for all but what a program said."""
    result = standing.result
    if result and result.missing:
        names = ", ".join(name.removesuffix(":latest") for name in result.missing)
        return _("%(images)s could not be obtained") % {"images": names}
    if standing.state is State.NOT_RUN and standing.not_run:
        return standing.not_run[language.code]
    return (result.reason if result else None) or ""


def _write_verified(result: Result, verification: Verification, language: Language) -> str:
    engine = verification.versions.get("engine", "")
    sdk = verification.versions.get("sdk", "")
    day = language.format_date(result.verified)
    if result.variant == "python" and sdk:
        text = _("Verified on Docker Engine %(engine)s with Docker SDK for Python %(sdk)s, %(day)s")
    else:
        text = _("Verified on Docker Engine %(engine)s, %(day)s")
    sentence = text % {"engine": engine, "sdk": sdk, "day": day}
    images = write_images(result.images)
    return f"{sentence} · {images}" if images else sentence


def write_images(images: tuple[Image, ...]) -> str:
    """Where the images came from, those of one source together."""
    parts = []
    for source, text in (
        ("docker-hub", _("%(images)s from Docker Hub")),
        ("stand-in", _("%(images)s: stand-in built from Debian's packages")),
    ):
        names = [image.short_name for image in images if image.source == source]
        if names:
            parts.append(text % {"images": ", ".join(names)})
    return " · ".join(parts)
