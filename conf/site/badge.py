"""The line under a block that says whether, when and on what it was verified."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape

from sphinx.locale import _

from conf.site.language import Language
from conf.site.results import Image, Result, Standing, State, Verification

__all__ = [
    "name_state", "render_badge", "render_day", "render_reason", "write_images", "write_reason", "write_standing",
]  # fmt: skip

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
    html = _join(escape(_write_state(standing, verification, language)), render_reason(standing, language))
    return f'<p class="badge {standing.state}">{html}</p>'


AGE = ' <span class="age"></span>'
"""Ends a text that names a day: where a script says how long ago that is, which no finished page can know."""


def render_day(moment: datetime, language: Language, *, clock: bool = False) -> str:
    """The day as an element."""
    text = f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if clock else language.format_date(moment)
    return f'<time datetime="{moment.astimezone(UTC):%Y-%m-%dT%H:%MZ}">{escape(text)}</time>'


def write_standing(standing: Standing, verification: Verification | None, language: Language) -> str:
    """The badge's sentence in the page's language."""
    return _join(_write_state(standing, verification, language), write_reason(standing, language))


def _write_state(standing: Standing, verification: Verification | None, language: Language) -> str:
    match standing.state:
        case State.VERIFIED if standing.result and verification:
            return _write_verified(standing.result, verification, language)
        case State.FAILED:
            return _("Failed when it last ran")
        case State.NOT_RUN:
            return name_state(State.NOT_RUN)
        case State.CHANGED:
            return _("Changed since it was last verified.")
        case _:
            if verification is None:
                return _("Nothing was verified in this build.")
            return _("Not verified in this build.")


def _join(state: str, reason: str) -> str:
    return f"{state}: {reason}" if reason else state


def write_reason(standing: Standing, language: Language) -> str:
    """Why it failed or wasn't run; the page's language for all but what the runner said."""
    return _write_own_reason(standing, language) or _find_said(standing)


def render_reason(standing: Standing, language: Language) -> str:
    """The same as HTML, in which the runner's words are English on every page."""
    if own := _write_own_reason(standing, language):
        return escape(own)
    said = _find_said(standing)
    return f'<span class="said" lang="en">{escape(said)}</span>' if said else ""


def _write_own_reason(standing: Standing, language: Language) -> str:
    if standing.result and standing.result.missing:
        names = ", ".join(name.removesuffix(":latest") for name in standing.result.missing)
        return _("%(images)s could not be obtained") % {"images": names}
    if standing.state is State.NOT_RUN and standing.not_run:
        return standing.not_run[language.code]
    return ""


def _find_said(standing: Standing) -> str:
    """What the runner said first: the session and the advice below it are for those who ran it."""
    if standing.result is None or standing.state not in (State.FAILED, State.NOT_RUN):
        return ""
    return (standing.result.reason or "").partition("\n")[0]


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
