"""The menu of the bar: all that one seldom needs, and what removes answers apart and last."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.worksheet_page import IN_MENU, WorksheetPage

# Those that other worksheets have
OF_OTHERS = ("Save for the scheme", "Take moments into the evidence")
HERE = [name for name in IN_MENU if name not in OF_OTHERS]


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def test_it_is_a_button_that_shows_buttons(worksheet: WorksheetPage):
    """Tab goes from its button into it; Esc closes it and gives focus back.

    Tab beyond its end closes it too, and a press outside. It says how things stand: for how long
    versions are kept, and whether the computer is shared, for who listens too.
    """
    keyboard = worksheet.page.keyboard
    worksheet.more.focus()
    keyboard.press("Enter")
    expect(worksheet.more).to_have_attribute("aria-expanded", "true")
    keyboard.press("Tab")
    item = worksheet.frame.locator("[data-worksheet-menu]").get_by_role(
        "button", name="Open a file"
    )
    expect(item).to_be_focused()
    keyboard.press("Escape")
    expect(worksheet.more).to_be_focused()
    expect(worksheet.more).to_have_attribute("aria-expanded", "false")
    expect(item).to_be_hidden()
    versions = worksheet.button("Earlier versions")
    expect(versions).to_have_accessible_description("7 days")
    expect(worksheet.button("Shared computer")).to_have_accessible_description("off")
    expect(worksheet.button("Back up")).to_have_accessible_description(
        "a file that opens on this site"
    )
    worksheet.page.keyboard.press("Escape")
    worksheet.open_menu()
    last = worksheet.button("Remove all from this device…")
    last.focus()
    worksheet.page.keyboard.press("Tab")
    expect(last).to_be_hidden()
    worksheet.open_menu()
    worksheet.page.get_by_role("heading", level=1).click()
    expect(last).to_be_hidden()
    worksheet.button("Blank form").click()
    expect(worksheet.page.get_by_role("link", name="Blank form as Word")).to_be_focused()


def test_what_removes_answers_stands_last(worksheet: WorksheetPage):
    """Apart, and each with the dots that say that a question follows."""
    worksheet.open_menu()
    names = worksheet.frame.locator("[data-worksheet-menu] button:visible").evaluate_all(
        "buttons => buttons.map(button => button.innerText.split('\\n')[0])"
    )
    assert names[-2:] == ["Clear this worksheet…", "Remove all from this device…"]
    # Where there is room, the bar itself offers the download.
    assert set(HERE) - set(names) == {"Send or download"}
    for name in names[-2:]:
        worksheet.button(name).click()
        expect(worksheet.dialog.get_by_role("heading").first).to_be_focused()
        item = worksheet.frame.locator("[data-worksheet-menu]").get_by_text(name)
        own = item.evaluate("item => getComputedStyle(item.closest('button')).color")
        # What removes answers has the same colour where it is asked once more.
        removes = worksheet.dialog.get_by_role("button", name=name.removesuffix("…"))
        expect(removes).to_have_css("color", own)
        worksheet.page.keyboard.press("Escape")
        expect(worksheet.more).to_be_focused()


@pytest.mark.parametrize(
    "size",
    [
        (320, 256),  # the lowest and narrowest
        *(
            pytest.param(size, marks=pytest.mark.thorough)
            for size in ((1280, 900), (390, 844), (390, 480))
        ),
    ],
)
def test_every_line_of_it_can_be_reached(browser: Browser, address: str, size: tuple[int, int]):
    """It scrolls where the window is low, and never runs off sideways."""
    width, height = size
    page = browser.new_page(base_url=address, viewport={"width": width, "height": height})
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("words")
    worksheet.expect_saved()
    for name in HERE:
        button = worksheet.button(name)
        button.focus()
        expect(button).to_be_in_viewport(ratio=1)
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    page.close()
