"""A page's description is its own first sentences, as plain text."""

import pytest

from conf.lab.recipe import ROOT
from conf.site.listing.description import describe, render_phrase, strip_markdown

LONG = "This sentence is long enough to say on its own what a page is about, so that nobody needs another one of it."


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("(a)=\n# A\n\nOne.\nTwo.\n\nOther.\n", "One. Two."),
        ("(a)=\n# A\n\n:::{container} lead\nOne.\n:::\n\nOther.\n", "One."),
        (
            "# A\n\n**컨테이너(container)**를 `docker run`으로 [만듭니다](#run).\n",
            "컨테이너(container)를 docker run으로 만듭니다.",
        ),
        (f"# A\n\n{LONG}\n{LONG}\n", LONG),
        (f"# A\n\nShort.\n{LONG}\n{LONG}\n", f"Short. {LONG}"),
        (f"# A\n\nShort. {LONG}\n", f"Short. {LONG}"),
        ("# A\n\n(b)=\n## B\n\nText.\n", ""),
        ("# A\n\n:::{example} a/b\n:::\n", ""),
        ("# A\n\n| a | b |\n", ""),
    ],
)
def test_first_sentences(markdown: str, expected: str) -> None:
    """Whole sentences of the first paragraph, until they say enough."""
    assert describe(markdown) == expected


def test_hangul_counts_double() -> None:
    """A Korean description is as wide as an English one."""
    sentence = "가" * 49 + "."
    assert describe(f"# A\n\n{sentence}\n{sentence}\n{sentence}\n") == f"{sentence} {sentence}"


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("??/*.md")), ids=lambda path: "/".join(path.parts[-2:]))
def test_every_page_of_ours_has_one(path: object) -> None:
    """None says nothing, none goes on for ever, and none holds markup."""
    text = describe(path.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    assert 30 <= len(text) <= 300
    assert not set("*`[]") & set(text)


def test_phrases() -> None:
    """With and without markup; links stay as their words."""
    assert strip_markdown("A *b* [c `d`](#e)\nf") == "A b c d f"
    assert render_phrase("A *b* [c `d`](#e) & <f>") == "A <em>b</em> c <code>d</code> &amp; <f>"
