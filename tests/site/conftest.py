"""A tree that a test may break, and a site built once that browsers may look at."""

import functools
import http.server
import json
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from conf.site import drawing
from conf.site.build import Paths, build
from conf.site.language import LANGUAGES
from conf.transcript import Language, find_examples
from tests.site.tree import FILES, Tree

SVG = '<svg width="9pt" height="9pt" viewBox="0 0 90 90"><g id="n1"><text x="1">{}</text></g></svg>'
"""What Graphviz would print, as far as tests care; none of them runs it."""


def make_tree(root: Path) -> Tree:
    """A tree without problems."""
    tree = Tree(root)
    for path, text in FILES.items():
        tree.write(path, text)
    stamp = drawing.hash_sources(root, "bridge")
    for language in LANGUAGES:
        svg = drawing.adapt_svg(SVG.format(language.code), name="bridge", stamp=stamp)
        tree.write(f"docs/figures/bridge.{language.code}.svg", svg)
    return tree


def write_results(tree: Tree, **changes: dict[str, Any]) -> None:
    """Write results in which everything passed but what `changes` (by stem of the file) say."""
    entries = []
    for example in find_examples(tree.root):
        for script in example.scripts.values():
            entry = {
                "name": example.name,
                "variant": "python" if script.language is Language.PYTHON else "cli",
                "file": script.path,
                "digest": example.digest,
                "outcome": "passed",
                "reason": None,
                "seconds": 1.5,
                "cached": False,
                "verified": "2026-11-22T15:59:01Z",
                "images": [{"name": "busybox:latest", "digest": "sha256:1", "source": "docker-hub"}],
            }
            entries.append(entry | changes.get(Path(script.path).name.replace(".", "_"), {}))
    results = {
        "version": 1,
        "finished": "2026-11-22T16:00:00Z",
        "platform": "linux/amd64",
        "versions": {"engine": "28.5.2", "sdk": "7.2.0", "python": "3.14.8"},
        "examples": entries,
    }
    tree.write("build/verification.json", json.dumps(results))


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A tree of this test's own."""
    return make_tree(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built once; nobody changes it."""
    tree = make_tree(tmp_path_factory.mktemp("site"))
    write_results(
        tree,
        web_sh={"images": [{"name": "httpd:2.4", "digest": "sha256:2", "source": "stand-in"}]},
        keys_sh={"outcome": "not-run", "reason": "no terminal", "verified": None, "images": []},
        twin_sh={"digest": "sha256:other"},
        twin_py={"outcome": "failed", "reason": "line 2", "verified": None},
    )
    paths = Paths.under(tree.root)
    build(paths)
    return paths.output


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
        """Say nothing about each request."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash at its end."""
    handler = functools.partial(_QuietHandler, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium: the system's, or Playwright's own; `nox -s tests` sees to it that there is one."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        if chromium is None and not Path(playwright.chromium.executable_path).exists():
            pytest.fail("the site's tests need Chromium: install it, or run `playwright install chromium`")
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


class Visit:
    """One reader's pages, and what went wrong on any of them."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        """Watch everything that the context does."""
        self.context = context
        self.address = address
        self.complaints: list[str] = []
        context.on("console", lambda message: self._note(message.type, message.text))
        context.on("weberror", lambda error: self._note("error", str(error.error)))
        context.on("request", lambda request: self._check_host(request.url))
        self.page: Page = context.new_page()

    def open(self, path: str) -> Page:
        """Go to a page of the site."""
        self.page.goto(self.address + path)
        return self.page

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(f"{kind}: {text}")

    def _check_host(self, url: str) -> None:
        if not url.startswith((self.address, "data:", "blob:")):
            self.complaints.append(f"request to another host: {url}")


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A reader with English as language; nothing may be complained of in the end."""
    context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 900})
    context.set_default_timeout(10_000)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit = Visit(context, address)
    yield visit
    context.close()
    assert visit.complaints == []
