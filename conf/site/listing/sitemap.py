"""The list of all pages for search engines, and what these are told of the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from conf.site.address import Address
from conf.site.language import LANGUAGES
from conf.site.listing.head import HOME
from conf.site.listing.history import find_changed
from conf.site.tree import Tree

__all__ = ["SITEMAP", "write_robots", "write_sitemap"]

SITEMAP = "sitemap.xml"

_SCHEMAS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"\n        xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def write_sitemap(tree: Tree, address: Address) -> str:
    """Every page in every language, each with its counterparts; not the search page, nor that for what isn't there."""
    entries = "".join(_write_entries(tree, address))
    return f'<?xml version="1.0" encoding="utf-8"?>\n<urlset {_SCHEMAS}>\n{entries}</urlset>\n'


def _write_entries(tree: Tree, address: Address) -> Iterator[str]:
    default = LANGUAGES[-1].code
    for name in sorted(tree.pages[default]):
        places = {language.code: address.join(f"{language.code}/{name}.html") for language in LANGUAGES}
        known = {**places, "x-default": address.join("") if name == HOME else places[default]}
        if name == HOME:
            yield _write_entry(known["x-default"], known, None)
        for code, place in places.items():
            yield _write_entry(place, known, find_changed(tree, tree.pages[code][name]))


def _write_entry(place: str, known: Mapping[str, str], changed: datetime | None) -> str:
    lines = ["  <url>", f"    <loc>{escape(place)}</loc>"]
    if changed:
        lines.append(f"    <lastmod>{changed.isoformat()}</lastmod>")
    lines += [
        f'    <xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(href)}/>' for code, href in known.items()
    ]
    return "\n".join([*lines, "  </url>\n"])


def write_robots(address: Address) -> str:
    """Everybody may read everything; the sitemap says what there is."""
    text = "User-agent: *\nAllow: /\n"
    return f"{text}\nSitemap: {address.join(SITEMAP)}\n" if address else text
