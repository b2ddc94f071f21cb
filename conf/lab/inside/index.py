"""The package index of the lab, for `pip` in its containers: the site's packages, and no others."""

import functools
import http.server
import threading
from pathlib import Path
from typing import Self

__all__ = ["PackageIndex"]

HOST = "192.168.50.10"
PORT = 3141
CONFIGURATION = f"""\
[global]
no-index = true
find-links = http://{HOST}:{PORT}/
trusted-host = {HOST}
"""


class PackageIndex:
    """Serves the packages in a folder while it is entered."""

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(_Handler, directory=str(folder))
        self._server = http.server.ThreadingHTTPServer((HOST, PORT), handler)

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def configure(self, home: Path) -> dict[str, str]:
        """Write the configuration with which `pip` finds it, below `home`; the environment that names it."""
        file = home / ".config" / "pip" / "pip.conf"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(CONFIGURATION, encoding="utf-8")
        return {"PIP_CONFIG_FILE": str(file)}


class _Handler(http.server.SimpleHTTPRequestHandler):
    """A folder's list and its files."""

    def log_message(self, *_: object) -> None:
        """Say nothing: standard error is for what goes wrong."""
