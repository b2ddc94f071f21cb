"""Live preview: both languages, rebuilt and reloaded whenever something they show changes."""

from __future__ import annotations

import functools
import http.server
import signal
import sys
import threading
import time
from collections.abc import Collection, Iterable, Sequence
from http import HTTPStatus
from pathlib import Path
from types import FrameType
from typing import Final

from watchfiles import DefaultFilter, watch

from conf.site.language import LANGUAGES, Language
from conf.site.results import RESULTS_FILE
from conf.site.workshop import Workshop

__all__ = ["Changes", "find_affected", "make_server", "serve"]

PREVIEW = Path("build/preview")
"""Where the preview is built, relative to the root; what is published is never touched."""

_WATCHED = ("docs", "examples", "conf/site", "conf/transcript")
_CHANGES_URL = "/-/changes"
_SCRIPT_URL = "/-/reload.js"
_SCRIPT = f"""\
const changes = new EventSource("{_CHANGES_URL}?after=%d");
changes.onmessage = () => location.reload();
addEventListener("pagehide", () => changes.close());
"""
_HEARTBEAT: Final = 1.0
"""Seconds after which a waiting browser is told that the preview is still there."""


class Changes:
    """Tells waiting browsers that a build ended."""

    def __init__(self) -> None:
        """Begin with nothing built and nobody waiting."""
        self._condition = threading.Condition()
        self._number = 0
        self.stopped = False

    @property
    def number(self) -> int:
        """How many builds have ended."""
        return self._number

    def announce(self) -> None:
        """Wake everybody who waits: there is something new to see."""
        with self._condition:
            self._number += 1
            self._condition.notify_all()

    def stop(self) -> None:
        """Wake everybody who waits: there will be nothing more."""
        with self._condition:
            self.stopped = True
            self._condition.notify_all()

    def wait(self, number: int, timeout: float) -> bool:
        """Whether the count is another than `number`, waiting for it at most `timeout` seconds.

        It is smaller after the preview was started anew, which is a reason to reload too.
        """
        with self._condition:
            self._condition.wait_for(lambda: self.stopped or self._number != number, timeout)
            return self._number != number


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files, with the script that reloads added to every page."""

    def __init__(self, *arguments: object, changes: Changes, directory: str) -> None:
        self._changes = changes
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request for a page, a file or the stream of changes."""
        address, _, after = self.path.partition("?after=")
        if address == _CHANGES_URL:
            self._stream_changes(int(after or 0))
        elif address == _SCRIPT_URL:
            self._send((_SCRIPT % int(after or 0)).encode(), "text/javascript")
        else:
            page = Path(self.translate_path(self.path))
            page = page / "index.html" if page.is_dir() and self.path.endswith("/") else page
            if page.suffix == ".html" and page.is_file():
                # Read before the page is: a build that ends meanwhile is then one to reload for.
                after = str(self._changes.number)
                added = f'<script src="{_SCRIPT_URL}?after={after}" defer></script></body>'.encode()
                self._send(page.read_bytes().replace(b"</body>", added), "text/html; charset=utf-8")
            else:
                super().do_GET()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Show the site's own page for what isn't there."""
        page = Path(self.directory) / "404.html"
        if code == HTTPStatus.NOT_FOUND and self.command == "GET" and page.is_file():
            self._send(page.read_bytes(), "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)
        else:
            super().send_error(code, message, explain)

    def end_headers(self) -> None:
        """Keep nothing in the browser: the next look is at the next build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing about each request."""

    def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream_changes(self, number: int) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while not self._changes.stopped:
                if self._changes.wait(number, _HEARTBEAT):
                    number = self._changes.number
                    self.wfile.write(b"data: built\n\n")
                else:
                    self.wfile.write(b": still here\n\n")
                self.wfile.flush()
        except OSError:
            pass  # the browser went away


def make_server(folder: Path, changes: Changes, port: int) -> http.server.ThreadingHTTPServer:
    """A server of `folder` on this machine alone; port 0 takes any that is free."""
    handler = functools.partial(_Handler, changes=changes, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    return server


def find_affected(root: Path, changed: Iterable[Path]) -> Sequence[Language]:
    """The languages to build again after these files changed."""
    affected: set[Language] = set()
    for path in changed:
        parts = path.relative_to(root).parts
        own = [lang for lang in LANGUAGES if parts[:2] == ("docs", lang.code)]
        affected.update(own or LANGUAGES)
    return [language for language in LANGUAGES if language in affected]


def serve(root: Path, *, port: int = 8000) -> int:
    """Build, serve and watch until Ctrl-C; returns the exit status."""
    preview = root / PREVIEW
    changes = Changes()
    preview.mkdir(parents=True, exist_ok=True)
    try:
        server = make_server(preview, changes, port)
    except OSError as error:
        print(f"port {port}: {error.strerror}; choose another with --port", file=sys.stderr)
        return 1
    signal.signal(signal.SIGTERM, _interrupt)
    thread = threading.Thread(target=server.serve_forever, name="server", daemon=True)
    workshop = Workshop(root, preview)
    try:
        for changed in _watch(root):
            if any(path.is_relative_to(root / "conf") for path in changed):
                # It has loaded the code as it was.
                workshop.close()
                workshop = Workshop(root, preview)
            _rebuild(workshop, find_affected(root, changed) if changed else LANGUAGES, changed)
            changes.announce()
            if not thread.is_alive():
                thread.start()
                print(f"http://127.0.0.1:{server.server_port}/ (Ctrl-C ends it)", flush=True)
    except KeyboardInterrupt:
        print("\nended")
    finally:
        workshop.close()
        changes.stop()
        if thread.is_alive():
            server.shutdown()
        server.server_close()
    return 0


def _watch(root: Path) -> Iterable[Collection[Path]]:
    """The files that changed: none of them at first, when all is to be built, and then each time there are some.

    It watches from before the first build on, so that nothing written meanwhile is missed.
    """
    results = root / RESULTS_FILE
    seen = _modified(results)
    first = True
    folders = [root / name for name in _WATCHED if (root / name).is_dir()]
    wanted = DefaultFilter(ignore_entity_patterns=(*DefaultFilter.ignore_entity_patterns, r"\.mo$"))
    for batch in watch(*folders, watch_filter=wanted, rust_timeout=200, yield_on_timeout=True, debounce=200, step=20):
        if first:
            first = False
            yield ()
        changed = {Path(path) for _, path in batch}
        if (modified := _modified(results)) != seen:
            seen = modified
            changed.add(results)
        if changed:
            yield changed


def _modified(path: Path) -> float:
    return path.stat().st_mtime if path.exists() else 0.0


def _rebuild(workshop: Workshop, languages: Sequence[Language], changed: Collection[Path]) -> None:
    started = time.monotonic()
    ended = "built" if workshop.build(languages, changed) else "failed"
    names = ", ".join(language.code for language in languages)
    print(f"{ended} {names} in {time.monotonic() - started:.1f} s", flush=True)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
