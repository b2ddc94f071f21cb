"""A crew goes on where a lab ends: without it, or with another in its place."""

import contextlib
import dataclasses
import io
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

from conf.lab import Kit, LabError, Tool
from conf.runner import crew
from conf.runner.crew import Crew
from conf.runner.job import Answer, Job
from conf.runner.unit import Unit
from tests.conftest import ROOT, Machine, Site

READY = json.dumps({"versions": {}, "platform": "linux/amd64"}).encode() + b"\n"
ANSWER = Answer(seconds=1.5).to_json().encode() + b"\n"


WORK = [Unit("data/notes", (Job("examples/data/notes.sh", "true\n", "notes", None, (), 60),))]


class MadeUpLab:
    """A lab that says what it is given, and then ends."""

    errors = "its last words"

    def __init__(self, says: bytes) -> None:
        """Say this."""
        self.output = io.BytesIO(says)
        self.input = io.BytesIO()

    def note_disks(self) -> None:
        """It has none."""

    def failure(self) -> LabError:
        """Why it ended."""
        return LabError(self.errors)

    def wait(self, timeout: float) -> int:
        """It has ended."""
        assert timeout
        return 137

    def kill(self) -> None:
        """Nothing is left to be killed."""


class MadeUpKit:
    """Starts one lab after the other."""

    def __init__(self, *labs: bytes) -> None:
        """Each says this."""
        self.labs = list(labs)

    @contextlib.contextmanager
    def start(self, command: Sequence[str]) -> Iterator[MadeUpLab]:
        """Start the next."""
        assert command
        yield MadeUpLab(self.labs.pop(0))


def answers(*labs: bytes, units: int = 2) -> dict[str, list[Any]]:
    """What comes of so many units with these labs."""
    job = Job("examples/data/notes.sh", "true\n", "notes", None, (), 60)
    work = [Unit(f"data/notes-{number}", (job,)) for number in range(units)]
    kit = MadeUpKit(*labs)
    found = {unit.name: answers for unit, answers in Crew(cast(Kit, kit), labs=1).run(work)}
    assert not kit.labs
    return found


def test_lab_that_ends_costs_the_example_that_it_ran() -> None:
    """The next lab runs what is left."""
    found = answers(READY, READY + ANSWER)
    (lost,) = found["data/notes-0"]
    assert "the lab ended while it ran this example" in lost.problem.message
    assert lost.problem.message.endswith("its last words")
    assert [Answer(seconds=1.5)] == found["data/notes-1"]


def test_time_that_a_lost_example_took_is_told(machine: Machine) -> None:
    """A lab that hangs and ends without an answer took its time, which isn't none."""
    machine.add_real("cat", "sleep")
    # It is ready, reads its job, and hangs.
    machine.add("docker", f"test $1 = run || exit 0\necho '{READY.decode().strip()}'\nread -r job\nsleep 0.7\n")
    kit = Kit(Tool("docker", ("docker",)), "image", Path("/packages"), ())
    ((_, (lost,)),) = Crew(kit, labs=1).run(WORK)
    assert "the lab ended while it ran this example" in str(lost.problem)
    assert 0.7 <= lost.seconds < 20


def test_half_an_answer_is_the_end_of_a_lab() -> None:
    """A lab that is killed while it answers costs that example alone."""
    found = answers(READY + ANSWER[:-20], READY + ANSWER)
    assert "the lab ended while it ran this example" in found["data/notes-0"][0].problem.message
    assert [Answer(seconds=1.5)] == found["data/notes-1"]


@pytest.mark.parametrize("words", [b"", READY[:-5]])
def test_lab_that_is_killed_at_its_start_costs_nothing(words: bytes) -> None:
    """Another lab starts in its place."""
    found = answers(words, READY + ANSWER * 2)
    assert {"data/notes-0": [Answer(seconds=1.5)], "data/notes-1": [Answer(seconds=1.5)]} == found


def test_two_labs_that_do_not_start_end_the_run() -> None:
    """Then it is the machine, and the run says why."""
    with pytest.raises(LabError, match="its last words"):
        answers(b"", b"")


class Held(io.BytesIO):
    """What a lab says, whose first answer comes when it may."""

    def __init__(self, says: bytes, asked: threading.Event, may: threading.Event) -> None:
        """Set `asked` as soon as somebody waits for the answer, and give it once `may` is set."""
        super().__init__(says)
        self._asked = asked
        self._may = may

    def readline(self, size: int | None = -1) -> bytes:
        """The next line."""
        if self.tell():
            self._asked.set()
            assert self._may.wait(20)
        return super().readline(size)


class LopsidedKit:
    """Starts the labs that are given for the thread that comes first, and good ones for the other."""

    def __init__(self, *labs: bytes) -> None:
        """The first thread's say these."""
        self.labs = list(labs)
        self.may = threading.Event()
        """Set when the other has done something."""
        self._threads: dict[str, int] = {}
        self._begun = threading.Event()

    @contextlib.contextmanager
    def start(self, command: Sequence[str]) -> Iterator[MadeUpLab]:
        """Start the next."""
        assert command
        own = threading.get_ident()
        if own != self._threads.setdefault("first", own):
            # Not before the first has begun a unit, or has no more labs.
            assert self._begun.wait(20)
            yield MadeUpLab(READY + ANSWER * 9)
            return
        lab = MadeUpLab(b"")
        lab.output = Held(self.labs.pop(0), self._begun, self.may)
        try:
            yield lab
        finally:
            if not self.labs:
                self._begun.set()


TWINS = Unit("data/twins", WORK[0].jobs * 2)


def lopsided(*labs: bytes) -> dict[str, list[Answer]]:
    """What comes of two units, of two jobs each, with two threads, one of which has these labs."""
    kit = LopsidedKit(*labs)
    work = [dataclasses.replace(TWINS, name=f"data/twins-{number}") for number in range(2)]
    found = dict[str, list[Answer]]()
    for unit, come in Crew(cast(Kit, kit), labs=2).run(work):
        kit.may.set()
        found[unit.name] = come
    return found


def test_lab_that_does_not_start_leaves_its_work_to_the_others() -> None:
    """The run goes on while one lab works."""
    good = [Answer(seconds=1.5)] * 2
    assert {"data/twins-0": good, "data/twins-1": good} == lopsided(b"", b"")


def test_unit_that_was_begun_is_finished_by_another_lab() -> None:
    """A lab ended between twins, and none starts in its place: what was done stays done."""
    first = Answer(seconds=0.5, ended=True)
    found = lopsided(READY + first.to_json().encode() + b"\n", b"", b"")
    other, begun = sorted(found.values(), key=lambda answers: answers[0].ended)
    assert ([Answer(seconds=1.5)] * 2, [first, Answer(seconds=1.5)]) == (other, begun)


def test_no_lab_that_starts_ends_the_run() -> None:
    """Where neither of two starts, there is nobody to wait for."""
    with pytest.raises(LabError, match="its last words"):
        list(Crew(cast(Kit, MadeUpKit(*[b""] * 4)), labs=2).run([*WORK, TWINS]))


def test_thread_that_fails_by_itself_ends_the_run() -> None:
    """That is a mistake of the runner's, and told as such, though another lab works."""
    with pytest.raises(LabError, match=r"the lab's thread failed: KeyError\('recording'\)"):
        lopsided(READY + b"{}\n")


def test_lab_may_fail_at_its_start_again_after_one_that_worked() -> None:
    """Only labs in a row count."""
    found = answers(b"", READY + ANSWER, b"", READY + ANSWER, units=3)
    assert None is found["data/notes-0"][0].problem
    assert "the lab ended" in found["data/notes-1"][0].problem.message


# The tool hangs where it should start a lab, and has nothing to remove then.
HANGING = """
case $1 in
run) exec sleep 60 ;;
image) echo sha256:1 ;;
esac"""


def hanging_kit(machine: Machine) -> Kit:
    """A kit whose labs never get ready."""
    machine.add_real("sleep")
    machine.add("docker", HANGING)
    return Kit(Tool("docker", ("docker",)), "image", Path("/packages"), ())


@pytest.mark.parametrize("what", ["facts", "work"])
def test_lab_that_never_gets_ready_is_ended(what: str, machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has its time and no more, and the message says so and what to do."""
    monkeypatch.setattr(crew, "START_SECONDS", 0.5)
    one = Crew(hanging_kit(machine), labs=1)
    begun = time.monotonic()
    with pytest.raises(LabError) as raised:
        one.facts() if what == "facts" else list(one.run(WORK))
    assert time.monotonic() - begun < 20
    assert str(raised.value) == (
        "the lab wasn't ready within 0.5 s, and was ended; expected one whose engine answers; see whether the tool "
        "that starts it is stuck, or try again when this machine has less to do"
    )


class KnowingKit(Kit):
    """A kit whose labs count how many there were."""

    @contextlib.contextmanager
    def start(self, command: Sequence[str], *, mounts: Sequence[object] = ()) -> Iterator[Any]:
        """Start the next."""
        assert command
        assert not mounts
        STARTED.append("lab")
        yield MadeUpLab(READY.replace(b"{}", b'{"engine": "%d"}' % len(STARTED)))


STARTED: list[str] = []


def test_facts_are_asked_again_by_other_code(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """What an earlier probe found, or an earlier form of it, is nothing that the present code can use."""
    machine.add("docker", "echo sha256:1")
    one = Crew(KnowingKit(Tool("docker", ("docker",)), "image", Path("/packages"), ()), labs=1)
    found = []
    for code in ("a" * 64, "b" * 64, "a" * 64):
        monkeypatch.setattr(crew, "code_digest", lambda code=code: code)
        found.append(one.facts().versions["engine"])
    assert ["1", "2", "1"] == found


PROGRAM = """
from pathlib import Path
from conf.lab import Kit, Tool
from conf.runner.crew import Crew
from tests.runner.test_crew import WORK

list(Crew(Kit(Tool("docker", ("docker",)), "image", Path("/packages"), ()), labs=1).run(WORK))
"""


def test_one_interrupt_ends_a_run_whose_lab_never_gets_ready(machine: Machine) -> None:
    """Such a lab doesn't listen to its input, and is ended as well."""
    hanging_kit(machine)
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env=machine.environment, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            deadline = time.monotonic() + 60
            while not any(call.startswith("docker run") for call in machine.calls):
                assert time.monotonic() < deadline
                time.sleep(0.05)
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=40)
        finally:
            process.kill()
    assert errors.endswith("KeyboardInterrupt\n")
    assert any(call.startswith("docker rm --force") for call in machine.calls)


def test_example_that_the_lab_could_not_be_prepared_for_is_not_blamed(site: Site) -> None:
    """It is told that it never began, and why; another lab runs what is left."""
    kit = Kit(site.tool, site.image, site.packages, site.prepared)
    first = Job("examples/data/notes.sh", "true\n", "notes", None, ("busybox:nowhere",), 60)
    work = [Unit("data/first", (first,)), Unit("data/second", (dataclasses.replace(first, images=()),))]
    found = {unit.name: answers for unit, answers in Crew(kit, labs=1).run(work)}
    ((unprepared,), (second,)) = found["data/first"], found["data/second"]
    assert unprepared.problem is not None
    assert unprepared.problem.message.startswith("the lab couldn't be prepared for this example, which never began; ")
    assert "the lab's images can't be had: " in unprepared.problem.message
    assert unprepared.recording is None
    assert second.problem is None
