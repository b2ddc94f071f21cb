"""A chapter of several pages: each is found from the others, and says where it stands."""

import json
import re
from pathlib import Path

import pytest

from conf.site.build import Paths, build
from tests.site.conftest import make_tree, write_results
from tests.site.tree import Tree

SIDEBAR = re.compile(r'<div class="sidebar-tree">(.*?)</aside>', re.DOTALL)
CRUMBS = re.compile(r'<nav class="crumbs".*?</nav>', re.DOTALL)
PART = "\n:::{toctree}\n:hidden:\n\ndata-web\n:::\n"
"""How the first page of a chapter lists the others."""
WEB = "(web)=\n# {title}\n\n:::{{example}} data/web\n:::\n"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site whose chapter `data` has a second page, with an address."""
    tree = make_tree(tmp_path_factory.mktemp("chapter"))
    for code, title in (("en", "The web"), ("ko", "웹")):
        tree.change(f"docs/{code}/data.md", "\n:::{example} data/web\n:::\n", "")
        tree.write(f"docs/{code}/data.md", (tree.root / f"docs/{code}/data.md").read_text(encoding="utf-8") + PART)
        tree.write(f"docs/{code}/data-web.md", WEB.format(title=title))
    write_results(tree)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://notes.example")
        build(Paths.under(tree.root))
    return tree.root / "build/html"


def read(output: Path, name: str) -> str:
    """A page of the site, in English."""
    return (output / f"en/{name}.html").read_text(encoding="utf-8")


def test_an_edited_page_is_read_alone(tree: Tree) -> None:
    """What a page may depend on is there: Sphinx reads a page again for a file that isn't."""
    for code in ("en", "ko"):
        tree.change(f"docs/{code}/data.md", "\n:::{example} data/web\n:::\n", "")
        tree.write(f"docs/{code}/data.md", (tree.root / f"docs/{code}/data.md").read_text(encoding="utf-8") + PART)
        tree.write(f"docs/{code}/data-web.md", WEB.format(title=code))
    paths = Paths.under(tree.root)
    build(paths)
    written = {path: path.stat().st_mtime_ns for path in (paths.work / "en").glob("*.html")}
    tree.change("docs/en/terminal.md", "Leave it running.", "Leave it, and it runs on.")
    build(paths)
    # The first page and the search are written each time.
    anew = {path.name for path in written if path.stat().st_mtime_ns != written[path]} - {"index.html", "search.html"}
    assert {"terminal.html"} == anew


def test_crumbs_lead_through_the_chapter(output: Path) -> None:
    """The chapter's first page is a link; it has no crumb above itself but the start."""
    names = ("data", "data-web")
    crumbs = {name: re.findall(r"<li>(.*?)</li>", CRUMBS.findall(read(output, name))[0]) for name in names}
    start = '<a href="index.html">Home</a>'
    assert crumbs == {"data": [start, "Data"], "data-web": [start, '<a href="data.html">Data</a>', "The web"]}


@pytest.mark.parametrize(("name", "expected"), [("data", 1), ("data-web", 1), ("terminal", 0), ("index", 0)])
def test_sidebar_lists_the_pages_of_the_chapter_being_read(output: Path, name: str, expected: int) -> None:
    """Every page lists all chapters; what other chapters consist of would be in the way."""
    links = re.findall(r'href="([^"#]*)(?:#)?"', SIDEBAR.findall(read(output, name))[0])
    listed = [link or f"{name}.html" for link in links]
    assert listed.count("data-web.html") == expected
    assert {"data.html", "terminal.html", "results.html"} <= set(listed)


def test_nothing_in_the_sidebar_folds(output: Path) -> None:
    """Furo's boxes to unfold a list would have words that no language but English has."""
    assert not re.search("<input|<label|Toggle", SIDEBAR.findall(read(output, "data-web"))[0])


def test_page_is_marked_in_the_sidebar(output: Path) -> None:
    """The one that is being read, not the chapter above it."""
    sidebar = SIDEBAR.findall(read(output, "data-web"))[0]
    marked = re.findall(r'current-page[^"]*"><a [^>]*>([^<]*)', sidebar)
    assert marked == ["The web"]


def test_pages_follow_each_other(output: Path) -> None:
    """The next page after a chapter's first is its second; then comes the next chapter."""
    for name, expected in (("data", "data-web.html"), ("data-web", "terminal.html")):
        assert [expected] == re.findall(r'class="next-page" href="([^"]+)"', read(output, name))


def test_results_link_the_page_that_shows_the_example(output: Path) -> None:
    """Wherever in its chapter that is."""
    assert '<a href="data-web.html#example-data-web"><code>data/web</code></a>' in read(output, "results")
    assert '<a href="data.html#example-data-volume"><code>data/volume</code></a>' in read(output, "results")


def test_the_way_is_told_to_search_engines(output: Path) -> None:
    """Schema.org's trail names the chapter between the site and the page."""
    data = json.loads(read(output, "data-web").partition('ld+json">')[2].partition("</script>")[0])
    steps = [(step["name"], step["item"]) for step in data["@graph"][1]["itemListElement"]]
    assert steps == [
        ("Docker Notes", "https://notes.example/en/index.html"), ("Data", "https://notes.example/en/data.html"),
        ("The web", "https://notes.example/en/data-web.html"),
    ]  # fmt: skip


def test_llms_lists_pages_in_reading_order(output: Path) -> None:
    """A chapter's pages stand together."""
    listed = re.findall(r"/en/([\w-]+)\.md", (output / "llms.txt").read_text(encoding="utf-8"))
    assert listed[:4] == ["index", "data", "data-web", "terminal"]
