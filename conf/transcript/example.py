"""The examples of a repository: their scripts, the files beside them, their settings."""

import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from conf.transcript.error import TranscriptError
from conf.transcript.script import Language, Script, decode, parse

__all__ = ["TIMEOUT", "Example", "find_examples"]

TIMEOUT: Final = 120.0
"""Seconds that an example may take unless its entry says otherwise."""

_SETTINGS: Final = "examples/examples.toml"
_KEYS: Final = ("timeout", "images", "not-run", "nodes", "needs", "repository")
_LANGUAGES: Final = ("ko", "en")
"""A reader is told in the page's language why an example isn't run."""
_MOST_NODES: Final = 3
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Example:
    """One example: twins in shell and Python, or one of them."""

    name: str
    """`<chapter>/<stem>`."""
    chapter: str
    folder: Path | None
    """Where the files beside it are; None: there are none, it runs in an empty folder."""
    scripts: Mapping[Language, Script]
    beside: tuple[Path, ...]
    """Every file beside its scripts, sorted, folders within `folder` included."""
    timeout: float = TIMEOUT
    """Seconds."""
    images: tuple[str, ...] | None = None
    """Images present at the start; None: those of the catalogue that its files mention.

    What its files mention counts as used either way.
    """
    not_run: Mapping[str, str] | None = None
    """Why it is not run, by the language's code (`ko`, `en`); None: it is."""
    nodes: int = 1
    """Machines with an engine each, the first included."""
    needs: tuple[str, ...] = ()
    """What the kernel must have; where it hasn't, the example isn't run, for the reason in `not_run`."""
    repository: tuple[str, ...] = ()
    """Files and folders of the repository that lie around `folder` when it runs, as they do for who has a clone.

    It then also finds an index with the Python packages of the site, by the configuration that `PIP_CONFIG_FILE` names.
    """
    lines: Mapping[str, int] = field(default_factory=dict)
    """The line of examples.toml that sets each key of its entry."""

    @cached_property
    def around(self) -> tuple[Path, ...]:
        """Every file of `repository`, sorted; nothing that is hidden, and nothing that Python or Sphinx compiled."""
        return self._find_around()

    def _find_around(self) -> tuple[Path, ...]:
        if self.folder is None:
            return ()
        root = self.folder.parents[2]
        files = {file for name in self.repository for file in (root / name, *(root / name).rglob("*"))}
        return tuple(sorted(file for file in files if file.is_file() and _is_source(file.relative_to(root))))

    @cached_property
    def digest(self) -> str:
        """`sha256:…` over its scripts, the files beside and around them, and its settings.

        Of the other examples around it only the names count, as each has a digest of its own: a changed one runs alone,
        and whether the pages that show it still build is what the session `site` finds out.
        """
        sources = {language: script.source.encode() for language, script in self.scripts.items()}
        return self._digest_of(sources, self.beside, self.around)

    def digest_now(self, root: Path) -> str:
        """`digest` of what its files in the repository at `root` hold at this moment; the settings are as they were.

        Raises `OSError` where one of them goes away.
        """
        paths = {language: root / script.path for language, script in self.scripts.items()}
        sources = {language: path.read_bytes() for language, path in paths.items()}
        return self._digest_of(sources, _find_beside(self.folder, paths.values()), self._find_around())

    def _digest_of(self, sources: Mapping[Language, bytes], beside: Sequence[Path], around: Sequence[Path]) -> str:
        digest = hashlib.sha256()
        settings = [self.name, self.timeout, self.images, self.not_run, self.nodes, self.needs, self.repository]
        digest.update(json.dumps(settings).encode())
        for language in Language:
            if language in sources:
                digest.update(_framed(f"script.{language.value}", sources[language]))
        for path in (*beside, *around):
            assert self.folder is not None
            mode = "x" if path.stat().st_mode & 0o100 else "-"
            root = self.folder.parents[2]
            if path in beside:
                name, content = path.relative_to(self.folder), path.read_bytes()
            else:
                name = path.relative_to(root)
                content = b"" if name.parts[0] == "examples" else path.read_bytes()
            digest.update(_framed(f"{mode} {name.as_posix()}", content))
        return f"sha256:{digest.hexdigest()}"


def _framed(name: str, content: bytes) -> bytes:
    """Join name and content so that no other pair gives the same bytes."""
    return f"\0{name}\0{len(content)}\0".encode() + content


def _find_beside(folder: Path | None, scripts: Collection[Path]) -> tuple[Path, ...]:
    files = folder.rglob("*") if folder else ()
    return tuple(sorted(p for p in files if p.is_file() and p not in scripts and "__pycache__" not in p.parts))


def _is_source(path: Path) -> bool:
    hidden = any(part.startswith(".") or part == "__pycache__" for part in path.parts)
    return not hidden and path.suffix != ".mo"


def find_examples(root: Path) -> list[Example]:
    """Read every example under `root`/examples, sorted by name.

    Raises:
        TranscriptError: a script or an entry of examples.toml is wrong, a file is where no
            example looks for it, or twins have different callouts.

    """
    settings = _Settings.read(root)
    examples: list[Example] = []
    folder = root / "examples"
    for chapter in sorted(folder.iterdir()) if folder.is_dir() else []:
        if chapter.is_dir() and not chapter.name.startswith((".", "_")):
            examples += _chapter(chapter, root, settings)
        elif chapter != root / _SETTINGS and not chapter.name.startswith((".", "_")):
            raise TranscriptError(
                _relative(chapter, root),
                1,
                "found a file outside a chapter; expected "
                "examples/<chapter>/<example>; move it into the folder of its chapter",
            )
    settings.refuse_others({example.name for example in examples})
    return sorted(examples, key=lambda example: example.name)


def _chapter(chapter: Path, root: Path, settings: "_Settings") -> Iterator[Example]:
    scripts: dict[str, list[Path]] = {}
    for path in sorted(chapter.iterdir()):
        if path.name.startswith((".", "_")):  # an editor's file, or Python's __pycache__
            continue
        if path.is_dir():
            own = [p for p in (path / f"{path.name}.sh", path / f"{path.name}.py") if p.exists()]
            if not own:
                raise TranscriptError(
                    _relative(path, root),
                    1,
                    f"found a folder without a script; expected "
                    f"{path.name}.sh or {path.name}.py in it; add one or rename the folder",
                )
            if path.name in scripts or (chapter / f"{path.name}.sh").exists() or (chapter / f"{path.name}.py").exists():
                raise TranscriptError(
                    _relative(path, root),
                    1,
                    "found the example twice, as a file and as a folder; expected one of them; delete the other",
                )
            yield _example(path.name, own, path, root, settings)
        elif path.suffix in (".sh", ".py"):
            scripts.setdefault(path.stem, []).append(path)
        else:
            raise TranscriptError(
                _relative(path, root),
                1,
                "found a file that is no script; expected .sh or .py; "
                f"put it in a folder beside its script: {chapter.name}/<example>/{path.name}",
            )
    for stem, own in scripts.items():
        yield _example(stem, own, None, root, settings)


def _example(stem: str, own: list[Path], folder: Path | None, root: Path, settings: "_Settings") -> Example:
    chapter = (folder or own[0]).parent.name
    name = f"{chapter}/{stem}"
    for part in (chapter, stem):
        if not _NAME.fullmatch(part):
            raise TranscriptError(
                _relative(own[0], root),
                1,
                f"found the name '{name}'; expected lower-case letters, digits and single hyphens; rename it",
            )
    scripts = {script.language: script for script in (parse(path.read_bytes(), _relative(path, root)) for path in own)}
    _check_twins(scripts)
    example = Example(name, chapter, folder, scripts, _find_beside(folder, own), *settings.of(name))
    settings.check_repository(example, root)
    return example


def _check_twins(scripts: Mapping[Language, Script]) -> None:
    more, *twins = sorted(scripts.values(), key=lambda script: len(script.callouts), reverse=True)
    for less in twins:
        if len(more.callouts) > len(less.callouts):
            extra = more.callouts[len(less.callouts)]
            raise TranscriptError(
                more.path,
                extra.line,
                f"found callout ({extra.number}), which {less.path} has not; "
                "expected the same callouts in both twins; add it there or delete it here",
            )


@dataclass(frozen=True)
class _Settings:
    """What examples.toml says."""

    entries: Mapping[str, Mapping[str, object]]
    lines: Mapping[str, int]
    """Where each entry begins."""
    text: str = ""

    @classmethod
    def read(cls, root: Path) -> "_Settings":
        path = root / _SETTINGS
        if not path.exists():
            return cls({}, {})
        text = decode(path.read_bytes(), _SETTINGS)
        try:
            entries = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"at line (\d+)", str(error))
            line = int(found[1]) if found else text.count("\n") + 1
            raise TranscriptError(
                _SETTINGS,
                line,
                f'found what is no TOML ({error}); expected entries like ["data/named-volume"]; correct it',
            ) from error
        headers = re.finditer(r"""^\s*\[\s*["']([^"']*)["']\s*\]""", text, re.MULTILINE)
        lines = {m[1]: text.count("\n", 0, m.start(1)) + 1 for m in headers}
        settings = cls(entries, lines, text)
        for name, entry in entries.items():
            settings._check(name, entry)
        return settings

    def _check(self, name: str, entry: object) -> None:
        if not isinstance(entry, dict):
            found = re.search(rf"^\s*{re.escape(name)}\b", self.text, re.MULTILINE)
            line = self.text.count("\n", 0, found.end()) + 1 if found else 1
            raise TranscriptError(
                _SETTINGS,
                line,
                f"found '{name}' outside an entry; expected entries like "
                '["data/named-volume"]; move it under the example it belongs to',
            )
        rules = {
            "timeout": ("a positive number of seconds", _is_seconds),
            "images": ("a list of image names", _is_names),
            "not-run": ('the reason in both languages, {ko = "…", en = "…"}', _is_reason),
            "nodes": (f"a number of machines from 1 to {_MOST_NODES}", _is_nodes),
            "needs": ("a list of what the kernel must have", _is_names),
            "repository": ("a list of files and folders of the repository", _is_names),
        }
        for key, value in entry.items():
            line = self._key_line(name, key)
            if key not in rules:
                raise TranscriptError(
                    _SETTINGS,
                    line,
                    f"found the unknown key '{key}'; expected one of {', '.join(_KEYS)}; correct or delete it",
                )
            wanted, accepts = rules[key]
            if not accepts(value):
                raise TranscriptError(_SETTINGS, line, f"found {key} = {value!r}; expected {wanted}; correct it")
            if key == "needs" and "not-run" not in entry:
                raise TranscriptError(
                    _SETTINGS,
                    line,
                    "found needs without not-run; expected the reason that is given "
                    "where it can't be run; add it, or delete needs",
                )

    def _key_line(self, name: str, key: str) -> int:
        first = self.lines.get(name, 1)
        after = self.text.split("\n")[first:]
        pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[.=]""")
        return next((first + n for n, line in enumerate(after, 1) if pattern.match(line)), first)

    def check_repository(self, example: Example, root: Path) -> None:
        """Refuse an entry that asks for what the repository hasn't, or for an example that is one file."""
        line = example.lines.get("repository", 1)
        if example.repository and example.folder is None:
            raise TranscriptError(
                _SETTINGS,
                line,
                f"found repository for {example.name}, which is no folder; expected one to stand in; "
                f"move its scripts to examples/{example.name}/",
            )
        for name in example.repository:
            if not (root / name).exists():
                raise TranscriptError(
                    _SETTINGS,
                    line,
                    f"found '{name}' in repository; expected a file or folder, named from the repository's root; "
                    "correct or delete it",
                )

    def of(
        self, name: str
    ) -> tuple[
        float, tuple[str, ...] | None, dict[str, str] | None, int, tuple[str, ...], tuple[str, ...], dict[str, int]
    ]:
        entry = self.entries.get(name, {})
        timeout, images, not_run, nodes, needs, repository = (entry.get(key) for key in _KEYS)
        return (
            float(timeout) if isinstance(timeout, int | float) else TIMEOUT,
            tuple(images) if isinstance(images, list) else None,
            {language: not_run[language] for language in _LANGUAGES} if isinstance(not_run, dict) else None,
            nodes if isinstance(nodes, int) else 1,
            tuple(needs) if isinstance(needs, list) else (),
            tuple(repository) if isinstance(repository, list) else (),
            {key: self._key_line(name, key) for key in entry},
        )

    def refuse_others(self, names: set[str]) -> None:
        for name in self.entries:
            if name not in names:
                raise TranscriptError(
                    _SETTINGS,
                    self.lines.get(name, 1),
                    f"found an entry for '{name}'; expected "
                    "the name of an example, <chapter>/<example>; correct or delete the entry",
                )


def _is_seconds(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= sys.float_info.max


def _is_names(value: object) -> bool:
    return isinstance(value, list) and all(_is_text(item) for item in value)


def _is_reason(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == set(_LANGUAGES) and all(map(_is_text, value.values()))


def _is_nodes(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _MOST_NODES


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _relative(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
