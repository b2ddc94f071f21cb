"""What blocks of examples and of files have in common: copy button and download link."""

from __future__ import annotations

from html import escape
from pathlib import PurePosixPath

from sphinx.environment import BuildEnvironment
from sphinx.locale import _

__all__ = ["find_download", "render_copy_button", "render_download"]

_COPY = (
    '<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none"'
    ' stroke="currentColor" stroke-width="1.5" stroke-linejoin="round">'
    '<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/>'
    '<path d="M10.5 5.5v-2A1.5 1.5 0 0 0 9 2H3.5A1.5 1.5 0 0 0 2 3.5V9a1.5 1.5 0 0 0 1.5 1.5'
    'h2"/></svg>'
)


def find_download(env: BuildEnvironment) -> str:
    """The way from the page being read to the root of the site, where downloads lie."""
    return "../" * (env.docname.count("/") + 1)


def render_copy_button(label: str) -> str:
    """A button that a script shows: without JavaScript there is nothing that could copy."""
    return (
        f'<button type="button" class="copy" hidden aria-label="{escape(label)}"'
        f' title="{escape(label)}" data-done="{escape(_("Copied"))}">{_COPY}</button>'
    )


def render_download(prefix: str, path: str, text: str | None = None) -> str:
    """A link that saves the file at `path`, which is relative to the root of the site."""
    name = PurePosixPath(path).name
    label = _("Download %s") % name
    return (
        f'<a class="download" href="{prefix}{escape(path)}" download'
        f' aria-label="{escape(label)}">{escape(text or name)}</a>'
    )
