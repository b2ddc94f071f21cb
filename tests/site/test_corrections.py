"""A correction says what is so in both languages, and names a proof that readers can look at."""

from pathlib import Path

import pytest

from conf.site.corrections import Kind, place_corrections, read_corrections
from conf.site.tree import read_tree
from tests.site.tree import Tree

DATA = """\
order = 2
title = { ko = "데이터", en = "Data" }

[folder-option]
kind = "wrong"
example = "data/volume"
section = "volumes"
ko.claim = "`-r`이 필요하다."
ko.so = "필요 없습니다."
en.claim = "It takes `-r`."
en.so = "It takes none."

[old-name]
kind = "outdated"
example = ["data/web", "terminal/keys"]
section = "files"
ko.claim = "옛 이름을 쓴다."
ko.so = "이제 쓰지 않습니다."
ko.replaced-by = "새 이름"
en.claim = "The old name is used."
en.so = "It no longer is."
en.replaced-by = "the new name"
"""
PATH = "docs/corrections/data.toml"


@pytest.fixture
def corrected(tree: Tree) -> Tree:
    """A tree with a page of corrections that fits."""
    tree.write(PATH, DATA)
    for code, title in (("ko", "바로잡기"), ("en", "Corrections")):
        tree.write(f"docs/{code}/corrections.md", f"(corrections)=\n# {title}\n\n:::{{corrections}}\n:::\n")
    return tree


def test_groups_are_read_in_their_order(corrected: Tree) -> None:
    """Order is the file's own, not its name's."""
    corrected.write("docs/corrections/first.toml", 'order = 1\ntitle = { ko = "첫째", en = "First" }\n')
    assert corrected.find_problems() == []
    first, data = read_corrections(corrected.root)
    assert ("first", "data") == (first.name, data.name)
    option, old = data.corrections
    assert (Kind.WRONG, "필요 없습니다.", None) == (
        option.kind,
        option.wordings["ko"].so,
        option.wordings["ko"].replaced_by,
    )
    assert (Kind.OUTDATED, ("data/web", "terminal/keys"), "the new name") == (
        old.kind,
        old.examples,
        old.wordings["en"].replaced_by,
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("data/volume", "data/volum", "4: there is no example 'data/volum' (did you mean 'data/volume'?); "),
        ('"volumes"', '"volume"', "4: no page has the anchor (volume)= (did you mean 'volumes'?); "),
        ('en.so = "It takes none."\n', "", "4: [folder-option] has no en.so; expected words; "),
        (
            'en.so = "It takes none."',
            'en.so = "필요 없습니다."',
            "4: so of 'folder-option' is the same in both languages; ",
        ),
        (
            'ko.so = "필요 없습니다."',
            'ko.so = "`-r`이 필요하다."',
            "4: ko.claim and ko.so of 'folder-option' are the same; ",
        ),
        ('"It takes `-r`."', '"The old name is used."', "13: the claim 'The old name is used.' stands at "),
        ('kind = "wrong"', 'kind = "false"', "5: unknown kind 'false'; expected one of wrong, "),
        ('kind = "wrong"', 'kind = "outdated"', "4: [folder-option] has no ko.replaced-by; "),
        ('kind = "outdated"', 'kind = "wrong"', "13: [old-name] is not outdated, but has replaced-by; "),
        ('example = "data/volume"\n', "", "4: [folder-option] has no example; "),
        (
            'ko.claim = "`-r`이',
            'ko.claims = "`-r`이',
            "1: unknown key 'claims' in [folder-option.ko] (did you mean 'claim'?)",
        ),
        ('section = "volumes"', 'anchor = "volumes"', "7: unknown key 'anchor' in [folder-option]; "),
        ("[old-name]", "[Old_name]", "13: key 'Old_name' is not of lower-case "),
        ("order = 2\n", "", "1: no order or no title; "),
    ],
)
def test_a_correction_that_says_too_little(corrected: Tree, old: str, new: str, expected: str) -> None:
    """What is missing, unknown or said twice is named by line."""
    corrected.change(PATH, old, new)
    assert any(problem.startswith(f"{PATH}:{expected}") for problem in corrected.find_problems())


def test_a_correction_that_stands_in_two_groups(corrected: Tree) -> None:
    """Keys are addresses on the page, and places are given once."""
    corrected.write("docs/corrections/more.toml", DATA)
    problems = corrected.find_problems()
    assert "docs/corrections/more.toml:1: order 2 stands at docs/corrections/data.toml:1 already; " in problems[0]
    assert any("key 'old-name' stands at docs/corrections/data.toml:13 already; " in problem for problem in problems)


def test_corrections_that_no_page_shows(tree: Tree) -> None:
    """Nobody could read them."""
    tree.write(PATH, DATA)
    assert tree.find_problems() == [
        f"{PATH}:1: no page shows these corrections; write :::{{corrections}} data in docs/ko and docs/en"
    ]


def test_groups_on_several_pages(corrected: Tree) -> None:
    """Each page names those that it shows; links lead to the right one."""
    more = DATA.replace("order = 2", "order = 3").replace("\n[", "\n[more-").replace("claim = \"", "claim = \"More: ")
    corrected.write("docs/corrections/more.toml", more)
    for code in ("ko", "en"):
        corrected.change(f"docs/{code}/corrections.md", "{corrections}", "{corrections} data")
        corrected.write(f"docs/{code}/corrections-more.md", "(more)=\n# More\n\n:::{corrections} more\n:::\n")
    assert corrected.find_problems() == []
    tree = read_tree(corrected.root)
    places = place_corrections(tree, read_corrections(corrected.root))
    assert ("corrections", "corrections") == (places["corrections-data"], places["correction-old-name"])
    assert ("corrections-more", "corrections-more") == (places["corrections-more"], places["correction-more-old-name"])


def test_a_group_that_stands_twice(corrected: Tree) -> None:
    """Two places would have the same anchors; the other language's page is none of the two."""
    for code in ("ko", "en"):
        corrected.write(f"docs/{code}/more.md", "(more)=\n# More\n\n:::{corrections} data\n:::\n")
    problems = corrected.find_problems()
    assert [
        f"docs/{code}/more.md:4: group 'data' stands at docs/{code}/corrections.md:4 already; expected it once; change "
        "or delete one" for code in ("en", "ko")
    ] == problems  # fmt: skip


def test_a_group_that_there_is_not(corrected: Tree) -> None:
    """The likely name is offered."""
    for code in ("ko", "en"):
        corrected.change(f"docs/{code}/corrections.md", "{corrections}", "{corrections} date data")
    assert corrected.find_problems()[0] == (
        "docs/en/corrections.md:4: there are no corrections 'date' in docs/corrections (did you mean 'data'?); name a "
        "file of it"
    )


def test_this_repository_has_corrections() -> None:
    """Each kind is used."""
    groups = read_corrections(Path(__file__).parents[2])
    assert set(Kind) == {correction.kind for group in groups for correction in group.corrections}
