"""Building the site: both languages, the page that picks one, and the downloads."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from conf.site.checks import find_problems
from conf.site.language import LANGUAGES, Language
from conf.transcript import Example, find_examples

__all__ = ["OUTPUT", "BuildError", "Paths", "build", "build_languages", "copy_downloads", "publish", "write_start"]

OUTPUT = Path("build/html")
"""Where the finished site lies, relative to the root."""

_HERE = Path(__file__).resolve().parent
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


def build(paths: Paths, *, strict: bool = True, fresh: bool = False) -> None:
    """Build everything into `paths.output`.

    With `strict` (as it is published) every problem and every warning is a failure, and raises
    BuildError. Writes beside and renames at the end, so that a failure leaves the last good site.
    """
    started = time.monotonic()
    problems = find_problems(paths.root)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems and strict:
        raise BuildError(f"{len(problems)} problem(s) in the pages; nothing was built")
    if fresh:
        shutil.rmtree(paths.work, ignore_errors=True)
    failed = build_languages(paths, LANGUAGES, strict=strict)
    if failed and strict:
        names = ", ".join(language.code for language in failed)
        raise BuildError(f"Sphinx reported problems ({names}); {paths.output} is as it was")
    for language in LANGUAGES:
        paths.say(f"{language.name}: {_count_pages(paths, language)} pages")
    examples = find_examples(paths.root)
    paths.say(f"downloads: {publish(paths, examples)} files of {len(examples)} examples")
    paths.say(f"built {paths.output} in {time.monotonic() - started:.1f} s")


def build_languages(paths: Paths, languages: Sequence[Language], *, strict: bool = True) -> list[Language]:
    """Run Sphinx for all `languages` at once; those that failed."""
    running = [(language, _start_sphinx(paths, language, strict)) for language in languages]
    try:
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


def _start_sphinx(paths: Paths, language: Language, strict: bool) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "sphinx", "--builder", "html", "--quiet"]
    if strict:
        command += ["--fail-on-warning", "--keep-going"]
    command += ["--conf-dir", str(_HERE), "--define", f"language={language.code}"]
    command += ["--doctree-dir", str(paths.work / "doctrees" / language.code)]
    command += [str(paths.root / "docs" / language.code), str(paths.work / language.code)]
    return subprocess.Popen(command, cwd=paths.root)


def publish(paths: Paths, examples: Sequence[Example]) -> int:
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
            ignore=shutil.ignore_patterns(".buildinfo*", "objects.inv"),
        )
    copied = copy_downloads(paths.root, examples, beside)
    write_start(beside)
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


def write_start(output: Path) -> None:
    """The first page: picks the language, and shows both where no script runs."""
    links = "\n".join(
        f'<li><a href="{language.code}/index.html" lang="{language.code}"'
        f' hreflang="{language.code}" data-language="{language.code}">'
        f"<b>{escape(language.name)}</b><span>{escape(language.title)}</span></a></li>"
        for language in LANGUAGES
    )
    template = (_HERE / "start/index.html").read_text(encoding="utf-8")
    page = template.replace("<!-- languages -->", links)
    (output / "index.html").write_text(page, encoding="utf-8")
    for name in ("start.css", "start.js"):
        shutil.copyfile(_HERE / "start" / name, output / name)
    shutil.copyfile(_HERE / "static/mark.svg", output / "mark.svg")
