"""What a run leaves on this machine: looked for kind by kind, before and after, without what other runs own."""

import contextlib
import fcntl
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from conf.lab import LabError, Tool, cache_folder

__all__ = ["KINDS", "Remains", "Watch", "processes_below"]

KINDS = (
    "container", "volume", "image without a name", "mount", "network namespace", "network interface", "loop device",
    "process", "file", "lock",
)  # fmt: skip
LAB_NAME = "docker-notes-"
LONG_ID = re.compile(r"[0-9a-f]{64}")
# What the container tool and a lab consist of; a new one that has lost its parent belonged to a run.
FAMILY = ("conmon", "runc", "crun", "podman", "dockerd", "containerd", "containerd-shim", "docker-proxy", "netavark")
# Whole things of the cache; facts are of a kernel, and of an image and its packages.
MADE = re.compile(
    r"results/[0-9a-f]{64}\.json|facts-[^/]+(/[0-9a-f]{64}-[0-9a-f-]+\.json)?|packages/[0-9a-f-]+|images/[0-9a-f]+|"
    r"\w+|\w+\.lock|containers\.conf"
)


@dataclass(frozen=True)
class Process:
    """A process of this machine."""

    pid: int
    parent: int
    started: str
    name: str
    words: str

    def __str__(self) -> str:
        return f"{self.pid} '{self.words[:90]}' since {self.started}"


@dataclass(frozen=True)
class Remains:
    """What is there, in words, by kind."""

    found: Mapping[str, frozenset[str]] = field(default_factory=dict)
    others: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """What other runs owned of it when it was looked for, where that may stay when they have ended."""

    def beyond(self, before: "Remains") -> list[str]:
        """What wasn't there before, be it as another run's, each thing with its kind."""
        known = {kind: before.found[kind] | before.others.get(kind, frozenset()) for kind in KINDS}
        new = {kind: sorted(self.found[kind] - known[kind]) for kind in KINDS}
        return [f"the {kind} {words}" for kind in KINDS for words in new[kind]]

    @staticmethod
    def counts(left: Iterable[str]) -> Counter[str]:
        """How many of each kind are among what `beyond` found."""
        return Counter(next(kind for kind in KINDS if words.startswith(f"the {kind} ")) for words in left)


@dataclass(frozen=True)
class Watch:
    """Where the remains of one run can be."""

    tool: Tool
    repository: Path
    """A copy of the repository for these runs alone: it tells their labs from those of other runs."""
    temporary: Path
    """The run's folder for temporary files, which nothing else uses."""
    runner: int | None = None
    """The runner's process, whose labs bear its number."""

    def look(self) -> Remains:
        """Look everywhere. Raises `LabError` where the container tool doesn't answer."""
        containers = self.tool.run("ps", "--all", "--format", "{{.Names}}", timeout=60).split()
        own = [name for name in containers if name.startswith(f"{LAB_NAME}{self.runner}-")]
        others = self._owned([name for name in containers if name not in own])
        dangling = ("--filter", "dangling=true", "--quiet")
        mounts = _mounts()
        storage = {str(path) for path in self._storage()}
        own_mounts = {place for place in mounts if not _holds(others, place)}
        own_storage = {path for path in storage if not _mentions(others, path)}
        found = {
            "container": own,
            # A volume of another run has its container beside it.
            "volume": self.tool.run("volume", "ls", *dangling, timeout=60).split(),
            "image without a name": self.tool.run("image", "ls", *dangling, timeout=60).split(),
            "mount": own_mounts,
            "network namespace": (name for name in _names("/run/netns") if f'/{name}"' not in others),
            "network interface": (name for name in _names("/sys/class/net") if not _serves(others, name)),
            "loop device": self._loops(),
            "process": (str(process) for process in self._processes(others)),
            "file": {*self._files(), *own_storage},
            "lock": self._locks(),
        }
        owned = {"mount": frozenset(mounts - own_mounts), "file": frozenset(storage - own_storage)}
        return Remains({kind: frozenset(found[kind]) for kind in KINDS}, owned)

    def labs(self) -> dict[str, int]:
        """The first process of each running lab of the runner, by the lab's name."""
        listed = self.tool.run("ps", "--format", "{{.Names}}", timeout=60).split()
        found: dict[str, int] = {}
        for name in listed:
            if name.startswith(f"{LAB_NAME}{self.runner}-"):
                with contextlib.suppress(LabError, ValueError):
                    pid = int(self.tool.run("inspect", "--format", "{{.State.Pid}}", name, timeout=60))
                    found |= {name: pid} if pid else {}
        return found

    def _owned(self, names: list[str]) -> str:
        """Everything that the tool says about the containers of other runs."""
        try:
            return self.tool.run("inspect", *names, timeout=60) if names else ""
        except LabError:
            # One of them ended just now; the next look asks again.
            return "".join(self._owned([name]) for name in names) if len(names) > 1 else ""

    def _processes(self, others: str) -> list[Process]:
        everything = {process.pid: process for process in _processes()}
        own = {pid for pid in everything if self._is_own(everything[pid])}
        for process in everything.values():
            if process.name in FAMILY and process.parent == 1 and not _mentions(others, process.words):
                own.add(process.pid)
        below = {child.pid for pid in own for child in processes_below(pid, everything)}
        return [everything[pid] for pid in sorted((own | below) - {os.getpid()})]

    def _is_own(self, process: Process) -> bool:
        if self.runner is not None and f"{LAB_NAME}{self.runner}-" in process.words:
            return True
        folder = Path(f"/proc/{process.pid}")
        with contextlib.suppress(OSError):
            if f"TMPDIR={self.temporary}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                return True
            # Only a lab sees the repository as a mount.
            return f"{self.repository.name} /repository ".encode() in (folder / "mountinfo").read_bytes()
        return False

    def _files(self) -> Iterator[str]:
        yield from map(str, self.temporary.rglob("*"))
        results = {"verification.json", "summary.md", "junit.xml"}
        for path in self.repository.rglob("*"):
            if not path.is_dir() and not (path.parent.name == "build" and path.name in results):
                yield str(path)
        cache = cache_folder()
        patterns = ("*", "facts*/*", "results/*", "packages/*", "images/*")
        kept = (path for pattern in patterns for path in cache.glob(pattern))
        yield from (str(path) for path in kept if not MADE.fullmatch(path.relative_to(cache).as_posix()))

    def _storage(self) -> Iterator[Path]:
        """What the tool has of its containers and images, each of which has a folder of its ID."""
        for option in ("--root", "--runroot", "--tmpdir"):
            if option in self.tool.command:
                place = Path(self.tool.command[self.tool.command.index(option) + 1])
                for pattern in ("*/*", "*/*/*"):
                    for path in place.glob(pattern):
                        # What podman notes of an end, it may note late; the next run removes it.
                        if path.parent.name != "exits" and LONG_ID.fullmatch(path.name):
                            yield path

    def _loops(self) -> Iterator[str]:
        """Loop devices, without those that another run's lab has mounted."""
        loops = {path.parts[3]: path for path in Path("/sys/block").glob("loop*/loop/backing_file")}
        others = (process for process in _processes() if loops and not self._is_own(process))
        mounted = "".join(map(_mount_table, others))
        for name, path in loops.items():
            with contextlib.suppress(OSError):
                if f" /dev/{name} " not in mounted:
                    yield f"{name} of {path.read_text().strip()}"

    def _locks(self) -> Iterator[str]:
        """Locks of the cache that somebody holds who no longer lives, or belongs to this run."""
        for path in cache_folder().glob("*.lock"):
            with contextlib.suppress(OSError), path.open("rb") as file:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    holders = _holders(path)
                    everything = {process.pid: process for process in _processes()}
                    if not any(pid in everything and not self._is_own(everything[pid]) for pid in holders):
                        yield f"{path} held by {', '.join(map(str, holders)) or 'nobody known'}"


def processes_below(pid: int, everything: Mapping[int, Process] | None = None) -> list[Process]:
    """The process's children, their children and so on."""
    if everything is None:
        everything = {process.pid: process for process in _processes()}
    children = [process for process in everything.values() if process.parent == pid]
    return [found for child in children for found in (child, *processes_below(child.pid, everything))]


def _processes() -> Iterator[Process]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                words = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
                head, _, tail = (folder / "stat").read_text(errors="replace").rpartition(")")
                fields = tail.split()
                # The dead wait for their parent, and the kernel's own threads have no words.
                if words and fields[0] != "Z":
                    name = head.partition("(")[2]
                    yield Process(int(folder.name), int(fields[1]), fields[19], name, words)


def _mentions(others: str, text: str) -> bool:
    """Whether `text`, or an ID in it, is one of what other runs own."""
    return f'"{text}"' in others or any(identity in others for identity in LONG_ID.findall(text))


def _holds(others: str, mount: str) -> bool:
    """Whether a mount is one of another run's, or the tool's own storage while it holds one of another run."""
    return _mentions(others, mount) or f'"{mount}/' in others


def _serves(others: str, interface: str) -> bool:
    """Whether the interface may be one that the tool made for a container of another run; it bears no name of it."""
    return interface.startswith(("veth", "podman", "br-")) and bool(re.search(r'"IPAddress": "\d', others))


def _mounts() -> set[str]:
    """Mount points, without those that keep the network namespaces, which are a kind of their own."""
    places = (line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines())
    return {place for place in places if not place.startswith("/run/netns")}


def _names(folder: str) -> set[str]:
    path = Path(folder)
    return {entry.name for entry in path.iterdir()} if path.is_dir() else set()


def _mount_table(process: Process) -> str:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{process.pid}/mountinfo").read_text(errors="replace")
    return ""


def _holders(path: Path) -> list[int]:
    inode = str(path.stat().st_ino)
    lines = [line.split() for line in Path("/proc/locks").read_text().splitlines() if "->" not in line]
    return [int(words[4]) for words in lines if words[1] == "FLOCK" and words[5].rpartition(":")[2] == inode]
