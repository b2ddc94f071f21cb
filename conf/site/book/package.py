"""The files of an EPUB beside its chapters, and the archive that holds them all.

The same chapters and the same dates make the same bytes. Nothing here knows Sphinx.
"""

from __future__ import annotations

import uuid
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from conf.site.book.chapter import SUFFIX, Chapter
from conf.site.book.markup import write_xhtml
from conf.site.language import Language
from conf.site.rights import AUTHORS, LICENCE, LICENCE_NAME

__all__ = ["CONTENTS", "COVER", "COVER_PAGE", "STYLE", "Book", "Entry", "identify", "name_book", "write_book"]

COVER, COVER_PAGE, STYLE, CONTENTS = "cover.png", f"cover{SUFFIX}", "book.css", f"contents{SUFFIX}"
"""Files beside the chapters."""

_FOLDER = "EPUB"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_NAMESPACE = uuid.UUID("5d1c3f0e-6a3b-4a4e-9a0c-2f7d1f6f9b41")
"""Ours alone; a book is known by it and its language, whatever its date."""
_CONTAINER = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="{_FOLDER}/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    *(("schema:accessibilityFeature", name) for name in ("alternativeText", "readingOrder", "tableOfContents")),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityHazard", "none"),
)


@dataclass(frozen=True)
class Entry:
    """A line of the table of contents."""

    title: str
    href: str
    parts: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Book:
    """All that makes a book."""

    language: Language
    modified: datetime
    """When what it tells was last changed or verified."""
    chapters: Sequence[Chapter]
    """In order, the first page in front."""
    contents: Sequence[Entry]
    style: str
    cover: bytes
    contents_title: str
    cover_title: str


def name_book(language: Language) -> str:
    """The file of the book in a language."""
    return f"docker-notes-{language.code}.epub"


def identify(language: Language) -> str:
    """The book's identifier, which stays from edition to edition."""
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, language.code)}"


def write_book(book: Book, target: Path) -> None:
    """Write the archive."""
    files: dict[str, str | bytes] = {
        "META-INF/container.xml": _CONTAINER,
        f"{_FOLDER}/package.opf": _write_package(book),
        f"{_FOLDER}/toc.ncx": _write_old_contents(book),
        f"{_FOLDER}/{CONTENTS}": _write_contents(book),
        f"{_FOLDER}/{COVER_PAGE}": _write_cover(book),
        f"{_FOLDER}/{COVER}": book.cover,
        f"{_FOLDER}/{STYLE}": book.style,
    }
    for chapter in book.chapters:
        up = "../" * chapter.name.count("/")
        files[f"{_FOLDER}/{chapter.file}"] = _write_page(book, chapter.title, write_xhtml(chapter.nodes), up=up)
    with zipfile.ZipFile(target, "w") as archive:
        # Readers look for this one in front and as it is.
        archive.writestr(zipfile.ZipInfo("mimetype", _EPOCH), "application/epub+zip")
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)


def _write_page(book: Book, title: str, body: str, *, up: str = "", kind: str = "bodymatter") -> str:
    code = book.language.code
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f' lang="{code}" xml:lang="{code}">\n<head>\n<meta charset="UTF-8"/>\n<title>{escape(title)}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="{up}{STYLE}"/>\n</head>\n'
        f'<body epub:type="{kind}">\n{body}\n</body>\n</html>\n'
    )


def _write_cover(book: Book) -> str:
    words = escape(f"{book.language.title}: {book.language.tagline}")
    body = f'<div class="cover"><img src="{COVER}" alt="{words}"/></div>'
    return _write_page(book, book.cover_title, body, kind="cover")


def _write_contents(book: Book) -> str:
    title, first = escape(book.contents_title), book.chapters[0]
    marks = (
        ("cover", COVER_PAGE, book.cover_title),
        ("toc", CONTENTS, book.contents_title),
        ("bodymatter", first.file, first.title),
    )
    places = "".join(f'<li><a epub:type="{kind}" href="{file}">{escape(text)}</a></li>' for kind, file, text in marks)
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc"><h1>{title}</h1>{_list_entries(book.contents)}</nav>\n'
        f'<nav epub:type="landmarks" hidden="hidden"><ol>{places}</ol></nav>'
    )
    return _write_page(book, book.contents_title, body, kind="frontmatter")


def _list_entries(entries: Sequence[Entry]) -> str:
    lines = (
        f'<li><a href="{escape(entry.href)}">{escape(entry.title)}</a>'
        f"{_list_entries(entry.parts) if entry.parts else ''}</li>"
        for entry in entries
    )
    return f"<ol>{''.join(lines)}</ol>"


def _write_old_contents(book: Book) -> str:
    """The contents as readers of EPUB 2 look for them."""
    places = 0

    def write(entries: Sequence[Entry]) -> str:
        nonlocal places
        points = ""
        for entry in entries:
            places += 1
            points += (
                f'<navPoint id="point-{places}" playOrder="{places}"><navLabel><text>{escape(entry.title)}</text>'
                f'</navLabel><content src="{escape(entry.href)}"/>{write(entry.parts)}</navPoint>\n'
            )
        return points

    points = write(book.contents)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"'
        f' xml:lang="{book.language.code}">\n<head><meta name="dtb:uid" content="{identify(book.language)}"/></head>\n'
        f"<docTitle><text>{escape(book.language.title)}</text></docTitle>\n<navMap>\n{points}</navMap>\n</ncx>\n"
    )


def _write_package(book: Book) -> str:
    language, modified = book.language, f"{book.modified.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    access = "\n".join(f'<meta property="{name}">{text}</meta>' for name, text in _ACCESS)
    items = [
        f'<item id="contents" href="{CONTENTS}" media-type="application/xhtml+xml" properties="nav"/>',
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        f'<item id="cover-image" href="{COVER}" media-type="image/png" properties="cover-image"/>',
        f'<item id="cover" href="{COVER_PAGE}" media-type="application/xhtml+xml"/>',
        f'<item id="style" href="{STYLE}" media-type="text/css"/>',
    ]
    spine = ['<itemref idref="cover"/>', '<itemref idref="contents"/>']
    for number, chapter in enumerate(book.chapters):
        drawings = ' properties="svg"' if chapter.has_drawings else ""
        href, ident = escape(chapter.file), f"chapter-{number}"
        items.append(f'<item id="{ident}" href="{href}" media-type="application/xhtml+xml"{drawings}/>')
        spine.append(f'<itemref idref="{ident}"/>')
    listed, order = "\n".join(items), "\n".join(spine)
    return f"""\
<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{language.code}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">{identify(language)}</dc:identifier>
<dc:title>{escape(language.title)}</dc:title>
<dc:language>{language.code}</dc:language>
<dc:creator>{escape(AUTHORS)}</dc:creator>
<dc:description>{escape(language.tagline)}</dc:description>
<dc:rights>{LICENCE_NAME} {LICENCE}</dc:rights>
<dc:date>{modified[:10]}</dc:date>
<meta property="dcterms:modified">{modified}</meta>
<meta name="cover" content="cover-image"/>
{access}
</metadata>
<manifest>
{listed}
</manifest>
<spine toc="ncx">
{order}
</spine>
</package>
"""
