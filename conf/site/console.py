"""Transcripts and files as HTML: prompts, commands, output and typed input told apart.

What belongs together is one ``<span class="line …">``; scripts and style sheets tell such spans
apart by class: ``command`` (the first line of a shell command), ``more`` (each of its further lines),
``code`` (lines of Python or of a file), ``output`` (lines that were printed one after the other),
``elision``, ``typed``, ``exit``. Nothing here knows Sphinx.

A page holds tens of thousands of these marks, so none is made that no style sheet looks at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from operator import itemgetter

from pygments.lexer import Lexer
from pygments.lexers import TextLexer, get_lexer_for_filename
from pygments.lexers.python import PythonLexer
from pygments.lexers.shell import BashLexer
from pygments.token import Comment, Keyword, Literal, Name, Number, Operator, String, Text, _TokenType
from pygments.util import ClassNotFound

from conf.site.haproxy import HaproxyLexer
from conf.transcript import ELLIPSIS, Callout, Command, Exit, Language, Output, Script, Typed

__all__ = ["Words", "highlight", "highlight_file", "render_file", "render_script"]

_PROMPT_END = re.compile(r"([#$%>?:]|\[[yY]/[nN]\])$")
_CONTROL = re.compile(r"\^([A-Z\[\\\]_^])")
_STARTS_COMMAND = frozenset(
    ("|", "||", "&&", ";", "&", "$(", "(", "{", "!", "`", "do", "then", "else", "elif", "if", "while", "until")
)


_CLASSES: Mapping[_TokenType, str] = {
    Comment: "c",
    Keyword: "k",
    Literal.Scalar.Plain: "s",
    Name.Attribute: "o",
    Name.Builtin: "b",
    Name.Class: "f",
    Name.Decorator: "o",
    Name.Function: "f",
    Name.Tag: "o",
    Name.Variable: "o",
    Number: "n",
    Operator.Word: "k",
    String: "s",
}
"""The classes that the style sheet colours, by kind of token; a kind that isn't here is as its parent."""


@dataclass(frozen=True)
class Words:
    """What a console says in the page's language; ``%s`` stands for the number."""

    exit: str = "exit status %s"
    elision: str = "output left out"


_END = "</span>"
_JOINED = frozenset({"code", "output"})


@dataclass
class _Lines:
    """Finished lines, the last of which may still be continued by typed input."""

    html: list[str] = field(default_factory=list)
    open_prompt: bool = False
    last_kind: str = ""

    def add(self, kind: str, content: str, marks: str = "") -> None:
        """Add a line; one of code or output without marks goes on in the span of the line above it."""
        if kind == self.last_kind and kind in _JOINED and not marks:
            content = f"{self.html.pop().removesuffix(_END)}\n{content}{_END}"
        else:
            content = f'<span class="line {kind}">{marks}{content}{_END}'
        self.html.append(content)
        self.last_kind = kind
        self.open_prompt = False


def render_script(script: Script, *, words: Words, ident: str) -> str:
    """The lines of a transcript.

    The mark of callout n links to ``#<ident>-<n>``; ``static/notes.js`` leads back from there.
    """
    lines = _Lines()
    marks = ""
    python = script.language is Language.PYTHON
    for element in script.elements:
        match element:
            case Callout():
                marks += _render_mark(element.number, ident)
            case Command():
                if python:
                    _add_code(lines, element.text, marks, apart=_has_blank_above(script, element))
                else:
                    _add_command(lines, element.text, marks)
                marks = ""
            case Output():
                _add_output(lines, element, words)
            case Typed():
                _add_typed(lines, element.text, marks)
                marks = ""
            case Exit():
                lines.add("exit", escape(words.exit % element.status))
    return "\n".join(lines.html)


def _render_mark(number: int, ident: str) -> str:
    return f'<a class="callout" href="#{ident}-{number}">{number}</a>'


def _add_command(lines: _Lines, text: str, marks: str) -> None:
    first, *more = highlight(text, BashLexer(stripnl=False))
    lines.add("command", f'<span class="prompt">$ </span>{first}', marks)
    for line in more:
        lines.add("more", f'<span class="prompt">&gt; </span>{line}')


def _has_blank_above(script: Script, element: Command) -> bool:
    """Whether blank lines set the element apart from what is above it, callouts aside."""
    above = script.source.splitlines()[: element.line - 1]
    while above and above[-1].lstrip().startswith("# ("):
        above.pop()
    return bool(above) and not above[-1].strip()


def _add_code(lines: _Lines, text: str, marks: str, *, apart: bool) -> None:
    if apart and lines.last_kind == "code":
        # At its end a span would swallow an empty line.
        if marks:
            marks = f"\n{marks}"
        else:
            lines.add("code", "")
    for line in highlight(text, PythonLexer(stripnl=False)):
        lines.add("code", line, marks)
        marks = ""


def _add_output(lines: _Lines, output: Output, words: Words) -> None:
    for line in output.lines:
        if line is ELLIPSIS:
            lines.add("elision", f'<span aria-hidden="true">⋯</span> {escape(words.elision)}')
        else:
            lines.add("output", escape(str(line), quote=False))
            lines.open_prompt = bool(_PROMPT_END.search(str(line)))


def _add_typed(lines: _Lines, text: str, marks: str) -> None:
    typed = f'<span class="input">{_render_keys(text)}</span>'
    if lines.open_prompt:
        line = lines.html.pop().removesuffix(_END)
        if marks:
            # The mark stands before the line that is answered, which is the last of its span.
            head, start, last = line.rpartition("\n")
            if not start:
                head, start, last = line.partition(">")
            line = f"{head}{start}{marks}{last}"
        lines.html.append(f"{line} {typed}{_END}")
        lines.last_kind = "typed"
        lines.open_prompt = False
    else:
        lines.add("typed", typed, marks)


def _render_keys(text: str) -> str:
    """Typed text with control keys as keys: ``^P^Q`` is Ctrl+P, then Ctrl+Q."""
    return _CONTROL.sub(_render_key, escape(text)).rstrip()


def _render_key(match: re.Match[str]) -> str:
    key = match[1]
    return key if key == "^" else f"<kbd>Ctrl</kbd>+<kbd>{key}</kbd> "


def highlight(text: str, lexer: Lexer) -> list[str]:
    """The text as lines of HTML, its parts marked by the classes of ``_CLASSES``."""
    tokens: Iterable[tuple[_TokenType, str]] = lexer.get_tokens(text)
    if isinstance(lexer, BashLexer):
        tokens = _classify_words(tokens)
    lines: list[list[tuple[str, str]]] = [[]]
    for kind, value in tokens:
        name = _find_class(kind)
        for index, part in enumerate(value.split("\n")):
            if index:
                lines.append([])
            if part:
                lines[-1].append(("" if part.isspace() else name, part))
    return [_render_parts(line) for line in lines[: max(1, len(text.rstrip("\n").split("\n")))]]


def _render_parts(parts: Iterable[tuple[str, str]]) -> str:
    """One line; neighbours of one class share a mark."""
    html = ""
    for name, group in groupby(parts, key=itemgetter(0)):
        text = escape("".join(part for _, part in group), quote=False)
        html += f'<span class="{name}">{text}{_END}' if name else text
    return html


def highlight_file(name: str, text: str) -> list[str]:
    """The lines of a file as HTML, by the language that its name tells."""
    try:
        lexer = HaproxyLexer(stripnl=False) if name == "haproxy.cfg" else get_lexer_for_filename(name, stripnl=False)
    except ClassNotFound:
        lexer = TextLexer(stripnl=False)
    return highlight(text, lexer)


def render_file(name: str, text: str) -> str:
    """A file as one span of code."""
    lines = "\n".join(highlight_file(name, text))
    return f'<span class="line code">{lines}{_END}'


def _classify_words(tokens: Iterable[tuple[_TokenType, str]]) -> Iterator[tuple[_TokenType, str]]:
    """Tell programs and their options from other words, which Pygments' Bash lexer does not."""
    expects_program, is_value, after_space = True, False, True
    for kind, value in tokens:
        found = kind
        if value.isspace():
            expects_program = expects_program or "\n" in value
        elif is_value:
            is_value = False
        elif kind is Text and after_space and value.startswith("-"):
            found, expects_program = Name.Attribute, False
        elif kind is Text or kind is Name.Builtin:
            found, expects_program = Name.Function if expects_program else Text, False
        elif kind is Operator and value == "=":
            is_value = expects_program
        elif kind is not Name.Variable and not value.startswith("\\"):
            expects_program = value in _STARTS_COMMAND
        after_space = value[-1:].isspace()
        # Half of an address or of a pair of ports, mostly.
        yield (Text if _find_class(found) == _CLASSES[Number] else found), value


def _find_class(kind: _TokenType | None) -> str:
    while kind is not None:
        if (name := _CLASSES.get(kind)) is not None:
            return name
        kind = kind.parent
    return ""
