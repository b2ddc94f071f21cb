"""`python -m conf.runner.merge`: the results of all shards put together in build/verification.json."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from conf.lab.recipe import ROOT
from conf.runner.results import write_beside
from conf.runner.schema import read_document
from conf.runner.shard import Shard
from conf.transcript import find_examples

__all__ = ["MergeError", "main", "merge"]


class MergeError(ValueError):
    """The files aren't the whole of one run; the message says what is missing or too much."""


def merge(documents: dict[str, dict[str, Any]], wanted: Mapping[str, str]) -> dict[str, Any]:
    """One document out of those of all shards, by file name; `wanted` are the scripts that must be in it.

    Each of them stands for the digest of its example as it is now. Raises `MergeError` where a shard is missing or
    twice, shards were cut or run differently, or a script is missing, twice, or ran with other files.
    """
    shards: dict[int, str] = {}
    counts: set[int] = set()
    for name, document in documents.items():
        if document["shard"] is None:
            raise MergeError(f"{name}: not the result of a shard; expected a file that '--shard' wrote")
        shard = Shard.parse(document["shard"])
        if shard.number in shards:
            raise MergeError(f"{name}: shard {shard} is also in {shards[shard.number]}; name each file once")
        shards[shard.number] = name
        counts.add(shard.count)
    if len(counts) != 1:
        cuts = ", ".join(map(str, sorted(counts)))
        raise MergeError(f"the files are of runs cut into {cuts} shards; expected one run")
    missing = sorted(set(range(1, counts.pop() + 1)) - shards.keys())
    if missing:
        raise MergeError(f"shard {', '.join(map(str, missing))} is missing; expected the file of every shard")
    document = _told_by(documents)
    entries = list(_entries(documents, wanted))
    problems = [f"shard {part['shard']}: {part['problem']}" for part in documents.values() if part["problem"]]
    lost = sorted(wanted.keys() - {entry["file"] for entry in entries})
    if lost:
        more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
        words = f"no shard ran {lost[0]}{more}; run the shards again on the tree as it is"
        raise MergeError("\n".join([words, *problems]))
    entries.sort(key=lambda entry: (entry["name"], entry["variant"]))
    finished = max(part["finished"] for part in documents.values())
    problem = "\n".join(problems) or None
    return {**document, "finished": finished, "problem": problem, "shard": None, "examples": entries}


def _told_by(documents: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    """The document that tells the lab of all of them. Raises `MergeError` where shards ran in different ones.

    A shard in which nothing ran has no say: it may never have had a lab.
    """
    ran = [
        name for name, document in documents.items()
        if any(entry["outcome"] != "not-run" for entry in document["examples"])
    ]  # fmt: skip
    if not ran:
        return max(documents.values(), key=lambda document: len(document["versions"]))
    first, *others = ran
    for name in others:
        parts = (documents[first], documents[name])
        one, other = ({"platform": part["platform"], **part["versions"]} for part in parts)
        if one == other:
            continue
        if {**one, "lab": None} != {**other, "lab": None}:
            raise MergeError(f"{name}: another engine or tool than in {first}; run all shards on the same")
        raise MergeError(
            f"{name}: another lab than in {first}, with other packages beside the same engine and tools, or another "
            "cgroup version; run all shards again, in labs that are built at the same time"
        )
    return documents[first]


def _entries(documents: Mapping[str, dict[str, Any]], wanted: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Every result, each of which is of a script as it is now, and there once."""
    places: dict[str, str] = {}
    for name, document in documents.items():
        for entry in document["examples"]:
            file = entry["file"]
            if file in places:
                raise MergeError(f"{name}: {file} is also in {places[file]}; expected each once; run all shards again")
            if file not in wanted:
                raise MergeError(f"{name}: found {file}, which is no script here; run the shards again on this tree")
            if entry["digest"] != wanted[file]:
                raise MergeError(
                    f"{name}: {file} ran with other files ({entry['digest']}) than there are now ({wanted[file]}); "
                    "run the shards again on this tree"
                )
            places[file] = name
            yield entry


def main() -> int:
    """Merge the named files; 1 where the run isn't whole."""
    parser = argparse.ArgumentParser(prog="nox -s merge --", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="the verification-*.json of every shard")
    options = parser.parse_args()
    try:
        wanted = {
            script.path: example.digest for example in find_examples(ROOT) for script in example.scripts.values()
        }
        documents = {str(file): read_document(file) for file in options.files}
        document = merge(documents, wanted)
    except (MergeError, OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    path = ROOT / "build" / "verification.json"
    write_beside(path, json.dumps(document, indent=1, ensure_ascii=False) + "\n")
    failed = [entry["file"] for entry in document["examples"] if entry["outcome"] == "failed"]
    print(f"{path.relative_to(ROOT)}: {len(document['examples'])} results, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
