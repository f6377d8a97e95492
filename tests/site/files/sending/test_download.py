"""*Download*: what is asked before, what goes and what stays, and the page to look it over."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, StorageState, expect

from browsing.axe import LOOKS, list_violations
from browsing.pages import count_asked
from browsing.profile import take_kept
from browsing.worksheet_page import WorksheetPage

ANSWERS = {
    "purpose": "First line\n<b>Second</b> & last",
    "objectives": [{"objective": "Lead a grant", "by_when": "2027-06-30"}, {"objective": "Rest"}],
    "how_often": "monthly",
    "how_often_other": "every three weeks",
    "meeting_length": "60",
    "may_know": ["head", "colleagues"],
    "mentee_signature": {"name": "Zoë", "date": "2027-01-11"},
}


@pytest.fixture(scope="module")
def kept(browser: Browser, address: str) -> StorageState:
    """What a browser keeps with an answer of each kind, one of them hidden."""
    with browser.new_context(base_url=address) as context:
        worksheet = WorksheetPage(context.new_page()).open()
        worksheet.take_file(worksheet.make_copy(ANSWERS))
        worksheet.expect_saved()
        return take_kept(worksheet.page)


@pytest.fixture
def worksheet(context: BrowserContext, page: Page, kept: StorageState) -> WorksheetPage:
    """The contract with these answers."""
    context.set_storage_state(kept)
    return WorksheetPage(page).open()


def look_over(worksheet: WorksheetPage) -> Locator:
    """Open the page to look it over, and return it."""
    worksheet.button("Send or download").click()
    worksheet.dialog.get_by_role("button", name="Look it over").click()
    return worksheet.page.locator('[data-worksheet-dialog="look"]')


def test_the_button_is_there_while_there_is_something_to_take(page: Page):
    """An empty worksheet offers none; the first letter brings it, and the last takes it away."""
    worksheet = WorksheetPage(page).open()
    expect(worksheet.button("Send or download")).to_have_count(0)
    worksheet.field("purpose").fill("a")
    expect(worksheet.button("Send or download")).to_be_visible()
    worksheet.field("purpose").fill("")
    expect(worksheet.button("Send or download")).to_have_count(0)


def test_it_says_what_goes_and_what_stays(worksheet: WorksheetPage):
    """The hidden answer is named; the dialog is called what the worksheet calls itself.

    The file has the name that is written: signs that no name can hold go at once, and that is said,
    and the ending follows the form. Text is pasted and no file, so nothing asks for its name.
    """
    worksheet.button("Send or download").click()
    expect(worksheet.dialog).to_have_accessible_name("Send or download the contract")
    expect(worksheet.dialog.get_by_role("heading", level=2)).to_be_focused()
    expect(worksheet.dialog).to_contain_text("Goes: 6 answers.")
    expect(worksheet.dialog).to_contain_text("Stays: 1 hidden answer, to “How often, then?”.")
    worksheet.page.keyboard.press("Escape")
    expect(worksheet.dialog).to_have_count(0)
    expect(worksheet.button("Send or download")).to_be_focused()

    worksheet.button("Send or download").click()
    name = worksheet.dialog.get_by_label("File name")
    expect(name).to_have_accessible_description(".docx")
    worksheet.dialog.get_by_role("radio", name="Text").check()
    expect(name).to_be_hidden()
    expect(worksheet.dialog.get_by_role("button", name="Copy for email")).to_be_visible()
    expect(worksheet.dialog.get_by_role("button", name="Download", exact=True)).to_have_count(0)
    worksheet.dialog.get_by_role("radio", name="Word").check()
    name.fill("ours: one/two")
    expect(name).to_have_value("ours onetwo")
    expect(worksheet.dialog).to_contain_text("A file name cannot hold “:” or “/”: left out.")
    worksheet.dialog.get_by_role("radio", name="PDF").check()
    expect(name).to_have_accessible_description(".pdf")
    with worksheet.page.expect_download() as download:
        name.press("Enter")
    assert download.value.suggested_filename == "ours onetwo.pdf"
    expect(worksheet.status).to_contain_text("on its way to your downloads: ours onetwo.pdf")


def test_what_is_looked_over_is_what_the_document_will_have(worksheet: WorksheetPage):
    """Questions with their answers as text, dates in words, rows by name; nothing hidden.

    How many are blank is said quietly; each opens the form where it is asked.
    """
    look = look_over(worksheet)
    expect(look).to_have_accessible_name("Mentoring contract")
    words = look.inner_text()
    for expected in ("First line\n<b>Second</b> & last", "30 June 2027", "60 minutes", "Zoë"):
        assert expected in words
    assert look.get_by_role("listitem").filter(has_text="Objective 2").inner_text() == (
        "Objective 2\nWhat\nRest"
    )
    assert "every three weeks" not in words
    assert "How often, then?" not in words
    assert look.locator("b, input, textarea, select").count() == 0
    blank = count_asked() - 6
    expect(look).to_contain_text(f"6 answers. {blank} questions are blank, which is fine.")
    section = look.locator("section").filter(has_text="When and where we meet")
    section.get_by_text("3 blank").click()
    section.get_by_role("button", name="Where exactly?").click()
    expect(worksheet.dialog).to_have_count(0)
    expect(worksheet.field("meeting_place")).to_be_focused()
    expect(worksheet.field("meeting_place")).to_be_in_viewport()


def test_from_there_one_goes_back_or_downloads(worksheet: WorksheetPage):
    """Esc gives focus back to the button that opened it; the file keeps its written name."""
    worksheet.button("Send or download").click()
    worksheet.dialog.get_by_label("File name").fill("ours")
    button = worksheet.dialog.get_by_role("button", name="Look it over")
    button.click()
    worksheet.page.keyboard.press("Escape")
    expect(button).to_be_focused()
    button.click()
    with worksheet.page.expect_download() as download:
        worksheet.page.get_by_role("button", name="Download as PDF").click()
    assert download.value.suggested_filename == "ours.pdf"
    expect(worksheet.dialog).to_have_count(0)


def test_it_prints_alone(worksheet: WorksheetPage):
    """On paper stands what is looked over, once, and neither the form nor any button."""
    look_over(worksheet)
    document = pypdfium2.PdfDocument(worksheet.page.pdf(prefer_css_page_size=True))
    printed = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    assert printed.count("What does the mentee want to be different by the end?") == 1
    assert "Lead a grant" in printed
    for furniture in ("Download", "Back", "Every six weeks", "blank\n", "Where exactly?"):
        assert furniture not in printed


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_both_are_free_of_violations(worksheet: WorksheetPage, width: int, scheme: Any):
    """On any screen, in both schemes, and nothing runs over the side."""
    worksheet.page.set_viewport_size({"width": width, "height": 800})
    worksheet.page.emulate_media(color_scheme=scheme)
    worksheet.button("Send or download").click()
    found = list_violations(worksheet.page)
    worksheet.dialog.get_by_role("button", name="Look it over").click()
    look = worksheet.page.locator('[data-worksheet-dialog="look"]')
    found += list_violations(worksheet.page)
    assert look.evaluate("look => look.scrollWidth <= look.clientWidth")
    assert not found, "\n".join(found)
