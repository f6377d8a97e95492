"""Questions that depend on another answer, and choices that can be taken back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def choose(worksheet: WorksheetPage, field: str, option: str) -> None:
    """Choose an option as a person would."""
    worksheet.form.locator(f'[name="{field}"][value="{option}"]').check()


def test_a_question_shows_only_with_its_answer_and_keeps_its_own(worksheet: WorksheetPage):
    """Hidden at first; shown by the answer; hidden again with its text kept, also in the file.

    After a reload the question that applies is there at once. The line that says when to answer
    helps on paper; here the question comes and goes.
    """
    question = worksheet.field("how_often_other")
    expect(question).to_be_hidden()
    choose(worksheet, "how_often", "other")
    expect(worksheet.form.get_by_text("Only if you answered").first).to_be_hidden()
    question.fill("on the first Monday")
    choose(worksheet, "how_often", "monthly")
    expect(question).to_be_hidden()
    _, copy = worksheet.save_copy()
    assert copy["answers"] == {"how_often": "monthly", "how_often_other": "on the first Monday"}
    choose(worksheet, "how_often", "other")
    expect(question).to_have_value("on the first Monday")
    choose(worksheet, "conflict", "known")
    worksheet.expect_saved()
    worksheet.reload()
    expect(worksheet.field("conflict_details")).to_be_visible()
    expect(question).to_have_value("on the first Monday")


def test_a_choice_can_be_taken_back(worksheet: WorksheetPage):
    """*Clear* appears with a choice, empties it, and gives focus to the question."""
    group = worksheet.form.get_by_role("group", name="How often do we meet?")
    button = group.locator('[data-worksheet-action="unchoose"]')
    expect(button).to_be_hidden()
    height = group.evaluate("group => group.offsetHeight")
    choose(worksheet, "how_often", "other")
    assert group.evaluate("group => group.offsetHeight") == height
    expect(button).to_have_accessible_name("Clear: How often do we meet?")
    button.click()
    assert worksheet.read()["how_often"] is None
    expect(worksheet.form.locator('[name="how_often"]').first).to_be_focused()
    expect(button).to_be_hidden()
    expect(worksheet.field("how_often_other")).to_be_hidden()
    worksheet.expect_saved()
    assert worksheet.read_stored()["how_often"] == ""
    worksheet.field("purpose").fill("line\n" * 40)
    is_whole = "box => box.scrollHeight <= box.clientHeight + 1"
    assert worksheet.field("purpose").evaluate(is_whole), "a box is as tall as its text"


def test_long_text_grows_in_browsers_without_field_sizing(page: Page):
    """Where the stylesheet cannot do it, a mirror of the text sets the height."""
    page.add_init_script("CSS.supports = () => false")
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").evaluate("box => { box.style.fieldSizing = 'fixed' }")
    worksheet.field("purpose").fill("line\n" * 40)
    assert worksheet.field("purpose").evaluate("box => box.scrollHeight <= box.clientHeight + 1")
