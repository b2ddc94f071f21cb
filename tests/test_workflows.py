"""GitHub's workflows do what a person does with nox, and no more than they must be allowed to."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from conf.runner.shard import Shard
from tests.sessions import ROOT, check_call, read_sessions, split_call

FOLDER = ROOT / ".github/workflows"
FILES = sorted(FOLDER.glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    """A workflow; YAML takes its key `on` for a truth value."""
    document: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {"on": document.pop(True), **document}


def resolve(value: object, matrix: dict[str, list[object]]) -> str:
    """A variable's value; of a matrix it takes the first."""
    text = str(value)
    for key, listed in matrix.items():
        text = text.replace(f"${{{{ matrix.{key} }}}}", str(listed[0]))
    return text


def find_commands() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Every step's command, with where it stands, and with values for the variables it names."""
    for path in FILES:
        workflow = read(path)
        for name, job in workflow["jobs"].items():
            matrix = job.get("strategy", {}).get("matrix", {})
            for step in job.get("steps", []):
                if "run" in step:
                    values = workflow.get("env", {}) | job.get("env", {}) | step.get("env", {})
                    yield f"{path.name}: {name}", step["run"], {key: resolve(values[key], matrix) for key in values}


COMMANDS = list(find_commands())


def fill(command: str, values: dict[str, str]) -> str:
    """The command as the shell reads it."""
    filled = re.sub(r"\$(\w+)", lambda match: values[match[1]], command)
    assert "${{" not in filled, f"{command}: an expression in a command can be made to say anything"
    return filled


@pytest.mark.parametrize(("place", "command", "values"), COMMANDS)
def test_each_step_is_a_call_that_a_person_can_make(
    place: str, command: str, values: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One session that exists, with options that it understands, and nothing around it."""
    check_call(fill(command, values), monkeypatch)


def test_every_job_of_a_contributor_is_done() -> None:
    """What CONTRIBUTING asks for is what a pull request is checked by."""
    called = {split_call(fill(command, values))[0] for _, command, values in COMMANDS}
    assert {"examples", "lab", "lint", "merge", "site", "tests"} == called


def test_the_shards_are_one_whole() -> None:
    """As many as the workflow says, each once."""
    workflow = read(FOLDER / "verify.yml")
    shards = workflow["jobs"]["examples"]["strategy"]["matrix"]["shard"]
    assert shards == list(range(1, workflow["env"]["SHARDS"] + 1))
    for _, command, values in COMMANDS:
        options = split_call(fill(command, values))[1]
        if "--shard" in options:
            assert str(Shard.parse(options[options.index("--shard") + 1])) == "1/4"


def steps_of(job: str, action: str) -> list[dict[str, Any]]:
    """The steps of a job that use an action."""
    steps = read(FOLDER / "verify.yml")["jobs"][job]["steps"]
    return [step for step in steps if step.get("uses", "").startswith(f"{action}@")]


def test_all_shards_are_cut_alike_in_every_attempt() -> None:
    """By the one cache that a job before them names: a job that isn't run again keeps what it gave out."""
    jobs = read(FOLDER / "verify.yml")["jobs"]
    assert "kept" == jobs["examples"]["needs"]
    assert {"key": "${{ steps.newest.outputs.cache-matched-key }}"} == jobs["kept"]["outputs"]
    (newest,) = steps_of("kept", "actions/cache/restore")
    assert ("newest", True) == (newest["id"], newest["with"]["lookup-only"])
    assert "restore-keys" in newest["with"]
    assert "if" not in newest
    (restored,) = steps_of("examples", "actions/cache/restore")
    given = "needs.kept.outputs.key"
    assert f"${{{{ {given} }}}}" == restored["with"]["key"] == restored["if"]
    # Another that begins alike, or none at all, would be another cut.
    assert restored["with"]["fail-on-cache-miss"] is True
    assert "restore-keys" not in restored["with"]
    (saved,) = steps_of("site", "actions/cache/save")
    assert newest["with"]["path"] == restored["with"]["path"] == saved["with"]["path"]
    assert [] == steps_of("examples", "actions/download-artifact")


def test_a_second_attempt_can_upload() -> None:
    """An artifact's name is there once in all attempts of a run: a new one replaces the old one or has another name."""
    jobs = read(FOLDER / "verify.yml")["jobs"]
    uploads = [step for job in jobs for step in steps_of(job, "actions/upload-artifact")]
    assert len(uploads) == 3
    assert all(step["with"]["overwrite"] is True for step in uploads)
    (pages,) = steps_of("site", "actions/upload-pages-artifact")
    assert "github.run_attempt" in pages["with"]["name"]
    # Where the deployment alone runs again, the site is of an earlier attempt.
    assert {"pages": pages["with"]["name"]} == jobs["site"]["outputs"]
    (deployment,) = steps_of("deploy", "actions/deploy-pages")
    assert "${{ needs.site.outputs.pages }}" == deployment["with"]["artifact_name"]


def test_each_event_runs_the_shards_once() -> None:
    """A fresh look at Docker Hub takes no kept pass, and every other run takes those that hold."""
    workflow = read(FOLDER / "verify.yml")
    events: dict[str, list[str]] = {event: [] for event in workflow["on"]}
    for step in workflow["jobs"]["examples"]["steps"]:
        if "run" in step:
            for event in re.findall(r"github\.event_name == '(\w+)'", step["if"]):
                events[event].append(step["run"].partition(" -s ")[2])
    fresh = ["lab -- build --refresh --official", 'examples -- --all --shard "$SHARD/$SHARDS"']
    kept = ['examples -- --shard "$SHARD/$SHARDS"']
    assert {"pull_request": kept, "push": kept, "schedule": fresh, "workflow_dispatch": fresh} == events


def test_strangers_get_no_secret_and_nothing_to_write_to() -> None:
    """Only the deployment of main may write, and no workflow runs a stranger's change with main's rights."""
    writing = []
    for path in FILES:
        workflow = read(path)
        assert workflow["permissions"] == {}
        assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(workflow["on"])
        assert "secrets" not in path.read_text(encoding="utf-8").replace("no secret", "")
        for name, job in workflow["jobs"].items():
            writing += [(path.name, name, what) for what, how in job["permissions"].items() if how == "write"]
    assert writing == [("verify.yml", "deploy", "pages"), ("verify.yml", "deploy", "id-token")]
    workflow = read(FOLDER / "verify.yml")
    assert workflow["on"]["push"] == {"branches": ["main"]}
    assert workflow["jobs"]["deploy"]["if"] == "${{ github.event_name == 'push' }}"


def test_actions_are_pinned_to_a_commit_that_is_named() -> None:
    """The same commit under the same name everywhere."""
    pins: dict[str, set[str]] = {}
    for path in FILES:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses: " in line:
                match = re.fullmatch(r"\s+(?:- )?uses: ([\w/-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)", line)
                assert match, f"{path.name}: {line}"
                pins.setdefault(match[1], set()).add(match[2])
    assert all(len(versions) == 1 for versions in pins.values()), pins


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("python3 noxfile.py -s examples -- --shards 1/4", "refuses"),
        ("python3 noxfile.py -s lint -- --fix", "takes no options"),
        ("python3 noxfile.py -s lab -- build --refreshed", "refuses"),
        ("python3 noxfile.py -s example", "example"),
    ],
)
def test_a_call_that_would_fail_is_noticed(command: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session or an option that there is none of."""
    with pytest.raises(AssertionError, match=expected):
        check_call(command, monkeypatch)


@pytest.mark.parametrize("command", ["pip install nox", "python3 noxfile.py -s lint && rm x", "nox -s lint"])
def test_a_command_of_another_kind_is_noticed(command: str) -> None:
    """A workflow holds no steps of its own."""
    with pytest.raises(ValueError, match="is no call of one session"):
        split_call(command)


def test_sessions_say_what_they_do() -> None:
    """`nox --list` is the contributor's manual."""
    sessions = read_sessions()
    assert {"examples", "site", "tests", "lint", "reviewed"} <= sessions.keys()
    assert all(session.help.endswith(".") for session in sessions.values())
