"""Data that people write by hand, in TOML: reading it, and naming the line where it is wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from conf.site.tree import Problem, suggest

__all__ = ["DataError", "DataFile", "read_data"]


class DataError(ValueError):
    """A file of data can't be read; the message is that of its problem."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem, which says where."""
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True)
class DataFile:
    """One file, read."""

    path: str
    """Relative to the root of the repository, with ``/``."""
    text: str
    tables: Mapping[str, Any]

    def find_line(self, table: str, key: str = "", *, index: int = 0) -> int:
        """Where ``[table]`` or the `index`-th ``[[table]]`` begins, or `key` in it."""
        lines = self._lines
        heads = self._heads.get(table, [])
        start = heads[index] if index < len(heads) else 1
        if key:
            wanted = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""")
            for number, line in enumerate(lines[start if heads else 0 :], start + 1 if heads else 1):
                if wanted.match(line):
                    return number
                if line.startswith("["):
                    break
        return start

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _heads(self) -> Mapping[str | None, list[int]]:
        """The numbers of the lines that begin each table."""
        heads: dict[str | None, list[int]] = {}
        for number, line in enumerate(self._lines, 1):
            heads.setdefault(_read_head(line), []).append(number)
        return heads

    def fail(self, line: int, message: str) -> DataError:
        """An error at a line of this file."""
        return DataError(Problem(self.path, line, message))

    def read_text(self, table: str, entry: Mapping[str, Any], *keys: str) -> str:
        """The words under `keys` of an entry. Raises DataError where there are none."""
        value: Any = entry
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        if not isinstance(value, str) or not value.strip():
            name = ".".join(keys)
            raise self.fail(self.find_line(table), f'[{table}] has no {name}; expected words; write {name} = "…"')
        return " ".join(value.split())

    def read_words(self, table: str, entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
        """Names in a list, or in one text with blanks between; none where the key is missing."""
        value = entry.get(key, [])
        if isinstance(value, str):
            return tuple(value.split())
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fail(
                self.find_line(table, key), f"{key} = {value!r} in [{table}]; expected names; write them in quotes"
            )
        return tuple(value)

    def refuse_other_keys(self, table: str, entry: object, known: tuple[str, ...]) -> None:
        """Raise DataError where the entry is no table or has a key that nobody reads."""
        if not isinstance(entry, Mapping):
            raise self.fail(self.find_line("", table), f"'{table}' is no table; expected [{table}]; write it so")
        for key in entry:
            if key not in known:
                raise self.fail(
                    self.find_line(table, key),
                    f"unknown key '{key}' in [{table}]{suggest(key, known)}; expected {', '.join(known)}; "
                    "correct or delete it",
                )


def read_data(root: Path, path: str) -> DataFile | None:
    """Read the file at `path`, which is relative to `root`; None where there is none.

    Raises DataError where it isn't TOML.
    """
    try:
        text = (root / path).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    try:
        return DataFile(path, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise DataError(Problem(path, line, f"not TOML ({error}); expected TOML; correct it")) from error


def _read_head(line: str) -> str | None:
    """The name in a ``[table]`` or ``[[table]]`` line, without quotes."""
    match = re.match(r"\s*\[\[?\s*([^\]]+?)\s*\]", line)
    return re.sub(r"""["']""", "", match[1]) if match else None
