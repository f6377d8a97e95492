"""What was typed last, while the database was busy, outlives the page and its tab."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect

from browsing.nothing_lost.broken_database import hold_database, let_database_go
from browsing.nothing_lost.fault_sitting import FaultSitting

LAST = "the last words"


@pytest.fixture
def busy(profile: BrowserContext) -> Page:
    """A page of the site that can hold up the database; the answers are in no other tab."""
    page = profile.new_page()
    page.goto("/empty.html")
    return page


@pytest.fixture
def left(profile: BrowserContext) -> FaultSitting:
    """The plan, open and saved, in a tab that is about to be left."""
    return FaultSitting(profile.new_page()).begin()


def type_last_words(left: FaultSitting, busy: Page) -> None:
    """Type while no write gets through, so that the words are nowhere but on the page."""
    hold_database(busy, left.database)
    left.write("notes", LAST)


def lose_network_and_reload(left: FaultSitting) -> None:
    """Reload without a network: the tab shows the browser's own error page."""
    left.page.context.set_offline(True)
    with pytest.raises(Error):
        left.page.reload()


def test_words_of_a_tab_that_cannot_come_back_are_in_the_other_tab(
    profile: BrowserContext, left: FaultSitting, busy: Page
):
    """The other tab puts them in their place by itself, and says that they are saved."""
    other = FaultSitting(profile.new_page())
    other.open()
    type_last_words(left, busy)
    lose_network_and_reload(left)
    let_database_go(busy)
    expect(other.field("notes")).to_have_value(LAST)
    other.expect_saved()
    assert other.read_stored()["notes"] == LAST
    assert other.save_copy()[1]["answers"]["notes"] == LAST


def test_words_of_a_closed_tab_are_on_the_next_page(
    profile: BrowserContext, left: FaultSitting, busy: Page
):
    """Nobody else had the worksheet open: whoever opens it next, in whichever tab, finds them."""
    type_last_words(left, busy)
    left.page.close()
    let_database_go(busy)
    fresh = FaultSitting(profile.new_page())
    fresh.open()
    expect(fresh.field("notes")).to_have_value(LAST)
    fresh.expect_saved()
    assert fresh.read_stored()["notes"] == LAST
