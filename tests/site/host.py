"""Hosts that serve a built site, one with its headers, and a reader that notes every breach of its policy."""

import contextlib
import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page

from conf.site.server.headers import HEADERS

__all__ = ["QuietHandler", "Reader", "serve", "serve_site"]

_WATCH = """
  window.breaches = [];
  document.addEventListener("securitypolicyviolation", (event) => {
    window.breaches.push(`${event.violatedDirective}: ${event.blockedURI || event.sourceFile}`);
  });
"""


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing about each request."""


class _SiteHandler(QuietHandler):
    """Sends the headers of this site, and its page for what isn't there."""

    def end_headers(self) -> None:
        for name, value in HEADERS.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def serve(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Where a folder is served, with a slash at its end."""
    made = functools.partial(handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), made) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def serve_site(site: Path) -> contextlib.AbstractContextManager[str]:
    """Where the built site is served with its headers, with a slash at its end."""
    return serve(site, _SiteHandler)


class Reader:
    """A browser's page; what the policy stopped on it and what the console said."""

    def __init__(self, browser: Browser) -> None:
        """Open the page; `close` ends it."""
        self._context = browser.new_context(locale="ko-KR", viewport={"width": 1440, "height": 900})
        self._context.grant_permissions(["clipboard-read", "clipboard-write"])
        self._context.add_init_script(_WATCH)
        self.said: list[str] = []
        self._context.on("console", self._note)
        self._context.on("weberror", lambda error: self.said.append(str(error.error)))
        self.page: Page = self._context.new_page()

    def _note(self, message: ConsoleMessage) -> None:
        if message.type != "log":
            self.said.append(f"{message.text} ({message.location['url']})")

    def find_breaches(self) -> list[str]:
        """What the policy stopped on the page that is shown."""
        breaches: list[str] = self.page.evaluate("window.breaches")
        return breaches

    def close(self) -> None:
        """Close the page and forget what it kept."""
        self._context.close()
