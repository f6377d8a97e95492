"""Light and dark: by the system without script, by choice with it, whatever storage holds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

DARK, LIGHT = "rgb(20, 26, 27)", "rgb(251, 250, 246)"

BLOCK_STORAGE = """
for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError") } })
"""
CORRUPT_STORAGE = """
for (const key of ["guide-scheme", "/.__palette"]) localStorage.setItem(key, "{corrupt")
"""


def background(page: Page) -> str:
    """Return the colour that lies behind the page."""
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


@pytest.fixture
def dark(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A profile whose system asks for dark."""
    context = browser.new_context(base_url=address, color_scheme="dark")
    yield context
    context.close()


def test_dark_needs_no_script(browser: Browser, address: str):
    """With scripting off, a system that asks for dark gets dark."""
    context = browser.new_context(base_url=address, color_scheme="dark", java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    expect(page.locator("body")).to_have_css("background-color", DARK)
    context.close()


def test_first_paint_is_dark(dark: BrowserContext):
    """The body is dark from the moment it exists: no flash of light."""
    page = dark.new_page()
    page.add_init_script(
        """new MutationObserver((_, watch) => {
          if (!document.body) return
          window.first = getComputedStyle(document.body).backgroundColor
          watch.disconnect()
        }).observe(document, { childList: true, subtree: true })"""
    )
    page.goto("/")
    assert page.evaluate("window.first") == DARK


def test_choice_goes_round_and_is_remembered(page: Page):
    """The button goes from automatic to light to dark; the next page shows the choice."""
    page.goto("/")
    button = page.locator("[data-theme-scheme]")
    expect(button).to_have_accessible_name("Colours: automatic")
    button.click()
    expect(button).to_have_accessible_name("Colours: light")
    button.click()
    expect(button).to_have_accessible_name("Colours: dark")
    page.goto("/mentees/")
    expect(button).to_have_accessible_name("Colours: dark")
    assert background(page) == DARK
    button.click()
    expect(button).to_have_accessible_name("Colours: automatic")
    assert background(page) == LIGHT


@pytest.mark.parametrize("storage", [BLOCK_STORAGE, CORRUPT_STORAGE], ids=["blocked", "corrupt"])
def test_theme_works_whatever_storage_holds(dark: BrowserContext, storage: str):
    """With storage blocked or its content corrupt, colours, menu and search work all the same."""
    page = dark.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(storage)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/")
    assert background(page) == DARK
    page.locator("[data-theme-scheme]").click()
    assert background(page) == LIGHT
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.locator("#menu")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("mentor")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    assert not errors
