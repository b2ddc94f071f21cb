"""The languages of the site, and what differs between them besides words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

__all__ = ["LANGUAGES", "Language", "find_language"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Language:
    """One language of the site."""

    code: str
    """ISO 639-1 code: the folder in ``docs/`` and in the built site, and the ``lang`` of a page."""

    name: str
    """The language's name for itself."""

    title: str
    """Title of the site in this language."""

    tagline: str
    """What the site is, in one line."""

    locale: str
    """Open Graph locale."""

    def format_date(self, day: date) -> str:
        """The day as a reader of this language writes it; times count in UTC."""
        if isinstance(day, datetime):
            day = day.astimezone(UTC).date()
        if self.code == "ko":
            return f"{day.year}년 {day.month}월 {day.day}일"
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


LANGUAGES = (
    Language("ko", "한국어", "도커 노트", "실제 Docker Engine의 출력을 그대로 싣는 Docker 문서", "ko_KR"),
    Language("en", "English", "Docker Notes", "Docker documentation whose every output a real engine printed", "en_US"),
)
"""Every language; the first is shown first."""


def find_language(code: str | None) -> Language:
    """The language with this code; the last one (English) for anything else."""
    return next((language for language in LANGUAGES if language.code == code), LANGUAGES[-1])
