"""A file says whose it is and when it was saved, and so which of two answers is newer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def line(worksheet: WorksheetPage) -> Locator:
    """The line that says what was opened."""
    return worksheet.frame.locator("[data-worksheet-undos] > [data-worksheet-undo]").first


def open_file(worksheet: WorksheetPage, answers: dict[str, Any], **others: Any) -> None:
    """Choose a copy with these answers."""
    worksheet.choose_file(worksheet.make_copy(answers, **others), "from-anna.json")


def test_the_line_says_whose_the_answers_are_and_when_the_file_was_saved(
    worksheet: WorksheetPage,
):
    """By the names that were written into it, and as the file says of itself."""
    signed = {"mentee_signature": {"name": "Ann  Ashe"}, "mentor_signature": {"name": "Ben Bow"}}
    open_file(worksheet, {"purpose": "from the file", **signed}, saved="2026-11-20T12:02:00Z")
    expect(line(worksheet)).to_contain_text(
        "Opened: 3 answers of Ann Ashe and Ben Bow, saved on 20 November 2026. "
        "The file itself is not changed."
    )
    worksheet.undo.click()
    open_file(worksheet, {"purpose": "from the file"}, saved="1980-01-01T00:00:00Z")
    expect(line(worksheet)).to_contain_text("Opened: 1 answer from “from-anna.json”. The file")


def test_each_kind_of_file_says_when_it_was_saved(browser: Browser, address: str):
    """On another device, where nothing else is known of it."""
    contexts = [browser.new_context(base_url=address) for _ in range(2)]
    here, there = (WorksheetPage(context.new_page()) for context in contexts)
    here.page.clock.set_fixed_time(datetime(2027, 3, 4, 12, tzinfo=UTC))
    there.page.clock.set_fixed_time(datetime(2027, 3, 9, 12, tzinfo=UTC))
    for worksheet in (here, there):
        worksheet.open()
    here.field("purpose").fill("to grow")
    files = {form: here.download(form)[1] for form in ("Word", "PDF")}
    for form, file in {**files, "back-up": here.save_copy()[1]}.items():
        there.choose_file(file)
        words = "saved on 4 March 2027. The file itself is not changed."
        expect(line(there), form).to_contain_text(words)
        there.undo.click()
        expect(there.field("purpose")).to_have_value("")
        expect(line(there)).not_to_contain_text(words)
    for context in contexts:
        context.close()


# A day after which the file was saved, or before; what is said, and which side is chosen then
TIMES = {
    "2027-03-05": ("The file is newer: saved today, 12:00. The page: yesterday.", "In the file"),
    "2027-03-04": ("saved yesterday, and this page was changed on the same day.", "In the file"),
    "2027-02-28": ("This page is newer: changed yesterday. The file: 28 Feb", "On this page"),
    "2026-12-31": ("The file: 31 December 2026.", "On this page"),
    "": ("", "In the file"),
}


def test_the_newer_side_is_chosen_beforehand(worksheet: WorksheetPage):
    """Where both say when they were changed; the main button counts what it takes."""
    worksheet.page.clock.set_fixed_time(datetime(2027, 3, 4, 12, tzinfo=UTC))
    worksheet.field("purpose").fill("what is here")
    worksheet.expect_saved()
    worksheet.page.clock.set_fixed_time(datetime(2027, 3, 5, 12, tzinfo=UTC))
    for day, (words, side) in TIMES.items():
        saved = {"saved": f"{day}T12:00:00Z"} if day else {}
        open_file(worksheet, {"purpose": "from the file"}, **saved)
        expect(worksheet.dialog, f"saved on {day}").to_contain_text(words)
        worksheet.dialog.get_by_role("button", name="Compare question by question").click()
        expect(worksheet.dialog).to_contain_text(words)
        expect(worksheet.dialog.get_by_role("radio", name=side)).to_be_checked()
        main = "Take 1 from the file" if side == "In the file" else "Keep mine in this one"
        expect(worksheet.dialog.get_by_role("button", name=main)).to_be_visible()
        worksheet.page.keyboard.press("Escape")
        expect(worksheet.dialog).to_have_count(0)
