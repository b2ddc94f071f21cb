"""A pass is kept for exactly as long as nothing that it depends on has changed."""

import ast
import dataclasses
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from conf.lab import Kit, Tool
from conf.lab.recipe import ROOT
from conf.runner import kept
from conf.runner.inside.replay import Replay
from conf.runner.job import Ready
from conf.runner.kept import ASIDE, Code, Keeper, known_seconds
from conf.runner.results import Result
from conf.transcript import Example, Language, parse
from tests.conftest import Machine
from tests.runner.pretence import pretend

IMAGES = ["busybox:latest"]
EXAMPLE = Example(
    "data/copy", "data", None, {Language.SHELL: parse("echo a\n#> a\n", "examples/data/copy.sh")}, ()
)  # fmt: skip
PASS = Result(
    "data/copy", "cli", "examples/data/copy.sh", EXAMPLE.digest, "passed", None, 1.5, False, "2026-11-22T16:00:00Z"
)


def keeper(
    folder: Path, *, engine: str = "28.5.2", digest: str = "sha256:a", platform: str = "linux/amd64",
    packages: str = "lab-lock", lab: str = "sha256:a",
) -> Keeper:  # fmt: skip
    """A keeper on one kind of lab."""
    versions = {"engine": engine, "lab": lab}
    return Keeper(
        folder, versions=versions, platform=platform, packages=packages, digests={"busybox:latest": digest}
    )


def test_pass_is_found_again(tmp_path: Path) -> None:
    """With everything as it was, the kept pass comes back whole."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [PASS])
    assert {PASS.file: PASS} == keeper(tmp_path).find(EXAMPLE, IMAGES)


def test_kept_pass_can_still_be_played(tmp_path: Path) -> None:
    """A terminal's session is kept with its pass."""
    replay = Replay(((0.0, "command", "cat"), (0.25, "typed", "볼륨\n")))
    played = dataclasses.replace(PASS, variant="terminal", replay=replay)
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [played])
    assert {PASS.file: played} == keeper(tmp_path).find(EXAMPLE, IMAGES)


def test_what_has_no_say_in_a_pass_changes_no_key() -> None:
    """Each module that the key leaves out is there, and no module that has a say takes anything from it."""
    folder = ROOT / "conf" / "runner"
    assert {path.stem for path in folder.glob("*.py")} >= ASIDE
    # These take what they choose by, write or report from modules aside; what passes isn't theirs to say.
    callers = {"plugin", "run"}
    for path in [*folder.glob("*.py"), *(folder / "inside").glob("*.py")]:
        if path.parent == folder and path.stem in ASIDE | callers:
            continue
        taken = {
            node.module.removeprefix("conf.runner.")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom) and node.module
        }
        assert not taken & ASIDE, path


@pytest.mark.parametrize(
    "change",
    [{"engine": "29.0.0"}, {"digest": "sha256:b"}, {"platform": "linux/arm64"}, {"packages": "lab-other"},
     {"lab": "sha256:b"}],
    ids=["another engine", "another image", "another platform", "other Python packages", "other packages of Debian"],
)  # fmt: skip
def test_another_lab_finds_nothing(tmp_path: Path, change: dict[str, str]) -> None:
    """A pass on another engine, image or platform, or with other Python packages, doesn't count."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [PASS])
    assert {} == keeper(tmp_path, **change).find(EXAMPLE, IMAGES)


def test_packages_of_the_lab_are_in_the_key(machine: Machine) -> None:
    """Labs of one image that answer the same, but whose lock file differs, have keys of their own."""
    tool, ready = Tool("podman", ("podman",)), Ready({"engine": "28.5.2"}, "linux/amd64")
    kits = [Kit(tool, "lab", machine.cache / name, ()) for name in ("lab-one", "lab-two")]
    one, two = (Keeper.of(kit, ready).key(EXAMPLE, IMAGES) for kit in kits)
    assert one != two


def test_changed_example_finds_nothing(tmp_path: Path) -> None:
    """One character in the script, and it must run again."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [PASS])
    script = parse("echo b\n#> b\n", "examples/data/copy.sh")
    assert {} == keeper(tmp_path).find(dataclasses.replace(EXAMPLE, scripts={Language.SHELL: script}), IMAGES)


def test_changed_runner_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The code that judged belongs to the key."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [PASS])
    monkeypatch.setattr(kept, "code_digest", lambda: "other")
    assert {} == keeper(tmp_path).find(EXAMPLE, IMAGES)


def test_code_that_changed_and_was_put_back_is_not_what_ran(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lab may have started in between; code that is looked at alone is as it was."""
    monkeypatch.setattr(kept, "ROOT", tmp_path)
    (folder := tmp_path / "conf" / "runner").mkdir(parents=True)
    (folder / "verdict.py").write_text("a = 1\n")
    (folder / "merge.py").write_text("a = 1\n")
    # The clock of a file system may stand still for as long as this test takes.
    os.utime(folder / "verdict.py", (1, 1))
    code = Code()
    (folder / "merge.py").write_text("a = 2\n")
    assert code.is_unchanged()
    (folder / "verdict.py").write_text("a = 2\n")
    (folder / "verdict.py").write_text("a = 1\n")
    assert code.digest == Code().digest
    assert not code.is_unchanged()


@pytest.mark.parametrize("outcome", ["failed", "not-run"])
def test_only_passes_are_kept(tmp_path: Path, outcome: str) -> None:
    """A failure or a skip runs again each time."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [dataclasses.replace(PASS, outcome=outcome)])
    assert [] == list(tmp_path.iterdir())


def test_pass_of_one_twin_is_not_kept(tmp_path: Path) -> None:
    """Twins are judged together, so they are kept together."""
    twin = parse("print('a')\n#> a\n", "examples/data/copy.py")
    both = dataclasses.replace(EXAMPLE, scripts={**EXAMPLE.scripts, Language.PYTHON: twin})
    keeper(tmp_path).keep(both, IMAGES, [PASS])
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("damage", ["", "{}", '{"key": "0", "name": "data/copy", "results": []}'])
def test_damaged_or_foreign_file_is_refused(tmp_path: Path, damage: str) -> None:
    """A file that was carried here under a name that isn't its key proves nothing."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [PASS])
    (path,) = tmp_path.iterdir()
    path.write_text(damage or path.read_text().replace(path.stem, "0" * 64))
    assert {} == keeper(tmp_path).find(EXAMPLE, IMAGES)


WRONG: dict[str, dict[str, object]] = {
    "a failure": {"outcome": "failed", "reason": "why"},
    "a pass with a reason": {"reason": "why"},
    "a pass of other files": {"digest": "sha256:0"},
    "a pass of another example": {"name": "data/move"},
    "no list of images": {"images": 1},
    "images that are none": {"images": ["busybox:latest"]},
    "time in words": {"seconds": "long"},
    "time without end": {"seconds": float("inf")},
    "no day": {"verified": "today"},
    "no text for a day": {"verified": 1},
    "no replay": {"replay": "a"},
    "an unknown field": {"retries": 2},
}


@pytest.mark.parametrize("case", WRONG)
def test_file_that_holds_no_pass_of_the_example_is_refused(tmp_path: Path, case: str) -> None:
    """Whatever it holds, the example runs."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [PASS])
    (path,) = tmp_path.iterdir()
    entry = json.loads(path.read_text())
    entry["results"][0] |= WRONG[case]
    path.write_text(json.dumps(entry))
    assert {} == keeper(tmp_path).find(EXAMPLE, IMAGES)


@pytest.mark.parametrize("results", [[1], [[]], ["a"], {"a": 1}, None])
def test_file_that_holds_something_else_is_refused(tmp_path: Path, results: object) -> None:
    """It counts as none, and so it does for how long examples take."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [PASS])
    (path,) = tmp_path.iterdir()
    path.write_text(json.dumps({"key": path.stem, "name": ["data/copy"], "results": results}))
    assert {} == keeper(tmp_path).find(EXAMPLE, IMAGES)
    assert {} == known_seconds(tmp_path)


def test_pass_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    """A place that can't be written costs no result, and is named."""
    (folder := tmp_path / "results").touch()
    full = keeper(folder)
    full.keep(EXAMPLE, IMAGES, [dataclasses.replace(PASS, outcome="failed")])
    assert full.problem is None
    full.keep(EXAMPLE, IMAGES, [PASS])
    assert str(full.problem).startswith(f"{folder}: not every pass could be kept (File exists), and the next run ")


def test_durations_outlive_their_key(tmp_path: Path) -> None:
    """How long an example took is known even after it changed; the latest pass counts, wherever its file has been."""
    keeper(tmp_path).keep(EXAMPLE, IMAGES, [PASS])
    later = tmp_path / "later.json"
    results = [{"seconds": seconds, "verified": "2026-11-22T16:00:01Z"} for seconds in (4.0, 0.5)]
    later.write_text(json.dumps({"key": "x", "name": "data/copy", "results": results}))
    os.utime(later, (1, 1))
    (tmp_path / "damaged.json").write_text("{")
    assert {"data/copy": 4.5} == known_seconds(tmp_path)


def aged(folder: Path, name: str, days: float) -> Path:
    """A kept pass of the example that ran so many days ago."""
    when = (datetime.now(UTC) - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
    path = folder / f"{name.replace('/', '-')}-{days}.json"
    path.write_text(json.dumps({"key": path.stem, "name": name, "results": [{"seconds": 1.0, "verified": when}]}))
    return path


def test_old_passes_are_forgotten(tmp_path: Path) -> None:
    """After 60 days one goes, by when it ran and not by when its file was written; what can't be read stays."""
    new, old = aged(tmp_path, "data/copy", 59), aged(tmp_path, "data/move", 61)
    os.utime(new, (1, 1))
    (damaged := tmp_path / "damaged.json").write_text("{")
    keeper(tmp_path).forget()
    assert {new, damaged} == set(tmp_path.iterdir())
    assert not old.exists()


def test_passes_of_one_example_do_not_pile_up(tmp_path: Path) -> None:
    """The last ten are kept, of each example."""
    paths = [aged(tmp_path, "data/copy", days) for days in range(12)]
    other = aged(tmp_path, "data/move", 30)
    keeper(tmp_path).forget()
    assert {*paths[:10], other} == set(tmp_path.iterdir())


def test_run_forgets_old_passes(new_repository: Callable[[dict[str, str]], Path]) -> None:
    """Each run does, one that runs nothing anew, too."""
    root = new_repository({"trial/a.sh": "true\n"})
    answer = "Answer(Recording(((),), (0,)))"
    assert {"trial/a.sh": "PASSED"} == pretend(root, answer).outcomes
    (folder,) = (root / "cache").rglob("results")
    old = aged(folder, "data/move", 61)
    assert {"trial/a.sh": "KEPT"} == pretend(root, "1/0").outcomes
    assert not old.exists()
