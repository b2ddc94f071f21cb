"""Replays: what a terminal showed while an example ran, as steps that a page can play.

The runner records what was typed and printed; here it is turned into lines, as the transcript's own are, so that a
page needs neither a terminal nor more than a few lines of script to show it. Nothing here knows Sphinx.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import takewhile
from pathlib import Path

from conf.site.results import Replay, State, Verification, find_standing
from conf.transcript import Example, Screen

__all__ = ["FOLDER", "Step", "find_replays", "make_steps", "name_replay", "render_replay_button", "write_replays"]

FOLDER = "replays"
"""Beside the pages of a language."""

PROMPT, INPUT, OUTPUT = "\ue000", "\ue001", "\ue002"
"""Characters of no language, each in front of text of its kind; ``static/replay.js`` knows them too."""

_LONGEST = 1.5
"""Seconds that a pause may take; what took longer is made to take this."""
_READING, _READING_LINE = 0.6, 0.12
"""Seconds to read what is there before something is typed, and more for each new line."""
_STROKE, _LONGEST_TYPING = 0.035, 1.2
"""Seconds that a character takes to type, and a text at most."""
_HOLD = 0.9
"""Seconds that keys are shown before what they do."""
_TOGETHER = 0.05
"""What is printed within so many seconds appears at once."""
_KEYS = {"\r": "Enter", "\n": "Enter", "\t": "Tab", "\x1b": "Esc", "\x7f": "Backspace"}


@dataclass(frozen=True)
class Step:
    """What the screen shows from a moment on."""

    at: float
    """Seconds since the replay's start."""
    kept: int
    """As many lines from the top stay as they were."""
    lines: tuple[str, ...]
    """The others, with marks in front of prompts, of what is typed and of what follows it."""
    typing: float = 0
    """Seconds in which the text appears letter by letter."""
    keys: tuple[str, ...] = ()
    """Names of the keys pressed at this moment."""


class _Projector:
    """Turns events into steps."""

    def __init__(self) -> None:
        self._screen = Screen()
        self._clock = 0.0
        self._unread = 0
        self._printed = False
        self._shots: list[tuple[float, tuple[str, ...], float, tuple[str, ...]]] = []
        self._echoes: dict[int, re.Pattern[str]] = {}
        """By line, what stood there before, and what a program has echoed behind it."""

    def play(self, replay: Replay) -> list[Step]:
        before = 0.0
        for place, event in enumerate(replay.events):
            pause = min(event.seconds - before, _LONGEST)
            before = event.seconds
            if event.kind == "output":
                self._clock += pause
                self._print(event.text)
            else:
                reading = min(_READING + _READING_LINE * self._unread, _LONGEST) if self._shots else 0
                self._clock += max(pause, reading)
                self._unread = 0
                if event.kind == "keys":
                    after = takewhile(lambda later: later.kind == "output", replay.events[place + 1 :])
                    self._press(event.text, "".join(later.text for later in after))
                else:
                    self._type(event.text, command=event.kind == "command")
        return list(self._cut())

    def _print(self, text: str) -> None:
        self._screen.feed(text.translate(dict.fromkeys(map(ord, PROMPT + INPUT + OUTPUT))))
        self._unread += text.count("\n")
        if self._printed and self._clock - self._shots[-1][0] < _TOGETHER:
            self._shots[-1] = (self._shots[-1][0], self._show(), 0, ())
        else:
            self._shots.append((self._clock, self._show(), 0, ()))
        self._printed = True

    def _show(self) -> tuple[str, ...]:
        """The lines of the screen, with marks around what a program has echoed."""
        lines = list(self._screen.lines)
        for row, echo in self._echoes.items():
            if row < len(lines):
                lines[row] = echo.sub(rf"\1{INPUT}\2{OUTPUT}", lines[row], count=1).removesuffix(OUTPUT)
        return tuple(lines)

    def _type(self, text: str, *, command: bool) -> None:
        text = text.rstrip("\r\n")
        if command:
            if self._screen.open_line:
                self._screen.feed("\r\n")
            first, *more = text.split("\n")
            shown = f"{PROMPT}$ {INPUT}{first}" + "".join(f"\r\n{PROMPT}> {INPUT}{line}" for line in more)
        else:
            shown = f"{INPUT}{text}"
        self._screen.feed(shown)
        self._add(typing=_time_typing(text))
        self._screen.feed("\r\n")

    def _add(self, *, lines: tuple[str, ...] | None = None, typing: float = 0, keys: tuple[str, ...] = ()) -> None:
        self._shots.append((self._clock, self._show() if lines is None else lines, typing, keys))
        self._clock += typing
        self._printed = False

    def _press(self, text: str, printed: str) -> None:
        """Press keys that the program above takes for itself; `printed` is what it answers."""
        names = _name_keys(text)
        echo = text.rstrip("\r\n")
        if names:
            self._add(keys=names)
            self._clock += _HOLD
        elif echo and echo in printed:
            *above, line = self._show() if self._screen.open_line else (*self._show(), "")
            # A program that has just been attached to prints its prompt when it is typed into.
            before = rf"{re.escape(line)}\s*" if line else ".*?"
            self._echoes[len(above)] = re.compile(rf"^({before})({re.escape(echo)})")
            self._add(lines=(*above, f"{line}{' ' if line else ''}{INPUT}{echo}"), typing=_time_typing(echo))

    def _cut(self) -> Iterator[Step]:
        before: tuple[str, ...] = ()
        held: tuple[str, ...] = ()
        for at, lines, typing, keys in self._shots:
            kept = 0
            while kept < min(len(lines), len(before)) and lines[kept] == before[kept]:
                kept += 1
            if kept < max(len(lines), len(before)) or keys or held:
                yield Step(round(at, 2), kept, lines[kept:], typing, keys)
            before, held = lines, keys


def _time_typing(text: str) -> float:
    """Seconds."""
    return round(min(_STROKE * len(text), _LONGEST_TYPING), 2)


def _name_keys(text: str) -> tuple[str, ...]:
    """The keys by name where there is one that no program echoes; text that it does echo needs no telling."""
    if all(character.isprintable() or character in "\r\n" for character in text):
        return ()
    return tuple(_KEYS.get(key) or (f"Ctrl+{chr(ord(key) + 64)}" if key < " " else key) for key in text)


def make_steps(replay: Replay) -> list[Step]:
    """The steps of a replay, long pauses shortened and time to read added."""
    return _Projector().play(replay)


def name_replay(example: str) -> str:
    """The name of an example's replay, which its file has."""
    return example.replace("/", "-")


def find_replays(examples: Mapping[str, Example], verification: Verification | None) -> Mapping[str, Replay]:
    """The replays that may be shown, by example: those of examples that passed as they are now."""
    found = {}
    for name, example in examples.items():
        for script in example.scripts.values():
            standing = find_standing(
                str(script.path), digest=example.digest, not_run=example.not_run, verification=verification
            )
            if standing.state is State.VERIFIED and standing.result and standing.result.replay:
                found[name] = standing.result.replay
    return found


def render_replay_button(name: str, label: str) -> str:
    """A button that a script shows: without JavaScript there is nothing that could play."""
    return (
        f'<button type="button" class="replay" aria-expanded="false" data-replay="{escape(name)}">'
        f"{escape(label)}</button>"
    )


def write_replays(output: Path, replays: Mapping[str, Replay], words: Mapping[str, str]) -> None:
    """Write each replay to a file of its own under `output`, the language's folder, in place of earlier ones.

    They are scripts, because a page opened as a file may load nothing else; `words` are those of the player.
    """
    folder = output / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    for example, replay in replays.items():
        steps = make_steps(replay)
        if not steps:
            continue
        film = {
            "example": example,
            "words": words,
            "height": min(max(step.kept + len(step.lines) for step in steps), replay.rows),
            "seconds": round(steps[-1].at + steps[-1].typing + _READING, 2),
            "steps": [_pack(step) for step in steps],
        }
        name = name_replay(example)
        text = json.dumps(film, ensure_ascii=False, separators=(",", ":"))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.js").write_text(f"addReplay({json.dumps(name)}, {text});\n", encoding="utf-8")


def _pack(step: Step) -> list[object]:
    packed: list[object] = [step.at, step.kept, list(step.lines)]
    if step.typing or step.keys:
        packed.append(step.typing)
    if step.keys:
        packed.append(list(step.keys))
    return packed
