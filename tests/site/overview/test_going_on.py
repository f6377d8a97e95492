"""The strip for whoever comes back, on the home page and above the list of worksheets."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.axe import list_violations
from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import MENTOR_B, make_year
from browsing.pages import count_asked
from browsing.series_page import SeriesPage
from browsing.worksheet_page import WorksheetPage

PLACES = ["/", "/worksheets/"]
STRIP = "[data-go-on]"
READY = "[data-go-on-state=shown]"


def go_back(page: Page, place: str = "/") -> None:
    """Come back to a page, and wait until its strip says something."""
    page.goto(place)
    page.wait_for_selector(READY)


@pytest.mark.parametrize("place", PLACES)
def test_it_leads_back_to_what_was_written_last(page: Page, place: str):
    """With how much is answered, and when that was saved."""
    contract = WorksheetPage(page).open()
    contract.field("purpose").fill("To be sure of what I say no to")
    contract.expect_saved()
    go_back(page, place)
    strip = page.locator(STRIP)
    expect(strip.get_by_text("Go on where you were")).to_be_visible()
    expect(strip.get_by_text("Mentoring contract", exact=True)).to_be_visible()
    expect(strip.get_by_text(f"1 of {count_asked()} answered, saved today")).to_be_visible()
    assert list_violations(page) == []
    expect(strip.get_by_role("link", name="My mentoring")).to_have_attribute(
        "href", "my-mentoring/" if place == "/" else "../my-mentoring/"
    )
    strip.get_by_role("link", name="Go on").click()
    contract.wait_until_ready()
    expect(contract.field("purpose")).to_have_value("To be sure of what I say no to")


def test_it_leads_to_the_day_that_is_near(year: OverviewPage):
    """For the one whom it concerns, whomever the tab showed before."""
    year.page.evaluate("key => localStorage.setItem('guide-last', key)", f"grow@{MENTOR_B}")
    go_back(year.page)
    strip = year.page.locator(STRIP)
    expect(strip.get_by_text("Next", exact=True)).to_be_visible()
    expect(strip.get_by_text("You and Mentor B, in 3 days.")).to_be_visible()
    strip.get_by_role("link", name="Go on").click()
    plan = SeriesPage(year.page)
    plan.wait_until_ready()
    plan.expect_for("Mentor B")
    expect(plan.name).to_contain_text("Session 3")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "width",
    [
        390,
        pytest.param(320, marks=pytest.mark.thorough),
        pytest.param(1280, marks=pytest.mark.thorough),
    ],
)
def test_nothing_moves_as_its_words_come(page: Page, place: str, width: int):
    """Its room is there before any script has been fetched."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/about/licence/")
    make_year(date.today()).put(page)
    page.evaluate("key => localStorage.setItem('guide-last', key)", f"grow@{MENTOR_B}")
    page.route("**/assets/javascripts/**", lambda route: route.abort())
    page.goto(place)
    heading = page.get_by_role("heading", level=1)
    before = heading.bounding_box()
    expect(page.locator(STRIP)).to_be_visible()
    page.unroute("**/assets/javascripts/**")
    go_back(page, place)
    assert heading.bounding_box() == before


def test_a_first_visit_has_no_strip_and_asks_for_no_script_of_it(page: Page):
    """Nothing of it is fetched where nothing is kept."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/")
    expect(page.locator("html[data-started]")).to_be_attached()
    expect(page.locator(STRIP)).to_be_hidden()
    assert not any("/go-on-" in each for each in asked)
    assert page.evaluate("indexedDB.databases()") == []


def test_there_is_no_strip_where_it_is_not_to_tell(year: OverviewPage):
    """On a shared computer it is not to tell what others wrote here.

    Once nothing is kept it goes, and its room too, as after the browser itself has removed the
    answers.
    """
    page = year.page
    page.evaluate("sessionStorage.setItem('mentoring-guide, this tab only', 'yes')")
    page.goto("/")
    expect(page.locator("html[data-started]")).to_be_attached()
    expect(page.locator(STRIP)).to_be_hidden()
    page.evaluate("sessionStorage.clear()")
    page.goto("/about/licence/")
    page.evaluate(
        """() => new Promise((resolve, reject) => {
          const removing = indexedDB.deleteDatabase("mentoring-guide")
          removing.onsuccess = resolve
          removing.onerror = reject
        })"""
    )
    page.goto("/")
    expect(page.locator(STRIP)).to_be_hidden()
    page.wait_for_function("localStorage.getItem('guide-last') === null")


def test_without_script_there_is_none(browser: Browser, address: str):
    """It has nothing to say there."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    for place in PLACES:
        page.goto(place)
        expect(page.locator(STRIP), place).to_be_hidden()
    context.close()
