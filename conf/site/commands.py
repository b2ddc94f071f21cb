"""Which docker commands the examples use, and what each does: reading ``docs/commands.toml``."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from conf.site.commandline import Use, find_uses
from conf.site.datafile import DataError, read_data
from conf.site.language import LANGUAGES
from conf.site.tree import Problem, Tree, suggest
from conf.transcript import Command, Language, Script

__all__ = ["COMMANDS", "Option", "Usage", "check_commands", "check_use", "find_usages", "read_explanations"]

COMMANDS = "docs/commands.toml"

_REFUSED = ("unknown flag", "unknown shorthand flag", "is not a docker command", "unknown command")
"""What docker says of commands and options that there are none of."""


@dataclass
class Option:
    """One option of a command, and who uses it."""

    name: str
    written: set[str] = field(default_factory=set)
    """As examples write it, short forms included."""
    examples: Counter[str] = field(default_factory=Counter)
    """How often, by name; the one that is most about it comes first."""


@dataclass
class Usage:
    """One command, and who uses it."""

    command: str
    place: str
    """``path:line`` of its first use."""
    options: dict[str, Option] = field(default_factory=dict)
    examples: Counter[str] = field(default_factory=Counter)
    """How often, by name; the one that is most about it comes first."""


def find_usages(tree: Tree) -> dict[str, Usage]:
    """Every docker command of the shell examples that pages show, by name in alphabetical order."""
    usages: dict[str, Usage] = {}
    commands: Counter[str] = Counter()
    for example in tree.examples.values():
        if example.name not in tree.showing:
            continue
        script = example.scripts.get(Language.SHELL)
        for command in script.commands if script else ():
            assert script is not None
            if _is_refused(script, command):
                continue
            for use in _find_uses(command.text):
                usage = usages.setdefault(use.command, Usage(use.command, f"{script.path}:{command.line}"))
                _note(usage, use, example.name)
                commands[example.name] += 1
    for usage in usages.values():
        usage.examples = _sort(usage.examples, commands)
        for option in usage.options.values():
            option.examples = _sort(option.examples, commands)
    return dict(sorted(usages.items()))


@functools.cache
def _find_uses(text: str) -> tuple[Use, ...]:
    """Read once: the check, the command finder and its Markdown ask one after the other."""
    return tuple(find_uses(text))


def _note(usage: Usage, use: Use, example: str) -> None:
    usage.examples[example] += 1
    for name, written in use.options:
        option = usage.options.setdefault(name, Option(name))
        option.written.add(written)
        option.examples[example] += 1


def _sort(uses: Counter[str], commands: Mapping[str, int]) -> Counter[str]:
    """By the share that it has in all `commands` of an example; where that is equal, by name."""
    return Counter(dict(sorted(uses.items(), key=lambda item: (-item[1] / commands[item[0]], item[0]))))


def _is_refused(script: Script, command: Command) -> bool:
    exchange = next(exchange for exchange in script.exchanges if command in exchange.stimuli)
    if command is not exchange.stimuli[-1] or script.exit_of(command) is None or exchange.expected is None:
        return False
    return any(word in str(line) for line in exchange.expected.lines for word in _REFUSED)


def read_explanations(root: Path) -> dict[str, dict[str, str]]:
    """What each command does, by command and language. Raises DataError."""
    file = read_data(root, COMMANDS)
    explanations = {}
    for command, entry in file.tables.items() if file else ():
        assert file is not None
        file.refuse_other_keys(command, entry, tuple(language.code for language in LANGUAGES))
        explanations[command] = {language.code: file.read_text(command, entry, language.code) for language in LANGUAGES}
    return explanations


def check_commands(tree: Tree) -> Iterator[Problem]:
    """Commands without an explanation."""
    if not any(tree.find_directives("commands")):
        return
    try:
        explanations = read_explanations(tree.root)
    except DataError as error:
        yield error.problem
        return
    for command, usage in find_usages(tree).items():
        if command not in explanations:
            path, _, line = usage.place.rpartition(":")
            yield Problem(
                path,
                int(line),
                f"'{command}' is not explained in {COMMANDS}; expected [\"{command}\"] with ko and en; write what it "
                "does there",
            )


def check_use(tree: Tree) -> Iterator[Problem]:
    """Explanations of commands that no example uses: they may be written before the example is."""
    file = read_data(tree.root, COMMANDS)
    usages = find_usages(tree)
    for command in read_explanations(tree.root):
        if command not in usages:
            assert file is not None
            yield Problem(
                COMMANDS,
                file.find_line(command),
                f"no example uses '{command}'{suggest(command, usages)}; expected a command that one does; delete it",
            )
