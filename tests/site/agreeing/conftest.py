"""People with a contract on which they agree, each at a computer of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from browsing.agreeing.agreeing_page import AgreeingPage
from browsing.agreeing.comparing_page import MINE, THEIRS, ComparingPage

ANSWERS = {"purpose": "to publish", "how_often": "monthly"}


@pytest.fixture
def make_page(browser: Browser, address: str) -> Iterator[Callable[..., AgreeingPage]]:
    """Open a worksheet in a browser of its own; what may be agreed on is in it where asked."""
    contexts = []

    def make(worksheet: str = "contract", *, is_filled: bool = False) -> AgreeingPage:
        contexts.append(browser.new_context(base_url=address))
        page = AgreeingPage(contexts[-1].new_page(), worksheet)
        page.open()
        if is_filled:
            page.take_file(page.make_copy(ANSWERS))
            page.expect_saved()
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def contract(make_page: Callable[..., AgreeingPage]) -> AgreeingPage:
    """The contract with two answers, which nobody has signed."""
    return make_page(is_filled=True)


@pytest.fixture
def other(make_page: Callable[..., AgreeingPage]) -> AgreeingPage:
    """The contract at the other one's, empty."""
    return make_page()


@pytest.fixture
def mentee(page: Page) -> ComparingPage:
    """A mentee who has filled in a contract, and opened what two people settle it by."""
    mentee = ComparingPage(page).fill(MINE, "Mentor B", "mentee")
    mentee.begin()
    return mentee


@pytest.fixture
def comparing(mentee: ComparingPage) -> ComparingPage:
    """The same mentee with the mentor's answers beside their own."""
    mentee.open_theirs(mentee.make_copy(THEIRS))
    mentee.say_that_it_is_theirs()
    return mentee
