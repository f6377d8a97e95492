"""The answers as text: what is answered, formatted, pasted for real into another page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browsing.worksheet_page import WorksheetPage

EDITOR = "<!doctype html><title>Mail</title><div contenteditable style='min-height:9em'></div>"

# The pasted elements in order, with their words; boxes without words of their own are left out.
READ_PASTED = """editor => [...editor.querySelectorAll("h2, h3, h4, p, li, th, td")]
  .map(element => [element.localName, element.innerText])"""

ANSWERS = {
    "purpose": "First line\n\n<b>Third</b> & last",
    "how_often": "monthly",
    "may_know": ["head", "colleagues"],
    "start": "2027-01-11",
    "objectives": [
        {"objective": "Publish", "by_when": "2027-01-03"},
        {"objective": "اكتب\nمرتين"},
    ],
    "mentee_signature": {"name": "Zoë", "date": "2027-01-11"},
}

# The one goes before the other begins.
REFUSALS = {
    "has no such thing": "() => { window.was = ClipboardItem; delete window.ClipboardItem }",
    "says no": """() => {
      window.ClipboardItem = window.was
      navigator.clipboard.write = async () => { throw new DOMException("no", "NotAllowedError") }
    }""",
}


@pytest.fixture
def worksheet(page: Page, context: BrowserContext) -> WorksheetPage:
    """The contract with an answer of each kind."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    worksheet = WorksheetPage(page).open()
    worksheet.take_file(worksheet.make_copy(ANSWERS))
    return worksheet


@pytest.fixture
def mail(context: BrowserContext) -> Iterator[Page]:
    """A page on which one writes an email, elsewhere."""
    page = context.new_page()
    page.set_content(EDITOR)
    yield page
    page.close()


def paste(mail: Page) -> list[list[str]]:
    """Paste by the keyboard; return what then stands in the email."""
    mail.bring_to_front()
    editor = mail.locator("[contenteditable]")
    editor.focus()
    mail.keyboard.press("Control+V")
    expect(editor.get_by_text("Mentoring contract")).to_be_visible()
    pasted: list[list[str]] = editor.evaluate(READ_PASTED)
    return pasted


def test_headings_lists_and_tables_arrive_in_an_email(worksheet: WorksheetPage, mail: Page):
    """Only answered questions, under their sections, in words; markup that was typed is text."""
    worksheet.copy()
    expect(worksheet.status).to_have_text(
        "Your answers are copied. Paste them into an email or a message."
    )
    pasted = paste(mail)
    assert ["li", "The head of department"] in pasted
    assert ["p", "Name: Zoë\nDate: 11 January 2027"] in pasted
    assert pasted[:14] == [
        ["h2", "Mentoring contract"],
        ["h3", "1. What we are working towards"],
        ["h4", "What does the mentee want to be different by the end?"],
        ["p", "First line\n\n<b>Third</b> & last"],
        ["h4", "The mentee\u2019s objectives"],
        ["th", "What"],
        ["th", "By when"],
        ["td", "Publish"],
        ["td", "3 January 2027"],
        ["td", "اكتب\nمرتين"],
        ["td", ""],
        ["h3", "2. When and where we meet"],
        ["h4", "How often do we meet?"],
        ["p", "Once a month"],
    ]


def test_a_message_gets_the_same_as_plain_text(worksheet: WorksheetPage, mail: Page):
    """Where no format is taken, lines and dashes say which words belong together.

    A number goes with what it counts, as the page shows it behind the box; words that say it
    themselves get no second unit. What is hidden just now is not sent to anybody unseen.
    """
    worksheet.field("meeting_length").fill("60")
    worksheet.field("cancel_notice").fill("a week")
    worksheet.form.locator('[name="how_often"][value="other"]').check()
    worksheet.field("how_often_other").fill("hidden later")
    worksheet.form.locator('[name="how_often"][value="monthly"]').check()
    worksheet.copy()
    expect(worksheet.status).to_contain_text("Your answers are copied.")
    text = worksheet.page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    assert text.startswith("Mentoring contract\n\n1. What we are working towards\n\nWhat does")
    assert "Objective 1\n  What: Publish\n  By when: 3 January 2027\n" in text
    assert "Objective 2\n  What: اكتب\n  مرتين\n" in text
    assert "- The head of department\n- " in text
    assert "Name: Zoë\nDate: 11 January 2027\n" in text
    assert "(no answer)" not in text
    assert "\n60 minutes\n" in text
    assert "\na week\n" in text
    assert "hidden later" not in text
    pasted = paste(mail)
    assert ["p", "60 minutes"] in pasted
    assert ["p", "a week"] in pasted
    assert "hidden later" not in str(pasted)


def test_where_the_browser_refuses_it_is_selected_to_copy_by_hand(
    worksheet: WorksheetPage, mail: Page
):
    """The dialog holds the formatted answers, selected: the keys for copying do the rest.

    So it is where the browser has no such thing, and where it says no.
    """
    for refusal, refuse in REFUSALS.items():
        mail.set_content(EDITOR)
        worksheet.page.evaluate(refuse)
        worksheet.page.bring_to_front()
        worksheet.copy()
        expect(worksheet.dialog, refusal).to_contain_text("Your answers are selected below")
        worksheet.page.keyboard.press("Control+C")
        pasted = paste(mail)
        assert ["h3", "1. What we are working towards"] in pasted, refusal
        assert ["td", "Publish"] in pasted, refusal
        worksheet.page.bring_to_front()
        worksheet.dialog.get_by_role("button", name="Close").click()
        expect(worksheet.button("Send or download")).to_be_focused()
