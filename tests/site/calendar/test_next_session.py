"""The date of the next session, in the calendar before and after that session is started."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from browsing.calendar.calendar_page import CalendarPage
from browsing.series_page import START


def test_the_next_session_stays_one_event_once_it_is_started(page: Page):
    """Asked as it was, and moved there by the next version of the same event."""
    plan = CalendarPage(page, "session-plan")
    plan.open()
    plan.answer({"topics": "Where to send it", "next_date": "11 January 2027"})
    uid, _ = plan.put("The next session").version
    with page.expect_navigation():
        plan.form.get_by_role("button", name=START).click()
    plan.wait_until_ready()
    plan.open_calendar("This session")
    expect(plan.time_box).to_have_value("14:00")
    assert plan.take("Download the change").version == (uid, 0)
    plan.back_to_list()
    plan.close_calendar()
    plan.answer({"session_date": "18 January 2027"})
    moved = plan.put("This session")
    assert moved.version == (uid, 1)
    assert moved.starts == ["2027-01-18 14:00"]
