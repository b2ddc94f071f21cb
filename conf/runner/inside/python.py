"""Runs a Python script with pytest-examples, in a process of its own, and closes the holes around it.

pytest-examples patches `print` alone: what is written past it, by `sys.stdout.write` or by a subprocess, is caught here
and is a problem; so is a script that never ends.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from conf.runner.inside.problem import Problem
from conf.transcript import Script

__all__ = ["Printed", "run_python"]

# What counts as flood in a shell script does here.
FLOOD = 10_000_000


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
            try:
                status = process.wait(timeout)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                message = f"the script didn't end within the example's {timeout:.0f} s; find the loop or the call that "
                return _read(report), Problem(last, f"{message}waits, or raise its timeout in examples/examples.toml")
        words = stray.read_bytes()[:FLOOD].decode(errors="replace").strip()
        printed = _read(report)
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
    from pytest_examples.config import ExamplesConfig  # noqa: PLC0415
    from pytest_examples.run_code import InsertPrintStatements, find_print_location  # noqa: PLC0415

    source = file.read_text(encoding="utf-8")
    example = CodeExample.create(source, path=file)
    printing = InsertPrintStatements(file, ExamplesConfig(), True, None, None)
    module: dict[str, object] = {"__name__": "__main__", "__file__": str(file)}
    raised: list[Printed] = []
    sys.path.insert(0, str(file.parent))
    try:
        with printing:
            exec(compile(source, str(file), "exec"), module)
    except SystemExit as error:
        if error.code:
            raised.append(Printed(_line_of(error, file), f"SystemExit: {error.code}", raised=True))
    except Exception as error:
        words = traceback.format_exception_only(error)[-1].strip()
        raised.append(Printed(_line_of(error, file), words, raised=True))
    printed = [
        Printed(find_print_location(example, statement.line_no)[0], str(statement))
        for statement in printing.print_statements()
    ]
    report.write_text(json.dumps([vars(entry) for entry in (*printed, *raised)]))


def _line_of(error: BaseException, file: Path) -> int:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in frames if frame.filename == str(file) and frame.lineno]
    if isinstance(error, SyntaxError) and error.lineno:
        lines.append(error.lineno)
    return lines[-1] if lines else 1



if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
