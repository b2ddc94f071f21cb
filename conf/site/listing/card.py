"""The pictures that stand for the site and for its books: one of each for a language, drawn by a browser.

`python -m conf.site.listing.card` draws ``cards/card.html``, which networks show beside a link, with the
words of conf.site.language into ``<language>.png``, and ``cover.html`` into ``cover.<language>.png``. It
needs Chromium, Playwright and a font with Hangul; the pictures are committed, so that building the site
needs none of them. Each names the hash of what it was made from.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from conf.site.language import LANGUAGES, Language

__all__ = [
    "CARD_SIZE",
    "COVER_SIZE",
    "CardError",
    "Picture",
    "fill_card",
    "find_card",
    "find_cover",
    "find_picture",
    "main",
    "read_stamp",
    "stamp_png",
]

CARD_SIZE = (1200, 630)
"""Width and height in pixels, as the networks ask for."""
COVER_SIZE = (1200, 1800)
"""As bookshelves show it."""

_FOLDER = Path(__file__).resolve().parent / "cards"
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_KEY = b"Sources\0"
_AFTER_HEADER = len(_SIGNATURE) + 25
"""Where the first chunk ends, the header of the picture, which nothing may stand above."""


class CardError(RuntimeError):
    """The cards can't be drawn here."""


@dataclass(frozen=True)
class Picture:
    """One picture that is drawn."""

    language: Language
    template: str
    """The stem of its template's name."""
    size: tuple[int, int]
    """Width and height in pixels."""

    @property
    def path(self) -> Path:
        """The committed file."""
        prefix = "" if self.template == "card" else f"{self.template}."
        return _FOLDER / f"{prefix}{self.language.code}.png"


def find_card(language: Language) -> str:
    """Where the card lies on the site, relative to its root."""
    return f"card.{language.code}.png"


def find_picture(language: Language) -> Path:
    """The committed picture."""
    return _FOLDER / f"{language.code}.png"


def find_cover(language: Language) -> Path:
    """The committed cover of the book."""
    return Picture(language, "cover", COVER_SIZE).path


def fill_card(language: Language, stem: str = "card") -> str:
    """The page that is drawn for a language."""
    template = Template((_FOLDER / f"{stem}.html").read_text(encoding="utf-8"))
    other = next(other for other in LANGUAGES if other is not language)
    words = {"code": language.code, "title": language.title, "tagline": language.tagline}
    words |= {"other_code": other.code, "other_title": other.title}
    return template.substitute({name: escape(text) for name, text in words.items()})


def list_pictures() -> list[Picture]:
    """Every picture, cards first."""
    kinds = (("card", CARD_SIZE), ("cover", COVER_SIZE))
    return [Picture(language, template, size) for template, size in kinds for language in LANGUAGES]


def hash_picture(picture: Picture) -> str:
    """``sha256:…`` of what the picture is drawn from."""
    return f"sha256:{hashlib.sha256(fill_card(picture.language, picture.template).encode()).hexdigest()}"


def stamp_png(picture: bytes, stamp: str) -> bytes:
    """The picture with the hash of its sources as a text in it."""
    body = b"tEXt" + _KEY + stamp.encode("ascii")
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return picture[:_AFTER_HEADER] + chunk + picture[_AFTER_HEADER:]


def read_stamp(picture: bytes) -> str | None:
    """The hash of sources that a picture of ours carries."""
    length, kind = struct.unpack_from(">I4s", picture, _AFTER_HEADER)
    text = picture[_AFTER_HEADER + 8 : _AFTER_HEADER + 8 + length]
    return text.removeprefix(_KEY).decode("ascii") if kind == b"tEXt" and text.startswith(_KEY) else None


def _draw(stale: Sequence[Picture]) -> list[bytes]:
    if not _has_hangul():
        raise CardError("no font with Hangul here; install one (Debian: fonts-noto-cjk)")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  # the site is built without it
    except ImportError as error:
        raise CardError("Playwright is missing; run `nox -s cards`") from error
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    drawn = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for picture in stale:
            width, height = picture.size
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(fill_card(picture.language, picture.template))
            drawn.append(page.screenshot(type="png"))
        browser.close()
    return drawn


def _has_hangul() -> bool:
    """Whether a font has Hangul; without fontconfig nobody knows, and the browser may find one."""
    if shutil.which("fc-list") is None:
        return True
    listed = subprocess.run(["fc-list", ":lang=ko"], capture_output=True, check=False)
    return bool(listed.stdout.strip())


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the cards whose words or looks changed, or with ``--check`` name them; 1 where one is stale."""
    description = "Draw the cards and covers of both languages."
    parser = argparse.ArgumentParser(prog="python -m conf.site.listing.card", description=description)
    parser.add_argument("--check", action="store_true", help="draw nothing, name stale cards")
    parser.add_argument("--all", action="store_true", help="draw unchanged cards too")
    options = parser.parse_args(arguments)
    stale = [picture for picture in list_pictures() if options.all or _is_stale(picture)]
    if options.check:
        for picture in stale:
            print(f"{picture.path}: stale; run `nox -s cards`", file=sys.stderr)
        return int(bool(stale))
    try:
        drawn = _draw(stale) if stale else []
    except CardError as error:
        print(error, file=sys.stderr)
        return 1
    for picture, png in zip(stale, drawn, strict=True):
        picture.path.write_bytes(stamp_png(png, hash_picture(picture)))
        print(f"{picture.path.name}: drawn")
    return 0


def _is_stale(picture: Picture) -> bool:
    return not picture.path.exists() or read_stamp(picture.path.read_bytes()) != hash_picture(picture)


if __name__ == "__main__":
    sys.exit(main())
