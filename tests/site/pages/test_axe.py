"""axe-core finds nothing on any page, in light and dark, nor in the theme's states.

Every page is looked at in one width, one page of each kind in all of them:

    scripts/test tests/site/pages/test_axe.py --thorough

looks at every page in all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing.axe import COLOUR_RULES, list_violations, prepare_axe
from browsing.pages import list_views
from browsing.worksheet_page import WorksheetPage

SIZES = {1280: 900, 390: 844, 320: 256}  # 320 by 256 is what 1280 by 1024 becomes at 400% zoom


LIST_BOXES = """() => [...document.querySelectorAll("body *")]
  .filter(element => element.checkVisibility())
  .map(element => [element.tagName, ...Object.values(element.getBoundingClientRect().toJSON())])"""


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Literal["light", "dark"]:
    """The colours that the system asks for."""
    return request.param


@pytest.fixture(params=SIZES)
def width(request: pytest.FixtureRequest) -> int:
    """The window's width in CSS pixels."""
    return request.param


@pytest.fixture
def sized(
    browser: Browser, address: str, scheme: Literal["light", "dark"], width: int
) -> Iterator[BrowserContext]:
    """A fresh profile of this width and scheme, with axe in every page."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": SIZES[width]},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    prepare_axe(context)
    yield context
    context.close()


@pytest.fixture
def tab(sized: BrowserContext) -> Page:
    """A tab of that profile."""
    return sized.new_page()


@pytest.mark.parametrize(("path", "width"), list_views(list(SIZES), 1280))
def test_every_page_is_free_of_violations(reader: Page, path: str, width: int):
    """The page breaks no rule, in light or in dark.

    It is loaded once. Its elements and their places are the same in the dark (the next test
    sees to that), so there the rules about colour are looked at again.
    """
    reader.set_viewport_size({"width": width, "height": SIZES[width]})
    reader.emulate_media(color_scheme="light")
    reader.goto(path)
    expect(reader.locator("html[data-started]")).to_be_attached()
    found = list_violations(reader)
    reader.emulate_media(color_scheme="dark")
    found += [f"dark: {line}" for line in list_violations(reader, COLOUR_RULES)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light"], indirect=True)
def test_the_dark_moves_nothing(tab: Page):
    """Every element of the fullest page has the same place and size in light and in dark."""
    WorksheetPage(tab).open()
    light = tab.evaluate(LIST_BOXES)
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate(LIST_BOXES) == light


def test_page_for_a_missing_address_is_free_of_violations(tab: Page):
    """The 404 page keeps the rules too."""
    tab.goto("/404.html")
    assert list_violations(tab) == []


def test_open_search_with_results_is_free_of_violations(tab: Page):
    """The search dialog keeps the rules, empty, with results and with none."""
    tab.goto("/")
    tab.get_by_role("button", name="Search").click()
    dialog = tab.get_by_role("dialog", name="Search the guide")
    found = list_violations(tab)
    tab.keyboard.type("mentor")
    expect(dialog.get_by_role("listitem").first).to_be_visible()
    found += list_violations(tab)
    tab.keyboard.type("zzzzzz")
    expect(dialog.get_by_text("No matching pages")).to_be_visible()
    assert not found + list_violations(tab)


@pytest.mark.parametrize("width", [390, 320], indirect=True)
def test_open_menu_is_free_of_violations(tab: Page):
    """The menu over a narrow page keeps the rules, with a section unfolded."""
    tab.goto("/")
    tab.get_by_role("button", name="Menu", exact=True).click()
    tab.get_by_role("button", name="Pages in For mentees").click()
    expect(tab.locator("#menu").get_by_role("link", name="Find a mentor")).to_be_visible()
    assert list_violations(tab) == []
