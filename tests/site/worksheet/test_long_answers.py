"""A key costs little, however much stands on the page."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from browsing.worksheet_page import SAVED, WorksheetPage

STYLE = "UpdateLayoutTree"  # Chromium's name for working out style anew

# The status, the buttons beside it and the box itself; the page has a thousand elements.
FEW = 60


def test_typing_and_saving_leave_the_style_of_the_page_alone(page: Page):
    """From key to "Saved", only what is said beside the answer gets its style anew."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("Said before. ")
    expect(worksheet.status).to_contain_text(SAVED)
    browser = page.context.browser
    assert browser is not None
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    worksheet.field("purpose").press_sequentially("More words.")
    expect(worksheet.status).to_be_empty()
    expect(worksheet.status).to_contain_text(SAVED)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    counts = [event["args"].get("elementCount", 0) for event in events if event["name"] == STYLE]
    assert 0 < max(counts) < FEW
