"""Start a lab: one privileged container, ended with everything in it as soon as its standard input ends."""

import contextlib
import itertools
import os
import secrets
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from conf.lab.error import LabError
from conf.lab.recipe import ROOT
from conf.lab.tool import Tool

__all__ = ["MEMORY", "PROCESSES", "Lab", "Mount", "start_lab"]

_numbers = itertools.count(1)
INIT = ("python3", "-m", "conf.lab.inside.init")
# What a lab may take of the machine: processes with their threads, and bytes.
PROCESSES = 4096
MEMORY = 4 << 30
PROXIES = [f"{kind}_PROXY" for kind in ("HTTP", "HTTPS", "FTP", "NO", "ALL")]
PROXIES_EMPTY = [word for name in PROXIES for both in (name, name.lower()) for word in ("--env", f"{both}=")]


@dataclass(frozen=True)
class Mount:
    """A folder of this machine that the lab sees."""

    source: Path
    target: str
    writable: bool = False

    def __str__(self) -> str:
        return f"{self.source}:{self.target}:{'rw' if self.writable else 'ro'}"


class Lab:
    """A running lab and the pipes to the command in it."""

    def __init__(self, tool: Tool, name: str, process: subprocess.Popen[bytes]) -> None:
        self.name = name
        self._tool = tool
        self._process = process
        self._disks: list[str] = []
        """The volumes that must go with the lab."""
        self._errors: list[str] = []
        assert process.stderr is not None
        self._reader = threading.Thread(target=self._read_errors, args=(process.stderr,), daemon=True)
        self._reader.start()

    @property
    def input(self) -> IO[bytes]:
        """Standard input of the command in the lab."""
        assert self._process.stdin is not None
        return self._process.stdin

    @property
    def output(self) -> IO[bytes]:
        """Standard output of the command in the lab."""
        assert self._process.stdout is not None
        return self._process.stdout

    @property
    def errors(self) -> str:
        """The last lines of the lab's standard error."""
        return "\n".join(self._errors[-30:])

    def wait(self, seconds: float | None = None) -> int:
        """Wait for the command in the lab to end, and give its exit status."""
        status = self._process.wait(seconds)
        self._reader.join(timeout=5)
        return status

    def note_disks(self) -> None:
        """Remember the volumes of a lab that runs: who removes it from outside, without them, would leave them here."""
        names = '{{range .Mounts}}{{if eq .Type "volume"}}{{println .Name}}{{end}}{{end}}'
        # One that is gone already is told by its output.
        with contextlib.suppress(LabError):
            self._disks = self._tool.run("inspect", "--format", names, self.name, timeout=60).split()

    def failure(self) -> LabError:
        """Why the lab has ended too early."""
        self.wait()
        if not self.errors:
            return LabError(f"the lab {self.name} ended with status {self._process.returncode} and said nothing")
        return self._tool.failure("run", self.errors)

    def kill(self) -> None:
        """End the lab at once; what waits for its output sees the end of it."""
        self._remove()
        # A tool that hangs before it has started the lab has nothing to remove, and would hold the output open.
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=2)
        self._end_tool()

    def close(self) -> None:
        """End the lab and everything in it; return when nothing of it is left."""
        with contextlib.suppress(OSError):
            self.input.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._remove()
        finally:
            self._end_tool()
            self._reader.join(timeout=5)
            self.output.close()
        if self._process.returncode and self._disks:
            # It didn't end by itself. Who ended it may be removing it still, and a volume in use can't be removed.
            self._remove()
            with contextlib.suppress(LabError):
                self._tool.run("volume", "rm", "--force", *self._disks, timeout=60)

    def _end_tool(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
            self._remove()

    def _remove(self) -> None:
        # The lab may be gone already, which is what is wanted.
        with contextlib.suppress(LabError):
            # Podman would give the lab ten seconds to leave by itself.
            at_once = ("--time", "0") if self._tool.name == "podman" else ()
            self._tool.run("rm", "--force", *at_once, "--volumes", self.name, timeout=60)

    def _read_errors(self, stream: IO[bytes]) -> None:
        with stream:
            for line in stream:
                self._errors.append(line.decode(errors="replace").rstrip())
                del self._errors[:-200]


@contextlib.contextmanager
def start_lab(
    tool: Tool,
    image: str,
    command: Sequence[str],
    *,
    packages: Path,
    mounts: Sequence[Mount] = (),
    network: str = "none",
    environment: Mapping[str, str] | None = None,
) -> Iterator[Lab]:
    """Start a lab with `command` in it.

    The lab sees the repository (read-only), its Python packages and `mounts`, and nothing else of the machine. With the
    network `none` it reaches no other machine. Raises `LabError` where it can't be started.
    """
    name = f"docker-notes-{os.getpid()}-{next(_numbers)}-{secrets.token_hex(3)}"
    arguments = ["run", "--rm", "--interactive", "--privileged", "--name", name, "--network", network]
    # A lab that is full, or whose processes fork without end, is no harm to the machine.
    arguments += ["--pids-limit", str(PROCESSES), "--memory", str(MEMORY)]
    # Docker's storage driver wants a real file system below it, not the lab's own overlay.
    arguments += ["--volume", "/var/lib/docker", "--tmpfs", "/run:size=256m", "--tmpfs", "/tmp:size=1g"]
    arguments += ["--hostname", "lab"]
    arguments += ["--workdir", "/repository", "--env", "PYTHONPATH=/repository:/packages"]
    # Neither the repository nor the packages can be written; what is compiled is kept by the lab.
    arguments += ["--env", "PYTHONPYCACHEPREFIX=/run/pycache"]
    if network == "none":
        # Nothing in here could reach the machine's proxies, which are handed on with their passwords: by podman those
        # of its environment, by Docker's client those of its configuration that aren't set otherwise.
        arguments += ["--http-proxy=false"] if tool.name == "podman" else PROXIES_EMPTY
    for key, value in (environment or {}).items():
        arguments += ["--env", f"{key}={value}"]
    for mount in (Mount(ROOT, "/repository"), Mount(packages, "/packages"), *mounts):
        arguments += ["--volume", str(mount)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # A session of its own: Ctrl-C reaches the runner, which then ends its labs in order.
    process = tool.start(*arguments, image, *INIT, *command, start_new_session=True, **pipes)
    lab = Lab(tool, name, process)
    try:
        yield lab
    finally:
        lab.close()
