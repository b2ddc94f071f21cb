"""What is often claimed and isn't so: reading ``docs/corrections``.

Each file there is one group: its place (``order``), its ``title`` by language, and a
table for each correction.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from conf.site.datafile import DataError, DataFile, read_data
from conf.site.language import LANGUAGES
from conf.site.page import Directive, Page
from conf.site.tree import Problem, Tree, suggest

__all__ = [
    "CORRECTIONS",
    "CORRECTIONS_PAGE",
    "Correction",
    "Group",
    "Kind",
    "Wording",
    "check_corrections",
    "choose_groups",
    "place_corrections",
    "read_corrections",
]

CORRECTIONS = "docs/corrections"
"""The folder, relative to the root of the repository."""

CORRECTIONS_PAGE = "corrections"
"""The page that says what they are, and shows them or the first of them."""

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_KEYS = ("kind", "example", "section", *(language.code for language in LANGUAGES))


class Kind(StrEnum):
    """What is the matter with a claim."""

    WRONG = "wrong"
    HALF_TRUE = "half-true"
    OUTDATED = "outdated"
    OPEN = "open"
    """A question that is often left without an answer."""


@dataclass(frozen=True)
class Wording:
    """A correction in one language, as Markdown within a sentence."""

    claim: str
    so: str
    replaced_by: str | None
    """What is used today; of outdated things only."""


@dataclass(frozen=True)
class Correction:
    """One claim, and what is so."""

    key: str
    kind: Kind
    examples: tuple[str, ...]
    """They would fail if the claim were true."""
    section: str
    """The anchor where more is said."""
    wordings: Mapping[str, Wording]
    """By the code of the language."""
    path: str
    line: int

    @property
    def anchor(self) -> str:
        """Where on its page it is."""
        return f"correction-{self.key}"


@dataclass(frozen=True)
class Group:
    """Corrections that belong together."""

    name: str
    order: int
    titles: Mapping[str, str]
    """By the code of the language."""
    corrections: tuple[Correction, ...]
    path: str

    @property
    def anchor(self) -> str:
        """Where on its page it is."""
        return f"corrections-{self.name}"


def read_corrections(root: Path) -> list[Group]:
    """Every group under `root` in order. Raises DataError."""
    paths = sorted((root / CORRECTIONS).glob("*.toml"))
    files = [read_data(root, path.relative_to(root).as_posix()) for path in paths]
    groups = [_read_group(file) for file in files if file is not None]
    return sorted(groups, key=lambda group: group.order)


def choose_groups(groups: Iterable[Group], argument: str) -> list[Group]:
    """The groups that a directive's argument names; all where it names none."""
    names = argument.split()
    return [group for group in groups if not names or group.name in names]


def place_corrections(tree: Tree, groups: Sequence[Group]) -> dict[str, str]:
    """The name of the page on which each group's and each correction's anchor is; both languages have the same."""
    return {
        anchor: page.name
        for page, directive in _find_directives(tree)
        for group in choose_groups(groups, directive.argument)
        for anchor in (group.anchor, *(correction.anchor for correction in group.corrections))
    }


def _find_directives(tree: Tree) -> Iterator[tuple[Page, Directive]]:
    for pages in tree.pages.values():
        for page in pages.values():
            for directive in page.directives:
                if directive.name == "corrections":
                    yield page, directive


def _read_group(file: DataFile) -> Group:
    order, title = file.tables.get("order"), file.tables.get("title")
    if not isinstance(order, int) or not isinstance(title, dict):
        raise file.fail(1, "no order or no title; expected order = 60 and title = { ko = …, en = … }; write them first")
    titles = {language.code: file.read_text("title", title, language.code) for language in LANGUAGES}
    entries = {key: entry for key, entry in file.tables.items() if key not in ("order", "title")}
    corrections = tuple(_read_correction(file, key, entry) for key, entry in entries.items())
    return Group(Path(file.path).stem, order, titles, corrections, file.path)


def _read_correction(file: DataFile, key: str, entry: Mapping[str, Any]) -> Correction:
    file.refuse_other_keys(key, entry, _KEYS)
    line = file.find_line(key)
    if not _KEY.match(key):
        raise file.fail(line, f"key '{key}' is not of lower-case ASCII letters, digits and single hyphens; rename it")
    kind = file.read_text(key, entry, "kind")
    if kind not in list(Kind):
        raise file.fail(file.find_line(key, "kind"), f"unknown kind '{kind}'; expected one of {', '.join(Kind)}")
    examples = file.read_words(key, entry, "example")
    if not examples:
        raise file.fail(line, f'[{key}] has no example; expected one that proves it; write example = "chapter/name"')
    wordings = {}
    for language in LANGUAGES:
        words = entry.get(language.code, {})
        file.refuse_other_keys(f"{key}.{language.code}", words, ("claim", "so", "replaced-by"))
        wordings[language.code] = Wording(
            file.read_text(key, entry, language.code, "claim"),
            file.read_text(key, entry, language.code, "so"),
            file.read_text(key, entry, language.code, "replaced-by") if kind == Kind.OUTDATED else None,
        )
        if kind != Kind.OUTDATED and "replaced-by" in words:
            raise file.fail(line, f'[{key}] is not outdated, but has replaced-by; write kind = "outdated" or delete it')
    section = file.read_text(key, entry, "section")
    return Correction(key, Kind(kind), examples, section, wordings, file.path, line)


def check_corrections(tree: Tree) -> Iterator[Problem]:
    """Everything wrong with the corrections."""
    try:
        groups = read_corrections(tree.root)
    except DataError as error:
        yield error.problem
        return
    seen: dict[object, str] = {}
    for group in groups:
        yield from _check_once(seen, group.order, f"order {group.order}", Problem(group.path, 1, "is taken"))
        for correction in group.corrections:
            yield from _check_correction(correction, tree)
            place = Problem(correction.path, correction.line, "")
            yield from _check_once(seen, correction.key, f"key '{correction.key}'", place)
            for code, wording in correction.wordings.items():
                yield from _check_once(seen, (code, wording.claim), f"the claim '{wording.claim}'", place)
    yield from _check_shown(groups, tree)


def _check_shown(groups: Sequence[Group], tree: Tree) -> Iterator[Problem]:
    """Every group stands on one page of each language."""
    names = [group.name for group in groups]
    shown: dict[object, str] = {}
    places = place_corrections(tree, groups)
    for page, directive in _find_directives(tree):
        place = Problem(page.path.as_posix(), directive.line, "")
        for name in directive.argument.split():
            if name not in names:
                message = f"there are no corrections '{name}' in {CORRECTIONS}{suggest(name, names)}; name a file of it"
                yield Problem(place.path, place.line, message)
        for group in choose_groups(groups, directive.argument):
            yield from _check_once(shown, (page.path.parent, group.name), f"group '{group.name}'", place)
    for group in groups:
        if group.anchor not in places:
            advice = f"write :::{{corrections}} {group.name} in docs/ko and docs/en"
            yield Problem(group.path, 1, f"no page shows these corrections; {advice}")


def _check_once(seen: dict[object, str], thing: object, name: str, place: Problem) -> Iterator[Problem]:
    if thing in seen:
        yield Problem(
            place.path, place.line, f"{name} stands at {seen[thing]} already; expected it once; change or delete one"
        )
    seen.setdefault(thing, f"{place.path}:{place.line}")


def _check_correction(correction: Correction, tree: Tree) -> Iterator[Problem]:
    path, line = correction.path, correction.line
    for name in correction.examples:
        if name not in tree.examples:
            yield Problem(
                path, line, f"there is no example '{name}'{suggest(name, tree.examples)}; name one that is there"
            )
        elif name not in tree.showing:
            yield Problem(path, line, f"no page shows example {name}; a proof must be read; show it on a page")
    if correction.section not in tree.anchors:
        yield Problem(
            path,
            line,
            f"no page has the anchor ({correction.section})={suggest(correction.section, tree.anchors)}; name one of "
            "a section",
        )
    first, second = (correction.wordings[language.code] for language in LANGUAGES)
    for name, one, two in (("claim", first.claim, second.claim), ("so", first.so, second.so)):
        if one == two:
            yield Problem(
                path, line, f"{name} of '{correction.key}' is the same in both languages; write it in each of them"
            )
    for code, wording in correction.wordings.items():
        if wording.claim == wording.so:
            yield Problem(path, line, f"{code}.claim and {code}.so of '{correction.key}' are the same; say what is so")
