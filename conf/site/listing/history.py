"""When files were last changed, as git tells.

It tells nothing where there is no git, no repository, or a clone without its history, which would
call everything as new as its only commit. Changes that are not committed yet don't count.
"""

from __future__ import annotations

import functools
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from conf.site.commands import COMMANDS
from conf.site.corrections import CORRECTIONS
from conf.site.drawing import FIGURES
from conf.site.glossary import GLOSSARY
from conf.site.page import Page
from conf.site.plot import find_plot
from conf.site.tree import Tree

__all__ = ["find_changed", "read_changes", "read_line_changes"]

_FOLDERS = ("docs", "examples")
_MARK = "\x01"


@functools.cache
def read_changes(root: Path) -> Mapping[str, datetime]:
    """The last change of each file of pages and examples, by its path relative to `root`."""
    if not _has_history(root):
        return {}
    log = _run(root, "log", "--relative", f"--format={_MARK}%ct", "--name-only", "--", *_FOLDERS)
    changes: dict[str, datetime] = {}
    moment = datetime.now(UTC)
    for line in log.splitlines():
        if line.startswith(_MARK):
            moment = datetime.fromtimestamp(int(line[1:]), UTC)
        elif line:
            changes.setdefault(line, moment)
    return changes


def read_line_changes(root: Path, path: str) -> list[datetime]:
    """The last change of each line of the file at `path`, in order; empty where git doesn't know.

    A line that is not committed yet counts as new as the last commit.
    """
    if not _has_history(root):
        return []
    head = _run(root, "log", "-1", "--format=%ct").strip()
    changes = []
    commit, moment, moments = "", head, dict[str, str]()
    for line in _run(root, "blame", "--porcelain", "--", path).splitlines():
        if line.startswith("\t"):
            changes.append(datetime.fromtimestamp(int(moments.setdefault(commit, moment)), UTC))
        elif line.startswith("committer-time "):
            moment = line.split()[1] if commit.strip("0") else head
        elif len(first := line.partition(" ")[0]) >= 40:
            commit = first
    return changes


def find_changed(tree: Tree, page: Page) -> datetime | None:
    """When the page or something that it shows was last changed."""
    changes = read_changes(tree.root)
    return max((changes[path] for path in _find_files(tree, page) if path in changes), default=None)


def _find_files(tree: Tree, page: Page) -> Iterator[str]:
    yield page.path.as_posix()
    for directive in page.directives:
        yield from _find_shown(tree, directive.name, directive.argument)


def _find_shown(tree: Tree, name: str, argument: str) -> Iterable[str]:
    if name == "example" and argument in tree.examples:
        example = tree.examples[argument]
        scripts = (str(script.path) for script in example.scripts.values())
        return (*scripts, *(path.relative_to(tree.root).as_posix() for path in example.beside))
    shown: Mapping[str, tuple[str, ...]] = {
        "file": (f"examples/{argument}",),
        "drawing": (f"{FIGURES.as_posix()}/{argument}.dot", f"{FIGURES.as_posix()}/{argument}.toml"),
        "plot": (find_plot(argument),),
        "glossary-terms": (GLOSSARY,),
        "commands": (COMMANDS,),
    }
    if name == "corrections":
        return (path.relative_to(tree.root).as_posix() for path in (tree.root / CORRECTIONS).glob("*.toml"))
    return shown.get(name, ())


@functools.cache
def _has_history(root: Path) -> bool:
    return _run(root, "rev-parse", "--is-shallow-repository").strip() == "false"


def _run(root: Path, *arguments: str) -> str:
    """What git prints; nothing where it fails or isn't there."""
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        ended = subprocess.run(command, cwd=root, capture_output=True, check=False)
    except OSError:
        return ""
    return ended.stdout.decode("utf-8", "replace") if ended.returncode == 0 else ""
