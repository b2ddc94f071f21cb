"""Rounds of the whole suite: what changed is found, and what has run needn't run again."""

import dataclasses
import json
import os
import sys
from pathlib import Path

import pytest

from conf.runner import repeat
from conf.runner.repeat import Round, Rounds, changed, main

RESULTS = {
    "examples": [
        {"name": "data/copy", "variant": "cli", "outcome": "passed", "reason": None},
        {"name": "data/copy", "variant": "python", "outcome": "failed", "reason": "line 3"},
    ]
}


@pytest.fixture
def suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The command lines of the rounds that ran, each of which passes and leaves its results behind."""
    ran: list[list[str]] = []

    def run(command: list[str]) -> int:
        ran.append(command)
        results = tmp_path / "build" / "verification.json"
        results.parent.mkdir(exist_ok=True)
        results.write_text(json.dumps({"examples": RESULTS["examples"][:1]}))
        return 0

    monkeypatch.setattr(repeat, "ROOT", tmp_path)
    monkeypatch.setattr(repeat, "_run", run)
    monkeypatch.setattr(repeat, "suite_key", lambda: "suite")
    monkeypatch.setattr(repeat, "cache_folder", lambda: tmp_path / "cache")
    return ran


def repeated(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    """The exit status of the session with these arguments."""
    monkeypatch.setattr(sys, "argv", ["repeat", *arguments])
    return main()


def test_changed_outcomes_are_found() -> None:
    """An outcome that differs in any round is reported with all rounds; a steady failure isn't a change."""
    rounds = [
        {"a/b (cli)": "failed", "a/c (cli)": "passed"},
        {"a/b (cli)": "failed", "a/c (cli)": "failed"},
        {"a/b (cli)": "failed"},
    ]
    assert {"a/c (cli)": ["passed", "failed", "missing"]} == changed(rounds)


def test_round_is_read_from_the_results() -> None:
    """Every result counts with its variant, and a failure with its reason."""
    read = Round.read(RESULTS, seed=3, seconds=1.26)
    outcomes = {"data/copy (cli)": "passed", "data/copy (python)": "failed"}
    assert Round(3, 1.3, outcomes, {"data/copy (python)": "line 3"}) == read


def test_rounds_are_kept_for_their_suite(tmp_path: Path) -> None:
    """Those of one suite are found again, a damaged one isn't, and those of a suite that is long gone are forgotten."""
    first, second = Round(1, 1.0, {"a (cli)": "passed"}, {}), Round(2, 1.0, {}, {"a (cli)": "why"})
    for entry in (first, second):
        Rounds(tmp_path, "one").keep(entry)
    assert {1: first, 2: second} == Rounds(tmp_path, "one").find()
    assert {} == Rounds(tmp_path, "two").find()
    (tmp_path / "one" / "2.json").write_text("{}")
    assert {1: first} == Rounds(tmp_path, "one").find()
    Rounds(tmp_path, "two").keep(first)
    assert {1: first} == Rounds(tmp_path, "one").find()
    os.utime(tmp_path / "one", (0, 0))
    Rounds(tmp_path, "two").keep(second)
    assert {} == Rounds(tmp_path, "one").find()


def test_only_missing_rounds_run(
    suite: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rounds of an earlier call count, whatever their seeds, unless they are to be forgotten."""
    assert 0 == repeated(monkeypatch, "2")
    assert 0 == repeated(monkeypatch, "3", "--labs", "1")
    assert ["--labs", "1"] == suite[2][-2:]
    assert "2 rounds kept" in capsys.readouterr().out
    assert 3 == len({command[command.index("--seed") + 1] for command in suite})
    assert 0 == repeated(monkeypatch, "1")
    assert 3 == len(suite)
    assert 0 == repeated(monkeypatch, "1", "--fresh")
    assert 4 == len(suite)


def test_rounds_of_chosen_seeds_run(suite: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """From a seed on, only rounds in those orders count."""
    repeated(monkeypatch, "2", "--seed", "7")
    repeated(monkeypatch, "2", "--seed", "8")
    assert ["7", "8", "9"] == [command[command.index("--seed") + 1] for command in suite]


def test_kept_failure_still_counts(
    suite: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What failed once is told, with its reason, until it is forgotten."""
    failed = dataclasses.replace(Round.read(RESULTS, seed=5, seconds=1), outcomes={"data/copy (cli)": "failed"})
    Rounds(tmp_path / "cache" / "rounds", "suite").keep(failed)
    assert 1 == repeated(monkeypatch, "2")
    out = capsys.readouterr().out
    assert "data/copy (python) failed, first in the order of seed 5:\nline 3" in out
    assert "data/copy (cli) changed: failed, passed" in out


def test_round_that_cannot_run_is_no_round(
    suite: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends the session with what to do, and is not kept."""
    monkeypatch.setattr(repeat, "_run", lambda command: 3)
    assert 1 == repeated(monkeypatch, "2")
    assert "round 1 couldn't run (status 3); 'nox -s examples' says why" in capsys.readouterr().err
    assert {} == Rounds(tmp_path / "cache" / "rounds", "suite").find()
    assert [] == suite


def test_round_of_a_suite_that_changed_is_not_kept(
    suite: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What ran partly before and partly after a change is no round of either suite."""
    keys = iter(["one", "two"])
    monkeypatch.setattr(repeat, "suite_key", lambda: next(keys))
    assert 1 == repeated(monkeypatch, "2")
    assert "round 1: the examples, their images or the runner changed while it ran" in capsys.readouterr().err
    assert 1 == len(suite)
    assert not (tmp_path / "cache" / "rounds").exists()
