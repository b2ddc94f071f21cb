"""What a page is about, for whoever lists it: its own first sentences as plain text."""

from __future__ import annotations

import functools
import re
import unicodedata

from markdown_it import MarkdownIt
from markdown_it.token import Token

from conf.site.emphasis import mend_emphasis

__all__ = ["describe", "render_phrase", "strip_markdown"]

_ENOUGH = 100
"""In columns, of which a Hangul syllable takes two: a shorter text gets a further sentence however long that is."""
_LONGEST = 190
"""In columns: about what search engines show of a page."""

_LEAD = re.compile(r"^# .+\n+(?::{3,}\{container\}.*\n)*(?P<lead>(?:(?!:::|\(|#|[-|>]).+\n?)+)", re.MULTILINE)
"""The paragraph below the title, whether or not it stands in containers."""
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def describe(markdown: str) -> str:
    """The first sentences of a page, as many as fit but at least one; empty where the title has none below it."""
    match = _LEAD.search(markdown)
    if match is None:
        return ""
    first, *more = _SENTENCE_END.split(strip_markdown(match["lead"]))
    text = first
    for sentence in more:
        if _measure(text) >= _ENOUGH and _measure(f"{text} {sentence}") > _LONGEST:
            break
        text = f"{text} {sentence}"
    return text


def strip_markdown(markdown: str) -> str:
    """The words of a paragraph without their markup."""
    inline = _parser().parseInline(" ".join(markdown.split()))
    return "".join(_read(token) for token in inline[0].children or [])


def render_phrase(markdown: str) -> str:
    """A sentence as HTML, its links as plain words: where it is shown, their targets aren't known."""
    tokens = _parser().parseInline(markdown)
    kept = [token for token in tokens[0].children or [] if token.type not in ("link_open", "link_close")]
    return str(_parser().renderer.render(kept, _parser().options, {}))


@functools.cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark")
    mend_emphasis(md)
    return md


def _read(token: Token) -> str:
    return token.content if token.type in ("text", "code_inline", "html_inline") else ""


def _measure(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
