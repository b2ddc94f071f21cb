"""The registry that serves the catalogue's images inside the lab."""

import contextlib
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Self

__all__ = ["Registry"]

CONFIGURATION = """\
version: 0.1
log:
  level: error
  accesslog:
    disabled: true
storage:
  filesystem:
    rootdirectory: {storage}
  maintenance:
    readonly:
      enabled: {readonly}
http:
  addr: {address}
"""
# Beside its process, and not in /tmp, where examples write.
RUN = Path("/run")
# A proxy of the machine, where there is one, leads past the lab.
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Registry:
    """A `docker-registry` process over a folder of images."""

    def __init__(self, storage: Path, *, address: str = "127.0.0.1:5000", readonly: bool = True) -> None:
        self.address = address
        self.configuration = CONFIGURATION.format(
            storage=storage, address=address, readonly="true" if readonly else "false"
        )
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Self:
        """Start the registry and wait until it answers. Raises `RuntimeError` where it doesn't within 10 seconds."""
        file = RUN / f"registry-{self.address}.yml"
        file.write_text(self.configuration, encoding="utf-8")
        null = subprocess.DEVNULL
        self._process = subprocess.Popen(["docker-registry", "serve", file], stdin=null, stdout=null, stderr=null)
        deadline = time.monotonic() + 10
        while not self.answers():
            if time.monotonic() > deadline or self._process.poll() is not None:
                raise RuntimeError(f"the lab's registry at {self.address} didn't answer within 10 s")
            time.sleep(0.02)
        return self

    def answers(self) -> bool:
        """Whether the registry answers now."""
        try:
            with DIRECT.open(f"http://{self.address}/v2/", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def stop(self) -> None:
        """End the registry."""
        if self._process is not None:
            self._process.kill()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=10)
            self._process = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()
