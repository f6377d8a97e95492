"""A date on the page of one's own work goes into a calendar from there."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from playwright.sync_api import Locator, expect

from browsing.calendar.calendar_page import CalendarFile, CalendarPage
from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import MENTOR_B, day


def take(
    year: OverviewPage, button: Locator, words: str = "Download for my calendar"
) -> CalendarFile:
    """Press a date's button, and take its file."""
    button.click()
    dialog = year.page.get_by_role("dialog")
    with year.page.expect_download() as download:
        dialog.get_by_role("button", name=words, exact=True).click()
    expect(dialog).to_have_count(0)
    text = Path(download.value.path()).read_bytes().decode()
    return CalendarFile(download.value.suggested_filename, text)


def test_the_next_meeting_goes_into_a_calendar_as_its_worksheet_would_put_it(year: OverviewPage):
    """By neutral words, known again there; what the page cannot do, remind, it says."""
    dates = year.section("Dates")
    expect(dates).to_contain_text("nothing can remind you while it is closed")
    button = dates.get_by_role("button", name="Calendar: Session 3, Mentor B")
    file = take(year, button)
    assert file.name == f"session-plan-{day(date.today(), 3)}-Mentor B.ics"
    assert file.starts == [day(date.today(), 3)]
    assert str(file.event["SUMMARY"]) == "Mentoring session"
    expect(year.status).to_contain_text(file.name)
    expect(button).to_be_focused()
    assert take(year, button, "Download the change").version == file.version
    plan = CalendarPage(year.page)
    year.card("You and Mentor B").get_by_role("link", name="2 so far").click()
    plan.wait_until_ready()
    plan.expect_for("Mentor B")
    (key,) = [key for key in plan.read_notes() if MENTOR_B in key]
    assert "session-plan" in key
    plan.open_calendar()
    expect(plan.dialog).to_contain_text("In the last file for your calendar")
