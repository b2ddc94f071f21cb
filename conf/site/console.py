"""Transcripts and files as HTML: prompts, commands, output and typed input told apart.

Every line of a block is one ``<span class="line …">``; scripts and style sheets tell lines apart
by class: ``command`` (the first line of a shell command), ``more`` (its further lines), ``code``
(Python, files), ``output``, ``elision``, ``typed``, ``exit``. Nothing here knows Sphinx.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape

from pygments.lexer import Lexer
from pygments.lexers import TextLexer, get_lexer_for_filename
from pygments.lexers.python import PythonLexer
from pygments.lexers.shell import BashLexer
from pygments.token import STANDARD_TYPES, Name, Operator, Text, _TokenType
from pygments.util import ClassNotFound

from conf.site.haproxy import HaproxyLexer
from conf.transcript import ELLIPSIS, Callout, Command, Exit, Language, Output, Script, Typed

__all__ = ["Words", "highlight", "highlight_file", "render_script"]

_PROMPT_END = re.compile(r"([#$%>?:]|\[[yY]/[nN]\])$")
_CONTROL = re.compile(r"\^([A-Z\[\\\]_^])")
_STARTS_COMMAND = frozenset(
    ("|", "||", "&&", ";", "&", "$(", "(", "{", "!", "`", "do", "then", "else", "elif", "if", "while", "until")
)


@dataclass(frozen=True)
class Words:
    """What a console says in the page's language; ``%s`` stands for the number."""

    callout: str = "Note %s"
    exit: str = "exit status %s"
    elision: str = "output left out"


@dataclass
class _Lines:
    """Finished lines, the last of which may still be continued by typed input."""

    html: list[str] = field(default_factory=list)
    open_prompt: bool = False
    last_kind: str = ""

    def add(self, kind: str, content: str, marks: str = "", *, starts: bool = False) -> None:
        classes = f"line {kind}"
        if starts and self.html:
            classes += " starts"
        self.html.append(f'<span class="{classes}">{marks}{content}</span>')
        self.last_kind = kind
        self.open_prompt = False


def render_script(script: Script, *, words: Words, ident: str, variant: str) -> str:
    """The lines of a transcript.

    The mark of callout n gets the id ``<ident>-<n>-<variant>`` and links to ``#<ident>-<n>``.
    """
    lines = _Lines()
    marks = ""
    python = script.language is Language.PYTHON
    for element in script.elements:
        match element:
            case Callout():
                marks += _render_mark(element.number, words, ident, variant)
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


def _render_mark(number: int, words: Words, ident: str, variant: str) -> str:
    return (
        f'<a class="callout" id="{ident}-{number}-{variant}" href="#{ident}-{number}"'
        f' aria-label="{escape(words.callout % number)}">{number}</a>'
    )


def _add_command(lines: _Lines, text: str, marks: str) -> None:
    starts = lines.last_kind not in ("command", "more")
    first, *more = highlight(text, BashLexer(stripnl=False))
    lines.add("command", f'<span class="prompt">$ </span>{first}', marks, starts=starts)
    for line in more:
        lines.add("more", f'<span class="prompt">&gt; </span>{line}')


def _has_blank_above(script: Script, element: Command) -> bool:
    """Whether blank lines set the element apart from what is above it, callouts aside."""
    above = script.source.splitlines()[: element.line - 1]
    while above and above[-1].lstrip().startswith("# ("):
        above.pop()
    return bool(above) and not above[-1].strip()


def _add_code(lines: _Lines, text: str, marks: str, *, apart: bool) -> None:
    starts = lines.last_kind not in ("", "code")
    if apart and lines.last_kind == "code":
        lines.add("code", "")
    for line in highlight(text, PythonLexer(stripnl=False)):
        lines.add("code", line, marks, starts=starts)
        marks, starts = "", False


def _add_output(lines: _Lines, output: Output, words: Words) -> None:
    for line in output.lines:
        if line is ELLIPSIS:
            lines.add("elision", f'<span aria-hidden="true">⋯</span> {escape(words.elision)}')
        else:
            lines.add("output", escape(str(line)))
            lines.open_prompt = bool(_PROMPT_END.search(str(line)))


def _add_typed(lines: _Lines, text: str, marks: str) -> None:
    typed = f'<span class="input">{_render_keys(text)}</span>'
    if lines.open_prompt:
        line = lines.html.pop().removesuffix("</span>")
        if marks:
            line = re.sub(r"^(<span[^>]*>)", lambda match: match[1] + marks, line)
        lines.html.append(f"{line} {typed}</span>")
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
    """The text as lines of HTML, coloured by Pygments' short class names."""
    lines = [""]
    tokens: Iterable[tuple[_TokenType, str]] = lexer.get_tokens(text)
    if isinstance(lexer, BashLexer):
        tokens = _classify_words(tokens)
    for kind, value in tokens:
        class_name = _find_class(kind)
        for index, part in enumerate(value.split("\n")):
            if index:
                lines.append("")
            if part:
                html = escape(part, quote=False)
                lines[-1] += f'<span class="{class_name}">{html}</span>' if class_name and not part.isspace() else html
    return lines[: max(1, len(text.rstrip("\n").split("\n")))]


def highlight_file(name: str, text: str) -> list[str]:
    """The lines of a file as HTML, by the language that its name tells."""
    try:
        lexer = HaproxyLexer(stripnl=False) if name == "haproxy.cfg" else get_lexer_for_filename(name, stripnl=False)
    except ClassNotFound:
        lexer = TextLexer(stripnl=False)
    return highlight(text, lexer)


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
        yield found, value


def _find_class(kind: _TokenType | None) -> str:
    while kind is not None:
        if (name := STANDARD_TYPES.get(kind)) is not None:
            return name
        kind = kind.parent
    return ""
