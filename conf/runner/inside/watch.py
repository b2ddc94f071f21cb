"""Watches the lab while an example runs, without starting anything: a lab that is full couldn't."""

import contextlib
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from conf.lab.inside.init import DISK_SIZE
from conf.lab.launch import MEMORY, PROCESSES

__all__ = ["Watch"]

# How long to wait between two looks: seconds.
LOOK = 0.1
# What is taken for too much lies below the lab's limit, so that it is seen before the limit strikes.
MOST_PROCESSES = PROCESSES * 3 // 4
MOST_MEMORY = MEMORY * 3 // 4
# A disk with less is full: bytes.
FULL = 4 << 20
DISKS = {
    "/var/lib/docker": "the lab's disk, on which the engine and the home folders are", "/tmp": "/tmp", "/run": "/run",
}  # fmt: skip
CGROUPS = Path("/sys/fs/cgroup")


class Watch:
    """A thread that notices an example which takes more than a lab has, or more time than a lab may take for it."""

    def __init__(self, late: Callable[[], None]) -> None:
        """Call `late` where an example isn't done with by the end of its time; the thread does nothing after it."""
        self.reason: str | None = None
        """What the example did that no lab can go on after; what was expected, and what to do."""
        self._late = late
        self._deadline: float | None = None
        self._free = 0
        threading.Thread(target=self._run, daemon=True).start()

    def begin(self, seconds: float) -> None:
        """Watch an example that begins now, and must be done with in so many seconds."""
        self.reason = None
        self._free = _free("/")
        self._deadline = time.monotonic() + seconds

    def end(self) -> None:
        """The example has been done with."""
        self._deadline = None

    def _run(self) -> None:
        while True:
            time.sleep(LOOK)
            deadline = self._deadline
            if deadline is None:
                continue
            # An example may take away what is read here.
            with contextlib.suppress(OSError, ValueError, IndexError):
                self.reason = self.reason or self._look()
            if time.monotonic() > deadline:
                self._late()
                return

    def _look(self) -> str | None:
        if _processes() > MOST_PROCESSES:
            return (
                f"more than {MOST_PROCESSES} processes and threads ran in the lab; expected an example that starts a "
                "few; find what forks without end"
            )
        if _memory() > MOST_MEMORY:
            return (
                f"its processes took more than {MOST_MEMORY >> 30} GB of memory; expected an example that needs less; "
                "find what takes it, or limit it (docker run --memory)"
            )
        for place, name in DISKS.items():
            if _free(place) < FULL:
                return f"filled {name} ({_size(place)}); expected an example that writes less; find what writes it"
        if self._free - _free("/") > DISK_SIZE:
            return (
                f"more than {DISK_SIZE >> 30} GB of this machine's disk were filled while it ran; expected an example "
                "that writes less; find what writes it, here or beside the lab"
            )
        return None


def _processes() -> int:
    """Processes and threads of the lab, those in containers included."""
    own = CGROUPS / "pids.current"
    return int((own if own.exists() else CGROUPS / "pids" / "pids.current").read_text())


def _memory() -> int:
    """Bytes that the lab's processes hold, those in containers included; what files leave in the cache isn't theirs."""
    own = CGROUPS / "memory.stat"
    old = not own.exists()
    stat = (CGROUPS / "memory" / "memory.stat" if old else own).read_text()
    figures = dict(line.split() for line in stat.splitlines())
    return sum(int(figures[key]) for key in (("total_rss", "total_shmem") if old else ("anon", "shmem")))


def _free(place: str) -> int:
    status = os.statvfs(place)
    return status.f_bavail * status.f_frsize


def _size(place: str) -> str:
    status = os.statvfs(place)
    size = status.f_blocks * status.f_frsize
    return f"{size / (1 << 30):.0f} GB" if size >= 1 << 30 else f"{size >> 20} MB"
