"""What a lab is given to do for an example: a job for each of its scripts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from conf.lab.recipe import ROOT
from conf.runner.job import Job
from conf.transcript import Example, Language, Script

__all__ = ["Unit", "images_of", "in_order", "unit_of", "used_images", "variant_of"]


@dataclass(frozen=True)
class Unit:
    """Jobs that one lab does one after the other: the twins of an example."""

    name: str
    jobs: tuple[Job, ...]


def images_of(example: Example, names: Iterable[str]) -> list[str]:
    """The images an example starts with: those that it names in examples.toml, or those that it mentions.

    `names` are those that there are. `busybox` means `busybox:latest`, and so does `docker.io/library/busybox`.
    """
    return _mentioned(example, names) if example.images is None else list(example.images)


def used_images(example: Example, names: Iterable[str]) -> list[str]:
    """The images that have a say in what an example does, sorted: those that it starts with, and those it mentions.

    One that starts with none may pull what it mentions.
    """
    return sorted({*(example.images or ()), *_mentioned(example, names)})


def _mentioned(example: Example, names: Iterable[str]) -> list[str]:
    texts = [script.source for script in example.scripts.values()]
    texts += [path.read_text(encoding="utf-8", errors="replace") for path in example.beside]
    written = {name.removesuffix(":latest"): name for name in names}
    either = "|".join(map(re.escape, written))
    # The command line takes an image of Docker Hub with and without where that is; a tag twice is nobody's image.
    mention = re.compile(rf"(?<![\w./:-])(?:docker\.io/)?(?:library/)?({either})(?::latest)?(?![\w./:-])")
    return sorted({written[found] for text in texts for found in mention.findall(text)})


def unit_of(example: Example, images: list[str]) -> Unit:
    """All variants of an example: a twin is judged by what the other leaves."""
    folder = example.folder.relative_to(ROOT).as_posix() if example.folder else None
    stem, around = example.name.rpartition("/")[2], example.repository
    return Unit(
        example.name,
        tuple(
            Job(script.path, script.source, stem, folder, tuple(images), example.timeout, example.nodes, around)
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
