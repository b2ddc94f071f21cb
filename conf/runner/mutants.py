"""`python -m conf.runner.mutants`: break every example in ways that must be noticed, and count those that are.

What is expected can be broken without a lab: the recording of one sound run is compared with the broken script. Broken
commands are run. The sound run and what became of each broken command are kept for as long as the example, its images,
the engine and the runner stay as they are.
"""

import argparse
import ast
import dataclasses
import hashlib
import inspect
import itertools
import json
import random
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from conf.lab import LabError, cache_folder, prepare_kit
from conf.lab.recipe import ROOT
from conf.runner.crew import LABS, Crew
from conf.runner.job import Answer
from conf.runner.kept import Keeper
from conf.runner.results import write_beside
from conf.runner.unit import Unit, images_of, in_order, unit_of, used_images
from conf.runner.verdict import judge, recording_of, state_difference
from conf.transcript import Example, Exit, Language, Output, Script, TranscriptError, find_examples, parse

__all__ = ["Found", "Mutant", "Outcome", "Score", "broken_commands", "broken_expectations", "known_survivors", "main"]

SURVIVORS = ROOT / "conf" / "runner" / "survivors.toml"
OPTION = re.compile(r"(?<= )--[a-z][a-z-]*(?:[= ](?:'[^']*'|\"[^\"]*\"|[^\s'\"-][^\s]*))?(?= |$)")
WORD = re.compile(r"[A-Za-z]{4,}")
PYTHON_NAME = re.compile(r"""(?<=name=")[a-z][\w-]*(?=")""")
SHELL_NAME = re.compile(r"(?<=--name )[a-z][\w-]*")


@dataclass(frozen=True)
class Mutant:
    """One script with one thing broken in it."""

    example: str
    script: Script
    line: int
    """The line that was changed."""
    kind: str
    change: str
    """What was changed, for people."""


class Outcome(StrEnum):
    """What became of a mutant."""

    CAUGHT = "caught"
    BY_TIME = "caught by time"
    """It had no end within the example's own time."""
    SURVIVED = "survived"


class Found:
    """An example's sound run, and what became of its broken commands, in one file under the example's key."""

    def __init__(self, folder: Path, key: str) -> None:
        """Read what is kept in `folder` under `key`; a file that can't be read counts as none."""
        # The key doesn't know of this module, where it is decided how a script, broken or not, is run and judged.
        parts = (_run_sound, _run, _doubt, _ran_out, _judged, _outcome)
        code = "".join(inspect.getsource(part) for part in parts)
        digest = hashlib.sha256(f"{key}\0{code}".encode()).hexdigest()
        self._path = folder / f"{digest}.json"
        self.sound: list[Answer] = []
        """The lab's answers to the example as it is; none where it hasn't been run."""
        self._outcomes: dict[str, Outcome] = {}
        try:
            entry = json.loads(self._path.read_text(encoding="utf-8"))
            sound = [Answer.from_json(json.dumps(answer)) for answer in entry["sound"]]
            outcomes = {name: Outcome(outcome) for name, outcome in entry["outcomes"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return
        self.sound, self._outcomes = sound, outcomes

    def get(self, mutant: Mutant) -> Outcome | None:
        """What became of the mutant; None where it hasn't been run."""
        return self._outcomes.get(self._name(mutant))

    def keep(self, mutant: Mutant, outcome: Outcome) -> None:
        """Keep what became of the mutant."""
        self._outcomes[self._name(mutant)] = outcome
        self._write()

    def keep_sound(self, answers: Sequence[Answer]) -> None:
        """Keep the answers to the example as it is."""
        # How a terminal's session went is the most of an answer, and has no say here.
        self.sound = [dataclasses.replace(answer, replay=None) for answer in answers]
        self._write()

    def _write(self) -> None:
        entry = {"sound": [json.loads(answer.to_json()) for answer in self.sound], "outcomes": self._outcomes}
        write_beside(self._path, json.dumps(entry, indent=1))

    @staticmethod
    def _name(mutant: Mutant) -> str:
        return hashlib.sha256(f"{mutant.script.path}\0{mutant.script.source}".encode()).hexdigest()


def broken_expectations(example: Example, script: Script) -> Iterator[Mutant]:
    """What is expected, changed: a word of a line, two lines swapped, a status."""
    lines = script.source.split("\n")
    for element in script.elements:
        if isinstance(element, Output):
            numbers = [n for n in range(element.line, element.end_line + 1) if lines[n - 1].strip() != "#> ..."]
            for number in numbers:
                text = lines[number - 1]
                head, _, shown = text.partition("#> ")
                words = [found for found in WORD.finditer(shown) if not re.fullmatch("[0-9a-f]+", found[0])]
                if words:
                    word = max(words, key=lambda found: len(found[0]))
                    new = f"{head}#> {shown[: word.start()]}{word[0][::-1].swapcase()}{shown[word.end() :]}"
                    if made := _mutant(example, script, lines, {number: new}, "an expected word", f"'{word[0]}'"):
                        yield made
            for first, second in itertools.pairwise(numbers):
                if second == first + 1 and _shape(lines[first - 1]) != _shape(lines[second - 1]):
                    swapped = {first: lines[second - 1], second: lines[first - 1]}
                    if made := _mutant(example, script, lines, swapped, "two expected lines", "swapped"):
                        yield made
        elif isinstance(element, Exit):
            new = f"#! exit {element.status % 255 + 1}"
            if made := _mutant(example, script, lines, {element.line: new}, "a status", new):
                yield made


def broken_commands(example: Example, script: Script) -> Iterator[Mutant]:
    """What is run, changed: a command or an option left out, a name changed in one twin alone.

    No two changes of a script have the same words.
    """
    count: Counter[str] = Counter()
    for mutant in _broken(example, script):
        count[mutant.change] += 1
        number = count[mutant.change]
        yield mutant if number == 1 else dataclasses.replace(mutant, change=f"{mutant.change} ({number})")


def _broken(example: Example, script: Script) -> Iterator[Mutant]:
    lines = script.source.split("\n")
    python = script.language is Language.PYTHON
    names = PYTHON_NAME if python else SHELL_NAME
    for command in script.commands:
        places = range(command.line, command.end_line + 1)
        if not python:
            gone: dict[int, str | None] = dict.fromkeys(places)
            words = command.text.splitlines()[0][:60]
            if made := _mutant(example, script, lines, gone, "a command", f"without '{words}'"):
                yield made
            for number in places:
                for option in OPTION.finditer(lines[number - 1]):
                    text = lines[number - 1]
                    new = f"{text[: option.start()]}{text[option.end() :]}".replace("  ", " ")
                    words = f"without '{option[0]}'"
                    if made := _mutant(example, script, lines, {number: new}, "an option", words):
                        yield made
        for number in places:
            if (name := names.search(lines[number - 1])) and len(example.scripts) > 1:
                text = lines[number - 1]
                new = f"{text[: name.start()]}{name[0]}-else{text[name.end() :]}"
                if made := _mutant(example, script, lines, {number: new}, "a name in one twin", f"'{name[0]}-else'"):
                    yield made
    if python:
        yield from _broken_python(example, script, lines)


def _broken_python(example: Example, script: Script, lines: list[str]) -> Iterator[Mutant]:
    """A call left out, or one of its named arguments."""
    for node in ast.walk(ast.parse(script.source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and not _prints(node.value):
            gone: dict[int, str | None] = dict.fromkeys(range(node.lineno, (node.end_lineno or node.lineno) + 1))
            words = lines[node.lineno - 1].strip()[:60]
            if made := _mutant(example, script, lines, gone, "a call", f"without '{words}'"):
                yield made
        if isinstance(node, ast.Call) and not _prints(node):
            for keyword in node.keywords:
                if keyword.arg and (made := _without_argument(example, script, lines, keyword)):
                    yield made


def _without_argument(example: Example, script: Script, lines: list[str], keyword: ast.keyword) -> Mutant | None:
    """The script without one named argument, where it stands in one line."""
    if keyword.lineno != keyword.end_lineno:
        return None
    text = lines[keyword.lineno - 1].encode()
    head, tail = text[: keyword.col_offset].decode(), text[keyword.end_col_offset :].decode()
    shorter = head.rstrip() + tail if tail.startswith(")") and head.rstrip().endswith("(") else head + tail.lstrip(", ")
    if tail.startswith(")") and head.rstrip().endswith(","):
        shorter = head.rstrip()[:-1] + tail
    words = f"without '{ast.unparse(keyword)[:60]}'"
    return _mutant(example, script, lines, {keyword.lineno: shorter}, "an argument", words)


def _prints(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "print"


def _mutant(
    example: Example, script: Script, lines: list[str], changes: dict[int, str] | dict[int, str | None],
    kind: str, change: str,
) -> Mutant | None:  # fmt: skip
    """The script with these lines changed, None for a line that goes; None where nothing readable is left of it."""
    new = [changes.get(number, line) for number, line in enumerate(lines, 1)]
    source = "\n".join(line for line in new if line is not None)
    if source == script.source:
        return None
    try:
        return Mutant(example.name, parse(source, script.path), min(changes), kind, change)
    except TranscriptError:
        # Noticed before it could run, which is the best way to be noticed; but no proof of the runner.
        return None


def _shape(line: str) -> str:
    """A line without what moves from run to run, roughly: two lines of one shape may be swapped unseen."""
    return re.sub(r"[0-9a-f]{12,}|\d+", "0", line)


def known_survivors(path: Path) -> dict[tuple[str, str], str]:
    """Why each mutant that nobody can notice isn't noticed, by script and change.

    Raises ValueError that names the file and the place where it is no TOML, or where an entry isn't complete, or is of
    a mutant that has a reason.
    """
    place = path.relative_to(ROOT).as_posix()
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("survivor", [])
    except ValueError as error:
        wanted = "expected [[survivor]] entries in UTF-8; correct it there"
        raise ValueError(f"{place}: isn't TOML: {error}; {wanted}") from error
    reasons = {}
    for number, entry in enumerate(entries, 1):
        if {"script", "change", "reason"} != entry.keys() or not all(entry.values()):
            raise ValueError(
                f"{place}: [[survivor]] number {number} has {', '.join(entry)}; expected script, change and reason, "
                "none of them empty; add what is missing, or delete the entry"
            )
        if (entry["script"], entry["change"]) in reasons:
            raise ValueError(
                f"{place}: [[survivor]] number {number} is of {entry['script']}, {entry['change']}, as one before it; "
                "expected each once; keep the better reason"
            )
        reasons[entry["script"], entry["change"]] = entry["reason"]
    return reasons


class Score:
    """How many mutants were caught, of each kind, and which ones weren't."""

    def __init__(self) -> None:
        self._caught: Counter[str] = Counter()
        self.by_time: list[Mutant] = []
        self.survivors: list[Mutant] = []

    @property
    def caught(self) -> int:
        """How many were caught."""
        return self._caught.total()

    @property
    def share(self) -> float:
        """Those that were caught, of 1; 1 where there was none."""
        total = self.caught + len(self.survivors)
        return self.caught / total if total else 1.0

    def count(self, mutant: Mutant, outcome: Outcome) -> None:
        """Count one more."""
        if outcome is Outcome.SURVIVED:
            self.survivors.append(mutant)
        else:
            self._caught[mutant.kind] += 1
        if outcome is Outcome.BY_TIME:
            self.by_time.append(mutant)

    def report(self, reasons: Mapping[tuple[str, str], str]) -> int:
        """Print what its time alone gave away, each survivor with its reason, and the sums; how many have none."""
        unexplained = 0
        for mutant in self.by_time:
            print(f"{mutant.script.path}:{mutant.line}: noticed by time: {mutant.kind}, {mutant.change}")
        for mutant in self.survivors:
            reason = reasons.get((mutant.script.path, mutant.change))
            unexplained += reason is None
            words = f"because {reason}" if reason else f"no reason in {SURVIVORS.relative_to(ROOT).as_posix()}"
            print(f"{mutant.script.path}:{mutant.line}: not noticed: {mutant.kind}, {mutant.change}; {words}")
        for kind in sorted(self._caught | Counter(mutant.kind for mutant in self.survivors)):
            print(f"{kind}: {self._caught[kind]} caught")
        print(
            f"{self.caught + len(self.survivors)} mutants, {self.caught} caught ({len(self.by_time)} by time), "
            f"{len(self.survivors)} survived ({unexplained} without a reason): {self.share:.1%}"
        )
        return unexplained


def main() -> int:
    """Print the share that is caught and each survivor.

    1 under the limit, where a survivor has no reason, or where an example fails as it is.
    """
    parser = argparse.ArgumentParser(
        prog="nox -s mutants --", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="EXAMPLE", help="chapters or examples to break (default: all)")
    parser.add_argument("--each", type=int, default=3, help="broken commands of each kind a script (default: 3)")
    parser.add_argument("--seed", type=int, default=1, help="chooses which (default: 1)")
    parser.add_argument("--limit", type=float, default=0.98, help="the share that must be caught (default: 0.98)")
    parser.add_argument("--labs", type=int, default=LABS, metavar="N", help=f"labs side by side (default here: {LABS})")
    parser.add_argument("--all", action="store_true", help="run again what was kept, too")
    options = parser.parse_args()
    runnable = [example for example in find_examples(ROOT) if example.not_run is None]
    for name in options.names:
        if not any(name in (example.name, example.chapter) for example in runnable):
            parser.error(f"found no chapter or example '{name}' that is run; 'examples/' holds the chapters")
    examples = {
        example.name: example
        for example in runnable
        if not options.names or not {example.name, example.chapter}.isdisjoint(options.names)
    }
    reasons = known_survivors(SURVIVORS)
    kit = prepare_kit()
    crew = Crew(kit, labs=options.labs)
    units = {name: unit_of(example, images_of(example, kit.names)) for name, example in examples.items()}
    keeper = Keeper.of(kit, crew.facts())
    found = {
        name: Found(cache_folder() / "mutants", keeper.key(example, used_images(example, kit.names)))
        for name, example in examples.items()
    }
    sound = {} if options.all else {name: entry.sound for name, entry in found.items() if entry.sound}
    missing = {name: unit for name, unit in units.items() if name not in sound}
    words = "kept from earlier runs"
    print(f"examples as they are: {len(sound)} {words}, {len(missing)} to run ('--all' runs everything)", flush=True)
    sound |= _run_sound(crew, missing)
    listed = set(kit.names)
    unsound = {name: failure for name in examples if (failure := _failure(examples[name], sound, listed))}
    # That one of these fails when it is broken would prove nothing.
    examples = {name: example for name, example in examples.items() if name not in unsound}
    for name in missing.keys() - unsound.keys():
        found[name].keep_sound(sound[name])
    score = Score()
    for name, example in examples.items():
        for script, answer in zip(in_order(example), sound[name], strict=True):
            for mutant in broken_expectations(example, script):
                recording = recording_of(mutant.script, answer)
                failure = judge(example, mutant.script, answer, recording, listed=listed)
                score.count(mutant, Outcome.CAUGHT if failure else Outcome.SURVIVED)
    print(f"{score.caught} broken expectations caught, {len(score.survivors)} not", flush=True)
    chosen = list(_chosen(examples.values(), options.each, options.seed))
    waiting = []
    for mutant in chosen:
        known = None if options.all else found[mutant.example].get(mutant)
        if known is None:
            waiting.append(mutant)
        else:
            score.count(mutant, known)
    print(f"broken commands: {len(chosen) - len(waiting)} {words}, {len(waiting)} to run", flush=True)
    for done, (mutant, answer) in enumerate(_run(crew, units, sound, waiting), 1):
        outcome = _outcome(examples[mutant.example], mutant.script, answer, sound, listed)
        found[mutant.example].keep(mutant, outcome)
        score.count(mutant, outcome)
        if outcome is Outcome.SURVIVED:
            print(f"{mutant.script.path}:{mutant.line}: survives: {mutant.kind}, {mutant.change}", flush=True)
        _tell_progress(done, len(waiting), f"broken commands run, {len(score.survivors)} survivors so far")
    unexplained = score.report(reasons)
    for name, failure in unsound.items():
        print(f"error: {name} must pass as it is before it is broken, so it wasn't:\n{failure}", file=sys.stderr)
    return 0 if score.share >= options.limit and not unexplained and not unsound else 1


def _run_sound(crew: Crew, units: Mapping[str, Unit]) -> dict[str, list[Answer]]:
    """The answers to each example as it is."""
    sound: dict[str, list[Answer]] = {}
    for done, (unit, answers) in enumerate(crew.run(list(units.values())), 1):
        sound[unit.name] = answers
        _tell_progress(done, len(units), "examples run as they are")
    # Where the engine lost output, an example may only seem to fail.
    lost = [units[name] for name, answers in sound.items() if any(answer.lost_output for answer in answers)]
    sound |= {unit.name: answers for unit, answers in crew.run(lost)}
    return sound


def _failure(example: Example, sound: Mapping[str, Sequence[Answer]], listed: set[str]) -> str | None:
    """Why the example fails as it is; None where it passes."""
    for script, answer in zip(in_order(example), sound[example.name], strict=True):
        if failure := _judged(example, script, answer, sound, listed):
            return failure
    return None


def _tell_progress(done: int, total: int, words: str) -> None:
    if done % 25 == 0 or done == total:
        print(f"{done} of {total} {words}", flush=True)


class _Doubt(StrEnum):
    """Why an answer may be the machine's fault, and not the mutant's."""

    NEVER_BEGAN = "its lab couldn't be prepared"
    TIME = "its time was over"
    LAB_ENDED = "its lab ended"
    LOST_OUTPUT = "the engine lost output"


def _run(
    crew: Crew, units: Mapping[str, Unit], sound: Mapping[str, Sequence[Answer]], mutants: Sequence[Mutant]
) -> Iterator[tuple[Mutant, Answer]]:
    """Each mutant with the lab's answer, in the order in which they come.

    One whose answer is in doubt is run again, because what was chance would be taken for caught: the same again isn't.
    One that was late gets all the time that its example has. Raises `LabError` at the end, where one never began.
    """
    waiting = []
    for number, mutant in enumerate(mutants):
        unit = units[mutant.example]
        place = [job.path for job in unit.jobs].index(mutant.script.path)
        timeout = min(unit.jobs[place].timeout, max(10.0, 4 * sound[mutant.example][place].seconds))
        job = dataclasses.replace(unit.jobs[place], source=mutant.script.source, timeout=timeout)
        waiting.append(Unit(str(number), (job,)))
    waiting.sort(key=lambda unit: unit.jobs[0].images)
    doubts: set[tuple[str, _Doubt]] = set()
    lost = []
    while waiting:
        again = []
        for unit, answers in crew.run(waiting):
            mutant, (job,), (answer,) = mutants[int(unit.name)], unit.jobs, answers
            doubt = _doubt(answer, job.timeout)
            if doubt and (unit.name, doubt) not in doubts:
                doubts.add((unit.name, doubt))
                if doubt is _Doubt.TIME:
                    job = dataclasses.replace(job, timeout=units[mutant.example].jobs[0].timeout)
                again.append(Unit(unit.name, (job,)))
            elif doubt is _Doubt.NEVER_BEGAN:
                assert answer.problem is not None
                lost.append(f"{mutant.script.path}:{mutant.line}: {mutant.change}: {answer.problem.message}")
            else:
                yield mutant, answer
        waiting = again
    if lost:
        raise LabError(
            f"the lab couldn't be prepared for {len(lost)} of the mutants, twice each, so they aren't counted; what "
            f"became of the others is kept; start again when this machine has less to do; the first is\n{lost[0]}"
        )


def _doubt(answer: Answer, limit: float) -> _Doubt | None:
    """Why the answer to a script that had `limit` seconds may be chance; None where it isn't."""
    # Only of a lab that couldn't be prepared is known how long that took, and not how long the script took.
    if answer.ended and answer.preparing and not answer.seconds:
        return _Doubt.NEVER_BEGAN
    if _ran_out(answer, limit):
        return _Doubt.TIME
    if answer.ended:
        return _Doubt.LAB_ENDED
    return _Doubt.LOST_OUTPUT if answer.lost_output else None


def _ran_out(answer: Answer, limit: float) -> bool:
    """Whether the script was ended because its `limit` of seconds was over."""
    return answer.problem is not None and answer.seconds >= limit


def _chosen(examples: Iterable[Example], each: int, seed: int) -> Iterator[Mutant]:
    """Up to `each` of every kind a script, the same ones for the same seed."""
    for example in examples:
        for script in example.scripts.values():
            kinds: dict[str, list[Mutant]] = {}
            for mutant in broken_commands(example, script):
                kinds.setdefault(mutant.kind, []).append(mutant)
            for kind, found in kinds.items():
                yield from random.Random(f"{seed} {script.path} {kind}").sample(found, min(each, len(found)))


def _judged(
    example: Example, script: Script, answer: Answer, sound: Mapping[str, Sequence[Answer]], listed: set[str]
) -> str | None:
    """Why the answer to this script of the example, broken or not, is a failure; None where it passes."""
    failure = judge(example, script, answer, recording_of(script, answer), listed=listed)
    if failure is None and len(example.scripts) > 1:
        twins = zip(in_order(example), sound[example.name], strict=True)
        states = {twin.language: answers.state for twin, answers in twins}
        states[script.language] = answer.state
        failure = state_difference(example, states)
    return failure


def _outcome(
    example: Example, script: Script, answer: Answer, sound: Mapping[str, Sequence[Answer]], listed: set[str]
) -> Outcome:
    """What became of a mutant by its last answer."""
    if _ran_out(answer, example.timeout):
        return Outcome.BY_TIME
    return Outcome.CAUGHT if _judged(example, script, answer, sound, listed) else Outcome.SURVIVED


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (LabError, TranscriptError, ValueError) as error:
        sys.exit(f"error: {error}")
