"""Shell scripts on a pseudo-terminal: what is typed and printed, how commands end, and what stops a script."""

import os
import select
import subprocess
import time
from pathlib import Path

import pytest

from conf.runner.inside.terminal import Terminal
from tests.runner.play import environment, play

PLAIN = {
    "a word": "echo kept\n",
    "no newline at the end": "printf kept\n",
    "empty lines": "printf 'one\\n\\n\\ntwo\\n'\n",
    "standard error": "echo mistaken >&2\n",
    "both streams in order": "echo one; echo two >&2; echo three\n",
    "a continued line": "echo one \\\n  two \\\n  three\n",
    "quotes over lines": "echo 'one\n  two' \"three\nfour\"\n",
    "a heredoc": "cat <<EOF\none $((1 + 1))\n  # no comment\nEOF\n",
    "a quoted heredoc": "cat <<'EOF'\n$HOME `date`\n#> no block\nEOF\n",
    "a heredoc with tabs": "cat <<-EOF\n\tone\n\tEOF\n",
    "two heredocs": "cat <<A; cat <<B\none\nA\ntwo\nB\n",
    "a heredoc into a file": "cat > file <<EOF\none\nEOF\ncat file\n",
    "a loop": "for n in 1 2 3; do\n  echo $n\ndone\n",
    "a while loop": "n=0\nwhile [ $n -lt 3 ]; do\n  n=$((n + 1))\n  echo $n\ndone\n",
    "a condition": "if true; then\n  echo yes\nelse\n  echo no\nfi\n",
    "a case": "case web in\n  w*) echo web ;;\n  *) echo other ;;\nesac\n",
    "a function": "greet() {\n  echo hello $1\n}\ngreet you\n",
    "a group": "{\n  echo one\n  echo two\n}\n",
    "a subshell": "(\n  cd /\n  pwd\n)\npwd | sed 's/.*example/here/'\n",
    "a pipe over lines": "printf 'b\\na\\n' |\n  sort\n",
    "an and over lines": "true &&\n  echo yes\n",
    "a command in a command": 'echo "$(echo inner\necho outer)"\n',
    "an array": "names=(\n  web\n  db\n)\necho ${names[@]}\n",
    "an exclamation mark": 'echo "hello!world" wow!\necho "!!"\n',
    "Hangul": "echo '볼륨을 만듭니다'\n",
    "a long line": f"echo {'notes ' * 60}\n",
    "a line of 3000 characters": f"echo {'x' * 3000}\n",
    "tabs": "printf 'a\\tb\\n'\n",
    "variables that last": "name=notes\necho $name\n",
    "a folder that lasts": "mkdir sub\ncd sub\nbasename $PWD\n",
    "many lines": "seq 3000\n",
    "a slow line": "for n in 1 2 3; do printf $n; sleep 0.05; done; echo\n",
}


@pytest.mark.parametrize("source", PLAIN.values(), ids=PLAIN)
def test_plain_script_prints_what_bash_prints(source: str, tmp_path: Path) -> None:
    """A reader who runs the file with bash sees what the page shows."""
    played = play(source, tmp_path)
    (tmp_path / "bash").mkdir()
    (tmp_path / "bash" / "example").mkdir()
    script = tmp_path / "example.sh"
    script.write_text(source)
    result = subprocess.run(
        ["bash", str(script)], cwd=tmp_path / "bash" / "example", env=environment(tmp_path),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert played.problem is None
    assert [line.rstrip() for line in result.stdout.expandtabs().splitlines()] == played.lines
    assert {0} == set(played.statuses)


STATUSES = {
    "true and false": ("true\nfalse\n", (0, 1)),
    "a number": ("(exit 42)\n", (42,)),
    "not found": ("nonsense\n", (127,)),
    "killed": ("sh -c 'kill -9 $$'\n", (137,)),
    "the last of a pipe": ("false | true\ntrue | false\n", (0, 1)),
    "the last of a line": ("false; true\n", (0,)),
    "a command of several lines": ("for n in 1 2; do\n  false\ndone\n", (1,)),
    "a return": ("leave() { return 3; }\nleave\n", (0, 3)),
    "an assignment": ("name=$(false)\n", (1,)),
    "a syntax error": ("echo )\ntrue\n", (2, 0)),
    "in the background": ("sleep 0.01 &\nwait\n", (0, 0)),
}


@pytest.mark.parametrize(("source", "expected"), STATUSES.values(), ids=STATUSES)
def test_status_of_each_command_is_known(source: str, expected: tuple[int, ...], tmp_path: Path) -> None:
    """Each command has the status that `$?` has behind it."""
    assert expected == play(source, tmp_path).statuses


def test_failed_command_does_not_end_the_script(tmp_path: Path) -> None:
    """What stands below a failure still runs, as at a terminal."""
    played = play("false\n#! exit 1\necho on\n#> on\n", tmp_path)
    assert (1, 0) == played.statuses
    assert ["on"] == played.lines


def test_output_belongs_to_its_command(tmp_path: Path) -> None:
    """Within one block each command keeps its own lines, so that an update can part them."""
    played = play("echo one\ntrue\necho two; echo three\n#> one\n#> two\n#> three\n", tmp_path)
    assert (("one",), (), ("two", "three")) == played.recording.parts


TYPED = {
    "cat, ended by ^D": ("cat\n#< one\n#> one\n#< two\n#> two\n#< ^D\n", [[], ["one"], ["two"], []]),
    "read with a prompt": (
        "read -p 'name: ' name\n#> name:\n#< notes\necho $name\n#> notes\n",
        [["name:"], ["notes"]],
    ),
    "read without a prompt": ("read name\n#< notes\necho $name\n#> notes\n", [[], ["notes"]]),
    "read of a secret": ("read -s -p 'key: ' key\n#> key:\n#< open\necho $key\n#> open\n", [["key:"], ["open"]]),
    "^C ends a program": ("cat\n#< ^C\n#! exit 130\necho on\n#> on\n", [[], ["on"]]),
    "^C ends a program that doesn't read": ("sleep 60\n#< ^C\n#! exit 130\n", [[], []]),
    "a shell in a shell": (
        "PS1='/ # ' bash --norc --noediting -i\n#> / #\n#< echo 42\n#> 42\n#> / #\n#< exit 3\n#> exit\n#! exit 3\n",
        [["/ #"], ["42", "/ #"], ["exit"]],
    ),
    "a shell that edits lines": (
        "PS1='/ # ' bash --norc --noprofile -i\n#> / #\n#< echo $((40 + 2))\n#> 42\n#> / #\n#< exit\n#> exit\n",
        [["/ #"], ["42", "/ #"], ["exit"]],
    ),
    "Python": (
        "python3 -q\n#> >>>\n#< 6 * 7\n#> 42\n#> >>>\n#< exit()\n",
        [[">>>"], ["42", ">>>"], []],
    ),
    "Hangul": ("cat\n#< 볼륨\n#> 볼륨\n#< ^D\n", [[], ["볼륨"], []]),
    "an empty line": ("cat -n\n#<\n#>      1\n#< ^D\n", [[], ["     1"], []]),
    "an answer in the line of the question": (
        "read -p 'sure? [y/N] ' a; echo \"you said $a\"\n#> sure? [y/N]\n#< y\n#> you said y\n",
        [["sure? [y/N]"], ["you said y"]],
    ),
    "a question that comes late": (
        "sleep 2; read -p 'now? ' a\n#> now?\n#< yes\necho $a\n#> yes\n",
        [["now?"], ["yes"]],
    ),
    "several questions": (
        "read -p 'a: ' a; read -p 'b: ' b; echo $a$b\n#> a:\n#< 1\n#> b:\n#< 2\n#> 12\n",
        [["a:"], ["b:"], ["12"]],
    ),
    "what was typed comes back as an answer": ("cat\n#< same\n#> same\n#< ^D\n", [[], ["same"], []]),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), TYPED.values(), ids=TYPED)
def test_typed_lines_reach_the_program_that_waits(source: str, expected: list[list[str]], tmp_path: Path) -> None:
    """What is typed goes to the program in front, and what it answers is kept without the echo."""
    played = play(source, tmp_path)
    assert played.problem is None
    assert expected == played.outputs
    assert {0} == {
        status - (exit_.status if (exit_ := played.script.exit_of(command)) else 0)
        for command, status in zip(played.script.commands, played.statuses, strict=True)
        if status is not None
    }


def test_typing_waits_for_a_program_that_starts_slowly(tmp_path: Path) -> None:
    """A line isn't typed into a program that has not asked yet, so nothing is lost or echoed twice."""
    source = "sh -c 'sleep 0.4; stty -echo; read line; echo got $line'\n#< hello\n#> got hello\n"
    assert ["got hello"] == play(source, tmp_path).lines


def test_program_sees_a_terminal_of_a_known_size(tmp_path: Path) -> None:
    """Programs know that they talk to a terminal, and how large it is."""
    played = play("test -t 0 && test -t 1 && test -t 2\nstty size\n", tmp_path)
    assert (0, 0) == played.statuses
    assert ["40 100"] == played.lines


def test_colours_never_reach_the_recording(tmp_path: Path) -> None:
    """ANSI sequences are what a terminal acts on, not text."""
    played = play("printf '\\033[1;31mred\\033[0m \\033]0;title\\007text\\n'\n", tmp_path)
    assert ["red text"] == played.lines


def test_redrawn_lines_show_their_last_state(tmp_path: Path) -> None:
    """A progress display is recorded as it looks at the end."""
    played = play("printf 'a: 10%%\\nb: 20%%\\n\\033[2Aa: done\\033[K\\n\\033[Kb: done\\n'\n", tmp_path)
    assert ["a: done", "b: done"] == played.lines


PROBLEMS = {
    "a command that never ends": (
        "echo on\n#> on\nsleep 60\necho off\n", 3,
        "'sleep 60' didn't end within the example's 1 s; end what waits ('#< ^C' types Ctrl-C), or give the example a ",
    ),
    "a program that nobody types into": ("cat\necho on\n", 1, "'cat' didn't end within the example's 1 s; "),
    "a program that doesn't read": ("sleep 60\n#< hello\n", 2, "'sleep 60' didn't end within the example's "),
    "a shell that ends itself": (
        "echo on\nexit 3\necho off\n", 2,
        "the shell of this script has ended; expected it to stay, so nothing may 'exit' it",
    ),
    "a shell that becomes another program": ("exec true\n", 1, "the shell of this script has ended; "),
    "a shell that is killed": ("kill -9 $$\n", 1, "the shell of this script has ended; "),
    "a line typed after the end": (
        "true\n#< hello\n", 2,
        "'hello' can't be typed: the program above has ended already; expected it to wait for input",
    ),
    "a line typed behind the last": (
        "cat\n#< ^D\n#< more\n", 3, "'more' can't be typed: the program above has ended already; ",
    ),
    "a loop that ends its shell": ("while true; do exit; done\n", 1, "the shell of this script has ended"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "line", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_problem_names_line_and_remedy(source: str, line: int, message: str, tmp_path: Path) -> None:
    """What keeps a script from its end is told with the line where it stood and what to do."""
    begun = time.monotonic()
    played = play(source, tmp_path, timeout=4 if "#<" in source else 1)
    assert played.problem is not None
    assert (line, message) == (played.problem.line, played.problem.message[: len(message)])
    assert time.monotonic() - begun < 8


def test_what_came_before_a_problem_is_kept(tmp_path: Path) -> None:
    """The session up to the problem is there to be shown, and what came behind it was not reached."""
    played = play("echo on\n#> on\nsh -c 'echo waits; sleep 60'\n#> waits\necho off\n#> off\n", tmp_path, timeout=1)
    assert [["on"], ["waits"], None] == played.outputs
    assert (0, None, None) == played.statuses


def test_prompt_in_two_pieces_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the terminal cuts what it sends, the end of a command is seen."""
    monkeypatch.setattr(Terminal, "read", read_byte)
    played = play("echo one\n#> one\nfalse\n#! exit 1\nread name\n#< notes\necho $name\n#> notes\n", tmp_path)
    assert (0, 1, 0, 0) == played.statuses
    assert ["one", "notes"] == played.lines


def read_byte(terminal: Terminal, seconds: float) -> bytes | None:
    """Read as `Terminal.read` does, but one byte at most."""
    fd = terminal._fd
    if not select.select([fd], [], [], max(seconds, 0))[0]:
        return b""
    try:
        return os.read(fd, 1) or None
    except OSError:
        return None


def test_flood_is_stopped_and_told(tmp_path: Path) -> None:
    """A command that prints without end is stopped at 10 MB, long before its time is over."""
    begun = time.monotonic()
    played = play("echo on\n#> on\nyes\n", tmp_path, timeout=60)
    assert played.problem is not None
    assert (3, "printed more than 10 MB; expected output that a page can show") == (
        played.problem.line, played.problem.message,
    )  # fmt: skip
    assert time.monotonic() - begun < 20


def test_ended_terminal_ends_its_programs(tmp_path: Path) -> None:
    """After a time-out the program in front doesn't run on."""
    play("sh -c 'echo $$ > pid; sleep 50'\n", tmp_path, timeout=1)
    pid = int((tmp_path / "example" / "pid").read_text())
    deadline = time.monotonic() + 3
    while Path(f"/proc/{pid}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists()


def test_home_holds_nothing_of_the_runner(tmp_path: Path) -> None:
    """A script finds its folder empty, and the runner leaves no file beside it."""
    assert ["example"] == play("ls -A\nls -A ~\n#> example\n", tmp_path).lines
    assert [tmp_path / "example"] == list(tmp_path.iterdir())


def test_shell_is_the_same_on_every_machine(tmp_path: Path) -> None:
    """No start-up file of the home folder changes what is shown, and no history is kept in it."""
    (tmp_path / ".bashrc").write_text("echo from bashrc; alias echo=false\n")
    (tmp_path / ".bash_profile").write_text("echo from profile\n")
    (tmp_path / ".inputrc").write_text("set editing-mode vi\n")
    assert ["kept"] == play("echo kept\n", tmp_path).lines
    assert not (tmp_path / ".bash_history").exists()


def test_runner_costs_little_per_command(tmp_path: Path) -> None:
    """Two hundred commands take seconds at most, so that the runner isn't what a run waits for."""
    begun = time.monotonic()
    played = play("true\n" * 200, tmp_path)
    assert (0,) * 200 == played.statuses
    assert time.monotonic() - begun < 5
