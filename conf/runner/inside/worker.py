"""The lab's command: takes jobs from standard input, answers on standard output, ends when its input ends."""

import contextlib
import dataclasses
import json
import os
import queue
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import docker.errors
import requests

from conf.lab.inside.engine import Engine, EngineError
from conf.lab.inside.features import kernel_features
from conf.lab.inside.index import PackageIndex
from conf.lab.inside.nodes import Nodes
from conf.lab.inside.registry import Registry
from conf.runner.inside.leftovers import HOME, MARK, Machine
from conf.runner.inside.problem import Problem
from conf.runner.inside.python import run_python
from conf.runner.inside.shell import run_shell
from conf.runner.inside.watch import Watch
from conf.runner.job import Answer, Job, Ready
from conf.transcript import Language, parse

__all__ = ["STORAGE", "Worker", "environment_of", "main"]

REPOSITORY = Path("/repository")
# What a reader gets who clones it.
CLONE = HOME / "docker-notes"
WHEELS = Path("/packages/wheels")
STORAGE = Path("/images/registry")
# How long it may take, after the time that a script has, to read the engine's state and to empty it.
GRACE_SECONDS = 30
HOST_NAME = "lab"


class Worker:
    """Runs jobs, one at a time, on one engine, or on one and those of the nodes beside it."""

    def __init__(
        self, engine: Engine, registry: Registry, *, leave: Callable[[Answer], None] = lambda _: None
    ) -> None:
        """Call `leave`, on a thread of its own, with an answer that no other will follow, where a job gets stuck."""
        self._leave = leave
        self._watch = Watch(self._late)
        self._last = 1
        self._begun = 0.0
        self._engine = engine
        self._registry = registry
        self._nodes = Nodes(registry)
        self._machine = Machine()
        self._count = 0

    def run(self, job: Job) -> Answer:
        """Run one job from an empty engine and an empty home."""
        begun = time.monotonic()
        try:
            folder = self._prepare(job)
        except (docker.errors.DockerException, EngineError, OSError, RuntimeError, subprocess.SubprocessError) as error:
            # An engine's own error ends with its last words.
            said = str(error) if isinstance(error, EngineError) else f"{error}\n{self._engine.last_words()}"
            words = (
                "the lab couldn't be prepared for this example, which never began; expected an empty engine with the "
                f"images that it needs; run it again, or find what keeps them away: {said}"
            ).rstrip()
            return Answer(problem=Problem(1, words), preparing=time.monotonic() - begun, ended=True)
        self._count += 1
        mark = str(self._count)
        self._begun = time.monotonic()
        self._last = job.source.rstrip("\n").count("\n") + 1
        self._watch.begin(job.timeout + GRACE_SECONDS)
        answer = self._play(job, folder, mark)
        answer = dataclasses.replace(
            answer, seconds=time.monotonic() - self._begun, preparing=self._begun - begun,
            complaints=tuple(self._engine.complaints()),
        )  # fmt: skip
        try:
            return self._finish(answer, mark)
        finally:
            self._watch.end()

    def _prepare(self, job: Job) -> Path:
        """Have the engines, the images and the folder that a job begins with; gives the folder."""
        if not self._registry.answers():
            self._registry.stop()
            self._registry.start()
        self._engine.reset(job.images)
        folder = self.folder_of(job)
        self._start_nodes(job)
        return folder

    def _finish(self, answer: Answer, mark: str) -> Answer:
        """Read the state that an example left, and empty the engine and the machine.

        What the example broke isn't mended: a new lab is quicker and surer.
        """
        line = answer.problem.line if answer.problem else self._last
        if reason := self._watch.reason:
            # Whatever else happened is its consequence.
            return dataclasses.replace(answer, problem=Problem(line, reason), ended=True)
        broken = self._broken()
        if broken is None:
            try:
                answer = dataclasses.replace(answer, state=self._engine.state() | self._nodes.state())
                self._nodes.stop()
                self._engine.empty()
                leftovers = tuple(self._machine.sweep(mark))
                _clear()
            except (docker.errors.DockerException, requests.RequestException, EngineError, OSError) as error:
                broken = f"the lab can't be emptied any more: {error}\n{self._engine.last_words()}"
            else:
                return dataclasses.replace(answer, leftovers=leftovers, ended=bool(leftovers))
        words = f"{answer.problem.message}\n{broken}" if answer.problem else broken
        return dataclasses.replace(answer, problem=Problem(line, words), ended=True)

    def _broken(self) -> str | None:
        """What the example broke that later ones need; None when everything is as it was."""
        if damage := self._machine.damage():
            return f"the lab's machine has lost {damage}; expected it to be left as it was; put back what is taken away"
        if ailment := self._engine.ailment():
            return (
                f"the lab's engine doesn't answer any more: it {ailment}; expected it to run on; an example must not "
                f"end it or take it away\n{self._engine.last_words()}"
            ).rstrip()
        return None

    def _late(self) -> None:
        words = (
            f"the lab wasn't ready again {GRACE_SECONDS} s after the example's time was over; expected an engine "
            "that can be emptied after it; find what holds it"
        )
        taken = time.monotonic() - self._begun
        self._leave(Answer(problem=Problem(self._last, words), seconds=taken, ended=True))

    def _start_nodes(self, job: Job) -> None:
        """Have the machines beside the first that a job asks for, each with a Docker context of its name."""
        socket.sethostname("node1" if job.nodes > 1 else HOST_NAME)
        for node in self._nodes.start(job.nodes - 1, job.images):
            command = ["docker", "context", "create", node.name, "--docker", f"host={node.socket}"]
            subprocess.run(command, env={**os.environ, "HOME": str(HOME)}, check=True, capture_output=True)

    def _play(self, job: Job, folder: Path, mark: str) -> Answer:
        if not job.repository:
            return self._run_script(job, folder, environment_of(mark))
        with PackageIndex(WHEELS) as index:
            return self._run_script(job, folder, environment_of(mark) | index.configure(HOME))

    def _run_script(self, job: Job, folder: Path, environment: dict[str, str]) -> Answer:
        script = parse(job.source, job.path)
        if script.language is Language.SHELL:
            recording, problem, replay = run_shell(
                script, folder=folder, environment=environment, timeout=job.timeout, alarm=self._alarm
            )
            return Answer(recording=recording, problem=problem, replay=replay)
        environment |= {key: os.environ[key] for key in ("PYTHONPATH", "PYTHONPYCACHEPREFIX")}
        file = folder / f"{job.stem}.py"
        file.write_text(job.source, encoding="utf-8")
        printed, problem = run_python(
            script, file=file, environment=environment, timeout=job.timeout, alarm=self._alarm
        )
        return Answer(printed=tuple(printed), problem=problem)

    def _alarm(self) -> str | None:
        return self._watch.reason

    @staticmethod
    def folder_of(job: Job) -> Path:
        """An empty home with a folder for the example, and in it the files that lie beside its script.

        Where the example asks for the repository, it is the example's folder in a copy of that.
        """
        _clear()
        if job.repository:
            assert job.folder is not None
            for name in (job.folder, *job.repository):
                _copy(REPOSITORY / name, CLONE / name)
            return CLONE / job.folder
        folder = HOME / job.stem
        if job.folder is None:
            folder.mkdir(parents=True)
            return folder
        ignored = shutil.ignore_patterns(f"{job.stem}.sh", f"{job.stem}.py", "__pycache__")
        shutil.copytree(REPOSITORY / job.folder, folder, ignore=ignored)
        return folder


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    else:
        shutil.copy2(source, target)


def _clear() -> None:
    """Remove everything from the home and from /tmp."""
    if HOME.exists():
        shutil.rmtree(HOME)
    for entry in Path("/tmp").iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def environment_of(mark: str) -> dict[str, str]:
    """The environment of a reader's shell, and a mark that tells what it started."""
    return {
        "HOME": str(HOME), "USER": "root", "LOGNAME": "root", "SHELL": "/bin/bash", "LANG": "C.UTF-8",
        "TERM": "xterm-256color", "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "TZ": "UTC", MARK: mark,
    }  # fmt: skip


def main() -> None:
    """Answer jobs until standard input ends; then leave at once, and the lab with us."""
    jobs: queue.Queue[bytes] = queue.Queue()

    def read() -> None:
        for line in sys.stdin.buffer:
            jobs.put(line)
        # The runner has gone, however it went: nothing here may outlive it.
        os._exit(0)

    engine = Engine(mirror="http://127.0.0.1:5000")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    # Nothing else may write where answers are read.
    os.dup2(2, 1)
    threading.Thread(target=read, daemon=True).start()
    try:
        registry = Registry(STORAGE).start()
        engine.start()
        machine = os.uname().machine
        architecture = {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)
        answers.write(json.dumps(asdict(Ready(engine.versions(), f"linux/{architecture}", kernel_features()))) + "\n")

        def leave(answer: Answer) -> None:
            answers.write(answer.to_json() + "\n")
            answers.flush()
            os._exit(0)

        worker = Worker(engine, registry, leave=leave)
        while True:
            answer = worker.run(Job.from_json(jobs.get()))
            if answer.ended:
                leave(answer)
            answers.write(answer.to_json() + "\n")
    except (EngineError, RuntimeError) as error:
        print(error, file=sys.stderr)
        sys.stderr.flush()
        os._exit(1)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        main()
