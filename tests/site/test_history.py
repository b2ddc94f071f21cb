"""Dates come from git, or there are none."""

import subprocess
from datetime import UTC, datetime

from conf.site.corrections import read_corrections
from conf.site.listing.feed import Dates, date_corrections
from conf.site.listing.history import find_changed, read_changes, read_line_changes
from conf.site.results import read_results
from conf.site.tree import read_tree
from tests.site import test_corrections
from tests.site.conftest import write_results
from tests.site.test_listing import commit
from tests.site.tree import Tree

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
SECOND = datetime(2026, 2, 2, tzinfo=UTC)


def test_a_page_is_as_new_as_what_it_shows(tree: Tree) -> None:
    """Its text, its examples with the files beside them, its drawings; what isn't committed doesn't count."""
    commit(tree.root, FIRST.isoformat())
    tree.change("examples/data/web/compose.yaml", "2.4", "2.5")
    commit(tree.root, SECOND.isoformat())
    tree.change("docs/ko/terminal.md", "다시", "또")
    read = read_tree(tree.root)
    changed = {name: find_changed(read, page) for name, page in read.pages["ko"].items()}
    assert changed == {"data": SECOND, "index": FIRST, "results": FIRST, "terminal": FIRST}


def test_lines_are_dated_one_by_one(tree: Tree) -> None:
    """A line that isn't committed is as new as the last commit."""
    tree.write("docs/a.txt", "a\nb\nc\n")
    commit(tree.root, FIRST.isoformat())
    tree.write("docs/a.txt", "a\nB\nc\n")
    commit(tree.root, SECOND.isoformat())
    tree.write("docs/a.txt", "a\nB\nc\nd\n")
    assert read_line_changes(tree.root, "docs/a.txt") == [FIRST, SECOND, FIRST, SECOND]


def test_without_git_nothing_is_dated(tree: Tree) -> None:
    """A tree that is in no repository has no dates."""
    assert read_changes(tree.root) == {}
    assert read_line_changes(tree.root, "docs/en/data.md") == []
    read = read_tree(tree.root)
    assert find_changed(read, read.pages["en"]["data"]) is None


def test_a_clone_without_its_history_has_no_dates(tree: Tree) -> None:
    """Everything would be as new as its only commit."""
    commit(tree.root, FIRST.isoformat())
    tree.change("docs/ko/terminal.md", "다시", "또")
    commit(tree.root, SECOND.isoformat())
    clone = tree.root / "clone"
    command = ["git", "clone", "--quiet", "--depth", "1", tree.root.as_uri(), str(clone)]
    subprocess.run(command, check=True)
    assert read_changes(clone) == {}
    assert read_changes(tree.root)["docs/ko/terminal.md"] == SECOND


def test_corrections_without_git_are_dated_by_their_proof(tree: Tree) -> None:
    """Or, where nothing was verified either, not at all."""
    tree.write(test_corrections.PATH, test_corrections.DATA)
    groups = read_corrections(tree.root)
    assert date_corrections(tree.root, groups, None) == {}
    write_results(tree, web_sh={"verified": "2026-11-22T15:59:30Z"})
    dates = date_corrections(tree.root, groups, read_results(tree.root))
    assert dates["folder-option"] == Dates(None, datetime(2026, 11, 22, 15, 59, 1, tzinfo=UTC))
    assert dates["old-name"] == Dates(None, datetime(2026, 11, 22, 15, 59, 30, tzinfo=UTC))
