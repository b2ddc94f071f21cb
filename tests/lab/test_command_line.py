"""`nox -s lab` says what is there, and fails for a stand-in only where that is asked."""

from pathlib import Path

import pytest

from conf.lab import __main__ as command_line
from conf.lab.images import Prepared

OFFICIAL = Prepared("busybox:latest", ("busybox:latest",), "docker-hub", "sha256:0", None)
STAND_IN = Prepared("httpd:2.4", ("httpd:2.4",), "stand-in", "sha256:1", "Docker Hub can't be reached")
MISSING = Prepared("mongo:8", ("mongo:8",), "missing", None, "Docker Hub can't be reached")


@pytest.mark.parametrize(
    ("images", "options", "error"),
    [
        ([OFFICIAL, STAND_IN, MISSING], ["build"], ""),
        ([OFFICIAL], ["build", "--official"], ""),
        ([OFFICIAL, STAND_IN, MISSING], ["build", "--official"], "error: httpd:2.4, mongo:8: not from Docker Hub;"),
    ],
)
def test_official_images_can_be_asked_for(
    images: list[Prepared],
    options: list[str],
    error: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The images are listed all the same, each with its reason."""
    for name in ("find_tool", "ensure_image", "ensure_packages", "_forget_others"):
        monkeypatch.setattr(command_line, name, lambda *_: command_line)
    monkeypatch.setattr(command_line, "name", "docker", raising=False)
    monkeypatch.setattr(command_line, "cache_folder", lambda: tmp_path)
    monkeypatch.setattr(command_line, "ensure_images", lambda *_, **__: images)
    assert command_line.main(options) == (1 if error else 0)
    said = capsys.readouterr()
    assert said.err.startswith(error)
    assert "image   busybox:latest: Docker Hub sha256:0" in said.out
    assert ("stand-in (Docker Hub can't be reached)" in said.out) == (STAND_IN in images)
