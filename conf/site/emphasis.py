"""Bold beside Hangul: the Markdown rule that CommonMark lacks.

CommonMark takes ``**`` after punctuation as closing only where a space or punctuation follows, so
``**컨테이너(container)**를`` would print its asterisks. Hangul particles follow without a space;
beside a Hangul letter the marker therefore counts as if punctuation stood there.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter, StateInline

__all__ = ["mend_emphasis"]


def mend_emphasis(md: MarkdownIt) -> None:
    """Replace the parser's rule for ``*`` and ``_`` by one that knows Hangul."""
    md.inline.ruler.at("emphasis", _tokenize)


def _tokenize(state: StateInline, silent: bool) -> bool:
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    can_open, can_close = scanned.can_open, scanned.can_close
    if marker == "*":
        after = state.pos + scanned.length
        before_text = state.src[state.pos - 1] if state.pos else " "
        after_text = state.src[after] if after < state.posMax else " "
        can_open = can_open or (_is_hangul(before_text) and _is_punctuation(after_text))
        can_close = can_close or (_is_punctuation(before_text) and _is_hangul(after_text))
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=can_open,
                close=can_close,
            )
        )
    state.pos += scanned.length
    return True


def _is_punctuation(text: str) -> bool:
    return not isWhiteSpace(ord(text)) and (isMdAsciiPunct(ord(text)) or isPunctChar(text))


def _is_hangul(text: str) -> bool:
    return "가" <= text <= "힣" or "ᄀ" <= text <= "ᇿ" or "ㄱ" <= text <= "ㆎ"
