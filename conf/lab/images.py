"""The images in the cache: prepared once for a catalogue, shared read-only by every lab."""

import json
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from conf.lab.cache import cache_folder, locked, storing
from conf.lab.catalogue import catalogue_key, read_catalogue
from conf.lab.error import LabError
from conf.lab.launch import Mount, start_lab
from conf.lab.tool import Tool

__all__ = ["Prepared", "ensure_images", "images_folder"]

Say = Callable[[str], None]


@dataclass(frozen=True)
class Prepared:
    """One image as the lab has it."""

    name: str
    names: tuple[str, ...]
    """Every name that finds it, `name` first."""
    source: str
    """`docker-hub`, `stand-in`, or `missing`."""
    digest: str | None
    reason: str | None
    """Why it isn't from Docker Hub, or why it is missing."""


def images_folder() -> Path:
    """Where the images of the present catalogue are kept."""
    return cache_folder() / "images" / catalogue_key(read_catalogue())


def ensure_images(
    tool: Tool, image: str, packages: Path, *, say: Say = print, options: Sequence[str] = ()
) -> list[Prepared]:
    """Every image of the catalogue, obtained first where it isn't there.

    `options` are those of `conf.lab.inside.prepare`. Raises `LabError`, with the catalogue's line where an image is the
    reason.
    """
    folder = images_folder()
    if options or not _complete(folder):
        with locked("images"), storing(folder):
            if options or not _complete(folder):
                _seed(folder)
                say("obtaining the images of conf/lab/images.toml")
                _prepare(tool, image, packages, folder, say, options)
    return _read(folder)


def _complete(folder: Path) -> bool:
    report = folder / "images.json"
    if not report.exists():
        return False
    kept = json.loads(report.read_text())
    return all(kept.get(image.name, {}).get("key") == image.key for image in read_catalogue())


def _read(folder: Path) -> list[Prepared]:
    kept = json.loads((folder / "images.json").read_text())
    return [
        Prepared(image.name, image.names, entry["source"], entry["digest"], entry["reason"])
        for image in read_catalogue()
        for entry in [kept[image.name]]
    ]


def _seed(folder: Path) -> None:
    """Begin with the images of the newest other catalogue, so that only what changed is made again."""
    if folder.exists():
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    others = sorted(
        (report.parent for report in folder.parent.glob("*/images.json")), key=lambda path: path.stat().st_mtime
    )
    beside = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(beside, ignore_errors=True)
    if others:
        shutil.copytree(others[-1], beside, copy_function=_link_blob)
    else:
        beside.mkdir()
    beside.rename(folder)


def _link_blob(source: str, target: str) -> str:
    # A blob never changes, so two folders may hold the same file; everything else is rewritten in place.
    if f"{os.sep}blobs{os.sep}" in source:
        os.link(source, target)
    else:
        shutil.copy2(source, target)
    return target


def _prepare(tool: Tool, image: str, packages: Path, folder: Path, say: Say, options: Sequence[str]) -> None:
    command = ["python3", "-m", "conf.lab.inside.prepare", *options]
    network = "podman" if tool.name == "podman" else "bridge"
    mounts = [Mount(folder, "/images", writable=True)]
    with start_lab(tool, image, command, packages=packages, mounts=mounts, network=network) as lab:
        for line in lab.output:
            say(f"  {line.decode().rstrip()}")
        if lab.wait():
            if lab.errors.startswith("conf/lab/"):
                raise LabError(lab.errors)
            raise lab.failure()
