"""The books: a reader of EPUB finds everything in them, and nothing that only a site can do."""

import posixpath
import re
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from conf.site.address import Address
from conf.site.book.chapter import Chapter, Words, find_dead_links, make_chapter
from conf.site.book.epub import BOOKS, build_books
from conf.site.book.markup import MarkupError, parse_html, write_xhtml
from conf.site.book.package import Book, Entry, identify, name_book, write_book
from conf.site.build import BuildError, Paths, build
from conf.site.language import LANGUAGES, Language
from conf.site.listing.card import COVER_SIZE
from tests.site.conftest import RECORDED, make_digest, make_tree, not_run, write_results
from tests.site.tree import Tree

HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
EPUB = "{http://www.idpf.org/2007/ops}"
KOREAN, ENGLISH = LANGUAGES
EXTRA = """
(table)=
## {title}

| {first} | {second} |
| --- | --- |
| a | `b` |
"""
Pages = dict[str, ElementTree.Element]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A tree whose books were built once."""
    tree = make_tree(tmp_path_factory.mktemp("books"))
    for code, words in (("ko", ("표", "이름", "값")), ("en", ("Table", "Name", "Value"))):
        page = (tree.root / f"docs/{code}/data.md").read_text(encoding="utf-8")
        table = EXTRA.format(title=words[0], first=words[1], second=words[2])
        tree.write(f"docs/{code}/data.md", page + table)
    web = {"images": [{"name": "httpd:2.4", "digest": make_digest("httpd"), "source": "stand-in"}]}
    write_results(tree, web_sh=web, keys_sh=not_run("no terminal"), ask_sh={"replay": RECORDED})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPOSITORY_URL", "https://host.example/own/notes")
        build_books(Paths.under(tree.root, BOOKS))
    return tree


@pytest.fixture(scope="module", params=LANGUAGES, ids=lambda language: language.code)
def language(request: pytest.FixtureRequest) -> Language:
    """Each language."""
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def files(tree: Tree, language: Language) -> dict[str, bytes]:
    """What is in the archive, by name, in order."""
    with zipfile.ZipFile(tree.root / BOOKS / name_book(language)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> Pages:
    """Every XHTML file, parsed as XML, by its name in the book's folder."""
    named = {name.removeprefix("EPUB/"): content for name, content in files.items() if name.endswith(".xhtml")}
    return {name: ElementTree.fromstring(content) for name, content in named.items()}


def find(page: ElementTree.Element, tag: str = "*", name: str = "") -> list[ElementTree.Element]:
    """Elements with a tag and a class."""
    found = page.iter(f"{HTML}{tag}") if tag != "*" else page.iter()
    return [element for element in found if not name or name in element.get("class", "").split()]


def read(element: ElementTree.Element) -> str:
    """An element's words."""
    return " ".join("".join(element.itertext()).split())


def find_addresses(page: ElementTree.Element) -> Iterator[str]:
    """All places that a page leads to or shows."""
    for element in page.iter():
        for name in ("href", "src", "{http://www.w3.org/1999/xlink}href"):
            if address := element.get(name):
                yield address


def test_the_archive_begins_as_readers_expect(tree: Tree, language: Language) -> None:
    """With its type, as it is; then the file that leads to all others."""
    with zipfile.ZipFile(tree.root / BOOKS / name_book(language)) as archive:
        first, second = archive.infolist()[:2]
        assert (first.filename, first.compress_type, archive.read(first)) == (
            "mimetype", zipfile.ZIP_STORED, b"application/epub+zip",
        )  # fmt: skip
        assert second.filename == "META-INF/container.xml"
        assert b'full-path="EPUB/package.opf"' in archive.read(second)


def test_the_list_of_files_is_complete(files: dict[str, bytes], pages: Pages) -> None:
    """Each file is listed once, with its type, and as one with drawings where it has some; chapters are in order."""
    package = ElementTree.fromstring(files["EPUB/package.opf"])
    items = {item.get("href"): item for item in package.iter(f"{OPF}item")}
    held = {name.removeprefix("EPUB/") for name in files if name.startswith("EPUB/")}
    assert held - {"package.opf"} == set(items)
    for name, page in pages.items():
        has_svg = any(element.tag == "{http://www.w3.org/2000/svg}svg" for element in page.iter())
        assert ("svg" in (items[name].get("properties") or "").split()) == has_svg, name
    names = {item.get("id"): href for href, item in items.items()}
    spine = [names[ref.get("idref")] for ref in package.iter(f"{OPF}itemref")]
    chapters = ["index.xhtml", "data.xhtml", "terminal.xhtml", "results.xhtml"]
    assert spine == ["cover.xhtml", "contents.xhtml", *chapters]


def test_every_link_leads_somewhere(pages: Pages, files: dict[str, bytes]) -> None:
    """To a file of the book, to an id in it, or to an absolute address; no id stands twice in a file."""
    ids = {name: Counter(e.get("id") for e in page.iter() if e.get("id")) for name, page in pages.items()}
    assert {name: [i for i, count in counted.items() if count > 1] for name, counted in ids.items()} == {
        name: [] for name in pages
    }
    for name, page in pages.items():
        for address in find_addresses(page):
            if re.match(r"https://", address):
                continue
            path, _, fragment = unquote(address).partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert f"EPUB/{target}" in files, (name, address)
            assert not fragment or fragment in ids[target], (name, address)


def test_nothing_is_fetched_and_nothing_is_run(pages: Pages, files: dict[str, bytes]) -> None:
    """No scripts, no forms, no parts that unfold, nothing from elsewhere, and no links that a book has no use for."""
    for name, page in pages.items():
        tags = {element.tag.rpartition("}")[2] for element in page.iter()}
        assert not tags & {"script", "button", "form", "input", "dialog", "iframe", "object", "details", "summary"}
        for element in page.iter():
            assert not (element.get("src") or "").startswith(("http:", "https:", "//", "data:")), name
            assert not [key for key in element.attrib if key.startswith("on") or key == "style"], name
        assert [e.get("href") for e in find(page, "link")] == ["book.css"]
        assert not find(page, name="correct")
        assert not find(page, name="languages")
        assert ".." not in " ".join(find_addresses(page))
    style = files["EPUB/book.css"].decode()
    assert "url(" not in style
    assert "@import" not in style
    assert not re.findall(r"#[0-9a-f]{3,8}\b", style)  # the reader's ink and paper


def test_variants_stand_one_after_the_other(pages: Pages) -> None:
    """Each under its label, as a block of lines that are told apart, with the numbers of its explanations."""
    (example,) = (e for e in pages["data.xhtml"].iter() if e.get("id") == "example-data-volume")
    assert [read(label) for label in find(example, name="block-label")] == ["CLI", "Python"]
    assert [len(find(panel, "pre")) for panel in find(example, name="panel")] == [1, 1]
    assert read(find(example, "pre")[0]).startswith("1$ docker volume create notes notes $ docker run --rm")
    for number in ("1", "2"):
        ident = f"example-data-volume-{number}"
        marks = [e for e in example.iter(f"{HTML}a") if e.text == number and e.get("href") == f"#{ident}"]
        assert [mark.get("id") for mark in marks] == [f"{ident}-mark", None]  # the CLI's, then Python's
        (item,) = (e for e in example.iter() if e.get("id") == ident)
        assert item.tag == f"{HTML}li"
        assert [(e.text, e.get("href")) for e in find(item, "a", "callout")] == [(number, f"#{ident}-mark")]
    (single,) = (e for e in pages["terminal.xhtml"].iter() if e.get("id") == "example-terminal-ask")
    assert [read(label) for label in find(single, name="block-label")] == ["CLI"]


def test_badges_say_what_was_verified_and_what_was_not(pages: Pages, language: Language) -> None:
    """In the book's language."""
    words = [read(badge) for page in pages.values() for badge in find(page, "p", "badge")]
    verified = {
        "ko": "2026년 11월 22일, Docker Engine 28.5.2에서 확인 · httpd:2.4: Debian 패키지로 만든 대체 이미지",
        "en": "Verified on Docker Engine 28.5.2, 22 November 2026 · httpd:2.4: stand-in built from Debian's packages",
    }
    unverified = {"ko": "실행하지 않음: no terminal", "en": "Not run: no terminal"}
    assert verified[language.code] in words
    assert unverified[language.code] in words


def test_drawings_are_part_of_the_page(pages: Pages, files: dict[str, bytes], language: Language) -> None:
    """In the ink of the page, with words for those who can't see them."""
    (frame,) = find(pages["data.xhtml"], "figure", "drawing-frame")
    (drawing,) = (e for e in frame.iter() if e.tag == "{http://www.w3.org/2000/svg}svg")
    described = {"ko": "컨테이너 앞의 호스트.", "en": "A host in front of a container."}
    assert drawing.get("aria-label") == described[language.code]
    assert drawing.get("viewBox")
    assert language.code in read(drawing)
    inks = {e.get(name) for e in drawing.iter() for name in ("fill", "stroke")} - {None}
    assert inks <= {"currentColor", "none"}


def test_answers_stand_at_the_end(pages: Pages, language: Language) -> None:
    """Behind all questions of the chapter; each leads to the other."""
    page = pages["terminal.xhtml"]
    words = {
        "ko": ("1. ^P^Q는 무엇을 하나요?", "답 1", "질문 1"),
        "en": ("1. What does ^P^Q do?", "Answer 1", "Question 1"),
    }
    (question,), (reply,) = find(page, name="question"), find(page, name="reply")
    assert [read(part) for part in question] == list(words[language.code][:2])
    assert list(find_addresses(question)) == [f"#{reply.get('id')}"]
    home = next(e for e in reply.iter(f"{HTML}a"))
    assert read(home) == words[language.code][2]
    assert home.get("href") == f"#{find(question, 'a')[0].get('id')}"
    assert find(reply, "strong")
    body = page.find(f"{HTML}body")
    assert body is not None
    assert body[-1].get("class") == "answers"


def test_cells_carry_the_head_of_their_column(pages: Pages, files: dict[str, bytes], language: Language) -> None:
    """For a narrow screen, on which a row becomes a list."""
    (section,) = (e for e in pages["data.xhtml"].iter() if e.get("id") == "table")
    labels = {"ko": ["이름", "값"], "en": ["Name", "Value"]}
    assert [cell.get("data-label") for cell in find(section, "td")] == labels[language.code]
    style = files["EPUB/book.css"].decode()
    assert "content: attr(data-label)" in style
    assert re.search(r"^pre \{[^}]*white-space: pre-wrap", style, re.MULTILINE)
    assert re.search(r"^:lang\(ko\) \{[^}]*word-break: keep-all", style, re.MULTILINE)


def test_the_contents_follow_the_first_page(pages: Pages, files: dict[str, bytes], language: Language) -> None:
    """With the chapters' titles in the book's language, for new readers and old ones alike."""
    titles = {
        "ko": ["시작", "데이터", "볼륨", "표", "터미널", "다시", "결과"],
        "en": ["Start", "Data", "Volumes", "Table", "Terminal", "Again", "Results"],
    }[language.code]
    contents, landmarks = find(pages["contents.xhtml"], "nav")
    assert (contents.get(f"{EPUB}type"), landmarks.get(f"{EPUB}type")) == ("toc", "landmarks")
    assert [read(link) for link in find(contents, "a")] == titles
    old = ElementTree.fromstring(files["EPUB/toc.ncx"])
    ncx = "{http://www.daisy.org/z3986/2005/ncx/}"
    assert [read(label) for label in old.iter(f"{ncx}navLabel")] == titles
    uid = next(old.iter(f"{ncx}meta")).get("content")
    assert uid == identify(language)


def test_the_book_says_what_it_is(files: dict[str, bytes], language: Language) -> None:
    """Its title, its language, what it is known by, the day of what it tells, and what may be done with it."""
    package = ElementTree.fromstring(files["EPUB/package.opf"])
    told = {name: package.findtext(f".//{DC}{name}") for name in ("title", "language", "identifier", "date", "rights")}
    assert told == {
        "title": language.title,
        "language": language.code,
        "identifier": identify(language),
        "date": "2026-11-22",
        "rights": "CC BY 4.0 https://creativecommons.org/licenses/by/4.0/",
    }
    assert package.findtext(f".//{DC}description") == language.tagline
    (modified,) = (e.text for e in package.iter(f"{OPF}meta") if e.get("property") == "dcterms:modified")
    assert modified == "2026-11-22T16:00:00Z"
    (cover,) = (i for i in package.iter(f"{OPF}item") if i.get("properties") == "cover-image")
    assert struct.unpack(">II", files[f"EPUB/{cover.get('href')}"][16:24]) == COVER_SIZE


def test_each_page_is_in_the_language_of_its_book(pages: Pages, language: Language) -> None:
    """For voices and fonts; and no word of the interface is English in the Korean one."""
    xml = "{http://www.w3.org/XML/1998/namespace}lang"
    assert {(page.get("lang"), page.get(xml)) for page in pages.values()} == {(language.code, language.code)}
    if language is KOREAN:
        text = " ".join(read(page) for page in pages.values())
        english = r"\b(Contents|Cover|Answers?|Questions?|About|Verified|Not run|exit status|output left out|Images)\b"
        assert re.findall(english, text) == []


def test_the_first_page_tells_how_to_read_and_where_it_comes_from(pages: Pages, language: Language) -> None:
    """Of blocks as a book has them; the repository is named where it is known."""
    first = pages["index.xhtml"]
    (reading,) = (e for e in first.iter() if e.get("id") == "reading-a-block")
    copying = {"ko": "복사", "en": "copy"}
    assert copying[language.code] not in read(reading)
    (about,) = (e for e in first.iter() if e.get("id") == "about-this-book")
    assert language.format_date(datetime(2026, 11, 22, tzinfo=UTC)) in read(about)
    assert "https://host.example/own/notes" in list(find_addresses(about))


def test_both_languages_tell_how_to_read_alike() -> None:
    """As many points in each."""
    folder = Path(__file__).parents[2] / "conf/site/book"
    counts = [(folder / f"reading.{code}.html").read_text(encoding="utf-8").count("<li>") for code in ("ko", "en")]
    assert counts[0] == counts[1] > 5


def make(html: str, address: str = "") -> Chapter:
    """A chapter of this body."""
    words = Words(answer="Answer %s", answers="Answers", question="Question %s")
    return make_chapter(html, name="data", title="Data", language=ENGLISH, address=Address(address), words=words)


def test_links_out_of_the_book_name_the_site_or_are_words() -> None:
    """A download is nowhere in a book; where the site is known, it is there."""
    html = '<p><a class="download" href="../examples/a.sh" download>a.sh</a> <a href="../ko/data.html#x">there</a></p>'
    assert write_xhtml(make(html).nodes) == '<p><span class="download">a.sh</span> there</p>'
    assert write_xhtml(make(html, "https://notes.test/n").nodes) == (
        '<p><a class="download" href="https://notes.test/n/examples/a.sh">a.sh</a>'
        ' <a href="https://notes.test/n/ko/data.html#x">there</a></p>'
    )
    assert write_xhtml(make('<a href="https://a.test/">a</a><a href="b.xhtml#c">c</a>').nodes) == (
        '<a href="https://a.test/">a</a><a href="b.xhtml#c">c</a>'
    )


def test_what_only_corrects_leaves_no_trace() -> None:
    """Nor does the paragraph that held nothing else."""
    assert make('<p class="links"><a class="correct" href="https://a.test/">Correct</a></p>').nodes == []
    assert make('<div class="tabs"><button type="button">CLI</button></div>').nodes == []


def test_commands_and_plots_are_unfolded() -> None:
    """A command keeps its id; a plot's caption comes before its table."""
    command = (
        '<details class="answer command" id="c"><summary><code>docker</code></summary>'
        '<dl><dt>a</dt><dd><p>1</p></dd></dl>'
        "</details>"
    )
    assert write_xhtml(make(command).nodes) == (
        '<div class="command" id="c"><p class="command-name"><code>docker</code></p>'
        "<dl><dt>a</dt><dd><p>1</p></dd></dl></div>"
    )
    plot = (
        '<figure><svg viewBox="0 0 1 1"><path d="M0"/></svg><figcaption>c</figcaption>'
        "<details><summary>s</summary><table><tbody><tr><td>1</td></tr></tbody></table></details></figure>"
    )
    assert [e.tag for e in make(plot).elements[:3]] == ["figure", "figcaption", "svg"]
    assert "As a table" not in write_xhtml(make(plot).nodes)


def test_a_link_that_leads_nowhere_is_named() -> None:
    """And an id that stands twice; the build fails for either."""
    chapter = make('<p id="a"><a href="#b">b</a> <a href="other.xhtml">o</a> <a href="#a">a</a></p><p id="a">x</p>')
    assert find_dead_links({"data.xhtml": chapter}) == [
        "data.xhtml: id 'a' stands there twice",
        "data.xhtml: href='#b' leads nowhere in the book",
        "data.xhtml: href='other.xhtml' leads nowhere in the book",
    ]


def test_markup_that_is_no_tree_is_refused() -> None:
    """Rather than mended in silence."""
    with pytest.raises(MarkupError, match=r"line 1, column 6: </b> where <i> is open"):
        parse_html("<b><i></b></i>")
    with pytest.raises(MarkupError, match="<p> is never closed"):
        parse_html("<p>a")


def test_html_becomes_xml() -> None:
    """Bare attributes, signs, SVG's capitals and languages."""
    written = write_xhtml(parse_html('<p hidden lang="ko">a &lt; &nbsp;<br><svg viewBox="0"><path d="M"/></svg></p>'))
    assert written == (
        '<p hidden="hidden" lang="ko" xml:lang="ko">a &lt; \xa0<br/>'
        '<svg viewBox="0" xmlns="http://www.w3.org/2000/svg"><path d="M"/></svg></p>'
    )


def test_the_same_book_has_the_same_bytes(tmp_path: Path) -> None:
    """Whenever it is written; another language has another identifier."""
    book = Book(
        language=ENGLISH,
        modified=datetime(2026, 11, 22, tzinfo=UTC),
        chapters=[make("<p>a</p>")],
        contents=[Entry("Data", "data.xhtml")],
        style="p { margin: 0 }",
        cover=b"png",
        contents_title="Contents",
        cover_title="Cover",
    )
    for name in ("a", "b"):
        write_book(replace(book), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert identify(KOREAN) != identify(ENGLISH) == identify(ENGLISH)


def test_a_failure_leaves_the_last_good_books(tree: Tree, tmp_path: Path) -> None:
    """A problem in a page is named, and no book is touched."""
    broken = make_tree(tmp_path)
    (tmp_path / BOOKS).mkdir(parents=True)
    good = tmp_path / BOOKS / name_book(ENGLISH)
    good.write_bytes(b"good")
    broken.change("docs/en/data.md", "data/volume", "data/volum")
    with pytest.raises(BuildError, match=r"problem\(s\) in the pages; nothing was built"):
        build_books(Paths.under(tmp_path, BOOKS))
    assert [path.name for path in (tmp_path / BOOKS).iterdir()] == [good.name]
    assert good.read_bytes() == b"good"


def test_first_pages_offer_the_books_that_are_there(tree: Tree) -> None:
    """Each its own; the site holds what it offers, and other pages don't repeat it."""
    build(Paths.under(tree.root), books=tree.root / BOOKS)
    html = tree.root / "build/html"
    for language in LANGUAGES:
        name = name_book(language)
        assert (html / name).read_bytes() == (tree.root / BOOKS / name).read_bytes()
        offering = [path.name for path in (html / language.code).glob("*.html") if name in path.read_text("utf-8")]
        assert offering == ["index.html"]
        assert f'<a href="../{name}" download>' in (html / language.code / "index.html").read_text("utf-8")
