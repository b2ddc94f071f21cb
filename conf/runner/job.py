"""What the runner asks of a lab, and what the lab answers: one line of JSON each."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from conf.runner.inside.printing import Printed
from conf.runner.inside.problem import Problem
from conf.runner.inside.replay import Replay
from conf.transcript import Recording

__all__ = ["Answer", "Job", "Ready"]

# In one line of the engine's log; what it says of each stream.
LOSS = ("copy stream failed", "reading from a closed fifo")


@dataclass(frozen=True)
class Job:
    """Run one script from an empty engine."""

    path: str
    """The script, relative to the repository."""
    source: str
    stem: str
    """The name of the folder it runs in, and of the script in it."""
    folder: str | None
    """The example's folder, relative to the repository, with the files beside the script; None: there are none."""
    images: tuple[str, ...]
    """Names of the images that the engine has at the start."""
    timeout: float
    """Seconds."""
    nodes: int = 1
    """Machines with an engine each, the first included."""
    repository: tuple[str, ...] = ()
    """Files and folders of the repository that lie around the example's folder."""

    def to_json(self) -> str:
        """One line."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str | bytes) -> Self:
        """Read what `to_json` wrote."""
        entry = json.loads(line)
        return cls(**{**entry, "images": tuple(entry["images"]), "repository": tuple(entry["repository"])})


@dataclass(frozen=True)
class Ready:
    """The lab's first line: its engine answers."""

    versions: dict[str, str]
    """See `Engine.versions`."""
    platform: str
    features: tuple[str, ...] = ()
    """See `kernel_features`."""

    @classmethod
    def from_json(cls, line: str | bytes) -> Self:
        """Read one line."""
        entry = json.loads(line)
        return cls(**{**entry, "features": tuple(entry.get("features", ()))})


@dataclass(frozen=True)
class Answer:
    """What came of a job."""

    recording: Recording | None = None
    """A shell script's."""
    printed: tuple[Printed, ...] = ()
    """A Python script's."""
    replay: Replay | None = None
    """Of a shell script in which something is typed."""
    problem: Problem | None = None
    leftovers: tuple[str, ...] = ()
    complaints: tuple[str, ...] = ()
    """See `Engine.complaints`."""
    state: dict[str, Any] = field(default_factory=dict)
    """See `Engine.state`."""
    seconds: float = 0.0
    """The script alone."""
    preparing: float = 0.0
    """Seconds to empty the engine and to have the images."""
    ended: bool = False
    """Whether the lab ends after it, because the example left it unfit for another job."""

    @property
    def lost_output(self) -> bool:
        """Whether the engine gave up on a container's output before it had opened it.

        It does so rightly where a container never started, and rarely, on a busy machine, where one has printed
        something and ended: nobody gets what that printed.
        """
        return any(all(sign in line for sign in LOSS) for line in self.complaints)

    def to_json(self) -> str:
        """One line."""
        entry = asdict(self)
        entry["recording"] = json.loads(self.recording.to_json()) if self.recording else None
        return json.dumps(entry)

    @classmethod
    def from_json(cls, line: str | bytes) -> Self:
        """Read what `to_json` wrote."""
        entry = json.loads(line)
        if entry["recording"] is not None:
            entry["recording"] = Recording.from_json(json.dumps(entry["recording"]))
        entry["printed"] = tuple(Printed(**printed) for printed in entry["printed"])
        entry["replay"] = Replay.from_json(entry["replay"]) if entry["replay"] else None
        entry["problem"] = Problem(**entry["problem"]) if entry["problem"] else None
        entry["leftovers"] = tuple(entry["leftovers"])
        entry["complaints"] = tuple(entry["complaints"])
        return cls(**entry)
