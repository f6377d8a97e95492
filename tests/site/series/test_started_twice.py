"""The next session is begun once, though two pages offer it and neither has heard of the other."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browsing.nothing_lost.broken_database import hold_database, let_database_go
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


def expect_begun(plan: SeriesPage, number: int = 2) -> None:
    """Expect the page to show the last session that the other page began, and no other."""
    plan.wait_until_ready()
    expect(plan.status).to_contain_text(f"Session {number} is there already.")
    expect(plan.name).to_have_text(f"Session {number}")
    assert count_begun(plan) == number - 1


def count_begun(plan: SeriesPage) -> int:
    """Count the sessions behind the first."""
    abouts = plan.read_stores()["worksheets"]
    return len([key for key, about in abouts if "#" in key and about.get("begun")])


def open_two(page: Page, context: BrowserContext, answers: dict[str, Any]) -> list[SeriesPage]:
    """Open the same session in two tabs."""
    link = seed(page, answers).card("You and Prof O").get_by_role("link", name="1 so far")
    address = link.evaluate("link => link.href")
    plans = []
    for tab in (page, context.new_page()):
        tab.goto(address)
        plans.append(SeriesPage(tab))
        plans[-1].form.get_by_role("button", name=START).wait_for()
    return plans


@pytest.mark.parametrize("answers", [FIRST, PROMISED], ids=["nothing along", "a promise along"])
def test_two_tabs_begin_one(page: Page, context: BrowserContext, answers: dict[str, Any]):
    """And both show it: the last one, where one tab has gone on further."""
    one, other = open_two(page, context, answers)
    one.start_next()
    if answers == PROMISED:
        one.start_next()
    with other.page.expect_navigation():
        other.form.get_by_role("button", name=START).click()
    expect_begun(other, 3 if answers == PROMISED else 2)


def test_two_tabs_begin_one_at_the_same_moment(page: Page, context: BrowserContext):
    """One of them is first, however it comes."""
    plans = open_two(page, context, PROMISED)
    third = context.new_page()
    third.goto("/about/licence/")
    hold_database(third, plans[0].database)
    for plan in plans:
        plan.form.get_by_role("button", name=START).click()
    let_database_go(third)
    for plan in plans:
        expect(plan.name).to_have_text("Session 2")
    assert count_begun(plans[0]) == 1


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
    expect_begun(SeriesPage(page))
