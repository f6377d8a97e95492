"""A worksheet and the dates that it puts into a calendar, as the tests speak of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event
from playwright.sync_api import Locator, expect

from browsing.calendar.calendar_files import list_starts, read_event
from browsing.whose_page import WhosePage
from guide.institution import load_institution
from set_up.project import ROOT

CLOCKS = load_institution(ROOT).clocks
ZONE = ZoneInfo(CLOCKS.zone)
TITLE = "Put it in your calendar"


@dataclass(frozen=True)
class CalendarFile:
    """A file that the page made."""

    name: str
    text: str

    @property
    def calendar(self) -> Calendar:
        """The file, read by another program."""
        calendar = Calendar.from_ical(self.text)
        assert isinstance(calendar, Calendar)
        return calendar

    @property
    def event(self) -> Event:
        """Its one event."""
        return read_event(self.calendar)

    @property
    def starts(self) -> list[str]:
        """When it is, each time, by the university's clocks."""
        return list_starts(self.calendar, ZONE)

    @property
    def version(self) -> tuple[str, int]:
        """By what a calendar knows it, and as which version."""
        return str(self.event["UID"]), int(self.event["SEQUENCE"])


class CalendarPage(WhosePage):
    """A worksheet whose dates go into a calendar."""

    def answer(self, fields: Mapping[str, str]) -> None:
        """Answer questions: a whole day is spread over its three boxes, an option is chosen."""
        for name, value in fields.items():
            boxes = self.field(f"{name}__day")
            radio = self.form.locator(f'[name="{name}"][value="{value}"]')
            if boxes.count():
                for part in ("month", "year"):
                    self.field(f"{name}__{part}").fill("")
                boxes.fill(value)
                boxes.press("Tab")
            elif radio.count():
                radio.check()
            else:
                self.field(name).fill(value)
        self.expect_saved()

    def open_calendar(self, name: str = "") -> None:
        """Choose it in the menu, and one of the dates."""
        self.button("Put in your calendar").click()
        expect(self.dialog.get_by_role("heading").first).to_be_focused()
        if name:
            self.dialog.get_by_role("button", name=name, exact=True).click()
            expect(self.dialog.get_by_role("heading", name=name, exact=True)).to_be_focused()

    @property
    def time_box(self) -> Locator:
        """Where the time is asked."""
        return self.dialog.get_by_label("At what time?")

    def tick(self, words: str) -> Locator:
        """The tick with these words, or that begin with them."""
        return self.dialog.get_by_role("checkbox", name=words)

    def take(self, button: str = "Download for my calendar") -> CalendarFile:
        """Take the file of the date that is asked about."""
        with self.page.expect_download() as download:
            self.dialog.get_by_role("button", name=button, exact=True).click()
        text = Path(download.value.path()).read_bytes().decode()
        return CalendarFile(download.value.suggested_filename, text)

    def back_to_list(self) -> None:
        """Wait until the list of dates is there again."""
        expect(self.dialog.get_by_role("heading", name=TITLE)).to_be_focused()

    def close_calendar(self) -> None:
        """Close the list of dates."""
        self.dialog.get_by_role("button", name="Close").click()
        expect(self.dialog).to_have_count(0)

    def put(self, name: str, time: str = "14:00") -> CalendarFile:
        """Take one date's file, and close the dialog."""
        self.open_calendar(name)
        self.time_box.fill(time)
        change = self.dialog.get_by_role("button", name="Download the change")
        file = self.take("Download the change" if change.count() else "Download for my calendar")
        self.back_to_list()
        self.close_calendar()
        return file

    def read_notes(self) -> dict[str, Any]:
        """What is remembered of dates that went into a calendar, by worksheet."""
        stored = self.read_stores().get("worksheets", [])
        return {key: about["calendar"] for key, about in stored if about.get("calendar")}
