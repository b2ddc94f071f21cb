"""Who wrote the text, and what may be done with it: for machines that ask."""

from __future__ import annotations

__all__ = ["AUTHORS", "LICENCE", "LICENCE_NAME"]

AUTHORS = "The Docker Notes authors"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_NAME = "CC BY 4.0"
