"""Which section and which examples cover each entry of the notes: reading ``conf/ledger.toml``.

Its ``[entries]`` list every id, by the part before the last hyphen; each ``[[home.<anchor>]]``
joins ids to a section of the pages, and to the examples there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from conf.site.datafile import DataError, DataFile, read_data
from conf.site.tree import Problem, Tree, suggest

__all__ = ["LEDGER", "Home", "Ledger", "check_ledger", "find_homeless", "read_ledger"]

LEDGER = "conf/ledger.toml"


@dataclass(frozen=True)
class Home:
    """Where some entries are covered."""

    section: str
    """An anchor of the pages."""
    words: tuple[str, ...]
    """Ids and ranges of ids, as written: ``S0-3-a``, ``S0-16-c..f``."""
    examples: tuple[str, ...]
    """Shown on the page of the section; none where its prose alone covers the entries."""
    line: int


@dataclass(frozen=True)
class Ledger:
    """Every entry, and the homes given so far."""

    ids: tuple[str, ...]
    homes: tuple[Home, ...]

    def expand(self, word: str) -> tuple[str, ...]:
        """The ids that a word of a home stands for: itself, or a range. Empty where it stands for none."""
        first, dots, letter = word.partition("..")
        last = f"{first.rpartition('-')[0]}-{letter}" if dots else first
        if first not in self.ids or last not in self.ids:
            return ()
        return self.ids[self.ids.index(first) : self.ids.index(last) + 1]

    @property
    def housed(self) -> frozenset[str]:
        """The ids that have a home."""
        return frozenset(id_ for home in self.homes for word in home.words for id_ in self.expand(word))


def read_ledger(root: Path) -> Ledger | None:
    """Read the ledger under `root`; None where there is none. Raises DataError."""
    file = read_data(root, LEDGER)
    if file is None:
        return None
    for key in file.tables:
        if key not in ("entries", "home"):
            raise file.fail(
                file.find_line(key), f"found '{key}'; expected [entries] and [[home.<anchor>]]; correct or delete it"
            )
    entries = file.tables.get("entries", {})
    ids = tuple(f"{part}-{letter}" for part in entries for letter in file.read_words("entries", entries, part))
    homes = tuple(_read_homes(file, file.tables.get("home", {})))
    return Ledger(ids, homes)


def _read_homes(file: DataFile, homes: Mapping[str, object]) -> Iterator[Home]:
    for section, blocks in homes.items():
        table = f"home.{section}"
        if not isinstance(blocks, list):
            raise file.fail(file.find_line(table), f"found [{table}]; expected [[{table}]]; write two brackets")
        for index, block in enumerate(blocks):
            file.refuse_other_keys(table, block, ("ids", "examples"))
            words = file.read_words(table, block, "ids")
            yield Home(
                section, words, file.read_words(table, block, "examples"), file.find_line(table, "ids", index=index)
            )


def check_ledger(tree: Tree) -> Iterator[Problem]:
    """Everything wrong with the ledger; that an entry has no home yet is none of it."""
    try:
        ledger = read_ledger(tree.root)
    except DataError as error:
        yield error.problem
        return
    for home in ledger.homes if ledger else ():
        assert ledger is not None
        yield from _check_home(home, ledger, tree)


def _check_home(home: Home, ledger: Ledger, tree: Tree) -> Iterator[Problem]:
    page = tree.anchors.get(home.section)
    if page is None:
        yield Problem(
            LEDGER,
            home.line,
            f"no page has the anchor ({home.section})={suggest(home.section, tree.anchors)}; name one of a section",
        )
    if not home.words:
        yield Problem(LEDGER, home.line, f"[[home.{home.section}]] has no ids; expected some; add them or delete it")
    for word in home.words:
        if not ledger.expand(word):
            yield Problem(
                LEDGER,
                home.line,
                f"'{word}' names no entry{suggest(word, ledger.ids)}; expected an id of [entries] or a range such as "
                "S0-3-a..c; correct it",
            )
    for name in home.examples:
        if name not in tree.examples:
            yield Problem(
                LEDGER, home.line, f"there is no example '{name}'{suggest(name, tree.examples)}; name one that is there"
            )
        elif page is not None and page not in tree.showing.get(name, ()):
            yield Problem(
                LEDGER,
                home.line,
                f"example {name} isn't shown on page {page}, where ({home.section})= is; expected examples of that "
                "page; show it there or name the section where it is",
            )


def find_homeless(ledger: Ledger) -> list[str]:
    """The ids without a home, in order."""
    housed = ledger.housed
    return [id_ for id_ in ledger.ids if id_ not in housed]
