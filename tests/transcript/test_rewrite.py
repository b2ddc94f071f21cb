"""An update writes what was printed, and leaves alone what still holds."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conf.transcript import Recording, Script, TranscriptError, compare, parse, rewrite
from conf.transcript.compare import clean
from tests.transcript.tour import bare, recording

A, B, C = "3f614440411c", "9a0b51de20f4", "c4a95a2eef7b"


def script(source: str, language: str = "sh") -> Script:
    """Read a script."""
    return parse(source, f"examples/a/x.{language}")


def printed(*parts: str | None, statuses: tuple[int | None, ...] | None = None) -> Recording:
    """Make a recording that knows what each command printed, from text."""
    return Recording(
        (),
        (0,) * len(parts) if statuses is None else statuses,
        tuple(None if text is None else tuple(text.splitlines()) for text in parts),
    )


@pytest.mark.parametrize(
    ("before", "parts", "after"),
    [
        pytest.param("ls\n", [""], "ls\n", id="nothing printed, nothing written"),
        pytest.param("ls\n", ["a\n\n b"], "ls\n#> a\n#>\n#>  b\n", id="a missing block is inserted"),
        pytest.param("ls", ["a"], "ls\n#> a", id="the last newline stays away"),
        pytest.param("ls\n\n# (1)\nls\n", ["a", ""], "ls\n#> a\n\n# (1)\nls\n", id="behind its command"),
        pytest.param("a\nb\nc\n", ["1", "", "3"], "a\n#> 1\nb\nc\n#> 3\n", id="each command its own block"),
        pytest.param("ls \\\n -l\n", ["a"], "ls \\\n -l\n#> a\n", id="behind the whole command"),
        pytest.param("ls\n#> a\n", [""], "ls\n", id="a block that is no longer printed goes"),
        pytest.param("ls\n#> a\n\nls\n", ["", ""], "ls\n\nls\n", id="and leaves the lines around it"),
        pytest.param("ls\n#> ...\n", [""], "ls\n#> ...\n", id="an elision may stand for nothing"),
        pytest.param("ls\n#> ...  \n", ["a\nb"], "ls\n#> ...  \n", id="an elision may stand for all"),
        pytest.param("ls\n#> a \n#> Up 2 seconds\n", ["a\nUp 5 seconds"], "ls\n#> a \n#> Up 2 seconds\n", id="same"),
        pytest.param("a\nb\n#> 1\n#> 2\n", ["1", "2"], "a\nb\n#> 1\n#> 2\n", id="one block for two commands"),
        pytest.param("a\nb\n#> 2\n", ["1", "2"], "a\n#> 1\nb\n#> 2\n", id="a block of its own for the first"),
        pytest.param("a\nb\n#> x\n", ["1", "2"], "a\nb\n#> 1\n#> 2\n", id="a block for two stays one"),
        # Inside a changed block
        pytest.param("a\n#> x\n#> y \n", ["x\nz"], "a\n#> x\n#> z\n", id="a changed line"),
        pytest.param("a\n#> x \n#> z\n", ["x\ny\nz"], "a\n#> x \n#> y\n#> z\n", id="a new line"),
        pytest.param("a\n#> x\n#> y\n#> z\n", ["x\nz"], "a\n#> x\n#> z\n", id="a line that is gone"),
        pytest.param(
            "a\n#> x\n#> ...  \n#> y\n#> z\n",
            ["x\n1\n2\ny\nc"],
            "a\n#> x\n#> ...  \n#> y\n#> c\n",
            id="an elision that still stands for something",
        ),
        pytest.param("a\n#> x\n#> ...\n#> y\n", ["x\nc"], "a\n#> x\n#> c\n", id="one that stands for nothing"),
        pytest.param(
            "a\n#> ID of web\n#> ...\n",
            ["ID of db\nmore"],
            "a\n#> ID of db\n#> ...\n",
            id="a changed line is not swallowed by an elision",
        ),
        pytest.param(
            "a\n#> Up 2 seconds\n#> x\n",
            ["Up 5 seconds\ny"],
            "a\n#> Up 2 seconds\n#> y\n",
            id="what moved stays as it was",
        ),
        # Names
        pytest.param(
            f"a\n#> {A}\nb\n#> {A} x\n",
            [B, f"{B} y"],
            f"a\n#> {A}\nb\n#> {A} y\n",
            id="a new line calls a thing as the file does",
        ),
        pytest.param(
            f"a\n#> {A}\nb\n#> {A} x\n",
            [B, f"{C} x"],
            f"a\n#> {A}\nb\n#> {C} x\n",
            id="another thing has its own name",
        ),
        pytest.param(
            f"a\n#> {A}\nb\n#> ...\n#> x\n",
            [B, f"{A}\n{A} y"],
            f"a\n#> {B}\nb\n#> ...\n#> {A} y\n",
            id="names that clash are all written anew",
        ),
        pytest.param(
            f"a\n#> {A}\n#> ...\n#> x\n#> Up 1 second\nb\n",
            [f"{B}\nx\nUp 2 seconds", A],
            f"a\n#> {B}\n#> ...\n#> x\n#> Up 1 second\nb\n#> {A}\n",
            id="and nothing else, in a block that holds",
        ),
        # Not reached
        pytest.param("a\n#> x\nb\n#> y\n", ["z", None], "a\n#> z\nb\n#> y\n", id="what was not reached stays"),
    ],
)
def test_blocks_are_rewritten(before: str, parts: list[str | None], after: str) -> None:
    """Blocks follow what was printed; what still holds stays byte for byte."""
    run = printed(*parts)
    assert after == rewrite(script(before), run)
    assert after == rewrite(script(after), run)
    if None not in parts:
        assert [] == compare(script(after), run)


@pytest.mark.parametrize(
    ("before", "parts", "statuses", "after"),
    [
        ("a\n", [""], [1], "a\n#! exit 1\n"),
        ("a\n", ["x"], [1], "a\n#> x\n#! exit 1\n"),
        ("a\n#> y\n#> z\nb\n", ["x", ""], [1, 0], "a\n#> x\n#! exit 1\nb\n"),
        ("a\n#> y\n# (1)\nb\n", ["", ""], [2, 1], "a\n#! exit 2\n# (1)\nb\n#! exit 1\n"),
        ("a\nb\n#> x\n", ["", "x"], [1, 0], "a\n#! exit 1\nb\n#> x\n"),
        ("a\n#! exit 1\n#> x\n", ["y"], [2], "a\n#! exit 2\n#> y\n"),
        ("a\n#> x\n#! exit 1\nb\n", ["x", ""], [0, 0], "a\n#> x\nb\n"),
        ("a\n#! exit 1\n", [""], [1], "a\n#! exit 1\n"),
        ("a\n#! exit 1\n", [""], [None], "a\n#! exit 1\n"),
        ("sh\n#> $\n#< b\n#> x\nls\n", ["$", "x", ""], [3, 0], "sh\n#> $\n#< b\n#> x\n#! exit 3\nls\n"),
        ("sh\n# (1)\n#< b\n", ["", ""], [1], "sh\n# (1)\n#< b\n#! exit 1\n"),
        ("sh\n#< b\n", ["$", "x"], [3], "sh\n#> $\n#< b\n#> x\n#! exit 3\n"),
    ],
)
def test_statuses_are_rewritten(before: str, parts: list[str], statuses: list[int | None], after: str) -> None:
    """`#! exit` lines follow how the commands ended, behind the block of their command."""
    run = printed(*parts, statuses=tuple(statuses))
    assert after == rewrite(script(before), run)
    assert after == rewrite(script(after), run)


@pytest.mark.parametrize(
    ("before", "outputs", "statuses", "after"),
    [
        ("print(1)\n", ["1"], [0], "print(1)\n#> 1\n"),
        ("for a in b:\n    print(a)\n", ["1\n2"], [0], "for a in b:\n    print(a)\n    #> 1\n    #> 2\n"),
        ("if a:\n    print(\n  1\n  )\n", ["1"], [0], "if a:\n    print(\n  1\n  )\n    #> 1\n"),
        ("if a:\n    f(1)\n    #> 1\nf(2)\n", ["2", ""], [0, 0], "if a:\n    f(1)\n    #> 2\nf(2)\n"),
        ("f(1)\n#> 1\nf(2)\n#> 2\n", ["E: x", "3"], [1, None], "f(1)\n#> 1\nf(2)\n#> 2\n"),
        ("f(1)\n#> 1\nf(2)\n#> 2\n", ["3", "E: x"], [0, 1], "f(1)\n#> 3\nf(2)\n#> 2\n"),
    ],
)
def test_python_is_rewritten(before: str, outputs: list[str], statuses: list[int | None], after: str) -> None:
    """Blocks in Python keep the indentation of their code; code that raised is left as it is."""
    run = Recording(tuple(tuple(text.splitlines()) for text in outputs), tuple(statuses))
    assert after == rewrite(script(before, "py"), run)


@pytest.mark.parametrize(
    ("before", "parts", "line"),
    [
        ("ls\n", ["a\n..."], 1),
        ("ls\n", ["...  "], 1),
        ("ls\n\nls\n#> x\n", ["", "..."], 4),
        ("ls\n#> x\n#> y\n", ["x\n...\ny"], 2),
    ],
)
def test_printed_dots_are_not_recorded(before: str, parts: list[str], line: int) -> None:
    """A line that is `...` alone would match anything from then on, so the update stops there."""
    with pytest.raises(TranscriptError) as caught:
        rewrite(script(before), printed(*parts))
    assert str(caught.value).startswith(f"examples/a/x.sh:{line}: printed a line that is '...' alone; expected ")
    assert 2 == caught.value.message.count("; ")


def test_printed_dots_may_be_elided() -> None:
    """Where the author wrote `#> ...`, it stands for them as for anything else; in a longer line they are words."""
    for source, text in (("ls\n#> ...\n", "..."), ("ls\n#> a...\n#>  ...\n", "a...\n ...")):
        assert source == rewrite(script(source), printed(text))


def test_without_parts_the_last_command_printed_it_all() -> None:
    """A recording by exchange gives one block to an exchange."""
    run = Recording((("1", "2"),), (0, 0))
    assert "a\nb\n#> 1\n#> 2\n" == rewrite(script("a\nb\n"), run)


def test_tour_is_recorded_and_stays() -> None:
    """A script without blocks is recorded; another run of it in another lab changes no byte."""
    source = rewrite(bare(), recording("first"))
    assert source.count("#> ") > 400
    again = parse(source, "examples/tour/tour.sh")
    assert source == rewrite(again, recording("first"))
    assert source == rewrite(again, recording("second"))


def test_line_that_came_to_the_letter_keeps_its_name() -> None:
    """Though another ID above it could stand for it, what is shown of it below stays."""
    source = f"a\n#> ...\n#> {B}\n#> ...\nb\n#> {A} x\n"
    assert source == rewrite(script(source), printed(f"{A}\n{B}\na", f"{A} x"))


# Properties.

LINE = st.one_of(
    st.sampled_from(["", "a", "  b", " ...", "#> x", "볼륨", f"{A} x", f"{B} x", A, B, C, "172.18.0.2", "172.18.0.3"]),
    st.sampled_from(["Up 3 seconds", "Up 4 seconds", "3MB", "0B", "172.18.0.2 172.18.0.3"]),
    st.text(max_size=8),
)
LINES = LINE.map(lambda text: text.replace("\n", "")).filter(lambda text: clean((text,)) != ("...",))
OUTPUT = st.lists(LINES, max_size=5).map(tuple)
STATUS = st.sampled_from([0, 0, 0, 1, 137])
RUN = st.lists(st.tuples(OUTPUT, STATUS), min_size=4, max_size=4)
PLACES = st.lists(st.sampled_from(["a", "b \\\n  -c", "cat <<E\n#> x\nE", "# (1)\nd"]), min_size=4, max_size=4)


def run_of(run: list[tuple[tuple[str, ...], int]]) -> Recording:
    """Make a recording."""
    return Recording((), tuple(status for _, status in run), tuple(lines for lines, _ in run))


def commands(places: list[str]) -> str:
    """Make a script of four commands."""
    source = "\n".join(places) + "\n"
    number = 0
    while "(1)" in source:
        number += 1
        source = source.replace("(1)", f"({number}.)", 1)
    return source.replace(".)", ")")


@given(PLACES, RUN, RUN, st.data())
def test_rewriting_settles_at_once(
    places: list[str],
    first: list[tuple[tuple[str, ...], int]],
    second: list[tuple[tuple[str, ...], int]],
    data: st.DataObject,
) -> None:
    """After an update the script is as the run was, and a second update changes nothing.

    Whatever was recorded before, and whatever of it had been elided.
    """
    source = rewrite(script(commands(places)), run_of(first))
    lines = source.split("\n")
    shown = [n for n, line in enumerate(lines) if line.startswith("#> ") and line != "#> x"]
    for number in data.draw(st.sets(st.sampled_from(shown)) if shown else st.just(set())):
        lines[number] = "#> ..."
    elided = script("\n".join(lines))
    assert source == rewrite(script(source), run_of(first))
    assert elided.source == rewrite(elided, run_of(first))
    updated = rewrite(elided, run_of(second))
    assert [] == compare(script(updated), run_of(second))
    assert updated == rewrite(script(updated), run_of(second))
    assert [c.text for c in elided.commands] == [c.text for c in script(updated).commands]


@settings(deadline=None)
@given(PLACES, RUN, RUN)
def test_rewriting_of_long_output_settles_at_once(
    places: list[str], first: list[tuple[tuple[str, ...], int]], second: list[tuple[tuple[str, ...], int]]
) -> None:
    """So it is where two sides are too long to look at each pair of lines."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("conf.transcript.align._CELLS", 0)
        source = rewrite(script(commands(places)), run_of(first))
        updated = rewrite(script(source), run_of(second))
        assert [] == compare(script(updated), run_of(second))
        assert updated == rewrite(script(updated), run_of(second))


MANY = [f"line {number}" for number in range(50_000)]


@pytest.mark.parametrize(
    ("before", "printed_lines", "after"),
    [
        pytest.param(None, MANY, MANY, id="nothing recorded yet"),
        pytest.param(MANY, ["new", *MANY[:-1]], ["new", *MANY[:-1]], id="all moved along"),
        pytest.param(
            ["line 0", "...", "line 7", "end"], [*MANY, "End"], ["line 0", "...", "line 49999", "End"], id="ends"
        ),
        pytest.param(["a", "...", "b"], ["a"], ["a"], id="short now"),
        pytest.param(
            [*MANY, "Up 3 seconds"], [*MANY[9:], "Up 4 seconds"], [*MANY[9:], "Up 3 seconds"], id="what moved stays"
        ),
    ],
)
def test_long_output_is_recorded_soon(before: list[str] | None, printed_lines: list[str], after: list[str]) -> None:
    """No line is lost, what holds stays, and the time doesn't grow with the square of the length."""
    begun = time.process_time()
    source = "".join(f"{line}\n" for line in ["seq", *(f"#> {line}" for line in before or ())])
    run = printed("\n".join(printed_lines))
    updated = rewrite(script(source), run)
    assert ["seq", *(f"#> {line}" for line in after)] == updated.splitlines()
    assert [] == compare(script(updated), run)
    assert time.process_time() - begun < 20


def test_long_output_of_many_commands_is_recorded_soon() -> None:
    """A block for each of many commands that had none."""
    begun = time.process_time()
    source = script("".join(f"a{number}\n" for number in range(300)) + "#> line 1\n")
    run = printed(*["\n".join(MANY[:2000])] * 300)
    assert rewrite(source, run).count("#> ") == 600_000
    assert time.process_time() - begun < 20
