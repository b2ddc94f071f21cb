"""Every docker command that a page shows is found, however it is wrapped in shell."""

import pytest

from conf.site.build import Paths, build
from conf.site.commandline import Use, find_uses, split_commands
from conf.site.commands import find_usages
from conf.site.tree import read_tree
from tests.site.tree import Tree


def read(text: str) -> list[tuple[str, list[str]]]:
    """Commands with the long names of their options."""
    return [(use.command, [name for name, _ in use.options]) for use in find_uses(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("docker run -itd --name web -p80:80 nginx:1 --quiet -x", "run --interactive --tty --detach --name --publish"),
        ("docker run --rm -v /a:/b -e A=1 busybox ls -la", "run --rm --volume --env"),
        ("docker run --memory=1g busybox", "run --memory"),
        ("docker container run --rm busybox", "run --rm"),
        ("docker container ls -aq", "ps --all --quiet"),
        ("docker image ls", "images"),
        ("docker image rm -f a", "rmi --force"),
        ("docker image inspect -f x a", "image inspect --format"),
        ("docker volume ls -f dangling=true -q", "volume ls --filter --quiet"),
        ("docker rm -fv a", "rm --force --volumes"),
        ("docker ps -n5", "ps --last"),
        ("docker cp a:/x - ", "cp"),
        ("docker exec -it web sh -c 'docker ps'", "exec --interactive --tty"),
        ("docker compose -f a.yaml up -d --wait", "compose --file|compose up --detach --wait"),
        ("docker compose run --rm -T web ls -l", "compose run --rm -T"),
        ("docker --context two node ls", " --context|node ls"),
        ("docker stop $(docker ps -aq)", "ps --all --quiet|stop"),
        ('name="$(docker ps -q)" docker logs -f `docker ps -l`', "ps --quiet|ps --latest|logs --follow"),
        ("docker cp a:/x - | docker cp - b:/", "cp|cp"),
        ("for n in 1 2; do docker kill -s HUP $n; done && docker wait a", "kill --signal|wait"),
        ("until docker logs a | grep up; do :; done", "logs"),
        ("if ! docker pull a; then docker load < a.tar; fi", "pull|load"),
        ("timeout 5 docker attach a", "attach"),
        ("timeout 5 sh -c 'until docker top a; do :; done'", "top"),
        ("docker build -t a - <<'EOF'\nFROM b\nRUN docker ps\nEOF\ndocker tag a b", "build --tag|tag"),
        ("docker save a > docker.tar 2>&1", "save"),
        ("docker create \\\n  --name a \\\n  b", "create --name"),
        ("echo docker run; grep docker file", ""),
        ("docker", ""),
    ],
)
def test_commands_and_options_are_found(text: str, expected: str) -> None:
    """Short and long options, aliases, pipes, loops, substitutions; never what a container runs."""
    found = "|".join(" ".join([command.removeprefix("docker").lstrip(), *names]) for command, names in read(text))
    assert found.strip() == expected.strip()


def test_options_are_remembered_as_they_were_written() -> None:
    """The finder shows both forms."""
    assert list(find_uses("docker run -d --detach a")) == [
        Use("docker run", (("--detach", "-d"), ("--detach", "--detach")))
    ]


def test_words_lose_their_quotes() -> None:
    """As the shell would pass them on."""
    assert split_commands("""a 'b c' "d $e"f\\ g""") == [["a", "b c", "d $ef g"]]


@pytest.fixture
def finder(tree: Tree) -> Tree:
    """A tree whose commands are all explained."""
    for code, title in (("ko", "명령"), ("en", "Commands")):
        tree.write(f"docs/{code}/commands.md", f"(commands)=\n# {title}\n\n:::{{commands}}\n:::\n")
    commands = ("compose up", "ps", "run", "volume create", "volume rm")
    tree.write("docs/commands.toml", "".join(f'["docker {c}"]\nko = "한다."\nen = "Does."\n' for c in commands))
    return tree


def test_explained_commands_have_no_problem(finder: Tree) -> None:
    """An explanation may be there before the example is."""
    finder.change("docs/commands.toml", '["docker ps"]', '["docker kill"]\nko = "끝낸다."\nen = "Ends."\n["docker ps"]')
    assert finder.find_problems() == []
    usages = find_usages(read_tree(finder.root))
    assert ["docker compose up", "docker ps", "docker run", "docker volume create", "docker volume rm"] == list(usages)
    assert {"data/volume", "terminal/keys"} == set(usages["docker run"].examples)
    assert ["data/volume"] == list(usages["docker run"].options["--volume"].examples)


def test_the_example_that_is_most_about_a_command_comes_first(finder: Tree) -> None:
    """Only a few are linked, so they are to be the ones worth reading; `keys` would be first by name."""
    usages = find_usages(read_tree(finder.root))
    assert ["terminal/twin", "terminal/keys"] == list(usages["docker ps"].examples)


def test_examples_beyond_the_first_are_counted(finder: Tree) -> None:
    """A command that every example uses has no use for links to all of them."""
    names = [f"data/more{number}" for number in range(6)]
    for name in names:
        finder.write(f"examples/{name}.sh", "docker volume create x\n#> x\n")
    for code in ("en", "ko"):
        finder.change(f"docs/{code}/index.md", "terminal\n", "terminal\ncommands\n")
        blocks = "".join(f":::{{example}} {name}\n:::\n\n" for name in names)
        finder.change(f"docs/{code}/data.md", ":::{drawing}", f"{blocks}:::{{drawing}}")
    build(Paths.under(finder.root))
    for code, words in (("en", "and 5 others"), ("ko", "외 5개")):
        page = (finder.root / f"build/html/{code}/commands.html").read_text(encoding="utf-8")
        entry = page.partition('id="command-docker-volume-create"')[2].partition("</details>")[0]
        assert 2 == entry.partition("</dd>")[0].count("<a ")
        assert f'<span class="more">{words}</span>' in entry


def test_a_command_that_nobody_explains(finder: Tree) -> None:
    """Its first use is named."""
    finder.change("docs/commands.toml", '["docker volume rm"]', '["docker volume ls"]')
    (problem,) = finder.find_problems()
    assert problem == (
        "examples/data/volume.sh:7: 'docker volume rm' is not explained in docs/commands.toml; expected "
        '["docker volume rm"] with ko and en; write what it does there'
    )


def test_an_explanation_in_one_language_only(finder: Tree) -> None:
    """Both are wanted."""
    finder.change("docs/commands.toml", '["docker ps"]\nko = "한다."\n', '["docker ps"]\n')
    (problem,) = finder.find_problems()
    assert problem.startswith("docs/commands.toml:4: [docker ps] has no ko; expected words; ")


def test_an_option_that_docker_refuses_is_none(finder: Tree) -> None:
    """What the example shows to be unknown is not offered as known."""
    refused = "docker volume rm --hard x\n#> unknown flag: --hard\n#! exit 125\n"
    finder.write("examples/terminal/twin.sh", f"docker ps\n#> ...\n{refused}")
    assert "--hard" not in find_usages(read_tree(finder.root))["docker volume rm"].options
