"""A reader is led to the file on the repository's host, or nowhere."""

import subprocess
from pathlib import Path

import pytest

from conf.site.build import BuildError, Paths, build, build_languages
from conf.site.commands import find_usages
from conf.site.language import LANGUAGES
from conf.site.repository import Repository, RepositoryError, find_repository, parse_address
from conf.site.tree import read_tree
from tests.site.conftest import REPOSITORY
from tests.site.tree import Tree

GITHUB = {"GITHUB_SERVER_URL": "https://github.example", "GITHUB_REPOSITORY": "own/notes"}


@pytest.mark.parametrize(
    ("remote", "expected"),
    [
        ("https://github.example/own/notes", "https://github.example/own/notes"),
        ("https://github.example/own/notes.git", "https://github.example/own/notes"),
        ("https://github.example/own/notes.git/", "https://github.example/own/notes"),
        ("https://reader:secret@github.example/own/notes.git", "https://github.example/own/notes"),
        ("https://secret@gitlab.example/group/part/notes.git", "https://gitlab.example/group/part/notes"),
        ("https://git.company.example:8443/own/notes.git", "https://git.company.example:8443/own/notes"),
        ("git@github.example:own/notes.git", "https://github.example/own/notes"),
        ("github.example:own/notes.git", "https://github.example/own/notes"),
        ("ssh://git@codeberg.example/own/notes.git", "https://codeberg.example/own/notes"),
        ("ssh://git@git.company.example:2222/own/notes.git", "https://git.company.example/own/notes"),
        ("  git@GitHub.example:own/notes.git\n", "https://github.example/own/notes"),
        ("https://github.example/own/<notes>", "https://github.example/own/%3Cnotes%3E"),
        # No browser opens these, or none but that of whoever cloned it.
        ("", None),
        ("/srv/git/notes.git", None),
        ("../notes", None),
        ("notes", None),
        ("file:///srv/git/notes.git", None),
        ("C:/git/notes", None),
        ("C:\\git\\notes", None),
        ("git://github.example/own/notes.git", None),
        ("http://github.example/own/notes.git", None),
        ("https://localhost/own/notes", None),
        ("https://127.0.0.1/own/notes", None),
        ("https://[::1]/own/notes", None),
        ("https://[::1/own/notes", None),
        ("https://github.example:port/own/notes", None),
        ("work:own/notes.git", None),
        ("https://github.example", None),
        ("https://github.example/.git", None),
        ("javascript:alert(1)", None),
        ("ext::sh -c x", None),
    ],
)
def test_a_remote_as_a_browser_opens_it(remote: str, expected: str | None) -> None:
    """Always https, never with credentials; what only a machine of one's own reaches counts as none."""
    assert parse_address(remote) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://github.example/own/notes", "https://github.example/own/notes/edit/main/docs/ko/data.md"),
        ("https://git.company.example/own/notes", "https://git.company.example/own/notes/edit/main/docs/ko/data.md"),
        ("https://gitlab.example/own/notes", "https://gitlab.example/own/notes/-/edit/main/docs/ko/data.md"),
        (
            "https://gitlab.examplepany.example/own/notes",
            "https://gitlab.examplepany.example/own/notes/-/edit/main/docs/ko/data.md",
        ),
        ("https://codeberg.example/own/notes", "https://codeberg.example/own/notes/_edit/main/docs/ko/data.md"),
        (
            "https://bitbucket.example/own/notes",
            "https://bitbucket.example/own/notes/src/main/docs/ko/data.md?mode=edit",
        ),
    ],
)
def test_hosts_have_their_editors_at_different_places(address: str, expected: str) -> None:
    """A host that isn't known is taken to be like GitHub."""
    assert Repository(address).find_editor("docs/ko/data.md") == expected


def test_branches_and_files_are_quoted() -> None:
    """A branch may have slashes, a file blanks and number signs."""
    repository = Repository("https://github.example/own/notes", "fix/#1")
    expected = "https://github.example/own/notes/edit/fix/%231/examples/data/a%20b%23.txt"
    assert repository.find_editor("examples/data/a b#.txt") == expected


@pytest.mark.parametrize(
    ("environment", "branch"),
    [
        ({}, "main"),
        ({"GITHUB_REF_TYPE": "branch", "GITHUB_REF_NAME": "trunk"}, "trunk"),
        ({"GITHUB_REF_TYPE": "tag", "GITHUB_REF_NAME": "v1"}, "main"),
        ({"GITHUB_REF_TYPE": "branch", "GITHUB_REF_NAME": "12/merge", "GITHUB_BASE_REF": "trunk"}, "trunk"),
        ({"GITHUB_BASE_REF": "trunk", "REPOSITORY_BRANCH": "next"}, "next"),
    ],
)
def test_a_workflow_of_github_names_both(tmp_path: Path, environment: dict[str, str], branch: str) -> None:
    """A pull request's preview leads to the branch that it asks to change."""
    assert find_repository(tmp_path, GITHUB | environment) == Repository("https://github.example/own/notes", branch)


def test_what_is_named_goes_before_what_is_found(tmp_path: Path) -> None:
    """REPOSITORY_URL before GitHub's own variables; an empty one is none."""
    named = GITHUB | {"REPOSITORY_URL": "git@gitlab.example:mine/notes.git"}
    assert find_repository(tmp_path, named) == Repository("https://gitlab.example/mine/notes", "main")
    assert find_repository(tmp_path, {"REPOSITORY_URL": ""}) is None


def test_an_address_that_leads_nowhere_is_an_error(tmp_path: Path) -> None:
    """A typo in the environment would leave every page without its links; it is not repeated: it may be secret."""
    with pytest.raises(RepositoryError, match=r"REPOSITORY_URL is no address .* expected https://") as caught:
        find_repository(tmp_path, {"REPOSITORY_URL": "http://reader:secret@host.example/notes"})
    assert "secret" not in str(caught.value)


def run_git(folder: Path, *arguments: str) -> None:
    """Run git, away from anybody's settings."""
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@localhost", "-C", str(folder), *arguments]
    subprocess.run(command, check=True, capture_output=True)


def test_a_clone_knows_where_it_came_from(tmp_path: Path) -> None:
    """Its remote and the remote's own branch, wherever one is working now."""
    first, clone = tmp_path / "first", tmp_path / "clone"
    first.mkdir()
    run_git(first, "init", "--initial-branch", "trunk")
    run_git(first, "commit", "--allow-empty", "--message", "Begin")
    run_git(tmp_path, "clone", str(first), str(clone))
    assert find_repository(first, {}) is None
    assert find_repository(clone, {}) is None
    run_git(clone, "remote", "set-url", "origin", "git@github.example:own/notes.git")
    run_git(clone, "checkout", "-b", "fix-typo")
    assert find_repository(clone, {}) == Repository("https://github.example/own/notes", "trunk")
    (clone / "unpacked").mkdir()
    assert find_repository(clone / "unpacked", {}) is None


def test_without_git_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive of the files, on a machine without git."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_repository(tmp_path, {}) is None


@pytest.mark.parametrize(
    ("path", "file", "words"),
    [
        ("ko/data.html", "docs/ko/data.md", ">이 페이지 고치기</a>"),
        ("en/data.html", "docs/en/data.md", ">Correct this page</a>"),
        ("en/index.html", "docs/en/index.md", ">Correct this page</a>"),
        ("ko/data.html", "examples/data/volume.sh", ' aria-label="volume.sh 고치기">고치기</a>'),
        ("en/data.html", "examples/data/volume.sh", ' aria-label="Correct volume.sh">Correct</a>'),
        ("en/data.html", "examples/data/volume.py", ' aria-label="Correct volume.py">Correct</a>'),
        ("en/data.html", "examples/data/web/web.sh", ' aria-label="Correct web.sh">Correct</a>'),
        ("en/data.html", "examples/data/web/compose.yaml", ' aria-label="Correct compose.yaml">Correct</a>'),
    ],
)
def test_pages_examples_and_files_lead_to_their_source(site: Path, path: str, file: str, words: str) -> None:
    """In the page's language, each to the file that it was made from."""
    page = (site / path).read_text(encoding="utf-8")
    assert f'<a class="correct" href="{REPOSITORY}/edit/main/{file}"{words}' in page


def test_what_is_made_from_data_leads_to_the_data(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """The glossary's terms, each group of corrections, the explanations of commands."""
    monkeypatch.setenv("REPOSITORY_URL", REPOSITORY)
    monkeypatch.setenv("REPOSITORY_BRANCH", "main")
    term = '[volume]\nsection = "volumes"\nko = { term = "볼륨", definition = "가" }\n'
    tree.write("docs/glossary.toml", f'{term}en = {{ term = "volume", definition = "A" }}\n')
    claim = '[first]\nkind = "wrong"\nexample = "data/volume"\nsection = "volumes"\n'
    claim += 'ko = { claim = "가", so = "나" }\nen = { claim = "A", so = "B" }\n'
    tree.write("docs/corrections/data.toml", f'order = 1\ntitle = {{ ko = "데이터", en = "Data" }}\n{claim}')
    commands = find_usages(read_tree(tree.root))
    tree.write("docs/commands.toml", "".join(f'["{command}"]\nko = "가"\nen = "A"\n' for command in commands))
    for code in ("ko", "en"):
        directives = ":::{glossary-terms}\n:::\n\n:::{corrections}\n:::\n\n:::{commands}\n:::\n"
        tree.change(f"docs/{code}/results.md", ":::{results}\n:::\n", f":::{{results}}\n:::\n\n{directives}")
    paths = Paths.under(tree.root)
    assert build_languages(paths, LANGUAGES) == []
    page = (paths.work / "en/results.html").read_text(encoding="utf-8")
    for name in ("glossary.toml", "corrections/data.toml", "commands.toml"):
        own = Path(name).name
        assert f'<a class="correct" href="{REPOSITORY}/edit/main/docs/{name}">Correct {own}</a>' in page


def test_nothing_is_shown_where_there_is_none(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link that leads nowhere is worse than none."""
    for name in ("REPOSITORY_URL", "GITHUB_SERVER_URL", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    paths = Paths.under(tree.root)
    assert build_languages(paths, LANGUAGES[:1]) == []
    assert all("correct" not in page.read_text(encoding="utf-8") for page in paths.work.rglob("ko/*.html"))


def test_an_address_that_leads_nowhere_stops_the_build(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is built."""
    monkeypatch.setenv("REPOSITORY_URL", "notes")
    with pytest.raises(BuildError, match="REPOSITORY_URL is no address"):
        build(Paths.under(tree.root))
    assert not (tree.root / "build").exists()
