"""Labs side by side, each taking the next piece of work as soon as it is free."""

import contextlib
import dataclasses
import json
import queue
import threading
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from conf.lab import Kit, Lab, LabError
from conf.runner.inside.problem import Problem
from conf.runner.job import Answer, Ready
from conf.runner.unit import Unit

__all__ = ["Crew"]

WORKER = ("python3", "-m", "conf.runner.inside.worker")
# Beside the script's own time: emptying the engine, pulling images, reading its state.
GRACE_SECONDS = 180


class Crew:
    """As many labs as asked for, or as there is work for."""

    def __init__(self, kit: Kit, *, labs: int) -> None:
        self._kit = kit
        self._labs = labs
    def run(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, list[Answer]]]:
        """Each unit with the answers to its jobs, in the order in which they come.

        Raises `LabError` where no lab can be started. A lab that ends while it works costs the example that it worked
        on, not the run. Leaving the iterator early ends the labs.
        """
        waiting: queue.Queue[Unit] = queue.Queue()
        for unit in units:
            waiting.put(unit)
        done: queue.Queue[tuple[Unit, list[Answer]] | LabError] = queue.Queue()
        stop = threading.Event()
        threads = [
            threading.Thread(target=self._work, args=(waiting, done, stop), daemon=True)
            for _ in range(min(self._labs, len(units)))
        ]
        for thread in threads:
            thread.start()
        try:
            for _ in units:
                result = done.get()
                if isinstance(result, LabError):
                    raise result
                yield result
        finally:
            stop.set()
            with contextlib.suppress(queue.Empty):
                while True:
                    waiting.get_nowait()
            for thread in threads:
                thread.join()

    def _work(
        self,
        waiting: "queue.Queue[Unit]",
        done: "queue.Queue[tuple[Unit, list[Answer]] | LabError]",
        stop: threading.Event,
    ) -> None:
        """Work until nothing waits, with a new lab for each that ended."""
        try:
            while not waiting.empty():
                with self._kit.start(WORKER) as lab:
                    _hear_ready(lab)
                    stopper = threading.Thread(target=_close_on, args=(stop, lab), daemon=True)
                    stopper.start()
                    while True:
                        try:
                            unit = waiting.get_nowait()
                        except queue.Empty:
                            return
                        answers, alive = _do(lab, unit)
                        done.put((unit, answers))
                        if not alive:
                            break
        except LabError as error:
            done.put(error)
        except Exception as error:  # a thread that dies silently would leave the run waiting
            done.put(LabError(f"the lab's thread failed: {error!r}"))

    def facts(self) -> Ready:
        """What the labs run on: asked of one of them once, and remembered."""

        def ask() -> object:
            with self._kit.start(WORKER) as lab:
                return asdict(_hear_ready(lab))

        return Ready.from_json(json.dumps(self._kit.remember("facts", ask)))


def _hear_ready(lab: Lab) -> Ready:
    line = lab.output.readline()
    if not line:
        raise lab.failure()
    return Ready.from_json(line)


def _close_on(stop: threading.Event, lab: Lab) -> None:
    stop.wait()
    with contextlib.suppress(OSError, ValueError):
        lab.input.close()


def _do(lab: Lab, unit: Unit) -> tuple[list[Answer], bool]:
    """The answers to a unit's jobs, and whether the lab still lives."""
    answers: list[Answer] = []
    for job in unit.jobs:
        watch = threading.Timer(job.timeout + GRACE_SECONDS, lab.kill)
        watch.start()
        try:
            lab.input.write(job.to_json().encode() + b"\n")
            lab.input.flush()
            line = lab.output.readline()
        except (OSError, ValueError):
            line = b""
        finally:
            watch.cancel()
        if not line:
            words = "the lab ended while it ran this example; does the example end the engine or its machine?"
            problem = Problem(1, f"{words}\n{lab.errors}".rstrip())
            missing = len(unit.jobs) - len(answers)
            return answers + [dataclasses.replace(Answer(), problem=problem)] * missing, False
        answers.append(Answer.from_json(line))
    return answers, True
