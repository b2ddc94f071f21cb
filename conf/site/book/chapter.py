"""A page of the site as a chapter of a book: what a screen does with scripts and links, a book does by order.

Both variants of an example stand one after the other, answers at the end of the chapter, and what unfolds on the
site is unfolded. Buttons and links for correcting go; links that lead out of the book name the site's address, or are
plain words where nobody said it. Nothing here knows Sphinx.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from conf.site.address import Address
from conf.site.book.markup import Element, Node, parse_html
from conf.site.language import Language

__all__ = ["SUFFIX", "Chapter", "Words", "find_dead_links", "make_chapter"]

SUFFIX = ".xhtml"
"""Of a chapter's file."""

_VARIANTS = {"cli": "CLI", "python": "Python"}
_TABLE_ROLES = frozenset({"table", "rowgroup", "row", "columnheader", "cell"})
"""What the site says of tables that its style sheet makes something else of."""


@dataclass(frozen=True)
class Words:
    """What a chapter says in the book's language besides what its page says; ``%s`` stands for the number."""

    answer: str
    answers: str
    question: str


@dataclass(frozen=True)
class Chapter:
    """A page, made ready for a book."""

    name: str
    """The document's name."""
    title: str
    nodes: list[Node]

    @property
    def file(self) -> str:
        """Its file, relative to that of the first page."""
        return f"{self.name}{SUFFIX}"

    @property
    def elements(self) -> list[Element]:
        """Every element of it."""
        return [found for node in self.nodes if isinstance(node, Element) for found in node.walk()]

    @property
    def has_drawings(self) -> bool:
        """Whether there is SVG in it, which a book's list of files must tell."""
        return any(element.tag == "svg" for element in self.elements)

    @property
    def ids(self) -> list[str]:
        """All ids in it, in order."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]


@dataclass
class _Adapter:
    """Turns a page's elements into a chapter's."""

    name: str
    language: Language
    address: Address
    words: Words
    answers: list[Node] = field(default_factory=list)

    def adapt_all(self, nodes: list[Node]) -> list[Node]:
        return [new for node in nodes for new in ([node] if isinstance(node, str) else self.adapt(node))]

    def adapt(self, element: Element) -> list[Node]:
        """What stands in the book in the place of `element`."""
        classes = element.classes
        if element.tag == "button" or "correct" in classes:
            return []
        had_content = bool(element.children)
        element.children = self.adapt_all(element.children)
        if had_content and element.tag in ("p", "div") and not element.elements and not element.text.strip():
            return []
        if element.attributes.get("role") in _TABLE_ROLES:
            del element.attributes["role"]
        element.attributes.pop("download", None)
        if "panel" in classes:
            label = next(text for key, text in _VARIANTS.items() if key in classes)
            element.children.insert(0, _make("div", "block-head", [_make("span", "block-label", [label])]))
        if element.tag == "table":
            _label_cells(element)
        if element.tag == "figure":
            # The table that stands beside a plot would part it from its caption.
            element.children.sort(key=lambda child: isinstance(child, str) or child.tag != "figcaption")
        if element.tag == "details":
            return self._unfold(element)
        if element.tag == "a" and "href" in element.attributes:
            return self._adapt_link(element)
        return [element]

    def _unfold(self, details: Element) -> list[Node]:
        summary, *rest = details.elements
        body: list[Node] = [child for child in details.children if child is not summary]
        if "command" in details.classes:
            attributes = {"class": "command", "id": details.attributes["id"]}
            return [Element("div", attributes, [_make("p", "command-name", summary.children), *body])]
        if "answer" not in details.classes:
            return list(rest)
        number = sum(isinstance(node, Element) for node in self.answers) + 1
        there, back = f"book-answer-{number}", f"book-question-{number}"
        link = Element("a", {"href": f"#{there}", "id": back}, [self.words.answer % number])
        home = Element("a", {"href": f"#{back}"}, [self.words.question % number])
        self.answers.append(Element("div", {"class": "reply", "id": there}, [_make("p", "home", [home]), *body]))
        asked = _make("p", "asked", [_make("b", "", [f"{number}. "]), *summary.children])
        return [_make("div", "question", [asked, _make("p", "there", [link])])]

    def _adapt_link(self, link: Element) -> list[Node]:
        href = link.attributes["href"]
        if href.startswith("#") or ":" in href.partition("/")[0]:
            return [link]
        path, mark, fragment = href.partition("#")
        place = posixpath.normpath(posixpath.join(posixpath.dirname(self.name), path))
        if not place.startswith("../"):
            return [link]
        if self.address:
            site = posixpath.normpath(posixpath.join(self.language.code, place))
            link.attributes["href"] = f"{self.address.join(site)}{mark}{fragment}"
            return [link]
        if "download" in link.classes:
            return [_make("span", "download", link.children)]
        return link.children


def _make(tag: str, name: str, children: list[Node]) -> Element:
    return Element(tag, {"class": name} if name else {}, children)


def _label_cells(table: Element) -> None:
    """Give each cell the words of its column's head: on a narrow screen they stand above it."""
    head = next((part for part in table.elements if part.tag == "thead"), None)
    if head is None:
        return
    table.attributes["class"] = " ".join(dict.fromkeys([*table.classes, "headed"]))
    labels = [" ".join(cell.text.split()) for row in head.elements for cell in row.elements]
    for part in table.elements:
        for row in part.elements if part.tag == "tbody" else ():
            for cell, label in zip(row.elements, labels, strict=False):
                cell.attributes.setdefault("data-label", label)


def _join_numbers(elements: Iterable[Element]) -> None:
    """Let the number at an explanation lead back to the first of that number in the blocks above, by an id there."""
    marks: dict[str, str] = {}
    for element in elements:
        if element.tag == "pre":
            for mark in element.walk():
                if "callout" in mark.classes:
                    target = mark.attributes["href"].removeprefix("#")
                    if target not in marks:
                        marks[target] = mark.attributes["id"] = f"{target}-mark"
        elif element.tag == "li" and element.attributes.get("id") in marks:
            back = next((found for found in element.walk() if "callout" in found.classes), None)
            if back is not None:
                back.attributes["href"] = f"#{marks[element.attributes['id']]}"


def make_chapter(html: str, *, name: str, title: str, language: Language, address: Address, words: Words) -> Chapter:
    """The chapter that the page's body makes. Raises MarkupError where that is no tree."""
    adapter = _Adapter(name, language, address, words)
    nodes = adapter.adapt_all(parse_html(html))
    if adapter.answers:
        heading = _make("h2", "", [words.answers])
        nodes.append(Element("section", {"class": "answers", "id": "book-answers"}, [heading, *adapter.answers]))
    chapter = Chapter(name, title, nodes)
    _join_numbers(chapter.elements)
    return chapter


def find_dead_links(chapters: Mapping[str, Chapter], others: Collection[str] = ()) -> list[str]:
    """Every id that isn't the only one of its name in its chapter, and every link that leads nowhere in the book.

    `chapters` are by file; `others` are files that have no ids to lead to.
    """
    ids = {file: set(chapter.ids) for file, chapter in chapters.items()}
    found = []
    for file, chapter in chapters.items():
        twice = sorted(name for name, count in Counter(chapter.ids).items() if count > 1)
        found += [f"{file}: id '{name}' stands there twice" for name in twice]
        addresses = {
            (name, element.attributes[name])
            for element in chapter.elements
            for name in ("href", "src")
            if name in element.attributes
        }
        for name, address in sorted(addresses):
            path, _, fragment = unquote(address).partition("#")
            if ":" in path.partition("/")[0]:
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
            known = target in others and not fragment
            if not known and (target not in ids or (fragment and fragment not in ids[target])):
                found.append(f"{file}: {name}='{address}' leads nowhere in the book")
    return found
