"""``:::{plot} name``: figures that an example printed, as bars or lines; its body is the alternative text."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective

from conf.site.datafile import DataError
from conf.site.directives.place import render_example_link
from conf.site.plot import Plot, draw_plot, find_plot, read_plot
from conf.site.sources import sources_of

__all__ = ["PlotDirective"]


class PlotDirective(SphinxDirective):
    """Draw a plot in the page's language."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Build the figure, and its figures as a table that unfolds."""
        sources = sources_of(self.env)
        name, code = self.arguments[0], sources.language.code
        self.env.note_dependency(str(sources.root / find_plot(name)))
        try:
            plot = read_plot(sources.root, name, sources.tree.examples)
        except DataError as error:  # reported already: see conf.site.checks
            return [nodes.paragraph("", str(error), classes=["missing"])]
        if plot is None:
            return [nodes.paragraph("", name, classes=["missing"])]
        example = sources.tree.examples[plot.example]
        for script in example.scripts.values():
            self.env.note_dependency(str(sources.root / script.path))
        body = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, body)
        svg = draw_plot(plot, code, " ".join(body.astext().split()))
        source = _("Figures from %s") % render_example_link(self, example)
        html = (
            f'<figure class="plot-frame" id="plot-{escape(name)}">{svg}'
            f"<figcaption>{escape(plot.titles[code])} <span>{source}</span></figcaption>"
            f"{_render_table(plot, code)}</figure>"
        )
        return [nodes.raw("", html, format="html")]


def _render_table(plot: Plot, code: str) -> str:
    rows = ""
    for part in plot.series:
        name = f"<td>{escape(part.names[code])}</td>" if part.names else ""
        rows += "".join(
            f'<tr>{name}<th scope="row">{escape(point.labels[code])}</th><td>{escape(point.text)}</td></tr>'
            for point in part.points
        )
    return f"<details><summary>{escape(_('As a table'))}</summary><table><tbody>{rows}</tbody></table></details>"
