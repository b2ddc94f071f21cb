"""What the sessions themselves decide, with a made-up nox: each runs nothing."""

import importlib.util
import json
import os
import sys
import time
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests.sessions import ROOT


class CommandFailed(Exception):  # noqa: N818  # the name is nox's
    """A command of a session ended with an error."""


@pytest.fixture
def noxfile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module, for a repository elsewhere."""
    nox, command = ModuleType("nox"), ModuleType("nox.command")
    vars(nox).update(session=lambda *made, **_: made[0] if made else lambda own: own)
    vars(nox).update(options=SimpleNamespace(), Session=object)
    vars(command).update(CommandFailed=CommandFailed)
    monkeypatch.setitem(sys.modules, "nox", nox)
    monkeypatch.setitem(sys.modules, "nox.command", command)
    spec = importlib.util.spec_from_file_location("noxfile", ROOT / "noxfile.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return module


@pytest.mark.parametrize(("age", "told"), [(0, ["no Docker here"]), (60, [])], ids=["its own", "an earlier run's"])
def test_site_tells_the_problem_of_this_run_only(noxfile: Any, age: float, told: list[str]) -> None:
    """A run that ended before it wrote anything has no problem of an earlier one."""
    results = noxfile.ROOT / "build" / "verification.json"

    def run(*_: str) -> None:
        results.parent.mkdir()
        results.write_text(json.dumps({"problem": "no Docker here"}))
        os.utime(results, (time.time() - age + 1,) * 2)
        raise CommandFailed

    with pytest.raises(CommandFailed):
        noxfile.examples(SimpleNamespace(install=lambda *_: None, run=run, posargs=[]))
    assert told == noxfile.NO_LAB
