"""Examples that ask for more machines have them, each new and with an engine of its own; others have one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Site
from tests.runner.session import Outcome, run

PLUG = """\
docker --context node2 info --format '{{.Name}} {{.DockerRootDir}} {{.Containers}}'
#> node2 /var/lib/docker 0
docker --context node3 info --format '{{.Name}} {{.DockerRootDir}} {{.Containers}}'
#> node3 /var/lib/docker 0
docker info --format '{{.Name}}'
#> node1
docker --context node2 image rm --force busybox
#> ...
docker --context node2 pull --quiet busybox
#> docker.io/library/busybox:latest
docker --context node2 run --detach --name web --publish 8080:80 busybox sh -c 'hostname -i > index.html; httpd -f'
#> ...
curl --silent --retry 20 --retry-all-errors http://192.168.50.12:8080
#> 172.17.0.2
docker --context node3 run --rm busybox wget -q -O - http://192.168.50.12:8080
#> 172.17.0.2
docker ps --all --quiet
kill -KILL "$(cat /run/node2/pid)"
docker --context node2 ps 2> /dev/null
#! exit 1
timeout 10 sh -c 'while ping -c 1 -W 1 192.168.50.12 > /dev/null; do :; done'
pgrep --full 'httpd -f'
#! exit 1
ping -c 1 -W 1 192.168.50.13 > /dev/null
"""
JOIN = """\
docker swarm init --advertise-addr 192.168.50.10 > /dev/null
token=$(docker swarm join-token --quiet worker)
docker --context node2 swarm join --token "$token" 192.168.50.10:2377
#> This node joined a swarm as a worker.
docker service create --quiet --detach --mode global --name idle busybox sleep infinity
#> ...
docker --context node2 volume create notes
#> notes
"""
TWIN = """\
import docker

one = docker.from_env()
two = docker.DockerClient(base_url="unix:///run/node2/docker.sock")
one.swarm.init(advertise_addr="192.168.50.10")
token = one.swarm.attrs["JoinTokens"]["Worker"]
two.swarm.join(remote_addrs=["192.168.50.10:2377"], join_token=token)
one.services.create(
    "busybox", ["sleep", "infinity"], name="idle", mode=docker.types.ServiceMode("global")
)
two.volumes.create("notes")
"""
ALONE = """\
docker info --format '{{.Name}} {{.Swarm.LocalNodeState}}'
#> lab inactive
docker context ls --quiet
#> default
ls /run/node2 /var/lib/docker/node2 2> /dev/null
#! exit 2
ping -c 1 -W 1 192.168.50.12 > /dev/null
#! exit 1
"""
EXAMPLES = {
    "machines/alone.sh": ALONE,
    "machines/join.sh": JOIN,
    "machines/join.py": TWIN,
    "machines/later.sh": "false\n",
    "machines/other.sh": JOIN,
    "machines/other.py": TWIN.replace('"notes"', '"diary"'),
    "machines/plug.sh": PLUG,
    "examples.toml": "".join(f'["machines/{name}"]\nnodes = 3\n' for name in ("join", "other", "plug"))
    + '["machines/later"]\nneeds = ["next year"]\nnot-run = {ko = "커널이 낡아서", en = "it is too early"}\n',
}


@pytest.fixture(scope="module")
def outcome(site: Site, new_repository: Callable[[dict[str, str]], Path]) -> Outcome:
    """A run of them all, one after the other in one lab."""
    return run(new_repository(EXAMPLES), "--all", "--labs", "1", "-p", "7")


def test_machine_is_switched_on_and_killed(outcome: Outcome) -> None:
    """A node pulls images and serves the LAN, and is gone with its containers when its first process is killed."""
    assert "PASSED" == outcome.outcomes["machines/plug.sh"], outcome.text


def test_machines_are_new_each_time(outcome: Outcome) -> None:
    """Twins that make the same on two nodes both find them empty, and leave the same."""
    twins = [outcome.outcomes[f"machines/join.{kind}"] for kind in ("sh", "py")]
    assert ["PASSED"] * 2 == twins, outcome.text


def test_twins_that_differ_on_a_node_fail(outcome: Outcome) -> None:
    """What a twin leaves on another machine counts."""
    assert ["PASSED", "FAILED"] == [outcome.outcomes[f"machines/other.{kind}"] for kind in ("sh", "py")], outcome.text
    assert "node2" in outcome.text
    assert "diary" in outcome.text


def test_other_examples_have_one_machine(outcome: Outcome) -> None:
    """Who doesn't ask for nodes sees none, whatever ran before."""
    assert "PASSED" == outcome.outcomes["machines/alone.sh"], outcome.text


def test_example_that_the_kernel_cannot_run_is_skipped(outcome: Outcome) -> None:
    """Where a need isn't met the example isn't run, and its reason is told."""
    assert "SKIPPED" == outcome.outcomes["machines/later.sh"]
    assert "it is too early" in outcome.text
