"""Where the lab and its images are kept between runs."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from conf.lab.error import LabError

__all__ = ["cache_folder", "disk_usage", "locked", "readable_size", "storing"]


def cache_folder() -> Path:
    """`$XDG_CACHE_HOME/docker-notes`, by default `~/.cache/docker-notes`; made when it isn't there."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    folder = Path(base) / "docker-notes"
    with storing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def storing(folder: Path) -> Iterator[None]:
    """Turn a full disk or a folder that can't be written into a `LabError` that says so."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise LabError(full_disk(folder)) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST):
            raise LabError(
                f"{folder}: can't be written ({error.strerror}); the lab and its images are kept there: "
                "set XDG_CACHE_HOME to a folder that you can write"
            ) from error
        raise


def full_disk(folder: Path) -> str:
    """The message for a full disk below `folder`."""
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    return (
        f"{folder}: no space left on the disk ({readable_size(free)} free; the lab and its images need about 3 GB): "
        "free some, run 'nox -s clean', or set XDG_CACHE_HOME to a folder on a larger disk"
    )


@contextmanager
def locked(name: str) -> Iterator[None]:
    """Hold the cache's lock `name`, so that two runs never build the same thing at once."""
    lock = FileLock(cache_folder() / f"{name}.lock")
    try:
        with storing(cache_folder()):
            lock.acquire(timeout=0)
    except Timeout:
        print(f"another run is preparing the {name}; waiting for it", flush=True)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def disk_usage(folder: Path) -> int:
    """Bytes used below `folder`, each hard-linked file counted once."""
    seen: set[tuple[int, int]] = set()
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                status = (Path(place) / name).lstat()
            except FileNotFoundError:
                continue
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                total += status.st_blocks * 512
    return total


def readable_size(size: int) -> str:
    """`1234567` as `1.2 MB`."""
    value = float(size)
    for unit in ("B", "kB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}" if unit == "B" else f"{value:.1f} {unit}"
        value /= 1000
    return f"{value:.1f} GB"
