"""A page of ``docs/`` as checks see it: headings, anchors and directives, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.rules_block import make_fence_rule
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.myst_blocks import myst_block_plugin

__all__ = ["Anchor", "Directive", "Heading", "Link", "ListItem", "Page", "RawCode", "Text", "read_page"]

_DIRECTIVE = re.compile(r"\{(?P<name>[^}\s]+)\}\s*(?P<argument>.*)$")
_OPTION = re.compile(r"\s*:[\w-]+:(\s|$)")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OPAQUE = frozenset({"toctree"})
"""Directives whose body is not Markdown."""


@dataclass(frozen=True)
class Anchor:
    """``(name)=``."""

    name: str
    line: int


@dataclass(frozen=True)
class Heading:
    """A heading, with the anchor that stands right above it."""

    level: int
    text: str
    line: int
    anchor: str | None


@dataclass(frozen=True)
class Link:
    """A link to a place on this site."""

    target: str
    """As written: ``#anchor`` or ``page.md``."""
    line: int
    section: str | None
    """The anchor of the heading it stands under."""


@dataclass(frozen=True)
class Text:
    """Words of a page's sentences, without the code in them."""

    words: str
    line: int


@dataclass(frozen=True)
class ListItem:
    """An entry of a numbered list in a directive's body."""

    number: int
    line: int


@dataclass(frozen=True)
class Directive:
    """A colon fence: ``:::{name} argument``."""

    name: str
    argument: str
    line: int
    body: str
    items: tuple[ListItem, ...] = ()
    """Entries of the numbered lists in its body (not of lists inside lists)."""
    stray_line: int | None = None
    """Line of the first thing in its body that is not a numbered list; for ``example`` only."""


@dataclass(frozen=True)
class RawCode:
    """A code block typed into the page."""

    kind: str
    line: int


@dataclass
class Page:
    """What one Markdown file holds, in order."""

    path: Path
    """Relative to the root of the repository."""
    elements: list[Heading | Directive | RawCode] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The document's name as Sphinx has it: the path below ``docs/<language>``."""
        return Path(*self.path.parts[2:]).with_suffix("").as_posix()

    @property
    def directives(self) -> Iterator[Directive]:
        """The page's directives in order."""
        return (element for element in self.elements if isinstance(element, Directive))

    @property
    def headings(self) -> Iterator[Heading]:
        """The page's headings in order."""
        return (element for element in self.elements if isinstance(element, Heading))


def read_page(root: Path, path: Path) -> Page:
    """Read the page at `path`, which is relative to `root`."""
    page = Page(path)
    text = (root / path).read_text(encoding="utf-8")
    _read_tokens(page, _parser().parse(text), offset=1)
    return page


def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark").enable("table").use(front_matter_plugin).use(myst_block_plugin)
    rule = make_fence_rule(markers=(":",), token_type="colon_fence", exact_match=False)
    ends = ["paragraph", "reference", "blockquote", "list", "footnote_def"]
    md.block.ruler.before("fence", "colon_fence", rule, {"alt": ends})
    return md


def _read_tokens(page: Page, tokens: list[Token], offset: int) -> None:
    pending: Anchor | None = None
    line = offset
    for index, token in enumerate(tokens):
        line = offset + token.map[0] if token.map else line
        if token.type == "myst_target":
            pending = Anchor(token.content, line)
            page.anchors.append(pending)
            continue
        if token.type == "heading_open":
            text = tokens[index + 1].content
            anchor = pending.name if pending else None
            page.elements.append(Heading(int(token.tag[1:]), text, line, anchor))
        elif token.type == "fence":
            page.elements.append(RawCode(f"code fence {token.markup}", line))
        elif token.type == "code_block":
            page.elements.append(RawCode("indented code block", line))
        elif token.type == "html_block" and re.search(r"<pre\b", token.content, re.IGNORECASE):
            page.elements.append(RawCode("HTML <pre>", line))
        elif token.type == "colon_fence":
            _read_directive(page, token, line)
        elif token.type == "inline":
            _read_inline(page, token.children or [], line)
        if token.nesting >= 0 and token.type != "inline":
            pending = None


def _read_inline(page: Page, tokens: list[Token], line: int) -> None:
    section = next((heading.anchor for heading in reversed(list(page.headings)) if heading.anchor), None)
    for token in tokens:
        if token.type in ("softbreak", "hardbreak"):
            line += 1
        elif token.type == "text" and token.content:
            page.texts.append(Text(token.content, line))
        elif token.type == "link_open":
            target = str(token.attrGet("href") or "")
            if not _ELSEWHERE.match(target):
                page.links.append(Link(target, line, section))


def _read_directive(page: Page, token: Token, line: int) -> None:
    match = _DIRECTIVE.match(token.info.strip())
    if match is None:
        page.elements.append(RawCode(f"code fence {token.markup}", line))
        return
    name, argument = match["name"], match["argument"].strip()
    if name == "answer":
        page.texts.append(Text(re.sub(r"`[^`]*`", "", argument), line))
    body, start = _strip_options(token.content, line + 1)
    tokens = [] if name in _OPAQUE else _parser().parse(body)
    page.elements.append(
        Directive(
            name,
            argument,
            line,
            body,
            items=tuple(_read_items(tokens, start)),
            stray_line=_find_stray(tokens, start),
        )
    )
    _read_tokens(page, tokens, start)


def _strip_options(content: str, line: int) -> tuple[str, int]:
    """The body below a directive's ``:option: value`` lines, and the line where it starts."""
    lines = content.split("\n")
    while lines and _OPTION.match(lines[0]):
        del lines[0]
        line += 1
    return "\n".join(lines), line


def _read_items(tokens: list[Token], offset: int) -> Iterator[ListItem]:
    number, depth = 1, 0
    for token in tokens:
        if token.type == "ordered_list_open" and token.level == 0:
            number = int(token.attrGet("start") or 1)
        elif token.type == "list_item_open" and token.level == 1 and depth:
            yield ListItem(number, offset + (token.map[0] if token.map else 0))
            number += 1
        if token.type == "ordered_list_open":
            depth += 1
        elif token.type == "ordered_list_close":
            depth -= 1


def _find_stray(tokens: list[Token], offset: int) -> int | None:
    for token in tokens:
        if token.level == 0 and token.nesting >= 0 and token.type != "ordered_list_open":
            return offset + (token.map[0] if token.map else 0)
    return None
