"""HAProxy's configuration language, which Pygments does not know."""

from __future__ import annotations

from typing import ClassVar

from pygments.lexer import RegexLexer
from pygments.token import Comment, Keyword, Name, Number, String, Text

__all__ = ["HaproxyLexer"]


class HaproxyLexer(RegexLexer):
    """Sections, the keyword that begins each line, strings, numbers, comments."""

    name = "HAProxy"
    tokens: ClassVar = {
        "root": [
            (r"\n", Text),
            (r"#.*$", Comment.Single),
            (r"^([a-z][\w-]*)", Keyword),
            (r"^[ \t]+", Text, "line"),
            (r'"[^"\n]*"|\'[^\'\n]*\'', String),
            (r"\b\d+(?:us|ms|[smhdkKMG])?\b", Number),
            (r"[^\s\"'#\d]+", Text),
            (r"[ \t]+|.", Text),
        ],
        "line": [
            (r"[a-z][\w-]*", Name.Attribute, "#pop"),
            (r"", Text, "#pop"),
        ],
    }
