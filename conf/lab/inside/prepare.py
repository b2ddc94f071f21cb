"""Fill the registry with the catalogue's images: from Docker Hub where it answers, otherwise from the stand-ins."""

import argparse
import contextlib
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from conf.lab.catalogue import ROOTFS, STAND_INS, Image, read_catalogue, registry_path
from conf.lab.error import LabError
from conf.lab.inside.engine import Engine
from conf.lab.inside.registry import Registry

__all__ = ["Obtained", "Preparation", "main"]

IMAGES = Path("/images")
REGISTRY = "127.0.0.1:5000"
HUB = "docker.io"

@dataclass(frozen=True)
class Obtained:
    """Where one image came from."""

    key: str
    """The catalogue's key at the time."""
    source: str
    """`docker-hub`, `stand-in`, or `missing`."""
    digest: str | None
    """The manifest's digest in the lab's registry."""
    reason: str | None = None
    """Why it isn't from Docker Hub."""


class Preparation:
    """Obtains image after image, and writes after each what is there, so that an interrupt loses nothing."""

    def __init__(self, folder: Path, *, hub: str = HUB, hub_timeout: float = 20, tls_verify: bool = True) -> None:
        self.report = folder / "images.json"
        self.obtained: dict[str, Obtained] = {}
        if self.report.exists():
            kept = json.loads(self.report.read_text())
            self.obtained = {name: Obtained(**entry) for name, entry in kept.items()}
        self._hub = hub
        self._hub_timeout = hub_timeout
        self._tls_verify = tls_verify
        self._silent: str | None = None

    def obtain(self, image: Image, *, refresh: bool = False) -> Obtained:
        """Have `image` in the registry under all its names, and say where it came from."""
        kept = self.obtained.get(image.name)
        if kept and kept.key == image.key and kept.source != "missing" and not refresh:
            return kept
        reason = self._silent or self._mirror(image)
        if reason is None:
            result = Obtained(image.key, "docker-hub", self._digest(image.name))
        elif kept and kept.key == image.key and kept.source == "docker-hub":
            # Out of reach for the moment: what was mirrored is better than a stand-in.
            return kept
        elif image.stand_in is None:
            result = Obtained(image.key, "missing", None, reason)
        else:
            self._build(image, image.stand_in)
            result = Obtained(image.key, "stand-in", self._digest(image.name), reason)
        if result.source != "missing":
            for alias in image.aliases:
                self._copy(self._local(image.name), self._local(alias), source_tls=False)
        self.obtained[image.name] = result
        self._write()
        return result

    def _mirror(self, image: Image) -> str | None:
        """Copy the image from Docker Hub as it is there; the reason where that can't be done."""
        source = f"docker://{self._hub}/{registry_path(image.name)}"
        try:
            self._copy(source, self._local(image.name), source_tls=self._tls_verify, timeout=self._hub_timeout)
        except subprocess.TimeoutExpired:
            self._silent = f"Docker Hub didn't answer within {self._hub_timeout:.0f} s"
            return self._silent
        except subprocess.CalledProcessError as error:
            words = str(error.stderr).strip().splitlines()[-1] if error.stderr else "no reason given"
            if any(sign in words for sign in ("dial tcp", "lookup", "connection refused", "timeout", "EOF")):
                self._silent = "Docker Hub can't be reached"
                return self._silent
            return f"Docker Hub doesn't give {image.name}: {words[-200:]}"
        return None

    def _copy(self, source: str, target: str, *, source_tls: bool, timeout: float | None = None) -> None:
        if timeout is not None:
            # A registry that answers at all may take its time for the layers.
            self._skopeo("inspect", "--raw", f"--tls-verify={str(source_tls).lower()}", source, timeout=timeout)
        self._skopeo(
            "copy", "--quiet", "--retry-times", "2", f"--src-tls-verify={str(source_tls).lower()}",
            "--dest-tls-verify=false", source, target, timeout=None if timeout is None else 600,
        )  # fmt: skip

    def _digest(self, name: str) -> str:
        arguments = ("inspect", "--tls-verify=false", "--format", "{{.Digest}}", self._local(name))
        return self._skopeo(*arguments, timeout=60).strip()

    def _build(self, image: Image, stand_in: str) -> None:
        local = f"{REGISTRY}/{registry_path(image.name)}"
        folder = STAND_INS / stand_in
        if (folder / ROOTFS).exists():
            archive = subprocess.Popen([str(folder / ROOTFS)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            command = ["docker", "import", "--change", 'CMD ["bash"]', "-", local]
            result = subprocess.run(command, stdin=archive.stdout, capture_output=True, check=False)
            errors = archive.communicate()[1] + result.stderr
            status = archive.returncode or result.returncode
        else:
            command = ["docker", "build", "--progress", "plain", "--provenance=false", "--tag", local, str(folder)]
            result = subprocess.run(command, capture_output=True, check=False)
            errors, status = result.stderr, result.returncode
        if status:
            words = "\n".join(errors.decode(errors="replace").strip().splitlines()[-15:])
            raise LabError(
                f"conf/lab/images.toml:{image.line}: the stand-in for {image.name} can't be built from "
                f"conf/lab/images/{stand_in}:\n{words}"
            )
        subprocess.run(["docker", "push", "--quiet", local], check=True, capture_output=True)

    def _write(self) -> None:
        beside = self.report.with_suffix(".new")
        beside.write_text(json.dumps({name: asdict(entry) for name, entry in self.obtained.items()}, indent=1))
        beside.replace(self.report)

    @staticmethod
    def _local(name: str) -> str:
        return f"docker://{REGISTRY}/{registry_path(name)}"

    @staticmethod
    def _skopeo(*arguments: str, timeout: float | None) -> str:
        command = ["skopeo", *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=timeout).stdout


def main() -> int:
    """Entry point inside the lab; prints a line for each image, and on standard error why it failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hub", default=HUB, help="the registry that plays Docker Hub")
    parser.add_argument("--hub-timeout", type=float, default=20, help="seconds until it is taken as out of reach")
    parser.add_argument("--hub-insecure", action="store_true", help="speak plain HTTP to it")
    parser.add_argument("--refresh", action="store_true", help="obtain every image anew")
    options = parser.parse_args()
    preparation = Preparation(
        IMAGES, hub=options.hub, hub_timeout=options.hub_timeout, tls_verify=not options.hub_insecure
    )
    try:
        with Registry(IMAGES / "registry", readonly=False), _engine():
            for image in read_catalogue():
                begun = time.monotonic()
                result = preparation.obtain(image, refresh=options.refresh)
                words = f"{image.name}: {result.source}" + (f" ({result.reason})" if result.reason else "")
                print(f"{words}, {time.monotonic() - begun:.1f} s", flush=True)
    except (LabError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        words = error.stderr if isinstance(error.stderr, str) else (error.stderr or b"").decode(errors="replace")
        print(f"'{' '.join(map(str, error.cmd[:3]))} …' failed: {words.strip()}", file=sys.stderr)
        return 1
    return 0


@contextlib.contextmanager
def _engine() -> Iterator[Engine]:
    engine = Engine(mirror=f"http://{REGISTRY}")
    engine.start()
    try:
        yield engine
    finally:
        engine.stop()


if __name__ == "__main__":
    sys.exit(main())
