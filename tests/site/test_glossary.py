"""One word for one thing, in each language."""

from pathlib import Path

import pytest

from conf.site.__main__ import main
from conf.site.glossary import read_glossary
from tests.site.tree import Tree

DATA = """\
[volume]
section = "volumes"
ko.term = "볼륨"
ko.definition = "저장 공간."
ko.avoid = ["볼룸"]
en.term = "volume"
en.definition = "Storage."
en.avoid = ["disk volume", "volum"]

[shell]
ko.term = "셸"
ko.definition = "프로그램."
ko.avoid = ["쉘"]
en.term = "shell"
en.definition = "A program."
"""
PATH = "docs/glossary.toml"


@pytest.fixture
def worded(tree: Tree) -> Tree:
    """A tree with a glossary that its pages keep to."""
    tree.write(PATH, DATA)
    for code, title in (("ko", "용어"), ("en", "Glossary")):
        tree.write(f"docs/{code}/glossary.md", f"(glossary)=\n# {title}\n\n:::{{glossary-terms}}\n:::\n")
    return tree


def test_pages_that_keep_to_the_glossary(worded: Tree) -> None:
    """A longer word that holds an avoided one is another word; what stands in code is not ours."""
    worded.change("docs/en/data.md", "A volume called `notes`.", "Volumes, volumes, and `volum`.")
    assert worded.find_problems() == []


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        (
            "docs/en/data.md",
            "A volume called",
            "Two disk volumes\\n   or",
            "10: 'disk volume' is not this site's word; ",
        ),
        (
            "docs/en/data.md",
            "A volume called",
            "A\\n   volum,",
            "11: 'volum' is not this site's word; expected 'volume' ",
        ),
        (
            "docs/ko/data.md",
            "쓰는 동안에는",
            "쉘에서는",
            "11: '쉘' is not this site's word; expected '셸' (term 'shell' of ",
        ),
        ("docs/ko/data.md", "## 볼륨", "## 볼룸", "7: '볼룸' is not this site's word; "),
        ("docs/ko/terminal.md", "무엇을 하나요?", "쉘인가요?", "17: '쉘' is not this site's word; "),
    ],
)
def test_another_word_for_the_same_thing(worded: Tree, path: str, old: str, new: str, expected: str) -> None:
    """The page, the line and the right word are named, wherever it stands: callouts, headings, questions."""
    worded.change(path, old, new.replace("\\n", "\n"))
    assert [problem for problem in worded.find_problems() if problem.startswith(f"{path}:{expected}")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"volumes"', '"volume"', "1: no page has the anchor (volume)= (did you mean 'volumes'?); "),
        ('en.term = "shell"', 'en.term = "volume"', "10: en.term 'volume' is that of [volume] too; "),
        ('ko.term = "셸"', 'ko.term = "쉘"', "10: ko.term '쉘' holds '쉘', which [shell] avoids; "),
        ('en.definition = "A program."\n', "", "10: [shell] has no en.definition; "),
        ('ko.avoid = ["쉘"]', 'ko.avoids = ["쉘"]', "1: unknown key 'avoids' in [shell.ko] (did you mean 'avoid'?)"),
        ('ko.avoid = ["쉘"]', 'ko.avoid = "쉘"', "10: avoid of [shell] is no list; "),
    ],
)
def test_a_term_that_is_not_one(worded: Tree, old: str, new: str, expected: str) -> None:
    """What is missing or stands twice is named by line."""
    worded.change(PATH, old, new)
    assert any(problem.startswith(f"{PATH}:{expected}") for problem in worded.find_problems())


def test_a_glossary_that_no_page_shows(tree: Tree) -> None:
    """Nobody could read it."""
    tree.write(PATH, DATA)
    assert tree.find_problems() == [
        f"{PATH}:1: no page shows the glossary; write :::{{glossary-terms}} in docs/ko and docs/en"
    ]


def test_a_term_that_no_section_explains_is_missing_only_when_asked(
    worded: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    """A word may come before its chapter."""
    assert main(["check", "--root", str(worded.root)]) == 0
    assert main(["check", "--root", str(worded.root), "--complete"]) == 1
    assert f"{PATH}:10: term 'shell' has no section; " in capsys.readouterr().err


def test_the_glossary_of_this_repository() -> None:
    """It can be read, and is in the order of its keys."""
    keys = [term.key for term in read_glossary(Path(__file__).parents[2])]
    assert keys == sorted(keys)
