"""`build/verification.json`: earlier results that still hold stay, others go, and nobody ever reads half a file."""

import json
import os
import subprocess
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conf.runner.job import Ready
from conf.runner.results import ImageUsed, Result, remove_stale, write_beside, write_results
from tests.lab.test_cache import mounted

READY = Ready({"engine": "28.5.2", "sdk": "7.2.0"}, "linux/amd64")
IMAGE = ImageUsed("busybox:latest", "sha256:cafe", "stand-in")


def result(name: str, variant: str = "cli", digest: str = "sha256:1", **changes: Any) -> Result:
    """A pass."""
    file = f"examples/{name}.{'py' if variant == 'python' else 'sh'}"
    made = Result(name, variant, file, digest, "passed", None, 1.2345, False, "2026-11-22T15:59:01Z", (IMAGE,))
    return replace(made, **changes)


def written(path: Path) -> dict[str, Any]:
    """The file as the site reads it."""
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def names(path: Path) -> list[tuple[str, str]]:
    """The name and the variant of each result in the file."""
    return [(entry["name"], entry["variant"]) for entry in written(path)["examples"]]


def test_file_has_the_form_that_the_site_reads(tmp_path: Path) -> None:
    """Every field of the contract is there, and the folder is made."""
    path = tmp_path / "build" / "verification.json"
    write_results(path, [result("data/a", reason="이유", outcome="not-run")], READY, current={"data/a": "sha256:1"})
    document = written(path)
    assert (3, "linux/amd64", READY.versions) == (document["version"], document["platform"], document["versions"])
    assert document["examples"] == [
        {
            "name": "data/a", "variant": "cli", "file": "examples/data/a.sh", "digest": "sha256:1",
            "outcome": "not-run", "reason": "이유", "seconds": 1.23, "cached": False,
            "verified": "2026-11-22T15:59:01Z",
            "images": [{"name": "busybox:latest", "digest": "sha256:cafe", "source": "stand-in"}], "missing": [],
            "replay": None,
        }
    ]  # fmt: skip
    assert document["finished"].endswith("Z")
    assert [path] == list(path.parent.iterdir())


def test_results_of_an_earlier_run_stay(tmp_path: Path) -> None:
    """A run of one example keeps what is known of the others, sorted by name and variant."""
    path = tmp_path / "verification.json"
    current = {"data/a": "sha256:1", "data/b": "sha256:1"}
    write_results(path, [result("data/b"), result("data/b", "python")], READY, current=current)
    write_results(path, [result("data/a")], READY, current=current)
    assert [("data/a", "cli"), ("data/b", "cli"), ("data/b", "python")] == names(path)


def test_newer_result_replaces_the_older(tmp_path: Path) -> None:
    """What just ran counts, a failure over a pass included."""
    path = tmp_path / "verification.json"
    write_results(path, [result("data/a")], READY, current={"data/a": "sha256:1"})
    write_results(path, [result("data/a", outcome="failed")], READY, current={"data/a": "sha256:1"})
    assert ["failed"] == [entry["outcome"] for entry in written(path)["examples"]]


def test_result_of_a_changed_or_vanished_example_goes(tmp_path: Path) -> None:
    """A result of another digest, and one of an example that isn't there any more, are dropped."""
    path = tmp_path / "verification.json"
    current = {"data/a": "sha256:1", "data/b": "sha256:1", "data/c": "sha256:1"}
    write_results(path, [result("data/a"), result("data/b"), result("data/c")], READY, current=current)
    write_results(path, [], READY, current={"data/a": "sha256:1", "data/b": "sha256:2"})
    assert [("data/a", "cli")] == names(path)


@pytest.mark.parametrize(
    "other", [replace(READY, versions={**READY.versions, "engine": "29.0.0"}), replace(READY, platform="linux/arm64")],
    ids=["another engine", "another platform"],
)  # fmt: skip
def test_results_of_another_lab_go(tmp_path: Path, other: Ready) -> None:
    """What ran on another engine or platform isn't passed off as having run on this one."""
    path = tmp_path / "verification.json"
    current = {"data/a": "sha256:1", "data/b": "sha256:1"}
    write_results(path, [result("data/b")], READY, current=current)
    write_results(path, [result("data/a")], other, current=current)
    assert [("data/a", "cli")] == names(path)
    assert (other.versions, other.platform) == (written(path)["versions"], written(path)["platform"])


IMAGES: dict[str, tuple[dict[str, str | None] | None, bool]] = {
    "the same image": ({"busybox:latest": "sha256:cafe", "nginx:1.29": "sha256:1"}, True),
    "another image": ({"busybox:latest": "sha256:beef", "nginx:1.29": "sha256:1"}, False),
    "an image that isn't there any more": ({"busybox:latest": None}, False),
    "an image that isn't listed any more": ({}, False),
    "nobody looked": (None, True),
}


@pytest.mark.parametrize("case", IMAGES)
def test_result_with_other_images_goes(tmp_path: Path, case: str) -> None:
    """What ran with an image that is another now says nothing of this one."""
    path, (images, stays) = tmp_path / "verification.json", IMAGES[case]
    current = {"data/a": "sha256:1", "data/b": "sha256:1"}
    write_results(path, [result("data/b")], READY, current=current)
    write_results(path, [result("data/a", images=())], READY, current=current, images=images)
    assert [("data/a", "cli"), *([("data/b", "cli")] if stays else [])] == names(path)


def test_result_that_missed_an_image_goes_when_it_is_there(tmp_path: Path) -> None:
    """Until then it says why the example isn't run."""
    path, current = tmp_path / "verification.json", {"data/a": "sha256:1"}
    skip = result("data/a", outcome="not-run", reason="no mongo", images=(), missing=("mongo:8",))
    write_results(path, [skip], READY, current=current)
    write_results(path, [], READY, current=current, images={"mongo:8": None})
    assert [("data/a", "cli")] == names(path)
    write_results(path, [], READY, current=current, images={"mongo:8": "sha256:1"})
    assert [] == names(path)


def test_versions_of_the_last_lab_stay_without_a_lab(tmp_path: Path) -> None:
    """A run that started no lab doesn't wipe what the kept results ran on."""
    path = tmp_path / "verification.json"
    write_results(path, [result("data/a")], READY, current={"data/a": "sha256:1"})
    write_results(path, [], None, current={"data/a": "sha256:1"})
    assert (READY.versions, READY.platform) == (written(path)["versions"], written(path)["platform"])


DAMAGED = ["", "{", "[]", "null", "\udcff", '{"version": 99, "examples": []}', '{"version": 3}']
DAMAGED += ['{"version": 3, "examples": [1]}', '{"version": 3, "examples": [{"name": "data/z", "digest": "sha256:1"}]}']

DAMAGED += [json.dumps({"version": 3, "examples": [dict.fromkeys(vars(result("data/z")), part)]}) for part in (1, [1])]


@pytest.mark.parametrize("text", DAMAGED)
def test_damaged_or_foreign_file_is_replaced(tmp_path: Path, text: str) -> None:
    """A file that is damaged, or of a form that isn't known, costs nothing but what was in it."""
    path = tmp_path / "verification.json"
    path.write_bytes(text.encode(errors="surrogateescape"))
    write_results(path, [result("data/a")], READY, current={"data/a": "sha256:1"}, images={})
    assert [("data/a", "cli")] == names(path)


def test_half_a_file_is_never_seen(tmp_path: Path) -> None:
    """Whoever reads while a run writes gets a whole file, the old one or the new one."""
    path = tmp_path / "verification.json"
    current = {f"data/{number}": "sha256:1" for number in range(300)}
    write_results(path, [result("data/0")], READY, current=current)
    done = threading.Event()
    seen: set[int] = set()

    def read() -> None:
        while not done.is_set():
            seen.add(len(written(path)["examples"]))

    reader = threading.Thread(target=read)
    reader.start()
    for count in range(1, 300, 20):
        write_results(path, [result(f"data/{number}") for number in range(count)], READY, current=current)
    done.set()
    reader.join()
    assert len(names(path)) == 281
    assert seen
    assert seen <= {1, *range(1, 300, 20)}


def test_full_disk_keeps_the_former_file(tmp_path: Path) -> None:
    """A file that can't be written whole leaves the former one, and nothing beside it."""
    for disk in mounted(tmp_path / "disk", "size=64k"):
        path = disk / "verification.json"
        write_beside(path, "former")
        with pytest.raises(OSError, match="No space left on device"):
            write_beside(path, "x" * 200_000)
        assert path.read_text() == "former"
        assert [path] == list(disk.iterdir())


def ended() -> int:
    """The number of a process that is gone."""
    process = subprocess.Popen(["true"])
    process.wait()
    return process.pid


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    """Files of processes that are gone go, and nothing else."""
    gone, alive = ended(), os.getpid()
    stale = {f".a.sh.{gone}", f"web/.web.py.{gone}"}
    others = {f".a.sh.{alive}", ".a.sh.1", f".env.{gone}", f"a.sh.{gone}", ".a.sh.0", ".a.sh", f".a.sh.{'9' * 20}"}
    (tmp_path / "web").mkdir()
    (tmp_path / f".folder.sh.{gone}").mkdir()
    for name in stale | others:
        (tmp_path / name).touch()
    remove_stale(tmp_path / "nowhere")
    remove_stale(tmp_path, r".+\.(sh|py)", deep=True)
    assert others == {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    remove_stale(tmp_path)
    assert not (tmp_path / f".env.{gone}").exists()


def test_written_file_keeps_its_mode(tmp_path: Path) -> None:
    """An example that may be executed still may when it was recorded anew."""
    path = tmp_path / "notes.sh"
    path.write_text("old")
    path.chmod(0o755)
    write_beside(path, "new")
    assert ("new", 0o755) == (path.read_text(), path.stat().st_mode & 0o777)
