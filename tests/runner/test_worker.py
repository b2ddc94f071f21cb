"""A worker answers for a job that it can't prepare the lab for, and blames nobody."""

import dataclasses
import threading
import time
from typing import cast

import pytest

from conf.lab.inside.engine import Engine, EngineError
from conf.lab.inside.registry import Registry
from conf.runner.inside import worker
from conf.runner.inside.worker import Worker
from conf.runner.job import Answer, Job

JOB = Job("examples/data/notes.sh", "true\n", "notes", None, ("busybox:latest",), 60)
FAILURES = {
    "images that can't be pulled": EngineError("the lab's images can't be had: no route\nits last words"),
    "a registry that has gone": RuntimeError("the lab's registry at 127.0.0.1:5000 didn't answer within 10 s"),
    "a command that has gone": FileNotFoundError(2, "No such file or directory", "docker-registry"),
}


class MadeUpLab:
    """The registry and the engine of a lab that can't be prepared."""

    def __init__(self, failure: Exception) -> None:
        """Fail with this."""
        self._failure = failure

    def answers(self) -> bool:
        """The registry is there only where the engine is what fails."""
        return isinstance(self._failure, EngineError)

    def stop(self) -> None:
        """There is nothing to stop."""

    def start(self) -> None:
        """The registry can't start."""
        raise self._failure

    def reset(self, names: tuple[str, ...]) -> None:
        """The engine can't have its images."""
        assert names
        raise self._failure

    def last_words(self) -> str:
        """The end of the engine's log."""
        return "its last words"


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES)
def test_lab_that_cannot_be_prepared_is_told_with_the_last_words(
    failure: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer says that the example never began, and that no other job follows in this lab."""
    # Neither may look at this machine, and nothing of its home and /tmp may go.
    for name in ("Machine", "Watch", "_clear"):
        monkeypatch.setattr(worker, name, lambda *_: None)
    lab = MadeUpLab(failure)
    answer = Worker(cast(Engine, lab), cast(Registry, lab)).run(JOB)
    assert answer.ended
    assert answer.problem is not None
    reason = str(failure).removesuffix("\nits last words")
    assert answer.problem.message == (
        "the lab couldn't be prepared for this example, which never began; expected an empty engine with the images "
        f"that it needs; run it again, or find what keeps them away: {reason}\nits last words"
    )


def test_time_of_an_example_that_holds_the_lab_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last answer of a lab that can't be emptied in time says how long that took."""
    for name in ("Machine", "_clear"):
        monkeypatch.setattr(worker, name, lambda *_: None)
    monkeypatch.setattr(worker, "GRACE_SECONDS", 0.5)
    monkeypatch.setattr(Worker, "_prepare", lambda *_: None)
    left: list[Answer] = []
    late = threading.Event()

    def leave(answer: Answer) -> None:
        left.append(answer)
        late.set()

    def play(*_: object) -> Answer:
        assert late.wait(20)
        raise TimeoutError

    monkeypatch.setattr(Worker, "_play", play)
    lab = MadeUpLab(OSError())
    held = Worker(cast(Engine, lab), cast(Registry, lab), leave=leave)
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        held.run(dataclasses.replace(JOB, timeout=0.2))
    taken = time.monotonic() - begun
    (answer,) = left
    assert answer.ended
    assert "the lab wasn't ready again 0.5 s after the example's time was over" in str(answer.problem)
    assert 0.7 <= answer.seconds <= taken
