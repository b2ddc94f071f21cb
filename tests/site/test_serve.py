"""The preview shows what was just written, and leaves nothing behind."""

import os
import re
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from conf.site.serve import Changes, find_affected, make_server
from tests.site.tree import Tree

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (["docs/ko/data.md"], ["ko"]),
        (["docs/en/data.md"], ["en"]),
        (["docs/en/data.md", "docs/ko/data.md"], ["ko", "en"]),
        (["examples/data/volume.sh"], ["ko", "en"]),
        (["docs/figures/bridge.ko.svg"], ["ko", "en"]),
        (["build/verification.json"], ["ko", "en"]),
        ([], []),
    ],
)
def test_only_the_languages_that_change_are_built(tmp_path: Path, changed: list[str], expected: list[str]) -> None:
    """A page of one language is no reason to build the other."""
    affected = find_affected(tmp_path, [tmp_path / path for path in changed])
    assert [language.code for language in affected] == expected


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[str, Changes]]:
    """A server of one page, and what tells it of changes."""
    (tmp_path / "index.html").write_text("<body>page</body>", encoding="utf-8")
    (tmp_path / "style.css").write_text("a {}", encoding="utf-8")
    changes = Changes()
    server = make_server(tmp_path, changes, 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", changes
    changes.stop()
    server.shutdown()
    server.server_close()
    thread.join()


def fetch(address: str) -> str:
    """What stands at an address."""
    with urllib.request.urlopen(address, timeout=10) as answer:
        body: bytes = answer.read()
    return body.decode()


def test_pages_get_the_script_that_reloads_them(preview: tuple[str, Changes]) -> None:
    """Only in the preview, and only pages."""
    address, _ = preview
    page = '<body>page<script src="/-/reload.js?after=0" defer></script></body>'
    assert fetch(address) == page
    assert fetch(f"{address}index.html") == page
    assert fetch(f"{address}style.css") == "a {}"
    assert 'new EventSource("/-/changes?after=7")' in fetch(f"{address}-/reload.js?after=7")


def test_what_is_not_there_is_told_by_the_sites_own_page(preview: tuple[str, Changes], tmp_path: Path) -> None:
    """As on a host, at any depth."""
    address, _ = preview
    (tmp_path / "404.html").write_text("<body>lost</body>", encoding="utf-8")
    with pytest.raises(urllib.error.HTTPError) as answered:
        fetch(f"{address}a/b.html")
    with answered.value as answer:
        assert (answer.code, answer.read()) == (404, b"<body>lost</body>")


def test_browsers_hear_of_a_build(preview: tuple[str, Changes]) -> None:
    """A page that is open is told when there is something newer than itself, however late it asks."""
    address, changes = preview
    with urllib.request.urlopen(f"{address}-/changes?after=0", timeout=10) as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        changes.announce()
        lines = (stream.readline() for _ in range(20))
        assert next(line for line in lines if line.startswith(b"data")) == b"data: built\n"
    with urllib.request.urlopen(f"{address}-/changes?after=0", timeout=10) as stream:
        assert stream.readline() == b"data: built\n"
    with urllib.request.urlopen(f"{address}-/changes?after=1", timeout=10) as stream:
        assert stream.readline() == b": still here\n"


def test_an_edited_page_is_built_and_announced_and_nothing_is_left(tree: Tree) -> None:
    """From the edit to the page, and then Ctrl-C: no process and no published site stays."""
    command = [sys.executable, "-m", "conf.site", "serve", "--port", "0", "--root", str(tree.root)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as process:
        assert process.stdout
        said = iter(process.stdout.readline, "")
        try:
            ready = next(line for line in said if line.startswith("http"))
            address = re.match(r"\S+", ready)
            assert address
            assert "See" in fetch(f"{address[0]}en/data.html")
            tree.change("docs/en/data.md", "See [the", "Look at [the")
            assert next(line for line in said if line.startswith("built ")).startswith("built en in ")
            assert "Look at" in fetch(f"{address[0]}en/data.html")
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=20) == 0
        finally:
            if process.poll() is None:
                process.kill()
        with pytest.raises(ProcessLookupError):
            os.killpg(process.pid, 0)
    assert not (tree.root / "build/html").exists()


def test_a_port_in_use_is_said(tree: Tree, preview: tuple[str, Changes]) -> None:
    """The message says which port and what to do."""
    port = preview[0].rsplit(":", 1)[1].rstrip("/")
    command = [sys.executable, "-m", "conf.site", "serve", "--port", port, "--root", str(tree.root)]
    ended = subprocess.run(
        command,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    assert ended.returncode == 1
    assert f"port {port}: " in ended.stderr
    assert "choose another with --port" in ended.stderr
