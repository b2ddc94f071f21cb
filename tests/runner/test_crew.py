"""A crew goes on where a lab ends: without it, or with another in its place."""

import contextlib
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest

from conf.lab import Kit, LabError
from conf.runner.crew import Crew
from conf.runner.job import Answer, Job
from conf.runner.unit import Unit

READY = json.dumps({"versions": {}, "platform": "linux/amd64"}).encode() + b"\n"
ANSWER = Answer(seconds=1.5).to_json().encode() + b"\n"


class MadeUpLab:
    """A lab that says what it is given, and then ends."""

    errors = "its last words"

    def __init__(self, says: bytes) -> None:
        """Say this."""
        self.output = io.BytesIO(says)
        self.input = io.BytesIO()

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
