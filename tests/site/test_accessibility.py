"""Every page as people read it who see, hear or type otherwise: no rule of axe is broken."""

import hashlib
import time
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from conf.lab import cache_folder
from tests.site.conftest import Visit, find_pages

FORGOTTEN_DAYS = 30


class Sound:
    """Pages in which no rule was broken when they were last looked at, as they are now to the last byte.

    Axe takes a second for a page, and a change is to few of the hundreds.
    """

    def __init__(self, published: Path, *, browser: str) -> None:
        """Remember the pages under `published` as this version of the browser shows them."""
        self._published = published
        self._folder = cache_folder() / "accessible"
        digest = hashlib.sha256(f"{browser}\0{Axe().axe_script}".encode())
        # What is looked for, how, and in which options.
        digest.update(Path(__file__).read_bytes())
        for file in sorted(published.glob("*/_static/**/*")):
            if file.is_file():
                digest.update(f"\0{file.relative_to(published).as_posix()}\0".encode() + file.read_bytes())
        self._base = digest.hexdigest()

    def has(self, path: str, *, width: int, scheme: str) -> bool:
        """Whether the page was sound at this width and in these colours."""
        mark = self._mark(path, width, scheme)
        if not mark.exists():
            return False
        mark.touch()
        return True

    def keep(self, path: str, *, width: int, scheme: str) -> None:
        """Remember that it is."""
        self._folder.mkdir(exist_ok=True)
        self._mark(path, width, scheme).touch()

    def forget_old(self) -> None:
        """Forget what hasn't been asked for lately."""
        for mark in self._folder.glob("*"):
            if time.time() - mark.stat().st_mtime > FORGOTTEN_DAYS * 86400:
                mark.unlink(missing_ok=True)

    def _mark(self, path: str, width: int, scheme: str) -> Path:
        digest = hashlib.sha256(f"{self._base} {path} {width} {scheme}\0".encode())
        digest.update((self._published / path).read_bytes())
        return self._folder / digest.hexdigest()


def find_violations(page: Page) -> list[tuple[str, str]]:
    """The rules of axe that the page breaks as it is shown now, each with the first element that does."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(violation["id"], violation["nodes"][0]["html"][:300]) for violation in found]


PAIRS = (("ko", 390, "dark"), ("en", 1440, "light"))
"""At which width and in which colours all pages of a language are looked at."""
CHOSEN = ("index", "demos", "search", "verification")
"""Pages of each language that are looked at in every pair: one of each kind, and short."""


@pytest.mark.parametrize(("language", "width", "scheme"), PAIRS)
def test_every_page_is_accessible(
    reader: Visit, browser: Browser, published: Path, language: str, width: int, scheme: str
) -> None:
    """No rule of axe is broken on any page.

    Both languages have the same elements on every page, and axe takes seconds for a large one: all
    Korean pages are looked at on a small dark screen, all English ones on a wide light one, and a
    page of each kind in all four pairs.
    """
    sound = Sound(published, browser=browser.version)
    problems = []
    for path in find_pages(published):
        name = Path(path).stem
        pairs = [(390, "dark"), (390, "light"), (1440, "dark"), (1440, "light")]
        for wide, colours in pairs if name in CHOSEN else [(width, scheme)]:
            if not path.startswith(language) or sound.has(path, width=wide, scheme=colours):
                continue
            page = reader.open(path)
            page.set_viewport_size({"width": wide, "height": 844})
            page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
            if found := find_violations(page):
                problems.append(f"{path} {wide} {colours}: {found}")
            else:
                sound.keep(path, width=wide, scheme=colours)
    sound.forget_old()
    assert problems == []


def test_a_broken_rule_is_found(reader: Visit) -> None:
    """Or nothing that is kept would mean anything."""
    page = reader.open("en/index.html")
    assert find_violations(page) == []
    page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=\"../mark.svg\">')")
    assert [rule for rule, _ in find_violations(page)] == ["image-alt"]


def test_a_page_is_looked_at_again_when_anything_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own text, a style or a script, the width, the colours, the browser."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    page, style = tmp_path / "html/en/data.html", tmp_path / "html/en/_static/site.css"
    style.parent.mkdir(parents=True)
    page.write_text("a page")
    style.write_text("a style")

    def is_known(width: int = 390, scheme: str = "dark", browser: str = "1") -> bool:
        return Sound(tmp_path / "html", browser=browser).has("en/data.html", width=width, scheme=scheme)

    assert not is_known()
    Sound(tmp_path / "html", browser="1").keep("en/data.html", width=390, scheme="dark")
    assert is_known()
    assert not any((is_known(width=391), is_known(scheme="light"), is_known(browser="2")))
    page.write_text("another page")
    assert not is_known()
    page.write_text("a page")
    style.write_text("another style")
    assert not is_known()
    style.write_text("a style")
    assert is_known()
