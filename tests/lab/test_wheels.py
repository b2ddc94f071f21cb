"""The site's packages as files: downloaded for the Python of the catalogue's image, at the versions of the lock."""

from pathlib import Path

import pytest

from conf.lab import LabError
from conf.lab.catalogue import read_catalogue
from conf.lab.recipe import LOCK
from conf.lab.wheels import PYTHON, WHEELS, download_wheels
from tests.conftest import ROOT, Site


def test_python_is_that_of_the_catalogue() -> None:
    """What is downloaded fits the image that installs it."""
    assert f"python:{PYTHON}-slim" in {image.name for image in read_catalogue()}


def test_wheels_are_what_the_site_is_built_with(site: Site) -> None:
    """The packages of the group `site` are there, each at the version of the lock, and no others."""
    found = {tuple(path.name.split("-")[:2]) for path in (site.packages / WHEELS).iterdir()}
    names = {name.lower() for name, _ in found}
    assert {"furo", "myst_parser", "sphinx", "sphinx_tabs"} <= names
    assert "pytest" not in names
    lock = {line.partition(" ")[0].replace("-", "_") for line in LOCK.read_text().splitlines()}
    assert set() == {f"{name.lower()}=={version}" for name, version in found} - lock


def test_failed_download_is_told(tmp_path: Path) -> None:
    """A version that nobody has ends the preparation, with the reason."""
    lock = tmp_path / "requirements.lock"
    lock.write_text("sphinx==0.0.0.nonsense\n")
    with pytest.raises(LabError) as raised:
        download_wheels(ROOT, lock, tmp_path / "wheels")
    assert str(raised.value).startswith("the site's Python packages can't be downloaded for the lab:\n")
    assert "nonsense" in str(raised.value)
