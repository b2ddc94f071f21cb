"""Labs that run: two share nothing but images, one sees of the machine what it needs, and none outlives its runner."""

import contextlib
import json
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conf.lab import start_lab
from conf.lab.launch import PROXIES_EMPTY
from tests.conftest import ROOT, Site
from tests.lab.console import Console, open_console

OUTSIDE = {
    "SECRET": "swordfish",
    "AWS_SECRET_ACCESS_KEY": "swordfish",
    # Nobody listens there: who asks this proxy gets nothing.
    "http_proxy": "http://user:swordfish@127.0.0.1:9",
    "HTTP_PROXY": "http://user:swordfish@127.0.0.1:9",
    "https_proxy": "http://user:swordfish@127.0.0.1:9",
}


@pytest.fixture(scope="module")
def consoles(site: Site) -> Iterator[tuple[Console, Console]]:
    """Two labs at once, started by a process with secrets in its environment."""
    with pytest.MonkeyPatch.context() as patch:
        for key, value in OUTSIDE.items():
            patch.setenv(key, value)
        with contextlib.ExitStack() as stack:
            yield stack.enter_context(open_console(site)), stack.enter_context(open_console(site))


def test_the_same_names_and_the_same_port_serve_in_both(consoles: tuple[Console, Console]) -> None:
    """Each lab has its own container `web`, volume `notes`, network `home` and port 8080."""
    for number, console in enumerate(consoles):
        console.run("docker volume create notes && docker network create --subnet 10.77.0.0/24 home")
        console.run(f"docker run --rm --volume notes:/www busybox sh -c 'echo lab {number} > /www/index.html'")
        console.run(
            "docker run --detach --name web --network home --volume notes:/www --publish 8080:80 "
            "busybox httpd -f -h /www"
        )
    get = "curl --silent --retry 20 --retry-all-errors http://localhost:8080"
    assert ["lab 0", "lab 1"] == [console.run(get) for console in consoles]


def test_what_one_removes_stays_in_the_other(consoles: tuple[Console, Console]) -> None:
    """The most destructive commands of one lab change nothing in the other."""
    first, second = consoles
    second.run("docker volume create diary; docker network create street; docker run --name clerk busybox true")
    listed = "docker ps --all --format '{{.Names}}'; docker volume ls --quiet; docker network ls --quiet; docker images"
    before = second.run(listed)
    first.run("docker volume create diary; docker rm --force $(docker ps --all --quiet); true")
    first.run("docker system prune --all --volumes --force; docker volume prune --all --force")
    assert before == second.run(listed)
    assert "" == first.run("docker ps --all --quiet; docker volume ls --quiet; docker images --quiet")


def test_both_have_the_same_images(site: Site, consoles: tuple[Console, Console]) -> None:
    """Images are what labs share: the same name is the same digest, the one that was prepared."""
    digests = [
        console.run(
            "docker pull --quiet busybox:1.37 >&2; docker inspect --format '{{index .RepoDigests 0}}' busybox:1.37"
        )
        for console in consoles
    ]
    (busybox,) = [entry for entry in site.prepared if entry.name == "busybox:1.37"]
    assert [busybox.digest] * 2 == [printed.rpartition("@")[2] for printed in digests]


def test_host_name_processes_and_files_are_each_their_own(consoles: tuple[Console, Console]) -> None:
    """A lab has the host name `lab`, and renaming one, or writing in it, isn't seen in the other."""
    first, second = consoles
    first.run("hostname elsewhere; echo here > /tmp/note; sleep 987 > /dev/null 2>&1 &")
    assert "lab" == second.run("hostname")
    assert (1, "") == second.ask("pgrep --full 'sleep [9]87'")
    assert 2 == second.ask("ls /tmp/note")[0]
    assert "1" == first.run("pgrep --full --count 'sleep [9]87'")
    first.run("hostname lab; rm /tmp/note; pkill --full 'sleep [9]87'")


def test_interfaces_are_a_network_of_its_own(consoles: tuple[Console, Console]) -> None:
    """Addresses and interfaces that one lab adds aren't in the other."""
    first, second = consoles
    first.run("ip link add lantern type veth peer name shade; ip address add 10.9.9.9/24 dev lantern")
    assert "lantern" not in second.run("ip address; ip link")
    first.run("ip link delete lantern")


def test_lab_has_no_route_out(consoles: tuple[Console, Console]) -> None:
    """Whatever an example does, it reaches no machine outside: there is no route and no interface for it."""
    console = consoles[0]
    assert "" == console.run("ip route show default; ip -6 route show default")
    assert (1, "") == console.ask("ip route get 192.0.2.1 2> /dev/null | grep via")
    status, printed = console.ask("ping -c 1 -W 1 192.0.2.1 2>&1")
    assert (2, True) == (status, "Network is unreachable" in printed)
    assert {"lo", "eth0", "docker0"} >= set(console.run("ls /sys/class/net | grep -v -e '^veth' -e '^br-'").split())


def test_container_in_a_lab_has_no_route_out(consoles: tuple[Console, Console]) -> None:
    """A container's way out ends in the lab as well."""
    status, printed = consoles[0].ask("docker run --rm busybox wget -T 2 -q -O - http://192.0.2.1/ 2>&1")
    assert (1, True) == (status, "can't connect" in printed or "timed out" in printed)


def test_neighbour_is_reached_over_the_lan(consoles: tuple[Console, Console]) -> None:
    """The one other machine that a lab reaches is the one inside it."""
    assert "192.168.50.20" in consoles[0].run("ping -c 1 -W 2 192.168.50.20")
    assert "192.168.50.10" in consoles[0].run("ip netns exec neighbour ping -c 1 -W 2 192.168.50.10")


def test_lab_sees_the_repository_and_cannot_write_it(consoles: tuple[Console, Console]) -> None:
    """The repository, the packages and the images are there, each read-only."""
    console = consoles[0]
    assert (ROOT / "pyproject.toml").read_text().rstrip("\n") == console.run("cat /repository/pyproject.toml")
    for folder in ("/repository", "/repository/examples", "/packages", "/images"):
        status, printed = console.ask(f"touch {folder}/mark")
        assert (1, True) == (status, "Read-only file system" in printed)


def test_lab_sees_no_other_folder_of_the_machine(
    consoles: tuple[Console, Console], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Files of the machine, its home folders and its engine's socket aren't in the lab."""
    outside = tmp_path_factory.mktemp("outside") / "diary"
    outside.write_text("private")
    mounted = (
        consoles[0]
        .run("findmnt --noheadings --raw --output TARGET --types ext4,xfs,btrfs,overlay,zfs,virtiofs,9p")
        .split()
    )
    own = ("/repository", "/packages", "/images", "/var/lib/docker", "/home")
    allowed = (*own, "/etc/", "/run/", "/dev", "/proc", "/sys")
    assert [] == [place for place in mounted if place != "/" and not place.startswith(allowed)]
    assert 2 == consoles[0].ask(f"ls {outside}")[0]


def test_lab_does_not_see_the_environment(consoles: tuple[Console, Console]) -> None:
    """No variable of the runner reaches a lab, a password in a proxy's address included."""
    printed = consoles[0].run("env; cat /proc/1/environ /proc/$PPID/environ | tr '\\0' '\\n'")
    # What is empty says nothing; it is how Docker's client is kept from handing on its own.
    lines = [line for line in printed.splitlines() if not re.fullmatch(r"(?i)\w+_proxy=", line)]
    assert [] == [line for line in lines if "swordfish" in line or "proxy" in line.lower()]
    names = {line.partition("=")[0] for line in lines if "=" in line}
    assert set() == names & set(OUTSIDE)


def test_client_hands_on_no_proxy_that_is_set_otherwise(consoles: tuple[Console, Console]) -> None:
    """The lab's own client is Docker's: what its configuration says of proxies is in a container unless it is empty."""
    names = ("httpProxy", "httpsProxy", "ftpProxy", "noProxy", "allProxy")
    configuration = json.dumps({"proxies": {"default": dict.fromkeys(names, "http://user:swordfish@127.0.0.1:9")}})
    write = f"mkdir /tmp/client; echo {shlex.quote(configuration)} > /tmp/client/config.json"
    consoles[0].run(f"docker pull --quiet busybox; {write}")
    found = [
        consoles[0].run(f"docker --config /tmp/client run --rm {options} busybox env").count("swordfish")
        for options in ("", shlex.join(PROXIES_EMPTY))
    ]
    assert [10, 0] == found


def test_lab_is_gone_when_its_input_ends(site: Site) -> None:
    """At the end of its input a lab leaves no container and no volume, though its engine runs a container."""
    with open_console(site) as console:
        console.run("docker run --detach busybox sleep 600")
        name = console.lab.name
        volumes = site.tool.run("inspect", "--format", "{{range .Mounts}}{{.Name}} {{end}}", name).split()
        assert len(volumes) == 1
        assert set(volumes) <= set(site.volumes())
        begun = time.monotonic()
    assert time.monotonic() - begun < 5
    assert name not in site.containers()
    assert set() == set(volumes) & set(site.volumes())


def test_lab_that_was_killed_leaves_nothing(site: Site) -> None:
    """`kill` ends a lab that doesn't listen; its reader sees the end of the output."""
    with open_console(site) as console:
        name = console.lab.name
        volumes = site.tool.run("inspect", "--format", "{{range .Mounts}}{{.Name}} {{end}}", name).split()
        console.lab.kill()
        assert console.lab.output.readline() == b""
    assert name not in site.containers()
    assert set() == set(volumes) & set(site.volumes())


STARTER = """
import sys, time
from pathlib import Path
from conf.lab import find_tool, start_lab
image, packages = sys.argv[1:3]
with start_lab(find_tool(), image, ["sh", "-c", sys.argv[3]], packages=Path(packages)) as lab:
    print(lab.output.readline().decode().strip(), lab.name, flush=True)
    time.sleep(600)
"""


@pytest.mark.parametrize("program", ["exec cat", "exec sleep 600"])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_lab_does_not_outlive_its_starter(site: Site, number: signal.Signals, program: str) -> None:
    """However the process that started a lab ends, the lab and its volume are gone within seconds.

    That holds for a program that doesn't read its input as well.
    """
    command = [sys.executable, "-c", STARTER, site.image, str(site.packages), f"echo ready; {program}"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True) as starter:
        assert starter.stdout is not None
        ready, name = starter.stdout.readline().split()
        assert ready == "ready"
        volumes = site.tool.run("inspect", "--format", "{{range .Mounts}}{{.Name}} {{end}}", name).split()
        starter.send_signal(number)
        starter.wait(10)
    deadline = time.monotonic() + 20
    while (name in site.containers() or set(volumes) & set(site.volumes())) and time.monotonic() < deadline:
        time.sleep(0.2)
    assert name not in site.containers()
    assert set() == set(volumes) & set(site.volumes())


def test_command_that_fails_is_the_lab_that_fails(site: Site) -> None:
    """The status of the lab is its command's, and its last words are kept."""
    command = ["sh", "-c", "echo cause >&2; exit 7"]
    with start_lab(site.tool, site.image, command, packages=site.packages) as lab:
        assert lab.output.read() == b""
        assert lab.wait() == 7
        assert lab.errors == "cause"


def test_environment_that_is_given_reaches_the_command(site: Site) -> None:
    """What is handed over on purpose arrives."""
    command = ["sh", "-c", 'echo "$GREETING"']
    environment = {"GREETING": "good morning = 좋은 아침"}
    with start_lab(site.tool, site.image, command, packages=site.packages, environment=environment) as lab:
        assert lab.output.read().decode() == "good morning = 좋은 아침\n"


def test_machine_is_left_as_it_was(site: Site) -> None:
    """A lab changes neither the machine's interfaces nor its mounts nor its network namespaces."""

    def machine() -> tuple[set[str], bool]:
        return {path.name for path in Path("/sys/class/net").iterdir()}, Path("/run/netns/neighbour").exists()

    before = machine()
    with start_lab(site.tool, site.image, ["ip", "link", "show", "eth0"], packages=site.packages) as lab:
        assert b"eth0" in lab.output.read()
    assert before == machine()
