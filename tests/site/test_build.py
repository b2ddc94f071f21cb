"""A build is whole or not at all, and says what stopped it."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conf.site.__main__ import main
from conf.site.build import BuildError, Paths, build
from tests.site.conftest import not_run, write_results
from tests.site.tree import Tree

ROOT = Path(__file__).parents[2]


def read(site: Path, path: str) -> str:
    """A page of the site."""
    return (site / path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("en/data.html", "Verified on Docker Engine 28.5.2, 22 November 2026 · busybox from Docker Hub"),
        ("ko/data.html", "2026년 11월 22일, Docker Engine 28.5.2에서 확인 · busybox: Docker Hub 이미지"),
        ("en/data.html", "Verified on Docker Engine 28.5.2 with Docker SDK for Python 7.2.0, 22 November 2026"),
        ("ko/data.html", "2026년 11월 22일, Docker Engine 28.5.2와 Docker SDK for Python 7.2.0에서 확인"),
        ("en/data.html", "httpd:2.4: stand-in built from Debian&#x27;s packages"),
        ("ko/data.html", "httpd:2.4: Debian 패키지로 만든 대체 이미지"),
        ("en/terminal.html", "Not run: no terminal"),
        ("ko/terminal.html", "실행하지 않음: 터미널이 없음"),
        ("en/terminal.html", "Changed since it was last verified."),
        ("ko/terminal.html", "마지막으로 확인한 뒤에 예제가 바뀌었습니다."),
        ("en/terminal.html", 'Failed when it last ran: <span class="said" lang="en">examples/terminal/twin.py:2: '),
        ("ko/terminal.html", '마지막 실행에서 실패함: <span class="said" lang="en">examples/terminal/twin.py:2: '),
    ],
)
def test_each_example_says_how_it_stands(site: Path, path: str, expected: str) -> None:
    """Every state has its sentence in both languages."""
    assert expected in read(site, path)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_of_a_failure_the_first_line_is_told(site: Path, language: str) -> None:
    """The session and the advice below it are for those who ran the example, and stand in what they see."""
    for page in (read(site, f"{language}/terminal.html"), read(site, f"{language}/results.html")):
        assert "xxx&quot;)&#x27; printed something else</span>" in page
        assert "expected / + actual" not in page
        assert "yyy" not in page


def test_a_missing_image_is_told_in_the_language_of_the_page(tree: Tree) -> None:
    """The runner's English words are on no page: neither under the example nor in the table of results."""
    write_results(tree, keys_sh=not_run("there is no busybox:latest here", "busybox:latest", "x:1"))
    build(Paths.under(tree.root))
    reasons = {"ko": "이미지를 구하지 못함(busybox, x:1)", "en": "busybox, x:1 could not be obtained"}
    for language, reason in reasons.items():
        for path in (f"{language}/terminal.html", f"{language}/results.html"):
            page = read(tree.root / "build/html", path)
            assert reason in page
            assert "there is no" not in page


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_results_page_shows_every_variant(site: Path, language: str) -> None:
    """The matrix has a row for each example, linked to where it is shown, and each state."""
    page = read(site, f"{language}/results.html")
    for name in ("data/volume", "data/web", "terminal/keys", "terminal/twin"):
        chapter = name.partition("/")[0]
        assert f'<a href="{chapter}.html#example-{name.replace("/", "-")}"><code>{name}</code></a>' in page
    for state in ("verified", "not-run", "changed", "failed"):
        assert f'class="state {state}"' in page


def test_korean_pages_are_korean(site: Path) -> None:
    """Language, title, bold beside Hangul and the interface."""
    page = read(site, "ko/data.html")
    assert '<html class="no-js" lang="ko"' in page
    assert "<title>데이터 - 도커 노트</title>" in page
    assert "<strong>터미널(terminal)</strong>을" in page
    for english in ("Toggle", "Skip to content", "Back to top", "On this page", "Made with", "Copyright", "Search"):
        assert english not in page, english


@pytest.mark.parametrize("path", ["ko/data.html", "en/data.html", "en/search.html", "index.html"])
def test_pages_run_no_script_of_their_own(site: Path, path: str) -> None:
    """A policy that forbids inline scripts and handlers breaks nothing."""
    page = read(site, path)
    assert "<script>" not in page
    assert " onclick=" not in page
    assert "<style>" not in page


def test_sections_have_the_anchors_of_the_source(site: Path) -> None:
    """Addresses are the same in both languages and survive a new title."""
    for language in ("ko", "en"):
        page = read(site, f"{language}/data.html")
        assert '<section id="volumes">' in page
        assert 'href="#volumes"' in page
        assert "terminal.html#terminal" in page


def test_each_page_names_its_counterparts(site: Path) -> None:
    """Search engines find the other language."""
    page = read(site, "ko/data.html")
    assert '<link rel="alternate" hreflang="en" href="../en/data.html">' in page
    assert '<link rel="alternate" hreflang="ko" href="../ko/data.html">' in page


def test_drawings_are_part_of_the_page(site: Path) -> None:
    """The drawing in the page's language, with its alternative text."""
    drawing = re.search(r'<svg class="drawing"[^>]* aria-label="([^"]*)"', read(site, "ko/data.html"))
    assert drawing
    assert drawing[1] == "컨테이너 앞의 호스트."
    assert ">en</text>" in read(site, "en/data.html")


def test_examples_can_be_downloaded(site: Path) -> None:
    """Each script as it ran, and an archive where files lie beside it."""
    assert 'href="../examples/data/volume.sh" download' in read(site, "ko/data.html")
    assert (site / "examples/data/volume.sh").read_text(encoding="utf-8").startswith("# (1)\ndocker volume")
    assert 'href="../examples/data/web.zip" download' in read(site, "en/data.html")
    with zipfile.ZipFile(site / "examples/data/web.zip") as archive:
        assert archive.namelist() == ["web/compose.yaml", "web/web.sh"]


def test_without_results_the_site_says_so(tree: Tree, capfd: pytest.CaptureFixture[str]) -> None:
    """A site is built where nothing was verified; it claims nothing, and reports what it did."""
    build(Paths.under(tree.root))
    assert "이 빌드에서는 예제를 확인하지 않았습니다." in read(tree.root / "build/html", "ko/data.html")
    assert "Nothing was verified in this build." in read(tree.root / "build/html", "en/results.html")
    said = capfd.readouterr().out.splitlines()
    assert said[:3] == ["한국어: 4 pages", "English: 4 pages", "downloads: 9 files of 5 examples"]
    assert said[3].startswith(f"built {tree.root}/build/html in ")


def test_a_failed_build_leaves_the_last_good_site(tree: Tree, capfd: pytest.CaptureFixture[str]) -> None:
    """Problems and warnings fail with file and line, again and again, until they are mended."""
    tree.write("build/html/index.html", "the last good site")
    tree.change("docs/en/data.md", "See [the", "See ![a picture](nowhere.png) and [the")
    for _ in range(2):
        with pytest.raises(BuildError, match="Sphinx reported problems"):
            build(Paths.under(tree.root))
        assert "docs/en/data.md:4: WARNING: " in capfd.readouterr().err
    tree.change("docs/en/terminal.md", "(again)=\n", "")
    with pytest.raises(BuildError, match="problem"):
        build(Paths.under(tree.root))
    assert "docs/en/terminal.md:8: heading 'Again' has no anchor" in capfd.readouterr().err
    assert sorted(path.name for path in (tree.root / "build/html").iterdir()) == ["index.html"]
    assert read(tree.root / "build/html", "index.html") == "the last good site"
    tree.change("docs/en/data.md", "![a picture](nowhere.png) and ", "")
    tree.change("docs/en/terminal.md", "## Again", "(again)=\n## Again")
    build(Paths.under(tree.root))
    assert not (tree.root / "build/html.old").exists()
    assert (tree.root / "build/html/en/data.html").exists()


def test_sphinx_alone_finds_the_problems_too(tree: Tree) -> None:
    """Whoever calls sphinx-build is told the same, with file and line."""
    tree.change("docs/en/data.md", "See [the", "```\nls\n```\nSee [the")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-D", "language=en"]
    command += ["-c", str(ROOT / "conf/site"), str(tree.root / "docs/en"), str(tree.root / "out")]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert f"{tree.root}/docs/en/data.md:4: ERROR: code fence ```; code on a page comes from a file" in ended.stderr


def test_a_broken_example_stops_sphinx_with_its_place(tree: Tree) -> None:
    """A transcript's own error is all that is said."""
    tree.change("examples/data/volume.sh", "#> notes", "#>notes")
    command = [sys.executable, "-m", "sphinx", "-q", "-c", str(ROOT / "conf/site")]
    command += [str(tree.root / "docs/en"), str(tree.root / "out")]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode != 0
    assert "examples/data/volume.sh:3: " in ended.stderr


def test_check_is_quiet_about_what_fits(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` builds nothing, names every problem, and ends with 1 where there is one."""
    assert main(["check", "--root", str(tree.root)]) == 0
    assert capsys.readouterr().out == "pages, examples and drawings fit together\n"
    tree.write("examples/data/lost.sh", "docker ps\n")
    assert main(["check", "--root", str(tree.root)]) == 1
    assert capsys.readouterr().err.startswith("examples/data/lost.sh:1: no page shows example data/lost;")
    assert main(["build", "--root", str(tree.root)]) == 1
    assert not (tree.root / "build").exists()


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["serve", "--help"], ["check", "--help"]])
def test_help_helps(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Every command explains itself."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 0
    assert "usage: python -m conf.site" in capsys.readouterr().out
