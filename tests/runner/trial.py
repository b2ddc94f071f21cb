"""Examples to try the runner on: ten good ones, ways to break them, and ones that are broken in other ways."""

import re
from dataclasses import dataclass

from conf.transcript import parse
from tests.conftest import ROOT

__all__ = ["BROKEN", "GOOD", "MUTANTS", "SETTINGS", "Broken", "Mutant", "mutants"]

# Without their output: an update records it.
GOOD = {
    "trial/volume.sh": """\
# (1)
docker volume create notes
docker volume ls --quiet
# (2)
docker volume rm nowhere
#! exit 1
""",
    "trial/volume.py": """\
import docker

client = docker.from_env()
# (1)
notes = client.volumes.create("notes")
print(notes.name)
print([volume.name for volume in client.volumes.list()])
# (2)
try:
    client.volumes.get("nowhere")
except docker.errors.NotFound as error:
    print(error.explanation)
""",
    "trial/copy/copy.sh": """\
docker create --name mailbox busybox
docker cp letter.txt mailbox:/tmp
docker cp mailbox:/tmp/letter.txt answer.txt
cat answer.txt
""",
    "trial/copy/letter.txt": "Hello from the host\n",
    "trial/network.sh": """\
docker network create --internal --subnet 10.5.0.0/24 back
docker network inspect --format '{{.Internal}} {{(index .IPAM.Config 0).Subnet}}' back
""",
    "trial/memory.sh": """\
docker create --name web --memory 64m busybox
docker inspect --format '{{.HostConfig.Memory}} {{.State.Status}}' web
""",
    "trial/variable.sh": """\
docker run --rm --env NAME=reader busybox sh -c 'echo hello $NAME'
""",
    "trial/status.sh": """\
docker run --name broken busybox sh -c 'echo leaving; exit 3'
#! exit 3
docker ps --all --filter name=broken --format '{{.Names}} {{.Status}}'
""",
    "trial/readonly.sh": """\
docker run --rm --read-only busybox touch /mark
#! exit 1
""",
    "trial/labels.sh": """\
docker volume create --label kind=draft first
docker volume create second
docker volume ls --filter label=kind=draft --quiet
""",
    "trial/shell.sh": """\
docker run --rm --interactive --tty --name desk --hostname desk busybox sh
#> ...
#> / #
#< hostname
#> desk
#> / #
#< exit
docker ps --all --format '{{.Names}}'
""",
    "trial/elided.sh": """\
docker version
#> Client:
#> ...
#> Server:
#> ...
docker info --format '{{.Containers}} containers'
""",
}


@dataclass(frozen=True)
class Mutant:
    """A good example with one thing changed, and the line that must be named."""

    name: str
    """Of its file, below `examples/`."""
    text: str
    line: int


# In each example an option whose change must be seen.
OPTIONS = {
    "trial/volume.sh": ("docker volume ls --quiet", "docker volume ls"),
    "trial/copy/copy.sh": ("create --name mailbox", "create --name letterbox"),
    "trial/network.sh": ("--internal --subnet", "--subnet"),
    "trial/memory.sh": ("--memory 64m", "--memory 65m"),
    "trial/variable.sh": ("--env NAME=reader", "--env NOUN=reader"),
    "trial/status.sh": ("--all --filter", "--filter"),
    "trial/readonly.sh": ("--rm --read-only", "--rm"),
    "trial/labels.sh": ("--label kind=draft", "--label kind=draught"),
    "trial/shell.sh": ("run --rm --interactive", "run --interactive"),
    "trial/elided.sh": ("{{.Containers}} containers", "{{.Driver}} containers"),
}


def _own() -> dict[str, str]:
    """The ten shortest of the repository's own shell examples that print a word, by stem."""
    settings = ROOT / "examples" / "examples.toml"
    special = settings.read_text(encoding="utf-8") if settings.exists() else ""
    found = {}
    for path in sorted((ROOT / "examples").glob("*/*.sh"), key=lambda path: (path.stat().st_size, path)):
        text = path.read_text(encoding="utf-8")
        plain = "#< " not in text and f"{path.parent.name}/{path.stem}" not in special
        if plain and re.search(r"(?m)^#> .*[a-z]{4}", text):
            found[path.stem] = text
    return dict(list(found.items())[:10])


OWN = _own()
MUTANTS = [
    *(f"{kind}-{stem}" for kind in ("word", "status") for stem in OWN),
    *(f"option-{name.split('/')[1].removesuffix('.sh')}" for name in OPTIONS),
]


def mutants(recorded: dict[str, str]) -> dict[str, Mutant]:
    """Each of `MUTANTS`: a word and a status of the repository's own examples, an option of those `recorded` here."""
    made: dict[str, Mutant] = {}
    for stem, text in OWN.items():
        for kind, change in (("word", _change_word), ("status", _change_status)):
            changed, line = change(text)
            made[f"{kind}-{stem}"] = Mutant(f"trial/{kind}-{stem}.sh", changed, line)
    for name, (old, new) in OPTIONS.items():
        assert old in recorded[name], name
        chapter, *folder, file = name.split("/")
        own = f"option-{file.removesuffix('.sh')}"
        place = "/".join([chapter, *(own for _ in folder), f"{own}.sh"])
        made[own] = Mutant(place, recorded[name].replace(old, new, 1), 0)
    return made


def _change_word(text: str) -> tuple[str, int]:
    """Change the last word of letters that is expected."""
    lines = text.split("\n")
    for number in range(len(lines) - 1, -1, -1):
        if lines[number].startswith("#> ") and re.search(r"[a-z]{4}", lines[number]):
            lines[number] = re.sub(r"([a-z]{4})(?!.*[a-z]{4})", r"\1xx", lines[number], count=1)
            return "\n".join(lines), number + 1
    raise AssertionError(text)


def _change_status(text: str) -> tuple[str, int]:
    """Expect another status of the first command."""
    lines = text.split("\n")
    script = parse(text, "examples/trial/notes.sh")
    first = script.commands[0]
    if expected := script.exit_of(first):
        lines[expected.line - 1] = "#! exit 9"
    else:
        lines.insert(first.end_line, "#! exit 9")
    return "\n".join(lines), first.line


@dataclass(frozen=True)
class Broken:
    """An example that must fail, and what must be said of it."""

    files: dict[str, str]
    failing: str
    """The file that fails."""
    line: int
    words: tuple[str, ...]


UNKNOWN = (
    "The image alpine:latest isn't in conf/lab/images.toml, so the lab doesn't have it; use one that is listed (",
    "or add an entry for it.",
)
BROKEN = {
    "an unknown image": Broken(
        {"broken/image.sh": "true\ndocker run --rm alpine echo hi\n#> hi\n"}, "broken/image.sh", 2,
        ("'docker run --rm alpine echo hi' ended with 125, expected 0", *UNKNOWN),
    ),
    "an unknown image in Python": Broken(
        {"broken/image-sdk.py": 'import docker\n\ndocker.from_env().containers.run("alpine")\n'},
        "broken/image-sdk.py", 1, UNKNOWN,
    ),
    "a twin that leaves another state": Broken(
        {
            "broken/twin.sh": "docker volume create notes\n#> notes\ndocker create --name web busybox > id\n",
            "broken/twin.py": (
                "import docker\n\nclient = docker.from_env()\nclient.volumes.create('note')\n"
                "client.containers.create('busybox', name='web', mem_limit='64m')\n"
            ),
        },
        "broken/twin.py", 5,
        ("leaves another state than its twin examples/broken/twin.sh; expected the same containers, ",
         "change one of the two:", "volumes.note: only the Python twin leaves it",
         "volumes.notes: only the CLI twin leaves it",
         "containers.web.host config.Memory: only the Python twin leaves it"),
    ),
    "a command that never ends": Broken(
        {"broken/endless.sh": "echo on\n#> on\nsleep 600\n"}, "broken/endless.sh", 3,
        ("'sleep 600' didn't end within the example's 2 s; end what waits ('#< ^C' types Ctrl-C), or give",
         "a longer timeout in examples/examples.toml", "$ echo on"),
    ),
    "a container that never ends": Broken(
        {"broken/endless-container.sh": "docker run busybox sleep 600\n"}, "broken/endless-container.sh", 1,
        ("'docker run busybox sleep 600' didn't end within the example's 2 s",),
    ),
    "a Python script that never ends": Broken(
        {"broken/endless-python.py": "import time\n\ntime.sleep(600)\n"}, "broken/endless-python.py", 3,
        ("the script didn't end within the example's 2 s; find the loop or the call that waits",),
    ),
    "a process that is left": Broken(
        {"broken/process.sh": "(setsid sleep 987 > /dev/null 2>&1 < /dev/null &)\necho on\n#> on\n"},
        "broken/process.sh", 3,
        ("left the process 'sleep 987' behind; end or remove it in the example itself",),
    ),
    "a mount that is left": Broken(
        {"broken/mount.sh": "mkdir disk\nmount -t tmpfs none disk\n"}, "broken/mount.sh", 2,
        ("left the mount /home/reader/mount/disk behind; end or remove it in the example itself",),
    ),
    "a network namespace that is left": Broken(
        {"broken/netns.sh": "ip netns add lost\n"}, "broken/netns.sh", 1,
        ("left the network namespace lost behind; end or remove it in the example itself",),
    ),
    "a network interface that is left": Broken(
        {"broken/interface.sh": "ip link add lost type bridge\n"}, "broken/interface.sh", 1,
        ("left the network interface lost behind; end or remove it in the example itself",),
    ),
    "a folder that a container's volume made, and a file that is changed": Broken(
        {"broken/folder.sh": "docker run --rm --volume /srv/site:/site busybox true\necho changed >> /etc/issue\n"},
        "broken/folder.sh", 2,
        ("left the folder /srv/site behind; end or remove it in the example itself",
         "left a change of the file /etc/issue behind; end or remove it in the example itself"),
    ),
    "a full disk": Broken(
        {
            "broken/disk.sh": "docker volume create --opt type=tmpfs --opt device=tmpfs --opt o=size=1m small\n"
            "#> small\ndocker run --rm --volume small:/data busybox dd if=/dev/zero of=/data/file bs=1M count=2\n"
        },
        "broken/disk.sh", 3, ("No space left on device", "A disk of the lab is full: it has 4 GB for the engine"),
    ),
    "an engine that is killed": Broken(
        {"broken/engine.sh": "kill -9 $(cat /run/docker.pid)\n"}, "broken/engine.sh", 1,
        ("the lab's engine doesn't answer any more",),
    ),
    "a lab that is killed": Broken(
        {"broken/lab.sh": "kill -9 $PPID\n"}, "broken/lab.sh", 1,
        ("the lab ended while it ran this example; does the example end the engine or its machine?",),
    ),
    "a flood": Broken(
        {"broken/flood.sh": "echo on\n#> on\nyes\n"}, "broken/flood.sh", 3,
        ("printed more than 10 MB; expected output that a page can show",),
    ),
    "a shell that leaves": Broken(
        {"broken/leaves.sh": "exit\n"}, "broken/leaves.sh", 1, ("the shell of this script has ended",),
    ),
    "output that nobody shows": Broken(
        {"broken/silent.sh": "echo one\ntrue\n"}, "broken/silent.sh", 1, ("printed, expected nothing", "+ one"),
    ),
    "an exception": Broken(
        {"broken/raises.py": 'import docker\n\ndocker.from_env().volumes.get("nowhere")\n'}, "broken/raises.py", 1,
        ("raised an exception", "nowhere: no such volume"),
    ),
    "output past print": Broken(
        {"broken/past.py": 'import sys\n\nsys.stdout.write("past\\n")\n'}, "broken/past.py", 3,
        ("printed past print(), where nothing checks it: 'past'; expected print() alone",),
    ),
}  # fmt: skip
SETTINGS = """\
["broken/endless"]
timeout = 2
["broken/endless-container"]
timeout = 2
["broken/endless-python"]
timeout = 2
["trial/later"]
not-run = {ko = "기계가 두 대 있어야 한다", en = "it needs a second machine"}
"""
