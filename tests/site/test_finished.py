"""The finished site: this repository's own pages, all of them, as a reader gets them."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from playwright.sync_api import expect

from tests.site.conftest import FIRST_VIEW, REQUESTS, Visit, compress, find_pages

NEXT_PAGE = 15 * 1024
"""Bytes of the page itself, which is all that is loaded after the first."""

_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"])


class Outline(HTMLParser):
    """The ids of a page and what it refers to."""

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.references: list[str] = []
        self.loads: list[str] = []
        """Scripts, style sheets and images that are fetched with the page."""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element is called and where it leads."""
        attributes = {name: value or "" for name, value in attrs}
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self.references += [attributes[name] for name in ("href", "src", "action", "data-search") if name in attributes]
        self.references += [f"#{attributes[name]}" for name in ("for", "popovertarget") if name in attributes]
        if (tag == "link" and attributes.get("rel") in ("stylesheet", "icon", "shortcut icon")) or tag in (
            "script",
            "img",
        ):
            self.loads += [attributes[name] for name in ("href", "src") if name in attributes]


def read_outlines(published: Path) -> dict[str, Outline]:
    """Every page by its path."""
    return {
        path.relative_to(published).as_posix(): Outline(path.read_text(encoding="utf-8"))
        for path in sorted(published.rglob("*.html"))
        if path.is_relative_to(published) and "examples" not in path.relative_to(published).parts
    }


@pytest.fixture(scope="module")
def outlines(published: Path) -> dict[str, Outline]:
    """Every page by its path, read once."""
    return read_outlines(published)


def test_every_link_leads_somewhere(published: Path, outlines: dict[str, Outline]) -> None:
    """Each page, anchor, download, script and image that a page names is there; no page leads outside but in prose."""
    broken = []
    for path, outline in outlines.items():
        if path == "404.html":
            continue
        for reference in outline.references:
            if re.match(r"(?i)(https?|mailto|data|javascript):", reference):
                continue
            address, anchor = urldefrag(urljoin(path, reference))
            target = unquote(address.partition("?")[0])
            if target.endswith("/") or not target:
                target += "index.html"
            if not (published / target).is_file():
                broken.append(f"{path}: {reference}")
            elif anchor and target in outlines and anchor != "choose" and unquote(anchor) not in outlines[target].ids:
                broken.append(f"{path}: {reference} (no such anchor)")
    assert broken == []


def test_no_id_stands_twice_on_a_page(outlines: dict[str, Outline]) -> None:
    """A link to it would lead to the first only."""
    for path, outline in outlines.items():
        assert len(outline.ids) == len(set(outline.ids)), path


def test_pages_are_light(published: Path, outlines: dict[str, Outline]) -> None:
    """What a first visit loads, and what the next page does when everything else is in the cache."""
    first, following = {}, {}
    for path in find_pages(published):
        files = {published / urljoin(path, load).partition("?")[0] for load in outlines[path].loads}
        following[path] = len(compress(published / path))
        first[path] = following[path] + sum(len(compress(file)) for file in files)
        assert len(files) + 1 <= REQUESTS, path
    assert {path: size for path, size in first.items() if size > FIRST_VIEW} == {}
    assert {path: size for path, size in following.items() if size > NEXT_PAGE} == {}


def test_nothing_is_wider_than_the_screen(reader: Visit, published: Path) -> None:
    """From 320 pixels (or 1280 at 400 %) to a wide screen every page keeps to the width that there is."""
    problems = []
    for path in find_pages(published):
        page = reader.open(path)
        for width in (320, 390, 720, 1024, 1440):
            page.set_viewport_size({"width": width, "height": 844})
            if (reached := page.evaluate("document.documentElement.scrollWidth")) > width:
                problems.append(f"{path}: {reached} on {width}")
    assert problems == []


@pytest.mark.parametrize("width", [390, 1440])
def test_the_list_of_chapters_shows_where_the_reader_is(reader: Visit, width: int) -> None:
    """However far down the page stands in it, beside the text or in a drawer."""
    reader.page.set_viewport_size({"width": width, "height": 600})
    page = reader.open("en/verification.html")
    if width < 400:
        page.get_by_role("button", name="Chapters").click()
    expect(page.locator(".sidebar-tree .current-page > a")).to_be_in_viewport()


class Interface(HTMLParser):
    """What a page says that its author didn't: words of the theme, the directives and the attributes."""

    _PROSE = frozenset({"sidebar-tree", "toc-tree", "related-pages", "crumbs", "example-link", "download", "claimed"})
    _OURS = frozenset(["block-foot", "panel", "summary", "versions", "kind", "standing", "proof", "instead", "results"])

    def __init__(self, html: str) -> None:
        """Read a page."""
        super().__init__(convert_charrefs=True)
        self._open: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.feed(html)

    def _role_of(self, tag: str, attributes: dict[str, str]) -> str:
        classes = set(attributes.get("class", "").split())
        if tag in ("code", "pre", "script", "style", "title", "svg") or attributes.get("lang") == "en":
            return "other"
        if classes & self._PROSE or tag == "article":
            return "prose"
        return "ours" if classes & self._OURS or tag == "button" else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the words in attributes, wherever they stand."""
        attributes = {name: value or "" for name, value in attrs}
        if attributes.get("lang") != "en":
            names = (
                "aria-label",
                "title",
                "placeholder",
                "alt",
                *(name for name in attributes if name.startswith("data-")),
            )
            self.words += [
                attributes[name]
                for name in names
                if name in attributes and not re.search(r"data-(search|language|content|replay)", name)
            ]
        if tag not in _VOID:
            self._open.append((tag, self._role_of(tag, attributes)))

    def handle_endtag(self, tag: str) -> None:
        """Close what is open down to this element."""
        while any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        """Note the words of the interface."""
        roles = [role for _, role in self._open if role]
        if data.strip() and any(name == "body" for name, _ in self._open) and (roles[-1:] or ["ours"]) == ["ours"]:
            self.words.append(" ".join(data.split()))


NAMES = frozenset(
    [
        *(
            "API",
            "Buildx",
            "CLI",
            "Compose",
            "Debian",
            "Docker",
            "Dockerfile",
            "Engine",
            "EPUB",
            "Hub",
            "Markdown",
            "Python",
            "RSS",
        ),
        *("SDK", "UTC", "amd64", "arm64", "docker", "for", "linux"),
    ]
)
"""Names of products and kinds, which are the same in Korean."""


def test_every_word_of_the_interface_is_korean(published: Path) -> None:
    """Text and labels on Korean pages that neither an author nor a program wrote: none is in another language."""
    foreign: dict[str, str] = {}
    for path in sorted(published.glob("ko/*.html")):
        for words in Interface(path.read_text(encoding="utf-8")).words:
            plain = re.sub(r"[\w.-]+/[\w./-]+|[\w.-]*:[\w.-]+|[\w-]+\.(sh|py|zip|toml|yaml|html)|%\(?\w+\)?", "", words)
            latin = [word for word in re.findall(r"[A-Za-z]{2,}", plain) if word not in NAMES]
            if latin and not re.search("[가-힣]", plain):
                foreign.setdefault(words, path.name)
    assert foreign == {}
