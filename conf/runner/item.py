"""Example scripts as pytest sees them: a file with one test in it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conf.runner.unit import variant_of
from conf.transcript import Example, Script

__all__ = ["EXAMPLES_KEY", "ExampleFile", "ExampleItem"]

EXAMPLES_KEY = pytest.StashKey[dict[Path, tuple[Example, Script]]]()
"""Every script of the repository by its path, read once."""


class ExampleFile(pytest.File):
    """One script."""

    def collect(self) -> Iterator["ExampleItem"]:
        """The script itself, named after its variant."""
        example, script = self.config.stash[EXAMPLES_KEY][self.path]
        yield ExampleItem.from_parent(self, name=variant_of(script), example=example, script=script)


class ExampleItem(pytest.Item):
    """One script as a test. It isn't run by itself: the loop below hands it to a lab."""

    def __init__(self, *, example: Example, script: Script, **options: Any) -> None:
        super().__init__(**options)
        self.example = example
        self.script = script

    def runtest(self) -> None:
        """Not used: a crew of labs runs the items."""
        # pytest asks for the method; a run that got here would have bypassed the lab.
        raise NotImplementedError

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the script begins, and its name for people."""
        return self.path, 0, f"{self.example.name} ({self.name})"
