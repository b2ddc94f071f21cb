"""What the head of a page says to those who list it: search engines, networks that show a card, and other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any

from conf.site.address import Address
from conf.site.language import LANGUAGES, Language
from conf.site.listing.card import CARD_SIZE, find_card
from conf.site.rights import AUTHORS, LICENCE

__all__ = ["HOME", "Subject", "render_head", "render_start_head"]

HOME = "index"
"""The name of each language's first page."""
_DEFAULT = LANGUAGES[-1]
"""The language for readers of neither."""


@dataclass(frozen=True)
class Subject:
    """A page, as far as its head tells of it."""

    language: Language
    name: str
    """The document's name: its path below the language's folder, without a suffix."""
    title: str
    description: str
    changed: datetime | None
    """When it or what it shows was last changed; None where nobody knows."""
    is_article: bool
    """Whether it explains something with examples."""
    has_feed: bool
    """Whether there is a feed of corrections in its language."""
    chapter: tuple[str, str] | None = None
    """Name and title of the first page of its chapter, where it is another one."""

    @property
    def path(self) -> str:
        """Of the page, relative to the root of the site."""
        return f"{self.language.code}/{self.name}.html"


def render_head(subject: Subject, address: Address) -> str:
    """The elements, a line each; those that need the site's address only where it is known."""
    return "\n".join(
        [
            f'<meta name="description" content="{escape(subject.description)}">',
            _render_alternates(subject.name, address, up="../" * (subject.name.count("/") + 1)),
            *_list_forms(subject),
            *_render_card(_list_card(subject, address)),
            f'<script type="application/ld+json">{_write_data(_describe(subject, address))}</script>',
        ]
    )


def _render_alternates(name: str, address: Address, *, up: str) -> str:
    """Links to the page in every language; `up` leads from the page to the site's root."""
    prefix = f"{address.base}/" if address else up
    places = {language.code: f"{language.code}/{name}.html" for language in LANGUAGES}
    # The site's own first page picks the language.
    places["x-default"] = "" if name == HOME and address else places[_DEFAULT.code]
    return "\n".join(
        f'<link rel="alternate" hreflang="{code}" href="{escape(prefix + path)}">' for code, path in places.items()
    )


def render_start_head(address: Address) -> str:
    """The elements of the site's own first page, which is in both languages."""
    first, *_others = LANGUAGES
    description = " · ".join(language.tagline for language in LANGUAGES)
    card = [("og:type", "website"), ("og:title", " · ".join(language.title for language in LANGUAGES))]
    card += [("og:description", description), ("og:locale", first.locale)]
    lines = [f'<meta name="description" content="{escape(description)}">', _render_alternates(HOME, address, up="")]
    if address:
        lines.append(f'<link rel="canonical" href="{escape(address.join(""))}">')
        card += [("og:url", address.join("")), *_list_picture(first, address)]
    return "\n".join([*lines, *_render_card(card)])


def _list_forms(subject: Subject) -> Iterator[str]:
    """Links to the page as something other than HTML."""
    file = subject.name.rpartition("/")[2]
    yield f'<link rel="alternate" type="text/markdown" href="{escape(file)}.md">'
    if subject.has_feed:
        up = "../" * subject.name.count("/")
        title = escape(subject.language.title)
        yield f'<link rel="alternate" type="application/atom+xml" title="{title}" href="{up}corrections.xml">'


def _list_card(subject: Subject, address: Address) -> Iterator[tuple[str, str]]:
    """Open Graph, which other networks' cards fall back on."""
    yield "og:type", "article" if subject.is_article else "website"
    yield "og:site_name", subject.language.title
    yield "og:title", subject.title
    yield "og:description", subject.description
    yield "og:locale", subject.language.locale
    for other in LANGUAGES:
        if other is not subject.language:
            yield "og:locale:alternate", other.locale
    if not address:
        return
    yield "og:url", address.join(subject.path)
    yield from _list_picture(subject.language, address)


def _list_picture(language: Language, address: Address) -> Iterator[tuple[str, str]]:
    width, height = CARD_SIZE
    yield "og:image", address.join(find_card(language))
    yield "og:image:type", "image/png"
    yield "og:image:width", str(width)
    yield "og:image:height", str(height)
    yield "og:image:alt", f"{language.title}: {language.tagline}"
    yield "twitter:card", "summary_large_image"


def _render_card(card: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, text in card:
        attribute = "property" if name.startswith("og:") else "name"
        yield f'<meta {attribute}="{name}" content="{escape(text)}">'


def _describe(subject: Subject, address: Address) -> Mapping[str, Any]:
    """The page in the words of schema.org."""
    home = {"@type": "WebSite", "name": subject.language.title, "inLanguage": subject.language.code}
    if address:
        home["url"] = address.join(f"{subject.language.code}/{HOME}.html")
    about: dict[str, Any] = {
        "description": subject.description,
        "inLanguage": subject.language.code,
        "license": LICENCE,
        "author": {"@type": "Organization", "name": AUTHORS},
    }
    if subject.changed:
        about["dateModified"] = subject.changed.isoformat()
    if address:
        about["image"] = address.join(find_card(subject.language))
    if subject.name == HOME:
        return {"@context": "https://schema.org", **home, **about}
    page: dict[str, Any] = {
        "@type": "TechArticle" if subject.is_article else "WebPage",
        "headline": subject.title,
        **about,
        "isPartOf": home,
    }
    if not address:
        return {"@context": "https://schema.org", **page}
    page["url"] = address.join(subject.path)
    steps = [(subject.language.title, str(home["url"]))]
    if subject.chapter:
        name, title = subject.chapter
        steps.append((title, address.join(f"{subject.language.code}/{name}.html")))
    steps.append((subject.title, str(page["url"])))
    trail = {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": item}
            for place, (name, item) in enumerate(steps, start=1)
        ],
    }
    return {"@context": "https://schema.org", "@graph": [page, trail]}


def _write_data(data: Mapping[str, Any]) -> str:
    """JSON that no text in it can end early: a `<` is written so that it closes no element."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
