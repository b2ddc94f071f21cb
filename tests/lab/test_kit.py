"""What is common to the labs of a run."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conf.lab import Kit, Tool
from tests.conftest import Machine

Remembered = Callable[[str, str, str], object]


@pytest.fixture
def asked() -> list[str]:
    """What was asked for, in order."""
    return []


@pytest.fixture
def remembered(tmp_path: Path, machine: Machine, asked: list[str]) -> Remembered:
    """What a kit remembers for an image, its packages and the code that asks."""
    machine.add_real("cat")
    identity = tmp_path / "identity"
    machine.add("podman", f"cat {identity}")

    def remember(image: str, packages: str, code: str) -> object:
        def ask() -> str:
            asked.append(f"{image} {packages} {code}")
            return asked[-1]

        identity.write_text(f"sha256:{image}\n")
        return Kit(Tool("podman", ("podman",)), "lab", tmp_path / packages, ()).remember("facts", code, ask)

    return remember


def test_facts_are_asked_again_where_image_packages_or_code_changed(remembered: Remembered, asked: list[str]) -> None:
    """What a lab said is remembered for its image, its packages and what asks: another SDK is asked for."""
    assert ["a one x"] * 2 == [remembered("a", "one", "x") for _ in range(2)]
    assert ["a two x", "b two x"] == [remembered("a", "two", "x"), remembered("b", "two", "x")]
    assert ["b two y", "b two x"] == [remembered("b", "two", "y"), remembered("b", "two", "x")]
    assert ["a one x", "a two x", "b two x", "b two y"] == asked


@pytest.mark.parametrize("content", [b"", b'"half', b"\xff"])
def test_facts_that_cannot_be_read_are_asked_again(
    content: bytes, remembered: Remembered, asked: list[str], machine: Machine
) -> None:
    """A file that was cut short is no reason to fail, and is mended."""
    remembered("a", "one", "x")
    (file,) = (machine.cache / "docker-notes" / "facts").iterdir()
    file.write_bytes(content)
    assert ["a one x"] * 2 == [remembered("a", "one", "x") for _ in range(2)]
    assert len(asked) == 2
