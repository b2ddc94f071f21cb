"""What every page of one build draws on: the examples, the pages' outlines, the results."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util import logging

from conf.site.checks import Tree, check, read_tree
from conf.site.language import Language, find_language
from conf.site.results import (
    ResultsError,
    Standing,
    Verification,
    find_standing,
    read_results,
)
from conf.transcript import Example, Script, TranscriptError

__all__ = ["Sources", "find_root", "load_sources", "sources_of"]

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Sources:
    """The sources of one build."""

    root: Path
    """Root of the tree that holds ``docs/``, ``examples/`` and ``build/``."""
    language: Language
    tree: Tree
    verification: Verification | None

    def find_standing(self, example: Example, script: Script) -> Standing:
        """What can be said of one variant of an example."""
        return find_standing(
            str(script.path),
            digest=example.digest,
            not_run=example.not_run,
            verification=self.verification,
        )


_loaded: dict[str, Sources] = {}
"""By source folder: an application pickles its environment, which sources have no place in."""


def find_root(srcdir: Path) -> Path:
    """The root of the tree whose pages lie in ``<root>/docs/<language>``."""
    return srcdir.parents[1]


def load_sources(app: Sphinx) -> None:
    """Read the sources and report every problem as an error; runs before any page is read."""
    root = find_root(app.srcdir)
    try:
        tree = read_tree(root)
        verification = read_results(root)
    except (TranscriptError, ResultsError) as error:
        raise ExtensionError(str(error)) from error
    for problem in check(tree):
        _logger.error(problem.message, location=f"{root / problem.path}:{problem.line}")
    language = find_language(app.config.language)
    _loaded[str(app.srcdir)] = Sources(root, language, tree, verification)


def sources_of(env: BuildEnvironment) -> Sources:
    """The sources of the build that this environment belongs to."""
    return _loaded[str(env.srcdir)]
