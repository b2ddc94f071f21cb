"""The tool of a machine: which one is taken, and what is said where there is none or it may not."""

import itertools
import os
import shutil
import time
from pathlib import Path

import pytest

from conf.lab import LabError, Tool, find_tool, start_lab
from tests.conftest import Machine

ANSWERS = "echo 28.5.2"
SILENT = 'echo "Cannot connect to the Docker daemon" >&2; exit 1'
HINT = (
    "install Docker (Docker Desktop, or your distribution's engine) and start it, or install podman and run as root; "
    "then run the same command again"
)


@pytest.fixture
def user(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The machine, as someone who isn't root sees it."""
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    return machine


@pytest.fixture
def root(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The machine, as root sees it."""
    monkeypatch.setattr("os.geteuid", lambda: 0)
    return machine


def test_podman_comes_first_for_root(root: Machine) -> None:
    """Podman is taken though an engine answers, because its storage can be kept apart."""
    root.add("podman")
    root.add("docker", ANSWERS)
    assert find_tool().name == "podman"
    assert [] == root.calls


def test_podman_storage_lies_in_the_cache(root: Machine) -> None:
    """No container, image or volume of the machine's own podman is in sight."""
    root.add("podman")
    tool = find_tool()
    assert str(root.cache / "docker-notes" / "podman") == tool.command[tool.command.index("--root") + 1]
    configuration = Path(tool.environment["CONTAINERS_CONF"])
    assert configuration.parent == root.cache / "docker-notes"
    assert configuration.read_text() == "[containers]\ndefault_ulimits = []\n"


def test_podman_paths_are_the_same_each_time(root: Machine) -> None:
    """Podman refuses a storage whose paths have changed, so they depend on the cache alone."""
    root.add("podman")
    assert find_tool() == find_tool()


def test_podman_configuration_is_mended(root: Machine) -> None:
    """A damaged configuration in the cache is written anew, and nothing lies beside it."""
    root.add("podman")
    configuration = Path(find_tool().environment["CONTAINERS_CONF"])
    configuration.write_text("[conta")
    find_tool()
    assert configuration.read_text() == "[containers]\ndefault_ulimits = []\n"
    assert [configuration] == list(configuration.parent.iterdir())


def test_what_podman_noted_too_late_goes(root: Machine) -> None:
    """A note on a container that has long ended is removed, and one that podman may still read stays."""
    root.add("podman")
    tool = find_tool()
    notes = Path(tool.command[tool.command.index("--tmpdir") + 1]) / "exits"
    notes.mkdir(parents=True)
    try:
        for name, age in (("a" * 64, 3600), ("b" * 64, 0)):
            (notes / name).touch()
            os.utime(notes / name, (time.time() - age,) * 2)
        find_tool()
        assert ["b" * 64] == [note.name for note in notes.iterdir()]
    finally:
        shutil.rmtree(notes.parents[1])


def test_docker_is_taken_where_its_engine_answers(user: Machine) -> None:
    """Without root podman can't serve, and an engine that answers can."""
    user.add("podman")
    user.add("docker", ANSWERS)
    assert Tool("docker", ("docker",)) == find_tool()


def test_engine_is_asked_not_the_path(root: Machine) -> None:
    """A docker client without an engine is no tool: podman is."""
    root.add("docker", SILENT)
    root.add("podman")
    assert find_tool().name == "podman"


def test_wish_for_docker_is_granted(root: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """DOCKER_NOTES_TOOL=docker passes podman by."""
    root.add("podman")
    root.add("docker", ANSWERS)
    monkeypatch.setenv("DOCKER_NOTES_TOOL", "docker")
    assert find_tool().name == "docker"


NOTHING = {
    "nothing": ([], "found neither podman nor docker"),
    "a client alone": ([("docker", SILENT)], "found a docker client, but no engine answers it"),
    "podman without root": ([("podman", "exit 0")], "found podman, but the lab needs it as root"),
    "both of no use": ([("podman", "exit 0"), ("docker", SILENT)], "found a docker client, but no engine answers it"),
}


@pytest.mark.parametrize(("executables", "found"), NOTHING.values(), ids=NOTHING)
def test_no_tool_is_told_with_what_was_found_and_what_to_install(
    user: Machine, executables: list[tuple[str, str]], found: str
) -> None:
    """Without a tool the message says what is there and what to install."""
    for name, script in executables:
        user.add(name, script)
    with pytest.raises(LabError) as raised:
        find_tool()
    assert str(raised.value) == f"no lab can start on this machine: {found}; {HINT}"


def test_nothing_is_installed_without_apt(root: Machine) -> None:
    """Root on a machine without apt-get gets the message, too."""
    with pytest.raises(LabError, match="found neither podman nor docker"):
        find_tool()
    assert [] == root.calls


def test_wish_for_podman_excludes_docker(user: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """DOCKER_NOTES_TOOL=podman never falls back on an engine that somebody uses."""
    user.add("docker", ANSWERS)
    monkeypatch.setenv("DOCKER_NOTES_TOOL", "podman")
    with pytest.raises(LabError, match="DOCKER_NOTES_TOOL asks for podman, which isn't there"):
        find_tool()


@pytest.mark.parametrize("value", ["nerdctl", "Podman", "podman docker"])
def test_unknown_wish_is_refused(root: Machine, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """A misspelt DOCKER_NOTES_TOOL isn't ignored."""
    root.add("podman")
    monkeypatch.setenv("DOCKER_NOTES_TOOL", value)
    with pytest.raises(LabError, match="DOCKER_NOTES_TOOL is neither 'podman' nor 'docker'; unset it or choose one"):
        find_tool()


debian = pytest.mark.skipif(not Path("/etc/debian_version").exists(), reason="apt-get is tried on Debian and Ubuntu")


@debian
def test_podman_is_installed_for_root_on_debian(root: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    """Root on Debian or Ubuntu without a tool gets podman from apt-get, and is told so."""
    podman = root.path / "podman"
    root.add_real("chmod")
    root.add("apt-get", f'case "$*" in *install*) echo "#!/bin/sh" > {podman}; chmod +x {podman};; esac')
    assert find_tool().name == "podman"
    assert "no podman and no Docker Engine here: installing podman, runc" in capsys.readouterr().out
    assert ["apt-get --quiet update", "apt-get --quiet install --yes"] == [
        " ".join(call.split()[:4]) for call in root.calls
    ]


@debian
def test_failed_installation_is_told_in_apt_words(root: Machine) -> None:
    """Where apt-get can't, its last words and the other ways are told."""
    root.add("apt-get", 'echo "E: Unable to locate package podman" >&2; exit 100')
    with pytest.raises(LabError) as raised:
        find_tool()
    message = str(raised.value)
    assert message.startswith("'apt-get update' failed, so podman can't be installed:\nE: Unable to locate package")
    assert message.endswith(HINT)


@debian
def test_a_wish_for_docker_installs_nothing(root: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for docker doesn't get podman installed."""
    root.add("apt-get")
    root.add("docker", SILENT)
    monkeypatch.setenv("DOCKER_NOTES_TOOL", "docker")
    with pytest.raises(LabError, match="found a docker client, but no engine answers it"):
        find_tool()
    assert ["docker version"] == [" ".join(call.split()[:2]) for call in root.calls]


REFUSALS = {
    "podman, no capability": "Error: crun: set propagation for `/proc/sys`: Operation not permitted",
    "docker, a policy": "docker: Error response from daemon: privileged mode: operation not permitted.",
    "docker, the socket": "permission denied while trying to connect to the Docker daemon socket",
}


@pytest.mark.parametrize("words", REFUSALS.values(), ids=REFUSALS)
def test_refused_privileges_are_told_with_a_way_out(machine: Machine, tmp_path: Path, words: str) -> None:
    """A machine that refuses a privileged container gets the tool's reason and where to go instead."""
    machine.add("docker", f"echo '{words}' >&2; exit 126")
    with start_lab(Tool("docker", ("docker",)), "image", ["true"], packages=tmp_path) as lab:
        assert lab.output.read() == b""
        failure = lab.failure()
    assert str(failure) == (
        f"docker may not start a privileged container here ({words}): run as root, or use a machine or virtual "
        "machine where 'docker run --privileged' works"
    )


def test_tool_that_finds_the_disk_full_says_it_as_we_do(machine: Machine) -> None:
    """The tool's own 'no space left' becomes the message with folder and remedy."""
    machine.add("podman", 'echo "Error: write /var/tmp/x: no space left on device" >&2; exit 125')
    with pytest.raises(LabError, match=r"docker-notes: no space left on the disk .* set XDG_CACHE_HOME"):
        Tool("podman", ("podman",)).run("build", ".")


def test_other_failures_name_the_subcommand_and_its_last_words(machine: Machine) -> None:
    """Any other failure shows what was run and the end of what it said, not all of it."""
    machine.add("podman", 'for n in 01 02 03 04 05 06 07 08 09 10 11 12 13 14; do echo "line $n" >&2; done; exit 1')
    with pytest.raises(LabError) as raised:
        Tool("podman", ("podman",)).run("build", ".")
    assert str(raised.value).startswith("'podman build' failed:\nline 03\n")
    assert str(raised.value).endswith("\nline 14")


def test_lab_that_ends_without_a_word_is_told(machine: Machine, tmp_path: Path) -> None:
    """A lab that is gone without a reason is told with its status."""
    machine.add("docker", "exit 3")
    with start_lab(Tool("docker", ("docker",)), "image", ["true"], packages=tmp_path) as lab:
        assert "ended with status 3 and said nothing" in str(lab.failure())


def test_tool_that_hangs_is_given_up(machine: Machine) -> None:
    """A tool that doesn't answer doesn't keep the run for ever, and is ended."""
    machine.add_real("sleep")
    machine.add("podman", "exec sleep 60")
    begun = time.monotonic()
    with pytest.raises(LabError, match="'podman ps' didn't answer within 1 s; is it stuck"):
        Tool("podman", ("podman",)).run("ps", timeout=1)
    assert time.monotonic() - begun < 10


def test_lab_that_its_tool_never_starts_is_killed_with_the_tool(machine: Machine, tmp_path: Path) -> None:
    """Nothing is there to be removed then, and its reader sees the end of the output all the same."""
    machine.add_real("sleep")
    machine.add("docker", 'test "$1" != run || exec sleep 60')
    begun = time.monotonic()
    with start_lab(Tool("docker", ("docker",)), "image", ["true"], packages=tmp_path) as lab:
        lab.kill()
        assert lab.output.readline() == b""
    assert time.monotonic() - begun < 20


def test_volume_of_a_lab_that_was_removed_from_outside_goes_with_it(machine: Machine, tmp_path: Path) -> None:
    """Who removes a lab without its volumes leaves them; they are removed after it, and no others."""
    machine.add("docker", 'case "$1" in run) exit 137;; inspect) printf "disk\\n\\n";; esac')
    with start_lab(Tool("docker", ("docker",)), "image", ["true"], packages=tmp_path) as lab:
        lab.note_disks()
    assert [f"docker rm --force --volumes {lab.name}", "docker volume rm --force disk"] == machine.calls[-2:]


def test_volume_of_a_lab_that_ended_by_itself_is_left_to_its_tool(machine: Machine, tmp_path: Path) -> None:
    """The tool removes it with the lab, which costs nobody a second look."""
    machine.add("docker", 'case "$1" in run) exit 0;; inspect) echo disk;; esac')
    with start_lab(Tool("docker", ("docker",)), "image", ["true"], packages=tmp_path) as lab:
        lab.note_disks()
    assert ["run", "inspect"] == [call.split()[1] for call in machine.calls]


PROXIES = [
    "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy", "NO_PROXY", "no_proxy",
    "ALL_PROXY", "all_proxy",
]  # fmt: skip


@pytest.mark.parametrize("network", ["none", "bridge"])
@pytest.mark.parametrize("name", ["docker", "podman"])
def test_proxies_reach_only_a_lab_with_a_network(name: str, network: str, machine: Machine, tmp_path: Path) -> None:
    """Docker's client hands on what its configuration says and nothing else does; podman is told not to."""
    machine.add(name)
    with start_lab(Tool(name, (name,)), "image", ["true"], packages=tmp_path, network=network):
        pass
    words = machine.calls[0].split()
    given = [after for word, after in itertools.pairwise(words) if word == "--env" and "proxy" in after.lower()]
    alone = network == "none"
    assert given == ([f"{proxy}=" for proxy in PROXIES] if alone and name == "docker" else [])
    assert ("--http-proxy=false" in words) == (alone and name == "podman")


def test_lab_is_apart_from_the_machine(machine: Machine, tmp_path: Path) -> None:
    """A lab gets no network, the repository read-only, and only the environment that it is given."""
    machine.add("docker", "cat")
    machine.add_real("cat")
    os.environ["DOCKER_NOTES_SECRET"] = "swordfish"
    with start_lab(Tool("docker", ("docker",)), "image", ["true"], packages=tmp_path, environment={"A": "b"}) as lab:
        lab.close()
    del os.environ["DOCKER_NOTES_SECRET"]
    (call,) = machine.calls
    words = call.split()
    assert words[words.index("--network") + 1] == "none"
    volumes = [words[number + 1] for number, word in enumerate(words) if word == "--volume"]
    assert [True] * 2 == [volume.endswith(":ro") for volume in volumes if volume.startswith("/") and ":" in volume]
    environment = [words[number + 1].partition("=")[0] for number, word in enumerate(words) if word == "--env"]
    assert ["PYTHONPATH", "PYTHONPYCACHEPREFIX", *PROXIES, "A"] == environment
    assert "swordfish" not in call
