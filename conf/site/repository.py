"""Where this repository is on the web, and so where a reader corrects a file of it."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

__all__ = ["Repository", "RepositoryError", "find_repository", "parse_address"]

_SCP = re.compile(r"(?:[^@/\s]+@)?(?P<host>[^:/\s]+):(?!/)(?P<path>\S+)\Z")
"""``git@host:owner/name``: ssh as git alone writes it."""
_HOST = re.compile(r"(?:[a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}\Z", re.IGNORECASE)
"""A host that others may know too: no alias of ``~/.ssh/config``, no ``localhost``, no number."""
_FORMS = (
    ("gitlab", "{address}/-/edit/{branch}/{path}"),
    ("bitbucket", "{address}/src/{branch}/{path}?mode=edit"),
    ("codeberg", "{address}/_edit/{branch}/{path}"),
    ("forgejo", "{address}/_edit/{branch}/{path}"),
    ("gitea", "{address}/_edit/{branch}/{path}"),
    ("", "{address}/edit/{branch}/{path}"),
)
"""The address of a host's editor, by a part of the host's name; the last is GitHub's."""


class RepositoryError(ValueError):
    """The environment names a repository that a reader could not open."""


@dataclass(frozen=True)
class Repository:
    """A repository on a host that readers reach with a browser."""

    address: str
    """``https://host/owner/name``."""
    branch: str = "main"
    """The branch that corrections go to."""

    def find_editor(self, path: str) -> str:
        """The address where the host lets a reader edit the file or see the folder at `path`."""
        host = urlsplit(self.address).hostname or ""
        form = next(form for name, form in _FORMS if name in host)
        return form.format(address=self.address, branch=quote(self.branch), path=quote(path))


def find_repository(root: Path, environment: Mapping[str, str] = os.environ) -> Repository | None:
    """The repository that `root` was cloned from; None where no reader could open it.

    The environment is asked first: ``REPOSITORY_URL`` and ``REPOSITORY_BRANCH``, then what GitHub sets in its
    workflows; then git's remote ``origin``. Raises RepositoryError where ``REPOSITORY_URL`` is no such address.
    """
    branch = environment.get("REPOSITORY_BRANCH")
    if named := environment.get("REPOSITORY_URL"):
        address = parse_address(named)
        if address is None:
            # Not repeated in full: it may hold a password.
            raise RepositoryError("REPOSITORY_URL is no address of a web host; expected https://host/owner/name")
        return Repository(address, branch or "main")
    server, name = environment.get("GITHUB_SERVER_URL"), environment.get("GITHUB_REPOSITORY")
    if server and name and (address := parse_address(f"{server}/{name}")):
        return Repository(address, branch or _find_github_branch(environment))
    # A folder within another repository, such as one unpacked there, is no clone of that.
    if (top := _ask_git(root, "rev-parse", "--show-toplevel")) is None or Path(top).resolve() != root.resolve():
        return None
    address = parse_address(_ask_git(root, "remote", "get-url", "origin") or "")
    if address is None:
        return None
    head = _ask_git(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD") or ""
    return Repository(address, branch or head.removeprefix("origin/") or "main")


def parse_address(remote: str) -> str | None:
    """The https address of a remote, without credentials; None where it is no web host's."""
    remote = remote.strip()
    if "://" in remote:
        try:
            parts = urlsplit(remote)
            port = parts.port
        except ValueError:
            return None
        if parts.scheme not in ("https", "ssh"):
            return None
        host, path = parts.hostname or "", parts.path
        # A port of ssh says nothing of the one for browsers.
        place = f"{host}:{port}" if port and parts.scheme == "https" else host
    elif match := _SCP.match(remote):
        host, path = match["host"].lower(), match["path"]
        place = host
    else:
        return None
    path = path.strip("/").removesuffix(".git").rstrip("/")
    if not path or not _HOST.match(host):
        return None
    return f"https://{place}/{quote(path, safe='/~%')}"


def _find_github_branch(environment: Mapping[str, str]) -> str:
    """The branch that a workflow runs for: the one a pull request asks to change, else the one pushed to."""
    if environment.get("GITHUB_BASE_REF"):
        return environment["GITHUB_BASE_REF"]
    pushed = environment.get("GITHUB_REF_NAME") if environment.get("GITHUB_REF_TYPE") == "branch" else None
    return pushed or "main"


def _ask_git(root: Path, *arguments: str) -> str | None:
    """What git says of the repository; None where it says nothing or is missing."""
    try:
        result = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return None
    return result.stdout.strip() or None if result.returncode == 0 else None
