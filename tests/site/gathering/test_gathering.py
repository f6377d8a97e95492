"""Moments of sessions and reviews become rows of the evidence: picked, dated, and a copy."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from browsing.axe import list_violations
from browsing.profile import take_kept
from browsing.whose_page import WhosePage
from browsing.worksheet_page import WorksheetPage

TITLE = "Take moments into the evidence"
KEPT = "Sent the abstract, with help from Mentor B"
NOTES = "I felt heard for once"


@pytest.fixture(scope="module")
def kept(browser: Browser, address: str) -> StorageState:
    """What a browser keeps after one session with Mentor B, of which an hour was agreed."""
    with browser.new_context(base_url=address) as context:
        contract = WhosePage(context.new_page())
        contract.open()
        contract.add_person("Mentor B")
        contract.field("meeting_length").fill("60")
        contract.expect_saved()
        plan = WhosePage(contract.page, "session-plan")
        plan.open()
        for part, value in {"day": "7", "month": "12", "year": "2025"}.items():
            plan.field(f"session_date__{part}").fill(value)
        plan.field("actions__1__what").fill(KEPT)
        plan.field("actions__1__done").select_option("yes")
        plan.field("notes").fill(NOTES)
        plan.expect_saved()
        return take_kept(plan.page)


@pytest.fixture
def evidence(context: BrowserContext, page: Page, kept: StorageState) -> WorksheetPage:
    """The evidence, empty, after that session."""
    context.set_storage_state(kept)
    return WorksheetPage(page, "promotion-evidence").open()


def open_picking(evidence: WorksheetPage) -> None:
    """Choose it in the menu."""
    evidence.button(TITLE).click()
    expect(evidence.dialog.get_by_role("heading", name=TITLE)).to_be_focused()


def take_into_leadership(evidence: WorksheetPage) -> None:
    """Take the promise that was kept into another list, with the name of who has agreed."""
    open_picking(evidence)
    evidence.dialog.locator("[value=leadership]").check()
    evidence.dialog.get_by_role("checkbox", name=KEPT).check()
    evidence.dialog.get_by_role("button", name="Take them in").click()
    evidence.dialog.get_by_role("radio", name="Yes, they have agreed").check()
    evidence.dialog.get_by_role("button", name="Take them in").click()


def test_what_is_picked_becomes_a_row_with_its_day_and_can_be_taken_back(evidence: WorksheetPage):
    """A name goes along only where that person has agreed: nobody is taken to have.

    Where nothing is picked nothing is taken: the dialog says so, and stays.
    """
    open_picking(evidence)
    evidence.dialog.get_by_role("button", name="Take them in").click()
    expect(evidence.dialog).to_contain_text("Pick something first")
    evidence.dialog.get_by_role("checkbox", name=KEPT).check()
    evidence.dialog.get_by_role("button", name="Take them in").click()
    group = evidence.dialog.get_by_role("group", name="Has Mentor B agreed to be named?")
    expect(group.get_by_role("radio", name="Not yet")).to_be_checked()
    evidence.dialog.get_by_role("button", name="Take them in").click()
    expect(evidence.dialog).to_have_count(0)
    row = evidence.field("citizenship__1__what_and_when")
    expect(row).to_have_value("Sent the abstract, with help from [name left out] (7 December 2025)")
    evidence.expect_saved()
    evidence.reload()
    expect(row).to_have_value("Sent the abstract, with help from [name left out] (7 December 2025)")


def test_rows_that_are_there_stay_and_what_was_changed_since_is_not_taken_back(
    evidence: WorksheetPage,
):
    """What is taken comes behind them, into the list that was chosen."""
    evidence.field("leadership__1__role").fill("Mentor")
    take_into_leadership(evidence)
    expect(evidence.field("leadership__1__role")).to_have_value("Mentor")
    second = evidence.field("leadership__2__what_and_when")
    expect(second).to_have_value(f"{KEPT} (7 December 2025)")
    take_into_leadership(evidence)
    third = evidence.field("leadership__3__what_and_when")
    expect(third).to_have_value(f"{KEPT} (7 December 2025)")
    evidence.undo.click()
    expect(third).to_have_count(0)
    expect(second).to_have_value(f"{KEPT} (7 December 2025)")
    expect(evidence.field("leadership__1__role")).to_have_value("Mentor")


def test_private_answers_come_last_and_go_only_where_they_are_ticked(evidence: WorksheetPage):
    """They are marked, and in a group of their own."""
    open_picking(evidence)
    private = evidence.dialog.get_by_role("group", name="Private", exact=True)
    expect(private).to_contain_text("As a row here, they do not.")
    expect(private.get_by_role("checkbox", name=NOTES)).not_to_be_checked()
    expect(evidence.dialog.get_by_role("group").last).to_contain_text(NOTES)
    evidence.dialog.get_by_role("checkbox", name="1 meeting").check()
    evidence.dialog.get_by_role("button", name="Take them in").click()
    expect(evidence.field("hours")).to_have_value("1")
    expect(evidence.field("hours_time")).to_have_value("On 7 December 2025: 1 meeting.")
    expect(evidence.field("citizenship__1__what_and_when")).to_have_value("")
    evidence.undo.click()
    expect(evidence.field("hours")).to_have_value("")


def test_where_nothing_is_kept_it_says_so(page: Page):
    """In a browser that holds no session and no review."""
    evidence = WorksheetPage(page, "promotion-evidence").open()
    open_picking(evidence)
    expect(evidence.dialog).to_contain_text("There is nothing to take in as yet")
    evidence.dialog.get_by_role("button", name="Close").click()
    expect(evidence.more).to_be_focused()


def test_the_dialog_is_free_of_violations_and_fits_a_narrow_screen(
    evidence: WorksheetPage, page: Page
):
    """At 320 pixels, and so does the question about names."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(reduced_motion="reduce")
    open_picking(evidence)
    assert list_violations(page) == []
    evidence.dialog.get_by_role("checkbox", name=KEPT).check()
    evidence.dialog.get_by_role("button", name="Take them in").click()
    expect(evidence.dialog.get_by_role("heading", name="Somebody is named")).to_be_focused()
    assert list_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert evidence.dialog.evaluate("dialog => dialog.scrollWidth - dialog.clientWidth") == 0
