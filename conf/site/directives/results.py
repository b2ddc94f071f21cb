"""``:::{results}``: every example and how each of its variants stands; ``:::{summary}``: counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html import escape
from itertools import groupby

from docutils import nodes
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective

from conf.site.badge import AGE, name_state, render_day, render_reason, render_symbol, write_images, write_standing
from conf.site.directives.example import find_ident
from conf.site.results import Standing, State
from conf.site.sources import Sources, sources_of
from conf.transcript import Example, Language

__all__ = ["ResultsDirective", "SummaryDirective"]

_TOOLS = (
    ("engine", "Docker Engine"),
    ("cli", "Docker CLI"),
    ("compose", "Docker Compose"),
    ("buildx", "Buildx"),
    ("api", "API"),
    ("sdk", "Docker SDK for Python"),
    ("python", "Python"),
)


class ResultsDirective(SphinxDirective):
    """The whole matrix of results."""

    def run(self) -> list[nodes.Node]:
        """Build what was used, then a table of examples for each chapter."""
        sources = sources_of(self.env)
        html = _render_versions(sources)
        for chapter, examples in groupby(sources.tree.examples.values(), key=lambda example: example.chapter):
            html += self._render_chapter(sources, chapter, list(examples))
        return [nodes.raw("", html, format="html")]

    def _render_chapter(self, sources: Sources, chapter: str, examples: list[Example]) -> str:
        rows = "".join(self._render_row(sources, example) for example in examples)
        heads = (_("Example"), "CLI", "Python", _("Images"))
        head = "".join(f'\n<th scope="col">{escape(text)}</th>' for text in heads)
        page = sources.tree.pages[sources.language.code].get(chapter)
        title = find_title(page.path.stem, sources) if page else chapter
        return (
            '<div class="table-wrapper docutils container"><table class="docutils results">'
            f"<caption>{escape(title)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
        )

    def _render_row(self, sources: Sources, example: Example) -> str:
        page = sources.tree.find_home(example, sources.language.code)
        name = f"<code>{escape(example.name)}</code>"
        if page:
            uri = self.env.app.builder.get_relative_uri(self.env.docname, page.name)
            name = f'<a href="{escape(uri)}#{find_ident(example.name)}">{name}</a>'
        standings = {script.language: sources.find_standing(example, script) for script in example.scripts.values()}
        images = [
            image
            for standing in standings.values()
            if standing.result and standing.state is not State.CHANGED
            for image in standing.result.images
        ]
        cells = "".join(
            _render_cell(standings.get(language), sources) for language in (Language.SHELL, Language.PYTHON)
        )
        used = write_images(tuple(dict.fromkeys(images)))
        return f'\n<tr><th scope="row">{name}</th>{cells}\n<td class="images">{escape(used)}</td></tr>'


class SummaryDirective(SphinxDirective):
    """One paragraph: how many examples there are and how they stand."""

    def run(self) -> list[nodes.Node]:
        """Build the paragraph and the counts by state."""
        sources = sources_of(self.env)
        counts = Counter(standing.state for standing in list_standings(sources))
        if sources.verification is None:
            text = escape(_("Nothing was verified in this build."))
        else:
            sentence = escape(_("%(count)s examples, last run on %(day)s with Docker Engine %(engine)s.")) % {
                "count": len(sources.tree.examples),
                "day": render_day(sources.verification.finished, sources.language),
                "engine": escape(sources.verification.versions.get("engine", "?")),
            }
            text = f"<span>{sentence}{AGE}</span>"
        if "results" in sources.tree.pages[sources.language.code]:
            uri = self.env.app.builder.get_relative_uri(self.env.docname, "results")
            text += f' <a href="{escape(uri)}">{escape(_("All results"))}</a>'
        items = "".join(
            f'<li class="{state}">{render_symbol(state)}<b>{counts[state]}</b> {escape(name_state(state))}</li>'
            for state in State
            if counts[state]
        )
        html = f'<div class="summary"><ul>{items}</ul><p>{text}</p></div>'
        return [nodes.raw("", html, format="html")]


def list_standings(sources: Sources) -> Iterator[Standing]:
    """How each variant of each example stands."""
    for example in sources.tree.examples.values():
        for script in example.scripts.values():
            yield sources.find_standing(example, script)


def find_title(name: str, sources: Sources) -> str:
    """The title of a page in the language of the build."""
    page = sources.tree.pages[sources.language.code][name]
    return next((h.text for h in page.headings if h.level == 1), name)


def _render_versions(sources: Sources) -> str:
    verification = sources.verification
    if verification is None:
        return f"<p>{escape(_('Nothing was verified in this build.'))}</p>"
    rows = [(label, escape(verification.versions[key])) for key, label in _TOOLS if key in verification.versions]
    rows.append((_("Platform"), escape(verification.platform)))
    rows.append((_("Finished"), render_day(verification.finished, sources.language, clock=True) + AGE))
    terms = "".join(f"\n<div><dt>{escape(label)}</dt>\n<dd>{html}</dd></div>" for label, html in rows)
    return f'<dl class="versions">{terms}</dl>'


def _render_cell(standing: Standing | None, sources: Sources) -> str:
    if standing is None:
        return f'\n<td class="none"><span aria-label="{escape(_("none"))}" role="img">–</span></td>'
    state = name_state(standing.state)
    detail = ""
    if standing.state is State.VERIFIED and standing.result:
        detail = escape(sources.language.format_date(standing.result.verified))
    elif standing.state in (State.NOT_RUN, State.FAILED):
        detail = render_reason(standing, sources.language)
    elif standing.state is State.CHANGED:
        detail = escape(write_standing(standing, sources.verification, sources.language))
    detail = f"<small>{detail}</small>" if detail else ""
    return (
        f'\n<td class="state {standing.state}"><div>{render_symbol(standing.state)}'
        f"<span>{escape(state)} {detail}</span></div></td>"
    )
