"""Building the books: each language's pages as one EPUB."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

from conf.site.book.package import name_book
from conf.site.build import BuildError, Paths, build_languages, read_sound_tree
from conf.site.language import LANGUAGES

__all__ = ["BOOKS", "build_books"]

BOOKS = Path("build/epub")
"""Where the finished books lie, relative to the root."""

_BUILDER = "book"


def build_books(paths: Paths, *, strict: bool = True, fresh: bool = False) -> None:
    """Build a book of each language into `paths.output`.

    With `strict` every problem and every warning is a failure, and raises BuildError. Each book is
    written beside the last one and renamed at the end, so that a failure leaves the last good ones.
    """
    started = time.monotonic()
    read_sound_tree(paths.root, strict=strict)
    # Apart from the site's: what pages link to depends on the builder.
    own = replace(paths, work=paths.work / _BUILDER)
    if fresh:
        shutil.rmtree(own.work, ignore_errors=True)
    failed = build_languages(own, LANGUAGES, strict=strict, builder=_BUILDER)
    if failed and strict:
        names = ", ".join(language.code for language in failed)
        raise BuildError(f"Sphinx reported problems ({names}); {paths.output} is as it was")
    paths.output.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        name = name_book(language)
        beside = paths.output / f"{name}.new"
        shutil.copyfile(own.work / language.code / name, beside)
        beside.replace(paths.output / name)
        size = (paths.output / name).stat().st_size / 1_000_000
        paths.say(f"{language.name}: {paths.output / name}, {size:.1f} MB")
    paths.say(f"built in {time.monotonic() - started:.1f} s")
