"""Put what a run printed into the script, and leave alone whatever still holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from conf.transcript.align import Item, align, match
from conf.transcript.compare import Recording, lines_of, normaliser_of, parts_of
from conf.transcript.error import TranscriptError
from conf.transcript.normalise import Line, Names, Normaliser, towards
from conf.transcript.script import (
    ELLIPSIS,
    Callout,
    Command,
    Elision,
    Exchange,
    Language,
    Output,
    Script,
)

__all__ = ["rewrite"]


def rewrite(script: Script, recording: Recording) -> str:
    """Return the source with the blocks and statuses of the recording.

    Unchanged blocks stay byte for byte. In a changed one stay the lines that still hold and the
    elisions that still stand for something; new lines call known things by their known names.
    What was not reached, and Python that raised an exception, is left as it is: a file cannot
    say it.

    Raises:
        ValueError: the recording is of a script with other commands or blocks.
        TranscriptError: a line to be written is `...`, which a file can't say: there it stands for any line.

    """
    rewriter = _Rewriter(script, recording, known_names=True)
    if not rewriter.consistent:
        # A name that stayed in the file can clash with one that came: an address that now
        # belongs to another container. Then every line that holds a name is written anew.
        rewriter = _Rewriter(script, recording, known_names=False)
    return rewriter.source


@dataclass(frozen=True)
class _Edit:
    """Lines to put in place of others."""

    begin: int
    """How many lines of the source stand before the place."""
    end: int
    """How many stand before or in it: equal to `begin` for an insertion."""
    lines: tuple[str, ...]


@dataclass(frozen=True)
class _Written:
    """A block as it will be: each item with the line of the file that holds it."""

    items: tuple[Item, ...]
    lines: tuple[str, ...]


class _Rewriter:
    def __init__(self, script: Script, recording: Recording, *, known_names: bool) -> None:
        self._script = script
        self._recording = recording
        self._known_names = known_names
        self._lines = script.source.split("\n")
        self._normaliser: Normaliser = normaliser_of(script)
        self._names = Names()
        self._final = Names()
        self.consistent = True
        """Whether every block that was written matches what was printed."""
        edits = sorted([*self._blocks(), *self._exits()], key=lambda edit: (edit.begin, edit.end))
        lines = list(self._lines)
        # From the end, so that places stay where they are; and at one place too, so that a block
        # stands before its `#! exit`.
        for edit in reversed(edits):
            lines[edit.begin : edit.end] = edit.lines
        self.source = "\n".join(lines)

    # Blocks.

    def _blocks(self) -> Iterator[_Edit]:
        raised = self._raised()
        exchanges = zip(self._script.exchanges, parts_of(self._script, self._recording), strict=True)
        for exchange, parts in exchanges:
            if parts is None or (raised is not None and raised in exchange.stimuli):
                return
            yield from self._exchange(exchange, parts)

    def _raised(self) -> Command | None:
        """In Python, the command that raised an exception."""
        if self._script.language is Language.SHELL:
            return None
        ended = zip(self._script.commands, self._recording.statuses, strict=True)
        return next((command for command, status in ended if status != 0), None)

    def _exchange(self, exchange: Exchange, parts: tuple[tuple[str, ...], ...]) -> Iterator[_Edit]:
        block = exchange.expected
        alone = self._spoken_alone(exchange, parts) if block else len(parts)
        for stimulus, lines in zip(exchange.stimuli[:alone], parts[:alone], strict=True):
            if lines:
                indent = stimulus.indent if isinstance(stimulus, Command) else ""
                written = self._anew(lines, stimulus.line, indent)
                self._check(written, lines)
                yield _Edit(stimulus.end_line, stimulus.end_line, written.lines)
        if block is not None:
            rest = tuple(chain.from_iterable(parts[alone:]))
            written = self._block(exchange, block, rest)
            self._check(written, rest)
            if list(written.lines) != self._lines[block.line - 1 : block.end_line]:
                yield _Edit(block.line - 1, block.end_line, written.lines)

    def _spoken_alone(self, exchange: Exchange, parts: tuple[tuple[str, ...], ...]) -> int:
        """Count the first stimuli that the block says nothing of: they want blocks of their own."""
        expected, actual = lines_of(exchange, tuple(chain.from_iterable(parts)), self._normaliser)
        begin = 0
        for count, lines in enumerate(parts):
            if match(expected, actual[begin:], self._names) is not None:
                return count
            begin += len(lines)
        return 0

    def _anew(self, lines: tuple[str, ...], line: int, indent: str) -> _Written:
        texts = [self._text(self._normaliser.line(printed), line) for printed in lines]
        return self._written([(self._normaliser.line(text), _shown(text, indent)) for text in texts])

    def _block(self, exchange: Exchange, block: Output, output: tuple[str, ...]) -> _Written:
        expected, actual = lines_of(exchange, output, self._normaliser)
        source = self._lines[block.line - 1 : block.end_line]
        matched = match(expected, actual, self._names)
        if matched is not None and self._known_names:
            self._names = matched
            return self._written(list(zip(expected, source, strict=True)))
        steps, self._names = align(expected, actual, self._names)
        written: list[tuple[Item, str]] = []
        at = -1
        for step in steps:
            at += step.expected is not None
            if isinstance(step.expected, Elision):
                if step.actual or matched is not None:
                    written.append((ELLIPSIS, source[at]))
                continue
            kept = step.same and (self._known_names or not step.actual[0].names)
            if step.expected is not None and kept:
                written.append((step.expected, source[at]))
                continue
            for line in step.actual:
                text = self._text(line, block.line)
                written.append((self._normaliser.line(text), _shown(text, block.indent)))
        return self._written(written)

    def _text(self, printed: Line, line: int) -> str:
        """What to write for a printed line, which belongs to `line` of the file."""
        text = towards(printed, None, self._names if self._known_names else Names())
        if text == "...":
            raise TranscriptError(
                self._script.path,
                line,
                "printed a line that is '...' alone; expected anything else, because '#> ...' stands for any number of "
                "lines; have the command print something else, or write '#> ...' yourself",
            )
        return text

    @staticmethod
    def _written(pairs: list[tuple[Item, str]]) -> _Written:
        return _Written(tuple(item for item, _ in pairs), tuple(line for _, line in pairs))

    def _check(self, written: _Written, output: tuple[str, ...]) -> None:
        actual: tuple[Line, ...] = tuple(self._normaliser.line(line) for line in output)
        names = match(written.items, actual, self._final)
        self.consistent &= names is not None
        self._final = names or self._final

    # Statuses.

    def _exits(self) -> Iterator[_Edit]:
        if self._script.language is Language.PYTHON:
            return
        for command, status in zip(self._script.commands, self._recording.statuses, strict=True):
            said = self._script.exit_of(command)
            if status is None or status == (said.status if said else 0):
                continue
            line = (f"#! exit {status}",) if status else ()
            if said is not None:
                yield _Edit(said.line - 1, said.end_line, line)
            else:
                place = self._end_of(command)
                yield _Edit(place, place, line)

    def _end_of(self, command: Command) -> int:
        """Return the last line that belongs to a command: its block, or what was typed into it."""
        end = command.end_line
        for element in self._script.elements:
            if element.line > end:
                if isinstance(element, Command):
                    break
                # A callout belongs to what comes behind it, which may be typed into this command.
                if not isinstance(element, Callout):
                    end = element.end_line
        return end


def _shown(text: str, indent: str) -> str:
    return f"{indent}#> {text}" if text else f"{indent}#>"
