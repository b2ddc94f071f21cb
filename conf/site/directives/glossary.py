"""``:::{glossary-terms}``: every term of the glossary, each with an anchor."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective

from conf.site.datafile import DataError
from conf.site.directives.place import build_section_link
from conf.site.frame import render_correction
from conf.site.glossary import GLOSSARY, Term, read_glossary
from conf.site.language import LANGUAGES
from conf.site.sources import sources_of

__all__ = ["GlossaryDirective"]


class GlossaryDirective(SphinxDirective):
    """The glossary in the order of the page's language."""

    def run(self) -> list[nodes.Node]:
        """Build the list."""
        sources = sources_of(self.env)
        self.env.note_dependency(str(sources.root / GLOSSARY))
        code = sources.language.code
        try:
            terms = sorted(read_glossary(sources.root), key=lambda term: term.wordings[code].term.casefold())
        except DataError as error:  # reported already: see conf.site.checks
            return [nodes.paragraph("", str(error), classes=["missing"])]
        listing = nodes.container(classes=["glossary-terms"])
        listing += _raw("<dl>")
        for term in terms:
            listing += self._build_term(term, code)
        link = render_correction(sources.repository, GLOSSARY)
        listing += _raw(f"</dl><p>{link}</p>" if link else "</dl>")
        return [listing]

    def _build_term(self, term: Term, code: str) -> list[nodes.Node]:
        wording = term.wordings[code]
        name = f"term-{term.key}"
        title = nodes.inline("", wording.term, ids=[name], names=[name])
        self.state.document.note_explicit_target(title, title)
        others = "".join(
            f' <span class="other" lang="{language.code}">{escape(term.wordings[language.code].term)}</span>'
            for language in LANGUAGES
            if language.code != code and term.wordings[language.code].term.casefold() != wording.term.casefold()
        )
        words, messages = self.parse_inline(wording.definition)
        built: list[nodes.Node] = [
            _raw("<div><dt>"),
            title,
            _raw(f"{others}</dt><dd><p>"),
            nodes.inline("", "", *words),
            *messages,
            _raw("</p>"),
        ]
        if term.section is not None:
            built += [_raw(f'<p class="more">{escape(_("More"))}: '), build_section_link(self, term.section)]
            built += [_raw("</p>")]
        return [*built, _raw("</dd></div>")]


def _raw(html: str) -> nodes.Node:
    return nodes.raw("", html, format="html")
