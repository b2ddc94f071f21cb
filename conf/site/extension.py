"""What Sphinx loads: our directives, the Markdown rule for Hangul, and each page's context."""

from __future__ import annotations

import os
from html import escape
from typing import Any

import myst_parser.parsers.sphinx_ as myst_sphinx
from docutils import nodes
from markdown_it import MarkdownIt
from myst_parser.parsers.mdit import create_md_parser
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from conf.site.directives.answer import AnswerDirective, add_nodes
from conf.site.directives.drawing import DrawingDirective
from conf.site.directives.example import ExampleDirective
from conf.site.directives.file import FileDirective
from conf.site.directives.results import ResultsDirective, SummaryDirective
from conf.site.emphasis import mend_emphasis
from conf.site.language import LANGUAGES, find_language
from conf.site.sources import load_sources, sources_of

__all__ = ["setup"]

_LONGEST_UNBROKEN = 28
"""Characters of code that a screen of 320 pixels shows in one line."""

_RESULT_PAGES = ("index", "results")
"""Pages that sum up all examples: read again in every build."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    add_nodes(app)
    app.add_directive("answer", AnswerDirective)
    app.add_directive("example", ExampleDirective)
    app.add_directive("file", FileDirective)
    app.add_directive("drawing", DrawingDirective)
    app.add_directive("results", ResultsDirective)
    app.add_directive("summary", SummaryDirective)
    app.add_config_value("sources_digest", "", "env", [str])
    app.add_js_file("notes.js", loading_method="defer")
    app.add_post_transform(MarkLongCode)
    app.connect("config-inited", _name_site)
    app.connect("builder-inited", load_sources)
    app.connect("env-get-outdated", _find_outdated)
    app.connect("html-page-context", _add_languages)
    # MyST offers no hook for its parser; this is the one place that makes it.
    myst_sphinx.create_md_parser = _create_parser  # type: ignore[attr-defined]
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _create_parser(*arguments: Any, **options: Any) -> MarkdownIt:
    md = create_md_parser(*arguments, **options)
    mend_emphasis(md)
    return md


class MarkLongCode(SphinxPostTransform):
    """Give code in a sentence the class ``long`` where it may break inside a word: else it may not."""

    formats = ("html",)
    default_priority = 500

    def run(self, **_options: Any) -> None:
        """Look at every piece of code in the page's sentences."""
        for code in self.document.findall(nodes.literal):
            if max(map(len, code.astext().split()), default=0) > _LONGEST_UNBROKEN:
                code["classes"].append("long")


def _name_site(app: Sphinx, config: Config) -> None:
    """Titles by language, which Sphinx knows only after reading its command line."""
    language = find_language(config.language)
    config.project = language.title
    config.html_title = language.title
    config.html_short_title = language.title
    base = os.environ.get("SITE_URL", "").rstrip("/")
    if base:
        config.html_baseurl = f"{base}/{language.code}/"


def _find_outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    return [name for name in _RESULT_PAGES if name in env.found_docs]


def _add_languages(
    app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """The page in every language, for the switch and for search engines."""
    ours = sources_of(app.env).language
    base = os.environ.get("SITE_URL", "").rstrip("/")
    up = "../" * (name.count("/") + 1)
    context["language_links"] = [
        {
            "code": language.code,
            "name": language.name,
            "href": f"{up}{language.code}/{name}.html",
            "current": language is ours,
        }
        for language in LANGUAGES
    ]
    if doctree is not None:
        context["metatags"] = context.get("metatags", "") + "".join(
            f'\n<link rel="alternate" hreflang="{language.code}"'
            f' href="{escape(f"{base}/" if base else up)}{language.code}/{name}.html">'
            for language in LANGUAGES
        )
