"""Somebody saves a small file to hand in: they see all of it before, and it does not tell who."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from browsing.axe import list_violations
from browsing.stored_list import StoredInBrowser, read_requests
from browsing.whose_page import WhosePage
from browsing.worksheet_page import WorksheetPage

CANARY = "canary7f3a"
TITLE = "Save for the scheme"


def open_file(evaluation: WorksheetPage) -> None:
    """Choose it in the menu."""
    evaluation.button(TITLE).click()
    expect(evaluation.dialog.get_by_role("heading", name=TITLE)).to_be_focused()


def answer(evaluation: WorksheetPage) -> None:
    """Answer a choice, a rating, a list, two texts, and a private one."""
    evaluation.form.locator('[name="role"][value="mentee"]').check()
    evaluation.form.locator('[name="fit"][value="4"]').check()
    evaluation.form.locator('[name="gains__skills"]').check()
    evaluation.field("different").fill(f"I said no.\u200b {CANARY}")
    evaluation.field("change").fill("Bring pairs together")
    evaluation.field("next_time").fill("Ask sooner")
    evaluation.expect_saved()


def test_the_file_is_what_was_shown_to_the_last_byte(evaluation: WorksheetPage, page: Page):
    """What was typed is in it only where it is ticked, and unseen signs are written out."""
    answer(evaluation)
    open_file(evaluation)
    shown = evaluation.dialog.get_by_role("region", name="The whole file")
    assert json.loads(shown.text_content() or "")["answers"] == {
        "role": "mentee",
        "fit": "4",
        "gains": ["skills"],
    }
    expect(evaluation.dialog.get_by_role("checkbox", name="What will I do")).to_have_count(0)
    evaluation.dialog.get_by_role("checkbox", name="What is different now").check()
    expect(shown).to_contain_text(f"I said no.\\u200b {CANARY}")
    text = shown.text_content() or ""
    assert list(json.loads(text)) == ["format", "version", "worksheet", "answers"]
    with page.expect_download() as download:
        evaluation.dialog.get_by_role("button", name="Save the file").click()
    assert download.value.suggested_filename == "for-the-scheme.json"
    assert Path(download.value.path()).read_bytes() == text.encode()
    expect(evaluation.dialog).to_contain_text("An email would show who sent it.")
    evaluation.dialog.get_by_role("button", name="Close").click()
    expect(evaluation.more).to_be_focused()


def test_whose_it_is_and_when_stand_nowhere_in_it(evaluation: WorksheetPage, page: Page):
    """Nothing of who is named here, of this day, or of this browser's own marks."""
    named = WhosePage(page, evaluation.worksheet)
    named.add_person("Zyx Wvut", "mentee")
    answer(evaluation)
    open_file(evaluation)
    text = evaluation.dialog.get_by_role("region", name="The whole file").text_content() or ""
    assert json.loads(text) == {
        "format": "mentoring-collected",
        "version": 1,
        "worksheet": "mentoring-evaluation",
        "answers": {"role": "mentee", "fit": "4", "gains": ["skills"]},
    }


def test_nothing_leaves_the_page_and_nothing_is_stored_by_it(
    evaluation: WorksheetPage, page: Page, address: str
):
    """Beside the worksheet's own answers; the file goes into the downloads alone."""
    requests, stored = read_requests(page), StoredInBrowser()
    answer(evaluation)
    open_file(evaluation)
    evaluation.dialog.get_by_role("checkbox", name="What is different now").check()
    with page.expect_download():
        evaluation.dialog.get_by_role("button", name="Save the file").click()
    stored.look(page)
    assert stored.unlisted == set()
    own = (address, f"blob:{address}")
    assert [each for each in requests if not each.split(" ")[1].startswith(own)] == []
    assert [each for each in requests if CANARY in each.lower()] == []


def test_an_empty_page_has_nothing_to_hand_in(evaluation: WorksheetPage):
    """It says so, and makes no file."""
    open_file(evaluation)
    expect(evaluation.dialog).to_contain_text("so there is no file")
    expect(evaluation.dialog.get_by_role("button")).to_have_text(["Close"])


def test_other_worksheets_do_not_offer_it(page: Page):
    """Only one that declares it."""
    contract = WorksheetPage(page).open()
    expect(contract.frame.locator('[data-worksheet-action="collect"]')).to_have_count(0)


def test_the_dialog_is_free_of_violations_and_fits_a_narrow_screen(
    evaluation: WorksheetPage, page: Page
):
    """At 320 pixels too."""
    page.set_viewport_size({"width": 320, "height": 640})
    answer(evaluation)
    open_file(evaluation)
    assert list_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    width = evaluation.dialog.evaluate("dialog => dialog.scrollWidth - dialog.clientWidth")
    assert width == 0
