"""Reading a built site for what its policy forbids, and for what it would fetch from elsewhere."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from conf.site.server.policy import write_policy

_ADDRESSES = frozenset({"src", "srcset", "poster", "data", "action", "formaction", "background", "ping", "manifest"})
"""Attributes whose address is fetched or sent to, on whatever element."""
_FETCHED_LINKS = frozenset({"stylesheet", "icon", "shortcut", "preload", "modulepreload", "prefetch", "preconnect"})
_DATA_SCRIPTS = frozenset({"application/ld+json"})
"""Types of scripts that no browser runs."""
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_NAMESPACES = re.compile(r"https?://www\.w3\.org/(?:1999/xlink|1999/xhtml|2000/svg|XML/1998/namespace)\b")
_COMMENTS = re.compile(r"/\*.*?\*/|(?<![:\"'`\\])//[^\n]*", re.DOTALL)


class _Scanner(HTMLParser):
    """Notes what is wrong with one page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.has_policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "content-security-policy":
            self.has_policy = attributes.get("content") == write_policy(header=False)
        self.found += self._find_inline(tag, attributes)
        self.found += self._find_foreign(tag, attributes)

    def _find_inline(self, tag: str, attributes: dict[str, str]) -> Iterator[str]:
        if tag == "script" and "src" not in attributes and attributes.get("type") not in _DATA_SCRIPTS:
            yield "inline script"
        if tag in ("style", "base", "iframe", "object", "embed"):
            yield f"<{tag}>"
        if tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
            yield "refresh"
        for name, value in attributes.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                yield f"{name}= on <{tag}>"
            if re.match(r"\s*javascript:", value, re.IGNORECASE):
                yield f"javascript: on <{tag}>"
        loads = tag in ("script", "img") or (tag == "link" and _is_fetched(attributes))
        if loads and not self.has_policy:
            yield f"<{tag}> above the policy"

    def _find_foreign(self, tag: str, attributes: dict[str, str]) -> Iterator[str]:
        names = set(_ADDRESSES & attributes.keys())
        if (tag == "link" and _is_fetched(attributes)) or tag in ("use", "image", "feimage"):
            names.add("href")
        for name in names:
            if _ELSEWHERE.match(attributes.get(name, "")):
                yield f"{name}={attributes[name]} on <{tag}>"


def _is_fetched(attributes: dict[str, str]) -> bool:
    return bool(_FETCHED_LINKS & set(attributes.get("rel", "").lower().split()))


def scan_page(html: str) -> list[str]:
    """What breaks the policy or loads from elsewhere; empty for a page of ours."""
    scanner = _Scanner()
    scanner.feed(html)
    scanner.close()
    return scanner.found + ([] if scanner.has_policy else ["no policy"])


def scan_style(css: str) -> list[str]:
    """Addresses elsewhere that a style sheet loads."""
    loads = re.findall(r"""url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)""", css)
    return [address for pair in loads for address in pair if _ELSEWHERE.match(address)]


def scan_script(javascript: str) -> list[str]:
    """Addresses elsewhere that a script names outside its comments."""
    text = _NAMESPACES.sub("", _COMMENTS.sub("", javascript))
    return re.findall(r"(?:https?|wss?)://[^\s\"'`]+|[\"'`]//\w[^\"'`]*", text)


def scan_site(site: Path) -> list[str]:
    """Everything found in any page, style sheet or script under `site`, with its file."""
    scans = {".html": scan_page, ".css": scan_style, ".svg": scan_style, ".js": scan_script}
    return [
        f"{path.relative_to(site)}: {found}"
        for path in sorted(site.rglob("*"))
        if path.suffix in scans
        # What readers download isn't run here; the search index holds words of pages, a replay those of programs.
        and path.relative_to(site).parts[0] != "examples"
        and not path.name.startswith("search-index")
        and path.parent.name != "replays"
        for found in scans[path.suffix](path.read_text(encoding="utf-8"))
    ]
