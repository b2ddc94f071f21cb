"""A console of a running lab: commands go in, what they print comes out."""

import contextlib
import json
from collections.abc import Iterator, Mapping
from typing import cast

from conf.lab import Lab, Mount, start_lab
from tests.conftest import Site

__all__ = ["Console", "open_console"]


class Console:
    """The near end of `tests.lab.inside.console`."""

    def __init__(self, lab: Lab) -> None:
        """Talk to `lab`."""
        self.lab = lab

    def hear(self) -> tuple[int, str]:
        """The next answer: a status and what was printed."""
        line = self.lab.output.readline()
        if not line:
            raise self.lab.failure()
        status, text = cast("tuple[int, str]", json.loads(line))
        return status, text.rstrip("\n")

    def ask(self, command: str) -> tuple[int, str]:
        """Run `command` by bash in the lab; its status and what it printed."""
        self.lab.input.write(json.dumps(command).encode() + b"\n")
        self.lab.input.flush()
        return self.hear()

    def run(self, command: str) -> str:
        """What `command` printed, which must end well."""
        status, text = self.ask(command)
        assert status == 0, text
        return text


@contextlib.contextmanager
def open_console(site: Site, environment: Mapping[str, str] | None = None) -> Iterator[Console]:
    """A console of a new lab, whose engine answers."""
    command = ["python3", "-m", "tests.lab.inside.console"]
    mounts = [Mount(site.images, "/images")]
    lab = start_lab(site.tool, site.image, command, packages=site.packages, mounts=mounts, environment=environment)
    with lab as started:
        console = Console(started)
        assert (0, "ready") == console.hear()
        yield console
