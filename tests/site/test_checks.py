"""Every way in which pages, examples, drawings and languages may not fit together is named by file and line."""

import pytest

from tests.site.tree import Tree

EN, KO = "docs/en/data.md", "docs/ko/data.md"


def only_problem(tree: Tree) -> str:
    """The one problem of the tree."""
    (problem,) = tree.find_problems()
    return problem


def test_a_tree_that_fits_has_no_problem(tree: Tree) -> None:
    """Nothing is found where nothing is wrong."""
    assert tree.find_problems() == []


@pytest.mark.parametrize(
    ("code", "line", "found"),
    [
        ("```console\n$ ls\n```", 5, "code fence ```"),
        ("~~~\nls\n~~~", 5, "code fence ~~~"),
        ("    ls -l", 5, "indented code block"),
        ("- item\n\n  ```\n  ls\n  ```", 7, "code fence ```"),
        (":::{note}\n```\nls\n```\n:::", 6, "code fence ```"),
        (":::{code-block} sh\nls\n:::", 5, "directive code-block"),
        ("<pre>\nls\n</pre>", 5, "HTML <pre>"),
        (":::\nls\n:::", 5, "code fence :::"),
    ],
)
def test_code_typed_into_a_page(tree: Tree, code: str, line: int, found: str) -> None:
    """Code that did not run has no place on a page, wherever it hides."""
    tree.write("docs/en/index.md", f"(start)=\n# Start\n\nText.\n{code}\n".replace("Text.\n", "\n"))
    problems = [problem for problem in tree.find_problems() if "comes from a file that ran" in problem]
    assert len(problems) == 1
    assert problems[0].startswith(f"docs/en/index.md:{line}: {found}; ")


def test_an_example_that_no_page_shows(tree: Tree) -> None:
    """An example that nobody can read is an error at its script."""
    tree.write("examples/data/lost.sh", "docker ps\n")
    assert only_problem(tree).startswith("examples/data/lost.sh:1: no page shows example data/lost; ")


def test_an_example_that_does_not_exist(tree: Tree) -> None:
    """A wrong name is an error in both pages, with the likely right one."""
    for path in (EN, KO):
        tree.change(path, ":::{example} data/volume\n", ":::{example} data/volumes\n")
    english, korean, unshown = tree.find_problems()
    assert english.startswith("docs/en/data.md:9: there is no example 'data/volumes' under examples/")
    assert "(did you mean 'data/volume'?)" in english
    assert korean.startswith("docs/ko/data.md:9: there is no example 'data/volumes' under examples/")
    assert unshown.startswith("examples/data/volume.py:1:") or unshown.startswith("examples/data/volume.sh:1:")


def test_a_link_in_a_question(tree: Tree) -> None:
    """Nobody could follow it without unfolding the answer, and programs that read aloud don't find it."""
    for code, asked in (("en", "What does `^P^Q` do?"), ("ko", "`^P^Q`는 무엇을 하나요?")):
        tree.change(f"docs/{code}/terminal.md", asked, f"{asked} See [the volumes](#volumes).")
    english, korean = tree.find_problems()
    assert english == (
        "docs/en/terminal.md:17: a link in a question; a click on the question unfolds its answer; put the link into "
        "the answer"
    )
    assert korean.startswith("docs/ko/terminal.md:17: a link in a question; ")


def test_a_callout_without_its_text(tree: Tree) -> None:
    """The page that explains too little is named, and the line of the callout."""
    for path in (EN, KO):
        text = (tree.root / path).read_text(encoding="utf-8")
        tree.write(path, "".join(line for line in text.splitlines(keepends=True) if not line.startswith("2. ")))
    english, korean = tree.find_problems()
    assert english.startswith(
        "docs/en/data.md:9: callout 2 of data/volume (examples/data/volume.sh:6) has no text; add entry 2 "
    )
    assert korean.startswith("docs/ko/data.md:9: callout 2 of data/volume ")


def test_a_text_without_its_callout(tree: Tree) -> None:
    """An explanation of nothing is named by its own line."""
    for path, text in ((EN, "It can't be removed while it is used."), (KO, "쓰는 동안에는 지울 수 없습니다.")):
        tree.change(path, text, f"{text}\n3. More.")
    english, korean = tree.find_problems()
    assert english.startswith("docs/en/data.md:12: text 3 explains a callout that data/volume has not (it has 2)")
    assert korean.startswith("docs/ko/data.md:12: text 3 explains a callout that data/volume has not")


def test_prose_among_the_texts_of_callouts(tree: Tree) -> None:
    """An example's body holds the texts of its callouts and nothing else."""
    tree.change(EN, "1. A volume", "Look:\n\n1. A volume")
    assert only_problem(tree).startswith("docs/en/data.md:10: the body of example data/volume holds more than ")


@pytest.mark.parametrize(("path", "other"), [(EN, "docs/ko/data.md"), (KO, "docs/en/data.md")])
def test_a_link_that_stands_in_one_language_only(tree: Tree, path: str, other: str) -> None:
    """Readers of both languages are sent to the same places, from the same sections."""
    tree.change(path, "1. ", "1. [x](#terminal) [x](index.md) [x](https://example.org/) ")
    assert tree.find_problems() == [
        f"{path}:10: a link to {target} stands here, but section (volumes)= of {other} has none; "
        "both languages link to the same places; add it there or delete it here"
        for target in ("#terminal", "index.md")
    ]


def test_a_link_that_stands_in_another_section(tree: Tree) -> None:
    """A link moved to another section is missing in both; its line is that of the sentence."""
    tree.change(EN, "See [the terminal](#terminal).", "See the terminal.")
    tree.change(EN, "The **whole** file.", "The **whole**\nfile, [and the terminal](#terminal).")
    first, second = tree.find_problems()
    assert first.startswith("docs/en/data.md:19: a link to #terminal stands here, but section (files)= ")
    assert second.startswith("docs/ko/data.md:4: a link to #terminal stands here, but section (data)= ")


@pytest.mark.parametrize(("has", "has_not"), [("en", "ko"), ("ko", "en")])
def test_a_page_missing_in_one_language(tree: Tree, has: str, has_not: str) -> None:
    """The page that is there is named, and the path of the one to write."""
    tree.write(f"docs/{has}/more/new.md", "(new)=\n# New\n")
    assert only_problem(tree) == (
        f"docs/{has}/more/new.md:1: docs/{has_not}/more/new.md is missing; "
        "every page stands in both languages; write it"
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("(volumes)=\n## Volumes", "(disks)=\n## Volumes", "heading of level 2 (disks)="),
        ("(files)=\n### Files", "(files)=\n## Files", "heading of level 2 (files)="),
        (":::{file} data/web/compose.yaml\nThe **whole** file.\n:::\n\n", "", "file data/web/compose.yaml"),
        (":::{drawing} bridge\nA host in front of a container.\n:::\n", "", "drawing bridge"),
        ("See [the", ":::{note}\nNew.\n:::\n\nSee [the", "directive note"),
        (":::{example} data/web\n:::", ":::{example} terminal/twin\n:::", "example terminal/twin"),
    ],
)
def test_languages_with_other_structures(tree: Tree, old: str, new: str, expected: str) -> None:
    """What stands on one side only is named by its line there and the place where it is missing."""
    tree.change(EN, old, new)
    problems = [problem for problem in tree.find_problems() if "have the same structure" in problem]
    assert any(
        problem.startswith(("docs/en/data.md:", "docs/ko/data.md:")) and f": {expected}" in problem
        for problem in problems
    ), problems


def test_examples_in_another_order(tree: Tree) -> None:
    """Examples stand in the same order in both languages."""
    tree.change("docs/en/terminal.md", ":::{example} terminal/keys\n1. Leave it running.\n:::\n\n", "")
    tree.change(
        "docs/en/terminal.md",
        ":::{example} terminal/twin\n:::\n",
        ":::{example} terminal/twin\n:::\n\n:::{example} terminal/keys\n1. Leave it running.\n:::\n",
    )
    problems = tree.find_problems()
    assert len(problems) == 2
    assert all("example terminal/keys with 1 texts stands here, but " in problem for problem in problems)
    assert [problem.partition(": ")[0] for problem in problems] == ["docs/en/terminal.md:10", "docs/ko/terminal.md:4"]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_without_an_anchor(tree: Tree, level: int) -> None:
    """Headings of the first three levels need an anchor of their own."""
    heading = {1: "(data)=\n# Data", 2: "(volumes)=\n## Volumes", 3: "(files)=\n### Files"}[level]
    line = {1: 1, 2: 6, 3: 14}[level]
    tree.change(EN, heading, heading.partition("\n")[2])
    found = [problem for problem in tree.find_problems() if "has no anchor" in problem]
    assert len(found) == 1
    assert found[0].startswith(f"docs/en/data.md:{line}: heading '{heading.split()[-1]}' has no anchor; write ")


def test_a_deep_heading_needs_no_anchor(tree: Tree) -> None:
    """Below the third level an anchor is a choice."""
    for path in (EN, KO):
        tree.change(path, ":::{drawing} bridge\n", "#### Deep\n\n:::{drawing} bridge\n")
    assert tree.find_problems() == []


@pytest.mark.parametrize("anchor", ["볼륨", "Volumes", "vol_umes", "1-volume", "a--b"])
def test_an_anchor_that_is_not_plain(tree: Tree, anchor: str) -> None:
    """Anchors are lower-case ASCII, as addresses are."""
    for path in (EN, KO):
        tree.change(path, "(volumes)=", f"({anchor})=")
    english, korean = tree.find_problems()
    assert english.startswith(f"docs/en/data.md:7: anchor ({anchor})= is not of lower-case ASCII")
    assert korean.startswith(f"docs/ko/data.md:7: anchor ({anchor})= is not of lower-case ASCII")


def test_an_anchor_used_twice(tree: Tree) -> None:
    """An anchor names one place among all pages of a language."""
    for code in ("en", "ko"):
        tree.change(f"docs/{code}/terminal.md", "(again)=", "(volumes)=")
    english, korean = tree.find_problems()
    assert english.startswith("docs/en/terminal.md:8: anchor (volumes)= stands at docs/en/data.md:6 already; ")
    assert korean.startswith("docs/ko/terminal.md:8: anchor (volumes)= stands at docs/ko/data.md:6 already; ")


def test_a_file_that_is_not_beside_an_example(tree: Tree) -> None:
    """A file is shown from the folder of an example that runs with it."""
    for path in (EN, KO):
        tree.change(path, "data/web/compose.yaml", "data/web/compose.yml")
    english, korean = tree.find_problems()
    assert english.startswith("docs/en/data.md:17: examples/data/web/compose.yml is not a file beside an example")
    assert "(did you mean 'data/web/compose.yaml'?)" in english
    assert korean.startswith("docs/ko/data.md:17: ")


def test_a_transcript_with_an_error(tree: Tree) -> None:
    """The example format's own errors come through as they are."""
    tree.change("examples/data/volume.sh", "#> notes", "#>notes")
    assert only_problem(tree).startswith("examples/data/volume.sh:3: ")


def test_a_drawing_that_does_not_exist(tree: Tree) -> None:
    """A wrong name of a drawing is an error at the page."""
    for path in (EN, KO):
        tree.change(path, "{drawing} bridge", "{drawing} bridges")
    english, korean = tree.find_problems()
    assert english.startswith(
        "docs/en/data.md:24: there is no drawing docs/figures/bridges.dot (did you mean 'bridge'?)"
    )
    assert korean.startswith("docs/ko/data.md:24: ")


def test_a_drawing_without_alternative_text(tree: Tree) -> None:
    """Who can't see a drawing reads what it shows."""
    tree.change(EN, "A host in front of a container.\n", "")
    assert only_problem(tree).startswith("docs/en/data.md:24: drawing bridge has no alternative text; ")


@pytest.mark.parametrize("changed", ["bridge.dot", "bridge.toml"])
def test_a_stale_drawing(tree: Tree, changed: str) -> None:
    """A drawing is rendered again when its source or its labels change."""
    path = tree.root / "docs/figures" / changed
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    english, korean = tree.find_problems()
    assert english.startswith("docs/figures/bridge.en.svg:1: stale: bridge.dot or bridge.toml changed since ")
    assert korean.startswith("docs/figures/bridge.ko.svg:1: stale: ")


def test_a_drawing_never_rendered(tree: Tree) -> None:
    """A drawing without its SVG, or without its labels, is an error at its source."""
    (tree.root / "docs/figures/bridge.ko.svg").unlink()
    assert only_problem(tree).startswith("docs/figures/bridge.dot:1: bridge.ko.svg was never rendered; ")
    (tree.root / "docs/figures/bridge.toml").unlink()
    assert only_problem(tree).startswith("docs/figures/bridge.dot:1: its labels docs/figures/bridge.toml are missing")
