"""The private Docker Engine: start it, empty it, read its state."""

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import docker
import docker.errors

__all__ = ["Engine", "EngineError"]

DATA = Path("/var/lib/docker")
LOG = Path("/var/log/dockerd.log")
PIDFILE = Path("/run/docker.pid")
# An answer that takes longer means an engine that is stuck, not one that works.
ANSWER_SECONDS = 60
BUILT_IN_NETWORKS = {"bridge", "host", "none"}


class EngineError(Exception):
    """The engine doesn't start, doesn't answer or can't be emptied; the message ends with its last log lines."""


class Engine:
    """One `dockerd` in the lab, which examples reach through its usual socket."""

    def __init__(self, *, mirror: str) -> None:
        self._mirror = mirror
        self._process: subprocess.Popen[bytes] | None = None
        self._client: docker.DockerClient | None = None
        self._pulled: dict[str, str] = {}
        """The image ID by each name that `reset` pulled."""

    @property
    def client(self) -> docker.DockerClient:
        """The SDK's client of this engine."""
        assert self._client is not None, "the engine has not been started"
        return self._client

    def start(self) -> None:
        """Start `dockerd` on an empty data root and wait until it answers. Raises `EngineError`."""
        PIDFILE.unlink(missing_ok=True)
        self._pulled.clear()
        command = ["dockerd", "--log-level", "warn", "--registry-mirror", self._mirror]
        with LOG.open("ab") as log:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        deadline = time.monotonic() + 30
        while self._client is None:
            # The client asks for the engine's version as soon as it is made.
            with contextlib.suppress(docker.errors.DockerException, OSError):
                self._client = docker.DockerClient(base_url="unix:///var/run/docker.sock", timeout=ANSWER_SECONDS)
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise EngineError(f"the lab's engine doesn't start; its last words were:\n{self.last_words()}")
            time.sleep(0.02)

    def answers(self) -> bool:
        """Whether the engine answers now."""
        try:
            return bool(self.client.ping())
        except (docker.errors.DockerException, OSError):
            return False

    def alive(self) -> bool:
        """Whether the engine's process runs and answers."""
        return self._process is not None and self._process.poll() is None and self.answers()

    def stop(self) -> None:
        """End the engine with everything that it runs, and forget its data."""
        if self._client is not None:
            self._client.close()
            self._client = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
        for pid in _processes_named("containerd", "containerd-shim", "docker-proxy"):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        _unmount_below(DATA)
        _unmount_below(Path("/run/docker"))
        shutil.rmtree("/run/docker", ignore_errors=True)
        for entry in DATA.iterdir():
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink()

    def last_words(self) -> str:
        """The last lines of the engine's log."""
        lines = LOG.read_text(errors="replace").splitlines() if LOG.exists() else []
        return "\n".join(lines[-8:])

    def reset(self, names: Iterable[str]) -> None:
        """Empty the engine, but for the images of these names, which are pulled where they aren't there.

        Raises `EngineError`.
        """
        self.empty()
        wanted = set(names)
        try:
            for name in self._pulled.keys() - wanted:
                self.client.api.remove_image(name, force=True)
                del self._pulled[name]
            for name in sorted(wanted - self._pulled.keys()):
                repository, _, tag = name.partition(":")
                image = self.client.images.pull(repository, tag=tag)
                self._pulled[name] = str(image.id)
        except (docker.errors.DockerException, OSError) as error:
            raise EngineError(f"the lab's images can't be had: {error}\n{self.last_words()}") from error

    def empty(self) -> None:
        """Remove everything but the images that `reset` pulled.

        An engine that can't be emptied, or has ended, is replaced by a new one. Raises `EngineError`.
        """
        if self.alive():
            with contextlib.suppress(docker.errors.DockerException, OSError):
                self._sweep()
                return
        self.stop()
        self.start()

    def _sweep(self) -> None:
        api = self.client.api
        if api.info()["Swarm"]["LocalNodeState"] != "inactive":
            api.leave_swarm(force=True)
        for container in api.containers(all=True):
            with contextlib.suppress(docker.errors.NotFound):
                api.remove_container(container["Id"], force=True, v=True)
        for network in api.networks():
            if network["Name"] not in BUILT_IN_NETWORKS:
                api.remove_network(network["Id"])
        for volume in api.volumes()["Volumes"] or []:
            api.remove_volume(volume["Name"], force=True)
        self._sweep_images()
        if api.df()["BuildCache"]:
            api.prune_builds(all=True)

    def _sweep_images(self) -> None:
        """Remove every image but those that `reset` pulled, and see that these still have their names."""
        api = self.client.api
        for name, identity in list(self._pulled.items()):
            try:
                same = self.client.images.get(name).id == identity
            except docker.errors.ImageNotFound:
                same = False
            if not same:
                del self._pulled[name]
        kept = set(self._pulled.values())
        # An image with children goes after them.
        for _ in range(20):
            strays: list[str] = []
            for image in api.images(all=True):
                tags = set(image["RepoTags"] or []) - {"<none>:<none>"}
                strays += tags - self._pulled.keys()
                if not tags and image["Id"] not in kept:
                    strays.append(image["Id"])
            if not strays:
                return
            for stray in strays:
                with contextlib.suppress(docker.errors.APIError):
                    api.remove_image(stray, force=True)
        raise docker.errors.DockerException(f"images can't be removed: {', '.join(strays)}")

    def versions(self) -> dict[str, str]:
        """Versions of the engine and of the tools beside it."""
        version = self.client.version()
        return {
            "engine": _plain(version["Version"]),
            "api": version["ApiVersion"],
            "cli": _plain(_printed("docker", "version", "--format", "{{.Client.Version}}")),
            "compose": _plain(_printed("docker", "compose", "version", "--short")),
            "buildx": _plain(_printed("docker", "buildx", "version").split()[1]),
            "sdk": docker.__version__,
            "python": _printed("python3", "--version").split()[1],
        }

    def state(self) -> dict[str, object]:
        """What a twin must leave alike: containers, volumes, networks and image tags, without what the engine made up.

        Containers are told apart by name, or by image and command where the engine made the name up; addresses, ids
        and host ports that the engine chose are left out.
        """
        api = self.client.api
        containers = [api.inspect_container(entry["Id"]) for entry in api.containers(all=True)]
        networks = [api.inspect_network(entry["Id"]) for entry in api.networks()]
        return {
            "containers": dict(_numbered(_container_state(entry) for entry in containers)),
            "volumes": sorted(
                "(anonymous)" if "com.docker.volume.anonymous" in (entry["Labels"] or {}) else entry["Name"]
                for entry in api.volumes()["Volumes"] or []
            ),
            "networks": {
                entry["Name"]: _network_state(entry) for entry in networks if entry["Name"] not in BUILT_IN_NETWORKS
            },
            "images": sorted(tag for image in api.images() for tag in image["RepoTags"] or []),
        }


def _container_state(entry: dict[str, object]) -> tuple[str, dict[str, object]]:
    config, host = entry["Config"], entry["HostConfig"]
    assert isinstance(config, dict)
    assert isinstance(host, dict)
    state = entry["State"]
    mounts, networks, arguments = entry["Mounts"], entry["NetworkSettings"], entry["Args"]
    assert isinstance(state, dict)
    assert isinstance(mounts, list)
    assert isinstance(networks, dict)
    assert isinstance(arguments, list)
    name = str(entry["Name"]).lstrip("/")
    ports: dict[str, object] = {}
    for port, bindings in (host["PortBindings"] or {}).items():
        ports[port] = sorted(f"{binding['HostIp']}:{binding['HostPort']}" for binding in bindings or [])
    facts: dict[str, object] = {
        "image": config["Image"],
        "env": sorted(config["Env"] or []),
        "labels": config["Labels"] or {},
        "user": config["User"],
        "status": state["Status"],
        "exit": state["ExitCode"] if state["Status"] == "exited" else None,
        "mounts": sorted(_mount_state(mount) for mount in mounts),
        "networks": {key: _aliases(value, entry) for key, value in networks["Networks"].items()},
        "network mode": _network_mode(str(host["NetworkMode"])),
        "ports": ports,
        "publish all": host["PublishAllPorts"],
        "memory": host["Memory"],
        "cpus": host["NanoCpus"],
        "restart": host["RestartPolicy"]["Name"],
        "remove": host["AutoRemove"],
    }
    command = [str(entry["Path"]), *map(str, arguments)]
    return (" ".join([str(config["Image"]), *command]) if _made_up(name) else name, {"command": command, **facts})


def _mount_state(mount: dict[str, object]) -> str:
    name = str(mount.get("Name") or "")
    source = "(anonymous)" if len(name) == 64 else name or str(mount.get("Source", ""))
    return f"{mount['Type']} {source} {mount['Destination']} {'rw' if mount['RW'] else 'ro'}"


def _network_mode(mode: str) -> str:
    # "default" is what the SDK leaves where the command line says "bridge".
    kind, _, _ = mode.partition(":")
    return "bridge" if mode == "default" else kind if kind == "container" else mode


def _aliases(network: dict[str, object], entry: dict[str, object]) -> list[str]:
    aliases = network.get("Aliases") or []
    assert isinstance(aliases, list)
    return sorted(alias for alias in aliases if not str(entry["Id"]).startswith(alias))


def _network_state(entry: dict[str, object]) -> dict[str, object]:
    ipam = entry["IPAM"]
    assert isinstance(ipam, dict)
    return {
        "driver": entry["Driver"],
        "internal": entry["Internal"],
        "options": entry["Options"] or {},
        # A subnet that the engine picks depends on what was there before.
        "subnets": [
            {key: value for key, value in config.items() if key != "Gateway"}
            for config in ipam["Config"] or []
            if not str(config.get("Subnet", "")).startswith(("172.", "192.168.")) or "IPRange" in config
        ],
    }


def _numbered(entries: Iterable[tuple[str, dict[str, object]]]) -> Iterator[tuple[str, dict[str, object]]]:
    """Keys made unique in the order of what they stand for."""
    count: dict[str, int] = {}
    for key, facts in sorted(entries, key=lambda entry: (entry[0], repr(entry[1]))):
        count[key] = count.get(key, 0) + 1
        yield (key if count[key] == 1 else f"{key} ({count[key]})", facts)


def _made_up(name: str) -> bool:
    left, _, right = name.partition("_")
    return left.isalpha() and left.islower() and right.rstrip("0123456789").isalpha()


def _plain(version: str) -> str:
    """A version without what a distribution adds: `28.5.2+dfsg4` is `28.5.2`."""
    return version.strip().lstrip("v").partition("+")[0].partition("-")[0]


def _printed(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _processes_named(*names: str) -> Iterator[int]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                # The kernel keeps 15 characters of a name.
                if (folder / "comm").read_text().strip() in {name[:15] for name in names}:
                    yield int(folder.name)


def _unmount_below(folder: Path) -> None:
    places = [line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()]
    for place in sorted(places, key=len, reverse=True):
        if place != str(folder) and place.startswith(f"{folder}/"):
            subprocess.run(["umount", "--lazy", place], capture_output=True, check=False)
