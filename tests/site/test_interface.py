"""Every word of the interface is in the page's language."""

import re
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
SITE = ROOT / "conf/site"


def read_catalogue() -> dict[str, str]:
    """Our Korean words by their English ones."""
    with (SITE / "locale/ko/LC_MESSAGES/sphinx.po").open(encoding="utf-8") as file:
        catalogue = read_po(file)
    return {str(message.id): str(message.string) for message in catalogue if message.id}


def find_messages() -> set[str]:
    """What our code and templates ask to be translated."""
    found = set()
    for path in (*SITE.rglob("*.py"), *SITE.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(r"""\b_\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*\)""", text):
            found.add(match[1] or match[2])
    return found


def test_every_word_of_ours_has_its_korean() -> None:
    """A message without a translation would show English on a Korean page."""
    catalogue = read_catalogue()
    assert sorted(find_messages() - {message for message, korean in catalogue.items() if korean}) == []


def test_no_translation_is_left_over() -> None:
    """What nobody asks for any more goes; furo's and Sphinx's own messages aside."""
    theirs = {"Error", "Link to this heading"}
    assert sorted(read_catalogue().keys() - find_messages() - theirs) == []


def test_translations_keep_their_places_for_values() -> None:
    """A number or a name appears in both languages."""
    for english, korean in read_catalogue().items():
        places = re.compile(r"%\(\w+\)s|%s")
        assert sorted(places.findall(english)) == sorted(places.findall(korean)), english
