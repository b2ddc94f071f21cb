"""The container tool of this machine: podman, or a Docker Engine that answers."""

import contextlib
import hashlib
import os
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from conf.lab.cache import cache_folder, full_disk, storing
from conf.lab.error import LabError

__all__ = ["Tool", "find_tool"]

# iptables is what podman's own network asks for; runc starts a container where cgroups are of version 1.
PODMAN_PACKAGES = ("podman", "runc", "netavark", "aardvark-dns", "iptables")
STALE_SECONDS = 60
"""What podman notes in a folder in memory, it reads at once or never."""
INSTALL = (
    "install Docker (Docker Desktop, or your distribution's engine) and start it, or install podman and run as root; "
    "then run the same command again"
)


@dataclass(frozen=True)
class Tool:
    """A command that builds images and runs containers on this machine."""

    name: str
    """`podman` or `docker`."""
    command: tuple[str, ...]
    """The command with the global options that keep the lab apart from everything else on the machine."""
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, *arguments: str, **options: object) -> subprocess.Popen[bytes]:
        """Start the tool with these arguments; `options` are those of `subprocess.Popen`."""
        environment = {**os.environ, **self.environment}
        return subprocess.Popen([*self.command, *arguments], env=environment, **options)  # type: ignore[call-overload,no-any-return]

    def run(self, *arguments: str, timeout: float | None = None) -> str:
        """Run the tool to its end and give what it printed. Raises `LabError` with its last words where it fails."""
        process = self.start(*arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            output, errors = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise LabError(f"'{self.name} {arguments[0]}' didn't answer within {timeout:.0f} s; is it stuck?") from None
        if process.returncode:
            raise self.failure(arguments[0], errors.decode(errors="replace"))
        return output.decode(errors="replace")

    def failure(self, subcommand: str, text: str) -> LabError:
        """The error for a subcommand that ended with `text` on standard error."""
        words = "\n".join(text.strip().splitlines()[-12:])
        lowered = words.lower()
        if "no space left on device" in lowered:
            return LabError(full_disk(cache_folder()))
        if any(sign in lowered for sign in ("operation not permitted", "permission denied", "cap_sys")):
            return LabError(
                f"{self.name} may not start a privileged container here ({words.splitlines()[-1]}): "
                "run as root, or use a machine or virtual machine where 'docker run --privileged' works"
            )
        return LabError(f"'{self.name} {subcommand}' failed:\n{words}")


def find_tool() -> Tool:
    """The tool of this machine.

    Podman is asked first, because its storage can be kept in the cache folder, where nothing else looks; then a Docker
    Engine that answers (a client alone is common and no use). On Debian or Ubuntu as root with neither, podman is
    installed. Raises `LabError` that says what to install where there is none.
    """
    if os.environ.get("DOCKER_NOTES_TOOL", "") not in ("", "podman", "docker"):
        raise LabError("DOCKER_NOTES_TOOL is neither 'podman' nor 'docker'; unset it or choose one of them")
    wanted = os.environ.get("DOCKER_NOTES_TOOL") or "podman docker"
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if "podman" in wanted and root and shutil.which("podman"):
        return _podman()
    if "docker" in wanted and _docker_answers():
        return Tool("docker", ("docker",))
    if "podman" in wanted and root and shutil.which("apt-get") and Path("/etc/debian_version").exists():
        _install_podman()
        return _podman()
    if "docker" not in wanted and not shutil.which("podman"):
        found = "DOCKER_NOTES_TOOL asks for podman, which isn't there"
    elif "docker" in wanted and shutil.which("docker"):
        found = "found a docker client, but no engine answers it"
    elif shutil.which("podman"):
        found = "found podman, but the lab needs it as root"
    else:
        found = "found neither podman nor docker"
    raise LabError(f"no lab can start on this machine: {found}; {INSTALL}")


def _docker_answers() -> bool:
    if not shutil.which("docker"):
        return False
    try:
        result = subprocess.run(
            ["docker", "version", "--format", "{{.Server.Version}}"], capture_output=True, timeout=20, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return result.returncode == 0


def _install_podman() -> None:
    print(f"no podman and no Docker Engine here: installing {', '.join(PODMAN_PACKAGES)} with apt-get", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--yes", "--no-install-recommends", *PODMAN_PACKAGES]):
        result = subprocess.run(
            ["apt-get", "--quiet", *arguments], env=environment, capture_output=True, text=True, check=False
        )
        if result.returncode:
            words = "\n".join((result.stdout + result.stderr).strip().splitlines()[-8:])
            raise LabError(f"'apt-get {arguments[0]}' failed, so podman can't be installed:\n{words}\n{INSTALL}")


def _podman() -> Tool:
    """Podman with storage of its own: no container, image or volume of the machine's podman is in sight."""
    cache = cache_folder()
    identity = hashlib.sha256(str(cache).encode()).hexdigest()[:12]
    # Podman refuses its storage when this path differs from the last time, so it depends on the cache alone.
    runtime = Path("/run/docker-notes") / identity
    configuration = cache / "containers.conf"
    with storing(cache):
        # The default ulimits are refused where CAP_SYS_RESOURCE is missing.
        text = "[containers]\ndefault_ulimits = []\n"
        if not configuration.exists() or configuration.read_text() != text:
            beside = configuration.with_name(f"containers.conf.{os.getpid()}")
            beside.write_text(text)
            beside.replace(configuration)
        runtime.mkdir(parents=True, exist_ok=True)
        # Where two ask at once for a container to go, podman may note how it ended when it has gone.
        for note in (runtime / "libpod" / "exits").glob("*"):
            with contextlib.suppress(FileNotFoundError):
                if note.stat().st_mtime < time.time() - STALE_SECONDS:
                    note.unlink()
    command = ["podman", "--root", str(cache / "podman"), "--runroot", str(runtime / "storage")]
    command += ["--tmpdir", str(runtime / "libpod"), "--cgroup-manager", "cgroupfs", "--events-backend", "none"]
    if shutil.which("runc") and not Path("/sys/fs/cgroup/cgroup.controllers").exists():
        # crun refuses a machine that mounts both versions of cgroups.
        command += ["--runtime", "runc"]
    return Tool("podman", tuple(command), {"CONTAINERS_CONF": str(configuration)})
