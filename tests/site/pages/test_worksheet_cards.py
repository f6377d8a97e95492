"""The Worksheets page: choose a role, and see how far each worksheet is that was begun here."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from browsing.versions_page import MONDAY, set_clock
from browsing.worksheet_page import WorksheetPage

LIST = "/worksheets/"
PAGES = Path(__file__).parents[3] / "docs" / "worksheets"
COUNT = len([path for path in PAGES.glob("*.md") if path.stem != "index"])
BLOCK_STORAGE = """for (const name of ["localStorage", "sessionStorage", "indexedDB"])
  Object.defineProperty(window, name,
    { get() { throw new DOMException("no", "SecurityError") } })"""


def card(page: Page, title: str) -> Locator:
    """The card of the worksheet with this title."""
    title_link = page.get_by_role("link", name=title, exact=True, include_hidden=True)
    return page.locator("[data-cards-worksheet]").filter(has=title_link)


def state(page: Page, title: str) -> Locator:
    """What the card says of how far its worksheet is."""
    return card(page, title).locator("[data-cards-state]")


def go_to_list(page: Page) -> Page:
    """Go to the list, and wait until script runs there."""
    page.goto(LIST)
    expect(page.get_by_role("group", name="Show")).to_be_visible()
    return page


def write_purpose(context: BrowserContext) -> WorksheetPage:
    """Answer one question of the contract in a tab of its own."""
    worksheet = WorksheetPage(context.new_page()).open()
    worksheet.field("purpose").fill("to write more")
    worksheet.expect_saved()
    return worksheet


def test_each_worksheet_is_listed_once_and_a_role_shows_its_own(page: Page):
    """A title leads to each, two blank documents are beside it; looking leaves nothing behind.

    Moments that hold none of a role's worksheets go with their headings; all come back.
    """
    go_to_list(page)
    cards = page.locator("[data-cards-worksheet]")
    expect(cards).to_have_count(COUNT)
    addresses = [link.get_attribute("href") for link in page.locator("main h3 a").all()]
    assert len(set(addresses)) == COUNT
    expect(cards.first.get_by_role("link", name=re.compile(r"^(Word|PDF)\b"))).to_have_count(2)
    status = page.get_by_role("status")
    expect(status).to_be_empty()
    page.get_by_role("radio", name="Mentor", exact=True).check()
    expect(card(page, "Am I ready to mentor?")).to_be_visible()
    expect(card(page, "Mentoring contract")).to_be_visible()
    expect(card(page, "Mentoring goals")).to_be_hidden()
    shown = page.locator("[data-cards-worksheet]:visible").count()
    expect(status).to_have_text(f"{shown} of {COUNT} worksheets, for a mentor")
    for heading in page.locator("[data-cards-moment] h2:visible").all():
        assert heading.locator("xpath=..").locator("[data-cards-worksheet]:visible").count()
    page.get_by_role("radio", name=f"All {COUNT}").check()
    expect(page.locator("[data-cards-worksheet]:visible")).to_have_count(COUNT)
    expect(status).to_have_text(f"All {COUNT} worksheets")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("() => indexedDB.databases()") == []


def test_the_list_reads_whole_without_script(browser: Browser, address: str):
    """Nothing is offered that would not work, and every card is there."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(LIST)
    expect(page.locator("[data-cards-worksheet]:visible")).to_have_count(COUNT)
    expect(page.get_by_role("radio")).to_have_count(0)
    expect(page.locator("[data-cards-state]:visible")).to_have_count(0)
    context.close()


def test_a_worksheet_that_was_begun_says_since_when_and_how_far(context: BrowserContext):
    """Questions that apply are counted, from the day of the beginning; until it is cleared."""
    set_clock(context, MONDAY)
    worksheet = write_purpose(context)
    page = go_to_list(context.new_page())
    told = state(page, "Mentoring contract")
    expect(told).to_have_text(re.compile(r"^Started \d+ \w+, 1 of \d+ answered$"))
    expect(state(page, "Mentoring goals")).to_be_hidden()
    first = told.locator("time").get_attribute("datetime")
    before, asked = (int(number) for number in re.findall(r"(\d+) of (\d+)", told.inner_text())[0])
    set_clock(context, MONDAY + timedelta(days=3))
    worksheet.page.bring_to_front()
    worksheet.reload()
    worksheet.field("how_often").last.check()
    worksheet.expect_saved()
    page.bring_to_front()
    go_to_list(page)
    expect(told).to_contain_text(f"{before + 1} of {asked + 1}")
    expect(told.locator("time"), "the beginning").to_have_attribute("datetime", first or "")
    worksheet.frame.locator('[data-worksheet-action="clear"]').evaluate("button => button.click()")
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(worksheet.field("purpose")).to_have_value("")
    expect(told, "the list that is open hears of the clearing").to_be_hidden()


def test_a_tab_on_a_shared_computer_tells_nothing_of_the_device(context: BrowserContext):
    """What somebody else wrote in this browser is not to be seen from such a tab."""
    write_purpose(context)
    page = context.new_page()
    page.goto(LIST)
    expect(state(page, "Mentoring contract")).to_be_visible()
    page.evaluate("() => sessionStorage.setItem('mentoring-guide, this tab only', 'yes')")
    page.reload()
    with page.expect_response(re.compile(r"/cards-.*\.js")):
        page.reload()
    expect(page.get_by_role("group", name="Show")).to_be_visible()
    expect(page.locator("[data-cards-state]:visible")).to_have_count(0)


def test_with_storage_blocked_the_list_works_and_nothing_fails(page: Page):
    """No card has a state, and no error is thrown."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(BLOCK_STORAGE)
    go_to_list(page)
    for role in ("Mentee", "Mentor"):
        page.get_by_role("radio", name=role, exact=True).check()
        expect(page.get_by_role("status")).to_contain_text(f"for a {role.lower()}")
        expect(page.locator("[data-cards-state]:visible")).to_have_count(0)
    assert errors == []
