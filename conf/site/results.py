"""What the lab found when it ran the examples: reading ``build/verification.json``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from conf.runner.schema import FormError, read_document

__all__ = [
    "RESULTS_FILE",
    "Event",
    "Image",
    "Replay",
    "Result",
    "ResultsError",
    "Standing",
    "State",
    "Verification",
    "find_standing",
    "read_results",
]

RESULTS_FILE = Path("build/verification.json")
"""Where the runner writes, relative to the root of the repository."""


class ResultsError(ValueError):
    """The file of results can't be read as what the runner writes."""


class State(StrEnum):
    """What the site can say about one variant of an example."""

    VERIFIED = "verified"
    FAILED = "failed"
    NOT_RUN = "not-run"
    CHANGED = "changed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Image:
    """An image that an example used."""

    name: str
    """Name with tag, such as ``busybox:latest``."""
    digest: str
    source: str
    """``docker-hub`` or ``stand-in``."""

    @property
    def short_name(self) -> str:
        """The name as a reader types it: without ``:latest``."""
        return self.name.removesuffix(":latest")


@dataclass(frozen=True)
class Event:
    """Something that happened at a terminal."""

    seconds: float
    """Since the start."""
    kind: str
    """``command`` (given at the shell's prompt), ``typed`` (into a program that doesn't echo), ``keys`` (into one
    that does, or control keys) or ``output``."""
    text: str
    """Of an output as it was sent, with its escape sequences."""


@dataclass(frozen=True)
class Replay:
    """What happened at the terminal while an example ran."""

    columns: int
    rows: int
    events: tuple[Event, ...]
    """In order."""


@dataclass(frozen=True)
class Result:
    """How one variant of an example ended."""

    name: str
    variant: str
    """``cli``, ``python`` or ``terminal``."""
    file: str
    digest: str
    """Of the example as it was when it ran."""
    outcome: str
    """``passed``, ``failed`` or ``not-run``."""
    reason: str | None
    """The runner's words, in English."""
    seconds: float
    cached: bool
    verified: datetime
    images: tuple[Image, ...]
    missing: tuple[str, ...]
    """Names of the images that it needs and that weren't there."""
    replay: Replay | None = None
    """Of a terminal's session that passed."""


@dataclass(frozen=True)
class Verification:
    """One run of the examples."""

    finished: datetime
    platform: str
    versions: Mapping[str, str]
    """Versions by tool: ``engine``, ``api``, ``cli``, ``compose``, ``buildx``, ``sdk``, …"""
    results: Mapping[str, Result]
    """By the file of the variant, such as ``examples/data/named-volume.sh``."""


@dataclass(frozen=True)
class Standing:
    """What a page says about one variant of an example."""

    state: State
    result: Result | None = None
    not_run: Mapping[str, str] | None = None
    """Why its settings say that it isn't run, by language."""


def read_results(root: Path) -> Verification | None:
    """The results under `root`; None where nothing was verified.

    Raises ResultsError, naming the file, where it is not what the runner writes.
    """
    try:
        data = read_document(root / RESULTS_FILE, RESULTS_FILE.as_posix())
    except FileNotFoundError:
        return None
    except FormError as error:
        raise ResultsError(f"{error}\nrun `nox -s examples` to write it again, or delete it") from error
    results = [_read_result(entry) for entry in data["examples"]]
    return Verification(
        finished=datetime.fromisoformat(data["finished"]),
        platform=data["platform"],
        versions=data["versions"],
        results={result.file: result for result in results},
    )


def _read_result(entry: Mapping[str, Any]) -> Result:
    changed = {
        "verified": datetime.fromisoformat(entry["verified"]),
        "images": tuple(Image(**image) for image in entry["images"]),
        "missing": tuple(entry["missing"]),
        "replay": _read_replay(entry.get("replay")),
    }
    return Result(**{**entry, **changed})


def _read_replay(entry: Mapping[str, Any] | None) -> Replay | None:
    if entry is None:
        return None
    return Replay(entry["columns"], entry["rows"], tuple(Event(*event) for event in entry["events"]))


def find_standing(
    file: str, *, digest: str, not_run: Mapping[str, str] | None, verification: Verification | None
) -> Standing:
    """What can be said of the variant in `file` (relative to the root), whose example is `digest`.

    `not_run` is the reason given in ``examples.toml``, if any: it holds without any results too.
    """
    result = verification.results.get(file) if verification else None
    if result is None:
        return Standing(State.NOT_RUN, not_run=not_run) if not_run else Standing(State.UNKNOWN)
    if result.digest != digest:
        return Standing(State.CHANGED, result)
    states = {"passed": State.VERIFIED, "failed": State.FAILED, "not-run": State.NOT_RUN}
    return Standing(states[result.outcome], result, not_run)
