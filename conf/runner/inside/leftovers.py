"""What an example must leave on the machine as it was: processes, mounts, networks, rules, files."""

import contextlib
import os
import re
import signal
import stat
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

__all__ = ["HOME", "MARK", "Machine"]

# The engine leaves a veth behind itself where a container's port could not be bound, until it next cleans up, and one
# that was killed leaves the bridges of its networks.
ENGINES_INTERFACES = re.compile(r"veth[0-9a-f]{7}|br-[0-9a-f]{12}|docker_gwbridge")
# The engine may keep such a rule for a moment after the container or build that it was for.
ENGINES_RULES = re.compile(rf"{ENGINES_INTERFACES.pattern}|docker0")
# Emptied for every example, with all that it holds.
HOME = Path("/home/reader")
# Where files are known, the engine's settings and certificates among them; directly below / as well, where a container
# with --volume /data:/data makes a folder.
FOLDERS = ("/etc", "/home", "/media", "/mnt", "/opt", "/root", "/srv", "/usr/local", "/var/tmp")
MARK = "DOCKER_NOTES_EXAMPLE"
# What the engine starts and leaves to the lab's first process.
ENGINES = ("containerd", "dockerd", "docker-proxy", "runc")
# So many of a kind are named; a loop leaves more than anybody wants to read.
SHOWN = 5


class Machine:
    """The lab's machine as it was at the start, and how to bring it back there."""

    def __init__(self) -> None:
        self._mounts = _mounts()
        self._worker = os.getpid()
        self._namespaces = _names("/run/netns")
        self._interfaces = _names("/sys/class/net")
        self._rules = _rules()
        self._files = _files()

    def sweep(self, mark: str) -> list[str]:
        """Remove what the example with `mark` in its environment left; each thing in words."""
        strays = self._strays(mark)
        found = list(_first([f"the process '{words}'" for words in strays.values()], "processes"))
        # All are stopped first, so that none starts another in place of one that is killed.
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for pid in strays:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, number)
        for place in sorted((mount[0] for mount in _mounts() - self._mounts), reverse=True):
            os.system(f"umount --lazy '{place}' 2>/dev/null")
            found.append(f"the mount {place}")
        for name in sorted(_names("/run/netns") - self._namespaces):
            os.system(f"ip netns delete '{name}' 2>/dev/null")
            found.append(f"the network namespace {name}")
        for name in sorted(_names("/sys/class/net") - self._interfaces - {"docker0"}):
            os.system(f"ip link delete '{name}' 2>/dev/null")
            if not ENGINES_INTERFACES.fullmatch(name):
                found.append(f"the network interface {name}")
        found += self._sweep_files()
        rules = sorted(rule for rule in _rules() - self._rules if not ENGINES_RULES.search(rule))
        return found + [f"the firewall rule '{rule}'" for rule in rules]

    def _sweep_files(self) -> list[str]:
        """Remove the files and folders that weren't there; these in words, and those that aren't as they were."""
        files = _files()
        new = sorted(files.keys() - self._files.keys())
        # What is in a new folder says enough of it.
        around = {parent for path in new for parent in path.parents}
        added = [f"the {_kind(files[path])} {path}" for path in new if path not in around]
        for path in reversed(new):
            # The lab ends after it: what can't be removed goes with it.
            with contextlib.suppress(OSError):
                path.rmdir() if stat.S_ISDIR(files[path][0]) else path.unlink()
        kept = sorted(files.keys() & self._files.keys())
        changed = [f"a change of the {_kind(files[path])} {path}" for path in kept if files[path] != self._files[path]]
        return [*_first(added, "files and folders"), *_first(changed, "changes of files and folders")]

    def damage(self) -> str | None:
        """What of the lab isn't there any more as it was; None when everything is."""
        try:
            lost = [f"the mount {place}" for place in sorted({place for place, _, _ in self._mounts - _mounts()})]
            lost += [f"the network namespace {name}" for name in sorted(self._namespaces - _names("/run/netns"))]
            lost += [f"the network interface {name}" for name in sorted(self._interfaces - _names("/sys/class/net"))]
            rules = [f"the firewall rule '{rule}'" for rule in sorted(self._rules - _rules())]
        except (OSError, subprocess.SubprocessError) as error:
            return str(error)
        gone = self._files.keys() - _files().keys()
        files = [f"the {_kind(self._files[path])} {path}" for path in sorted(gone) if path.parent not in gone]
        lost += [*_first(rules, "firewall rules"), *_first(files, "files and folders")]
        return ", ".join(lost) or None

    def _strays(self, mark: str) -> dict[int, str]:
        """Processes with `mark`, and those that neither the worker nor the engine started; each with its words."""
        wanted = f"{MARK}={mark}".encode()
        parents: dict[int, int] = {}
        strays = {}
        names: dict[int, str] = {}
        for folder in Path("/proc").iterdir():
            if folder.name.isdigit():
                with contextlib.suppress(OSError):
                    stat = (folder / "stat").read_text()
                    parents[int(folder.name)] = int(stat.rpartition(")")[2].split()[1])
                    names[int(folder.name)] = stat.partition("(")[2].rpartition(")")[0]
        for pid in parents:
            first = pid
            while parents.get(first, 0) > 1:
                first = parents[first]
            with contextlib.suppress(OSError):
                if pid != 1 and (
                    wanted in Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
                    or (first != self._worker and not names[first].startswith(ENGINES))
                ):
                    line = Path(f"/proc/{pid}/cmdline").read_bytes()
                    # What has ended has no words.
                    if words := line.replace(b"\0", b" ").decode(errors="replace").strip():
                        strays[pid] = words
        return strays


def _mounts() -> set[tuple[str, str, str]]:
    """Where something is mounted that the engine doesn't manage itself, which file system, and if it can be written."""
    own = ("/var/lib/docker/", "/run/docker/", "/proc/", "/sys/", "/run/netns")
    lines = [line.split() for line in Path("/proc/self/mountinfo").read_text().splitlines()]
    return {(line[4], line[2], line[5].partition(",")[0]) for line in lines if not line[4].startswith(own)}


def _rules() -> set[str]:
    """The rules of the machine's firewall, and the policies of its chains where they aren't to accept."""
    found = set()
    for command in ("iptables-save", "ip6tables-save"):
        lines = subprocess.run([command], capture_output=True, text=True, check=True).stdout.splitlines()
        family = command.removesuffix("-save")
        found |= {f"{family} {line}" for line in lines if line.startswith("-A ")}
        found |= {
            f"{family} --policy {chain} {policy}"
            for chain, policy, *_ in (line[1:].split() for line in lines if line.startswith(":"))
            if policy not in ("ACCEPT", "-")
        }
    return found


def _files() -> dict[Path, tuple[int, ...]]:
    """What lies in `FOLDERS`, and directly below /: what each is and who may what, and of a file its size and time."""
    found = {}
    for path in _below("/", *FOLDERS):
        # Something that still runs may remove it at this moment.
        with contextlib.suppress(OSError):
            status = os.lstat(path)
            # A folder's own size and time say only that something was in it.
            content = () if stat.S_ISDIR(status.st_mode) else (status.st_size, status.st_mtime_ns)
            found[Path(path)] = (status.st_mode, status.st_uid, status.st_gid, *content)
    return found


def _below(root: str, *folders: str) -> Iterator[str]:
    """What lies directly below `root`, and anywhere below `folders`, but for the reader's home and other disks."""
    yield from (str(path) for path in Path(root).iterdir() if path not in HOME.parents)
    for folder in folders:
        disk = _disk(folder)
        for place, inner, names in os.walk(folder):
            inner[:] = [name for name in inner if f"{place}/{name}" != str(HOME)]
            yield from (f"{place}/{name}" for name in (*inner, *names))
            inner[:] = [name for name in inner if _disk(f"{place}/{name}") == disk]


def _disk(path: str) -> int | None:
    """Which one it lies on; None where it has gone."""
    with contextlib.suppress(OSError):
        return os.lstat(path).st_dev
    return None


def _kind(status: tuple[int, ...]) -> str:
    return "folder" if stat.S_ISDIR(status[0]) else "file"


def _first(words: Sequence[str], kind: str) -> Iterator[str]:
    """The first of them, and how many more there are of this kind."""
    yield from words[:SHOWN]
    if len(words) > SHOWN:
        yield f"{len(words) - SHOWN} more {kind}"


def _names(folder: str) -> set[str]:
    path = Path(folder)
    return {entry.name for entry in path.iterdir()} if path.is_dir() else set()
