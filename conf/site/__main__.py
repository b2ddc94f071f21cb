"""`python -m conf.site`: build, check or preview the site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from conf.site.build import OUTPUT, BuildError, Paths, build
from conf.site.checks import find_problems
from conf.site.serve import serve


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 0 when all is well."""
    options = _read_arguments(arguments)
    root: Path = options.root.resolve()
    if options.command == "check":
        problems = find_problems(root)
        for problem in problems:
            print(problem, file=sys.stderr)
        if not problems:
            print("pages, examples and drawings fit together")
        return int(bool(problems))
    if options.command == "serve":
        return serve(root, port=options.port)
    try:
        build(Paths.under(root, options.output), strict=not options.draft, fresh=options.fresh)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m conf.site",
        description="Build the site in both languages. Needs no Docker: pages show what the last "
        "run of the examples recorded in build/verification.json.",
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--root", type=Path, default=Path.cwd(), help="root of the repository (default: here)")
    commands = parser.add_subparsers(dest="command", metavar="command")
    building = commands.add_parser("build", parents=[common], help="build both languages into build/html (the default)")
    for part in (parser, building):
        part.add_argument("--output", type=Path, help=f"where the site goes, below the root (default: {OUTPUT})")
        part.add_argument("--draft", action="store_true", help="report problems and warnings, build all the same")
        part.add_argument("--fresh", action="store_true", help="use nothing of the last build")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help=argparse.SUPPRESS)
    serving = commands.add_parser("serve", parents=[common], help="preview both languages, reload on every change")
    serving.add_argument("--port", type=int, default=8000, help="default: %(default)s")
    commands.add_parser("check", parents=[common], help="check pages, examples and drawings; build nothing")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
