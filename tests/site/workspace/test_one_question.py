"""One question at a time: large, with a way on and back, and saved as ever."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing.axe import list_in_both
from browsing.pages import count_asked
from browsing.worksheet_page import WorksheetPage

FIRST = "When do we meet?"
THIRD = "What have I done since our last session, and what not?"
FOURTH = "Which problems and challenges do I have now, and which opportunities?"


@pytest.fixture
def plan(page: Page) -> WorksheetPage:
    """The session plan, with one answer written before the two meet."""
    plan = WorksheetPage(page, "session-plan").open()
    plan.field("done").fill("Two deadlines in one week")
    plan.expect_saved()
    page.evaluate("scrollTo(0, 0)")
    return plan


def begin(plan: WorksheetPage) -> None:
    """Choose it in the menu of the bar."""
    plan.open_menu()
    plan.frame.get_by_role("button", name="One question at a time").click()
    expect(find_foot(plan, "Next")).to_be_visible()


def find_foot(plan: WorksheetPage, words: str) -> Locator:
    """A button at the foot: by what it says, not by the question that it leads to."""
    return plan.frame.locator(".worksheet-one-foot button").filter(has_text=words)


def expect_question(plan: WorksheetPage, number: int, label: str) -> None:
    """Wait until this question stands alone, with focus on its words."""
    place = f"Question {number} of {count_asked('session-plan')}"
    expect(plan.page.locator(":focus")).to_have_text(label)
    expect(plan.frame.get_by_text(place, exact=True)).to_be_visible()
    expect(plan.page).to_have_title(f"{place} - Session plan")
    shown = plan.form.locator("[data-worksheet-field]:visible")
    expect(shown).to_have_count(1)


def test_each_question_stands_alone_in_turn(plan: WorksheetPage):
    """What was written is there, and what is written now is saved like any other answer.

    Nothing of other entries is beside it, nor the way to start the next one, which is no part of a
    meeting. Who loads again stays at the question; who prints wants the whole worksheet.
    """
    plan.reload()
    entries = plan.frame.get_by_role("group", name="Sessions")
    expect(entries.get_by_role("button", name="Start the next session")).to_be_visible()
    begin(plan)
    expect(entries).to_be_hidden()
    expect(plan.frame.get_by_role("button", name="Start the next session")).to_have_count(0)
    expect_question(plan, 1, FIRST)
    expect(find_foot(plan, "Back")).to_be_hidden()
    for _ in range(2):
        find_foot(plan, "Next").click()
    expect_question(plan, 3, THIRD)
    expect(plan.field("done")).to_have_value("Two deadlines in one week")
    plan.field("done").press("End")
    plan.page.keyboard.type(", and a call")
    plan.expect_saved()
    plan.page.keyboard.press("Tab")
    expect(find_foot(plan, "Back")).to_be_focused()
    plan.page.keyboard.press("Tab")
    expect(find_foot(plan, "Next")).to_be_focused()
    expect(find_foot(plan, "Next")).to_have_accessible_name(f"Next: {FOURTH}")
    plan.page.keyboard.press("Enter")
    expect_question(plan, 4, FOURTH)
    find_foot(plan, "Back").click()
    plan.page.reload()
    expect_question(plan, 3, THIRD)
    expect(plan.field("done")).to_have_value("Two deadlines in one week, and a call")
    plan.page.emulate_media(media="print")
    expect(plan.form.get_by_text(FOURTH)).to_be_visible()


def test_the_browser_goes_back_from_question_to_question(plan: WorksheetPage):
    """And out of the view from the first; forward comes into it again."""
    begin(plan)
    find_foot(plan, "Next").click()
    find_foot(plan, "Next").click()
    expect_question(plan, 3, THIRD)
    find_foot(plan, "Back").click()
    plan.page.go_back()
    expect_question(plan, 1, FIRST)
    plan.page.go_back()
    expect(find_foot(plan, "Next")).to_have_count(0)
    assert plan.page.url.endswith("/worksheets/session-plan/")
    plan.page.go_forward()
    expect_question(plan, 1, FIRST)


def test_page_keys_turn_the_questions(plan: WorksheetPage):
    """As a presenter's clicker sends them; where somebody writes, they move in the text."""
    begin(plan)
    plan.page.keyboard.press("PageDown")
    plan.page.keyboard.press("PageDown")
    expect_question(plan, 3, THIRD)
    plan.field("done").focus()
    plan.page.keyboard.press("PageUp")
    expect(plan.field("done")).to_be_focused()
    find_foot(plan, "Next").focus()
    plan.page.keyboard.press("PageDown")
    expect_question(plan, 4, FOURTH)
    plan.page.keyboard.press("PageUp")
    expect_question(plan, 3, THIRD)
    for _ in range(3):
        plan.page.keyboard.press("PageUp")
    expect_question(plan, 1, FIRST)


def test_leaving_shows_all_questions_at_the_one_that_stood_alone(plan: WorksheetPage):
    """Nothing of the page stays out of reach, and its title is its own again."""
    title = plan.page.title()
    begin(plan)
    find_foot(plan, "Next").click()
    find_foot(plan, "Next").click()
    plan.frame.get_by_role("button", name="Leave this view").click()
    expect(plan.page.locator(":focus")).to_have_text(THIRD)
    expect(plan.page).to_have_title(title)
    assert plan.form.locator("[data-worksheet-field]:visible").count() > 9
    assert plan.page.locator("[inert]").count() == 0
    assert plan.page.url.endswith("/#session-plan-section-1")


def test_finish_stands_at_the_last_question(plan: WorksheetPage):
    """It leads to the same place as leaving."""
    plan.page.goto("about:blank")
    plan.page.goto(f"/worksheets/session-plan/#q{count_asked('session-plan')}")
    expect(find_foot(plan, "Finish")).to_be_visible()
    find_foot(plan, "Finish").click()
    expect(find_foot(plan, "Finish")).to_have_count(0)


def test_a_question_that_an_answer_brings_is_counted(page: Page):
    """And a number that no question has leads to the last."""
    page.goto("/worksheets/contract/#q999")
    contract = WorksheetPage(page)
    last = contract.frame.locator(".worksheet-one-foot")
    expect(last).to_contain_text("Finish")
    count = int(page.title().split(" of ")[1].split()[0])
    contract.frame.get_by_role("button", name="Leave this view").click()
    contract.form.locator("[name=how_often][value=other]").check()
    page.goto("about:blank")
    page.goto("/worksheets/contract/#q999")
    expect(page).to_have_title(f"Question {count + 1} of {count + 1} - Mentoring contract")


def test_it_is_free_of_violations_and_fits(plan: WorksheetPage):
    """No rule of axe is broken, in light or dark, and nothing has to be scrolled sideways."""
    begin(plan)
    wide = "document.scrollingElement.scrollWidth > innerWidth"
    frame = "document.querySelector('[data-worksheet-frame]')"
    for width in (1280, 390, 320):
        plan.page.set_viewport_size({"width": width, "height": 700})
        is_cut = plan.page.evaluate(f"{wide} || {frame}.scrollWidth > {frame}.clientWidth")
        assert not is_cut, width
    assert list_in_both(plan.page) == []
