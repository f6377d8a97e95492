"""A day in words, as people read it on a page."""

from __future__ import annotations

import datetime


def spell_day(day: datetime.date) -> str:
    """Return a day as "5 March 2027"."""
    return f"{day.day} {day:%B %Y}"
