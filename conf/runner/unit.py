"""What a lab is given to do for an example: a job for each of its scripts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from conf.lab.recipe import ROOT
from conf.runner.job import Job
from conf.transcript import Example, Language, Script

__all__ = ["Unit", "in_order", "mentioned_images", "unit_of", "variant_of"]


@dataclass(frozen=True)
class Unit:
    """Jobs that one lab does one after the other: the twins of an example."""

    name: str
    jobs: tuple[Job, ...]


def mentioned_images(example: Example, names: Iterable[str]) -> list[str]:
    """Those of the image names that the example's scripts or files mention; `busybox` means `busybox:latest`."""
    texts = [script.source for script in example.scripts.values()]
    texts += [path.read_text(encoding="utf-8", errors="replace") for path in example.beside]
    found = []
    for name in names:
        written = name.removesuffix(":latest")
        if any(re.search(rf"(?<![\w./:-]){re.escape(written)}(?![\w./:-])", text) for text in texts):
            found.append(name)
    return sorted(found)


def unit_of(example: Example, images: list[str]) -> Unit:
    """All variants of an example: a twin is judged by what the other leaves."""
    folder = example.folder.relative_to(ROOT).as_posix() if example.folder else None
    stem = example.name.rpartition("/")[2]
    return Unit(
        example.name,
        tuple(
            Job(script.path, script.source, stem, folder, tuple(images), example.timeout)
            for script in in_order(example)
        ),
    )


def in_order(example: Example) -> list[Script]:
    """The scripts of an example in the order in which a lab runs them."""
    return [example.scripts[language] for language in Language if language in example.scripts]


def variant_of(script: Script) -> str:
    """`cli`, `python`, or `terminal` for a shell script in which something is typed."""
    if script.language is Language.PYTHON:
        return "python"
    return "terminal" if script.typed else "cli"
