"""`python -m conf.runner.kills`: end runs at random moments in every way, and see that nothing is left each time."""

import argparse
import contextlib
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from conf.lab import LabError, Tool, prepare_kit
from conf.lab.recipe import ROOT
from conf.runner.remains import KINDS, Remains, Watch, processes_below
from conf.transcript import ELLIPSIS, Output, TranscriptError, find_examples, parse

__all__ = ["BLOWS", "Strike", "half_written", "main", "plan", "stale"]

NAMES = (
    "data/named-volume", "data/shared-shell", "networks/connect-while-inside", "networks/none-network",
)  # fmt: skip
LABS = 2
# A lab needs a moment to leave.
GRACE_SECONDS = 10
LOOKS = 4
# Long enough for a stuck engine to be given up.
END_SECONDS = 240
# A run that has done everything may need as long to be gone: seconds.
LEAVE_SECONDS = 1
# What pytest prints first: a signal before it meets Python itself, which is still loading.
BEGUN = "test session starts"
OUTCOME = re.compile(r"(?m)^examples/(\S+)\.(?:sh|py)::\w+ ([A-Z]+)")


@dataclass(frozen=True)
class Blow:
    """One way to end a run, or a part of it."""

    words: str
    number: signal.Signals | None = None
    process: str | None = None
    """The process in a lab that gets the signal; None: the runner."""
    group: bool = False
    """Whether everything in the terminal gets it, as the terminal itself does."""
    tool: tuple[str, ...] = ()
    """What the container tool does with one lab."""

    @property
    def at_lab(self) -> bool:
        """Whether it hits a lab, so that the run goes on without it."""
        return self.process is not None or bool(self.tool)


BLOWS = (
    Blow("the runner killed (SIGKILL)", signal.SIGKILL),
    Blow("the runner terminated (SIGTERM)", signal.SIGTERM),
    Blow("Ctrl-C", signal.SIGINT, group=True),
    Blow("the terminal closed (SIGHUP)", signal.SIGHUP, group=True),
    Blow("a lab's engine killed (dockerd)", signal.SIGKILL, process="dockerd"),
    Blow("a lab's containerd killed", signal.SIGKILL, process="containerd"),
    Blow("one lab of two killed (its first process)", signal.SIGKILL, process=""),
    Blow("one lab of two killed ('kill' of the container tool)", tool=("kill",)),
    Blow("one lab of two removed ('rm --force' of the container tool)", tool=("rm", "--force")),
)


@dataclass(frozen=True)
class Strike:
    """A blow and its moment."""

    blow: Blow
    update: bool
    """Whether the run records."""
    moment: float
    """From 0, the start of the runner's process, to 1, the end of a sound run."""
    choice: float
    """Which of the labs there are at that moment: from 0 to 1."""


def plan(rounds: int, seed: int) -> list[Strike]:
    """As many strikes as rounds: every blow as often as every other, over the whole of a run; the same for a seed."""
    order = random.Random(seed)
    blows: list[Blow] = []
    while len(blows) < rounds:
        blows += order.sample(BLOWS, len(BLOWS))
    moments = [(number + order.random()) / rounds * 0.98 for number in range(rounds)]
    order.shuffle(moments)
    updates = [number % 2 == 0 for number in range(rounds)]
    order.shuffle(updates)
    return [
        Strike(blow, update, moment, order.random())
        for blow, update, moment in zip(blows[:rounds], updates, moments, strict=True)
    ]


def stale(source: str, path: str) -> str:
    """The script with one more expected line, which an update takes away again."""
    lines = source.split("\n")
    blocks = [entry for entry in parse(source, path).elements if isinstance(entry, Output)]
    whole = [entry for entry in blocks if ELLIPSIS not in entry.lines]
    if not whole:
        return source
    indent = lines[whole[0].end_line - 1].partition("#>")[0]
    lines.insert(whole[0].end_line, f"{indent}#> what an earlier engine printed")
    return "\n".join(lines)


def half_written(repository: Path, sound: Callable[[str], Sequence[str]]) -> Iterator[str]:
    """Example and result files that aren't whole; `sound` gives the versions that an example file may have."""
    for path in sorted((repository / "examples").rglob("*")):
        name = path.relative_to(repository).as_posix()
        if path.is_file() and path.read_text(encoding="utf-8") not in sound(name):
            yield f"{name} is neither what it was nor what an update makes of it"
    readers: dict[str, Callable[[str], object]] = {
        "verification.json": lambda text: json.loads(text)["examples"],
        "junit.xml": xml.etree.ElementTree.fromstring,
    }
    for name, read in readers.items():
        path = repository / "build" / name
        if path.exists():
            try:
                read(path.read_text(encoding="utf-8"))
            except (ValueError, KeyError, SyntaxError) as error:
                yield f"build/{name} is half-written ({error})"


@dataclass
class Ground:
    """A copy of the repository in which runs are ended, and what its files may hold."""

    tool: Tool
    folder: Path
    names: list[str]
    files: dict[str, str] = field(default_factory=dict)
    """The example files as they are right."""
    stale: dict[str, str] = field(default_factory=dict)
    """The same before an update; only scripts of the chosen examples differ."""
    seconds: dict[bool, float] = field(default_factory=dict)
    """Of the quickest sound run; True: of one that records."""
    scripts: int = 0
    """How many scripts a sound run reports."""

    @property
    def repository(self) -> Path:
        """The copy. Its name is in no other path."""
        return self.folder / f"{self.folder.name}-copy"

    @property
    def temporary(self) -> Path:
        """Temporary files of the runs."""
        return self.folder / "temporary"

    def make(self) -> None:
        """Copy what a run needs."""
        ignored = shutil.ignore_patterns("__pycache__", "site")
        for name in ("conf", "docs", "examples"):
            shutil.copytree(ROOT / name, self.repository / name, ignore=ignored)
        for name in ("pyproject.toml", "requirements.lock"):
            shutil.copy(ROOT / name, self.repository / name)
        self.temporary.mkdir()
        examples = self.repository / "examples"
        for path in examples.rglob("*"):
            if path.is_file():
                name = path.relative_to(self.repository).as_posix()
                self.files[name] = self.stale[name] = path.read_text(encoding="utf-8")
        for example in find_examples(self.repository):
            if not self.names or any(name in (example.name, example.chapter) for name in self.names):
                for script in example.scripts.values():
                    self.stale[script.path] = stale(script.source, script.path)

    def lay(self, *, before_update: bool) -> None:
        """Put the example files back as they were."""
        for name, text in (self.stale if before_update else self.files).items():
            path = self.repository / name
            if path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")

    def start(self, *, update: bool, log: Path) -> "subprocess.Popen[bytes]":
        """Start a run as a terminal does, as a process group of its own."""
        command = [sys.executable, "-m", "conf.runner", "--all", "--labs", str(LABS), *self.names]
        command += ["--update"] if update else []
        environment = {**os.environ, "TMPDIR": str(self.temporary), "COLUMNS": "200", "PYTHONDONTWRITEBYTECODE": "1"}
        with log.open("wb") as file:
            return subprocess.Popen(
                command, cwd=self.repository, env=environment, stdin=subprocess.DEVNULL, stdout=file,
                stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip

    def took(self, seconds: float, *, update: bool) -> None:
        """Remember how long a run took that nothing disturbed; a machine may be busier at one time than another."""
        self.seconds[update] = min(seconds, self.seconds.get(update, seconds))

    def watch(self, runner: int | None = None) -> Watch:
        """Where the runs' remains can be."""
        return Watch(self.tool, self.repository, self.temporary, runner)


@dataclass
class Round:
    """What came of one strike."""

    moment: float = 0.0
    """Seconds after the start."""
    run: str = ""
    """How the struck run ended, in words."""
    left: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@contextlib.contextmanager
def _ended(process: "subprocess.Popen[bytes]", watch: Watch) -> Iterator[None]:
    """See that nothing of the run outlives this, even where this is interrupted."""
    try:
        yield
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
            deadline = time.monotonic() + GRACE_SECONDS
            while watch.labs() and time.monotonic() < deadline:
                time.sleep(0.2)  # a lab leaves by itself, and tells nobody


def _sound_run(ground: Ground, *, update: bool) -> tuple[float, str | None]:
    """Run without a strike: how long it took, and what went wrong, in words."""
    ground.lay(before_update=update)
    log = ground.folder / "sound.log"
    begun = time.monotonic()
    process = ground.start(update=update, log=log)
    with _ended(process, ground.watch(process.pid)):
        status = process.wait()
    seconds = time.monotonic() - begun
    text = log.read_text(encoding="utf-8", errors="replace")
    outcomes = Counter(word for _, word in OUTCOME.findall(text))
    if status or set(outcomes) - {"PASSED", "SKIPPED"} or not outcomes["PASSED"]:
        return seconds, f"ended with {status}:\n{text}"
    ground.took(seconds, update=update)
    ground.scripts = sum(outcomes.values())
    if update:
        problems = list(half_written(ground.repository, lambda name: [ground.files[name]]))
        return seconds, "\n".join(problems) or None
    return seconds, None


def _strike(ground: Ground, strike: Strike) -> Round:
    """Start a run, strike it, and look at what is left."""
    found = Round()
    for _ in range(4):
        ground.lay(before_update=strike.update)
        before = ground.watch().look()
        log = ground.folder / "struck.log"
        begun = time.monotonic()
        process = ground.start(update=strike.update, log=log)
        watch = ground.watch(process.pid)
        with _ended(process, watch):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(strike.moment * ground.seconds[strike.update])
            hit = _blow(strike, process, watch)
            found.moment = time.monotonic() - begun
            if hit:
                try:
                    process.wait(END_SECONDS)
                except subprocess.TimeoutExpired:
                    found.problems.append(f"the run didn't end within {END_SECONDS} s")
        rest = time.monotonic() - begun - found.moment
        if hit and (strike.blow.at_lab or process.returncode != 0 or rest > LEAVE_SECONDS):
            text = log.read_text(encoding="utf-8", errors="replace")
            _judge(strike, process.returncode, text, found, scripts=ground.scripts)
            found.left = _left(watch, before)
            found.left += half_written(ground.repository, lambda name: [ground.stale[name], ground.files[name]])
            return found
        # The run was over: it took less time than any before.
        ground.took(found.moment, update=strike.update)
    found.run = "was over before it could be struck, four times"
    found.problems.append(f"the run {found.run}")
    return found


def _blow(strike: Strike, process: "subprocess.Popen[bytes]", watch: Watch) -> bool:
    """Strike; False where nothing is left to be struck."""
    blow = strike.blow
    while process.poll() is None:
        if not blow.at_lab:
            assert blow.number is not None
            (os.killpg if blow.group else os.kill)(process.pid, blow.number)
            return True
        labs = sorted(watch.labs().items())
        if labs:
            name, first = labs[int(strike.choice * len(labs))]
            with contextlib.suppress(LabError, ProcessLookupError):
                if blow.tool:
                    watch.tool.run(*blow.tool, name, timeout=60)
                    return True
                inside = [entry.pid for entry in processes_below(first) if entry.name == blow.process]
                for pid in inside[:1] if blow.process else [first]:
                    assert blow.number is not None
                    os.kill(pid, blow.number)
                    return True
        time.sleep(0.05)  # the moment is chosen, and what there is to strike may come a little later
    return False


def _judge(strike: Strike, status: int | None, text: str, found: Round, *, scripts: int) -> None:
    """See that a struck run ended as it should.

    One whose lab was struck went on to its end, lost one example at most, and said why. The runner itself that was
    struck ended by that, with the status that it has for it, and without a traceback.
    """
    outcomes = OUTCOME.findall(text)
    failed = sorted({name for name, word in outcomes if word == "FAILED"})
    words = f"ended with {status}, {Counter(word for _, word in outcomes)['PASSED']} passed"
    found.run = words + (f", failed: {', '.join(failed)}" if failed else "")
    if not strike.blow.at_lab:
        found.problems += _wrong_end(strike.blow.number, status, text)
    elif status not in (0, 1) or "INTERNALERROR" in text:
        found.problems.append(f"the run ended with {status}:\n{text}")
    elif len(outcomes) != scripts:
        found.problems.append(f"the run reported {len(outcomes)} scripts, expected {scripts}:\n{text}")
    elif len(failed) > 1:
        found.problems.append(f"{len(failed)} examples failed, expected one at most:\n{text}")
    elif failed and not re.search(r"the lab ended while|the lab couldn't be prepared|the lab's engine ", text):
        found.problems.append(f"what failed doesn't say that the lab or its engine ended:\n{text}")


def _wrong_end(number: signal.Signals | None, status: int | None, text: str) -> Iterator[str]:
    """How a runner that got this signal ended otherwise than it should."""
    assert number is not None
    expected = {-number}
    if number is signal.SIGINT:
        expected = {int(pytest.ExitCode.INTERRUPTED)}
        if BEGUN not in text:
            # Python says in its own way that it was interrupted.
            expected.add(-number)
            text = re.sub(r"(?s)^Traceback .*\nKeyboardInterrupt\n$", "", text)
    if status not in expected:
        yield f"the run ended with {status}, expected {' or '.join(map(str, sorted(expected)))}:\n{text}"
    if "Traceback (most recent call last)" in text or "INTERNALERROR" in text:
        yield f"the run ended with a traceback, expected none:\n{text}"


def _left(watch: Watch, before: Remains) -> list[str]:
    """What is still left after the grace.

    It is there each time that somebody looks; what a lab of another run brings while somebody looks is known the next
    time as that run's.
    """
    deadline = time.monotonic() + GRACE_SECONDS
    looks = [set(watch.look().beyond(before))]
    while looks[-1]:
        time.sleep(0.5)  # what goes of itself goes without a word
        looks.append(set(watch.look().beyond(before)))
        if not looks[-1] & looks[-2]:
            return []
        if time.monotonic() > deadline and len(looks) >= LOOKS:
            return sorted(set.intersection(*looks[-LOOKS:]))
    return []


def main() -> int:
    """Strike again and again; 1 where something was left or a following run failed."""
    parser = argparse.ArgumentParser(prog="nox -s kills --", description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=20, help="how often (default: 20)")
    parser.add_argument("names", nargs="*", metavar="EXAMPLE", help=f"what runs (default: {', '.join(NAMES)})")
    parser.add_argument("--all", action="store_true", help="run every example")
    parser.add_argument("-p", "--seed", type=int, help="the same number gives the same strikes")
    options = parser.parse_intermixed_args()
    if not Path("/proc/self/mountinfo").exists():
        parser.error("what is left is looked for in /proc; run this on Linux")
    # A run inherits what this process ignores, and one started in the background ignores Ctrl-C.
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    seed = random.randrange(1_000_000) if options.seed is None else options.seed
    names = [] if options.all else options.names or list(NAMES)
    again = f"nox -s kills -- {options.rounds} -p {seed} {'--all' if options.all else ' '.join(options.names)}".rstrip()
    try:
        tool = prepare_kit().tool
        with tempfile.TemporaryDirectory(prefix="docker-notes-kills-") as folder:
            ground = Ground(tool, Path(folder).resolve(), names)
            ground.make()
            return _rounds(ground, plan(options.rounds, seed), again)
    except (LabError, TranscriptError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130


def _rounds(ground: Ground, strikes: Sequence[Strike], again: str) -> int:
    for update in (False, True):
        seconds, problem = _sound_run(ground, update=update)
        if problem:
            print(f"error: a run that nothing disturbs {problem}", file=sys.stderr)
            return 1
        print(f"a sound run{' that records' if update else ''} takes {seconds:.1f} s", flush=True)
    left: list[str] = []
    struck = passed = 0
    for number, strike in enumerate(strikes, 1):
        found = _strike(ground, strike)
        kind = "a run that records" if strike.update else "a run"
        print(f"round {number} of {len(strikes)}: {strike.blow.words}, {found.moment:.1f} s into {kind}", flush=True)
        print(f"  the run {found.run}; left: {', '.join(found.left) or 'nothing'}", flush=True)
        seconds, problem = _sound_run(ground, update=False)
        print(f"  the following run {'failed' if problem else 'passed'} in {seconds:.1f} s", flush=True)
        found.problems += [f"the following run {problem}"] if problem else []
        if found.left or found.problems:
            print("\n".join([f"  FAILED; '{again}' strikes again so", *found.problems]), flush=True)
        left += found.left
        struck += not found.left and not found.problems
        passed += not problem
    counts = Remains.counts([words for words in left if words.startswith("the ")])
    counted = ", ".join(f"{kind} {counts[kind]}" for kind in KINDS)
    halves = sum(not words.startswith("the ") for words in left)
    print(f"\n{len(strikes)} kills, left: {counted}, half-written {halves}")
    print(f"{struck} of {len(strikes)} rounds without a fault, {passed} of {len(strikes)} following runs passed")
    return 0 if struck == passed == len(strikes) else 1


if __name__ == "__main__":
    sys.exit(main())
