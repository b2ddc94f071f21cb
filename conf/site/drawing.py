"""Drawings: one Graphviz source, labels in both languages, an SVG for each.

``docs/figures/<name>.dot`` holds ``$key`` where a label goes, ``docs/figures/<name>.toml`` the
labels in a table for each language. `python -m conf.site.drawing` renders them (it needs
Graphviz's ``dot``, which the lab has) into ``<name>.<language>.svg``, which are committed, so that
building the site needs no Graphviz. Each SVG names the hash of what it was made from.

Colours say what a thing is, by its ``class``: ``accent`` the engine, the kernel and networks, ``live``
what runs, ``kept`` images, volumes and files, ``quiet`` what is around them, ``warm`` an edge that matters.
``titled`` makes the first of several lines a title, ``dashed`` draws a record dashed, and ``bar`` is a
record whose outer fields are places for edges to end at, so that lines below a wide box are straight.
At most 360 points wide, a drawing can be read on a phone.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from string import Template

from conf.site.language import LANGUAGES

__all__ = [
    "FIGURES",
    "DrawingError",
    "adapt_svg",
    "fill_labels",
    "find_drawings",
    "hash_sources",
    "main",
    "read_stamp",
    "render_drawing",
]

FIGURES = Path("docs/figures")
"""Where sources and drawings lie, relative to the root of the repository."""

_RENDERING = "3"
"""Raise it when `adapt_svg` changes what it makes: every drawing is then stale."""

_SCALE = 1.2
"""Of a drawing that has room, to what Graphviz makes."""

_BOX_POINTS = 25
"""Of the curve that Graphviz draws around a box with round corners."""

_DEFAULTS = (
    *("-Gbgcolor=transparent", "-Gfontname=sans-serif", "-Nfontname=sans-serif", "-Efontname=sans-serif"),
    *("-Gfontsize=13", "-Nfontsize=13", "-Efontsize=12"),
)

_PLACE = re.compile(r"-?\d+\.\d+")
_STAMP = re.compile(r'data-sources="(sha256:[0-9a-f]{64})"')


class DrawingError(ValueError):
    """A drawing's sources can't be made into a drawing; the message names file and line."""


def find_drawings(root: Path) -> list[str]:
    """Names of all drawings that have a source, in order."""
    return sorted(path.stem for path in (root / FIGURES).glob("*.dot"))


def hash_sources(root: Path, name: str) -> str:
    """``sha256:…`` of everything that drawing `name` is made from."""
    digest = hashlib.sha256(_RENDERING.encode())
    for suffix in (".dot", ".toml"):
        digest.update(b"\0" + (root / FIGURES / f"{name}{suffix}").read_bytes())
    return f"sha256:{digest.hexdigest()}"


def read_stamp(svg: str) -> str | None:
    """The hash of sources that a drawing of ours carries."""
    match = _STAMP.search(svg)
    return match[1] if match else None


def fill_labels(root: Path, name: str, language: str) -> str:
    """The Graphviz source of drawing `name` with its labels in `language`.

    Raises DrawingError for a label that one of the two files has and the other has not.
    """
    source, labels = root / FIGURES / f"{name}.dot", FIGURES / f"{name}.toml"
    dot = source.read_text(encoding="utf-8")
    try:
        tables = tomllib.loads((root / labels).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DrawingError(
            f"{labels.as_posix()}:1: no labels for this drawing; write the tables [ko] and [en]"
        ) from None
    except tomllib.TOMLDecodeError as error:
        raise DrawingError(f"{labels.as_posix()}:1: not TOML: {error}") from error
    table = tables.get(language)
    if not isinstance(table, dict):
        raise DrawingError(f"{labels.as_posix()}:1: no table [{language}]; write its labels there")
    used = _find_keys(dot)
    for key, line in used.items():
        if key not in table:
            raise DrawingError(
                f"{(FIGURES / source.name).as_posix()}:{line}: ${key} has no label in "
                f"[{language}] of {labels.name}; add it there"
            )
    for key in table:
        if key not in used:
            raise DrawingError(
                f"{labels.as_posix()}:1: label '{key}' in [{language}] is not used as ${key} "
                f"in {source.name}; use it or delete it"
            )
    return Template(dot).substitute({key: _quote(str(value)) for key, value in table.items()})


def _find_keys(dot: str) -> dict[str, int]:
    """The ``$keys`` of a source, each with the line of its first use."""
    keys: dict[str, int] = {}
    for number, line in enumerate(dot.splitlines(), start=1):
        for match in Template.pattern.finditer(line):
            if key := match["named"] or match["braced"]:
                keys.setdefault(key, number)
    return keys


def _quote(label: str) -> str:
    """The label as the inside of a quoted Graphviz string."""
    return label.replace('"', '\\"').replace("\n", "\\n")


def adapt_svg(svg: str, *, name: str, stamp: str) -> str:
    """Turn what ``dot -Tsvg`` prints into a drawing to be inlined in a page.

    Black becomes `currentColor`, a white ground transparent, the fixed size in points a largest
    width; ids that are referred to get the drawing's name in front, so that several share a page; titles
    (tooltips with the names of nodes), comments and the document type go. Colours other than
    black and white stay: give elements a ``class`` instead, which the site's style sheet colours.
    Where there is room, a drawing is larger than Graphviz makes it: letters of 13 points are then as
    large as the page's own, and on a phone as large as it lets them be.
    """
    body = svg[svg.index("<svg") :]
    body = re.sub(r"<!--.*?-->\s*", "", body, flags=re.DOTALL)
    body = re.sub(r"<title>.*?</title>\s*", "", body, flags=re.DOTALL)
    body = re.sub(r'\b(fill|stroke)="(?:black|#000000)"', r'\1="currentColor"', body)
    body = re.sub(r'\b(fill|stroke)="(?:white|#ffffff|transparent)"', r'\1="none"', body)
    body = re.sub(r"<text(?![^>]*\bfill=)", '<text fill="currentColor"', body)
    body = re.sub(r"<text\b[^>]*>(?:\s|&#160;)*</text>\s*", "", body)
    body = re.sub(r'(<text\b[^>]*?) font-family="[^"]*"', r"\1", body)
    body = _drop_needless(body)
    body = re.sub(r'\bid="([^"]+)"', rf'id="drawing-{name}-\1"', body)
    body = re.sub(r' xlink:(?!href)[a-z]+="[^"]*"', "", body).replace(" xlink:href=", " href=")
    body = re.sub(r'\bhref="#([^"]+)"', rf'href="#drawing-{name}-\1"', body)
    body = re.sub(r"url\(#([^)]+)\)", rf"url(#drawing-{name}-\1)", body)
    head = re.match(r"<svg\b[^>]*>", body)
    if head is None:
        raise DrawingError(f"{(FIGURES / name).as_posix()}.dot:1: dot printed no SVG")
    box = re.search(r'viewBox="([^"]+)"', head[0])
    if box is None:
        raise DrawingError(f"{(FIGURES / name).as_posix()}.dot:1: dot's SVG has no viewBox")
    width, height = (float(value) for value in box[1].split()[2:])
    opening = (
        f'<svg class="drawing" viewBox="{box[1]}" width="{width * _SCALE:.0f}" height="{height * _SCALE:.0f}"'
        f' xmlns="http://www.w3.org/2000/svg" data-sources="{stamp}">'
    )
    return opening + body[head.end() :].rstrip() + "\n"


def _drop_needless(body: str) -> str:
    """The drawing without ids that nothing refers to, places to a tenth, and simpler shapes: half as much to load."""
    referred = set(re.findall(r'(?:href="#|url\(#)([^")]+)', body))
    body = re.sub(r' id="([^"]+)"', lambda match: match[0] if match[1] in referred else "", body)
    body = body.replace(' xml:space="preserve"', "")
    # The lines between the fields of a record, which serve as places for edges to end at.
    bar, line = re.compile(r'<g[^>]* class="node bar\b.*?</g>', re.DOTALL), re.compile(r"<polyline[^>]*/>\s*")
    body = bar.sub(lambda match: line.sub("", match[0]), body)
    body = re.sub(r"<[^>]*>", lambda tag: _PLACE.sub(lambda place: f"{round(float(place[0]), 1):g}", tag[0]), body)
    return re.sub(r'<path ([^>]*?) ?d="([^"]*)"/>', lambda match: _simplify(match[1], match[2]), body)


def _simplify(attributes: str, curve: str) -> str:
    """What Graphviz draws as curves: a box with round corners as such, a straight line as a line."""
    points = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", curve)]
    if not points:
        return f'<path {attributes} d="{curve}"/>'
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    if len(points) == _BOX_POINTS and points[0] == points[-1]:
        radius = min(points[0][0] - left, right - points[0][0])
        box = f'x="{left:g}" y="{top:g}" width="{right - left:.4g}" height="{bottom - top:.4g}" rx="{radius:.3g}"'
        return f"<rect {attributes} {box}/>"
    if left == right or top == bottom:
        return f'<path {attributes} d="M{points[0][0]:g},{points[0][1]:g}L{points[-1][0]:g},{points[-1][1]:g}"/>'
    return f'<path {attributes} d="{curve}"/>'


def render_drawing(root: Path, name: str, draw: Callable[[str], str]) -> Mapping[str, str]:
    """The drawing's SVG by language; `draw` turns Graphviz source into Graphviz's SVG."""
    stamp = hash_sources(root, name) if (root / FIGURES / f"{name}.toml").exists() else ""
    return {
        language.code: adapt_svg(draw(fill_labels(root, name, language.code)), name=name, stamp=stamp)
        for language in LANGUAGES
    }


def _draw_with(command: Sequence[str]) -> Callable[[str], str]:
    def draw(source: str) -> str:
        ended = subprocess.run(
            [*command, "-Tsvg", *_DEFAULTS],
            input=source,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if ended.returncode or not ended.stdout.strip():
            raise DrawingError(f"{shlex.join(command)}: {ended.stderr.strip() or 'no output'}")
        return ended.stdout

    return draw


def main(arguments: Sequence[str] | None = None) -> int:
    """Render the drawings whose sources changed; 1 when one can't be rendered or is stale."""
    parser = argparse.ArgumentParser(
        prog="python -m conf.site.drawing",
        description="Render docs/figures/*.dot with the labels of *.toml into an SVG for each "
        "language. Drawings whose sources did not change are left alone.",
    )
    parser.add_argument("names", nargs="*", help="drawings to render (default: all)")
    parser.add_argument("--all", action="store_true", help="render unchanged drawings too")
    parser.add_argument("--check", action="store_true", help="render nothing, name stale drawings")
    parser.add_argument(
        "--dot-command",
        default="dot",
        metavar="COMMAND",
        help="how to run Graphviz's dot: reads the source on standard input, writes SVG on "
        "standard output (default: %(default)s)",
    )
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="root of the repository")
    options = parser.parse_args(arguments)
    draw = _draw_with(shlex.split(options.dot_command))
    failed = False
    for name in options.names or find_drawings(options.root):
        try:
            stale = _is_stale(options.root, name)
            if options.check:
                failed = failed or stale
                if stale:
                    print(f"{name}: stale", file=sys.stderr)
            elif stale or options.all:
                for code, svg in render_drawing(options.root, name, draw).items():
                    path = options.root / FIGURES / f"{name}.{code}.svg"
                    path.write_text(svg, encoding="utf-8")
                print(f"{name}: rendered")
            else:
                print(f"{name}: unchanged")
        except (DrawingError, OSError) as error:
            print(f"{name}: {error}", file=sys.stderr)
            failed = True
    return int(failed)


def _is_stale(root: Path, name: str) -> bool:
    if not (root / FIGURES / f"{name}.toml").exists():
        return True
    stamp = hash_sources(root, name)
    for language in LANGUAGES:
        path = root / FIGURES / f"{name}.{language.code}.svg"
        if not path.exists() or read_stamp(path.read_text(encoding="utf-8")) != stamp:
            return True
    return False


if __name__ == "__main__":
    sys.exit(main())
