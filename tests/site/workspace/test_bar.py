"""The bar: one row at the top, in which the save state is in view while one writes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.worksheet_page import SAVED, WorksheetPage

SIZES = [(1280, 900), (768, 1024), (390, 844), (390, 480), (320, 568), (320, 256)]
USUAL = [(1280, 900), (320, 568)]  # the widest, and the narrowest that is no zoom


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


@pytest.fixture(
    params=[
        pytest.param(size, marks=() if size in USUAL else pytest.mark.thorough) for size in SIZES
    ],
    ids=lambda size: f"{size[0]}x{size[1]}",
)
def sized(request: pytest.FixtureRequest, browser: Browser, address: str):
    """The contract in a window of this size."""
    width, height = request.param
    page = browser.new_page(base_url=address, viewport={"width": width, "height": height})
    yield WorksheetPage(page).open()
    page.close()


def test_an_empty_page_offers_what_fills_it(worksheet: WorksheetPage):
    """A blank form, a file, and the question of a shared computer; no download of nothing."""
    bar = worksheet.frame.locator("[data-worksheet-bar]")
    expect(bar).to_contain_text("Nothing to save yet.")
    for words in ("Blank form", "On a shared computer?"):
        expect(bar.get_by_role("button", name=words, exact=True)).to_be_visible()
    worksheet.button("On a shared computer?").click()
    expect(worksheet.dialog).to_contain_text("Keep your answers in this tab only?")
    worksheet.page.keyboard.press("Escape")
    worksheet.field("purpose").fill("words")
    expect(worksheet.status).to_contain_text(SAVED)
    for words in ("Blank form", "On a shared computer?"):
        expect(bar.get_by_role("button", name=words, exact=True)).to_be_hidden()


def test_it_is_one_row_that_keeps_its_height_and_stays_in_view(sized: WorksheetPage):
    """Whatever it says: empty, saved, or what was just done; at most a fifth of the window.

    In the middle of the form the bar is all that stands over it.
    """
    bar = sized.frame.locator("[data-worksheet-bar]")
    heights = [bar.evaluate("bar => bar.offsetHeight")]
    sized.field("purpose").fill("words")
    expect(sized.status).to_contain_text(SAVED)
    heights.append(bar.evaluate("bar => bar.offsetHeight"))
    sized.field("objectives__1__objective").fill("one")
    sized.button("Remove objective 1").click()
    expect(sized.status).to_contain_text("Removed objective 1")
    heights.append(bar.evaluate("bar => bar.offsetHeight"))
    assert len(set(heights)) == 1
    window = sized.page.viewport_size
    assert window
    assert heights[0] <= window["height"] / 5
    assert bar.evaluate("bar => bar.scrollWidth <= bar.clientWidth")
    sized.field("ending").scroll_into_view_if_needed()
    expect(sized.page.locator(".md-header")).not_to_be_in_viewport()
    box = bar.bounding_box()
    assert box
    assert box["y"] == pytest.approx(0, abs=1)


def test_a_narrow_bar_says_it_in_a_word(browser: Browser, address: str):
    """The whole is there for who listens."""
    page = browser.new_page(base_url=address, viewport={"width": 320, "height": 568})
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("words")
    expect(worksheet.status).to_contain_text(SAVED)
    seen = worksheet.status.evaluate(
        """status => [...status.children]
          .filter(part => part.getBoundingClientRect().width > 1)
          .map(part => part.textContent)"""
    )
    assert seen == ["Saved"]
    page.close()
