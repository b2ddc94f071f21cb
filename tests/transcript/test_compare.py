"""A fact that changed fails; one that merely moved does not."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conf.transcript import ELLIPSIS, Difference, Elision, Recording, Script, compare, parse, rewrite
from conf.transcript.align import align, match
from conf.transcript.normalise import Line, Mentions, Names, Normaliser
from tests.transcript.tour import bare, recording

NL = "\n"
OLD = "3f614440411c8a4b7e6bfe7a3b0cf5f5f0f3c1f9d8c2c1e0a7b6d5e4f3a2b1c0"
NEW = "9a0b51de20f4c7d3a8e96b17f2503c48e1d6a79b0c35f8e24d1b6a970f83c5e2"


def script(source: str) -> Script:
    """Read a shell script."""
    return parse(source, "examples/a/x.sh")


def printed(*outputs: str | None, statuses: tuple[int | None, ...] | None = None) -> Recording:
    """Make a recording of exchanges with one command each, from text."""
    return Recording(
        tuple(None if text is None else tuple(text.splitlines()) for text in outputs),
        (0,) * len(outputs) if statuses is None else statuses,
    )


def block(text: str) -> str:
    """Make a block of text."""
    return "".join(f"#> {line}\n".replace("> \n", ">\n") for line in text.splitlines())


def differs(expected: str, actual: str, command: str = "docker") -> bool:
    """Whether one command, whose block says `expected`, fails when it prints `actual`."""
    return bool(compare(script(f"{command}\n{block(expected)}"), printed(actual)))


def test_second_run_of_a_tour_is_as_the_first() -> None:
    """What a real engine prints for the same commands in another lab differs in nothing that counts."""
    first = parse(rewrite(bare(), recording("first")), "examples/tour/tour.sh")
    assert [] == compare(first, recording("first"))
    assert [] == compare(first, recording("second"))
    assert recording("first").parts != recording("second").parts


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ("", ""),
        ("notes", "notes"),
        ("a  b", "a     b"),
        # Elisions
        ("...", ""),
        ("...", "a\nb"),
        ("a\n...", "a"),
        ("a\n...\nd", "a\nb\nc\nd"),
        ("...\nb\n...", "a\nb\nc"),
        ("...\n...", "a"),
        ("...\nb\n...\nb", "a\nb\nb"),
        ("...\na\nb", "a\na\nb"),
        # Ids, short ones being the beginning of long ones
        (f"{OLD}\n{OLD[:12]} web", f"{NEW}\n{NEW[:12]} web"),
        (f"sha256:{OLD}", f"sha256:{NEW}"),
        # An elision passes over a line that looks right but names another thing
        (f"{OLD}\n...\n{OLD[:12]} a", f"{NEW}\n{OLD[:12]} a\n{NEW[:12]} a"),
        (f"{OLD}\n...\n{OLD[:12]} a\n...\n{OLD[:12]} a", f"{NEW}\n{OLD[:12]} a\n{NEW[:12]} a\n{NEW[:12]} a"),
        (f"...\n{OLD}\n...\n{OLD}", f"{OLD}\n{NEW}\n{NEW}"),
        # Quantities
        ("Up 3 seconds", "Up Less than a second"),
        ("Up 3 seconds", "Up About a minute"),
        ("3.15MB", "980kB"),
        ("1.5MiB / 64MiB", "900KiB / 64MiB"),
    ],
)
def test_what_moved_does_not_fail(expected: str, actual: str) -> None:
    """Names, quantities, padding and elided lines may be others."""
    assert not differs(expected, actual)


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ("notes", "Notes"),
        ("notes", "notes\nmore"),
        ("notes", ""),
        ("a\nb", "b\na"),
        ("  a", "    a"),
        ("a b", "a  b"),
        ("a\n...", "b\na"),
        ("...\na", "a\nb"),
        ("a\n...\na", "a"),
        ("...\na\n...\nb\n...", "b\na"),
        ("Exited (0) 3 seconds ago", "Exited (1) 3 seconds ago"),
        ("Up 3 seconds (healthy)", "Up 3 seconds (unhealthy)"),
        # Two things where one was expected, and the reverse
        (f"{OLD}\n{OLD}", f"{OLD}\n{NEW}"),
        (f"{OLD}\n{NEW}", f"{OLD}\n{OLD}"),
        (f"{OLD}\n{OLD[:12]}", f"{NEW}\n{OLD[:12]}"),
        (OLD, OLD[:12]),
        # Zero is a fact
        ("0B", "1B"),
        ("1B", "0B"),
        ("0001-01-01T00:00:00Z", "2026-11-22T15:38:51.48Z"),
    ],
)
def test_what_changed_fails(expected: str, actual: str) -> None:
    """A changed word, number, order or count fails."""
    assert differs(expected, actual)


@pytest.mark.parametrize(
    ("command", "expected", "actual"),
    [
        ("docker run --memory 64m a", "5MiB / 64MiB", "5MiB / 32MiB"),
        ("docker run --memory 64m a", "5MiB / 32MiB", "5MiB / 64MiB"),
        ("docker run --memory 1.5g a", "1.5GiB", "1GiB"),
        ("docker run --memory 1536MB a", "1.5GiB", "1GiB"),
        ("docker run --ip 172.20.0.9 a", "172.20.0.9", "172.20.0.8"),
        ("docker run --subnet 10.99.0.0/24 a", "10.99.0.130", "10.99.0.131"),
        ("docker run --subnet fd00::/64 a", "fd00::2", "fd00::3"),
        ("docker run --publish 40000:80 a", "0.0.0.0:40000->80/tcp", "0.0.0.0:40001->80/tcp"),
        ("docker run --mac-address 02:42:ac:11:00:02 a", "02:42:ac:11:00:02", "02:42:ac:11:00:03"),
        ("docker run --name quirky_noether a", "quirky_noether", "tender_shamir"),
        ("docker rm 3f614440411c", "3f614440411c", "9a0b51de20f4"),
        ("touch --date 2020-02-02 a", "2020-02-02", "2020-02-03"),
    ],
)
def test_what_the_commands_say_is_exact(command: str, expected: str, actual: str) -> None:
    """A value that a command asks for is a fact; elsewhere it may move."""
    assert differs(expected, actual, command)
    assert not differs(expected, expected, command)
    assert not differs(expected, actual)


def test_names_pair_up_over_the_whole_script() -> None:
    """The id that one block shows is the one that the next block speaks of."""
    source = f"docker run a\n#> {OLD}\ndocker ps\n#> {OLD[:12]} web\n"
    assert [] == compare(script(source), printed(NEW, f"{NEW[:12]} web"))
    (difference,) = compare(script(source), printed(NEW, f"{OLD[:12]} web"))
    assert (4, f"- expected / + actual\n- {OLD[:12]} web\n+ {OLD[:12]} web") == (difference.line, difference.diff)


def test_difference_shows_what_differs_only() -> None:
    """Lines alike are shown as expected, and in changed lines what merely moved is shown as expected."""
    expected = f"ID   STATUS\n{OLD[:12]}   Up 3 seconds   web\n{NEW[:12]}   Up 1 hour   db"
    source = f"docker ps\n{block(expected)}"
    actual = f"ID   STATUS\n{'c' * 12}   Up 5 seconds   web\n{'d' * 12}   Exited (1) 2 hours ago   db"
    (difference,) = compare(script(source), printed(actual))
    assert (
        Difference(
            4,
            "'docker ps' printed something else than expected",
            "- expected / + actual\n"
            "  ID   STATUS\n"
            f"  {OLD[:12]}   Up 3 seconds   web\n"
            f"- {NEW[:12]}   Up 1 hour   db\n"
            f"+ {'d' * 12}   Exited (1) 1 hour   db",
        )
        == difference
    )


def test_difference_keeps_elisions_and_leaves_out_what_is_far() -> None:
    """Of many lines alike only those near a difference are shown."""
    lines = [f"line {letter}" for letter in "abcdefghij"]
    source = f"a\n{block(NL.join([*lines, 'x', *lines, '...', *lines[:5], 'end']))}"
    (difference,) = compare(script(source), printed("\n".join([*lines, "y", *lines, *lines, "end", "z"])))
    assert [
        "- expected / + actual",
        "  (7 lines alike)",
        *(f"  {line}" for line in lines[7:]),
        "- x",
        "+ y",
        *(f"  {line}" for line in lines[:3]),
    ] == difference.diff.split("\n")[:10]
    assert "  ..." in difference.diff.split("\n")
    assert 12 == difference.line


def test_single_far_line_is_counted_as_one() -> None:
    """One line left out is `1 line`."""
    (difference,) = compare(script("x\n" + block("a\nb\nc\nd\ne")), printed("a\nb\nc\nd\nf"))
    assert "- expected / + actual\n  (1 line alike)\n  b\n  c\n  d\n- e\n+ f" == difference.diff


@pytest.mark.parametrize(
    ("source", "outputs", "statuses", "differences"),
    [
        (
            "ls\n#> a\n",
            ["b"],
            [0],
            [(2, "'ls' printed something else than expected", "- expected / + actual\n- a\n+ b")],
        ),
        ("ls\n#> a\n", [""], [0], [(2, "'ls' printed nothing", "- expected / + actual\n- a")]),
        ("ls\n", ["a"], [0], [(1, "'ls' printed, expected nothing", "- expected / + actual\n+ a")]),
        (
            "ls\n#> a\n",
            ["b\na"],
            [0],
            [(2, "'ls' printed something else than expected", "- expected / + actual\n+ b\n  a")],
        ),
        ("ls\n", [""], [1], [(1, "'ls' ended with 1, expected 0", "")]),
        ("ls\n#! exit 1\n", [""], [0], [(1, "'ls' ended with 0, expected 1", "")]),
        ("ls \\\n -l\n", [""], [2], [(1, "'ls \\ …' ended with 2, expected 0", "")]),
        ("ls\n", [None], [None], [(1, "'ls' was not reached", ""), (1, "'ls' did not end", "")]),
        (
            "sh\n#< a\n#> b\n#< c\nls\n",
            ["", "b", None],
            [0, None],
            [(4, "'ls' was not reached", ""), (5, "'ls' did not end", "")],
        ),
        (
            "sh\n#< a\n#> b\n",
            ["", "c"],
            [None],
            [
                (1, "'sh' did not end", ""),
                (3, "'#< a' printed something else than expected", "- expected / + actual\n- b\n+ c"),
            ],
        ),
    ],
)
def test_difference_says_what_happened(
    source: str,
    outputs: list[str | None],
    statuses: list[int | None],
    differences: list[tuple[int, str, str]],
) -> None:
    """Each difference has its line, one sentence and the lines that differ."""
    found = compare(script(source), printed(*outputs, statuses=tuple(statuses)))
    assert differences == [(d.line, d.message, d.diff) for d in found]


def test_python_that_raised_is_a_difference() -> None:
    """In Python only the code that raised counts, not what was never reached behind it."""
    source = parse("a = 1\n#> 1\nb()\n#> 2\nc()\n#> 3\n", "examples/a/x.py")
    found = compare(source, printed("1", "NameError: b", None, statuses=(0, 1, None)))
    assert [(3, "'b()' raised an exception"), (4, "'b()' printed something else than expected")] == [
        (d.line, d.message) for d in found[:2]
    ]


def test_recorded_lines_are_cleaned() -> None:
    """Tabs, control characters and trailing blanks of a recording do not count."""
    assert [] == compare(script("ls\n#> a       b\n"), Recording((("a\tb\x07 ",),), (0,)))


@pytest.mark.parametrize(
    "recording",
    [
        Recording((), (0, 0)),
        Recording(((), ()), (0,)),
        Recording((), (0, 0), ((),)),
        Recording((), (0,), ((), ())),
    ],
)
def test_recording_of_another_script_is_refused(recording: Recording) -> None:
    """A recording that cannot be of this script is an error of the caller."""
    with pytest.raises(ValueError, match=r"not one of examples/a/x\.sh"):
        compare(script("ls\n#> a\nls\n"), recording)


@pytest.mark.parametrize(
    "recording",
    [
        Recording((("볼륨",), (), None), (0, 1, None)),
        Recording((None,), (0,), (("a",), None)),
    ],
)
def test_recording_goes_through_json(recording: Recording) -> None:
    """A recording is the same after it was written and read."""
    assert recording == Recording.from_json(recording.to_json())


def test_parts_count_instead_of_outputs() -> None:
    """Where a recording knows what each command printed, its exchanges follow from that."""
    source = script("a\nb\n#> 1\n#> 2\nc\nd\n#> 3\n")
    assert [] == compare(source, Recording((), (0, 0, 0, 0), (("1",), ("2",), ("3",), ())))


# Properties of the alignment behind it.

LINES = st.lists(st.sampled_from(["a", "b", f"{OLD[:12]} x", f"{NEW[:12]} x", "3 seconds", "4 seconds"]), max_size=6)
ITEMS = st.lists(st.sampled_from([ELLIPSIS, "a", "b", f"{OLD[:12]} x", "3 seconds"]), max_size=6)
NORMALISER = Normaliser(Mentions(""))


def taken_apart(items: list[str | Elision]) -> list[Line | Elision]:
    """Take each line apart."""
    return [item if isinstance(item, Elision) else NORMALISER.line(item) for item in items]


@given(ITEMS, LINES)
def test_alignment_leaves_nothing_out(items: list[str | Elision], lines: list[str]) -> None:
    """Every expected and every actual line is in the alignment once, in order."""
    expected, actual = taken_apart(items), [NORMALISER.line(line) for line in lines]
    steps, _ = align(expected, actual, Names())
    assert expected == [step.expected for step in steps if step.expected is not None]
    assert actual == [line for step in steps for line in step.actual]


@given(ITEMS, LINES)
def test_match_agrees_with_alignment(items: list[str | Elision], lines: list[str]) -> None:
    """What matches without names has an alignment without differences."""
    expected, actual = taken_apart(items), [NORMALISER.line(line) for line in lines]
    steps, _ = align(expected, actual, Names())
    if all(step.same for step in steps):
        assert match(expected, actual, Names()) is not None
    if match(expected, actual, Names()) is None:
        assert not all(step.same for step in steps)


@given(LINES, st.data())
def test_eliding_never_makes_a_match_fail(lines: list[str], data: st.DataObject) -> None:
    """Any lines of what was printed may be elided."""
    actual = [NORMALISER.line(line) for line in lines]
    elided = [data.draw(st.booleans()) for _ in lines]
    expected = [ELLIPSIS if gone else line for gone, line in zip(elided, actual, strict=True)]
    assert match(expected, actual, Names()) is not None


def test_hopeless_block_ends() -> None:
    """A block so ambiguous that trying all would take forever counts as different, soon."""
    pair: list[str | Elision] = [ELLIPSIS, f"{OLD[:12]} x"]
    items = [*pair * 12, ELLIPSIS, "end"]
    expected = taken_apart(items)
    actual = [NORMALISER.line(f"{n:012x} x") for n in range(200)]
    assert match(expected, actual, Names()) is None


# Long output.

MANY = 50_000
"""Lines; what takes time by their square takes minutes for so many."""
SOON = 20.0
"""Seconds of the processor that they may take at most; about one is normal."""
LETTERS = [f"line {number} of it" for number in range(MANY)]
IDS = [f"{number:012x} x" for number in range(0xA0000000000, 0xA0000000000 + MANY // 2)]
OTHER_IDS = [f"{number:012x} x" for number in range(0xB0000000000, 0xB0000000000 + MANY // 2)]


@pytest.mark.parametrize(
    ("expected", "actual", "line"),
    [
        pytest.param([], LETTERS, 1, id="nothing was expected"),
        pytest.param([], ["y"] * MANY, 1, id="the same line without end"),
        pytest.param(["a"], LETTERS, 2, id="one line was expected"),
        pytest.param(["..."], LETTERS, None, id="all elided"),
        pytest.param([*LETTERS[:2], "...", *LETTERS[-2:]], LETTERS, None, id="the middle elided"),
        pytest.param(["...", LETTERS[MANY // 2], "..."], LETTERS, None, id="both ends elided"),
        pytest.param(["...", "done", "..."], LETTERS, 3, id="a line is missing that elisions surround"),
        pytest.param(["...", "done"], LETTERS, 3, id="another last line"),
        pytest.param(LETTERS, LETTERS, None, id="as expected"),
        pytest.param([*LETTERS[:-9], "Up 3 seconds"], [*LETTERS[:-9], "Up 1 hour"], None, id="a line moved"),
        pytest.param(
            LETTERS, [*LETTERS[: MANY // 2], "other", *LETTERS[MANY // 2 + 1 :]], MANY // 2 + 2, id="one line differs"
        ),
        pytest.param(LETTERS, [*LETTERS[9:60], *LETTERS[70:]], 2, id="lines are missing"),
        pytest.param(LETTERS, [f"{text}!" for text in LETTERS], 2, id="all differ"),
        pytest.param(IDS, OTHER_IDS, None, id="other names"),
        pytest.param(IDS, [*OTHER_IDS[:-1], OTHER_IDS[0]], MANY // 2 + 1, id="a name that comes twice"),
    ],
)
def test_long_output_is_compared_soon(expected: list[str], actual: list[str], line: int | None) -> None:
    """The time grows with the length of the output, not with its square; what is shown of a difference is short."""
    begun = time.process_time()
    source = script(f"seq\n{''.join(f'#> {text}{NL}' for text in expected)}")
    found = compare(source, Recording((tuple(actual),), (0,)))
    assert SOON > time.process_time() - begun
    assert ([] if line is None else [line]) == [difference.line for difference in found]
    assert all(len(difference.diff.split("\n")) < 110 for difference in found)


def test_single_changed_line_of_many_is_shown_alone() -> None:
    """Of two long sides that differ in one line, that one is shown and what is around it."""
    changed = [*LETTERS[:500], "other", *LETTERS[501:1000]]
    (difference,) = compare(script(f"x\n{block(NL.join(LETTERS[:1000]))}"), printed(NL.join(changed)))
    assert [
        "- expected / + actual",
        "  (497 lines alike)",
        *(f"  {text}" for text in LETTERS[497:500]),
        f"- {LETTERS[500]}",
        "+ other",
        *(f"  {text}" for text in LETTERS[501:504]),
    ] == difference.diff.split("\n")


def test_middle_of_a_long_difference_is_counted() -> None:
    """The beginning and the end are shown, and between them how many lines there are."""
    (difference,) = compare(script("x\n"), printed(NL.join(LETTERS[:1000])))
    assert [
        "- expected / + actual",
        *(f"+ {text}" for text in LETTERS[:70]),
        "  (900 more lines)",
        *(f"+ {text}" for text in LETTERS[970:1000]),
    ] == difference.diff.split("\n")
    (difference,) = compare(script("x\n"), printed(NL.join(LETTERS[:101])))
    assert "  (1 more line)" == difference.diff.split("\n")[71]
    (difference,) = compare(script("x\n"), printed(NL.join(LETTERS[:100])))
    assert [f"+ {text}" for text in LETTERS[:100]] == difference.diff.split("\n")[1:]


def test_end_of_a_long_line_is_counted() -> None:
    """A line that nobody would read is shown by its beginning."""
    (difference,) = compare(script("x\n#> a\n"), printed("y" * 3000))
    assert ["- a", f"+ {'y' * 998}… (2002 more characters)"] == difference.diff.split("\n")[1:]


def test_differences_before_a_line() -> None:
    """What differs at a line or behind it isn't told where only what is before it was asked for."""
    source = script("a\n#> 1\nb\nc\n#> 2\n#> 3\nd\n#! exit 1\n")
    run = printed("x", "2\nx", "", statuses=(0, 0, 0, 0))
    found = compare(source, run)
    assert [2, 6, 7] == [difference.line for difference in found]
    for line in range(1, 10):
        assert [difference for difference in found if difference.line < line] == compare(source, run, before=line)
    source, run = script("a\nb\n"), printed(None, statuses=(1, None))
    assert [1, 1] == [difference.line for difference in compare(source, run, before=2)]
    assert [] == compare(source, run, before=1)


@pytest.mark.parametrize("cells", [0, 20])
@settings(deadline=None)
@given(items=ITEMS, lines=LINES)
def test_quick_alignment_leaves_nothing_out(cells: int, items: list[str | Elision], lines: list[str]) -> None:
    """So it is where two sides are too long to look at each pair of lines, and what is alike there does match."""
    expected, actual = taken_apart(items), [NORMALISER.line(line) for line in lines]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("conf.transcript.align._CELLS", cells)
        steps, _ = align(expected, actual, Names())
    assert expected == [step.expected for step in steps if step.expected is not None]
    assert actual == [line for step in steps for line in step.actual]
    assert all(step.same for step in steps if step.expected is ELLIPSIS)
    if all(step.same for step in steps):
        assert match(expected, actual, Names()) is not None


def test_quick_alignment_finds_what_moved_along() -> None:
    """Lines that are there once keep their partners, however much comes between them."""
    expected = taken_apart([*LETTERS[:1000], ELLIPSIS, "end"])
    texts = ["new", *LETTERS[:300], *["again"] * 900, *LETTERS[300:600], *LETTERS[601:1000], *["other"] * 900, "end"]
    actual = [NORMALISER.line(text) for text in texts]
    steps, _ = align(expected, actual, Names())
    same = [step for step in steps if step.same]
    assert [*LETTERS[:600], *LETTERS[601:1000], "end"] == [
        step.expected.text for step in same if isinstance(step.expected, Line)
    ]
    assert [900] == [len(step.actual) for step in same if step.expected is ELLIPSIS]


def test_quick_alignment_leaves_many_lines_to_an_elision(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two lines that came far from each other one is kept: the elision beside them takes what is between."""
    monkeypatch.setattr("conf.transcript.align._CELLS", 0)
    expected = taken_apart(["first", ELLIPSIS, "one", "two", ELLIPSIS, "last"])
    noise = [f"noise {number}" for number in range(600)]
    texts = ["first", *noise[:300], "one", *noise[300:], "two", *noise[:300], "last"]
    steps, _ = align(expected, [NORMALISER.line(text) for text in texts], Names())
    same = [step.expected.text for step in steps if step.same and isinstance(step.expected, Line)]
    assert ["first", "one", "last"] == same
    assert [300, 600] == sorted(len(step.actual) for step in steps if step.expected is ELLIPSIS)
