"""Runs whose labs are pretended: what an example prints is said by the test, and nothing else is made up."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.runner.session import Outcome

__all__ = ["LOST", "entries", "pretend"]

LOST = 'level=error msg="copy stream failed" error="reading from a closed fifo" stream=stdout'
"""What an engine logs that lost what a container printed."""

# `answer` is the test's: what the lab says of a job.
RUN = """
import sys
from pathlib import Path
from types import SimpleNamespace
from conf.lab import Prepared
from conf.runner import run
from conf.runner.__main__ import main
from conf.runner.job import Answer, Ready
from conf.runner.inside.printing import Printed
from conf.transcript import Recording

NAMES = ("busybox:latest",)

class Crew:
    def __init__(self, kit, labs):
        pass

    def facts(self):
        return Ready({"engine": "28.5.2", "compose": "2.40.0"}, "linux/amd64")

    def run(self, units):
        for unit in units:
            yield unit, [answer(job) for job in unit.jobs]

def prepare(say):
    digest, reason = (None, "Docker Hub can't be reached") if source == "missing" else ("sha256:" + source, None)
    entry = Prepared(*NAMES, NAMES, source, digest, reason)
    return SimpleNamespace(names=dict.fromkeys(NAMES, entry), packages=Path("packages"))

run.Crew, run.prepare_kit = Crew, prepare
"""


def pretend(root: Path, answer: str, *arguments: str, source: str = "stand-in", code: str = "") -> Outcome:
    """Run the runner in the repository at `root`; `answer` is the Python expression for a lab's answer to `job`.

    `source` is where the image busybox comes from, or `missing`. `code` runs first.
    """
    lines = [RUN, f"source = {source!r}", code, f"def answer(job): return {answer}"]
    lines += [f"sys.exit(main({list(arguments)!r}))"]
    result = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=60, check=False,
        env={**os.environ, "COLUMNS": "200", "XDG_CACHE_HOME": str(root / "cache")},
    )  # fmt: skip
    return Outcome(result.returncode, result.stdout)


def entries(root: Path) -> list[dict[str, object]]:
    """The results that the last run wrote, by file."""
    document = json.loads((root / "build" / "verification.json").read_text(encoding="utf-8"))
    return sorted(document["examples"], key=lambda entry: str(entry["file"]))
