"""What a real engine printed, twice: see samples/README.md."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from conf.transcript import Recording, Script, parse, render

SAMPLES = Path(__file__).parent / "samples"


@dataclass(frozen=True)
class Recorded:
    """One command of the tour as it was recorded."""

    command: str
    printed: str
    """As the terminal got it, escape sequences included."""
    status: int


@cache
def tour(name: str) -> tuple[Recorded, ...]:
    """Return one recording of the tour: `first` or `second`."""
    return tuple(Recorded(**entry) for entry in json.loads((SAMPLES / f"{name}.json").read_text()))


def recorded(command: str, name: str = "first") -> Recorded:
    """Return the first run of a command in a recording."""
    return next(entry for entry in tour(name) if entry.command == command)


def shown(command: str, name: str = "first") -> tuple[str, ...]:
    """Return the lines that a command showed."""
    return render(recorded(command, name).printed)


def bare() -> Script:
    """Return the tour as a script that expects nothing yet."""
    return parse("".join(f"{entry.command}\n" for entry in tour("first")), "examples/tour/tour.sh")


def recording(name: str) -> Recording:
    """Return one recording of the tour as the runner would make it."""
    return Recording(
        outputs=(None,) * len(bare().exchanges),
        statuses=tuple(entry.status for entry in tour(name)),
        parts=tuple(render(entry.printed) for entry in tour(name)),
    )
