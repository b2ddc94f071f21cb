"""A tree that a test may break, and a site built once that browsers may look at."""

import functools
import gzip
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from conf.lab.recipe import ROOT
from conf.site import drawing
from conf.site.build import Paths, build
from conf.site.language import LANGUAGES
from conf.transcript import Language, find_examples
from tests.site.host import QuietHandler, serve
from tests.site.tree import FILES, Tree

SVG = '<svg width="9pt" height="9pt" viewBox="0 0 90 90"><g id="n1"><text x="1">{}</text></g></svg>'
"""What Graphviz would print, as far as tests care; none of them runs it."""
FIRST_VIEW = 70 * 1024
"""Bytes, compressed, that a page may load when nothing is in the browser's cache."""
REQUESTS = 15
"""Requests that it may make."""
REPOSITORY = "https://host.example/own/notes"
"""Where the built site's pages are corrected."""


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


def make_digest(text: str) -> str:
    """A digest as the runner writes one."""
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


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
                "images": [{"name": "busybox:latest", "digest": make_digest("busybox"), "source": "docker-hub"}],
                "missing": [],
                "replay": None,
            }
            entries.append(entry | changes.get(Path(script.path).name.replace(".", "_"), {}))
    results = {
        "version": 3,
        "finished": "2026-11-22T16:00:00Z",
        "platform": "linux/amd64",
        "versions": {
            "engine": "28.5.2", "api": "1.51", "cli": "28.5.2", "compose": "2.40.3", "buildx": "0.29.1",
            "sdk": "7.2.0", "python": "3.14.8", "lab": make_digest("lab"),
        },
        "problem": None,
        "shard": None,
        "examples": entries,
    }  # fmt: skip
    tree.write("build/verification.json", json.dumps(results))


def not_run(reason: str, *missing: str) -> dict[str, Any]:
    """What a result of an example is that wasn't run."""
    return {"outcome": "not-run", "reason": reason, "seconds": 0, "images": [], "missing": missing}


FAILURE = f"""examples/terminal/twin.py:2: 'print("{"x" * 120}")' printed something else
- expected / + actual
- {"y" * 200}

If the new output is right: nox -s examples -- --update terminal/twin"""
"""Why an example failed, in the runner's words."""

RECORDED: dict[str, Any] = {
    "columns": 100,
    "rows": 40,
    "events": [
        [0.0, "command", "docker volume rm all"],
        [0.2, "output", "Are you sure? [y/N] "],
        [9.0, "typed", "y\n"],
        [9.3, "output", "Total <reclaimed> space: 0B\r\n"],
        [9.4, "command", "docker attach desk"],
        [9.5, "output", "/ # "],
        [9.6, "keys", "\x10\x11"],
        [9.7, "output", "read escape sequence\r\n"],
    ],
}
"""A terminal's session, as the runner records one."""


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """A tree of this test's own."""
    return make_tree(tmp_path)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site built once; nobody changes it."""
    tree = make_tree(tmp_path_factory.mktemp("site"))
    tree.write("examples/examples.toml", '["terminal/keys"]\nnot-run = {ko = "터미널이 없음", en = "no terminal"}\n')
    write_results(
        tree,
        web_sh={"images": [{"name": "httpd:2.4", "digest": make_digest("httpd"), "source": "stand-in"}]},
        keys_sh=not_run("no terminal"),
        ask_sh={"replay": RECORDED},
        twin_sh={"digest": make_digest("other")},
        twin_py={"outcome": "failed", "reason": FAILURE},
    )
    paths = Paths.under(tree.root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPOSITORY_URL", REPOSITORY)
        patch.setenv("REPOSITORY_BRANCH", "main")
        build(paths)
    return paths.output


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of this repository, built once for all tests and all of pytest's processes; nobody changes them."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "published"
    folder.mkdir(exist_ok=True)
    with FileLock(folder / "lock"):
        if not (folder / "html").exists():
            build(Paths(ROOT, folder / "html", folder / "work", say=lambda _: None))
    return folder / "html"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, with a slash at its end."""
    with serve(site) as address:
        yield address


class _HostHandler(QuietHandler):
    """Answers as a host does: compressed, and to be kept where the address has a version in it."""

    protocol_version = "HTTP/1.1"
    # Else the last packet of an answer waits for the acknowledgement of the one before.
    wbufsize = -1

    def do_GET(self) -> None:  # noqa: N802 - http.server calls it so
        """Send a file."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        text = path.suffix in (".html", ".css", ".js", ".svg", ".sh", ".py", ".json", ".xml", ".txt", ".md")
        body = compress(path) if text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000, immutable" if "?v=" in self.path else "max-age=600")
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


@functools.cache
def compress(path: Path) -> bytes:
    """A file as a host sends it."""
    return gzip.compress(path.read_bytes(), 6, mtime=0)


@pytest.fixture(scope="session")
def host(published: Path) -> Iterator[str]:
    """Where this repository's own pages are served, with a slash at its end."""
    with serve(published, _HostHandler) as address:
        yield address


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


def find_pages(published: Path) -> list[str]:
    """The pages of both languages."""
    return [
        path.relative_to(published).as_posix()
        for code in LANGUAGES
        for path in sorted(published.glob(f"{code.code}/*.html"))
    ]


@pytest.fixture(scope="module")
def reader(browser: Browser, host: str) -> Iterator[Visit]:
    """Somebody who looks at every page; nothing may be complained of in the end."""
    context = browser.new_context(locale="ko-KR", viewport={"width": 1440, "height": 900})
    context.set_default_timeout(30_000)
    visit = Visit(context, host)
    yield visit
    context.close()
    assert visit.complaints == []
