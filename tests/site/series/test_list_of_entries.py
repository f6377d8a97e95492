"""The list of a series' entries: one that was forgotten is added, one that is there is removed."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from browsing.axe import LOOKS, list_violations
from browsing.overview.seeded_year import SeededBrowser
from browsing.profile import take_kept
from browsing.series_page import SeriesPage

FIRST = "Session 1, Monday 7 December 2026"
LAST = "Session 2, Monday 28 December 2026"
PROMISE = {"who": "mentee", "what": "Send the abstract", "done": "no"}
ANSWERS = {
    "session_date": "2026-12-07",
    "topics": "How to say no",
    "actions": [PROMISE],
    "next_date": "2026-12-28",
}


@pytest.fixture(scope="module")
def kept(browser: Browser, address: str) -> StorageState:
    """What a browser keeps with a second session, to which a promise of the first went along."""
    with browser.new_context(base_url=address) as context:
        plan = SeriesPage(context.new_page()).begin(ANSWERS)
        plan.start_next()
        return take_kept(plan.page)


@pytest.fixture
def plan(context: BrowserContext, page: Page, kept: StorageState) -> SeriesPage:
    """That second session."""
    context.set_storage_state(kept)
    plan = SeriesPage(page)
    plan.open()
    return plan


def test_a_forgotten_session_stands_where_its_day_is(plan: SeriesPage):
    """Nothing goes into it, and what went into later ones stays as it was.

    Taken back, the page shows the session that it showed before.
    """
    before = plan.save_copy()[1]["answers"]
    stored = plan.read_stores()["answers"]
    plan.add_forgotten("14 December 2026")
    with plan.page.expect_navigation():
        plan.undo.click()
    plan.wait_until_ready()
    expect(plan.name).to_have_text(LAST)
    assert plan.read_stores()["answers"] == stored
    plan.add_forgotten("14 dec 2026")
    expect(plan.status).to_contain_text("Session 2, Monday 14 December 2026 added.")
    expect(plan.name).to_have_text("Session 2, Monday 14 December 2026")
    assert plan.save_copy()[1]["answers"] == {"session_date": "2026-12-14"}
    plan.field("topics").fill("Where to send it")
    plan.expect_saved()
    plan.open_entry("Session 3, Monday 28 December 2026")
    assert plan.save_copy()[1]["answers"] == before
    assert plan.list_others() == [
        "Session 2, Monday 14 December 2026 2 answers",
        f"{FIRST} 4 answers · 1 action",
    ]
    plan.start_next()
    expect(plan.name).to_have_text("Session 4")


def test_the_only_session_may_have_one_before_it(page: Page):
    """It is offered where no other is listed yet."""
    plan = SeriesPage(page)
    plan.open()
    plan.field("topics").fill("How to say no")
    plan.expect_saved()
    plan.reload()
    plan.add_forgotten("2/11/2026")
    expect(plan.name).to_have_text("Session 1, Monday 2 November 2026")
    assert plan.list_others() == ["Session 2 1 answer"]


def test_a_day_that_is_none_is_asked_again(plan: SeriesPage):
    """The field says what to write, and nothing is added."""
    plan.entries.locator("summary").click()
    for words in ("", "soon", "30 February 2027", "December 2026"):
        plan.entries.get_by_role("button", name="Add a session that I forgot").click()
        expect(plan.dialog.get_by_role("heading", name="Add a session")).to_be_focused()
        box = plan.dialog.get_by_label("When was it?")
        box.fill(words)
        plan.dialog.get_by_role("button", name="Add it").click()
        expect(box, f"“{words}” is no day").to_be_focused()
        expect(box).to_have_accessible_description(
            "For example, 7 December 2026. The session goes among the others by its date, and "
            "these stay as they are. Write a day, such as 7 December 2026."
        )
        if words == "soon":
            assert list_violations(plan.page) == []
        plan.dialog.get_by_role("button", name="Cancel").click()
        assert plan.list_others() == [f"{FIRST} 4 answers · 1 action"], words


def test_another_session_is_removed_and_put_back(plan: SeriesPage):
    """The list follows, and so does the number of the one on the page.

    The question says what is in it, and keeping it changes nothing.
    """
    before = plan.read_stores()["answers"]
    plan.entries.locator("summary").click()
    plan.entries.get_by_role("button", name=f"Remove: {FIRST}").click()
    expect(plan.dialog).to_contain_text("In it: 4 answers · 1 action.")
    plan.dialog.get_by_role("button", name="Keep it").click()
    expect(plan.entries.get_by_role("button", name=f"Remove: {FIRST}")).to_be_focused()
    assert plan.list_others() == [f"{FIRST} 4 answers · 1 action"]
    plan.remove(FIRST)
    expect(plan.status).to_contain_text(f"Removed: {FIRST}.")
    expect(plan.undo).to_be_focused()
    expect(plan.name).to_have_text("Session 1, Monday 28 December 2026")
    assert plan.list_others() == []
    assert {key[0] for key, _ in plan.read_stores()["answers"]} == {before[-1][0][0]}
    plan.undo.click()
    expect(plan.name).to_have_text(LAST)
    assert plan.list_others() == [f"{FIRST} 4 answers · 1 action"]
    assert plan.read_stores()["answers"] == before
    plan.open_entry(FIRST)
    expect(plan.field("topics")).to_have_value("How to say no")


def test_a_session_that_is_open_in_another_tab_stops_there(
    plan: SeriesPage, context: BrowserContext
):
    """That page says so, and what is on it is not lost."""
    other = SeriesPage(context.new_page())
    other.open()
    other.open_entry(FIRST)
    plan.remove(FIRST)
    expect(plan.status).to_contain_text("Removed")
    other.page.bring_to_front()
    expect(other.alert).to_contain_text("cleared")
    expect(other.field("topics")).to_have_value("How to say no")


def test_clearing_the_session_on_the_page_takes_it_from_the_list(plan: SeriesPage):
    """And taking that back brings it there again, in its place."""
    plan.field("session_date__year").fill("")
    plan.field("topics").fill("Where to send it")
    plan.expect_saved()
    plan.start_next()
    plan.field("topics").fill("The third")
    plan.expect_saved()
    plan.open_entry("Session 2")
    plan.button("Clear this worksheet…").click()
    plan.dialog.get_by_role("button", name="Clear").first.click()
    expect(plan.field("topics")).to_have_value("")
    plan.undo.click()
    expect(plan.field("topics")).to_have_value("Where to send it")
    plan.expect_saved()
    plan.open_entry("Session 3")
    assert plan.list_others()[0].startswith("Session 2")


def test_a_session_that_was_cleared_keeps_its_place(plan: SeriesPage):
    """Filled in anew without a date, it stands where it stood."""
    plan.button("Clear this worksheet…").click()
    plan.dialog.get_by_role("button", name="Clear").first.click()
    expect(plan.field("session_date__year")).to_have_value("")
    plan.field("topics").fill("Anew")
    plan.expect_saved()
    plan.reload()
    expect(plan.name).to_have_text("Session 2")


def test_many_sessions_are_listed_by_year(page: Page):
    """The newest year is open."""
    days = [f"2026-11-0{day}" for day in range(2, 9)] + [f"2027-05-0{day}" for day in range(3, 9)]
    browser = SeededBrowser()
    for number, day in enumerate(days):
        key = f"session-plan#{number}aa-b-c-d" if number else "session-plan"
        browser.keep(key, {"session_date": day}, number, day)
    browser.keep("session-plan#eeee-e-e-e", {"session_date": "2027-06-01"}, len(days), "2027-06-01")
    page.goto("/404.html")
    browser.put(page)
    plan = SeriesPage(page)
    plan.open()
    plan.entries.locator("summary").first.click()
    years = plan.entries.locator("details details")
    assert years.locator("summary").all_text_contents() == ["2027 (6)", "2026 (7)"]
    expect(years.first.get_by_role("listitem")).to_have_count(6)
    expect(years.last.get_by_role("listitem")).to_have_count(0)


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_the_list_is_accessible(plan: SeriesPage, width: int, scheme: Any):
    """No violation, nothing sideways, and targets that a finger finds."""
    plan.page.set_viewport_size({"width": width, "height": 800})
    plan.page.emulate_media(color_scheme=scheme)
    plan.entries.locator("summary").click()
    assert list_violations(plan.page) == []
    wide = "() => document.documentElement.scrollWidth <= window.innerWidth"
    assert plan.page.evaluate(wide)
    for button in plan.entries.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 44


@pytest.mark.parametrize("width", [pytest.param(1280, marks=pytest.mark.thorough), 390])
def test_all_sessions_are_downloaded_from_their_list(plan: SeriesPage, width: int):
    """By keyboard: the question how comes with all of them chosen, whatever went last."""
    page = plan.page
    page.set_viewport_size({"width": width, "height": 800})
    plan.entries.locator("summary").first.press("Enter")
    link = plan.entries.get_by_role("button", name="Download all sessions")
    assert link.bounding_box()["height"] >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    link.press("Enter")
    expect(plan.dialog.get_by_role("radio", name="All 2 sessions")).to_be_checked()
    assert list_violations(page) == []
    with page.expect_download() as download:
        plan.dialog.get_by_role("button", name="Download", exact=True).press("Enter")
    assert download.value.suggested_filename.startswith("session-plan-all-")
    plan.button("Send or download").click()
    expect(plan.dialog.get_by_role("radio", name="All 2 sessions")).to_be_checked()
