"""About counts the pages that are overdue, on the day on which somebody looks."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browsing.versions_page import set_clock

DUE = "[data-reviews-due]"


@pytest.fixture
def about(context: BrowserContext) -> Page:
    """A tab for the page that lists what is due."""
    return context.new_page()


def look_on(page: Page, day: str) -> None:
    """Look at the list on a day, yyyy-mm-dd, and unfold it."""
    set_clock(page.context, datetime.fromisoformat(f"{day}T12:00"))
    page.goto("/about/")
    page.locator("[data-reviews] summary").click()


def list_days(page: Page) -> list[str]:
    """The days on which the pages are due, in the order of the list."""
    page.goto("/about/")
    days: list[str] = page.locator(DUE).evaluate_all("days => days.map(day => day.dateTime)")
    return days


def test_no_page_is_overdue_on_the_day_itself(about: Page):
    """The day of the review is still in time."""
    look_on(about, list_days(about)[0])
    expect(about.locator("[data-reviews]")).to_contain_text("No page is overdue today.")
    expect(about.get_by_text("(overdue)")).to_have_count(0)


def test_each_page_that_is_overdue_is_marked_and_counted(about: Page):
    """The words stand beside the day of each."""
    days = list_days(about)
    later = max(day for day in days if day != days[-1])
    overdue = sum(day < later for day in days)
    look_on(about, later)
    expect(about.locator("[data-reviews]")).to_contain_text(f"{overdue} pages are overdue today.")
    expect(about.locator("td", has_text="(overdue)")).to_have_count(overdue)


def test_a_clock_that_cannot_be_right_claims_nothing(about: Page):
    """A machine without power believes that it is 1970."""
    look_on(about, "1970-01-01")
    expect(about.locator("[data-reviews-count]")).to_be_hidden()
