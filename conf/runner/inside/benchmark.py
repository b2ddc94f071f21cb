"""The same scripts by the runner and by plain bash, in turns, in one lab."""

import json
import subprocess
import sys
import time

from conf.lab.inside.engine import Engine
from conf.lab.inside.registry import Registry
from conf.runner.inside.worker import STORAGE, Worker, environment_of
from conf.runner.job import Job

__all__ = ["main"]


def main(rounds: int) -> None:
    """Read jobs from standard input; for each print a line of JSON with the seconds of both ways, one a round."""
    jobs = [Job.from_json(line) for line in sys.stdin]
    engine = Engine(mirror="http://127.0.0.1:5000")
    with Registry(STORAGE) as registry:
        engine.start()
        worker = Worker(engine, registry)
        for job in jobs:
            seconds: dict[str, list[float]] = {"runner": [], "bash": []}
            ways = {"runner": lambda job: worker.run(job).seconds, "bash": lambda job: _bash(job, worker, engine)}
            for turn in range(rounds):
                # In turns, so that a warm cache helps both alike.
                for way in list(ways) if turn % 2 else reversed(ways):
                    seconds[way].append(ways[way](job))
            print(json.dumps({"path": job.path, **seconds}), flush=True)
        engine.stop()


def _bash(job: Job, worker: Worker, engine: Engine) -> float:
    """Run a job by `bash SCRIPT` from the same empty engine, and give its seconds."""
    engine.reset(job.images)
    folder = worker.folder_of(job)
    script = folder.parent / f"{job.stem}.sh"
    script.write_text(job.source, encoding="utf-8")
    begun = time.monotonic()
    subprocess.run(
        ["bash", str(script)], cwd=folder, env=environment_of("bash"), check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    return time.monotonic() - begun


if __name__ == "__main__":
    main(int(sys.argv[1]))
