"""What a run leaves is found, each kind by itself, and strikes come again with their seed."""

import contextlib
import json
import os
import platform
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from conf.lab import Kit, Tool, cache_folder
from conf.lab.recipe import ROOT
from conf.runner.kills import (
    BEGUN,
    BLOWS,
    Blow,
    Ground,
    Round,
    Strike,
    _judge,
    _strike,
    half_written,
    plan,
    stale,
)
from conf.runner.remains import KINDS, Remains, Watch
from conf.transcript import find_examples, parse
from tests.conftest import Machine

# No process has this number: the kernel's largest is below it.
RUNNER = 1 << 22
TOOL = """
case "$*" in
  *"ps "*) cat containers ;;
  *"volume ls"*) cat volumes ;;
  *"image ls"*) cat images ;;
  *inspect*) cat others ;;
esac
"""


class Place:
    """A watch whose container tool says what its files say."""

    def __init__(self, folder: Path, machine: Machine) -> None:
        """Nothing is there yet."""
        self.folder = folder
        self.repository, self.temporary = folder / "repository-of-kills", folder / "temporary"
        self.repository.mkdir()
        self.temporary.mkdir()
        for name in ("containers", "volumes", "images", "others"):
            (folder / name).touch()
        machine.add_real("cat")
        self.storage = folder / "storage"
        command = machine.add("podman", f"cd {folder}\n{TOOL}")
        tool = Tool("podman", (str(command), "--root", str(self.storage)))
        self.watch = Watch(tool, self.repository, self.temporary, RUNNER)

    def says(self, what: str, words: str) -> None:
        """Have the tool name this, too."""
        with (self.folder / what).open("a") as file:
            file.write(f"{words}\n")


@pytest.fixture
def place(tmp_path: Path, machine: Machine) -> Place:
    """An empty place."""
    return Place(tmp_path, machine)


def _call(*command: str) -> str:
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    return subprocess.run(command, check=True, env=environment, capture_output=True, text=True).stdout.strip()


def _container(place: Place) -> Iterator[str]:
    place.says("containers", f"docker-notes-{RUNNER}-1-abc")
    yield f"docker-notes-{RUNNER}-1-abc"


def _volume(place: Place) -> Iterator[str]:
    place.says("volumes", "f" * 64)
    yield "f" * 64


def _image(place: Place) -> Iterator[str]:
    place.says("images", "a" * 12)
    yield "a" * 12


def _mount(place: Place) -> Iterator[str]:
    target = place.folder / "mounted"
    target.mkdir()
    _call("mount", "-t", "tmpfs", "none", str(target))
    try:
        yield str(target)
    finally:
        _call("umount", str(target))


def _namespace(_: Place) -> Iterator[str]:
    name = f"kills{os.getpid()}"
    _call("ip", "netns", "add", name)
    try:
        yield name
    finally:
        _call("ip", "netns", "delete", name)


def _interface(_: Place) -> Iterator[str]:
    name = f"kills{os.getpid()}"
    _call("ip", "link", "add", name, "type", "bridge")
    try:
        yield name
    finally:
        _call("ip", "link", "delete", name)


def _loop(place: Place) -> Iterator[str]:
    disk = place.folder / "disk"
    disk.write_bytes(bytes(1 << 20))
    device = _call("losetup", "--find", "--show", str(disk))
    try:
        yield str(disk)
    finally:
        _call("losetup", "--detach", device)


@contextlib.contextmanager
def _running(program: str, *arguments: str, **environment: str) -> Iterator[int]:
    """A process that prints a line when it is ready; gives its number."""
    command = [sys.executable, "-c", program, *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield process.pid
        finally:
            process.kill()


def _process(place: Place) -> Iterator[str]:
    waits = "import time; print(flush=True); time.sleep(60)"
    with _running(waits, TMPDIR=str(place.temporary)) as pid:
        yield f"{pid} '"


def _file(place: Place) -> Iterator[str]:
    (place.temporary / "half").touch()
    yield str(place.temporary / "half")


def _lock(place: Place) -> Iterator[str]:
    holds = (
        "import fcntl, sys, time; file = open(sys.argv[1], 'wb'); fcntl.flock(file, fcntl.LOCK_EX); "
        "print(flush=True); time.sleep(60)"
    )
    lock = cache_folder() / "images.lock"
    with _running(holds, str(lock), TMPDIR=str(place.temporary)) as pid:
        yield f"{lock} held by {pid}"


PLANTS: dict[str, Callable[[Place], Iterator[str]]] = {
    "container": _container, "volume": _volume, "image without a name": _image, "mount": _mount,
    "network namespace": _namespace, "network interface": _interface, "loop device": _loop, "process": _process,
    "file": _file, "lock": _lock,
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_left_is_found_by_its_kind(place: Place, kind: str) -> None:
    """Each kind is found where one is planted, and called what it is."""
    if kind in ("mount", "network namespace", "network interface", "loop device") and os.geteuid() != 0:
        pytest.skip(f"only root can make a {kind}")
    before = place.watch.look()
    with contextlib.contextmanager(PLANTS[kind])(place) as words:
        left = place.watch.look().beyond(before)
    # Other labs may come and go on this machine meanwhile.
    found = [text for text in left if words in text]
    assert found
    assert {kind: 1} == Remains.counts(found), left


def test_child_of_a_run_is_found_without_its_mark(place: Place) -> None:
    """A process that a run's process started belongs to the run, whatever its environment."""
    forks = (
        "import subprocess, sys; child = subprocess.Popen(['/bin/sleep', '3.25'], env={}); "
        "print(flush=True); child.wait()"
    )
    before = place.watch.look()
    with _running(forks, TMPDIR=str(place.temporary)):
        left = place.watch.look().beyond(before)
    assert 1 == sum("'/bin/sleep 3.25'" in words for words in left)


def test_what_was_there_before_is_not_left(place: Place) -> None:
    """Only what is new counts."""
    place.says("volumes", "e" * 64)
    (place.temporary / "old").touch()
    before = place.watch.look()
    left = place.watch.look().beyond(before)
    assert [] == [words for words in left if "e" * 64 in words or "old" in words]


def test_labs_of_other_runs_are_not_left(place: Place) -> None:
    """A lab of another runner is none of this run's, nor are its files and what the tool says of it."""
    before = place.watch.look()
    identity = "b" * 64
    place.says("containers", "docker-notes-1-1-abc")
    place.says("others", json.dumps([{"Id": identity}], indent=1))
    (place.storage / "overlay" / identity).mkdir(parents=True)
    assert [] == [words for words in place.watch.look().beyond(before) if identity in words or "notes-1-1" in words]
    (place.folder / "others").write_text("")
    assert f"the file {place.storage / 'overlay' / identity}" in place.watch.look().beyond(before)


def test_what_another_run_used_before_is_not_left(place: Place) -> None:
    """An image is still there when the lab of another run that used it has ended."""
    image, other = place.storage / "overlay" / ("b" * 64), place.storage / "overlay" / ("c" * 64)
    image.mkdir(parents=True)
    place.says("containers", "docker-notes-1-1-abc")
    place.says("others", json.dumps([{"Image": image.name}], indent=1))
    before = place.watch.look()
    (place.folder / "others").write_text("")
    other.mkdir()
    left = place.watch.look().beyond(before)
    assert [f"the file {other}"] == [words for words in left if str(place.storage) in words]


def test_storage_that_holds_labs_of_other_runs_is_not_left(place: Place) -> None:
    """The tool mounts its storage on itself for as long as any lab runs, whoever runs it."""
    if os.geteuid() != 0:
        pytest.skip("only root can make a mount")
    before = place.watch.look()
    with contextlib.contextmanager(_mount)(place) as mount:
        assert f"the mount {mount}" in place.watch.look().beyond(before)
        merged = f"{mount}/{'d' * 64}/merged"
        place.says("containers", "docker-notes-1-1-abc")
        place.says("others", json.dumps([{"GraphDriver": {"Data": {"MergedDir": merged}}}], indent=1))
        during = place.watch.look()
        assert f"the mount {mount}" not in during.beyond(before)
        (place.folder / "others").write_text("")
        assert f"the mount {mount}" not in place.watch.look().beyond(during)


def test_remembered_facts_are_not_left(place: Place, machine: Machine, tmp_path: Path) -> None:
    """What a lab said is remembered for later runs, under its real name; what was half-written of it is left."""
    tool = machine.add("lab-tool", f"echo sha256:{'5' * 64}")
    kit = Kit(Tool("podman", (str(tool),)), "lab", tmp_path / "be865bbb69ce15b1-36fb0f623a3172f3", ())
    before = place.watch.look()
    kit.remember(f"facts-{platform.release()}", "c0de" * 16, lambda: ["what it said"])
    (made,) = cache_folder().glob("facts-*/*.json")
    files = [words for words in place.watch.look().beyond(before) if words.startswith("the file ")]
    assert [] == [words for words in files if "/facts-" in words]
    halves = [made.with_suffix(".77"), made.with_name(f".{made.name}.77"), made.with_name(f"{'5' * 63}.json")]
    for half in halves:
        half.write_text("[")
    left = place.watch.look().beyond(before)
    assert {f"the file {half}" for half in halves} == {words for words in left if "/facts-" in words}


def test_seed_gives_the_same_strikes() -> None:
    """The plan depends on its seed alone."""
    assert plan(20, 7) == plan(20, 7)
    assert plan(20, 7) != plan(20, 8)


CTRL_C, TERMINATED, KILLED, CLOSED = (
    next(blow for blow in BLOWS if blow.number is number and not blow.at_lab)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL, signal.SIGHUP)
)
SESSION = "===== test session starts =====\ncollected 9 items\n"
STOPPED = f"{SESSION}!!!!! KeyboardInterrupt !!!!!\nqueue.py:171: KeyboardInterrupt\n===== 2 passed in 9.10s =====\n"
TRACE = 'Traceback (most recent call last):\n  File "x.py", line 1, in f\n'


@pytest.mark.parametrize(
    ("blow", "status", "text"),
    [
        (CTRL_C, 2, STOPPED),
        # Python was still loading.
        (CTRL_C, -2, f"{TRACE}KeyboardInterrupt\n"),
        (CTRL_C, 2, ""),
        (TERMINATED, -15, SESSION),
        (CLOSED, -1, ""),
        (KILLED, -9, SESSION),
    ],
)
def test_struck_runner_ends_by_what_struck_it(blow: Blow, status: int, text: str) -> None:
    """Ctrl-C is pytest's status for it, and by any other signal the runner ends at once."""
    found = Round()
    _judge(Strike(blow, False, 0.5, 0.5), status, text, found, scripts=9)
    assert [] == found.problems


@pytest.mark.parametrize(
    ("blow", "status", "text", "problem"),
    [
        (CTRL_C, 0, SESSION, "ended with 0, expected 2:"),
        (CTRL_C, 1, STOPPED, "ended with 1, expected 2:"),
        (CTRL_C, -2, STOPPED, "ended with -2, expected 2:"),
        (CTRL_C, 2, f"{STOPPED}{TRACE}KeyboardInterrupt\n", "ended with a traceback, expected none:"),
        (CTRL_C, 2, f"{STOPPED}INTERNALERROR> KeyError\n", "ended with a traceback, expected none:"),
        (CTRL_C, 0, "", "ended with 0, expected -2 or 2:"),
        (CTRL_C, -2, f"{TRACE}KeyError: 1\n", "ended with a traceback, expected none:"),
        (CTRL_C, None, STOPPED, "ended with None, expected 2:"),
        (TERMINATED, 0, SESSION, "ended with 0, expected -15:"),
        (TERMINATED, -15, f"{SESSION}{TRACE}KeyError: 1\n", "ended with a traceback, expected none:"),
        (CLOSED, 1, SESSION, "ended with 1, expected -1:"),
        (KILLED, 0, SESSION, "ended with 0, expected -9:"),
    ],
)
def test_struck_runner_that_ends_otherwise_is_told(blow: Blow, status: int | None, text: str, problem: str) -> None:
    """A traceback is told, and a status that isn't the runner's for what struck it."""
    found = Round()
    _judge(Strike(blow, False, 0.5, 0.5), status, text, found, scripts=9)
    assert [f"the run {problem}"] == [words.partition("\n")[0] for words in found.problems]


@dataclass
class Stage(Ground):
    """A ground whose runs are a small program."""

    program: str = ""
    place: Place | None = None
    runs: int = 0

    def start(self, *, update: bool, log: Path) -> "subprocess.Popen[bytes]":
        """Start the program, as a process group of its own."""
        self.runs += 1
        with log.open("wb") as file:
            return subprocess.Popen([sys.executable, "-c", self.program], stdout=file, start_new_session=True)

    def lay(self, *, before_update: bool) -> None:
        """There is nothing to lay."""

    def watch(self, runner: int | None = None) -> Watch:
        """Where this program leaves nothing."""
        assert self.place is not None
        return self.place.watch


@pytest.mark.parametrize(
    ("answer", "problem", "runs"),
    [
        ("sys.exit(2)", [], 1),
        ("time.sleep(2); sys.exit(0)", ["the run ended with 0, expected 2:"], 1),
        # As if it had been over at that moment.
        ("os._exit(0)", ["the run was over before it could be struck, four times"], 4),
    ],
)
def test_run_that_goes_on_after_ctrl_c_is_told(
    place: Place, tmp_path: Path, answer: str, problem: list[str], runs: int
) -> None:
    """One that does all its work and ends with 0 hasn't heard of it; one that was over is struck again."""
    program = (
        f"import os, signal, sys, time\ndef end(*_):\n    {answer}\nsignal.signal(signal.SIGINT, end)\n"
        f"print({BEGUN!r}, flush=True)\ntime.sleep(60)\n"
    )
    stage = Stage(place.watch.tool, tmp_path, [], seconds={False: 2.0}, program=program, place=place)
    found = _strike(stage, Strike(CTRL_C, False, 0.98, 0.5))
    assert problem == [words.partition("\n")[0] for words in found.problems]
    assert runs == stage.runs


def test_strikes_are_spread_over_the_run_and_over_the_ways() -> None:
    """Twenty rounds strike in every way twice, record in half of the runs, and leave no tenth of a run out."""
    strikes = plan(20, 7)
    assert {strike.blow for strike in strikes} == set(BLOWS)
    assert min(Counter(strike.blow for strike in strikes).values()) >= 2
    assert [10, 10] == list(Counter(strike.update for strike in strikes).values())
    assert set(range(10)) == {int(strike.moment / 0.98 * 10) for strike in strikes}


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one example and whole results."""
    (tmp_path / "examples" / "data").mkdir(parents=True)
    (tmp_path / "examples" / "data" / "notes.sh").write_text("docker ps\n#> one\n")
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "verification.json").write_text('{"examples": []}')
    (tmp_path / "build" / "junit.xml").write_text("<testsuites/>")
    return tmp_path


def sound(_: str) -> list[str]:
    """The two versions that every example file here may have."""
    return ["docker ps\n#> one\n", "docker ps\n#> two\n"]


def test_whole_files_are_not_half_written(repository: Path) -> None:
    """Either version of an example is whole, and so are results that can be read, or aren't there."""
    assert [] == list(half_written(repository, sound))
    (repository / "examples" / "data" / "notes.sh").write_text("docker ps\n#> two\n")
    (repository / "build" / "verification.json").unlink()
    assert [] == list(half_written(repository, sound))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("examples/data/notes.sh", "docker ps\n#> t"),
        ("examples/data/notes.sh", ""),
        ("examples/data/.notes.sh.77", "docker ps\n"),
        ("build/verification.json", '{"examples": ['),
        ("build/verification.json", "{}"),
        ("build/junit.xml", "<testsuites>"),
    ],
)
def test_half_written_file_is_found(repository: Path, name: str, text: str) -> None:
    """What breaks off in the middle is named."""
    (repository / name).write_text(text)
    (found,) = half_written(repository, sound)
    assert found.startswith(f"{name} is ")


def test_stale_script_expects_one_line_more() -> None:
    """Every script of the repository gets a line that nothing prints, unless it shows no whole block."""
    scripts = [script for example in find_examples(ROOT) for script in example.scripts.values()]
    changed = [(script, stale(script.source, script.path)) for script in scripts]
    assert len(scripts) / 2 < sum(script.source != text for script, text in changed)
    for script, text in changed:
        if text != script.source:
            lines = text.split("\n")
            (new,) = [line for line in lines if line.endswith("#> what an earlier engine printed")]
            lines.remove(new)
            assert script.source == "\n".join(lines)
            texts = [command.text for command in script.commands]
            assert texts == [command.text for command in parse(text, script.path).commands]


def test_ground_has_all_that_examples_ask_for(tmp_path: Path) -> None:
    """Every example can be read in the copy, also one that has the repository around it."""
    ground = Ground(cast(Tool, None), tmp_path / "ground", ["systems/this-site"])
    ground.make()
    assert "examples/systems/this-site/this-site.sh" in ground.stale
