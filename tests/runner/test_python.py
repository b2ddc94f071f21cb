"""Python scripts: what each print shows and where it stands, and what keeps a script from its end."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from conf.runner.inside.printing import Printed
from tests.runner.play import environment, play_python

PLAIN = {
    "words": 'print("kept")\n',
    "nothing": "print()\n",
    "several values": 'print("a", 1, None, 2.5)\n',
    "another separator": 'print("a", 1, sep="|")\n',
    "another end": 'print("a", end=" ")\nprint("b", end="")\nprint()\n',
    "a line that is never ended": 'print("a", end="")\n',
    "dots": 'for _ in range(3):\n    print(".", end="")\nprint(" done")\n',
    "several lines": 'print("a\\nb\\n\\nc")\n',
    "an empty set": "print(set(), {1}, {}, [])\n",
    "bytes": 'print(b"memo\\n")\n',
    "a dictionary in its order": 'print({"b": 1, "a": 2})\n',
    "a data class": "from dataclasses import dataclass\n\n\n@dataclass\nclass A:\n    x: int\n\n\nprint(A(1))\n",
    "Hangul": 'print("볼륨", {"이름": 1})\n',
    "a loop": "for n in range(3):\n    print(n)\n",
    "a function": 'def greet(name):\n    print("hello", name)\n\n\ngreet("you")\ngreet("me")\n',
    "a comprehension": "[print(n) for n in range(3)]\n",
    "a call over lines": 'print(\n    "a",\n    "b",\n)\n',
    "a branch": 'if False:\n    print("no")\nelse:\n    print("yes")\n',
    "an exception that was caught": 'try:\n    {}["x"]\nexcept KeyError as error:\n    print(error)\n',
    "a thread": "from threading import Thread\n\none = Thread(target=print, args=(1,))\none.start()\none.join()\n",
    "a file": 'with open("f", "w") as f:\n    print("in it", file=f)\nprint(open("f").read(), end="")\n',
    "a redirection": (
        "import contextlib\nimport io\n\ntext = io.StringIO()\nwith contextlib.redirect_stdout(text):\n"
        '    print("caught")\nprint(repr(text.getvalue()))\n'
    ),
    "its own name": "print(__name__)\n",
    "its folder": "import os\n\nprint(os.listdir())\n",
    "a module beside it": "import sys\n\nprint(sys.path[0].endswith('example'))\n",
    "leaving early": 'import sys\n\nprint("a")\nsys.exit()\nprint("b")\n',
}


@pytest.mark.parametrize("source", PLAIN.values(), ids=PLAIN)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_plain_script_prints_what_python_prints(source: str, tmp_path: Path) -> None:
    """A reader who runs the file with Python sees what the page shows."""
    printed, problem = play_python(source, tmp_path)
    again = tmp_path / "python" / "example"
    again.mkdir(parents=True)
    (again / "example.py").write_text(source)
    result = subprocess.run(
        [sys.executable, "example.py"], cwd=again, env=environment(tmp_path), capture_output=True, text=True, check=True
    )
    assert problem is None
    assert result.stdout == "".join(f"{entry.text}\n" for entry in printed) or result.stdout == printed[-1].text


PLACES = {
    "one after the other": ('print("a")\n\nprint("b")\n', [1, 3]),
    "the end of a call over lines": ('print(\n    "a",\n    "b",\n)\n', [4]),
    "in a loop": ("for n in range(2):\n    print(n)\n", [2, 2]),
    "in a function, wherever it is called": ('def f():\n    print("f")\n\n\nf()\nf()\n', [2, 2]),
    "in an else": ('if False:\n    pass\nelse:\n    print("a")\n', [4]),
    "in an except": ("try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    print(error)\n", [4]),
    "in a with": ('with open("/dev/null"):\n    print("a")\n', [2]),
    "behind what was printed into a file": ('import sys\nprint("a", file=sys.stderr)\nprint("b")\n', [2, 3]),
    "where a line ends": ('print("a", end=" ")\nx = 1\nprint("b")\n', [3]),
}


@pytest.mark.parametrize(("source", "lines"), PLACES.values(), ids=PLACES)
def test_print_is_known_by_the_last_line_of_its_call(source: str, lines: list[int], tmp_path: Path) -> None:
    """What a call printed goes behind its last line."""
    printed, problem = play_python(source, tmp_path)
    assert problem is None
    assert lines == [entry.line for entry in printed]


RAISED = {
    "at the top": ("x = 1\n{}['a']\n", Printed(2, "KeyError: 'a'", raised=True)),
    "in a function": (
        "def f():\n    return 1 / 0\n\n\nf()\n", Printed(2, "ZeroDivisionError: division by zero", raised=True),
    ),
    "in a library": (
        "import json\njson.loads('')\n",
        Printed(2, "json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)", raised=True),
    ),
    "a module that isn't there": (
        "import no_such_thing\n", Printed(1, "ModuleNotFoundError: No module named 'no_such_thing'", raised=True),
    ),
    "a status": ("import sys\nsys.exit(3)\n", Printed(2, "SystemExit: 3", raised=True)),
    "no words": ("import sys\nsys.exit('')\n", Printed(2, "SystemExit:", raised=True)),
    "last words": ("import sys\nsys.exit('no notes')\n", Printed(2, "SystemExit: no notes", raised=True)),
    "code that can't be compiled": (
        "x = 1\ny = = 2\n", Printed(2, "SyntaxError: invalid syntax", raised=True),
    ),
    "text that isn't code": (
        "import ast\n\nast.literal_eval('\\n\\n\\n1 +')\n", Printed(3, "SyntaxError: invalid syntax", raised=True),
    ),
    "a question nobody answers": ("input()\n", Printed(1, "EOFError: EOF when reading a line", raised=True)),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), RAISED.values(), ids=RAISED)
def test_exception_is_known_by_its_line_and_last_words(source: str, expected: Printed, tmp_path: Path) -> None:
    """An exception that nobody caught is what the script showed last, at the line of the script that raised it."""
    printed, problem = play_python(f'print("a"); {source}' if source[0] == "{" else source, tmp_path)
    assert problem is None
    assert expected == printed[-1]


def test_module_that_cannot_be_compiled_is_known_by_the_line_that_imports_it(tmp_path: Path) -> None:
    """The line of the module's own error means nothing in the script."""
    source = 'import pathlib\n\npathlib.Path("helper.py").write_text("\\n" * 40 + "x = =")\n\nimport helper\n'
    printed, problem = play_python(source, tmp_path)
    assert problem is None
    assert Printed(5, "SyntaxError: invalid syntax", raised=True) == printed[-1]


def test_what_was_printed_before_an_exception_is_kept(tmp_path: Path) -> None:
    """Output up to an exception is there, in order."""
    printed, _ = play_python('print("a")\nprint("b")\n1 / 0\nprint("c")\n', tmp_path)
    assert ["a", "b", "ZeroDivisionError: division by zero"] == [entry.text for entry in printed]
    assert [False, False, True] == [entry.raised for entry in printed]


STRAY = {
    "sys.stdout": "import sys\nsys.stdout.write('past\\n')\n",
    "sys.stderr": "import sys\nsys.stderr.write('past\\n')\n",
    "a subprocess": "import subprocess\nsubprocess.run(['echo', 'past'])\n",
    "a warning": "import warnings\nwarnings.warn('past')\n",
    "logging": "import logging\nlogging.error('past')\n",
    "pprint": "from pprint import pprint\npprint('past')\n",
}


@pytest.mark.parametrize("source", STRAY.values(), ids=STRAY)
def test_output_past_print_is_a_problem(source: str, tmp_path: Path) -> None:
    """What nothing would check is told, with the first of its words and what to do."""
    _, problem = play_python(source, tmp_path)
    assert problem is not None
    assert problem.message.startswith("printed past print(), where nothing checks it: ")
    assert "past" in problem.message.split(":", 1)[1].split(";")[0]
    assert problem.message.endswith("expected print() alone (a subprocess wants capture_output=True)")


ENDLESS = {
    "sleeps": "import time\nprint('on')\ntime.sleep(60)\n",
    "loops": "while True:\n    pass\n",
    "waits for a child": "import subprocess\nsubprocess.run(['sleep', '60'])\n",
    "ignores being asked": "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\ntime.sleep(60)\n",
}


@pytest.mark.parametrize("source", ENDLESS.values(), ids=ENDLESS)
def test_script_that_never_ends_is_stopped(source: str, tmp_path: Path) -> None:
    """A script has its time and no more, and the message says what to do."""
    begun = time.monotonic()
    _, problem = play_python(source, tmp_path, timeout=1)
    assert problem is not None
    assert problem.message == (
        "the script didn't end within the example's 1 s; find the loop or the call that waits, or raise its timeout "
        "in examples/examples.toml"
    )
    assert problem.line == source.rstrip("\n").count("\n") + 1
    assert time.monotonic() - begun < 5


FLOODS = {
    "print": "while True:\n    print('x' * 1000)\n",
    "one print": "print('x' * 20_000_000)\n",
    "past print": "import sys\nwhile True:\n    sys.stdout.write('x' * 1000)\n",
    "a subprocess": "import subprocess\nsubprocess.run(['yes'])\n",
}


@pytest.mark.parametrize("source", FLOODS.values(), ids=FLOODS)
def test_flood_is_stopped_and_told(source: str, tmp_path: Path) -> None:
    """A script that prints without end is stopped long before its time is over."""
    begun = time.monotonic()
    _, problem = play_python(source, tmp_path, timeout=60)
    assert problem is not None
    assert problem.message == "printed more than 10 MB; expected output that a page can show"
    assert time.monotonic() - begun < 20


UNFINISHED = (
    "Python ended with 0 before the script's end, and nothing tells what it printed; expected a script that runs to "
    "its end or calls sys.exit(); find what ends or replaces its process (os._exit, os.execv)"
)
DEATHS = {
    "leaves past Python with 0": ("import os\nprint('a')\nos._exit(0)\n", UNFINISHED),
    "becomes another program": ("import os\nos.execv('/bin/true', ['true'])\n", UNFINISHED),
    "leaves half a report": (
        "import atexit, pathlib, sys\natexit.register(lambda: pathlib.Path(sys.argv[2]).write_text('[{'))\n",
        UNFINISHED,
    ),
    "leaves past Python": ("import os\nos._exit(3)\n", "Python ended with 3: it printed no reason"),
    "is killed": ("import os\nos.kill(os.getpid(), 9)\n", "Python ended with -9: it printed no reason"),
}


@pytest.mark.parametrize(("source", "message"), DEATHS.values(), ids=DEATHS)
def test_python_that_dies_is_a_problem(source: str, message: str, tmp_path: Path) -> None:
    """A process that is gone without an exception is told with its status."""
    _, problem = play_python(source, tmp_path)
    assert problem is not None
    assert message == problem.message


MANY = {
    "in a loop": "\n".join(["x = 1"] * 1000 + ["for number in range(100_000):", "    print(number)", ""]),
    "pieces of one line": "for _ in range(1_500_000):\n    print('.', end='')\nprint()\n",
}


@pytest.mark.parametrize("source", MANY.values(), ids=MANY)
def test_many_prints_are_placed_soon(source: str, tmp_path: Path) -> None:
    """A loop that prints a great many times takes seconds, and not one look at the script for each time."""
    begun = time.process_time()
    printed, problem = play_python(source, tmp_path, timeout=30)
    assert problem is None
    assert time.process_time() - begun < 15
    lines = source.split("\n")
    assert len(printed) in (1, 100_000)
    assert {next(number for number, line in enumerate(lines, 1) if line.lstrip() in ("print(number)", "print()"))} == {
        entry.line for entry in printed
    }


def test_last_words_of_a_death_are_told(tmp_path: Path) -> None:
    """Of much that was said past print before Python failed, the end is told, where the reason stands."""
    _, problem = play_python("import os\nos.write(2, b'x' * 100_000 + b'the reason')\nos._exit(3)\n", tmp_path)
    assert problem is not None
    assert problem.message.startswith("Python ended with 3: xxx")
    assert problem.message.endswith("xxthe reason")
    assert len(problem.message) < 3000
