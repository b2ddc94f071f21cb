"""Every page as people read it who see, hear or type otherwise: no rule of axe is broken."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.site.conftest import Visit, find_pages


def find_violations(page: Page) -> list[tuple[str, str]]:
    """The rules of axe that the page breaks as it is shown now, each with the first element that does."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [(violation["id"], violation["nodes"][0]["html"][:300]) for violation in found]


PAIRS = (("ko", 390, "dark"), ("en", 1440, "light"))
"""At which width and in which colours all pages of a language are looked at."""
CHOSEN = ("index", "demos", "search", "verification")
"""Pages of each language that are looked at in every pair: one of each kind, and short."""


@pytest.mark.parametrize(("language", "width", "scheme"), PAIRS)
def test_every_page_is_accessible(reader: Visit, published: Path, language: str, width: int, scheme: str) -> None:
    """No rule of axe is broken on any page.

    Both languages have the same elements on every page, and axe takes seconds for a large one: all
    Korean pages are looked at on a small dark screen, all English ones on a wide light one, and a
    page of each kind in all four pairs.
    """
    problems = []
    for path in find_pages(published):
        name = Path(path).stem
        pairs = [(390, "dark"), (390, "light"), (1440, "dark"), (1440, "light")]
        for wide, colours in pairs if name in CHOSEN else [(width, scheme)]:
            if not path.startswith(language):
                continue
            page = reader.open(path)
            page.set_viewport_size({"width": wide, "height": 844})
            page.emulate_media(color_scheme="dark" if colours == "dark" else "light")
            problems += [f"{path} {wide} {colours}: {found}" for found in find_violations(page)]
    assert problems == []
