"""Lay the lines that came beside the lines that were expected."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate, zip_longest
from typing import Final, NamedTuple, TypeAlias

from conf.transcript.normalise import Line, Names
from conf.transcript.script import Elision

__all__ = ["Item", "Step", "align", "match"]

Item: TypeAlias = Line | Elision

_TRIES: Final = 20_000
"""Lines that are looked at before an ambiguous block counts as different; in a long one, twice as many as it has."""
_CELLS: Final = 100_000
"""Pairs of lines, one expected and one actual, up to which two sides are laid beside each other in the cheapest way."""
_SURPLUS: Final = 100
"""Lines more than expected that may come at least between two lines, where an elision could stand for them."""


class Step(NamedTuple):
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
        # To take lines apart takes longer than to look whether they came to the letter.
        self.tries = max(_TRIES, 2 * len(actual if to_the_letter else expected))

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
            if self.tries < 0:
                return None
            if one.text != other.text and (self.to_the_letter or one.shape != other.shape):
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

    Where that would take too long, because both sides have hundreds of lines or one has very many, less is looked for:
    the lines alike at the beginning and at the end, and between them those that are the same to the letter and there
    once on either side. What lies between two of these is treated as a short block is, while the number of pairs that
    `_CELLS` allows lasts; behind that, the first line stands beside the first, the second beside the second.
    """
    steps: list[Step] = []
    for step in _beside(expected, actual, names):
        if step.same and isinstance(step.expected, Line):
            joined = names.join(step.expected, step.actual[0])
            steps.append(step if joined else Step(step.expected, step.actual))
            names = joined or names
        else:
            steps.append(step)
    return steps, names


def _beside(expected: Sequence[Item], actual: Sequence[Line], names: Names) -> Iterator[Step]:
    left = _CELLS
    if _cells(expected, actual) <= left:
        yield from _cheapest(expected, actual, names)
        return
    begin, end = _ends_alike(expected, actual)
    yield from _pairs(expected[:begin], actual[:begin])
    i = j = begin
    last = len(expected) - end, len(actual) - end
    for anchor in (*_anchors(expected[begin : last[0]], actual[begin : last[1]]), None):
        to = last if anchor is None else (begin + anchor[0], begin + anchor[1])
        ours, theirs = expected[i : to[0]], actual[j : to[1]]
        head, tail = _ends_alike(ours, theirs)
        yield from _pairs(ours[:head], theirs[:head])
        ours_left, theirs_left = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
        if (cells := _cells(ours_left, theirs_left)) <= left:
            left -= cells
            yield from _cheapest(ours_left, theirs_left, names)
        else:
            yield from _in_order(ours_left, theirs_left)
        yield from _pairs(ours[len(ours) - tail :], theirs[len(theirs) - tail :])
        if anchor is not None:
            yield from _pairs(expected[to[0] : to[0] + 1], actual[to[1] : to[1] + 1])
            to = to[0] + 1, to[1] + 1
        i, j = to
    yield from _pairs(expected[last[0] :], actual[last[1] :])


def _cells(expected: Sequence[Item], actual: Sequence[Line]) -> int:
    return (len(expected) + 1) * (len(actual) + 1)


def _alike(expected: Item, actual: Line) -> bool:
    """Whether two lines are equal but for what moved; whether their names pair up is seen later."""
    return isinstance(expected, Line) and (expected.text == actual.text or expected.shape == actual.shape)


def _ends_alike(expected: Sequence[Item], actual: Sequence[Line]) -> tuple[int, int]:
    """How many lines are alike at the beginning, and how many of the others at the end."""
    most = min(len(expected), len(actual))
    begin = next((n for n in range(most) if not _alike(expected[n], actual[n])), most)
    most -= begin
    end = next((n for n in range(most) if not _alike(expected[-1 - n], actual[-1 - n])), most)
    return begin, end


def _anchors(expected: Sequence[Item], actual: Sequence[Line]) -> list[tuple[int, int]]:
    """The places of lines that both sides have once, as many of them as come in the same order."""
    texts = [None if isinstance(item, Elision) else item.text for item in expected]
    came = _once([line.text for line in actual], set(texts))
    ours = _once(texts, came)
    # The longest run of rising places: `ends[n]` is the lowest place at which one of n + 1 lines can end.
    ends: list[int] = []
    chosen: list[tuple[int, int]] = []
    before: list[int] = []
    runs: list[int] = []
    for text, i in ours.items():
        j = came[text]
        n = bisect_left(ends, j)
        ends[n : n + 1] = [j]
        before.append(runs[n - 1] if n else -1)
        runs[n : n + 1] = [len(chosen)]
        chosen.append((i, j))
    anchors: list[tuple[int, int]] = []
    at = runs[-1] if runs else -1
    while at >= 0:
        anchors.append(chosen[at])
        at = before[at]
    return _near(anchors[::-1], expected, actual)


def _near(anchors: list[tuple[int, int]], expected: Sequence[Item], actual: Sequence[Line]) -> list[tuple[int, int]]:
    """Leave out those that would keep many lines from an elision, which could stand for them."""
    elisions = list(accumulate((isinstance(item, Elision) for item in expected), initial=0))
    if not elisions[-1]:
        return anchors

    # A long run of lines is worth more than a short one.
    lengths = Counter(elisions)

    def far(one: tuple[int, int], other: tuple[int, int]) -> bool:
        most = _SURPLUS + 2 * lengths[elisions[one[0]]]
        return elisions[one[0]] == elisions[other[0]] and other[1] - one[1] > other[0] - one[0] + most

    near = [(0, 0)]
    for anchor in anchors:
        if not far(near[-1], anchor):
            near.append(anchor)
    while len(near) > 1 and far(near[-1], (len(expected), len(actual))):
        near.pop()
    return near[1:]


def _once(texts: Sequence[str | None], wanted: Container[str | None]) -> dict[str | None, int]:
    """The places of those wanted texts that are there once, in order."""
    counts = Counter(text for text in texts if text in wanted)
    return {text: place for place, text in enumerate(texts) if counts.get(text) == 1}


def _in_order(expected: Sequence[Item], actual: Sequence[Line]) -> Iterator[Step]:
    """Lay the first line beside the first, the second beside the second.

    Where something is elided: those in front of the first elision beside the first that came, those behind the last
    one beside the last that came. The first elision takes in the rest, and lines between two elisions did not come.
    """
    elisions = [n for n, item in enumerate(expected) if isinstance(item, Elision)]
    if not elisions:
        yield from _pairs(expected, actual)
        return
    head = min(elisions[0], len(actual))
    tail = min(len(expected) - 1 - elisions[-1], len(actual) - head)
    yield from _pairs(expected[: elisions[0]], actual[:head])
    yield Step(expected[elisions[0]], tuple(actual[head : len(actual) - tail]), True)
    for item in expected[elisions[0] + 1 : elisions[-1] + 1]:
        yield Step(item, (), isinstance(item, Elision))
    yield from _pairs(expected[elisions[-1] + 1 :], actual[len(actual) - tail :])


def _pairs(expected: Sequence[Item], actual: Sequence[Line]) -> Iterator[Step]:
    """Lay lines beside each other one by one; what one side has more of stands alone."""
    for ours, theirs in zip_longest(expected, actual):
        if theirs is None:
            yield Step(ours, ())
        else:
            yield Step(ours, (theirs,), ours is not None and _alike(ours, theirs))


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
            elided.append(actual[j])
        elif how == "elision":
            i -= 1
            steps.append(Step(expected[i], tuple(elided[::-1]), True))
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
    if expected.shape == actual.shape and names.fit(expected, actual):
        return 0.0
    ours, theirs = expected.words, actual.words
    # Line by line this is asked of every pair, and most have no word in common.
    shared = 0 if ours.keys().isdisjoint(theirs) else (ours & theirs).total()
    alike = 2 * shared / max(ours.total() + theirs.total(), 1)
    return _CHANGED - alike * 1.2
