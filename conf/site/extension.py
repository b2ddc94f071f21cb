"""What Sphinx loads: our directives, the Markdown rule for Hangul, and each page's context."""

from __future__ import annotations

import hashlib
import re
from html import escape
from pathlib import Path
from typing import Any

import myst_parser.parsers.sphinx_ as myst_sphinx
from docutils import nodes
from markdown_it import MarkdownIt
from markupsafe import Markup
from myst_parser.parsers.mdit import create_md_parser
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.locale import _
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.html5 import HTML5Translator

from conf.site.address import read_address
from conf.site.book.builder import BookBuilder
from conf.site.book.package import name_book
from conf.site.corrections import CORRECTIONS_PAGE, read_corrections
from conf.site.directives.answer import AnswerDirective, add_nodes
from conf.site.directives.commands import CommandsDirective
from conf.site.directives.corrections import CorrectionsDirective, name_kind
from conf.site.directives.drawing import DrawingDirective
from conf.site.directives.example import ExampleDirective
from conf.site.directives.file import FileDirective
from conf.site.directives.glossary import GlossaryDirective
from conf.site.directives.plot import PlotDirective
from conf.site.directives.results import ResultsDirective, SummaryDirective, find_title
from conf.site.emphasis import mend_emphasis
from conf.site.language import LANGUAGES, find_language
from conf.site.listing.description import describe
from conf.site.listing.feed import FEED, write_feed
from conf.site.listing.head import HOME, Subject, render_head
from conf.site.listing.history import find_changed, read_changes
from conf.site.listing.llms import is_article
from conf.site.listing.markdown import write_markdown
from conf.site.replay import write_replays
from conf.site.server.policy import render_meta
from conf.site.sources import find_root, load_sources, sources_of
from conf.site.stale import add_notes, find_outdated_notes
from conf.site.style import write_style

__all__ = ["setup"]

_LONGEST_UNBROKEN = 28
"""Characters of code that a screen of 320 pixels shows in one line."""

_THEIRS = frozenset(
    {"doctools.js", "documentation_options.js", "sphinx_highlight.js", "translations.js", "furo.js", "tabs.js"},
)
"""Scripts of Sphinx, furo and sphinx-tabs that pages do without: ours are smaller, and in their place."""

_LOADED_BY_PAGES = ("theme", "words", "search", "search-box")
"""Scripts whose address a template writes; Sphinx adds a version to others."""

_SUMS = ("results", "summary", "corrections", "commands")
"""Directives that sum up all examples: a page that has one is read again when any of what they sum up changes."""

_STATIC = Path(__file__).parent / "static"

_TREE = "toctree_of_site"
"""Where Sphinx's function for lists of pages waits until furo is done."""

_CURRENT = re.compile(r'(<li class="[^"]*)("><a class="current )')
"""The page's own entry among all pages."""

_OUTLINE = "outline"
"""Under which the environment remembers what the sums of a page were made of."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything with Sphinx."""
    add_nodes(app)
    app.add_builder(BookBuilder)
    app.add_directive("answer", AnswerDirective)
    app.add_directive("example", ExampleDirective)
    app.add_directive("file", FileDirective)
    app.add_directive("drawing", DrawingDirective)
    app.add_directive("commands", CommandsDirective)
    app.add_directive("corrections", CorrectionsDirective)
    app.add_directive("glossary-terms", GlossaryDirective)
    app.add_directive("plot", PlotDirective)
    app.add_directive("results", ResultsDirective)
    app.add_directive("summary", SummaryDirective)
    app.add_config_value("sources_digest", "", "env", [str])
    # Whether pages say when they were last changed; when one was, all are written anew.
    app.add_config_value("dated", True, "html", [bool])
    app.add_config_value("head_digest", "", "html", [str])
    # Whether the books stand beside the pages.
    app.add_config_value("books", False, "html", [bool])
    app.add_js_file("notes.js", loading_method="defer")
    app.add_js_file("reading.js", loading_method="defer")
    app.add_node(nodes.literal, override=True, html=(_write_code, _leave))
    app.add_post_transform(KeepOwnAnchors)
    app.add_post_transform(NameListings)
    app.connect("config-inited", _name_site)
    app.connect("config-inited", _prepare_style)
    app.connect("builder-inited", load_sources)
    app.connect("builder-inited", _replace_search)
    app.connect("env-get-outdated", _find_outdated)
    app.connect("doctree-read", add_notes)
    app.connect("doctree-read", _note_outline)
    app.connect("html-page-context", _add_languages)
    app.connect("html-page-context", _add_head)
    app.connect("html-page-context", _write_markdown)
    app.connect("build-finished", _write_feed)
    app.connect("html-page-context", _add_correction)
    app.connect("html-page-context", _add_book)
    # Around furo, which sets and adds its own.
    app.connect("html-page-context", _keep_tree, priority=100)
    app.connect("html-page-context", _add_crumbs, priority=900)
    app.connect("html-page-context", _drop_scripts, priority=900)
    app.connect("build-finished", _write_replays)
    # MyST offers no hook for its parser; this is the one place that makes it.
    myst_sphinx.create_md_parser = _create_parser  # type: ignore[attr-defined]
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _create_parser(*arguments: Any, **options: Any) -> MarkdownIt:
    md = create_md_parser(*arguments, **options)
    mend_emphasis(md)
    return md


class KeepOwnAnchors(SphinxPostTransform):
    """Give a section no id but its own anchors: the one made of its title changes with it (in Korean, with any)."""

    formats = ("html",)
    default_priority = 500

    def run(self, **_options: Any) -> None:
        """Look at every section of the page."""
        anchors = sources_of(self.env).tree.anchors
        for section in self.document.findall(nodes.section):
            section["ids"] = [ident for ident in section["ids"] if ident in anchors] or section["ids"]


class NameListings(SphinxPostTransform):
    """Give a section of cards a class: with `:has()` its heading would move as soon as the cards come."""

    formats = ("html",)
    default_priority = 500

    def run(self, **_options: Any) -> None:
        """Look at every container of the page."""
        for container in self.document.findall(nodes.container):
            if "cards" in container["classes"] and isinstance(container.parent, nodes.section):
                container.parent["classes"].append("listing")


def _write_code(translator: HTML5Translator, node: nodes.literal) -> None:
    """Code in a sentence: its words stay whole; what is longer than a small screen is wide may break anywhere."""
    text = node.astext()
    if len(text) <= _LONGEST_UNBROKEN:
        html = f"<code>{escape(text, quote=False)}</code>"
    else:
        words = (f"<span>{escape(word, quote=False)}</span>" for word in text.split())
        longest = max(map(len, text.split()), default=0)
        html = f'<code class="{"long" if longest > _LONGEST_UNBROKEN else "words"}">{" ".join(words)}</code>'
    translator.body.append(html)
    raise nodes.SkipNode


def _leave(_translator: HTML5Translator, _node: nodes.Element) -> None:
    """Nothing is left to write."""


def _name_site(app: Sphinx, config: Config) -> None:
    """Titles by language, which Sphinx knows only after reading its command line."""
    language = find_language(config.language)
    config.project = language.title
    config.html_title = language.title
    config.html_short_title = language.title
    address = read_address()
    if address:
        config.html_baseurl = address.join(f"{language.code}/")
    # Browsers keep a script for as long as its address stays.
    for name in _LOADED_BY_PAGES:
        script = (Path(__file__).parent / f"static/{name}.js").read_bytes()
        config.html_context[f"{name.replace('-', '_')}_version"] = hashlib.sha256(script).hexdigest()[:8]
    if config.dated:
        changes = sorted(read_changes(find_root(app.srcdir)).items())
        config.head_digest = hashlib.sha256(repr(changes).encode()).hexdigest()


def _replace_search(app: Sphinx) -> None:
    """No index by Sphinx, which knows no Korean: ours is made from the finished pages."""
    if isinstance(app.builder, StandaloneHTMLBuilder):
        app.builder.search = False


def _is_site(app: Sphinx) -> bool:
    """Whether pages are written for the web; a book is made of them too, and its readers have no use for a head."""
    return app.builder.name == "html"


def _drop_scripts(
    app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Leave out Sphinx's scripts, which serve its own search and take the keys of ours, and furo's."""
    context["script_files"] = [
        script for script in context["script_files"] if getattr(script, "filename", "").split("/")[-1] not in _THEIRS
    ]


def _add_correction(
    app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Where a reader corrects the page; the pages of templates alone, such as the search, have no such place."""
    repository, source = sources_of(app.env).repository, app.env.doc2path(name, base=True)
    if repository is not None and doctree is not None:
        path = source.relative_to(sources_of(app.env).root).as_posix()
        context["correct_link"] = repository.find_editor(path)


def _find_chapter(app: Sphinx, name: str) -> str | None:
    """The page that lists this one as a part of its chapter."""
    listing = (page for page, listed in app.env.toctree_includes.items() if name in listed)
    return next((page for page in listing if page != app.config.root_doc), None)


def _find_group(app: Sphinx, name: str) -> str | None:
    """The caption under which the first page lists a page."""
    for toctree in app.env.get_doctree(app.config.root_doc).findall(addnodes.toctree):
        if name in toctree["includefiles"]:
            return str(toctree["caption"] or "") or None
    return None


def _add_crumbs(app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """The way from the first page to this one; the first page is contents itself and needs none beside it."""
    context["toctree"] = context.pop(_TREE)
    context["furo_navigation_tree"] = _make_navigation(context)
    if name == app.config.root_doc:
        context["furo_hide_toc"] = True
    elif doctree is not None:
        chapter = _find_chapter(app, name)
        context["crumbs"] = [crumb for crumb in (_find_group(app, chapter or name),) if crumb]
        if chapter:
            title = escape(app.env.titles[chapter].astext())
            uri = app.builder.get_relative_uri(name, chapter)
            context["crumbs"].append(Markup(f'<a href="{escape(uri)}">{title}</a>'))
        context["crumbs"].append(context["title"])


def _keep_tree(app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Keep from furo what it would make a list of every page of, for every page: half of the time of a build."""
    context[_TREE] = context.pop("toctree")


def _make_navigation(context: dict[str, Any]) -> str:
    """All chapters, and the pages of the chapter that is being read; furo would list every page on every page."""
    tree = context["toctree"](collapse=True, titles_only=True, maxdepth=-1, includehidden=True)
    tree = _CURRENT.sub(r"\1 current-page\2", tree)
    # The groups' names are headings, and nothing says of what level.
    return tree.replace('role="heading"', 'role="heading" aria-level="2"')


def _add_book(app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Where the first page offers the book, if it is there."""
    if app.config.books and doctree is not None and name == app.config.root_doc:
        context["book_link"] = f"../{name_book(sources_of(app.env).language)}"


def _prepare_style(app: Sphinx, config: Config) -> None:
    """Write the style sheet. Pages name it and the scripts with hashes: when one changes, all are written anew."""
    style = write_style(Path(app.outdir) / "_static/site.css")
    scripts = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(_STATIC.glob("*.js")))).hexdigest()
    config.html_context = {**config.html_context, "style_version": style, "scripts_version": scripts}


def _find_outdated(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    outline = _hash_outline(app)
    sums = [name for name in env.found_docs if _OUTLINE in env.metadata[name]]
    return [name for name in sums if env.metadata[name][_OUTLINE] != outline] + find_outdated_notes(env)


def _note_outline(app: Sphinx, doctree: nodes.document) -> None:
    """Remember what the page that was just read sums up, if it does."""
    sources = sources_of(app.env)
    name = app.env.current_document.docname
    if any(directive.name in _SUMS for directive in sources.tree.pages[sources.language.code][name].directives):
        app.env.metadata[name][_OUTLINE] = _hash_outline(app)


def _hash_outline(app: Sphinx) -> str:
    """A hash of what the sums are made of: each example, and each page's headings and what it shows."""
    sources, digest = sources_of(app.env), hashlib.sha256()
    for example in sources.tree.examples.values():
        # An example that stands in the repository changes with every word of it; a preview can't wait for that.
        state = example.digest if app.config.dated or not example.repository else ""
        digest.update(f"{example.name} {state}\n".encode())
    for page in sources.tree.pages[sources.language.code].values():
        digest.update(f"{page.name}\n".encode())
        digest.update("".join(f"{h.level} {h.anchor} {h.text}\n" for h in page.headings).encode())
        digest.update("".join(f"{d.name} {d.argument}\n" for d in page.directives).encode())
    return digest.hexdigest()


def _write_replays(app: Sphinx, error: Exception | None) -> None:
    """The replays beside the pages, with the player's words in the pages' language."""
    if error is None and _is_site(app):
        words = {
            "replay": _("Replay of %s"),
            "screen": _("Terminal"),
            "play": _("Play"),
            "pause": _("Pause"),
            "position": _("Position"),
            "speed": _("Speed"),
            "moment": _("%(now)s of %(total)s seconds"),
        }
        write_replays(app.outdir, sources_of(app.env).replays, words)


def _add_languages(
    app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """The page in every language, for the switch."""
    ours = sources_of(app.env).language
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


def _add_head(app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """What the page may load, and what it tells those who list it; pages of templates alone aren't listed."""
    if not _is_site(app):
        return
    sources = sources_of(app.env)
    # The policy stands above whatever the page loads; what docutils would add, the theme says already.
    context["metatags"] = f"\n{render_meta()}\n"
    if doctree is None:
        context["metatags"] += '<meta name="robots" content="noindex">'
        return
    page = sources.tree.pages[sources.language.code][name]
    title = Markup(context["title"]).striptags()
    context["head_title"] = f"{title} - {sources.language.title}"
    if name == HOME:
        context["head_title"] = title = f"{sources.language.title}: {sources.language.tagline}"
    chapter = _find_chapter(app, name)
    subject = Subject(
        language=sources.language,
        name=name,
        title=title,
        description=describe((sources.root / page.path).read_text(encoding="utf-8")) or sources.language.tagline,
        changed=find_changed(sources.tree, page) if app.config.dated else None,
        is_article=is_article(page),
        has_feed=bool(sources.corrected),
        chapter=(chapter, app.env.titles[chapter].astext()) if chapter else None,
    )
    context["metatags"] += render_head(subject, read_address())


def _write_markdown(
    app: Sphinx, name: str, template: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """The page as Markdown beside its HTML, whenever that is written."""
    if doctree is None or not _is_site(app):
        return
    sources = sources_of(app.env)
    text = write_markdown(sources, sources.tree.pages[sources.language.code][name], read_address())
    path = Path(app.outdir) / f"{name}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _write_feed(app: Sphinx, error: Exception | None) -> None:
    """The feed of corrections beside the pages of its language."""
    if error is not None or not _is_site(app):
        return
    sources, feed = sources_of(app.env), Path(app.outdir) / FEED
    feed.unlink(missing_ok=True)
    if sources.corrected:
        words = {"title": find_title(CORRECTIONS_PAGE, sources), "instead": _("Use instead")}
        groups = read_corrections(sources.root)
        places, address = sources.correction_places, read_address()
        text = write_feed(sources.language, groups, sources.corrected, places, address, **words, name_kind=name_kind)
        feed.write_text(text, encoding="utf-8")
