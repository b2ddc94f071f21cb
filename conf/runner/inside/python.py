"""Runs a Python script in a process of its own, and keeps what each `print` showed with the place where it stands.

pytest-examples finds that place. What is written past `print`, by `sys.stdout.write` or by a subprocess, is a problem;
so is a script that never ends, and one that prints without end.
"""

import builtins
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from conf.runner.inside.problem import Problem
from conf.transcript import Script

__all__ = ["Printed", "run_python"]

# What counts as flood in a shell script does here.
FLOOD = 10_000_000
FLOODED = f"printed more than {FLOOD // 1_000_000} MB; expected output that a page can show"
# How long to wait between two looks at how much was printed: seconds.
LOOK = 0.2


@dataclass(frozen=True)
class Printed:
    """What one call of `print`, or an exception that nobody caught, showed."""

    line: int
    """The last line of the call, or the line that raised."""
    text: str
    raised: bool = False


def run_python(
    script: Script, *, file: Path, environment: Mapping[str, str], timeout: float
) -> tuple[list[Printed], Problem | None]:
    """Run `file`, which holds `script`, for `timeout` seconds at most.

    What it printed, and what kept it from its end.
    """
    last = script.source.rstrip("\n").count("\n") + 1
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        stray = Path(folder) / "stray"
        command = [sys.executable, "-m", "conf.runner.inside.python", str(file), str(report)]
        with stray.open("wb") as output:
            process = subprocess.Popen(
                command, cwd=file.parent, env=environment, stdin=subprocess.DEVNULL,
                stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
            ended = time.monotonic() + timeout
            while True:
                try:
                    status = process.wait(min(LOOK, max(ended - time.monotonic(), 0)))
                    break
                except subprocess.TimeoutExpired:
                    message = FLOODED if stray.stat().st_size > FLOOD else None
                    if message is None and time.monotonic() >= ended:
                        message = (
                            f"the script didn't end within the example's {timeout:.0f} s; find the loop or the call "
                            "that waits, or raise its timeout in examples/examples.toml"
                        )
                if message is not None:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                    return _read(report), Problem(last, message)
        words = stray.read_bytes()[:FLOOD].decode(errors="replace").strip()
        printed = _read(report)
    if words == FLOODED:
        return printed, Problem(last, FLOODED)
    if status:
        return printed, Problem(last, f"Python ended with {status}: {words or 'it printed no reason'}")
    if words:
        message = f"printed past print(), where nothing checks it: {words.splitlines()[0][:100]!r}; expected print() "
        return printed, Problem(last, f"{message}alone (a subprocess wants capture_output=True)")
    return printed, None


def _read(report: Path) -> list[Printed]:
    if not report.exists():
        return []
    return [Printed(**entry) for entry in json.loads(report.read_text())]


def _main(file: Path, report: Path) -> None:
    """Run `file` and write what it printed; the process that `run_python` starts."""
    # Slow to import, and needed in this process alone.
    from pytest_examples import CodeExample  # noqa: PLC0415
    from pytest_examples.run_code import find_print_location  # noqa: PLC0415

    source = file.read_text(encoding="utf-8")
    example = CodeExample.create(source, path=file)
    printing = _Print(file)
    module: dict[str, object] = {"__name__": "__main__", "__file__": str(file)}
    raised: list[Printed] = []
    sys.path.insert(0, str(file.parent))
    builtins.print = printing
    try:
        exec(compile(source, str(file), "exec"), module)
    except SystemExit as error:
        if error.code:
            raised.append(Printed(_line_of(error, file), f"SystemExit: {error.code}", raised=True))
    except _FloodError:
        sys.exit(FLOODED)
    except Exception as error:  # whatever the example raises is what it shows
        words = traceback.format_exception_only(error)[-1].strip()
        raised.append(Printed(_line_of(error, file), words, raised=True))
    finally:
        builtins.print = printing.real
    printed = [Printed(find_print_location(example, line)[0], text) for line, text in printing.printed()]
    report.write_text(json.dumps([vars(entry) for entry in (*printed, *raised)]))


class _FloodError(BaseException):
    """More was printed than any page could show."""


class _Print:
    """Stands for `print`: keeps what would be shown, and passes on what goes into a file."""

    def __init__(self, file: Path) -> None:
        self.real = builtins.print
        self._file = str(file)
        self._printed: list[tuple[int, str]] = []
        self._open = ""
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
        self._open += text
        if self._open.endswith("\n"):
            self._printed.append((self._line, self._open[:-1]))
            self._open = ""

    def printed(self) -> list[tuple[int, str]]:
        """What was printed, each with the line that `print` stood in; a line that was never ended is the last."""
        return [*self._printed, (self._line, self._open)] if self._open else self._printed


def _line_of(error: BaseException, file: Path) -> int:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == str(file) and frame.lineno]
    if isinstance(error, SyntaxError) and error.lineno:
        lines.append(error.lineno)
    return lines[-1] if lines else 1



if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
