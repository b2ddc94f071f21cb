"""The Sphinx builder that makes a book of a language's pages: Sphinx's own for EPUB, with our chapters and files.

Sphinx finds the pages' order, resolves what they refer to and writes their bodies; ``chapter`` makes chapters
of these, ``package`` the archive.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sphinx.builders.epub3 import Epub3Builder
from sphinx.locale import _
from sphinx.util import logging

from conf.site.address import read_address
from conf.site.book.chapter import Chapter, Words, find_dead_links, make_chapter
from conf.site.book.markup import Element, MarkupError, Node, parse_html
from conf.site.book.package import CONTENTS, COVER, COVER_PAGE, STYLE, Book, Entry, name_book, write_book
from conf.site.listing.card import find_cover
from conf.site.listing.history import read_changes
from conf.site.rights import AUTHORS, LICENCE, LICENCE_NAME
from conf.site.sources import Sources, sources_of

__all__ = ["BookBuilder"]

_HERE = Path(__file__).resolve().parent
_READING = "reading-a-block"
"""The section that tells how to read a block: on the site of tabs and buttons, which a book has not."""
_DEEPEST = 2
"""The level of sections that the table of contents lists; chapters are the first."""

_logger = logging.getLogger(__name__)


class BookBuilder(Epub3Builder):
    """Collects the pages' bodies and writes the book in the end."""

    name = "book"
    epilog = ""

    def init(self) -> None:
        """Begin without a page."""
        super().init()
        self.chapters: dict[str, Chapter] = {}

    def handle_page(
        self,
        pagename: str,
        addctx: dict[str, Any],
        templatename: str = "page.html",
        *,
        outfilename: Path | None = None,
        event_arg: Any = None,
    ) -> None:
        """Keep the page as a chapter; pages of templates alone, such as the search, have no place in a book."""
        if event_arg is None:
            return
        sources = sources_of(self.env)
        words = Words(answer=_("Answer %s"), answers=_("Answers"), question=_("Question %s"))
        try:
            self.chapters[pagename] = make_chapter(
                addctx["body"],
                name=pagename,
                title=self.env.titles[pagename].astext(),
                language=sources.language,
                address=read_address(),
                words=words,
            )
        except MarkupError as error:
            _logger.error("the page makes no chapter: %s", error, location=pagename)

    def copy_static_files(self) -> None:
        """None: a book has a style sheet of its own."""

    def write_buildinfo(self) -> None:
        """None: every page is written each time."""

    def handle_finish(self) -> None:
        """Put the chapters in order, check their links and write the book."""
        sources = sources_of(self.env)
        first = self.chapters[self.config.root_doc]
        _end_first_page(first, sources)
        self.get_toc()
        files = [node["refuri"].partition("#")[0] for node in self.refnodes]
        by_file = {chapter.file: chapter for chapter in self.chapters.values()}
        chapters = [by_file[file] for file in dict.fromkeys([first.file, *files]) if file in by_file]
        for problem in find_dead_links(by_file, (CONTENTS, COVER, COVER_PAGE, STYLE)):
            _logger.warning("%s", problem)
        book = Book(
            language=sources.language,
            modified=_find_date(sources),
            chapters=chapters,
            contents=_nest(self.refnodes),
            style=(_HERE / "book.css").read_text(encoding="utf-8"),
            cover=find_cover(sources.language).read_bytes(),
            contents_title=_("Contents"),
            cover_title=_("Cover"),
        )
        write_book(book, Path(self.outdir) / name_book(sources.language))


def _nest(refnodes: Sequence[Mapping[str, Any]]) -> list[Entry]:
    """Sphinx's flat list as a tree, as deep as the table of contents goes."""
    entries: list[Entry] = []
    for node in refnodes:
        entry = Entry(html.unescape(node["text"]), html.unescape(node["refuri"]))
        if node["level"] == 1 or not entries:
            entries.append(entry)
        elif node["level"] <= _DEEPEST:
            last = entries[-1]
            entries[-1] = Entry(last.title, last.href, (*last.parts, entry))
    return entries


def _find_date(sources: Sources) -> datetime:
    """When what the book tells was last verified or changed; today where neither is known."""
    known = list(read_changes(sources.root).values())
    if sources.verification:
        known.append(sources.verification.finished)
    return max(known, default=datetime.now(UTC))


def _end_first_page(chapter: Chapter, sources: Sources) -> None:
    """Tell on the first page how a book's blocks are read and what the book was made from."""
    chapter.nodes[:] = _without(chapter.nodes, _READING)
    top = next((node for node in chapter.nodes if isinstance(node, Element) and node.tag == "section"), None)
    place = chapter.nodes if top is None else top.children
    place += parse_html((_HERE / f"reading.{sources.language.code}.html").read_text(encoding="utf-8"))
    place += parse_html(_write_colophon(sources))


def _without(nodes: Sequence[Node], ident: str) -> list[Node]:
    kept: list[Node] = []
    for node in nodes:
        if isinstance(node, Element):
            if node.attributes.get("id") == ident:
                continue
            node.children = _without(node.children, ident)
        kept.append(node)
    return kept


def _write_colophon(sources: Sources) -> str:
    """What the book was made from, and what may be done with it."""
    address, day = read_address(), sources.language.format_date(_find_date(sources))
    lines = [html.escape(_("This book holds the pages as they were on %s.") % day)]
    if address:
        site = f"{address.join('')}{sources.language.code}/index.html"
        lines.append(f"{_('Newer ones are on the site:')} {_link(site)}")
    if sources.repository:
        lines.append(f"{_('Sources, and the place to correct them:')} {_link(sources.repository.address)}")
    lines.append(f'{html.escape(AUTHORS)}, <a href="{LICENCE}">{LICENCE_NAME}</a>')
    title, body = html.escape(_("About this book")), "".join(f"<p>{line}</p>" for line in lines)
    return f'<section id="about-this-book"><h2>{title}</h2>{body}</section>'


def _link(address: str) -> str:
    return f'<a href="{html.escape(address)}">{html.escape(address)}</a>'
