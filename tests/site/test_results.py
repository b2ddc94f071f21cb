"""What the lab recorded is read as it is, and never said of an example that changed."""

import json
from pathlib import Path
from typing import Any

import pytest

from conf.site.badge import write_reason
from conf.site.language import find_language
from conf.site.results import ResultsError, State, find_standing, read_results
from tests.site.conftest import make_digest, not_run, write_results
from tests.site.tree import Tree

FILE = "examples/data/volume.sh"


def test_without_results_nothing_is_known(tmp_path: Path) -> None:
    """No file of results is no error."""
    assert read_results(tmp_path) is None
    assert find_standing(FILE, digest="d", not_run=None, verification=None).state is State.UNKNOWN


REASONS = {"ko": "망이 없음", "en": "no network"}
DIGEST = make_digest("it")


@pytest.mark.parametrize("code", ["ko", "en"])
def test_a_reason_not_to_run_holds_without_results(code: str) -> None:
    """What examples.toml says is known before anything ran, in every language."""
    standing = find_standing(FILE, digest=DIGEST, not_run=REASONS, verification=None)
    assert (standing.state, write_reason(standing, find_language(code))) == (State.NOT_RUN, REASONS[code])


@pytest.mark.parametrize(
    ("changes", "settings", "state", "reason"),
    [
        ({}, None, State.VERIFIED, ""),
        ({"digest": make_digest("other")}, None, State.CHANGED, ""),
        ({"outcome": "failed", "reason": "line 3"}, None, State.FAILED, "line 3"),
        (not_run("no network"), REASONS, State.NOT_RUN, "망이 없음"),
        (not_run("there is no x:1 here: why", "x:1"), REASONS, State.NOT_RUN, "x:1 could not be obtained"),
        (not_run("no ip_vs"), None, State.NOT_RUN, "no ip_vs"),
        ({"file": "examples/data/x.sh"}, None, State.UNKNOWN, ""),
    ],
)
def test_the_standing_of_a_variant(
    tree: Tree, changes: dict[str, Any], settings: dict[str, str] | None, state: State, reason: str
) -> None:
    """Only a pass of the very same example counts as verified."""
    write_results(tree, volume_sh={"digest": DIGEST} | changes)
    standing = find_standing(FILE, digest=DIGEST, not_run=settings, verification=read_results(tree.root))
    assert (standing.state, write_reason(standing, find_language("ko"))) == (state, reason)


def test_results_are_read_as_they_are(tree: Tree) -> None:
    """Times, images and versions are those of the file."""
    write_results(tree)
    verification = read_results(tree.root)
    assert verification
    result = verification.results[FILE]
    assert f"{verification.finished:%H:%M} {result.verified:%H:%M:%S %Z}" == "16:00 15:59:01 UTC"
    assert [image.short_name for image in result.images] == ["busybox"]
    assert (result.name, result.variant, result.missing) == ("data/volume", "cli", ())
    assert verification.versions["engine"] == "28.5.2"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{", ":1: found what is no JSON (Expecting property name"),
        ('{"version": 1}', ": $.version: found 1; expected 3"),
        (json.dumps({"version": 3, "examples": []}), ": $: found no 'finished'; expected "),
        (json.dumps({"version": 3, "examples": [{"name": "x"}]}), ": $.examples[0]: found no 'variant'; expected "),
        ("[]", ": $: found []; expected an object"),
    ],
)
def test_a_file_that_is_not_the_runners(tree: Tree, text: str, found: str) -> None:
    """The error names the file, what is wrong with it and where, and what to do."""
    tree.write("build/verification.json", text)
    with pytest.raises(ResultsError) as caught:
        read_results(tree.root)
    *problems, remedy = str(caught.value).splitlines()
    assert [problem for problem in problems if problem.startswith(f"build/verification.json{found}")]
    assert remedy == "run `nox -s examples` to write it again, or delete it"
