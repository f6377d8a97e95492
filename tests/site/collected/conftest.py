"""An evaluation from which answers are handed in, and the page that reads many of them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browsing.collected.collected_page import CollectedPage
from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def evaluation(page: Page) -> WorksheetPage:
    """The evaluation, open and empty."""
    return WorksheetPage(page, "mentoring-evaluation").open()


@pytest.fixture
def together(page: Page) -> CollectedPage:
    """The page that reads files, open."""
    return CollectedPage(page).open()
