"""Everything that a lab is started from: the tool, its image, its Python packages and the catalogue's images."""

import contextlib
import json
import os
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from conf.lab.cache import cache_folder
from conf.lab.images import Prepared, ensure_images, images_folder
from conf.lab.launch import Lab, Mount, start_lab
from conf.lab.recipe import ensure_image, ensure_packages
from conf.lab.tool import Tool, find_tool

__all__ = ["Kit", "prepare_kit"]


@dataclass(frozen=True)
class Kit:
    """What every lab of a run has in common."""

    tool: Tool
    image: str
    packages: Path
    prepared: tuple[Prepared, ...]

    @cached_property
    def names(self) -> dict[str, Prepared]:
        """The prepared image behind every name that examples may use."""
        return {name: entry for entry in self.prepared for name in entry.names}

    def start(self, command: Sequence[str], *, mounts: Sequence[Mount] = ()) -> AbstractContextManager[Lab]:
        """Start a lab with `command` in it and the images mounted. Raises `LabError`."""
        images = Mount(images_folder(), "/images")
        return start_lab(self.tool, self.image, command, packages=self.packages, mounts=[images, *mounts])

    def remember(self, kind: str, code: str, ask: Callable[[], object]) -> object:
        """What `ask` found out about the lab, as JSON; kept for as long as its image and its packages are the same.

        `code` is the hash of the code that decides what is found out: other code asks anew.
        """
        identity = self.tool.run("image", "inspect", "--format", "{{.Id}}", self.image, timeout=60)
        # The packages lie beside the image, and are others after a change of requirements.lock alone.
        name = f"{identity.strip().removeprefix('sha256:')}-{self.packages.name}-{code[:16]}"
        path = cache_folder() / kind / f"{name}.json"
        # What can't be read isn't known.
        with contextlib.suppress(OSError, ValueError):
            return json.loads(path.read_text(encoding="utf-8"))
        found = ask()
        path.parent.mkdir(parents=True, exist_ok=True)
        # Two runs may ask at the same time.
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_text(json.dumps(found), encoding="utf-8")
        beside.replace(path)
        return found


def prepare_kit(say: Callable[[str], None] = print) -> Kit:
    """Find the tool, and build or fetch what is missing. Raises `LabError` that says what to do."""
    tool = find_tool()
    image = ensure_image(tool, say)
    packages = ensure_packages(tool, image, say)
    return Kit(tool, image, packages, tuple(ensure_images(tool, image, packages, say=say)))
