"""What a page of this site may load and do: the Content-Security-Policy, said once.

A page carries it as a ``<meta>``, so that it holds on hosts that let nobody set a header and for
pages opened as files; conf.site.server.headers makes a header of it for servers that can send one.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["POLICY", "render_meta", "write_policy"]

POLICY: Mapping[str, str] = {
    # What isn't named below is forbidden: frames, fonts, media, plugins, workers.
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # furo's style sheets hold small drawings as data.
    "img-src": "'self' data:",
    # The preview waits for changes of its own server.
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
"""Sources by directive. No ``'unsafe-inline'``: pages have no inline scripts, handlers or styles."""

_HEADER_ONLY = frozenset({"frame-ancestors"})
"""Browsers ignore it in a ``<meta>``, and say so in the console."""


def write_policy(*, header: bool) -> str:
    """The policy as the value of a header, or as what a ``<meta>`` may hold of it."""
    wanted = (name for name in POLICY if header or name not in _HEADER_ONLY)
    return "; ".join(f"{name} {POLICY[name]}" for name in wanted)


def render_meta() -> str:
    """The policy as an element that stands above everything that a page loads."""
    return f'<meta http-equiv="Content-Security-Policy" content="{write_policy(header=False)}">'
