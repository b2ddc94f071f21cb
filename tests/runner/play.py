"""Plays a script on this machine, without a lab: any Linux with bash will do."""

from pathlib import Path

from conf.runner.inside.printing import Printed
from conf.runner.inside.problem import Problem
from conf.runner.inside.python import run_python
from conf.runner.inside.replay import Replay
from conf.runner.inside.shell import run_shell
from conf.transcript import Recording, Script, parse
from conf.transcript.compare import parts_of
from tests.conftest import PATH, ROOT

__all__ = ["Played", "play", "play_python"]


class Played:
    """What came of a shell script."""

    def __init__(self, script: Script, recording: Recording, problem: Problem | None, replay: Replay | None) -> None:
        """Keep what `run_shell` gave."""
        self.script = script
        self.recording = recording
        self.problem = problem
        self.replay = replay

    @property
    def outputs(self) -> list[list[str] | None]:
        """The lines of each exchange; None where it wasn't reached."""
        return [
            None if parts is None else [line for lines in parts for line in lines]
            for parts in parts_of(self.script, self.recording)
        ]

    @property
    def lines(self) -> list[str]:
        """All lines that were printed."""
        return [line for lines in self.outputs for line in lines or ()]

    @property
    def statuses(self) -> tuple[int | None, ...]:
        """The status of each command."""
        return self.recording.statuses


def environment(home: Path) -> dict[str, str]:
    """The environment of a reader's shell."""
    return {"HOME": str(home), "PATH": PATH, "LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "UTC"}


def play(source: str, home: Path, *, timeout: float = 15) -> Played:
    """Run a shell script from an empty folder under `home`, which must be empty but for it afterwards."""
    folder = home / "example"
    folder.mkdir()
    script = parse(source, "examples/data/example.sh")
    return Played(script, *run_shell(script, folder=folder, environment=environment(home), timeout=timeout))


def play_python(source: str, home: Path, *, timeout: float = 15) -> tuple[list[Printed], Problem | None]:
    """Run a Python script from an empty folder under `home`."""
    folder = home / "example"
    folder.mkdir()
    file = folder / "example.py"
    file.write_text(source, encoding="utf-8")
    script = parse(source, "examples/data/example.py")
    return run_python(script, file=file, environment={**environment(home), "PYTHONPATH": str(ROOT)}, timeout=timeout)
