"""What an example must not leave behind on the machine: processes, mounts, network namespaces and interfaces."""

import contextlib
import os
import re
import signal
from pathlib import Path

__all__ = ["MARK", "Machine"]

# The engine leaves one behind itself where a container's port could not be bound, until it next cleans up.
ENGINES_VETH = re.compile(r"veth[0-9a-f]{7}")
MARK = "DOCKER_NOTES_EXAMPLE"


class Machine:
    """The lab's machine as it was at the start, and how to bring it back there."""

    def __init__(self) -> None:
        self._mounts = _mounts()
        self._namespaces = _names("/run/netns")
        self._interfaces = _names("/sys/class/net")

    def sweep(self, mark: str) -> list[str]:
        """Remove what the example with `mark` in its environment left; each thing in words."""
        found = []
        for pid, words in _marked(mark):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                found.append(f"the process '{words}'")
        for place in sorted(_mounts() - self._mounts, reverse=True):
            os.system(f"umount --lazy '{place}' 2>/dev/null")
            found.append(f"the mount {place}")
        for name in sorted(_names("/run/netns") - self._namespaces):
            os.system(f"ip netns delete '{name}' 2>/dev/null")
            found.append(f"the network namespace {name}")
        for name in sorted(_names("/sys/class/net") - self._interfaces - {"docker0"}):
            os.system(f"ip link delete '{name}' 2>/dev/null")
            if not ENGINES_VETH.fullmatch(name):
                found.append(f"the network interface {name}")
        return found


def _marked(mark: str) -> list[tuple[int, str]]:
    wanted = f"{MARK}={mark}".encode()
    found = []
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with contextlib.suppress(OSError):
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                words = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
                if words:
                    found.append((int(folder.name), words))
    return found


def _mounts() -> set[str]:
    """Mount points that the engine doesn't manage itself."""
    own = ("/var/lib/docker", "/run/docker", "/proc", "/sys", "/run/netns")
    places = {line.split()[4] for line in Path("/proc/self/mountinfo").read_text().splitlines()}
    return {place for place in places if not place.startswith(own)}


def _names(folder: str) -> set[str]:
    path = Path(folder)
    return {entry.name for entry in path.iterdir()} if path.is_dir() else set()
