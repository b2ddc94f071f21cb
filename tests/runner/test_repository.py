"""An example that asks for the repository stands in a copy of it, with the site's packages at hand; others don't."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Site
from tests.runner.session import Outcome, run

INSIDE = """\
pwd
#> /home/reader/docker-notes/examples/copies/inside
ls ../../..
#> examples  pyproject.toml
ls
#> inside.sh  letter.txt
cat letter.txt ../neighbour/note.txt
#> Hello
#> from here
touch ../neighbour/mark
docker run --rm --volume "$PIP_CONFIG_FILE:/etc/pip.conf" python:3.13-slim \
    sh -c 'pip install --quiet --root-user-action ignore furo && pip show furo' | grep Name
#> Name: furo
docker run --rm --volume "$PIP_CONFIG_FILE:/etc/pip.conf" python:3.13-slim \
    pip install --quiet pytest 2>&1 | tail -n 1
#> ERROR: No matching distribution found for pytest
"""
NEIGHBOUR = """\
pwd
#> /home/reader/neighbour
ls ..
#> neighbour
ls
#> note.txt
echo "$PIP_CONFIG_FILE"
#>
curl --silent http://192.168.50.10:3141/
#! exit 7
"""
EXAMPLES = {
    "copies/inside/inside.sh": INSIDE,
    "copies/inside/letter.txt": "Hello\n",
    "copies/neighbour/neighbour.sh": NEIGHBOUR,
    "copies/neighbour/note.txt": "from here\n",
    "examples.toml": '["copies/inside"]\nrepository = ["examples", "pyproject.toml"]\n',
}


@pytest.fixture(scope="module")
def outcome(site: Site, new_repository: Callable[[dict[str, str]], Path]) -> Outcome:
    """A run of both, one after the other in one lab."""
    return run(new_repository(EXAMPLES), "--all", "--labs", "1", timeout=300)


def test_example_stands_in_the_repository(outcome: Outcome) -> None:
    """It finds what it asked for around its folder, may write there, and `pip` finds the site's packages alone."""
    assert "PASSED" == outcome.outcomes["copies/inside/inside.sh"], outcome.text


def test_other_examples_have_a_folder_of_their_own(outcome: Outcome) -> None:
    """Who doesn't ask has neither the repository nor the index, whatever ran before."""
    assert "PASSED" == outcome.outcomes["copies/neighbour/neighbour.sh"], outcome.text
