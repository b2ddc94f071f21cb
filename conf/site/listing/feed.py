"""The feed of corrections in a language: who follows it hears what turned out to be otherwise (Atom, RFC 4287).

An entry's id is made from its key alone, so that it stays when words, places or the site's address
change. Its date is that of its newest line in git; where git knows no dates, that of the run that
verified its proof; where that isn't known either, there is no feed.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from conf.site.address import Address
from conf.site.corrections import CORRECTIONS_PAGE, Correction, Group, Kind
from conf.site.language import Language
from conf.site.listing.description import render_phrase, strip_markdown
from conf.site.listing.history import read_line_changes
from conf.site.results import Verification
from conf.site.rights import AUTHORS, LICENCE_NAME

__all__ = ["FEED", "Dates", "date_corrections", "write_feed"]

FEED = "corrections.xml"
"""Beside the pages of its language."""
_SPACE = uuid.UUID("6f5b1d0e-6d0c-5a53-9a53-2f1f0c7f3a52")
"""What ids of entries are made in; another one would make every entry new to every reader."""


@dataclass(frozen=True)
class Dates:
    """When a correction was first written and last changed."""

    published: datetime | None
    """None where git doesn't know."""
    updated: datetime


def date_corrections(root: Path, groups: Sequence[Group], verification: Verification | None) -> Mapping[str, Dates]:
    """The dates of corrections by their key; empty where neither git nor a run of the examples knows any."""
    dates = {}
    for group in groups:
        changes = read_line_changes(root, group.path)
        ends = [correction.line for correction in group.corrections[1:]]
        for correction, end in zip(group.corrections, [*ends, len(changes) + 1], strict=True):
            if own := changes[correction.line - 1 : end - 1]:
                dates[correction.key] = Dates(min(own), max(own))
            elif verification is not None:
                dates[correction.key] = Dates(None, _find_verified(correction, verification))
    return dates


def _find_verified(correction: Correction, verification: Verification) -> datetime:
    proofs = (result for result in verification.results.values() if result.name in correction.examples)
    return max((result.verified for result in proofs), default=verification.finished)


def write_feed(
    language: Language,
    groups: Sequence[Group],
    dates: Mapping[str, Dates],
    places: Mapping[str, str],
    address: Address,
    *,
    title: str,
    instead: str,
    name_kind: Callable[[Kind], str],
) -> str:
    """The feed, newest first.

    `dates` are by the corrections' keys, `places`, the names of pages, by their anchors; `title` is that of the page,
    `instead` what stands before a replacement.
    """
    base = address.join(f"{language.code}/") if address else ""
    listed = [c for group in groups for c in group.corrections if c.key in dates and c.anchor in places]
    listed.sort(key=lambda correction: (-dates[correction.key].updated.timestamp(), correction.key))
    first = f"{base}{CORRECTIONS_PAGE}.html"
    head = [
        f"<title>{escape(f'{title} - {language.title}')}</title>",
        f"<id>{_make_id(language.code)}</id>",
        f"<updated>{max(date.updated for date in dates.values()).isoformat()}</updated>",
        f"<author><name>{escape(AUTHORS)}</name></author>",
        f"<rights>{escape(LICENCE_NAME)}</rights>",
        f'<link rel="alternate" type="text/html" hreflang="{language.code}" href={quoteattr(first)}/>',
    ]
    if address:
        head.append(f'<link rel="self" type="application/atom+xml" href={quoteattr(base + FEED)}/>')
    entries = [
        _write_entry(correction, language, dates[correction.key], place, parts)
        for correction in listed
        for parts in [(instead, name_kind(correction.kind))]
        for place in [f"{base}{places[correction.anchor]}.html#{correction.anchor}"]
    ]
    lines = "\n".join([*head, *entries])
    opening = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language.code}">'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{opening}\n{lines}\n</feed>\n'


def _write_entry(correction: Correction, language: Language, dates: Dates, place: str, parts: tuple[str, str]) -> str:
    instead, kind = parts
    wording = correction.wordings[language.code]
    html = f"<p>{render_phrase(wording.so)}</p>"
    if wording.replaced_by:
        html += f"<p><b>{escape(instead)}:</b> {render_phrase(wording.replaced_by)}</p>"
    lines = [
        f"<title>{escape(strip_markdown(wording.claim))}</title>",
        f"<id>{_make_id(f'{language.code}/{correction.key}')}</id>",
        f"<updated>{dates.updated.isoformat()}</updated>",
        *([f"<published>{dates.published.isoformat()}</published>"] if dates.published else []),
        f"<category term={quoteattr(correction.kind)} label={quoteattr(kind)}/>",
        f'<link rel="alternate" type="text/html" href={quoteattr(place)}/>',
        f'<content type="html">{escape(html)}</content>',
    ]
    return "<entry>\n" + "\n".join(lines) + "\n</entry>"


def _make_id(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_SPACE, name)}"
