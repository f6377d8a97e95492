"""The page of one's own work: what it shows of a year with several people, and what one can do."""

from __future__ import annotations

from datetime import date

from playwright.sync_api import Locator, Page, expect

from browsing.axe import list_in_both, list_violations
from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import (
    MENTOR_B,
    SeededBrowser,
    day,
    say_day,
)
from browsing.pages import count_asked
from browsing.series_page import SeriesPage
from browsing.whose_page import WhosePage

TODAY = date.today()
TOOLS = "/about/licence/"


def say(days: int) -> str:
    """Say a day from today as the page does."""
    return say_day(TODAY, days)


def read_lines(card: Locator) -> dict[str, str]:
    """What a card says, by the name of its line; without the way to the next entry."""
    names = card.locator("dt").all_inner_texts()
    states = [
        dd.locator("a").inner_text() if dd.locator("a").count() else dd.inner_text()
        for dd in card.locator("dd").all()
    ]
    return dict(zip(names, states, strict=True))


def test_each_person_has_a_card(year: OverviewPage):
    """With the role in words, and how each worksheet stands; and the next dates are listed.

    What comes next is the nearest day with anybody. It fits in each width, has no violations in
    either scheme, and on paper there is no picture, no button and no choice.
    """
    card = year.card("You and Mentor B")
    expect(card.get_by_text("You are the mentee")).to_be_visible()
    lines = read_lines(card)
    assert lines["Contract"].startswith("Signed ")
    assert lines["Sessions"] == f"2 so far, next {say(3)}"
    assert lines["Review"] == f"Next {say(39)}"
    assert lines["Promises"] == "2 yours, 1 theirs"
    assert lines["Goals"] == "Submit the article\nGive a talk"
    expect(card.get_by_role("link", name="GROW worksheet")).to_be_visible()
    assert read_lines(year.card("You and Mentee C"))["Contract"] == f"1 of {count_asked()} answered"
    expect(year.card("For yourself").get_by_role("link", name="Mentoring goals")).to_be_visible()
    expect(year.section("Dates").get_by_role("listitem")).to_have_count(5)
    expect(year.section("Dates").get_by_role("listitem").first).to_contain_text("Session 3")
    strip = year.shown.locator(".overview-next")
    expect(strip.get_by_role("heading")).to_contain_text(f"{say(3)}, in 3 days")
    expect(strip).to_contain_text("Session 3 with Mentor B. The session plan: 5 of")
    for width in (1280, 390, 320):
        year.page.set_viewport_size({"width": width, "height": 800})
        assert year.page.evaluate("document.documentElement.scrollWidth") == width
    assert list_in_both(year.page) == []
    year.page.emulate_media(media="print")
    section = year.section("Your year")
    expect(section.get_by_text("Session 1, done")).to_be_visible()
    expect(section.locator("svg")).to_be_hidden()
    expect(year.page.get_by_text("Add a relationship")).to_be_hidden()
    expect(year.page.get_by_role("link", name="Go on with the session plan")).to_be_hidden()


def test_a_line_opens_that_worksheet_for_that_person(year: OverviewPage):
    """The entry that counts, whomever the tab showed before; what comes next has one way on."""
    year.card("You and Mentor B").get_by_role("link", name="2 so far").click()
    plan = SeriesPage(year.page)
    plan.wait_until_ready()
    plan.expect_for("Mentor B")
    expect(plan.name).to_contain_text("Session 3")
    expect(plan.field("topics")).to_have_value("The panel")
    year.open()
    year.shown.locator(".overview-next").get_by_role(
        "link", name="Go on with the session plan"
    ).click()
    plan.wait_until_ready()
    expect(plan.field("topics")).to_have_value("The panel")
    year.open()
    year.card("You and Mentee C").get_by_role("link", name=f"1 of {count_asked()} answered").click()
    contract = WhosePage(year.page)
    contract.wait_until_ready()
    contract.expect_for("Mentee C")
    expect(contract.field("purpose")).to_have_value("To find a way back")


def test_the_next_session_starts_from_here(year: OverviewPage):
    """What is not done goes along, the day that was named is its day, and it can be taken back."""
    start = year.card("You and Mentee A").get_by_role(
        "button", name="Start the next session with Mentee A"
    )
    with year.page.expect_navigation():
        start.click()
    plan = SeriesPage(year.page)
    plan.wait_until_ready()
    expect(plan.status).to_contain_text("Session 2 started. 3 promises came along.")
    expect(plan.name).to_contain_text("Session 2")
    with year.page.expect_navigation():
        plan.undo.click()
    plan.wait_until_ready()
    expect(plan.name).to_contain_text("Session 1")


def test_focus_stays_where_it_is_as_another_tab_saves(year: OverviewPage):
    """On what folds a list out, and on a date's way into a calendar: all of it is made anew."""
    other = OverviewPage(year.page.context.new_page())
    other.open()
    focused = (
        year.section("Your year").get_by_text("The same as a list"),
        year.section("Dates").get_by_role("button", name="Calendar: Session 3, Mentor B"),
    )
    for name, place in zip(("Mentor D", "Mentor E"), focused, strict=True):
        place.focus()
        other.page.get_by_role("button", name="Add a relationship").click()
        dialog = other.page.get_by_role("dialog")
        dialog.get_by_label("What do you call this person?").fill(name)
        dialog.get_by_role("radio", name="mentee").check()
        dialog.get_by_role("button", name="Add").click()
        expect(year.card(f"You and {name}")).to_be_visible()
        expect(place).to_be_focused()


def test_somebody_new_is_added_here(year: OverviewPage):
    """A name and a role, once; two of one name would look like one."""
    button = year.page.get_by_role("button", name="Add a relationship")
    button.click()
    dialog = year.page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Whom do you work with?")).to_be_focused()
    assert list_violations(year.page) == []
    dialog.get_by_label("What do you call this person?").fill("Mentor B")
    dialog.get_by_role("radio", name="mentee").check()
    dialog.get_by_role("button", name="Add").click()
    expect(dialog).to_contain_text("“Mentor B” is there already.")
    dialog.get_by_label("What do you call this person?").fill("Mentor D")
    dialog.get_by_role("button", name="Add").click()
    expect(year.status).to_have_text("Added: You and Mentor D.")
    card = year.card("You and Mentor D")
    assert read_lines(card)["Contract"] == "Not started"
    card.get_by_role("link", name="Not started").click()
    contract = WhosePage(year.page)
    contract.wait_until_ready()
    contract.expect_for("Mentor D")


def test_the_year_is_a_picture_and_a_list(year: OverviewPage):
    """Of the one with most days first; the choice changes the picture alone."""
    section = year.section("Your year")
    picture = section.get_by_role("img", name="Your year with Mentor B")
    expect(picture).to_be_visible()
    description = picture.locator("desc").text_content() or ""
    assert "Done: Session 1, Session 2. Next: Session 3 on" in description
    section.get_by_text("The same as a list").click()
    items = section.get_by_role("listitem")
    expect(items).to_have_text(
        [
            f"{say(-60)}: the year begins",
            f"{say(-45)}: Session 1, done",
            f"{say(-20)}: Session 2, done",
            f"{say(3)}: Session 3, next",
            f"{say(39)}: First review, to come",
            f"{say(305)} {date.fromisoformat(day(TODAY, 305)).year}: The agreed end",
        ]
    )
    assert list_violations(year.page) == []
    section.get_by_label("With whom").select_option("Mentee A")
    expect(section.get_by_role("img", name="Your year with Mentee A")).to_be_visible()
    expect(section.get_by_role("listitem").first).to_contain_text("the year begins")


def test_ended_ones_are_folded_and_nobodys_have_a_card(page: Page):
    """Neither is lost from sight."""
    browser = SeededBrowser()
    browser.know(MENTOR_B, "Mentor B", "mentee", "2026-01-01", ended="2026-11-01")
    browser.keep(f"contract@{MENTOR_B}", {"purpose": "Was"})
    browser.keep("session-plan", {"actions": [{"who": "mentor", "what": "Send it"}]})
    overview = OverviewPage(page).seed(browser)
    nobody = overview.card("Nobody named yet")
    assert read_lines(nobody) == {"Sessions": "1 so far"}
    assert overview.list_rows() == ["The mentor\u2019s: 1", "Send it | Nobody named yet | No date"]
    ended = overview.card("You and Mentor B")
    expect(ended).to_be_hidden()
    page.get_by_text("Ended (1)").click()
    expect(ended).to_contain_text("Ended 1 November")
    nobody.get_by_role("link", name="1 so far").click()
    plan = WhosePage(page, "session-plan")
    plan.wait_until_ready()
    expect(plan.whose).to_have_text("Nobody named yet")


def test_a_newer_database_is_read_and_not_changed(year: OverviewPage):
    """It says so in words; nothing can be ticked or added."""
    year.page.goto(TOOLS)
    year.page.evaluate(
        """() => new Promise(resolve => {
          const opening = indexedDB.open("mentoring-guide", 9)
          opening.onsuccess = () => { opening.result.close(); resolve() }
        })"""
    )
    year.open()
    expect(year.page.get_by_role("alert")).to_contain_text("A newer version of this guide")
    expect(year.card("You and Mentor B")).to_be_visible()
    expect(year.page.get_by_role("checkbox")).to_have_count(0)
    expect(year.page.get_by_role("button", name="Add a relationship")).to_have_count(0)
