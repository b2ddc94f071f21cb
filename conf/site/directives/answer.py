"""``:::{answer} A question?``: a question whose answer, the directive's body, unfolds."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

__all__ = ["AnswerDirective", "add_nodes"]


class Details(nodes.General, nodes.Element):
    """What unfolds; works without any script."""


class Summary(nodes.General, nodes.TextElement):
    """What is read before it unfolds."""


class AnswerDirective(SphinxDirective):
    """Ask, and answer when the reader wants it."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Build the question and its answer."""
        self.assert_has_content()
        question, messages = self.parse_inline(self.arguments[0])
        details = Details("", Summary("", "", *question), classes=["answer"])
        self.state.nested_parse(self.content, self.content_offset, details)
        return [details, *messages]


def add_nodes(app: Sphinx) -> None:
    """Teach Sphinx how the two nodes are written."""
    app.add_node(Details, html=(_visit, _depart))
    app.add_node(Summary, html=(_visit, _depart))


def _visit(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append(translator.starttag(node, type(node).__name__.lower(), ""))


def _depart(translator: HTML5Translator, node: nodes.Element) -> None:
    translator.body.append(f"</{type(node).__name__.lower()}>\n")
