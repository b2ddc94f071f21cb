"""The lab's own image and the Python packages in it: built once, found again by the hash of what they are made from."""

import hashlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from conf.lab.cache import cache_folder, locked, storing
from conf.lab.error import LabError
from conf.lab.tool import Tool
from conf.lab.wheels import MACHINE, PYTHON, WHEELS, download_wheels, site_packages

__all__ = ["ensure_image", "ensure_packages", "image_name", "packages_name"]

ROOT = Path(__file__).resolve().parents[2]
DOCKERFILE = Path(__file__).with_name("Dockerfile")
BASE = "debian:forky-slim"
LOCK = ROOT / "requirements.lock"
# What runs inside the lab: the SDK that the twins show, pytest-examples, which runs them, and what this room asks.
PACKAGES = ("docker", "filelock", "pytest-examples")

Say = Callable[[str], None]


def image_name() -> str:
    """The name of the lab's image; its tag is the hash of the recipe."""
    recipe = DOCKERFILE.read_bytes() + platform.machine().encode()
    return f"docker-notes-lab:{hashlib.sha256(recipe).hexdigest()[:16]}"


def ensure_image(tool: Tool, say: Say = print) -> str:
    """The name of the lab's image, which is built first where it isn't there. Raises `LabError`."""
    name = image_name()
    if _exists(tool, name):
        return name
    with locked("lab"), storing(cache_folder()):
        if not _exists(tool, name):
            say("building the lab (Docker Engine and its tools from Debian's packages; about a minute)")
            _ensure_base(tool, say)
            with tempfile.TemporaryDirectory(prefix="docker-notes-") as context:
                shutil.copy(DOCKERFILE, context)
                tool.run("build", "--network", "host", "--tag", name, context)
    return name


def _exists(tool: Tool, name: str) -> bool:
    return bool(tool.run("image", "ls", "--quiet", name, timeout=60).strip())


def _ensure_base(tool: Tool, say: Say) -> None:
    """Have Debian's image: from Docker Hub, or made from Debian's packages where Docker Hub can't be reached."""
    if _exists(tool, f"docker.io/library/{BASE}" if tool.name == "podman" else BASE):
        return
    try:
        tool.run("pull", "--quiet", f"docker.io/library/{BASE}", timeout=300)
    except LabError as error:
        reason = str(error).strip().splitlines()[-1]
    else:
        return
    mmdebstrap = shutil.which("mmdebstrap")
    if mmdebstrap is None and shutil.which("apt-get") and Path("/etc/debian_version").exists():
        say("Docker Hub can't be reached: installing mmdebstrap with apt-get, to make Debian's image here")
        install = ["apt-get", "--quiet", "install", "--yes", "--no-install-recommends", "mmdebstrap"]
        subprocess.run(["apt-get", "--quiet", "update"], capture_output=True, check=False)
        subprocess.run(install, capture_output=True, check=False)
        mmdebstrap = shutil.which("mmdebstrap")
    if mmdebstrap is None:
        raise LabError(
            f"{DOCKERFILE.relative_to(ROOT)}:3: {BASE} can't be pulled from Docker Hub ({reason}) and can't be made "
            "here without mmdebstrap: connect to the internet, or run as root on Debian or Ubuntu"
        )
    say(f"Docker Hub can't be reached: making {BASE} from Debian's packages")
    with tempfile.TemporaryDirectory(prefix="docker-notes-", dir=cache_folder()) as folder:
        archive = Path(folder) / "base.tar"
        suite = BASE.partition(":")[2].removesuffix("-slim")
        command = [mmdebstrap, "--quiet", "--variant=minbase", '--aptopt=Acquire::Check-Valid-Until "false"']
        result = subprocess.run([*command, suite, str(archive)], capture_output=True, text=True, check=False)
        if result.returncode:
            raise tool.failure(f"import (mmdebstrap {suite})", result.stderr)
        tool.run("import", str(archive), f"docker.io/library/{BASE}" if tool.name == "podman" else BASE)


def packages_name(image: str) -> str:
    """The name of the folder with the packages for this image: its tag, and the hash of what decides which they are."""
    wanted = LOCK.read_bytes() + repr((PACKAGES, PYTHON, site_packages(ROOT))).encode()
    return f"{image.partition(':')[2]}-{hashlib.sha256(wanted).hexdigest()[:16]}"


def ensure_packages(tool: Tool, image: str, say: Say = print) -> Path:
    """The folder with the Python packages of the lab, which are installed first where they aren't there.

    They come from the lock file, for the lab's Python and this machine's processor, and are mounted into the lab. So do
    those that a container in it installs, which lie in its folder `wheels`.
    """
    folder = cache_folder() / "packages" / packages_name(image)
    if folder.is_dir():
        return folder
    with locked("packages"), storing(folder):
        if folder.is_dir():
            return folder
        say("installing the lab's Python packages")
        printed = tool.run("run", "--rm", "--network", "none", image, "python3", "--version", timeout=120)
        found = re.search(r"Python (\d+\.\d+)", printed)
        if found is None:
            raise LabError(f"the lab's python3 --version printed {printed!r}; expected a version")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="new-", dir=folder.parent) as beside:
            target = Path(beside) / "packages"
            command = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--target", str(target)]
            command += ["--python-version", found[1], "--python-platform", f"{MACHINE}-manylinux_2_28"]
            command += ["--only-binary", ":all:", "--constraint", str(LOCK), *PACKAGES]
            result = subprocess.run(command, capture_output=True, text=True, check=False)
            if result.returncode:
                raise LabError(f"the lab's Python packages can't be installed:\n{result.stderr.strip()}")
            download_wheels(ROOT, LOCK, target / WHEELS)
            target.chmod(0o755)
            target.rename(folder)
    return folder
