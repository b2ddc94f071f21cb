"""The example-file format: find it, read it, compare it, rewrite it.

Knows nothing of Docker's engine or of Sphinx; what it knows of Docker is how its output moves
from one run to the next.
"""

from conf.transcript.compare import Difference, Recording, compare
from conf.transcript.error import TranscriptError
from conf.transcript.example import TIMEOUT, Example, find_examples
from conf.transcript.rewrite import rewrite
from conf.transcript.script import (
    ELLIPSIS,
    Callout,
    Command,
    Element,
    Elision,
    Exchange,
    Exit,
    Language,
    Output,
    Script,
    Stimulus,
    Typed,
    parse,
)
from conf.transcript.terminal import Screen, render

__all__ = [
    "ELLIPSIS",
    "TIMEOUT",
    "Callout",
    "Command",
    "Difference",
    "Element",
    "Elision",
    "Example",
    "Exchange",
    "Exit",
    "Language",
    "Output",
    "Recording",
    "Screen",
    "Script",
    "Stimulus",
    "TranscriptError",
    "Typed",
    "compare",
    "find_examples",
    "parse",
    "render",
    "rewrite",
]
