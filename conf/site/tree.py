"""The pages of both languages and the examples, read; and what may be wrong with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from conf.site.language import LANGUAGES
from conf.site.page import Page, read_page
from conf.transcript import Example, find_examples

__all__ = ["Problem", "Tree", "find_given_tree", "give_tree", "read_tree", "suggest"]


@dataclass(frozen=True, order=True)
class Problem:
    """Something to mend before the site can be built."""

    path: str
    """Relative to the root of the repository, with ``/``."""
    line: int
    message: str
    """What was found; what was expected; what to do."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Tree:
    """The pages by language and name, the examples by name."""

    root: Path
    pages: Mapping[str, Mapping[str, Page]]
    examples: Mapping[str, Example]

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """The name of the page that each anchor stands on; both languages have the same."""
        return {
            anchor.name: page.name
            for pages in self.pages.values()
            for page in pages.values()
            for anchor in page.anchors
        }

    @cached_property
    def showing(self) -> Mapping[str, frozenset[str]]:
        """The names of the pages that show each example, in any language."""
        shown: dict[str, set[str]] = {}
        for (example, _language), pages in self._shown.items():
            shown.setdefault(example, set()).update(page.name for page in pages)
        return {example: frozenset(names) for example, names in shown.items()}

    @cached_property
    def _shown(self) -> Mapping[tuple[str, str], list[Page]]:
        """The pages that show each example, by its name and the language."""
        shown: dict[tuple[str, str], list[Page]] = {}
        for language, pages in self.pages.items():
            for page in pages.values():
                for example in dict.fromkeys(d.argument for d in page.directives if d.name == "example"):
                    shown.setdefault((example, language), []).append(page)
        return shown

    def find_home(self, example: Example, language: str) -> Page | None:
        """The page of a language to which a link to the example leads: one of its chapter, if any of these shows it."""
        pages = self._shown.get((example.name, language), [])
        own = (page for page in pages if page.name == example.chapter or page.name.startswith(f"{example.chapter}-"))
        return next(own, pages[0] if pages else None)

    def find_directives(self, name: str) -> Iterator[tuple[Page, int]]:
        """Every page that has a directive of this name, with its line."""
        for pages in self.pages.values():
            for page in pages.values():
                for directive in page.directives:
                    if directive.name == name:
                        yield page, directive.line


def read_tree(root: Path, last: Tree | None = None, changed: Collection[Path] = ()) -> Tree:
    """Read all pages and examples under `root`. Raises TranscriptError for a broken example.

    Given the `last` tree, only the files that `changed` since are read.
    """
    pages: dict[str, dict[str, Page]] = {}
    for language in LANGUAGES:
        known = {page.path: page for page in last.pages[language.code].values()} if last else {}
        read = []
        for path in sorted((root / "docs" / language.code).rglob("*.md")):
            page = None if path in changed else known.get(path.relative_to(root))
            read.append(page or read_page(root, path.relative_to(root)))
        pages[language.code] = {page.name: page for page in read}
    if last and not any(path.is_relative_to(root / "examples") for path in changed):
        return Tree(root, pages, last.examples)
    return Tree(root, pages, {example.name: example for example in find_examples(root)})


_given: dict[Path, Tree] = {}
"""Trees that were read and checked already, by their root."""


def give_tree(tree: Tree) -> None:
    """Let builds in processes forked from this one take this tree: nobody need read and check it again."""
    _given[tree.root] = tree


def find_given_tree(root: Path) -> Tree | None:
    """The tree that was given for this root."""
    return _given.get(root)


def suggest(name: str, names: Iterable[str]) -> str:
    """The likely right name, ready to follow a wrong one in a message; else nothing."""
    close = get_close_matches(name, list(names), n=1)
    return f" (did you mean '{close[0]}'?)" if close else ""
