"""What is recorded is of the files that ran, and nothing that an author typed is lost."""

import xml.etree.ElementTree
from collections.abc import Callable
from pathlib import Path

import pytest

from conf.transcript import find_examples
from tests.runner.pretence import LOST, entries, pretend

Repository = Callable[[dict[str, str]], Path]
COPY = "examples/trial/copy/copy.sh"
FILES = {"trial/copy/copy.sh": "cat letter\n#> a\n", "trial/copy/letter": "a\n"}
PRINTS = "Answer(Recording((('a',),), (0,)))"
OTHER = "Answer(Recording((('b',),), (0,)))"
CHANGED = f"{COPY}:1: its files changed while it ran"


@pytest.fixture
def root(new_repository: Repository) -> Path:
    """A repository with an example and a file beside it."""
    return new_repository(FILES)


def write(name: str, text: str) -> str:
    """An expression that writes a file, and is false."""
    return f"not Path({name!r}).write_text({text!r})"


CHANGES = {
    "a file beside it": write("examples/trial/copy/letter", "b\n"),
    "a new file beside it": write("examples/trial/copy/more", "b\n"),
    "its script": write(COPY, "cat letter\n#> b\n"),
    "a file that went": "Path('examples/trial/copy/letter').unlink()",
    "a script that went": f"Path({COPY!r}).unlink()",
}


@pytest.mark.parametrize("change", CHANGES)
def test_example_whose_files_changed_while_it_ran_fails(root: Path, change: str) -> None:
    """Nobody knows which of the files ran, so it is no pass, and none is kept."""
    (before,) = find_examples(root)
    digest = before.digest
    outcome = pretend(root, f"{CHANGES[change]} or {PRINTS}", "--all")
    assert {"trial/copy/copy.sh": "FAILED"} == outcome.outcomes, outcome.text
    (entry,) = entries(root)
    assert ("failed", digest) == (entry["outcome"], entry["digest"])
    assert entry["reason"] == f"{CHANGED}; expected the same files from its start to its end; run it again"
    assert [] == list((root / "cache").rglob("results/*.json"))


@pytest.mark.parametrize("arguments", [(), ("--all",)])
def test_example_whose_files_stayed_passes(root: Path, arguments: tuple[str, ...]) -> None:
    """Its pass is of the files that are there, and is kept."""
    assert {"trial/copy/copy.sh": "PASSED"} == pretend(root, PRINTS, *arguments).outcomes
    assert {"trial/copy/copy.sh": "KEPT"} == pretend(root, "1/0").outcomes


def test_pass_of_code_that_changed_meanwhile_is_not_kept(new_repository: Repository) -> None:
    """What passed before the change is kept; the rest runs again, which is said once."""
    root = new_repository({f"trial/{name}.sh": "echo a\n#> a\n" for name in "abc"})
    change = "job.stem == 'b' and not Path('conf/runner/verdict.py').open('a').write('# more\\n')"
    outcome = pretend(root, f"{change} or {PRINTS}")
    assert dict.fromkeys(("trial/a.sh", "trial/b.sh", "trial/c.sh"), "PASSED") == outcome.outcomes, outcome.text
    assert outcome.text.count("the runner's code changed during this run") == 1
    (path,) = (root / "cache").rglob("results/*.json")
    assert '"name": "trial/a"' in path.read_text()
    # The next run knows the code as it is.
    assert "code changed" not in pretend(root, PRINTS).text
    assert {"KEPT"} == set(pretend(root, "1/0").outcomes.values())


def test_results_do_not_need_a_place_to_keep_passes(root: Path) -> None:
    """Where passes can't be kept, the run is what it would be otherwise, and says so."""
    (cache := root / "cache" / "docker-notes").mkdir(parents=True)
    (cache / "results").touch()
    outcome = pretend(root, PRINTS)
    assert (0, {"trial/copy/copy.sh": "PASSED"}) == (outcome.status, outcome.outcomes), outcome.text
    assert ["passed"] == [entry["outcome"] for entry in entries(root)]
    assert f"{cache / 'results'}: not every pass could be kept (" in outcome.text


def test_half_a_report_is_never_seen(root: Path) -> None:
    """A run that is killed while it writes junit.xml leaves the former one, and the next leaves nothing beside it."""
    report = root / "build" / "junit.xml"
    outcome = pretend(root, PRINTS)
    assert f"generated xml file: {report} -" in outcome.text
    former = report.read_text()
    assert xml.etree.ElementTree.fromstring(former).find("testsuite/testcase") is not None
    killed = "import os, _pytest.junitxml; _pytest.junitxml.ET.tostring = lambda *_, **__: os._exit(9)"
    assert pretend(root, PRINTS, "--all", code=killed).status == 9
    assert former == report.read_text()
    assert len(list(report.parent.glob(".junit.xml.*"))) == 1
    assert pretend(root, OTHER, "--all").status == 1
    assert xml.etree.ElementTree.parse(report).find("testsuite/testcase/failure") is not None
    assert {"junit.xml", "summary.md", "verification.json"} == {path.name for path in report.parent.iterdir()}


def test_update_keeps_what_was_typed_while_it_ran(root: Path) -> None:
    """A script that the author changed meanwhile stays as it is, and the run says so."""
    typed = "cat letter\n#> a\ncat more\n"
    outcome = pretend(root, f"{write(COPY, typed)} or {OTHER}", "--update")
    assert {"trial/copy/copy.sh": "FAILED"} == outcome.outcomes, outcome.text
    assert f"{CHANGED}, and nothing was recorded; " in outcome.text
    assert typed == (root / COPY).read_text()


def test_update_gives_twins_the_digest_of_what_it_wrote(root: Path) -> None:
    """Both have a result of the files as they are afterwards, though one of them alone was written."""
    (root / "examples/trial/copy/copy.py").write_text("print('b')\n#> b\n")
    python = "Answer(printed=(Printed(1, 'b'),))"
    outcome = pretend(root, f"{OTHER} if job.path.endswith('.sh') else {python}", "--update")
    assert outcome.status == 0, outcome.text
    (example,) = find_examples(root)
    assert [example.digest] * 2 == [entry["digest"] for entry in entries(root)]


def test_update_is_of_what_it_wrote_and_not_of_what_came_later(new_repository: Repository) -> None:
    """A file that changes after its example was recorded makes its result one of other files."""
    root = new_repository({"trial/a.sh": "echo\n", "trial/b.sh": "echo\n"})
    late = write("examples/trial/a.sh", "echo later\n")
    pretend(root, f"job.stem == 'b' and {late} or {PRINTS}", "--update", "--labs", "1")
    found = {str(entry["name"]): entry["digest"] for entry in entries(root)}
    later = {example.name: example.digest for example in find_examples(root)}
    assert (True, False) == (found["trial/b"] == later["trial/b"], found["trial/a"] == later["trial/a"])


SCRIPT = "dcoker ps\nfalse\n#! exit 2\nfalse\n#! exit 3\ntrue\n#! exit 1\n"


def test_update_says_each_status_that_it_changed(new_repository: Repository) -> None:
    """A mistyped command isn't recorded as one that is meant to fail without a word."""
    root = new_repository({"trial/typed.sh": SCRIPT})
    parts = "(('bash: dcoker: command not found',), (), (), ())"
    outcome = pretend(root, f"Answer(Recording((), (127, 1, 3, 0), {parts}))", "--update")
    assert outcome.status == 0, outcome.text
    said = [line for line in outcome.text.splitlines() if line.startswith("examples/trial/typed.sh:")]
    assert said[-3:] == [
        "examples/trial/typed.sh:3: recorded '#! exit 127' for 'dcoker ps': is it meant to fail?",
        "examples/trial/typed.sh:5: recorded '#! exit 1' for 'false': is it meant to fail?",
        "examples/trial/typed.sh:8: deleted '#! exit 1' of 'true': is it meant to succeed?",
    ]
    assert not [line for line in said[:-3] if "exit" in line]


def test_update_refuses_three_dots(root: Path) -> None:
    """A printed line that would match anything from then on fails the update, and the file stays."""
    outcome = pretend(root, "Answer(Recording((('a', '...'),), (0,)))", "--update")
    assert outcome.status == 1
    assert f"{COPY}:2: printed a line that is '...' alone; " in outcome.text
    assert "Traceback" not in outcome.text
    assert FILES["trial/copy/copy.sh"] == (root / COPY).read_text()


LOSES = f"Answer(Recording(((),), (0,)), complaints=({LOST!r},))"
COUNTED = "asked = []"
AGAIN = "trial/copy: the engine lost what a container printed, so it will run once more"


def after(first: str, then: str) -> str:
    """An expression for another answer from the second run on."""
    return f"({first} if not asked else {then}, asked.append(1))[0]"


@pytest.mark.parametrize("option", ["--all", "--update"])
def test_example_whose_output_the_engine_lost_runs_once_more(root: Path, option: str) -> None:
    """The engine's own log says so, and neither a failure nor a recording comes of it."""
    outcome = pretend(root, after(LOSES, PRINTS), option, code=COUNTED)
    assert (0, {"trial/copy/copy.sh": "PASSED"}) == (outcome.status, outcome.outcomes), outcome.text
    assert 1 == outcome.text.count(AGAIN)
    assert FILES["trial/copy/copy.sh"] == (root / COPY).read_text()


def test_example_that_fails_the_second_time_as_well_fails(root: Path) -> None:
    """Losing output is no excuse for what the example really prints."""
    outcome = pretend(root, after(LOSES, OTHER), "--all", code=COUNTED)
    assert (1, {"trial/copy/copy.sh": "FAILED"}) == (outcome.status, outcome.outcomes), outcome.text
    outcome = pretend(root, LOSES, "--all")
    assert (1, {"trial/copy/copy.sh": "FAILED"}) == (outcome.status, outcome.outcomes), outcome.text
    assert LOST in outcome.text


@pytest.mark.parametrize("answer", [OTHER, PRINTS.replace("(0,))", "(0,)), complaints=(" + repr(LOST) + ",)")])
def test_no_other_example_runs_twice(root: Path, answer: str) -> None:
    """Neither one that fails without those words, nor one that passes with them, as where a container can't start."""
    outcome = pretend(root, after(answer, "1/0"), "--all", code=COUNTED)
    assert AGAIN not in outcome.text
    assert {"trial/copy/copy.sh": "FAILED" if answer == OTHER else "PASSED"} == outcome.outcomes, outcome.text
