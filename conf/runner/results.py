"""`build/verification.json`: what was verified, when and on what. verification.schema.json describes its form."""

import json
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from conf.runner.inside.replay import Replay
from conf.runner.job import Ready

__all__ = [
    "TIME_FORMAT", "VERSION", "ImageUsed", "Result", "beside", "now", "remove_stale", "write_beside", "write_results",
]  # fmt: skip

VERSION = 3
"""The version of the file's form; another form has another version."""
TIME_FORMAT = "%Y-%m-%dT%H:%M:%SZ"
"""How the file writes a time in UTC; these texts have the order of their times."""


@dataclass(frozen=True)
class ImageUsed:
    """An image that an example had at its start, or mentions and may have pulled."""

    name: str
    digest: str
    source: str
    """`docker-hub` or `stand-in`."""


@dataclass(frozen=True)
class Result:
    """What came of one variant of one example."""

    name: str
    variant: str
    """`cli`, `python` or `terminal`."""
    file: str
    digest: str
    """`Example.digest` of what ran."""
    outcome: str
    """`passed`, `failed` or `not-run`."""
    reason: str | None
    """In English; None: it passed."""
    seconds: float
    cached: bool
    verified: str
    """When, in UTC: `2026-11-22T15:59:01Z`."""
    images: tuple[ImageUsed, ...] = ()
    missing: tuple[str, ...] = ()
    """Names of the images that it needs and that aren't there: why it isn't run, for readers of any language."""
    replay: Replay | None = None
    """How a terminal's session went, where it passed."""


def now() -> str:
    """The present time as the file writes it."""
    return datetime.now(UTC).strftime(TIME_FORMAT)


def write_results(
    path: Path,
    results: Iterable[Result],
    ready: Ready | None,
    *,
    current: dict[str, str],
    images: Mapping[str, str | None] | None = None,
    problem: str | None = None,
    shard: str | None = None,
) -> None:
    """Write `results`, and keep those of an earlier run that still hold.

    `current` is the digest of each example as it is now: an earlier result of another digest, or of an example that has
    gone, is dropped, and so is every one where the lab is another than `ready`: the file has one platform and one set
    of versions. `images` is the digest of each image as it is now, None for one that can't be had: an earlier result
    with another is dropped as well; without `images` nobody knows. `problem` says why no lab could start. `shard` says
    which part of a run this is, such as `2/5`; it holds nothing else. The file is written beside and renamed.
    """
    entries = {(result.name, result.variant): _entry(result) for result in results}
    document = {} if shard else _read(path)
    if ready and (document.get("versions"), document.get("platform")) != (ready.versions, ready.platform):
        document = {}
    for entry in document.get("examples", []):
        key = (entry["name"], entry["variant"])
        same = images is None or all(images.get(name) == digest for name, digest in _images_of(entry).items())
        if key not in entries and current.get(entry["name"]) == entry["digest"] and same:
            entries[key] = entry
    document = {
        "version": VERSION,
        "finished": now(),
        "platform": ready.platform if ready else document.get("platform", ""),
        "versions": ready.versions if ready else document.get("versions", {}),
        "problem": problem,
        "shard": shard,
        "examples": [entries[key] for key in sorted(entries)],
    }
    write_beside(path, json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def write_beside(path: Path, text: str) -> None:
    """Write `text` so that nobody ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = beside(path)
    try:
        new.write_text(text, encoding="utf-8")
        if path.exists():
            new.chmod(path.stat().st_mode)
        new.replace(path)
    except BaseException:
        new.unlink(missing_ok=True)
        raise


def beside(path: Path) -> Path:
    """Where this process writes the file at `path` until it is whole; `remove_stale` knows it by that name."""
    return path.with_name(f".{path.name}.{os.getpid()}")


def remove_stale(folder: Path, names: str = ".+", *, deep: bool = False) -> None:
    """Remove what lies `beside` files in `folder` since its process was killed, for files whose names match `names`."""
    pattern = re.compile(rf"\.({names})\.(?P<process>[1-9]\d{{0,8}})")
    for path in folder.glob("**/.*" if deep else ".*"):
        found = pattern.fullmatch(path.name)
        if found and path.is_file() and not _is_alive(int(found["process"])):
            path.unlink(missing_ok=True)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _entry(result: Result) -> dict[str, Any]:
    return {**asdict(result), "seconds": round(result.seconds, 2)}


def _images_of(entry: dict[str, Any]) -> dict[str, str | None]:
    """The digests of the images that a result tells of, None for those that it missed."""
    return {image["name"]: image["digest"] for image in entry["images"]} | dict.fromkeys(entry["missing"])


def _read(path: Path) -> dict[str, Any]:
    """The file of an earlier run; nothing where its form is another than this one."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        known = {field.name for field in fields(Result)}
        same = document["version"] == VERSION and all(entry.keys() == known for entry in document["examples"])
        for entry in document["examples"] if same else ():
            _images_of(entry)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return document if same else {}
