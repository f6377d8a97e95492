"""A worksheet that is for nobody yet, and a mentor's browser that knows two mentees."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from browsing.owner_page import OwnerPage
from browsing.whose_page import WhosePage


@pytest.fixture
def contract(page: Page) -> WhosePage:
    """The contract, for nobody yet."""
    contract = WhosePage(page)
    contract.open()
    return contract


@pytest.fixture
def mentor(page: Page) -> OwnerPage:
    """The contract in the browser of a mentor, open and empty."""
    worksheet = OwnerPage(page)
    worksheet.open()
    return worksheet


@pytest.fixture
def two(mentor: OwnerPage) -> tuple[OwnerPage, str]:
    """A mentor's browser that knows two mentees, with A's contract open, and the id of C."""
    mentor.add_person("Mentee C")
    mentor.write_as("Mentee C")
    mentor.add_person("Mentee A")
    mentor.write_as("Mentee A")
    return mentor, mentor.read_owners()["Mentee C"]
