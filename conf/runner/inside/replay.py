"""What a terminal showed and when, for those who would rather watch than read."""

import codecs
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self

from conf.runner.inside.terminal import COLUMNS, ROWS

__all__ = ["Recorder", "Replay"]

LONGEST = 200_000
"""Bytes of output in one replay; nobody watches more."""


@dataclass(frozen=True)
class Replay:
    """A session as it went: what was given and typed, and what the terminal printed."""

    events: tuple[tuple[float, str, str], ...]
    """Seconds since the first, which never fall; a kind; a text.

    `command`: given at the shell's prompt. `typed`: typed into a program that doesn't show it. `keys`: typed into one
    that shows it itself, if at all. `output`: printed, with its control sequences.
    """
    columns: int = COLUMNS
    rows: int = ROWS

    @classmethod
    def from_json(cls, entry: dict[str, Any]) -> Self:
        """Read what `dataclasses.asdict` made of one, and JSON of that."""
        return cls(**{**entry, "events": tuple((when, kind, text) for when, kind, text in entry["events"])})


class Recorder:
    """Takes down a session while it goes."""

    def __init__(self, *marks: re.Pattern[bytes], clock: Callable[[], float] = time.monotonic) -> None:
        """Leave out of the output what matches one of `marks`: the shell's prompts, which a replay draws itself."""
        self._marks = re.compile(b"|".join(mark.pattern for mark in marks))
        self._clock = clock
        self._notes: list[tuple[float, str, bytes]] = []
        self._size = 0

    def note(self, kind: str, data: bytes) -> None:
        """Take down what happens now."""
        self._size += len(data)
        self._notes.append((self._clock(), kind, data))

    def replay(self) -> Replay | None:
        """The session from its first command; None where there is none, or too much of it."""
        begin = next((place for place, (_, kind, _) in enumerate(self._notes) if kind == "command"), None)
        if begin is None or self._size > LONGEST:
            return None
        notes = self._notes[begin:]
        start = notes[0][0]
        events: list[tuple[float, str, str]] = []
        pieces: list[tuple[float, bytes]] = []
        for when, kind, data in (*notes, (self._clock(), "end", b"")):
            if kind == "output":
                pieces.append((when - start, data))
                continue
            events += ((when, "output", text) for when, text in self._texts(pieces))
            pieces = []
            if kind != "end":
                events.append((when - start, kind, data.decode()))
        return Replay(tuple((round(when, 3), kind, text) for when, kind, text in events))

    def _texts(self, pieces: Sequence[tuple[float, bytes]]) -> list[tuple[float, str]]:
        """The pieces without the marks, which may begin in one and end in the next, as text."""
        whole = b"".join(data for _, data in pieces)
        hidden = {place for found in self._marks.finditer(whole) for place in range(*found.span())}
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        texts = []
        place = 0
        for when, data in pieces:
            shown = bytes(byte for offset, byte in enumerate(data, place) if offset not in hidden)
            place += len(data)
            if text := decoder.decode(shown):
                texts.append((when, text))
        return texts
