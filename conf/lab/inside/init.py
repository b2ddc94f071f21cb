"""The lab's first process: prepares the machine that examples see, starts one command and buries the dead.

Everything in the lab ends when this process ends, and it ends when its command does.
"""

import os
import subprocess
import sys

__all__ = ["main"]

# The lab has no way out, and says "unreachable" to a container that asks a name server there. The kernel says it only
# once a second unless told otherwise, and then the container waits for five.
#
# Beside the engine's machine (eth0) stands a second one, in a network namespace, so that an example can show what
# another computer on the same network sees.
LAN = """
echo 0 > /proc/sys/net/ipv4/icmp_ratelimit
ip link set lo up
ip link show eth0 >/dev/null 2>&1 && exit 0
ip netns add neighbour
ip link add eth0 type veth peer name eth0 netns neighbour
ip address add 192.168.50.10/24 dev eth0
ip link set eth0 up
ip -netns neighbour address add 192.168.50.20/24 dev eth0
ip -netns neighbour link set lo up
ip -netns neighbour link set eth0 up
"""


def main(command: list[str]) -> int:
    """Run `command` as the lab's only client; the exit status is its own."""
    subprocess.run(["sh", "-e", "-c", LAN], check=True)
    child = os.fork()
    if child == 0:
        os.execvp(command[0], command)
    while True:
        process, status = os.wait()
        if process == child:
            return os.waitstatus_to_exitcode(status) & 0xFF


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
