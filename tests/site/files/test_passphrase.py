"""A back-up with a passphrase: locked as others lock, opened as they open, lost without it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browsing.locked_copy import lock, unlock
from browsing.worksheet_page import HARD_TEXT, WorksheetPage

PHRASE = "correct horse battery staple"
WRONG = "The passphrase is not the right one, or the file is damaged."
# Locked once with salt, IV and phrase as in the test: so that neither side can change by itself.
KNOWN = (
    "A25tLw9OMR2dxN6s5vemzKhvvyznqKYui/uyBNpnxVGbORY4urKh6BMSUUjm+YIrQ/dVGGZ5xv7RTUHLkf+P"
    "OzlPAlvxnMkTIbL1eUe3UXYFKWg9EFX383/xM5J6AEQUGEbwsspi+r6HGlGfYcSC8MywW+jlfvm3KWnQFdoF"
    "nlluCh0nwo2XTOwe9vxF31I+X4BYPYTSij2+7BccUTw5Ia/lSscn6Ev8r3JISQ436r+ey8zsxvzLgnc3sBx1"
    "Q0sDU0uWiXgqdwq55uawcofqp7Jq7OwCxTzTWvddqJBH7Q1xhwM8vcelPRyBWgU5ERrg7CLIeC0hoAZTJIbZ"
    "CPs3pd1uia2rk+4oq2uxzFZSEMBnNL7eJ6IsxV1LqHkt4PiN69l1v0yAKOXZKbMi9/B7t5yK0gPv27zLDtD/"
    "oyZccnKGQ+HvqdYMRlWcgZBYtbabnLsF6K8GEknEk6xiDvv06tqXk9Ah0k8BzlkN5fwvLeZmlvcvEHCD9oHT"
    "V10S1kKGbdQ3h0vB2wv00PfdJw8OWq0+nXdd7Mr9vypnwW3DjERIkUiRgIZ+3DRYh6ITZ7w="
)


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def save_locked(worksheet: WorksheetPage, phrase: str = "") -> tuple[dict[str, Any], str]:
    """Back up with a passphrase, the offered one unless another is given; return both."""
    worksheet.button("Back up with a passphrase").click()
    box = worksheet.dialog.get_by_label("Passphrase")
    if phrase:
        box.fill(phrase)
    used = box.input_value()
    with worksheet.page.expect_download() as download:
        worksheet.dialog.get_by_role("button", name="Save the file").click()
    assert download.value.suggested_filename.startswith("contract-20")
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8")), used


def answer(worksheet: WorksheetPage, phrase: str) -> None:
    """Type the phrase for the file that is being opened."""
    box = worksheet.dialog.get_by_label("Passphrase")
    expect(box).to_have_value("")
    box.fill(phrase)
    box.press("Enter")


def take(worksheet: WorksheetPage) -> None:
    """Let the file replace what is here."""
    worksheet.replace_with_file()


def test_another_program_opens_what_the_page_locked(worksheet: WorksheetPage):
    """Six words are offered and work; the file shows nothing that was written; salt and IV vary."""
    worksheet.field("purpose").fill(HARD_TEXT)
    file, phrase = save_locked(worksheet)
    assert len(set(phrase.split())) >= 5
    assert file["locked"]["rounds"] >= 600_000
    assert sorted(file) == ["content", "format", "locked", "version"]
    opened = unlock(file, phrase)
    assert opened == worksheet.make_copy({"purpose": HARD_TEXT}, saved=opened["saved"])
    again, other = save_locked(worksheet)
    assert other != phrase
    assert again["locked"]["salt"] != file["locked"]["salt"]
    assert again["locked"]["iv"] != file["locked"]["iv"]
    assert PHRASE not in worksheet.page.content()


def test_a_phone_shows_every_word_of_the_phrase(worksheet: WorksheetPage):
    """It is to be written down, so none of its words lies outside its box."""
    worksheet.page.set_viewport_size({"width": 320, "height": 844})
    worksheet.button("Back up with a passphrase").click()
    box = worksheet.dialog.get_by_label("Passphrase")
    for _ in range(5):
        assert box.evaluate(
            "box => box.scrollWidth <= box.clientWidth && box.scrollHeight <= box.clientHeight"
        )
        worksheet.dialog.get_by_role("button", name="Six other words").click()


def test_the_page_opens_what_another_program_locked(worksheet: WorksheetPage):
    """A wrong phrase is told, and can be tried again; the right one leads on as with any copy."""
    file = lock(worksheet.make_copy({"purpose": HARD_TEXT}), PHRASE)
    assert file["content"] == KNOWN
    worksheet.choose_file(file)
    answer(worksheet, "correct horse battery stable")
    expect(worksheet.dialog.get_by_role("alert")).to_contain_text(WRONG)
    assert worksheet.read_stored() == {}
    answer(worksheet, f"  {PHRASE.replace(' ', '   ')} ")
    take(worksheet)
    expect(worksheet.field("purpose")).to_have_value(HARD_TEXT)


def test_a_damaged_file_says_the_same_as_a_wrong_phrase(worksheet: WorksheetPage):
    """One message for both, whatever was changed: the content or the header; the store stands."""
    file = lock(worksheet.make_copy({"purpose": "locked"}), PHRASE)
    changed = file["content"][:-8] + "AAAA" + file["content"][-4:]
    header = {**file, "locked": {**file["locked"], "rounds": 600_001}}
    for damaged in ({**file, "content": changed}, header):
        worksheet.choose_file(damaged)
        answer(worksheet, PHRASE)
        expect(worksheet.dialog.get_by_role("alert")).to_contain_text(WRONG)
        worksheet.dialog.get_by_role("button", name="Cancel").click()
        expect(worksheet.dialog).to_have_count(0)
        expect(worksheet.button("Open a file")).to_be_focused()
    assert worksheet.read_stored() == {}
    expect(worksheet.alert).to_be_empty()


NOT_OURS: tuple[tuple[dict[str, Any], str], ...] = (
    ({"rounds": 599_999}, "It asks for 599,999 rounds"),
    ({"rounds": "600000"}, "in a way that this page does not open"),
    ({"rounds": 5_000_001}, "It asks for 5,000,001 rounds"),
    ({"cipher": "AES-128-GCM"}, "in a way that this page does not open"),
    ({"derivation": "PBKDF2-HMAC-SHA-1"}, "in a way that this page does not open"),
    ({"salt": "c2hvcnQ="}, "in a way that this page does not open"),
    ({"iv": "not base64"}, "in a way that this page does not open"),
)


def test_a_lock_that_is_not_ours_is_refused(worksheet: WorksheetPage):
    """Too few rounds, too many, other ciphers: refused before any phrase is asked for."""
    file = lock(worksheet.make_copy({"purpose": "locked"}), PHRASE)
    for number, (others, words) in enumerate(NOT_OURS):
        name = f"lock {number}.json"
        worksheet.choose_file({**file, "locked": {**file["locked"], **others}}, name)
        expect(worksheet.alert, str(others)).to_contain_text(name)
        expect(worksheet.alert, str(others)).to_contain_text(words)
        expect(worksheet.dialog).to_have_count(0)
    assert worksheet.read_stored() == {}


def test_a_short_phrase_is_not_taken(worksheet: WorksheetPage):
    """It says how long one must be, keeps what was typed, and is mended in place."""
    worksheet.button("Back up with a passphrase").click()
    box = worksheet.dialog.get_by_label("Passphrase")
    box.fill("too short")
    box.press("Enter")
    expect(worksheet.dialog.get_by_role("alert")).to_contain_text("Use at least 12 letters")
    expect(box).to_have_value("too short")
    expect(worksheet.dialog).to_contain_text("If it is lost, nobody can open the file")
    worksheet.page.keyboard.press("Escape")
    expect(worksheet.more).to_be_focused()


def test_without_https_an_ordinary_copy_is_offered(browser: Browser, address: str):
    """A page on plain http says that it cannot lock, saves as ever, and opens no locked file."""
    with browser.new_context(base_url="http://guide.test") as context:

        def answer_from_site(route: Route) -> None:
            there = route.request.url.replace("http://guide.test", address)
            route.fulfill(response=route.fetch(url=there))

        context.route("http://guide.test/**", answer_from_site)
        worksheet = WorksheetPage(context.new_page()).open()
        worksheet.field("purpose").fill("plain")
        worksheet.button("Back up with a passphrase").click()
        expect(worksheet.dialog).to_contain_text("secure connection (https)")
        with worksheet.page.expect_download() as download:
            worksheet.dialog.get_by_role("button", name="without a passphrase").click()
        copy = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
        assert copy == worksheet.make_copy({"purpose": "plain"}, saved=copy["saved"])
        worksheet.choose_file(lock(copy, PHRASE))
        expect(worksheet.alert).to_contain_text("secure connection (https)")
