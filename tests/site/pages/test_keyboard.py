"""The menu, the search and every page by keyboard alone, also at 400% zoom.

test_every_page.py walks every page at 400% zoom, and of one page of each kind the frame too. Here a
few are walked in a wide window. `scripts/test --thorough` walks the content of every page at every
size, and the menu of every folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.pages import FIRST_PAGES, PAGES, TEMPLATES
from browsing.whole_page.keyboard_walk import list_keyboard_faults, walk

NARROW = [(390, 844), (320, 256)]
SIZES = [(1280, 900), *NARROW]

# Pages on which more stands in a wide window, or elsewhere: menu, contents, a worksheet's sections
WIDE = [(path, SIZES[0]) for path in ("/", "/mentees/find-a-mentor/", "/worksheets/contract/")]


@pytest.fixture
def tab(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    """A tab of a fresh profile, in a window of the size that a test names."""
    width, height = request.param
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def at(usual: tuple[int, int], *others: tuple[int, int]) -> pytest.MarkDecorator:
    """Run a test in a window of the usual size, and in a thorough run in the others too."""
    sizes = [usual, *(pytest.param(size, marks=pytest.mark.thorough) for size in others)]
    return pytest.mark.parametrize(
        "tab", sizes, indirect=True, ids=lambda size: f"{size[0]}x{size[1]}"
    )


VIEWS = [
    pytest.param(path, size, marks=() if (path, size) in WIDE else pytest.mark.thorough)
    for path in PAGES
    for size in SIZES
]


@pytest.mark.parametrize(("path", "size"), VIEWS)
def test_every_stop_is_seen_and_in_order(reader: Page, path: str, size: tuple[int, int]):
    """Each stop of the page is in view, uncovered, ringed, in the order of the page, 24 by 24."""
    width, height = size
    reader.set_viewport_size({"width": width, "height": height})
    reader.goto(path)
    faults = list_keyboard_faults(reader, is_whole=path in TEMPLATES)
    assert not faults, "\n".join(faults)


@pytest.mark.thorough
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", [path for path in FIRST_PAGES if path not in TEMPLATES])
def test_every_stop_of_each_folders_menu_is_seen(reader: Page, path: str, size: tuple[int, int]):
    """So it is in the menu that the pages of each folder have."""
    width, height = size
    reader.set_viewport_size({"width": width, "height": height})
    reader.goto(path)
    faults = list_keyboard_faults(reader, is_whole=True)
    assert not faults, "\n".join(faults)


@at((320, 256), (390, 844))
def test_the_menu_by_keyboard(tab: Page):
    """Closed, it holds no stops; open, it keeps focus; Esc gives it back; a link leads on."""
    tab.goto("/")
    for _ in walk(tab):
        assert not tab.evaluate("!!document.activeElement.closest('#menu')"), "a stop when closed"
    menu = tab.get_by_role("button", name="Menu", exact=True)
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.press("Enter")
    close = tab.get_by_role("button", name="Close menu")
    expect(close).to_be_focused()
    for _ in range(40):
        tab.keyboard.press("Tab")
        assert tab.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('#menu')"
        ), "while the menu covers the page, Tab never reaches what lies behind it"
    tab.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(tab.locator("#menu")).to_be_hidden()
    tab.keyboard.press("Enter")
    expect(tab.locator("[data-theme-open=menu]")).to_have_attribute("aria-expanded", "true")
    expect(close).to_be_focused()
    tab.get_by_role("button", name="Pages in For mentees").focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    first = "Mentoring in short, for mentees"
    expect(tab.locator("#menu").get_by_role("link", name=first)).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_have_text(first)


@at((1280, 900), *NARROW)
def test_sections_unfold_and_the_skip_link_leads_past_them(tab: Page):
    """A section's button shows and hides its pages, and says so; the first stop skips them all."""
    tab.goto("/mentees/")
    tab.keyboard.press("Tab")
    skip = tab.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    assert tab.evaluate("!!document.activeElement.closest('main')")
    expect(tab.locator("html[data-started]")).to_be_attached()
    menu = tab.get_by_role("button", name="Menu", exact=True)
    if menu.is_visible():
        menu.press("Enter")
    section = tab.get_by_role("button", name="Pages in For mentors")
    link = tab.locator("#menu").get_by_role("link", name="Get ready")
    expect(section).to_have_attribute("aria-expanded", "false")
    section.press("Enter")
    expect(section).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_visible()
    section.press("Enter")
    expect(link).to_be_hidden()


@at((320, 256), (390, 844), (1280, 900))
def test_search_by_keyboard(tab: Page):
    """Esc keeps the place; nothing found is said; arrows walk, and Enter opens, the results.

    What is asked for by name comes first, as a worksheet and as a page of the guide.
    """
    tab.goto("/mentees/find-a-mentor/")
    tab.evaluate("scrollTo(0, 600)")
    search = tab.get_by_role("button", name="Search")
    search.evaluate("button => button.focus({ preventScroll: true })")
    before = tab.evaluate("scrollY")
    tab.keyboard.press("Enter")
    dialog = tab.get_by_role("dialog", name="Search the guide")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    tab.keyboard.type("contract")
    expect(dialog.get_by_role("listitem").first).to_be_visible()
    tab.keyboard.press("Escape")
    expect(tab.get_by_role("dialog")).to_be_hidden()
    expect(search).to_be_focused()
    expect(search).to_have_attribute("aria-expanded", "false")
    assert tab.evaluate("scrollY") == before, "one Esc closes it, and the place is what it was"
    tab.keyboard.press("Enter")
    dialog.get_by_role("searchbox").fill("qqxxzz")
    said = dialog.locator("[aria-live=polite]")
    expect(said).to_have_text("No matching pages")
    dialog.get_by_role("searchbox").fill("")
    tab.keyboard.type("grow")
    expect(said).to_contain_text("matching pages")
    results = dialog.get_by_role("link")
    expect(results.first).to_contain_text("GROW worksheet")
    expect(results.nth(1)).to_contain_text("The GROW model")
    tab.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    tab.keyboard.press("x")
    expect(results.first).to_be_focused()
    tab.keyboard.press("ArrowUp")
    expect(dialog.get_by_role("searchbox")).to_be_focused()
    tab.keyboard.press("Tab")
    expect(results.first).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_have_text("GROW worksheet")


def test_single_letters_do_nothing(reader: Page):
    """No letter pressed alone turns the page or opens the search (criterion 2.1.4)."""
    reader.set_viewport_size({"width": 1280, "height": 900})
    reader.goto("/mentees/find-a-mentor/")
    for key in ("n", "p", ".", ",", "s", "f", "/"):
        reader.get_by_role("link", name="Skip to content").focus()
        reader.keyboard.press(key)
        reader.keyboard.press("Tab")  # the key has had its effect when the next one has
        expect(reader, key).to_have_url(re.compile(r"/mentees/find-a-mentor/$"))
        expect(reader.get_by_role("dialog"), key).to_be_hidden()
        expect(reader.locator("#__search"), key).not_to_be_checked()
