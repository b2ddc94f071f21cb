"""The catalogue: what is wrong in it is said with file and line, and its keys follow what images are made from."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conf.lab import LabError
from conf.lab.catalogue import CATALOGUE, Image, catalogue_key, read_catalogue, registry_path

BUSYBOX = '[[image]]\nname = "busybox:1.37"\npurpose = "tools"\n'


def entry(**values: str) -> str:
    """A catalogue with a good entry on lines 1 to 3 and, from line 5 on, one of these values, written as TOML."""
    lines = "\n".join(f"{key.replace('_', '-')} = {value}" for key, value in values.items())
    return f"{BUSYBOX}\n[[image]]\n{lines}\n"


BROKEN = {
    "not TOML": (f"{BUSYBOX}\nname = = 3\n", 5, "not valid TOML"),
    "unknown key": (entry(name='"a:1"', purpose='"p"', tag='"x"'), 5, "unknown key tag; expected name, aliases, "),
    "no name": (entry(purpose='"p"'), 5, "name is None; expected an image name with a tag"),
    "name without tag": (entry(name='"nginx"', purpose='"p"'), 5, "name is 'nginx'; expected an image name with a tag"),
    "name that is no text": (entry(name="3", purpose='"p"'), 5, "name is 3; expected an image name"),
    "no purpose": (entry(name='"a:1"'), 5, "a:1 has no purpose; say in a sentence what examples use it for"),
    "empty purpose": (entry(name='"a:1"', purpose='""'), 5, "a:1 has no purpose"),
    "aliases that are no list": (entry(name='"a:1"', purpose='"p"', aliases='"2"'), 5, "aliases of a:1 is '2'"),
    "aliases of numbers": (entry(name='"a:1"', purpose='"p"', aliases="[2]"), 5, r"aliases of a:1 is [2]; expected"),
    "alias that is no tag": (entry(name='"a:1"', purpose='"p"', aliases='["b:2"]'), 5, "aliases of a:1 is ['b:2']"),
    "a name twice": (entry(name='"busybox:1.37"', purpose='"p"'), 5, "busybox:1.37 is listed twice"),
    "an alias twice": (
        entry(name='"busybox:1"', purpose='"p"', aliases='["1.37"]'), 5, "busybox:1.37 is listed twice",
    ),
    "its own name as alias": (entry(name='"a:1"', purpose='"p"', aliases='["1"]'), 5, "a:1 is listed twice"),
    "stand-in that is no text": (entry(name='"a:1"', purpose='"p"', stand_in="[]"), 5, "stand-in of a:1 is []"),
    "stand-in without Dockerfile": (entry(name='"a:1"', purpose='"p"', stand_in='"a"'), 5, "neither a Dockerfile nor"),
    "another table": (f'{BUSYBOX}\n[[images]]\nname = "a:1"\n', 5, "unknown table images; expected [[image]]"),
    "no images at all": ("# nothing yet\n", 1, "there is no [[image]]"),
    "entries of another form": ('image = [{name = "a:1", purpose = "p"}]\n', 1, "expected each entry under [[image]]"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message"), BROKEN.values(), ids=BROKEN)
def test_error_names_file_line_and_fault(tmp_path: Path, text: str, line: int, message: str) -> None:
    """A fault in the catalogue is told with the file, the line of its entry, and what was found."""
    path = tmp_path / "images.toml"
    path.write_text(text)
    with pytest.raises(LabError) as raised:
        read_catalogue(path)
    assert str(raised.value).startswith(f"{path}:{line}: ")
    assert message in str(raised.value)


def test_error_in_the_repository_is_shown_relative_to_it() -> None:
    """A message names the file as people type it: relative to the repository."""
    root = CATALOGUE.parents[2]
    with pytest.raises(LabError, match=r"^conf/lab/Dockerfile:\d+: not valid TOML"):
        read_catalogue(root / "conf" / "lab" / "Dockerfile")


def test_headers_may_be_indented_and_commented(tmp_path: Path) -> None:
    """An entry's line is found however TOML lets its header be written."""
    path = tmp_path / "images.toml"
    path.write_text(f'# first\n{BUSYBOX}  [[ image ]]  # another\nname = "a:1"\npurpose = "p"\n')
    assert [2, 5] == [image.line for image in read_catalogue(path)]


def test_aliases_belong_to_the_repository_of_the_name(tmp_path: Path) -> None:
    """An alias is a further tag; all names find one image."""
    path = tmp_path / "images.toml"
    path.write_text(f'{BUSYBOX}aliases = ["latest", "1"]\n')
    (image,) = read_catalogue(path)
    assert ("busybox:1.37", "busybox:latest", "busybox:1") == image.names
    assert image.repository == "busybox"


def test_repository_lists_what_the_chapters_need() -> None:
    """The project's own catalogue is right, and every image in it can be had without Docker Hub."""
    images = read_catalogue()
    assert {"busybox", "debian", "nginx", "httpd", "haproxy"} <= {image.repository for image in images}
    assert [] == [image.name for image in images if image.stand_in is None]


@pytest.fixture
def kitchen(tmp_path: Path) -> Path:
    """A catalogue of a base, an image built from it, one built from that, and one that has nothing to do with them."""
    parents = {"base": "scratch", "web": "base:1", "site": "web:latest", "other": "scratch"}
    text = ""
    for name, parent in parents.items():
        folder = tmp_path / "images" / name
        folder.mkdir(parents=True)
        (folder / "Dockerfile").write_text(f"FROM {parent} AS first\nCOPY page /\n")
        (folder / "page").write_text(f"{name}\n")
        text += f'[[image]]\nname = "{name}:1"\naliases = ["latest"]\npurpose = "p"\nstand-in = "{name}"\n'
    path = tmp_path / "images.toml"
    path.write_text(text)
    return path


def keys(path: Path) -> dict[str, str]:
    """The key of each image."""
    return {image.repository: image.key for image in read_catalogue(path)}


def write_page(folder: Path) -> None:
    """Change what a file holds."""
    (folder / "page").write_text("new\n")


def add_file(folder: Path) -> None:
    """Add a file in a folder of its own."""
    (folder / "conf.d").mkdir()
    (folder / "conf.d" / "more").write_text("")


def rename_file(folder: Path) -> None:
    """Give a file another name."""
    (folder / "page").rename(folder / "pages")


def make_executable(folder: Path) -> None:
    """Change a file's mode alone."""
    (folder / "page").chmod(0o755)


@pytest.mark.parametrize("change", [write_page, add_file, rename_file, make_executable])
@pytest.mark.parametrize(
    ("changed", "expected"),
    [("base", {"base", "web", "site"}), ("web", {"web", "site"}), ("site", {"site"}), ("other", {"other"})],
)
def test_key_follows_the_files_and_passes_on(
    kitchen: Path, change: Callable[[Path], None], changed: str, expected: set[str]
) -> None:
    """What changes in a stand-in's folder gives a new key to it and to what is built FROM it, and to nothing else."""
    before = keys(kitchen)
    change(kitchen.parent / "images" / changed)
    after = keys(kitchen)
    assert expected == {name for name in before if before[name] != after[name]}


def test_key_ignores_when_files_were_written(kitchen: Path) -> None:
    """A fresh clone, whose files are all new, has the keys of every other one."""
    before = keys(kitchen)
    for file in kitchen.parent.rglob("*"):
        os.utime(file, (1, 1))
    assert before == keys(kitchen)


def test_catalogue_key_follows_keys_names_and_aliases(kitchen: Path) -> None:
    """The catalogue as a whole has another key as soon as an image, its name or an alias is another."""
    found = {catalogue_key(read_catalogue(kitchen))}
    text = kitchen.read_text()
    for changed in (text.replace('"other:1"', '"other:2"'), text.replace('["latest"]', '["newest"]', 1)):
        kitchen.write_text(changed.replace("FROM web:latest", "FROM web:newest"))
        found.add(catalogue_key(read_catalogue(kitchen)))
    kitchen.write_text(text)
    write_page(kitchen.parent / "images" / "other")
    found.add(catalogue_key(read_catalogue(kitchen)))
    assert len(found) == 4


def test_key_of_an_image_without_stand_in_is_its_name(tmp_path: Path) -> None:
    """Where Docker Hub alone has an image, nothing here can make it another one."""
    path = tmp_path / "images.toml"
    found: list[Image] = []
    for text in (BUSYBOX, BUSYBOX.replace("tools", "other words"), BUSYBOX.replace("1.37", "1.36")):
        path.write_text(text)
        found += read_catalogue(path)
    assert [True, False] == [image.key == found[0].key for image in found[1:]]


def test_rootfs_script_stands_in_for_a_dockerfile(kitchen: Path) -> None:
    """A stand-in may be a script that prints a root file system; what it holds counts, and so do images FROM it."""
    folder = kitchen.parent / "images" / "base"
    (folder / "Dockerfile").unlink()
    (folder / "rootfs.sh").write_text("tar --create page\n")
    before = keys(kitchen)
    (folder / "rootfs.sh").write_text("tar --create .\n")
    after = keys(kitchen)
    assert {"base", "web", "site"} == {name for name in before if before[name] != after[name]}


def test_official_images_lie_under_library() -> None:
    """A registry keeps `nginx` as `library/nginx`, and an image with an owner under that owner."""
    assert "library/nginx:1.26" == registry_path("nginx:1.26")
    assert "rsyslog/rsyslog-collector:latest" == registry_path("rsyslog/rsyslog-collector:latest")
