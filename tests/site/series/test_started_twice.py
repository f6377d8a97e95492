"""The next session is begun once, though two pages offer it and neither has heard of the other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import MENTOR_B, SeededBrowser, day
from browsing.series_page import START, SeriesPage

TODAY = date.today()
FIRST = {"session_date": day(TODAY, -20), "topics": "The first one"}
PROMISED = {**FIRST, "actions": [{"who": "mentee", "what": "Read the outline"}]}


def seed(page: Page, answers: dict[str, Any]) -> OverviewPage:
    """One session with somebody."""
    browser = SeededBrowser()
    browser.know(MENTOR_B, "Prof O", "mentee", day(TODAY, -30))
    browser.keep(f"session-plan@{MENTOR_B}", answers)
    return OverviewPage(page).seed(browser)


def expect_second(plan: SeriesPage) -> None:
    """Expect the page to show the session that the other page began, and no other to be there."""
    plan.wait_until_ready()
    expect(plan.status).to_contain_text("Session 2 was started already.")
    expect(plan.name).to_have_text("Session 2")
    abouts = plan.read_stores()["worksheets"]
    assert len([key for key, about in abouts if "#" in key and about.get("begun")]) == 1


@pytest.mark.parametrize("answers", [FIRST, PROMISED], ids=["nothing along", "a promise along"])
def test_two_tabs_begin_one(page: Page, context: BrowserContext, answers: dict[str, Any]):
    """And both show it."""
    link = seed(page, answers).card("You and Prof O").get_by_role("link", name="1 so far")
    address = link.evaluate("link => link.href")
    plans = []
    for tab in (page, context.new_page()):
        tab.goto(address)
        plans.append(SeriesPage(tab))
        plans[-1].form.get_by_role("button", name=START).wait_for()
    one, other = plans
    one.start_next()
    with other.page.expect_navigation():
        other.form.get_by_role("button", name=START).click()
    expect_second(other)


def test_the_page_of_ones_own_work_begins_no_second_one(page: Page, context: BrowserContext):
    """It was opened before, and still offers it."""
    overview = seed(page, FIRST)
    card = overview.card("You and Prof O")
    plan = SeriesPage(context.new_page())
    plan.page.goto(card.get_by_role("link", name="1 so far").evaluate("link => link.href"))
    plan.form.get_by_role("button", name=START).wait_for()
    plan.start_next()
    with page.expect_navigation():
        card.get_by_role("button", name=START).click()
    expect_second(SeriesPage(page))
