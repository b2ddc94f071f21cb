"""Runs a shell script as a person at a terminal would: line by line, typing where it says so."""

import contextlib
import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from conf.runner.inside.problem import Problem
from conf.runner.inside.replay import Recorder, Replay
from conf.runner.inside.terminal import Terminal
from conf.transcript import Command, Exchange, Recording, Screen, Script, Typed
from conf.transcript.align import match
from conf.transcript.compare import lines_of, normaliser_of
from conf.transcript.normalise import Names

__all__ = ["run_shell"]

# A prompt that no program prints, with the status of the command before it.
PROMPT = re.compile(rb"\x1e(\d+)\x1f")
CONTINUATION = b"\x1d"
MARKS = (PROMPT, re.compile(re.escape(CONTINUATION)))
# No history expansion: `bash FILE`, which is what a reader runs, has none.
RC = "PS1=$'\\036$?\\037' PS2=$'\\035'\nunset HISTFILE MAIL\nset +H\n"
# More than this is no output that a page could show.
FLOOD = 10_000_000
# Of what was printed when a script stops before its end, so many bytes are kept.
KEPT = 100_000
# How long a terminal must be silent until a program is taken to wait for input: seconds where its output is what the
# script expects, where nothing is expected, and where what is expected hasn't come; a busy machine starts containers
# slowly.
SETTLED, SILENT, PATIENT = 0.05, 1.5, 20.0
# How long to wait between two looks at what else may end a script: seconds.
LOOK = 0.2
INTERRUPT = "\x03"


def run_shell(
    script: Script,
    *,
    folder: Path,
    environment: Mapping[str, str],
    timeout: float,
    alarm: Callable[[], str | None] = lambda: None,
) -> tuple[Recording, Problem | None, Replay | None]:
    """Run `script` in `folder`, for `timeout` seconds at most, or until `alarm` gives a reason to end it.

    What it printed, what kept it from its end, and how it went, where something is typed in it.
    """
    rc = folder.parent / f".{folder.name}.rc"
    rc.write_text(RC)
    command = ["bash", "--noprofile", "--rcfile", str(rc), "--noediting", "-i"]
    terminal = Terminal(command, folder=folder, environment=environment)
    try:
        session = _Session(script, terminal, timeout, alarm)
        session.wait_for_bash()
        # Read by now; the script finds nothing in its home that a reader's wouldn't have.
        rc.unlink()
        recording, problem = session.run()
        return recording, problem, session.recorder.replay() if session.recorder else None
    except _StoppedError as stop:
        return Recording((None,) * len(script.exchanges), (None,) * len(script.commands)), stop.problem, None
    finally:
        terminal.close()
        # A home that can't be written any more is the example's fault, and told elsewhere.
        with contextlib.suppress(OSError):
            rc.unlink()


class _StoppedError(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(line, message)


class _Session:
    """One run of one script."""

    def __init__(
        self, script: Script, terminal: Terminal, timeout: float, alarm: Callable[[], str | None]
    ) -> None:
        self._script = script
        self._alarm = alarm
        self._terminal = terminal
        self._timeout = timeout
        self._deadline = time.monotonic() + timeout
        self._normaliser = normaliser_of(script)
        stimuli = [stimulus for exchange in script.exchanges for stimulus in exchange.stimuli]
        self._parts: list[tuple[str, ...] | None] = [None] * len(stimuli)
        self._place = {stimulus.line: number for number, stimulus in enumerate(stimuli)}
        self._statuses: list[int | None] = [None] * len(script.commands)
        self._order = {command.line: number for number, command in enumerate(script.commands)}
        self._buffer = b""
        self._printed = 0
        self._running: Command | None = None
        self._interrupted = False
        self._open_line = ""
        self._echoed = False
        self.recorder = Recorder(*MARKS) if script.typed else None

    def wait_for_bash(self) -> None:
        """Read up to the first prompt."""
        while not (found := PROMPT.search(self._buffer)):
            self._more(1)
        self._buffer = self._buffer[found.end() :]

    def run(self) -> tuple[Recording, Problem | None]:
        problem = None
        try:
            following = (*self._script.exchanges[1:], None)
            for exchange, after in zip(self._script.exchanges, following, strict=True):
                for stimulus in exchange.stimuli:
                    last = stimulus is exchange.stimuli[-1]
                    typed_next = last and after is not None and isinstance(after.stimuli[0], Typed)
                    self._play(stimulus, exchange, typed_next)
        except _StoppedError as stop:
            problem = stop.problem
        outputs = (None,) * len(self._script.exchanges)
        return Recording(outputs, tuple(self._statuses), tuple(self._parts)), problem

    def _play(self, stimulus: Command | Typed, exchange: Exchange, typed_next: bool) -> None:
        """Run a command or type a line, and read until it has ended, or waits for what is typed next."""
        if isinstance(stimulus, Command):
            self._running = stimulus
            self._interrupted = False
            self._note("command", stimulus.text)
            self._send(stimulus)
        elif self._running is None:
            raise _StoppedError(
                stimulus.line,
                f"'{stimulus.text}' can't be typed: the program above has ended already; expected it to wait for input",
            )
        else:
            # The terminal itself doesn't echo; a program that takes the keys for itself may.
            self._echoed = self._terminal.raw
            self._interrupted |= INTERRUPT in stimulus.keys
            self._note("keys" if self._echoed or not stimulus.keys.endswith("\n") else "typed", stimulus.keys)
            self._type(stimulus.keys.replace("\n", "\r") if self._echoed else stimulus.keys, stimulus.line)
        data = bytearray()
        try:
            self._read(stimulus, exchange, data, typed_next)
        except _StoppedError:
            self._show(stimulus, bytes(data[-KEPT:]))
            raise

    def _read(self, stimulus: Command | Typed, exchange: Exchange, data: bytearray, typed_next: bool) -> None:
        """Read into `data` until the command has ended, or waits for what is typed next."""
        while True:
            # A prompt may come in two pieces.
            begin = max(len(data) - 8, 0)
            data += self._buffer
            self._buffer = b""
            found = PROMPT.search(data, begin)
            if found:
                self._show(stimulus, bytes(data[: found.start()]))
                self._buffer = bytes(data[found.end() :])
                assert self._running is not None
                self._statuses[self._order[self._running.line]] = int(found[1])
                self._running = None
                self._open_line = ""
                return
            if data.endswith(CONTINUATION):
                message = "bash waits for the rest of this command; expected it to be complete; finish it"
                raise _StoppedError(stimulus.line, message)
            if not typed_next:
                self._more(stimulus.line)
            elif not self._more(stimulus.line, seconds=SETTLED):
                # Only now, because showing takes time.
                open_line = self._show(stimulus, bytes(data))
                silence = SILENT if exchange.expected is None else PATIENT
                if self._waits(stimulus, exchange, data) or not self._more(stimulus.line, seconds=silence - SETTLED):
                    self._open_line = open_line
                    return

    def _show(self, stimulus: Command | Typed, data: bytes) -> str:
        """Keep what the terminal shows of `data`; the text of its last line where that is still open."""
        echoed = isinstance(stimulus, Typed) and self._echoed
        screen = Screen()
        screen.feed((self._open_line if echoed else "") + data.decode(errors="replace"))
        lines = list(screen.lines)
        open_line = lines[-1] if lines and screen.open_line else ""
        if echoed:
            lines = _without_echo(lines, self._open_line, stimulus.text)
        elif isinstance(stimulus, Typed) and lines[:1] == [""] and not stimulus.keys.endswith("\n"):
            # It ends the line in which a terminal shows ^C.
            del lines[0]
        self._parts[self._place[stimulus.line]] = tuple(lines)
        return open_line

    def _waits(self, stimulus: Command | Typed, exchange: Exchange, data: bytearray) -> bool:
        """Whether what is shown is what the script expects before the next line is typed."""
        parts = [self._parts[self._place[stimulus.line]] or () for stimulus in exchange.stimuli]
        shown = tuple(line for lines in parts for line in lines)
        if exchange.expected is None:
            typed = isinstance(stimulus, Typed) and self._echoed and stimulus.keys.endswith("\n")
            # A program that echoes what is typed has read it by then.
            return not shown and self._terminal.raw and (not typed or stimulus.text.encode() in data)
        expected, actual = lines_of(exchange, shown, self._normaliser)
        return match(expected, actual, Names()) is not None

    def _send(self, command: Command) -> None:
        """Hand a command to bash, line by line, each but the last when bash asks for it."""
        text = command.text.split("\n")
        for number, line in enumerate(text):
            self._type(f"{line}\n", command.line + number)
            if number == len(text) - 1:
                break
            while CONTINUATION not in self._buffer:
                if PROMPT.search(self._buffer):
                    raise _StoppedError(
                        command.line + number,
                        "bash takes this line as the end of a command; expected it to go on; "
                        "end it with a backslash, or put what follows in a command of its own",
                    )
                self._more(command.line + number)
            self._buffer = self._buffer.partition(CONTINUATION)[2]

    def _type(self, text: str, line: int) -> None:
        """Type `text`, and read on while the terminal takes no more of it."""
        data = text.encode()
        while data:
            taken = self._terminal.write(data, SETTLED)
            data = data[taken:]
            if not taken:
                self._more(line, seconds=SETTLED)

    def _more(self, line: int, *, seconds: float | None = None) -> bool:
        """Read more of what is printed, for `seconds` at most where they are given; whether there was any."""
        end = self._deadline if seconds is None else min(time.monotonic() + seconds, self._deadline)
        data: bytes | None = b""
        while data == b"":
            data = self._terminal.read(min(end - time.monotonic(), LOOK))
            if reason := self._alarm():
                raise _StoppedError(line, reason)
            if data == b"" and time.monotonic() >= self._deadline:
                raise _StoppedError(line, self._late())
            if data == b"" and time.monotonic() >= end:
                return False
        if data is None:
            message = "the shell of this script has ended; expected it to stay, so nothing may 'exit' it"
            raise _StoppedError(line, message)
        self._buffer += data
        if self.recorder:
            self.recorder.note("output", data)
        self._printed += len(data)
        if self._printed > FLOOD:
            message = f"printed more than {FLOOD // 1_000_000} MB; expected output that a page can show"
            raise _StoppedError(line, message)
        return True

    def _note(self, kind: str, text: str) -> None:
        if self.recorder:
            self.recorder.note(kind, text.encode())

    def _late(self) -> str:
        command = self._running.text.splitlines()[0] if self._running else "bash"
        happened = f"'{command}' didn't end within the example's {self._timeout:.0f} s"
        longer = "or give the example a longer timeout in examples/examples.toml"
        if self._interrupted:
            return f"{happened}, though ^C was typed; expected it to end by that; make it listen to SIGINT, {longer}"
        if unread := self._terminal.unread:
            return (
                f"{happened} and has stopped reading its terminal, where {unread} bytes that were typed wait; "
                f"expected it to read them; type only what a program asks for, {longer}"
            )
        return f"{happened}; end what waits ('#< ^C' types Ctrl-C), {longer}"



def _without_echo(shown: list[str], open_line: str, typed: str) -> list[str]:
    """The lines without the one that was open before and, behind it, what was typed."""
    if not shown:
        return shown
    first = shown[0].removeprefix(open_line)
    if first.rstrip() == typed.rstrip():
        return shown[1:]
    return [first.removeprefix(typed), *shown[1:]] if first else shown[1:]
