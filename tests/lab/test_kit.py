"""What is common to the labs of a run."""

from pathlib import Path

from conf.lab import Kit, Tool
from tests.conftest import Machine


def test_facts_are_asked_again_where_image_or_packages_changed(tmp_path: Path, machine: Machine) -> None:
    """What a lab said is remembered for its image and its packages: another SDK in the same image is asked for."""
    machine.add_real("cat")
    identity = tmp_path / "identity"
    machine.add("podman", f"cat {identity}")
    asked: list[str] = []

    def remembered(image: str, packages: str) -> object:
        def ask() -> str:
            asked.append(f"{image} {packages}")
            return asked[-1]

        identity.write_text(f"sha256:{image}\n")
        return Kit(Tool("podman", ("podman",)), "lab", tmp_path / packages, ()).remember("facts", ask)

    assert ["a one"] * 2 == [remembered("a", "one") for _ in range(2)]
    assert ["a two", "b two"] == [remembered("a", "two"), remembered("b", "two")]
    assert ["a one", "a two", "b two"] == asked
