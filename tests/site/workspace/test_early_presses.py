"""Presses and keys before the script that answers them, as on a slow line: none is lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from browsing.worksheet_page import WorksheetPage

# A button, the part that answers it, and the heading of what opens then
ANSWERED = [
    ("Send or download", "download", "Send or download the contract"),
    ("Back up with a passphrase", "passphrase", "Back up with a passphrase"),
    ("Earlier versions", "history", "Earlier versions"),
    ("Shared computer", "shared-computer", "Keep your answers in this tab only?"),
    ("Clear this worksheet…", "clearing", "Clear this worksheet?"),
    ("Remove all from this device…", "clearing", "Remove all from this device?"),
]
USUAL = ("download", "clearing")
# What Lighthouse means by slow 4G
SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_638_400 / 8,
    "uploadThroughput": 750_000 / 8,
}


@contextmanager
def hold(page: Page, address: str) -> Iterator[None]:
    """Answer no request for this address until the block ends."""
    held: list[Route] = []
    is_over = False

    def keep(route: Route) -> None:
        # The request is told of before it is handed over, which may be after the block.
        route.continue_() if is_over else held.append(route)

    page.route(address, keep)
    with page.expect_request(address):
        yield
    is_over = True
    for route in held:
        route.continue_()


@pytest.mark.parametrize(
    ("words", "part", "title"),
    [
        # All wait for their part in one way; the others are of a menu, and of a part, once more.
        pytest.param(*each, marks=() if each[1] in USUAL else pytest.mark.thorough)
        for each in ANSWERED
    ],
)
def test_a_button_does_its_thing_once_its_part_has_come(
    page: Page, words: str, part: str, title: str
):
    """However often it is pressed meanwhile, it is done once."""
    with hold(page, f"**/javascripts/{part}-*.js"):
        worksheet = WorksheetPage(page).open()
        worksheet.field("purpose").fill("what was typed")
        for _time in range(2):
            worksheet.button(words).click()
        expect(worksheet.dialog).to_have_count(0)
    expect(worksheet.dialog.get_by_role("heading", level=2)).to_have_text([title])
    page.keyboard.press("Escape")
    expect(worksheet.dialog).to_have_count(0)
    expect(worksheet.field("purpose")).to_have_value("what was typed")


def test_a_file_is_opened_once_what_reads_it_has_come(page: Page):
    """The file is chosen at once, and its answers are taken later."""
    with hold(page, "**/javascripts/opening-*.js"):
        worksheet = WorksheetPage(page).open()
        worksheet.choose_file(worksheet.make_copy({"purpose": "from the file"}))
        expect(worksheet.field("purpose")).to_have_value("")
    expect(worksheet.field("purpose")).to_have_value("from the file")
    worksheet.expect_saved()


def test_a_hasty_visitor_on_slow_4g_gets_what_they_press(context: BrowserContext, page: Page):
    """They type as soon as there is a box, and press as soon as there is a button."""
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    worksheet = WorksheetPage(page)
    page.goto(worksheet.path, wait_until="commit")
    worksheet.field("purpose").fill("typed early")
    worksheet.button("Send or download").click()
    expect(worksheet.dialog.get_by_role("heading", level=2)).to_have_text(
        "Send or download the contract"
    )
    page.keyboard.press("Escape")
    worksheet.expect_saved()
    assert worksheet.read()["purpose"] == "typed early"


def test_what_is_typed_before_any_script_is_kept(page: Page):
    """Nothing that does not work yet can be pressed; what a box holds stays."""
    worksheet = WorksheetPage(page)
    with hold(page, "**/javascripts/worksheet-*.js"):
        page.goto(worksheet.path, wait_until="commit")
        worksheet.field("purpose").fill("typed early")
        expect(worksheet.frame.locator("[data-worksheet-needs-script]:visible")).to_have_count(0)
    worksheet.expect_saved()
    worksheet.reload()
    expect(worksheet.field("purpose")).to_have_value("typed early")


def test_the_header_offers_nothing_before_it_works(page: Page):
    """Its buttons come with the script, and the menu opens at the first press."""
    page.set_viewport_size({"width": 390, "height": 844})
    with hold(page, "**/javascripts/theme-*.js"):
        page.goto("/mentees/find-a-mentor/", wait_until="commit")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("banner").get_by_role("button")).to_have_count(0)
    page.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("button", name="Close menu")).to_be_focused()
