"""The menu, the search and every page by keyboard alone, also at 400% zoom.

The whole of a page is walked on one page of each kind at every size; of the others the content
alone, at 400% zoom. `scripts/test --thorough` walks the content of every page at every size, and
the menu of every folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing.pages import FIRST_PAGES, TEMPLATES, list_views

NARROW = [(390, 844), (320, 256)]
SIZES = [(1280, 900), *NARROW]

# Walks with Tab; gives each stop's name, box and what lies on top of its middle.
STOP = """() => {
  const stop = document.activeElement
  if (stop === document.body) return null
  const rows = [...stop.getClientRects()].filter(row => row.width && row.height)
  const box = rows[0] ?? stop.getBoundingClientRect()
  const middle = (Math.max(box.y, 0) + Math.min(box.bottom, innerHeight)) / 2  // of what is in view
  const top = document.elementFromPoint(box.x + box.width / 2, middle)
  window.stops ??= []
  const before = window.stops.at(-1)
  const follows = !before || before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING
  const seen = window.stops.includes(stop)
  window.stops.push(stop)
  const labels = [...stop.labels ?? []]  // a label is part of its control's target
  const inText = getComputedStyle(stop).display === "inline"
  return {
    name: (stop.tagName + " " + (stop.innerText || stop.name || stop.id)).slice(0, 60),
    seen, follows: Boolean(follows), inText,
    isOnTop: [stop, ...labels].some(part => part.contains(top) || top?.contains(part)),
    isInView: box.x >= -1 && box.right <= innerWidth + 1 && box.y < innerHeight && box.bottom > 0
      && (box.y >= -1 || box.height > innerHeight),  // a wide table's frame may be taller
    width: Math.max(box.width, ...labels.map(label => label.offsetWidth)),
    height: Math.max(box.height, ...labels.map(label => label.offsetHeight)),
    ring: getComputedStyle(stop).outlineStyle,
  }
}"""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def sized(
    request: pytest.FixtureRequest, browser: Browser, address: str
) -> Iterator[BrowserContext]:
    """A profile with a window of this size."""
    width, height = request.param
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
    )
    yield context
    context.close()


@pytest.fixture
def tab(sized: BrowserContext) -> Page:
    """A tab in that window."""
    return sized.new_page()


def walk(page: Page) -> Iterator[dict[str, Any]]:
    """Press Tab until the first stop comes round again."""
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["seen"]:
            return
        yield stop


def skip_to_content(page: Page) -> None:
    """Take the skip link past the menu, whose stops are those of other pages of the folder."""
    page.keyboard.press("Tab")
    page.evaluate(STOP)  # so that the walk ends when it comes round to it
    page.keyboard.press("Enter")


def list_faults(page: Page, path: str, *, is_whole: bool) -> list[str]:
    """Return one line for each stop of the page, or of its content, that is not as it should be."""
    page.goto(path)
    if not is_whole:
        skip_to_content(page)
    faults = []
    for stop in walk(page):
        wrong = [
            *(["hidden"] if not stop["isInView"] else []),
            *(["covered"] if not stop["isOnTop"] else []),
            *(["out of order"] if not stop["follows"] else []),
            *(["no ring"] if stop["ring"] == "none" else []),
            *(["small"] if not stop["inText"] and min(stop["width"], stop["height"]) < 24 else []),
        ]
        if wrong:
            faults.append(f"{path}: {stop['name']!r} is {', '.join(wrong)}: {stop}")
    return faults


@pytest.mark.parametrize(("path", "size"), list_views(SIZES, SIZES[-1]))
def test_every_stop_is_seen_and_in_order(reader: Page, path: str, size: tuple[int, int]):
    """Each stop of the page is in view, uncovered, ringed, in the order of the page, 24 by 24."""
    width, height = size
    reader.set_viewport_size({"width": width, "height": height})
    faults = list_faults(reader, path, is_whole=path in TEMPLATES)
    assert not faults, "\n".join(faults)


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", [path for path in FIRST_PAGES if path not in TEMPLATES])
def test_every_stop_of_each_folders_menu_is_seen(reader: Page, path: str, size: tuple[int, int]):
    """So it is in the menu that the pages of each folder have."""
    width, height = size
    reader.set_viewport_size({"width": width, "height": height})
    faults = list_faults(reader, path, is_whole=True)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("sized", NARROW, indirect=True)
def test_menu_leads_to_a_page(tab: Page):
    """The menu opens by keyboard, and a link in an unfolded section leads to its page."""
    tab.goto("/")
    menu = tab.get_by_role("button", name="Menu", exact=True)
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("[data-theme-open=menu]")).to_have_attribute("aria-expanded", "true")
    expect(tab.get_by_role("button", name="Close menu")).to_be_focused()
    tab.get_by_role("button", name="Pages in For mentees").focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    first = "Mentoring in short, for mentees"
    expect(tab.locator("#menu").get_by_role("link", name=first)).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_have_text(first)


@pytest.mark.parametrize("sized", NARROW, indirect=True)
def test_focus_stays_in_the_open_menu(tab: Page):
    """While the menu covers the page, Tab never reaches what lies behind it."""
    tab.goto("/")
    tab.get_by_role("button", name="Menu", exact=True).press("Enter")
    expect(tab.get_by_role("button", name="Close menu")).to_be_focused()
    for _ in range(40):
        tab.keyboard.press("Tab")
        assert tab.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('#menu')"
        )


@pytest.mark.parametrize("sized", NARROW, indirect=True)
def test_escape_closes_the_menu_and_gives_focus_back(tab: Page):
    """Esc in the menu closes it; focus is on its button again, and its links are no stops."""
    tab.goto("/")
    menu = tab.get_by_role("button", name="Menu", exact=True)
    menu.press("Enter")
    expect(tab.get_by_role("button", name="Close menu")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(tab.locator("#menu")).to_be_hidden()


@pytest.mark.parametrize("sized", NARROW, indirect=True)
def test_closed_menu_holds_no_stops(tab: Page):
    """The links of the closed menu cannot be reached with Tab."""
    tab.goto("/")
    for _ in walk(tab):
        assert not tab.evaluate("!!document.activeElement.closest('#menu')")


def test_sections_unfold_by_keyboard(tab: Page):
    """At any width a section's button shows and hides its pages, and says so."""
    tab.goto("/")
    expect(tab.locator("html[data-started]")).to_be_attached()
    menu = tab.get_by_role("button", name="Menu", exact=True)
    if menu.is_visible():
        menu.press("Enter")
    section = tab.get_by_role("button", name="Pages in For mentees")
    link = tab.locator("#menu").get_by_role("link", name="Find a mentor")
    expect(section).to_have_attribute("aria-expanded", "false")
    section.press("Enter")
    expect(section).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_visible()
    section.press("Enter")
    expect(link).to_be_hidden()


def test_skip_link_leads_past_the_menu(tab: Page):
    """The first stop skips to the content; the next stop lies in it."""
    tab.goto("/mentees/")
    tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("!!document.activeElement.closest('main')")


def test_search_by_keyboard_finds_and_opens_a_page(tab: Page):
    """Search opens, says how many it found, and Tab then Enter opens a result.

    What is asked for by name comes first, as a worksheet and as a page of the guide.
    """
    tab.goto("/")
    tab.get_by_role("button", name="Search").press("Enter")
    dialog = tab.get_by_role("dialog", name="Search the guide")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    tab.keyboard.type("grow")
    expect(dialog.locator("[aria-live=polite]")).to_contain_text("matching pages")
    tab.keyboard.press("Tab")
    results = dialog.get_by_role("link")
    expect(results.first).to_be_focused()
    expect(results.first).to_contain_text("GROW worksheet")
    expect(results.nth(1)).to_contain_text("The GROW model")
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_have_text("GROW worksheet")


def test_escape_closes_search_and_keeps_the_place(tab: Page):
    """One Esc closes the search, also with words in it; focus and place are what they were."""
    tab.goto("/mentees/find-a-mentor/")
    tab.evaluate("scrollTo(0, 600)")
    search = tab.get_by_role("button", name="Search")
    search.evaluate("button => button.focus({ preventScroll: true })")
    before = tab.evaluate("scrollY")
    tab.keyboard.press("Enter")
    tab.keyboard.type("contract")
    expect(tab.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_be_hidden()
    expect(search).to_be_focused()
    expect(search).to_have_attribute("aria-expanded", "false")
    assert tab.evaluate("scrollY") == before


def test_arrows_walk_the_results(tab: Page):
    """The down arrow goes from the field to the first result, and a key there types nothing."""
    tab.goto("/")
    tab.get_by_role("button", name="Search").press("Enter")
    tab.keyboard.type("grow")
    first = tab.get_by_role("dialog").get_by_role("link").first
    expect(first).to_be_visible()
    tab.keyboard.press("ArrowDown")
    expect(first).to_be_focused()
    tab.keyboard.press("x")
    expect(first).to_be_focused()
    tab.keyboard.press("ArrowUp")
    expect(tab.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize("sized", [(1280, 900)], indirect=True)
@pytest.mark.parametrize("key", ["n", "p", ".", ",", "s", "f", "/"])
def test_single_letters_do_nothing(tab: Page, key: str):
    """No letter pressed alone turns the page or opens the search (criterion 2.1.4)."""
    tab.goto("/mentees/find-a-mentor/")
    tab.get_by_role("link", name="Skip to content").focus()
    tab.keyboard.press(key)
    tab.keyboard.press("Tab")  # the key has had its effect when the next one has
    expect(tab).to_have_url(re.compile(r"/mentees/find-a-mentor/$"))
    expect(tab.get_by_role("dialog")).to_be_hidden()
    expect(tab.locator("#__search")).not_to_be_checked()


def test_search_says_when_it_finds_nothing(tab: Page):
    """A word that stands nowhere is answered in words that are read out."""
    tab.goto("/")
    tab.get_by_role("button", name="Search").click()
    tab.keyboard.type("qqxxzz")
    expect(tab.locator("dialog [aria-live=polite]")).to_have_text("No matching pages")
