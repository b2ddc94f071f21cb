"""The sessions of noxfile.py, read without running it, and whether one takes some options."""

import argparse
import ast
import importlib
import importlib.util
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
START = ("python3", "noxfile.py", "-s")
"""How a session is called where nothing but Python is there."""


@dataclass(frozen=True)
class Session:
    """A job that a person does."""

    name: str
    help: str
    module: str | None
    """What its options go to, as ``python -m`` names it; None where it runs no module of ours with them."""
    takes_options: bool


class _Parsed(Exception):  # noqa: N818 - no error: it ends a main function that understood its options
    pass


def read_sessions() -> dict[str, Session]:
    """Every session by name."""
    tree = ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    return {
        node.name: _read(node)
        for node in functions
        if any(ast.unparse(decorator).startswith("nox.session") for decorator in node.decorator_list)
    }


def _read(node: ast.FunctionDef) -> Session:
    module = None
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and "*session.posargs" in map(ast.unparse, call.args):
            words = [str(argument.value) for argument in call.args if isinstance(argument, ast.Constant)]
            module = words[2] if words[:2] == ["python", "-m"] and len(words) == 3 else None
    body = "\n".join(map(ast.unparse, node.body))
    return Session(node.name, ast.get_docstring(node) or "", module, "posargs" in body)


def split_call(command: str) -> tuple[str, list[str]]:
    """The session that a command calls, and its options. Raises ValueError where it does anything else."""
    words = shlex.split(command)
    if tuple(words[:3]) != START or len(words) < 4 or (len(words) > 4 and words[4] != "--") or "\n" in command.strip():
        raise ValueError(f"{command!r} is no call of one session; expected {' '.join(START)} SESSION [-- OPTIONS]")
    return words[3], words[5:]


def check_call(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail unless the command calls one session that is there, with options that it understands."""
    name, options = split_call(command)
    sessions = read_sessions()
    assert name in sessions, command
    if not options:
        return
    session = sessions[name]
    assert session.takes_options, f"{command}: {name} takes no options"
    if session.module is not None:
        assert _accepts(session.module, options, monkeypatch), f"{command}: {session.module} refuses {options}"


def _accepts(module: str, options: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> bool:
    spec = importlib.util.find_spec(module)
    assert spec is not None, module
    main = importlib.import_module(f"{module}.__main__" if spec.submodule_search_locations else module).main
    parse = argparse.ArgumentParser.parse_args

    def parse_and_stop(*arguments: object, **named: object) -> None:
        parse(*arguments, **named)  # type: ignore[call-overload]  # whatever main() passes on
        raise _Parsed

    with monkeypatch.context() as patch:
        patch.setattr(argparse.ArgumentParser, "parse_args", parse_and_stop)
        patch.setattr("sys.argv", [module, *options])
        try:
            main()
        except _Parsed:
            return True
        except SystemExit:
            return False
    raise AssertionError(f"{module} has no parser")
