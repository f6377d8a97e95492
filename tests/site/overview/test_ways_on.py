"""The ways on from the page of one's own work: to what is not begun, and to an end that is near."""

from __future__ import annotations

from datetime import date

from playwright.sync_api import Page, expect

from browsing.axe import list_violations
from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import MENTEE_A, MENTOR_B, SeededBrowser, day, say_day
from browsing.series_page import START, SeriesPage
from browsing.whose_page import WhosePage

TODAY = date.today()
SECOND = "s1-s2-s3-s4"
PROMISE = {"who": "mentee", "what": "Read the outline", "by_when": day(TODAY, 4)}


def know_two() -> SeededBrowser:
    """Whoever has talked to one, and meets another next week."""
    browser = SeededBrowser()
    browser.know(MENTEE_A, "Dr L", "mentee", day(TODAY, -9))
    browser.know(MENTOR_B, "Prof O", "mentee", day(TODAY, -9))
    browser.keep(f"first-conversation@{MENTEE_A}", {"meeting_date": day(TODAY, -3)})
    browser.keep(f"first-conversation@{MENTOR_B}", {"meeting_date": day(TODAY, 5)})
    return browser


def keep_session() -> SeededBrowser:
    """A session that is over, and the day of the next one."""
    browser = SeededBrowser()
    browser.know(MENTOR_B, "Prof O", "mentee", day(TODAY, -30))
    browser.keep(f"contract@{MENTOR_B}", {"end": day(TODAY, 90)})
    browser.keep(
        f"session-plan@{MENTOR_B}",
        {
            "session_date": day(TODAY, -20),
            "topics": "The first one",
            "actions": [PROMISE],
            "next_date": day(TODAY, 2),
        },
    )
    return browser


def test_whom_one_only_talked_to_has_a_small_card(page: Page):
    """No lines that say that nothing is there; the conversation, and the way to begin.

    A conversation to come is what comes next: in the strip, in the picture and among the dates;
    one that is over asks for nothing.
    """
    overview = OverviewPage(page).seed(know_two())
    strip = overview.shown.locator(".overview-next")
    expect(strip.get_by_role("heading")).to_contain_text(f"{say_day(TODAY, 5)}, in 5 days")
    expect(strip).to_contain_text("Conversation 1 with Prof O.")
    expect(overview.section("Dates").get_by_role("listitem")).to_have_count(1)
    card = overview.card("You and Dr L")
    expect(card.get_by_text("Not started")).to_have_count(0)
    expect(card.get_by_text("None")).to_have_count(0)
    expect(card.get_by_role("link", name="First conversation: before and after")).to_be_visible()
    assert list_violations(page) == []
    card.get_by_role("link", name="Start the contract").click()
    contract = WhosePage(page)
    contract.wait_until_ready()
    contract.expect_for("Dr L")


def test_the_way_to_a_session_that_is_not_begun_begins_it(page: Page):
    """The last one stays as it was, and its promises come along.

    The page goes on for a moment, and takes the second click of a double one too: one is begun.
    """
    overview = OverviewPage(page).seed(keep_session())
    strip = overview.shown.locator(".overview-next")
    expect(strip).to_contain_text("Session 2 with Prof O.")
    assert list_violations(page) == []
    with page.expect_navigation():
        strip.get_by_role("button", name=START).dblclick()
    plan = SeriesPage(page)
    plan.wait_until_ready()
    expect(plan.name).to_contain_text("Session 2, ")
    expect(plan.field("topics")).to_have_value("")
    expect(plan.field("promised__1__what")).to_have_value("Read the outline")
    assert ["promised" in entry for entry in plan.read_entries()].count(True) == 1


def test_the_home_page_leads_to_where_it_is_begun(page: Page):
    """And not to the session before, which its worksheet would show."""
    OverviewPage(page).seed(keep_session())
    page.goto("/")
    page.wait_for_selector("[data-go-on-state=shown]")
    strip = page.locator("[data-go-on]")
    expect(strip).to_contain_text("in 2 days. Not begun yet.")
    strip.get_by_role("link", name="Go on").click()
    expect(page).to_have_url("/my-mentoring/")


def test_an_end_that_is_near_is_offered_on_the_card(page: Page):
    """A month before; until then the card has nothing of the kind."""
    browser = keep_session()
    browser.know(MENTEE_A, "Mentee A", "mentor", day(TODAY, -330))
    browser.keep(f"contract@{MENTEE_A}", {"end": day(TODAY, 20)})
    overview = OverviewPage(page).seed(browser)
    words = "End this relationship…"
    expect(overview.card("You and Prof O").get_by_role("button", name=words)).to_have_count(0)
    overview.card("You and Mentee A").get_by_role("button", name=words).click()
    dialog = page.locator("dialog[open]")
    expect(dialog.get_by_role("heading", name="End this relationship?")).to_be_visible()
    expect(dialog).to_contain_text("You and Mentee A then stands last in your lists")


def test_the_line_of_sessions_opens_the_one_of_which_it_speaks(page: Page):
    """Not the last of those that are begun ahead; and no further one is offered before them."""
    browser = SeededBrowser()
    browser.know(MENTOR_B, "Prof O", "mentee", day(TODAY, -30))
    key = f"session-plan@{MENTOR_B}"
    browser.keep(key, {"session_date": day(TODAY, 5), "topics": "The next one"})
    browser.keep(f"{key}#{SECOND}", {"topics": "One without a day"}, place=1)
    card = OverviewPage(page).seed(browser).card("You and Prof O")
    expect(card.get_by_role("button", name=START)).to_have_count(0)
    card.get_by_role("link", name=f"Next {say_day(TODAY, 5)}").click()
    plan = SeriesPage(page)
    plan.wait_until_ready()
    expect(plan.field("topics")).to_have_value("The next one")
