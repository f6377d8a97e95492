"""axe-core finds nothing on any page, in light and dark, nor in the theme's states.

test_every_page.py looks at every page in one width, and at one of each kind in two:

    scripts/test tests/site/pages/test_axe.py --thorough

looks at every page in all widths.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.axe import list_in_both, prepare_axe
from browsing.pages import PAGES
from browsing.worksheet_page import WorksheetPage

SIZES = {1280: 900, 390: 844, 320: 256}  # 320 by 256 is what 1280 by 1024 becomes at 400% zoom

LIST_BOXES = """() => [...document.querySelectorAll("body *")]
  .filter(element => element.checkVisibility())
  .map(element => [element.tagName, ...Object.values(element.getBoundingClientRect().toJSON())])"""


@pytest.fixture
def tab(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab of a fresh profile, of the width that a test names, with axe in every page."""
    width: int = request.param
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": SIZES[width]},
        color_scheme="light",
        reduced_motion="reduce",
    )
    prepare_axe(context)
    yield context.new_page()
    context.close()


def at(*usual: int) -> pytest.MarkDecorator:
    """Look in the usual widths, and in a thorough run in all of them."""
    marks = {width: () if width in usual else pytest.mark.thorough for width in SIZES}
    widths = [pytest.param(width, marks=mark) for width, mark in marks.items()]
    return pytest.mark.parametrize("tab", widths, indirect=True)


@pytest.mark.thorough
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", SIZES)
def test_every_page_in_every_width_is_free_of_violations(reader: Page, path: str, width: int):
    """The page breaks no rule, in light or in dark.

    It is loaded once. Its elements and their places are the same in the dark (the next test
    sees to that), so there the rules about colour are looked at again.
    """
    reader.set_viewport_size({"width": width, "height": SIZES[width]})
    reader.emulate_media(color_scheme="light")
    reader.goto(path)
    expect(reader.locator("html[data-started]")).to_be_attached()
    found = list_in_both(reader)
    assert not found, "\n".join(found)


@at(1280)
def test_the_dark_moves_nothing(tab: Page):
    """Every element of the fullest page has the same place and size in light and in dark."""
    WorksheetPage(tab).open()
    light = tab.evaluate(LIST_BOXES)
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate(LIST_BOXES) == light


@at(1280)
def test_page_for_a_missing_address_is_free_of_violations(tab: Page):
    """The 404 page keeps the rules too."""
    tab.goto("/404.html")
    assert list_in_both(tab) == []


@at(320)
def test_the_open_menu_and_search_are_free_of_violations(tab: Page):
    """The menu with a section unfolded; the search when empty, with results and with none."""
    tab.goto("/")
    menu = tab.get_by_role("button", name="Menu", exact=True)
    expect(tab.locator("html[data-started]")).to_be_attached()
    found = []
    if tab.viewport_size != {"width": 1280, "height": SIZES[1280]}:  # all stands there already
        menu.click()
        tab.get_by_role("button", name="Pages in For mentees").click()
        expect(tab.locator("#menu").get_by_role("link", name="Find a mentor")).to_be_visible()
        found += list_in_both(tab)
        tab.keyboard.press("Escape")
    tab.get_by_role("button", name="Search").click()
    dialog = tab.get_by_role("dialog", name="Search the guide")
    found += list_in_both(tab)
    tab.keyboard.type("mentor")
    expect(dialog.get_by_role("listitem").first).to_be_visible()
    found += list_in_both(tab)
    tab.keyboard.type("zzzzzz")
    expect(dialog.get_by_text("No matching pages")).to_be_visible()
    found += list_in_both(tab)
    assert not found, "\n".join(found)
