"""A day that no calendar has is kept as it was typed, and the page says so quietly."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from docx import Document
from playwright.sync_api import BrowserContext, Page, expect

from browsing.worksheet_page import WorksheetPage

WORDS = "The calendar has no 30/2/2027. It is kept as you wrote it."


@pytest.fixture
def worksheet(page: Page, context: BrowserContext) -> WorksheetPage:
    """The contract, open and empty."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return WorksheetPage(page).open()


def type_date(worksheet: WorksheetPage, name: str, day: str, month: str, year: str) -> None:
    """Type a date by keyboard, part by part, and stay in its last box."""
    worksheet.field(f"{name}__day").focus()
    for part in (day, month, year):
        worksheet.page.keyboard.type(part)
        if part != year:
            worksheet.page.keyboard.press("Tab")


def lines(worksheet: WorksheetPage) -> list[str]:
    """What stands below dates."""
    return worksheet.form.locator("[data-worksheet-impossible]").all_inner_texts()


def test_it_is_said_once_the_date_is_left(worksheet: WorksheetPage):
    """Not on each key; nothing is marked as an error, and mending it takes the line away.

    Part of a date is nothing to speak of: nobody has to write a whole one, or a number. Rows and
    signatures have the line too; it goes with the row.
    """
    type_date(worksheet, "start", "30", "2", "2027")
    assert lines(worksheet) == []
    worksheet.page.keyboard.press("Tab")
    assert lines(worksheet) == [WORDS]
    expect(worksheet.status).to_have_text(WORDS)
    expect(worksheet.form.locator("[aria-invalid]")).to_have_count(0)
    worksheet.field("start__day").focus()
    worksheet.page.keyboard.type("28")
    assert lines(worksheet) == []
    worksheet.field("start__day").fill("")
    type_date(worksheet, "end", "the last week", "of", "June")
    worksheet.page.keyboard.press("Tab")
    assert lines(worksheet) == [], "part of a date"
    worksheet.button("Add another objective").click()
    type_date(worksheet, "objectives__2__by_when", "31", "June", "2027")
    type_date(worksheet, "mentee_signature__date", "1", "13", "2027")
    worksheet.page.keyboard.press("Tab")
    assert lines(worksheet) == [
        "The calendar has no 31 June 2027. It is kept as you wrote it.",
        "The calendar has no 1/13/2027. It is kept as you wrote it.",
    ]
    worksheet.button("Remove objective 2").click()
    assert len(lines(worksheet)) == 1


def test_it_stands_as_typed_wherever_it_goes(worksheet: WorksheetPage):
    """In the database, in copies, in documents, in a message, and when a file is opened again."""
    type_date(worksheet, "start", "30", "2", "2027")
    worksheet.page.keyboard.press("Tab")
    worksheet.copy()
    expect(worksheet.status).to_contain_text("Your answers are copied.")
    assert "30/2/2027" in worksheet.page.evaluate("navigator.clipboard.readText()")
    _, copy = worksheet.save_copy()
    assert copy["answers"] == {"start": "30/2/2027"}
    _, word = worksheet.download("Word")
    assert "30/2/2027" in Document(BytesIO(word)).element.xml
    _, document = worksheet.download("PDF")
    with pikepdf.open(BytesIO(document)) as pdf:
        values = {str(field.T): str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields}
    assert values["start"] == "30/2/2027"
    worksheet.reload()
    assert lines(worksheet) == [WORDS]
    for file in (word, document):
        worksheet.field("start__day").fill("1")
        worksheet.take_file(file)
        assert worksheet.field("start__day").input_value() == "30"
        assert lines(worksheet) == [WORDS]
