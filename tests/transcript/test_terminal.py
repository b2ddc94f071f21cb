"""A terminal's bytes become the lines that a person sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conf.transcript import Screen, render
from tests.transcript.tour import recorded


@pytest.mark.parametrize(
    ("sent", "lines"),
    [
        ("", ()),
        ("a", ("a",)),
        ("a\r\nb\r\n", ("a", "b")),
        ("a  \r\n\r\n", ("a", "")),
        ("\r\na", ("", "a")),
        ("볼륨\r\n", ("볼륨",)),
        (b"\xeb\xb3\xbc\xff", ("볼\ufffd",)),
        # One character at a time
        ("ab\rc", ("cb",)),
        ("ab\b\bc", ("cb",)),
        ("\b\ba", ("a",)),
        ("a\tb\t\tc", ("a       b               c",)),
        ("12345678\tb", ("12345678        b",)),
        ("a\x07\x00\x0fb\x7f\x9b", ("ab",)),
        # Moves
        ("a\r\nb\r\nc\x1b[2AX", ("aX", "b", "c")),
        ("a\r\nb\x1b[A\x1b[0BX", ("a", "bX")),
        ("a\x1b[9BX", ("aX",)),
        ("a\x1b[2CX", ("a  X",)),
        ("abc\x1b[2DX\x1b[9DY", ("YXc",)),
        ("a\r\nb\x1b[FX\x1b[EY", ("X", "Y")),
        ("abc\x1b[2GX\x1b[GY", ("YXc",)),
        ("a\r\nb\r\nc\x1b[2;3HX\x1b[HY\x1b[2HZ", ("Y", "Z X", "c")),
        ("a\x1b[3fb", ("a", "", "b")),
        ("ab\x1b7\r\nc\x1b8X\x1b[s\r\nd\x1b[uY", ("abXY", "d")),
        ("a\r\n\x1b7\x1b[H\x1b[J\x1b8b", ("b",)),
        # Above where it began: BuildKit goes up and down again before it draws
        ("\x1b[1A\x1b[1Ba", ("a",)),
        ("a\r\n\x1b[3A\rb", ("b", "", "a")),
        ("\x1b[A", ()),
        # Erasing
        ("abc\x1b[2G\x1b[K", ("a",)),
        ("abc\x1b[2G\x1b[1K", ("  c",)),
        ("abc\x1b[9G\x1b[1KX", ("        X",)),
        ("abc\x1b[2KX", ("   X",)),
        ("a\r\nb\r\nc\x1b[2;1H\x1b[JX", ("a", "X")),
        ("a\r\nb\r\nc\x1b[2;1H\x1b[1JX", ("", "X", "c")),
        ("a\r\nb\x1b[2JX", ("", " X")),
        ("a\r\nb\x1b[H\x1b[3JX", ("X",)),
        ("a\r\nb\x1b[A\x1b[JX", ("aX",)),
        # Everything else is not seen
        ("\x1b[1;31ma\x1b[0m\x1b[?25l\x1b[?2004h\x1b[6n\x1b[4 q", ("a",)),
        ("\x1b]0;title\x07a\x1b]8;;x\x1b\\b\x1bPq\x1b\\\x1b\\", ("ab",)),
        ("\x1b(B\x1b)0a\x1b=\x1b>\x1bMb\x1bc", ("ab",)),
        # Broken off
        ("\x1b[1\na", ("", "a")),
        ("\x1b[ 1ma", ("1ma",)),
        ("\x1b\x1b[ma", ("a",)),
        ("\x1b(\ra", ("a",)),
        ("a\x1b[12", ("a",)),
        ("a\x1b]0;title", ("a",)),
        # A size that no screen has
        ("\x1b[99999B\x1b[99999A\x1b[99999Ca", (" " * 999 + "a",)),
    ],
)
def test_person_sees(sent: str | bytes, lines: tuple[str, ...]) -> None:
    """Moves, overwriting and erasing leave what a person sees, without trailing blanks."""
    assert lines == render(sent)


@pytest.mark.parametrize(
    ("sent", "is_open", "text"),
    [
        ("", False, ""),
        ("a", True, "a"),
        ("a\r\n", False, "a\n"),
        ("a\r\n/ # ", True, "a\n/ #"),
        ("a\r\n  \r", False, "a\n"),
        ("a\r", True, "a"),
        ("a\r\n\x1b[A", True, "a"),
        ("\x1b[A", False, ""),
        ("\x1b[3C", True, ""),
    ],
)
def test_open_line(sent: str, is_open: bool, text: str) -> None:
    """A last line without its newline, like a prompt, is an open one."""
    screen = Screen()
    screen.feed(sent)
    assert (is_open, text) == (screen.open_line, screen.text)


SEQUENCES = st.sampled_from(
    ["\r\n", "\n", "\r", "\b", "\t", "\x1b[", "\x1b]0;a\x07", "\x1b", "\x1b7", "\x1b8", "\x1b[u", "2", ";", "A", "B"]
    + [f"\x1b[{n}{final}" for n in ("", "1", "3", "99999999") for final in "ABCDEFGHJKfmsu"]
)
SENT = st.lists(st.one_of(st.text("ab #볼"), SEQUENCES)).map("".join)


@given(SENT, st.lists(st.integers(0, 200)))
def test_bytes_may_be_cut_anywhere(sent: str, cuts: list[int]) -> None:
    """Fed in pieces, the bytes show what they show together."""
    data = sent.encode()
    screen = Screen()
    for begin, end in zip([0, *sorted(cuts)], [*sorted(cuts), None], strict=True):
        screen.feed(data[begin:end])
    assert render(data) == screen.lines


@given(SENT)
def test_lines_can_be_shown(sent: str) -> None:
    """No control character and no trailing blank is left in what is seen."""
    for line in render(sent):
        assert line == line.rstrip()
        assert line.isprintable()


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"])), min_size=1).filter(lambda lines: lines[-1]))
def test_plain_text_is_itself(lines: list[str]) -> None:
    """Text without controls is seen as it is."""
    assert tuple(lines) == render("\r\n".join(lines))


def test_pull_shows_its_last_state() -> None:
    """A pull redraws the line of each layer; the last state is what stays."""
    sent = recorded("docker pull localhost:5000/layers:1").printed
    assert 5 < sent.count("\x1b[")
    lines = render(sent)
    assert [
        "1: Pulling from layers",
        "Already exists",
        "Pull complete",
        "Pull complete",
        "Status: Downloaded newer image for localhost:5000/layers:1",
        "localhost:5000/layers:1",
    ] == [lines[0], *(line.partition(": ")[2] for line in lines[1:4]), *lines[5:]]


def test_build_shows_its_last_state() -> None:
    """BuildKit redraws its whole list; each step is seen once, with its last time."""
    sent = recorded("docker build --tag page .").printed
    assert 1 < sent.count("[+] Building")
    lines = render(sent)
    assert "[+] Building" == lines[0][:12]
    assert "(8/8) FINISHED" == lines[0][18:32]
    assert 15 == len(lines)
    assert all(line.startswith(" => ") and line.endswith("s") for line in lines[1:])


def test_compose_shows_its_last_state() -> None:
    """Compose redraws its list while containers start."""
    sent = recorded("docker compose up --detach --wait").printed
    assert 1 < sent.count("[+] Running")
    lines = render(sent)
    assert ["[+] Running 4/4", "Created", "Created", "Healthy", "Healthy"] == [
        lines[0],
        *(line.split()[3] for line in lines[1:]),
    ]
