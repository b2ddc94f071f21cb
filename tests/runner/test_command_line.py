"""The command line without a lab: which examples a name stands for, and what is said before anything starts."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from conf.runner.schema import read_document
from tests.conftest import Machine
from tests.runner.session import Case, Outcome, run, run_many

FILES = {
    "data/notes.sh": "echo a\n#> a\n",
    "data/notes.py": 'print("a")\n#> a\n',
    "data/memo.sh": "echo a\n#> a\n",
    "data/volume/volume.sh": "cat page\n#> a\n",
    "data/volume/page": "a\n",
    "networks/notes.sh": "echo a\n#> a\n",
    "networks/question.sh": "read a\n#< b\n",
}
ALL = {"data/notes.sh", "data/notes.py", "data/memo.sh", "data/volume/volume.sh", "networks/notes.sh",
       "networks/question.sh"}  # fmt: skip


@pytest.fixture(scope="module")
def root(new_repository: Callable[[dict[str, str]], Path]) -> Path:
    """A repository with a few examples."""
    return new_repository(FILES)


def collected(outcome: Outcome) -> set[str]:
    """The scripts that would run."""
    return {
        line.split("::")[0].strip().removeprefix("examples/").removeprefix("<ExampleFile ").rstrip(">")
        for line in outcome.text.splitlines()
        if "::" in line
    }


CHOICES: dict[str, tuple[list[str], set[str]]] = {
    "nothing is everything": ([], ALL),
    "a chapter": (["data"], {name for name in ALL if name.startswith("data/")}),
    "a chapter with a slash": (["networks/"], {"networks/notes.sh", "networks/question.sh"}),
    "an example with its twin": (["data/notes"], {"data/notes.sh", "data/notes.py"}),
    "an example with files": (["data/volume"], {"data/volume/volume.sh"}),
    "a file": (["data/notes.py"], {"data/notes.py"}),
    "a path from the root": (["examples/data/notes.sh"], {"data/notes.sh"}),
    "a path of a chapter": (["examples/data/"], {name for name in ALL if name.startswith("data/")}),
    "several names": (["data/memo", "networks"], {"data/memo.sh", "networks/notes.sh", "networks/question.sh"}),
    "the same twice": (["data/memo", "data/memo.sh"], {"data/memo.sh"}),
    "-k": (["-k", "notes"], {"data/notes.sh", "data/notes.py", "networks/notes.sh"}),
    "-k with a variant": (["-k", "notes and not python"], {"data/notes.sh", "networks/notes.sh"}),
    "-k for what is typed": (["-k", "terminal"], {"networks/question.sh"}),
    "a name and -k": (["networks", "-k", "notes"], {"networks/notes.sh"}),
}


REFUSALS = {
    "a typing mistake": (["data/note"], "found no example, chapter or file 'data/note'; did you mean data/notes"),
    "another chapter": (["network/memo"], "found no example, chapter or file 'network/memo'; did you mean "),
    "nothing like it": (["zzz"], "found no example, chapter or file 'zzz'; 'examples/' holds the chapters"),
    "a file elsewhere": (["conf/lab/Dockerfile"], "found no example, chapter or file 'conf/lab/Dockerfile'"),
    "no lab at all": (["--labs", "0"], "--labs 0: expected at least 1"),
    "a number of labs in words": (["--labs", "two"], "--labs: invalid int value: 'two'"),
    "an unknown option": (["--updat-e"], "unrecognized arguments: --updat-e"),
}


BROKEN = {
    "output before any command": ("trial/x.sh", "#> a\necho a\n", 1, "command"),
    "an unknown directive": ("trial/x.sh", "echo a\n#~ a\n", 2, "#~ a"),
    "an unknown directive in Python": ("trial/x.py", 'print("a")\n#~ a\n', 2, "#~ a"),
    "prose": ("trial/x.sh", "echo a\n# then this\necho b\n", 2, "# then this"),
    "output without a blank": ("trial/x.sh", "echo a\n#>a\n", 2, "#>a"),
    "a status that is no number": ("trial/x.sh", "false\n#! exit one\n", 2, "#! exit one"),
    "a status without a command": ("trial/x.sh", "#! exit 1\nfalse\n", 1, "exit"),
    "an unfinished quote": ("trial/x.sh", "echo 'a\n", 1, "without a second '"),
    "an unfinished heredoc": ("trial/x.sh", "true\ncat <<EOF\na\n", 2, "EOF"),
    "callouts out of order": ("trial/x.sh", "# (2)\necho a\n", 1, "(2)"),
    "an empty script": ("trial/x.sh", "\n", 1, "command"),
    "a file of another kind": ("trial/x.txt", "a\n", 1, "no script"),
    "an unknown key": ("examples.toml", '["data/notes"]\ntimeout = 9\ntime = 9\n', 3, "unknown key 'time'"),
    "an unknown example": ("examples.toml", '\n["data/nots"]\ntimeout = 9\n', 2, "data/nots"),
    "a timeout that is no number": ("examples.toml", '["data/notes"]\ntimeout = "9"\n', 2, "timeout = '9'"),
    "settings that are no TOML": ("examples.toml", '["data/notes"]\ntimeout == 9\n', 2, "TOML"),
}


@pytest.fixture(scope="module")
def outcomes(root: Path) -> dict[str, Outcome]:
    """What came of each case, by its name."""
    quiet = ("--pytest=--collect-only", "--pytest=-qq")
    cases = {name: Case((*arguments, *quiet)) for name, (arguments, _) in CHOICES.items()}
    cases |= {name: Case(tuple(arguments)) for name, (arguments, _) in REFUSALS.items()}
    cases |= {name: Case(("data/notes",), file, text) for name, (file, text, _, _) in BROKEN.items()}
    cases |= {"help": Case(("--help",)), "nothing chosen": Case(("-k", "nonsense"))}
    cases |= {
        "an idle shard": Case(("data/memo", "data/volume", "--shard", "5/5")),
        "a shard of nothing": Case(("-k", "nonsense", "--shard", "1/5")),
    }
    return dict(zip(cases, run_many(root, list(cases.values())), strict=True))


@pytest.mark.parametrize(
    ("case", "expected"), [(name, expected) for name, (_, expected) in CHOICES.items()], ids=CHOICES
)
def test_names_choose_examples(outcomes: dict[str, Outcome], case: str, expected: set[str]) -> None:
    """A chapter, an example, a file, several of them and -k choose what people expect."""
    assert outcomes[case].status == 0, outcomes[case].text
    assert expected == collected(outcomes[case])


@pytest.mark.parametrize(
    ("case", "message"), [(name, message) for name, (_, message) in REFUSALS.items()], ids=REFUSALS
)
def test_mistyped_arguments_are_told_with_a_suggestion(outcomes: dict[str, Outcome], case: str, message: str) -> None:
    """A name that stands for nothing is refused at once, with what is like it."""
    assert outcomes[case].status == 2
    assert message in " ".join(outcomes[case].text.split())


def test_help_shows_how_to_use_it(outcomes: dict[str, Outcome]) -> None:
    """--help explains itself by examples."""
    assert outcomes["help"].status == 0
    assert "nox -s examples -- --update data/named-volume" in outcomes["help"].text


def test_choice_of_nothing_is_no_success(outcomes: dict[str, Outcome]) -> None:
    """-k that matches nothing doesn't look like a pass."""
    assert outcomes["nothing chosen"].status == 5
    assert "6 deselected" in outcomes["nothing chosen"].text


def test_shard_without_examples_is_no_failure(root: Path, outcomes: dict[str, Outcome]) -> None:
    """More machines than examples: it says so and writes its results; who chose nothing is told as always."""
    assert outcomes["an idle shard"].status == 0, outcomes["an idle shard"].text
    assert "shard 5/5 has nothing to do: there are 2 examples to share" in outcomes["an idle shard"].text
    document = read_document(root / "build" / "verification-5-of-5.json")
    assert ("5/5", [], None) == (document["shard"], document["examples"], document["problem"])
    assert outcomes["a shard of nothing"].status == 5
    assert "nothing to do" not in outcomes["a shard of nothing"].text


@pytest.mark.parametrize("case", BROKEN)
def test_file_that_is_no_example_ends_the_run_at_its_line(outcomes: dict[str, Outcome], case: str) -> None:
    """A file that breaks the format ends the run before anything starts, with file, line, fault and remedy."""
    name, _, line, words = BROKEN[case]
    assert outcomes[case].status == 4
    (message,) = [text for text in outcomes[case].text.splitlines() if text.startswith("ERROR: ")]
    assert message.startswith(f"ERROR: examples/{name}:{line}: found ")
    assert words in message
    assert message.count("; ") >= 2
    assert "Traceback" not in outcomes[case].text


@pytest.mark.parametrize("command", [("merge", "build/a.json"), ("benchmark",)], ids=lambda command: command[0])
def test_file_that_is_no_example_is_told_by_every_command(root: Path, lost: Machine, command: tuple[str, ...]) -> None:
    """What reads the examples says in one line, before any lab, which of them it can't read."""
    file = root / "examples" / "data" / "broken.sh"
    file.write_text("echo a\n#~ a\n")
    try:
        result = subprocess.run(
            [sys.executable, "-m", f"conf.runner.{command[0]}", *command[1:]], cwd=root, env=lost.environment,
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
    finally:
        file.unlink()
    assert result.returncode == 1
    assert result.stderr.startswith("error: examples/data/broken.sh:2: found '#~ a'"), result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.fixture
def lost(machine: Machine) -> Machine:
    """A machine with an empty cache and without podman, docker and apt-get."""
    machine.add_real("env")
    return machine


def test_cache_that_cannot_be_written_is_told(root: Path, lost: Machine) -> None:
    """The run ends before anything starts, and says what to do."""
    outcome = run(root, environment={**lost.environment, "XDG_CACHE_HOME": str(root / "pyproject.toml")})
    assert outcome.status == 4
    message = " ".join(outcome.text.split())
    assert "/pyproject.toml/docker-notes: can't be written (Not a directory); " in message
    assert "set XDG_CACHE_HOME to a folder that you can write" in message
    assert "INTERNALERROR" not in message


def test_no_tool_at_all_is_told_with_what_to_install(root: Path, lost: Machine) -> None:
    """Without podman and docker the run ends with a status of its own and says what to install, in the results too."""
    outcome = run(root, environment=lost.environment)
    assert outcome.status == 8
    message = " ".join(outcome.text.split())
    assert "no lab can start on this machine: found neither podman nor docker; install Docker" in message
    assert "or install podman and run as root; then run the same command again" in message
    assert "Traceback" not in outcome.text
    assert "no lab can start" in (root / "build" / "verification.json").read_text()


def test_client_without_engine_is_told(root: Path, lost: Machine) -> None:
    """A docker client alone doesn't count, and the message says so."""
    lost.add("docker", "exit 1")
    outcome = run(root, environment=lost.environment)
    assert outcome.status == 8
    assert "found a docker client, but no engine answers it" in " ".join(outcome.text.split())


def test_unknown_wish_for_a_tool_is_told(root: Path, lost: Machine) -> None:
    """DOCKER_NOTES_TOOL with a typing mistake ends the run."""
    outcome = run(root, environment={**lost.environment, "DOCKER_NOTES_TOOL": "dokcer"})
    assert outcome.status == 8
    assert "DOCKER_NOTES_TOOL is neither 'podman' nor 'docker'" in " ".join(outcome.text.split())


def test_refused_privileges_are_told(root: Path, lost: Machine) -> None:
    """A machine that refuses privileged containers ends the run with the reason and a way out, without a traceback."""
    refusal = "docker: Error response from daemon: privileged mode is refused: operation not permitted"
    lost.add("docker", f'case "$1" in version) echo 28 ;; image) echo 1 ;; *) echo "{refusal}" >&2; exit 126 ;; esac')
    outcome = run(root, environment=lost.environment)
    assert outcome.status == 8
    message = " ".join(outcome.text.split())
    assert f"docker may not start a privileged container here ({refusal}): run as root" in message
    assert "Traceback" not in outcome.text


def test_files_of_a_killed_run_go_before_the_examples_are_read(root: Path, lost: Machine) -> None:
    """What was half-written in an example's folder is no file of the example, and lies nowhere else either."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    names = ("examples/data/volume/.volume.sh", "examples/data/.notes.py", "build/.summary.md")
    left = [root / f"{name}.{process.pid}" for name in names]
    left.append(lost.cache / "docker-notes" / "results" / f".{'0' * 64}.json.{process.pid}")
    for file in left:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert run(root, "--pytest=--collect-only", environment=lost.environment).status == 0
    assert [] == [file for file in left if file.exists()]
