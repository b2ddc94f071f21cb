"""Hostile examples: each fails alone, in time and by its name, while the good ones beside and after it pass."""

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from conf.lab import cache_folder
from conf.runner.inside.worker import GRACE_SECONDS
from conf.runner.remains import Watch
from tests.conftest import Site
from tests.runner.session import Outcome, command

__all__ = ["HOSTILE"]

Repository = Callable[[dict[str, str]], Path]
# The time that each example has: seconds.
TIMEOUT = 60
SHORT = 15


@dataclass(frozen=True)
class Hostile:
    """An example that does harm, and what must be said of it."""

    text: str
    line: int
    words: tuple[str, ...]
    timeout: int = TIMEOUT
    language: str = "sh"


TYPED = "#< " + "x" * 4000 + "\n"
NEVER = f"didn't end within the example's {SHORT} s"
HOSTILE = {
    "hang": Hostile("echo on\n#> on\nsleep 600\n", 3, (f"'sleep 600' {NEVER}; end what waits",), SHORT),
    "hang-python": Hostile(
        "import time\n\ntime.sleep(600)\n", 3, (f"the script {NEVER}; find the loop or the call that waits",), SHORT,
        "py",
    ),
    "hang-container": Hostile(
        "docker run busybox sleep 600\n", 1, (f"'docker run busybox sleep 600' {NEVER}; end what waits",), SHORT
    ),
    "deaf": Hostile(
        "sh -c 'trap \"\" INT TERM HUP; echo deaf; while true; do sleep 1; done'\n#> deaf\n#< ^C\n", 3,
        (f"{NEVER}, though ^C was typed; expected it to end by that; make it listen to SIGINT",), SHORT,
    ),
    "deaf-python": Hostile(
        "import signal\nimport time\n\nfor number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):\n"
        "    signal.signal(number, signal.SIG_IGN)\ntime.sleep(600)\n", 6, (f"the script {NEVER}",), SHORT, "py",
    ),
    "unread": Hostile(
        "sleep 600\n" + 4 * TYPED, 5,
        (f"'sleep 600' {NEVER} and has stopped reading its terminal, where ", "bytes that were typed wait; expected"),
        SHORT,
    ),
    "flood": Hostile("head -c 100000000 /dev/zero | tr '\\0' x\n", 1, ("printed more than 10 MB; expected output",)),
    "flood-python": Hostile(
        "for _ in range(100_000):\n    print('x' * 1000)\n", 2, ("printed more than 10 MB; expected output that",),
        language="py",
    ),
    "flood-log": Hostile(
        "docker run --name web busybox sh -c \"yes $(printf '%01000d' 7) | head -n 100000\" > /dev/null\n"
        "docker logs web\n", 2, ("printed more than 10 MB; expected output that a page can show",),
    ),
    "disk": Hostile(
        "docker run --volume notes:/data busybox fallocate -l 3900m /data/most\n"
        "docker run --volume notes:/data busybox sh -c 'cat /dev/zero > /data/rest'\nsleep 5\n", 2,
        ("filled the lab's disk, on which the engine and the home folders are (4 GB); expected an example",),
    ),
    "home": Hostile(
        "fallocate -l 3900m most; cat /dev/zero > rest; sleep 5\n", 1, ("filled the lab's disk, on which the engine",)
    ),
    "tmp": Hostile("cat /dev/zero > /tmp/zero; sleep 5\n", 1, ("filled /tmp (1 GB); expected an example that",)),
    "engine-killed": Hostile(
        "docker run --detach busybox sleep 600 > /dev/null\nkill -9 $(cat /run/docker.pid)\n", 2,
        ("the lab's engine doesn't answer any more: it was ended by SIGKILL; expected it to run on",),
    ),
    "engine-stopped": Hostile(
        "kill -STOP $(cat /run/docker.pid)\ndocker ps\n", 2,
        (f"'docker ps' {NEVER}", "the lab's engine doesn't answer any more: it is stopped; expected it to"), SHORT,
    ),
    "engine-stopped-last": Hostile(
        "kill -STOP $(cat /run/docker.pid)\n", 1, ("the lab's engine doesn't answer any more: it is stopped",)
    ),
    "socket": Hostile(
        "docker ps --quiet\nrm /var/run/docker.sock\n", 2,
        ("it can't be reached by its socket /var/run/docker.sock (No such file or directory); expected it to run on",),
    ),
    "bomb": Hostile(
        "bomb() { bomb | bomb & }; bomb; sleep 30\n", 1,
        ("more than 3072 processes and threads ran in the lab; expected", "find what forks without end"),
    ),
    "bomb-container": Hostile(
        "docker run busybox sh -c 'bomb() { bomb | bomb & }; bomb; sleep 30'\n", 1,
        ("more than 3072 processes and threads ran in the lab",),
    ),
    "memory": Hostile(
        "python3 -c 'x = [bytearray(10**7) for _ in range(1000)]; input()'\n", 1,
        ("its processes took more than 3 GB of memory; expected an example that needs less",),
    ),
    "worker-killed": Hostile(
        "kill -9 $PPID\n", 1, ("the lab ended while it ran this example", "its worker was ended by SIGKILL"),
    ),
    "worker-stopped": Hostile(
        "kill -STOP $PPID; sleep 5\n", 1,
        ("the lab ended while it ran this example", "its worker was stopped by SIGSTOP"),
    ),
    "everything-killed": Hostile(
        "kill -INT 1; kill -TERM 1; kill -9 -1\n", 1,
        ("the lab ended while it ran this example", "its worker was ended by SIGKILL"),
    ),
    "unmounted": Hostile(
        "umount --lazy /packages\n", 1, ("the lab's machine has lost the mount /packages; expected it to be left as",)
    ),
    "remounted": Hostile(
        "mount -o remount,bind,ro /home\n", 1, ("the lab's machine has lost the mount /home; expected it to be left",)
    ),
    "bridge-deleted": Hostile(
        "ip link delete docker0\n", 1, ("the lab's machine has lost the network interface docker0",)
    ),
    "rules-flushed": Hostile(
        "iptables --flush FORWARD\n", 1, ("has lost the firewall rule 'iptables -A FORWARD -j DOCKER-FORWARD'",)
    ),
    "rule-left": Hostile(
        "iptables --append INPUT --protocol tcp --dport 8080 --jump DROP\n", 1,
        ("left the firewall rule 'iptables -A INPUT -p tcp -m tcp --dport 8080 -j DROP' behind",),
    ),
    "respawned": Hostile(
        "cat > again.sh <<'END'\nsleep 987 &\nwhile sleep 0.05; do pgrep -f 'twin again' > /dev/null "
        "|| setsid sh again.sh twin again & done\nEND\n(setsid sh again.sh twin again < /dev/null > /dev/null 2>&1 &)\n"
        "sleep 1\n", 6, ("left the process 'sleep 987' behind; end or remove it in the example itself",),
    ),
    "unmarked": Hostile(
        "(setsid env --ignore-environment /bin/sleep 986 &)\n", 1, ("left the process '/bin/sleep 986' behind",)
    ),
    "immutable": Hostile(
        "touch kept; chattr +i kept\n", 1, ("the lab can't be emptied any more: ", "kept",)
    ),
}  # fmt: skip
GOOD = {
    f"good/{name}-{number}.sh": text
    for number in range(4)
    for name, text in {
        "volume": "docker volume create notes\n#> notes\ndocker volume ls --quiet\n#> notes\n",
        "container": "docker run --rm --volume notes:/data busybox sh -c 'echo kept > /data/a; cat /data/a'\n#> kept\n",
        "build": "printf 'FROM busybox\\nRUN echo built > /mark\\n' > Dockerfile\ndocker build --quiet --tag own .\n"
        "#> ...\ndocker run --rm own cat /mark\n#> built\n",
    }.items()
}


@pytest.fixture(scope="module", autouse=True)
def _kept_results() -> Iterator[None]:
    """Take the passes of these tests out of the cache again."""
    yield
    for path in (cache_folder() / "results").glob("*.json"):
        if '"name": "good/' in path.read_text(encoding="utf-8"):
            path.unlink()


@dataclass(frozen=True)
class Done:
    """The one run over all of them."""

    outcome: Outcome
    results: dict[str, dict[str, Any]]
    """By name."""
    left: list[str]
    """What is on the machine after it that wasn't before."""


@pytest.fixture(scope="module")
def done(site: Site, new_repository: Repository, tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Two labs that take hostile and good examples in turns."""
    files = {f"hostile/{name}.{hostile.language}": hostile.text for name, hostile in HOSTILE.items()}
    settings = "".join(f'["hostile/{name}"]\ntimeout = {hostile.timeout}\n' for name, hostile in HOSTILE.items())
    root = new_repository({**files, **GOOD, "examples.toml": settings})
    temporary = tmp_path_factory.mktemp("temporary")
    before = Watch(site.tool, root, temporary).look()
    with subprocess.Popen(
        command("--all", "--labs", "2", "-p", "11"), cwd=root, env={**os.environ, "TMPDIR": str(temporary)},
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    ) as process:  # fmt: skip
        text, _ = process.communicate(timeout=1500)
    watch = Watch(site.tool, root, temporary, process.pid)
    deadline = time.monotonic() + 30
    while (left := watch.look().beyond(before)) and time.monotonic() < deadline:
        time.sleep(1)
    document = json.loads((root / "build" / "verification.json").read_text(encoding="utf-8"))
    results = {entry["name"]: entry for entry in document["examples"]}
    return Done(Outcome(process.returncode, text), results, left)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_example_fails_by_its_name(done: Done, name: str) -> None:
    """The failure says which kind of harm it was, where, and what to do."""
    hostile = HOSTILE[name]
    entry = done.results[f"hostile/{name}"]
    assert entry["outcome"] == "failed"
    assert entry["reason"].startswith(f"examples/hostile/{name}.{hostile.language}:{hostile.line}: ")
    for words in hostile.words:
        assert words in entry["reason"]
    assert entry["reason"].splitlines()[0] in done.outcome.text


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_example_ends_in_time(done: Done, name: str) -> None:
    """No example takes longer than its time and the lab's grace."""
    assert done.results[f"hostile/{name}"]["seconds"] <= HOSTILE[name].timeout + GRACE_SECONDS


def test_good_examples_pass_beside_and_after_hostile_ones(done: Done) -> None:
    """Each hostile example fails alone."""
    assert done.outcome.status == 1, done.outcome.text
    passed = {name for name, entry in done.results.items() if entry["outcome"] == "passed"}
    assert {name.removesuffix(".sh") for name in GOOD} == passed


def test_nothing_is_left(done: Done) -> None:
    """No lab, volume, process, loop device, mount or file outlives the run."""
    assert [] == done.left
