"""A worksheet that is for nobody yet, and a mentor's browser that knows two mentees."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from browsing.owner_page import OwnerPage
from browsing.profile import take_kept
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


class TwoMentees(NamedTuple):
    """What a mentor's browser keeps that knows two mentees, and the id of each by name."""

    kept: StorageState
    ids: dict[str, str]


@pytest.fixture(scope="session")
def mentees(browser: Browser, address: str) -> TwoMentees:
    """Mentees A and C with a contract each; A's was shown last."""
    with browser.new_context(base_url=address) as context:
        mentor = OwnerPage(context.new_page())
        mentor.open()
        for name in ("Mentee C", "Mentee A"):
            mentor.add_person(name)
            mentor.write_as(name)
        ids = mentor.read_owners()
        return TwoMentees(take_kept(mentor.page), ids)


@pytest.fixture
def two(context: BrowserContext, page: Page, mentees: TwoMentees) -> tuple[OwnerPage, str]:
    """A mentor's browser that knows two mentees, with A's contract open, and the id of C."""
    context.set_storage_state(mentees.kept)
    mentor = OwnerPage(page)
    mentor.open()
    mentor.expect_for("Mentee A")
    return mentor, mentees.ids["Mentee C"]


@pytest.fixture(scope="session")
def named(browser: Browser, address: str) -> StorageState:
    """What a browser keeps that knows Mentee A, with what they want in the contract."""
    with browser.new_context(base_url=address) as context:
        contract = WhosePage(context.new_page())
        contract.open()
        contract.add_person("Mentee A")
        contract.write("A wants to publish")
        return take_kept(contract.page)


@pytest.fixture
def known(context: BrowserContext, page: Page, named: StorageState) -> WhosePage:
    """The contract of Mentee A."""
    context.set_storage_state(named)
    contract = WhosePage(page)
    contract.open()
    contract.expect_for("Mentee A")
    return contract
