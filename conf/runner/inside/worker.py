"""The lab's command: takes jobs from standard input, answers on standard output, ends when its input ends."""

import contextlib
import json
import os
import queue
import shutil
import signal
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path

from conf.lab.inside.engine import Engine, EngineError
from conf.lab.inside.registry import Registry
from conf.runner.inside.leftovers import MARK, Machine
from conf.runner.inside.problem import Problem
from conf.runner.inside.python import run_python
from conf.runner.inside.shell import run_shell
from conf.runner.job import Answer, Job, Ready
from conf.transcript import Language, parse

__all__ = ["STORAGE", "Worker", "environment_of", "main"]

HOME = Path("/home/reader")
REPOSITORY = Path("/repository")
STORAGE = Path("/images/registry")


class Worker:
    """Runs jobs, one at a time, on one engine."""

    def __init__(self, engine: Engine, registry: Registry) -> None:
        self._engine = engine
        self._registry = registry
        self._machine = Machine()
        self._count = 0

    def run(self, job: Job) -> Answer:
        """Run one job from an empty engine and an empty home."""
        begun = time.monotonic()
        if not self._registry.answers():
            self._registry.stop()
            self._registry.start()
        self._engine.reset(job.images)
        folder = self.folder_of(job)
        self._count += 1
        mark = str(self._count)
        prepared = time.monotonic()
        answer = self._play(job, folder, mark)
        seconds = time.monotonic() - prepared
        try:
            state = self._engine.state()
            problem = answer.problem
        except Exception as error:  # an engine that an example broke may answer anything
            state = {}
            words = self._engine.last_words()
            problem = answer.problem or Problem(1, f"the lab's engine doesn't answer any more ({error}):\n{words}")
        self._engine.empty()
        leftovers = tuple(self._machine.sweep(mark))
        return Answer(
            answer.recording, answer.printed, problem, leftovers, state, seconds, prepared - begun
        )

    def _play(self, job: Job, folder: Path, mark: str) -> Answer:
        script = parse(job.source, job.path)
        environment = environment_of(mark)
        if script.language is Language.SHELL:
            recording, problem = run_shell(script, folder=folder, environment=environment, timeout=job.timeout)
            return Answer(recording=recording, problem=problem)
        environment |= {key: os.environ[key] for key in ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")}
        file = folder / f"{job.stem}.py"
        file.write_text(job.source, encoding="utf-8")
        printed, problem = run_python(script, file=file, environment=environment, timeout=job.timeout)
        return Answer(printed=tuple(printed), problem=problem)

    @staticmethod
    def folder_of(job: Job) -> Path:
        """An empty home with a folder for the example, and in it the files that lie beside its script."""
        shutil.rmtree(HOME, ignore_errors=True)
        for entry in Path("/tmp").iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry, ignore_errors=True)
            elif not entry.name.endswith(".yml"):
                entry.unlink()
        folder = HOME / job.stem
        if job.folder is None:
            folder.mkdir(parents=True)
            return folder
        ignored = shutil.ignore_patterns(f"{job.stem}.sh", f"{job.stem}.py", "__pycache__")
        shutil.copytree(REPOSITORY / job.folder, folder, ignore=ignored)
        return folder


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
        answers.write(json.dumps(asdict(Ready(engine.versions(), f"linux/{architecture}"))) + "\n")
        worker = Worker(engine, registry)
        while True:
            job = Job.from_json(jobs.get())
            answers.write(worker.run(job).to_json() + "\n")
    except (EngineError, RuntimeError) as error:
        print(error, file=sys.stderr)
        sys.stderr.flush()
        os._exit(1)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        main()
