"""The search: what it reads from the pages, and what it finds."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from conf.site.datafile import DataError
from conf.site.language import LANGUAGES
from conf.site.questions import read_questions
from conf.site.search import read_sections, read_synonyms, write_indexes
from tests.site.conftest import Visit
from tests.site.tree import Tree

STATIC = Path(__file__).resolve().parents[2] / "conf/site/static"
ARTICLE = '<nav>Chapters</nav><article role="main" id="furo-main-content">{}</article><footer>Next</footer>'


def test_a_section_is_read_with_its_words_and_its_lines() -> None:
    """Titles, paragraphs and code are told apart; what only serves the page is left out."""
    sections = read_sections(
        ARTICLE.format(
            '<section id="data"><h1>Data<a class="headerlink" href="#data">#</a></h1><p>Files\nstay.</p>'
            '<section id="volumes"><h2>Volumes</h2><p>Use <code><span>docker</span> <span>volume</span></code>.</p>'
            '<pre><code><span><a class="callout">1</a><span class="prompt">$ </span>docker volume ls</span>\n'
            '<span class="line">0123456789abcdef0123</span>\n<span>local  notes</span></code></pre>'
            '<div class="block-foot"><p>Verified</p></div><button>Copy</button></section></section>'
        ),
        "data.html",
    )
    data, volumes = sections
    assert (data.anchor, data.title, data.parents, data.prose) == ("data", "Data", (), ["Files stay."])
    assert (volumes.title, volumes.parents) == ("Volumes", ("Data",))
    assert volumes.prose == ["Use docker volume."]
    assert volumes.code == ["docker volume ls", "local notes"]


@pytest.mark.parametrize(
    ("html", "anchor", "title", "prose"),
    [
        (
            ('<details id="command-docker-cp"><summary><code>docker cp</code> <span class="explanation">Copies.</span>'
             "</summary><dl><dt>--archive</dt></dl></details>"),
            "command-docker-cp", "docker cp", ["Copies.", "--archive"],
        ),
        (
            ('<table><tr id="correction-cp"><td><p>It takes <code>-r</code>.</p><p class="kind">wrong</p></td>'
             "<td><p>It doesn't.</p></td></tr></table>"),
            "correction-cp", "It takes -r.", ["It doesn't."],
        ),
        (
            '<dl><div><dt><span id="term-tag">tag</span></dt><dd><p>A name.</p></dd></div></dl>',
            "term-tag", "tag", ["A name."],
        ),
    ],
)  # fmt: skip
def test_an_entry_of_a_generated_page_is_a_section(html: str, anchor: str, title: str, prose: list[str]) -> None:
    """A command, a correction and a term are found by themselves."""
    *_, entry = read_sections(ARTICLE.format(f'<section id="page"><h1>Page</h1>{html}</section>'), "page.html")
    assert (entry.anchor, entry.title, entry.prose, entry.parents) == (anchor, title, prose, ("Page",))


def test_a_group_of_synonyms_has_two_words(tree: Tree) -> None:
    """A group of one would say nothing; the message names it."""
    tree.write("docs/synonyms.toml", 'en = [["remove"]]\n')
    with pytest.raises(DataError, match=r"docs/synonyms.toml:1: \['remove'\] under en is no group; expected a list"):
        read_synonyms(tree.root, LANGUAGES[1])
    tree.write("docs/synonyms.toml", "en = [\n")
    with pytest.raises(DataError, match=r"docs/synonyms.toml:1: is no TOML"):
        read_synonyms(tree.root, LANGUAGES[1])


def test_a_question_needs_a_section_and_both_languages(tree: Tree) -> None:
    """Questions that lead nowhere would be lost; the message names them."""
    tree.write("docs/questions.toml", '[volumes]\nko = ["볼륨이란"]\nen = ["what is a volume"]\n')
    assert read_questions(tree.root)["volumes"].asked == {"ko": ("볼륨이란",), "en": ("what is a volume",)}
    assert tree.find_problems() == []
    tree.write("docs/questions.toml", '[volume]\nko = ["볼륨이란"]\nen = ["what is a volume"]\n')
    assert "docs/questions.toml:1: no page has the anchor (volume)=" in str(tree.find_problems()[0])
    tree.write("docs/questions.toml", '\n[volumes]\nko = ["볼륨이란"]\n')
    with pytest.raises(DataError, match=r"docs/questions.toml:2: en of \[volumes\] is no list of questions"):
        read_questions(tree.root)


def test_what_is_printed_is_kept_where_it_says_something() -> None:
    """Sentences, such as errors, are searched for, but no numbers and names of an example. Python gives its names."""
    (section,) = read_sections(
        ARTICLE.format(
            '<section id="a"><h1>A</h1><pre><code><span class="line command">docker ps</span>\n'
            '<span class="line output">web 80</span>\n'
            '<span class="line output">Error: <span class="k">no</span> such volume</span>\n'
            '<span class="line exit">exit status 1</span></code></pre>'
            '<div class="console python"><pre><code>'
            '<span class="line code">print(client.volumes.get("a").put_archive(b.decode()))</span>\n'
            '<span class="line output">3</span>\n<span class="line output">volume was not found</span>\n'
            '<span class="line output">no such volume</span>'
            "</code></pre></div></section>"
        ),
        "a.html",
    )
    assert section.code == [
        "docker ps",
        "Error: no such volume",
        "volume was not found",
        "client.volumes.get put_archive",
    ]


SECTIONS = {
    "removing": (
        ("이미지 지우기", "docker rmi는 이름을 떼고, 마지막 이름이면 이미지를 지웁니다.", "docker rmi busybox"),
        ("Removing images", "docker rmi removes a name; the collector comes later.", "docker rmi busybox"),
    ),
    "volumes": (
        ("이름 있는 볼륨", "볼륨을 만들고 지웁니다.", "docker volume rm notes\nError: get notes: no such volume"),
        ("Named volumes", "Make volumes and remove them.", "docker volume rm notes\nError: get notes: no such volume"),
    ),
    "ports": (
        ("포트 게시", "포트를 게시하면 밖에서 접속합니다.", "docker run --publish 8080:80 nginx"),
        ("Publishing ports", "Publish a port.", "docker run --publish 8080:80 nginx"),
    ),
    "running": (
        ("실행하기", "실행이 끝나면 없어집니다.", "docker run --rm busybox\nports: port is already allocated"),
        ("Running", "Run it, and it is gone.", "docker run --rm busybox\nports: port is already allocated"),
    ),
    "exposed": (
        ("노출한 포트 모두", "-P는 노출한 것을 모두 엽니다.", "docker run --publish-all nginx"),
        ("All exposed ports", "-P opens all of them.", "docker run --publish-all nginx"),
    ),
    "quorum": (
        ("매니저가 죽으면", "과반수가 있어야 합니다.", "docker node ls"),
        ("When managers die", "A majority is needed; rotation of leaders helps.", "docker node ls"),
    ),
}
QUESTIONS = """
[running]
ko = ["컨테이너가 바로 꺼져요"]
en = ["why does it exit immediately"]
[volumes]
ko = ["데이터를 오래 남기는 법"]
en = ["how to persist data"]
"""


@pytest.fixture(scope="module")
def finder(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page with the search and indexes of a few sections."""
    root = tmp_path_factory.mktemp("index")
    (root / "docs").mkdir()
    (root / "docs/synonyms.toml").write_text(
        'ko = [["지우", "삭제"], ["게시", "매핑"]]\nen = [["remove", "get rid of"]]\n', encoding="utf-8"
    )
    (root / "docs/questions.toml").write_text(QUESTIONS, encoding="utf-8")
    for number, language in enumerate(LANGUAGES):
        parts = "".join(
            f'<section id="{anchor}"><h2>{title}</h2><p>{prose}</p><pre>{code}</pre></section>'
            for anchor, (title, prose, code) in ((anchor, texts[number]) for anchor, texts in SECTIONS.items())
        )
        (root / language.code).mkdir()
        (root / language.code / "page.html").write_text(ARTICLE.format(parts), encoding="utf-8")
        (root / language.code / "results.html").write_text(ARTICLE.format(parts), encoding="utf-8")
        title, prose, code = SECTIONS["ports"][number]
        belief = f'<section id="belief"><h2>{title}</h2><p>{prose}</p><pre>{code}</pre></section>'
        (root / language.code / "corrections-more.html").write_text(ARTICLE.format(belief), encoding="utf-8")
    write_indexes(root, root)
    page = browser.new_page()
    for script in ("words.js", "search.js"):
        page.add_script_tag(path=STATIC / script)
    for language in LANGUAGES:
        page.add_script_tag(path=root / language.code / "search-index.js")
    yield page
    page.close()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("볼륨을", "volumes"),
        ("볼륨 삭제하려면", "volumes"),
        ("볼륨을 지웠는데", "volumes"),
        ("이미지삭제", "removing"),
        ("이미지 지워 주세요", "removing"),
        ("포트매핑", "ports"),
        ("docker볼륨", "volumes"),
        ("볼룸", "volumes"),
        ("--publish", "ports"),
        ("-p", "ports"),
        ("-P", "exposed"),
        ("Bind for 0.0.0.0:8080 failed: port is already allocated", "running"),
        ("Error: get port: no such volume", "volumes"),
        ("busibox rmi", "removing"),
        ("컨테이너가 바로 꺼집니다", "running"),
        ("데이터 오래 남기려면", "volumes"),
        ("Removing images", "removing"),
        ("quorum", "quorum"),
        ("exits immediately", "running"),
    ],
)
def test_a_query_finds_its_section(finder: Page, query: str, first: str) -> None:
    """Particles, endings, missing blanks, other words, options, errors pasted whole, slips, questions and English."""
    assert find(finder, "ko", query)[0] == f"page.html#{first}"


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("removed volume", "volumes"),
        ("rotating the leader", "quorum"),
        ("publised port", "ports"),
        ("get rid of an image", "removing"),
        ("namedvolume", "volumes"),
        ("what's the way to persist data?", "volumes"),
        ("매니저가 죽으면", "quorum"),
    ],
)
def test_a_query_in_english_finds_its_section(finder: Page, query: str, first: str) -> None:
    """Endings, slips, other words, missing blanks, questions, and a title in the other language."""
    assert find(finder, "en", query)[0] == f"page.html#{first}"


@pytest.mark.parametrize(
    ("unit", "roots", "verb"),
    [
        ("볼륨을", ["볼륨", "볼륨을"], ""),
        ("삭제하려면", ["삭제", "삭제하려면"], ""),
        ("지웁니다", ["지웁니다"], "지우"),
        ("지워요", ["지워요"], "지우"),
        ("멈췄는데", ["멈췄는데"], "멈추"),
        ("늘려서", ["늘려서"], "늘리"),
        ("꺼져요", ["꺼져요"], "꺼지"),
    ],
)
def test_a_korean_word_is_cut_to_its_root(finder: Page, unit: str, roots: list[str], verb: str) -> None:
    """Nouns lose particles and what makes verbs of them; verbs lose their endings, fused ones too."""
    assert finder.evaluate("unit => words.rootsOf(unit)", unit) == roots
    if verb:
        assert finder.evaluate("unit => words.verbOf(unit)", unit) == verb


def test_what_explains_comes_before_what_corrects(finder: Page) -> None:
    """A correction repeats what a chapter explains, on whichever of their pages it stands."""
    assert find(finder, "en", "publish ports")[:2] == ["page.html#ports", "corrections-more.html#belief"]


def find(finder: Page, language: str, query: str) -> list[str]:
    """The sections found, best first."""
    found: list[str] = finder.evaluate(
        "([language, query]) => search.find(language, query).map((hit) => `${hit.page}#${hit.anchor}`)",
        [language, query],
    )
    return found


def test_what_stands_nowhere_is_not_found(finder: Page) -> None:
    """No section is better than a wrong one."""
    assert finder.evaluate("search.find('ko', 'zzqx')") == []


def test_the_words_asked_for_are_marked(finder: Page) -> None:
    """Positions in the text itself, each stretch once."""
    marks = finder.evaluate("search.find('ko', '볼륨 삭제')[0].marks('볼륨을 만들고 지웁니다.')")
    assert marks == [[0, 2], [8, 10]]
    assert finder.evaluate("search.find('ko', '--rm')[0].marks('run --rm it')") == [[4, 8]]


def test_the_box_opens_by_key_and_leads_to_a_section(visit: Visit) -> None:
    """A slash, some letters, Enter: the section."""
    page = visit.open("en/index.html")
    page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Search")
    expect(field).to_be_focused()
    page.keyboard.type("volum")
    expect(page.get_by_role("option").first).to_contain_text("Volumes")
    expect(field).to_have_attribute("aria-activedescendant", "search-hit-0")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{visit.address}en/data.html#volumes")


def test_the_box_closes_by_escape_and_opens_by_its_button(visit: Visit) -> None:
    """On a phone the button stands in the head."""
    page = visit.open("ko/data.html")
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".mobile-header").get_by_role("button", name="검색").click()
    box = page.get_by_role("dialog", name="검색")
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()


def test_the_index_is_fetched_when_a_search_begins(visit: Visit) -> None:
    """Who doesn't search pays nothing."""
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page = visit.open("ko/data.html")
    assert not {"search.js", "search-index.js"} & {name.split("?")[0] for name in asked}
    page.keyboard.press("Control+k")
    for letters in ("볼", "볼륨"):
        page.get_by_role("combobox").fill(letters)
        expect(page.get_by_role("option").first).to_contain_text("볼륨")
    names = [name.split("?")[0] for name in asked]
    assert {"words.js", "search.js", "search-box.js", "search-index.js"} <= {*names}
    assert names.count("search-index.js") == 1, "the other language's index was not needed"


def test_what_only_the_other_language_has_is_offered(visit: Visit) -> None:
    """With the language said, and a link that leads there."""
    page = visit.open("ko/search.html?q=leave+it+running")
    hit = page.locator(".hit", has_text="English").first
    expect(hit).to_have_attribute("lang", "en")
    hit.click()
    expect(page).to_have_url(visit.address + "en/terminal.html#terminal")


def test_the_results_page_answers_what_its_address_asks(visit: Visit) -> None:
    """A search can be sent as a link; what is found nowhere is said."""
    page = visit.open("en/search.html?q=docker+volume+create")
    expect(page.locator(".hit").first).to_contain_text("Volumes")
    expect(page.get_by_role("searchbox", name="Search")).to_have_value("docker volume create")
    page.get_by_role("searchbox").fill("zzqx")
    expect(page.locator(".search-page .search-status")).to_have_text("Nothing was found. Try fewer or other words.")


def test_a_page_opened_as_a_file_can_be_searched(site: Path, browser: Browser) -> None:
    """Nobody needs a server to look at a build."""
    page = browser.new_page()
    page.goto((site / "ko/data.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("볼륨")
    expect(page.get_by_role("option").first).to_contain_text("볼륨")
    page.close()


def test_the_index_holds_no_page_that_answers_nothing(site: Path) -> None:
    """The matrix of results and the search itself are left out."""
    text = (site / "en/search-index.js").read_text(encoding="utf-8")
    document = json.loads(text.removeprefix("addSearchIndex(").removesuffix(");\n"))
    assert {*document["fields"][0]} == {"index.html", "data.html", "terminal.html"}
