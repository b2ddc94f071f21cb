"""The site's one style sheet, furo's without what no page here has and then ours; and its scripts, smaller.

Furo styles everything that Sphinx can write; our pages hold no signatures, no admonitions and no
highlighted blocks of Sphinx's own, and bring their own icons. Leaving those rules out halves what a
first visit loads. Nothing here knows Sphinx.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

__all__ = ["UNUSED", "shrink", "shrink_script", "write_style"]

UNUSED = frozenset(
    [
        *("admonition", "admonition-title", "admonition-todo", "announcement", "announcement-content", "api"),
        *("attribution", "bottom-of-page", "caption-number", "centered", "citation", "classifier"),
        *("code-block-caption", "contents", "edit-this-page", "epigraph", "eqno", "ethical-ads", "ethical-callout"),
        *("ethical-sidebar", "field-list", "footnote", "footnote-reference", "furo-related-icon", "glossary"),
        *("guilabel", "highlight", "highlight-link", "highlighted", "highlights", "icons", "left-details"),
        *("line-block", "literal-block", "literal-block-wrapper", "math", "math-wrapper", "menuselection"),
        *("nav-overlay-icon", "only-dark", "only-light", "option-list", "overlay", "problematic", "property"),
        *("pull-quote", "right-details", "rubric", "scroll-current", "search", "sidebar", "sidebar-logo"),
        *("sidebar-logo-container", "sidebar-title", "sidebar-toggle", "sig", "sig-inline", "sig-name"),
        *("sig-param", "sig-paren", "sig-prename", "theme-icon-when-auto-dark", "theme-icon-when-auto-light"),
        *("theme-icon-when-dark", "theme-icon-when-light", "toc-backref", "toc-content-icon", "toc-header-icon"),
        *("toc-overlay-icon", "toctree-checkbox", "topic", "topic-title", "versionmodified", "view-this-page"),
        "viewcode-link",
    ]
)
"""Classes that furo styles and no page of ours has; a test looks for them on every page."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
_VARIABLE = re.compile(
    r"(?<=[{;])--(?:icon-(?!search)|color-(?:admonition|topic|api|announcement|guilabel)|api-)[^;{}]*(?:;|(?=\}))"
)
"""Variables that only the rules for those classes use."""
_URL = re.compile(r"url\((?:'[^']*'|\"[^\"]*\"|[^)]*)\)")


def shrink(css: str) -> str:
    """The rules of a style sheet without comments, needless space, and rules for classes in `UNUSED`."""
    return "".join(_shrink_rules(_tidy(css)))


def _tidy(css: str) -> str:
    addresses: list[str] = []

    def put_aside(match: re.Match[str]) -> str:
        addresses.append(match[0])
        return f"@@{len(addresses) - 1}@@"

    css = _URL.sub(put_aside, _COMMENT.sub("", css))
    css = re.sub(r"\s*([{};,])\s*", r"\1", " ".join(css.split()))
    css = _VARIABLE.sub("", css)
    css = re.sub(r"([{;][\w-]+): ", r"\1:", css).replace(";}", "}")
    return re.sub(r"@@(\d+)@@", lambda match: addresses[int(match[1])], css)


def _shrink_rules(css: str) -> Iterator[str]:
    place = 0
    while (opening := css.find("{", place)) >= 0:
        head = css[place:opening]
        closing = _find_end(css, opening)
        body = css[opening + 1 : closing]
        place = closing + 1
        if head.startswith("@media"):
            body = "".join(_shrink_rules(body))
        elif not head.startswith("@"):
            head = ",".join(part for part in _split(head) if not UNUSED & set(_CLASS.findall(part)))
        if head and body:
            yield f"{head}{{{body}}}"


def _find_end(css: str, opening: int) -> int:
    """Where the block that begins at `opening` ends; braces in addresses come in pairs."""
    depth = 0
    for match in re.finditer(r"[{}]", css[opening:]):
        depth += 1 if match[0] == "{" else -1
        if not depth:
            return opening + match.start()
    return len(css)


def _split(selectors: str) -> list[str]:
    """The selectors of a rule; a comma between parentheses separates none."""
    return re.split(r",(?![^(]*\))", selectors)


def shrink_script(script: str) -> str:
    """A script without indentation, empty lines and lines that are comments alone; every other line is as it was.

    A text in backquotes must not go over several lines.
    """
    lines = (line.strip() for line in script.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def write_style(target: Path) -> str:
    """Write the style sheet; a short hash of it, by which browsers know whether they have it."""
    theme = resources.files("furo") / "theme/furo/static/styles/furo.css"
    ours = Path(__file__).parent / "static/notes.css"
    css = shrink(theme.read_text(encoding="utf-8")) + shrink(ours.read_text(encoding="utf-8"))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(css, encoding="utf-8")
    return hashlib.sha256(css.encode()).hexdigest()[:8]
