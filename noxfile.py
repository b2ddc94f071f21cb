"""The jobs of Docker Notes, one session each; `nox --list` shows them.

`python3 noxfile.py` is `nox` for a machine that has Python and pip alone: it installs nox into .nox first.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent

if __name__ == "__main__":
    try:
        from nox.__main__ import main
    except ImportError:
        bootstrap = ROOT / ".nox" / "bootstrap"
        if not (bootstrap / "nox").is_dir():
            print("installing nox into .nox/bootstrap", flush=True)
            install = [sys.executable, "-m", "pip", "install", "--quiet", "--root-user-action=ignore"]
            install += ["--target", str(bootstrap)]
            subprocess.run([*install, "nox>=2026.2", "uv>=0.9"], check=True)
        sys.path.insert(0, str(bootstrap))
        from nox.__main__ import main
    sys.argv[1:1] = ["--noxfile", str(ROOT / "noxfile.py")]
    main()
    sys.exit()

import nox  # noqa: E402  # what is above makes sure that it is there
from nox.command import CommandFailed  # noqa: E402

# Why this run's examples had no lab; the site says it once more, so that it is the last thing on the screen.
NO_LAB: list[str] = []

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.sessions = ["examples", "site"]
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_missing_interpreters = True


def _install(session: nox.Session, group: str) -> None:
    """Install a dependency group of pyproject.toml at the versions of requirements.lock."""
    session.install("--constraint", "requirements.lock", "--group", group)


def _install_browser(session: nox.Session) -> None:
    """Have a Chromium for the site's tests: Debian's package where that can be installed, else Playwright's own."""
    release = Path("/etc/os-release")
    # Ubuntu's package of that name is an empty shell around a snap.
    debian = release.exists() and "\nID=debian" in f"\n{release.read_text()}" and os.geteuid() == 0
    session.log("no Chromium here: installing it with %s", "apt-get" if debian else "playwright")
    if debian:
        session.run("apt-get", "--quiet", "update", external=True, silent=True)
        install = ["apt-get", "--quiet", "install", "--yes", "--no-install-recommends", "chromium"]
        session.run(*install, external=True, silent=True, env={"DEBIAN_FRONTEND": "noninteractive"})
    else:
        session.run("playwright", "install", "chromium")


@nox.session
def examples(session: nox.Session) -> None:
    """Verify the examples in a lab; names, -k and --update go behind '--' ('-- --help' lists all)."""
    _install(session, "examples")
    begun = time.time()
    try:
        session.run("python", "-m", "conf.runner", *session.posargs)
    except CommandFailed:
        results = ROOT / "build" / "verification.json"
        # A run that ends before it writes leaves an earlier one's, whose problem isn't its own.
        if results.exists() and results.stat().st_mtime >= begun:
            problem = json.loads(results.read_text(encoding="utf-8"))["problem"]
            NO_LAB.extend([problem] if problem else [])
        raise


@nox.session
def site(session: nox.Session) -> None:
    """Build the site in both languages into build/html; needs no Docker."""
    _install(session, "site")
    session.run("python", "-m", "conf.site", *session.posargs)
    if NO_LAB:
        session.error(f"the site is built, but this run verified nothing on it: {NO_LAB[0]}")


@nox.session(default=False)
def epub(session: nox.Session) -> None:
    """Build a book (EPUB) of each language into build/epub; needs no Docker."""
    _install(session, "site")
    session.run("python", "-m", "conf.site", "epub", *session.posargs)


@nox.session(default=False)
def serve(session: nox.Session) -> None:
    """Show the site on this machine and build it anew at each change of its files."""
    _install(session, "site")
    session.run("python", "-m", "conf.site", "serve", *session.posargs)


@nox.session(default=False)
def reviewed(session: nox.Session) -> None:
    """List sections whose two languages are to be compared; '-- <anchor>' says that they say the same."""
    _install(session, "site")
    session.run("python", "-m", "conf.site", "reviewed", *session.posargs)


@nox.session(default=False)
def tests(session: nox.Session) -> None:
    """Test what is under conf/, and the site in a browser."""
    _install(session, "tests")
    if not any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        _install_browser(session)
    # Waits dominate, and tests of one file share what they prepared. With three processes on two cores the tests that
    # measure how soon a page is there fail, and nothing is gained.
    parallel = ["--numprocesses=2", "--dist=loadfile"]
    # The example format is what everything rests on: no branch of it goes untested.
    coverage = ["--cov=conf.transcript", "--cov-branch", "--cov-report=term:skip-covered", "--cov-fail-under=100"]
    session.run("python", "-m", "pytest", *(session.posargs or [*parallel, *coverage]))


@nox.session(default=False)
def lint(session: nox.Session) -> None:
    """Check code, examples, Dockerfiles and workflows: ruff, mypy, shellcheck, hadolint, actionlint and zizmor."""
    _install(session, "lint")
    session.run("ruff", "check", "conf", "tests", "noxfile.py")
    session.run("mypy")
    session.run("python", "-m", "conf.runner.lint")
    shell = [*ROOT.glob("conf/lab/images/**/*.sh"), ROOT / ".ci" / "run"]
    session.run("shellcheck", *sorted(str(path.relative_to(ROOT)) for path in shell))
    for config, pattern in (("hadolint", "conf/lab/**/Dockerfile"), ("hadolint-examples", "examples/**/Dockerfile")):
        names = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob(pattern))
        session.run("hadolint", "--config", f"conf/{config}.yaml", *names)
    session.run("actionlint", *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob(".github/workflows/*.yml")))
    # Offline: the same files give the same findings, wherever this runs.
    session.run("zizmor", "--offline", "--no-progress", "--quiet", "--persona=auditor", ".github")


@nox.session(default=False)
def lab(session: nox.Session) -> None:
    """Build or refresh the lab and its images, and say what is there and how much disk it takes."""
    _install(session, "examples")
    session.run("python", "-m", "conf.lab", *session.posargs)


@nox.session(default=False)
def figures(session: nox.Session) -> None:
    """Draw docs/figures/*.dot anew, with the lab's Graphviz."""
    _install(session, "examples")
    command = ["python3", "-m", "conf.site.drawing", *session.posargs]
    session.run("python", "-m", "conf.lab", "run", "--write", "docs/figures", *command)


@nox.session(default=False)
def cards(session: nox.Session) -> None:
    """Draw the pictures that networks show beside a link to the site; needs a font with Hangul."""
    _install(session, "tests")
    if not any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        _install_browser(session)
    session.run("python", "-m", "conf.site.listing.card", *session.posargs)


@nox.session(default=False)
def merge(session: nox.Session) -> None:
    """Put the results of all shards together ('-- build/verification-*.json'); fails if one is missing."""
    _install(session, "examples")
    session.run("python", "-m", "conf.runner.merge", *session.posargs)


@nox.session(default=False)
def repeat(session: nox.Session) -> None:
    """Run the whole suite N times ('-- 30'), each in another random order, and report what changed."""
    _install(session, "examples")
    session.run("python", "-m", "conf.runner.repeat", *session.posargs)


@nox.session(default=False)
def kills(session: nox.Session) -> None:
    """End N runs ('-- 20') at random moments in every way, and see that nothing is left and the next run passes."""
    _install(session, "examples")
    session.run("python", "-m", "conf.runner.kills", *session.posargs)


@nox.session(default=False)
def mutants(session: nox.Session) -> None:
    """Break every example in ways that must be noticed, and report the share that is."""
    _install(session, "examples")
    session.run("python", "-m", "conf.runner.mutants", *session.posargs)


@nox.session(default=False)
def benchmark(session: nox.Session) -> None:
    """Measure what the runner costs over plain bash in the same lab, and print the ratio."""
    _install(session, "examples")
    session.run("python", "-m", "conf.runner.benchmark", *session.posargs)


@nox.session(default=False)
def lock(session: nox.Session) -> None:
    """Resolve the dependencies of pyproject.toml anew into requirements.lock."""
    session.install("uv")
    groups = [part for group in ("examples", "lab", "site", "tests", "lint") for part in ("--group", group)]
    command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--no-header"]
    command += ["--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--output-file", "requirements.lock"]
    session.run(*command, *groups, *session.posargs, "pyproject.toml")


@nox.session(default=False)
def clean(session: nox.Session) -> None:
    """Remove what is built here; with '-- --cache' the lab and its images as well."""
    if "--cache" in session.posargs:
        _install(session, "examples")
        session.run("python", "-m", "conf.lab", "remove")
    for name in ("build", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
