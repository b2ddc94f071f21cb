"""Where the site will stand on the web: ``SITE_URL`` of the environment, such as a host's name and a folder.

Nobody has to say it. Pages link to each other by relative addresses and work anywhere; what only an
absolute address can say (canonical links, cards, the sitemap) is left out where it isn't known.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

__all__ = ["Address", "AddressError", "read_address"]

_VARIABLE = "SITE_URL"


class AddressError(ValueError):
    """``SITE_URL`` is no address of a site."""


@dataclass(frozen=True)
class Address:
    """The address of the site's root."""

    base: str = ""
    """Without a slash at its end; empty where nobody said."""

    def __bool__(self) -> bool:
        return bool(self.base)

    @property
    def folder(self) -> str:
        """The path of the site's root on its host, with a slash at both ends."""
        return f"{urlsplit(self.base).path}/"

    def join(self, path: str) -> str:
        """The absolute address of `path`, which is relative to the root of the site."""
        return f"{self.base}/{path}"


def read_address(environment: Mapping[str, str] = os.environ) -> Address:
    """What the environment says. Raises AddressError where that is no address."""
    text = environment.get(_VARIABLE, "").strip()
    parts = urlsplit(text)
    if text and (parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment):
        raise AddressError(
            f"{_VARIABLE}={text!r} is no address of a site; expected one that begins with https:// and has neither "
            "? nor #; correct it, or unset it where the address isn't known"
        )
    return Address(text.rstrip("/"))
