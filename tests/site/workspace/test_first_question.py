"""Saved answers come after the first paint, and nothing jumps.

That each worksheet begins with its questions is held in tests/site/worksheet.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from browsing.whole_page.shifts import read_shifts, watch_shifts
from browsing.worksheet_page import WorksheetPage


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)])
def test_answers_that_come_back_move_nothing(
    browser: Browser, address: str, width: int, height: int
):
    """The bar and the sections keep their place."""
    page = browser.new_page(base_url=address, viewport={"width": width, "height": height})
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("kept")
    worksheet.form.locator("[name=how_often][value=monthly]").check()
    worksheet.expect_saved()
    watch_shifts(page)
    worksheet.reload()
    expect(worksheet.field("purpose")).to_have_value("kept")
    assert sum(value for value, *_ in read_shifts(page)) < 0.01, read_shifts(page)
    page.close()
