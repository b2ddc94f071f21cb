"""A terminal's session is taken down as it went, and without what only the runner sees."""

from collections.abc import Iterator
from pathlib import Path

from conf.runner.inside.replay import LONGEST, Recorder, Replay
from conf.runner.inside.shell import MARKS
from tests.runner.play import play


def recorder(*times: float) -> Recorder:
    """One whose clock says these times, one after the other."""
    clock: Iterator[float] = iter(times)
    return Recorder(*MARKS, clock=lambda: next(clock))


def test_session_is_taken_down_as_it_goes(tmp_path: Path) -> None:
    """Command, what is typed and what is printed, in order, with times that never fall and no prompt of the runner."""
    played = play("cat\n#< 볼륨\n#> 볼륨\n#< ^D\necho $((1 +\n2))\n#> 3\n", tmp_path)
    assert played.problem is None
    assert played.replay is not None
    kinds = [(kind, text) for _, kind, text in played.replay.events]
    assert [("command", "cat"), ("typed", "볼륨\n"), ("output", "볼륨\r\n"), ("keys", "\x04")] == kinds[:4]
    assert [("command", "echo $((1 +\n2))"), ("output", "3\r\n")] == kinds[4:]
    times = [when for when, _, _ in played.replay.events]
    assert times[0] == 0
    assert sorted(times) == times


def test_keys_that_a_program_shows_itself_are_told_apart(tmp_path: Path) -> None:
    """What is typed into a program that has taken the keys isn't shown twice."""
    source = "bash --norc --noprofile -i\n#> ...\n#< echo done\n#> ...\n#< exit\n#> ...\n"
    played = play(source, tmp_path)
    assert played.replay is not None
    assert ("keys", "echo done\n") in [(kind, text) for _, kind, text in played.replay.events]


def test_script_without_typing_is_not_taken_down(tmp_path: Path) -> None:
    """There is nothing to watch."""
    assert play("echo a\n#> a\n", tmp_path).replay is None


def test_marks_and_letters_may_come_in_pieces() -> None:
    """A prompt or a letter that one read cuts in two is neither shown nor broken."""
    taken = recorder(1.0, 1.5, 1.6, 1.7, 1.8, 2.0)
    hangul = "볼".encode()
    taken.note("command", b"cat")
    taken.note("output", b"a\r\n" + hangul[:1])
    taken.note("output", hangul[1:] + b"\x1e1")
    taken.note("output", b"2\x1f")
    taken.note("keys", b"\x04")
    replay = taken.replay()
    assert replay is not None
    expected = ((0.0, "command", "cat"), (0.5, "output", "a\r\n"), (0.6, "output", "볼"), (0.8, "keys", "\x04"))
    assert expected == replay.events


def test_nothing_before_the_first_command_is_shown() -> None:
    """What bash prints when it starts belongs to nobody's session."""
    taken = recorder(0.0, 0.1)
    taken.note("output", b"\x1e0\x1f")
    assert taken.replay() is None


def test_endless_session_is_none() -> None:
    """Nobody watches a flood."""
    taken = recorder(0.0, 0.1)
    taken.note("command", b"yes")
    taken.note("output", b"y\n" * LONGEST)
    assert taken.replay() is None


def test_replay_survives_json() -> None:
    """Lists become what they were."""
    replay = Replay(((0.0, "command", "cat"),))
    assert replay == Replay.from_json({"events": [[0.0, "command", "cat"]], "columns": 100, "rows": 40})
