"""What keeps an example from being run to its end."""

from dataclasses import dataclass

__all__ = ["Problem"]


@dataclass(frozen=True)
class Problem:
    """Why a run stopped, beside what its recording shows."""

    line: int
    """The line of the script, from 1."""
    message: str
    """What happened, what was expected and what to do."""
