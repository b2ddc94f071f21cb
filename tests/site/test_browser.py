"""What a reader does with the site, in headless Chromium."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.site.conftest import Visit

PAGES = ("index", "data", "terminal", "results", "search")


def test_tabs_work_by_keyboard(visit: Visit) -> None:
    """Arrow keys move between tabs, Enter chooses, and the panel follows."""
    page = visit.open("en/data.html")
    cli, python = page.get_by_role("tab", name="CLI"), page.get_by_role("tab", name="Python")
    expect(cli).to_have_attribute("aria-selected", "true")
    cli.focus()
    page.keyboard.press("ArrowRight")
    expect(python).to_be_focused()
    page.keyboard.press("Enter")
    expect(python).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tabpanel", name="Python")).to_be_visible()
    expect(page.get_by_text("docker volume create notes")).to_be_hidden()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Space")
    expect(page.get_by_role("tabpanel", name="CLI")).to_be_visible()


def test_a_chosen_tab_stays_chosen_on_other_pages_and_in_the_other_language(visit: Visit) -> None:
    """Who reads Python goes on reading Python."""
    visit.open("en/data.html").get_by_role("tab", name="Python").click()
    for path in ("en/terminal.html", "ko/data.html"):
        page = visit.open(path)
        expect(page.get_by_role("tab", name="Python")).to_have_attribute("aria-selected", "true")


def test_the_language_switch_lands_on_the_same_section(visit: Visit) -> None:
    """The section being read is the section that opens."""
    page = visit.open("en/data.html")
    page.set_viewport_size({"width": 1440, "height": 400})
    page.locator("#files").evaluate("section => section.scrollIntoView({behavior: 'instant'})")
    page.locator(".sidebar-drawer").get_by_role("link", name="한국어").click()
    expect(page).to_have_url(visit.address + "ko/data.html#files")
    expect(page.get_by_role("heading", name="파일")).to_be_in_viewport()


def test_the_language_switch_at_the_top_of_a_page_keeps_to_the_top(visit: Visit) -> None:
    """No anchor where no section has begun; on a phone the switch stands in the head."""
    page = visit.open("ko/data.html")
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".mobile-header").get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile(r"/en/data\.html#?$"))


def test_the_copy_button_copies_commands_only(visit: Visit) -> None:
    """No prompts, no output, no numbers of callouts."""
    page = visit.open("en/data.html")
    example = page.locator("#example-data-volume")
    example.get_by_role("button", name="Copy the commands").first.click()
    assert page.evaluate("navigator.clipboard.readText()") == (
        "docker volume create notes\n"
        "docker run --rm \\\n  --volume notes:/data busybox ls /data\n"
        "docker volume rm notes\n"
    )
    expect(page.get_by_role("status")).to_have_text("Copied")
    page.get_by_role("tab", name="Python").click()
    example.get_by_role("button", name="Copy the commands").locator("visible=true").click()
    assert page.evaluate("navigator.clipboard.readText()") == (
        'import docker\n\nclient = docker.from_env()\n\nprint("volume", 1)\n'
    )


def test_the_copy_button_of_a_file_copies_the_file(visit: Visit) -> None:
    """A file is copied as it is."""
    page = visit.open("en/data.html")
    page.get_by_role("button", name="Copy the file").click()
    assert page.evaluate("navigator.clipboard.readText()") == "services:\n  web:\n    image: httpd:2.4\n"


def test_selecting_a_block_leaves_out_prompts_and_callouts(visit: Visit) -> None:
    """Who copies by hand gets lines that can be pasted."""
    page = visit.open("en/data.html")
    page.locator("#example-data-volume pre").first.evaluate("pre => getSelection().selectAllChildren(pre)")
    page.keyboard.press("Control+C")
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied[:3] == ["docker volume create notes", "notes", "docker run --rm \\"]


def test_callouts_lead_to_their_text_and_back(visit: Visit) -> None:
    """The number at the line and the number at the text lead to each other, in the tab that is shown."""
    page = visit.open("en/data.html")
    mark = page.get_by_role("link", name="Note 2")
    mark.first.click()
    expect(page).to_have_url(visit.address + "en/data.html#example-data-volume-2")
    expect(page.locator("#example-data-volume-2")).to_contain_text("can't be removed")
    back = page.get_by_role("link", name="Back to line 2 of the example")
    back.click()
    expect(page.locator("#example-data-volume-2-cli")).to_be_focused()
    page.get_by_role("tab", name="Python").click()
    back.click()
    expect(page.locator("#example-data-volume-2-python")).to_be_focused()


def test_a_link_to_a_line_of_the_other_tab_shows_that_tab(visit: Visit) -> None:
    """Who follows a link to a line of Python sees it, and nothing is remembered of it."""
    page = visit.open("en/data.html#example-data-volume-2-python")
    expect(page.locator("#example-data-volume-2-python")).to_be_in_viewport()
    expect(page.get_by_role("tab", name="Python")).to_have_attribute("aria-selected", "true")
    expect(visit.open("en/terminal.html").get_by_role("tab", name="CLI")).to_have_attribute("aria-selected", "true")


def test_callouts_are_named_in_korean(visit: Visit) -> None:
    """What a screen reader says is in the page's language."""
    page = visit.open("ko/data.html")
    expect(page.get_by_role("link", name="설명 1", exact=True).first).to_be_visible()
    expect(page.get_by_role("link", name="예제의 1번 위치로 돌아가기")).to_be_visible()


@pytest.mark.parametrize(("locale", "expected"), [("ko-KR", "ko"), ("ko", "ko"), ("en-US", "en"), ("de-DE", "en")])
def test_the_root_page_picks_the_browsers_language(browser: Browser, address: str, locale: str, expected: str) -> None:
    """Korean for those who read Korean, English for everybody else."""
    context = browser.new_context(locale=locale)
    page = context.new_page()
    page.goto(address)
    expect(page).to_have_url(f"{address}{expected}/index.html")
    context.close()


def test_the_root_page_remembers_the_readers_choice(visit: Visit) -> None:
    """A language once chosen wins over the browser's."""
    visit.open("en/index.html").locator(".sidebar-drawer").get_by_role("link", name="한국어").click()
    expect(visit.page).to_have_url(re.compile("/ko/index.html"))
    expect(visit.open("")).to_have_url(visit.address + "ko/index.html")
    page = visit.open("index.html#choose")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(visit.address + "en/index.html")
    expect(visit.open("")).to_have_url(visit.address + "en/index.html")


def test_everything_is_there_without_javascript(browser: Browser, address: str) -> None:
    """Both tabs stand one after the other, and every link is plain."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="한국어").click()
    page.goto(f"{address}en/data.html")
    expect(page.get_by_text("docker volume create notes")).to_be_visible()
    expect(page.get_by_text("docker.from_env()")).to_be_visible()
    expect(page.get_by_role("button", name="Copy the commands")).to_have_count(0)
    page.locator(".sidebar-drawer").get_by_role("link", name="한국어").click()
    expect(page).to_have_url(f"{address}ko/data.html")
    context.close()


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_pages_are_accessible(visit: Visit, language: str, scheme: str, width: int) -> None:
    """Of axe's rules none is broken, nothing is wider than the screen, and nothing is complained of."""
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visit.page.set_viewport_size({"width": width, "height": 844})
    for name in PAGES:
        page = visit.open(f"{language}/{name}.html")
        violations = Axe().run(page).response["violations"]
        assert [(found["id"], found["nodes"][0]["html"]) for found in violations] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_answers_unfold_by_keyboard(visit: Visit) -> None:
    """A question shows its answer when asked to, with the Markdown of both."""
    page = visit.open("ko/terminal.html")
    expect(page.locator("details strong")).to_be_hidden()
    page.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("details strong")).to_have_text("터미널(terminal)")
    expect(page.locator("summary code")).to_have_text("^P^Q")


def test_what_scrolls_can_be_reached_by_keyboard(visit: Visit) -> None:
    """A block wider than the screen takes the focus; others are no stop on the way."""
    page = visit.open("en/data.html")
    block = page.locator("#example-data-volume pre").first
    expect(block).not_to_have_attribute("tabindex", "0")
    page.set_viewport_size({"width": 320, "height": 800})
    expect(block).to_have_attribute("tabindex", "0")


def test_a_chosen_colour_scheme_stays(visit: Visit) -> None:
    """The scheme is set before the page is drawn, and kept."""
    page = visit.open("en/data.html")
    toggle = page.locator(".theme-toggle-content button")
    for _ in range(2):
        toggle.click()
    chosen = page.evaluate("document.body.dataset.theme")
    assert chosen in ("light", "dark")
    assert visit.open("ko/index.html").evaluate("document.body.dataset.theme") == chosen


def test_the_first_stop_of_the_keyboard_skips_to_the_text(visit: Visit) -> None:
    """Who has no mouse needn't walk through the chapters on every page."""
    page = visit.open("en/data.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(visit.address + "en/data.html#furo-main-content")


@pytest.mark.parametrize("width", [390, 1440])
def test_the_focus_is_seen_wherever_it_is(visit: Visit, width: int) -> None:
    """Each stop of the keyboard has an outline and is on the screen; none lies in a drawer that is closed."""
    page = visit.open("en/data.html")
    page.set_viewport_size({"width": width, "height": 844})
    unseen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => {
              const stop = document.activeElement;
              if (stop === document.body) return null;
              const box = stop.getBoundingClientRect();
              const seen = getComputedStyle(stop).outlineStyle !== 'none' && box.right > 0 && box.left < innerWidth;
              return [seen && box.width > 0, stop.outerHTML.slice(0, 120)];
            }"""
        )
        if stop is None:
            break
        if not stop[0]:
            unseen.append(stop[1])
    assert unseen == []


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(("button", "drawer"), [("Chapters", "#chapters"), ("On this page", "#contents")])
def test_drawers_open_and_close_by_keyboard(
    browser: Browser, address: str, button: str, drawer: str, javascript: bool
) -> None:
    """On a phone, Enter opens the chapters and the contents, Escape closes them; with no script, too."""
    context = browser.new_context(java_script_enabled=javascript, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{address}en/data.html")
    expect(page.locator(drawer)).to_be_hidden()
    page.locator(f"button[popovertarget='{drawer[1:]}']").press("Enter")
    expect(page.locator(drawer)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(drawer)).to_be_hidden()
    assert button in page.content()
    context.close()


def test_the_contents_follow_the_reader(visit: Visit) -> None:
    """The section that is read is marked, and named in the bar of a small screen."""
    page = visit.open("en/data.html")
    page.set_viewport_size({"width": 390, "height": 300})
    page.locator("#files").evaluate("section => section.scrollIntoView({behavior: 'instant'})")
    expect(page.locator(".here-now")).to_have_text("Files")
    expect(page.locator(".toc-tree a[aria-current]")).to_have_attribute("href", "#files")


def test_an_age_is_told_by_whoever_looks(visit: Visit) -> None:
    """The page holds the day; how long ago that is, a script says in the page's language."""
    visit.page.clock.set_fixed_time("2026-11-24T12:00:00Z")
    expect(visit.open("en/index.html").locator(".summary p")).to_contain_text(
        re.compile(r"22 November 2026 .*\. \(2 days ago\)")
    )
    expect(visit.open("ko/index.html").locator(".summary p")).to_contain_text(
        re.compile(r"2026년 11월 22일.*\(그저께\)")
    )
    visit.page.clock.set_fixed_time("2027-11-24T12:00:00Z")
    expect(visit.open("en/index.html").locator(".summary p")).to_contain_text("(12 months ago)")
