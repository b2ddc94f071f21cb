"""The runner as people start it: a process of its own in a small repository."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Case", "Outcome", "command", "run", "run_many"]


@dataclass(frozen=True)
class Outcome:
    """What came of a run of the runner."""

    status: int
    text: str
    """Standard output and standard error."""

    @property
    def outcomes(self) -> dict[str, str]:
        """The word for each script, by its name without `examples/`: `{"data/notes.sh": "PASSED"}`."""
        found = re.findall(r"(?m)^examples/(\S+)::\w+ ([A-Z]+)", self.text)
        return dict(found)


def command(*arguments: str) -> list[str]:
    """The command line of a run."""
    return [sys.executable, "-m", "conf.runner", *arguments]


def run(root: Path, *arguments: str, environment: Mapping[str, str] | None = None, timeout: float = 150) -> Outcome:
    """Run the runner in the repository at `root`."""
    result = subprocess.run(
        command(*arguments), cwd=root, env={**(environment or os.environ), "COLUMNS": "200"}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=timeout, check=False,
    )  # fmt: skip
    return Outcome(result.returncode, result.stdout)


@dataclass(frozen=True)
class Case:
    """One run among many that need no lab."""

    arguments: tuple[str, ...]
    file: str | None = None
    """A file under `examples/` that is there for this run alone."""
    text: str = ""


# One process for all of them, because starting Python and pytest takes longer than what is tested.
MANY = """
import contextlib, io, json, sys
from pathlib import Path
from conf.runner.__main__ import main
outcomes = []
for case in json.load(sys.stdin):
    file = Path("examples") / case["file"] if case["file"] else None
    made = file is not None and not file.parent.exists()
    if file is not None:
        file.parent.mkdir(exist_ok=True)
        file.write_text(case["text"])
    text = io.StringIO()
    with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
        try:
            status = main(case["arguments"])
        except SystemExit as error:
            status = error.code
    if file is not None:
        file.unlink()
    if made:
        file.parent.rmdir()
    outcomes.append([status, text.getvalue()])
print(json.dumps(outcomes))
"""


def run_many(root: Path, cases: Sequence[Case]) -> list[Outcome]:
    """Run the runner in the repository at `root` once for each case, none of which may start a lab."""
    result = subprocess.run(
        [sys.executable, "-c", MANY], cwd=root, env={**os.environ, "COLUMNS": "200"}, text=True,
        timeout=120, check=True, input=json.dumps([vars(case) for case in cases]), stdout=subprocess.PIPE,
    )  # fmt: skip
    return [Outcome(status, text) for status, text in json.loads(result.stdout)]
