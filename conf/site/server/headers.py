"""The headers that a server sends with this site, written for servers of several kinds.

`python -m conf.site.server.headers` writes ``conf/site/server/nginx.conf``, which is committed; each build
writes ``_headers``, which Netlify and Cloudflare Pages read, into the site. GitHub Pages sends no
header of ours: there the pages' own ``<meta>`` holds what a ``<meta>`` can.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from conf.site.language import LANGUAGES
from conf.site.server.policy import write_policy

__all__ = ["HEADERS", "NGINX", "main", "write_nginx", "write_static_headers"]

NGINX = Path("conf/site/server/nginx.conf")
"""The part of nginx's configuration, relative to the root of the repository."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": write_policy(header=True),
    "X-Content-Type-Options": "nosniff",
    # For browsers that don't know frame-ancestors.
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""What every answer carries. Whether the site is to be had by HTTPS alone is for its host to say."""

_LASTING = "public, max-age=31536000, immutable"
"""For an address with a version in it (``?v=…``): its content never changes."""
_ASKING = "no-cache"
"""Kept, but asked for again each time, which costs an answer of a few bytes."""
_STATIC = "public, max-age=3600"
"""Where a server can't tell addresses with a version from others."""


def write_static_headers() -> str:
    """The file ``_headers``."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    for language in LANGUAGES:
        lines += [f"/{language.code}/_static/*", f"  Cache-Control: {_STATIC}"]
    return "\n".join(lines) + "\n"


def write_nginx() -> str:
    """What goes into nginx's ``server { … }``, behind the ``root`` of the site."""
    headers = "\n".join(f'add_header {name} "{value}" always;' for name, value in HEADERS.items())
    return f"""\
# Headers of this site, for `include` in a server block of nginx.
# Written by `python -m conf.site.server.headers`; change the modules beside it instead.

{headers}

# Kept for good where the address names a version, else asked for again.
set $site_cache "{_ASKING}";
if ($arg_v) {{
    set $site_cache "{_LASTING}";
}}
add_header Cache-Control $site_cache;

charset utf-8;
charset_types text/css text/javascript text/markdown text/plain text/xml
    application/atom+xml application/javascript application/json image/svg+xml;

error_page 404 /404.html;

# A block with an add_header of its own would lose all those above.
location ~ \\.md$ {{
    types {{ }}
    default_type text/markdown;
}}
location ~ /corrections\\.xml$ {{
    types {{ }}
    default_type application/atom+xml;
}}
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write nginx's part, or with ``--check`` say that it is stale; 1 where it is."""
    parser = argparse.ArgumentParser(prog="python -m conf.site.server.headers", description=f"Write {NGINX}.")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where the file is stale")
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="root of the repository")
    options = parser.parse_args(arguments)
    path: Path = options.root / NGINX
    wanted = write_nginx()
    if not options.check:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != wanted:
        print(f"{NGINX}:1: stale; run `python -m conf.site.server.headers`", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
