"""A script is read into what it runs, types and expects."""

import time
from pathlib import PurePosixPath

import pytest

from conf.transcript import (
    ELLIPSIS,
    Callout,
    Command,
    Element,
    Exit,
    Language,
    Output,
    TranscriptError,
    Typed,
    parse,
)

MODEL = """\
# (1)
docker volume create notes
#> notes

# (2)
docker run --rm busybox \\
  cat /data/memo
docker ps
#> kept
#> ...
#>
#>   end
docker volume rm nowhere
#> Error response from daemon: get nowhere: no such volume
#! exit 1
"""


def shell(source: str) -> tuple[Element, ...]:
    """Read a shell script."""
    return parse(source, "examples/a/x.sh").elements


def python(source: str) -> tuple[Element, ...]:
    """Read a Python script."""
    return parse(source, "examples/a/x.py").elements


def test_elements_have_their_lines() -> None:
    """Every element of a script is read, with its first and last line."""
    assert (
        Callout(1, 1, 1),
        Command("docker volume create notes", 2, 2),
        Output(("notes",), 3, 3),
        Callout(2, 5, 5),
        Command("docker run --rm busybox \\\n  cat /data/memo", 6, 7),
        Command("docker ps", 8, 8),
        Output(("kept", ELLIPSIS, "", "  end"), 9, 12),
        Command("docker volume rm nowhere", 13, 13),
        Output(("Error response from daemon: get nowhere: no such volume",), 14, 14),
        Exit(1, 15, 15),
    ) == shell(MODEL)


def test_exchanges_hold_what_ran_since_the_last_block() -> None:
    """An exchange is the commands since the last block, and that block."""
    script = parse(MODEL, PurePosixPath("examples/a/x.sh"))
    assert [
        (("docker volume create notes",), 3, None, [1], 2, 2),
        (("docker run --rm busybox \\\n  cat /data/memo", "docker ps"), 9, None, [2], 6, 8),
        (("docker volume rm nowhere",), 14, 1, [], 13, 13),
    ] == [
        (
            tuple(stimulus.text for stimulus in exchange.stimuli),
            exchange.expected and exchange.expected.line,
            exchange.exit and exchange.exit.status,
            [callout.number for callout in exchange.callouts],
            exchange.line,
            exchange.end_line,
        )
        for exchange in script.exchanges
    ]
    assert ("examples/a/x.sh", Language.SHELL, MODEL, False) == (
        script.path,
        script.language,
        script.source,
        script.typed,
    )
    assert [1, 2] == [callout.number for callout in script.callouts]


def test_status_belongs_to_the_command_above() -> None:
    """`#! exit` is that of the last command above it, before or behind the block."""
    script = parse("false\n#! exit 1\nfalse\n#> a\n#! exit 2\ntrue\n", "x.sh")
    assert [1, 2, None] == [e and e.status for e in map(script.exit_of, script.commands)]
    assert [2, None] == [exchange.exit and exchange.exit.status for exchange in script.exchanges]
    assert [2, 0] == [len(exchange.exits) for exchange in script.exchanges]


def test_typed_line_begins_an_exchange() -> None:
    """What was printed before something is typed is compared before it."""
    script = parse("sh\n# (1)\n#< ls\n#< exit 3\n#> a\n#! exit 3\n# (2)\nls\n", "x.sh")
    assert [
        ([Command("sh", 1, 1)], None, []),
        ([Typed("ls", 3, 3)], None, [1]),
        ([Typed("exit 3", 4, 4)], 3, []),
        ([Command("ls", 8, 8)], None, [2]),
    ] == [
        (list(e.stimuli), e.exit and e.exit.status, [callout.number for callout in e.callouts])
        for e in script.exchanges
    ]
    assert script.typed
    status = script.exit_of(script.commands[0])
    assert status is not None
    assert 3 == status.status


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("ls", "ls\n"),
        ("", "\n"),
        ("^P^Q", "\x10\x11"),
        ("ls^D", "ls\x04"),
        ("^Cls", "\x03ls\n"),
        ("^[", "\x1b"),
        ("grep ^^P", "grep ^P\n"),
        ("2^^", "2^\n"),
        ("^p", "^p\n"),
    ],
)
def test_typed_keys(text: str, keys: str) -> None:
    """`^P` is a control key, `^^` a caret; Enter follows unless a control key is last."""
    typed = shell(f"sh\n#< {text}".rstrip())[1]
    assert isinstance(typed, Typed)
    assert keys == typed.keys


def test_heredoc_and_quotes_may_hold_directives() -> None:
    """Lines that begin with `#` are the command's where it quotes them."""
    source = "cat <<EOF\n#> no output\n# no prose\nEOF\necho '\n#! no status'\n#> x\n"
    assert [("Command", 1, 4), ("Command", 5, 6), ("Output", 7, 7)] == [
        (type(e).__name__, e.line, e.end_line) for e in shell(source)
    ]


def test_trailing_blanks_do_not_count() -> None:
    """Blanks behind a line of output are no part of it."""
    assert Output(("a", "", ELLIPSIS), 2, 4) == shell("a\n#> a  \n#> \n#> ... \n")[1]


def test_source_may_come_as_bytes() -> None:
    """UTF-8 is decoded."""
    assert (Command("echo 볼륨", 1, 1),) == parse("echo 볼륨\n".encode(), "x.sh").elements


PYTHON = '''\
import docker

# (1)
text = """
# no prose
#> no output
"""
for word in text.split():
    print(
        word
    )
    #> no
    #> ...
    # (2)
    print("again")

    #> again
call(
    # (3)
    1,
)
print("end")
'''


def test_python_code_is_cut_by_directives() -> None:
    """In Python a command is the code between two other elements, without blank lines around it."""
    code = PYTHON.split("\n")
    assert (
        Command("import docker", 1, 1),
        Callout(1, 3, 3),
        Command("\n".join(code[3:11]), 4, 11, "    "),
        Output(("no", ELLIPSIS), 12, 13, "    "),
        Callout(2, 14, 14, "    "),
        Command('    print("again")', 15, 15, "    "),
        Output(("again",), 17, 17, "    "),
        Command("call(", 18, 18),
        Callout(3, 19, 19, "    "),
        Command('    1,\n)\nprint("end")', 20, 22),
    ) == python(PYTHON)


def test_python_ends_without_newline() -> None:
    """The last newline is not needed."""
    assert (Command("print(1)", 1, 1), Output(("1",), 2, 2)) == python("print(1)\n#> 1")


@pytest.mark.parametrize(
    ("path", "source", "line", "message"),
    [
        ("x.sh", "", 1, "found no command"),
        ("x.sh", "\n\n", 1, "found no command"),
        ("x.py", "", 1, "found no command"),
        ("x.sh", b"ls\necho \xff\n", 2, "found byte 0xff, which is not UTF-8"),
        ("x.sh", "ls\necho a\r\n", 2, "found a carriage return"),
        ("x.txt", "ls", 1, "found a file of another kind"),
        ("x", "ls", 1, "found a file of another kind"),
        # Unknown lines
        ("x.sh", "ls\n#~ x\n", 2, "found '#~ x'; expected '#> ' output"),
        ("x.sh", "ls\n#>text\n", 2, "found '#>text' without a blank behind #>; expected '#> text'"),
        ("x.sh", "ls\n#<text\n", 2, "found '#<text' without a blank behind #<; expected '#< text'"),
        ("x.sh", "ls\n#! exit x\n", 2, "found '#! exit x'; expected '#! exit N'"),
        ("x.sh", "ls\n#! exit 256\n", 2, "found '#! exit 256'; expected '#! exit N'"),
        ("x.sh", "#!/bin/bash\nls\n", 1, "found '#!/bin/bash'; expected '#! exit N'"),
        ("x.sh", "# prose\nls\n", 1, "found the comment '# prose'; expected a callout"),
        ("x.sh", "## prose\nls\n", 1, "found the comment '## prose'; expected a callout"),
        ("x.sh", "#\nls\n", 1, "found the comment '#'; expected a callout"),
        ("x.sh", "# (a)\nls\n", 1, "found the comment '# (a)'; expected a callout"),
        ("x.sh", "ls\n  #> a\n", 2, "found blanks before '#> a'"),
        ("x.sh", "ls # all\n", 1, "found '# all' beside or inside a command"),
        ("x.py", "a = 1  # one\n", 1, "found '# one' beside or inside a statement"),
        ("x.py", "f(\n    #> a\n)\n", 2, "found '#> a' beside or inside a statement"),
        ("x.py", "# prose\na = 1\n", 1, "found the comment '# prose'"),
        # Odd characters
        ("x.sh", "ls\n#> a\n#> \x1b[1mb\n", 3, "found an escape sequence in a line of output"),
        ("x.sh", "ls\n#> a\tb\n", 2, "found a tab in a line of output"),
        ("x.sh", "ls\n#> \x07\n", 2, "found control code 7 in a line of output"),
        ("x.sh", "ls\n#> \x85a\n", 2, "found control code 133 in a line of output"),
        # Order
        ("x.sh", "#> a\nls\n", 1, "found output before any command"),
        ("x.py", "#> a\nprint(1)\n", 1, "found output before any command"),
        ("x.sh", "ls\n#> a\n\n#> b\n", 4, "found a second block of output for the command of line 1"),
        ("x.sh", "#! exit 1\nls\n", 1, "found '#! exit' without a command"),
        ("x.sh", "ls\n#! exit 1\n#> a\n#! exit 1\n", 4, "found a second '#! exit' for the command of line 1"),
        ("x.sh", "#< a\nls\n", 1, "found input without a program above"),
        ("x.sh", "ls\n#! exit 1\n#< a\n", 3, "found input without a program above"),
        ("x.py", "a = 1\n#! exit 1\n", 2, "found '#! exit' in Python"),
        ("x.py", "a = 1\n#< b\n", 2, "found '#<' in Python"),
        ("x.sh", "# (2)\nls\n", 1, "found callout (2); expected (1)"),
        ("x.sh", "# (1)\nls\n# (1)\nls\n", 3, "found callout (1); expected (2)"),
        ("x.sh", "ls\n# (1)\n", 2, "found callout (1) with no command behind it"),
        ("x.sh", "ls\n# (1)\n#> a\n", 2, "found callout (1) with no command behind it"),
        # Unfinished
        ("x.sh", "ls\necho 'a\n", 2, "found ' without a second '; expected its end"),
        ("x.sh", "ls\n\ncat <<EOF\n#> a\n", 3, "found a heredoc that ends with EOF; expected its end"),
        ("x.py", "a = 1\nprint(\n", 3, "found Python that does not end"),
        ("x.py", 'a = 1\nb = """\n', 2, "found Python that does not end"),
        ("x.py", "if a:\n    b\n  c\n", 3, "found Python that does not end or is not indented evenly"),
        ("x.py", "a = 'b\n", 1, "found Python that does not end"),
    ],
)
def test_error_says_where_and_what(path: str, source: str | bytes, line: int, message: str) -> None:
    """What the format does not allow is refused with file, line, what was found and what to do."""
    with pytest.raises(TranscriptError) as caught:
        parse(source, path)
    error = caught.value
    assert f"{path}:{line}: {message}" == str(error)[: len(f"{path}:{line}: {message}")]
    assert (path, line, f"{path}:{line}: {error.message}") == (error.path, error.line, str(error))
    found, expected, advice = error.message.split("; ", 2)
    assert ("found ", "expected ") == (found[:6], expected[:9])
    assert advice


def test_long_block_is_read_soon() -> None:
    """Many lines of output are one block, and each of them isn't copied for each that follows."""
    begun = time.process_time()
    script = parse("seq\n" + "".join(f"#> {number}\n" for number in range(200_000)), "examples/a/x.sh")
    assert time.process_time() - begun < 10
    (exchange,) = script.exchanges
    assert exchange.expected == Output(tuple(map(str, range(200_000))), 2, 200_001)
