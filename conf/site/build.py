"""Building the site: both languages, the page that picks one, and the downloads."""

from __future__ import annotations

import shutil
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from conf.site.address import AddressError, read_address
from conf.site.book.package import name_book
from conf.site.checks import read_checked
from conf.site.language import LANGUAGES, Language
from conf.site.process import Running, start_sphinx
from conf.site.repository import RepositoryError, find_repository
from conf.site.reviewed import count_changed
from conf.site.root import write_root
from conf.site.search import write_indexes
from conf.site.style import shrink_script
from conf.site.tree import Tree, give_tree
from conf.transcript import Example

__all__ = ["OUTPUT", "BuildError", "Paths", "build", "build_languages", "copy_downloads", "publish", "read_sound_tree"]

OUTPUT = Path("build/html")
"""Where the finished site lies, relative to the root."""

_HERE = Path(__file__).resolve().parent
_UNUSED = (
    *("doctools.js", "documentation_options.js", "language_data.js", "searchtools.js", "sphinx_highlight.js"),
    *("translations.js", "*-stemmer.js", ".buildinfo*", "objects.inv", "file.png", "minus.png", "plus.png"),
    *("basic.css", "debug.css", "skeleton.css", "pygments.css", "notes.css", "tabs.css", "tabs.js"),
    *("styles", "scripts"),
)
"""What Sphinx, furo and sphinx-tabs write and no page needs: search, style and scripts are our own."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time in every archive: the same files make the same bytes."""


class BuildError(RuntimeError):
    """The site was not built; what was there before is untouched."""


@dataclass(frozen=True)
class Paths:
    """Where one build reads and writes."""

    root: Path
    """Holds ``docs/``, ``examples/`` and ``build/verification.json``."""
    output: Path
    """The finished site."""
    work: Path
    """What later builds start from: Sphinx's own output and its cache."""
    say: Callable[[str], None] = field(default=print, compare=False)

    @classmethod
    def under(cls, root: Path, output: Path | None = None) -> Paths:
        """The usual places under `root`."""
        return cls(root, root / (output or OUTPUT), root / "build/site")


def build(paths: Paths, *, strict: bool = True, fresh: bool = False, books: Path | None = None) -> None:
    """Build everything into `paths.output`; the books that lie in `books` are offered on the first pages.

    With `strict` (as it is published) every problem and every warning is a failure, and raises
    BuildError. Writes beside and renames at the end, so that a failure leaves the last good site.
    """
    started = time.monotonic()
    tree = read_sound_tree(paths.root, strict=strict)
    if fresh:
        shutil.rmtree(paths.work, ignore_errors=True)
    failed = build_languages(paths, LANGUAGES, strict=strict, books=books is not None)
    if failed and strict:
        names = ", ".join(language.code for language in failed)
        raise BuildError(f"Sphinx reported problems ({names}); {paths.output} is as it was")
    for language in LANGUAGES:
        paths.say(f"{language.name}: {_count_pages(paths, language)} pages")
    paths.say(f"downloads: {publish(paths, tree, books)} files of {len(tree.examples)} examples")
    if changed := count_changed(paths.root):
        paths.say(f"languages: {changed}; `nox -s reviewed` lists them")
    paths.say(f"built {paths.output} in {time.monotonic() - started:.1f} s")


def read_sound_tree(root: Path, *, strict: bool = True) -> Tree:
    """The pages and examples under `root`, every problem in them printed.

    Raises BuildError where nothing can be built of them, with `strict` where there is any problem.
    """
    try:
        find_repository(root)
        read_address()
    except (RepositoryError, AddressError) as error:
        raise BuildError(f"{error}; nothing was built") from error
    tree, problems = read_checked(root)
    for problem in problems:
        print(problem, file=sys.stderr)
    if tree is None or (problems and strict):
        raise BuildError(f"{len(problems)} problem(s) in the pages; nothing was built")
    give_tree(tree)
    return tree


def build_languages(
    paths: Paths,
    languages: Sequence[Language],
    *,
    strict: bool = True,
    builder: str = "html",
    books: bool = False,
    start: Callable[[Sequence[str], Path], Running] = start_sphinx,
    meanwhile: Callable[[], None] = lambda: None,
) -> list[Language]:
    """Run Sphinx for all `languages` at once, and do something `meanwhile`; the languages that failed."""
    arguments = [
        _find_arguments(paths, language, strict=strict, builder=builder, books=books) for language in languages
    ]
    running = [(language, start(own, paths.root)) for language, own in zip(languages, arguments, strict=True)]
    try:
        meanwhile()
        failed = [language for language, process in running if process.wait() != 0]
    except BaseException:
        for _, process in running:
            process.terminate()
            process.wait()
        raise
    for language in failed:
        # Sphinx warns about a page only when it reads it; the next build must read it again.
        shutil.rmtree(paths.work / "doctrees" / language.code, ignore_errors=True)
    return failed


def _find_arguments(paths: Paths, language: Language, *, strict: bool, builder: str, books: bool) -> list[str]:
    arguments = ["--builder", builder, "--quiet"]
    if builder != "html":
        # What it writes is one file, of all pages.
        arguments.append("--write-all")
    if strict:
        arguments += ["--fail-on-warning", "--keep-going"]
    else:
        # What git tells changes with each commit, and every page would be written anew.
        arguments += ["--define", "dated=0"]
    if books:
        arguments += ["--define", "books=1"]
    arguments += ["--conf-dir", str(_HERE), "--define", f"language={language.code}"]
    arguments += ["--doctree-dir", str(paths.work / "doctrees" / language.code)]
    return [*arguments, str(paths.root / "docs" / language.code), str(paths.work / language.code)]


def publish(paths: Paths, tree: Tree, books: Path | None = None) -> int:
    """Put a finished build in the place of the last one; the number of files to download."""
    beside = paths.output.with_name(paths.output.name + ".new")
    before = paths.output.with_name(paths.output.name + ".old")
    for leftover in (beside, before):
        shutil.rmtree(leftover, ignore_errors=True)
    beside.parent.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        shutil.copytree(
            paths.work / language.code,
            beside / language.code,
            ignore=shutil.ignore_patterns(*_UNUSED),
        )
        for script in (beside / language.code / "_static").glob("*.js"):
            script.write_text(shrink_script(script.read_text(encoding="utf-8")), encoding="utf-8")
    write_indexes(paths.root, beside)
    copied = copy_downloads(paths.root, list(tree.examples.values()), beside)
    write_root(beside, tree, read_address())
    if books is not None:
        for language in LANGUAGES:
            shutil.copyfile(books / name_book(language), beside / name_book(language))
    if paths.output.exists():
        paths.output.rename(before)
    beside.rename(paths.output)
    shutil.rmtree(before, ignore_errors=True)
    return copied


def copy_downloads(root: Path, examples: Sequence[Example], output: Path) -> int:
    """Copy each example's files to ``examples/…``, and an archive where it has files beside it."""
    copied = 0
    for example in examples:
        scripts = [Path(script.path) for script in example.scripts.values()]
        files = [*scripts, *(path.relative_to(root) for path in example.beside)]
        for file in files:
            target = output / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / file, target)
        copied += len(files)
        if example.folder:
            folder = example.folder.relative_to(root)
            _write_archive(root, files, folder, output / f"examples/{example.name}.zip")
            copied += 1
    return copied


def _write_archive(root: Path, files: Sequence[Path], folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(files):
            entry = zipfile.ZipInfo(file.relative_to(folder.parent).as_posix(), _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            executable = (root / file).stat().st_mode & 0o111
            entry.external_attr = (0o100755 if executable else 0o100644) << 16
            archive.writestr(entry, (root / file).read_bytes())


def _count_pages(paths: Paths, language: Language) -> int:
    return sum(1 for _ in (paths.root / "docs" / language.code).rglob("*.md"))
