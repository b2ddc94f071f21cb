"""The private Docker Engine: start it, empty it, read its state."""

import contextlib
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import docker
import docker.errors

__all__ = ["Engine", "EngineError", "lab_digest"]

DATA = Path("/var/lib/docker")
SOCKET = "unix:///var/run/docker.sock"
LOG = Path("/var/log/dockerd.log")
PIDFILE = Path("/run/docker.pid")
# An answer that takes longer means an engine that is stuck, not one that works.
ANSWER_SECONDS = 60
# Not even alive, where a machine is slow.
AILING_SECONDS = 10
# Of the engine's threads, from -20 (first) to 19; everything else in the lab has 0.
PRIORITY = -10
BUILT_IN_NETWORKS = {"bridge", "host", "none"}
# What a node of a swarm has beside them: the way out of the containers on an overlay network.
SWARM_BRIDGE = "docker_gwbridge"
# Those that the engine has to choose from.
ENGINES_SUBNETS = re.compile(r"172\.\d+\.0\.0/16|192\.168\.\d+\.0/20")
# What of a container's settings is compared in another form, tells of the client and not of the container, or can't be
# set by the SDK (the last).
CONFIG_ELSEWHERE = {
    "Image", "Env", "Labels", "Cmd", "Entrypoint", "Volumes", "AttachStdin", "AttachStdout", "AttachStderr",
    "StopTimeout",
}  # fmt: skip
HOST_CONFIG_ELSEWHERE = {"Binds", "Mounts", "ConsoleSize", "ContainerIDFile", "NetworkMode", "PortBindings"}


class EngineError(Exception):
    """The engine doesn't start, doesn't answer or can't be emptied; the message ends with its last log lines."""


class Engine:
    """One `dockerd` in the lab, which examples reach through its usual socket."""

    def __init__(self, *, mirror: str, socket: str = SOCKET, log: Path = LOG) -> None:
        self._mirror = mirror
        self.socket = socket
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self._client: docker.DockerClient | None = None
        self._containerd: set[int] = set()
        self._quiet = 0
        """How long the log was when the engine was last reset: bytes."""
        self._pulled: dict[str, str] = {}
        """The image ID by each name that `reset` pulled."""

    @property
    def client(self) -> docker.DockerClient:
        """The SDK's client of this engine."""
        assert self._client is not None, "the engine has not been started"
        return self._client

    def start(self) -> None:
        """Start `dockerd` on an empty data root and wait until it answers. Raises `EngineError`."""
        self._pulled.clear()
        with self._log.open("ab") as log:
            self._process = self._launch(log)
        deadline = time.monotonic() + 30
        while self._client is None:
            # The client asks for the engine's version as soon as it is made.
            with contextlib.suppress(docker.errors.DockerException, OSError):
                self._client = docker.DockerClient(base_url=self.socket, timeout=ANSWER_SECONDS)
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise EngineError(f"the lab's engine doesn't start; its last words were:\n{self.last_words()}")
            time.sleep(0.02)
        self._containerd = self._find_containerd()
        self._put_first()

    def _put_first(self) -> None:
        """Let the engine itself go before what it runs.

        It opens the pipes of a container's output beside its other work. Where a busy machine keeps it from that until
        a short container has ended, what the container printed is lost.
        """
        assert self._process is not None
        # A node's engine is a child of what makes its namespaces.
        for pid in {self._process.pid} | _processes_below({self._process.pid}):
            # Where that isn't allowed, it is as it would be on a reader's machine.
            with contextlib.suppress(OSError):
                if Path(f"/proc/{pid}/comm").read_text() == "dockerd\n":
                    for thread in Path(f"/proc/{pid}/task").iterdir():
                        os.setpriority(os.PRIO_PROCESS, int(thread.name), PRIORITY)

    def _launch(self, log: IO[bytes]) -> subprocess.Popen[bytes]:
        """The engine's process, which writes into `log`."""
        PIDFILE.unlink(missing_ok=True)
        command = ["dockerd", "--log-level", "warn", "--registry-mirror", self._mirror]
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def answers(self) -> bool:
        """Whether the engine answers now."""
        try:
            return bool(self.client.ping())
        except (docker.errors.DockerException, OSError):
            return False

    def alive(self) -> bool:
        """Whether the engine's process runs and answers, with the containerd that it started.

        An engine that lost its containerd answers, but runs no container until it has started another.
        """
        if self._process is None or self._process.poll() is not None or not self.answers():
            return False
        return self._containerd <= self._find_containerd()

    def ailment(self) -> str | None:
        """Why a new client of the engine would get no answer, in words; None when it gets one."""
        assert self._process is not None, "the engine has not been started"
        if ended := _ended(self._process):
            return ended
        for pid in (self._process.pid, *self._containerd):
            if _stat_of(pid)[:1] in (["T"], ["t"]):
                return "is stopped" if pid == self._process.pid else "has a containerd that is stopped"
        if not self._containerd <= self._find_containerd():
            return "has lost the containerd that it had started"
        found = self._socket_ailment()
        if found is not None:
            # A process that is killed takes its connections with it before it is gone itself.
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(1)
            return _ended(self._process) or found
        return None

    def _socket_ailment(self) -> str | None:
        path = self.socket.removeprefix("unix://")
        # Not by the client, whose connection lives on where the socket has gone.
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(AILING_SECONDS)
            try:
                connection.connect(path)
                connection.sendall(b"GET /_ping HTTP/1.0\r\nHost: lab\r\n\r\n")
                if connection.recv(64):
                    return None
            except TimeoutError:
                return f"doesn't answer within {AILING_SECONDS} s"
            except OSError as error:
                return f"can't be reached by its socket {path} ({error.strerror})"
        return f"is not what answers at its socket {path}"

    def _find_containerd(self) -> set[int]:
        assert self._process is not None
        return {pid for pid in _processes_named("containerd") if _parent_of(pid) == self._process.pid}

    def stop(self) -> None:
        """End the engine with everything that it runs, and forget its data."""
        self._disconnect()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None
        shims = set(_processes_named("containerd-shim"))
        # What runs in a container outlives its shim, and would keep its port where it has the machine's network.
        for pid in (*_processes_named("containerd", "docker-proxy"), *_processes_below(shims), *shims):
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

    def _disconnect(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def last_words(self) -> str:
        """The last lines of the engine's log."""
        lines = self._log.read_text(errors="replace").splitlines() if self._log.exists() else []
        return "\n".join(lines[-8:])

    def complaints(self) -> list[str]:
        """The errors in the engine's log since it was last reset."""
        if not self._log.exists():
            return []
        with self._log.open(errors="replace") as log:
            log.seek(self._quiet)
            return [line.rstrip() for line in log if "level=error" in line]

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
        self._quiet = self._log.stat().st_size if self._log.exists() else 0

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
        """Versions of the engine and of the tools beside it, and of the whole lab (see `lab_digest`)."""
        version = self.client.version()
        return {
            "engine": _plain(version["Version"]),
            "api": version["ApiVersion"],
            "cli": _plain(_printed("docker", "version", "--format", "{{.Client.Version}}")),
            "compose": _plain(_printed("docker", "compose", "version", "--short")),
            "buildx": _plain(_printed("docker", "buildx", "version").split()[1]),
            "sdk": docker.__version__,
            "python": _printed("python3", "--version").split()[1],
            "lab": lab_digest(self.client.info()["CgroupVersion"]),
        }

    def state(self) -> dict[str, object]:
        """What a twin must leave alike: containers, volumes, networks and image tags, without what the engine made up.

        Containers are told apart by name, or by image and command where the engine made the name up; addresses, ids
        and host ports that the engine chose are left out. Where the engine is in a swarm, what it manages is there in
        place of the containers and networks that it has on this node for the moment.
        """
        api = self.client.api
        swarm = api.info()["Swarm"]
        member = swarm["LocalNodeState"] != "inactive"
        containers = [
            api.inspect_container(entry["Id"])
            for entry in api.containers(all=True)
            if "com.docker.swarm.task.id" not in entry["Labels"]
        ]
        networks = [
            api.inspect_network(entry["Id"])
            for entry in api.networks()
            if not member or (entry["Scope"] != "swarm" and entry["Name"] != SWARM_BRIDGE)
        ]
        return {
            **({"swarm": self._swarm_state(manager=swarm["ControlAvailable"])} if member else {}),
            "containers": dict(_numbered(_container_state(entry) for entry in containers)),
            "volumes": dict(_numbered(_volume_state(entry) for entry in api.volumes()["Volumes"] or [])),
            "networks": {
                entry["Name"]: _network_state(entry) for entry in networks if entry["Name"] not in BUILT_IN_NETWORKS
            },
            "images": sorted(tag for image in api.images() for tag in image["RepoTags"] or []),
        }

    def _swarm_state(self, *, manager: bool) -> dict[str, object]:
        """What a manager knows of its swarm; a worker knows nothing, nor does a manager without its majority."""
        api = self.client.api
        facts: dict[str, object] = {"manager": manager}
        if not manager:
            return facts
        try:
            networks = [entry for entry in api.networks() if entry["Scope"] == "swarm"]
            names = {entry["Id"]: entry["Name"] for entry in networks}
            facts["networks"] = {entry["Name"]: _network_state(entry) for entry in networks}
            facts["nodes"] = sorted(
                [node["Description"]["Hostname"], node["Status"]["State"], repr(sorted(node["Spec"].items()))]
                for node in api.nodes()
            )
            # docker-py says of neither call what it takes and gives.
            services = [entry["Spec"] for entry in api.services()]  # type: ignore[no-untyped-call]
            facts["services"] = {spec["Name"]: _service_state(spec, names) for spec in services}
            facts["secrets"] = sorted(secret["Spec"]["Name"] for secret in api.secrets())
            facts["configs"] = sorted(config["Spec"]["Name"] for config in api.configs())  # type: ignore[no-untyped-call]
        except docker.errors.APIError as error:
            facts["problem"] = str(error.explanation)
        return facts


def lab_digest(control_groups: str) -> str:
    """A hash of every package that is installed here, with its version, and of the version of the control groups.

    That is all the kernel's part: its releases differ between machines on which the same examples pass.
    """
    packages = sorted(_printed("dpkg-query", "--show").splitlines())
    return f"sha256:{hashlib.sha256(json.dumps([packages, control_groups]).encode()).hexdigest()}"


def _service_state(spec: dict[str, object], networks: dict[str, str]) -> dict[str, object]:
    template = spec["TaskTemplate"]
    assert isinstance(template, dict)
    container = template["ContainerSpec"]
    endpoint = spec.get("EndpointSpec") or {}
    assert isinstance(endpoint, dict)
    return {
        # The command line adds the tag and the digest.
        "image": str(container["Image"]).partition("@")[0].removesuffix(":latest"),
        "command": [*container.get("Command", []), *container.get("Args", [])],
        "env": sorted(container.get("Env", [])),
        "mounts": sorted(f"{mount.get('Source')} {mount['Target']}" for mount in container.get("Mounts", [])),
        "secrets": sorted(entry["SecretName"] for entry in container.get("Secrets", [])),
        "configs": sorted(entry["ConfigName"] for entry in container.get("Configs", [])),
        "mode": spec["Mode"],
        "constraints": sorted((template.get("Placement") or {}).get("Constraints") or []),
        "networks": sorted(networks.get(entry["Target"], "") for entry in template.get("Networks") or []),
        "endpoint mode": endpoint.get("Mode", "vip"),
        "ports": sorted(
            f"{port.get('PublishMode', 'ingress')} {port.get('PublishedPort')} {port['TargetPort']}"
            for port in endpoint.get("Ports") or []
        ),
        "labels": spec.get("Labels") or {},
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
        "config": _said({**config, **_chosen(config)}, CONFIG_ELSEWHERE),
        "host config": _said(host, HOST_CONFIG_ELSEWHERE),
        "status": state["Status"],
        "exit": state["ExitCode"] if state["Status"] == "exited" else None,
        "mounts": sorted(_mount_state(mount) for mount in mounts),
        "networks": {key: _aliases(value, entry) for key, value in networks["Networks"].items()},
        "network mode": _network_mode(str(host["NetworkMode"])),
        "ports": ports,
    }
    command = [str(entry["Path"]), *map(str, arguments)]
    return (" ".join([str(config["Image"]), *command]) if _made_up(name) else name, {"command": command, **facts})


def _said(options: dict[str, object], elsewhere: set[str]) -> dict[str, object]:
    """What was asked for: the options that aren't empty, but for those that are compared elsewhere."""
    return {key: value for key, value in options.items() if value and key not in elsewhere}


def _chosen(config: dict[str, object]) -> dict[str, object]:
    """Host name and working directory, where they are no default.

    The engine makes a host name of an ID: the container's own, or that of its network's owner. Builders differ in
    whether an image without a working directory has none or the root.
    """
    name, folder = str(config["Hostname"]), str(config["WorkingDir"])
    return {
        "Hostname": "" if re.fullmatch("[0-9a-f]{12}", name) else name,
        "WorkingDir": folder.removesuffix("/"),
    }


def _volume_state(entry: dict[str, object]) -> tuple[str, dict[str, object]]:
    # Null or texts by texts, which mypy can't know of an answer's fields.
    labels = dict(entry["Labels"] or {})  # type: ignore[call-overload]
    anonymous = labels.pop("com.docker.volume.anonymous", None) is not None
    facts = {"driver": entry["Driver"], "options": entry["Options"] or {}, "labels": labels}
    return "(anonymous)" if anonymous else str(entry["Name"]), facts


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
        "labels": entry["Labels"] or {},
        # A subnet that the engine picks depends on what was there before.
        "subnets": [
            {key: value for key, value in config.items() if key != "Gateway"}
            for config in ipam["Config"] or []
            if not ENGINES_SUBNETS.fullmatch(str(config.get("Subnet", ""))) or "IPRange" in config
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
    """Processes of this machine; those of the other nodes are in namespaces of their own."""
    here = Path("/proc/self/ns/pid").readlink()
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                # The kernel keeps 15 characters of a name.
                known = (folder / "comm").read_text().strip() in {name[:15] for name in names}
                if known and (folder / "ns" / "pid").readlink() == here:
                    yield int(folder.name)


def _processes_below(parents: set[int]) -> set[int]:
    """The children of these processes, their children and so on."""
    numbers = {int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit()}
    children = {pid for pid in numbers - parents if _parent_of(pid) in parents}
    return children | _processes_below(children) if children else set()


def _parent_of(pid: int) -> int | None:
    stat = _stat_of(pid)
    return int(stat[1]) if stat else None


def _ended(process: "subprocess.Popen[bytes]") -> str | None:
    status = process.poll()
    if status is None:
        return None
    return f"was ended by {signal.Signals(-status).name}" if status < 0 else f"has ended with status {status}"


def _stat_of(pid: int) -> list[str]:
    """State, parent and so on of a process; nothing where it has gone."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return []


def _unmount_below(folder: Path) -> None:
    places = [line.split()[1] for line in Path("/proc/self/mounts").read_text().splitlines()]
    for place in sorted(places, key=len, reverse=True):
        if place != str(folder) and place.startswith(f"{folder}/"):
            subprocess.run(["umount", "--lazy", place], capture_output=True, check=False)
