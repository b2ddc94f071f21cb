"""What tests of several rooms need: a machine with made-up tools, the real lab, small repositories."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from conf.lab import LabError, Prepared, Tool, images_folder, prepare_kit

ROOT = Path(__file__).resolve().parents[1]
PATH = os.environ["PATH"]
# What a shell starts in the background ignores Ctrl-C, and what nohup starts ignores a terminal that closes; so would
# every process that a test starts and ends in that way.
for number, usual in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
    if signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, usual)


class Machine:
    """A machine whose PATH holds nothing but the executables that a test puts there."""

    def __init__(self, folder: Path) -> None:
        """Keep executables and cache under `folder`."""
        self.path = folder / "bin"
        self.path.mkdir()
        self.cache = folder / "cache"

    def add(self, name: str, script: str = "exit 0", *, interpreter: str = "/bin/sh") -> Path:
        """Add an executable; it writes its arguments into a log before it does what `script` says."""
        file = self.path / name
        first = f'echo "{name} $*" >> {self.log}\n' if interpreter == "/bin/sh" else ""
        file.write_text(f"#!{interpreter}\n{first}{script}\n")
        file.chmod(0o755)
        return file

    def add_real(self, *names: str) -> None:
        """Add executables of this machine."""
        for name in names:
            real = shutil.which(name, path=PATH)
            assert real is not None, name
            (self.path / name).symlink_to(real)

    @property
    def log(self) -> Path:
        """Where the executables write how they were called."""
        return self.path.parent / "calls.log"

    @property
    def calls(self) -> list[str]:
        """How the executables were called, in order."""
        return self.log.read_text().splitlines() if self.log.exists() else []

    @property
    def environment(self) -> dict[str, str]:
        """The environment for a process on this machine."""
        kept = {key: value for key, value in os.environ.items() if key in ("HOME", "LANG", "TMPDIR")}
        return {**kept, "PATH": str(self.path), "XDG_CACHE_HOME": str(self.cache), "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    """A machine with an empty PATH and an empty cache of its own, for this process too."""
    made = Machine(tmp_path)
    monkeypatch.setenv("PATH", str(made.path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(made.cache))
    monkeypatch.delenv("DOCKER_NOTES_TOOL", raising=False)
    before = _runtimes()
    yield made
    # Podman's runtime folders lie outside the cache; those of this cache name nobody else's.
    for runtime in _runtimes() - before:
        if not any(runtime.iterdir()):
            runtime.rmdir()


def _runtimes() -> set[Path]:
    folder = Path("/run/docker-notes")
    return set(folder.iterdir()) if folder.is_dir() else set()


@dataclass(frozen=True)
class Site:
    """The lab as this machine has it."""

    tool: Tool
    image: str
    packages: Path
    images: Path
    """The folder with the catalogue's images."""
    prepared: tuple[Prepared, ...]

    def containers(self) -> str:
        """The names of every container that the tool knows, ended ones too."""
        return self.tool.run("ps", "--all", "--format", "{{.Names}}", timeout=60)

    def volumes(self) -> list[str]:
        """The names of every volume that the tool knows."""
        return self.tool.run("volume", "ls", "--quiet", timeout=60).split()


@pytest.fixture(scope="session")
def site() -> Site:
    """The real lab, built first where it isn't there.

    Where no lab can start these tests are skipped with the reason, except under CI, where that is an error.
    """
    try:
        kit = prepare_kit()
    except LabError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no lab can start here: {error}")
    return Site(kit.tool, kit.image, kit.packages, images_folder(), kit.prepared)


@pytest.fixture(scope="session")
def new_repository(tmp_path_factory: pytest.TempPathFactory) -> "Callable[[dict[str, str]], Path]":
    """A function that makes a small repository: this one's `conf/` and the example files that it is given."""

    def make(examples: dict[str, str]) -> Path:
        root = tmp_path_factory.mktemp("repository")
        shutil.copytree(ROOT / "conf", root / "conf", ignore=shutil.ignore_patterns("__pycache__", "site"))
        for name in ("pyproject.toml", "requirements.lock"):
            shutil.copy(ROOT / name, root / name)
        (root / "examples").mkdir()
        for name, text in examples.items():
            file = root / "examples" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return root

    return make
