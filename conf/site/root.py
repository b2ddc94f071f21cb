"""What is made of the whole site: the files at its root, and each language's list of its pages."""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path

from conf.site.address import Address
from conf.site.language import LANGUAGES
from conf.site.listing.card import find_card, find_picture
from conf.site.listing.head import render_start_head
from conf.site.listing.llms import LLMS, write_language_llms, write_root_llms
from conf.site.listing.sitemap import SITEMAP, write_robots, write_sitemap
from conf.site.server.headers import write_static_headers
from conf.site.server.policy import render_meta
from conf.site.tree import Tree

__all__ = ["write_root"]

_HERE = Path(__file__).resolve().parent


def write_root(output: Path, tree: Tree, address: Address) -> None:
    """Write all of it into `output`, the site's folder."""
    files = {
        "index.html": _render_start(address),
        "404.html": _render_not_found(address),
        "_headers": write_static_headers(),
        "robots.txt": write_robots(address),
        LLMS: write_root_llms(tree, address),
    }
    if address:
        files[SITEMAP] = write_sitemap(tree, address)
    for name, text in files.items():
        (output / name).write_text(text, encoding="utf-8")
    for name in ("start.css", "start.js"):
        shutil.copyfile(_HERE / "start" / name, output / name)
    shutil.copyfile(_HERE / "static/mark.svg", output / "mark.svg")
    for language in LANGUAGES:
        shutil.copyfile(find_picture(language), output / find_card(language))
        (output / language.code).mkdir(exist_ok=True)
        (output / language.code / LLMS).write_text(write_language_llms(tree, language, address), encoding="utf-8")


def _render_start(address: Address) -> str:
    """The first page: picks the language, and shows both where no script runs."""
    links = "\n".join(
        f'<li><a href="{language.code}/index.html" lang="{language.code}"'
        f' hreflang="{language.code}" data-language="{language.code}">'
        f"<b>{escape(language.name)}</b><span>{escape(language.title)}</span></a></li>"
        for language in LANGUAGES
    )
    template = (_HERE / "start/index.html").read_text(encoding="utf-8")
    head = f"{render_meta()}\n{render_start_head(address)}"
    return template.replace("<!-- policy -->", head).replace("<!-- languages -->", links)


def _render_not_found(address: Address) -> str:
    """The page that a host shows instead of one that isn't there, at whatever depth: its links name the whole path."""
    template = (_HERE / "start/404.html").read_text(encoding="utf-8")
    root = escape(address.folder.removesuffix("/"))
    return template.replace("<!-- policy -->", render_meta()).replace("$root", root)
