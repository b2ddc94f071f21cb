"""What a person sees on a terminal, given the bytes that a program sent to it."""

import codecs
import re
from typing import Final

__all__ = ["Screen", "render"]

_TOKEN: Final = re.compile(
    r"\x1b\[(?P<numbers>[0-?]*+)[ -/]*+(?P<final>[@-~])"  # CSI: moves, colours, modes
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"  # OSC, DCS, SOS, PM, APC up to their end
    r"|\x1b[ -/]++[0-~]"  # character sets
    r"|\x1b(?P<short>[0-OQ-WYZ\\`-~])"
    r"|\x1b(?:\[[0-?]*+[ -/]*+(?=[^ -~]|[0-?])|[ -/]*+(?=[^ -~]))"  # broken off by what follows
    r"|(?P<plain>[^\x00-\x1f\x7f-\x9f]+)"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f-\x9f])",
    re.DOTALL,
)
_TAB: Final = 8
_FAR: Final = 999
"""Cells that one move can pass: programs go there to find out how large the screen is."""


def render(data: bytes | str) -> tuple[str, ...]:
    """Return the lines a person sees after `data`, without trailing blanks or a last empty line."""
    screen = Screen()
    screen.feed(data)
    return screen.lines


class Screen:
    """A terminal of endless width and scrollback: lines never wrap and never leave it.

    Bytes may arrive in pieces, cut anywhere.
    """

    def __init__(self) -> None:
        """Begin with an empty screen."""
        self._rows: list[list[str]] = [[]]
        self._row = 0
        self._column = 0
        self._saved = (0, 0)
        self._rest = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines seen so far, without trailing blanks; the last is empty only if shown so."""
        rows = ["".join(row).rstrip() for row in self._rows]
        while rows and not rows[-1] and len(rows) > max(self._row, 0):
            rows.pop()
        return tuple(rows)

    @property
    def open_line(self) -> bool:
        """Whether the cursor stands behind text: the last line has no newline yet."""
        return self._column > 0 or (self._row >= 0 and any(cell != " " for cell in self._rows[self._row]))

    @property
    def text(self) -> str:
        """The lines as one text; each but an open last one ends with a newline."""
        return "\n".join(self.lines) + ("" if self.open_line or not self.lines else "\n")

    def feed(self, data: bytes | str) -> None:
        """Show more of what the program sent."""
        text = data if isinstance(data, str) else self._decoder.decode(data)
        text = self._rest + text
        at = 0
        while at < len(text):
            token = _TOKEN.match(text, at)
            if token is None:  # an escape sequence that is cut off: wait for its end
                break
            at = token.end()
            if token["plain"]:
                self._write(token["plain"])
            elif token["control"]:
                self._control(token["control"])
            elif token["final"]:
                self._sequence(token["final"], token["numbers"])
            elif token["short"]:
                self._short(token["short"])
        self._rest = text[at:]

    def _write(self, text: str) -> None:
        row = self._current()
        row.extend(" " * (self._column - len(row)))
        row[self._column : self._column + len(text)] = text
        self._column += len(text)

    def _current(self) -> list[str]:
        """Return the row of the cursor, which may have gone above what this program began with.

        BuildKit goes up one line and down again before it draws anything.
        """
        if self._row < 0:
            self._rows[:0] = [[] for _ in range(-self._row)]
            self._row = 0
        return self._rows[self._row]

    def _control(self, control: str) -> None:
        if control == "\n":
            self._down(1)
            self._column = 0
        elif control == "\r":
            self._column = 0
        elif control == "\b":
            self._column = max(self._column - 1, 0)
        elif control == "\t":
            self._column += _TAB - self._column % _TAB

    def _short(self, kind: str) -> None:
        if kind == "7":
            self._saved = self._row, self._column
        elif kind == "8":
            self._row, self._column = self._saved
            self._row = min(self._row, len(self._rows) - 1)

    def _down(self, count: int) -> None:
        self._row += count
        self._rows.extend([] for _ in range(self._row - len(self._rows) + 1))

    def _sequence(self, final: str, written: str) -> None:
        numbers = [min(int(n), _FAR) if n.isdecimal() else 0 for n in written.split(";")]
        first = numbers[0]
        count = max(first, 1)
        if final == "A":
            self._row = max(self._row - count, -_FAR)
        elif final == "B":
            self._row = min(self._row + count, len(self._rows) - 1)
        elif final == "C":
            self._column += count
        elif final == "D":
            self._column = max(self._column - count, 0)
        elif final == "E":
            self._row = min(self._row + count, len(self._rows) - 1)
            self._column = 0
        elif final == "F":
            self._row = max(self._row - count, -_FAR)
            self._column = 0
        elif final == "G":
            self._column = count - 1
        elif final in "Hf":
            self._row = 0
            self._down(count - 1)
            self._column = max(numbers[1], 1) - 1 if len(numbers) > 1 else 0
        elif final in "su":
            self._short("7" if final == "s" else "8")
        elif final == "J":
            self._erase_screen(first)
        elif final == "K":
            self._erase_line(first)

    def _erase_screen(self, part: int) -> None:
        self._current()
        if part == 0:
            self._erase_line(0)
            del self._rows[self._row + 1 :]
        elif part == 1:
            self._erase_line(1)
            self._rows[: self._row] = [[] for _ in range(self._row)]
        else:
            self._rows = [[] for _ in range(self._row + 1)]

    def _erase_line(self, part: int) -> None:
        row = self._current()
        if part == 0:
            del row[self._column :]
        elif part == 1:
            row[: self._column + 1] = " " * min(self._column + 1, len(row))
        else:
            row.clear()
