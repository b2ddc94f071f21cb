"""``:::{corrections} group …``: what is often claimed, what is so, and the example that proves it."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective

from conf.site.corrections import CORRECTIONS, Correction, Group, Kind, choose_groups, read_corrections
from conf.site.datafile import DataError
from conf.site.directives.place import build_section_link, render_example_link, render_state
from conf.site.frame import render_correction
from conf.site.sources import sources_of

__all__ = ["CorrectionsDirective", "name_kind"]


class CorrectionsDirective(SphinxDirective):
    """The groups that the argument names, else all: a section and a table for each."""

    optional_arguments = 1
    final_argument_whitespace = True

    def run(self) -> list[nodes.Node]:
        """Build the sections."""
        sources = sources_of(self.env)
        for path in (sources.root / CORRECTIONS).glob("*.toml"):
            self.env.note_dependency(str(path))
        try:
            groups = read_corrections(sources.root)
        except DataError as error:  # reported already: see conf.site.checks
            return [nodes.paragraph("", str(error), classes=["missing"])]
        return [self._build_group(group) for group in choose_groups(groups, " ".join(self.arguments))]

    def _build_group(self, group: Group) -> nodes.Node:
        code = sources_of(self.env).language.code
        section = nodes.section(ids=[group.anchor], names=[group.anchor])
        self.state.document.note_explicit_target(section, section)
        section += nodes.title("", group.titles[code])
        heads = "".join(f'\n<th role="columnheader" scope="col">{escape(text)}</th>' for text in _heads())
        label = escape(group.titles[code])
        section += _raw(
            f'<div class="table-wrapper docutils container"><table class="docutils stacked corrections" role="table"'
            f' aria-label="{label}"><thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">'
        )
        for correction in group.corrections:
            section += self._build_row(correction, code)
        link = render_correction(sources_of(self.env).repository, group.path)
        section += _raw("</tbody></table></div>" + (f"<p>{link}</p>" if link else ""))
        return section

    def _build_row(self, correction: Correction, code: str) -> list[nodes.Node]:
        wording = correction.wordings[code]
        claimed, so, proof = (escape(text) for text in _heads())
        kind = f'<p class="kind {correction.kind}">{escape(name_kind(correction.kind))}</p>'
        row: list[nodes.Node] = [
            _raw(f'<tr role="row" id="{correction.anchor}">{_open_cell(claimed)}<p>'),
            *self._build_words(wording.claim),
            _raw(f"</p>{kind}</td>{_open_cell(so)}<p>"),
            *self._build_words(wording.so),
        ]
        if wording.replaced_by:
            row += [_raw(f'</p><p class="instead"><b>{escape(_("Use instead"))}:</b> ')]
            row += self._build_words(wording.replaced_by)
        row += [_raw(f"</p></td>{_open_cell(proof)}{self._render_proofs(correction)}<p>")]
        return [*row, build_section_link(self, correction.section), _raw("</p></td></tr>")]

    def _build_words(self, markdown: str) -> list[nodes.Node]:
        parsed, messages = self.parse_inline(markdown)
        return [nodes.inline("", "", *parsed), *messages]

    def _render_proofs(self, correction: Correction) -> str:
        examples = sources_of(self.env).tree.examples
        return "".join(
            f'<p class="proof">{render_example_link(self, examples[name])} {render_state(self, examples[name])}</p>'
            for name in correction.examples
            if name in examples
        )


def _heads() -> tuple[str, str, str]:
    return _("Claimed"), _("What is so"), _("Proof")


def name_kind(kind: Kind) -> str:
    """What is the matter with a claim, in the page's language."""
    return {
        Kind.WRONG: _("Wrong"),
        Kind.HALF_TRUE: _("Half true"),
        Kind.OUTDATED: _("Outdated"),
        Kind.OPEN: _("Open question"),
    }[kind]


def _open_cell(label: str) -> str:
    return f'<td role="cell" data-label="{label}">'


def _raw(html: str) -> nodes.Node:
    return nodes.raw("", html, format="html")
