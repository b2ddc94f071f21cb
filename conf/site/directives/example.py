"""``:::{example} chapter/name``: an example that ran, its callouts explained in its body."""

from __future__ import annotations

from html import escape
from typing import ClassVar

from docutils import nodes
from sphinx.locale import _
from sphinx.util.docutils import SphinxDirective
from sphinx_tabs.tabs import SphinxTabsPanel, SphinxTabsTab, SphinxTabsTablist

from conf.site.badge import render_badge
from conf.site.console import Words, render_script
from conf.site.frame import find_download, render_copy_button, render_download
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
    option_spec: ClassVar[dict[str, object]] = {}  # type: ignore[assignment]

    def run(self) -> list[nodes.Node]:
        """Build the block, its tabs and the list of its callouts."""
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
        block = nodes.container(classes=["example"], ids=[ident])
        block += self._build_variants(sources, example, ident)
        block += self._build_callouts(ident)
        return [block]

    def _note_dependencies(self, sources: Sources, example: Example) -> None:
        for script in example.scripts.values():
            self.env.note_dependency(str(sources.root / script.path))
        for path in example.beside:
            self.env.note_dependency(str(path))

    def _build_variants(self, sources: Sources, example: Example, ident: str) -> nodes.Node:
        scripts = sorted(example.scripts.items(), key=lambda item: list(_LABELS).index(item[0]))
        if len(scripts) == 1:
            language, script = scripts[0]
            label = _LABELS[language][1]
            return nodes.raw(
                "",
                f'<div class="block-head"><span class="block-label">{label}</span></div>'
                + _render_panel(self, sources, example, script, ident),
                format="html",
            )
        tabs = nodes.container(classes=["sphinx-tabs"])
        tablist = SphinxTabsTablist(classes=["block-head"])
        tablist["role"] = "tablist"
        tablist["aria-label"] = _("Ways to run this example")
        tabs += tablist
        for index, (language, script) in enumerate(scripts):
            key, label = _LABELS[language]
            tab = SphinxTabsTab("", label, classes=["sphinx-tabs-tab", "group-tab"])
            tab["ids"] = [f"tab-{ident}-{key}"]
            tab["type"] = "button"
            tab["role"] = "tab"
            tab["name"] = key
            tab["tabindex"] = "-1" if index else "0"
            tab["aria-selected"] = "false" if index else "true"
            tab["aria-controls"] = f"panel-{ident}-{key}"
            tablist += tab
            panel = SphinxTabsPanel(classes=["sphinx-tabs-panel", "group-tab"])
            panel["ids"] = [f"panel-{ident}-{key}"]
            panel["role"] = "tabpanel"
            panel["name"] = key
            panel["aria-labelledby"] = f"tab-{ident}-{key}"
            if index:
                panel["hidden"] = "true"
            panel += nodes.raw("", _render_panel(self, sources, example, script, ident), format="html")
            tabs += panel
        return tabs

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
                back = nodes.raw("", _render_back_link(ident, number), format="html")
                first = item.children[0] if item.children else None
                if isinstance(first, nodes.paragraph):
                    first.insert(0, back)
                else:
                    item.insert(0, back)
        return body.children


def _render_back_link(ident: str, number: int) -> str:
    label = escape(_("Back to line %s of the example") % number)
    return (
        f'<a class="callout" href="#{ident}-{number}-cli" data-callout="{ident}-{number}"'
        f' aria-label="{label}">{number}</a> '
    )


def _render_panel(directive: SphinxDirective, sources: Sources, example: Example, script: Script, ident: str) -> str:
    key, label = _LABELS[script.language]
    words = Words(callout=_("Note %s"), exit=_("exit status %s"), elision=_("output left out here"))
    lines = render_script(script, words=words, ident=ident, variant=key)
    standing = sources.find_standing(example, script)
    classes = "console" if script.language is Language.SHELL else "console python"
    if any(isinstance(element, Callout) for element in script.elements):
        classes += " has-callouts"
    prefix = find_download(directive.env)
    links = render_download(prefix, str(script.path))
    if example.folder is not None:
        links += render_download(prefix, f"examples/{example.name}.zip", text=_("with its files (.zip)"))
    name = escape(_("%(example)s, %(variant)s") % {"example": example.name, "variant": label})
    return (
        f'<div class="{classes}">{render_copy_button(_("Copy the commands"))}'
        f'<pre aria-label="{name}"><code>{lines}</code></pre></div>'
        '<div class="block-foot">'
        f"{render_badge(standing, sources.verification, sources.language)}"
        f'<p class="links">{links}</p></div>'
    )
