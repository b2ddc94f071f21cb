"""The style sheet is furo's and ours without what no page needs."""

import re
from pathlib import Path

import pytest

from conf.lab.recipe import ROOT
from conf.site.style import UNUSED, shrink, shrink_script, write_style

STATIC = ROOT / "conf/site/static"


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("/* a */\nb { color: red; }\n", "b{color:red}"),
        (".sig, p > b { margin: 0 auto }", "p > b{margin:0 auto}"),
        (".sig { margin: 0 }", ""),
        ("@media print { .sig { margin: 0 } }", ""),
        ("@media print { .sig, :is(.a, .b) { margin: 0 } }", "@media print{:is(.a,.b){margin:0}}"),
        ("a { b: url('c;{d}'); --icon-info: url(x;y); e: var(--icon-info) }", "a{b:url('c;{d}');e:var(--icon-info)}"),
    ],
)
def test_only_what_is_used_is_left(css: str, expected: str) -> None:
    """Comments, space and rules for what no page has go; everything else stays as it is."""
    assert shrink(css) == expected


def test_scripts_lose_what_only_people_read() -> None:
    """Comments and indentation go; an address in a text is no comment, and a text keeps its blanks."""
    assert shrink_script('// a\nif (b) {\n\n  c("http://d  e"); // f\n}\n') == 'if (b) {\nc("http://d  e"); // f\n}\n'
    for path in STATIC.glob("*.js"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert line.count("`") % 2 == 0, f"{path.name}: {line}"


def test_the_style_sheet_is_whole(tmp_path: Path) -> None:
    """Braces and parentheses come in pairs, the mark of the site is in it, and the same rules have the same hash."""
    version = write_style(tmp_path / "site.css")
    css = (tmp_path / "site.css").read_text(encoding="utf-8")
    assert css.count("{") == css.count("}")
    assert css.count("(") == css.count(")")
    assert ".mark{" in css
    assert write_style(tmp_path / "again.css") == version


def test_no_page_has_a_class_whose_rules_were_left_out(published: Path) -> None:
    """What furo would have styled and doesn't, nobody sees."""
    for page in published.rglob("*.html"):
        classes = re.findall(r'class="([^"]*)"', page.read_text(encoding="utf-8"))
        assert set(" ".join(classes).split()) & UNUSED == set(), page
