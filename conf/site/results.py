"""What the lab found when it ran the examples: reading ``build/verification.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

__all__ = [
    "RESULTS_FILE",
    "Image",
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
    seconds: float
    cached: bool
    verified: datetime | None
    images: tuple[Image, ...]


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
    reason: str | None = None
    result: Result | None = None


def read_results(root: Path) -> Verification | None:
    """The results under `root`; None where nothing was verified.

    Raises ResultsError, naming the file, where it is not what the runner writes.
    """
    path = root / RESULTS_FILE
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    try:
        data = json.loads(text)
        if data["version"] != 1:
            raise ValueError(f"version {data['version']!r}, this site reads version 1")
        results = [_read_result(entry) for entry in data["examples"]]
        return Verification(
            finished=datetime.fromisoformat(data["finished"]),
            platform=data["platform"],
            versions=dict(data["versions"]),
            results={result.file: result for result in results},
        )
    except (ValueError, KeyError, TypeError) as error:
        problem = f"no {error}" if isinstance(error, KeyError) else str(error)
        raise ResultsError(
            f"{RESULTS_FILE.as_posix()}:1: not the runner's results ({problem}); "
            "run `nox -s examples` to write it again, or delete it"
        ) from error


def _read_result(entry: Mapping[str, Any]) -> Result:
    verified = entry.get("verified")
    return Result(
        name=entry["name"],
        variant=entry["variant"],
        file=entry["file"],
        digest=entry["digest"],
        outcome=entry["outcome"],
        reason=entry.get("reason"),
        seconds=float(entry.get("seconds") or 0),
        cached=bool(entry.get("cached")),
        verified=datetime.fromisoformat(verified) if verified else None,
        images=tuple(
            Image(image["name"], image.get("digest") or "", image["source"]) for image in entry.get("images") or ()
        ),
    )


def find_standing(file: str, *, digest: str, not_run: str | None, verification: Verification | None) -> Standing:
    """What can be said of the variant in `file` (relative to the root), whose example is `digest`.

    `not_run` is the reason given in ``examples.toml``, if any: it holds without any results too.
    """
    result = verification.results.get(file) if verification else None
    if result is None:
        return Standing(State.NOT_RUN, not_run) if not_run else Standing(State.UNKNOWN)
    if result.digest != digest:
        return Standing(State.CHANGED, result=result)
    if result.outcome == "passed":
        return Standing(State.VERIFIED, result=result)
    state = State.NOT_RUN if result.outcome == "not-run" else State.FAILED
    return Standing(state, result.reason or not_run, result)
