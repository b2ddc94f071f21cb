"""Builds the preview again and again, in a process that has everything loaded already.

Starting Sphinx, reading all pages and all examples takes longer than building the page that was
edited. This process does that once; each build is a fork of it, with the files that changed read
anew. `python -m conf.site.workshop <root> <preview> <descriptor>` reads one request a line from its standard
input, and answers each on another file descriptor as soon as the pages can be looked at.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from types import FrameType

from conf.site.address import Address
from conf.site.build import Paths, build_languages, copy_downloads
from conf.site.checks import check
from conf.site.language import Language, find_language
from conf.site.process import Fork
from conf.site.root import write_root
from conf.site.search import write_indexes
from conf.site.tree import Tree, give_tree, read_tree
from conf.transcript import TranscriptError

__all__ = ["Workshop"]


class Workshop:
    """The process, seen from the one that asks it to build."""

    def __init__(self, root: Path, preview: Path) -> None:
        """Start it; it loads what it needs while nobody waits."""
        reading, writing = os.pipe()
        command = [sys.executable, "-m", "conf.site.workshop", str(root), str(preview), str(writing)]
        here = str(Path(__file__).resolve().parents[2])
        path = os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, pass_fds=[writing], env=os.environ | {"PYTHONPATH": path}
        )
        os.close(writing)
        self._answers = os.fdopen(reading, encoding="utf-8")

    def build(self, languages: Iterable[Language], changed: Iterable[Path]) -> bool:
        """Build these languages after these files changed; whether all went well."""
        request = {"languages": [language.code for language in languages], "changed": [str(path) for path in changed]}
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return False
        return self._answers.readline() == "built\n"

    def close(self) -> None:
        """End it, and what it is building."""
        self._process.terminate()
        self._process.wait()
        assert self._process.stdin
        self._process.stdin.close()
        self._answers.close()


def _load() -> None:
    """Import what every build needs."""
    from sphinx.application import builtin_extensions  # noqa: PLC0415 - not before a preview is wanted

    ours = ("sphinx.cmd.build", "myst_parser", "furo", "sphinx_tabs.tabs", "conf.site.extension")
    for name in (*builtin_extensions, *ours):
        importlib.import_module(name)


def _build(paths: Paths, languages: Sequence[Language], last: Tree | None, changed: Collection[Path]) -> Tree | None:
    """Build these languages, saying every problem; the tree as it is now, or None where the build failed."""
    try:
        tree = read_tree(paths.root, last, changed)
    except TranscriptError as error:
        print(error, file=sys.stderr, flush=True)
        return None
    give_tree(tree)

    def report() -> None:
        for problem in check(tree):
            print(problem, file=sys.stderr, flush=True)

    failed = build_languages(paths, languages, strict=False, start=Fork, meanwhile=report)
    if last is None or tree.examples is not last.examples:
        copy_downloads(paths.root, list(tree.examples.values()), paths.output)
    write_root(paths.output, tree, Address())
    return None if failed else tree


def main(root: Path, preview: Path, answers: int) -> None:
    """Build at each request until there are no more."""
    # Ctrl-C reaches this process too; who asked it to build tells it to end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    _load()
    paths = Paths(root, output=preview, work=preview)
    tree: Tree | None = None
    with os.fdopen(answers, "w", encoding="utf-8") as answer:
        for line in sys.stdin:
            request = json.loads(line)
            languages = [find_language(code) for code in request["languages"]]
            # After a failure everything is read anew.
            tree = _build(paths, languages, tree, {Path(path) for path in request["changed"]})
            print("built" if tree else "failed", file=answer, flush=True)
            if tree:
                write_indexes(paths.root, paths.work)


def _leave(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
