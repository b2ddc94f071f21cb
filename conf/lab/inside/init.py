"""The lab's first process: prepares the machine that examples see, starts one command and buries the dead.

Everything in the lab ends when this process ends, and it ends when its command does.
"""

import contextlib
import fcntl
import os
import select
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

__all__ = ["DISK_SIZE", "main", "open_control_groups"]

# Of the disk that a lab has for itself: bytes. A file with holes stands behind it, which takes what is written to it.
DISK_SIZE = 4 << 30

# The lab has no way out, and says "unreachable" to a container that asks a name server there. The kernel says it only
# once a second unless told otherwise, and then the container waits for five.
#
# Beside the engine's machine (eth0) stands a second one, in a network namespace, so that an example can show what
# another computer on the same network sees. Both are plugged into a switch, and so are the nodes that some examples
# ask for (see nodes.py).
LAN = """
echo 0 > /proc/sys/net/ipv4/icmp_ratelimit
ip link set lo up
ip link show eth0 >/dev/null 2>&1 && exit 0
ip netns add lan
ip netns add neighbour
ip -netns lan link add name neighbour type veth peer name eth0 netns neighbour
ip -netns lan link add name switch type bridge
ip link add eth0 type veth peer name node1 netns lan
ip -netns lan link set switch up
ip -netns lan link set neighbour master switch up
ip -netns lan link set node1 master switch up
ip address add 192.168.50.10/24 dev eth0
ip link set eth0 up
ip -netns neighbour address add 192.168.50.20/24 dev eth0
ip -netns neighbour link set lo up
ip -netns neighbour link set eth0 up
"""

# The engine's data and the home folders, so that who fills them fills neither another lab's disk nor the machine's.
# Nothing of it outlives the lab, hence no barriers. The journal is there for speed: without one ext4 searches for
# inodes that weren't deleted lately, at length where images come and go. The file has no name any more as soon as it
# is in use, and the loop device goes with its mounts.
DISK = """
trap 'rm -f /var/lib/docker/disk' EXIT
truncate --size "$1" /var/lib/docker/disk
mkfs.ext4 -q -m 0 -J size=32 -E nodiscard,lazy_itable_init=1,lazy_journal_init=1 /var/lib/docker/disk
mkdir -p /mnt/disk /home
mount -t ext4 -o loop,nobarrier,noinit_itable,data=writeback /var/lib/docker/disk /mnt/disk
rm /var/lib/docker/disk
mkdir /mnt/disk/docker /mnt/disk/home
mount --bind /mnt/disk/docker /var/lib/docker
mount --bind /mnt/disk/home /home
umount /mnt/disk
rmdir /mnt/disk
"""
LOOP_CTL_GET_FREE = 0x4C82
CGROUPS = Path("/sys/fs/cgroup")
# What a command may take to end by itself after its input has ended.
PARTING_SECONDS = 5


def main(command: list[str]) -> int:
    """Run `command` as the lab's only client; the exit status is its own."""
    # Or an example could end the lab from inside; a process that is started has the usual ways again.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: None)
    open_control_groups(CGROUPS)
    subprocess.run(["sh", "-e", "-c", LAN], check=True)
    _mount_disk()
    child = os.fork()
    if child == 0:
        os.execvp(command[0], command)
    threading.Thread(target=_leave_with_starter, daemon=True).start()
    while True:
        process, status = os.waitpid(-1, os.WUNTRACED)
        if process == child:
            if os.WIFEXITED(status):
                return os.WEXITSTATUS(status)
            # A command that is stopped would be waited for until its time is over.
            stopped = os.WIFSTOPPED(status)
            number = signal.Signals(os.WSTOPSIG(status) if stopped else os.WTERMSIG(status))
            words = f"its worker was {'stopped' if stopped else 'ended'} by {number.name}"
            print(words, file=sys.stderr, flush=True)
            return 1


def open_control_groups(root: Path) -> None:
    """Let the engine limit its containers where the control groups at `root` are of version 2.

    A group of that version that holds processes hands no controller on to the groups below it, and the lab's first
    processes are in its topmost one: they move to a group of their own.
    """
    controllers = root / "cgroup.controllers"
    if not controllers.exists():
        return
    own = root / "lab"
    own.mkdir(exist_ok=True)
    for process in (root / "cgroup.procs").read_text().split():
        # One that has ended meanwhile needn't move.
        with contextlib.suppress(ProcessLookupError):
            (own / "cgroup.procs").write_text(process)
    (root / "cgroup.subtree_control").write_text(" ".join(f"+{name}" for name in controllers.read_text().split()))


def _leave_with_starter() -> None:
    """End the lab when nobody holds the other end of its standard input any more, even if its command doesn't read."""
    poll = select.poll()
    # No event is asked for: the end of a pipe is always told.
    poll.register(0, 0)
    poll.poll()
    time.sleep(PARTING_SECONDS)
    os._exit(1)


def _mount_disk() -> None:
    """Give the lab a disk of its own; where there are no loop devices it shares the machine's."""
    size = min(DISK_SIZE, shutil.disk_usage("/var/lib/docker").free * 3 // 4)
    with contextlib.suppress(OSError):
        with Path("/dev/loop-control").open("rb") as control:
            free = fcntl.ioctl(control, LOOP_CTL_GET_FREE)
        # The kernel makes nodes on the machine alone; another lab may be quicker to take the first.
        for number in range(free, free + 8):
            with contextlib.suppress(FileExistsError):
                os.mknod(f"/dev/loop{number}", stat.S_IFBLK | 0o600, os.makedev(7, number))
        subprocess.run(["sh", "-e", "-c", DISK, "sh", str(size)], capture_output=True, check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
