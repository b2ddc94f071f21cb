"""Each page as plain Markdown, beside its HTML: for readers of text and for programs that read for them.

What a directive stands for is written out: what an example ran and printed, with its callouts; a
file's lines; a picture by its alternative text; the tables that are made from data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sphinx.locale import _

from conf.site.address import Address
from conf.site.badge import name_state, write_standing
from conf.site.commands import find_usages, read_explanations
from conf.site.corrections import Correction, choose_groups, read_corrections
from conf.site.directives.corrections import name_kind
from conf.site.glossary import Term, read_glossary
from conf.site.language import LANGUAGES
from conf.site.page import Page
from conf.site.plot import Plot, read_plot
from conf.site.rights import LICENCE_NAME
from conf.site.sources import Sources
from conf.transcript import ELLIPSIS, Callout, Command, Example, Exit, Language, Output, Script, Typed

__all__ = ["write_markdown"]

_OPENING = re.compile(r"(?P<colons>:{3,})\{(?P<name>[\w-]+)\}\s*(?P<argument>.*)$")
_OPTION = re.compile(r"\s*:[\w-]+:(\s|$)")
_ANCHOR = re.compile(r"\((?P<name>[\w-]+)\)=\s*$")
_TITLE_ANCHOR = re.compile(r"\A\([\w-]+\)=\s*\n")
"""Whoever is led to a page's title is led to the page."""
_LINK = re.compile(r"\[(?P<text>[^\[\]]*)\]\(#(?P<anchor>[\w-]+)\)")
_PROMPT_END = re.compile(r"([#$%>?:]|\[[yY]/[nN]\])$")
_GENERATED = {
    "term-": "glossary-terms",
    "command-": "commands",
}
"""Anchors that no page writes, by their beginning: the directive that makes them, on the only page that has it."""
_NAMES = {".yml": "yaml", ".py": "python", ".sh": "bash", ".cfg": "", ".conf": "", ".txt": "", ".env": ""}
"""What a fence calls the kind of a file, where that isn't its suffix."""


@dataclass(frozen=True)
class _Fence:
    """A directive, read."""

    name: str
    argument: str
    body: str


def write_markdown(sources: Sources, page: Page, address: Address) -> str:
    """The page with everything in it that its directives stand for."""
    text = (sources.root / page.path).read_text(encoding="utf-8")
    title, _found, rest = _TITLE_ANCHOR.sub("", text, count=1).partition("\n\n")
    place = [sources.language.title, LICENCE_NAME]
    if address:
        place.insert(1, f"<{address.join(f'{sources.language.code}/{page.name}.html')}>")
    writer = _Writer(sources, page)
    return f"{writer.write(title)}\n\n> {' · '.join(place)}\n\n{writer.write(rest)}\n"


class _Writer:
    """Writes the lines of one page."""

    def __init__(self, sources: Sources, page: Page) -> None:
        self._sources = sources
        self._page = page
        self._code = sources.language.code
        self._up = "../" * (page.name.count("/") + 1)
        self._kinds: Mapping[str, Callable[[_Fence], Iterable[str]]] = {
            "example": self._write_example,
            "file": self._write_file,
            "drawing": self._write_drawing,
            "plot": self._write_plot,
            "answer": self._write_answer,
            "commands": self._write_commands,
            "corrections": self._write_corrections,
            "glossary-terms": self._write_glossary,
            "results": self._write_results,
            "summary": self._write_summary,
            "toctree": lambda _fence: (),
        }

    def write(self, text: str) -> str:
        """The text with its directives written out and its links leading to Markdown."""
        written: list[str] = []
        lines = iter(text.rstrip("\n").split("\n"))
        for line in lines:
            if match := _OPENING.match(line):
                fence = _read_fence(match, lines)
                kind = self._kinds.get(fence.name, self._write_body)
                written += ["", *kind(fence), ""]
            elif anchor := _ANCHOR.match(line):
                written.append(f'<a id="{anchor["name"]}"></a>\n')
            else:
                written.append(self._lead(line))
        return re.sub(r"\n{3,}", "\n\n", "\n".join(written)).strip("\n")

    def _lead(self, line: str) -> str:
        """The line, its links leading from this page's Markdown to that of others."""
        return _LINK.sub(self._write_link, line)

    def _write_link(self, match: re.Match[str]) -> str:
        anchor = match["anchor"]
        return f"[{match['text'] or self._find_title(anchor)}]({self._find_place(anchor)})"

    def _find_place(self, anchor: str) -> str:
        tree = self._sources.tree
        name = tree.anchors.get(anchor) or self._sources.correction_places.get(anchor) or next(
            (
                page.name
                for beginning, directive in _GENERATED.items()
                if anchor.startswith(beginning)
                for page, _line in tree.find_directives(directive)
            ),
            self._page.name,
        )
        place = "" if self._is_title(name, anchor) else f"#{anchor}"
        return place if place and name == self._page.name else f"{name}.md{place}"

    def _is_title(self, name: str, anchor: str) -> bool:
        headings = self._sources.tree.pages[self._code][name].headings
        return any(heading.level == 1 and heading.anchor == anchor for heading in headings)

    def _find_title(self, anchor: str) -> str:
        pages = self._sources.tree.pages[self._code].values()
        found = (heading.text for page in pages for heading in page.headings if heading.anchor == anchor)
        return next(found, anchor)

    def _write_body(self, fence: _Fence) -> Iterable[str]:
        yield self.write(fence.body)

    def _write_answer(self, fence: _Fence) -> Iterable[str]:
        yield from (f"**{self._lead(fence.argument)}**", "", self.write(fence.body))

    def _write_drawing(self, fence: _Fence) -> Iterable[str]:
        yield f"> **{_('Drawing')}:** {' '.join(self._lead(fence.body).split())}"

    def _write_example(self, fence: _Fence) -> Iterable[str]:
        example = self._sources.tree.examples.get(fence.argument)
        if example is None:  # an error already: see conf.site.checks
            return
        for label, language in (("CLI", Language.SHELL), ("Python", Language.PYTHON)):
            script = example.scripts.get(language)
            if script is not None:
                yield from self._write_script(example, script, label)
        yield self.write(fence.body)

    def _write_script(self, example: Example, script: Script, label: str) -> Iterable[str]:
        sources = self._sources
        standing = sources.find_standing(example, script)
        said = write_standing(standing, sources.verification, sources.language)
        yield from (f"**{label}** · [{script.path}]({self._up}{script.path}) · {said}", "")
        if script.language is Language.PYTHON:
            yield _fence_in("python", script.source)
        else:
            yield _fence_in("console", "\n".join(_write_session(script)))
        yield ""

    def _write_file(self, fence: _Fence) -> Iterable[str]:
        path = self._sources.root / "examples" / fence.argument
        if not path.is_file():  # an error already: see conf.site.checks
            return
        name = PurePosixPath(fence.argument).name
        yield from (f"**{name}** · [examples/{fence.argument}]({self._up}examples/{fence.argument})", "")
        yield from (_fence_in(_name_kind_of_file(path), path.read_text(encoding="utf-8")), "")
        yield self.write(fence.body)

    def _write_plot(self, fence: _Fence) -> Iterable[str]:
        plot = read_plot(self._sources.root, fence.argument, self._sources.tree.examples)
        if plot is None:  # an error already: see conf.site.checks
            return
        yield f"> **{plot.titles[self._code]}:** {' '.join(self._lead(fence.body).split())}"
        yield from ("", *_write_figures(plot, self._code))

    def _write_commands(self, _fence: _Fence) -> Iterable[str]:
        explanations = read_explanations(self._sources.root)
        for command, usage in find_usages(self._sources.tree).items():
            explanation = explanations.get(command, {}).get(self._code, "")
            yield f'- <a id="command-{command.replace(" ", "-")}"></a>`{command}`: {self._lead(explanation)}'
            yield f"  - {_('Examples')}: {self._link_scripts(usage.examples)}"
            for option in sorted(usage.options.values(), key=lambda option: option.name):
                yield f"  - `{option.name}`: {self._link_scripts(option.examples)}"

    def _write_corrections(self, fence: _Fence) -> Iterable[str]:
        for group in choose_groups(read_corrections(self._sources.root), fence.argument):
            yield from (f'<a id="{group.anchor}"></a>\n', f"## {group.titles[self._code]}", "")
            for correction in group.corrections:
                yield from self._write_correction(correction)
            yield ""

    def _write_correction(self, correction: Correction) -> Iterable[str]:
        wording = correction.wordings[self._code]
        kind = name_kind(correction.kind)
        yield f'- <a id="{correction.anchor}"></a>**{_("Claimed")}** ({kind}): {self._lead(wording.claim)}'
        yield f"  - **{_('What is so')}**: {self._lead(wording.so)}"
        if wording.replaced_by:
            yield f"  - **{_('Use instead')}**: {self._lead(wording.replaced_by)}"
        section = self._lead(f"[](#{correction.section})")
        yield f"  - **{_('Proof')}**: {self._link_scripts(correction.examples)} · {section}"

    def _write_glossary(self, _fence: _Fence) -> Iterable[str]:
        terms = sorted(read_glossary(self._sources.root), key=lambda term: term.wordings[self._code].term.casefold())
        return (self._write_term(term) for term in terms)

    def _write_term(self, term: Term) -> str:
        wording = term.wordings[self._code]
        others = [term.wordings[language.code].term for language in LANGUAGES if language.code != self._code]
        said = ", ".join(other for other in others if other.casefold() != wording.term.casefold())
        more = self._lead(f" [](#{term.section})") if term.section else ""
        name = f"**{wording.term}**" + (f" ({said})" if said else "")
        return f'- <a id="term-{term.key}"></a>{name}: {self._lead(wording.definition)}{more}'

    def _write_results(self, _fence: _Fence) -> Iterable[str]:
        yield from (f"| {_('Example')} | CLI | Python |", "| --- | --- | --- |")
        for example in self._sources.tree.examples.values():
            cells = (
                name_state(self._sources.find_standing(example, script).state) if script else "–"
                for script in (example.scripts.get(Language.SHELL), example.scripts.get(Language.PYTHON))
            )
            yield f"| {self._link_scripts([example.name])} | {' | '.join(cells)} |"

    def _write_summary(self, _fence: _Fence) -> Iterable[str]:
        verification = self._sources.verification
        if verification is None:
            yield _("Nothing was verified in this build.")
        else:
            yield _("Last run on %(day)s with Docker Engine %(engine)s.") % {
                "day": self._sources.language.format_date(verification.finished),
                "engine": verification.versions.get("engine", "?"),
            }

    def _link_scripts(self, names: Iterable[str]) -> str:
        """Examples by name, each a link to its file."""
        examples = self._sources.tree.examples
        scripts = {name: examples[name].scripts for name in names if name in examples}
        found = ((name, own.get(Language.SHELL) or own[Language.PYTHON]) for name, own in scripts.items())
        return ", ".join(f"[{name}]({self._up}{script.path})" for name, script in found)


def _read_fence(opening: re.Match[str], lines: Iterator[str]) -> _Fence:
    """The directive that `opening` begins, taking its lines from `lines`."""
    ends = re.compile(rf":{{{len(opening['colons'])},}}\s*$")
    body: list[str] = []
    for line in lines:
        if ends.match(line):
            break
        if body or not _OPTION.match(line):
            body.append(line)
    return _Fence(opening["name"], opening["argument"].strip(), "\n".join(body))


def _write_session(script: Script) -> list[str]:
    """A shell script as the terminal showed it; the numbers of callouts stand on lines of their own."""
    lines: list[str] = []
    marks: list[str] = []
    waits = False
    for element in script.elements:
        match element:
            case Callout():
                marks.append(f"# ({element.number})")
                continue
            case Command():
                first, *more = element.text.split("\n")
                lines += [*marks, f"$ {first}", *(f"> {line}" for line in more)]
            case Output():
                lines += ["⋯" if line is ELLIPSIS else str(line) for line in element.lines]
            case Typed():
                prompt = f"{lines.pop()} " if waits else ""
                lines += [*marks, f"{prompt}{element.text}"]
            case Exit():
                lines.append(_("exit status %s") % element.status)
        marks = []
        waits = isinstance(element, Output) and bool(lines and _PROMPT_END.search(lines[-1]))
    return lines


def _fence_in(kind: str, text: str) -> str:
    """The text in a fence that nothing in it closes."""
    longest = max(map(len, re.findall(r"`+", text)), default=0)
    marks = "`" * max(3, longest + 1)
    return f"{marks}{kind}\n{text.rstrip()}\n{marks}"


def _name_kind_of_file(path: Path) -> str:
    return "dockerfile" if path.name.startswith("Dockerfile") else _NAMES.get(path.suffix, path.suffix[1:])


def _write_figures(plot: Plot, code: str) -> Iterator[str]:
    """A plot's figures as a table."""
    named = any(part.names for part in plot.series)
    yield "| | | |" if named else "| | |"
    yield "| --- | --- | --- |" if named else "| --- | --- |"
    for part in plot.series:
        for point in part.points:
            name = f"| {part.names[code]} " if named else ""
            yield f"{name}| {point.labels[code]} | {point.text} |"
