"""A shell command ends where bash says it does."""

import pytest

from conf.transcript.shell import UnfinishedError, command_end

COMPLETE = [
    "ls\n",
    "\tls -l\n",
    "docker ps --format '{{.ID}}'\n",
    # Joined lines
    "docker run \\\n  --rm busybox\n",
    "a |\nb\n",
    "a |& b\n",
    "a &&\n\nb\n",
    "a ||\nb\n",
    "! a\n",
    "!\\\n a\n",
    "a & b\n",
    "a; b\n",
    # Quotes
    "echo 'a\nb'\n",
    'echo "a\n#> b"\n',
    'echo "a\\"b\nc"\n',
    "echo $'a\\'\nb'\n",
    'echo $"a\nb"\n',
    "echo \\' \\\" a\\\\\n",
    "echo a#b $# ${#x}\n",
    "echo $x $\n",
    # Substitutions
    "x=$(ls\n)\n",
    "echo $(case x in a) echo 1;; esac)\n",
    "echo `ls\n`\n",
    "echo `ls \\` a\n`\n",
    "echo $((1 << 2)) $(( (1 +\n 2) * 3 ))\n",
    "echo ${x:-it\\}s} ${y:-$(ls\n)}\n",
    'echo "${x:-"a\nb"} it\'s ${y:-it\'s} $(ls\n) `ls\n`"\n',
    "diff <(a\n) <(b\n) >(c\n)\n",
    "a=(1\n2 '3\n4')\n",
    "a[1]+=(5\n6)\n",
    # Heredocs
    "cat <<EOF\nx\n#> y\n$(z\nEOF\n",
    "cat <<-'E' <<F | tr a b\n\tE\nf\nF\n",
    "cat <<A; echo hi\nb\nA\n",
    'cat <<"E F"\nx\\\nE F\n',
    "cat <<\\E\nx\\\nE\n",
    "cat <<E\nx\\\\\nE\n",
    "cat <<E\nx\\\nE\nE\n",
    "cat << E\nE\n",
    "cat <<E &&\nx\nE\nb\n",
    'echo "$(cat <<E\n)\nE\n)"\n',
    "cat <<< 'a'\n",
    # Compound commands
    "if a; then\n b\nfi\n",
    "if a\nthen b; elif c; then\nd\nelse\ne\nfi && f\n",
    "for i in 1 2; do\necho $i\ndone | cat\n",
    "for ((i=0; i<3; i++)); do\n:\ndone\n",
    "select x in a; do\nbreak\ndone\n",
    "while true\ndo\nx; done\n",
    "until docker ps; do :; done\n",
    "case $x in\n a) echo 1 ;;\n (b|c)\n y;;\n d) f() { z; } ;&\n e) ;;&\nesac\n",
    "case x\nin esac\n",
    "case in in in) if a; then b; fi;; esac\n",
    "{ a\nb; } > f 2>&1\n",
    "(a\nb)\n",
    "(a; (b\n); c)\n",
    "((x<<2))\n",
    "if ((x<<2)); then\na\nfi\n",
    "[[ a < b &&\n -f c ]]\n",
    "[[ $x =~ ^(a|b)$ ]] && echo y\n",
    "time ls\n",
    # Functions
    "f() {\n x\n}\n",
    "f ( )\n{\n x\n}\n",
    "f() (\nx\n)\n",
    "function g\n{\n x\n}\n",
    "function g () {\n x\n}\n",
    # Words that look like grammar, and what bash itself refuses
    "echo if fi do done { } case esac\n",
    "echo > if\n",
    "a )\n",
    "a ;;\n",
    "fi\n",
    "f() { case x in a) b; esac; }\n",
]


@pytest.mark.parametrize("command", COMPLETE)
def test_command_ends_behind_its_newline(command: str) -> None:
    """The command, all of it and no more, is found before another one."""
    assert len(command) == command_end(f"{command}next\n", 0)


@pytest.mark.parametrize("command", COMPLETE)
def test_command_ends_with_the_source(command: str) -> None:
    """The last newline of a source is not needed."""
    assert len(command) - 1 == command_end(command.removesuffix("\n"), 0)


def test_command_is_found_anywhere() -> None:
    """A command is read from where it begins."""
    assert len("first\nsecond \\\n more\n") == command_end("first\nsecond \\\n more\nthird\n", len("first\n"))


@pytest.mark.parametrize(
    ("source", "offset", "what"),
    [
        ("echo 'a\nb", 5, "' without a second '"),
        ("echo $'a\\'", 5, "' without a second '"),
        ('echo "a\nb', 5, '" without a second "'),
        ('echo "a\\', 5, '" without a second "'),
        ("echo `a", 5, "` without a second `"),
        ("echo $(a", 5, "'(' without ')'"),
        ("echo <(a", 5, "'(' without ')'"),
        ("echo $((a)", 5, "'((' without '))'"),
        ("((a", 0, "'((' without '))'"),
        ("echo ${a", 5, "'${' without '}'"),
        ("a=(1", 2, "'(' without ')'"),
        ("cat <<EOF\nEO\n", 4, "a heredoc that ends with EOF"),
        ("cat <<'E F'", 4, "a heredoc that ends with E F"),
        ("echo $(cat <<E\n)", 11, "a heredoc that ends with E"),
        ("ls\nif a; then", 3, "'if' without 'fi'"),
        ("for a in b", 0, "'for' without 'done'"),
        ("{ (a", 2, "'(' without ')'"),
        ("case a in b", 0, "'case' without 'esac'"),
        ("[[ a", 0, "'[[' without ']]'"),
        ("a &&\n", 2, "&& without a command behind it"),
        ("! ", 0, "! without a command behind it"),
        ("f()\n", 0, "the head of a function without a command behind it"),
    ],
)
def test_open_command_is_named(source: str, offset: int, what: str) -> None:
    """What is still open at the end of the source is named, with the place where it began."""
    with pytest.raises(UnfinishedError) as caught:
        command_end(source, 3 if source.startswith("ls\n") else 0)
    assert (offset, what, False) == (caught.value.offset, str(caught.value), caught.value.comment)


@pytest.mark.parametrize("source", ["ls # all\n", "for a in b; do\n# each\ndone\n", "a &&\n#> b\nc\n", "a;#b\n"])
def test_comment_is_no_part_of_a_command(source: str) -> None:
    """A comment beside or inside a command is found where it stands."""
    with pytest.raises(UnfinishedError) as caught:
        command_end(source, 0)
    assert (source.index("#"), True) == (caught.value.offset, caught.value.comment)
