"""The worst that examples can do, and an engine beside the lab that never notices.

A second lab plays the contributor's machine: its engine has containers, volumes, networks, images and a swarm of its
own. First the lab stands beside it; then the contributor's own engine runs the lab, as it does where Docker is the
tool.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from conf.lab import start_lab
from tests.conftest import ROOT, Site
from tests.lab.console import Console, open_console
from tests.runner.session import Outcome

FILL = """
set -e
docker network create --subnet 10.66.0.0/24 office
docker volume create diary
docker volume create attic
docker run --rm --volume diary:/www --volume attic:/attic busybox \
    sh -c 'echo still here > /www/index.html; echo old letters > /attic/box'
docker run --detach --name shop --network office --volume diary:/www --publish 8080:80 --stop-signal KILL \
    busybox httpd -f -h /www
docker run --name retired --volume /scratch busybox sh -c 'echo note > /scratch/note'
mkdir -p /root/keepsake
cd /root/keepsake
printf 'FROM busybox\\nRUN echo kept > /keepsake\\n' > Dockerfile
docker build --quiet --tag keepsake:1 .
docker swarm init --advertise-addr 192.168.50.10
echo carpe diem | docker config create motto -
iptables --table filter --insert FORWARD --destination 203.0.113.7 --jump DROP
curl --silent --show-error --fail --retry 20 --retry-all-errors --output /dev/null http://localhost:8080/
"""

# What a contributor would miss, each by a command that prints it: the machine's, or that of the lab in which it runs.
FACTS = {
    "containers": "docker ps --all --no-trunc --format '{{.ID}} {{.Names}} {{.Image}} {{.Ports}}'; docker inspect "
    "--format '{{.State.Status}} {{.State.Pid}} {{.State.StartedAt}} {{.State.ExitCode}}' $(docker ps --all --quiet)",
    "volumes": "docker volume inspect $(docker volume ls --quiet)",
    "content": "cd /var/lib/docker/volumes && find . -type f -path '*/_data/*' -exec sha256sum {} + | sort",
    "networks": "docker network inspect $(docker network ls --quiet)",
    "images": "docker images --all --no-trunc --format '{{.ID}} {{.Repository}}:{{.Tag}} {{.Digest}}' | sort",
    "build cache": "curl --silent --unix-socket /run/docker.sock 'http://localhost/system/df?type=build-cache' "
    "| grep --only-matching '\"ID\":\"[^\"]*\"' | sort",
    "swarm": "docker info --format '{{.ID}} {{.Swarm.LocalNodeState}} {{.Swarm.NodeID}}'; "
    "docker config ls --format '{{.ID}} {{.Name}}'",
    "rules": "for save in iptables-save ip6tables-save; do $save | sed -e '/^#/d' -e 's/ \\[.*//'; done",
    # Not whether anybody is at the other end of a cable, which the kernel tells a moment late.
    "interfaces": "ip -brief link | awk '{print $1, $3}'; ip -brief -4 address | awk '{$2 = \"\"; print}'; "
    "ip route | sed 's/ linkdown//'; ip netns; ip -netns neighbour -brief -4 address",
    "mounts": "sort /proc/mounts",
    "files": "find /etc /root /usr/local -xdev -type f -exec sha256sum {} + | sort",
    "processes": "pgrep --list-name 'dockerd|containerd|docker-proxy|httpd'",
    "host name": "hostname",
    "page": "curl --silent --show-error --fail --max-time 5 http://localhost:8080/",
}


def facts(console: Console) -> dict[str, tuple[int, str]]:
    """Status and output of each of `FACTS`, which tell two states of a machine apart."""
    return {kind: console.ask(command) for kind, command in FACTS.items()}


def changes(before: dict[str, tuple[int, str]], after: dict[str, tuple[int, str]]) -> dict[str, tuple[str, str]]:
    """What isn't as it was, by kind: before and after."""
    return {kind: (before[kind][1], after[kind][1]) for kind in FACTS if before[kind] != after[kind]}


@pytest.fixture(scope="module")
def machine(site: Site) -> Iterator[Console]:
    """The contributor's machine."""
    with open_console(site) as console:
        console.run("docker pull --quiet busybox")
        console.run(FILL)
        yield console


@pytest.fixture(scope="module")
def before(machine: Console) -> dict[str, tuple[int, str]]:
    """The contributor's machine as it was before anything ran beside it."""
    found = facts(machine)
    assert {"page": (0, "still here")} == {"page": found["page"]}
    assert dict.fromkeys(FACTS, 0) == {kind: status for kind, (status, _) in found.items()}
    return found


@dataclass(frozen=True)
class Ravage:
    """A command, and what it destroys where it runs."""

    command: str
    destroys: frozenset[str]
    """Some of the kinds of `FACTS`."""
    anew: bool = False
    """Whether the lab is filled again first, because commands before it left nothing to destroy."""


EVERYTHING = frozenset({"containers", "volumes", "content", "networks", "images", "page"})
RAVAGES = {
    "docker rm": Ravage("docker rm --force $(docker ps --all --quiet)", frozenset({"containers", "page"})),
    "swarm leave": Ravage("docker swarm leave --force", frozenset({"swarm", "networks"})),
    "network prune": Ravage("docker network prune --force", frozenset({"networks"})),
    "volume prune": Ravage("docker volume prune --all --force", frozenset({"volumes", "content"})),
    "builder prune": Ravage("docker builder prune --all --force", frozenset({"build cache"})),
    "image prune": Ravage("docker image prune --all --force", frozenset({"images"})),
    "system prune": Ravage(
        "docker rm -f $(docker ps -aq); docker system prune --all --volumes --force",
        frozenset({"containers", "volumes", "content", "networks", "images", "build cache", "page"}),
        anew=True,
    ),
    "iptables": Ravage(
        "iptables --flush; iptables --table nat --flush; iptables --delete-chain; ip6tables --flush",
        frozenset({"rules"}),
    ),
    "interfaces": Ravage(
        "ip link delete docker0; ip link delete eth0; ip netns delete neighbour", frozenset({"interfaces"})
    ),
    "files": Ravage(
        "rm --recursive --force /var/lib/docker/volumes /etc /root /usr/local; hostname nowhere",
        frozenset({"volumes", "content", "files", "host name"}),
    ),
    "mounts": Ravage("umount --lazy /repository /packages /images /var/lib/docker", frozenset({"mounts"})),
    "engine": Ravage("pkill --signal KILL dockerd; pkill --signal KILL containerd", frozenset({"processes"})),
}


@dataclass(frozen=True)
class Ravaged:
    """What a command changed."""

    inside: dict[str, tuple[str, str]]
    outside: dict[str, tuple[str, str]]


@pytest.fixture(scope="module")
def ravaged(site: Site, machine: Console, before: dict[str, tuple[int, str]]) -> dict[str, Ravaged]:
    """All commands, one after the other in one lab that is filled as the machine beside it is."""
    found = {}
    with open_console(site) as lab:
        lab.run("docker pull --quiet busybox")
        lab.run(FILL)
        inside = facts(lab)
        for name, ravage in RAVAGES.items():
            if ravage.anew:
                lab.run("docker pull --quiet busybox")
                lab.run(FILL)
                inside = facts(lab)
            lab.ask(ravage.command)
            now = facts(lab)
            found[name] = Ravaged(changes(inside, now), changes(before, facts(machine)))
            inside = now
        # Every process of the lab but its first: the lab ends.
        lab.lab.input.write(json.dumps("kill -KILL -1").encode() + b"\n")
        lab.lab.input.flush()
        assert b"" == lab.lab.output.readline()
        assert lab.lab.wait() != 0
        found["kill"] = Ravaged({}, changes(before, facts(machine)))
    return found


@pytest.mark.parametrize("name", RAVAGES)
def test_command_destroys_in_the_lab(ravaged: dict[str, Ravaged], name: str) -> None:
    """Each command does its work where it runs, and the comparison sees it."""
    assert RAVAGES[name].destroys <= ravaged[name].inside.keys()


@pytest.mark.parametrize("name", [*RAVAGES, "kill"])
def test_command_changes_nothing_beside_the_lab(ravaged: dict[str, Ravaged], name: str) -> None:
    """The machine beside the lab keeps all that it had, and its container never stopped."""
    assert {} == ravaged[name].outside


def test_lab_has_nothing_of_the_machine_but_three_folders(site: Site) -> None:
    """Repository, packages and images are mounted, read-only; beside them there is the lab's own empty volume."""
    with open_console(site) as console:
        mounts = json.loads(site.tool.run("inspect", "--format", "{{json .Mounts}}", console.lab.name))
    found = {(mount["Source"], mount["Destination"], mount["RW"]) for mount in mounts if mount["Type"] == "bind"}
    expected = {(ROOT, "/repository"), (site.packages, "/packages"), (site.images, "/images")}
    assert {(str(source), target, False) for source, target in expected} == found
    assert ["/var/lib/docker"] == [mount["Destination"] for mount in mounts if mount["Type"] == "volume"]
    assert {"bind", "volume"} >= {mount["Type"] for mount in mounts} - {"tmpfs"}


def test_new_lab_has_no_socket(site: Site) -> None:
    """Before the lab's own engine starts there is no socket in it: none of the machine's engine, and none unnamed."""
    command = "find / -path /proc -prune -o -path /repository -prune -o -type s -print; cat /proc/net/unix"
    with start_lab(site.tool, site.image, ["sh", "-c", command], packages=site.packages) as lab:
        printed = lab.output.read().decode().splitlines()
    assert len(printed) == 1
    assert printed[0].startswith("Num")


# The examples print what they did: one that destroyed nothing would fail.
EXAMPLES = {
    "ravage/containers.sh": """\
docker run --detach --name web --volume /scratch busybox sleep infinity
#> ...
docker rm -f $(docker ps -aq)
#> ...
docker ps --all --quiet
""",
    "ravage/prune.sh": """\
docker volume create notes
#> notes
docker network create street
#> ...
docker run --name clerk busybox true
docker volume prune --all --force
#> Deleted Volumes:
#> notes
#> ...
docker system prune --all --volumes --force
#> Deleted Containers:
#> ...
docker image prune --all --force
#> ...
docker builder prune --all --force
#> ...
docker ps --all --quiet; docker volume ls --quiet; docker images --quiet
docker network ls --format '{{.Name}}'
#> bridge
#> host
#> none
""",
    "ravage/swarm.sh": """\
docker swarm init --advertise-addr 192.168.50.10
#> ...
docker swarm leave --force
#> Node left the swarm.
docker network rm docker_gwbridge
#> docker_gwbridge
""",
    # A lab has more examples to run: this one brings back what the engine makes at its start alone.
    "ravage/rules.sh": """\
iptables-save > rules
ip6tables-save > rules6
iptables --flush && iptables --table nat --flush && ip6tables --flush
iptables-save | grep --count '^-A'
#> 0
#! exit 1
ip link delete docker0
ip link show docker0
#> Device "docker0" does not exist.
#! exit 1
ip link add docker0 type bridge && ip address add 172.17.0.1/16 dev docker0 && ip link set docker0 up
iptables-restore < rules
ip6tables-restore < rules6
""",
    "ravage/files.sh": """\
rm --recursive --force /repository/* /packages/* /images/* 2>&1 | grep --count --invert-match 'Read-only file system'
#> 0
#! exit 1
docker volume create notes
#> notes
rm --recursive --force /var/lib/docker/volumes
ls /var/lib/docker/volumes
#> ls: cannot access '/var/lib/docker/volumes': No such file or directory
#! exit 2
""",
    "ravage/strangers.sh": """\
docker ps --all --quiet; docker volume ls --quiet; docker images --quiet
docker info --format '{{.Swarm.LocalNodeState}}'
#> inactive
curl --silent --max-time 5 http://localhost:8080/
#! exit 7
curl --silent --max-time 5 http://172.17.0.1:8080/
#! exit 7
find / -path /proc -prune -o -type s -print | grep docker.sock
#> /run/docker.sock
""",
    "ravage/engine.sh": "pkill --signal KILL dockerd\npkill --signal KILL containerd\ndocker ps\n#> ...\n",
    "ravage/everybody.sh": "kill -KILL -1\n",
}
FAILING = dict.fromkeys(("ravage/engine.sh", "ravage/everybody.sh"), "FAILED")


# The contributor's clone, with the cache that earlier runs filled. The lab's image is made of the machine's own files,
# which are the same; what no engine needs is left out, because all of it has to be written once more.
CLONE = """
set -e
mkdir --parents /project /cache/docker-notes
cp -r /repository/conf /repository/pyproject.toml /repository/requirements.lock /project
cd /project
python3 - <<'END'
import json, os, sys
from pathlib import Path
for name, text in json.loads(EXAMPLES).items():
    file = Path("examples", name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
for source, name in (("/packages", PACKAGES), ("/images", IMAGES)):
    link = Path("/cache/docker-notes", name)
    link.parent.mkdir(parents=True)
    link.symlink_to(source)
END
tar --create --one-file-system --directory / --exclude ./var/lib --exclude ./var/cache --exclude ./cache \
    --exclude ./project --exclude ./root --exclude ./home --exclude ./tmp \
    --exclude ./usr/share/[!cmpt]* --exclude ./usr/lib/cni --exclude ./usr/bin/skopeo --exclude ./usr/bin/ctr . \
  | docker import --change 'ENV LANG=C.UTF-8' - LAB
"""
VERIFY = """
cd /project
export XDG_CACHE_HOME=/cache DOCKER_NOTES_TOOL=docker PYTHONPATH=/project:/packages COLUMNS=200
python3 -m conf.runner --all --labs 1
"""


@dataclass(frozen=True)
class Verified:
    """What came of a run of the runner on the contributor's machine."""

    text: str
    outcomes: dict[str, str]
    outside: dict[str, tuple[str, str]]


@pytest.fixture(scope="module")
def verified(site: Site, machine: Console) -> Verified:
    """The examples, run by the runner in a lab that the contributor's own engine starts."""
    words = {
        "EXAMPLES": repr(json.dumps(EXAMPLES)), "LAB": site.image,
        "PACKAGES": repr(f"packages/{site.packages.name}"), "IMAGES": repr(f"images/{site.images.name}"),
    }  # fmt: skip
    machine.run(re.sub(r"\b(EXAMPLES|LAB|PACKAGES|IMAGES)\b", lambda found: words[found[0]], CLONE))
    before = facts(machine)
    status, text = machine.ask(VERIFY)
    assert status == 1, text
    return Verified(text, Outcome(status, text).outcomes, changes(before, facts(machine)))


def test_lab_of_the_contributors_engine_leaves_it_as_it_was(verified: Verified) -> None:
    """The engine that runs the lab has, and does, after the worst examples what it had and did before."""
    assert {} == verified.outside


@pytest.mark.parametrize("name", EXAMPLES)
def test_example_did_its_worst(verified: Verified, name: str) -> None:
    """Each example destroyed in the lab what it is there to destroy, its own lab included."""
    assert FAILING.get(name, "PASSED") == verified.outcomes[name], verified.text
