"""Calendar files as the page writes them, read by another program."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Event

from browser.node_source import LONDON as LONDON_CLOCKS
from browser.node_source import call_each

SOURCE = "calendar/events/write-calendar.ts"
VERSION = {"uid": "1k2ab9c-0x7dd2e", "sequence": 0}
LONDON = ZoneInfo("Europe/London")


def make_event(day: str, time: str = "14:00", **more: Any) -> dict[str, Any]:
    """Return an event of an hour, as the page has it."""
    plain = {"title": "Mentoring meeting", "place": "", "minutes": 60, "remind": 1}
    return {**plain, "day": day, "time": time, **more}


def make_repeat(rhythm: str, until: str, **more: Any) -> dict[str, Any]:
    """Return how something comes again, such as every `2 weeks`."""
    count, unit = rhythm.split()
    every = {"count": int(count), "unit": unit.removesuffix("s")}
    return {"rhythm": every, "on": "week", "until": until, "skipped": [], **more}


def write_text(
    event: dict[str, Any],
    method: str = "PUBLISH",
    clocks: tuple[str, str] = LONDON_CLOCKS,
    **version: Any,
) -> str:
    """Return the text of the file."""
    given = [event, {**VERSION, **version}, method]
    return str(call_each(SOURCE, "writeCalendar", [given], clocks)[0])


def write_calendar(
    event: dict[str, Any],
    method: str = "PUBLISH",
    clocks: tuple[str, str] = LONDON_CLOCKS,
    **version: Any,
) -> Calendar:
    """Return the file, read; one that is not in order fails."""
    calendar = Calendar.from_ical(write_text(event, method, clocks, **version))
    assert isinstance(calendar, Calendar)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    return calendar


def read_event(calendar: Calendar) -> Event:
    """Return the one event of a file."""
    (event,) = calendar.walk("VEVENT")
    return event


def list_starts(calendar: Calendar, zone: ZoneInfo = LONDON) -> list[str]:
    """Return when it is, each time, by the clocks of a zone, or the day where it is whole."""
    found = recurring_ical_events.of(calendar).between((2020, 1, 1), (2040, 1, 1))
    return sorted(say_start(each.start, zone) for each in found)


def say_start(start: date | datetime, zone: ZoneInfo) -> str:
    """Return a start by the clocks of a zone."""
    if not isinstance(start, datetime):
        return start.isoformat()
    return start.astimezone(zone).strftime("%Y-%m-%d %H:%M")
