"""A contract whose dates are agreed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from browsing.calendar.calendar_page import CalendarPage
from browsing.profile import take_kept

AGREED = {
    "how_often": "monthly",
    "meeting_length": "50",
    "meeting_place": "Room 2.14",
    "start": "29 January 2027",
    "first_review": "1 March 2027",
    "end": "31 December 2027",
}


@pytest.fixture(scope="session")
def agreed(browser: Browser, address: str) -> StorageState:
    """What a browser keeps with the dates of a contract."""
    with browser.new_context(base_url=address) as context:
        contract = CalendarPage(context.new_page())
        contract.open()
        contract.answer(AGREED)
        return take_kept(contract.page)


@pytest.fixture
def contract(context: BrowserContext, page: Page, agreed: StorageState) -> CalendarPage:
    """The contract with its dates, saved."""
    context.set_storage_state(agreed)
    contract = CalendarPage(page)
    contract.open()
    return contract
