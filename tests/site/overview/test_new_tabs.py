"""Links of one's own work opened in tabs of their own: each shows whom its words name."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import MENTEE_A, MENTOR_B, SeededBrowser, day
from browsing.series_page import SeriesPage
from browsing.whose_page import NOBODY, WhosePage

TODAY = date.today()
GONE = "g1-g2-g3-g4"
SECOND = "s1-s2-s3-s4"
# Where a tab leaves what its next page is to say
NOTE = "mentoring-guide, just changed"


@pytest.fixture
def overview(page: Page) -> OverviewPage:
    """With Ann and with Ben, two sessions each; Ben was chosen last."""
    browser = SeededBrowser()
    for owner, name in ((MENTEE_A, "Ann"), (MENTOR_B, "Ben")):
        browser.know(owner, name, "mentor", day(TODAY, -90))
        for entry, words, when in (("", "first", -40), (f"#{SECOND}", "second", -10)):
            answers = {"session_date": day(TODAY, when), "topics": f"The {words} with {name}"}
            browser.keep(f"session-plan@{owner}{entry}", answers)
    overview = OverviewPage(page).seed(browser)
    plan_of(overview, "Ben").click()
    SeriesPage(page).wait_until_ready()
    overview.open()
    return overview


def plan_of(overview: OverviewPage, name: str) -> Locator:
    """The link to somebody's session plan."""
    return overview.card(f"You and {name}").get_by_role("link", name="2 so far")


def open_tab(link: Locator) -> SeriesPage:
    """Open a link as a browser's own menu does: the page that holds it hears of nothing."""
    page = link.page.context.new_page()
    page.goto(link.evaluate("link => link.href"))
    plan = SeriesPage(page)
    plan.wait_until_ready()
    return plan


def test_each_tab_shows_the_one_whom_its_link_names(overview: OverviewPage):
    """Both at once, and after loading again; no name is in an address, nor an id for long."""
    tabs = {name: open_tab(plan_of(overview, name)) for name in ("Ann", "Ben")}
    for _ in range(2):
        for name, plan in tabs.items():
            plan.expect_for(name)
            expect(plan.field("topics")).to_have_value(f"The second with {name}")
            expect(plan.page).to_have_url("/worksheets/session-plan/")
            plan.reload()


def test_what_is_chosen_on_the_page_counts_from_then_on(overview: OverviewPage):
    """The address asked once."""
    plan = open_tab(plan_of(overview, "Ann"))
    plan.entries.locator("summary").first.click()
    with plan.page.expect_navigation():
        plan.entries.get_by_role("button", name=re.compile("^Session 1, ")).click()
    plan.wait_until_ready()
    expect(plan.field("topics")).to_have_value("The first with Ann")
    plan.change_to("Ben")
    plan.reload()
    plan.expect_for("Ben")


def test_a_link_for_somebody_who_is_not_known_shows_nobodys(overview: OverviewPage):
    """And not the one who was chosen last, whose page it is not."""
    plan = SeriesPage(overview.page.context.new_page())
    plan.page.goto(f"/worksheets/session-plan/#for={GONE}&entry=first")
    plan.wait_until_ready()
    expect(plan.whose).not_to_contain_text("Ben")
    expect(plan.field("topics")).to_have_value("")
    expect(plan.status).to_contain_text("The one whom this link is for was not found")


def test_whom_one_chooses_counts_where_the_link_could_not_be_looked_up(overview: OverviewPage):
    """The page is nobody's until somebody is chosen, and the link asks no more then.

    Who was chosen is not said on the page of another, as where the page that was to say it did not
    load.
    """
    address = plan_of(overview, "Ann").evaluate("link => link.href")
    page = overview.page.context.new_page()
    part = re.compile(r"/address-\w+\.js$")
    page.route(part, lambda route: route.abort())
    page.goto(address)
    plan = SeriesPage(page)
    plan.wait_until_ready()
    expect(plan.whose).to_have_text(NOBODY)
    page.unroute(part)
    plan.change_to("Ben")
    plan.expect_for("Ben")
    expect(page).to_have_url("/worksheets/session-plan/")
    note = {"words": "Now for: Ann", "to": MENTEE_A, "given": [], "from": None, "isNew": False}
    page.evaluate("([name, note]) => sessionStorage.setItem(name, note)", [NOTE, json.dumps(note)])
    plan.reload()
    plan.ask_whose()  # what is said on arriving has been said by now
    expect(plan.status).not_to_contain_text("Ann")


def test_an_address_typed_over_that_of_the_page_counts_too(overview: OverviewPage):
    """The browser loads nothing then."""
    plan = open_tab(plan_of(overview, "Ben"))
    with plan.page.expect_event("load"):
        plan.page.evaluate("id => { location.hash = `for=${id}` }", MENTEE_A)
    plan.wait_until_ready()
    plan.expect_for("Ann")


def test_a_card_opens_the_worksheet_of_which_it_speaks(overview: OverviewPage):
    """Of the one chosen above the cards, in this tab and in another."""
    page = overview.page
    page.goto("/worksheets/")
    page.get_by_label("Show the state for:").select_option("You and Ann")
    card = page.locator("[data-cards-worksheet=session-plan]")
    expect(card.locator("[data-cards-state]")).to_contain_text("2 sessions")
    link = card.get_by_role("heading").get_by_role("link")
    open_tab(link).expect_for("Ann")
    link.click()
    plan = WhosePage(page, "session-plan")
    plan.wait_until_ready()
    plan.expect_for("Ann")


def test_the_strip_of_the_home_page_leads_there_in_a_new_tab(overview: OverviewPage):
    """Though this browser's last choice is another one."""
    page = overview.page
    plan_of(overview, "Ann").click()
    ann = SeriesPage(page)
    ann.wait_until_ready()
    ann.write("More with Ann", "topics")
    overview.open()
    plan_of(overview, "Ben").click()
    SeriesPage(page).wait_until_ready()
    page.goto("/")
    page.wait_for_selector("[data-go-on-state=shown]")
    open_tab(page.locator("[data-go-on]").get_by_role("link", name="Go on")).expect_for("Ann")
