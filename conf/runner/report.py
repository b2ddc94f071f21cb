"""Reports for people: a summary in Markdown, and annotations where GitHub shows them."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from conf.runner.job import Ready
from conf.runner.results import Result, write_beside

__all__ = ["annotations", "summary", "write_reports"]

PLACE = re.compile(r"^(?P<file>[\w./-]+):(?P<line>\d+): (?P<words>.*)")


def write_reports(folder: Path, results: Sequence[Result], ready: Ready | None) -> None:
    """Write `summary.md`, and tell GitHub where this runs as one of its jobs."""
    text = summary(results, ready)
    write_beside(folder / "summary.md", text)
    if page := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(page).open("a", encoding="utf-8") as file:
            file.write(text)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        print("\n".join(annotations(results)), flush=True)


def summary(results: Sequence[Result], ready: Ready | None) -> str:
    """What a pull request's reader wants to know, in Markdown."""
    counts = Counter("kept" if result.cached else result.outcome for result in results)
    parts = [f"{counts[kind]} {kind}" for kind in ("passed", "kept", "failed", "not-run") if counts[kind]]
    lines = ["## Examples", "", f"{', '.join(parts) or 'nothing was run'}"]
    if ready is not None:
        versions = ready.versions
        lines[-1] += f" on Docker Engine {versions['engine']}, Compose {versions['compose']} ({ready.platform})"
    for title, outcome in (("Failed", "failed"), ("Not run", "not-run")):
        chosen = [result for result in results if result.outcome == outcome]
        if chosen:
            lines += ["", f"### {title}", "", "| example | why |", "| --- | --- |"]
            lines += [f"| `{result.name}` ({result.variant}) | {_cell(result.reason)} |" for result in chosen]
    return "\n".join([*lines, ""])


def annotations(results: Sequence[Result]) -> Iterator[str]:
    """A workflow command for each failure, at its file and line."""
    for result in results:
        if result.outcome != "failed":
            continue
        text = (result.reason or "").strip()
        found = PLACE.match(text)
        file, line = (found["file"], found["line"]) if found else (result.file, "1")
        message = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        yield f"::error file={file},line={line},title={result.name} ({result.variant})::{message}"


def _cell(reason: str | None) -> str:
    first = (reason or "").strip().splitlines()
    return first[0].replace("|", "\\|") if first else ""
