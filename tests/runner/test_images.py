"""The images of an example: what it starts with, and what has a say in its result."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conf.lab.recipe import ROOT
from conf.runner.unit import images_of, used_images
from conf.transcript import find_examples
from tests.runner.pretence import entries, pretend

NAMES = ["busybox:latest", "httpd:2.4", "nginx:1.28"]
FILES = {
    "trial/pulls.sh": "docker run --rm busybox true\n",
    "trial/plain.sh": "docker run --rm nginx:1.28 true\n",
    "trial/asks.sh": "docker run --rm busybox true\n",
    "examples.toml": '["trial/pulls"]\nimages = []\n["trial/asks"]\nimages = ["nginx:1.28"]\n',
}
Repository = Callable[[dict[str, str]], Path]
QUIET = "Answer(Recording(((),), (0,)))"


@pytest.fixture
def root(new_repository: Repository) -> Path:
    """A repository with an example that pulls its image itself."""
    settings = '["trial/pulls"]\nimages = []\n'
    return new_repository({"trial/pulls.sh": FILES["trial/pulls.sh"], "examples.toml": settings})


def test_used_images_are_those_at_the_start_and_those_mentioned(new_repository: Repository) -> None:
    """An example that starts with other images than it mentions uses both."""
    examples = {example.name: example for example in find_examples(new_repository(FILES))}
    start = {name: images_of(example, NAMES) for name, example in examples.items()}
    used = {name: used_images(example, NAMES) for name, example in examples.items()}
    assert start == {"trial/asks": ["nginx:1.28"], "trial/plain": ["nginx:1.28"], "trial/pulls": []}
    both = ["busybox:latest", "nginx:1.28"]
    assert used == {"trial/asks": both, "trial/plain": ["nginx:1.28"], "trial/pulls": ["busybox:latest"]}


SPELLINGS = {
    "busybox:latest": ["busybox:latest"],
    "docker.io/busybox": ["busybox:latest"],
    "library/busybox": ["busybox:latest"],
    "docker.io/library/busybox:latest": ["busybox:latest"],
    "library/nginx:1.28": ["nginx:1.28"],
    "docker.io/library/nginx:1.28": ["nginx:1.28"],
    "docker.io/acme/collector": ["acme/collector:latest"],
    "acme/collector:latest": ["acme/collector:latest"],
    "nginx:latest": [],
    "nginx": [],
    "busybox:1.36": [],
    "library/busybox:1.36": [],
    "acme/busybox": [],
    "192.168.50.10:5000/busybox:latest": [],
    "192.168.50.10:5000/library/busybox": [],
    "example.com/docker.io/library/nginx:1.28": [],
}


def test_image_is_found_by_each_of_its_spellings(new_repository: Repository) -> None:
    """The command line takes an image of Docker Hub with or without the registry, the library and `latest`."""
    files = {f"trial/run-{number}.sh": f"docker run --rm {name} true\n" for number, name in enumerate(SPELLINGS)}
    examples = {example.name: example for example in find_examples(new_repository(files))}
    names = [*NAMES, "acme/collector:latest"]
    found = {name: images_of(examples[f"trial/run-{number}"], names) for number, name in enumerate(SPELLINGS)}
    assert found == SPELLINGS


@pytest.mark.parametrize("name", ["containers/first-run", "containers/run-steps"])
def test_examples_that_pull_use_what_they_pull(name: str) -> None:
    """They start with nothing, and busybox has its say all the same."""
    (example,) = [example for example in find_examples(ROOT) if example.name == name]
    assert ([], ["busybox:latest"]) == (images_of(example, NAMES), used_images(example, NAMES))


def test_result_names_the_image_that_was_pulled(root: Path) -> None:
    """The image isn't there at the start, and is among those of the result."""
    outcome = pretend(root, f"{QUIET} if job.images == () else 1/0")
    assert outcome.status == 0, outcome.text
    (entry,) = entries(root)
    used = {"name": "busybox:latest", "digest": "sha256:stand-in", "source": "stand-in"}
    assert ("passed", [used]) == (entry["outcome"], entry["images"])


def test_another_image_to_pull_runs_the_example_again(root: Path) -> None:
    """A pass is kept while the image is the same, and no longer."""
    words = [pretend(root, QUIET, source=source).outcomes for source in ("stand-in", "stand-in", "docker-hub")]
    assert [{"trial/pulls.sh": word} for word in ("PASSED", "KEPT", "PASSED")] == words


def test_result_with_an_image_that_is_another_now_goes(new_repository: Repository) -> None:
    """A run of one example keeps what ran without the image, and drops what ran with the former one."""
    files = {f"trial/{name}.sh": "docker run --rm busybox true\n" for name in "ab"}
    root = new_repository({**files, "trial/c.sh": "ls\n"})
    pretend(root, QUIET)
    pretend(root, QUIET, "trial/a", source="docker-hub")
    assert ["trial/a", "trial/c"] == [entry["name"] for entry in entries(root)]


def test_example_whose_image_to_pull_is_missing_is_not_run(root: Path) -> None:
    """It is skipped with the reason, as it would be if the image had to be there at the start."""
    outcome = pretend(root, "1/0", source="missing")
    assert {"trial/pulls.sh": "SKIPPED"} == outcome.outcomes, outcome.text
    (entry,) = entries(root)
    assert ("not-run", ["busybox:latest"]) == (entry["outcome"], entry["missing"])


def test_unknown_image_is_told_at_the_line_of_its_own_example(new_repository: Repository) -> None:
    """An earlier example whose name contains this one's has lines of its own."""
    settings = '["trial/pulls-late"]\nimages = []\n["trial/pulls"]\ntimeout = 9\nimages = ["alpine"]\n'
    files = dict.fromkeys(("trial/pulls.sh", "trial/pulls-late.sh"), "true\n")
    outcome = pretend(new_repository({**files, "examples.toml": settings}), QUIET)
    assert "examples/examples.toml:5: trial/pulls asks for the image alpine" in " ".join(outcome.text.split())
