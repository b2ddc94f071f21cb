"""What CONTRIBUTING tells people to do can be done, in both languages alike."""

import re
from pathlib import Path

import pytest
import yaml

from conf.site.reviewed import read_sections
from tests.sessions import ROOT, check_call, read_sessions, split_call
from tests.site.conftest import make_tree

PAGES = {code: (ROOT / name).read_text(encoding="utf-8") for code, name in [
    ("en", "CONTRIBUTING.md"), ("ko", "CONTRIBUTING.ko.md"),
]}  # fmt: skip
READMES = {code: (ROOT / name).read_text(encoding="utf-8") for code, name in [
    ("en", "README.md"), ("ko", "README.ko.md"),
]}  # fmt: skip
NEW = "letter-box"
"""The example that a reader writes while reading."""


def find_commands(text: str) -> list[str]:
    """What stands behind a prompt, in order."""
    return re.findall(r"^\s*\$ (.+)$", text, re.MULTILINE)


def find_blocks(text: str, kind: str) -> list[str]:
    """Code blocks of a kind, without the indentation of the list that they stand in."""
    return [re.sub(r"(?m)^   ", "", body) for body in re.findall(rf"(?ms)^   ```{kind}\n(.*?)^   ```$", text)]


def find_calls(text: str) -> list[str]:
    """Every call of a session, in blocks and in sentences."""
    return re.findall(r"python3 noxfile\.py -s [^`\n]+", text)


def test_both_languages_tell_the_same_commands() -> None:
    """In the same order, with the same files."""
    commands = {code: find_commands(text) for code, text in PAGES.items()}
    assert commands["en"] == commands["ko"]
    assert len(commands["en"]) > 10
    for kind in ("bash", "python"):
        assert find_blocks(PAGES["en"], kind) == find_blocks(PAGES["ko"], kind) != []
    assert sorted(find_blocks(PAGES["en"], "markdown")) == sorted(find_blocks(PAGES["ko"], "markdown")) != []
    assert len(re.findall(r"^#+ ", PAGES["en"], re.MULTILINE)) == len(re.findall(r"^#+ ", PAGES["ko"], re.MULTILINE))


@pytest.mark.parametrize("call", sorted(set(find_calls(PAGES["en"]) + find_calls(PAGES["ko"]))))
def test_every_call_is_understood(call: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The session is there and takes the options; what it names is there too, or is the reader's own."""
    check_call(call, monkeypatch)
    name, options = split_call(call)
    for option in options:
        if name == "examples" and not option.startswith("--") and NEW not in option:
            assert (ROOT / f"examples/{option}.sh").exists()
        if name == "reviewed":
            assert option in {section.anchor for section in read_sections(ROOT)}


@pytest.mark.parametrize("text", [*PAGES.values(), *READMES.values()], ids=["en", "ko", "README en", "README ko"])
def test_files_sections_and_sessions_that_are_named_exist(text: str) -> None:
    """A path in code is in the repository, a link leads to a file or a heading, a session can be run."""
    for path in re.findall(r"`((?:docs|examples|conf|tests)/[^`\s]*)`", text):
        if "<" not in path and "*" not in path and NEW not in path:
            assert (ROOT / path).exists(), path
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        name, _, anchor = target.partition("#")
        linked = (ROOT / name).read_text(encoding="utf-8") if name and (ROOT / name).is_file() else text
        assert not name or (ROOT / name).exists(), target
        headings = {make_anchor(heading) for heading in re.findall(r"^#+ (.+)$", linked, re.MULTILINE)}
        assert not anchor or anchor in headings, target
    assert set(re.findall(r"nox(?:file\.py)? -s (\w+)", text)) <= read_sessions().keys()


def make_anchor(heading: str) -> str:
    """The name by which a host links to a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_readmes_list_the_same_sessions() -> None:
    """All of them but what only those who work on the suite's machinery need."""
    listed = {code: re.findall(r"^\| `nox -s (\w+)`", text, re.MULTILINE) for code, text in READMES.items()}
    assert listed["en"] == listed["ko"]


def test_the_new_example_fits(tmp_path: Path) -> None:
    """Written as told and shown as told, there is nothing to complain of."""
    tree = make_tree(tmp_path)
    tree.write(f"examples/data/{NEW}.sh", find_blocks(PAGES["en"], "bash")[0])
    tree.write(f"examples/data/{NEW}.py", find_blocks(PAGES["en"], "python")[0])
    blocks = find_blocks(PAGES["en"], "markdown")
    korean = next(block for block in blocks if re.search("[가-힣]", block))
    english = next(block for block in blocks if block != korean)
    for code, block in (("ko", korean), ("en", english)):
        page = tmp_path / f"docs/{code}/data.md"
        page.write_text(f"{page.read_text(encoding='utf-8')}\n{block}", encoding="utf-8")
    assert tree.find_problems() == []


@pytest.mark.parametrize("path", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")), ids=lambda path: path.stem)
def test_issue_forms_are_in_both_languages(path: Path) -> None:
    """Each word of a form, Korean first; each field has a name of its own."""
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    fields = [field["attributes"] for field in form["body"]]
    words = [form["name"], form["description"], *(field["description"] for field in fields if "description" in field)]
    words += [field["label"] for field in fields if field["label"] != "docker version"]
    assert all(re.search(r"[가-힣].* · .*[a-z]", text) for text in words), words
    names = [field["id"] for field in form["body"]]
    assert len(names) == len(set(names))
