"""Every entry of the ledger has a home that is really there."""

from pathlib import Path

import pytest

from conf.site.__main__ import main
from conf.site.ledger import find_homeless, read_ledger
from conf.site.tree import read_tree
from tests.site.tree import Tree

LEDGER = """\
[entries]
S0-1 = "a b c d"
"S1-2.2" = "z aa ab"

[[home.volumes]]
ids = "S0-1-a..c"
examples = "data/volume"

[[home.volumes]]
ids = ["S1-2.2-aa"]
"""


@pytest.fixture
def ledger(tree: Tree) -> Tree:
    """A tree with a ledger that fits."""
    tree.write("conf/ledger.toml", LEDGER)
    return tree


def test_entries_are_given_homes_one_by_one_and_as_ranges(ledger: Tree) -> None:
    """A range follows the order of the list; what no home names is homeless."""
    assert ledger.find_problems() == []
    read = read_ledger(ledger.root)
    assert read is not None
    assert read.housed == {"S0-1-a", "S0-1-b", "S0-1-c", "S1-2.2-aa"}
    assert find_homeless(read) == ["S0-1-d", "S1-2.2-z", "S1-2.2-ab"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('ids = "S0-1-a..c"', 'ids = "S0-1-e"', "6: 'S0-1-e' names no entry"),
        ('ids = "S0-1-a..c"', 'ids = "S0-1-c..a"', "6: 'S0-1-c..a' names no entry"),
        ('ids = "S0-1-a..c"', 'ids = ""', "6: [[home.volumes]] has no ids; "),
        ('["S1-2.2-aa"]', '["S1-2.2-ac"]', "10: 'S1-2.2-ac' names no entry (did you mean 'S1-2.2-a"),
        ("data/volume", "data/volumes", "6: there is no example 'data/volumes' (did you mean 'data/volume'?)"),
        ("data/volume", "terminal/keys", "6: example terminal/keys isn't shown on page data, where (volumes)= is; "),
        ("examples =", "example =", "7: unknown key 'example' in [home.volumes] (did you mean 'examples'?)"),
        ("[entries]", "[entry]", "1: found 'entry'; expected [entries] and [[home.<anchor>]]"),
        ("[entries]", "[entries", "1: not TOML ("),
    ],
)
def test_a_home_that_is_not_there(ledger: Tree, old: str, new: str, expected: str) -> None:
    """Unknown ids, examples that are not on the page, and keys that nobody reads are named by line."""
    ledger.change("conf/ledger.toml", old, new)
    assert any(problem.startswith(f"conf/ledger.toml:{expected}") for problem in ledger.find_problems())


def test_a_home_in_a_section_that_does_not_exist(ledger: Tree) -> None:
    """The likely anchor is named."""
    ledger.write("conf/ledger.toml", LEDGER + '\n[[home.volume]]\nids = "S0-1-d"\n')
    assert ledger.find_problems() == [
        "conf/ledger.toml:13: no page has the anchor (volume)= (did you mean 'volumes'?); name one of a section"
    ]


def test_the_check_counts_homes_and_fails_for_homeless_ones_only_when_asked(
    ledger: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    """Chapters come one by one; the finished site is another matter."""
    arguments = ["check", "--root", str(ledger.root)]
    assert main(arguments) == 0
    assert "ledger: 4 of 7 have a home" in capsys.readouterr().out
    assert main([*arguments, "--complete"]) == 1
    assert capsys.readouterr().err.splitlines()[0].startswith("conf/ledger.toml:1: entry S0-1-d has no home; ")


def test_the_ledger_of_this_repository_lists_every_entry() -> None:
    """All 469, each once."""
    root = Path(__file__).parents[2]
    read = read_ledger(root)
    assert read is not None
    assert (469, 469) == (len(read.ids), len(set(read.ids)))
    assert read_tree(root).anchors.keys() >= {home.section for home in read.homes}
