"""What an example leaves is named and removed, and no example is blamed for what the engine leaves."""

import json
from typing import Any

from conf.lab import Mount, start_lab
from tests.conftest import Site

PROGRAM = """
import json, os, signal, subprocess
from pathlib import Path
from conf.lab.inside.engine import PIDFILE, Engine
from conf.lab.inside.registry import Registry
from conf.runner.inside.leftovers import Machine

Registry(Path("/images/registry")).start()
engine = Engine(mirror="http://127.0.0.1:5000")
engine.start()
machine = Machine()
engine.client.networks.create("shop")
os.kill(int(PIDFILE.read_text()), signal.SIGKILL)
engine.empty()
subprocess.run(["ip", "link", "add", "br-lost", "type", "bridge"], check=True)
Path("/etc/docker/certs.d/shop").mkdir(parents=True)
Path("/etc/docker/certs.d/shop/ca.crt").touch()
links = [path.name[:3] for path in Path("/sys/class/net").iterdir() if path.name != "br-lost"]
print(json.dumps([links.count("br-"), machine.sweep("none"), machine.sweep("none")]))
"""


# What it does, and what is said of it: lost at once, left at the end.
CHANGES = {
    "nothing": ("true", None, []),
    "the home": ("mkdir /home/reader && touch /home/reader/note", None, []),
    "another disk": ("touch /media/disk/note", None, []),
    "what is gone again": ("mkdir /srv/site && touch /etc/note && rm -r /srv/site /etc/note", None, []),
    "new files": (
        "mkdir -p /srv/site/css /data && touch /srv/site/index.html /root/.rc && ln -s /nowhere /opt/link", None,
        ["the folder /data", "the file /opt/link", "the file /root/.rc", "the folder /srv/site/css",
         "the file /srv/site/index.html"],
    ),
    "many files": (
        "for number in 1 2 3 4 5 6 7; do touch /usr/local/bin/$number; done", None,
        [*(f"the file /usr/local/bin/{number}" for number in range(1, 6)), "2 more files and folders"],
    ),
    "a change": ("echo '{ }' > /etc/docker/daemon.json", None, ["a change of the file /etc/docker/daemon.json"]),
    "rights": ("chmod 700 /mnt", None, ["a change of the folder /mnt"]),
    "a loss": ("rm -r /etc/docker", "the folder /etc/docker", []),
}  # fmt: skip
FILES = f"""
import json, os, subprocess
from pathlib import Path
from conf.runner.inside.leftovers import Machine
from conf.runner.inside.worker import _clear

Path("/etc/docker").mkdir(exist_ok=True)
Path("/etc/docker/daemon.json").write_text("{{}}")
Path("/media/disk").mkdir()
subprocess.run(["mount", "-t", "tmpfs", "none", "/media/disk"], check=True)
machine = Machine()
found = []
for command in {[command for command, _, _ in CHANGES.values()]!r}:
    subprocess.run(["sh", "-e", "-c", command], check=True)
    found.append([machine.damage(), machine.sweep("none")])
    # What was changed or lost stays so.
    machine = Machine()
subprocess.run(["sh", "-e", "-c", "mkdir -p /tmp/a/b /home/reader; touch /tmp/compose.yml /tmp/.hidden"], check=True)
_clear()
print(json.dumps([found, os.listdir("/tmp"), os.listdir("/home")]))
"""


def printed(site: Site, program: str) -> Any:
    """What the program prints in a lab, as JSON."""
    mounts = [Mount(site.images, "/images")]
    with start_lab(site.tool, site.image, ["python3", "-c", program], packages=site.packages, mounts=mounts) as lab:
        line = lab.output.readline()
        assert line, lab.failure()
    return json.loads(line)


def test_bridge_of_a_killed_engine_is_not_the_examples(site: Site) -> None:
    """The bridge of its network goes without a word; an example's own, and the engine's settings, are named."""
    expected = [1, ["the network interface br-lost", "the file /etc/docker/certs.d/shop/ca.crt"], []]
    assert expected == printed(site, PROGRAM)


def test_files_outside_the_home_are_named(site: Site) -> None:
    """What is new, changed or gone; new files are removed, and nothing at all stays in /tmp and in the home."""
    found, *emptied = printed(site, FILES)
    assert {name: [lost, left] for name, (_, lost, left) in CHANGES.items()} == dict(zip(CHANGES, found, strict=True))
    assert [[], []] == emptied
