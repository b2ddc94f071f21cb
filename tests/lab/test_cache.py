"""The cache: where it is, who may change it, and what is said when it can't be written."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conf.lab import LabError, cache_folder, find_tool
from conf.lab.cache import disk_usage, locked, readable_size, storing
from tests.conftest import PATH, ROOT, Machine

HOLDER = "import sys; from conf.lab.cache import locked\nwith locked('lab'): print('held', flush=True); input()"
SMALL = "size=1m,nr_inodes=8"


def mounted(place: Path, options: str) -> Iterator[Path]:
    """A small file system of its own on `place`; without root there is none."""
    place.mkdir()
    environment = {**os.environ, "PATH": PATH}
    command = ["mount", "--types", "tmpfs", "--options", options, "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(command, env=environment, capture_output=True, check=False).returncode:
        pytest.skip("mounting a file system of one megabyte takes root")
    yield place
    subprocess.run(["umount", str(place)], env=environment, check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte and eight files."""
    yield from mounted(tmp_path / "disk", SMALL)


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that nobody can write to."""
    yield from mounted(tmp_path / "disk", "ro")


def test_cache_lies_where_xdg_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """XDG_CACHE_HOME moves the cache, and the folder is made with its parents."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a" / "b"))
    assert tmp_path / "a" / "b" / "docker-notes" == cache_folder()
    assert cache_folder().is_dir()


@pytest.mark.parametrize("value", [None, ""], ids=["unset", "empty"])
def test_cache_lies_at_home_by_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    """Without XDG_CACHE_HOME, and with an empty one, the cache is under ~/.cache."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if value is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", value)
    assert tmp_path / ".cache" / "docker-notes" == cache_folder()


def holder(machine: Machine) -> "subprocess.Popen[str]":
    """Another process that wants the cache's lock, and holds it until a line is typed."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER], cwd=ROOT, env=machine.environment, stdin=pipe, stdout=pipe, text=True
    )


def said(process: "subprocess.Popen[str]") -> str:
    """The next line that it prints."""
    assert process.stdout is not None
    return process.stdout.readline().rstrip()


def test_lock_makes_the_second_run_wait_and_say_so(machine: Machine) -> None:
    """Two runs never prepare the same thing at once; the one that waits says what it waits for."""
    with holder(machine) as first:
        assert said(first) == "held"
        with holder(machine) as second:
            assert said(second) == "another run is preparing the lab; waiting for it"
            first.communicate("\n", timeout=10)
            assert said(second) == "held"
            second.communicate("\n", timeout=10)


def test_lock_of_a_killed_run_is_free(machine: Machine) -> None:
    """A run that was killed keeps nobody waiting."""
    with holder(machine) as first:
        assert said(first) == "held"
        first.send_signal(signal.SIGKILL)
        first.wait(10)
        with holder(machine) as second:
            assert said(second) == "held"
            second.communicate("\n", timeout=10)


def test_locks_of_different_names_are_apart(machine: Machine) -> None:
    """Who builds the lab doesn't keep others from its images."""
    with holder(machine) as first:
        assert said(first) == "held"
        with locked("images"):
            first.communicate("\n", timeout=10)


def test_full_disk_is_told_with_folder_and_remedy(small_disk: Path) -> None:
    """Writing past the end of a disk names the folder, what is free and what to do."""
    with pytest.raises(LabError) as raised, storing(small_disk / "images" / "key"):
        (small_disk / "blob").write_bytes(bytes(2_000_000))
    message = str(raised.value)
    assert message.startswith(f"{small_disk}/images/key: no space left on the disk (0 B free; ")
    assert "free some, run 'nox -s clean', or set XDG_CACHE_HOME to a folder on a larger disk" in message


def test_full_disk_is_told_when_the_cache_is_made(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes no more folders is full as well."""
    for number in range(7):
        (small_disk / str(number)).touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(small_disk))
    with pytest.raises(LabError, match="docker-notes: no space left on the disk"):
        cache_folder()


def test_full_disk_is_told_when_the_tool_is_set_up(
    machine: Machine, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Podman's configuration, the first thing that a run writes, meets the full disk with the same message."""
    machine.add("podman")
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setenv("XDG_CACHE_HOME", str(small_disk))
    (small_disk / "docker-notes").mkdir()
    (small_disk / "fill").write_bytes(bytes(1024 * 1024))
    with pytest.raises(LabError, match="no space left on the disk"):
        find_tool()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT], ids=["full", "over quota"])
def test_full_disk_and_used_up_quota_are_told_alike(tmp_path: Path, number: int) -> None:
    """A quota that is used up is a full disk to its owner."""
    with pytest.raises(LabError, match="no space left on the disk"), storing(tmp_path):
        raise OSError(number, os.strerror(number))


def test_read_only_cache_is_told_with_remedy(read_only_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache that can't be written names the folder, the reason and XDG_CACHE_HOME."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(read_only_disk))
    with pytest.raises(LabError) as raised:
        cache_folder()
    assert str(raised.value) == (
        f"{read_only_disk}/docker-notes: can't be written (Read-only file system); the lab and its images are kept "
        "there: set XDG_CACHE_HOME to a folder that you can write"
    )


def test_lock_in_a_cache_that_became_read_only_is_told(small_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache that was written before and can't be now gives the same message when something is to be built."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(small_disk))
    cache_folder()
    subprocess.run(["mount", "--options", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(LabError, match=r"can't be written \(Read-only file system\)"), locked("lab"):
        pytest.fail("the lock was had")


def test_file_in_the_way_of_the_cache_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file where the cache's folder should be can't be written into either."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(LabError, match=r"can't be written \(Not a directory\)"):
        cache_folder()


def test_other_errors_stay_what_they_are(tmp_path: Path) -> None:
    """What isn't about the disk isn't blamed on it."""
    with pytest.raises(FileNotFoundError), storing(tmp_path):
        (tmp_path / "absent").read_text()


def test_disk_usage_counts_a_shared_file_once(tmp_path: Path) -> None:
    """Two image folders that share a blob don't take its space twice."""
    (tmp_path / "a").write_bytes(os.urandom(100_000))
    alone = disk_usage(tmp_path)
    (tmp_path / "b").hardlink_to(tmp_path / "a")
    assert alone == disk_usage(tmp_path)
    assert 100_000 <= alone < 120_000


SIZES = {0: "0 B", 999: "999 B", 1000: "1.0 kB", 1_234_567: "1.2 MB", 3_000_000_000: "3.0 GB", 10**13: "10000.0 GB"}


@pytest.mark.parametrize(("size", "expected"), SIZES.items(), ids=SIZES.values())
def test_sizes_are_readable(size: int, expected: str) -> None:
    """Sizes are shown as Docker shows them, in thousands."""
    assert expected == readable_size(size)
