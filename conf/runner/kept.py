"""Kept results: a pass is kept under a key of everything that it depends on."""

import contextlib
import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from conf.lab import Kit, cache_folder
from conf.lab.recipe import ROOT
from conf.runner.inside.replay import Replay
from conf.runner.job import Ready
from conf.runner.results import TIME_FORMAT, ImageUsed, Result, write_beside
from conf.transcript import Example

__all__ = ["ASIDE", "Code", "Keeper", "code_digest", "known_seconds"]

# What decides whether an example passes, beside the example itself: the format, the runner and how the lab is made.
CODE = ("conf/transcript", "conf/runner", "conf/lab/inside", "conf/lab/launch.py", "conf/lab/Dockerfile")
# Modules of the runner that choose, order, count, report or put it to the test, and have no say in a pass.
ASIDE = frozenset({
    "__main__", "benchmark", "kills", "lint", "merge", "mutants", "remains", "repeat", "report", "schema", "shard",
})  # fmt: skip

FORGOTTEN_DAYS = 60
"""A pass that is older is run again, whatever its key: it may have hung on something that nobody thought of."""
KEPT_OF_EACH = 10
"""So many passes of one example are kept, for who goes to and fro between branches."""


class Code:
    """The code that decides about a pass, as it is when this is made."""

    def __init__(self) -> None:
        self._traces = _traces()
        self.digest = code_digest()

    def is_unchanged(self) -> bool:
        """Whether nobody has written to it since, be it to take a change back: labs read it whenever they start."""
        try:
            return _traces() == self._traces
        except OSError:
            return False


class Keeper:
    """The kept passes in a folder, one file for each example, named after its key."""

    def __init__(
        self, folder: Path, *, versions: Mapping[str, str], platform: str, packages: str, digests: Mapping[str, str],
        code: Code | None = None,
    ) -> None:  # fmt: skip
        """Keep them in `folder`; `packages` names the lab's Python packages, all of which have a say in a pass.

        `code` is what runs; by default it is what is there now.
        """
        self._folder = folder
        self._code = code or Code()
        self._common = json.dumps([dict(sorted(versions.items())), platform, packages, self._code.digest])
        self._digests = digests
        self.problem: str | None = None
        """Why a pass wasn't kept, in words; None: each was."""

    @classmethod
    def of(cls, kit: Kit, ready: Ready, code: Code | None = None) -> Self:
        """The keeper of this machine's cache, for labs of `kit` that said what they run on."""
        digests = {name: entry.digest for name, entry in kit.names.items() if entry.digest}
        return cls(
            cache_folder() / "results", versions=ready.versions, platform=ready.platform, packages=kit.packages.name,
            digests=digests, code=code,
        )  # fmt: skip

    def key(self, example: Example, images: Iterable[str]) -> str:
        """64 hexadecimal digits for the example, its files, its images, the lab and the runner's code."""
        used = [(name, self._digests.get(name)) for name in sorted(images)]
        text = json.dumps([self._common, example.name, example.digest, used])
        return hashlib.sha256(text.encode()).hexdigest()

    def find(self, example: Example, images: Iterable[str]) -> dict[str, Result]:
        """The kept passes of every variant of the example; none where its key is another, or a variant is missing."""
        key = self.key(example, images)
        try:
            entry = json.loads(self._path(key).read_text(encoding="utf-8"))
            results = [_result(result) for result in entry["results"]]
            kept = entry["key"]
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
        found = {result.file: result for result in results}
        others = [result for result in results if (result.name, result.digest) != (example.name, example.digest)]
        if kept != key or others or found.keys() != {script.path for script in example.scripts.values()}:
            return {}
        return found

    def keep(self, example: Example, images: Iterable[str], results: list[Result]) -> None:
        """Keep the results, where they are passes of every variant of the example.

        Where that can't be, `problem` says why from then on.
        """
        if len(results) != len(example.scripts) or any(result.outcome != "passed" for result in results):
            return
        if not self._code.is_unchanged():
            self.problem = (
                "the runner's code changed during this run, so what passed since isn't kept; the next run runs it again"
            )
            return
        key = self.key(example, images)
        entry = {"key": key, "name": example.name, "results": [asdict(result) for result in results]}
        try:
            write_beside(self._path(key), json.dumps(entry, indent=1))
        except OSError as error:
            self.problem = (
                f"{self._folder}: not every pass could be kept ({error.strerror}), and the next run runs the others "
                "again; free some space there, or see to it that it can be written"
            )

    def forget(self) -> None:
        """Forget each pass that is older than `FORGOTTEN_DAYS`, and of an example all but the last few."""
        oldest = (datetime.now(UTC) - timedelta(days=FORGOTTEN_DAYS)).strftime(TIME_FORMAT)
        counts: Counter[str] = Counter()
        for verified, path, name, _ in sorted(_entries(self._folder), reverse=True):
            counts[name] += 1
            if verified < oldest or counts[name] > KEPT_OF_EACH:
                # What can't be removed does no harm.
                with contextlib.suppress(OSError):
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def known_seconds(folder: Path) -> dict[str, float]:
    """How long each example took when it last passed, whatever has changed since, in seconds."""
    return {name: seconds for _, _, name, seconds in sorted(_entries(folder))}


def _entries(folder: Path) -> Iterator[tuple[str, Path, str, float]]:
    """When each kept pass ran, its file, the example's name and seconds; a file that can't be read counts as none.

    A file's own time is that of its last journey where a CI service keeps it.
    """
    for path in folder.glob("*.json"):
        try:
            entry = json.loads(path.read_text(encoding="utf-8"))
            seconds = math.fsum(result["seconds"] for result in entry["results"])
            verified = max(_checked_time(result["verified"]) for result in entry["results"])
            yield verified, path, str(entry["name"]), seconds
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue


def _checked_time(text: str) -> str:
    """The time in the one form that has the order of time. Raises `TypeError` or `ValueError` where it is none."""
    return datetime.strptime(text, TIME_FORMAT).strftime(TIME_FORMAT)


def code_digest() -> str:
    """A hash of the code that decides about a pass."""
    digest = hashlib.sha256()
    for file in _code_files():
        digest.update(f"{file.relative_to(ROOT).as_posix()}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _code_files() -> Iterator[Path]:
    for place in CODE:
        path = ROOT / place
        for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
            if file.parent != ROOT / "conf" / "runner" or file.stem not in ASIDE:
                yield file


def _traces() -> list[tuple[Path, int, int, int]]:
    """What differs after each of the code's files has been written to, and costs little to look at."""
    states = [(file, file.stat()) for file in _code_files()]
    return [(file, state.st_ino, state.st_size, state.st_mtime_ns) for file, state in states]


def _result(entry: dict[str, Any]) -> Result:
    """Read a kept pass. Raises `AttributeError`, `KeyError`, `TypeError` or `ValueError` where it is none."""
    images = tuple(ImageUsed(**image) for image in entry["images"])
    replay = Replay.from_json(entry["replay"]) if entry["replay"] is not None else None
    # What misses an image hasn't passed.
    result = Result(**{**entry, "images": images, "missing": (), "replay": replay})
    _checked_time(result.verified)
    if (result.outcome, result.reason) != ("passed", None) or not 0 <= result.seconds < math.inf:
        raise ValueError(f"{result.file}: kept, and no pass")
    return result
