"""A contract whose dates are agreed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browsing.calendar.calendar_page import CalendarPage

AGREED = {
    "how_often": "monthly",
    "meeting_length": "50",
    "meeting_place": "Room 2.14",
    "start": "29 January 2027",
    "first_review": "1 March 2027",
    "end": "31 December 2027",
}


@pytest.fixture
def contract(page: Page) -> CalendarPage:
    """The contract with its dates, saved."""
    contract = CalendarPage(page)
    contract.open()
    contract.answer(AGREED)
    return contract
