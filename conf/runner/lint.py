"""Example files as code: shellcheck for shell, pytest-examples (black and ruff) for Python."""

import subprocess
import sys
from pathlib import Path

from pytest_examples import CodeExample
from pytest_examples.config import ExamplesConfig
from pytest_examples.lint import FormatError, black_check, ruff_check

from conf.lab.recipe import ROOT
from conf.transcript import Language, Script, TranscriptError, find_examples

__all__ = ["check_python", "check_shell", "main"]

CONFIG = ExamplesConfig(
    line_length=88,
    target_version="py310",
    ruff_select=["E", "F", "I", "UP", "B", "SIM"],
    # pytest-examples adds to what pyproject.toml asks of our own code; a reader's script needs no docstrings.
    ruff_ignore=["D", "PL", "N", "RUF", "PT"],
)
# SC1128: "#! exit 1" is no shebang in the wrong place. SC2016: single quotes keep a $ for the container on purpose.
# SC2034, SC2154: a variable may be there for the reader, or come from what is typed.
# SC2009: what is wrong with grepping the output of ps is the lesson of an example.
EXCLUDED = "SC1128,SC2009,SC2016,SC2034,SC2154"


def check_shell(scripts: list[Script]) -> list[str]:
    """What shellcheck finds, a text for each file."""
    if not scripts:
        return []
    command = ["shellcheck", "--shell=bash", f"--exclude={EXCLUDED}", "--format=gcc"]
    result = subprocess.run(
        [*command, *(script.path for script in scripts)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return (result.stdout + result.stderr).splitlines()


def check_python(script: Script) -> list[str]:
    """What black and ruff find in one script, and a name that Python itself would take for a module's."""
    path = Path(script.path)
    example = CodeExample.create(script.source, path=path)
    found = []
    if path.stem in sys.stdlib_module_names | {"docker", "requests"}:
        found.append(
            f"{script.path}:1: an example of this name is what 'import {path.stem}' finds beside it; "
            "expected a name that no Python module has; rename it and its twin"
        )
    for check in (black_check, ruff_check):
        try:
            check(example, CONFIG)
        except FormatError as error:
            found.append(f"{script.path}:1: {str(error).strip()}")
    return found


def main() -> int:
    """Check every example; 1 and the findings where there are any."""
    try:
        scripts = [script for example in find_examples(ROOT) for script in example.scripts.values()]
    except TranscriptError as error:
        print(error)
        return 1
    shell = [script for script in scripts if script.language is Language.SHELL]
    python = [script for script in scripts if script.language is Language.PYTHON]
    found = check_shell(shell) + [finding for script in python for finding in check_python(script)]
    print("\n".join([*found, f"{len(scripts)} example scripts checked, {len(found)} findings"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
