"""People with a contract on which they agree, each at a computer of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from browsing.agreeing.agreeing_page import AgreeingPage
from browsing.agreeing.comparing_page import MINE, THEIRS, ComparingPage
from browsing.profile import take_kept

ANSWERS = {"purpose": "to publish", "how_often": "monthly"}
SIGN = {"mentee": "Mentee A", "mentor": "Mentor B"}


class Stages(NamedTuple):
    """What a browser keeps with a contract: filled in, agreed on, and agreed on a second time."""

    filled: StorageState
    agreed: StorageState
    again: StorageState


@pytest.fixture(scope="session")
def stages(browser: Browser, address: str) -> Stages:
    """One contract of two people, from one stage to the next."""
    with browser.new_context(base_url=address) as context:
        contract = AgreeingPage(context.new_page())
        contract.open()
        contract.take_file(contract.make_copy(ANSWERS))
        contract.expect_saved()
        filled = take_kept(contract.page)
        contract.open()
        contract.sign(**SIGN)
        agreed = take_kept(contract.page)
        contract.open()
        contract.choose("how_often", "fortnightly")
        contract.sign(day="3 May 2027", **SIGN)
        return Stages(filled, agreed, take_kept(contract.page))


@pytest.fixture
def make_page(
    browser: Browser, address: str, stages: Stages
) -> Iterator[Callable[..., AgreeingPage]]:
    """Open a worksheet in a browser of its own; with a contract at that stage where asked."""
    contexts = []

    def make(worksheet: str = "contract", *, stage: str = "") -> AgreeingPage:
        kept = getattr(stages, stage) if stage else None
        contexts.append(browser.new_context(base_url=address, storage_state=kept))
        page = AgreeingPage(contexts[-1].new_page(), worksheet)
        page.open()
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def contract(make_page: Callable[..., AgreeingPage]) -> AgreeingPage:
    """The contract with two answers, which nobody has signed."""
    return make_page(stage="filled")


@pytest.fixture
def agreed(make_page: Callable[..., AgreeingPage]) -> AgreeingPage:
    """The same contract, which both have signed."""
    return make_page(stage="agreed")


@pytest.fixture
def other(make_page: Callable[..., AgreeingPage]) -> AgreeingPage:
    """The contract at the other one's, empty."""
    return make_page()


@pytest.fixture(scope="session")
def settling(browser: Browser, address: str) -> StorageState:
    """What a mentee's browser keeps with a contract and the mentor's answers beside it."""
    with browser.new_context(base_url=address) as context:
        mentee = ComparingPage(context.new_page()).fill(MINE, "Mentor B", "mentee")
        mentee.begin()
        mentee.open_theirs(mentee.make_copy(THEIRS))
        mentee.say_that_it_is_theirs()
        mentee.expect_saved()
        return take_kept(mentee.page)


@pytest.fixture
def comparing(context: BrowserContext, page: Page, settling: StorageState) -> ComparingPage:
    """A mentee who has opened what two people settle a contract by, with both sides in it."""
    context.set_storage_state(settling)
    mentee = ComparingPage(page)
    mentee.open()
    mentee.begin()
    mentee.list.wait_for()
    return mentee
