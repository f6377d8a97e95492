"""Code on a page: a button on each block copies it, and says so."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

COPIED = "The code is copied."
SELECTED = "The code is selected: press Ctrl and C together, or ⌘ and C on a Mac."
REFUSE = """() => {
  navigator.clipboard.writeText = async () => { throw new DOMException("no", "NotAllowedError") }
}"""


@pytest.fixture
def manual(page: Page, context: BrowserContext) -> Page:
    """A page of the manual for editors, which holds code of several lines."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/contribute/write-a-worksheet/")
    expect(page.locator("html[data-started]")).to_be_attached()
    return page


def list_buttons(page: Page) -> Locator:
    """The buttons that copy code, whoever has put them there."""
    return page.locator("article pre button")


def find_told(page: Page) -> Locator:
    """What is said of copying."""
    return page.get_by_role("status")


def read_clipboard(page: Page) -> str:
    """What has been copied, with the line ends of any system."""
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text.replace("\r\n", "\n")


def test_code_is_copied_whole_and_said_to_be(manual: Page):
    """By the keyboard too; what was said goes as soon as the page is used again."""
    for index in (0, 1):
        button = list_buttons(manual).nth(index)
        expect(button).to_have_accessible_name("Copy this code")
        button.press("Enter")
        expect(find_told(manual)).to_have_text(COPIED)
        expect(button).to_be_focused()
        code = manual.locator("article pre > code").nth(index).text_content() or ""
        assert read_clipboard(manual) == code.rstrip()
    expect(manual.locator(".md-dialog")).to_have_css("opacity", "1")
    manual.keyboard.press("Tab")
    expect(find_told(manual)).to_be_empty()
    expect(manual.locator(".md-dialog")).to_have_css("opacity", "0")


def test_code_is_selected_where_the_clipboard_is_refused(manual: Page):
    """The sentence stays until the keys that it names have been pressed, and they copy the code."""
    manual.evaluate(REFUSE)
    list_buttons(manual).first.click()
    expect(find_told(manual)).to_have_text(SELECTED)
    code = (manual.locator("article pre > code").first.text_content() or "").rstrip()
    assert manual.evaluate("getSelection().toString()").rstrip() == code
    manual.keyboard.down("Control")
    expect(find_told(manual)).to_have_text(SELECTED)
    manual.keyboard.press("c")
    manual.keyboard.up("Control")
    expect(find_told(manual)).to_be_empty()
    assert read_clipboard(manual).rstrip() == code


def test_the_button_comes_once_also_after_the_search_has_come(manual: Page):
    """Material's script, which comes with the search, has such a button too."""
    blocks = manual.locator("article pre > code").count()
    expect(list_buttons(manual)).to_have_count(blocks)
    manual.get_by_role("button", name="Search").click()
    manual.keyboard.type("grow")
    expect(manual.get_by_role("dialog").get_by_role("link").first).to_be_visible()
    expect(list_buttons(manual)).to_have_count(blocks)
    manual.keyboard.press("Escape")
    list_buttons(manual).last.click()
    expect(find_told(manual)).to_have_text(COPIED)


def test_the_button_is_left_off_paper_and_seen_with_colours_forced(manual: Page):
    """Its picture is a ground that shows through a mask, which forced colours would take away."""
    button = list_buttons(manual).first
    manual.emulate_media(media="print")
    expect(button).to_be_hidden()
    manual.emulate_media(media="screen", forced_colors="active")
    ink, ground = button.evaluate(
        """button => [
          getComputedStyle(button, "::after").backgroundColor,
          getComputedStyle(button.parentElement).backgroundColor,
        ]"""
    )
    assert ink != ground
