"""What the lab recorded is read as it is, and never said of an example that changed."""

import json
from pathlib import Path

import pytest

from conf.site.results import ResultsError, State, find_standing, read_results
from tests.site.conftest import write_results
from tests.site.tree import Tree

FILE = "examples/data/volume.sh"


def test_without_results_nothing_is_known(tmp_path: Path) -> None:
    """No file of results is no error."""
    assert read_results(tmp_path) is None
    assert find_standing(FILE, digest="d", not_run=None, verification=None).state is State.UNKNOWN


def test_a_reason_not_to_run_holds_without_results() -> None:
    """What examples.toml says is known before anything ran."""
    standing = find_standing(FILE, digest="d", not_run="no network", verification=None)
    assert (standing.state, standing.reason) == (State.NOT_RUN, "no network")


@pytest.mark.parametrize(
    ("changes", "digest", "state", "reason"),
    [
        ({}, "d", State.VERIFIED, None),
        ({}, "other", State.CHANGED, None),
        ({"outcome": "failed", "reason": "line 3"}, "d", State.FAILED, "line 3"),
        ({"outcome": "not-run", "reason": "no ip_vs"}, "d", State.NOT_RUN, "no ip_vs"),
        ({"file": "examples/x.sh"}, "d", State.UNKNOWN, None),
    ],
)
def test_the_standing_of_a_variant(
    tree: Tree, changes: dict[str, str], digest: str, state: State, reason: str | None
) -> None:
    """Only a pass of the very same example counts as verified."""
    write_results(tree, volume_sh={"digest": "d"} | changes)
    verification = read_results(tree.root)
    standing = find_standing(FILE, digest=digest, not_run=None, verification=verification)
    assert (standing.state, standing.reason) == (state, reason)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{", "Expecting property name"),
        ('{"version": 2}', "version 2, this site reads version 1"),
        (json.dumps({"version": 1, "examples": []}), "no 'finished'"),
        (json.dumps({"version": 1, "examples": [{"name": "x"}]}), "no 'variant'"),
        ("[]", "indices must be integers"),
    ],
)
def test_a_file_that_is_not_the_runners(tree: Tree, text: str, found: str) -> None:
    """The error names the file, what is wrong with it, and what to do."""
    tree.write("build/verification.json", text)
    with pytest.raises(ResultsError) as caught:
        read_results(tree.root)
    assert str(caught.value).startswith("build/verification.json:1: not the runner's results (")
    assert found in str(caught.value)
    assert "run `nox -s examples`" in str(caught.value)
