"""More machines on the lab's LAN, each with an engine of its own: node2, node3 and so on beside the first."""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

from conf.lab.inside.engine import Engine
from conf.lab.inside.registry import Registry

__all__ = ["LAN_SWITCH", "Node", "Nodes"]

# In which network namespace the LAN's switch is; init.py makes it.
LAN_SWITCH = "lan"
RUN = Path("/run")
# Below the first engine's, which lies on a file system that Docker's storage driver can use.
DATA = Path("/var/lib/docker")
# A machine is what its first process sees: a network, processes, a host name, and mounts of its own. The processes of
# the node end with the first of them, its interface and its mounts with the processes, as if its plug were pulled.
#
# /sys stays the lab's (a fresh one would have no cgroups), and the folders in which an engine keeps its data and its
# state are the node's own, under their usual names. The image registry is the node's own too: the lab's listens on an
# address that is the lab's alone.
BOOT = """
read -r pid rest < /proc/self/stat
echo "$pid" > "$run/pid"
mount -t proc proc /proc
mount --bind "$data" /var/lib/docker
mkdir -p /run/docker
mount -t tmpfs tmpfs /run/docker
hostname "$name"
echo 0 > /proc/sys/net/ipv4/icmp_ratelimit
ip link set lo up
ip link add eth0 type veth peer name "$name" netns "$switch"
ip -netns "$switch" link set "$name" master switch up
ip address add "$address/24" dev eth0
ip link set eth0 up
docker-registry serve "$run/registry.yml" > /dev/null 2>&1 &
dockerd --log-level warn --host "unix://$run/docker.sock" --pidfile "$run/docker.pid" \
    --cgroup-parent "/$name" --registry-mirror "$mirror" &
wait $!
"""


class Node(Engine):
    """An engine on a machine of its own."""

    def __init__(self, number: int, registry: Registry) -> None:
        self.name = f"node{number}"
        self.address = f"192.168.50.{10 + number}"
        self._run = RUN / self.name
        self._data = DATA / self.name
        self._registry = registry
        super().__init__(
            mirror=f"http://{registry.address}", socket=f"unix://{self._run}/docker.sock", log=self._run / "dockerd.log"
        )

    def start(self) -> None:
        """Switch the machine on, with an empty disk, and wait until its engine answers. Raises `EngineError`."""
        for folder in (self._run, self._data):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
        (self._run / "registry.yml").write_text(self._registry.configuration)
        super().start()

    def _launch(self, log: IO[bytes]) -> subprocess.Popen[bytes]:
        own = ("--net", "--pid", "--mount", "--uts", "--fork", "--kill-child")
        facts = {
            "name": self.name, "address": self.address, "run": str(self._run), "data": str(self._data),
            "mirror": self._mirror, "switch": LAN_SWITCH, "PATH": os.environ["PATH"],
        }  # fmt: skip
        command = ["unshare", *own, "sh", "-e", "-c", BOOT]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=facts)

    def stop(self) -> None:
        """Pull the machine's plug, and forget its disk."""
        self._disconnect()
        if self._process is not None:
            with contextlib.suppress(OSError, ValueError):
                os.kill(int((self._run / "pid").read_text()), signal.SIGKILL)
            self._process.wait()
            self._process = None
            # The kernel takes its time to remove a network that nobody uses any more.
            cable = ["ip", "-netns", LAN_SWITCH, "link", "delete", self.name]
            subprocess.run(cable, capture_output=True, check=False)
        shutil.rmtree(self._run, ignore_errors=True)
        shutil.rmtree(self._data, ignore_errors=True)
        for folder in _control_groups(self.name):
            with contextlib.suppress(OSError):
                folder.rmdir()


class Nodes:
    """The machines beside the first that one example asks for."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._nodes: list[Node] = []

    def start(self, count: int, images: Iterable[str]) -> list[Node]:
        """Have `count` machines with empty engines, but for the images of these names. Raises `EngineError`."""
        self.stop()
        self._nodes = [Node(number, self._registry) for number in range(2, 2 + count)]
        names = tuple(images)

        def prepare(node: Node) -> None:
            node.start()
            node.reset(names)

        if self._nodes:
            with ThreadPoolExecutor() as pool:
                list(pool.map(prepare, self._nodes))
        return self._nodes

    def state(self) -> dict[str, object]:
        """The state of each engine by the name of its machine; None where it is off."""
        return {node.name: node.state() if node.alive() else None for node in self._nodes}

    def stop(self) -> None:
        """Switch all of them off."""
        for node in self._nodes:
            node.stop()
        self._nodes = []


def _control_groups(name: str) -> Iterator[Path]:
    """The control groups that a machine's engine made for its containers, inner ones first."""
    root = Path("/sys/fs/cgroup")
    for top in [root / name, *root.glob(f"*/{name}")]:
        for folder, _, _ in os.walk(top, topdown=False):
            yield Path(folder)
