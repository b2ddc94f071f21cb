"""``:::{file} chapter/example/name``: a file beside an example, from the very file that ran."""

from __future__ import annotations

from html import escape

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from conf.site.console import render_file
from conf.site.frame import find_download, render_correction, render_download
from conf.site.sources import sources_of

__all__ = ["FileDirective"]


class FileDirective(SphinxDirective):
    """Show a file that lies beside an example; the directive's body is its caption."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Build the block: name, caption, lines."""
        sources = sources_of(self.env)
        argument = self.arguments[0]
        path = sources.root / "examples" / argument
        beside = {file: example for example in sources.tree.examples.values() for file in example.beside}
        if path not in beside:  # an error already: see conf.site.checks
            return [nodes.paragraph("", argument, classes=["missing"])]
        self.env.note_dependency(str(path))
        example = beside[path]
        assert example.folder is not None
        name = path.relative_to(example.folder).as_posix()
        text = path.read_text(encoding="utf-8")
        block = nodes.container(classes=["example", "beside"])
        links = render_download(find_download(self.env), f"examples/{argument}")
        links += render_correction(sources.repository, f"examples/{argument}", short=True)
        block += nodes.raw(
            "",
            '<div class="block-head"><span class="block-label">'
            f"{escape(name)}</span></div>"
            '<div class="console file">'
            f"<pre><code>{render_file(path.name, text)}</code></pre></div>"
            f'<div class="block-foot"><p class="links">{links}</p></div>',
            format="html",
        )
        if self.content:
            caption = nodes.container(classes=["block-caption"])
            self.state.nested_parse(self.content, self.content_offset, caption)
            block += caption
        return [block]
