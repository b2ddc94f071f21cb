"""Shards: a suite cut into parts of about the same length, one for each machine of a CI service."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

__all__ = ["Shard"]

UNKNOWN_SECONDS = 5.0
"""What an example is taken to need that has never passed."""


@dataclass(frozen=True)
class Shard:
    """Part `number` of `count`."""

    number: int
    """From 1."""
    count: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2/5`. Raises `ValueError` that says what was expected."""
        found = re.fullmatch(r"(\d+)/(\d+)", text)
        if found is None or not 1 <= int(found[1]) <= int(found[2]):
            raise ValueError(f"--shard {text}: expected NUMBER/COUNT with a number from 1 to the count, such as 2/5")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"

    def choose(self, names: Sequence[str], seconds: Mapping[str, float]) -> set[str]:
        """Those of `names` that belong to this shard.

        The longest first, each to the shard that has least to do: every machine that knows the same durations finds the
        same parts, and no name is in two or in none.
        """
        loads = [0.0] * self.count
        chosen = set()
        for name in sorted(names, key=lambda name: (-seconds.get(name, UNKNOWN_SECONDS), name)):
            place = loads.index(min(loads))
            loads[place] += seconds.get(name, UNKNOWN_SECONDS)
            if place == self.number - 1:
                chosen.add(name)
        return chosen
