"""What a site with an address of its own tells search engines, networks, feed readers and language models."""

import json
import re
import struct
import subprocess
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest

from conf.site.address import Address
from conf.site.build import BuildError, Paths, build
from conf.site.commands import find_usages
from conf.site.language import LANGUAGES
from conf.site.listing import card
from conf.site.listing.card import CARD_SIZE, fill_card, find_cover, find_picture, read_stamp, stamp_png
from conf.site.listing.head import Subject, render_head
from conf.site.tree import read_tree
from tests.site import test_corrections, test_glossary, test_plot
from tests.site.conftest import make_tree, write_results
from tests.site.tree import Tree

SITE = "https://notes.test/docker"
COMMITTED = "2026-03-01T09:00:00+09:00"
CHANGED = "2026-03-05T09:00:00+09:00"
CHAPTERS = ("data", "terminal")
PAGES = ("index", *CHAPTERS, "corrections", "glossary", "commands", "results")
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def commit(root: Path, when: str) -> None:
    """Commit everything under `root` as of a moment."""
    settings = ["-c", "user.name=a", "-c", "user.email=a@b.test", "-c", "init.defaultBranch=main"]
    moments = {"GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when, "HOME": str(root), "PATH": "/usr/bin:/bin"}
    for command in (["init", "--quiet"], ["add", "docs", "examples"], ["commit", "--quiet", "--message", "x"]):
        subprocess.run(["git", *settings, *command], cwd=root, env=moments, check=True)


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """A tree with pages of every kind and a history, its site built with an address."""
    tree = make_tree(tmp_path_factory.mktemp("listed"))
    tree.write(test_corrections.PATH, test_corrections.DATA)
    tree.write(test_glossary.PATH, test_glossary.DATA)
    tree.write(test_plot.PATH, test_plot.SERIES)
    tree.write("examples/terminal/twin.sh", "docker ps\n#> small 512kB\n#> big 1.5MB\n")
    commands = find_usages(read_tree(tree.root))
    tree.write("docs/commands.toml", "".join(f'["{c}"]\nko = "한다."\nen = "Does `it`."\n' for c in commands))
    for code, lead in (("ko", "**데이터(data)**를 씁니다."), ("en", 'Where `data` "is" & <stays>.')):
        for page, directive in (("corrections", "corrections"), ("glossary", "glossary-terms"), ("commands",) * 2):
            tree.write(f"docs/{code}/{page}.md", f"({page})=\n# {page}\n\nAbout it.\n\n:::{{{directive}}}\n:::\n")
        tree.change(f"docs/{code}/index.md", "results\n", "corrections\nglossary\ncommands\nresults\n")
        tree.change(f"docs/{code}/data.md", "(volumes)=", f":::{{plot}} sizes\nSizes {code}.\n:::\n\n(volumes)=")
        title = {"ko": "# 데이터\n", "en": "# Data\n"}[code]
        tree.change(
            f"docs/{code}/data.md", title, f"{title}\n{lead}\nAnd [a volume](#volumes), a [term](#term-volume).\n"
        )
    write_results(tree)
    commit(tree.root, COMMITTED)
    tree.change(test_corrections.PATH, 'en.so = "It takes none."', 'en.so = "It takes *none*."')
    commit(tree.root, CHANGED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", f"{SITE}/")
        build(Paths.under(tree.root))
    return tree


@pytest.fixture(scope="module")
def output(listed: Tree) -> Path:
    """The built site."""
    return listed.root / "build/html"


class _Head(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.metas: dict[str, list[str]] = {}
        self.links: list[dict[str, str]] = []
        self.title = self.data = ""
        self._within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._within = attributes.get("type", tag) if tag == "script" else tag
        if tag == "meta":
            name = attributes.get("name") or attributes.get("property") or ""
            self.metas.setdefault(name, []).append(attributes.get("content", ""))
        elif tag == "link":
            self.links.append(attributes)

    def handle_endtag(self, tag: str) -> None:
        self._within = ""

    def handle_data(self, data: str) -> None:
        if self._within == "title" and not self.title:
            self.title = data
        elif self._within == "application/ld+json":
            self.data += data


def read_head(path: Path) -> _Head:
    """What the head of a page says."""
    head = _Head()
    head.feed(path.read_text(encoding="utf-8"))
    return head


def list_alternates(head: _Head) -> dict[str, str]:
    """The addresses of a page by language."""
    return {link["hreflang"]: link["href"] for link in head.links if "hreflang" in link and link["rel"] == "alternate"}


@pytest.mark.parametrize("code", ["ko", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_each_page_names_itself_and_its_counterparts(output: Path, code: str, name: str) -> None:
    """One canonical address, one for each language and one for everybody else; all of them are there."""
    head = read_head(output / f"{code}/{name}.html")
    canonical = [link["href"] for link in head.links if link["rel"] == "canonical"]
    assert canonical == [f"{SITE}/{code}/{name}.html"]
    default = f"{SITE}/" if name == "index" else f"{SITE}/en/{name}.html"
    expected = {"ko": f"{SITE}/ko/{name}.html", "en": f"{SITE}/en/{name}.html", "x-default": default}
    assert list_alternates(head) == expected
    for place in expected.values():
        assert (output / place.removeprefix(f"{SITE}/") / ("" if place.endswith(".html") else "index.html")).is_file()


@pytest.mark.parametrize("code", ["ko", "en"])
def test_titles_and_descriptions_differ(output: Path, code: str) -> None:
    """Every page has both, no two pages of a language the same title."""
    heads = [read_head(output / f"{code}/{name}.html") for name in PAGES]
    assert len({head.title for head in heads}) == len(PAGES)
    assert all(len(head.metas["description"]) == 1 and head.metas["description"][0] for head in heads)


def test_a_description_is_the_lead_without_its_markup(output: Path) -> None:
    """In the page's language, whatever signs are in it."""
    ko, en = (read_head(output / f"{code}/data.html") for code in ("ko", "en"))
    assert ko.metas["description"] == ["데이터(data)를 씁니다. And a volume, a term."]
    assert en.metas["description"] == ['Where data "is" & <stays>. And a volume, a term.']
    assert en.metas["og:description"] == en.metas["description"]


def test_a_link_that_is_shared_shows_a_card(output: Path) -> None:
    """Title, text, language and a picture of the right size, by absolute addresses."""
    metas = read_head(output / "ko/data.html").metas
    wanted = ("type", "site_name", "title", "locale", "locale:alternate", "url", "image", "image:width", "image:height")
    assert [metas[f"og:{name}"] for name in wanted] == [
        ["article"], ["도커 노트"], ["데이터"], ["ko_KR"], ["en_US"], [f"{SITE}/ko/data.html"],
        [f"{SITE}/card.ko.png"], ["1200"], ["630"],
    ]  # fmt: skip
    assert metas["twitter:card"] == ["summary_large_image"]
    picture = (output / "card.ko.png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == CARD_SIZE
    assert read_head(output / "ko/index.html").metas["og:title"] == [f"도커 노트: {LANGUAGES[0].tagline}"]


def test_articles_say_what_they_are(output: Path) -> None:
    """Schema.org's words, on chapters; other pages are no articles."""
    article, trail = json.loads(read_head(output / "en/data.html").data)["@graph"]
    about = {key: article[key] for key in ("@type", "headline", "inLanguage", "url", "dateModified", "license")}
    assert about == {
        "@type": "TechArticle",
        "headline": "Data",
        "inLanguage": "en",
        "url": f"{SITE}/en/data.html",
        "dateModified": "2026-03-01T00:00:00+00:00",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    assert article["isPartOf"]["url"] == f"{SITE}/en/index.html"
    assert [step["name"] for step in trail["itemListElement"]] == ["Docker Notes", "Data"]
    assert json.loads(read_head(output / "en/glossary.html").data)["@graph"][0]["@type"] == "WebPage"
    assert json.loads(read_head(output / "en/index.html").data)["@type"] == "WebSite"
    corrections = json.loads(read_head(output / "ko/corrections.html").data)["@graph"][0]
    assert corrections["dateModified"] == "2026-03-05T00:00:00+00:00"


def test_no_word_of_a_page_ends_its_data_early() -> None:
    """A title with markup in it stays data."""
    subject = Subject(LANGUAGES[1], "a", "</script><script>go()", "b", None, is_article=True, has_feed=False)
    head = render_head(subject, Address())
    assert head.count("<script") == 1
    assert json.loads(head.partition('ld+json">')[2].partition("</script>")[0])["headline"] == "</script><script>go()"


def test_without_an_address_nothing_claims_one(site: Path) -> None:
    """No canonical link, no card's picture, no sitemap; counterparts by relative addresses."""
    head = read_head(site / "ko/data.html")
    assert not [link for link in head.links if link["rel"] == "canonical"]
    assert not {"og:url", "og:image", "twitter:card"} & head.metas.keys()
    assert list_alternates(head) == {
        "ko": "../ko/data.html", "en": "../en/data.html", "x-default": "../en/data.html"
    }  # fmt: skip
    assert "url" not in json.loads(head.data)
    assert not (site / "sitemap.xml").exists()
    assert "Sitemap:" not in (site / "robots.txt").read_text(encoding="utf-8")
    assert not any(
        "://" in line for line in re.findall(r"\]\(([^)]*)", (site / "llms.txt").read_text(encoding="utf-8"))
    )


def test_the_first_page_of_all_is_one_of_its_language_versions(output: Path) -> None:
    """Search engines take it for that of readers of neither language."""
    head = read_head(output / "index.html")
    assert list_alternates(head) == list_alternates(read_head(output / "ko/index.html"))
    assert [link["href"] for link in head.links if link["rel"] == "canonical"] == [f"{SITE}/"]
    assert head.metas["og:image"] == [f"{SITE}/card.ko.png"]


def test_the_search_and_what_is_not_there_are_not_listed(output: Path) -> None:
    """Search engines keep them out."""
    for path in ("ko/search.html", "en/search.html", "404.html"):
        assert read_head(output / path).metas["robots"] == ["noindex"]
    assert "robots" not in read_head(output / "ko/data.html").metas


def test_the_sitemap_lists_every_page_in_both_languages(output: Path) -> None:
    """Each with all its counterparts and the day of its last change; robots.txt leads to it."""
    assert f"\nSitemap: {SITE}/sitemap.xml\n" in (output / "robots.txt").read_text(encoding="utf-8")
    entries = ET.parse(output / "sitemap.xml").getroot().findall(f"{SITEMAP}url")
    places = [entry.findtext(f"{SITEMAP}loc") for entry in entries]
    expected = [f"{SITE}/{code}/{name}.html" for code in ("ko", "en") for name in PAGES]
    assert sorted(map(str, places)) == sorted([f"{SITE}/", *expected])
    for entry in entries:
        place = str(entry.findtext(f"{SITEMAP}loc"))
        path = place.removeprefix(f"{SITE}/") or "index.html"
        alternates = {link.get("hreflang"): link.get("href") for link in entry.findall(f"{XHTML}link")}
        assert alternates == list_alternates(read_head(output / path))
    changed = {str(entry.findtext(f"{SITEMAP}loc")): entry.findtext(f"{SITEMAP}lastmod") for entry in entries}
    assert changed[f"{SITE}/ko/data.html"] == "2026-03-01T00:00:00+00:00"
    assert changed[f"{SITE}/ko/corrections.html"] == "2026-03-05T00:00:00+00:00"


@pytest.mark.parametrize(("code", "claim"), [("ko", "-r이 필요하다."), ("en", "It takes -r.")])
def test_the_feed_tells_of_corrections(output: Path, code: str, claim: str) -> None:
    """Newest first, each dated by its own lines; the page leads to the feed."""
    feeds = [link["href"] for link in read_head(output / f"{code}/data.html").links if "atom" in link.get("type", "")]
    assert feeds == ["corrections.xml"]
    feed = ET.parse(output / f"{code}/corrections.xml").getroot()
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == code
    newest, other = feed.findall(f"{ATOM}entry")
    assert newest.findtext(f"{ATOM}title") == claim
    assert newest.findtext(f"{ATOM}published") == "2026-03-01T00:00:00+00:00"
    assert newest.findtext(f"{ATOM}updated") == "2026-03-05T00:00:00+00:00"
    assert feed.findtext(f"{ATOM}updated") == newest.findtext(f"{ATOM}updated")
    assert other.findtext(f"{ATOM}updated") == "2026-03-01T00:00:00+00:00"
    link = newest.find(f"{ATOM}link")
    assert link is not None
    place = str(link.get("href"))
    assert place == f"{SITE}/{code}/corrections.html#correction-folder-option"
    assert 'id="correction-folder-option"' in (output / f"{code}/corrections.html").read_text(encoding="utf-8")


def test_ids_of_a_feed_stay(output: Path) -> None:
    """They are made from the key alone, another for each language; were one to change, readers would see it as new."""
    ids = [
        entry.findtext(f"{ATOM}id")
        for code in ("ko", "en")
        for entry in ET.parse(output / f"{code}/corrections.xml").getroot().findall(f"{ATOM}entry")
    ]
    assert ids[2] == "urn:uuid:266891e6-8df8-5b16-b599-cec772d469c2"
    assert len(set(ids)) == 4


def test_a_feed_says_what_is_so(output: Path) -> None:
    """As HTML, with what is used instead."""
    feed = ET.parse(output / "en/corrections.xml").getroot()
    contents = [str(entry.findtext(f"{ATOM}content")) for entry in feed.findall(f"{ATOM}entry")]
    assert contents == [
        "<p>It takes <em>none</em>.</p>",
        "<p>It no longer is.</p><p><b>Use instead:</b> the new name</p>",
    ]


def test_every_page_has_its_markdown(output: Path) -> None:
    """Beside it, linked from its head; no directive is left in it, and every link leads somewhere."""
    for code in ("ko", "en"):
        for name in PAGES:
            head = read_head(output / f"{code}/{name}.html")
            assert [link["href"] for link in head.links if link.get("type") == "text/markdown"] == [f"{name}.md"]
            text = (output / f"{code}/{name}.md").read_text(encoding="utf-8")
            assert ":::" not in text
            assert not re.search(r"^\([\w-]+\)=", text, re.MULTILINE)
            for target in re.findall(r"\]\(([^)]+)\)", text):
                path, _, anchor = target.partition("#")
                other = output / code / (path or f"{name}.md")
                assert other.is_file(), f"{code}/{name}.md: {target}"
                if anchor:
                    assert f'<a id="{anchor}"></a>' in other.read_text(encoding="utf-8"), target


def test_llms_txt_lists_every_page(output: Path) -> None:
    """A title, what the site is, and links with what each page is about, as llmstxt.org has it."""
    lines = (output / "llms.txt").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# 도커 노트 · Docker Notes"
    assert lines[2] == f"> {LANGUAGES[0].tagline}"
    assert [line for line in lines if line.startswith("## ")] == ["## 한국어", "## English"]
    links = [re.match(r"- \[(.+?)\]\((\S+?)\): (.+)$", line) for line in lines if line.startswith("- ")]
    found = [match[2] for match in links if match]
    assert found == [f"{SITE}/{code}/{name}.md" for code in ("ko", "en") for name in PAGES]
    own = (output / "en/llms.txt").read_text(encoding="utf-8")
    assert own.startswith("# Docker Notes\n\n> ")
    chapters, optional = own.partition("## Optional")[::2]
    assert all(f"{SITE}/en/{name}.md" in (chapters if name in CHAPTERS else optional) for name in PAGES)


def test_a_wrong_address_stops_the_build(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather than a site that calls itself something that isn't there."""
    monkeypatch.setenv("SITE_URL", "notes.test")
    with pytest.raises(BuildError, match=r"SITE_URL='notes.test' is no address of a site; .*; nothing was built"):
        build(Paths.under(tree.root))
    assert not (tree.root / "build").exists()


@pytest.mark.parametrize("drawn", card.list_pictures(), ids=lambda drawn: drawn.path.stem)
def test_the_committed_cards_are_fresh(drawn: card.Picture) -> None:
    """Of the right size, made from today's words, and small enough to be shown at once; covers of books likewise."""
    picture = drawn.path.read_bytes()
    assert struct.unpack(">II", picture[16:24]) == drawn.size
    assert read_stamp(picture) == card.hash_picture(drawn)
    assert len(picture) < 300_000
    assert drawn.language.title in fill_card(drawn.language, drawn.template)
    assert drawn.path in (find_picture(drawn.language), find_cover(drawn.language))


def test_a_stale_card_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """`--check` draws nothing; the message says which card and what to do."""
    assert card.main(["--check"]) == 0
    monkeypatch.setattr(card, "fill_card", lambda language, template: language.code)
    assert card.main(["--check"]) == 1
    assert "conf/site/listing/cards/ko.png: stale; run `nox -s cards`" in capsys.readouterr().err


def test_a_stamp_leaves_a_picture_readable() -> None:
    """It is a chunk of its own behind the header, with a right sum."""
    picture = find_picture(LANGUAGES[0]).read_bytes()
    assert read_stamp(stamp_png(picture, "sha256:abc")) == "sha256:abc"
    assert stamp_png(picture, "sha256:abc")[: 8 + 25] == picture[: 8 + 25]
