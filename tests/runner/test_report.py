"""Reports for people say what failed, where, and on what."""

from pathlib import Path

import pytest

from conf.runner.job import Ready
from conf.runner.report import annotations, summary, write_reports
from conf.runner.results import Result

READY = Ready({"engine": "28.5.2", "compose": "2.40.3"}, "linux/amd64")


def result(outcome: str, reason: str | None = None, *, cached: bool = False) -> Result:
    """A result of data/copy."""
    return Result(
        "data/copy", "cli", "examples/data/copy.sh", "sha256:0", outcome, reason, 1.0, cached, "2026-11-22T16:00:00Z"
    )


FAILED = result("failed", "examples/data/copy.sh:14: 'docker cp | …' ended with 1, expected 0\n50 % done")


def test_summary_counts_and_explains() -> None:
    """The summary says how many passed, were kept, failed and weren't run, and why."""
    text = summary([result("passed"), result("passed", cached=True), FAILED, result("not-run", "no mongo here")], READY)
    assert "1 passed, 1 kept, 1 failed, 1 not-run on Docker Engine 28.5.2, Compose 2.40.3 (linux/amd64)" in text
    assert r"| `data/copy` (cli) | examples/data/copy.sh:14: 'docker cp \| …' ended with 1, expected 0 |" in text
    assert "| `data/copy` (cli) | no mongo here |" in text


def test_summary_of_nothing() -> None:
    """A run of nothing doesn't look like a success."""
    assert "nothing was run" in summary([], None)


def test_annotation_stands_at_its_line() -> None:
    """GitHub is given file and line, with the whole reason escaped in one line."""
    (command,) = annotations([result("passed"), FAILED])
    head, _, message = command.removeprefix("::").partition("::")
    assert "error file=examples/data/copy.sh,line=14,title=data/copy (cli)" == head
    assert "examples/data/copy.sh:14: 'docker cp | …' ended with 1, expected 0%0A50 %25 done" == message


def test_reports_of_a_workflow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a workflow the summary is added to the job's page, and failures are printed as commands."""
    page = tmp_path / "page.md"
    page.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    write_reports(tmp_path, [FAILED], READY)
    assert "before\n" + (tmp_path / "summary.md").read_text() == page.read_text()
    assert capsys.readouterr().out.startswith("::error file=examples/data/copy.sh,line=14,")


def test_reports_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """On a person's machine nothing but the summary file is written."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    write_reports(tmp_path, [FAILED], None)
    assert ["summary.md"] == [path.name for path in tmp_path.iterdir()]
    assert "" == capsys.readouterr().out
