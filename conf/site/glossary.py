"""The words of the site: reading ``docs/glossary.toml``, and finding other spellings on pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conf.site.datafile import DataError, DataFile, read_data
from conf.site.language import LANGUAGES
from conf.site.tree import Problem, Tree, suggest

__all__ = ["GLOSSARY", "Term", "Wording", "check_glossary", "find_placeless", "read_glossary"]

GLOSSARY = "docs/glossary.toml"

_KEYS = ("section", *(language.code for language in LANGUAGES))


@dataclass(frozen=True)
class Wording:
    """A term in one language."""

    term: str
    definition: str
    """Markdown within a sentence."""
    avoid: tuple[str, ...]
    """Spellings that pages must not use, as they are written."""


@dataclass(frozen=True)
class Term:
    """One entry of the glossary."""

    key: str
    section: str | None
    """The anchor where it is explained; None while no page does."""
    wordings: Mapping[str, Wording]
    """By the code of the language."""
    line: int


def read_glossary(root: Path) -> list[Term]:
    """Every term under `root`, in the order of the file. Raises DataError."""
    file = read_data(root, GLOSSARY)
    return [_read_term(file, key, entry) for key, entry in file.tables.items()] if file else []


def _read_term(file: DataFile, key: str, entry: Mapping[str, Any]) -> Term:
    file.refuse_other_keys(key, entry, _KEYS)
    wordings = {}
    for language in LANGUAGES:
        words = entry.get(language.code, {})
        file.refuse_other_keys(f"{key}.{language.code}", words, ("term", "definition", "avoid"))
        avoid = words.get("avoid", [])
        if not isinstance(avoid, list):
            raise file.fail(file.find_line(key), f'avoid of [{key}] is no list; expected one; write ["…"]')
        wordings[language.code] = Wording(
            file.read_text(key, entry, language.code, "term"),
            file.read_text(key, entry, language.code, "definition"),
            tuple(map(str, avoid)),
        )
    section = file.read_text(key, entry, "section") if "section" in entry else None
    return Term(key, section, wordings, file.find_line(key))


def find_placeless(terms: list[Term]) -> list[Term]:
    """The terms that no section explains."""
    return [term for term in terms if term.section is None]


def check_glossary(tree: Tree) -> Iterator[Problem]:
    """Everything wrong with the glossary, and every page that doesn't keep to it."""
    try:
        terms = read_glossary(tree.root)
    except DataError as error:
        yield error.problem
        return
    if terms and not any(tree.find_directives("glossary-terms")):
        yield Problem(GLOSSARY, 1, "no page shows the glossary; write :::{glossary-terms} in docs/ko and docs/en")
    for term in terms:
        if term.section is not None and term.section not in tree.anchors:
            yield Problem(
                GLOSSARY,
                term.line,
                f"no page has the anchor ({term.section})={suggest(term.section, tree.anchors)}; name one of a section",
            )
    for language in LANGUAGES:
        yield from _check_spelling(terms, language.code)
        for page in tree.pages[language.code].values():
            for text in page.texts:
                for found, term in _find_avoided(terms, language.code, text.words):
                    yield Problem(
                        page.path.as_posix(),
                        text.line,
                        f"'{found}' is not this site's word; expected '{term.wordings[language.code].term}' (term "
                        f"'{term.key}' of {GLOSSARY}); write it so",
                    )


def _check_spelling(terms: list[Term], code: str) -> Iterator[Problem]:
    """Terms that stand twice or that the glossary itself forbids."""
    seen: dict[str, str] = {}
    for term in terms:
        own = term.wordings[code].term
        if own in seen:
            yield Problem(GLOSSARY, term.line, f"{code}.term '{own}' is that of [{seen[own]}] too; name it otherwise")
        seen.setdefault(own, term.key)
        for found, other in _find_avoided(terms, code, own):
            yield Problem(
                GLOSSARY, term.line, f"{code}.term '{own}' holds '{found}', which [{other.key}] avoids; allow one"
            )


def _find_avoided(terms: list[Term], code: str, words: str) -> Iterator[tuple[str, Term]]:
    """Avoided spellings in a text; Korean ones anywhere, for particles follow, others as whole words."""
    for term in terms:
        for avoided in term.wordings[code].avoid:
            if avoided in words and (code == "ko" or re.search(rf"(?<!\w){re.escape(avoided)}s?(?!\w)", words)):
                yield avoided, term
