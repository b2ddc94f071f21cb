"""Rounds of the whole suite: what changed is found, and what has run needn't run again."""

import json
import os
import sys
from pathlib import Path

import pytest

from conf.runner import repeat
from conf.runner.repeat import Outcome, Round, Rounds, changed, main

RESULTS = {
    "examples": [
        {"name": "data/copy", "variant": "cli", "outcome": "passed", "reason": None},
        {"name": "data/copy", "variant": "python", "outcome": "failed", "reason": "line 3"},
        {"name": "data/gone", "variant": "cli", "outcome": "passed", "reason": None},
    ]
}
KEYS = {"data/copy": "1", "data/move": "2"}


def passed(example: str, key: str) -> Outcome:
    """What a round says of an example that passed with this key."""
    return Outcome(example, key, "passed")


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The keys of the suite's examples, which a test may change."""
    found = dict(KEYS)
    monkeypatch.setattr(repeat, "suite_keys", lambda: dict(found))
    return found


@pytest.fixture
def suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: dict[str, str]) -> list[list[str]]:
    """The command lines of the rounds that ran, each of which passes and leaves its results behind."""
    ran: list[list[str]] = []

    def run(command: list[str]) -> int:
        ran.append(command)
        results = tmp_path / "build" / "verification.json"
        results.parent.mkdir(exist_ok=True)
        entries = [{"name": name, "variant": "cli", "outcome": "passed", "reason": None} for name in keys]
        results.write_text(json.dumps({"examples": entries}))
        return 0

    monkeypatch.setattr(repeat, "ROOT", tmp_path)
    monkeypatch.setattr(repeat, "_run", run)
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
    """Every result of an example that ran counts with its variant, and a failure with its reason."""
    read = Round.read(RESULTS, {"data/copy": "1"}, seed=3, seconds=1.26)
    cli, python = passed("data/copy", "1"), Outcome("data/copy", "1", "failed", "line 3")
    assert Round(3, 1.3, {"data/copy (cli)": cli, "data/copy (python)": python}) == read
    assert {"data/copy (python)": "line 3"} == read.failures()


def test_round_holds_for_what_has_not_changed() -> None:
    """It misses examples whose key is another, and what it is completed with takes the place of what it said."""
    begun = Round(3, 1.0, {"data/copy (cli)": passed("data/copy", "0"), "data/move (cli)": passed("data/move", "2")})
    assert ["data/copy"] == begun.missing(KEYS)
    again = {"data/copy (cli)": Outcome("data/copy", "1", "failed", "line 3")}
    whole = begun.completed(KEYS, Round(3, 0.5, again))
    assert Round(3, 1.5, {"data/move (cli)": passed("data/move", "2"), **again}) == whole
    assert [] == whole.missing(KEYS)
    assert ["data/copy", "data/move"] == Round(3, 1.0, {}).missing(KEYS)


def test_rounds_are_kept(tmp_path: Path) -> None:
    """They are found again, but for one that is damaged or of another form, and forgotten when they are old."""
    first = Round(1, 1.0, {"a (cli)": passed("a", "1")})
    second = Round(2, 1.0, {"a (cli)": Outcome("a", "1", "failed", "why")})
    rounds = Rounds(tmp_path)
    for entry in (first, second):
        rounds.keep(entry)
    assert {1: first, 2: second} == rounds.find()
    for text in ("{}", "[]", "{", '{"seed": 2, "seconds": 1, "results": {"a": {}}}'):
        (tmp_path / "2.json").write_text(text)
        assert {1: first} == rounds.find()
    os.utime(tmp_path / "2.json", (0, 0))
    rounds.keep(first)
    assert ["1.json"] == [path.name for path in tmp_path.iterdir()]


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


def test_only_what_changed_runs_again(
    suite: list[list[str]], keys: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each kept round is completed with the examples that have changed since, in its own order."""
    repeated(monkeypatch, "2", "--seed", "7")
    keys["data/move"] = "3"
    assert 0 == repeated(monkeypatch, "2")
    assert [["7", "--pytest=-qq", "data/move"], ["8", "--pytest=-qq", "data/move"]] == [
        command[command.index("--seed") + 1 :] for command in suite[2:]
    ]
    assert "round 1 of 2, in the order of seed 7, with 1 of 2 examples to run again" in capsys.readouterr().out
    assert 0 == repeated(monkeypatch, "2")
    assert 4 == len(suite)


def test_kept_failure_still_counts(
    suite: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What failed once is told, with its reason, until it is forgotten or the example has changed."""
    copy, move = Outcome("data/copy", "1", "failed", "line 3"), passed("data/move", "2")
    Rounds(tmp_path / "cache" / "rounds").keep(Round(5, 1.0, {"data/copy (cli)": copy, "data/move (cli)": move}))
    assert 1 == repeated(monkeypatch, "2")
    out = capsys.readouterr().out
    assert "data/copy (cli) failed, first in the order of seed 5:\nline 3" in out
    assert "data/copy (cli) changed: failed, passed" in out
    assert 1 == len(suite)


@pytest.mark.parametrize("count", ["0", "-1"])
def test_no_rounds_prove_nothing(
    count: str, suite: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fewer than one are refused."""
    with pytest.raises(SystemExit) as ended:
        repeated(monkeypatch, "--", count)
    assert 2 == ended.value.code
    assert f"{count} rounds: expected at least 1" in capsys.readouterr().err
    assert [] == suite


def test_round_that_cannot_run_is_no_round(
    suite: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends the session with what to do, and is not kept."""
    monkeypatch.setattr(repeat, "_run", lambda command: 3)
    assert 1 == repeated(monkeypatch, "2")
    assert "round 1 of 2 couldn't run (status 3); 'nox -s examples' says why" in capsys.readouterr().err
    assert {} == Rounds(tmp_path / "cache" / "rounds").find()
    assert [] == suite


def test_round_of_a_suite_that_changed_is_not_kept(
    suite: list[list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What ran partly before and partly after a change is no round of either suite."""
    found = iter([KEYS, KEYS | {"data/copy": "3"}])
    monkeypatch.setattr(repeat, "suite_keys", lambda: next(found))
    assert 1 == repeated(monkeypatch, "2")
    assert "round 1 of 2: the examples, their images or the runner changed while it ran" in capsys.readouterr().err
    assert 1 == len(suite)
    assert not (tmp_path / "cache" / "rounds").exists()
