"""Runs a Python script in a process of its own, and keeps what each `print` showed with the place where it stands.

pytest-examples finds that place. What is written past `print`, by `sys.stdout.write` or by a subprocess, is a problem;
so is a script that never ends, and one that prints without end.
"""

import contextlib
import dataclasses
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from conf.runner.inside.printing import FLOOD, FLOODED, Printed
from conf.runner.inside.problem import Problem
from conf.transcript import Script

__all__ = ["run_python"]

# How long to wait between two looks at how much was printed: seconds.
LOOK = 0.2
# Of what Python said when it failed, so much is shown: characters.
WORDS = 2000


def run_python(
    script: Script,
    *,
    file: Path,
    environment: Mapping[str, str],
    timeout: float,
    alarm: Callable[[], str | None] = lambda: None,
) -> tuple[list[Printed], Problem | None]:
    """Run `file`, which holds `script`, for `timeout` seconds at most, or until `alarm` gives a reason to end it.

    What it printed, and what kept it from its end.
    """
    last = script.source.rstrip("\n").count("\n") + 1
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        stray = Path(folder) / "stray"
        command = [sys.executable, "-m", "conf.runner.inside.printing", str(file), str(report)]
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
                    message = FLOODED if stray.stat().st_size > FLOOD else alarm()
                    if message is None and time.monotonic() >= ended:
                        message = (
                            f"the script didn't end within the example's {timeout:.0f} s; find the loop or the call "
                            "that waits, or raise its timeout in examples/examples.toml"
                        )
                if message is not None:
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                    return _placed(_read(report) or [], script), Problem(last, message)
        words = stray.read_bytes()[:FLOOD].decode(errors="replace").strip()
        reported = _read(report)
        printed = _placed(reported or [], script)
    if words == FLOODED:
        return printed, Problem(last, FLOODED)
    if status:
        return printed, Problem(last, f"Python ended with {status}: {words[-WORDS:] or 'it printed no reason'}")
    if reported is None:
        message = (
            "Python ended with 0 before the script's end, and nothing tells what it printed; expected a script that "
            "runs to its end or calls sys.exit(); find what ends or replaces its process (os._exit, os.execv)"
        )
        return printed, Problem(last, message)
    if words:
        message = f"printed past print(), where nothing checks it: {words.splitlines()[0][:100]!r}; expected print() "
        return printed, Problem(last, f"{message}alone (a subprocess wants capture_output=True)")
    return printed, None


def _read(report: Path) -> list[Printed] | None:
    """What the script's process reported as its last deed; None where it never came to that, or not to the end of it.

    A report is cut short where the disk was full.
    """
    with contextlib.suppress(FileNotFoundError, json.JSONDecodeError):
        return [Printed(**entry) for entry in json.loads(report.read_text())]
    return None


def _placed(printed: list[Printed], script: Script) -> list[Printed]:
    """The same with the last line of each call in place of any of its lines."""
    # Slow to import, and needed only where a Python script has printed something.
    from pytest_examples import CodeExample  # noqa: PLC0415
    from pytest_examples.run_code import find_print_location  # noqa: PLC0415

    example = CodeExample.create(script.source, path=Path(script.path))
    # Each look reads the whole script, and a loop prints many times in one line of it.
    lines = {entry.line for entry in printed if not entry.raised}
    last = {line: find_print_location(example, line)[0] for line in lines}
    return [entry if entry.raised else dataclasses.replace(entry, line=last[entry.line]) for entry in printed]
