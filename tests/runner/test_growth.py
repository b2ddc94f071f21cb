"""Growth: four times as many examples take four times as long, and about the same memory."""

import dataclasses
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import Site

Repository = Callable[[dict[str, str]], Path]
FEW, MANY = 50, 200

# Passes of made-up examples stay out of the cache. What is printed last is the most memory that the process had at
# once, in kB.
REAL = """
import re
from pathlib import Path
from conf.runner import run
from conf.runner.__main__ import main
run.cache_folder = lambda: Path("build/cache")
status = main(["--all", "--labs", "1"])
memory = re.search("VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]
print("measured", status, memory)
"""
# Without a lab: the processor time of each chapter's run, in seconds, once everything is imported. Python's collector
# of garbage works between the runs: within one it comes a few times at most, or never, and that would be compared.
ALONE = """
import contextlib, gc, io, json, sys, time
gc.disable()
from pathlib import Path
from conf.runner import crew, run
from conf.runner.__main__ import main
from conf.runner.job import Answer
from conf.transcript import Recording
run.cache_folder = lambda: Path("build/cache")
done = [Answer(recording=Recording(((),), (0,)))]
crew.Crew.run = lambda self, units: ((unit, done) for unit in units)
found = []
for chapter in sys.argv[1:]:
    gc.collect()
    begun = time.process_time()
    with contextlib.redirect_stdout(io.StringIO()) as text:
        status = main(["--all", chapter])
    assert status == 0, text.getvalue()
    found.append(time.process_time() - begun)
print(json.dumps(found))
"""


@dataclass
class Running:
    """A run of the runner, and when it told each result."""

    process: "subprocess.Popen[str]"
    results: list[float] = field(default_factory=list)
    """By the monotonic clock, in order."""
    text: str = ""
    reader: threading.Thread = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        self.reader = threading.Thread(target=self._read)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as stream:
            for line in stream:
                self.text += line
                if "::cli PASSED" in line:
                    self.results.append(time.monotonic())

    @property
    def memory(self) -> int:
        """What the run needed, in kB, when it has ended; its examples must have passed."""
        self.reader.join()
        self.process.wait()
        found = re.search(r"(?m)^measured 0 (\d+)$", self.text)
        assert found is not None, self.text
        return int(found[1])


def start(root: Path) -> Running:
    """Start the runner over the examples of a repository."""
    return Running(subprocess.Popen(
        [sys.executable, "-c", REAL], cwd=root, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ))  # fmt: skip


def trivial(chapter: str, count: int) -> dict[str, str]:
    """As many examples that do nothing."""
    return {f"{chapter}/nothing-{number:03}.sh": "true\n" for number in range(count)}


@dataclass
class Growth:
    """A run over many examples, and runs over few beside it."""

    many: Running
    few: list[Running]

    @property
    def ratio(self) -> float:
        """Time per example of the run over many, in that of the runs over few.

        Compared where both worked at the same time, because this machine is never equally quick for long.
        """
        counts = [0, 0]
        for running in self.few:
            begin = max(running.results[0], self.many.results[0])
            end = min(running.results[-1], self.many.results[-1])
            for place, results in enumerate((running.results, self.many.results)):
                counts[place] += sum(begin < when <= end for when in results)
        assert counts[0] > FEW, "the runs didn't work at the same time"
        return counts[0] / counts[1]


@pytest.fixture(scope="module")
def measure(site: Site, new_repository: Repository) -> Iterator[Callable[[], Growth]]:
    """A function that measures: runs over few examples, one after the other, for as long as one over many works."""
    roots = [new_repository(trivial("growth", count)) for count in (FEW, MANY)]
    started: list[Running] = []

    def begin(root: Path) -> Running:
        started.append(start(root))
        return started[-1]

    def run() -> Growth:
        many, few = begin(roots[1]), []
        while len(many.results) < MANY and many.process.poll() is None:
            few.append(begin(roots[0]))
            few[-1].reader.join()
        return Growth(many, [running for running in few if running.memory and running.results[0] < many.results[-1]])

    yield run
    for running in started:
        running.process.kill()
        running.reader.join()
        running.process.wait()


@pytest.fixture(scope="module")
def growth(measure: Callable[[], Growth]) -> Growth:
    """One measurement; the better of two where something else on this machine came between."""
    first = measure()
    return first if first.ratio <= 1.1 else min(first, measure(), key=lambda growth: growth.ratio)


def test_time_per_example_stays_the_same(growth: Growth) -> None:
    """An example among 200 takes at most a tenth longer than one among 50."""
    assert growth.ratio <= 1.1


def test_memory_stays_the_same(growth: Growth) -> None:
    """The runner needs at most a fifth more memory for 200 examples than for 50."""
    assert growth.many.memory <= 1.2 * min(running.memory for running in growth.few)


def test_runners_own_work_is_linear(site: Site, new_repository: Repository) -> None:
    """Collecting, judging, reporting and keeping cost as much for the 900th example as for the 300th.

    No lab runs here, so that nothing hides what grows; processor time depends little on who else works.
    """
    sizes = {"few": 100, "some": 300, "many": 900}
    files: dict[str, str] = {}
    for chapter, count in sizes.items():
        files |= trivial(chapter, count)
    order = [*sizes] * 4
    printed = subprocess.run(
        [sys.executable, "-c", ALONE, *order], cwd=new_repository(files), text=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, check=True, timeout=300,
    ).stdout  # fmt: skip
    # The first runs are for what is done once, and fill the folder of kept results, which every later run reads.
    seconds = list(zip(order, json.loads(printed), strict=True))[len(sizes) :]
    few, some, many = (min(spent for chapter, spent in seconds if chapter == size) for size in sizes)
    assert (many - some) / 600 <= 1.5 * (some - few) / 200
