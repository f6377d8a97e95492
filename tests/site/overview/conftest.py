"""The page of one's own work, in a browser that keeps a year."""

from __future__ import annotations

from datetime import date

import pytest
from playwright.sync_api import Page

from browsing.overview.overview_page import OverviewPage
from browsing.overview.seeded_year import make_year


@pytest.fixture
def year(page: Page) -> OverviewPage:
    """The third month of a year, as a mentee and as a mentor of two."""
    return OverviewPage(page).seed(make_year(date.today()))
