"""The pages that are made from data, as a reader meets them."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from conf.site.build import Paths, build
from conf.site.commands import find_usages
from conf.site.tree import read_tree
from tests.site import test_corrections, test_glossary, test_plot
from tests.site.conftest import make_tree

PAGES = ("corrections", "glossary", "commands", "figures")
DIRECTIVES = ("{corrections}", "{glossary-terms}", "{commands}", "{plot} sizes")


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with every such page, built once."""
    tree = make_tree(tmp_path_factory.mktemp("reference"))
    tree.write(test_corrections.PATH, test_corrections.DATA)
    tree.write(test_glossary.PATH, test_glossary.DATA)
    tree.write(test_plot.PATH, test_plot.SERIES)
    tree.write("examples/terminal/twin.sh", "docker ps\n#> small 512kB\n#> big 1.5MB\n")
    commands = find_usages(read_tree(tree.root))
    tree.write("docs/commands.toml", "".join(f'["{c}"]\nko = "한다."\nen = "Does `it`."\n' for c in commands))
    for code in ("ko", "en"):
        for page, directive in zip(PAGES, DIRECTIVES, strict=True):
            words = f"Words of {code}." if "plot" in directive else ""
            tree.write(f"docs/{code}/{page}.md", f"({page})=\n# {page}\n\n:::{directive}\n{words}\n:::\n")
        tree.change(f"docs/{code}/index.md", "terminal\nresults", "\n".join(["terminal", *PAGES, "results"]))
        path = f"docs/{code}/terminal.md"
        text = (tree.root / path).read_text(encoding="utf-8")
        tree.write(path, f"{text}\nA [term](#term-volume) and a [group](#corrections-data).\n")
    paths = Paths.under(tree.root)
    build(paths)
    return paths.output


def read_page(reference: Path, path: str) -> str:
    """The page's HTML on one line."""
    return " ".join((reference / path).read_text(encoding="utf-8").split())


def test_a_correction_leads_to_its_proof(reference: Path) -> None:
    """Claim, truth, example with its state, section; each cell says on a phone what it is."""
    page = read_page(reference, "en/corrections.html")
    row = re.search(r'<tr role="row" id="correction-folder-option">.*?</tr>', page)
    assert row is not None
    assert "<code>-r</code>" in row[0]
    assert 'data-label="What is so"' in row[0]
    assert 'href="data.html#example-data-volume"' in row[0]
    assert "Not verified" in row[0]
    assert 'href="data.html#volumes"' in row[0]
    assert "Use instead:" in page
    assert "대신 쓸 것:" in read_page(reference, "ko/corrections.html")


def test_groups_and_terms_can_be_linked_to(reference: Path) -> None:
    """From any page, by an anchor that both languages have."""
    for code in ("ko", "en"):
        page = read_page(reference, f"{code}/terminal.html")
        assert 'href="glossary.html#term-volume"' in page
        assert 'href="corrections.html#corrections-data"' in page
        assert 'id="term-volume"' in read_page(reference, f"{code}/glossary.html")


def test_terms_stand_in_the_order_of_the_language(reference: Path) -> None:
    """볼륨 before 셸, shell before volume."""
    korean, english = (read_page(reference, f"{code}/glossary.html") for code in ("ko", "en"))
    assert korean.index("term-volume") < korean.index("term-shell")
    assert english.index("term-shell") < english.index("term-volume")


def test_a_command_leads_to_its_examples(reference: Path) -> None:
    """With every option, each beside its examples."""
    page = read_page(reference, "ko/commands.html")
    part = re.search(r'<details class="answer command" id="command-docker-run">.*?</details>', page)
    assert part is not None
    assert re.search(r"<dt><code>--rm</code></dt><dd><a[^>]* href=\"data.html#example-data-volume\">", part[0])
    assert "한다." in part[0]


def test_a_plot_says_where_its_figures_are_from(reference: Path) -> None:
    """Words for those who don't see it, a table for those who want the figures, a link to the example."""
    page = read_page(reference, "ko/figures.html")
    assert 'aria-label="Words of ko."' in page
    assert "수치의 출처: <a" in page
    assert '<th scope="row">큰 것</th><td>1.5MB</td>' in page


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (360, "dark")])
@pytest.mark.parametrize("name", PAGES)
def test_pages_made_from_data_are_accessible(
    reference: Path, browser: Browser, name: str, width: int, scheme: str
) -> None:
    """Axe finds nothing, and nothing makes a phone's page wider than its screen."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((reference / f"ko/{name}.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    assert Axe().run(page).violations_count == 0
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()
