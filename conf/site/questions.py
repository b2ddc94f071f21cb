"""What readers ask, by the section that answers: reading ``docs/questions.toml``.

Readers see none of it; the search finds a section by it, however else its text puts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from conf.site.datafile import DataError, read_data
from conf.site.language import LANGUAGES
from conf.site.tree import Problem, Tree, suggest

__all__ = ["QUESTIONS", "Questions", "check_questions", "read_questions"]

QUESTIONS = "docs/questions.toml"


@dataclass(frozen=True)
class Questions:
    """What is asked for one section."""

    asked: Mapping[str, tuple[str, ...]]
    """By the code of the language, as readers would type it."""
    line: int


def read_questions(root: Path) -> dict[str, Questions]:
    """The questions by the anchor of the section that answers them. Raises DataError."""
    file = read_data(root, QUESTIONS)
    found = {}
    for anchor, entry in file.tables.items() if file else ():
        assert file is not None
        file.refuse_other_keys(anchor, entry, tuple(language.code for language in LANGUAGES))
        asked = {}
        for language in LANGUAGES:
            lines = entry.get(language.code)
            if not isinstance(lines, list) or not lines or not all(isinstance(line, str) and line for line in lines):
                words = f"{language.code} of [{anchor}] is no list of questions; expected one in each language"
                raise file.fail(file.find_line(anchor), words)
            asked[language.code] = tuple(lines)
        found[anchor] = Questions(asked, file.find_line(anchor))
    return found


def check_questions(tree: Tree) -> Iterator[Problem]:
    """Questions for sections that there are not."""
    try:
        questions = read_questions(tree.root)
    except DataError as error:
        yield error.problem
        return
    for anchor, entry in questions.items():
        if anchor not in tree.anchors:
            words = f"no page has the anchor ({anchor})={suggest(anchor, tree.anchors)}; name one of a section"
            yield Problem(QUESTIONS, entry.line, words)
