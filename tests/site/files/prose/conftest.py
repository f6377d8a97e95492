"""A contract that is filled in whole."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browsing.prose.prose_page import ANSWERS
from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def contract(page: Page) -> WorksheetPage:
    """Its page, with an answer to every question."""
    worksheet = WorksheetPage(page).open()
    worksheet.take_file(worksheet.make_copy(ANSWERS))
    return worksheet
