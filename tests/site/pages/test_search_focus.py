"""The search's results are drawn anew for each letter; whoever stands on one keeps their place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

LIST = ".md-search-result__list"
# Draws the list anew as Material's script does, at once or in a later task. `order` says which of
# the pages found before come back, by their old places.
REDRAW = """async (list, [order, isLate]) => {
  const before = [...list.children].map(page => page.cloneNode(true))
  for (const page of before)
    for (const part of page.querySelectorAll("details")) part.open = false
  list.replaceChildren()
  if (isLate) await new Promise(resolve => setTimeout(resolve))
  window.focusWhileEmpty = document.activeElement.name
  list.append(...order.map(place => before[place]))
}"""


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Locator]:
    """The open search, for all tests: each asks anew."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto("/")
    page.get_by_role("button", name="Search").press("Enter")
    yield page.get_by_role("dialog", name="Search the guide")
    context.close()


@pytest.fixture
def dialog(opened: Locator) -> Locator:
    """The open search with all pages that are found for "trust", fewer than ten.

    Material's script draws ten at a time, the rest as the list is scrolled or grows short: more
    would come between those that a test puts there.
    """
    dialog = opened
    dialog.get_by_role("searchbox").fill("")
    expect(dialog.locator(f"{LIST} > li")).to_have_count(0)
    dialog.page.keyboard.insert_text("trust")  # in one piece, so that it is searched for once
    pages = dialog.locator(f"{LIST} > li")
    expect(pages.nth(4)).to_be_visible()
    expect(dialog.get_by_text("matching pages")).to_have_text(f"{pages.count()} matching pages")
    return dialog


def search_for(dialog: Locator, words: str) -> None:
    """Let the search hear other words, while focus stays where it is, and wait for the results."""
    dialog.locator(LIST).evaluate(
        """(list, words) => new Promise(resolve => {
          const query = document.querySelector("#search-query")
          new MutationObserver((_, seen) => { seen.disconnect(); resolve() })
            .observe(list, { childList: true })
          query.value = words
          query.dispatchEvent(new Event("input", { bubbles: true }))
        })""",
        words,
    )


def find_page_link(dialog: Locator, place: int) -> Locator:
    """Return the first link of the page found at this place."""
    return dialog.locator(f"{LIST} > li").nth(place).get_by_role("link").first


def redraw(dialog: Locator, order: list[int], *, is_late: bool) -> None:
    """Draw the results anew."""
    dialog.locator(LIST).evaluate(REDRAW, [order, is_late])


LATE = pytest.mark.parametrize("is_late", [False, True], ids=["at once", "late"])


@LATE
@pytest.mark.parametrize(
    ("start", "order", "place"),
    [
        pytest.param(2, [0, 1, 3, 2], 3, id="the same address in another place"),
        pytest.param(2, [0, 1, 3, 4], 2, id="the same place when the address is gone"),
        pytest.param(2, [0, 1], 1, id="the last when the place is gone too"),
        pytest.param(0, [1, 0, 2], 0, id="the best stays the best"),
    ],
)
def test_focus_goes_on_when_the_results_are_replaced(
    dialog: Locator, start: int, order: list[int], place: int, is_late: bool
):
    """Focus comes to a new result, so that Tab and Enter go on from there."""
    find_page_link(dialog, start).focus()
    redraw(dialog, order, is_late=is_late)
    expect(find_page_link(dialog, place)).to_be_focused()
    dialog.page.keyboard.press("Shift+Tab")
    dialog.page.keyboard.press("Tab")
    expect(find_page_link(dialog, place)).to_be_focused()


def test_focus_waits_in_the_field_while_there_are_no_results(dialog: Locator):
    """A key pressed in between is not lost; and when nothing comes, the query can be changed."""
    find_page_link(dialog, 1).focus()
    redraw(dialog, [], is_late=True)
    assert dialog.page.evaluate("focusWhileEmpty") == "query"
    dialog.page.keyboard.type("s")
    expect(dialog.get_by_role("searchbox")).to_have_value("trusts")
    expect(dialog.get_by_role("searchbox")).to_be_focused()


@LATE
def test_focus_elsewhere_is_left_alone(dialog: Locator, is_late: bool):
    """Who went back to the field, or on to the close button, stays there."""
    for place in (dialog.get_by_role("searchbox"), dialog.get_by_role("button")):
        find_page_link(dialog, 1).focus()
        place.focus()
        redraw(dialog, [2, 1, 0], is_late=is_late)
        expect(place).to_be_focused()


def test_tab_before_the_last_results_leads_to_the_best_of_them(dialog: Locator):
    """Results of a shorter query are stood upon; those of the whole query take over."""
    search_for(dialog, "g")
    dialog.page.keyboard.press("Tab")
    expect(dialog.get_by_role("link").first).to_be_focused()
    search_for(dialog, "grow")
    expect(dialog.get_by_role("link").first).to_be_focused()
    expect(dialog.get_by_role("link").first).to_contain_text("GROW")


def test_an_unfolded_result_is_unfolded_again(dialog: Locator):
    """A lesser result of a page, which its reader had unfolded, keeps its focus."""
    summary = dialog.locator("summary").first
    summary.click()
    lesser = dialog.locator("details[open] a").first
    address = lesser.get_attribute("href")
    lesser.focus()
    pages = dialog.locator(f"{LIST} > li").count()
    redraw(dialog, list(range(pages)), is_late=False)
    expect(dialog.locator(":focus")).to_have_attribute("href", address or "")
