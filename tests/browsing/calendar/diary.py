"""A calendar into which files are imported, as a calendar program does it."""

from __future__ import annotations

from icalendar import Calendar, Event

from browsing.calendar.calendar_files import list_starts
from browsing.calendar.calendar_page import ZONE, CalendarFile


class Diary:
    """What a person's calendar shows: one event for each id, in its highest version."""

    def __init__(self) -> None:
        self.events: dict[str, Event] = {}

    def take(self, file: CalendarFile) -> None:
        """Import a file; an older version of what is there changes nothing."""
        uid, sequence = file.version
        here = self.events.get(uid)
        if here is None or int(here["SEQUENCE"]) < sequence:
            self.events[uid] = file.event

    @property
    def starts(self) -> list[str]:
        """When there is something, each time, by the university's clocks."""
        calendar = Calendar()
        for event in self.events.values():
            calendar.add_component(event)
        return list_starts(calendar, ZONE)
