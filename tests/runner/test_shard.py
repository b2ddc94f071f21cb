"""A suite is cut into parts that are whole together and about as long as each other."""

import pytest

from conf.runner.merge import MergeError, merge
from conf.runner.shard import Shard

NAMES = [f"chapter/example-{number}" for number in range(23)]
SECONDS = {name: float(number % 7 + 1) for number, name in enumerate(NAMES)}


@pytest.mark.parametrize("count", [1, 2, 5])
def test_shards_are_the_whole_once(count: int) -> None:
    """Every example is in exactly one shard."""
    shards = [Shard(number, count).choose(NAMES, SECONDS) for number in range(1, count + 1)]
    assert sorted(NAMES) == sorted(name for shard in shards for name in shard)


def test_shards_are_balanced() -> None:
    """No shard is longer than another by more than the longest example."""
    loads = [sum(SECONDS[name] for name in Shard(number, 4).choose(NAMES, SECONDS)) for number in range(1, 5)]
    assert max(loads) - min(loads) <= max(SECONDS.values())


def test_shards_do_not_depend_on_the_order_of_names() -> None:
    """Every machine finds the same parts."""
    assert Shard(2, 3).choose(NAMES, SECONDS) == Shard(2, 3).choose(NAMES[::-1], SECONDS)


@pytest.mark.parametrize("text", ["0/2", "3/2", "2", "a/b", "1/0", "-1/2"])
def test_shard_that_is_none(text: str) -> None:
    """A part that can't be is refused, with an example of one that can."""
    with pytest.raises(ValueError, match=f"--shard {text}: expected NUMBER/COUNT .* such as 2/5"):
        Shard.parse(text)


def document(
    shard: str, *files: str, engine: str = "28.5.2", lab: str = "", digest: str = "1",
    problem: str | None = None, outcome: str = "passed", lost: bool = False,
) -> dict[str, object]:  # fmt: skip
    """A shard's result file."""
    return {
        "version": 3,
        "finished": f"2026-11-22T16:00:0{shard[0]}Z",
        "platform": "" if lost else "linux/amd64",
        "versions": {} if lost else {"engine": engine, "lab": lab},
        "problem": problem,
        "shard": shard,
        "examples": [
            {"name": file, "variant": "cli", "file": file, "digest": f"sha256:{digest}", "outcome": outcome}
            for file in files
        ],
    }


def test_merged_shards_are_one_run() -> None:
    """All results are in the merged document, which is no shard any more and ended when the last one did."""
    merged = merge({"a": document("2/2", "y"), "b": document("1/2", "z", "x")}, dict.fromkeys("xyz", "sha256:1"))
    assert ["x", "y", "z"] == [entry["file"] for entry in merged["examples"]]
    assert (None, "2026-11-22T16:00:02Z") == (merged["shard"], merged["finished"])


IDLE = {
    "a shard without examples": (document("1/2", lost=True), document("2/2", "x", "y"), "28.5.2"),
    "a shard whose examples aren't run": (
        document("1/2", "x", outcome="not-run", lost=True), document("2/2", "y"), "28.5.2",
    ),
    "a shard whose examples miss their images": (
        document("1/2", "x", outcome="not-run", engine="29"), document("2/2", "y"), "28.5.2",
    ),
    "no shard that ran anything": (
        document("1/2", "x", outcome="not-run", lost=True), document("2/2", "y", outcome="not-run"), "28.5.2",
    ),
    "no shard that had a lab": (
        document("1/2", "x", outcome="not-run", lost=True), document("2/2", "y", outcome="not-run", lost=True), None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", IDLE)
def test_shard_that_ran_nothing_has_no_say_about_the_lab(case: str) -> None:
    """Whichever comes first, what ran tells on what."""
    one, other, engine = IDLE[case]
    for parts in ({"a": one, "b": other}, {"b": other, "a": one}):
        assert engine == merge(parts, dict.fromkeys("xy", "sha256:1"))["versions"].get("engine")


def test_problem_of_each_shard_is_told() -> None:
    """Where a lab never started, its shard's examples are missing, and the reason stands beside them."""
    parts = {
        "a": document("1/3", "x"), "b": document("2/3", problem="no Docker here", lost=True),
        "c": document("3/3", problem="no space left", lost=True),
    }  # fmt: skip
    with pytest.raises(MergeError) as caught:
        merge(parts, dict.fromkeys("xyz", "sha256:1"))
    first, *problems = str(caught.value).splitlines()
    assert first.startswith("no shard ran y and 1 more; ")
    assert problems == ["shard 2/3: no Docker here", "shard 3/3: no space left"]
    merged = merge(parts, {"x": "sha256:1"})
    assert merged["problem"] == "shard 2/3: no Docker here\nshard 3/3: no space left"
    assert merge({"a": document("1/1", "x")}, {"x": "sha256:1"})["problem"] is None


@pytest.mark.parametrize(
    ("documents", "message"),
    [
        ({"a": document("1/2", "x")}, "shard 2 is missing"),
        ({"a": document("1/2", "x"), "b": document("1/2", "y")}, "b: shard 1/2 is also in a"),
        ({"a": document("1/2", "x"), "b": document("2/3", "y")}, "runs cut into 2, 3 shards"),
        ({"a": document("1/2", "x"), "b": document("2/2")}, "no shard ran y; run the shards again"),
        ({"a": document("1/2", "x"), "b": document("2/2", "y", engine="29")}, "b: another engine or tool than in a"),
        (
            {"a": document("1/2", "x"), "b": document("2/2", "y", lab="other")},
            "b: another lab than in a, with other packages .*; run all shards again, in labs that are built at the",
        ),
        (
            {"a": document("1/2", "x"), "b": document("2/2", "y", digest="2")},
            r"b: y ran with other files \(sha256:2\) than there are now \(sha256:1\); run the shards again",
        ),
        ({"a": document("1/2", "x"), "b": document("2/2", "y", "x")}, "b: x is also in a; expected each once"),
        ({"a": document("1/2", "x"), "b": document("2/2", "y", "y")}, "b: y is also in b; expected each once"),
        ({"a": document("1/2", "x"), "b": document("2/2", "y", "z")}, "b: found z, which is no script here"),
        ({"a": {**document("1/1", "x", "y"), "shard": None}}, "a: not the result of a shard"),
    ],
)
def test_what_is_not_whole_is_not_merged(documents: dict[str, dict[str, object]], message: str) -> None:
    """A missing shard, a shard twice, different runs, and examples lost, doubled or changed since are named."""
    with pytest.raises(MergeError, match=message):
        merge(documents, dict.fromkeys("xy", "sha256:1"))
