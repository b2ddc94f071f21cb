"""The engine in a lab is ended with everything that it runs, and known to be ill without its containerd."""

import json

import pytest

from conf.lab import Mount, start_lab
from conf.lab.inside.engine import lab_digest
from tests.conftest import Machine, Site

PROGRAM = """
import json, os, signal, subprocess, time
from pathlib import Path
from conf.lab.inside.engine import Engine
from conf.lab.inside.registry import Registry

def sleeping():
    found = subprocess.run(["pgrep", "--exact", "sleep", "--list-full"], capture_output=True, text=True).stdout
    return sorted(line.split(maxsplit=1)[1] for line in found.splitlines())

Registry(Path("/images/registry")).start()
engine = Engine(mirror="http://127.0.0.1:5000")
engine.start()
engine.reset(["busybox:latest"])
quiet = engine.complaints()
labs = [engine.versions()["lab"], engine.versions()["lab"]]
with open("/var/lib/dpkg/status", "a") as packages:
    print("\\nPackage: notes\\nStatus: install ok installed\\nMaintainer: a\\nArchitecture: all", file=packages)
    print("Version: 1\\nDescription: one more", file=packages)
labs.append(engine.versions()["lab"])
run = engine.client.containers.run
run("busybox", "sh -c 'sleep 961 & sleep 962'", detach=True, network_mode="host")
run("busybox", "sleep 963", detach=True, pid_mode="host")
deadline = time.monotonic() + 10
while len(sleeping()) < 3 and time.monotonic() < deadline:
    time.sleep(0.1)  # a container starts its programs without a word
running = sleeping()
nice = subprocess.run(["ps", "-o", "ni=", "-C", "dockerd,sleep"], capture_output=True, text=True).stdout.split()
engine.stop()
stopped = sleeping()
engine.start()
sound = engine.alive()
(containerd,) = subprocess.run(["pgrep", "--exact", "containerd"], capture_output=True, text=True).stdout.split()
os.kill(int(containerd), signal.SIGKILL)
deadline = time.monotonic() + 10
while engine.alive() and time.monotonic() < deadline:
    time.sleep(0.1)
print(json.dumps([running, stopped, sound, engine.alive(), engine.answers(), nice, quiet, engine.complaints(), *labs]))
"""


@pytest.fixture(scope="module")
def facts(site: Site) -> list[object]:
    """What the program saw in a lab."""
    mounts = [Mount(site.images, "/images")]
    with start_lab(site.tool, site.image, ["python3", "-c", PROGRAM], packages=site.packages, mounts=mounts) as lab:
        line = lab.output.readline()
        assert line, lab.failure()
    found = json.loads(line)
    assert isinstance(found, list)
    return found


def test_containers_end_with_their_engine(facts: list[object]) -> None:
    """No process of a container outlives the engine, even one that has the machine's network or processes."""
    assert [["sleep 961", "sleep 962", "sleep 963"], []] == facts[:2]


def test_engine_is_not_alive_without_its_containerd(facts: list[object]) -> None:
    """An engine still answers then, but it runs nothing."""
    assert [True, False, True] == facts[2:5]


def test_errors_of_the_engine_are_told_since_its_reset(facts: list[object]) -> None:
    """What its log says of an example is what it said after the reset, errors alone."""
    quiet, complaints = facts[6:8]
    assert [] == quiet
    assert isinstance(complaints, list)
    assert complaints
    assert all("level=error" in line for line in complaints)


def test_engine_goes_before_what_it_runs(facts: list[object]) -> None:
    """The engine has the first claim to a busy processor, and its containers have none before others."""
    assert ["-10", "0", "0", "0"] == facts[5]


def test_lab_tells_its_packages(facts: list[object]) -> None:
    """Its digest is the same until a package is added."""
    one, again, other = facts[8:]
    assert one == again != other


def test_lab_is_known_by_its_packages_and_control_groups(machine: Machine) -> None:
    """Another version of any package, one more, or other control groups make another lab; their order doesn't."""
    seen = set()
    for packages in (r"bash\t5.3-1\ncurl\t8.17.0-2\n", r"bash\t5.3-1\ncurl\t8.17.0-3\n", r"bash\t5.3-1\n"):
        machine.add("dpkg-query", f"printf '{packages}'")
        seen |= {lab_digest("1"), lab_digest("2")}
    assert len(seen) == 6
    machine.add("dpkg-query", r"printf 'curl\t8.17.0-2\nbash\t5.3-1\n'")
    assert lab_digest("2") in seen
