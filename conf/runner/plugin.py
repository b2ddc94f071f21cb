"""The pytest plugin: collects example files, has them run by a crew of labs, and reports each as a test.

pytest itself runs on this machine and does what it is good at (choosing, reporting, exit statuses); a lab runs one
script at a time and sends back what was printed. Comparing and rewriting happen here.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.junitxml import xml_key

from conf.lab import LabError, cache_folder
from conf.lab.recipe import ROOT
from conf.runner.crew import LABS
from conf.runner.item import EXAMPLES_KEY, ExampleFile, ExampleItem
from conf.runner.kept import known_seconds
from conf.runner.results import beside, remove_stale
from conf.runner.run import Run
from conf.runner.shard import Shard
from conf.transcript import TranscriptError, find_examples

__all__: list[str] = []

IDLE_KEY = pytest.StashKey[str]()
"""What to say where a shard has nothing to do."""
NO_LAB = 8
"""The exit status where no lab could start; pytest's own end at 5."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Our options; `python -m conf.runner --help` explains them too."""
    group = parser.getgroup("examples", "example files")
    group.addoption("--update", action="store_true", help="record what changed into the example files")
    group.addoption("--all", action="store_true", dest="run_all", help="run what has a kept result too")
    group.addoption("--shard", help="run one part of the suite, such as 2/5")
    group.addoption("--seed", type=int, help="run in a random order; the same number gives the same order")
    group.addoption("--labs", type=int, default=LABS, help=f"labs side by side (default here: {LABS})")


def pytest_configure(config: pytest.Config) -> None:
    """Read every example once; a file that is no example ends the run before anything starts."""
    try:
        # Before that, because a file that lies in an example's folder belongs to the example.
        remove_stale(ROOT / "examples", r".+\.(sh|py)", deep=True)
        remove_stale(ROOT / "build")
        remove_stale(cache_folder() / "results")
        examples = find_examples(ROOT)
    except (LabError, TranscriptError) as error:
        raise pytest.UsageError(str(error)) from None
    config.stash[EXAMPLES_KEY] = {
        ROOT / script.path: (example, script) for example in examples for script in example.scripts.values()
    }


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Keep this shard's part of what was chosen."""
    if config.option.shard is None:
        return
    try:
        shard = Shard.parse(config.option.shard)
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None
    names = {item.example.name for item in items if isinstance(item, ExampleItem)}
    chosen = shard.choose(sorted(names), known_seconds(cache_folder() / "results"))
    if names and not chosen:
        config.stash[IDLE_KEY] = f"shard {shard} has nothing to do: there are {len(names)} examples to share"
    others = {item for item in items if isinstance(item, ExampleItem) and item.example.name not in chosen}
    config.hook.pytest_deselected(items=list(others))
    items[:] = [item for item in items if item not in others]


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ExampleFile | None":
    """A script of an example is a file of one test."""
    if file_path not in parent.config.stash[EXAMPLES_KEY]:
        return None
    return ExampleFile.from_parent(parent, path=file_path)


def pytest_report_teststatus(report: pytest.TestReport) -> tuple[str, str, str] | None:
    """A kept pass is counted apart from one of this run."""
    if report.when == "call" and ("kept", "yes") in report.user_properties:
        return "kept", "k", "KEPT"
    return None


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say where this shard had nothing to do."""
    if IDLE_KEY in config.stash:
        terminalreporter.write_line(config.stash[IDLE_KEY])


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Have pytest write junit.xml beside it, and rename that when it is whole.

    To have nothing to do is no failure of a shard, as it is of who chose nothing.
    """
    if IDLE_KEY in session.config.stash and session.exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED:
        session.exitstatus = pytest.ExitCode.OK
    # pytest has no public name for what writes it, and opens the file itself.
    report = session.config.stash.get(xml_key, None)
    if report is None:
        return (yield)
    path = Path(report.logfile)
    report.logfile = str(beside(path))
    try:
        yield
        Path(report.logfile).replace(path)
    finally:
        Path(report.logfile).unlink(missing_ok=True)
        # It says where it is when all is over.
        report.logfile = str(path)


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Run the collected examples in labs, as many at a time as there are labs."""
    if session.testsfailed:
        raise session.Interrupted(f"{session.testsfailed} errors while collecting")
    if session.config.option.collectonly:
        return True
    items = [item for item in session.items if isinstance(item, ExampleItem)]
    run = Run(session, items)
    problem = None
    try:
        run.all()
    except LabError as error:
        problem = str(error)
        raise pytest.exit.Exception(problem, returncode=NO_LAB) from None
    finally:
        run.write(problem)
    return True
