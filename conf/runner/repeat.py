"""`python -m conf.runner.repeat`: the whole suite again and again, each time in another random order.

A finished round is kept for as long as the examples, their images, the engine and the runner stay as they are, so that
rounds which take hours needn't come in one piece.
"""

import argparse
import hashlib
import itertools
import json
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from conf.lab import LabError, cache_folder, prepare_kit
from conf.lab.recipe import ROOT
from conf.runner.crew import Crew
from conf.runner.kept import Keeper
from conf.runner.results import write_beside
from conf.runner.unit import used_images
from conf.transcript import TranscriptError, find_examples

__all__ = ["Round", "Rounds", "changed", "main", "suite_key"]


# Of a suite that hasn't run for so long, as an older branch might, the rounds are forgotten.
FORGOTTEN_DAYS = 60


@dataclass(frozen=True)
class Round:
    """One run of the whole suite."""

    seed: int
    """Gives its order again."""
    seconds: float
    outcomes: Mapping[str, str]
    """The outcome by the name and variant of each result, such as `data/copy (cli)`."""
    reasons: Mapping[str, str]
    """Why those failed that did."""

    @classmethod
    def read(cls, document: Mapping[str, Any], *, seed: int, seconds: float) -> Self:
        """The round that `build/verification.json` tells of."""
        entries = {f"{entry['name']} ({entry['variant']})": entry for entry in document["examples"]}
        return cls(
            seed,
            round(seconds, 1),
            {name: entry["outcome"] for name, entry in entries.items()},
            {name: entry["reason"] for name, entry in entries.items() if entry["outcome"] == "failed"},
        )


class Rounds:
    """The finished rounds of one suite, a file each."""

    def __init__(self, folder: Path, key: str) -> None:
        """Keep them in `folder`, under the key of the suite."""
        self._folder = folder / key

    def find(self) -> dict[int, Round]:
        """Those that have been kept, by seed; a file that can't be read counts as none."""
        found = {}
        for path in sorted(self._folder.glob("*.json")):
            try:
                entry = Round(**json.loads(path.read_text(encoding="utf-8")))
            except (OSError, ValueError, TypeError):
                continue
            found[entry.seed] = entry
        return found

    def keep(self, entry: Round) -> None:
        """Keep a round, and forget suites that haven't run for long."""
        write_beside(self._folder / f"{entry.seed}.json", json.dumps(asdict(entry), indent=1))
        for other in self._folder.parent.iterdir():
            if time.time() - other.stat().st_mtime > FORGOTTEN_DAYS * 86400:
                shutil.rmtree(other, ignore_errors=True)

    def forget(self) -> None:
        """Forget every round of this suite."""
        shutil.rmtree(self._folder, ignore_errors=True)


def suite_key() -> str:
    """64 hexadecimal digits for all that the outcomes of a round depend on. Raises `LabError`."""
    kit = prepare_kit()
    keeper = Keeper.of(kit, Crew(kit, labs=1).facts())
    keys = [keeper.key(example, used_images(example, kit.names)) for example in find_examples(ROOT)]
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()


def changed(rounds: Sequence[Mapping[str, str]]) -> dict[str, list[str]]:
    """The outcomes, round by round, of each result whose outcome wasn't always the same."""
    names = sorted({name for outcomes in rounds for name in outcomes})
    found = {name: [outcomes.get(name, "missing") for outcomes in rounds] for name in names}
    return {name: outcomes for name, outcomes in found.items() if len(set(outcomes)) > 1}


def _run(command: Sequence[str]) -> int:
    """The exit status of a round, which ends when this program is asked to end."""
    with subprocess.Popen(command, cwd=ROOT) as runner:

        def end(*_: object) -> None:
            # The labs are the runner's to remove.
            runner.terminate()
            sys.exit(1)

        for number in (signal.SIGHUP, signal.SIGTERM):
            signal.signal(number, end)
        return runner.wait()


def _seeds(first: int | None) -> Iterator[int]:
    """Of each round in turn: counted from `first`, or drawn."""
    return itertools.count(first) if first is not None else iter(lambda: random.randrange(1_000_000), None)


def main() -> int:
    """Run the rounds that are missing; 1 where an outcome changed or an example failed in any."""
    parser = argparse.ArgumentParser(
        prog="nox -s repeat --", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rounds", nargs="?", type=int, default=3, help="how many, kept ones included (default: 3)")
    parser.add_argument("-p", "--seed", type=int, help="the seed of the first round; each further one adds 1")
    parser.add_argument("--labs", type=int, metavar="N", help="labs side by side (default: one more than cores)")
    parser.add_argument("--fresh", action="store_true", help="forget the rounds that were kept")
    options = parser.parse_args()
    key = suite_key()
    kept = Rounds(cache_folder() / "rounds", key)
    if options.fresh:
        kept.forget()
    known = kept.find()
    seeds = _seeds(options.seed)
    if options.seed is not None:
        known = {seed: entry for seed, entry in known.items() if 0 <= seed - options.seed < options.rounds}
    rounds = list(known.values())[: options.rounds]
    if rounds:
        words = ", ".join(f"{entry.seed} ({entry.seconds:.0f} s)" for entry in rounds)
        print(f"{len(rounds)} rounds kept from earlier runs of this suite ('--fresh' forgets them), seeds {words}")
    while len(rounds) < options.rounds:
        seed = next(seed for seed in seeds if seed not in known)
        begun = time.monotonic()
        command = [sys.executable, "-m", "conf.runner", "--all", "--seed", str(seed), "--pytest=-qq"]
        command += ["--labs", str(options.labs)] if options.labs else []
        print(f"round {len(rounds) + 1} of {options.rounds}, in the order of seed {seed}", flush=True)
        status = _run(command)
        if status not in (0, 1):
            words = f"round {len(rounds) + 1} couldn't run (status {status}); 'nox -s examples' says why"
            print(f"error: {words}", file=sys.stderr)
            return 1
        if suite_key() != key:
            words = "the examples, their images or the runner changed while it ran, so it isn't counted"
            print(f"error: round {len(rounds) + 1}: {words}; start again when they hold still", file=sys.stderr)
            return 1
        document = json.loads((ROOT / "build" / "verification.json").read_text(encoding="utf-8"))
        entry = Round.read(document, seed=seed, seconds=time.monotonic() - begun)
        kept.keep(entry)
        known[seed] = entry
        rounds.append(entry)
        counts = f"{len(entry.outcomes)} results, {len(entry.reasons)} failed, {entry.seconds:.0f} s"
        print(f"round {len(rounds)} of {options.rounds}, order of seed {seed}: {counts}", flush=True)
    return _report(rounds)


def _report(rounds: Sequence[Round]) -> int:
    unsteady = changed([entry.outcomes for entry in rounds])
    failed: dict[str, Round] = {}
    for entry in rounds:
        for name in entry.reasons:
            failed.setdefault(name, entry)
    for name, entry in failed.items():
        print(f"\n{name} failed, first in the order of seed {entry.seed}:\n{entry.reasons[name]}")
    for name, outcomes in unsteady.items():
        print(f"{name} changed: {', '.join(outcomes)}")
    print(f"\n{len(rounds)} rounds, {len(unsteady)} changed outcomes, {len(failed)} failed")
    return 1 if unsteady or failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (LabError, TranscriptError) as error:
        sys.exit(f"error: {error}")
