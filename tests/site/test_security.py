"""The site does nothing that its policy forbids, and fetches nothing from elsewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from conf.site.address import Address, AddressError, read_address
from conf.site.root import write_root
from conf.site.server import headers
from conf.site.server.headers import HEADERS, NGINX, write_nginx, write_static_headers
from conf.site.server.policy import POLICY, render_meta, write_policy
from conf.site.tree import read_tree
from tests.site.host import Reader, serve_site
from tests.site.scan import scan_page, scan_script, scan_site, scan_style
from tests.site.tree import Tree

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """Where the built site is served with its headers, with a slash at its end."""
    with serve_site(site) as address:
        yield address


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """A page that notes every breach of the policy and every complaint in the console."""
    reader = Reader(browser)
    yield reader
    reader.close()


def test_no_page_breaks_the_policy(site: Path) -> None:
    """Every page carries the policy above what it loads; no inline scripts, styles or handlers, nothing foreign."""
    assert scan_site(site) == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>go()</script>", "inline script"),
        ("<script type=module>go()</script>", "inline script"),
        ('<p style="color: red">', "style= on <p>"),
        ("<style>p {}</style>", "<style>"),
        ('<a onclick="go()">', "onclick= on <a>"),
        ('<a href="javascript:go()">', "javascript: on <a>"),
        ('<img src="https://elsewhere.test/a.png">', "src=https://elsewhere.test/a.png on <img>"),
        ('<script src="//elsewhere.test/a.js"></script>', "src=//elsewhere.test/a.js on <script>"),
        ('<link rel="preconnect" href="https://elsewhere.test">', "href=https://elsewhere.test on <link>"),
        ('<form action="https://elsewhere.test">', "action=https://elsewhere.test on <form>"),
        ('<svg><use href="https://elsewhere.test/a.svg#b"/></svg>', "href=https://elsewhere.test/a.svg#b on <use>"),
        ('<meta http-equiv="refresh" content="0;url=/">', "refresh"),
        ('<iframe srcdoc="x"></iframe>', "<iframe>"),
    ],
)
def test_breaches_are_found(html: str, expected: str) -> None:
    """The scan that finds nothing on our pages finds each of these."""
    assert expected in scan_page(f"{render_meta()}{html}")


def test_a_page_without_the_policy_or_below_what_it_loads_is_found() -> None:
    """A policy counts for what follows it."""
    assert scan_page("<p>text") == ["no policy"]
    assert scan_page(f'<script src="a.js"></script>{render_meta()}') == ["<script> above the policy"]


def test_links_and_data_are_no_breach() -> None:
    """A link in a text leads elsewhere and loads nothing; data in a page isn't run."""
    for html in (
        '<a href="https://docs.docker.com/">',
        '<link rel="canonical" href="https://site.test/">',
        '<script type="application/ld+json">{}</script>',
    ):
        assert scan_page(render_meta() + html) == []


def test_foreign_addresses_in_styles_and_scripts_are_found() -> None:
    """Comments and namespaces are no requests."""
    assert scan_style("a { background: url(https://elsewhere.test/a.png) }") == ["https://elsewhere.test/a.png"]
    assert scan_style('@import "//elsewhere.test/a.css";') == ["//elsewhere.test/a.css"]
    assert scan_style("a { background: url('data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\">') }") == []
    assert scan_script('fetch("https://elsewhere.test/a")') == ["https://elsewhere.test/a"]
    assert scan_script("x.src = '//elsewhere.test/a'") == ["'//elsewhere.test/a"]
    assert scan_script('// see https://elsewhere.test\nx = "http://www.w3.org/2000/svg";') == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_reading_a_page_breaks_no_policy(reader: Reader, host: str, language: str) -> None:
    """Tabs, copying, callouts, colours, searching and answers work under the headers and the `<meta>`."""
    page = reader.page
    breaches = []
    page.goto(f"{host}{language}/data.html")
    page.get_by_role("tab", name="Python").first.click()
    expect(page.get_by_role("tabpanel", name="Python").first).to_be_visible()
    page.locator("button.copy").locator("visible=true").first.click()
    expect(page.get_by_role("status").first).not_to_be_empty()
    page.locator("a.callout").locator("visible=true").first.click()
    page.locator(".theme-toggle-content button").click()
    page.keyboard.press("/")
    page.keyboard.type("volume")
    expect(page.locator("dialog .hit").first).to_be_visible()
    breaches += reader.find_breaches()
    page.goto(f"{host}{language}/terminal.html")
    page.locator("summary").first.click()
    breaches += reader.find_breaches()
    page.goto(f"{host}{language}/search.html?q=volume")
    expect(page.locator(".search-page .hit").first).to_be_visible()
    page.locator(".search-page input").fill("docker")
    page.locator(".search-page input").press("Enter")
    breaches += reader.find_breaches()
    for name in ("index", "results"):
        page.goto(f"{host}{language}/{name}.html")
        breaches += reader.find_breaches()
    assert (breaches, reader.said) == ([], [])


def test_the_first_page_breaks_no_policy(reader: Reader, host: str) -> None:
    """It picks the language by a script of its own."""
    page = reader.page
    page.goto(f"{host}index.html#choose")
    breaches = reader.find_breaches()
    page.goto(host)
    expect(page).to_have_url(f"{host}ko/index.html")
    assert (breaches, reader.said) == ([], [])


def test_pages_opened_as_files_work(reader: Reader, site: Path) -> None:
    """The policy allows what lies beside the page on a disk, the search included."""
    page = reader.page
    page.goto((site / "ko/data.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("볼륨")
    expect(page.locator("dialog .hit").first).to_be_visible()
    assert (reader.find_breaches(), reader.said) == ([], [])


def test_the_policy_stops_what_it_must(reader: Reader, host: str) -> None:
    """Inline scripts, handlers and styles don't run, and no other host is asked."""
    page = reader.page
    page.goto(f"{host}en/data.html")
    for html in (
        '<img src="x.png" onerror="window.hit = 1">',
        '<p style="color: red">',
        '<img src="https://elsewhere.test/x.png">',
    ):
        page.evaluate("html => document.querySelector('article').insertAdjacentHTML('beforeend', html)", html)
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.hit = 1'}))")
    page.wait_for_function("window.breaches.length >= 8")  # each is stopped by the header and by the <meta>
    assert page.evaluate("window.hit") is None
    stopped = {breach.partition(":")[0] for breach in reader.find_breaches()}
    assert stopped == {"script-src-attr", "style-src-attr", "img-src", "script-src-elem"}


@pytest.mark.parametrize("path", ["nowhere", "ko/nowhere.html", "en/a/b/c/d.html"])
@pytest.mark.parametrize("width", [320, 1440])
def test_a_missing_page_is_told_in_both_languages_at_any_depth(
    reader: Reader, host: str, path: str, width: int
) -> None:
    """It looks like the site, leads on in both languages, and axe finds nothing."""
    page = reader.page
    page.set_viewport_size({"width": width, "height": 800})
    answer = page.goto(f"{host}{path}")
    assert answer
    assert answer.status == 404
    assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
    assert page.evaluate("document.styleSheets[0].cssRules.length > 0")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [(found["id"], found["nodes"][0]["html"]) for found in Axe().run(page).response["violations"]] == []
    links = page.locator("main a").evaluate_all("links => links.map(link => link.href)")
    expected = [f"{host}{code}/{name}.html" for code in ("ko", "en") for name in ("index", "commands")]
    assert sorted(links) == sorted(expected)
    assert reader.find_breaches() == []
    # The browser itself says that the page's status is 404.
    assert [text for text in reader.said if "404" not in text] == []
    page.get_by_role("search", name="한국어 문서 검색").get_by_role("searchbox").fill("볼륨")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{host}ko/search.html?q=%EB%B3%BC%EB%A5%A8")
    expect(page.locator(".search-page .hit").first).to_be_visible()


def test_a_site_in_a_folder_of_its_host_finds_its_way_back(tree: Tree, tmp_path: Path) -> None:
    """The links of the page for what isn't there begin with the path of the site's address."""
    write_root(tmp_path, read_tree(tree.root), Address("https://host.test/notes"))
    page = (tmp_path / "404.html").read_text(encoding="utf-8")
    assert 'href="/notes/ko/index.html"' in page
    assert 'href="/notes/start.css"' in page
    assert "$root" not in page


def test_an_address_that_is_none_is_refused() -> None:
    """The message says what was found and what to do."""
    assert read_address({}) == Address("")
    assert read_address({"SITE_URL": " https://host.test/notes/ "}) == Address("https://host.test/notes")
    for wrong in ("host.test", "ftp://host.test", "https://", "https://host.test/?a"):
        with pytest.raises(AddressError, match="is no address of a site; expected one that begins with https://"):
            read_address({"SITE_URL": wrong})


def test_the_policy_allows_nothing_inline() -> None:
    """Neither `unsafe-inline` nor `unsafe-eval`, nor any other host; frames only forbidden by the header."""
    assert not [source for source in POLICY.values() if "unsafe" in source or "http" in source or "*" in source]
    assert POLICY["default-src"] == "'none'"
    assert "frame-ancestors 'none'" in write_policy(header=True)
    assert "frame-ancestors" not in render_meta()
    assert '"' not in write_policy(header=True)


def test_the_part_for_nginx_is_what_the_policy_makes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The committed file is fresh; `--check` fails where it isn't."""
    assert (ROOT / NGINX).read_text(encoding="utf-8") == write_nginx()
    assert headers.main(["--check", "--root", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{NGINX}:1: stale; run `python -m conf.site.server.headers`\n"
    assert headers.main(["--root", str(tmp_path)]) == 0
    assert headers.main(["--check", "--root", str(tmp_path)]) == 0


def test_scripts_and_styles_have_a_version_in_their_address(site: Path) -> None:
    """What is kept for good is asked for anew when it changes."""
    for path in ("ko/data.html", "en/search.html"):
        page = (site / path).read_text(encoding="utf-8")
        addresses = re.findall(r'(?:src|data-search|href)="([^"]+\.(?:js|css)[^"]*)"', page)
        assert len(addresses) >= 5
        assert [address for address in addresses if not re.search(r"\?v=[0-9a-f]{8}$", address)] == []


def test_every_server_sends_the_same_headers(site: Path) -> None:
    """Those of nginx and those of the hosts that read `_headers`; no line is longer than they allow."""
    lines = (site / "_headers").read_text(encoding="utf-8")
    assert lines == write_static_headers()
    assert max(map(len, lines.splitlines())) <= 2000
    for name, value in HEADERS.items():
        assert f"  {name}: {value}\n" in lines
        assert f'add_header {name} "{value}" always;\n' in write_nginx()
