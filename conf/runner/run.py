"""One run: what was chosen is kept, run, judged, recorded and reported."""

import dataclasses
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

from conf.lab import LabError, Prepared, cache_folder, prepare_kit
from conf.lab.recipe import ROOT
from conf.runner.crew import Crew
from conf.runner.inside.replay import Replay
from conf.runner.item import EXAMPLES_KEY, ExampleItem
from conf.runner.job import Answer, Ready
from conf.runner.kept import Code, Keeper, known_seconds
from conf.runner.report import write_reports
from conf.runner.results import ImageUsed, Result, now, write_beside, write_results
from conf.runner.unit import Unit, images_of, in_order, unit_of, used_images
from conf.runner.verdict import judge, recording_of, state_difference, with_blocks
from conf.transcript import Example, Language, Script, TranscriptError, find_examples, parse, rewrite

__all__ = ["Run", "longest_outside"]

RESULTS = ROOT / "build" / "verification.json"


class Run:
    """One run over the chosen items."""

    def __init__(self, session: pytest.Session, items: list[ExampleItem]) -> None:
        self._session = session
        self._config = session.config
        self._say = _teller(session.config)
        self._prepared: dict[str, Prepared] = {}
        self._used: dict[str, list[str]] = {}
        """The images that an example uses, by its name."""
        self._results: list[Result] = []
        self._updated: dict[str, Script] = {}
        """What was recorded, by file."""
        self._statuses: list[str] = []
        """What is to be said of each status that was recorded."""
        self._ran = False
        self._ready: Ready | None = None
        self._keeper: Keeper | None = None
        # By now Python has read what judges; to prepare a lab may take minutes.
        self._code = Code()
        self._waiting = {(item.example.name, item.script.language): item for item in items}
        # Labs copy the files when they get to them: a digest that is taken later could be of files that never ran.
        self._digests = {item.example.name: item.example.digest for item in items}

    def all(self) -> None:
        """Run everything, and report it as it comes."""
        for item in list(self._waiting.values()):
            if item.example.not_run is not None and not item.example.needs:
                self._skip(item, item.example.not_run["en"])
        if not self._waiting:
            return
        kit = prepare_kit(self._say)
        self._prepared = kit.names
        crew = Crew(kit, labs=self._config.option.labs)
        self._ready = crew.facts()
        for item in list(self._waiting.values()):
            if item.example.not_run is not None and not set(item.example.needs) <= set(self._ready.features):
                self._skip(item, item.example.not_run["en"])
                continue
            missing = [name for name in self._images(item.example) if self._prepared[name].source == "missing"]
            if missing:
                reason = self._prepared[missing[0]].reason
                self._skip(item, f"there is no {' and no '.join(missing)} here: {reason}", missing)
        self._keeper = Keeper.of(kit, self._ready, self._code)
        self._keeper.forget()
        if not self._config.option.run_all:
            self._take_kept()
        examples = {item.example.name: item.example for item in self._waiting.values()}
        if not examples:
            return
        self._ran = True
        units = [unit_of(example, images_of(example, self._prepared)) for example in examples.values()]
        self._order(units)
        lost = []
        for unit, answers in crew.run(units):
            if self._has_lost_output(examples[unit.name], answers):
                self._say(f"{unit.name}: the engine lost what a container printed, so it will run once more")
                lost.append(unit)
            else:
                self._report(examples[unit.name], answers)
        for unit, answers in crew.run(lost):
            self._report(examples[unit.name], answers)

    def _has_lost_output(self, example: Example, answers: Sequence[Answer]) -> bool:
        """Whether the engine's own log says that output is lost which is missed, or would be missing in a recording."""
        return any(
            answer.lost_output and (self._config.option.update or self._why_not(example, script, answer) is not None)
            for script, answer in zip(in_order(example), answers, strict=True)
        )

    def _order(self, units: list[Unit]) -> None:
        seed = self._config.option.seed
        if seed is not None:
            self._say(f"in random order; '-p {seed}' gives it again")
            units.sort(key=lambda unit: unit.name)
            random.Random(seed).shuffle(units)
            return
        units[:] = longest_outside(units, known_seconds(cache_folder() / "results"))

    def _take_kept(self) -> None:
        """Report what has passed before with everything as it is now, without running it."""
        assert self._keeper is not None
        count = 0
        for item in list(self._waiting.values()):
            kept = self._keeper.find(item.example, self._images(item.example)).get(item.script.path)
            if kept is not None:
                del self._waiting[item.example.name, item.script.language]
                self._results.append(dataclasses.replace(kept, cached=True))
                count += 1
                self._log(item, "kept", kept.seconds, None)
        if count:
            self._say(f"{count} kept from earlier runs, {len(self._waiting)} to run ('--all' runs everything)")

    def _images(self, example: Example) -> list[str]:
        """Those that the example uses."""
        for name in example.images or ():
            if name not in self._prepared:
                raise LabError(
                    f"examples/examples.toml:{example.lines['images']}: {example.name} asks for the image {name}, "
                    "which isn't in conf/lab/images.toml; correct the name or add an entry there"
                )
        if example.name not in self._used:
            self._used[example.name] = used_images(example, self._prepared)
        return self._used[example.name]

    def _report(self, example: Example, answers: list[Answer]) -> None:
        assert self._keeper is not None
        scripts = in_order(example)
        states = {script.language: answer.state for script, answer in zip(scripts, answers, strict=True)}
        changed = self._has_changed(example)
        judged = []
        for script, answer in zip(scripts, answers, strict=True):
            item = self._waiting.pop((example.name, script.language), None)
            if item is None:
                continue
            failure = self._changed_words(script) if changed else self._judge(example, script, answer)
            if failure is None and script.language is Language.PYTHON and len(states) > 1:
                failure = state_difference(example, states)
            judged.append((item, answer, failure))
        if any(script.path in self._updated for script in scripts):
            recorded = {script.language: self._updated.get(script.path, script) for script in scripts}
            self._digests[example.name] = dataclasses.replace(example, scripts=recorded).digest
        results = []
        for item, answer, failure in judged:
            outcome = "failed" if failure else "passed"
            self._log(item, outcome, answer.seconds, failure)
            replay = None if failure else answer.replay
            results.append(self._add(item, outcome, failure, answer.seconds, replay=replay))
        if not self._config.option.update:
            self._keeper.keep(example, self._images(example), results)
        if self._session.shouldfail:
            raise self._session.Failed(self._session.shouldfail)

    def _has_changed(self, example: Example) -> bool:
        """Whether a file of the example is another than when the run began."""
        try:
            return example.digest_now(ROOT) != self._digests[example.name]
        except OSError:
            return True

    def _changed_words(self, script: Script) -> str:
        found = "its files changed while it ran"
        found += ", and nothing was recorded" if self._config.option.update else ""
        return f"{script.path}:1: {found}; expected the same files from its start to its end; run it again"

    def _judge(self, example: Example, script: Script, answer: Answer) -> str | None:
        # What an exception prints is nothing that a script could expect.
        sound = answer.problem is None and not any(entry.raised for entry in answer.printed)
        if self._config.option.update and sound:
            try:
                self._record(script, answer)
            except TranscriptError as error:
                return str(error)
            return "\n".join(f"{script.path}: left {leftover} behind" for leftover in answer.leftovers) or None
        return self._why_not(example, script, answer)

    def _why_not(self, example: Example, script: Script, answer: Answer) -> str | None:
        return judge(example, script, answer, recording_of(script, answer), listed=set(self._prepared))

    def _record(self, script: Script, answer: Answer) -> None:
        """Write into the script's file what changed. Raises `TranscriptError` where a file can't say it."""
        current = script
        if script.language is Language.PYTHON:
            current, printed = with_blocks(script, answer.printed)
            answer = dataclasses.replace(answer, printed=tuple(printed))
        source = rewrite(current, recording_of(current, answer))
        if source != script.source:
            write_beside(ROOT / script.path, source)
            self._updated[script.path] = recorded = parse(source, script.path)
            if script.language is Language.SHELL:
                self._statuses += _changed_statuses(script, recorded)

    def _skip(self, item: ExampleItem, reason: str, missing: Sequence[str] = ()) -> None:
        del self._waiting[item.example.name, item.script.language]
        self._log(item, "skipped", 0.0, (str(item.path), 1, f"Skipped: {reason}"))
        self._add(item, "not-run", reason, 0.0, missing)

    def _log(self, item: ExampleItem, outcome: str, seconds: float, words: Any) -> None:
        """Tell pytest, whose reporters expect three phases of each test."""
        hook = item.ihook
        hook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        stop = time.time()
        phases = [("setup", "passed"), ("call", "passed" if outcome == "kept" else outcome), ("teardown", "passed")]
        for when, result in phases if outcome != "skipped" else [("setup", "skipped"), ("teardown", "passed")]:
            own = result == outcome and when in ("call", "setup")
            properties = [("kept", "yes")] if outcome == "kept" else []
            report = pytest.TestReport(
                nodeid=item.nodeid, location=item.location, keywords={item.name: 1}, outcome=result,  # type: ignore[arg-type]
                longrepr=words if own and result != "passed" else None, when=when,  # type: ignore[arg-type]
                duration=seconds if when == "call" else 0.0, start=stop - seconds, stop=stop,
                user_properties=properties,
            )  # fmt: skip
            hook.pytest_runtest_logreport(report=report)
        hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)

    def _add(
        self, item: ExampleItem, outcome: str, reason: str | None, seconds: float, missing: Sequence[str] = (),
        replay: Replay | None = None,
    ) -> Result:  # fmt: skip
        used = []
        if self._prepared:
            for name in self._images(item.example):
                entry = self._prepared[name]
                if entry.digest is not None:
                    used.append(ImageUsed(name, entry.digest, entry.source))
        result = Result(
            item.example.name, item.name, item.script.path, self._digests[item.example.name], outcome, reason, seconds,
            cached=False, verified=now(), images=tuple(used), missing=tuple(missing), replay=replay,
        )  # fmt: skip
        self._results.append(result)
        return result

    def write(self, problem: str | None) -> None:
        """Write the results, or why there are none, and say which files were recorded anew."""
        if self._updated:
            self._say(f"recorded anew: {', '.join(self._updated)}")
        for line in self._statuses:
            self._say(line)
        if self._keeper is not None and self._keeper.problem is not None:
            self._say(self._keeper.problem)
        examples = [example for example, _ in self._config.stash[EXAMPLES_KEY].values()]
        if self._ran:
            try:
                examples = find_examples(ROOT)
            except TranscriptError as error:
                # Somebody is writing one while this ran, and what was found out is worth keeping.
                self._say(f"{error} (it changed during this run)")
        current = {example.name: example.digest for example in examples}
        shard = self._config.option.shard
        name = f"verification-{shard.replace('/', '-of-')}.json" if shard else RESULTS.name
        path = RESULTS.with_name(name)
        images = {name: entry.digest for name, entry in self._prepared.items()} if self._prepared else None
        write_results(path, self._results, self._ready, current=current, images=images, problem=problem, shard=shard)
        write_reports(RESULTS.parent, self._results, self._ready)


def longest_outside(units: Sequence[Unit], seconds: Mapping[str, float]) -> list[Unit]:
    """The order in which labs that take from both ends are done soonest; `seconds` are those of units by name.

    Units with the same images stay together, so that a lab seldom has to pull. Of these groups the one with the longest
    unit comes first, and each goes to the end that has less to do: what is left in the middle, when labs run out of
    work, is short.
    """
    groups: dict[tuple[str, ...], list[Unit]] = {}
    for unit in sorted(units, key=lambda unit: (-seconds.get(unit.name, 0.0), unit.name)):
        groups.setdefault(unit.jobs[0].images, []).append(unit)
    ends: tuple[list[Unit], list[Unit]] = ([], [])
    loads = [0.0, 0.0]
    for group in groups.values():
        place = loads.index(min(loads))
        ends[place].extend(group)
        loads[place] += sum(seconds.get(unit.name, 0.0) for unit in group)
    return ends[0] + ends[1][::-1]


def _changed_statuses(before: Script, after: Script) -> Iterator[str]:
    """What to say of each command that a recording has end otherwise."""
    for old, new in zip(before.commands, after.commands, strict=True):
        said, status = before.exit_of(old), after.exit_of(new)
        if (said.status if said else 0) == (status.status if status else 0):
            continue
        words = f"'{new.text.splitlines()[0]}'"
        if status is not None:
            yield f"{after.path}:{status.line}: recorded '#! exit {status.status}' for {words}: is it meant to fail?"
        elif said is not None:
            yield f"{after.path}:{new.line}: deleted '#! exit {said.status}' of {words}: is it meant to succeed?"


def _teller(config: pytest.Config) -> Any:
    reporter = config.pluginmanager.get_plugin("terminalreporter")

    def say(text: str) -> None:
        if reporter is not None:
            reporter.ensure_newline()
            reporter.write_line(text)

    return say
