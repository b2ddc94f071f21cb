"""A recorded session becomes what a person can watch: every line that was shown, no long wait."""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from conf.site.replay import INPUT, PROMPT, Step, find_replays, make_steps, write_replays
from conf.site.results import Event, Replay, read_results
from conf.transcript import find_examples
from tests.site.conftest import RECORDED, Visit, make_digest, not_run, write_results
from tests.site.tree import Tree


def play(*events: tuple[float, str, str]) -> list[Step]:
    """The steps of a session."""
    return make_steps(Replay(100, 40, tuple(Event(*event) for event in events)))


def show(steps: list[Step]) -> list[list[str]]:
    """What is on the screen after each step."""
    screens: list[list[str]] = []
    for step in steps:
        screens.append([*(screens[-1][: step.kept] if screens else []), *step.lines])
    return screens


def test_what_is_typed_stands_behind_the_prompt_that_asks_for_it() -> None:
    """The terminal does not echo what is typed into a program: the replay shows it."""
    steps = play((0, "command", "rm --interactive x"), (0.1, "output", "remove x? "), (0.2, "typed", "y\n"))
    assert show(steps)[-1] == [f"{PROMPT}$ {INPUT}rm --interactive x", f"remove x? {INPUT}y"]


def test_keys_that_a_program_echoes_are_typed_once() -> None:
    """They appear letter by letter, and the program's echo of them takes their place, marked all the same."""
    steps = play((0, "command", "sh"), (0.1, "output", "# "), (0.5, "keys", "ls\n"), (0.6, "output", "ls\r\nx\r\n# "))
    assert show(steps)[1:] == [
        [f"{PROMPT}$ {INPUT}sh", "#"],
        [f"{PROMPT}$ {INPUT}sh", f"# {INPUT}ls"],
        [f"{PROMPT}$ {INPUT}sh", f"# {INPUT}ls", "x", "#"],
    ]
    assert [bool(step.typing) for step in steps] == [True, False, True, False]
    assert not any(step.keys for step in steps)


def test_a_prompt_that_comes_with_the_echo_stands_before_it() -> None:
    """A shell shows its prompt to nobody who attaches, until a key is pressed."""
    steps = play((0, "command", "docker attach a"), (0.5, "keys", "ls\n"), (0.6, "output", "# ls\r\n"))
    assert show(steps)[-1] == [f"{PROMPT}$ {INPUT}docker attach a", f"# {INPUT}ls"]


def test_keys_that_a_program_keeps_to_itself_are_not_shown() -> None:
    """A password that nobody sees on a terminal."""
    steps = play((0, "command", "x"), (0.1, "output", "Key: "), (0.5, "keys", "s3\n"), (0.6, "output", "\r\nok\r\n"))
    assert show(steps)[-1] == [f"{PROMPT}$ {INPUT}x", "Key:", "ok"]
    assert "s3" not in repr(steps)


@pytest.mark.parametrize(
    ("text", "keys"),
    [("\x10\x11", ("Ctrl+P", "Ctrl+Q")), ("\x04", ("Ctrl+D",)), ("a\x03", ("a", "Ctrl+C")), ("\x1b", ("Esc",))],
)
def test_control_keys_are_named(text: str, keys: tuple[str, ...]) -> None:
    """Nobody sees Ctrl+P on a terminal; here its name appears, and is gone with what it does."""
    steps = play((0, "command", "sh"), (0.5, "keys", text), (0.6, "output", "left\r\n"))
    assert [step.keys for step in steps] == [(), keys, ()]
    assert steps[2].at - steps[1].at >= 0.9


def test_a_command_of_several_lines_has_a_prompt_on_each() -> None:
    """As bash shows it."""
    (step,) = play((0, "command", "docker run \\\n  busybox"))
    assert step.lines == (f"{PROMPT}$ {INPUT}docker run \\", f"{PROMPT}> {INPUT}  busybox")


def test_a_command_begins_a_line_of_its_own() -> None:
    """Also behind output that ended with none."""
    steps = play((0, "command", "printf a"), (0.1, "output", "a"), (0.2, "command", "true"))
    assert show(steps)[-1] == [f"{PROMPT}$ {INPUT}printf a", "a", f"{PROMPT}$ {INPUT}true"]


def test_a_line_that_is_drawn_again_replaces_itself() -> None:
    """Progress moves in place, as on a terminal; colours and cursor moves are no text."""
    steps = play((0, "command", "get"), (1, "output", "\x1b[32m10 %\x1b[0m\r"), (2, "output", "99 %\r\n"))
    assert [screen[1:] for screen in show(steps)] == [[], ["10 %"], ["99 %"]]


def test_no_pause_is_long_and_there_is_time_to_read() -> None:
    """A minute's wait takes a second and a half; ten lines are not gone in a tenth of a second."""
    steps = play((0, "command", "a"), (60, "output", "1\r\n" * 10), (60.1, "command", "b"))
    assert [round(after.at - step.at - step.typing, 2) for step, after in pairwise(steps)] == [1.5, 1.5]


def test_what_is_printed_at_once_appears_at_once() -> None:
    """A step for each piece that the kernel happened to hand over would only cost room."""
    steps = play((0, "command", "a"), *((1 + n / 1000, "output", f"{n}\r\n") for n in range(20)))
    assert len(steps) == 2
    assert len(steps[1].lines) == 20


def test_only_a_pass_of_the_very_same_example_has_a_replay(tree: Tree) -> None:
    """What changed since, failed or wasn't run shows nothing that it might not do any more."""
    examples = {example.name: example for example in find_examples(tree.root)}
    for changes, found in (
        ({"replay": RECORDED}, ["terminal/ask"]),
        ({"replay": RECORDED, "digest": make_digest("other")}, []),
        ({"outcome": "failed", "reason": "line 2"}, []),
        (not_run("no terminal"), []),
        ({}, []),
    ):
        write_results(tree, ask_sh=changes)
        assert list(find_replays(examples, read_results(tree.root))) == found
    assert find_replays(examples, None) == {}


def test_a_replay_that_there_is_no_more_goes(tmp_path: Path) -> None:
    """What is left from an earlier build belongs to no example."""
    replay = Replay(100, 40, (Event(0, "command", "ls"),))
    write_replays(tmp_path, {"a/b": replay}, {})
    assert [path.name for path in (tmp_path / "replays").iterdir()] == ["a-b.js"]
    write_replays(tmp_path, {}, {})
    assert not (tmp_path / "replays").exists()


def read_film(site: Path, language: str) -> dict[str, Any]:
    """What the player of a language is given."""
    text = (site / language / "replays/terminal-ask.js").read_text(encoding="utf-8")
    match = re.fullmatch(r'addReplay\("terminal-ask", (.*)\);\n', text)
    assert match
    film = json.loads(match[1])
    assert isinstance(film, dict)
    return film


def test_the_player_speaks_the_language_of_its_page(site: Path) -> None:
    """The session is the same; the words aren't."""
    korean, english = read_film(site, "ko"), read_film(site, "en")
    assert korean["steps"] == english["steps"]
    assert (korean["words"]["play"], english["words"]["play"]) == ("재생", "Play")


def test_the_page_is_little_heavier(site: Path) -> None:
    """Player and recording come when somebody wants to watch."""
    page = (site / "en/terminal.html").read_text(encoding="utf-8")
    (button,) = re.findall(r'<button[^>]* class="replay".*?</button>', page)
    assert len(button) < 200
    assert "replay.js" not in page


def open_player(page: Page, name: str) -> Locator:
    """Open the one replay of the page by keyboard."""
    button = page.get_by_role("button", name=name)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    return page.get_by_role("group", name="terminal/ask")


def seek(player: Locator, seconds: float) -> None:
    """Move to a moment, as dragging does."""
    player.get_by_role("slider").fill(str(seconds))


def test_a_replay_is_fetched_and_played_by_keyboard_alone(visit: Visit) -> None:
    """It waits to be played, plays to its end, and begins again."""
    fetched: list[str] = []
    page = visit.open("en/terminal.html")
    page.on("request", lambda request: fetched.append(request.url.split("/")[-1]))
    player = open_player(page, "Watch it run")
    assert {"replay.css", "replay.js", "terminal-ask.js"} == {*fetched} - {"mark.svg"}
    play_button = player.get_by_role("button", name="Play")
    expect(play_button).to_be_focused()
    expect(player.get_by_role("slider", name="Position")).to_have_value("0")
    player.get_by_role("combobox", name="Speed").select_option("4")
    play_button.focus()
    page.keyboard.press("Space")
    expect(player.get_by_role("button", name="Pause")).to_be_visible()
    expect(player.locator(".line").last).to_have_text("/ # read escape sequence")
    expect(play_button).to_be_visible()
    expect(player.locator(".line")).to_have_text(
        ["$ docker volume rm all", "Are you sure? [y/N] y", "Total <reclaimed> space: 0B", "$ docker attach desk",
         "/ # read escape sequence"]
    )  # fmt: skip
    page.keyboard.press("Space")
    expect(player.get_by_role("button", name="Pause")).to_be_visible()
    expect(player.locator(".line")).to_have_count(1)
    page.get_by_role("button", name="Watch it run").click()
    expect(player).to_be_hidden()


def test_the_slider_says_the_moment_in_words(visit: Visit) -> None:
    """A screen reader hears seconds of seconds, in the page's language."""
    page = visit.open("ko/terminal.html")
    player = open_player(page, "실행 모습 보기")
    player.get_by_role("slider", name="재생 위치").focus()
    page.keyboard.press("End")
    expect(player.get_by_role("slider")).to_have_attribute("aria-valuetext", re.compile(r"^(\d+)초 가운데 \1초$"))
    expect(player.locator(".line")).to_have_count(5)
    page.keyboard.press("Home")
    expect(player.get_by_role("slider")).to_have_attribute("aria-valuetext", re.compile("가운데 0초$"))


def test_keys_appear_when_they_are_pressed(visit: Visit, site: Path) -> None:
    """Ctrl+P Ctrl+Q stands on the screen before what it does does."""
    page = visit.open("en/terminal.html")
    player = open_player(page, "Watch it run")
    steps = read_film(site, "en")["steps"]
    at = next(step[0] for step in steps if len(step) > 4)
    seek(player, at + 0.1)
    expect(player.locator(".replay-keys kbd")).to_have_text(["Ctrl+P", "Ctrl+Q"])
    seek(player, at + 1.1)
    expect(player.locator(".replay-keys kbd")).to_have_count(0)


def test_letters_appear_one_by_one_but_not_for_who_wants_less_motion(visit: Visit) -> None:
    """In the middle of typing a part is there, or all of it."""
    page = visit.open("en/terminal.html")
    player = open_player(page, "Watch it run")
    line = player.locator(".line").first
    seek(player, 0.3)
    expect(line).to_have_text(re.compile(r"^\$ docker( v?o?l?u?m?)? *$"))
    page.emulate_media(reduced_motion="reduce")
    seek(player, 0.4)
    expect(line).to_have_text("$ docker volume rm all")


def test_what_is_selected_stays_selected_while_it_plays(visit: Visit) -> None:
    """Lines that don't change are left alone."""
    page = visit.open("en/terminal.html")
    player = open_player(page, "Watch it run")
    seek(player, 2)
    player.locator(".line").first.evaluate("line => getSelection().selectAllChildren(line)")
    seek(player, 9)
    assert page.evaluate("String(getSelection())") == "$ docker volume rm all"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_at_an_open_player(browser: Browser, address: str, scheme: Any, width: int) -> None:
    """Names, roles and contrast, and nothing runs out of the page."""
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + "ko/terminal.html")
    player = open_player(page, "실행 모습 보기")
    seek(player, 6)
    report = Axe().run(page, context=".replay-player")
    assert report.violations_count == 0, report.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_a_replay_plays_from_a_file_too(browser: Browser, site: Path) -> None:
    """Scripts load where a page may fetch nothing."""
    page = browser.new_page()
    page.goto((site / "en/terminal.html").as_uri())
    player = open_player(page, "Watch it run")
    seek(player, 9)
    expect(player.locator(".line").first).to_have_text("$ docker volume rm all")
    page.close()
