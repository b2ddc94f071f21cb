"""Transcripts become lines that tell commands, output and typed input apart."""

import re

import pytest

from conf.site.console import Words, highlight_file, render_script
from conf.transcript import parse

WORDS = Words(exit="ended with %s", elision="left out")


def render(source: str, path: str = "examples/data/x.sh") -> list[str]:
    """The spans of a script as HTML."""
    html = render_script(parse(source, path), words=WORDS, ident="x")
    return re.split(r"(?<=</span>)\n(?=<span class=\"line )", html)


def plain(html: str) -> str:
    """The class of a span and what a person reads in it."""
    kind = re.match(r'<span class="line ([a-z]+)', html)
    assert kind
    text = re.sub(r"<[^>]+>", "", html)
    return f"{kind[1]}: {text}"


def test_commands_have_a_prompt_and_output_has_none() -> None:
    """A dollar sign begins a command; what it printed stands below as it is."""
    lines = [plain(line) for line in render("docker volume ls\n#> <none>  & more\n#>\n#> end\n")]
    assert lines == ["command: $ docker volume ls", "output: &lt;none&gt;  &amp; more\n\nend"]


def test_the_further_lines_of_a_command_have_the_shells_second_prompt() -> None:
    """Continued lines and here-documents belong to their command."""
    lines = [plain(line) for line in render("docker run \\\n  busybox\ncat <<'E'\n# text\nE\n")]
    assert lines == [
        "command: $ docker run \\",
        "more: &gt;   busybox",
        "command: $ cat &lt;&lt;'E'",
        "more: &gt; # text",
        "more: &gt; E",
    ]


def test_left_out_output_is_visible() -> None:
    """What was elided is said, not hidden."""
    lines = [plain(line) for line in render("docker ps\n#> a\n#> ...\n#> b\n")]
    assert lines[2] == "elision: ⋯ left out"


def test_the_status_of_a_failed_command_is_shown() -> None:
    """`#! exit` becomes a mark of its own."""
    lines = [plain(line) for line in render("docker rm x\n#> no\n#! exit 125\n")]
    assert lines[-1] == "exit: ended with 125"


@pytest.mark.parametrize("prompt", ["/ #", "mysql>", "Continue? [y/N]:", "root@web:/$", "Password?", "Continue? [y/N]"])
def test_typed_input_stands_behind_the_prompt_it_answers(prompt: str) -> None:
    """A prompt and what is typed after it are one line, as on a terminal."""
    lines = render(f"docker run -it x\n#> {prompt}\n#< ls <file>\n#> out\n")
    assert plain(lines[1]) == f"output: {prompt.replace('>', '&gt;')} ls &lt;file&gt;"
    assert '<span class="input">ls &lt;file&gt;</span>' in lines[1]
    assert plain(lines[2]) == "output: out"


def test_typed_input_without_a_prompt_has_a_line_of_its_own() -> None:
    """Where the last line is no prompt, typed input does not join it."""
    lines = [plain(line) for line in render("docker run -it x\n#> ready\n#< one\n#< two\n")]
    assert lines[1:] == ["output: ready", "typed: one", "typed: two"]


def test_control_keys_are_shown_as_keys() -> None:
    """`^P^Q` is two key presses with Ctrl held; `^^` is a plain circumflex."""
    line = render("docker attach x\n#< ^P^Q\n")[1]
    assert "<kbd>Ctrl</kbd>+<kbd>P</kbd> <kbd>Ctrl</kbd>+<kbd>Q</kbd></span>" in line
    assert plain(render("docker attach x\n#< a^^b\n")[1]) == "typed: a^b"


def test_callouts_mark_the_line_they_stand_above() -> None:
    """A mark leads to the text of its number."""
    lines = render("# (1)\ndocker ps\n#> / #\n# (2)\n#< ls\n")
    assert '<a class="callout" href="#x-1">1</a>' in lines[0]
    assert lines[1].startswith('<span class="line output"><a class="callout" href="#x-2"')


def test_a_callout_at_typed_input_stands_before_its_own_line() -> None:
    """Output that was printed before is no part of what the number explains."""
    line = render("docker attach x\n#> a\n#> / #\n# (1)\n#< ls\n")[1]
    assert re.sub(r"<[^>]*>", "", line) == "a\n1/ # ls"


def test_python_keeps_its_blank_lines_and_its_indentation() -> None:
    """Code between callouts and output reads as it was written."""
    source = "import docker\n\n# (1)\nfor n in 1, 2:\n    print(n)\n    #> 1\n    #> 2\nprint(3)\n#> 3\n"
    lines = [plain(line) for line in render(source, "examples/data/x.py")]
    assert lines == [
        "code: import docker",
        "code: \n1for n in 1, 2:\n    print(n)",
        "output: 1\n2",
        "code: print(3)",
        "output: 3",
    ]


@pytest.mark.parametrize(
    ("command", "marked"),
    [
        ("docker ps --all", ["f:docker", "o:--all"]),
        ("docker exec web ls -l", ["f:docker", "o:-l"]),
        ("ip link | cut --fields 1-3", ["f:ip", "f:cut", "o:--fields"]),
        ("docker rm $(docker ps)", ["f:docker", "k:$(", "f:docker", "k:)"]),
        ("A=b docker ps", ["o:A", "f:docker"]),
        ("until curl x; do :; done", ["k:until", "f:curl", "k:do", "f::", "k:done"]),
        ("echo 'a' && true", ["f:echo", "s:'a'", "f:true"]),
    ],
)
def test_programs_and_options_are_told_from_other_words(command: str, marked: list[str]) -> None:
    """A reader sees at a glance what runs and with which options."""
    html = render(command + "\n")[0].partition("</span>")[2]
    assert [f"{kind}:{text}" for kind, text in re.findall(r'<span class="(\w+)">([^<]*)</span>', html)] == marked


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Dockerfile", "FROM busybox\n", '<span class="k">FROM</span>'),
        ("compose.yaml", "services: {}\n", '<span class="o">services</span>'),
        ("haproxy.cfg", "frontend web\n    bind :80  # all\n", '<span class="k">frontend</span> web'),
        ("notes.unknown", "a < b\n", "a &lt; b"),
    ],
)
def test_files_are_coloured_by_their_names(name: str, text: str, expected: str) -> None:
    """Each file in its own language, plain text where none is known."""
    assert highlight_file(name, text)[0] == expected or highlight_file(name, text)[0].startswith(expected)


def test_haproxys_keywords_are_coloured() -> None:
    """The word that begins a line, numbers and comments."""
    second = highlight_file("haproxy.cfg", "frontend web\n    bind :80  # all\n\ndefaults\n")[1]
    assert second == '    <span class="o">bind</span> :<span class="n">80</span>  <span class="c"># all</span>'


def test_neighbours_of_one_colour_share_a_mark() -> None:
    """A page holds tens of thousands of marks: none is made that nobody sees."""
    assert highlight_file("x.py", 'a.b("c")\n') == ['a.b(<span class="s">"c"</span>)']


def test_a_file_keeps_its_blank_lines() -> None:
    """As many lines as the file has, the last newline aside."""
    assert highlight_file("x.txt", "\na\n\nb\n") == ["", "a", "", "b"]
