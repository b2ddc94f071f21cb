"""Examples are broken where a reader would be misled, and nowhere else."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import pytest

from conf.lab import LabError
from conf.lab.recipe import ROOT
from conf.runner.crew import Crew
from conf.runner.job import Answer
from conf.runner.mutants import (
    SURVIVORS,
    Found,
    Score,
    _require_pass,
    _run,
    broken_commands,
    broken_expectations,
    known_survivors,
)
from conf.runner.unit import Unit, unit_of
from conf.transcript import Example, Language, Recording, Script, find_examples, parse
from tests.runner.pretence import LOST

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
    first, second, *_ = broken_commands(example(SHELL), SHELL)
    assert Found(tmp_path, "a").get(first) is None
    Found(tmp_path, "a").keep(first, caught=True)
    Found(tmp_path, "a").keep(second, caught=False)
    assert (True, False) == (Found(tmp_path, "a").get(first), Found(tmp_path, "a").get(second))
    assert Found(tmp_path, "b").get(first) is None
    for path in tmp_path.iterdir():
        path.write_text("{")
    assert Found(tmp_path, "a").get(first) is None


def test_score_tells_survivors_and_their_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    """The share is of all, and a survivor without a reason is counted apart."""
    first, second, third, *_ = broken_commands(example(SHELL), SHELL)
    score = Score()
    assert 1.0 == score.share
    for mutant, caught in ((first, True), (second, False), (third, False)):
        score.count(mutant, caught=caught)
    assert 1 == score.report({(second.script.path, second.change): "it is the default"})
    assert pytest.approx(1 / 3) == score.share
    out = capsys.readouterr().out
    assert f"{second.change}; because it is the default\n" in out
    assert f"{third.change}; no reason in conf/runner/survivors.toml\n" in out
    assert "3 mutants, 1 caught, 2 survived (1 without a reason): 33.3%\n" in out


class Labs:
    """Labs whose answers are made up: each mutant ends its lab, or loses its output, as often as is said."""

    def __init__(self, ends: int, complaints: tuple[str, ...] = ()) -> None:
        """End the lab in the first `ends` runs, or have these complaints there."""
        self._ends = ends
        self._complaints = complaints
        self.limits: list[float] = []

    def run(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, list[Answer]]]:
        """Answer each unit."""
        for unit in units:
            self.limits += [job.timeout for job in unit.jobs]
            self._ends -= 1
            struck = self._ends >= 0
            yield unit, [
                Answer(seconds=1.0, ended=struck and not self._complaints, complaints=self._complaints * struck)
            ]


@pytest.mark.parametrize(("ends", "runs", "ended"), [(0, 1, False), (1, 2, False), (2, 2, True)])
def test_mutant_that_ends_its_lab_runs_once_more(ends: int, runs: int, ended: bool) -> None:
    """By chance a lab ends once; and each has four times the time of the sound script."""
    made = example(SHELL)
    mutant, labs = next(broken_commands(made, SHELL)), Labs(ends)
    crew = cast(Crew, labs)
    ((found, answer),) = _run(crew, {"data/copy": unit_of(made, [])}, {"data/copy": [Answer(seconds=7.0)]}, [mutant])
    assert (mutant, ended) == (found, answer.ended)
    assert [28.0] * runs == labs.limits


def test_mutant_whose_output_the_engine_lost_runs_once_more() -> None:
    """It would be taken for caught."""
    made = example(SHELL)
    mutant = next(broken_commands(made, SHELL))
    labs = Labs(1, (LOST,))
    sound = {"data/copy": [Answer(seconds=7.0)]}
    ((_, answer),) = _run(cast(Crew, labs), {"data/copy": unit_of(made, [])}, sound, [mutant])
    assert not answer.lost_output
    assert len(labs.limits) == 2


def test_example_must_pass_before_it_is_broken() -> None:
    """Otherwise every mutant of it would be taken for caught."""
    script = parse("echo one\n#> one\n", "examples/data/copy.sh")
    sound, wrong = (Answer(recording=Recording(((words,),), (0,))) for words in ("one", "two"))
    _require_pass(example(script), {"data/copy": [sound]}, set())
    with pytest.raises(LabError, match=r"data/copy must pass as it is before it is broken:\nexamples/data/copy\.sh:2"):
        _require_pass(example(script), {"data/copy": [wrong]}, set())
