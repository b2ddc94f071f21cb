"""The catalogue of images: which there are, and what each is made from."""

import hashlib
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from conf.lab.error import LabError

__all__ = ["CATALOGUE", "ROOTFS", "STAND_INS", "Image", "catalogue_key", "read_catalogue", "registry_path"]

CATALOGUE = Path(__file__).with_name("images.toml")
STAND_INS = Path(__file__).with_name("images")
ROOTFS = "rootfs.sh"
"""Instead of a Dockerfile: prints an image's root file system as a tar archive."""


@dataclass(frozen=True)
class Image:
    """One image that examples may use."""

    name: str
    """Docker Hub's name with its tag: `busybox:1.37`."""
    purpose: str
    aliases: tuple[str, ...]
    """Further names for the same image: `busybox:latest`."""
    stand_in: str | None
    """A folder under `conf/lab/images/`, or None where there is only Docker Hub."""
    line: int
    """Where its entry begins in the catalogue, from 1."""
    key: str
    """A hash of all that the stand-in is made from; another key, another image."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name with a tag that finds this image."""
        return (self.name, *self.aliases)

    @property
    def repository(self) -> str:
        """The name without its tag: `busybox`."""
        return self.name.partition(":")[0]


def registry_path(name: str) -> str:
    """Where a registry keeps `name`: the official images under `library`, all others under their owner's name."""
    return name if "/" in name else f"library/{name}"


def read_catalogue(path: Path = CATALOGUE) -> list[Image]:
    """The images of the catalogue in their order. Raises `LabError` with file and line for an entry that is wrong."""
    text = path.read_text(encoding="utf-8")
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise LabError(f"{_shown(path)}:{line}: not valid TOML: {error}") from None
    lines = [number for number, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*image\s*\]\]", line)]
    for key in document.keys() - {"image"}:
        found = re.search(rf"(?m)^[\s\[]*{re.escape(key)}\b", text)
        line = text.count("\n", 0, found.end()) + 1 if found else 1
        raise LabError(f"{_shown(path)}:{line}: unknown table {key}; expected [[image]] alone")
    entries = document.get("image", [])
    if not entries:
        raise LabError(f"{_shown(path)}:1: there is no [[image]]; expected at least one")
    if not isinstance(entries, list) or len(entries) != len(lines):
        raise LabError(f"{_shown(path)}:1: expected each entry under [[image]], on a line of its own")
    images: list[Image] = []
    for entry, line in zip(entries, lines, strict=True):
        images.append(_image(entry, line, path, images))
    return images


def catalogue_key(images: list[Image]) -> str:
    """16 hexadecimal digits that stand for all images of the catalogue as they are now."""
    return _hash(*(f"{image.name} {' '.join(image.aliases)} {image.key}" for image in images))


def _image(entry: dict[str, object], line: int, path: Path, earlier: list[Image]) -> Image:
    where = f"{_shown(path)}:{line}"
    unknown = entry.keys() - {"name", "aliases", "purpose", "stand-in"}
    if unknown:
        raise LabError(f"{where}: unknown key {', '.join(sorted(unknown))}; expected name, aliases, purpose, stand-in")
    name, purpose, stand_in = entry.get("name"), entry.get("purpose"), entry.get("stand-in")
    if not isinstance(name, str) or not re.fullmatch(r"[a-z0-9][a-z0-9._/-]*:[\w.-]+", name):
        raise LabError(f"{where}: name is {name!r}; expected an image name with a tag, such as 'busybox:1.37'")
    if not isinstance(purpose, str) or not purpose:
        raise LabError(f"{where}: {name} has no purpose; say in a sentence what examples use it for")
    tags = entry.get("aliases", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) and re.fullmatch(r"[\w.-]+", tag) for tag in tags):
        raise LabError(f"{where}: aliases of {name} is {tags!r}; expected a list of tags, such as ['latest']")
    aliases = tuple(f"{name.partition(':')[0]}:{tag}" for tag in tags)
    taken = {other for image in earlier for other in image.names}
    for own in (name, *aliases):
        if own in taken:
            raise LabError(f"{where}: {own} is listed twice; each name belongs to one image")
        taken.add(own)
    if stand_in is not None and not isinstance(stand_in, str):
        raise LabError(f"{where}: stand-in of {name} is {stand_in!r}; expected a folder under conf/lab/images/")
    return Image(name, purpose, aliases, stand_in, line, _stand_in_key(name, stand_in, where, path, earlier))


def _stand_in_key(name: str, stand_in: str | None, where: str, path: Path, earlier: list[Image]) -> str:
    if stand_in is None:
        return _hash(name)
    folder = path.parent / "images" / stand_in
    recipe = next((file for file in (folder / "Dockerfile", folder / ROOTFS) if file.is_file()), None)
    if recipe is None:
        raise LabError(
            f"{where}: stand-in of {name} is '{stand_in}', but {_shown(folder)} holds neither a Dockerfile nor "
            f"{ROOTFS}; write one of them"
        )
    parts = [name]
    for base in re.findall(r"(?m)^FROM\s+(\S+)", recipe.read_text(encoding="utf-8")):
        parts += [image.key for image in earlier if base in image.names]
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        mode = "x" if file.stat().st_mode & 0o100 else "-"
        parts += [str(file.relative_to(folder)), mode, hashlib.sha256(file.read_bytes()).hexdigest()]
    return _hash(*parts)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _shown(path: Path) -> str:
    root = CATALOGUE.parents[2]
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
