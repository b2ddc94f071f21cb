"""Which sections say the same in both languages: reading and writing ``docs/reviewed.toml``.

Whoever has compared a section in both languages has its hash in each recorded there, in one line. A hash that is
another now tells that the text changed since, and on which side; it stops nobody.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from conf.site.datafile import DataError, read_data
from conf.site.language import LANGUAGES
from conf.site.tree import Problem, suggest

__all__ = [
    "REVIEWED",
    "Section",
    "UnknownSectionError",
    "check_reviewed",
    "count_changed",
    "find_changed",
    "find_stale",
    "mark_reviewed",
    "read_sections",
]

REVIEWED = "docs/reviewed.toml"

_HEAD = """\
# Sections whose two languages were compared, with a hash of the text of each as it was then.
# Written by `nox -s reviewed -- <anchor>`; see CONTRIBUTING.md.
"""
_ANCHOR = re.compile(r"\(([\w-]+)\)=\s*\Z")
_HEADING = re.compile(r"#{1,6}\s+")
_FENCE = re.compile(r":{3,}\s*(?:\{(?P<name>[^}\s]+)\}\s*(?P<argument>.*))?\Z")
_NAMING = frozenset({"drawing", "example", "file", "plot"})
"""Directives whose argument is the name of something that both languages show."""
_OPAQUE = frozenset({"toctree"})
"""Directives whose body holds no prose."""
_TARGET = re.compile(r"\]\((?![a-z][a-z0-9+.-]*:)[^)\s]*\)", re.IGNORECASE)
"""Where a link within the site leads: the same in both languages, or another check says so."""


class UnknownSectionError(ValueError):
    """There is no section of this name; the message says which may be meant."""


@dataclass(frozen=True)
class Section:
    """A section in both languages, now and when it was last compared."""

    page: str
    anchor: str
    lines: Mapping[str, int]
    """Where its heading stands, by the code of the language."""
    hashes: Mapping[str, str]
    """Of its prose as it is, by the code of the language."""
    reviewed: Mapping[str, str]
    """As it was when both were compared; empty for one that never was."""

    @property
    def changed(self) -> tuple[str, ...]:
        """The codes of the languages whose text is another than the compared one."""
        return tuple(code for code, found in self.hashes.items() if found != self.reviewed.get(code))

    @property
    def newer(self) -> str | None:
        """The code of the language that changed alone."""
        return self.changed[0] if self.reviewed and len(self.changed) == 1 else None


def read_sections(root: Path) -> list[Section]:
    """Every section that stands in both languages, page by page in the order of the first. Raises DataError.

    One that moved to another page, or to another level, is the one that was compared.
    """
    file = read_data(root, REVIEWED)
    reviewed: dict[str, Mapping[str, str]] = {}
    for page, entries in file.tables.items() if file else ():
        assert file is not None
        for anchor, hashes in entries.items() if isinstance(entries, dict) else ():
            if not isinstance(hashes, dict) or not all(isinstance(hashes.get(lang.code), str) for lang in LANGUAGES):
                forms = ", ".join(f'{language.code} = "…"' for language in LANGUAGES)
                line = file.find_line(page, anchor)
                raise file.fail(line, f"{anchor} = {hashes!r}; expected {{ {forms} }}; delete the line")
            reviewed[anchor] = hashes
    return [_join(page, anchor, texts, reviewed.get(anchor, {})) for page, anchor, texts in _pair(root)]


def _pair(root: Path) -> Iterator[tuple[str, str, dict[str, tuple[int, str]]]]:
    """Page, anchor, and line and prose by language, of what both languages have."""
    folders = {language.code: root / "docs" / language.code for language in LANGUAGES}
    first, *others = folders.values()
    for path in sorted(first.rglob("*.md")):
        name = path.relative_to(first)
        if not all((folder / name).exists() for folder in others):
            continue
        pages = {code: _split((folder / name).read_text(encoding="utf-8")) for code, folder in folders.items()}
        for anchor in pages[LANGUAGES[0].code]:
            if all(anchor in page for page in pages.values()):
                yield name.with_suffix("").as_posix(), anchor, {code: page[anchor] for code, page in pages.items()}


def _join(page: str, anchor: str, texts: Mapping[str, tuple[int, str]], reviewed: Mapping[str, str]) -> Section:
    hashes = {code: hashlib.sha256(prose.encode()).hexdigest()[:12] for code, (_, prose) in texts.items()}
    return Section(page, anchor, {code: line for code, (line, _) in texts.items()}, hashes, reviewed)


def _split(text: str) -> dict[str, tuple[int, str]]:
    """The line and the prose of each section of a page, by its anchor."""
    found: dict[str, tuple[int, list[str]]] = {}
    pending, current, opaque = "", "", False
    for number, line in enumerate(text.split("\n"), 1):
        fence = _FENCE.match(line)
        if opaque:
            opaque = fence is None
        elif anchor := _ANCHOR.match(line):
            pending = anchor[1]
            continue
        elif fence:
            opaque = fence["name"] in _OPAQUE
            if current and fence["argument"] and fence["name"] not in _NAMING | _OPAQUE:
                found[current][1].append(fence["argument"])
        else:
            if pending and _HEADING.match(line):
                current = pending
                found[current] = (number, [])
            if current:
                found[current][1].append(_HEADING.sub("", line, count=1))
        if line.strip():
            pending = ""
    return {anchor: (line, _clean("\n".join(words))) for anchor, (line, words) in found.items()}


def _clean(text: str) -> str:
    return " ".join(_TARGET.sub("]", text).split())


def find_changed(sections: Collection[Section]) -> list[str]:
    """A sentence for each section whose languages are to be compared again, by file and line."""
    return [
        f"docs/{code}/{section.page}.md:{section.lines[code]}: ({section.anchor})= {_tell(section)}"
        for section in sections
        for code in [next((c for c in section.hashes if c not in section.changed), LANGUAGES[0].code)]
        if section.changed
    ]


def count_changed(root: Path) -> str:
    """How many sections are to be compared again, in words; empty where none is, or nobody ever compared any."""
    try:
        sections = read_sections(root)
    except DataError:  # reported already: see conf.site.checks
        return ""
    changed = [section for section in sections if section.changed]
    if not changed or not any(section.reviewed for section in sections):
        return ""
    alone = sum(section.newer is not None for section in changed)
    return f"{len(changed)} of {len(sections)} sections to compare again, {alone} of them changed in one language alone"


def _tell(section: Section) -> str:
    if not section.reviewed:
        return "was never compared with its other language"
    if section.newer:
        return f"is older than docs/{section.newer}/{section.page}.md:{section.lines[section.newer]}"
    return "changed in both languages since they were compared"


def find_stale(root: Path, code: str) -> dict[str, dict[str, str]]:
    """By page and anchor, the code of the language that is newer than this one. Raises DataError."""
    stale: dict[str, dict[str, str]] = {}
    for section in read_sections(root):
        if section.newer and section.newer != code:
            stale.setdefault(section.page, {})[section.anchor] = section.newer
    return stale


def mark_reviewed(root: Path, names: Collection[str] | None = None) -> list[Section]:
    """Record the sections of these anchors or pages (``….md``), or all; those whose record is another now.

    Records of sections that there are no more go. Raises UnknownSectionError and DataError.
    """
    sections = read_sections(root)
    chosen = {section.anchor for name in names or () for section in _choose(sections, name)}
    marked = [section for section in sections if section.changed and (names is None or section.anchor in chosen)]
    lines = [_HEAD]
    for page, group in groupby(sections, key=lambda section: section.page):
        kept = [(section, section.hashes if section in marked else section.reviewed) for section in group]
        if any(hashes for _, hashes in kept):
            lines.append(f'\n["{page}"]\n' if "/" in page else f"\n[{page}]\n")
        lines += [f"{section.anchor} = {_write(hashes)}\n" for section, hashes in kept if hashes]
    (root / REVIEWED).write_text("".join(lines), encoding="utf-8")
    return marked


def _choose(sections: Collection[Section], name: str) -> list[Section]:
    page = re.fullmatch(r"(?:docs/[^/]+/)?(.+)\.md", name)
    wanted = f"{page[1]}.md" if page else name
    names = [f"{section.page}.md" if page else section.anchor for section in sections]
    found = [section for section, own in zip(sections, names, strict=True) if own == wanted]
    if not found:
        raise UnknownSectionError(
            f"no section has the anchor or page '{name}'{suggest(wanted, names)}; expected a name in (…)= that stands "
            "in both languages, or a page such as docs/ko/data.md"
        )
    return found


def _write(hashes: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f'{language.code} = "{hashes[language.code]}"' for language in LANGUAGES) + " }"


def check_reviewed(root: Path) -> Iterator[Problem]:
    """What can't be read; that texts changed is none of it."""
    try:
        read_sections(root)
    except DataError as error:
        yield error.problem
