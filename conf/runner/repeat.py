"""`python -m conf.runner.repeat`: the whole suite again and again, each time in another random order.

A finished round is kept, so that rounds which take hours needn't come in one piece. What it says of an example holds
for as long as the example, its images, the engine and the runner stay as they are; where one has changed, the round is
completed by running that one again.
"""

import argparse
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

__all__ = ["Outcome", "Round", "Rounds", "changed", "main", "suite_keys"]


# A round that is as old is forgotten: too much has changed since.
FORGOTTEN_DAYS = 60


@dataclass(frozen=True)
class Outcome:
    """What became of one script in one round."""

    example: str
    key: str
    """Of all that the outcome depends on."""
    outcome: str
    reason: str | None = None
    """Why it failed, where it did."""


@dataclass(frozen=True)
class Round:
    """One run of the whole suite, some of whose examples may have run again since."""

    seed: int
    """Gives its order again."""
    seconds: float
    results: Mapping[str, Outcome]
    """By the name and variant of each result, such as `data/copy (cli)`."""

    @classmethod
    def read(cls, document: Mapping[str, Any], keys: Mapping[str, str], *, seed: int, seconds: float) -> Self:
        """The round that `build/verification.json` tells of, by examples with these keys."""
        results = {
            f"{entry['name']} ({entry['variant']})": Outcome(
                entry["name"], keys[entry["name"]], entry["outcome"],
                entry["reason"] if entry["outcome"] == "failed" else None,
            )
            for entry in document["examples"]
            if entry["name"] in keys
        }  # fmt: skip
        return cls(seed, round(seconds, 1), results)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote. Raises `KeyError`, `TypeError` or `ValueError` where it is something else."""
        entry = json.loads(text)
        results = {name: Outcome(**result) for name, result in entry["results"].items()}
        return cls(int(entry["seed"]), float(entry["seconds"]), results)

    def to_json(self) -> str:
        """The round as JSON."""
        return json.dumps(asdict(self), indent=1)

    def missing(self, keys: Mapping[str, str]) -> list[str]:
        """The examples that it says nothing of, or not as they are now."""
        known = {(result.example, result.key) for result in self.results.values()}
        return sorted(name for name, key in keys.items() if (name, key) not in known)

    def completed(self, keys: Mapping[str, str], other: "Round") -> "Round":
        """The round with what `other` says of examples that it misses."""
        results = {name: result for name, result in self.results.items() if keys.get(result.example) == result.key}
        return Round(self.seed, round(self.seconds + other.seconds, 1), {**results, **other.results})

    def failures(self) -> dict[str, str]:
        """The reason of each result that failed."""
        return {name: result.reason or "" for name, result in self.results.items() if result.outcome == "failed"}


class Rounds:
    """The finished rounds, a file each."""

    def __init__(self, folder: Path) -> None:
        """Keep them in `folder`."""
        self._folder = folder

    def find(self) -> dict[int, Round]:
        """Those that have been kept, by seed; a file that can't be read counts as none."""
        found = {}
        for path in sorted(self._folder.glob("*.json")):
            try:
                entry = Round.from_json(path.read_text(encoding="utf-8"))
            except (OSError, ValueError, KeyError, TypeError, AttributeError):
                continue
            found[entry.seed] = entry
        return found

    def keep(self, entry: Round) -> None:
        """Keep a round, and forget what hasn't been completed for long."""
        write_beside(self._folder / f"{entry.seed}.json", entry.to_json())
        for path in self._folder.glob("*.json"):
            if time.time() - path.stat().st_mtime > FORGOTTEN_DAYS * 86400:
                path.unlink(missing_ok=True)

    def forget(self) -> None:
        """Forget every round."""
        shutil.rmtree(self._folder, ignore_errors=True)


def suite_keys() -> dict[str, str]:
    """The key of each example, of all that its outcomes depend on. Raises `LabError`."""
    kit = prepare_kit()
    keeper = Keeper.of(kit, Crew(kit, labs=1).facts())
    return {example.name: keeper.key(example, used_images(example, kit.names)) for example in find_examples(ROOT)}


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
    if options.rounds < 1:
        parser.error(f"{options.rounds} rounds: expected at least 1")
    keys = suite_keys()
    kept = Rounds(cache_folder() / "rounds")
    if options.fresh:
        kept.forget()
    known = kept.find()
    if options.seed is not None:
        known = {seed: entry for seed, entry in known.items() if 0 <= seed - options.seed < options.rounds}
    # Those that lack least count first.
    rounds = sorted(known.values(), key=lambda entry: len(entry.missing(keys)))[: options.rounds]
    whole = [entry for entry in rounds if not entry.missing(keys)]
    if whole:
        words = ", ".join(f"{entry.seed} ({entry.seconds:.0f} s)" for entry in whole)
        print(f"{len(whole)} rounds kept from earlier runs ('--fresh' forgets them), seeds {words}")
    seeds = (seed for seed in _seeds(options.seed) if seed not in known)
    partial = [entry for entry in rounds if entry.missing(keys)]
    new = (Round(seed, 0.0, {}) for seed in itertools.islice(seeds, options.rounds - len(rounds)))
    for begun in itertools.chain(partial, new):
        name = f"round {len(whole) + 1} of {options.rounds}"
        entry = _complete(begun, keys, options.labs, name)
        if entry is None:
            return 1
        kept.keep(entry)
        whole.append(entry)
        counts = f"{len(entry.results)} results, {len(entry.failures())} failed, {entry.seconds:.0f} s"
        print(f"{name}, order of seed {entry.seed}: {counts}", flush=True)
    return _report(whole)


def _complete(begun: Round, keys: Mapping[str, str], labs: int | None, name: str) -> Round | None:
    """The round with what it misses; None where that couldn't run, which is told."""
    missing = begun.missing(keys)
    partly = len(missing) < len(keys)
    words = f", with {len(missing)} of {len(keys)} examples to run again" if partly else ""
    print(f"{name}, in the order of seed {begun.seed}{words}", flush=True)
    started = time.monotonic()
    command = [sys.executable, "-m", "conf.runner", "--all", "--seed", str(begun.seed), "--pytest=-qq"]
    command += ["--labs", str(labs)] if labs else []
    status = _run([*command, *(missing if partly else [])])
    if status not in (0, 1):
        print(f"error: {name} couldn't run (status {status}); 'nox -s examples' says why", file=sys.stderr)
        return None
    if suite_keys() != keys:
        words = "the examples, their images or the runner changed while it ran, so it isn't counted"
        print(f"error: {name}: {words}; start again when they hold still", file=sys.stderr)
        return None
    document = json.loads((ROOT / "build" / "verification.json").read_text(encoding="utf-8"))
    ran = {example: keys[example] for example in missing}
    return begun.completed(keys, Round.read(document, ran, seed=begun.seed, seconds=time.monotonic() - started))


def _report(rounds: Sequence[Round]) -> int:
    unsteady = changed([{name: result.outcome for name, result in entry.results.items()} for entry in rounds])
    failed: dict[str, tuple[int, str]] = {}
    for entry in rounds:
        for name, reason in entry.failures().items():
            failed.setdefault(name, (entry.seed, reason))
    for name, (seed, reason) in failed.items():
        print(f"\n{name} failed, first in the order of seed {seed}:\n{reason}")
    for name, outcomes in unsteady.items():
        print(f"{name} changed: {', '.join(outcomes)}")
    print(f"\n{len(rounds)} rounds, {len(unsteady)} changed outcomes, {len(failed)} failed")
    return 1 if unsteady or failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (LabError, TranscriptError) as error:
        sys.exit(f"error: {error}")
