"""A crew goes on where a lab ends: without it, or with another in its place."""

import contextlib
import dataclasses
import io
import json
import signal
import subprocess
import sys
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
    assert "the lab ended while it ran this example" in found["data/notes-0"][0].problem.message
    assert found["data/notes-0"][0].problem.message.endswith("its last words")
    assert [Answer(seconds=1.5)] == found["data/notes-1"]


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
WORK = [Unit("data/notes", (Job("examples/data/notes.sh", "true\n", "notes", None, (), 60),))]


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
