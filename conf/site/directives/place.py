"""Where on the site an example or a section is, as links from the page being read."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from conf.site.badge import name_state, render_symbol
from conf.site.directives.example import find_ident
from conf.site.results import State
from conf.site.sources import sources_of
from conf.transcript import Example

__all__ = ["build_section_link", "find_place", "render_example_link", "render_state"]

_WORST_FIRST = (State.FAILED, State.CHANGED, State.UNKNOWN, State.NOT_RUN, State.VERIFIED)


def find_place(directive: SphinxDirective, example: Example) -> str | None:
    """The address of the example's block, from the page being read; None where no page shows it."""
    sources = sources_of(directive.env)
    page = sources.tree.find_home(example, sources.language.code)
    if page is None:
        return None
    uri = directive.env.app.builder.get_relative_uri(directive.env.docname, page.name)
    return f"{uri}#{find_ident(example.name)}"


def render_example_link(directive: SphinxDirective, example: Example) -> str:
    """The example's name as a link to its block."""
    name = f"<code>{escape(example.name)}</code>"
    place = find_place(directive, example)
    return f'<a class="example-link" href="{escape(place)}">{name}</a>' if place else name


def render_state(directive: SphinxDirective, example: Example) -> str:
    """How the example stands: the worst of its variants."""
    sources = sources_of(directive.env)
    states = {sources.find_standing(example, script).state for script in example.scripts.values()}
    state = next(state for state in _WORST_FIRST if state in states)
    return f'<span class="standing {state}">{render_symbol(state)}<span>{escape(name_state(state))}</span></span>'


def build_section_link(directive: SphinxDirective, section: str) -> nodes.Node:
    """A link to a section under its own title."""
    parsed, messages = directive.parse_inline(f"[](#{section})")
    return nodes.inline("", "", *parsed, *messages)
