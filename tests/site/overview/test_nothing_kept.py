"""The page of one's own work where there is none to show, or none to be shown."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from browsing.axe import list_violations
from browsing.overview.overview_page import ADDRESS, OverviewPage
from browsing.overview.seeded_year import SeededBrowser
from browsing.worksheet_page import WorksheetPage

# From now on it opens no database that is only to be read, until it is told to.
UNREADABLE = """() => {
  const open = IDBFactory.prototype.open
  IDBFactory.prototype.open = function(...given) {
    if (given.length === 1) throw new DOMException("Blocked", "SecurityError")
    return open.apply(this, given)
  }
  window.readAgain = () => { IDBFactory.prototype.open = open }
}"""
PART = re.compile(r"/overview-[0-9A-Z]{8}\.js$")
BLOCKED = """Object.defineProperty(window, "indexedDB", {
  get() { throw new DOMException("blocked", "SecurityError") } })"""


def test_an_empty_page_offers_a_first_step(page: Page):
    """For a mentee, for a mentor, and for whoever was sent a file; no database comes to be."""
    overview = OverviewPage(page)
    overview.open("empty")
    for words in ("Start with the contract", "mentoring goals", "am I ready to mentor"):
        expect(overview.empty.get_by_role("link", name=words)).to_be_visible()
    expect(
        overview.empty.get_by_role("heading", name="Did somebody send you a file?")
    ).to_be_visible()
    expect(overview.shown).to_be_hidden()
    assert page.evaluate("indexedDB.databases()") == []
    assert list_violations(page) == []


def test_what_comes_late_pushes_no_focus_from_view(page: Page):
    """Who has gone to the foot by keyboard before the script came still sees where they are."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(re.compile(r"/overview-page-\w+\.js$"), hold)
    page.goto(ADDRESS, wait_until="domcontentloaded")  # the browser's "load" waits for the script
    link = page.get_by_role("contentinfo").get_by_role("link").last
    link.focus()
    expect(link).to_be_in_viewport()
    while not waiting:
        page.evaluate("() => new Promise(requestAnimationFrame)")
    waiting[0].continue_()
    OverviewPage(page).wait_until("empty")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport(ratio=0.9)


def test_the_header_of_every_page_leads_here(page: Page):
    """By a link that says on the page itself that one is there."""
    page.goto("/mentees/")
    page.get_by_role("banner").get_by_role("link", name="My mentoring").click()
    link = page.get_by_role("banner").get_by_role("link", name="My mentoring")
    expect(link).to_have_attribute("aria-current", "page")
    expect(page.get_by_role("heading", level=1)).to_have_text("My mentoring")


def test_without_script_the_page_says_what_it_needs(browser, address: str):
    """It is never blank."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(ADDRESS)
    # Playwright's "no scripts" leaves <noscript> unread; a browser without script shows it.
    spoken = re.findall(r"<noscript>(.*?)</noscript>", page.content(), re.DOTALL)
    assert any(
        "This page needs scripts: it reads what this browser keeps." in each for each in spoken
    )
    expect(page.get_by_role("heading", name="Who can see this?")).to_be_visible()
    expect(page.get_by_role("button", name="Open a file")).to_have_count(0)
    context.close()


def test_a_tab_on_a_shared_computer_keeps_to_itself(page: Page):
    """It says so, and shows nothing that others wrote in this browser."""
    worksheet = WorksheetPage(page)
    worksheet.open()
    worksheet.field("purpose").fill("A secret of somebody else")
    worksheet.expect_saved()
    page.evaluate("sessionStorage.setItem('mentoring-guide, this tab only', 'yes')")
    overview = OverviewPage(page)
    overview.open("shared")
    expect(
        page.get_by_text("Shared computer: this tab keeps what you write to itself")
    ).to_be_visible()
    expect(page.get_by_text("secret")).to_have_count(0)


@pytest.mark.parametrize("way", ["blocked", "no part"])
def test_what_cannot_be_read_is_said_in_words(page: Page, way: str):
    """Where the browser blocks its storage, or the script's own part does not come."""
    if way == "blocked":
        page.add_init_script(BLOCKED)
    else:
        worksheet = WorksheetPage(page)
        worksheet.open()
        worksheet.field("purpose").fill("To be sure")
        worksheet.expect_saved()
        page.route(PART, lambda route: route.abort())
    overview = OverviewPage(page)
    overview.open("unread")
    alert = page.get_by_role("alert")
    expect(alert.get_by_role("heading")).to_have_text("Your work cannot be shown just now")
    expect(alert).to_contain_text("not lost")
    expect(alert.get_by_role("button", name="Try again")).to_be_visible()


def test_what_cannot_be_read_anew_is_said_in_words_too(page: Page):
    """Its storage is blocked as somebody is added: they are there once it is open again."""
    browser = SeededBrowser()
    browser.know("aaaa1-b-c-d", "Mentee A", "mentor", "2026-01-05")
    overview = OverviewPage(page).seed(browser)
    page.get_by_role("button", name="Add a relationship").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("What do you call this person?").fill("Mentor D")
    dialog.get_by_role("radio", name="mentee").check()
    page.evaluate(UNREADABLE)
    dialog.get_by_role("button", name="Add").click()
    overview.wait_until("unread")
    alert = page.get_by_role("alert")
    expect(alert.get_by_role("heading")).to_have_text("Your work cannot be shown just now")
    page.evaluate("() => window.readAgain()")
    alert.get_by_role("button", name="Try again").click()
    overview.wait_until("shown")
    expect(alert).to_have_count(0)
    expect(overview.card("You and Mentor D")).to_be_visible()


def test_a_database_that_does_not_answer_is_spoken_of(page: Page):
    """Another tab may hold it up: after a while the page says so, and what helps."""
    browser = SeededBrowser()
    browser.keep("session-plan", {"topics": "Where to send it"})
    overview = OverviewPage(page).seed(browser)
    page.add_init_script("IDBFactory.prototype.open = () => new EventTarget()")
    page.clock.install()
    page.goto(ADDRESS)
    while overview.frame.get_attribute("data-overview-state") is None:
        page.clock.run_for(1000)
    alert = page.get_by_role("alert")
    expect(alert.get_by_role("heading")).to_have_text("Your work is not shown yet")
    expect(alert).to_contain_text("Nothing is lost.")
    expect(alert.get_by_role("button", name="Load this page again")).to_be_visible()
