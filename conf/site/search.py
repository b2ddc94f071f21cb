"""The search index of each language: the words of every section, read from the finished pages.

A section is found by what it says, by what readers ask for it (``docs/questions.toml``), and by its title in the other
language. What looks through the index is ``static/search.js``; this module knows nothing of ranking.
"""

from __future__ import annotations

import functools
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from conf.site.commandline import SHORT_OPTIONS
from conf.site.datafile import DataError
from conf.site.glossary import read_glossary
from conf.site.language import LANGUAGES, Language
from conf.site.questions import Questions, read_questions
from conf.site.tree import Problem

__all__ = ["INDEX", "SYNONYMS", "Section", "read_sections", "read_synonyms", "write_indexes"]

INDEX = "search-index.js"
"""The index beside the pages of its language: a script, because a page opened as a file may load nothing else."""

SYNONYMS = "docs/synonyms.toml"

_LEFT_OUT = frozenset({"results.html", "search.html", "genindex.html"})
"""Pages that answer no question."""
_VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"])
_BLOCKS = frozenset(
    [
        *("address", "article", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "section", "summary"),
        *("table", "tbody", "td", "th", "thead", "tr", "ul"),
    ]
)
_ENTRIES = ("command-", "correction-", "term-")
"""Ids of what is a section of its own without a heading: an entry of a page that is generated."""
_SKIPPED_TAGS = frozenset({"button", "script", "style", "svg", "nav"})
_UNREAD = re.compile(r"""<svg\b.*?</svg>|<span class="(?:\w|\w\w)">([^<]*)</span>""", re.DOTALL)
"""What is most of a page and says nothing of its own: drawings, and the colours of code."""
_SKIPPED_CLASSES = frozenset(
    {
        *("headerlink", "block-foot", "callout", "prompt", "badge", "kind", "example-link", "more", "elision"),
        *("correct", "stale", "exit"),
    }
)
_PRINTED = "\0"
"""Marks a line that a command printed."""
_SAID = re.compile(r"[A-Za-z]{3,}")
"""Of what is printed only sentences are kept: nobody searches for a number or a name that an example gave."""
_OPTION = re.compile(r"(?<!\S)--?[a-z]")
_NAME = re.compile(r"\b[a-z]\w*(?:\.\w+)+|\b[a-z]+_\w+")
"""What is looked for in Python: `client.containers.run`, `put_archive`."""
_PYTHON = frozenset({*dir(str), *dir(bytes), "append"})
"""What Python's own values can do: `split`, `decode`. Docker's have `get` and `remove` as well."""
_MANY = frozenset({"docker.from_env", "docker.errors", "error.explanation"})
"""Names that stand in nearly every example and tell none from another."""
_IDENTIFIER = re.compile(r"\b[0-9a-f]{12,64}\b")
"""What nobody searches for, because everybody has another."""


@dataclass
class Section:
    """One place that a search can find."""

    page: str
    """The page's file, relative to its language's folder."""
    anchor: str
    title: str = ""
    parents: tuple[str, ...] = ()
    """Titles above it on its page, the page's own first."""
    prose: list[str] = field(default_factory=list)
    """Its paragraphs."""
    code: list[str] = field(default_factory=list)
    """Its lines of commands and output."""
    explains: bool = True
    """False where it asks the reader what the page has explained, or only leads to other pages."""


class _Reader(HTMLParser):
    """Collects the sections of one page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self._page = page
        self._open: list[tuple[str, str]] = []
        """Open tags, each with its role: see `_role_of`."""
        self._within: list[Section] = []
        self._text: list[str] = []
        self.sections: list[Section] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            return
        attributes = {name: value or "" for name, value in attrs}
        role = self._role_of(tag, attributes)
        if role == "aside" and self._within:
            self._within[-1].explains = False
        if role == "term":
            # The id stands on the term itself; what belongs to it is the group around both.
            place = max(index for index, (name, _) in enumerate(self._open) if name == "div")
            self._flush()
            self._open[place] = ("div", "entry")
            self._begin(attributes["id"])
            role = "label"
        if tag in _BLOCKS or role in ("title", "label"):
            self._flush()
        elif role == "explanation":
            self._flush("label")
        elif role == "output":
            self._text.append(_PRINTED)
        self._open.append((tag, role))
        if role in ("section", "entry"):
            self._begin(attributes["id"])

    def _begin(self, anchor: str) -> None:
        section = Section(self._page, anchor, parents=tuple(section.title for section in self._within if section.title))
        self._within.append(section)
        self.sections.append(section)

    def _role_of(self, tag: str, attributes: dict[str, str]) -> str:
        """What the element is for us; empty for one that only holds others."""
        classes, ident = set(attributes.get("class", "").split()), attributes.get("id", "")
        within = self._open[-1][1] if self._open else ""
        if not any(role == "article" for _, role in self._open):
            return "article" if ident == "furo-main-content" else ""
        roles = {
            "skip": tag in _SKIPPED_TAGS or bool(classes & _SKIPPED_CLASSES),
            "aside": "cards" in classes or ("answer" in classes and "command" not in classes),
            "section": tag == "section" and bool(ident),
            "term": tag == "span" and ident.startswith(_ENTRIES),
            "entry": ident.startswith(_ENTRIES),
            "title": re.fullmatch("h[1-6]", tag) is not None,
            # The first cell or line of an entry is its title.
            "label": within == "entry" and not self._within[-1].title and tag in ("summary", "td", "dt"),
            "explanation": within == "label" and "explanation" in classes,
            "pre": tag == "pre",
            "python": tag == "div" and {"console", "python"} <= classes,
            "output": tag == "span" and {"line", "output"} <= classes,
        }
        return next((role for role, found in roles.items() if found), "")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not any(name == tag for name, _ in self._open):
            return
        while True:
            name, role = self._open.pop()
            if name in _BLOCKS or role in ("title", "label", "explanation"):
                self._flush(role)
            if role in ("section", "entry"):
                self._within.pop()
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        roles = {role for _, role in self._open}
        if "article" in roles and "skip" not in roles and self._within:
            self._text.append(data)

    def _flush(self, ended: str = "") -> None:
        text, self._text = "".join(self._text), []
        if not text.strip() or not self._within:
            return
        section = self._within[-1]
        if ended != "explanation" and (ended in ("title", "label") or any(role == "label" for _, role in self._open)):
            section.title = " ".join([*section.title.split(), *text.split()])
        elif ended == "pre":
            self._read_code(section, text.splitlines(), python=any(role == "python" for _, role in self._open))
        else:
            section.prose.append(" ".join(text.split()))

    def _read_code(self, section: Section, lines: Sequence[str], *, python: bool) -> None:
        """Commands as they stand, of what they print the sentences, and of Python the names."""
        names: dict[str, None] = {}
        for line in lines:
            words = " ".join(_IDENTIFIER.sub("", line.lstrip(_PRINTED)).split())
            if line.startswith(_PRINTED):
                words = words if len(_SAID.findall(words)) > 1 else ""
            elif python:
                names |= dict.fromkeys(name for name in _NAME.findall(words) if _is_dockers(name))
                words = ""
            # A brace alone says nothing, and what Python raises repeats what the command printed.
            if (_SAID.search(words) or _OPTION.search(words)) and not any(words in known for known in section.code):
                section.code.append(words)
        if names:
            section.code.append(" ".join(names))


def _is_dockers(name: str) -> bool:
    """Whether a name in Python has to do with Docker, so that somebody looks for it here."""
    parts = name.split(".")
    return parts[0] not in sys.stdlib_module_names and parts[-1] not in _PYTHON and name not in _MANY


def read_sections(html: str, page: str) -> list[Section]:
    """The sections of a finished page that explain something, in order.

    What stands above the first heading belongs to none.
    """
    reader = _Reader(page)
    reader.feed(_UNREAD.sub(lambda match: match[1] or "", html))
    reader.close()
    return [section for section in reader.sections if section.title and section.explains]


def write_indexes(root: Path, output: Path) -> None:
    """Write an index into each language's folder under `output`. Raises DataError.

    `root` holds the words that mean the same, in one language or in both, and the questions of readers.
    """
    read = {language.code: _read_pages(output / language.code) for language in LANGUAGES}
    questions = read_questions(root)
    for language in LANGUAGES:
        others = next((read[code] for code in read if code != language.code), {})
        sections = [
            [
                *(section.page, section.anchor, section.title, section.parents),
                *("\n".join(section.prose), "\n".join(section.code)),
                "\n".join(questions[section.anchor].asked[language.code]) if section.anchor in questions else "",
                "\n".join(_find_other_words(place, section.title, others, language, questions)),
            ]
            for place, section in read[language.code].items()
        ]
        document = {
            "language": language.code,
            "name": language.name,
            # Of all sections one field after the other: what is alike lies together and is sent in less.
            "fields": [*map(list, zip(*sections, strict=True))],
            "terms": [list(words) for words in _find_synonyms(root, language)],
            "options": [[*names] for names in SHORT_OPTIONS],
        }
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        (output / language.code / INDEX).write_text(f"addSearchIndex({text});\n", encoding="utf-8")


def _find_other_words(
    place: tuple[str, str],
    title: str,
    others: Mapping[tuple[str, str], Section],
    language: Language,
    questions: Mapping[str, Questions],
) -> Iterator[str]:
    """The section's title in the other language; for Korean readers, who often type English, its questions too."""
    if place in others and others[place].title != title:
        yield others[place].title
    if language.code == "ko" and place[1] in questions:
        yield from questions[place[1]].asked["en"]


def _read_pages(folder: Path) -> dict[tuple[str, str], Section]:
    """The sections of a language's pages, by page and anchor."""
    found = (path for path in folder.rglob("*.html") if path.name not in _LEFT_OUT and "_static" not in path.parts)
    return {
        (section.page, section.anchor): section
        for path in sorted(found)
        for section in _read_page(path, path.relative_to(folder).as_posix(), path.stat().st_mtime_ns)
    }


@functools.lru_cache(maxsize=256)
def _read_page(path: Path, page: str, _written: int) -> list[Section]:
    """Whoever serves the site writes the index after every change; most pages are as they were."""
    return read_sections(path.read_text(encoding="utf-8"), page)


def read_synonyms(root: Path, language: Language) -> list[list[str]]:
    """The groups of words of ``docs/synonyms.toml`` for a language. Raises DataError."""
    path = root / SYNONYMS
    if not path.exists():
        return []
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(Problem(SYNONYMS, 1, f"is no TOML: {error}")) from error
    groups = document.get(language.code, [])
    for group in groups:
        if not isinstance(group, list) or len(group) < 2 or not all(isinstance(word, str) and word for word in group):
            words = f"{group!r} under {language.code} is no group; expected a list of two words or more"
            raise DataError(Problem(SYNONYMS, 1, words))
    return list(groups)


def _find_synonyms(root: Path, ours: Language) -> Iterator[list[str]]:
    """Words for one thing, the one that our pages use first.

    Those of the other languages too: who reads Korean often types the English word.
    """
    for term in read_glossary(root):
        wordings = [term.wordings[ours.code], *(term.wordings[code] for code in term.wordings if code != ours.code)]
        yield _unique(word for wording in wordings for word in (wording.term, *wording.avoid))
    for language in sorted(LANGUAGES, key=lambda language: language is not ours):
        yield from read_synonyms(root, language)


def _unique(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))
