"""Labs side by side, each taking the next piece of work as soon as it is free."""

import contextlib
import json
import os
import platform
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from conf.lab import Kit, Lab, LabError
from conf.runner.inside.problem import Problem
from conf.runner.job import Answer, Job, Ready
from conf.runner.kept import code_digest
from conf.runner.unit import Unit

__all__ = ["LABS", "Crew"]

WORKER = ("python3", "-m", "conf.runner.inside.worker")
# Beside the script's own time: emptying the engine, pulling images, reading its state.
GRACE_SECONDS = 180
# From its start until its engine answers: seconds. A slow and busy machine needs 30, and a lab in which the registry or
# the engine can't start says so itself after 40 at most, with a better reason.
START_SECONDS = 120
# How long a lab may take to end by itself when its input has ended: seconds.
END_SECONDS = 5
# How often in a row a lab is started before it is the machine that can't.
STARTS = 2
# Labs side by side: examples wait nearly as long as they work, so that one lab a core leaves the cores idle.
LABS = (os.cpu_count() or 1) + 1

_Work = tuple[Unit, list[Answer]]
"""A unit and the answers to its first jobs; to all of them when it is done."""


class _Waiting:
    """The work that no lab is at."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._work: deque[_Work] = deque((unit, []) for unit in units)
        self._changed = threading.Condition()
        self.closed = threading.Event()
        """Nothing is to be done any more."""

    def come(self) -> bool:
        """Wait until there is some: a lab may hand back what it has begun. False where there never will be."""
        with self._changed:
            self._changed.wait_for(lambda: self._work or self.closed.is_set())
            return not self.closed.is_set()

    def take(self, *, backwards: bool) -> _Work | None:
        """The next one, or the last; None where there is none at the moment."""
        with self._changed:
            if not self._work:
                return None
            return self._work.pop() if backwards else self._work.popleft()

    def hand_back(self, work: _Work, *, backwards: bool) -> None:
        """Have it where it was taken."""
        with self._changed:
            if backwards:
                self._work.append(work)
            else:
                self._work.appendleft(work)
            self._changed.notify()

    def close(self) -> None:
        """Drop what there is, and let nobody wait any more."""
        with self._changed:
            self.closed.set()
            self._work.clear()
            self._changed.notify_all()


class Crew:
    """As many labs as asked for, or as there is work for."""

    def __init__(self, kit: Kit, *, labs: int) -> None:
        self._kit = kit
        self._labs = labs

    def run(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, list[Answer]]]:
        """Each unit with the answers to its jobs, in the order in which they come.

        Raises `LabError` where no lab can be started any more; while one can, it does the work of those that can't. A
        lab that ends while it works costs the example that it worked on, not the run. Leaving the iterator early ends
        the labs.
        """
        waiting = _Waiting(units)
        done: queue.Queue[_Work | Exception] = queue.Queue()
        threads = [
            threading.Thread(target=self._work, args=(waiting, number % 2 == 1, done), daemon=True)
            for number in range(min(self._labs, len(units)))
        ]
        for thread in threads:
            thread.start()
        left, undone = len(threads), len(units)
        try:
            while undone:
                result = done.get()
                if isinstance(result, LabError):
                    left -= 1
                    if not left:
                        raise result
                elif isinstance(result, Exception):
                    raise LabError(f"the lab's thread failed: {result!r}") from result
                else:
                    undone -= 1
                    yield result
        finally:
            waiting.close()
            for thread in threads:
                thread.join()

    def _work(self, waiting: _Waiting, backwards: bool, done: queue.Queue[_Work | Exception]) -> None:
        """Work until everything is done, with a new lab for each that ended.

        Every other lab works from the end: neighbours have the same images, and one lab pulls what two would.
        """
        failures = 0
        try:
            while waiting.come():
                with self._kit.start(WORKER) as lab:
                    stopper = threading.Thread(target=_end_on, args=(waiting.closed, lab), daemon=True)
                    stopper.start()
                    try:
                        _hear_ready(lab)
                    except LabError:
                        # One that was killed before it was ready tells nothing about the next.
                        failures += 1
                        if failures == STARTS:
                            raise
                        continue
                    failures = 0
                    _use(lab, waiting, backwards, done)
        except Exception as error:  # a thread that dies silently would leave the run waiting
            done.put(error)

    def facts(self) -> Ready:
        """What the labs run on: asked of one of them once, and remembered."""

        def ask() -> object:
            with self._kit.start(WORKER) as lab:
                return asdict(_hear_ready(lab))

        # The same image may run on another kernel tomorrow.
        return Ready.from_json(json.dumps(self._kit.remember(f"facts-{platform.release()}", code_digest(), ask)))


def _use(lab: Lab, waiting: _Waiting, backwards: bool, done: queue.Queue[_Work | Exception]) -> None:
    """Work in a lab that is ready until it ends, or nothing waits."""
    alive = True
    while alive and (work := waiting.take(backwards=backwards)):
        unit, answers = work
        while alive and len(answers) < len(unit.jobs):
            answer = _do(lab, unit.jobs[len(answers)])
            alive = not answer.ended
            answers.append(answer)
        if len(answers) == len(unit.jobs):
            done.put(work)
        else:
            waiting.hand_back(work, backwards=backwards)


def _hear_ready(lab: Lab) -> Ready:
    with _limit(lab, START_SECONDS) as late:
        line = lab.output.readline()
        if line.endswith(b"\n"):
            lab.note_disks()
            return Ready.from_json(line)
        failure = lab.failure()
    if not late.is_set():
        raise failure
    words = (
        f"the lab wasn't ready within {START_SECONDS} s, and was ended; expected one whose engine answers; see whether "
        "the tool that starts it is stuck, or try again when this machine has less to do"
    )
    raise LabError(f"{words}\n{lab.errors}".rstrip())


@contextlib.contextmanager
def _limit(lab: Lab, seconds: float) -> Iterator[threading.Event]:
    """End the lab where it takes longer; the event is set then."""
    late = threading.Event()

    def end() -> None:
        late.set()
        lab.kill()

    watch = threading.Timer(seconds, end)
    watch.start()
    try:
        yield late
    finally:
        watch.cancel()


def _end_on(stop: threading.Event, lab: Lab) -> None:
    """End the lab once `stop` is set, even one that hangs before it listens to its input."""
    stop.wait()
    with contextlib.suppress(OSError, ValueError):
        lab.input.close()
    try:
        lab.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        lab.kill()


def _do(lab: Lab, job: Job) -> Answer:
    """The lab's answer to a job, or what is known where there is none."""
    seconds = job.timeout + GRACE_SECONDS
    begun = time.monotonic()
    with _limit(lab, seconds) as late:
        try:
            lab.input.write(job.to_json().encode() + b"\n")
            lab.input.flush()
            line = lab.output.readline()
        except (OSError, ValueError):
            line = b""
    # Half a line is all that a lab could send that was killed.
    if line.endswith(b"\n"):
        return Answer.from_json(line)
    words = (
        f"the lab didn't answer within {seconds:.0f} s, and was ended; does the example stop the engine or its machine?"
        if late.is_set()
        else "the lab ended while it ran this example; does the example end the engine or its machine?"
    )
    # With the preparation, which only the lab could tell from the script.
    taken = time.monotonic() - begun
    with contextlib.suppress(subprocess.TimeoutExpired):
        lab.wait(5)
    return Answer(problem=Problem(1, f"{words}\n{lab.errors}".rstrip()), seconds=taken, ended=True)
