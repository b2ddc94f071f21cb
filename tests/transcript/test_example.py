"""Examples are found with their twins, files and settings."""

from pathlib import Path

import pytest

from conf.transcript import TIMEOUT, Example, Language, TranscriptError, find_examples


def write(root: Path, files: dict[str, str]) -> Path:
    """Write files below `root`/examples."""
    for name, content in files.items():
        path = root / "examples" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", errors="surrogateescape")
    return root


def only(root: Path) -> Example:
    """Return the one example there is."""
    (example,) = find_examples(root)
    return example


def test_no_folder_has_no_examples(tmp_path: Path) -> None:
    """A repository without examples is none with an error."""
    assert [] == find_examples(tmp_path)


def test_examples_are_sorted_by_name(tmp_path: Path) -> None:
    """Examples are named by chapter and stem, and sorted by that."""
    write(tmp_path, {"b/a.sh": "ls\n", "a/z-1.py": "a = 1\n", "a/c/c.sh": "ls\n", "a/b.sh": "ls\n"})
    assert ["a/b", "a/c", "a/z-1", "b/a"] == [example.name for example in find_examples(tmp_path)]


def test_twins_are_one_example(tmp_path: Path) -> None:
    """Files with the same stem are one example in two languages, in an empty folder."""
    write(tmp_path, {"data/volume.sh": "ls\n", "data/volume.py": "a = 1\n"})
    example = only(tmp_path)
    assert ("data", None, ()) == (example.chapter, example.folder, example.beside)
    assert {
        Language.SHELL: "examples/data/volume.sh",
        Language.PYTHON: "examples/data/volume.py",
    } == {language: script.path for language, script in example.scripts.items()}
    assert (TIMEOUT, None, None) == (example.timeout, example.images, example.not_run)


def test_folder_holds_files_beside_the_scripts(tmp_path: Path) -> None:
    """Every other file in an example's folder is a file beside it."""
    files = {"web/web.sh": "ls\n", "web/web.py": "a = 1\n", "web/b/c.sh": "# any\n", "web/Dockerfile": "FROM a\n"}
    write(tmp_path, {f"systems/{name}": content for name, content in files.items()})
    write(tmp_path, {"systems/web/__pycache__/web.pyc": "", "systems/__pycache__/a": "", "systems/.swp": ""})
    write(tmp_path, {".hidden": "", "_drafts/x.sh": "", ".git/x.sh": ""})
    example = only(tmp_path)
    folder = tmp_path / "examples/systems/web"
    assert folder == example.folder
    assert (folder / "Dockerfile", folder / "b/c.sh") == example.beside


SETTINGS = """\
# How examples run.
["data/volume"]
timeout = 120
images = ["busybox", "nginx"]

["data/network"]
not-run = {en = "needs a second machine", ko = "기계가 두 대 필요함"}
"""


def test_settings_are_those_of_the_entry(tmp_path: Path) -> None:
    """An entry of examples.toml sets time, images and the reason why an example is not run."""
    write(tmp_path, {"examples.toml": SETTINGS, "data/volume.sh": "ls\n", "data/network.sh": "ls\n"})
    network, volume = find_examples(tmp_path)
    assert (120.0, ("busybox", "nginx"), None) == (volume.timeout, volume.images, volume.not_run)
    assert (TIMEOUT, None) == (network.timeout, network.images)
    assert {"ko": "기계가 두 대 필요함", "en": "needs a second machine"} == network.not_run


def test_settings_know_their_lines(tmp_path: Path) -> None:
    """Each key of an entry has its own line, whatever longer name or later entry has the same."""
    settings = '["a/x-y"]\nimages = []\n["a/x"]  # as in a/x-y\n\n"images" = []\nneeds=["b"]\nnot-run.ko = "왜"\n'
    settings += 'not-run.en = "why"\n["a/z"]\nimages = []\ntimeout = 2\n'
    write(tmp_path, {"examples.toml": settings, **{f"a/{stem}.sh": "ls\n" for stem in ("x", "x-y", "y", "z")}})
    lines = {example.name: example.lines for example in find_examples(tmp_path)}
    assert {"images": 5, "needs": 6, "not-run": 7} == lines["a/x"]
    assert ({"images": 2}, {}, {"images": 10, "timeout": 11}) == (lines["a/x-y"], lines["a/y"], lines["a/z"])


def test_needs_of_an_example_have_their_reason(tmp_path: Path) -> None:
    """An example may ask for more machines, and for what a kernel may lack; the digest knows of both."""
    entry = '["a/x"]\nnodes = 3\nnot-run = {ko = "왜", en = "why"}\n'
    asking = only(write(tmp_path, {"a/x.sh": "ls\n", "examples.toml": f'{entry}needs = ["ip_vs"]\n'}))
    assert (3, ("ip_vs",), "why") == (asking.nodes, asking.needs, (asking.not_run or {})["en"])
    plain = only(write(tmp_path, {"examples.toml": entry}))
    assert (3, (), True) == (plain.nodes, plain.needs, plain.digest != asking.digest)


def test_order_of_languages_is_no_change(tmp_path: Path) -> None:
    """The same reasons in another order leave the digest as it is."""
    files = {"a/x.sh": "ls\n", "examples.toml": '["a/x"]\nnot-run = {ko = "왜", en = "why"}\n'}
    turned = {**files, "examples.toml": '["a/x"]\nnot-run = {en = "why", ko = "왜"}\n'}
    assert only(write(tmp_path / "one", files)).digest == only(write(tmp_path / "two", turned)).digest


def test_digest_holds_still(tmp_path: Path) -> None:
    """The digest is the same each time, wherever the repository is."""
    files = {"data/volume.sh": "ls\n", "data/volume.py": "a = 1\n"}
    digests = {only(write(tmp_path / name, files)).digest for name in ("one", "two")}
    assert 1 == len(digests)
    assert digests.pop().startswith("sha256:")


@pytest.mark.parametrize(
    "change",
    [
        {"a/x/x.sh": "ls -l\n"},
        {"a/x/x.py": "a = 2\n"},
        {"a/x/Dockerfile": "FROM b\n"},
        {"a/x/b/c": "d"},
        {"examples.toml": '["a/x"]\ntimeout = 5\n'},
        {"examples.toml": '["a/x"]\nimages = []\n'},
        {"examples.toml": '["a/x"]\nnot-run = {ko = "왜", en = "why"}\n'},
        {"examples.toml": '["a/x"]\nnodes = 3\n'},
    ],
    ids=str,
)
def test_digest_changes_with_all_it_depends_on(tmp_path: Path, change: dict[str, str]) -> None:
    """A change of a script, a file beside it or a setting changes the digest."""
    write(tmp_path, {"a/x/x.sh": "ls\n", "a/x/x.py": "a = 1\n", "a/x/Dockerfile": "FROM a\n"})
    before = only(tmp_path).digest
    assert before != only(write(tmp_path, change)).digest


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True), ({"a/x/x.sh": "ls -l\n"}, False), ({"a/x/page": "b\n"}, False), ({"a/x/more": ""}, False),
        ({"../docs/b.md": "2"}, False), ({"../docs/c.md": ""}, False), ({"b/x.sh": "ls\n"}, True),
    ],
    ids=str,
)  # fmt: skip
def test_digest_now_is_of_what_is_there_now(tmp_path: Path, change: dict[str, str], same: bool) -> None:
    """It tells a script, a file beside or around that came or changed since from files that stayed."""
    around = '["a/x"]\nrepository = ["docs"]\n'
    write(tmp_path, {"../docs/b.md": "1", "a/x/x.sh": "ls\n", "a/x/page": "a\n", "examples.toml": around})
    example = only(tmp_path)
    before = example.digest
    write(tmp_path, change)
    assert same == (before == example.digest_now(tmp_path))


def test_digest_now_of_a_lone_script(tmp_path: Path) -> None:
    """A script without a folder is all that is read; where it went away, that is an error."""
    example = only(write(tmp_path, {"a/x.sh": "ls\n", "a/x.py": "a = 1\n"}))
    assert example.digest == example.digest_now(tmp_path)
    (tmp_path / "examples/a/x.py").unlink()
    with pytest.raises(FileNotFoundError):
        example.digest_now(tmp_path)


def test_digest_changes_with_a_mode(tmp_path: Path) -> None:
    """Whether a file beside an example can be executed counts."""
    write(tmp_path, {"a/x/x.sh": "ls\n", "a/x/run": "true\n"})
    before = only(tmp_path).digest
    (tmp_path / "examples/a/x/run").chmod(0o755)
    assert before != only(tmp_path).digest


AROUND = '["a/x"]\nrepository = ["docs", "lock"]\n'


def test_repository_lies_around_an_example(tmp_path: Path) -> None:
    """An example has what it names of the repository around it: every file that somebody wrote."""
    write(tmp_path, {"a/x/x.sh": "ls\n", "a/x/Dockerfile": "FROM a\n", "examples.toml": AROUND, "a/y/y.sh": "ls\n"})
    for name in ("docs/en/a.md", "docs/.cache/a", "docs/__pycache__/a.pyc", "docs/.swp", "docs/ko.mo", "lock", "other"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("1")
    asking, plain = find_examples(tmp_path)
    assert (tmp_path / "docs/en/a.md", tmp_path / "lock") == asking.around
    assert () == plain.around
    assert () == only(write(tmp_path / "file", {"a/x.sh": "ls\n"})).around


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("docs/a.md", True), ("docs/b.md", True), ("lock", True),
        ("docs/.swp", False), ("docs/ko.mo", False), ("other", False),
    ],
)  # fmt: skip
def test_digest_changes_with_what_lies_around(tmp_path: Path, name: str, counts: bool) -> None:
    """A file of the repository that an example asks for is part of it, and no other is."""
    (tmp_path / "docs").mkdir()
    for path in (tmp_path / "docs/a.md", tmp_path / "lock"):
        path.write_text("1")
    before = only(write(tmp_path, {"a/x/x.sh": "ls\n", "examples.toml": AROUND})).digest
    (tmp_path / name).write_text("2")
    assert counts == (before != only(tmp_path).digest)


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        ({"a/y/y.sh": "ls -l\n"}, False), ({"a/y/Dockerfile": "FROM b\n"}, False),
        ({"a/z.sh": "ls\n"}, True), ({"a/x/Dockerfile": "FROM b\n"}, True),
    ],
    ids=str,
)  # fmt: skip
def test_digest_changes_with_the_names_of_other_examples(tmp_path: Path, change: dict[str, str], counts: bool) -> None:
    """An example that has all examples around it runs again where one comes or goes, but not where another changes."""
    around = '["a/x"]\nrepository = ["examples"]\n'
    files = {"a/x/x.sh": "ls\n", "a/x/Dockerfile": "FROM a\n", "a/y/y.sh": "ls\n", "a/y/Dockerfile": "FROM a\n"}
    before = find_examples(write(tmp_path, files | {"examples.toml": around}))[0].digest
    assert counts == (before != find_examples(write(tmp_path, change))[0].digest)


TOML = "examples/examples.toml"
REASON = 'expected the reason in both languages, {ko = "…", en = "…"}; correct it'


@pytest.mark.parametrize(
    ("files", "where", "message"),
    [
        ({"x.sh": "ls\n"}, "examples/x.sh:1", "found a file outside a chapter"),
        ({"a/x.txt": ""}, "examples/a/x.txt:1", "found a file that is no script"),
        ({"a/x/y.sh": "ls\n"}, "examples/a/x:1", "found a folder without a script"),
        ({"a/x/x.sh": "ls\n", "a/x.sh": "ls\n"}, "examples/a/x:1", "found the example twice"),
        ({"a/x/x.sh": "ls\n", "a/x.py": "a = 1\n"}, "examples/a/x:1", "found the example twice"),
        ({"a/X.sh": "ls\n"}, "examples/a/X.sh:1", "found the name 'a/X'"),
        ({"a b/x.sh": "ls\n"}, "examples/a b/x.sh:1", "found the name 'a b/x'"),
        ({"a/x.sh": "ls\n#~\n"}, "examples/a/x.sh:2", "found '#~'"),
        (
            {"a/x.sh": "# (1)\nls\n# (2)\nls\n", "a/x.py": "# (1)\na = 1\n"},
            "examples/a/x.sh:3",
            "found callout (2), which examples/a/x.py has not",
        ),
        (
            {"a/x.sh": "ls\n", "a/x.py": "# (1)\na = 1\n"},
            "examples/a/x.py:1",
            "found callout (1), which examples/a/x.sh has not",
        ),
        ({"examples.toml": "\n= 1\n"}, f"{TOML}:2", "found what is no TOML"),
        ({"examples.toml": '["a'}, f"{TOML}:1", "found what is no TOML"),
        ({"examples.toml": '["a/x"]\n# \udcff\n'}, f"{TOML}:2", "found byte 0xff, which is not UTF-8"),
        ({"examples.toml": "\ntimeout = 1\n"}, f"{TOML}:2", "found 'timeout' outside an entry"),
        ({"examples.toml": '\n"a" = 1\n'}, f"{TOML}:1", "found 'a' outside an entry"),
        ({"examples.toml": '\n["a/x"]\n'}, f"{TOML}:2", "found an entry for 'a/x'"),
        ({"examples.toml": "\n[a]\n"}, f"{TOML}:1", "found an entry for 'a'"),
        ({"examples.toml": '["a/x"]\n\ntime = 1\n'}, f"{TOML}:3", "found the unknown key 'time'"),
        ({"examples.toml": '"a/x".time = 1\n'}, f"{TOML}:1", "found the unknown key 'time'"),
        ({"examples.toml": '["a/x"]\ntimeout = "1"\n'}, f"{TOML}:2", "found timeout = '1'; expected a positive"),
        ({"examples.toml": '["a/x"]\ntimeout = true\n'}, f"{TOML}:2", "found timeout = True; expected a positive"),
        ({"examples.toml": '["a/x"]\ntimeout = 0\n'}, f"{TOML}:2", "found timeout = 0; expected a positive"),
        ({"examples.toml": '["a/x"]\ntimeout = inf\n'}, f"{TOML}:2", "found timeout = inf; expected a positive"),
        ({"examples.toml": '["a/x"]\ntimeout = nan\n'}, f"{TOML}:2", "found timeout = nan; expected a positive"),
        ({"examples.toml": f'["a/x"]\ntimeout = 1{"0" * 400}\n'}, f"{TOML}:2", "found timeout = 1000"),
        ({"examples.toml": '["a/x"]\nimages = "a"\n'}, f"{TOML}:2", "found images = 'a'; expected a list"),
        ({"examples.toml": '["a/x"]\nimages = [""]\n'}, f"{TOML}:2", "found images = ['']; expected a list"),
        ({"examples.toml": '["a/x"]\nnodes = 4\n'}, f"{TOML}:2", "found nodes = 4; expected a number of machines from"),
        ({"examples.toml": '["a/x"]\nnodes = 0\n'}, f"{TOML}:2", "found nodes = 0; expected a number of machines from"),
        ({"examples.toml": '["a/x"]\nnodes = true\n'}, f"{TOML}:2", "found nodes = True; expected a number"),
        ({"examples.toml": '["a/x"]\nnodes = 2.0\n'}, f"{TOML}:2", "found nodes = 2.0; expected a number"),
        ({"examples.toml": '["a/x"]\nneeds = "b"\n'}, f"{TOML}:2", "found needs = 'b'; expected a list of what"),
        ({"examples.toml": '["a/x"]\n\nneeds = ["b"]\n'}, f"{TOML}:3", "found needs without not-run; expected"),
        ({"examples.toml": '["a/x"]\nrepository = "b"\n'}, f"{TOML}:2", "found repository = 'b'; expected a list of"),
        (
            {"a/x.sh": "ls\n", "examples.toml": '["a/x"]\nrepository = ["examples"]\n'},
            f"{TOML}:2",
            "found repository for a/x, which is no folder",
        ),
        (
            {"a/x/x.sh": "ls\n", "examples.toml": '["a/x"]\n\nrepository = ["examples", "docs"]\n'},
            f"{TOML}:3",
            "found 'docs' in repository; expected a file or folder",
        ),
        ({"examples.toml": '["a/x"]\nnot-run = "why"\n'}, f"{TOML}:2", f"found not-run = 'why'; {REASON}"),
        ({"examples.toml": '["a/x"]\nnot-run.ko = "왜"\n'}, f"{TOML}:2", f"found not-run = {{'ko': '왜'}}; {REASON}"),
        ({"examples.toml": '["a/x"]\n\nnot-run = {ko = "왜", en = " "}\n'}, f"{TOML}:3", "found not-run = {'ko': "),
        ({"examples.toml": '["a/x"]\nnot-run = {ko = "왜", en = 1}\n'}, f"{TOML}:2", "found not-run = {'ko': "),
        (
            {"examples.toml": '["a/x"]\nnot-run = {ko = "왜", en = "why", fr = "p"}\n'},
            f"{TOML}:2",
            f"found not-run = {{'ko': '왜', 'en': 'why', 'fr': 'p'}}; {REASON}",
        ),
    ],
)
def test_error_says_where_and_what(tmp_path: Path, files: dict[str, str], where: str, message: str) -> None:
    """A file or an entry that cannot be right is refused, with its place and what to do."""
    with pytest.raises(TranscriptError) as caught:
        find_examples(write(tmp_path, files))
    assert f"{where}: {message}" == str(caught.value)[: len(f"{where}: {message}")]
    assert 2 <= caught.value.message.count("; ")
