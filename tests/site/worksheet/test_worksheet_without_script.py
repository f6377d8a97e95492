"""With scripting off the worksheet reads, fills in, prints and downloads; nothing on it is dead."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def plain(browser: Browser, address: str) -> Iterator[Page]:
    """The contract in a browser that runs no scripts."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(WorksheetPage(page).path)
    yield page
    context.close()


def test_it_says_that_nothing_is_kept(plain: Page):
    """A line above the form says what does not work and what does."""
    # Playwright's "no scripts" leaves <noscript> unread; a browser without script shows it.
    spoken = re.findall(r"<noscript>(.*?)</noscript>", plain.content(), re.DOTALL)
    assert any("scripts are off in this browser" in words for words in spoken)


def test_no_button_is_dead(plain: Page):
    """Every button of the worksheet needs script, so none is shown."""
    buttons = plain.locator("[data-worksheet-frame] button")
    assert buttons.count() > 0
    assert not any(button.is_visible() for button in buttons.all())


def test_every_question_can_be_read_and_answered(plain: Page):
    """All fields are there, those that depend on another answer with a line that says when."""
    plain.fill("[name=purpose]", "on paper soon")
    plain.check("[name=how_often][value=other]")
    expect(plain.locator("[name=how_often_other]")).to_be_visible()
    expect(plain.get_by_text("Only if you answered").first).to_be_visible()
    expect(plain.locator("[name=objectives__3__objective]")).to_be_visible()


@pytest.mark.parametrize("words", ["Blank form as Word", "Blank form as PDF"])
def test_the_blank_copies_can_be_downloaded(plain: Page, words: str):
    """Both files are there."""
    with plain.expect_download() as download:
        plain.get_by_role("link", name=words).click()
    assert download.value.failure() is None
