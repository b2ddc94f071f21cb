"""Plots drawn from what examples printed: ``docs/figures/<name>.plot.toml`` says of what.

The figures are read from the recorded output of an example, so that a plot never shows what no
engine printed; the drawing is plain SVG in `currentColor`, in percentages, so that it fits a phone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Any

from conf.site.datafile import DataError, DataFile, read_data
from conf.site.language import LANGUAGES
from conf.site.tree import Problem, Tree, suggest
from conf.transcript import Example, Language, Output

__all__ = ["Plot", "Point", "Series", "check_plots", "draw_plot", "find_plot", "read_plot"]

_VALUE = re.compile(r"(-?\d+(?:\.\d+)?)\s*([A-Za-zµ%]*)\Z")
_UNITS: Mapping[str, tuple[str, float]] = {
    "": ("", 1),
    "%": ("%", 1),
    **{unit: ("B", 1000.0**power) for power, unit in enumerate(("B", "kB", "MB", "GB", "TB"))},
    "KB": ("B", 1000.0),
    **{unit: ("B", 1024.0**power) for power, unit in enumerate(("KiB", "MiB", "GiB"), start=1)},
    **{"µs": ("s", 1e-6), "us": ("s", 1e-6), "ms": ("s", 1e-3), "s": ("s", 1.0), "m": ("s", 60.0)},
}
"""What each unit measures, and how much of it."""
_KEYS = ("kind", "example", "script", "row", "series", *(language.code for language in LANGUAGES))
_ROW = 44
_HEIGHT = 220
"""Of a line plot, in pixels."""


@dataclass(frozen=True)
class Point:
    """One figure."""

    labels: Mapping[str, str]
    """By the code of the language."""
    text: str
    """As it was recorded."""
    value: float


@dataclass(frozen=True)
class Series:
    """Figures that belong together."""

    names: Mapping[str, str]
    """By the code of the language; empty for a plot's only series."""
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Plot:
    """A plot, its figures read."""

    kind: str
    """``bar`` or ``line``."""
    example: str
    titles: Mapping[str, str]
    """By the code of the language."""
    series: tuple[Series, ...]


def find_plot(name: str) -> str:
    """The path of a plot's description, relative to the root of the repository."""
    return f"docs/figures/{name}.plot.toml"


def read_plot(root: Path, name: str, examples: Mapping[str, Example]) -> Plot | None:
    """Read a plot and its figures; None where there is no such plot. Raises DataError."""
    file = read_data(root, find_plot(name))
    if file is None:
        return None
    file.refuse_other_keys("", file.tables, _KEYS)
    kind = file.tables.get("kind")
    if kind not in ("bar", "line"):
        raise file.fail(file.find_line("", "kind"), f'kind = {kind!r}; expected "bar" or "line"; correct it')
    lines, example = _read_lines(file, examples)
    rows = file.tables.get("row", [])
    series = [Series({}, tuple(_read_row(file, row, index, lines) for index, row in enumerate(rows)))] if rows else []
    parts = file.tables.get("series", [])
    series += [_read_series(file, part, index, lines, named=len(parts) > 1) for index, part in enumerate(parts)]
    if not series:
        raise file.fail(1, "no figures; expected [[row]] or [[series]] with a pattern; write one")
    units = {_UNITS[match[2]][0] for part in series for point in part.points if (match := _VALUE.match(point.text))}
    if len(units) > 1:
        raise file.fail(1, f"values of different kinds ({', '.join(sorted(units))}); expected one; plot them apart")
    if kind == "line":
        _check_line(file, series)
    titles = {code: file.read_text(code, file.tables, code, "title") for code in _codes()}
    return Plot(kind, example, titles, tuple(series))


def _codes() -> tuple[str, ...]:
    return tuple(language.code for language in LANGUAGES)


def _read_lines(file: DataFile, examples: Mapping[str, Example]) -> tuple[list[str], str]:
    """What the example printed, as recorded, and the example's name."""
    name = str(file.tables.get("example", ""))
    if name not in examples:
        line = file.find_line("", "example")
        raise file.fail(line, f"there is no example '{name}'{suggest(name, examples)}; name one that is there")
    language = Language.PYTHON if file.tables.get("script") == "py" else Language.SHELL
    script = examples[name].scripts.get(language)
    if script is None:
        raise file.fail(1, f"example {name} has no .{language.value}; expected one; set script to the other")
    outputs = (element for element in script.elements if isinstance(element, Output))
    return [line for output in outputs for line in output.lines if isinstance(line, str)], name


def _read_row(file: DataFile, row: Mapping[str, Any], index: int, lines: Sequence[str]) -> Point:
    file.refuse_other_keys("row", row, ("pattern", *_codes()))
    match = next(_search(file, "row", row, index, lines))
    labels = {code: file.read_text("row", row, code) for code in _codes()}
    text = match[1] if match.re.groups else match[0]
    return Point(labels, text, _read_value(file, "row", index, text))


def _read_series(file: DataFile, part: Mapping[str, Any], index: int, lines: Sequence[str], *, named: bool) -> Series:
    file.refuse_other_keys("series", part, ("pattern", "labels", *_codes()))
    names = {code: file.read_text("series", part, code) for code in _codes()} if named else {}
    points = []
    for match in _search(file, "series", part, index, lines):
        groups = match.groupdict()
        if not {"label", "value"} <= groups.keys():
            raise file.fail(
                file.find_line("series", "pattern", index=index),
                "the pattern has no groups label and value; expected (?P<label>…) and (?P<value>…); name them",
            )
        label = groups["label"]
        words = part.get("labels", {}).get(label, {})
        labels = {code: str(words.get(code, label)) for code in _codes()}
        points.append(Point(labels, groups["value"], _read_value(file, "series", index, groups["value"])))
    return Series(names, tuple(points))


def _search(
    file: DataFile, table: str, part: Mapping[str, Any], index: int, lines: Sequence[str]
) -> Iterator[re.Match[str]]:
    line = file.find_line(table, "pattern", index=index)
    try:
        pattern = re.compile(file.read_text(table, part, "pattern"))
    except re.error as error:
        raise file.fail(line, f"the pattern is no regular expression ({error}); correct it") from error
    found = [match for text in lines if (match := pattern.search(text))]
    if not found:
        raise file.fail(
            line,
            f"the pattern {pattern.pattern} finds nothing in what the example printed; expected figures; correct it, "
            "or record the example anew",
        )
    yield from found


def _read_value(file: DataFile, table: str, index: int, text: str) -> float:
    match = _VALUE.match(text)
    if match is None or match[2] not in _UNITS:
        raise file.fail(
            file.find_line(table, "pattern", index=index),
            f"'{text}' is no figure; expected a number, a percentage, a size or seconds; narrow the pattern's group",
        )
    return float(match[1]) * _UNITS[match[2]][1]


def _check_line(file: DataFile, series: Sequence[Series]) -> None:
    for part in series:
        for point in part.points:
            label = next(iter(point.labels.values()))
            if not re.fullmatch(r"-?\d+(\.\d+)?", label):
                raise file.fail(1, f"label '{label}' is no number; a line needs one for each point; plot bars instead")


def check_plots(tree: Tree) -> Iterator[Problem]:
    """Everything wrong with the plots that pages show, and with those that none does."""
    shown = set()
    for pages in tree.pages.values():
        for page in pages.values():
            for directive in page.directives:
                if directive.name != "plot":
                    continue
                shown.add(directive.argument)
                place = (page.path.as_posix(), directive.line)
                if not directive.body.strip():
                    yield Problem(
                        *place, f"plot {directive.argument} has no alternative text; say in its body what it shows"
                    )
                if not (tree.root / find_plot(directive.argument)).exists():
                    yield Problem(*place, f"there is no {find_plot(directive.argument)}; name a plot that is there")
    for path in sorted((tree.root / "docs/figures").glob("*.plot.toml")):
        name = path.name.removesuffix(".plot.toml")
        if name not in shown:
            yield Problem(find_plot(name), 1, f"no page shows this plot; write :::{{plot}} {name} or delete it")
        try:
            read_plot(tree.root, name, tree.examples)
        except DataError as error:
            yield error.problem


def draw_plot(plot: Plot, code: str, label: str) -> str:
    """The plot as SVG in a language; `label` is its alternative text."""
    height, marks = (_draw_line if plot.kind == "line" else _draw_bars)(plot, code)
    return (
        f'<svg class="plot" width="100%" height="{height}" role="img" aria-label="{escape(label)}"'
        f' xmlns="http://www.w3.org/2000/svg">{marks}</svg>'
    )


def _draw_bars(plot: Plot, code: str) -> tuple[int, str]:
    points = [point for part in plot.series for point in part.points]
    top = max((point.value for point in points), default=0) or 1
    if all(point.text.endswith("%") for point in points):
        # A quarter of something fills a quarter of its bar; more than all of it is the measure for the others.
        top = max(top, 100)
    marks, y = "", 0
    for number, part in enumerate(plot.series):
        if part.names:
            marks += f'<text class="name" x="0" y="{y + 20}">{escape(part.names[code])}</text>'
            y += 30
        for point in part.points:
            width = max(point.value / top * 100, 0)
            marks += (
                f'<text x="0" y="{y + 15}">{escape(point.labels[code])}</text>'
                f'<text class="value" x="100%" y="{y + 15}" text-anchor="end">{escape(point.text)}</text>'
                f'<rect class="track" x="0" y="{y + 22}" width="100%" height="10" rx="2"/>'
                f'<rect class="bar series-{number % 4}" x="0" y="{y + 22}" width="{width:.2f}%" height="10" rx="2"/>'
            )
            y += _ROW
    return y, marks


def _draw_line(plot: Plot, code: str) -> tuple[int, str]:
    points = [point for part in plot.series for point in part.points]
    places = [float(point.labels[code]) for point in points]
    low, high = min(places), max(places)
    top = max(point.value for point in points) or 1
    marks = f'<line class="axis" x1="0" y1="{_HEIGHT}" x2="100%" y2="{_HEIGHT}"/>'
    for number, part in enumerate(plot.series):
        spots = [
            ((float(p.labels[code]) - low) / ((high - low) or 1) * 90 + 5, _HEIGHT - p.value / top * (_HEIGHT - 40), p)
            for p in part.points
        ]
        for (x1, y1, _), (x2, y2, _) in pairwise(spots):
            marks += (
                f'<line class="curve series-{number % 4}" x1="{x1:.2f}%" y1="{y1:.1f}" x2="{x2:.2f}%" y2="{y2:.1f}"/>'
            )
        for x, y, point in spots:
            marks += (
                f'<circle class="dot series-{number % 4}" cx="{x:.2f}%" cy="{y:.1f}" r="4"/>'
                f'<text class="value" x="{x:.2f}%" y="{y - 10:.1f}" text-anchor="middle">{escape(point.text)}</text>'
                f'<text x="{x:.2f}%" y="{_HEIGHT + 18}" text-anchor="middle">{escape(point.labels[code])}</text>'
            )
        if part.names:
            marks += f'<text class="name series-{number % 4}" x="0" y="{_HEIGHT + 40 + number * 20}">— '
            marks += f"{escape(part.names[code])}</text>"
    named = sum(1 for part in plot.series if part.names)
    return _HEIGHT + 26 + named * 20, marks
