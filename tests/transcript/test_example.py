"""Examples are found with their twins, files and settings."""

from pathlib import Path

import pytest

from conf.transcript import TIMEOUT, Example, Language, TranscriptError, find_examples


def write(root: Path, files: dict[str, str]) -> Path:
    """Write files below `root`/examples."""
    for name, content in files.items():
        path = root / "examples" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
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
not-run = "needs a second machine"
"""


def test_settings_are_those_of_the_entry(tmp_path: Path) -> None:
    """An entry of examples.toml sets time, images and the reason why an example is not run."""
    write(tmp_path, {"examples.toml": SETTINGS, "data/volume.sh": "ls\n", "data/network.sh": "ls\n"})
    network, volume = find_examples(tmp_path)
    assert (120.0, ("busybox", "nginx"), None) == (volume.timeout, volume.images, volume.not_run)
    assert (TIMEOUT, None, "needs a second machine") == (network.timeout, network.images, network.not_run)


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
        {"examples.toml": '["a/x"]\nnot-run = "why"\n'},
    ],
    ids=str,
)
def test_digest_changes_with_all_it_depends_on(tmp_path: Path, change: dict[str, str]) -> None:
    """A change of a script, a file beside it or a setting changes the digest."""
    write(tmp_path, {"a/x/x.sh": "ls\n", "a/x/x.py": "a = 1\n", "a/x/Dockerfile": "FROM a\n"})
    before = only(tmp_path).digest
    assert before != only(write(tmp_path, change)).digest


def test_digest_changes_with_a_mode(tmp_path: Path) -> None:
    """Whether a file beside an example can be executed counts."""
    write(tmp_path, {"a/x/x.sh": "ls\n", "a/x/run": "true\n"})
    before = only(tmp_path).digest
    (tmp_path / "examples/a/x/run").chmod(0o755)
    assert before != only(tmp_path).digest


TOML = "examples/examples.toml"


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
        ({"examples.toml": "\ntimeout = 1\n"}, f"{TOML}:2", "found 'timeout' outside an entry"),
        ({"examples.toml": '\n"a" = 1\n'}, f"{TOML}:1", "found 'a' outside an entry"),
        ({"examples.toml": '\n["a/x"]\n'}, f"{TOML}:2", "found an entry for 'a/x'"),
        ({"examples.toml": "\n[a]\n"}, f"{TOML}:1", "found an entry for 'a'"),
        ({"examples.toml": '["a/x"]\n\ntime = 1\n'}, f"{TOML}:3", "found the unknown key 'time'"),
        ({"examples.toml": '"a/x".time = 1\n'}, f"{TOML}:1", "found the unknown key 'time'"),
        ({"examples.toml": '["a/x"]\ntimeout = "1"\n'}, f"{TOML}:2", "found timeout = '1'; expected a positive"),
        ({"examples.toml": '["a/x"]\ntimeout = true\n'}, f"{TOML}:2", "found timeout = True; expected a positive"),
        ({"examples.toml": '["a/x"]\ntimeout = 0\n'}, f"{TOML}:2", "found timeout = 0; expected a positive"),
        ({"examples.toml": '["a/x"]\nimages = "a"\n'}, f"{TOML}:2", "found images = 'a'; expected a list"),
        ({"examples.toml": '["a/x"]\nimages = [""]\n'}, f"{TOML}:2", "found images = ['']; expected a list"),
        ({"examples.toml": '["a/x"]\nnot-run = " "\n'}, f"{TOML}:2", "found not-run = ' '; expected the reason"),
    ],
)
def test_error_says_where_and_what(tmp_path: Path, files: dict[str, str], where: str, message: str) -> None:
    """A file or an entry that cannot be right is refused, with its place and what to do."""
    with pytest.raises(TranscriptError) as caught:
        find_examples(write(tmp_path, files))
    assert f"{where}: {message}" == str(caught.value)[: len(f"{where}: {message}")]
    assert 2 <= caught.value.message.count("; ")
