"""`python -m conf.runner.repeat`: the whole suite again and again, each time in another random order."""

import argparse
import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

from conf.lab.recipe import ROOT

__all__ = ["changed", "main"]


def changed(rounds: Sequence[dict[tuple[str, str], str]]) -> dict[tuple[str, str], list[str]]:
    """The outcomes, round by round, of each example and variant whose outcome wasn't always the same."""
    keys = sorted({key for outcomes in rounds for key in outcomes})
    found = {key: [outcomes.get(key, "missing") for outcomes in rounds] for key in keys}
    return {key: outcomes for key, outcomes in found.items() if len(set(outcomes)) > 1}


def _run(command: Sequence[str]) -> int:
    """The exit status of a round, which ends when this program is asked to end."""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as runner:

        def end(*_: object) -> None:
            # The labs are the runner's to remove.
            runner.terminate()
            sys.exit(1)

        for number in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, end)
        return runner.wait()


def main() -> int:
    """Run the rounds; 1 where an outcome changed or an example failed."""
    parser = argparse.ArgumentParser(prog="nox -s repeat --", description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=3, help="how often (default: 3)")
    parser.add_argument("-p", "--seed", type=int, help="the seed of the first round; each further one adds 1")
    parser.add_argument("--labs", type=int, metavar="N", help="labs side by side (default: one more than cores)")
    options = parser.parse_args()
    seed = random.randrange(1_000_000) if options.seed is None else options.seed
    rounds: list[dict[tuple[str, str], str]] = []
    failures: dict[tuple[str, str], Any] = {}
    for number in range(options.rounds):
        begun = time.monotonic()
        command = [sys.executable, "-m", "conf.runner", "--all", "--seed", str(seed + number), "--pytest=--quiet"]
        command += ["--labs", str(options.labs)] if options.labs else []
        status = _run(command)
        if status not in (0, 1):
            words = f"round {number + 1} couldn't run (status {status}); 'nox -s examples' says why"
            print(f"error: {words}", file=sys.stderr)
            return 1
        document = json.loads((ROOT / "build" / "verification.json").read_text(encoding="utf-8"))
        outcomes = {(entry["name"], entry["variant"]): entry["outcome"] for entry in document["examples"]}
        rounds.append(outcomes)
        for entry in document["examples"]:
            if entry["outcome"] == "failed":
                failures.setdefault((entry["name"], entry["variant"]), (seed + number, entry["reason"]))
        failed = sum(outcome == "failed" for outcome in outcomes.values())
        seconds = time.monotonic() - begun
        words = f"{len(outcomes)} results, {failed} failed, {seconds:.0f} s"
        print(f"round {number + 1} of {options.rounds}, order of seed {seed + number}: {words}", flush=True)
    unsteady = changed(rounds)
    for (name, variant), (first, reason) in failures.items():
        print(f"\n{name} ({variant}) failed, first in the order of seed {first}:\n{reason}")
    for (name, variant), outcome in unsteady.items():
        print(f"{name} ({variant}) changed: {', '.join(outcome)}")
    print(f"\n{options.rounds} rounds, {len(unsteady)} changed outcomes, {len(failures)} failed")
    return 1 if unsteady or failures else 0


if __name__ == "__main__":
    sys.exit(main())
