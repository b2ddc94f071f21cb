"""The pytest plugin: collects example files, has them run by a crew of labs, and reports each as a test.

pytest itself runs on this machine and does what it is good at (choosing, reporting, exit statuses); a lab runs one
script at a time and sends back what was printed. Comparing and rewriting happen here.
"""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conf.lab import (
    LabError,
    Prepared,
    ensure_image,
    ensure_images,
    ensure_packages,
    find_tool,
    images_folder,
)
from conf.lab.recipe import ROOT
from conf.runner.crew import Crew, Unit
from conf.runner.job import Answer, Job
from conf.runner.results import ImageUsed, Result, now, write_results
from conf.runner.verdict import judge, python_recording, state_difference, with_blocks
from conf.transcript import Example, Language, Recording, Script, TranscriptError, find_examples, rewrite

__all__ = ["ExampleFile", "ExampleItem", "mentioned_images", "unit_of"]

RESULTS = ROOT / "build" / "verification.json"
EXAMPLES_KEY = pytest.StashKey[dict[Path, tuple[Example, Script]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Our options; `python -m conf.runner --help` explains them too."""
    group = parser.getgroup("examples", "example files")
    group.addoption("--update", action="store_true", help="record what changed into the example files")
    group.addoption("--labs", type=int, default=os.cpu_count() or 1, help="labs side by side (default: one a core)")


def pytest_configure(config: pytest.Config) -> None:
    """Read every example once; a file that is no example ends the run before anything starts."""
    try:
        examples = find_examples(ROOT)
    except TranscriptError as error:
        raise pytest.UsageError(str(error)) from None
    config.stash[EXAMPLES_KEY] = {
        ROOT / script.path: (example, script) for example in examples for script in example.scripts.values()
    }


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ExampleFile | None":
    """A script of an example is a file of one test."""
    if file_path not in parent.config.stash[EXAMPLES_KEY]:
        return None
    return ExampleFile.from_parent(parent, path=file_path)  # type: ignore[no-any-return]


class ExampleFile(pytest.File):
    """One script."""

    def collect(self) -> Iterator["ExampleItem"]:
        """The script itself, named after its variant."""
        example, script = self.config.stash[EXAMPLES_KEY][self.path]
        yield ExampleItem.from_parent(self, name=_variant(script), example=example, script=script)


class ExampleItem(pytest.Item):
    """One script as a test. It isn't run by itself: the loop below hands it to a lab."""

    def __init__(self, *, example: Example, script: Script, **options: Any) -> None:
        super().__init__(**options)
        self.example = example
        self.script = script

    def runtest(self) -> None:
        """Not used: a crew of labs runs the items."""
        raise NotImplementedError

    def reportinfo(self) -> tuple[Path, int, str]:
        """Where the script begins, and its name for people."""
        return self.path, 0, f"{self.example.name} ({self.name})"


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Run the collected examples in labs, as many at a time as there are labs."""
    if session.testsfailed:
        raise session.Interrupted(f"{session.testsfailed} errors while collecting")
    if session.config.option.collectonly:
        return True
    items = [item for item in session.items if isinstance(item, ExampleItem)]
    run = _Run(session, items)
    try:
        run.all()
    except LabError as error:
        raise pytest.exit.Exception(str(error), returncode=pytest.ExitCode.USAGE_ERROR) from None
    finally:
        run.write()
    return True


class _Run:
    """One run over the chosen items."""

    def __init__(self, session: pytest.Session, items: list[ExampleItem]) -> None:
        self._session = session
        self._config = session.config
        self._say = _teller(session.config)
        self._prepared: dict[str, Prepared] = {}
        self._results: list[Result] = []
        self._updated: list[str] = []
        self._crew: Crew | None = None
        self._waiting = {(item.example.name, item.script.language): item for item in items}
        self._items = items

    def all(self) -> None:
        """Run everything, and report it as it comes."""
        for item in list(self._waiting.values()):
            if item.example.not_run is not None:
                self._skip(item, item.example.not_run)
        if not self._waiting:
            return
        tool = find_tool()
        image = ensure_image(tool, self._say)
        packages = ensure_packages(tool, image, self._say)
        prepared = ensure_images(tool, image, packages, say=self._say)
        self._prepared = {name: entry for entry in prepared for name in entry.names}
        for item in list(self._waiting.values()):
            missing = [name for name in self._images(item.example) if self._prepared[name].source == "missing"]
            if missing:
                reason = self._prepared[missing[0]].reason
                self._skip(item, f"there is no {' and no '.join(missing)} here: {reason}")
        examples = {item.example.name: item.example for item in self._waiting.values()}
        units = [unit_of(example, self._images(example)) for example in examples.values()]
        # Examples with the same images follow each other, so that a lab seldom has to pull.
        units.sort(key=lambda unit: (unit.jobs[0].images, unit.name))
        self._crew = Crew(tool, image, packages, images_folder(), labs=self._config.option.labs)
        for unit, answers in self._crew.run(units):
            self._report(examples[unit.name], answers)
            if self._session.shouldfail:
                raise self._session.Failed(self._session.shouldfail)

    def _images(self, example: Example) -> list[str]:
        if example.images is None:
            return mentioned_images(example, self._prepared)
        for name in example.images:
            if name not in self._prepared:
                raise LabError(
                    f"examples/examples.toml: {example.name} asks for the image {name}, which isn't in "
                    "conf/lab/images.toml; correct the name or add an entry there"
                )
        return list(example.images)

    def _report(self, example: Example, answers: list[Answer]) -> None:
        scripts = _in_order(example)
        states = {script.language: answer.state for script, answer in zip(scripts, answers, strict=True)}
        for script, answer in zip(scripts, answers, strict=True):
            item = self._waiting.pop((example.name, script.language), None)
            if item is None:
                continue
            failure = self._judge(example, script, answer)
            if failure is None and script.language is Language.PYTHON and len(states) > 1:
                failure = state_difference(example, states)
            self._log(item, "failed" if failure else "passed", answer.seconds, failure)
            self._add(item, "failed" if failure else "passed", failure, answer.seconds)

    def _judge(self, example: Example, script: Script, answer: Answer) -> str | None:
        if script.language is Language.SHELL:
            recording = answer.recording or Recording(
                (None,) * len(script.exchanges), (None,) * len(script.commands)
            )
            current = script
        else:
            current, printed = script, answer.printed
            if self._config.option.update:
                current, moved = with_blocks(script, answer.printed)
                printed = tuple(moved)
            recording = python_recording(current, printed)
        if self._config.option.update and answer.problem is None:
            source = rewrite(current, recording)
            if source != script.source:
                self._write(ROOT / script.path, source)
                self._updated.append(script.path)
            answer_left = [f"{script.path}: left {leftover} behind" for leftover in answer.leftovers]
            return "\n".join(answer_left) or None
        return judge(example, script, answer, recording, listed=set(self._prepared))

    @staticmethod
    def _write(path: Path, source: str) -> None:
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        beside.write_text(source, encoding="utf-8")
        beside.chmod(path.stat().st_mode)
        beside.replace(path)

    def _skip(self, item: ExampleItem, reason: str) -> None:
        del self._waiting[item.example.name, item.script.language]
        self._log(item, "skipped", 0.0, (str(item.path), 1, f"Skipped: {reason}"))
        self._add(item, "not-run", reason, 0.0)

    def _log(self, item: ExampleItem, outcome: str, seconds: float, words: Any) -> None:
        """Tell pytest, whose reporters expect three phases of each test."""
        hook = item.ihook
        hook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        stop = time.time()
        phases = [("setup", "passed"), ("call", outcome), ("teardown", "passed")]
        for when, result in phases if outcome != "skipped" else [("setup", "skipped"), ("teardown", "passed")]:
            own = result == outcome and when in ("call", "setup")
            report = pytest.TestReport(
                nodeid=item.nodeid, location=item.location, keywords={item.name: 1}, outcome=result,  # type: ignore[arg-type]
                longrepr=words if own and result != "passed" else None, when=when,  # type: ignore[arg-type]
                duration=seconds if when == "call" else 0.0, start=stop - seconds, stop=stop,
            )  # fmt: skip
            hook.pytest_runtest_logreport(report=report)
        hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)

    def _add(self, item: ExampleItem, outcome: str, reason: str | None, seconds: float) -> None:
        used = []
        if self._prepared:
            for name in self._images(item.example):
                entry = self._prepared[name]
                if entry.digest is not None:
                    used.append(ImageUsed(name, entry.digest, entry.source))
        self._results.append(
            Result(
                item.example.name, item.name, item.script.path, item.example.digest, outcome, reason, seconds,
                cached=False, verified=now(), images=tuple(used),
            )  # fmt: skip
        )

    def write(self) -> None:
        """Write the results, and say which files were recorded anew."""
        if self._updated:
            self._say(f"recorded anew: {', '.join(self._updated)}")
        current = {example.name: example.digest for example in find_examples(ROOT)}
        results = [
            Result(**{**vars(result), "digest": current.get(result.name, result.digest)})
            if result.file in self._updated
            else result
            for result in self._results
        ]
        ready = self._crew.ready if self._crew else None
        if results:
            write_results(RESULTS, results, ready, current=current)


def mentioned_images(example: Example, names: "dict[str, Prepared]") -> list[str]:
    """Those of the catalogue's image names that the example's scripts or files mention; `busybox` is `busybox:latest`."""
    texts = [script.source for script in example.scripts.values()]
    texts += [path.read_text(encoding="utf-8", errors="replace") for path in example.beside]
    found = []
    for name in names:
        written = name.removesuffix(":latest")
        if any(re.search(rf"(?<![\w./:-]){re.escape(written)}(?![\w./:-])", text) for text in texts):
            found.append(name)
    return sorted(found)


def unit_of(example: Example, images: list[str]) -> Unit:
    """All variants of an example: a twin is judged by what the other leaves."""
    folder = example.folder.relative_to(ROOT).as_posix() if example.folder else None
    stem = example.name.rpartition("/")[2]
    return Unit(
        example.name,
        tuple(
            Job(script.path, script.source, stem, folder, tuple(images), example.timeout)
            for script in _in_order(example)
        ),
    )


def _in_order(example: Example) -> list[Script]:
    return [example.scripts[language] for language in Language if language in example.scripts]


def _variant(script: Script) -> str:
    if script.language is Language.PYTHON:
        return "python"
    return "terminal" if script.typed else "cli"


def _teller(config: pytest.Config) -> Any:
    reporter = config.pluginmanager.get_plugin("terminalreporter")

    def say(text: str) -> None:
        if reporter is not None:
            reporter.ensure_newline()
            reporter.write_line(text)

    return say
