"""Examples are linted as what they are: scripts that a reader runs where they lie."""

from conf.runner.lint import check_python, check_shell
from conf.transcript import parse


def test_name_of_a_module_is_refused() -> None:
    """A script named after a module would be imported in its place, and so run twice."""
    source = 'print("hi")\n#> hi\n'
    for name in ("secrets", "inspect", "docker"):
        (found,) = check_python(parse(source, f"examples/data/{name}.py"))
        assert found.startswith(f"examples/data/{name}.py:1: an example of this name is what 'import {name}' finds")
    assert [] == check_python(parse(source, "examples/data/secret-files.py"))


def test_code_that_black_would_change_is_found() -> None:
    """The findings of black and ruff carry the file's name."""
    (found, *_) = check_python(parse("import docker\nprint( 'hi' )\n#> hi\n", "examples/data/notes.py"))
    assert found.startswith("examples/data/notes.py:1: ")


def test_no_scripts_are_no_findings() -> None:
    """Nothing is asked of shellcheck without a script."""
    assert [] == check_shell([])
