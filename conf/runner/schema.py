"""`python -m conf.runner.schema`: check files of results against their schema, verification.schema.json beside this.

It takes nothing from the rest of the runner, so that the site can read results by it.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

__all__ = ["SCHEMA", "FormError", "find_problems", "main", "read_document"]

SCHEMA = Path(__file__).with_name("verification.schema.json")
"""What a file of results may hold; JSON Schema, draft 2020-12."""

CHECKER = FormatChecker(formats=())
"""The schema's formats; the library's own need further libraries."""

DEFAULT = Path("build/verification.json")
SHOWN = 10
"""As many problems of one file are told."""
LONG = 60
"""As many characters of a value are told."""

TYPES = {
    "array": "a list", "boolean": "true or false", "integer": "a whole number", "null": "null", "number": "a number",
    "object": "an object", "string": "a text",
}  # fmt: skip


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONG else f"{text[:LONG]}…"


WORDS: dict[str, Callable[[Any], str]] = {
    "const": _shown,
    "enum": lambda wanted: ", ".join(map(_shown, wanted[:-1])) + f" or {_shown(wanted[-1])}",
    "format": lambda _: "a day and a time that there are",
    "maxItems": lambda wanted: f"{wanted} parts at most" if wanted else "an empty list",
    "minItems": lambda wanted: f"at least {wanted} parts",
    "minLength": lambda _: "some text",
    "minProperties": lambda _: "every version",
    "minimum": lambda wanted: f"at least {wanted}",
    "pattern": lambda wanted: f"a text like {wanted}",
    "type": lambda wanted: " or ".join(TYPES[name] for name in ([wanted] if isinstance(wanted, str) else wanted)),
    "uniqueItems": lambda _: "each once",
}
"""What each of the schema's keywords expects."""


class FormError(ValueError):
    """A file isn't what the schema describes; a line for each problem, with file, place and what was expected."""


def read_document(path: Path, name: str | None = None) -> dict[str, Any]:
    """The results in the file at `path`, which messages call `name`.

    Raises `FormError` where they aren't what the schema describes, `OSError` where there is no file.
    """
    name = name or str(path)
    try:
        document = json.loads(path.read_bytes(), parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise FormError(f"{name}:{error.lineno}: found what is no JSON ({error.msg}); expected results") from error
    except ValueError as error:
        raise FormError(f"{name}: found what is no JSON ({error}); expected results") from error
    problems = find_problems(document)
    if problems:
        more = [f"{name}: {len(problems) - SHOWN} more"] if len(problems) > SHOWN else []
        raise FormError("\n".join([*(f"{name}: {problem}" for problem in problems[:SHOWN]), *more]))
    assert isinstance(document, dict)
    return document


def find_problems(document: object) -> list[str]:
    """What in `document` isn't as the schema describes it: `$.examples[0].reason: found null; expected a text`."""
    errors = sorted(_validator().iter_errors(document), key=_in_order)
    return list(dict.fromkeys(line for error in errors for line in _tell(error)))


def _in_order(error: ValidationError) -> list[tuple[int, str]]:
    return [(part, "") if isinstance(part, int) else (0, part) for part in error.absolute_path]


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=CHECKER)


@CHECKER.checks("date-time", raises=ValueError)
def _is_time(value: object) -> bool:
    return not isinstance(value, str) or bool(datetime.fromisoformat(value))


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number")


def _tell(error: ValidationError) -> Iterator[str]:
    """The words for one of the validator's errors, whose own don't say what was expected."""
    value: Any = error.instance
    wanted: Any = error.validator_value
    rule: Any = error.schema
    place = error.json_path
    match error.validator:
        case "required":
            for key in [key for key in wanted if key not in value]:
                yield f"{place}: found no '{key}'; expected {', '.join(wanted)}"
        case "additionalProperties":
            for key in [key for key in value if key not in rule["properties"]]:
                yield f"{place}: found the unknown '{key}'; expected {', '.join(rule['properties'])}"
        case keyword:
            words = WORDS[str(keyword)](wanted)
            yield f"{place}: found {_shown(value)}; expected {words} ({rule['description'].rstrip('.')})"


def main() -> int:
    """Check the named files; 1 where one isn't as the schema describes."""
    parser = argparse.ArgumentParser(prog="python -m conf.runner.schema", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help=f"results (default: {DEFAULT})")
    wrong = False
    for file in parser.parse_args().files or [DEFAULT]:
        try:
            document = read_document(file)
        except OSError as error:
            print(f"{file}: {error.strerror}; 'nox -s examples' writes {DEFAULT}", file=sys.stderr)
        except FormError as error:
            print(error, file=sys.stderr)
        else:
            print(f"{file}: {len(document['examples'])} results, version {document['version']}")
            continue
        wrong = True
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
