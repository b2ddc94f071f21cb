"""`python -m conf.runner.inside.printing FILE REPORT`: the process in which an example's Python script runs.

It starts for every twin, and so it imports nothing that the script itself doesn't.
"""

import builtins
import json
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

__all__ = ["FLOOD", "FLOODED", "Printed"]

# What counts as flood in a shell script does here.
FLOOD = 10_000_000
FLOODED = f"printed more than {FLOOD // 1_000_000} MB; expected output that a page can show"


@dataclass(frozen=True)
class Printed:
    """What one call of `print`, or an exception that nobody caught, showed."""

    line: int
    """A line of the call, or the line that raised."""
    text: str
    raised: bool = False


def _main(file: Path, report: Path) -> None:
    """Run `file` and write what it printed."""
    source = file.read_text(encoding="utf-8")
    printing = _Print(file)
    module: dict[str, object] = {"__name__": "__main__", "__file__": str(file)}
    raised: list[Printed] = []
    sys.path.insert(0, str(file.parent))
    builtins.print = printing
    try:
        exec(compile(source, str(file), "exec"), module)
    except SystemExit as error:
        # An empty text is a failure too.
        if error.code not in (None, 0):
            raised.append(Printed(_line_of(error, file), f"SystemExit: {error.code}".strip(), raised=True))
    except _FloodError:
        sys.exit(FLOODED)
    except Exception as error:  # whatever the example raises is what it shows
        words = traceback.format_exception_only(error)[-1].strip()
        raised.append(Printed(_line_of(error, file), words, raised=True))
    finally:
        builtins.print = printing.real
    report.write_text(json.dumps([vars(entry) for entry in (*printing.printed(), *raised)]))


class _FloodError(BaseException):
    """More was printed than any page could show."""


class _Print:
    """Stands for `print`: keeps what would be shown, and passes on what goes into a file."""

    def __init__(self, file: Path) -> None:
        self.real = builtins.print
        self._file = str(file)
        self._printed: list[Printed] = []
        self._open: list[str] = []
        """What was printed of a line that isn't ended yet."""
        self._line = 1
        self._size = 0

    def __call__(self, *values: object, sep: str | None = " ", end: str | None = "\n", **options: Any) -> None:
        if (options.get("file") or sys.stdout) not in (sys.__stdout__, sys.__stderr__):
            self.real(*values, sep=sep, end=end, **options)
            return
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename != self._file:
            frame = frame.f_back
        self._line = self._line if frame is None else frame.f_lineno
        text = (" " if sep is None else sep).join(map(str, values)) + ("\n" if end is None else end)
        self._size += len(text)
        if self._size > FLOOD:
            raise _FloodError
        if text:
            self._open.append(text)
        if text.endswith("\n"):
            self._printed.append(Printed(self._line, "".join(self._open)[:-1]))
            self._open = []

    def printed(self) -> list[Printed]:
        """What was printed, each with a line of the call; a line that was never ended is the last."""
        return [*self._printed, Printed(self._line, "".join(self._open))] if self._open else self._printed


def _line_of(error: BaseException, file: Path) -> int:
    # A script that can't be compiled has no frame; a module that can't has one, in the script that imports it.
    if isinstance(error, SyntaxError) and error.filename == str(file) and error.lineno:
        return error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == str(file) and frame.lineno]
    return lines[-1] if lines else 1


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
