"""The note at a section whose other language is newer: see conf.site.reviewed."""

from __future__ import annotations

import json
from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.locale import _

from conf.site.frame import find_download
from conf.site.language import find_language
from conf.site.sources import sources_of

__all__ = ["add_notes", "find_outdated_notes"]

_KEY = "stale"
"""Under which the environment remembers, for each page, the notes that it was given."""


def add_notes(app: Sphinx, doctree: nodes.document) -> None:
    """Put a note below the heading of each stale section of the page that was just read."""
    if app.builder.name != "html":
        return  # a book has no other side to lead to
    env = app.env
    stale = sources_of(env).stale.get(env.docname, {})
    env.metadata[env.docname][_KEY] = _describe(stale)
    for section in doctree.findall(nodes.section):
        for anchor in section["ids"]:
            if anchor in stale:
                note = nodes.raw("", _render_note(env, anchor, stale[anchor]), format="html")
                section.insert(1, note)


def find_outdated_notes(env: BuildEnvironment) -> list[str]:
    """The pages whose notes, as they were last read, are no longer those that they should have."""
    stale = sources_of(env).stale
    return [name for name in env.found_docs if env.metadata[name].get(_KEY, "") != _describe(stale.get(name, {}))]


def _describe(stale: dict[str, str]) -> str:
    return json.dumps(stale, sort_keys=True) if stale else ""


def _render_note(env: BuildEnvironment, anchor: str, code: str) -> str:
    name = {"ko": _("Korean"), "en": _("English")}[find_language(code).code]
    text = escape(_("The %s side of this section is newer.") % name)
    link = escape(_("Read it in %s") % name)
    address = escape(f"{find_download(env)}{code}/{env.docname}.html#{anchor}")
    return f'<p class="stale" role="note">{text} <a href="{address}" hreflang="{code}">{link}</a></p>'
