"""The Python packages of the site as files, from which a container in the lab installs: it has no way out."""

import platform
import subprocess
import sys
import tomllib
from pathlib import Path

from conf.lab.error import LabError

__all__ = ["MACHINE", "PYTHON", "WHEELS", "download_wheels", "site_packages"]

WHEELS = "wheels"
"""Their folder, beside the lab's own packages."""
PYTHON = "3.13"
"""The Python that installs them: that of the catalogue's image."""
MACHINE = {"amd64": "x86_64", "arm64": "aarch64"}.get(platform.machine().lower(), platform.machine().lower())
"""This machine's processor, as Python's packages call it."""
# What is built for the C library of one release runs on later ones.
_PLATFORMS = [f"manylinux_2_{minor}_{MACHINE}" for minor in range(17, 29)] + [f"manylinux2014_{MACHINE}"]


def site_packages(root: Path, group: str = "site") -> list[str]:
    """What `group` of `root`/pyproject.toml asks for, sorted; what the groups that it includes ask for is among it.

    With a lock file it decides what `download_wheels` downloads, and takes no index to find out.
    """
    document = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    found: set[str] = set()
    for entry in document["dependency-groups"][group]:
        found |= {entry} if isinstance(entry, str) else set(site_packages(root, entry["include-group"]))
    return sorted(found)


def download_wheels(root: Path, lock: Path, target: Path) -> None:
    """Download the group `site` of `root`/pyproject.toml at the versions of `lock` into `target`. Raises `LabError`."""
    # pip alone would take the versions that are meant for the Python that it runs on.
    resolve = ["uv", "pip", "compile", "--quiet", "--no-header", "--no-annotate", "--constraint", str(lock)]
    resolve += ["--python-version", PYTHON, "--python-platform", f"{MACHINE}-manylinux_2_28"]
    listed = _run(*resolve, "--group", f"{root / 'pyproject.toml'}:site")
    target.mkdir()
    names = target / "requirements.txt"
    names.write_text(listed, encoding="utf-8")
    download = ["pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:"]
    download += ["--implementation", "cp", "--python-version", PYTHON]
    for name in _PLATFORMS:
        download += ["--platform", name]
    _run(*download, "--dest", str(target), "--requirement", str(names))
    names.unlink()


def _run(*command: str) -> str:
    result = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
    if result.returncode:
        raise LabError(f"the site's Python packages can't be downloaded for the lab:\n{result.stderr.strip()}")
    return result.stdout
