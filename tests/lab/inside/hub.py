"""Has the lab's images prepared from registries that play Docker Hub, one after the other; prints what came of it.

Runs in a lab whose catalogue is the one of test_hub.py. Each scenario starts from an empty folder of images.
"""

import argparse
import hashlib
import http.server
import json
import shutil
import socket
import subprocess
import threading
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from conf.lab.inside.engine import Engine
from conf.lab.inside.registry import DIRECT, Registry

__all__: list[str] = []

HUB = "127.0.0.1:5001"
REFUSING = "127.0.0.1:5002"
DENYING = "127.0.0.1:5003"
SILENT = "127.0.0.1:5004"
IMAGES = Path("/images")
INDEX = "application/vnd.oci.image.index.v1+json"


def skopeo(*arguments: str) -> str:
    """What skopeo printed."""
    return subprocess.run(["skopeo", *arguments], check=True, capture_output=True, text=True).stdout.strip()


def digest(address: str, name: str) -> str:
    """The digest of the manifest for this machine that a registry has under `name`."""
    return skopeo("inspect", "--tls-verify=false", "--format", "{{.Digest}}", f"docker://{address}/library/{name}")


def fill_hub() -> dict[str, str]:
    """Put busybox into the registry that plays Docker Hub: plain, and under an index of two platforms as official ones.

    The digest of each for this platform.
    """
    with Registry(Path("/prepared/registry"), address="127.0.0.1:5009"):
        source = "docker://127.0.0.1:5009/library/busybox:1.37"
        target = f"docker://{HUB}/library/busybox:1.37"
        skopeo("copy", "--quiet", "--src-tls-verify=false", "--dest-tls-verify=false", source, target)
    raw = skopeo("inspect", "--raw", "--tls-verify=false", target)
    kind = json.loads(raw)["mediaType"]
    found = {"mediaType": kind, "digest": f"sha256:{hashlib.sha256(raw.encode()).hexdigest()}", "size": len(raw)}
    own = json.loads(skopeo("inspect", "--config", "--tls-verify=false", target))["architecture"]
    other = "arm64" if own == "amd64" else "amd64"
    platforms = [{**found, "platform": {"os": "linux", "architecture": name}} for name in (other, own)]
    index = json.dumps({"schemaVersion": 2, "mediaType": INDEX, "manifests": platforms}).encode()
    copy = f"docker://{HUB}/library/indexed:1.0"
    skopeo("copy", "--quiet", "--src-tls-verify=false", "--dest-tls-verify=false", target, copy)
    address = f"http://{HUB}/v2/library/indexed/manifests/1.0"
    request = urllib.request.Request(address, index, {"Content-Type": INDEX}, method="PUT")
    DIRECT.open(request).close()
    return dict.fromkeys(("busybox:1.37", "indexed:1.0"), found["digest"])


def prepare(address: str, *options: str) -> dict[str, object]:
    """Run the preparation against `address`; what it printed, what it wrote, and how long it took."""
    begun = time.monotonic()
    command = ["python3", "-m", "conf.lab.inside.prepare", "--hub", address, "--hub-insecure", "--hub-timeout", "2"]
    result = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    report = IMAGES / "images.json"
    return {
        "status": result.returncode,
        "printed": result.stdout,
        "errors": result.stderr,
        "images": json.loads(report.read_text()) if report.exists() else {},
        "seconds": time.monotonic() - begun,
        "files": sorted(path.name for path in IMAGES.iterdir()),
    }


def look() -> dict[str, object]:
    """What the prepared folder gives to a new engine: the digest under each name, and what busybox prints."""
    digests = {}
    with Registry(IMAGES / "registry"):
        for name in ("busybox:1.37", "busybox:latest", "indexed:1.0", "only-here:1.0", "only-here:latest"):
            digests[name] = digest("127.0.0.1:5000", name)
        engine = Engine(mirror="http://127.0.0.1:5000")
        engine.start()
        engine.reset(["busybox:latest", "indexed:1.0", "only-here:latest"])
        said = engine.client.containers.run("busybox", ["echo", "from the mirror"], remove=True).decode()
        names = sorted(engine.state()["images"])  # type: ignore[call-overload]
        repeated = engine.client.images.get("busybox:latest").attrs["RepoDigests"]
        engine.stop()
    return {"digests": digests, "said": said, "names": names, "engine": repeated}


class Silence(threading.Thread):
    """Accepts whoever comes, and never answers."""

    def __init__(self) -> None:
        """Listen from now on."""
        super().__init__(daemon=True)
        self._server = socket.create_server(("127.0.0.1", 5004))
        self._guests: list[socket.socket] = []

    def run(self) -> None:
        """Keep every connection open."""
        while True:
            self._guests.append(self._server.accept()[0])

    @property
    def asked(self) -> int:
        """How many connections there were."""
        return len(self._guests)


class Denial(http.server.BaseHTTPRequestHandler):
    """Answers, and gives nothing."""

    def do_GET(self) -> None:
        """Deny."""
        body = json.dumps({"errors": [{"code": "DENIED", "message": "requested access is denied"}]}).encode()
        self.send_response(200 if self.path == "/v2/" else 403)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815  # http.server's name for it

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Play the scenarios and print their outcome as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("scenarios", nargs="+")
    scenarios: dict[str, Callable[[], dict[str, object]]] = {
        "hub": lambda: prepare(HUB), "refusing": lambda: prepare(REFUSING),
        "denying": lambda: prepare(DENYING), "silent": lambda: prepare(SILENT),
    }  # fmt: skip
    denying = http.server.ThreadingHTTPServer(("127.0.0.1", 5003), Denial)
    threading.Thread(target=denying.serve_forever, daemon=True).start()
    silent = Silence()
    silent.start()
    outcome: dict[str, object] = {}
    with Registry(Path("/tmp/hub"), address=HUB, readonly=False):
        outcome["digests"] = fill_hub()
        for name in parser.parse_args().scenarios:
            shutil.rmtree(IMAGES, ignore_errors=True)
            IMAGES.mkdir()
            outcome[name] = scenarios[name]()
            if name == "hub":
                outcome["again"] = prepare(REFUSING)
                outcome["found"] = look()
    outcome["asked"] = silent.asked
    print(json.dumps(outcome))


if __name__ == "__main__":
    main()
