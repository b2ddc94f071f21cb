"""Pages as trees: the HTML that Sphinx and our directives write, read strictly and written as XHTML.

Nothing here knows Sphinx.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser

__all__ = ["Element", "MarkupError", "Node", "parse_html", "write_xhtml"]

_VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_SVG = "http://www.w3.org/2000/svg"
_NAME = re.compile(r"[\w:-]+(?==)")


class MarkupError(ValueError):
    """The HTML can't be read as a tree: an element is not closed, or another one is."""


@dataclass
class Element:
    """An element and what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """Its classes, in order."""
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """All words in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def elements(self) -> list[Element]:
        """Its children but for text."""
        return [child for child in self.children if isinstance(child, Element)]

    def walk(self) -> Iterator[Element]:
        """Itself and every element in it, in the order in which they begin."""
        yield self
        for child in self.elements:
            yield from child.walk()


Node = Element | str


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._add(tag, attrs)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        # The parser writes names small, and SVG has names such as viewBox.
        written = {name.lower(): name for name in _NAME.findall(self.get_starttag_text() or "")}
        attributes = {written.get(name, name): name if value is None else value for name, value in attrs}
        element = Element(tag, attributes)
        self.open[-1].children.append(element)
        return element

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self.open[-1].tag != tag:
            line, column = self.getpos()
            opened = self.open[-1].tag or "nothing"
            raise MarkupError(f"line {line}, column {column}: </{tag}> where <{opened}> is open")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse_html(html: str) -> list[Node]:
    """The elements and texts of a piece of HTML. Raises MarkupError where they aren't properly nested."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if len(reader.open) > 1:
        raise MarkupError(f"<{reader.open[-1].tag}> is never closed")
    return reader.open[0].children


def write_xhtml(nodes: Sequence[Node]) -> str:
    """The nodes as XHTML, drawings in their own namespace and languages in XML's attribute too."""
    return "".join(escape(node, quote=False) if isinstance(node, str) else _write(node) for node in nodes)


def _write(element: Element) -> str:
    attributes = dict(element.attributes)
    if element.tag == "svg":
        attributes.setdefault("xmlns", _SVG)
    if "lang" in attributes:
        attributes["xml:lang"] = attributes["lang"]
    start = element.tag + "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    if element.tag in _VOID or (element.tag != "svg" and not element.children and _is_shape(element)):
        return f"<{start}/>"
    return f"<{start}>{write_xhtml(element.children)}</{element.tag}>"


def _is_shape(element: Element) -> bool:
    return element.tag in ("path", "rect", "line", "circle", "ellipse", "polygon", "polyline", "use")
