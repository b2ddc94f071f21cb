"""What the engine leaves itself is removed, and no example is blamed for it."""

import json

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


def test_bridge_of_a_killed_engine_is_not_the_examples(site: Site) -> None:
    """The bridge of its network goes without a word; an example's own, and the engine's settings, are named."""
    mounts = [Mount(site.images, "/images")]
    with start_lab(site.tool, site.image, ["python3", "-c", PROGRAM], packages=site.packages, mounts=mounts) as lab:
        line = lab.output.readline()
        assert line, lab.failure()
    assert [1, ["the network interface br-lost", "the file /etc/docker/certs.d/shop/ca.crt"], []] == json.loads(line)
