"""Examples are broken where a reader would be misled, and nowhere else."""

import dataclasses
import os
import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from conf.lab import LabError, Prepared
from conf.lab.inside.engine import Engine
from conf.lab.inside.registry import Registry
from conf.lab.recipe import ROOT
from conf.runner.crew import Crew
from conf.runner.inside import worker
from conf.runner.inside.problem import Problem
from conf.runner.inside.python import run_python
from conf.runner.inside.replay import Replay
from conf.runner.inside.shell import run_shell
from conf.runner.inside.worker import Worker
from conf.runner.job import Answer, Ready
from conf.runner.mutants import (
    SURVIVORS,
    Found,
    Outcome,
    Score,
    _doubt,
    _outcome,
    _ran_out,
    _run,
    broken_commands,
    broken_expectations,
    known_survivors,
    main,
)
from conf.runner.unit import Unit, unit_of
from conf.transcript import Example, Language, Recording, Script, find_examples, parse
from tests.runner.pretence import LOST
from tests.runner.test_worker import JOB, MadeUpLab

SHELL = parse(
    "docker run --detach --name web busybox sleep infinity\n#> ...\n"
    "docker ps\n#> one line\n#> another line\n#> 3f614440411c\ndocker rm nothing\n#! exit 1\n",
    "examples/data/copy.sh",
)
PYTHON = parse('web = client.containers.run("busybox", name="web")\nprint(web.name)\n#> web\n', "examples/data/copy.py")


def example(*scripts: Script) -> Example:
    """An example with these scripts."""
    return Example("data/copy", "data", None, {script.language: script for script in scripts}, ())


def test_expectations_are_broken_one_at_a_time() -> None:
    """A word of each line with words, each pair of neighbours, each status; an ID alone has no fact to break."""
    found = [(mutant.line, mutant.kind) for mutant in broken_expectations(example(SHELL), SHELL)]
    assert [
        (4, "an expected word"),
        (5, "an expected word"),
        (4, "two expected lines"),
        (5, "two expected lines"),
        (8, "a status"),
    ] == found


def test_commands_are_broken_one_at_a_time() -> None:
    """Each command and each option goes once; a name changes only where a twin can tell."""
    found = [(mutant.kind, mutant.change) for mutant in broken_commands(example(SHELL), SHELL)]
    assert ("an option", "without '--detach'") in found
    assert ("an option", "without '--name web'") in found
    assert ("a command", "without 'docker rm nothing'") in found
    assert "a name in one twin" not in {kind for kind, _ in found}


def test_name_is_changed_in_one_twin() -> None:
    """With a twin, a container's name is changed in one of the two."""
    both = example(SHELL, PYTHON)
    for script in (both.scripts[Language.SHELL], both.scripts[Language.PYTHON]):
        assert ["'web-else'"] == [m.change for m in broken_commands(both, script) if m.kind == "a name in one twin"]


def test_calls_and_arguments_of_python_are_broken() -> None:
    """A call whose result nobody prints goes, and so does each named argument; a print alone is no fact of Docker's."""
    script = parse(
        'web = client.containers.run("busybox", detach=True, name="web")\n'
        'web.reload()\nprint(web.name, end="!")\n#> web!\n',
        "examples/data/copy.py",
    )
    mutants = list(broken_commands(example(script), script))
    assert {
        ("an argument", 'web = client.containers.run("busybox", name="web")'),
        ("an argument", 'web = client.containers.run("busybox", detach=True)'),
        ("a call", 'web = client.containers.run("busybox", detach=True, name="web")'),
    } == {(mutant.kind, mutant.script.source.split("\n")[0]) for mutant in mutants}
    assert ["without 'web.reload()'"] == [mutant.change for mutant in mutants if mutant.kind == "a call"]


def test_reasons_of_survivors_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A survivor's reason is found by script and change; an entry without one is refused."""
    monkeypatch.setattr("conf.runner.mutants.ROOT", tmp_path)
    file = tmp_path / "survivors.toml"
    file.write_text('[[survivor]]\nscript = "examples/a/b.sh"\nchange = "without x"\nreason = "x is the default"\n')
    assert {("examples/a/b.sh", "without x"): "x is the default"} == known_survivors(file)
    file.write_text('[[survivor]]\nscript = "examples/a/b.sh"\nchange = "without x"\n')
    with pytest.raises(ValueError, match=r"survivors.toml: \[\[survivor\]\] number 1 has script, change; expected"):
        known_survivors(file)
    entry = '[[survivor]]\nscript = "examples/a/b.sh"\nchange = "without x"\nreason = "x is the default"\n'
    file.write_text(entry * 2)
    with pytest.raises(ValueError, match=r"number 2 is of examples/a/b.sh, without x, as one before it; expected"):
        known_survivors(file)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[survivor]]\nscript = "examples/a/b.sh\n', ".*line 2.*"),
        ('[[survivor]]\nreason = "\udce9"\n', "'utf-8' codec .*"),
    ],
)
def test_reasons_that_cannot_be_read_are_told_with_their_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, words: str
) -> None:
    """A slip of the pen is told with file, place and remedy."""
    monkeypatch.setattr("conf.runner.mutants.ROOT", tmp_path)
    file = tmp_path / "survivors.toml"
    file.write_text(text, encoding="utf-8", errors="surrogateescape")
    with pytest.raises(ValueError, match=f"^survivors.toml: isn't TOML: {words}; expected .*; correct it there$"):
        known_survivors(file)


def test_reasons_name_a_mutant_that_is_there() -> None:
    """No reason outlives what it speaks of, and none speaks of two."""
    examples = {script.path: found for found in find_examples(ROOT) for script in found.scripts.values()}
    gone = []
    for path, change in known_survivors(SURVIVORS):
        found = examples.get(path)
        script = found and next(script for script in found.scripts.values() if script.path == path)
        changes = [mutant.change for mutant in broken_commands(found, script)] if found and script else []
        if changes.count(change) != 1:
            gone.append((path, change))
    assert [] == gone


def test_changes_of_a_script_are_told_apart() -> None:
    """Two options that read the same are numbered."""
    script = parse("docker run --rm busybox true\ndocker run --rm busybox true\n", "examples/data/copy.sh")
    changes = [mutant.change for mutant in broken_commands(example(script), script)]
    assert [
        "without 'docker run --rm busybox true'", "without '--rm busybox'",
        "without 'docker run --rm busybox true' (2)", "without '--rm busybox' (2)",
    ] == changes  # fmt: skip


def test_every_mutant_differs_by_its_change() -> None:
    """No mutant is the example itself."""
    for mutant in (*broken_expectations(example(SHELL), SHELL), *broken_commands(example(SHELL), SHELL)):
        assert SHELL.source != mutant.script.source


def test_what_became_of_a_mutant_is_kept(tmp_path: Path) -> None:
    """It is known the next time under the same key, and nothing is known of another mutant or under another key."""
    first, second, third, *_ = broken_commands(example(SHELL), SHELL)
    assert Found(tmp_path, "a").get(first) is None
    for mutant, outcome in zip((first, second, third), Outcome, strict=True):
        Found(tmp_path, "a").keep(mutant, outcome)
    assert list(Outcome) == [Found(tmp_path, "a").get(mutant) for mutant in (first, second, third)]
    assert Found(tmp_path, "b").get(first) is None
    for text in ("{", "[]", "1", '{"outcomes": {"a": "noticed"}}'):
        for path in tmp_path.iterdir():
            path.write_text(text)
        assert Found(tmp_path, "a").get(first) is None


def test_sound_run_is_kept(tmp_path: Path) -> None:
    """Beside what became of mutants, whichever comes first, and without how a terminal's session went."""
    first, *_ = broken_commands(example(SHELL), SHELL)
    replay = Replay(((0.0, "output", "one"),))
    answer = Answer(Recording((("one",),), (0,)), replay=replay, state={"volumes": ["web"]}, seconds=2.0)
    assert [] == Found(tmp_path, "a").sound
    Found(tmp_path, "a").keep(first, Outcome.CAUGHT)
    assert [] == Found(tmp_path, "a").sound
    Found(tmp_path, "a").keep_sound([answer])
    assert [dataclasses.replace(answer, replay=None)] == Found(tmp_path, "a").sound
    assert Outcome.CAUGHT is Found(tmp_path, "a").get(first)


class MadeUpCrew:
    """Labs in which the example as it is prints what it expects, and in which no command that is broken ends well."""

    def __init__(self, sound: str) -> None:
        """`sound` is the example's source."""
        self._sound = sound
        self.sources: list[str] = []

    def facts(self) -> Ready:
        """What they run on."""
        return Ready({"engine": "28.5.2"}, "linux/amd64")

    def run(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, list[Answer]]]:
        """Answer each unit."""
        for unit in units:
            (job,) = unit.jobs
            self.sources.append(job.source)
            problem = None if job.source == self._sound else Problem(1, "the shell of this script has ended")
            yield unit, [Answer(Recording((("one line",),), (0,)), problem=problem, seconds=1.0)]


@pytest.fixture
def suite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a chapter of examples, which is all of a suite."""
    entry = Prepared("busybox:latest", ("busybox:latest",), "docker-hub", "sha256:1", None)
    kit = SimpleNamespace(names={"busybox:latest": entry}, packages=tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("conf.runner.mutants.ROOT", tmp_path)
    monkeypatch.setattr("conf.runner.mutants.SURVIVORS", tmp_path / "survivors.toml")
    (tmp_path / "survivors.toml").touch()
    monkeypatch.setattr("conf.runner.mutants.prepare_kit", lambda: kit)
    folder = tmp_path / "examples" / "data"
    folder.mkdir(parents=True)
    return folder


def run_main(monkeypatch: pytest.MonkeyPatch, source: str, *options: str) -> tuple[int, list[str]]:
    """The exit status where the example of this source passes, and the sources that ran."""
    crew = MadeUpCrew(source)
    monkeypatch.setattr("conf.runner.mutants.Crew", lambda *_, **__: crew)
    monkeypatch.setattr("sys.argv", ["mutants", *options])
    return main(), crew.sources


def test_second_run_runs_nothing(
    suite: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With everything as it was, what is kept gives the same report; after a change, and with --all, all runs again."""
    source = "docker run --rm busybox echo one line\n#> one line\n"
    file = suite / "copy.sh"
    file.write_text(source)

    def run(source: str, *options: str) -> tuple[list[str], list[str]]:
        status, ran = run_main(monkeypatch, source, *options)
        assert 0 == status
        return ran, capsys.readouterr().out.splitlines()

    ran, first = run(source)
    assert [source] == [text for text in ran if text == source] != ran
    assert "examples as they are: 0 kept from earlier runs, 1 to run ('--all' runs everything)" in first
    ran, second = run(source)
    assert [] == ran
    assert "examples as they are: 1 kept from earlier runs, 0 to run ('--all' runs everything)" in second
    assert any(re.fullmatch(r"broken commands: [1-9]\d* kept from earlier runs, 0 to run", line) for line in second)
    assert first[-3:] == second[-3:]
    assert source in run(source, "--all")[0]
    file.write_text(source.replace("echo", "echo -e"))
    assert file.read_text() in run(file.read_text())[0]


def test_example_must_pass_before_it_is_broken(
    suite: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else every mutant of it would be taken for caught: it is told and left out, and the others are broken."""
    source = "docker run --rm busybox echo one line\n#> one line\n"
    (suite / "copy.sh").write_text(source)
    wrong = "docker run --rm busybox echo another\n#> another\n"
    (suite / "move.sh").write_text(wrong)
    for kept in ("0 kept from earlier runs, 2 to run", "1 kept from earlier runs, 1 to run"):
        status, ran = run_main(monkeypatch, source)
        out, err = capsys.readouterr()
        assert 1 == status
        assert f"examples as they are: {kept}" in out
        assert "error: data/move must pass as it is before it is broken, so it wasn't:\nexamples/data/move.sh:1" in err
        assert {wrong} == {text for text in ran if "another" in text}
        assert " 0 survived" in out


def test_score_tells_survivors_and_their_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    """The share is of all; a survivor without a reason is counted apart, and so is what only its time gave away."""
    first, second, third, fourth, *_ = broken_commands(example(SHELL), SHELL)
    score = Score()
    assert 1.0 == score.share
    outcomes = (Outcome.CAUGHT, Outcome.SURVIVED, Outcome.SURVIVED, Outcome.BY_TIME)
    for mutant, outcome in zip((first, second, third, fourth), outcomes, strict=True):
        score.count(mutant, outcome)
    assert 1 == score.report({(second.script.path, second.change): "it is the default"})
    assert pytest.approx(1 / 2) == score.share
    out = capsys.readouterr().out
    assert f"{second.change}; because it is the default\n" in out
    assert f"{third.change}; no reason in conf/runner/survivors.toml\n" in out
    assert f"{fourth.script.path}:{fourth.line}: noticed by time: {fourth.kind}, {fourth.change}\n" in out
    assert "4 mutants, 2 caught (1 by time), 2 survived (1 without a reason): 50.0%\n" in out


LATE = Problem(1, "'docker ps' didn't end within the example's 28 s")
SOUND = Answer(seconds=7.0)
ANSWERS = {
    "sound": SOUND,
    "never began": Answer(problem=Problem(1, "the lab couldn't be prepared: no route"), preparing=4.0, ended=True),
    "late": Answer(problem=LATE, seconds=28.01, preparing=4.0),
    "late and ended": Answer(problem=LATE, seconds=28.01, preparing=4.0, ended=True),
    "very late": Answer(problem=LATE, seconds=50.01, preparing=4.0),
    "failed in time": Answer(problem=Problem(1, "the shell of this script has ended"), seconds=27.0, preparing=4.0),
    "over in the last moment": Answer(seconds=28.01, preparing=4.0),
    "lab ended": Answer(problem=Problem(1, "the lab ended while it ran this example"), ended=True),
    "left unfit": Answer(seconds=7.0, preparing=4.0, leftovers=("a process",), ended=True),
    "lost": Answer(seconds=7.0, preparing=4.0, complaints=(LOST,)),
}


class Labs:
    """Labs whose answers to one mutant are said in advance."""

    def __init__(self, *answers: str) -> None:
        """Answer so, in turn."""
        self._answers = list(answers)
        self.limits: list[float] = []

    def run(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, list[Answer]]]:
        """Answer each unit."""
        for unit in units:
            self.limits += [job.timeout for job in unit.jobs]
            yield unit, [ANSWERS[self._answers.pop(0)]]


def run_one(labs: Labs, sound: Answer = SOUND, timeout: float = 50) -> list[Answer]:
    """The answers that come of one mutant of an example that has `timeout` seconds."""
    made = dataclasses.replace(example(SHELL), timeout=timeout)
    mutant = next(broken_commands(made, SHELL))
    found = list(_run(cast(Crew, labs), {"data/copy": unit_of(made, [])}, {"data/copy": [sound]}, [mutant]))
    assert all(mutant == done for done, _ in found)
    return [answer for _, answer in found]


@pytest.mark.parametrize(
    ("answers", "limits"),
    [
        (["sound"], [28]),
        (["failed in time"], [28]),
        (["over in the last moment"], [28]),
        (["lab ended", "sound"], [28, 28]),
        (["lab ended", "lab ended"], [28, 28]),
        (["left unfit", "left unfit"], [28, 28]),
        (["lost", "sound"], [28, 28]),
        (["lost", "lost"], [28, 28]),
        (["lab ended", "lost", "sound"], [28, 28, 28]),
        (["never began", "sound"], [28, 28]),
        (["never began", "lab ended", "lab ended"], [28, 28, 28]),
        (["late", "sound"], [28, 50]),
        (["late", "late"], [28, 50]),
        (["late", "very late"], [28, 50]),
        (["late and ended", "very late"], [28, 50]),
        (["late", "never began", "very late"], [28, 50, 50]),
        (["never began", "late", "lab ended", "lost", "sound"], [28, 28, 50, 50, 50]),
    ],
)
def test_mutant_whose_answer_may_be_chance_runs_again(answers: list[str], limits: list[float]) -> None:
    """By chance a lab ends, loses output or can't be prepared once, and a busy machine has little time.

    Each mutant has four times the time of the sound script, and one that was late all that its example has.
    """
    labs = Labs(*answers)
    assert [ANSWERS[answers[-1]]] == run_one(labs)
    assert limits == labs.limits


def test_mutant_has_no_more_time_than_its_example() -> None:
    """And never less than a start takes."""
    slow, quick = Labs("sound"), Labs("sound")
    run_one(slow, Answer(seconds=20.0))
    run_one(quick, Answer(seconds=0.1))
    assert ([50.0], [10.0]) == (slow.limits, quick.limits)


def test_mutant_that_never_begins_is_an_error() -> None:
    """It is no mutant that was caught; the error names it, and the others come first."""
    made = example(SHELL)
    first, second, *_ = broken_commands(made, SHELL)
    labs = Labs("never began", "sound", "never began")
    found = _run(cast(Crew, labs), {"data/copy": unit_of(made, [])}, {"data/copy": [SOUND]}, [first, second])
    assert (second, ANSWERS["sound"]) == next(found)
    with pytest.raises(LabError, match=r"couldn't be prepared for 1 of the mutants, .*; start again") as error:
        next(found)
    assert f"\n{first.script.path}:1: {first.change}: the lab couldn't be prepared: no route" in str(error.value)


def test_lab_that_cannot_be_prepared_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a worker answers for a job that never began is told from what it answers for one that ended its lab."""
    for name in ("Machine", "Watch", "_clear"):
        monkeypatch.setattr(worker, name, lambda *_: None)
    lab = MadeUpLab(RuntimeError("the lab's registry didn't answer"))
    answer = Worker(cast(Engine, lab), cast(Registry, lab)).run(JOB)
    assert _doubt(answer, JOB.timeout) is _doubt(ANSWERS["never began"], JOB.timeout) is not None
    assert _doubt(answer, JOB.timeout) is not _doubt(ANSWERS["lab ended"], JOB.timeout)


@pytest.mark.parametrize("name", ["shell", "python"])
def test_script_whose_time_was_over_is_known(tmp_path: Path, name: str) -> None:
    """A script that is ended took at least its time, whichever language it is in."""
    begun = time.monotonic()
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    if name == "shell":
        script = parse("sleep 60\n", "examples/data/copy.sh")
        (tmp_path / "home").mkdir()
        _, problem, _ = run_shell(script, folder=tmp_path / "home", environment=environment, timeout=1.5)
    else:
        script = parse("import time\ntime.sleep(60)\n", "examples/data/copy.py")
        file = tmp_path / "copy.py"
        file.write_text(script.source)
        _, problem = run_python(script, file=file, environment=environment, timeout=1.5)
    answer = Answer(problem=problem, seconds=time.monotonic() - begun)
    assert _ran_out(answer, 1.5)
    assert Outcome.BY_TIME is _outcome(dataclasses.replace(example(script), timeout=1.5), script, answer, {}, set())


def test_mutant_that_fails_in_time_is_caught() -> None:
    """Only what had no end within the example's own time is caught by that."""
    recording = Recording((None,) * len(SHELL.exchanges), (None,) * len(SHELL.commands))
    for name, outcome in (("failed in time", Outcome.CAUGHT), ("very late", Outcome.BY_TIME)):
        answer = dataclasses.replace(ANSWERS[name], recording=recording)
        made = dataclasses.replace(example(SHELL), timeout=50)
        assert outcome is _outcome(made, SHELL, answer, {}, set())
    script = parse("echo one\n#> one\n", "examples/data/copy.sh")
    answer = Answer(recording=Recording((("one",),), (0,)), seconds=61.0)
    assert Outcome.SURVIVED is _outcome(example(script), script, answer, {}, set())
