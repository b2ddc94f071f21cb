"""``:::{drawing} name``: a drawing from ``docs/figures``, its body the alternative text."""

from __future__ import annotations

import re
from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from conf.site.drawing import FIGURES
from conf.site.sources import sources_of

__all__ = ["DrawingDirective"]


class DrawingDirective(SphinxDirective):
    """Inline a drawing in the page's language."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Build the figure; that the drawing is there and fresh is checked in conf.site.checks."""
        sources = sources_of(self.env)
        name = self.arguments[0]
        folder = sources.root / FIGURES
        path = folder / f"{name}.{sources.language.code}.svg"
        for dependency in (path, folder / f"{name}.dot", folder / f"{name}.toml"):
            self.env.note_dependency(str(dependency))
        if not path.exists():
            return [nodes.paragraph("", name, classes=["missing"])]
        body = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, body)
        words = " ".join(body.astext().split())
        svg = re.sub(
            r'<svg\b(.*?) data-sources="[^"]*"',
            lambda match: f'<svg{match[1]} role="img" aria-label="{escape(words)}"',
            path.read_text(encoding="utf-8"),
            count=1,
        )
        html = f'<figure class="drawing-frame" id="drawing-{name}">{svg}</figure>'
        return [nodes.raw("", html, format="html")]
