"""A name of sixty letters without a space makes no page wider than a narrow screen."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page, expect

from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import MENTEE_A, MENTOR_B, SeededBrowser, day
from browsing.series_page import SeriesPage

TODAY = date.today()
NAME = "Featherstonehaugh" * 3 + "Cholmond"
WIDTH = 320
# Each page, and what is there once what is kept is shown.
PAGES = {
    "/my-mentoring/": '[data-overview-state="shown"]',
    "/worksheets/": "[data-cards-state]:not([hidden])",
    "/": "[data-go-on-state=shown]",
}


@pytest.mark.parametrize("people", [1, 2])
def test_no_page_is_wider_than_the_screen(page: Page, people: int):
    """What comes next, cards, dates, promises, and the strip that leads back."""
    page.set_viewport_size({"width": WIDTH, "height": 640})
    browser = SeededBrowser()
    for number, owner in enumerate((MENTOR_B, MENTEE_A)[:people], 1):
        browser.know(owner, f"{NAME}{number}", "mentee", day(TODAY, -30))
        promise = {"who": "mentee", "what": "Read the outline", "by_when": day(TODAY, 4)}
        session = {"session_date": day(TODAY, 2), "topics": "Where to", "actions": [promise]}
        browser.keep(f"session-plan@{owner}", session, begun=day(TODAY, -1))
    overview = OverviewPage(page).seed(browser)
    # From then on the cards of all worksheets speak of them.
    overview.card(f"You and {NAME}1").get_by_role("link", name="Next").click()
    SeriesPage(page).wait_until_ready()
    for address, ready in PAGES.items():
        page.goto(address)
        page.wait_for_selector(ready, state="attached")
        expect(page.locator("html")).to_have_js_property("scrollWidth", WIDTH)
