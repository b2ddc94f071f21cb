"""What must hold between the pages of both languages, the examples and the drawings.

Everything here reads files only, so it runs in well under a second; the build does it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from conf.site import drawing
from conf.site.commands import check_commands, check_use
from conf.site.corrections import check_corrections
from conf.site.glossary import GLOSSARY, check_glossary, find_placeless, read_glossary
from conf.site.language import LANGUAGES
from conf.site.ledger import LEDGER, check_ledger, find_homeless, read_ledger
from conf.site.page import Directive, Heading, Page, RawCode
from conf.site.plot import check_plots
from conf.site.questions import check_questions
from conf.site.reviewed import check_reviewed
from conf.site.tree import Problem, Tree, read_tree, suggest
from conf.transcript import Example, Language, TranscriptError

__all__ = ["check", "find_missing", "find_problems", "read_checked"]

_ANCHOR = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_CODE_DIRECTIVES = frozenset(
    (
        *("code", "code-block", "code-cell", "code-tab", "eval-rst", "highlight", "include"),
        *("literalinclude", "parsed-literal", "prompt", "raw", "sourcecode"),
    )
)


def read_checked(root: Path) -> tuple[Tree | None, list[Problem]]:
    """What is under `root`, and every problem in it by file and line; no tree where an example is broken."""
    try:
        tree = read_tree(root)
    except TranscriptError as error:
        return None, [Problem(str(error.path), error.line, error.message)]
    return tree, check(tree)


def find_problems(root: Path) -> list[Problem]:
    """Every problem under `root`, by file and line."""
    return read_checked(root)[1]


def find_missing(tree: Tree) -> list[Problem]:
    """What a finished site has and this one lacks; `tree` has no problems."""
    ledger = read_ledger(tree.root)
    homeless = find_homeless(ledger) if ledger else []
    return [
        *(
            Problem(LEDGER, 1, f"entry {id_} has no home; join it to the section that covers it: [[home.<anchor>]]")
            for id_ in homeless
        ),
        *(
            Problem(GLOSSARY, term.line, f"term '{term.key}' has no section; name the anchor where it is explained")
            for term in find_placeless(read_glossary(tree.root))
        ),
        *check_use(tree),
    ]


def check(tree: Tree) -> list[Problem]:
    """Every problem of the tree, by file and line."""
    problems: set[Problem] = set()
    for pages in tree.pages.values():
        for page in pages.values():
            problems.update(_check_code(page))
            problems.update(_check_anchors(page))
            problems.update(_check_questions(page))
            problems.update(_check_examples(page, tree))
            problems.update(_check_files(page, tree))
            problems.update(_check_drawings(page, tree))
        problems.update(_check_unique_anchors(pages))
    problems.update(_check_unshown(tree))
    problems.update(_check_languages(tree))
    problems.update(check_ledger(tree))
    problems.update(check_corrections(tree))
    problems.update(check_glossary(tree))
    problems.update(check_commands(tree))
    problems.update(check_plots(tree))
    problems.update(check_questions(tree))
    problems.update(check_reviewed(tree.root))
    return sorted(problems)


def _check_code(page: Page) -> Iterator[Problem]:
    for element in page.elements:
        if isinstance(element, RawCode):
            found = element.kind
        elif isinstance(element, Directive) and element.name in _CODE_DIRECTIVES:
            found = f"directive {element.name}"
        else:
            continue
        yield _problem(
            page,
            element.line,
            f"{found}; code on a page comes from a file that ran; put it under examples/ and show "
            "it with :::{example} or :::{file}",
        )


def _check_anchors(page: Page) -> Iterator[Problem]:
    for heading in page.elements:
        if not isinstance(heading, Heading):
            continue
        if heading.anchor is None:
            if heading.level <= 3:
                yield _problem(
                    page,
                    heading.line,
                    f"heading '{heading.text}' has no anchor; write (some-name)= on the line "
                    "above it, the same name in both languages",
                )
        elif not _ANCHOR.match(heading.anchor):
            yield _problem(
                page,
                heading.line,
                f"anchor ({heading.anchor})= is not of lower-case ASCII letters, digits and "
                "single hyphens; rename it in both languages",
            )


def _check_unique_anchors(pages: Mapping[str, Page]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for page in pages.values():
        for anchor in page.anchors:
            if anchor.name in seen:
                yield _problem(
                    page,
                    anchor.line,
                    f"anchor ({anchor.name})= stands at {seen[anchor.name]} already; an anchor "
                    "names one place in all pages of a language; rename one of them",
                )
            seen.setdefault(anchor.name, f"{page.path.as_posix()}:{anchor.line}")


def _check_questions(page: Page) -> Iterator[Problem]:
    for directive in page.directives:
        if directive.name == "answer" and "](" in directive.argument:
            yield _problem(
                page,
                directive.line,
                "a link in a question; a click on the question unfolds its answer; put the link into the answer",
            )


def _check_examples(page: Page, tree: Tree) -> Iterator[Problem]:
    for directive in page.directives:
        if directive.name != "example":
            continue
        example = tree.examples.get(directive.argument)
        if example is None:
            yield _problem(
                page,
                directive.line,
                f"there is no example '{directive.argument}' under examples/"
                f"{suggest(directive.argument, tree.examples)}; name one that is there or add it",
            )
            continue
        if directive.stray_line is not None:
            yield _problem(
                page,
                directive.stray_line,
                f"the body of example {example.name} holds more than the numbered list of its "
                "callouts; write prose above or below the block",
            )
        callouts = find_callouts(example)
        texts = {item.number: item.line for item in directive.items}
        for number in sorted(callouts.keys() - texts.keys()):
            yield _problem(
                page,
                directive.line,
                f"callout {number} of {example.name} ({callouts[number]}) has no text; add entry "
                f"{number} to the numbered list in the directive's body",
            )
        for number in sorted(texts.keys() - callouts.keys()):
            yield _problem(
                page,
                texts[number],
                f"text {number} explains a callout that {example.name} has not (it has "
                f"{len(callouts)}); write # ({number}) at its line in the example or delete the "
                "text",
            )


def find_callouts(example: Example) -> dict[int, str]:
    """The example's callouts by number, each with the place of its first mark."""
    places: dict[int, str] = {}
    for language in Language:
        if script := example.scripts.get(language):
            for callout in script.callouts:
                places.setdefault(callout.number, f"{script.path}:{callout.line}")
    return places


def _check_files(page: Page, tree: Tree) -> Iterator[Problem]:
    beside = {
        path.relative_to(tree.root / "examples").as_posix()
        for example in tree.examples.values()
        for path in example.beside
    }
    for directive in page.directives:
        if directive.name == "file" and directive.argument not in beside:
            yield _problem(
                page,
                directive.line,
                f"examples/{directive.argument} is not a file beside an example"
                f"{suggest(directive.argument, beside)}; name one from the folder of an example",
            )


def _check_drawings(page: Page, tree: Tree) -> Iterator[Problem]:
    names = drawing.find_drawings(tree.root)
    language = page.path.parts[1]
    for directive in page.directives:
        if directive.name != "drawing":
            continue
        name = directive.argument
        if name not in names:
            yield _problem(
                page,
                directive.line,
                f"there is no drawing docs/figures/{name}.dot{suggest(name, names)}; name one that is there or draw it",
            )
            continue
        if not directive.body.strip():
            yield _problem(
                page,
                directive.line,
                f"drawing {name} has no alternative text; say in the directive's body what it shows",
            )
        yield from _check_drawing(tree.root, name, language)


def _check_drawing(root: Path, name: str, language: str) -> Iterator[Problem]:
    figures = drawing.FIGURES.as_posix()
    advice = "render it with `nox -s figures`"
    svg = root / drawing.FIGURES / f"{name}.{language}.svg"
    if not (root / drawing.FIGURES / f"{name}.toml").exists():
        yield Problem(f"{figures}/{name}.dot", 1, f"its labels {figures}/{name}.toml are missing; write them")
    elif not svg.exists():
        yield Problem(f"{figures}/{name}.dot", 1, f"{svg.name} was never rendered; {advice}")
    elif drawing.read_stamp(svg.read_text(encoding="utf-8")) != drawing.hash_sources(root, name):
        yield Problem(
            f"{figures}/{svg.name}",
            1,
            f"stale: {name}.dot or {name}.toml changed since it was rendered; {advice}",
        )


def _check_unshown(tree: Tree) -> Iterator[Problem]:
    for example in tree.examples.values():
        if example.name in tree.showing:
            continue
        script = next(iter(example.scripts.values()))
        yield Problem(
            str(script.path),
            1,
            f"no page shows example {example.name}; show it with "
            f":::{{example}} {example.name} in docs/ko and docs/en, or delete it",
        )


def _check_languages(tree: Tree) -> Iterator[Problem]:
    first, *others = (language.code for language in LANGUAGES)
    for other in others:
        ours, theirs = tree.pages[first], tree.pages[other]
        for one, two, code in ((ours, theirs, other), (theirs, ours, first)):
            for name in sorted(one.keys() - two.keys()):
                yield _problem(
                    one[name],
                    1,
                    f"docs/{code}/{name}.md is missing; every page stands in both languages; write it",
                )
        for name in sorted(ours.keys() & theirs.keys()):
            yield from _compare(ours[name], theirs[name])
            yield from _compare_links(ours[name], theirs[name])
            yield from _compare_links(theirs[name], ours[name])


def _compare(one: Page, two: Page) -> Iterator[Problem]:
    ours, theirs = _outline(one), _outline(two)
    matcher = SequenceMatcher(a=[label for label, _ in ours], b=[label for label, _ in theirs], autojunk=False)
    for operation, a_start, a_end, b_start, b_end in matcher.get_opcodes():
        if operation == "equal":
            continue
        for label, line in ours[a_start:a_end]:
            yield _missing(one, line, label, two, theirs, b_start)
        for label, line in theirs[b_start:b_end]:
            yield _missing(two, line, label, one, ours, a_start)


def _compare_links(one: Page, two: Page) -> Iterator[Problem]:
    """Links of a section of the first page that the same section of the second has not."""
    theirs = {(link.section, link.target) for link in two.links}
    sections = {heading.anchor for heading in two.headings}
    seen = set()
    for link in one.links:
        place = (link.section, link.target)
        if place in theirs or place in seen or link.section not in sections:
            continue
        seen.add(place)
        yield _problem(
            one,
            link.line,
            f"a link to {link.target} stands here, but section ({link.section})= of {two.path.as_posix()} "
            "has none; both languages link to the same places; add it there or delete it here",
        )


def _missing(page: Page, line: int, label: str, other: Page, outline: Sequence[tuple[str, int]], index: int) -> Problem:
    found = f"{outline[index][0]}" if index < len(outline) else "its end"
    place = outline[index][1] if index < len(outline) else outline[-1][1] if outline else 1
    return _problem(
        page,
        line,
        f"{label} stands here, but {other.path.as_posix()}:{place} has {found}; both languages "
        "have the same structure; make them match",
    )


def _outline(page: Page) -> list[tuple[str, int]]:
    """What must be the same in both languages, in order, each with its line."""
    outline = []
    for element in page.elements:
        if isinstance(element, Heading):
            anchor = f" ({element.anchor})=" if element.anchor else ""
            outline.append((f"heading of level {element.level}{anchor}", element.line))
        elif isinstance(element, Directive):
            argument = element.argument
            if element.name in ("example", "file", "drawing", "plot"):
                label = f"{element.name} {argument}"
                if element.name == "example":
                    label += f" with {len(element.items)} texts"
                outline.append((label, element.line))
            else:
                outline.append((f"directive {element.name}", element.line))
    return outline


def _problem(page: Page, line: int, message: str) -> Problem:
    return Problem(page.path.as_posix(), line, message)
