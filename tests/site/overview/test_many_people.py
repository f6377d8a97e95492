"""The page of one's own work with a great deal to show: all of it, and a tick that is seen."""

from __future__ import annotations

from datetime import date

from playwright.sync_api import Page, expect

from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import SeededBrowser, day

TODAY = date.today()
MANY = 15


def know_many() -> SeededBrowser:
    """Whoever meets very many, with something to do for each."""
    browser = SeededBrowser()
    for number in range(MANY):
        key = f"aaaa{number}-b-c-d"
        browser.know(key, f"Mentee {number}", "mentor", day(TODAY, number - 90))
        plan = {
            "session_date": day(TODAY, number + 1),
            "actions": [
                {"who": "mentor", "what": f"Read chapter {number}", "by_when": day(TODAY, number)},
                {"who": "mentee", "what": f"Write chapter {number}", "by_when": day(TODAY, number)},
            ],
        }
        browser.keep(f"session-plan@{key}", plan, begun=day(TODAY, -2))
    return browser


def test_all_of_very_many_are_there_and_a_tick_changes_its_own(page: Page):
    """Each once, in their order, whatever of it is made first; so are the list and the dates.

    A tick changes its own line and the card of whom it is with. Everything else stays the very
    same: it is not made anew.
    """
    overview = OverviewPage(page).seed(know_many())
    expect(overview.section("Dates")).to_be_visible()
    cards = overview.section("Relationships").get_by_role("heading", level=3)
    assert cards.all_inner_texts() == [f"You and Mentee {number}" for number in range(MANY)]
    rows = overview.section("Open promises").get_by_role("checkbox")
    expect(rows).to_have_count(2 * MANY)
    add = overview.section("Relationships").get_by_role("listitem").last
    expect(add.get_by_role("button", name="Add a relationship")).to_be_visible()
    card = overview.card("You and Mentee 7")
    expect(card).to_contain_text("1 yours, 1 theirs")
    page.evaluate(
        """() => { for (const each of document.querySelectorAll("[data-overview-shown] *"))
          each.wasHere = true }"""
    )
    page.get_by_role("checkbox", name="Read chapter 7").check()
    expect(overview.status).to_have_text(f"Done. {2 * MANY - 1} open.")
    expect(card).to_contain_text("1 theirs")
    expect(card).not_to_contain_text("yours")
    expect(overview.section("Open promises")).to_contain_text(f"Yours: {MANY - 1}")
    changed = page.evaluate(
        """() => [...document.querySelectorAll("[data-overview-shown] *")]
          .filter(each => !each.wasHere)
          .map(each => (each.closest("tr") ?? each.closest("li")).textContent)"""
    )
    assert changed
    assert all("Mentee 7" in words for words in changed)


def test_what_was_ticked_does_not_come_along(page: Page):
    """Two rows of one session, one by one; the next begins with what is open since."""
    browser = SeededBrowser()
    browser.know("aaaa1-b-c-d", "Mentee A", "mentor", day(TODAY, -30))
    actions = [{"who": "mentor", "what": f"Read part {number}"} for number in range(3)]
    plan = {"session_date": day(TODAY, -3), "topics": "Parts", "actions": actions}
    browser.keep("session-plan@aaaa1-b-c-d", {**plan, "next_date": day(TODAY, 2)})
    overview = OverviewPage(page).seed(browser)
    for number, left in ((0, 2), (2, 1)):
        page.get_by_role("checkbox", name=f"Read part {number}").check()
        expect(overview.status).to_have_text(f"Done. {left} open.")
    with page.expect_navigation():
        overview.shown.locator(".overview-next").get_by_role("button").click()
    page.wait_for_selector("html[data-started]", state="attached")
    promised = page.locator("[name^=promised__][name$=__what]")
    expect(promised.first).to_have_value("Read part 1")
    assert [each for each in promised.evaluate_all("all => all.map(one => one.value)") if each] == [
        "Read part 1"
    ]
