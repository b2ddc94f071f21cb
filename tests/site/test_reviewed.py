"""Text that changed in one language alone is told, on the page and in a list, and stops nobody."""

from pathlib import Path

import pytest

from conf.site.__main__ import main
from conf.site.build import Paths, build
from conf.site.reviewed import (
    REVIEWED,
    UnknownSectionError,
    find_changed,
    find_stale,
    mark_reviewed,
    read_sections,
)
from tests.site.tree import Tree


@pytest.fixture
def reviewed(tree: Tree) -> Tree:
    """A tree whose sections were all compared."""
    mark_reviewed(tree.root)
    assert find_changed(read_sections(tree.root)) == []
    return tree


def test_every_section_of_both_languages_is_one(tree: Tree) -> None:
    """By page, in the order of the page."""
    found = [(section.page, section.anchor) for section in read_sections(tree.root)]
    assert found == [
        ("data", "data"), ("data", "volumes"), ("data", "files"), ("index", "start"), ("results", "results"),
        ("terminal", "terminal"), ("terminal", "again"),
    ]  # fmt: skip


def test_what_nobody_compared_is_not_stale(tree: Tree) -> None:
    """Without a record neither side can be the newer one."""
    assert find_changed(read_sections(tree.root))[0] == (
        "docs/ko/data.md:2: (data)= was never compared with its other language"
    )
    assert find_stale(tree.root, "ko") == find_stale(tree.root, "en") == {}


@pytest.mark.parametrize(
    ("path", "old", "new", "stale", "anchor"),
    [
        ("docs/en/data.md", "A volume called `notes`", "A volume named `notes`", "ko", "volumes"),
        ("docs/ko/data.md", "볼륨 `notes`.", "`notes`라는 볼륨.", "en", "volumes"),
        ("docs/en/data.md", "# Data\n", "# Kept data\n", "ko", "data"),
        ("docs/en/data.md", "A host in front", "A machine in front", "ko", "files"),
        ("docs/en/data.md", "The **whole** file.", "The whole file.", "ko", "files"),
        ("docs/en/terminal.md", "What does `^P^Q` do?", "What is `^P^Q` for?", "ko", "again"),
    ],
)
def test_a_change_on_one_side_makes_the_other_stale(
    reviewed: Tree, path: str, old: str, new: str, stale: str, anchor: str
) -> None:
    """Titles, callouts, captions, questions: that section and no other, on the other side and not on its own."""
    reviewed.change(path, old, new)
    page, newer = Path(path).stem, Path(path).parent.name
    assert find_stale(reviewed.root, stale) == {page: {anchor: newer}}
    assert find_stale(reviewed.root, newer) == {}
    assert reviewed.find_problems() == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        # Lines may break elsewhere.
        ("docs/en/data.md", "See [the terminal]", "See\n[the terminal]"),
        # What both languages must have alike is another check's.
        ("docs/en/data.md", "the terminal](#terminal)", "the terminal](terminal.md)"),
        ("docs/en/data.md", ":::{file} data/web/compose.yaml", ":::{file} data/web/web.sh"),
        ("docs/en/index.md", "data\nterminal\nresults", "terminal\ndata\nresults"),
        ("docs/en/terminal.md", "(again)=\n## Again", "(again)=\n\n## Again"),
        # A section may become a page of its own.
        ("docs/en/data.md", "(files)=\n### Files", "(files)=\n## Files"),
        # What an example prints is no prose of the section.
        ("examples/data/volume.sh", "in use", "used"),
    ],
)
def test_what_says_the_same_changes_nothing(reviewed: Tree, path: str, old: str, new: str) -> None:
    """Neither line breaks nor addresses, names of files, lists of pages and output are prose."""
    reviewed.change(path, old, new)
    assert find_changed(read_sections(reviewed.root)) == []


def test_a_section_that_moves_to_another_page_stays_compared(reviewed: Tree) -> None:
    """Whoever splits a page compares nothing again."""
    for code in ("ko", "en"):
        page = reviewed.root / f"docs/{code}/data.md"
        kept, anchor, moved = page.read_text(encoding="utf-8").partition("(files)=\n")
        page.write_text(kept, encoding="utf-8")
        reviewed.write(f"docs/{code}/files.md", f"{anchor}{moved.replace('###', '#')}")
    assert ("files", "files") in [(section.page, section.anchor) for section in read_sections(reviewed.root)]
    assert find_changed(read_sections(reviewed.root)) == []


def test_a_change_on_both_sides_is_to_be_compared(reviewed: Tree) -> None:
    """Neither is newer; the list says so."""
    reviewed.change("docs/en/data.md", "A volume called", "The volume called")
    reviewed.change("docs/ko/data.md", "볼륨 `notes`.", "`notes`라는 볼륨.")
    assert find_stale(reviewed.root, "ko") == find_stale(reviewed.root, "en") == {}
    assert find_changed(read_sections(reviewed.root)) == [
        "docs/ko/data.md:7: (volumes)= changed in both languages since they were compared"
    ]


def test_marking_a_section_ends_it(reviewed: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """The command lists by file and line, marks what is named, and touches no other line of the file."""
    reviewed.change("docs/en/data.md", "A volume called", "The volume called")
    reviewed.change("docs/ko/terminal.md", "멈추지 않고", "멈추지 않은 채")
    arguments = ["reviewed", "--root", str(reviewed.root)]
    before = (reviewed.root / REVIEWED).read_text(encoding="utf-8").splitlines()
    assert main(arguments) == 0
    assert capsys.readouterr().out.splitlines() == [
        "docs/ko/data.md:7: (volumes)= is older than docs/en/data.md:7",
        "docs/en/terminal.md:2: (terminal)= is older than docs/ko/terminal.md:2",
        "sections to compare: 2",
    ]
    assert main([*arguments, "volumes"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "sections to compare: 1"
    after = (reviewed.root / REVIEWED).read_text(encoding="utf-8").splitlines()
    assert [new for old, new in zip(before, after, strict=True) if old != new] == [
        line for line in after if line.startswith("volumes =")
    ]
    assert main([*arguments, "docs/ko/terminal.md"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "sections to compare: 0"


def test_a_section_that_is_not_there_is_named(reviewed: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    """With what may be meant; nothing is written."""
    before = (reviewed.root / REVIEWED).read_bytes()
    assert main(["reviewed", "--root", str(reviewed.root), "volume"]) == 1
    assert "no section has the anchor or page 'volume' (did you mean 'volumes'?)" in capsys.readouterr().err
    with pytest.raises(UnknownSectionError, match=r"page 'docs/ko/date\.md' \(did you mean 'data\.md'\?\)"):
        mark_reviewed(reviewed.root, ["docs/ko/date.md"])
    assert (reviewed.root / REVIEWED).read_bytes() == before


def test_records_of_sections_that_are_gone_stop_nobody(reviewed: Tree) -> None:
    """They go when the file is written again."""
    for code in ("ko", "en"):
        reviewed.change(f"docs/{code}/terminal.md", "(again)=", "(once-more)=")
    assert reviewed.find_problems() == []
    mark_reviewed(reviewed.root, ["once-more"])
    text = (reviewed.root / REVIEWED).read_text(encoding="utf-8")
    assert "\nonce-more = {" in text
    assert "\nagain = " not in text


def test_a_record_that_is_none_is_a_problem(reviewed: Tree) -> None:
    """A hash that was lost in a merge, say."""
    reviewed.write(REVIEWED, '[data]\ndata = { ko = "1", en = "2" }\nvolumes = { ko = "3" }\n')
    assert reviewed.find_problems() == [
        f"{REVIEWED}:3: volumes = {{'ko': '3'}}; expected {{ ko = \"…\", en = \"…\" }}; delete the line"
    ]


def test_a_stale_section_says_so_and_leads_to_the_newer_side(reviewed: Tree, capfd: pytest.CaptureFixture[str]) -> None:
    """In the page's language; the note comes and goes although the page's own file stays as it is."""
    paths = Paths.under(reviewed.root)
    build(paths)
    pages = {code: reviewed.root / f"build/html/{code}/data.html" for code in ("ko", "en")}
    assert not any("stale" in page.read_text(encoding="utf-8") for page in pages.values())
    assert "languages:" not in capfd.readouterr().out
    reviewed.change("docs/en/data.md", "A volume called", "The volume called")
    build(paths)
    korean, english = (page.read_text(encoding="utf-8") for page in pages.values())
    assert (
        '<p class="stale" role="note">이 절은 영어 쪽이 더 최신입니다. '
        '<a href="../en/data.html#volumes" hreflang="en">영어로 읽기</a></p>'
    ) in korean
    assert korean.index('id="volumes"') < korean.index('class="stale"') < korean.index('id="example-data-volume"')
    assert "stale" not in english
    assert "쪽이 더" not in (reviewed.root / "build/html/ko/search-index.js").read_text(encoding="utf-8")
    assert "languages: 1 of 7 sections to compare again, 1 of them changed in one language alone; " in (
        capfd.readouterr().out
    )
    mark_reviewed(reviewed.root, ["volumes"])
    reviewed.change("docs/ko/data.md", "볼륨 `notes`.", "`notes`라는 볼륨.")
    build(paths)
    korean, english = (page.read_text(encoding="utf-8") for page in pages.values())
    assert (
        'The Korean side of this section is newer. <a href="../ko/data.html#volumes" hreflang="ko">Read it in Korean'
    ) in english
    assert "stale" not in korean


def test_this_repository_records_its_sections() -> None:
    """What was compared so far is known; an empty record would show no note anywhere."""
    sections = read_sections(Path(__file__).parents[2])
    assert sum(bool(section.reviewed) for section in sections) > 300
