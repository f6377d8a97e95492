"""Clearing asks first, leaves nothing behind, and can be taken back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.nothing_lost.broken_database import break_writing, mend_writing
from browsing.worksheet_page import EMPTY, WorksheetPage


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract with a few answers, saved."""
    worksheet = WorksheetPage(page).open()
    worksheet.take_file(
        worksheet.make_copy(
            {
                "purpose": "secret",
                "objectives": [{"objective": "one"}, {"objective": "two"}],
                "how_often": "other",
                "retired_question": "also here",
            }
        )
    )
    worksheet.expect_saved()
    return worksheet


def press_clear(worksheet: WorksheetPage, *, is_all: bool = False) -> None:
    """Press the button, say yes, and wait for the offer to take it back."""
    worksheet.button("Clear this worksheet…").click()
    if is_all:
        worksheet.dialog.get_by_label("Remove earlier versions too").check()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    offer = worksheet.page.locator("[data-worksheet-undo]").first
    expect(offer).to_contain_text("Every answer in this worksheet was cleared.")


def test_nothing_is_cleared_without_a_yes(worksheet: WorksheetPage):
    """*Keep my answers* and Esc leave all as it is; focus returns to the button."""
    before = worksheet.read()
    for way in ("button", "escape"):
        worksheet.button("Clear this worksheet…").click()
        expect(worksheet.dialog.get_by_role("heading")).to_be_focused()
        if way == "escape":
            worksheet.page.keyboard.press("Escape")
        else:
            worksheet.dialog.get_by_role("button", name="Keep my answers").click()
        expect(worksheet.dialog).to_have_count(0)
        expect(worksheet.more).to_be_focused()
        assert worksheet.read() == before, way
        assert worksheet.read_stored()["purpose"] == "secret", way


def test_clearing_leaves_nothing_in_the_database(worksheet: WorksheetPage):
    """Page and database are empty, hidden stores too; a reload finds nothing.

    Earlier versions are removed on request; test_earlier_versions.py tells what else they do.
    """
    press_clear(worksheet, is_all=True)
    expect(worksheet.field("purpose")).to_have_value("")
    expect(worksheet.status).to_contain_text("Every answer in this worksheet was cleared.")
    stores = worksheet.read_stores()
    assert "secret" not in str(stores)
    assert not any(stores[name] for name in ("answers", "late", "superseded", "aside", "history"))
    worksheet.reload()
    expect(worksheet.status).to_have_text(EMPTY)
    assert not any(worksheet.read().values())


def test_clearing_can_be_undone(worksheet: WorksheetPage):
    """Undo brings back every answer on the page and in the database, unasked ones too.

    It is in view wherever in the page somebody was, and comes next by Tab.
    """
    before = worksheet.read()
    worksheet.field("end__year").scroll_into_view_if_needed()
    press_clear(worksheet)
    expect(worksheet.undo).to_be_in_viewport()
    worksheet.page.keyboard.press("Tab")
    expect(worksheet.undo).to_be_focused()
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("secret")
    assert worksheet.read() == before
    worksheet.expect_saved()
    worksheet.reload()
    assert worksheet.read() == before
    _, copy = worksheet.save_copy()
    assert copy["answers"]["retired_question"] == "also here"


def test_clearing_twice_loses_nothing(worksheet: WorksheetPage):
    """Each clearing has its own way back, so the first one is not lost to the second."""
    press_clear(worksheet)
    worksheet.field("purpose").fill("afterthought")
    worksheet.expect_saved()
    press_clear(worksheet)
    expect(worksheet.field("purpose")).to_have_value("")
    offers = worksheet.page.locator("[data-worksheet-undo]").filter(has_text="was cleared")
    expect(offers).to_have_count(2)
    worksheet.frame.locator("[data-worksheet-undos] summary").click()
    offers.last.get_by_role("button").click()
    expect(worksheet.field("purpose")).to_have_value("secret")
    worksheet.expect_saved()


def test_opening_a_copy_leaves_the_way_back_from_clearing(worksheet: WorksheetPage):
    """What was cleared can still be had after a file's answers were taken."""
    press_clear(worksheet)
    worksheet.take_file(worksheet.make_copy({"purpose": "from a file"}))
    offers = worksheet.page.locator("[data-worksheet-undo]").filter(has_text="was cleared")
    worksheet.frame.locator("[data-worksheet-undos] summary").click()
    offers.get_by_role("button").click()
    expect(worksheet.field("purpose")).to_have_value("secret")


def test_what_is_written_after_clearing_is_kept_when_clearing_is_undone(worksheet: WorksheetPage):
    """Undo shows the earlier answer; the one written since is kept and goes into the copy."""
    press_clear(worksheet)
    worksheet.field("purpose").fill("written since")
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("secret")
    _, copy = worksheet.save_copy()
    assert copy["kept"]["superseded"] == [{"field": "purpose", "value": "written since"}]


def test_undo_is_offered_again_when_putting_back_fails(worksheet: WorksheetPage):
    """A failed Undo says that the answers are kept and to choose Undo again; then it works."""
    before = worksheet.read()
    press_clear(worksheet)
    break_writing(worksheet.page, "answers")
    for _attempt in range(2):
        worksheet.undo.click()
        expect(worksheet.alert).to_contain_text("Your answers could not be put back yet")
        expect(worksheet.alert).to_contain_text(
            "They are kept while this page is open. Choose Undo again."
        )
        expect(worksheet.undo).to_have_text("Undo")
    mend_writing(worksheet.page)
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("secret")
    expect(worksheet.alert).to_be_empty()
    offers = worksheet.page.locator("[data-worksheet-undo]")
    expect(offers.filter(has_text="was cleared")).to_have_count(0)
    worksheet.reload()
    assert worksheet.read() == before


def test_undo_brings_back_what_could_not_be_saved_before_clearing(worksheet: WorksheetPage):
    """The newest words, typed when nothing could be saved, are back after Undo, and then saved."""
    break_writing(worksheet.page, "answers")
    worksheet.field("purpose").fill("newest words")
    worksheet.field("start__day").fill("07")
    worksheet.field("start__month").fill("Sept.")
    worksheet.field("start__year").fill("2027")
    expect(worksheet.alert).to_contain_text("This browser could not save")
    before = worksheet.read()
    press_clear(worksheet)
    expect(worksheet.field("purpose")).to_have_value("")
    mend_writing(worksheet.page)
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("newest words")
    worksheet.expect_saved()
    expect(worksheet.alert).to_be_empty()
    worksheet.reload()
    assert worksheet.read() == before


def test_what_could_not_be_saved_after_clearing_is_kept_when_it_is_undone(
    worksheet: WorksheetPage,
):
    """Words typed since, and in no database yet, are kept with Undo and go into the copy."""
    press_clear(worksheet)
    break_writing(worksheet.page, "answers")
    worksheet.field("purpose").fill("unsaved since")
    expect(worksheet.alert).to_contain_text("This browser could not save")
    mend_writing(worksheet.page)
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("secret")
    _, copy = worksheet.save_copy()
    assert copy["kept"]["superseded"] == [{"field": "purpose", "value": "unsaved since"}]
