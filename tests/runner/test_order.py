"""Units are run in an order that leaves no lab alone with a long one at the end."""

import heapq
import itertools
import random
from collections import deque
from collections.abc import Mapping, Sequence

import pytest

from conf.runner.job import Job
from conf.runner.run import longest_outside
from conf.runner.unit import Unit


def unit(name: str, *images: str) -> Unit:
    """A unit of one job."""
    return Unit(name, (Job(f"examples/{name}.sh", "true\n", name, None, images, 60),))


def suite(seed: int) -> tuple[list[Unit], dict[str, float]]:
    """As much as a shard of this site: eighty units with twelve sets of images, most of them short and a few long."""
    chance = random.Random(seed)
    names = [f"data/{number}" for number in range(80)]
    units = [unit(name, f"image-{chance.choice(range(12)):02}") for name in names]
    return units, {name: chance.lognormvariate(1, 1) for name in names}


def time_of(units: Sequence[Unit], seconds: Mapping[str, float], labs: int) -> float:
    """When the last of the labs is done, every other of which takes from the end."""
    waiting = deque(units)
    free = [(0.0, number) for number in range(labs)]
    while waiting:
        now, number = free[0]
        taken = waiting.pop() if number % 2 else waiting.popleft()
        heapq.heapreplace(free, (now + seconds[taken.name], number))
    return max(free)[0]


@pytest.mark.parametrize("labs", [3, 5, 9])
def test_labs_are_done_sooner(labs: int) -> None:
    """Over many suites, by more than a fiftieth against the longest first in each group alone."""
    new = old = 0.0
    for seed in range(60):
        units, seconds = suite(seed)
        new += time_of(longest_outside(units, seconds), seconds, labs)
        units.sort(key=lambda unit: (unit.jobs[0].images, -seconds[unit.name]))
        old += time_of(units, seconds, labs)
    assert new < 0.98 * old, new / old


def test_same_images_stay_together_and_nothing_is_lost() -> None:
    """Every unit is there once, and each set of images in one piece."""
    units, seconds = suite(1)
    found = longest_outside(units, seconds)
    assert sorted(unit.name for unit in units) == sorted(unit.name for unit in found)
    pieces = [images for images, _ in itertools.groupby(unit.jobs[0].images for unit in found)]
    assert len(pieces) == len(set(pieces))


def test_long_ones_are_outside() -> None:
    """Each end begins with the longest of its group; what has never passed counts as short."""
    seconds = {"a": 9.0, "b": 2.0, "c": 8.0, "d": 3.0, "e": 1.0}
    units = [unit("e", "z"), unit("new"), unit("d", "y"), unit("c", "y"), unit("b", "x"), unit("a", "x")]
    assert ["a", "b", "e", "new", "d", "c"] == [unit.name for unit in longest_outside(units, seconds)]


def test_order_without_durations_is_by_name_and_images() -> None:
    """It doesn't depend on the order in which examples were chosen."""
    units = [unit("d", "x"), unit("c"), unit("b", "x"), unit("a")]
    for given in (units, units[::-1]):
        assert ["a", "c", "b", "d"] == [unit.name for unit in longest_outside(given, {})]
