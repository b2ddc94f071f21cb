"""What every page of one build draws on: the examples, the pages' outlines, the results."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util import logging

from conf.site.checks import check
from conf.site.corrections import CORRECTIONS_PAGE, Correction, Group, place_corrections, read_corrections
from conf.site.datafile import DataError
from conf.site.language import Language, find_language
from conf.site.listing.feed import Dates, date_corrections
from conf.site.replay import find_replays
from conf.site.repository import Repository, RepositoryError, find_repository
from conf.site.results import (
    Replay,
    ResultsError,
    Standing,
    Verification,
    find_standing,
    read_results,
)
from conf.site.reviewed import find_stale
from conf.site.tree import Tree, find_given_tree, read_tree
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
    repository: Repository | None
    """Where a reader corrects what the sources say."""
    stale: dict[str, dict[str, str]]
    """By page and anchor, the code of the language that is newer than this one."""
    corrected: Mapping[str, Dates]
    """When each correction was made, by its key; empty where nobody knows."""

    @cached_property
    def replays(self) -> Mapping[str, Replay]:
        """The replays that may be shown, by example."""
        return find_replays(self.tree.examples, self.verification)

    @cached_property
    def _groups(self) -> list[Group]:
        try:
            return read_corrections(self.root)
        except DataError:  # reported already: see conf.site.checks
            return []

    @cached_property
    def correction_places(self) -> Mapping[str, str]:
        """The name of the page on which the anchor of each group and each correction is."""
        return place_corrections(self.tree, self._groups)

    @cached_property
    def _corrections(self) -> Mapping[tuple[str, str], list[Correction]]:
        """The corrections by the example that proves them and the page of their section."""
        found: dict[tuple[str, str], list[Correction]] = {}
        for correction in (correction for group in self._groups for correction in group.corrections):
            for example in correction.examples:
                found.setdefault((example, self.tree.anchors.get(correction.section, "")), []).append(correction)
        return found

    def find_corrections(self, example: str, page: str) -> Sequence[Correction]:
        """The corrections that the example proves and that belong to a section of the page."""
        return self._corrections.get((example, page), ())

    def find_correction_files(self, page: str) -> list[Path]:
        """Where the corrections are that belong to the chapter of the page: what changes in them changes the page."""
        groups = (group for group in self._groups if page == group.name or page.startswith(f"{group.name}-"))
        return [self.root / group.path for group in groups]

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
        given = find_given_tree(root)
        tree = given or read_tree(root)
        verification = read_results(root)
        repository = find_repository(root)
    except (TranscriptError, ResultsError, RepositoryError) as error:
        raise ExtensionError(str(error)) from error
    for problem in () if given else check(tree):
        _logger.error(problem.message, location=f"{root / problem.path}:{problem.line}")
    language = find_language(app.config.language)
    try:
        stale = find_stale(root, language.code)
    except DataError:  # reported already: see conf.site.checks
        stale = {}
    corrected: Mapping[str, Dates] = {}
    if app.config.dated and CORRECTIONS_PAGE in tree.pages[language.code]:
        with contextlib.suppress(DataError):  # as above
            corrected = date_corrections(root, read_corrections(root), verification)
    _loaded[str(app.srcdir)] = Sources(root, language, tree, verification, repository, stale, corrected)


def sources_of(env: BuildEnvironment) -> Sources:
    """The sources of the build that this environment belongs to."""
    return _loaded[str(env.srcdir)]
