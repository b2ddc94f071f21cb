"""The Docker Hub path, against registries that play Docker Hub in a lab without any network of its own."""

import json
from pathlib import Path
from typing import Any

import pytest

from conf.lab import Mount, start_lab
from conf.lab.catalogue import read_catalogue
from tests.conftest import Site

CATALOGUE = """
[[image]]
name = "busybox:1.37"
aliases = ["latest"]
purpose = "on this hub, as one manifest"
stand-in = "tiny"

[[image]]
name = "indexed:1.0"
purpose = "on this hub, under an index of two platforms"
stand-in = "tiny"

[[image]]
name = "only-here:1.0"
aliases = ["latest"]
purpose = "not on this hub"
stand-in = "tiny"

[[image]]
name = "nowhere:1.0"
purpose = "not on this hub, and without a stand-in"
"""
STAND_INS = ["busybox:1.37", "indexed:1.0", "only-here:1.0"]


@pytest.fixture(scope="module")
def outcome(site: Site, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What came of preparing the images with a hub that has them, and with hubs that refuse, deny and keep silent."""
    folder = tmp_path_factory.mktemp("catalogue")
    (folder / "images.toml").write_text(CATALOGUE)
    (folder / "images" / "tiny").mkdir(parents=True)
    (folder / "images" / "tiny" / "Dockerfile").write_text('FROM scratch\nCOPY note /\nCMD ["/note"]\n')
    (folder / "images" / "tiny" / "note").write_text("a stand-in\n")
    assert len(read_catalogue(folder / "images.toml")) == 4
    mounts = [
        Mount(folder / "images.toml", "/repository/conf/lab/images.toml"),
        Mount(folder / "images", "/repository/conf/lab/images"),
        Mount(site.images, "/prepared"),
    ]
    command = ["python3", "-m", "tests.lab.inside.hub", "hub", "refusing", "denying", "silent"]
    with start_lab(site.tool, site.image, command, packages=site.packages, mounts=mounts) as lab:
        printed = lab.output.read()
        assert lab.wait() == 0, lab.errors
    result: dict[str, Any] = json.loads(printed)
    return result


def test_image_comes_from_the_hub_as_it_is_there(outcome: dict[str, Any]) -> None:
    """An image that Docker Hub gives is taken from there, with the digest that it has there for this platform."""
    assert outcome["hub"]["status"] == 0, outcome["hub"]["errors"]
    for name in ("busybox:1.37", "indexed:1.0"):
        entry = outcome["hub"]["images"][name]
        assert ("docker-hub", outcome["digests"][name], None) == (entry["source"], entry["digest"], entry["reason"])


def test_image_that_the_hub_lacks_is_the_stand_in(outcome: dict[str, Any]) -> None:
    """What a hub that answers doesn't have is built here, and its reason is the hub's own."""
    entry = outcome["hub"]["images"]["only-here:1.0"]
    assert entry["source"] == "stand-in"
    assert entry["reason"].startswith("Docker Hub doesn't give only-here:1.0: ")
    assert "unknown" in entry["reason"]


def test_image_without_stand_in_is_missing_with_the_reason(outcome: dict[str, Any]) -> None:
    """An image that neither the hub nor a stand-in gives is missing, without ending the preparation."""
    entry = outcome["hub"]["images"]["nowhere:1.0"]
    assert ("missing", None) == (entry["source"], entry["digest"])
    assert entry["reason"].startswith("Docker Hub doesn't give nowhere:1.0: ")


def test_every_name_finds_its_image(outcome: dict[str, Any]) -> None:
    """Aliases are the image itself, digests are those of the registry, and an engine runs what it pulls."""
    digests, images = outcome["found"]["digests"], outcome["hub"]["images"]
    assert outcome["digests"]["busybox:1.37"] == digests["busybox:latest"] == digests["busybox:1.37"]
    assert images["only-here:1.0"]["digest"] == digests["only-here:latest"] == digests["only-here:1.0"]
    assert images["indexed:1.0"]["digest"] == digests["indexed:1.0"]
    assert ["busybox:latest", "indexed:1.0", "only-here:latest"] == outcome["found"]["names"]
    assert outcome["found"]["said"] == "from the mirror\n"
    assert [f"busybox@{digests['busybox:1.37']}"] == [
        entry for entry in outcome["found"]["engine"] if entry.startswith("busybox@")
    ]


def test_progress_is_a_line_for_each_image(outcome: dict[str, Any]) -> None:
    """What is printed tells for each image where it came from, and why not from Docker Hub."""
    lines = outcome["hub"]["printed"].splitlines()
    assert ["busybox:1.37: docker-hub", "indexed:1.0: docker-hub"] == [line.partition(",")[0] for line in lines[:2]]
    assert lines[2].startswith("only-here:1.0: stand-in (Docker Hub doesn't give only-here:1.0: ")
    assert lines[3].startswith("nowhere:1.0: missing (Docker Hub doesn't give nowhere:1.0: ")


def test_what_is_there_is_kept(outcome: dict[str, Any]) -> None:
    """A second preparation asks for nothing that is there already, and only tries again what was missing."""
    again, first = outcome["again"], outcome["hub"]
    for name in STAND_INS:
        assert first["images"][name] == again["images"][name]
    assert "Docker Hub can't be reached" == again["images"]["nowhere:1.0"]["reason"]


REASONS = {
    "refusing": "Docker Hub can't be reached",
    "silent": "Docker Hub didn't answer within 2 s",
    "denying": "Docker Hub doesn't give {name}: ",
}


@pytest.mark.parametrize(("hub", "reason"), REASONS.items(), ids=REASONS)
def test_stand_ins_serve_where_the_hub_does_not(outcome: dict[str, Any], hub: str, reason: str) -> None:
    """A hub that refuses, denies or keeps silent costs no example that has a stand-in, and the reason is told."""
    assert outcome[hub]["status"] == 0, outcome[hub]["errors"]
    images = outcome[hub]["images"]
    assert {**dict.fromkeys(STAND_INS, "stand-in"), "nowhere:1.0": "missing"} == {
        name: entry["source"] for name, entry in images.items()
    }
    for name, entry in images.items():
        assert entry["reason"].startswith(reason.format(name=name))
        assert f"{name}: {entry['source']} ({entry['reason']})" in outcome[hub]["printed"]


def test_silent_hub_is_asked_once(outcome: dict[str, Any]) -> None:
    """Four images and a hub that never answers cost one connection and one time-out, not four."""
    assert outcome["asked"] == 1


def test_preparation_leaves_images_and_report_alone(outcome: dict[str, Any]) -> None:
    """No half-written file lies in the folder that every lab shares."""
    for name in ("hub", "refusing", "silent", "denying"):
        assert ["images.json", "registry"] == outcome[name]["files"]


def test_stand_in_that_cannot_be_built_names_the_catalogue_line(site: Site, tmp_path: Path) -> None:
    """A stand-in whose Dockerfile fails ends the preparation with file, line and the build's last words."""
    (tmp_path / "images" / "broken").mkdir(parents=True)
    (tmp_path / "images" / "broken" / "Dockerfile").write_text("FROM scratch\nCOPY absent /\n")
    (tmp_path / "images.toml").write_text('# one\n[[image]]\nname = "a:1"\npurpose = "p"\nstand-in = "broken"\n')
    mounts = [
        Mount(tmp_path / "images.toml", "/repository/conf/lab/images.toml"),
        Mount(tmp_path / "images", "/repository/conf/lab/images"),
    ]
    command = ["sh", "-c", "mkdir /images && exec python3 -m conf.lab.inside.prepare --hub 127.0.0.1:1 --hub-insecure"]
    with start_lab(site.tool, site.image, command, packages=site.packages, mounts=mounts) as lab:
        assert lab.output.read() == b""
        assert lab.wait() == 1
        assert lab.errors.startswith(
            "conf/lab/images.toml:2: the stand-in for a:1 can't be built from conf/lab/images/broken"
        )
        assert "absent" in lab.errors
