"""A worksheet whose history is looked at."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext

from browsing.versions_page import MONDAY, VersionsPage, set_clock


@pytest.fixture
def worksheet(context: BrowserContext) -> VersionsPage:
    """The contract on a Monday, with one answer."""
    set_clock(context, MONDAY)
    worksheet = VersionsPage(context.new_page())
    worksheet.open()
    worksheet.write("Monday's")
    return worksheet
