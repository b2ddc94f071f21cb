"""One example script: what it runs, types and expects, each with its line."""

import enum
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import Final, TypeAlias

from conf.transcript.error import TranscriptError
from conf.transcript.shell import UnfinishedError, command_end

__all__ = [
    "ELLIPSIS",
    "Callout",
    "Command",
    "Element",
    "Elision",
    "Exchange",
    "Exit",
    "Language",
    "Output",
    "Script",
    "Stimulus",
    "Typed",
    "decode",
    "parse",
]


class Language(enum.Enum):
    """What a script is written in; the value is the suffix of its file."""

    SHELL = "sh"
    PYTHON = "py"


class Elision(enum.Enum):
    """`#> ...`: any number of lines, none included."""

    ANY = "..."


ELLIPSIS: Final = Elision.ANY


@dataclass(frozen=True)
class Command:
    """One complete shell command, or the Python code between two other elements."""

    text: str
    """As written, continuation lines and heredocs included, without the last newline."""
    line: int
    end_line: int
    indent: str = ""
    """Python: the blanks before its last statement."""


@dataclass(frozen=True)
class Callout:
    """`# (n)`: the page explains the next command."""

    number: int
    line: int
    end_line: int
    indent: str = ""


@dataclass(frozen=True)
class Output:
    """A block of `#>` lines: what was printed since the block before."""

    lines: tuple[str | Elision, ...]
    """Without trailing blanks."""
    line: int
    end_line: int
    indent: str = ""
    """Python: the blanks before `#>`."""


@dataclass(frozen=True)
class Typed:
    """`#< text`: typed into the program that reads the terminal."""

    text: str
    """As written: `^P` is a control key, `^^` is the character `^`."""
    line: int
    end_line: int

    @property
    def keys(self) -> str:
        """The characters to send. Enter follows, except behind a control key."""
        keys = _CONTROL.sub(_control_key, self.text)
        controls = [m.end() for m in _CONTROL.finditer(self.text) if m.group() != "^^"]
        return keys if controls and controls[-1] == len(self.text) else keys + "\n"


@dataclass(frozen=True)
class Exit:
    """`#! exit N`: the last command above ends with N instead of 0."""

    status: int
    line: int
    end_line: int


Element: TypeAlias = Command | Callout | Output | Typed | Exit
Stimulus: TypeAlias = Command | Typed


@dataclass(frozen=True)
class Exchange:
    """What runs or is typed since the last block, and what it must print."""

    stimuli: tuple[Stimulus, ...]
    """At least one. A `Typed` is always the first."""
    expected: Output | None
    """None: it must print nothing."""
    exits: tuple[Exit, ...] = ()
    """The `#! exit` lines of its commands; see `Script.exit_of`."""
    callouts: tuple[Callout, ...] = ()

    @property
    def exit(self) -> Exit | None:
        """The `#! exit` line of its last command."""
        last = max((s.line for s in self.stimuli if isinstance(s, Command)), default=0)
        return next((e for e in self.exits if e.line > last), None)

    @property
    def line(self) -> int:
        """The first line of what runs or is typed."""
        return self.stimuli[0].line

    @property
    def end_line(self) -> int:
        """The last line of what runs or is typed."""
        return self.stimuli[-1].end_line


@dataclass(frozen=True)
class Script:
    """An example script, read."""

    path: str
    """Relative to the repository's root, with `/`; for messages."""
    language: Language
    source: str
    elements: tuple[Element, ...]

    @cached_property
    def commands(self) -> tuple[Command, ...]:
        """The commands in order; `Recording.statuses` has one entry for each."""
        return tuple(e for e in self.elements if isinstance(e, Command))

    @cached_property
    def callouts(self) -> tuple[Callout, ...]:
        """The callouts in order."""
        return tuple(e for e in self.elements if isinstance(e, Callout))

    @property
    def typed(self) -> bool:
        """Whether something is typed: the script needs a terminal."""
        return any(isinstance(e, Typed) for e in self.elements)

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The script as a conversation; `Recording.outputs` has one entry for each."""
        return tuple(_exchanges(self.elements))

    def exit_of(self, command: Command) -> Exit | None:
        """Return the `#! exit` line that belongs to a command, None where 0 is expected."""
        return self._exits.get(command)

    @cached_property
    def _exits(self) -> dict[Command, Exit]:
        exits: dict[Command, Exit] = {}
        last: Command | None = None
        for element in self.elements:
            if isinstance(element, Command):
                last = element
            elif isinstance(element, Exit) and last is not None:
                exits[last] = element
        return exits


def parse(source: str | bytes, path: str | PurePath) -> Script:
    """Read one script. The suffix of `path` says its language.

    Raises:
        TranscriptError: the source is not an example; the error says where and why.

    """
    where = path.as_posix() if isinstance(path, PurePath) else path
    text = source if isinstance(source, str) else decode(source, where)
    language = _language(where)
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        raise TranscriptError(
            where,
            line,
            "found a carriage return; expected lines that end with a newline alone; save the file with Unix line ends",
        )
    reader = _read_shell if language is Language.SHELL else _read_python
    elements = tuple(_blocks(reader(text, where)))
    if not any(isinstance(e, Command) for e in elements):
        raise TranscriptError(where, 1, "found no command; expected at least one; write what the example runs")
    _check(elements, where, language)
    return Script(where, language, text, elements)


def decode(source: bytes, path: str) -> str:
    """The text of the file at `path`. Raises `TranscriptError` with the line of what isn't UTF-8."""
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise TranscriptError(
            path,
            line,
            f"found byte 0x{source[error.start]:02x}, which is not UTF-8; expected UTF-8 text; save the file as UTF-8",
        ) from error


def _language(path: str) -> Language:
    try:
        return Language(path.rpartition(".")[2])
    except ValueError as error:
        raise TranscriptError(
            path,
            1,
            "found a file of another kind; expected .sh or .py; rename it or put it "
            "in a folder of its own beside a script",
        ) from error


# Directives: the lines that begin with `#`.

_CONTROL: Final = re.compile(r"\^[A-Z\[\\\]_^]")
_CALLOUT: Final = re.compile(r"# \((\d+)\)")
_EXIT: Final = re.compile(r"#! exit (\d{1,3})")
_STATUS_MAX: Final = 255
_ODD: Final = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def _control_key(match: re.Match[str]) -> str:
    key = match.group()[1]
    return key if key == "^" else chr(ord(key) - 64)


def _directive(text: str, line: int, path: str, indent: str) -> Element:
    """Read one line that begins with `#`. An output line becomes an `Output` of one line."""
    text = text.rstrip()
    if text == "#>" or text.startswith("#> "):
        _check_printable(text, line, path)
        shown = text[3:]
        return Output((ELLIPSIS if shown == "..." else shown,), line, line, indent)
    if text == "#<" or text.startswith("#< "):
        return Typed(text[3:], line, line)
    if (found := _EXIT.fullmatch(text)) and int(found[1]) <= _STATUS_MAX:
        return Exit(int(found[1]), line, line)
    if found := _CALLOUT.fullmatch(text):
        return Callout(int(found[1]), line, line, indent)
    raise TranscriptError(path, line, _unknown(text))


def _check_printable(text: str, line: int, path: str) -> None:
    if odd := _ODD.search(text):
        code = ord(odd.group())
        name = {0x1B: "an escape sequence", 0x09: "a tab"}.get(code, f"control code {code}")
        raise TranscriptError(
            path,
            line,
            f"found {name} in a line of output; expected the text that a terminal "
            "shows, blanks for tabs; delete it or let an update record the line",
        )


def _unknown(text: str) -> str:
    if text.startswith(("#>", "#<")):
        return (
            f"found '{text[:30]}' without a blank behind {text[:2]}; expected "
            f"'{text[:2]} {text[2:20]}'; insert the blank"
        )
    if text.startswith("#!"):
        return (
            f"found '{text[:30]}'; expected '#! exit N' with N from 0 to 255, the status of the "
            "command above; correct or delete the line"
        )
    if text.startswith(("# ", "##")) or text == "#":
        return (
            f"found the comment '{text[:30]}'; expected a callout like '# (1)'; move prose to "
            "the page, under that number"
        )
    return (
        f"found '{text[:30]}'; expected '#> ' output, '#! exit N', '#< ' input or a callout "
        "like '# (1)'; correct or delete the line"
    )


def _check(elements: tuple[Element, ...], path: str, language: Language) -> None:
    """Refuse what each line allows, but their order does not."""
    order = _Order(language)
    for element, after in zip(elements, (*elements[1:], None), strict=True):
        if problem := order.problem(element, after):
            raise TranscriptError(path, element.line, problem)


class _Order:
    """What came so far, and why the next element may not stand behind it."""

    def __init__(self, language: Language) -> None:
        self._python = language is Language.PYTHON
        self._callouts = 0
        self._command: Command | None = None
        self._ended = False
        self._shown = False

    def problem(self, element: Element, after: Element | None) -> str:
        """Return what is wrong with the next element; empty: nothing."""
        match element:
            case Command():
                self._command, self._ended, self._shown = element, False, False
                return ""
            case Callout():
                return self._callout(element, after)
            case Exit() | Typed() if self._python:
                sign = "#! exit" if isinstance(element, Exit) else "#<"
                return (
                    f"found '{sign}' in Python; expected it in a .sh file only; catch the exception and print it, "
                    "or delete the line"
                )
            case Output():
                return self._output()
            case Typed():
                return self._typed()
            case _:
                return self._exit()

    def _callout(self, callout: Callout, after: Element | None) -> str:
        self._callouts += 1
        if callout.number != self._callouts:
            return (
                f"found callout ({callout.number}); expected ({self._callouts}); number the callouts 1, 2, 3… "
                "in the order of the file"
            )
        if not isinstance(after, Command | Typed):
            return (
                f"found callout ({callout.number}) with no command behind it; expected the command it explains; "
                "move it above that command"
            )
        return ""

    def _output(self) -> str:
        if self._command is None:
            return (
                "found output before any command; expected the command that prints it; "
                "write the command above this line"
            )
        if self._shown:
            return (
                f"found a second block of output for the command of line {self._command.line}; "
                "expected one block; join the two"
            )
        self._shown = True
        return ""

    def _typed(self) -> str:
        self._shown = False
        if self._command is None or self._ended:
            return (
                "found input without a program above that could read it; expected a command that reads the terminal; "
                "write it above this line"
            )
        return ""

    def _exit(self) -> str:
        if self._command is None:
            return "found '#! exit' without a command; expected the command that ends so; write it above this line"
        if self._ended:
            return (
                f"found a second '#! exit' for the command of line {self._command.line}; expected one; "
                "delete the wrong one"
            )
        self._ended = True
        return ""


# From lines to elements.


def _blocks(elements: Iterator[Element]) -> Iterator[Element]:
    """Join output lines that follow each other directly."""
    block: list[Output] = []
    for element in elements:
        if isinstance(element, Output) and (not block or element.line == block[-1].end_line + 1):
            block.append(element)
            continue
        if block:
            yield _joined(block)
            block = []
        if isinstance(element, Output):
            block = [element]
        else:
            yield element
    if block:
        yield _joined(block)


def _joined(block: list[Output]) -> Output:
    lines = tuple(line for part in block for line in part.lines)
    return Output(lines, block[0].line, block[-1].end_line, block[0].indent)


def _read_shell(source: str, path: str) -> Iterator[Element]:
    at, line = 0, 1
    while at < len(source):
        newline = source.find("\n", at)
        end = len(source) if newline < 0 else newline + 1
        text = source[at:end].rstrip("\n")
        if text.startswith("#"):
            yield _directive(text, line, path, "")
        elif text.strip().startswith("#"):
            raise TranscriptError(
                path,
                line,
                f"found blanks before '{text.strip()[:30]}'; expected it at the "
                "beginning of the line; delete the blanks",
            )
        elif text.strip():
            end = _shell_command_end(source, at, path)
            text = source[at:end].removesuffix("\n")
            yield Command(text, line, line + text.count("\n"))
        line += source.count("\n", at, end)
        at = end


def _shell_command_end(source: str, start: int, path: str) -> int:
    try:
        return command_end(source, start)
    except UnfinishedError as error:
        line = source.count("\n", 0, error.offset) + 1
        if not error.comment:
            raise TranscriptError(
                path, line, f"found {error.what}; expected its end before the end of the file; finish the command"
            ) from error
        text = source[error.offset :].partition("\n")[0]
        raise TranscriptError(
            path,
            line,
            f"found '{text[:30]}' beside or inside a command; expected only whole "
            "lines between complete commands; move it to a line of its own, prose to the page",
        ) from error


def _read_python(source: str, path: str) -> Iterator[Element]:
    lines = source.split("\n")
    comments, statements = _python_comments(source, path)
    begin = 1
    for number in [*sorted(comments), len(lines) + 1]:
        code = range(begin, number)
        used = [n for n in code if lines[n - 1].strip()]
        if used:
            first, last = used[0], used[-1]
            statement = max((n for n in statements if n <= last), default=first)
            yield Command("\n".join(lines[first - 1 : last]), first, last, _indent(lines[statement - 1]))
        if number <= len(lines):
            text = lines[number - 1]
            yield _directive(text.strip(), number, path, _indent(text))
        begin = number + 1


def _indent(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]


def _python_comments(source: str, path: str) -> tuple[set[int], list[int]]:
    """Return the lines that are comments, and those on which a statement begins."""
    comments: set[int] = set()
    statements: list[int] = []
    depth = 0
    fresh = True
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            line = token.start[0]
            if token.type == tokenize.COMMENT:
                alone = not token.line[: token.start[1]].strip()
                if not alone or (depth and not _CALLOUT.fullmatch(token.string)):
                    raise TranscriptError(
                        path,
                        line,
                        f"found '{token.string[:30]}' beside or inside a "
                        "statement; expected only whole lines between statements; move it to "
                        "a line of its own, prose to the page",
                    )
                comments.add(line)
            elif token.type == tokenize.ERRORTOKEN and token.string.strip():
                raise tokenize.TokenError(f"at {token.string}", token.start)
            elif token.type == tokenize.NEWLINE:
                fresh = True
            elif token.type not in (tokenize.NL, tokenize.INDENT, tokenize.DEDENT):
                if fresh and token.type != tokenize.ENDMARKER:
                    statements.append(line)
                fresh = False
                if token.type == tokenize.OP:
                    depth += (token.string in "([{") - (token.string in ")]}")
    except (tokenize.TokenError, IndentationError) as error:
        line = error.args[1][1] if isinstance(error, IndentationError) else error.args[1][0]
        raise TranscriptError(
            path,
            line,
            f"found Python that does not end or is not indented evenly "
            f"({error.args[0]}); expected complete statements; correct the code",
        ) from error
    return comments, statements


def _exchanges(elements: tuple[Element, ...]) -> Iterator[Exchange]:
    stimuli: list[Stimulus] = []
    callouts: list[Callout] = []
    exits: list[Exit] = []
    expected: Output | None = None
    for element in elements:
        begins = expected is not None and not isinstance(element, Exit)
        if stimuli and (begins or isinstance(element, Typed)):
            late = [callouts.pop()] if callouts and callouts[-1].line > stimuli[-1].line else []
            yield Exchange(tuple(stimuli), expected, tuple(exits), tuple(callouts))
            stimuli, callouts, exits, expected = [], late, [], None
        if isinstance(element, Callout):
            callouts.append(element)
        elif isinstance(element, Exit):
            exits.append(element)
        elif isinstance(element, Output):
            expected = element
        else:
            stimuli.append(element)
    yield Exchange(tuple(stimuli), expected, tuple(exits), tuple(callouts))
