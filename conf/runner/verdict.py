"""What an answer of the lab means for an example: passed, or why not, in words that say what to do."""

import io
import json
import re
import tokenize
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from conf.lab.inside.init import DISK_SIZE
from conf.runner.inside.printing import Printed
from conf.runner.job import Answer
from conf.transcript import Example, Language, Recording, Script, Typed, compare, parse
from conf.transcript.compare import parts_of, shorten

__all__ = ["judge", "python_recording", "recording_of", "state_difference", "with_blocks"]

SHOWN_LINES = 40
# Hints are given for so many images.
MOST_IMAGES = 5
# Of the engine's log, so many of the last errors, and so much of each.
COMPLAINTS, WIDTH = 8, 300


def judge(example: Example, script: Script, answer: Answer, recording: Recording, *, listed: set[str]) -> str | None:
    """Why the run of `script` isn't what its file says; None when it is.

    `listed` are the names of the catalogue's images, for the hint when another one was asked for.
    """
    reasons = []
    if answer.problem is not None:
        reasons.append(f"{script.path}:{answer.problem.line}: {answer.problem.message}")
    # What comes at the problem's line or behind it is its consequence.
    differences = compare(script, recording, before=answer.problem.line if answer.problem else None)
    for difference in differences[:3]:
        reasons.append(f"{script.path}:{difference.line}: {difference.message}\n{difference.diff}".rstrip())
    if len(differences) > 3:
        reasons.append(f"… and {len(differences) - 3} more differences below")
    last = script.source.rstrip("\n").count("\n") + 1
    leftovers = () if answer.problem else answer.leftovers
    reasons += [
        f"{script.path}:{last}: left {leftover} behind; end or remove it in the example itself"
        for leftover in leftovers
    ]
    if not reasons:
        return None
    # A run that was cut short has nothing worth recording.
    update = [] if answer.problem or answer.leftovers else [_update(example)]
    hints = _hints(script, recording, answer, listed)
    return "\n\n".join([*reasons, *hints, _session(script, recording), *_complaints(answer), *update])


def _complaints(answer: Answer) -> list[str]:
    """What the engine said of it, which may be the cause or mean nothing."""
    if not answer.complaints:
        return []
    lines = [f"    {line[:WIDTH]}" for line in answer.complaints[-COMPLAINTS:]]
    return ["\n".join(["Errors in the engine's log meanwhile, which may have nothing to do with it:", *lines])]


def state_difference(example: Example, states: dict[Language, dict[str, Any]]) -> str | None:
    """How the twins of `example` leave the engine otherwise; None when they leave it alike."""
    shell, python = states[Language.SHELL], states[Language.PYTHON]
    # A lab that its example broke has no state to compare.
    if shell == python or not shell or not python:
        return None
    script = example.scripts[Language.PYTHON]
    last = script.source.rstrip("\n").count("\n") + 1
    words = (
        f"{script.path}:{last}: leaves another state than its twin {example.scripts[Language.SHELL].path}; expected "
        "the same containers, volumes, networks and image tags; change one of the two:"
    )
    return "\n".join([words, "", *(f"    {line}" for line in _unlike(shell, python))])


def python_recording(script: Script, printed: Sequence[Printed]) -> Recording:
    """What a Python script printed, put together as a recording: each output with the code that printed it."""
    raised = next((entry for entry in printed if entry.raised), None)
    reached = True
    # What is known by a line behind the last must be shown all the same.
    ends = [exchange.end_line for exchange in script.exchanges[:-1]]
    outputs: list[list[str]] = [[] for _ in script.exchanges]
    for entry in printed:
        # Lines of a loop belong together, so they are shown in the order in which they were printed.
        outputs[bisect_left(ends, entry.line)] += [line.rstrip() for line in entry.text.split("\n")]
    statuses: list[int | None] = []
    for command in script.commands:
        # Whatever its line, some command fails, or a script that raised would pass.
        failed = reached and raised is not None and (raised.line <= command.end_line or command is script.commands[-1])
        statuses.append(1 if failed else 0 if reached else None)
        reached = reached and not failed
    return Recording(tuple(map(tuple, outputs)), tuple(statuses))


def recording_of(script: Script, answer: Answer) -> Recording:
    """What the lab's answer to this script is as a recording."""
    if script.language is Language.PYTHON:
        return python_recording(script, answer.printed)
    if answer.recording is None:
        return Recording((None,) * len(script.exchanges), (None,) * len(script.commands))
    return answer.recording


def with_blocks(script: Script, printed: Sequence[Printed]) -> tuple[Script, list[Printed]]:
    """The Python script with an empty block behind each statement that printed and has none yet.

    With it, what was printed, moved along.
    """
    lines = script.source.split("\n")
    statements = list(_statements(script.source))
    called = {entry.line for entry in printed if not entry.raised}
    printing = {next((own for own in statements if line <= own[1]), statements[-1]) for line in called}
    lacking = sorted((end, start) for start, end in printing if not _next(lines[end:]).startswith("#>"))
    for end, start in reversed(lacking):
        text = lines[start - 1]
        lines.insert(end, f"{text[: len(text) - len(text.lstrip())]}#>")
    ends = [end for end, _ in lacking]
    moved = [Printed(entry.line + bisect_left(ends, entry.line), entry.text, entry.raised) for entry in printed]
    return parse("\n".join(lines), script.path), moved


def _statements(source: str) -> Iterator[tuple[int, int]]:
    """The first and the last line of each statement.

    Those that share a line are one, as are a header and what stands behind its colon: nothing can come between them.
    """
    layout = {tokenize.NL, tokenize.COMMENT, tokenize.INDENT, tokenize.DEDENT}
    start: int | None = None
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if start is None and token.type not in layout:
            start = token.start[0]
        if start is not None and token.type == tokenize.NEWLINE:
            yield start, token.start[0]
            start = None


def _next(lines: Sequence[str]) -> str:
    """The first of these lines that isn't blank, without its indentation."""
    return next((line.lstrip() for line in lines if line.strip()), "")


def _hints(script: Script, recording: Recording, answer: Answer, listed: set[str]) -> Iterator[str]:
    text = "\n".join(line for parts in parts_of(script, recording) for lines in parts or () for line in lines)
    if answer.problem is not None:
        text += answer.problem.message
    for name in islice((name for name in _unknown_images(text) if name not in listed), MOST_IMAGES):
        yield (
            f"The image {name} isn't in conf/lab/images.toml, so the lab doesn't have it; use one that is listed "
            f"({', '.join(sorted(listed))}), or add an entry for it."
        )
    if "no space left on device" in text.lower():
        yield (
            f"A disk of the lab is full: it has {DISK_SIZE >> 30} GB for the engine and the home folders, or what this "
            "machine has left ('nox -s clean' frees what earlier runs kept); write less."
        )


def _unknown_images(text: str) -> Iterator[str]:
    marks = ("Unable to find image '", "No such image: ", "pull access denied for ", "docker.io/library/")
    seen = set()
    # What the SDK shows of its request.
    text = re.sub(r"tag=([\w.-]+)&fromImage=([\w./-]+)", r"No such image: \2:\1 ", text)
    for mark in marks:
        for piece in text.split(mark)[1:]:
            found = re.match(r"\s*([^'\s]{1,300})(?=['\s]|$)", piece)
            if found is None:
                continue
            name = found[1].rstrip(".,:;)")
            name = name if ":" in name else f"{name}:latest"
            if name not in seen:
                seen.add(name)
                yield name


def _session(script: Script, recording: Recording) -> str:
    """The session so far, as the terminal showed it."""
    lines: list[str] = []
    for exchange, parts in zip(script.exchanges, parts_of(script, recording), strict=True):
        if parts is None:
            break
        for stimulus, printed in zip(exchange.stimuli, parts, strict=True):
            sign = "< " if isinstance(stimulus, Typed) else "" if script.language is Language.PYTHON else "$ "
            lines.append(f"    {sign}{stimulus.text}".replace("\n", "\n    "))
            lines += [f"    {line}" for line in printed]
    if len(lines) > SHOWN_LINES:
        lines = ["    …", *lines[-SHOWN_LINES:]]
    return "\n".join(["The session so far:", *map(shorten, lines)])


def _update(example: Example) -> str:
    return f"If the new output is right: nox -s examples -- --update {example.name}"


def _unlike(shell: Any, python: Any, place: str = "") -> Iterator[str]:
    if isinstance(shell, dict) and isinstance(python, dict):
        for key in sorted(shell.keys() | python.keys()):
            where = f"{place}.{key}" if place else key
            if key not in shell:
                yield f"{where}: only the Python twin leaves it"
            elif key not in python:
                yield f"{where}: only the CLI twin leaves it"
            else:
                yield from _unlike(shell[key], python[key], where)
    elif shell != python:
        yield f"{place}: CLI {json.dumps(shell)}, Python {json.dumps(python)}"
