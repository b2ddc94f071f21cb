"""The schema describes what the runner writes, all of it, and refuses what it doesn't."""

import copy
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from conf.runner import merge as merging
from conf.runner.inside.replay import Replay
from conf.runner.job import Ready
from conf.runner.results import VERSION, ImageUsed, Result, write_results
from conf.runner.schema import CHECKER, SCHEMA, WORDS, FormError, find_problems, main, read_document

Document = dict[str, Any]

SHA = f"sha256:{'0123456789abcdef' * 4}"
TIME = "2026-11-22T15:59:01Z"
VERSIONS = {
    "engine": "28.5.2", "api": "1.51", "cli": "28.5.2", "compose": "2.40.3", "buildx": "0.29.1", "sdk": "7.2.0",
    "python": "3.14.8", "lab": SHA,
}  # fmt: skip
READY = Ready(VERSIONS, "linux/amd64")
IMAGE = ImageUsed("busybox:latest", SHA, "stand-in")
REPLAY = Replay(((0, "command", "cat"), (0.5, "typed", "a\n"), (0.51, "output", "a\r\n"), (0.9, "keys", "\x04")))
RESULTS = [
    Result("data/a", "cli", "examples/data/a.sh", SHA, "passed", None, 1.23, True, TIME, (IMAGE,)),
    Result("data/a", "python", "examples/data/a.py", SHA, "failed", "a.py:3: …", 2, False, TIME, (IMAGE,)),
    Result("data/b", "terminal", "examples/data/b/b.sh", SHA, "not-run", "no x:1", 0, False, TIME, (), ("x:1",)),
    Result("data/c", "terminal", "examples/data/c.sh", SHA, "passed", None, 3.1, False, TIME, replay=REPLAY),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """What the runner writes of a pass, a failure, a skip and a session of a terminal."""
    path = tmp_path / "verification.json"
    write_results(path, RESULTS, READY, current={}, shard="2/5")
    return path


@pytest.fixture
def document(file: Path) -> Document:
    """The document in it."""
    return read_document(file)


@pytest.fixture(scope="module")
def schema() -> Document:
    """The schema."""
    found: Document = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return found


def objects(schema: Document) -> Iterator[Document]:
    """Every object that the schema describes."""
    yield schema
    yield schema["properties"]["versions"]
    yield from (part for part in schema["$defs"].values() if "properties" in part)


def test_schema_is_one_and_names_no_host(schema: Document) -> None:
    """It is valid under draft 2020-12, and sends nobody to another host."""
    Draft202012Validator.check_schema(schema)
    text = SCHEMA.read_text(encoding="utf-8").replace(schema["$schema"], "")
    assert "://" not in text


def test_schema_describes_each_property(schema: Document) -> None:
    """Each property and each kind of object says what it is; no object takes others."""
    found = list(objects(schema))
    assert len(found) == 5
    for part in found:
        assert part["additionalProperties"] is False
        assert part["description"]
        for name, rule in part["properties"].items():
            assert rule["description"].endswith("."), name
    assert all(rule["description"] for rule in schema["$defs"].values())


def keywords(part: Any) -> Iterator[str]:
    """Every keyword of a part of the schema."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("properties", "$defs"):
                yield from (keyword for rule in value.values() for keyword in keywords(rule))
            elif key != "if":
                yield key
                yield from keywords(value)
    elif isinstance(part, list):
        yield from (keyword for rule in part for keyword in keywords(rule))


def test_each_keyword_has_its_words(schema: Document) -> None:
    """What the schema demands can be told, each in words of its own."""
    silent = {"$schema", "$ref", "title", "description", "items", "prefixItems", "allOf", "then", "else"}
    assert set(keywords(schema)) - silent == {*WORDS, "required", "additionalProperties"}


# A file of a version has these and no others: whoever changes them adds a version, and raises VERSION.
FORMS = {
    2: {
        "document": "version finished platform versions problem shard examples",
        "versions": "engine api cli compose buildx sdk python",
        "result": "name variant file digest outcome reason seconds cached verified images missing replay",
        "image": "name digest source",
        "replay": "events columns rows",
    },
    3: {
        "document": "version finished platform versions problem shard examples",
        "versions": "engine api cli compose buildx sdk python lab",
        "result": "name variant file digest outcome reason seconds cached verified images missing replay",
        "image": "name digest source",
        "replay": "events columns rows",
    },
}


def test_another_form_has_another_version(schema: Document, document: Document) -> None:
    """The schema, what the runner writes and the list of this version's properties are the same."""
    form = {part: names.split() for part, names in FORMS[VERSION].items()}
    described = {"document": schema, "versions": schema["properties"]["versions"], **schema["$defs"]}
    assert form == {part: list(described[part]["properties"]) for part in form}
    for part in ("document", "result", "image", "replay"):
        assert form[part] == described[part]["required"]
    assert form["versions"] == described["versions"]["then"]["required"]
    assert VERSION == schema["properties"]["version"]["const"] == max(FORMS)
    assert form["document"] == list(document)
    assert form["result"] == [field.name for field in fields(Result)] == list(document["examples"][0])
    assert form["image"] == [field.name for field in fields(ImageUsed)] == list(document["examples"][0]["images"][0])
    assert form["replay"] == [field.name for field in fields(Replay)] == list(document["examples"][3]["replay"])


def test_what_the_runner_writes_is_valid(tmp_path: Path, document: Document) -> None:
    """A pass, a failure, a skip and a session are; so is a run in which no lab could start."""
    assert len(document["examples"]) == 4
    path = tmp_path / "none.json"
    write_results(path, RESULTS[2:3], None, current={}, problem="there is no Docker here")
    assert ("", {}) == (read_document(path)["platform"], read_document(path)["versions"])


PASSED, FAILED, SKIPPED, PLAYED = (f"$.examples[{number}]" for number in range(4))


def at(place: str, value: object) -> Callable[[Document], None]:
    """A change that puts `value` at a place such as `examples.0.reason`."""

    def change(document: Document) -> None:
        *path, last = [int(part) if part.isdigit() else part for part in place.split(".")]
        part: Any = document
        for step in path:
            part = part[step]
        part[last] = value

    return change


def without(place: str) -> Callable[[Document], None]:
    """A change that takes a property away."""

    def change(document: Document) -> None:
        *path, last = [int(part) if part.isdigit() else part for part in place.split(".")]
        part: Any = document
        for step in path:
            part = part[step]
        del part[last]

    return change


WRONG: list[tuple[Callable[[Document], None], str]] = [
    (at("version", 2), "$.version: found 2; expected 3 (Version of this form)"),
    (at("version", "3"), '$.version: found "3"; expected 3 '),
    (at("finished", "2026-11-22T16:00:00+09:00"), '$.finished: found "2026-11-22T16:00:00+09:00"; expected a text'),
    (at("finished", "2026-02-30T16:00:00Z"), '$.finished: found "2026-02-30T16:00:00Z"; expected a day and a time'),
    (at("finished", None), "$.finished: found null; expected a text (Date and time in UTC"),
    (at("platform", "amd64"), '$.platform: found "amd64"; expected a text like'),
    (at("platform", None), "$.platform: found null; expected a text "),
    (at("platform", ""), '$.platform: found ""; expected some text (Where an example has run'),
    (at("versions", {}), "$.versions: found {}; expected every version (Where an example has run"),
    (without("versions.sdk"), "$.versions: found no 'sdk'; expected engine, api, cli, compose, buildx, sdk, python, "),
    (at("versions.podman", "5.4"), "$.versions: found the unknown 'podman'; expected engine, "),
    (at("versions", None), "$.versions: found null; expected an object "),
    *((at(f"versions.{tool}", "new"), f'$.versions.{tool}: found "new"; expected a text like') for tool in VERSIONS),
    (at("versions.engine", 28.5), "$.versions.engine: found 28.5; expected a text "),
    (at("problem", ""), '$.problem: found ""; expected some text (Why no lab could start'),
    (at("problem", False), "$.problem: found false; expected a text or null "),
    (at("shard", "2 of 5"), '$.shard: found "2 of 5"; expected a text like'),
    (at("shard", 2), "$.shard: found 2; expected a text or null "),
    (at("shard", "0/5"), '$.shard: found "0/5"; expected a text like'),
    (without("shard"), "$: found no 'shard'; expected version, finished, "),
    (at("host", "me"), "$: found the unknown 'host'; expected version, finished, "),
    (at("examples", {}), "$.examples: found {}; expected a list "),
    (at("examples.0", "data/a"), f'{PASSED}: found "data/a"; expected an object '),
    (at("examples.0.name", "data"), f'{PASSED}.name: found "data"; expected a text like'),
    (at("examples.0.name", "data/A b"), f'{PASSED}.name: found "data/A b"; expected a text like'),
    (at("examples.0.name", 1), f"{PASSED}.name: found 1; expected a text "),
    (at("examples.0.variant", "shell"), f'{PASSED}.variant: found "shell"; expected "cli", "python" or "terminal" '),
    (at("examples.0.file", "/home/me/examples/data/a.sh"), f'{PASSED}.file: found "/home/me/examples/data/a.sh"; '),
    (at("examples.0.file", "examples/a.sh"), f'{PASSED}.file: found "examples/a.sh"; expected a text like'),
    (at("examples.0.file", "examples/a/b.py"), f'{PASSED}.file: found "examples/a/b.py"; expected a text like \\.sh$'),
    (at("examples.1.file", "examples/a/b.sh"), f'{FAILED}.file: found "examples/a/b.sh"; expected a text like \\.py$'),
    (at("examples.0.file", None), f"{PASSED}.file: found null; expected a text "),
    (at("examples.0.digest", None), f"{PASSED}.digest: found null; expected a text "),
    (at("examples.0.digest", SHA[:-1]), f'{PASSED}.digest: found "sha256:0123'),
    (at("examples.0.digest", SHA.upper()), f'{PASSED}.digest: found "SHA256:0123'),
    (at("examples.0.outcome", "skipped"), f'{PASSED}.outcome: found "skipped"; expected "passed", "failed" or "not'),
    (at("examples.0.reason", "why"), f'{PASSED}.reason: found "why"; expected null (What has passed has no reason)'),
    (at("examples.1.reason", None), f"{FAILED}.reason: found null; expected a text (What has failed or wasn't run"),
    (at("examples.2.reason", None), f"{SKIPPED}.reason: found null; expected a text (What has failed or wasn't run"),
    (at("examples.2.reason", ""), f'{SKIPPED}.reason: found ""; expected some text (Why it failed'),
    (at("examples.0.seconds", -1), f"{PASSED}.seconds: found -1; expected at least 0 (Seconds"),
    (at("examples.0.seconds", "1.2"), f'{PASSED}.seconds: found "1.2"; expected a number '),
    (at("examples.0.seconds", True), f"{PASSED}.seconds: found true; expected a number "),
    (at("examples.2.seconds", 3), f"{SKIPPED}.seconds: found 3; expected 0 (What wasn't run took no time)"),
    (at("examples.0.cached", 1), f"{PASSED}.cached: found 1; expected true or false "),
    (at("examples.1.cached", True), f"{FAILED}.cached: found true; expected false (Passes alone are kept)"),
    (at("examples.2.cached", True), f"{SKIPPED}.cached: found true; expected false (Passes alone are kept)"),
    (at("examples.0.verified", "today"), f'{PASSED}.verified: found "today"; expected a text like'),
    (at("examples.0.images", None), f"{PASSED}.images: found null; expected a list "),
    (at("examples.0.images", [vars(IMAGE), vars(IMAGE)]), f'{PASSED}.images: found [{{"name": "busybox:latest", '),
    (at("examples.0.images.0", "x:1"), f'{PASSED}.images[0]: found "x:1"; expected an object '),
    (at("examples.0.images.0.name", "busybox"), f'{PASSED}.images[0].name: found "busybox"; expected a text like'),
    (at("examples.0.images.0.digest", "latest"), f'{PASSED}.images[0].digest: found "latest"; expected a text like'),
    (at("examples.0.images.0.source", "missing"), f'{PASSED}.images[0].source: found "missing"; expected "docker-hub"'),
    (at("examples.0.images.0.id", SHA), f"{PASSED}.images[0]: found the unknown 'id'; expected name, digest, source"),
    (without("examples.0.images.0.source"), f"{PASSED}.images[0]: found no 'source'; expected name, digest, source"),
    (at("examples.0.missing", ["x:1"]), f'{PASSED}.missing: found ["x:1"]; expected an empty list (What ran had its'),
    (at("examples.2.missing", ["x:1", "x:1"]), f'{SKIPPED}.missing: found ["x:1", "x:1"]; expected each once '),
    (at("examples.2.missing", "x:1"), f'{SKIPPED}.missing: found "x:1"; expected a list '),
    (at("examples.2.missing", ["x"]), f'{SKIPPED}.missing[0]: found "x"; expected a text like'),
    (at("examples.2.missing", [1]), f"{SKIPPED}.missing[0]: found 1; expected a text "),
    (at("examples.1.replay", json.loads(json.dumps(asdict(REPLAY)))), f"{FAILED}.replay: found {{"),
    (at("examples.3.replay", []), f"{PLAYED}.replay: found []; expected an object or null "),
    (at("examples.3.replay.speed", 2), f"{PLAYED}.replay: found the unknown 'speed'; expected events, columns, rows"),
    (without("examples.3.replay.rows"), f"{PLAYED}.replay: found no 'rows'; expected events, columns, rows"),
    (at("examples.3.replay.columns", 0), f"{PLAYED}.replay.columns: found 0; expected at least 1 "),
    (at("examples.3.replay.columns", 80.5), f"{PLAYED}.replay.columns: found 80.5; expected a whole number "),
    (at("examples.3.replay.rows", "many"), f'{PLAYED}.replay.rows: found "many"; expected a whole number '),
    (at("examples.3.replay.rows", 0), f"{PLAYED}.replay.rows: found 0; expected at least 1 "),
    (at("examples.3.replay.events", None), f"{PLAYED}.replay.events: found null; expected a list "),
    (at("examples.3.replay.events.0", "command"), f'{PLAYED}.replay.events[0]: found "command"; expected a list '),
    (at("examples.3.replay.events.0", [0, "keys"]), f'{PLAYED}.replay.events[0]: found [0, "keys"]; expected at least'),
    (at("examples.3.replay.events.0", [0, "keys", "", 0]), f'{PLAYED}.replay.events[0]: found [0, "keys", "", 0]; exp'),
    (at("examples.3.replay.events.0.0", "now"), f'{PLAYED}.replay.events[0][0]: found "now"; expected a number '),
    (at("examples.3.replay.events.0.0", -1), f"{PLAYED}.replay.events[0][0]: found -1; expected at least 0 "),
    (at("examples.3.replay.events.0.1", "o"), f'{PLAYED}.replay.events[0][1]: found "o"; expected "command", "typed"'),
    (at("examples.3.replay.events.0.2", None), f"{PLAYED}.replay.events[0][2]: found null; expected a text "),
    (without("examples.1.digest"), f"{FAILED}: found no 'digest'; expected name, variant, file, digest, "),
    (at("examples.1.retries", 2), f"{FAILED}: found the unknown 'retries'; expected name, variant, "),
]  # fmt: skip


@pytest.mark.parametrize(("change", "problem"), WRONG, ids=[problem for _, problem in WRONG])
def test_wrong_document_is_refused_at_its_place(
    document: Document, change: Callable[[Document], None], problem: str
) -> None:
    """One thing that is wrong is found where it is, with what was expected, and nothing else is."""
    change(document)
    problems = find_problems(document)
    assert [problem] == [found[: len(problem)] for found in problems if found.startswith(problem)], problems
    place = problem.partition(":")[0]
    assert {place} == {found.partition(":")[0] for found in problems}


# Those which others imply, and which say it to whoever reads the schema.
IMPLIED = {"$defs/result/properties/reason/type", *(f"$defs/result/allOf/{number}/if/required" for number in range(4))}


def rules(part: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where each rule of a part of the schema is; what only explains is none."""
    if isinstance(part, list):
        for number, value in enumerate(part):
            yield from rules(value, (*path, number))
    elif isinstance(part, dict):
        named = path[-1:] in (("properties",), ("$defs",))
        for key, value in part.items():
            if named or key not in ("$schema", "title", "description", "properties", "$defs"):
                yield from [] if named else [(*path, key)]
                yield from rules(value, (*path, key))
            elif key in ("properties", "$defs"):
                yield from rules(value, (*path, key))


def test_no_rule_can_go(tmp_path: Path, schema: Document, document: Document) -> None:
    """Without any one of the schema's rules a wrong document passes, or a right one doesn't."""
    path = tmp_path / "none.json"
    write_results(path, RESULTS[2:3], None, current={}, problem="there is no Docker here")
    right = [document, read_document(path)]
    wrong: list[tuple[Any, str]] = [([], "$")]
    for change, problem in WRONG:
        changed = copy.deepcopy(document)
        change(changed)
        wrong.append((changed, problem.partition(":")[0]))
    idle = set()
    for place in rules(schema):
        less = copy.deepcopy(schema)
        part: Any = less
        for step in place[:-1]:
            part = part[step]
        del part[place[-1]]
        validator = Draft202012Validator(less, format_checker=CHECKER)
        if all(validator.is_valid(one) for one in right) and all(
            any(error.json_path == where for error in validator.iter_errors(one)) for one, where in wrong
        ):
            idle.add("/".join(map(str, place)))
    assert idle == IMPLIED


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[]", "v.json: $: found []; expected an object (What came of every example"),
        ('{\n"version": 1,\n}', "v.json:3: found what is no JSON ("),
        ('{"version": NaN}', "v.json: found what is no JSON (NaN is no number); expected results"),
        ("\udcff", "v.json: found what is no JSON ("),
    ],
)
def test_file_that_holds_no_results(tmp_path: Path, text: str, message: str) -> None:
    """The error names the file, and the line where there is one."""
    path = tmp_path / "v.json"
    path.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(FormError) as caught:
        read_document(path, "v.json")
    assert message == str(caught.value)[: len(message)]


def test_many_problems_are_told_in_order_and_not_all(file: Path, document: Document) -> None:
    """The first ten, in the order of the file, and how many more there are."""
    document["examples"] = [{**document["examples"][0], "seconds": -1} for _ in range(12)]
    file.write_text(json.dumps(document))
    with pytest.raises(FormError) as caught:
        read_document(file, "v.json")
    lines = str(caught.value).splitlines()
    places = [f"v.json: $.examples[{number}].seconds" for number in range(10)]
    assert places == [line.partition(": found")[0] for line in lines[:10]]
    assert ["v.json: 2 more"] == lines[10:]


def test_command_names_what_is_wrong(
    file: Path, document: Document, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It ends with 0 for results, and with 1 where one of its files isn't, or isn't there."""
    monkeypatch.setattr(sys, "argv", ["schema", str(file)])
    assert main() == 0
    assert capsys.readouterr().out == f"{file}: 4 results, version 3\n"
    document["shard"] = "first"
    (wrong := file.with_name("wrong.json")).write_text(json.dumps(document))
    monkeypatch.setattr(sys, "argv", ["schema", str(wrong), str(file), str(file.with_name("no.json"))])
    assert main() == 1
    said = capsys.readouterr()
    assert said.out == f"{file}: 4 results, version 3\n"
    first, second = said.err.splitlines()
    assert first.startswith(f'{wrong}: $.shard: found "first"; expected ')
    assert second.startswith(f"{file.with_name('no.json')}: No such file or directory; ")


def test_command_reads_the_present_results_by_itself(tmp_path: Path) -> None:
    """Without a name it takes what the runner wrote last, and needs nothing but the schema's library."""
    (tmp_path / "build").mkdir()
    write_results(tmp_path / "build" / "verification.json", RESULTS, READY, current={})
    code = "import sys; sys.argv[1:] = []; from conf.runner.schema import main; status = main()\n"
    code += "assert not [name for name in sys.modules if name.startswith(('conf.lab', 'conf.transcript', 'pytest'))]"
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={"PYTHONPATH": str(SCHEMA.parents[2])}, capture_output=True,
        text=True, check=True,
    )  # fmt: skip
    assert ended.stdout == "build/verification.json: 4 results, version 3\n"


def test_shard_that_is_not_valid_is_not_merged(
    file: Path, document: Document, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Merging names the file and the place, and writes nothing."""
    (wrong := file.with_name("wrong.json")).write_text(json.dumps({**document, "finished": "later"}))
    monkeypatch.setattr(merging, "ROOT", file.parent)
    monkeypatch.setattr(sys, "argv", ["merge", str(file), str(wrong)])
    assert merging.main() == 1
    assert capsys.readouterr().err.startswith(f'error: {wrong}: $.finished: found "later"; expected ')
    assert not (file.parent / "build").exists()
