"""What blocks of examples and of files have in common: the link to their file, and the way to correct it."""

from __future__ import annotations

from html import escape
from pathlib import PurePosixPath

from sphinx.environment import BuildEnvironment
from sphinx.locale import _

from conf.site.repository import Repository

__all__ = ["find_download", "render_correction", "render_download"]


def find_download(env: BuildEnvironment) -> str:
    """The way from the page being read to the root of the site, where downloads lie."""
    return "../" * (env.docname.count("/") + 1)


def render_download(prefix: str, path: str, text: str | None = None) -> str:
    """A link that saves the file at `path`, which is relative to the root of the site."""
    name = PurePosixPath(path).name
    return f'<a class="download" href="{prefix}{escape(path)}" download>{escape(text or name)}</a>'


def render_correction(repository: Repository | None, path: str, *, short: bool = False) -> str:
    """A link that edits the file at `path`, relative to the root of the repository; nothing where there is no host.

    A `short` one leaves the file's name to those who can't see the block that it belongs to.
    """
    if repository is None:
        return ""
    label = _("Correct %s") % PurePosixPath(path).name
    text, hint = (_("Correct"), f' aria-label="{escape(label)}"') if short else (label, "")
    return f'<a class="correct" href="{escape(repository.find_editor(path))}"{hint}>{escape(text)}</a>'
