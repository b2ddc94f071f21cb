"""What a run printed, against what the script says it prints."""

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final, TypeAlias

from conf.transcript.align import Step, align, match
from conf.transcript.normalise import Line, Mentions, Names, Normaliser, towards
from conf.transcript.script import ELLIPSIS, Command, Elision, Exchange, Language, Script, Typed

__all__ = ["Difference", "Recording", "clean", "compare", "lines_of", "normaliser_of", "parts_of", "shorten"]


@dataclass(frozen=True)
class Recording:
    """What one run of a script printed, and how its commands ended."""

    outputs: tuple[tuple[str, ...] | None, ...]
    """Per exchange the lines, without trailing blanks; None: not reached."""
    statuses: tuple[int | None, ...]
    """Per command of the script its status; None: it has not ended."""
    parts: tuple[tuple[str, ...] | None, ...] | None = None
    """Optional: the same lines per stimulus (command or typed line), so that an update can give
    each command of an exchange a block of its own. Counts instead of `outputs` where it is set.
    """

    def to_json(self) -> str:
        """Return it as one line of JSON."""
        return json.dumps(
            {"outputs": self.outputs, "statuses": self.statuses, "parts": self.parts},
            ensure_ascii=False,
        )

    @classmethod
    def from_json(cls, text: str | bytes) -> "Recording":
        """Read what `to_json` wrote."""
        content = json.loads(text)
        parts = content.get("parts")
        return cls(
            tuple(_tuple(lines) for lines in content["outputs"]),
            tuple(content["statuses"]),
            None if parts is None else tuple(_tuple(lines) for lines in parts),
        )


def _tuple(lines: list[str] | None) -> tuple[str, ...] | None:
    return None if lines is None else tuple(lines)


@dataclass(frozen=True)
class Difference:
    """One way in which a run was not what the script says."""

    line: int
    """The line of the script that is not so."""
    message: str
    """One line: what happened, what was expected."""
    diff: str = ""
    """True differences only: lines that begin with `-` were expected, with `+` came instead."""


def compare(script: Script, recording: Recording, *, before: int | None = None) -> list[Difference]:
    """Return what differs, in the order of the script; nothing means the run was as written.

    Where `before` is given, only what differs in lines before this one, and nothing behind it is looked at.
    """
    end = math.inf if before is None else before
    normaliser = normaliser_of(script)
    differences: list[Difference] = []
    names = Names()
    for exchange, parts in zip(script.exchanges, parts_of(script, recording), strict=True):
        if (exchange.expected or exchange).line >= end and parts is not None:
            break
        if parts is None:
            differences.append(Difference(exchange.line, f"'{_short(exchange)}' was not reached"))
            break
        expected, actual = lines_of(exchange, tuple(chain.from_iterable(parts)), normaliser)
        matched = match(expected, actual, names)
        if matched is None:
            steps, names = align(expected, actual, names)
            differences.append(_difference(exchange, steps, names))
        else:
            names = matched
    differences += _statuses(script, recording)
    found = (difference for difference in differences if difference.line < end)
    return sorted(found, key=lambda difference: difference.line)


def normaliser_of(script: Script) -> Normaliser:
    """Return a normaliser that knows what the script's commands mention."""
    said = [e.text for e in script.elements if isinstance(e, Command | Typed)]
    return Normaliser(Mentions("\n".join(said)))


def parts_of(script: Script, recording: Recording) -> tuple[tuple[tuple[str, ...], ...] | None, ...]:
    """Return the recorded lines per exchange and, within it, per stimulus.

    Where the recording does not know, the last stimulus of an exchange printed everything.

    Raises:
        ValueError: the recording is of a script with other commands or blocks.

    """
    exchanges = script.exchanges
    stimuli = sum(len(exchange.stimuli) for exchange in exchanges)
    fits = len(recording.outputs) == len(exchanges) if recording.parts is None else len(recording.parts) == stimuli
    if not fits or len(recording.statuses) != len(script.commands):
        raise ValueError(f"the recording is not one of {script.path} as it is now")
    if recording.parts is None:
        return tuple(
            None if lines is None else ((),) * (len(exchange.stimuli) - 1) + (clean(lines),)
            for exchange, lines in zip(exchanges, recording.outputs, strict=True)
        )
    left = iter(recording.parts)
    own = [[next(left) for _ in exchange.stimuli] for exchange in exchanges]
    return tuple(None if parts[0] is None else tuple(clean(lines or ()) for lines in parts) for parts in own)


_ODD: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def clean(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Make recorded lines such as a `#>` line can hold: no tabs, controls, trailing blanks."""
    return tuple((line if line.isprintable() else _ODD.sub("", line.expandtabs())).rstrip() for line in lines)


def lines_of(
    exchange: Exchange, output: tuple[str, ...], normaliser: Normaliser
) -> tuple[tuple[Line | Elision, ...], tuple[Line, ...]]:
    """Take both sides of an exchange apart."""
    expected = exchange.expected.lines if exchange.expected else ()
    return (
        tuple(ELLIPSIS if isinstance(e, Elision) else normaliser.line(e) for e in expected),
        tuple(normaliser.line(line) for line in output),
    )


def _statuses(script: Script, recording: Recording) -> Iterator[Difference]:
    for command, status in zip(script.commands, recording.statuses, strict=True):
        said = script.exit_of(command)
        expected = said.status if said else 0
        if status is None:
            yield Difference(command.line, f"'{_first_line(command)}' did not end")
            return
        if status == expected:
            continue
        if script.language is Language.PYTHON:
            yield Difference(command.line, f"'{_first_line(command)}' raised an exception")
            return
        yield Difference(command.line, f"'{_first_line(command)}' ended with {status}, expected {expected}")


_CONTEXT: Final = 3
"""Lines alike that are shown around a difference."""
_HEAD: Final = 70
_TAIL: Final = 30
"""Lines that are shown of a longer difference, from its beginning and from its end."""
_WIDTH: Final = 1000
"""Characters that are shown of a longer line."""
_Row: TypeAlias = tuple[str, Step]
"""A line of a difference before it is written out: `-`, `+` or a blank, and what the line is of."""


def _difference(exchange: Exchange, steps: list[Step], names: Names) -> Difference:
    block = exchange.expected
    number = -1  # of the expected line
    at: int | None = None
    rows: list[_Row] = []
    removed: list[_Row] = []
    added: list[_Row] = []

    def flush() -> None:
        rows.extend(removed + added)
        removed.clear()
        added.clear()

    for step in steps:
        if step.expected is not None:
            number += 1
        if step.same:
            flush()
            rows.append((" ", step))
        else:
            if at is None:
                at = max(number, 0)
            if step.expected is not None:
                removed.append(("-", step))
            if step.actual:
                added.append(("+", step))
    flush()
    diff = "\n".join(["- expected / + actual", *_trim(rows, names)])
    if block is None:
        return Difference(exchange.line, f"'{_short(exchange)}' printed, expected nothing", diff)
    line = block.line + (at or 0)
    if not any(step.actual for step in steps):
        return Difference(line, f"'{_short(exchange)}' printed nothing", diff)
    return Difference(line, f"'{_short(exchange)}' printed something else than expected", diff)


def _trim(rows: list[_Row], names: Names) -> Iterator[str]:
    """Leave out what is alike and far from any difference, and the middle of a long one; write out the rest."""
    near = bytearray(len(rows))
    for number, (sign, _) in enumerate(rows):
        if sign != " ":
            begin, end = max(number - _CONTEXT, 0), min(number + _CONTEXT + 1, len(rows))
            near[begin:end] = b"\1" * (end - begin)
    shown = [number for number, counts in enumerate(near) if counts]
    if len(shown) > _HEAD + _TAIL:
        shown = shown[:_HEAD] + shown[-_TAIL:]
    after = 0
    for number in shown:
        if left_out := number - after:
            lines = "lines" if left_out > 1 else "line"
            yield f"  ({left_out} more {lines})" if any(near[after:number]) else f"  ({left_out} {lines} alike)"
        yield _written(*rows[number], names)
        after = number + 1


def _written(sign: str, step: Step, names: Names) -> str:
    if sign == "+":
        expected = step.expected if isinstance(step.expected, Line) else None
        text = towards(step.actual[0], expected, names)
    else:
        text = step.expected.text if isinstance(step.expected, Line) else "..."
    return shorten(f"{sign} {text}".rstrip())


def shorten(line: str) -> str:
    """Return a line as it is shown where something went wrong: without the end of one that nobody would read."""
    left_out = len(line) - _WIDTH
    return line if left_out <= 0 else f"{line[:_WIDTH]}… ({left_out} more characters)"


def _short(exchange: Exchange) -> str:
    last = exchange.stimuli[-1]
    return _first_line(last) if isinstance(last, Command) else f"#< {last.text}"


def _first_line(command: Command) -> str:
    first, _, rest = command.text.partition("\n")
    return f"{first} …" if rest else first
