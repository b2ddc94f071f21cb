"""What is made of a run: Python's output put into blocks, and the words for what was not as written."""

import time
from pathlib import Path

import pytest

from conf.runner.inside.printing import Printed
from conf.runner.inside.problem import Problem
from conf.runner.job import Answer
from conf.runner.verdict import judge, python_recording, recording_of, state_difference, with_blocks
from conf.transcript import Example, Language, Recording, compare, parse, rewrite
from tests.runner.play import play_python

PATH = "examples/data/notes.py"

UPDATES = {
    "a block behind each print": (
        'print("a")\nprint("b")\n',
        'print("a")\n#> a\nprint("b")\n#> b\n',
    ),
    "a loop's lines in one block": (
        "for n in range(3):\n    print(n)\n",
        "for n in range(3):\n    print(n)\n    #> 0\n    #> 1\n    #> 2\n",
    ),
    "a function's lines where it prints": (
        'def f(n):\n    print("f", n)\n\n\nf(1)\nf(2)\n',
        'def f(n):\n    print("f", n)\n    #> f 1\n    #> f 2\n\n\nf(1)\nf(2)\n',
    ),
    "a call over lines": (
        'print(\n    "a",\n    "b",\n)\n',
        'print(\n    "a",\n    "b",\n)\n#> a b\n',
    ),
    "several lines at once": ('print("a\\nb")\n', 'print("a\\nb")\n#> a\n#> b\n'),
    "a print in an except": (
        "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    print(error)\n",
        "try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    print(error)\n    #> division by zero\n",
    ),
    "callouts stay where they are": (
        '# (1)\nprint("a")\n# (2)\nprint("b")\n',
        '# (1)\nprint("a")\n#> a\n# (2)\nprint("b")\n#> b\n',
    ),
    "an old block is replaced": ('print("a")\n#> before\n', 'print("a")\n#> a\n'),
    "an elision is kept": ('print("a\\nb\\nc")\n#> a\n#> ...\n#> c\n', 'print("a\\nb\\nc")\n#> a\n#> ...\n#> c\n'),
    "a block among blocks": (
        'print("a")\n#> a\nprint("b")\nprint("c")\n#> c\n',
        'print("a")\n#> a\nprint("b")\n#> b\nprint("c")\n#> c\n',
    ),
    "a comprehension": (
        '[print(x) for x in "ab"]\nprint("c")\n',
        '[print(x) for x in "ab"]\n#> a\n#> b\nprint("c")\n#> c\n',
    ),
    "a comprehension over lines": (
        'x = [\n    print(x)\n    for x in "ab"\n]\nprint("c")\n',
        'x = [\n    print(x)\n    for x in "ab"\n]\n#> a\n#> b\nprint("c")\n#> c\n',
    ),
    "a loop on one line": ('for x in "ab": print(x)\n', 'for x in "ab": print(x)\n#> a\n#> b\n'),
    "branches on a line each": (
        'if False: print("x")\nelse: print("y")\nprint("z")\n',
        'if False: print("x")\nelse: print("y")\n#> y\nprint("z")\n#> z\n',
    ),
    "a function on one line": ('def f(): print("f")\n\n\nf()\n', 'def f(): print("f")\n#> f\n\n\nf()\n'),
    "another name for print": ('p = print\np(\n    "hi"\n)', 'p = print\np(\n    "hi"\n)\n#> hi'),
    "a print inside a call": (
        'if True:\n    str(\n        print("x")\n    )\n    y = 1\n',
        'if True:\n    str(\n        print("x")\n    )\n    #> x\n    y = 1\n',
    ),
    "a header and its body": (
        'while print("on") is not None:\n    pass\nelse:\n    print(\n        "off"\n    )\n',
        'while print("on") is not None:\n#> on\n    pass\nelse:\n    print(\n        "off"\n    )\n    #> off\n',
    ),
    "statements that share a line": (
        'print("a"); x = [\n    1\n]; print("b")\n',
        'print("a"); x = [\n    1\n]; print("b")\n#> a\n#> b\n',
    ),
    "a print behind a text over lines": (
        'x = """a\nb"""; print(x)\n',
        'x = """a\nb"""; print(x)\n#> a\n#> b\n',
    ),
    "a thread, of whose call no line is known": (
        "# (1)\nfrom threading import Thread\n\none = Thread(target=print, args=(1,))\none.start()\none.join()\n",
        "# (1)\nfrom threading import Thread\n#> 1\n\none = Thread(target=print, args=(1,))\none.start()\none.join()\n",
    ),
    "a block behind a blank line": ('print("a")\n\n#> before\n', 'print("a")\n\n#> a\n'),
    "nothing printed": ("x = 1\n", "x = 1\n"),
}


@pytest.mark.parametrize(("source", "expected"), UPDATES.values(), ids=UPDATES)
def test_update_writes_what_was_printed_behind_its_print(source: str, expected: str, tmp_path: Path) -> None:
    """From a script's run to its new text: each print's lines behind it, everything else byte for byte."""
    printed, problem = play_python(source, tmp_path)
    assert problem is None
    script, moved = with_blocks(parse(source, PATH), printed)
    assert expected == rewrite(script, python_recording(script, moved))


@pytest.mark.parametrize("source", [expected for _, expected in UPDATES.values()], ids=UPDATES)
def test_updated_script_passes_and_stays(source: str, tmp_path: Path) -> None:
    """What an update wrote holds, and the next update changes no byte."""
    printed, _ = play_python(source, tmp_path)
    script = parse(source, PATH)
    assert [] == compare(script, python_recording(script, printed))
    again, moved = with_blocks(script, printed)
    assert source == rewrite(again, python_recording(again, moved))


def test_exception_is_a_difference_at_its_line() -> None:
    """An exception that nobody caught fails its chunk, and what stands below it was not reached."""
    script = parse('print("a")\n#> a\nx = {}["b"]\nprint("c")\n#> c\n', PATH)
    recording = python_recording(script, [Printed(1, "a"), Printed(3, "KeyError: 'b'", raised=True)])
    assert (0, 1) == recording.statuses
    differences = compare(script, recording)
    assert [3] == sorted({difference.line for difference in differences if "raised" in difference.message})
    assert any("+ KeyError: 'b'" in difference.diff for difference in differences)


@pytest.mark.parametrize("line", [1, 2, 3, 4, 5, 6, 41])
def test_exception_fails_the_script_whatever_its_line(line: int) -> None:
    """A line that lies in no command is taken for the next command's, one behind them all for the last's."""
    alone = example((PATH, 'print("a")\n#> a\n\nx = 1\n# (1)\ny = 2\n'))
    script = alone.scripts[Language.PYTHON]
    answer = Answer(printed=(Printed(1, "a"), Printed(line, "SyntaxError: invalid syntax", raised=True)))
    words = judge(alone, script, answer, recording_of(script, answer), listed=set())
    assert words is not None
    failed = {1: 1, 2: 4, 3: 4, 4: 4, 5: 6, 6: 6, 41: 6}[line]
    assert f"{PATH}:{failed}: '{script.source.splitlines()[failed - 1]}' raised an exception" in words
    assert "\n+ SyntaxError: invalid syntax" in words


def example(*sources: tuple[str, str]) -> Example:
    """An example of these scripts."""
    scripts = [parse(source, path) for path, source in sources]
    return Example("data/notes", "data", None, {script.language: script for script in scripts}, ())


SHELL = "docker volume create notes\n#> notes\n"


def judged(source: str, answer: Answer, recording: Recording) -> str | None:
    """What is said of a run of `source`."""
    one = example(("examples/data/notes.sh", source))
    return judge(one, one.scripts[Language.SHELL], answer, recording, listed={"busybox:latest", "nginx:1.26"})


def test_run_as_written_has_no_reason() -> None:
    """Nothing is said of a run that is as its file says."""
    assert judged(SHELL, Answer(), Recording((("notes",),), (0,))) is None


def test_difference_is_told_with_line_session_and_update() -> None:
    """The words for a difference: file and line, both sides, the session so far, and how to record it."""
    words = judged(SHELL, Answer(), Recording((("note",),), (0,)))
    assert words is not None
    assert words.startswith(
        "examples/data/notes.sh:2: 'docker volume create notes' printed something else than expected"
    )
    assert "- notes\n+ note\n" in words
    assert "The session so far:\n    $ docker volume create notes\n    note\n" in words
    assert words.endswith("If the new output is right: nox -s examples -- --update data/notes")


def test_status_is_told_with_its_line() -> None:
    """Another exit status than expected names the command and both numbers."""
    words = judged(SHELL, Answer(), Recording((("notes",),), (1,)))
    assert words is not None
    assert "examples/data/notes.sh:1: 'docker volume create notes' ended with 1, expected 0" in words


def test_problem_hides_its_consequences() -> None:
    """What comes behind a problem isn't told as a difference of its own."""
    source = "echo a\n#> a\nsleep 60\necho b\n#> b\n"
    words = judged(
        source, Answer(problem=Problem(3, "'sleep 60' didn't end")), Recording((("a",), None), (0, None, None))
    )
    assert words is not None
    assert words.startswith("examples/data/notes.sh:3: 'sleep 60' didn't end\n")
    assert "expected" not in words


def test_engines_errors_are_told_beside_a_failure_alone() -> None:
    """They may be its cause; where all is well they are nobody's business."""
    complaints = tuple(f"level=error msg={number}" for number in range(20))
    wrong, sound = Recording((("letters",),), (0,)), Recording((("notes",),), (0,))
    words = judged(SHELL, Answer(complaints=complaints), wrong) or ""
    assert "Errors in the engine's log meanwhile" in words
    assert "level=error msg=19" in words
    assert "level=error msg=11\n" not in words
    assert judged(SHELL, Answer(complaints=complaints), sound) is None


def test_leftovers_are_told_at_the_last_line() -> None:
    """What an example leaves behind is told with what to do, each thing for itself."""
    leftovers = ("the process 'sleep 987'", "the mount /mnt")
    words = judged(SHELL, Answer(leftovers=leftovers), Recording((("notes",),), (0,)))
    assert words is not None
    for leftover in leftovers:
        assert f"examples/data/notes.sh:2: left {leftover} behind; end or remove it in the example itself" in words


UNKNOWN = {
    "run": "Unable to find image 'alpine:latest' locally",
    "run without a tag": "docker: Error response from daemon: pull access denied for alpine, repository does not exist",
    "inspect": "Error response from daemon: No such image: alpine:latest",
    "the SDK": (
        'docker.errors.APIError: 500 Server Error for http+docker://localhost/v1.51/images/create?tag=latest&fromImage=alpine:'
        " Internal Server Error"
    ),
    "build": 'ERROR: failed to solve: docker.io/library/alpine:latest: not found',
}  # fmt: skip


@pytest.mark.parametrize("line", UNKNOWN.values(), ids=UNKNOWN)
def test_unknown_image_is_hinted_at(line: str) -> None:
    """Whoever asks for an image that isn't in the catalogue is told which there are and where to add one."""
    words = judged(SHELL, Answer(), Recording(((line,),), (125,)))
    assert words is not None
    assert (
        "The image alpine:latest isn't in conf/lab/images.toml, so the lab doesn't have it; use one that is listed "
        "(busybox:latest, nginx:1.26), or add an entry for it."
    ) in words


def test_listed_image_is_no_unknown_one() -> None:
    """An image that was removed by the example itself isn't blamed on the catalogue."""
    words = judged(SHELL, Answer(), Recording((("Unable to find image 'busybox:latest' locally",),), (125,)))
    assert words is not None
    assert "images.toml" not in words


def test_full_disk_is_hinted_at() -> None:
    """An example that fails for want of space is told so."""
    words = judged(SHELL, Answer(), Recording((("write /var/lib/docker/x: no space left on device",),), (1,)))
    assert words is not None
    assert "A disk of the lab is full: it has 4 GB for the engine" in words


def test_twins_that_leave_the_same_state_are_twins() -> None:
    """Nothing is said of twins that leave the engine alike."""
    twins = example(("examples/data/notes.sh", SHELL), (PATH, 'print("notes")\n#> notes\n'))
    state = {"volumes": ["notes"], "containers": {}}
    assert state_difference(twins, {Language.SHELL: state, Language.PYTHON: dict(state)}) is None


def test_twin_that_leaves_another_state_is_told() -> None:
    """The words for unlike twins: file and line, what is unlike on which side, what to do."""
    twins = example(("examples/data/notes.sh", SHELL), (PATH, 'print("notes")\n#> notes\n'))
    shell = {"volumes": ["notes"], "containers": {"web": {"status": "running", "image": "nginx"}, "db": {}}}
    python = {"volumes": [], "containers": {"web": {"status": "exited", "image": "nginx"}, "cache": {}}}
    words = state_difference(twins, {Language.SHELL: shell, Language.PYTHON: python})
    assert words is not None
    assert words.startswith("examples/data/notes.py:2: leaves another state than its twin examples/data/notes.sh; ")
    assert "expected the same containers, volumes, networks and image tags; change one of the two:" in words
    for line in (
        "containers.cache: only the Python twin leaves it",
        "containers.db: only the CLI twin leaves it",
        'containers.web.status: CLI "running", Python "exited"',
        'volumes: CLI ["notes"], Python []',
    ):
        assert f"    {line}\n" in f"{words}\n"
    assert "image: " not in words


def test_long_session_shows_its_end(tmp_path: Path) -> None:
    """A session of many lines is cut to the end of it, which is where it went wrong."""
    lines = tuple(f"line {number}" for number in range(100))
    words = judged(SHELL, Answer(), Recording((lines,), (0,)))
    assert words is not None
    session = words.split("The session so far:\n")[1]
    assert "    …\n    line 60\n" in session
    assert "line 99" in session


def test_long_output_is_judged_soon_and_told_in_short() -> None:
    """Megabytes that nobody expected take seconds, and their reason has some hundred lines."""
    lines = tuple(str(number) for number in range(1, 500_001))
    begun = time.process_time()
    words = judged("seq 500000\n", Answer(), Recording((lines,), (0,)))
    assert time.process_time() - begun < 20
    assert words is not None
    assert "\n+ 1\n+ 2\n" in words
    assert "  (499900 more lines)\n+ 499971\n" in words
    assert len(words) < 5000


def test_one_long_line_is_told_in_short() -> None:
    """So is a line of megabytes, in the difference and in the session."""
    words = judged("echo\n", Answer(), Recording((("x" * 3_000_000,),), (0,)))
    assert words is not None
    assert words.count("more characters)") == 2
    assert len(words) < 5000


def test_images_of_a_long_output_are_told_in_short() -> None:
    """Of many images that the lab doesn't have, the first are named; what can't be the name of one isn't."""
    lines = tuple(f"Unable to find image 'none{number}:latest' locally" for number in range(10_000))
    words = judged("cat log\n", Answer(), Recording(((*lines, "No such image: ", "x" * 1000),), (0,)))
    assert words is not None
    assert [f"The image none{number}:latest isn't" in words for number in range(6)] == [True] * 5 + [False]
    words = judged("cat log\n", Answer(), Recording((("No such image: " + "x" * 1000, "docker.io/library/"),), (0,)))
    assert words is not None
    assert "The image" not in words


def test_many_prints_in_many_places_are_put_together_soon() -> None:
    """Each print finds its block by its line, however many of either there are."""
    source = "".join(f"print({number})\n#> {number}\n" for number in range(5000))
    script = parse(source, PATH)
    printed = [Printed(line, str(line // 2)) for line in range(1, 10_000, 2) for _ in range(50)]
    begun = time.process_time()
    recording = python_recording(script, printed)
    _, moved = with_blocks(script, printed)
    assert time.process_time() - begun < 15
    assert tuple((str(number),) * 50 for number in range(5000)) == recording.outputs
    assert printed == moved
