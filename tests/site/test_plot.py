"""A plot shows what an example printed, and nothing where it printed nothing."""

from pathlib import Path

import pytest

from conf.site.datafile import DataError
from conf.site.plot import Plot, draw_plot, read_plot
from conf.site.tree import read_tree
from conf.transcript import find_examples
from tests.site.tree import Tree

HEAD = 'kind = "bar"\nexample = "terminal/twin"\nko.title = "크기"\nen.title = "Sizes"\n'
ROW = HEAD + '[[row]]\npattern = \'^small (\\S+)\'\nko = "작은 것"\nen = "the small"\n'
SERIES = (
    HEAD
    + '[[series]]\npattern = \'^(?P<label>\\S+) (?P<value>\\S+)$\'\nlabels.big = { ko = "큰 것", en = "the big" }\n'
)
LINE = SERIES.replace('"bar"', '"line"').replace("(?P<label>\\S+)", "after (?P<label>\\d+)")
PATH = "docs/figures/sizes.plot.toml"


@pytest.fixture
def printing(tree: Tree) -> Tree:
    """A tree with an example that prints figures, and a page for their plot."""
    tree.write("examples/terminal/twin.sh", "docker ps\n#> small 512kB\n#> big 1.5MB\n#> after 1 20%\n#> after 5 80%\n")
    for code, words in (("ko", "크기."), ("en", "Sizes.")):
        path = f"docs/{code}/terminal.md"
        text = (tree.root / path).read_text(encoding="utf-8")
        tree.write(path, f"{text}\n:::{{plot}} sizes\n{words}\n:::\n")
    return tree


def read(tree: Tree, text: str) -> Plot:
    """The plot that the text describes."""
    tree.write(PATH, text)
    plot = read_plot(tree.root, "sizes", read_tree(tree.root).examples)
    assert plot is not None
    return plot


def test_figures_are_those_recorded(printing: Tree) -> None:
    """Values keep their units as text; labels may be given words."""
    (row,) = read(printing, ROW).series[0].points
    assert ("512kB", 512_000, "작은 것") == (row.text, row.value, row.labels["ko"])
    assert printing.find_problems() == []
    small, big = read(printing, SERIES).series[0].points
    assert ("small", "the big", 1_500_000) == (small.labels["en"], big.labels["en"], big.value)


def test_bars_are_as_long_as_their_figures(printing: Tree) -> None:
    """In percentages of the width, with text beside them; the same twice."""
    plot = read(printing, SERIES)
    svg = draw_plot(plot, "ko", 'A "label"')
    assert svg == draw_plot(plot, "ko", 'A "label"')
    assert 'role="img" aria-label="A &quot;label&quot;"' in svg
    assert 'width="34.13%"' in svg
    assert 'width="100.00%"' in svg
    assert ">큰 것</text>" in svg
    assert ">1.5MB</text>" in svg


def test_a_share_fills_as_much_of_its_bar(printing: Tree) -> None:
    """Twenty per cent are a fifth, whatever the others are."""
    svg = draw_plot(read(printing, LINE.replace('"line"', '"bar"')), "en", "")
    assert 'width="20.00%"' in svg
    assert 'width="80.00%"' in svg


def test_lines_join_the_points_in_order(printing: Tree) -> None:
    """The labels are places on the axis."""
    svg = draw_plot(read(printing, LINE), "en", "x")
    assert 1 == svg.count('class="curve')
    assert 'cx="5.00%" cy="175.0"' in svg
    assert 'cx="95.00%" cy="40.0"' in svg


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ROW.replace("^small", "^tiny"), "6: the pattern ^tiny (\\S+) finds nothing in what the example printed; "),
        (ROW.replace("^small (", "(small) ("), "6: 'small' is no figure; expected a number, "),
        (ROW.replace("^small (", "("), "6: 'small' is no figure; "),
        (ROW.replace("^small (", "^small (("), "6: the pattern is no regular expression ("),
        (ROW.replace("terminal/twin", "terminal/twins"), "2: there is no example 'terminal/twins' (did you mean "),
        (ROW.replace("en = ", "de = "), "8: unknown key 'de' in [row]"),
        (ROW.replace('"bar"', '"pie"'), "1: kind = 'pie'; expected "),
        (HEAD, "1: no figures; expected [[row]] or [[series]] "),
        (SERIES.replace("?P<label>", ""), "6: the pattern has no groups label and value; "),
        (SERIES.replace('"bar"', '"line"'), "1: label 'small' is no number; a line needs one "),
        (ROW + '[[row]]\npattern = \'5 (.*)\'\nko = "나"\nen = "b"\n', "1: values of different kinds (%, B); "),
    ],
)
def test_a_plot_of_nothing(printing: Tree, text: str, expected: str) -> None:
    """Patterns that find nothing, or no figures, are named by line."""
    printing.write(PATH, text)
    assert any(problem.startswith(f"{PATH}:{expected}") for problem in printing.find_problems())


def test_a_plot_that_pages_and_files_disagree_about(printing: Tree) -> None:
    """A page without its plot, a plot without its page, and a plot without words."""
    printing.write("docs/figures/other.plot.toml", ROW)
    printing.change("docs/en/terminal.md", "Sizes.\n", "")
    problems = printing.find_problems()
    assert "docs/figures/other.plot.toml:1: no page shows this plot; write :::{plot} other or delete it" in problems
    assert any("there is no docs/figures/sizes.plot.toml; " in problem for problem in problems)
    assert any(
        problem.startswith("docs/en/terminal.md:21: plot sizes has no alternative text; ") for problem in problems
    )


def test_a_plot_of_an_example_of_this_repository(tree: Tree) -> None:
    """What an engine printed when data/prune ran: the space of volumes, before and after."""
    examples = {example.name: example for example in find_examples(Path(__file__).parents[2])}
    tree.write(
        PATH,
        HEAD.replace("terminal/twin", "data/prune")
        + "[[series]]\npattern = '^(?P<label>Local Volumes) +\\d+ +\\d+ +(?P<value>\\S+)'\n",
    )
    plot = read_plot(tree.root, "sizes", examples)
    assert plot is not None
    assert ["2.097MB", "1.049MB"] == [point.text for point in plot.series[0].points]
    with pytest.raises(DataError, match="there is no example"):
        read_plot(tree.root, "sizes", {})
