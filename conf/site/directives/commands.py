"""``:::{commands}``: every docker command and option that examples use, with links to them."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from docutils import nodes
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective

from conf.site.commands import COMMANDS, Option, Usage, find_usages, read_explanations
from conf.site.datafile import DataError
from conf.site.directives.place import render_example_link
from conf.site.frame import render_correction
from conf.site.sources import sources_of

__all__ = ["CommandsDirective"]

_SHOWN = 2
"""Links of a command; more are counted only, because 'docker run' is in almost every example."""
_SHOWN_OF_OPTION = 1


class CommandsDirective(SphinxDirective):
    """The command finder."""

    def run(self) -> list[nodes.Node]:
        """Build one part that unfolds for each command."""
        sources = sources_of(self.env)
        self.env.note_dependency(str(sources.root / COMMANDS))
        try:
            explanations = read_explanations(sources.root)
        except DataError as error:  # reported already: see conf.site.checks
            return [nodes.paragraph("", str(error), classes=["missing"])]
        built: list[nodes.Node] = []
        for command, usage in find_usages(sources.tree).items():
            explanation = explanations.get(command, {}).get(sources.language.code, "")
            built += self._build_command(usage, explanation)
        if link := render_correction(sources.repository, COMMANDS):
            built.append(nodes.raw("", f"<p>{link}</p>", format="html"))
        return built

    def _build_command(self, usage: Usage, explanation: str) -> list[nodes.Node]:
        ident = usage.command.replace(" ", "-")
        name = f"command-{ident}"
        words, messages = self.parse_inline(explanation)
        options = "".join(self._render_option(usage.options[name]) for name in sorted(usage.options, key=_sort_key))
        links = self._render_links(usage.examples, _SHOWN)
        return [
            nodes.raw(
                "",
                f'<details class="answer command" id="{name}"><summary><code>{escape(usage.command)}</code> '
                '<span class="explanation">',
                format="html",
            ),
            nodes.inline("", "", *words),
            *messages,
            nodes.raw(
                "",
                f"</span></summary><dl><div><dt>{escape(_('Examples'))}</dt><dd>{links}</dd></div>"
                f"{options}</dl></details>",
                format="html",
            ),
        ]

    def _render_option(self, option: Option) -> str:
        written = sorted({option.name, *option.written}, key=lambda form: (-len(form), form))
        forms = ", ".join(f"<code>{escape(form)}</code>" for form in written)
        return f"<div><dt>{forms}</dt><dd>{self._render_links(option.examples, _SHOWN_OF_OPTION)}</dd></div>"

    def _render_links(self, names: Iterable[str], shown: int) -> str:
        examples = sources_of(self.env).tree.examples
        links = [render_example_link(self, examples[name]) for name in names]
        more = len(links) - shown
        if more > 1:
            links[shown:] = [f'<span class="more">{escape(_("and %s others") % more)}</span>']
        return " ".join(links)


def _sort_key(option: str) -> str:
    return option.lstrip("-").casefold()
