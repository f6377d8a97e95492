"""By which clocks the times of a calendar are meant: those of the university's own zone."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from guide.link import Words

YEARS = (2026, 2027, 2028)  # what is looked at
HOUR = timedelta(hours=1)


@lru_cache(maxsize=8)  # it looks at thousands of moments
def check_zone(name: str) -> str:
    """Return the name of a zone whose clocks a calendar's file can tell; ValueError for another.

    They never change, or at 01:00 UTC on the last Sundays of March and October (Directive
    2000/84/EC): `scripts/browser/calendar/events/zone.ts` writes that rule.
    """
    try:
        zone = ZoneInfo(name)
    except (LookupError, ValueError, OSError) as unknown:
        message = f"there is no time zone “{name}”; one is called Europe/London"
        raise ValueError(message) from unknown
    moments = [
        datetime(year, 1, 1, minute=30, tzinfo=UTC) + count * HOUR
        for year in YEARS
        for count in range(0, 365 * 24, 5)
    ]
    offsets = {moment: read_offset(moment, zone) for moment in moments}
    winter = offsets[moments[0]]
    changes = {moment for moment, offset in offsets.items() if offset != winter}
    summers = {moment for moment in moments if is_summer(moment)}
    known = {offsets[moment] for moment in summers}
    if changes and (changes != summers or known != {winter + HOUR}):
        message = f"the clocks of “{name}” change on other days than Europe's"
        raise ValueError(message)
    return name


def read_offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    """Return by how much the clocks of a zone are ahead of UTC."""
    return moment.astimezone(zone).utcoffset() or timedelta()


def is_summer(moment: datetime) -> bool:
    """Whether clocks in Europe are an hour on."""
    begins, ends = (find_change(moment.year, month) for month in (3, 10))
    return begins <= moment < ends


def find_change(year: int, month: int) -> datetime:
    """Return 01:00 UTC on the last Sunday of a month of 31 days."""
    sunday = 31 - (calendar.weekday(year, month, 31) + 1) % 7
    return datetime(year, month, sunday, 1, tzinfo=UTC)


class Clocks(BaseModel):
    """The clocks by which times are typed."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    zone: Annotated[str, AfterValidator(check_zone)] = Field(
        description="The name of the time zone, such as Europe/London."
    )
    whose: Words = Field(description='Where they are; it follows "by the clocks of".')
