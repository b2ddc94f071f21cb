"""``llms.txt``: what the site is and which pages it has, for language models (see llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from conf.site.address import Address
from conf.site.language import LANGUAGES, Language
from conf.site.listing.description import describe
from conf.site.listing.head import HOME
from conf.site.page import Page
from conf.site.tree import Tree

__all__ = ["LLMS", "is_article", "list_pages", "write_language_llms", "write_root_llms"]

LLMS = "llms.txt"

_READING = {
    "ko": (
        "페이지마다 같은 자리에 HTML(`.html`)과 Markdown(`.md`)이 있습니다. "
        "명령 아래의 출력은 손으로 쓴 것이 아니라 실제 Docker Engine이 출력한 것입니다. "
        "`⋯`는 생략한 출력, `# (1)`은 아래의 설명 번호, Python 예제의 `#>` 줄은 출력입니다."
    ),
    "en": (
        "Each page stands as HTML (`.html`) and as Markdown (`.md`) at the same place. "
        "The output below a command isn't typed by hand: a real Docker Engine printed it. "
        "`⋯` marks output that was left out, `# (1)` the number of an explanation below, "
        "and `#>` in a Python example what it printed."
    ),
}
_CHAPTERS = {"ko": "장", "en": "Chapters"}
_REST = "Optional"
"""What a reader in a hurry may leave out; the name is the format's own."""


def write_root_llms(tree: Tree, address: Address) -> str:
    """The file at the site's root: the pages of both languages."""
    title = " · ".join(language.title for language in LANGUAGES)
    parts = [f"# {title}", "", *(f"> {language.tagline}" for language in LANGUAGES), ""]
    parts += [line for language in LANGUAGES for line in (_READING[language.code], "")]
    for language in LANGUAGES:
        folder = address.join(f"{language.code}/") if address else f"{language.code}/"
        pages = list_pages(tree, language)
        parts += [f"## {language.name}", "", *_list_links(tree, language, pages, folder), ""]
    return "\n".join(parts)


def write_language_llms(tree: Tree, language: Language, address: Address) -> str:
    """The file in a language's folder: its pages, those that explain first."""
    folder = address.join(f"{language.code}/") if address else ""
    parts = [f"# {language.title}", "", f"> {language.tagline}", "", _READING[language.code], ""]
    pages = list_pages(tree, language)
    chapters = [page for page in pages if is_article(page)]
    rest = [page for page in pages if not is_article(page)]
    for head, listed in ((_CHAPTERS[language.code], chapters), (_REST, rest)):
        parts += [f"## {head}", "", *_list_links(tree, language, listed, folder), ""]
    return "\n".join(parts)


def is_article(page: Page) -> bool:
    """Whether the page explains something with examples."""
    return any(directive.name == "example" for directive in page.directives)


def list_pages(tree: Tree, language: Language) -> list[Page]:
    """The pages in the order in which they list each other, from the first page on, which stands in front."""
    pages = tree.pages[language.code]
    names = list(dict.fromkeys(_walk(pages, HOME)))
    return [pages[name] for name in (*names, *sorted(pages.keys() - set(names)))]


def _walk(pages: Mapping[str, Page], name: str) -> Iterator[str]:
    if name in pages:
        yield name
        for directive in pages[name].directives:
            if directive.name == "toctree":
                for line in directive.body.splitlines():
                    yield from _walk(pages, line.strip())


def _list_links(tree: Tree, language: Language, pages: Sequence[Page], folder: str) -> Iterator[str]:
    for page in pages:
        title = next((heading.text for heading in page.headings if heading.level == 1), page.name)
        about = describe((tree.root / page.path).read_text(encoding="utf-8")) or language.tagline
        yield f"- [{title}]({folder}{page.name}.md): {about}"
