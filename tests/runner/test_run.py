"""Whole runs in a real lab: what is recorded passes, what is broken is seen and told, and nothing is left behind."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from conf.lab import cache_folder
from conf.lab.catalogue import catalogue_key, read_catalogue
from conf.runner.schema import find_problems, read_document
from tests.conftest import Site
from tests.runner.session import Outcome, command, run
from tests.runner.trial import BROKEN, GOOD, MUTANTS, SETTINGS, Mutant, mutants

Repository = Callable[[dict[str, str]], Path]
SCRIPTS = sorted(name for name in GOOD if name.endswith((".sh", ".py")))


@pytest.fixture(scope="module", autouse=True)
def _kept_results() -> Iterator[None]:
    """Take the passes of these tests out of the cache again."""
    yield
    for path in (cache_folder() / "results").glob("*.json"):
        if '"name": "trial/' in path.read_text(encoding="utf-8"):
            path.unlink()


def texts(root: Path) -> dict[str, str]:
    """Every file under `examples/`, by its name there."""
    folder = root / "examples"
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}


@pytest.fixture(scope="module")
def root(site: Site, new_repository: Repository) -> Path:
    """A repository with ten good examples whose output isn't recorded yet."""
    return new_repository(GOOD)


@pytest.fixture(scope="module")
def recording(root: Path) -> Outcome:
    """The run that recorded them."""
    return run(root, "--update", "--all")


@pytest.fixture(scope="module")
def recorded(root: Path, recording: Outcome) -> dict[str, str]:
    """The files as the recording left them."""
    assert recording.status == 0, recording.text
    return texts(root)


def test_update_records_and_names_what_it_wrote(recorded: dict[str, str], recording: Outcome) -> None:
    """An update writes what was printed behind what printed it, and says which files it changed."""
    assert recorded["trial/volume.sh"] == (
        "# (1)\ndocker volume create notes\n#> notes\ndocker volume ls --quiet\n#> notes\n# (2)\n"
        "docker volume rm nowhere\n#> Error response from daemon: get nowhere: no such volume\n#! exit 1\n"
    )
    assert "print(notes.name)\n#> notes\n" in recorded["trial/volume.py"]
    assert "    print(error.explanation)\n    #> get nowhere: no such volume\n" in recorded["trial/volume.py"]
    (line,) = [line for line in recording.text.splitlines() if line.startswith("recorded anew: ")]
    changed = [f"examples/{name}" for name in SCRIPTS if recorded[name] != GOOD[name]]
    assert changed == sorted(line.removeprefix("recorded anew: ").split(", "))


def test_update_keeps_elisions_and_what_holds(recorded: dict[str, str]) -> None:
    """`#> ...` stays what the author wrote, and so does a session that is as it was typed."""
    assert recorded["trial/elided.sh"].startswith("docker version\n#> Client:\n#> ...\n#> Server:\n#> ...\n")
    assert GOOD["trial/shell.sh"] == recorded["trial/shell.sh"]
    assert GOOD["trial/copy/letter.txt"] == recorded["trial/copy/letter.txt"]


@pytest.fixture(scope="module")
def passing(root: Path, recorded: dict[str, str]) -> Outcome:
    """A run over what was recorded."""
    return run(root, "--all", "--labs", "2")


def test_recorded_examples_pass(passing: Outcome) -> None:
    """What an update wrote holds in the next run, from an empty engine, in two labs."""
    assert passing.status == 0, passing.text
    assert dict.fromkeys(SCRIPTS, "PASSED") == passing.outcomes


def test_run_changes_no_example(root: Path, recorded: dict[str, str], passing: Outcome) -> None:
    """A run without --update writes nothing under `examples/`."""
    assert passing.status == 0
    assert recorded == texts(root)


def test_update_of_an_unchanged_tree_changes_no_byte(root: Path, recorded: dict[str, str]) -> None:
    """Ids, addresses and times that are others in each run are no reason to write a file."""
    outcome = run(root, "--update", "--all")
    assert outcome.status == 0, outcome.text
    assert "recorded anew" not in outcome.text
    assert recorded == texts(root)


def test_update_records_no_exception(new_repository: Repository) -> None:
    """A Python script that raises fails in an update too, and stays as it was."""
    source = BROKEN["an exception"].files["broken/raises.py"]
    root = new_repository({"broken/raises.py": source})
    outcome = run(root, "--update")
    assert (1, {"broken/raises.py": "FAILED"}) == (outcome.status, outcome.outcomes)
    assert "examples/broken/raises.py:1: " in outcome.text
    assert "raised an exception" in outcome.text
    assert {"broken/raises.py": source} == texts(root)


def results(root: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """The results of `build/verification.json` by name and variant."""
    document = json.loads((root / "build" / "verification.json").read_text(encoding="utf-8"))
    return {(entry["name"], entry["variant"]): entry for entry in document["examples"]}


def test_passing_run_writes_what_was_verified(root: Path, site: Site, passing: Outcome) -> None:
    """The results say what ran, on what, with which images, and when."""
    assert passing.status == 0
    document = json.loads((root / "build" / "verification.json").read_text(encoding="utf-8"))
    assert [] == find_problems(document)
    assert document["platform"] in ("linux/amd64", "linux/arm64")
    versions = document["versions"]
    assert versions.pop("lab").startswith("sha256:")
    assert {"engine", "api", "cli", "compose", "buildx", "sdk", "python"} == versions.keys()
    assert all(version[0].isdigit() for version in versions.values())
    found = results(root)
    variants = {name: "python" if name.endswith(".py") else "cli" for name in SCRIPTS} | {"trial/shell.sh": "terminal"}
    assert sorted(variants.values()) == sorted(variant for _, variant in found)
    assert {f"examples/{name}": variant for name, variant in variants.items()} == {
        entry["file"]: entry["variant"] for entry in found.values()
    }
    (busybox,) = [entry for entry in site.prepared if "busybox:latest" in entry.names]
    used = {"name": "busybox:latest", "digest": busybox.digest, "source": busybox.source}
    copy = found["trial/copy", "cli"]
    assert [used] == copy["images"]
    assert [] == found["trial/network", "cli"]["images"]
    assert ("passed", None, False) == (copy["outcome"], copy["reason"], copy["cached"])
    assert copy["digest"].startswith("sha256:")
    assert 0 < copy["seconds"] < 60


def test_kept_passes_are_not_run_again(root: Path, recorded: dict[str, str], passing: Outcome) -> None:
    """An unchanged tree runs nothing and says so; one touched example runs alone."""
    assert passing.status == 0
    begun = time.monotonic()
    outcome = run(root)
    seconds = time.monotonic() - begun
    assert outcome.status == 0, outcome.text
    assert dict.fromkeys(SCRIPTS, "KEPT") == outcome.outcomes
    assert seconds < 6
    assert {True} == {entry["cached"] for entry in results(root).values()}
    letter = root / "examples" / "trial" / "copy" / "letter.txt"
    letter.write_text("Good evening\n")
    try:
        touched = run(root)
    finally:
        letter.write_text(recorded["trial/copy/letter.txt"])
    assert "FAILED" == touched.outcomes["trial/copy/copy.sh"]
    assert {"KEPT"} == {word for name, word in touched.outcomes.items() if name != "trial/copy/copy.sh"}


def test_names_and_expressions_run_what_they_choose(root: Path, recorded: dict[str, str]) -> None:
    """A name runs its example alone, twins included, and -k a part of it."""
    outcome = run(root, "--all", "trial/volume", "-k", "python")
    assert (0, {"trial/volume.py": "PASSED"}) == (outcome.status, outcome.outcomes)


@pytest.fixture(scope="module")
def broken_root(site: Site, new_repository: Repository, recorded: dict[str, str]) -> Iterator[Path]:
    """A repository of mutants, of broken examples and of two that can't be run; with them one that is right.

    Its catalogue lists an image that neither Docker Hub nor a stand-in gives.
    """
    files = {mutant.name: mutant.text for mutant in mutants(recorded).values()}
    for name in [name for name in files if name.count("/") > 1]:
        files[name.rpartition("/")[0] + "/letter.txt"] = recorded["trial/copy/letter.txt"]
    for broken in BROKEN.values():
        files |= broken.files
    files |= {"trial/right.sh": recorded["trial/variable.sh"], "trial/later.sh": "true\n", "examples.toml": SETTINGS}
    files["trial/nowhere.sh"] = "docker run --rm nowhere:1.0\n"
    root = new_repository(files)
    catalogue = root / "conf" / "lab" / "images.toml"
    catalogue.write_text(catalogue.read_text() + '\n[[image]]\nname = "nowhere:1.0"\npurpose = "to be missed"\n')
    images = read_catalogue(catalogue)
    folder = cache_folder() / "images" / catalogue_key(images)
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(site.images, folder, copy_function=os.link)
    kept = json.loads((site.images / "images.json").read_text())
    kept["nowhere:1.0"] = {
        "key": images[-1].key, "source": "missing", "digest": None, "reason": "Docker Hub can't be reached",
    }  # fmt: skip
    (folder / "images.json").unlink()
    (folder / "images.json").write_text(json.dumps(kept))
    yield root
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def broken_run(broken_root: Path) -> Outcome:
    """One run over all of them."""
    return run(broken_root, "--all")


@pytest.mark.parametrize("name", MUTANTS)
def test_one_changed_word_option_or_status_is_seen(recorded: dict[str, str], broken_run: Outcome, name: str) -> None:
    """Ten examples fail for a changed word, ten for a status, ten for an option, and the failure names the line."""
    mutant: Mutant = mutants(recorded)[name]
    assert "FAILED" == broken_run.outcomes[mutant.name]
    place = f"examples/{mutant.name}:"
    if mutant.line:
        assert f"{place}{mutant.line}: " in broken_run.text
    else:
        # An option shows in what its own or a later command prints.
        assert any(line.startswith(place) for line in broken_run.text.splitlines())


@pytest.mark.parametrize("name", BROKEN)
def test_broken_example_fails_with_line_and_remedy(broken_root: Path, broken_run: Outcome, name: str) -> None:
    """What is wrong is told with file, line, what happened and what to do; in the results, too."""
    broken = BROKEN[name]
    assert "FAILED" == broken_run.outcomes[broken.failing], broken_run.text
    (reason,) = [
        entry["reason"] for entry in results(broken_root).values() if entry["file"] == f"examples/{broken.failing}"
    ]
    assert reason.startswith(f"examples/{broken.failing}:{broken.line}: ")
    for words in broken.words:
        assert words in reason
        assert words.splitlines()[0] in broken_run.text


def test_right_example_passes_beside_broken_ones(broken_run: Outcome) -> None:
    """Whatever the others do to engine, lab and machine, an example that is right passes."""
    assert broken_run.status == 1
    assert "PASSED" == broken_run.outcomes["trial/right.sh"]
    fine = {name for name, word in broken_run.outcomes.items() if word == "PASSED"}
    assert {"trial/right.sh", "broken/twin.sh"} == fine


def test_example_that_is_not_run_says_why(broken_root: Path, broken_run: Outcome) -> None:
    """Nothing is skipped without its reason: in the run's output and in the results."""
    found = results(broken_root)
    reasons = {
        "trial/later": "it needs a second machine",
        "trial/nowhere": "there is no nowhere:1.0 here: Docker Hub can't be reached",
    }
    for name, reason in reasons.items():
        assert "SKIPPED" == broken_run.outcomes[f"{name}.sh"]
        assert ("not-run", reason) == (found[name, "cli"]["outcome"], found[name, "cli"]["reason"])
        assert reason in broken_run.text
    assert ([], ["nowhere:1.0"]) == (found["trial/later", "cli"]["missing"], found["trial/nowhere", "cli"]["missing"])


def test_results_of_a_broken_run_have_their_form(broken_root: Path, broken_run: Outcome) -> None:
    """Failures and skips are written as the schema describes them."""
    assert broken_run.status == 1
    document = read_document(broken_root / "build" / "verification.json")
    assert {"passed", "failed", "not-run"} == {entry["outcome"] for entry in document["examples"]}


def test_unknown_image_in_the_settings_is_told_with_its_line(root: Path, recorded: dict[str, str]) -> None:
    """An image that examples.toml asks for and the catalogue doesn't list is told with file, line and remedy."""
    settings = root / "examples" / "examples.toml"
    settings.write_text('# images\n["trial/variable"]\ntimeout = 9\nimages = ["alpine"]\n')
    try:
        outcome = run(root, "trial/variable")
    finally:
        settings.unlink()
    assert outcome.status != 0
    assert (
        "examples/examples.toml:4: trial/variable asks for the image alpine, which isn't in conf/lab/images.toml; "
        "correct the name or add an entry there"
    ) in " ".join(outcome.text.split())
    assert "Traceback" not in outcome.text


ENDS = {
    "Ctrl-C": (signal.SIGINT, True),
    "a killed runner": (signal.SIGKILL, False),
    "a terminated runner": (signal.SIGTERM, False),
    "a closed terminal": (signal.SIGHUP, True),
}


@dataclass
class Ending:
    """A run that is ended while it works, and what it left."""

    process: "subprocess.Popen[str]"
    root: Path
    temporary: Path
    seconds: float = 0.0
    """Until its lab was gone."""
    text: str = ""

    @property
    def name(self) -> str:
        """What the names of its labs begin with."""
        return f"docker-notes-{self.process.pid}-"


SLOW = {"trial/slow.sh": "docker run --detach busybox sleep 600\n#> ...\nsleep 600\n"}


@pytest.fixture(scope="module")
def endings(
    site: Site, new_repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Ending]]:
    """Four runs that worked side by side and were ended in four ways."""
    with contextlib.ExitStack() as stack:
        found: dict[str, Ending] = {}
        for name in ENDS:
            root, temporary = new_repository(SLOW), tmp_path_factory.mktemp("temporary")
            process = subprocess.Popen(
                command("--labs", "1", "--update"), cwd=root, env={**os.environ, "TMPDIR": str(temporary)}, text=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
            stack.enter_context(process)
            stack.callback(process.kill)
            found[name] = Ending(process, root, temporary)
        deadline = time.monotonic() + 60
        for ending in found.values():
            while ending.name not in site.containers():
                assert ending.process.poll() is None, ending.process.communicate()[0]
                assert time.monotonic() < deadline
                time.sleep(0.2)
        # Until the slow command runs.
        time.sleep(4)
        for name, (number, everyone) in ENDS.items():
            ending = found[name]
            (os.killpg if everyone else os.kill)(ending.process.pid, number)
            begun = time.monotonic()
            ending.text = ending.process.communicate(timeout=30)[0]
            while ending.name in site.containers() and time.monotonic() < begun + 30:
                time.sleep(0.2)
            ending.seconds = time.monotonic() - begun
        yield found


@pytest.mark.parametrize("name", ENDS)
def test_ended_run_leaves_nothing(endings: dict[str, Ending], name: str) -> None:
    """However a run ends, its labs are gone within seconds, and no file of it is left half-written or in the way."""
    ending = endings[name]
    assert ending.seconds < 8
    assert [] == list(ending.temporary.iterdir())
    assert [] == list((ending.root / "build").glob(".*"))
    assert SLOW == texts(ending.root)


def test_interrupted_run_says_so(endings: dict[str, Ending]) -> None:
    """Ctrl-C ends the run with pytest's status for it."""
    assert endings["Ctrl-C"].process.returncode == 2, endings["Ctrl-C"].text
    assert "KeyboardInterrupt" in endings["Ctrl-C"].text
