"""The lab's own image and packages: built once, and found again by the hash of their recipe."""

import os
import subprocess
from pathlib import Path

import pytest

from conf.lab import LabError, Tool, ensure_image, ensure_packages
from conf.lab import recipe as recipe_module
from conf.lab.recipe import BASE, DOCKERFILE, image_name, packages_name
from tests.conftest import Machine

# A tool that has the images in a file, and adds what is built, pulled or imported.
STORE = """
store="$0.images"
touch "$store"
case "$1" in
  image) while read -r name; do case "$4" in "$name") echo 1;; esac; done < "$store" ;;
  pull)
    [ -e "$0.offline" ] && { echo "dial tcp: no route to host" >&2; exit 1; }
    echo "${3#docker.io/library/}" >> "$store" ;;
  import) echo "$3" >> "$store" ;;
  build) [ -e "$0.broken" ] && { echo "E: no package docker.io" >&2; exit 2; }; echo "$5" >> "$store" ;;
  run) echo "Python 3.13.1" ;;
esac
"""


@pytest.fixture
def dockerfile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the lab's Dockerfile that a test may change."""
    copy = tmp_path / "Dockerfile"
    copy.write_bytes(DOCKERFILE.read_bytes())
    monkeypatch.setattr(recipe_module, "DOCKERFILE", copy)
    return copy


@pytest.fixture
def tool(machine: Machine) -> Tool:
    """A tool that remembers what it built."""
    machine.add_real("touch")
    machine.add("docker", STORE)
    return Tool("docker", ("docker",))


def subcommands(machine: Machine) -> list[str]:
    """What the tool was asked for, without its looks at what is there."""
    words = [call.split()[1] for call in machine.calls]
    return [word for word in words if word != "image"]


def quiet(_: str) -> None:
    """Say nothing."""


def test_image_name_follows_the_dockerfile(dockerfile: Path) -> None:
    """Another Dockerfile is another lab, and the former one gives the former lab."""
    before = image_name()
    text = dockerfile.read_text()
    dockerfile.write_text(text + "RUN true\n")
    assert before != image_name()
    dockerfile.write_text(text)
    assert before == image_name()


def test_image_name_follows_the_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache that moved to a machine of another kind doesn't give the wrong lab."""
    before = image_name()
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    assert before != image_name()


def test_lab_is_built_once(machine: Machine, tool: Tool) -> None:
    """The second run finds what the first has built."""
    names = [ensure_image(tool, quiet), ensure_image(tool, quiet)]
    assert [image_name()] * 2 == names
    assert ["pull", "build"] == subcommands(machine)


def test_changed_dockerfile_is_built_on_the_same_base(machine: Machine, tool: Tool, dockerfile: Path) -> None:
    """A change of the recipe builds again, but doesn't fetch Debian again."""
    ensure_image(tool, quiet)
    dockerfile.write_text(dockerfile.read_text() + "RUN true\n")
    ensure_image(tool, quiet)
    assert ["pull", "build", "build"] == subcommands(machine)


def test_base_is_what_the_dockerfile_begins_with() -> None:
    """What is fetched or made is what the Dockerfile asks for, at the line that the message names."""
    lines = DOCKERFILE.read_text().splitlines()
    assert f"FROM {BASE}" == lines[2]


def test_base_is_made_where_docker_hub_is_out_of_reach(machine: Machine, tool: Tool, tmp_path: Path) -> None:
    """Without Docker Hub, Debian's image is made from its packages, and the makings are removed."""
    (machine.path / "docker.offline").touch()
    machine.add("mmdebstrap")
    said: list[str] = []
    ensure_image(tool, said.append)
    assert ["pull", "import", "build"] == [word for word in subcommands(machine) if not word.startswith("-")]
    assert f"Docker Hub can't be reached: making {BASE} from Debian's packages" in said
    assert ["lab.lock"] == [path.name for path in (machine.cache / "docker-notes").iterdir()]


def test_no_way_to_a_base_is_told_with_file_and_line(machine: Machine, tool: Tool) -> None:
    """Without Docker Hub and mmdebstrap the message names the Dockerfile's line, the reason and two ways out."""
    (machine.path / "docker.offline").touch()
    with pytest.raises(LabError) as raised:
        ensure_image(tool, quiet)
    assert str(raised.value) == (
        f"conf/lab/Dockerfile:3: {BASE} can't be pulled from Docker Hub (dial tcp: no route to host) and can't be made "
        "here without mmdebstrap: connect to the internet, or run as root on Debian or Ubuntu"
    )


def test_failed_build_is_told_and_tried_again(machine: Machine, tool: Tool) -> None:
    """A build that failed leaves nothing that the next run would take for a lab."""
    broken = machine.path / "docker.broken"
    broken.touch()
    with pytest.raises(LabError, match=r"'docker build' failed:\nE: no package docker\.io"):
        ensure_image(tool, quiet)
    broken.unlink()
    ensure_image(tool, quiet)
    assert ["pull", "build", "build"] == subcommands(machine)


def test_packages_follow_the_lock_and_the_lab(
    machine: Machine, tool: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other versions in the lock file, or another lab, mean another folder of packages."""
    lock = tmp_path / "requirements.lock"
    monkeypatch.setattr(recipe_module, "LOCK", lock)
    found = []
    for text, image in (("a==1\n", "lab:1"), ("a==2\n", "lab:1"), ("a==2\n", "lab:2"), ("a==1\n", "lab:1")):
        lock.write_text(text)
        (machine.cache / "docker-notes" / "packages" / packages_name(image)).mkdir(parents=True, exist_ok=True)
        found.append(ensure_packages(tool, image, quiet))
    assert found[0] == found[3]
    assert len(set(found)) == 3
    assert [] == machine.calls


GROUPS = {
    "before": "site = ['a', 'b>=1']\ntests = ['c']",
    "in another order": "tests = ['c']\nsite = ['b>=1', 'a']",
    "another elsewhere": "site = ['a', 'b>=1']\ntests = ['c', 'd']",
    "moved": "site = ['a']\ntests = ['c', 'b>=1']",
    "asked for otherwise": "site = ['a', 'b>=2']\ntests = ['c']",
    "included": "site = ['a', 'b>=1', {include-group = 'tests'}]\ntests = ['c']",
    "changed where it is included": "site = ['a', 'b>=1', {include-group = 'tests'}]\ntests = ['d']",
}


def test_packages_follow_the_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that moves into the site's group or out of it is in no other lock, and must be fetched or go."""
    monkeypatch.setattr(recipe_module, "ROOT", tmp_path)
    names = {}
    for kind, groups in GROUPS.items():
        (tmp_path / "pyproject.toml").write_text(f"[dependency-groups]\n{groups}\n")
        names[kind] = packages_name("lab:1")
    same = {"before", "in another order", "another elsewhere"}
    assert same == {kind for kind, name in names.items() if name == names["before"]}
    assert len(GROUPS) - len(same) + 1 == len(set(names.values()))


def test_failed_installation_leaves_no_folder(
    machine: Machine, tool: Tool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Packages that can't be installed are told, and nothing stays that looks like them."""
    lock = tmp_path / "requirements.lock"
    lock.write_text("docker==0.0.0.nonsense\n")
    monkeypatch.setattr(recipe_module, "LOCK", lock)
    with pytest.raises(LabError, match="the lab's Python packages can't be installed:\n"):
        ensure_packages(tool, "lab:1", quiet)
    assert [] == list((machine.cache / "docker-notes" / "packages").iterdir())


def test_lock_holds_every_package_of_the_lab() -> None:
    """What is installed into the lab is pinned, so that two machines have the same."""
    pinned = {line.partition("==")[0].strip() for line in recipe_module.LOCK.read_text().splitlines() if "==" in line}
    assert set() == set(recipe_module.PACKAGES) - pinned


def test_shell_of_the_store_is_what_the_tests_take_it_for(machine: Machine, tool: Tool) -> None:
    """The made-up tool lists an image after it was built, and not before."""
    assert tool.run("image", "ls", "--quiet", "lab:1") == ""
    tool.run("build", "--network", "host", "--tag", "lab:1")
    assert tool.run("image", "ls", "--quiet", "lab:1") == "1\n"
    assert (
        subprocess.run(
            [machine.path / "docker", "image", "ls", "--quiet", "lab:2"],
            env=dict(os.environ),
            capture_output=True,
            check=True,
        ).stdout
        == b""
    )
