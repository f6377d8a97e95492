"""A worksheet that is for nobody yet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browsing.whose_page import WhosePage


@pytest.fixture
def contract(page: Page) -> WhosePage:
    """The contract, for nobody yet."""
    contract = WhosePage(page)
    contract.open()
    return contract
