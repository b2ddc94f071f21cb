"""Lay the lines that came beside the lines that were expected."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from conf.transcript.normalise import Line, Names
from conf.transcript.script import Elision

__all__ = ["Item", "Step", "align", "match"]

Item: TypeAlias = Line | Elision

_TRIES: Final = 20_000
"""Lines that are looked at before an ambiguous block counts as different."""


@dataclass(frozen=True)
class Step:
    """An expected line beside the actual one, or one of them alone."""

    expected: Item | None
    """None: nothing was expected here."""
    actual: tuple[Line, ...]
    """One line; an elision may stand for any number; empty: the expected line did not come."""
    same: bool = False
    """They are equal but for what moved; or an elision."""


def match(expected: Sequence[Item], actual: Sequence[Line], names: Names) -> Names | None:
    """Return the names known after a full match; None where the two differ.

    Elisions stand for as few lines as the names allow. Where the expected lines came to the letter, nothing has another
    name: that goes before any other way to lay them beside each other.
    """
    exact = _Matcher(expected, actual, to_the_letter=True).match(names)
    return exact or _Matcher(expected, actual, to_the_letter=False).match(names)


class _Matcher:
    """Places the runs of lines between elisions, one after the other, and goes back if need be."""

    def __init__(self, expected: Sequence[Item], actual: Sequence[Line], *, to_the_letter: bool) -> None:
        self.actual = actual
        self.to_the_letter = to_the_letter
        self.runs: list[list[Line]] = [[]]
        for item in expected:
            if isinstance(item, Elision):
                self.runs.append([])
            else:
                self.runs[-1].append(item)
        self.tries = _TRIES

    def match(self, names: Names) -> Names | None:
        first, *others = self.runs
        if not others:
            return self._at(0, first, names) if len(first) == len(self.actual) else None
        known = self._at(0, first, names)
        return None if known is None else self._place(others, len(first), known)

    def _place(self, runs: list[list[Line]], start: int, names: Names) -> Names | None:
        run, others = runs[0], runs[1:]
        last = len(self.actual) - sum(len(r) for r in runs)
        for at in range(start if others else max(start, last), last + 1):
            known = self._at(at, run, names)
            if known is None:
                continue
            if not others:
                return known
            if (found := self._place(others, at + len(run), known)) is not None:
                return found
        return None

    def _at(self, at: int, run: list[Line], names: Names) -> Names | None:
        known: Names | None = names
        actual = self.actual[at : at + len(run)]
        if len(actual) < len(run):
            return None
        for one, other in zip(run, actual, strict=True):
            self.tries -= 1
            if self.tries < 0 or one.shape != other.shape or (self.to_the_letter and one != other):
                return None
            known = known.join(one, other) if known else None
            if known is None:
                return None
        return known


_MISSING: Final = 1.5
_ADDED: Final = 1.0
_CHANGED: Final = 1.4
"""At most: a changed line is likelier than one that went beside one that came."""
_ELIDED: Final = 0.001


def align(expected: Sequence[Item], actual: Sequence[Line], names: Names) -> tuple[list[Step], Names]:
    """Lay two sides that differ beside each other, and pair up the names of lines alike.

    Lines alike are kept beside each other, elisions stand for what nothing else wants, and a
    line that changed stands beside the one most like it.
    """
    steps: list[Step] = []
    for step in _cheapest(expected, actual, names):
        if step.same and isinstance(step.expected, Line):
            joined = names.join(step.expected, step.actual[0])
            steps.append(step if joined else Step(step.expected, step.actual))
            names = joined or names
        else:
            steps.append(step)
    return steps, names


def _cheapest(expected: Sequence[Item], actual: Sequence[Line], names: Names) -> list[Step]:
    """Edit distance, where an elision takes in lines for next to nothing."""
    rows, columns = len(expected) + 1, len(actual) + 1
    cost = [[0.0] * columns for _ in range(rows)]
    move = [[""] * columns for _ in range(rows)]
    for i in range(rows):
        item = expected[i - 1] if i else None
        for j in range(columns):
            if not i and not j:
                continue
            choices: list[tuple[float, str]] = []
            if isinstance(item, Elision):
                choices.append((cost[i - 1][j], "elision"))
                if j:
                    choices.append((cost[i][j - 1] + _ELIDED, "elided"))
            elif item is not None:
                if j:
                    choices.append((cost[i - 1][j - 1] + _price(item, actual[j - 1], names), "both"))
                choices.append((cost[i - 1][j] + _MISSING, "missing"))
            if j and not isinstance(item, Elision):
                choices.append((cost[i][j - 1] + _ADDED, "added"))
            cost[i][j], move[i][j] = min(choices, key=lambda choice: choice[0])
    return _walk_back(expected, actual, names, move)


def _walk_back(expected: Sequence[Item], actual: Sequence[Line], names: Names, move: list[list[str]]) -> list[Step]:
    steps: list[Step] = []
    elided: list[Line] = []
    i, j = len(expected), len(actual)
    while i or j:
        how = move[i][j]
        if how == "elided":
            j -= 1
            elided.insert(0, actual[j])
        elif how == "elision":
            i -= 1
            steps.append(Step(expected[i], tuple(elided), True))
            elided = []
        elif how == "added":
            j -= 1
            steps.append(Step(None, (actual[j],)))
        elif how == "missing":
            i -= 1
            steps.append(Step(expected[i], ()))
        else:
            i, j = i - 1, j - 1
            item = expected[i]
            assert isinstance(item, Line)
            steps.append(Step(item, (actual[j],), not _price(item, actual[j], names)))
    return steps[::-1]


def _price(expected: Line, actual: Line, names: Names) -> float:
    if expected.shape == actual.shape and names.join(expected, actual) is not None:
        return 0.0
    ours, theirs = _words(expected), _words(actual)
    alike = 2 * (ours & theirs).total() / max((ours + theirs).total(), 1)
    return _CHANGED - alike * 1.2


def _words(line: Line) -> Counter[str]:
    return Counter(" ".join(line.shape).split())
