"""What the cards of the Worksheets page say of entries, and of several people."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing.axe import list_violations
from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import SeededBrowser
from browsing.pages import count_asked
from browsing.whose_page import WhosePage

LIST = "/worksheets/"
SESSIONS = f"3 sessions, 5 of {count_asked('session-plan')} answered in the last"


def state(page: Page, worksheet: str) -> Locator:
    """What the card of a worksheet says of it."""
    return page.locator(f"[data-cards-worksheet={worksheet}] [data-cards-state]")


def test_each_state_is_that_of_whoever_is_chosen(year: OverviewPage):
    """Entries are counted, and the choice changes nothing of whose the tab shows."""
    page = year.page
    page.goto(LIST)
    people = page.get_by_label("Show the state for:")
    expect(people).to_have_value("")
    expect(people.locator("option")).to_have_text(
        ["You and Mentee A", "You and Mentor B", "You and Mentee C", "Nobody named yet"]
    )
    expect(state(page, "session-plan")).to_be_hidden()
    people.select_option("You and Mentor B")
    expect(state(page, "session-plan")).to_have_text(SESSIONS)
    expect(state(page, "contract")).to_contain_text("Signed ")
    expect(state(page, "mentoring-review")).to_have_text(re.compile(r"^Due \d+ \w+"))
    goals = state(page, "mentoring-goals").inner_text()
    people.select_option("You and Mentee A")
    expect(state(page, "session-plan")).to_contain_text("Started")
    expect(state(page, "contract")).to_be_hidden()
    expect(state(page, "mentoring-goals")).to_have_text(goals)
    assert list_violations(page) == []
    page.get_by_role("link", name="Mentoring contract", exact=True).first.click()
    contract = WhosePage(page)
    contract.wait_until_ready()
    expect(contract.field("purpose")).to_have_value("")


def test_whoever_the_tab_shows_is_chosen_at_first(year: OverviewPage):
    """As chosen beside “For” on a worksheet."""
    page = year.page
    year.card("You and Mentee C").get_by_role("link", name=f"1 of {count_asked()} answered").click()
    WhosePage(page).wait_until_ready()
    page.goto(LIST)
    expect(state(page, "contract")).to_contain_text(f"1 of {count_asked()} answered")
    expect(page.get_by_label("Show the state for:").locator("option:checked")).to_have_text(
        "You and Mentee C"
    )


def test_a_worksheet_whose_every_question_is_answered_is_finished(page: Page):
    """Since the day of its last change; one of oneself is so whoever is chosen."""
    page.goto(LIST)
    place = page.locator("[data-cards]").get_attribute("data-cards-list") or ""
    listed = page.request.get(urljoin(page.url, place)).json()
    asked = next(each["asked"] for each in listed if each["id"] == "find-a-mentor")
    browser = SeededBrowser()
    browser.keep("find-a-mentor", {each["id"]: "yes" for each in asked}, begun="2026-10-02")
    browser.put(page)
    page.reload()
    expect(state(page, "find-a-mentor")).to_have_text(re.compile(r"^Finished 2 Oct"))


@pytest.mark.parametrize(
    "width",
    [
        390,
        pytest.param(320, marks=pytest.mark.thorough),
        pytest.param(1280, marks=pytest.mark.thorough),
    ],
)
def test_no_card_moves_when_the_choice_comes(year: OverviewPage, width: int):
    """It has its room before it is there; on a phone beside the word “Show”."""
    page = year.page
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/about/licence/")
    page.route("**/assets/javascripts/**", lambda route: route.abort())
    page.goto(LIST)
    first = page.locator("[data-cards-worksheet]").first
    before = first.bounding_box()
    page.unroute("**/assets/javascripts/**")
    page.goto(LIST)
    people = page.get_by_label("Show the state for:")
    expect(people).to_be_visible()
    assert before is not None
    after = first.bounding_box()
    assert after is not None
    assert after["y"] == before["y"]
    box = people.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= box["x"] + box["width"] <= width
