"""Where a shell command ends: as much of bash's grammar as that question needs.

What bash itself would refuse (a stray `)`, a `fi` alone) is let through: bash says it better.
"""

import re
from dataclasses import dataclass
from typing import Final

__all__ = ["UnfinishedError", "command_end"]


class UnfinishedError(Exception):
    """A command is still open at the end of the source, or a comment stands in it."""

    offset: int
    """Where the open part begins, or where the comment stands."""
    what: str
    """The open part in words: `a heredoc that ends with EOF`; for a comment, `a comment`."""
    comment: bool
    """Whether it is a comment that was found."""

    def __init__(self, offset: int, what: str, *, comment: bool = False) -> None:
        """Remember what is open and where it began."""
        super().__init__(what)
        self.offset = offset
        self.what = what
        self.comment = comment


def command_end(source: str, start: int) -> int:
    """Return the offset behind the complete command that begins at `start`.

    It lies behind the newline that ends the command, or at the end of the source.

    Raises:
        UnfinishedError: a quote, heredoc, bracket or compound command is open at the end
            of the source, or a comment stands beside or inside the command.

    """
    scanner = _Scanner(source, start)
    scanner.commands(None)
    return scanner.at


_CLOSE: Final = {
    "if": "fi",
    "for": "done",
    "select": "done",
    "while": "done",
    "until": "done",
    "case": "esac",
    "{": "}",
    "(": ")",
    "[[": "]]",
}
_BEFORE_COMMAND: Final = frozenset({"then", "elif", "else", "do", "!", "time", "coproc"})
_OPERATOR: Final = re.compile(
    r"<<<|<<-?|;;&|;;|;&|&&|\|\||\|&|&>>|&>|<>|>>|>\||<&|>&|[|&;<>()]",
)
_JOINS: Final = frozenset({"&&", "||", "|", "|&"})
_ARRAY: Final = re.compile(r"[A-Za-z_]\w*(\[[^\]]*\])?\+?=")
# Most of what words are made of: nothing that quotes, expands or ends anything.
_PLAIN: Final = re.compile(r"[\w./:=,@%+-]+")
_WORD_ENDS: Final = frozenset(" \t\n|&;<>()")


@dataclass
class _Open:
    """A compound command that is open."""

    word: str
    offset: int
    part: str = ""
    """In a case command: subject, pattern or body."""


class _Nesting:
    """Which compound commands are open, and whether a newline here ends the command."""

    def __init__(self) -> None:
        self.opened: list[_Open] = []
        self.first = True
        """The next word may be a reserved word."""
        self.joined: tuple[int, str] | None = None
        """An operator (or the head of a function) that a command must still follow."""
        self.target = False
        """The next word is the target of a redirection."""

    @property
    def top(self) -> str:
        return self.opened[-1].word if self.opened else ""

    @property
    def part(self) -> str:
        return self.opened[-1].part if self.opened else ""

    @property
    def complete(self) -> bool:
        return not self.opened and self.joined is None

    def open(self, word: str, offset: int) -> None:
        self.joined = None
        self.opened.append(_Open(word, offset, "subject" if word == "case" else ""))
        self.first = word not in ("for", "select", "case", "[[")

    def word(self, word: str, offset: int) -> None:
        """Take note of one word."""
        if self.target:
            self.target = False
        elif self.part == "subject":
            if word == "in":
                self.opened[-1].part = "pattern"
                self.first = True
        elif self.part == "pattern":
            if self.first and word == "esac":
                self.opened.pop()
            else:
                self.first = False
        elif self.first:
            self._first_word(word, offset)

    def _first_word(self, word: str, offset: int) -> None:
        if word in _CLOSE:
            self.open(word, offset)
        elif self.opened and word == _CLOSE[self.top]:
            self.opened.pop()
        elif word == "!":
            self.joined = offset, "!"
        elif word not in _BEFORE_COMMAND:
            self.joined = None
            self.first = False

    def operator(self, text: str, offset: int) -> None:
        """Take note of one operator."""
        if text[0] in "<>" or text in ("&>", "&>>"):
            self.target = True
        elif self.part == "pattern":
            if text == ")":
                self.opened[-1].part = "body"
                self.first = True
        elif text == "(":
            self.open("(", offset)
        elif text == ")":
            if self.top == "(":
                self.opened.pop()
            self.first = True
        else:
            if text in (";;", ";&", ";;&") and self.part == "body":
                self.opened[-1].part = "pattern"
            self.first = True
            self.joined = (offset, text) if text in _JOINS else None


class _Scanner:
    """One pass over the source, from the first character of a command to its end."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.at = start
        self.heredocs: list[tuple[str, bool, bool, int]] = []
        """Delimiter, whether `<<-`, whether quoted, offset: bodies follow the newline."""

    def commands(self, bracket: int | None) -> None:
        """Pass one command and its newline; inside `$(` all commands and the `)`.

        `bracket` is the offset of that `$(`.
        """
        nesting = _Nesting()
        while self._skip_blanks():
            begin = self.at
            if self._take("\n"):
                self._heredoc_bodies()
                if bracket is None and nesting.complete and not self.heredocs:
                    return
                if nesting.part != "subject":
                    nesting.first = True
            elif self.source[begin] == "#":
                raise UnfinishedError(begin, "a comment", comment=True)
            elif nesting.top == "[[":
                self._condition_part(nesting)
            elif self.source.startswith(("<(", ">("), begin):
                self.at += 2
                self.commands(begin)
                nesting.word("<()", begin)
            elif operator := _OPERATOR.match(self.source, begin):
                if operator.group() == ")" and bracket is not None and not nesting.opened:
                    self.at += 1
                    return
                self._operator(operator, nesting)
            else:
                self._command_word(nesting)
        self._end_of_source(nesting, bracket)

    def _operator(self, operator: re.Match[str], nesting: _Nesting) -> None:
        text, begin = operator.group(), operator.start()
        if text == "(" and self._arithmetic_may_stand(nesting):
            self._balanced(begin, "((", "))")
            nesting.joined = None
            return
        self.at = operator.end()
        if text in ("<<", "<<-"):
            self._heredoc_head(begin, tabs=text == "<<-")
        else:
            nesting.operator(text, begin)

    def _command_word(self, nesting: _Nesting) -> None:
        begin = self.at
        may_be_function = nesting.first and not nesting.part and not nesting.target
        word = self._word()
        if may_be_function and word == "function":
            self._skip_blanks()
            self._word()
            self._take_brackets()
            nesting.joined = begin, "the head of a function"
        elif may_be_function and word not in _CLOSE and self._take_brackets():
            nesting.joined = begin, "the head of a function"
        else:
            nesting.word(word, begin)

    def _arithmetic_may_stand(self, nesting: _Nesting) -> bool:
        return self.source.startswith("((", self.at) and (nesting.first or nesting.top == "for")

    def _condition_part(self, nesting: _Nesting) -> None:
        """Inside [[ ]], brackets and `<` are not the shell's."""
        begin = self.at
        if self.source[begin] in _WORD_ENDS:
            self.at += 1
        elif self._word() == "]]":
            nesting.opened.pop()
            nesting.first = True

    def _end_of_source(self, nesting: _Nesting, bracket: int | None) -> None:
        if self.heredocs:
            delimiter, _, _, offset = self.heredocs[0]
            raise UnfinishedError(offset, f"a heredoc that ends with {delimiter}")
        if nesting.opened:
            last = nesting.opened[-1]
            raise UnfinishedError(last.offset, f"'{last.word}' without '{_CLOSE[last.word]}'")
        if bracket is not None:
            raise UnfinishedError(bracket, "'(' without ')'")
        if nesting.joined is not None:
            offset, what = nesting.joined
            raise UnfinishedError(offset, f"{what} without a command behind it")

    # Small steps. Each returns whether it moved or what it passed.

    def _skip_blanks(self) -> bool:
        """Pass blanks and joined lines; say whether anything is left."""
        while self._take(" ") or self._take("\t") or self._take("\\\n"):
            pass
        return self.at < len(self.source)

    def _take(self, text: str) -> bool:
        if not self.source.startswith(text, self.at):
            return False
        self.at += len(text)
        return True

    def _take_brackets(self) -> bool:
        found = re.compile(r"[ \t]*\([ \t]*\)").match(self.source, self.at)
        if found is None:
            return False
        self.at = found.end()
        return True

    # Words and what they are made of.

    def _word(self) -> str:
        """Pass one word and return it as it is written."""
        begin = self.at
        while self.at < len(self.source) and self.source[self.at] not in _WORD_ENDS:
            self._word_part()
            if self.source.startswith("(", self.at) and _ARRAY.fullmatch(self.source[begin : self.at]):
                self.at += 1
                self._array(self.at - 1)
        return self.source[begin : self.at]

    def _word_part(self) -> None:
        """Pass plain characters, or one that isn't, or one quoted or substituted part."""
        begin = self.at
        if plain := _PLAIN.match(self.source, begin):
            self.at = plain.end()
        elif self._take("\\"):
            self.at = min(self.at + 1, len(self.source))
        elif self._take("'"):
            self._until("'", begin, escapes=False)
        elif self._take("$'"):
            self._until("'", begin, escapes=True)
        elif self._take('"') or self._take('$"'):
            self._double_quoted(begin)
        elif not self._expansion():
            self.at += 1

    def _expansion(self) -> bool:
        """Pass `$(…)`, `$((…))`, `${…}` or a pair of backticks, if one begins here."""
        begin = self.at
        if self.source.startswith("$((", begin):
            self.at += 1
            self._balanced(begin, "((", "))")
        elif self._take("$("):
            self.commands(begin)
        elif self._take("${"):
            self._braces(begin)
        elif self._take("`"):
            self._until("`", begin, escapes=True)
        else:
            return False
        return True

    def _until(self, end: str, begin: int, *, escapes: bool) -> None:
        pattern = rf"(?:\\.|[^\\{end}])*{end}" if escapes else f"[^{end}]*{end}"
        found = re.compile(pattern, re.DOTALL).match(self.source, self.at)
        if found is None:
            raise UnfinishedError(begin, f"{end} without a second {end}")
        self.at = found.end()

    def _double_quoted(self, begin: int) -> None:
        while self.at < len(self.source):
            if self._take('"'):
                return
            if self._take("\\") or not self._expansion():
                self.at += 1
        raise UnfinishedError(begin, '" without a second "')

    def _braces(self, begin: int) -> None:
        while self.at < len(self.source):
            if self._take("}"):
                return
            if self.source[self.at] == "'":  # an apostrophe, where the whole is quoted
                self.at += 1
            else:
                self._word_part()
        raise UnfinishedError(begin, "'${' without '}'")

    def _balanced(self, begin: int, opening: str, closing: str) -> None:
        """Pass an arithmetic expression, in which `<<` is no heredoc."""
        depth = 0
        while self.at < len(self.source):
            if self._take("("):
                depth += 1
            elif self._take(")"):
                depth -= 1
                if not depth:
                    return
            else:
                self._word_part()
        raise UnfinishedError(begin, f"'{opening}' without '{closing}'")

    def _array(self, begin: int) -> None:
        while self.at < len(self.source):
            if self._take(")"):
                return
            self._word_part()
        raise UnfinishedError(begin, "'(' without ')'")

    # Heredocs.

    def _heredoc_head(self, begin: int, *, tabs: bool) -> None:
        self._skip_blanks()
        written = self._word()
        delimiter = re.sub(r"\\(.)|['\"]", r"\1", written)
        self.heredocs.append((delimiter, tabs, delimiter != written, begin))

    def _heredoc_bodies(self) -> None:
        while self.heredocs:
            delimiter, tabs, quoted, _ = self.heredocs[0]
            joined = False  # the line before ended with a backslash, so this is no new line
            while True:
                if self.at >= len(self.source):
                    return  # still in the list: the end of the source will say so
                end = self.source.find("\n", self.at)
                end = len(self.source) if end < 0 else end
                line = self.source[self.at : end]
                self.at = min(end + 1, len(self.source))
                if not joined and (line.lstrip("\t") if tabs else line) == delimiter:
                    break
                backslashes = len(line) - len(line.rstrip("\\"))
                joined = not quoted and backslashes % 2 == 1
            del self.heredocs[0]
