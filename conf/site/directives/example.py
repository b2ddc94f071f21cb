"""``:::{example} chapter/name``: an example that ran, its callouts explained in its body."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective
from sphinx_tabs.tabs import SphinxTabsPanel, SphinxTabsTab, SphinxTabsTablist

from conf.site.badge import render_badge
from conf.site.console import Words, render_script
from conf.site.frame import find_download, render_correction, render_download
from conf.site.replay import name_replay, render_replay_button
from conf.site.sources import Sources, sources_of
from conf.transcript import Callout, Example, Language, Script

__all__ = ["ExampleDirective", "find_ident"]

_LABELS = {Language.SHELL: ("cli", "CLI"), Language.PYTHON: ("python", "Python")}
"""Key and label of each variant; labels are the same in both languages, so that a reader's choice
follows from one to the other."""


def find_ident(name: str) -> str:
    """The HTML id of an example on its page."""
    return "example-" + name.replace("/", "-")


class ExampleDirective(SphinxDirective):
    """Show an example by name."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Build the block of each variant and the list of its callouts."""
        sources = sources_of(self.env)
        example = sources.tree.examples.get(self.arguments[0])
        if example is None:  # an error already: see conf.site.checks
            self.env.note_dependency(str(sources.root / f"examples/{self.arguments[0]}.sh"))
            return [nodes.paragraph("", self.arguments[0], classes=["missing"])]
        self._note_dependencies(sources, example)
        ident = find_ident(example.name)
        count = self.env.new_serialno(ident)
        if count:
            ident += f"-{count}"
        head, foot = _raw(f'<div class="example" id="{ident}">'), _raw("</div>")
        return [head, *self._build_variants(sources, example, ident), *self._build_callouts(ident), foot]

    def _note_dependencies(self, sources: Sources, example: Example) -> None:
        for path in sources.find_correction_files(self.env.docname):
            self.env.note_dependency(str(path))
        for script in example.scripts.values():
            self.env.note_dependency(str(sources.root / script.path))
        for path in example.beside:
            self.env.note_dependency(str(path))

    def _build_variants(self, sources: Sources, example: Example, ident: str) -> list[nodes.Node]:
        """The head and the block of each variant; without a script they stand one after the other."""
        scripts = sorted(example.scripts.items(), key=lambda item: list(_LABELS).index(item[0]))
        panels = [(language, _render_panel(self, sources, example, script, ident)) for language, script in scripts]
        if len(panels) == 1:
            language, panel = panels[0]
            label = _LABELS[language][1]
            return [_raw(f'<div class="block-head"><span class="block-label">{label}</span></div>{panel}')]
        tabs = SphinxTabsTablist(classes=["block-head", "tabs"])
        built: list[nodes.Node] = [tabs]
        for language, panel in panels:
            key, label = _LABELS[language]
            tabs += SphinxTabsTab("", label, classes=["tab", key], type="button")
            built.append(SphinxTabsPanel("", _raw(panel), classes=["panel", key]))
        return built

    def _build_callouts(self, ident: str) -> list[nodes.Node]:
        body = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, body)
        for listing in body.findall(nodes.enumerated_list):
            if listing.parent is not body:
                continue
            listing["classes"].append("callouts")
            for number, item in enumerate(listing.children, start=1):
                assert isinstance(item, nodes.list_item)
                item["ids"].append(f"{ident}-{number}")
                back = _raw(f'<a class="callout" href="#{ident}">{number}</a> ')
                first = item.children[0] if item.children else None
                if isinstance(first, nodes.paragraph):
                    first.insert(0, back)
                else:
                    item.insert(0, back)
        return body.children


def _render_panel(directive: SphinxDirective, sources: Sources, example: Example, script: Script, ident: str) -> str:
    words = Words(exit=_("exit status %s"), elision=_("output left out here"))
    lines = render_script(script, words=words, ident=ident)
    standing = sources.find_standing(example, script)
    classes = "console" if script.language is Language.SHELL else "console python"
    if any(isinstance(element, Callout) for element in script.elements):
        classes += " has-callouts"
    prefix = find_download(directive.env)
    links = render_download(prefix, str(script.path))
    if example.folder is not None:
        links += render_download(prefix, f"examples/{example.name}.zip", text=_("with its files (.zip)"))
    links += render_correction(sources.repository, str(script.path), short=True)
    links += _render_corrections(directive, sources, example)
    replay = ""
    if script.language is Language.SHELL and example.name in sources.replays:
        replay = render_replay_button(name_replay(example.name), _("Watch it run"))
    return (
        f'<div class="{classes}"><pre><code>{lines}</code></pre></div><div class="block-foot">'
        f"{render_badge(standing, sources.verification, sources.language)}"
        f'{replay}<p class="links">{links}</p></div>'
    )


def _render_corrections(directive: SphinxDirective, sources: Sources, example: Example) -> str:
    """Links to what is often claimed and what this example, on this page, shows not to be so."""
    corrections = sources.find_corrections(example.name, directive.env.docname)
    places = sources.correction_places
    anchors = [correction.anchor for correction in corrections if correction.anchor in places]
    word = escape(_("Often claimed"))
    names = [word] if len(anchors) == 1 else [f"{word} {number}" for number in range(1, len(anchors) + 1)]
    uri = directive.env.app.builder.get_relative_uri
    return "".join(
        f'<a class="claimed" href="{escape(uri(directive.env.docname, places[anchor]))}#{anchor}">{name}</a>'
        for anchor, name in zip(anchors, names, strict=True)
    )


def _raw(html: str) -> nodes.Node:
    return nodes.raw("", html, format="html")
