"""`python -m conf.site`: build, check or preview the site."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from conf.site.book.epub import BOOKS, build_books
from conf.site.build import OUTPUT, BuildError, Paths, build
from conf.site.checks import find_missing, find_problems
from conf.site.datafile import DataError
from conf.site.ledger import read_ledger
from conf.site.reviewed import REVIEWED, UnknownSectionError, find_changed, mark_reviewed, read_sections
from conf.site.serve import serve
from conf.site.tree import read_tree


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 0 when all is well."""
    options = _read_arguments(arguments)
    root: Path = options.root.resolve()
    if options.command == "check":
        return _check(root, complete=options.complete)
    if options.command == "reviewed":
        return _review(root, options.names, everything=options.all)
    if options.command == "serve":
        return serve(root, port=options.port)
    try:
        if options.command == "epub":
            build_books(Paths.under(root, options.output or BOOKS), strict=not options.draft, fresh=options.fresh)
        else:
            if options.books:
                build_books(Paths.under(root, BOOKS), strict=not options.draft, fresh=options.fresh)
            books = root / BOOKS if options.books else None
            build(Paths.under(root, options.output), strict=not options.draft, fresh=options.fresh, books=books)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _check(root: Path, *, complete: bool) -> int:
    problems = find_problems(root)
    fits = not problems
    if fits and (ledger := read_ledger(root)):
        print(f"ledger: {len(ledger.housed)} of {len(ledger.ids)} have a home")
    if fits and complete:
        problems = find_missing(read_tree(root))
    for problem in problems:
        print(problem, file=sys.stderr)
    if fits:
        print("pages, examples and drawings fit together" + (", but the site isn't complete" if problems else ""))
    return int(bool(problems))


def _review(root: Path, names: Sequence[str], *, everything: bool) -> int:
    try:
        if names or everything:
            marked = mark_reviewed(root, None if everything else names)
            print(f"{REVIEWED}: marked as saying the same in both languages: {len(marked)}")
        changed = find_changed(read_sections(root))
    except (DataError, UnknownSectionError) as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join([*changed, f"sections to compare: {len(changed)}"]))
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
    binding = commands.add_parser("epub", parents=[common], help="build a book of each language into build/epub")
    for part in (parser, building, binding):
        folder = BOOKS if part is binding else OUTPUT
        part.add_argument("--output", type=Path, help=f"where it goes, below the root (default: {folder})")
        part.add_argument("--draft", action="store_true", help="report problems and warnings, build all the same")
        part.add_argument("--fresh", action="store_true", help="use nothing of the last build")
    for part in (parser, building):
        part.add_argument("--books", action="store_true", help="build the books too, and offer them on the first pages")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help=argparse.SUPPRESS)
    serving = commands.add_parser("serve", parents=[common], help="preview both languages, reload on every change")
    serving.add_argument("--port", type=int, default=8000, help="default: %(default)s")
    checking = commands.add_parser("check", parents=[common], help="check pages, examples and data; build nothing")
    checking.add_argument("--complete", action="store_true", help="fail for what is still missing, too")
    reviewing = commands.add_parser(
        "reviewed", parents=[common], help="list the sections whose languages are to be compared, or mark some as done"
    )
    about = "an anchor, or a page such as docs/ko/data.md, whose two sides say the same"
    reviewing.add_argument("names", nargs="*", metavar="SECTION", help=about)
    reviewing.add_argument("--all", action="store_true", help="mark every section")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
