"""`python -m conf.runner`: verify examples."""

import argparse
import difflib
import random
import sys
from pathlib import Path

import pytest

from conf.lab.recipe import ROOT

__all__ = ["main"]

EPILOG = """\
examples of use:
  nox -s examples                                 verify every example
  nox -s examples -- data                         those of one chapter
  nox -s examples -- data/named-volume            one example, its twins included
  nox -s examples -- -k 'volume and not python'   those whose name matches
  nox -s examples -- --update data/named-volume   record its output anew

Options that aren't listed here are pytest's own and go behind '--pytest', such as --pytest=--durations=10.
"""


def main(arguments: list[str] | None = None) -> int:
    """Run pytest over the chosen examples; the exit status is pytest's."""
    parser = argparse.ArgumentParser(
        prog="nox -s examples --", description="Run example files in a lab and compare what they print.",
        epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("names", nargs="*", metavar="EXAMPLE", help="a chapter, an example or a file (default: all)")
    parser.add_argument("-k", metavar="EXPRESSION", help="only those whose name matches, as pytest reads it")
    parser.add_argument("-x", "--exitfirst", action="store_true", help="stop at the first failure")
    parser.add_argument("--update", action="store_true", help="record what changed into the example files")
    parser.add_argument("--all", action="store_true", help="run what has a kept result too")
    parser.add_argument("--shard", metavar="N/M", help="run one part of the suite, cut by known durations")
    parser.add_argument("--random", action="store_true", help="run in a random order, whose seed is printed")
    parser.add_argument("-p", "--seed", type=int, metavar="SEED", help="run in the random order of this seed")
    parser.add_argument("--labs", type=int, metavar="N", help="labs side by side (default: one more than cores)")
    parser.add_argument("--pytest", action="append", default=[], metavar="OPTION", help="hand an option to pytest")
    options = parser.parse_args(arguments)
    if options.labs is not None and options.labs < 1:
        parser.error(f"--labs {options.labs}: expected at least 1")
    paths = [str(path) for name in options.names for path in _paths(parser, name)] or [str(ROOT / "examples")]
    command = ["-p", "conf.runner.plugin", "-p", "no:cacheprovider", "--rootdir", str(ROOT), "-v", "--no-header"]
    # Without pytest's Python plugin nothing on this machine ever imports, and so runs, an example.
    command += ["-p", "no:python", "-p", "no:doctest", "-rs"]
    command += ["-k", options.k] if options.k else []
    command += ["--exitfirst"] if options.exitfirst else []
    command += ["--update"] if options.update else []
    command += ["--all"] if options.all else []
    command += ["--shard", options.shard] if options.shard else []
    seed = random.randrange(1_000_000) if options.random and options.seed is None else options.seed
    command += ["--seed", str(seed)] if seed is not None else []
    command += ["--junit-xml", str(ROOT / "build" / "junit.xml")]
    command += ["--labs", str(options.labs)] if options.labs else []
    return int(pytest.main([*command, *options.pytest, *paths]))


def _paths(parser: argparse.ArgumentParser, name: str) -> list[Path]:
    """The files or the folder that a name stands for."""
    stem = name.removeprefix("examples/").rstrip("/")
    found = [
        path
        for path in (Path(name).absolute(), ROOT / "examples" / stem, *_twins(stem))
        if path.exists() and path.is_relative_to(ROOT / "examples")
    ]
    if not found:
        known = sorted(
            path.relative_to(ROOT / "examples").with_suffix("").as_posix()
            for path in (ROOT / "examples").glob("*/*")
        )
        close = difflib.get_close_matches(stem, known, 3)
        hint = f"; did you mean {' or '.join(close)}?" if close else "; 'examples/' holds the chapters"
        parser.error(f"found no example, chapter or file '{name}'{hint}")
    return list(dict.fromkeys(found))


def _twins(stem: str) -> list[Path]:
    return [ROOT / "examples" / f"{stem}{suffix}" for suffix in (".sh", ".py")]


if __name__ == "__main__":
    sys.exit(main())
