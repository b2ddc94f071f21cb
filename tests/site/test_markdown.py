"""A page's Markdown holds what its HTML shows."""

import pytest
import sphinx.locale

from conf.site.address import Address
from conf.site.language import find_language
from conf.site.listing.markdown import write_markdown
from conf.site.results import read_results
from conf.site.sources import Sources
from conf.site.tree import read_tree
from tests.site import test_plot
from tests.site.conftest import write_results
from tests.site.test_interface import SITE
from tests.site.tree import Tree


def write(tree: Tree, code: str, name: str, address: str = "") -> str:
    """The Markdown of a page of the tree."""
    sphinx.locale.translators.clear()
    sphinx.locale.init([str(SITE / "locale")], code)
    read = read_tree(tree.root)
    sources = Sources(tree.root, find_language(code), read, read_results(tree.root), None, {}, {})
    return write_markdown(sources, read.pages[code][name], Address(address))


def test_a_page_begins_with_its_title_and_its_place(tree: Tree) -> None:
    """The address only where it is known."""
    assert write(tree, "en", "data").startswith("# Data\n\n> Docker Notes · CC BY 4.0\n\nSee [the terminal]")
    page = write(tree, "ko", "data", "https://notes.test")
    assert page.startswith("# 데이터\n\n> 도커 노트 · <https://notes.test/ko/data.html> · CC BY 4.0\n\n")


def test_an_example_is_what_the_terminal_showed(tree: Tree) -> None:
    """Prompts, output, numbers of callouts and exit statuses; then the callouts; then Python as it is."""
    write_results(tree)
    page = write(tree, "en", "data")
    standing = "Verified on Docker Engine 28.5.2, 22 November 2026 · busybox from Docker Hub"
    assert (
        f"**CLI** · [examples/data/volume.sh](../examples/data/volume.sh) · {standing}\n\n"
        "```console\n# (1)\n$ docker volume create notes\nnotes\n$ docker run --rm \\\n"
        ">   --volume notes:/data busybox ls /data\n# (2)\n$ docker volume rm notes\n"
        "Error: volume <notes> is in use\nexit status 1\n```\n"
    ) in page
    assert (
        '```python\nimport docker\n\n# (1)\nclient = docker.from_env()\n\n# (2)\nprint("volume", 1)\n#> volume 1\n```'
        in page
    )
    assert "\n1. A volume called `notes`.\n2. It can't be removed while it is used.\n" in page


def test_typed_input_follows_its_prompt(tree: Tree) -> None:
    """As on the screen; what was left out is marked."""
    page = write(tree, "ko", "terminal")
    assert "--tty busybox\n/ # echo a && echo b\na\nb\n# (1)\n/ # ^P^Q\n$ docker ps\n⋯\n```" in page


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("data", "\n**compose.yaml** · [examples/data/web/compose.yaml](../examples/data/web/compose.yaml)\n\n"),
        ("data", "\n```yaml\nservices:\n  web:\n    image: httpd:2.4\n```\n"),
        ("data", "\n> **그림:** 컨테이너 앞의 호스트.\n"),
        ("data", '<a id="volumes"></a>\n\n## 볼륨\n'),
        ("data", "**터미널(terminal)**을 [보세요](terminal.md).\n"),
        ("terminal", "**`^P^Q`는 무엇을 하나요?**\n\n**터미널(terminal)**을 떠납니다."),
        ("index", "이 빌드에서는 예제를 확인하지 않았습니다."),
        ("results", "| [data/volume](../examples/data/volume.sh) | 확인하지 않음 | 확인하지 않음 |\n"),
        ("results", "| [data/web](../examples/data/web/web.sh) | 확인하지 않음 | – |\n"),
    ],
)
def test_directives_are_written_out(tree: Tree, name: str, expected: str) -> None:
    """A file by its lines, a drawing by its alternative text, a table by its cells; links lead to Markdown."""
    assert expected in write(tree, "ko", name)


def test_a_plot_is_its_figures(tree: Tree) -> None:
    """Title, alternative text and a table."""
    tree.write(test_plot.PATH, test_plot.SERIES)
    tree.write("examples/terminal/twin.sh", "docker ps\n#> small 512kB\n#> big 1.5MB\n")
    tree.change("docs/en/terminal.md", "(again)=", ":::{plot} sizes\nThe small is\nsmall.\n:::\n\n(again)=")
    page = write(tree, "en", "terminal")
    assert "> **Sizes:** The small is small.\n\n| | |\n| --- | --- |\n| small | 512kB |\n| the big | 1.5MB |\n" in page


def test_a_link_without_words_gets_the_title(tree: Tree) -> None:
    """As in HTML."""
    tree.change("docs/en/data.md", "See [the terminal](#terminal).", "See [](#again).")
    assert "See [Again](terminal.md#again)." in write(tree, "en", "data")


def test_a_fence_is_longer_than_any_within(tree: Tree) -> None:
    """A file that holds a fence of its own stays one block."""
    tree.write("examples/data/web/compose.yaml", "a: |\n  ```\n  b\n  ```\n")
    assert "\n````yaml\na: |\n  ```\n  b\n  ```\n````\n" in write(tree, "en", "data")


def test_what_is_not_known_keeps_its_words(tree: Tree) -> None:
    """A directive that nobody taught us leaves its body, without its options; a longer fence may hold others."""
    tree.change(
        "docs/en/data.md",
        "(volumes)=",
        "::::{container} other\n:class: a\n\nWords.\n\n:::{drawing} bridge\nAlternative.\n:::\n::::\n\n(volumes)=",
    )
    assert "\nWords.\n\n> **Drawing:** Alternative.\n\n<a id=" in write(tree, "en", "data")
