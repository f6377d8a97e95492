"""axe-core finds nothing in the worksheet's own states: dialogs, alerts, rows, notices.

Each state is looked at in light and then, by the rules about colour, in the dark, where nothing
else is different: tests/site/pages/test_axe.py sees to that.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from browsing.axe import COLOUR_RULES, list_violations, prepare_axe
from browsing.worksheet_page import WorksheetPage

SIZES = {1280: 900, 390: 844, 320: 256}


@pytest.fixture(
    params=[
        320,  # 400% zoom, with least room
        pytest.param(390, marks=pytest.mark.thorough),
        pytest.param(1280, marks=pytest.mark.thorough),
    ]
)
def worksheet(
    browser: Browser, address: str, request: pytest.FixtureRequest
) -> Iterator[WorksheetPage]:
    """The contract in a window of this width, with axe in the page."""
    context = browser.new_context(
        base_url=address,
        viewport={"width": request.param, "height": SIZES[request.param]},
        reduced_motion="reduce",
    )
    prepare_axe(context)
    yield WorksheetPage(context.new_page()).open()
    context.close()


def find_violations(worksheet: WorksheetPage) -> list[str]:
    """Look from the top of the page: a link half under the header counts as too small."""
    page = worksheet.page
    page.evaluate("scrollTo(0, 0)")
    found = list_violations(page)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {line}" for line in list_violations(page, COLOUR_RULES)]
    page.emulate_media(color_scheme="light")
    return found


def test_the_states_of_a_worksheet_are_free_of_violations(worksheet: WorksheetPage):
    """Filled, with rows, an undo line, an error summary, three dialogs and a failed save."""
    worksheet.field("purpose").fill("answer")
    worksheet.form.locator('[name="how_often"][value="other"]').check()
    worksheet.form.get_by_text("Show an example").locator("visible=true").first.click()
    worksheet.button("Add another objective").click()
    worksheet.field("objectives__2__objective").fill("second")
    worksheet.button("Remove objective 1").click()
    found = find_violations(worksheet)
    worksheet.choose_file("")
    expect(worksheet.alert).to_contain_text("There is a problem")
    found += find_violations(worksheet)
    worksheet.choose_file(worksheet.make_copy({"purpose": "x", "may_know": ["head"], "old": "y"}))
    expect(worksheet.dialog).to_be_visible()
    found += find_violations(worksheet)
    worksheet.page.keyboard.press("Escape")
    worksheet.page.evaluate("delete window.ClipboardItem")
    worksheet.copy()
    expect(worksheet.dialog).to_contain_text("Your answers are selected below")
    found += find_violations(worksheet)
    worksheet.page.keyboard.press("Escape")
    worksheet.button("Clear this worksheet…").click()
    found += find_violations(worksheet)
    worksheet.page.keyboard.press("Escape")
    worksheet.page.evaluate(
        """() => { IDBObjectStore.prototype.put = () => {
          throw new DOMException("full", "QuotaExceededError") } }"""
    )
    worksheet.field("purpose").fill("not saved")
    expect(worksheet.alert).to_contain_text("no room left")
    found += find_violations(worksheet)
    assert not found, "\n".join(found)


def test_quiet_lines_and_comparing_are_free_of_violations(worksheet: WorksheetPage):
    """A hidden answer, a day that no calendar has, a file that opened, and two answers compared."""
    answers = {"how_often": "other", "how_often_other": "on Mondays", "start": "30/2/2027"}
    worksheet.take_file(worksheet.make_copy(answers))
    worksheet.form.locator('[name="how_often"][value="monthly"]').check()
    expect(worksheet.form.locator("[data-worksheet-hidden-answers] p")).to_be_visible()
    expect(worksheet.form.locator("[data-worksheet-impossible]")).to_be_visible()
    found = find_violations(worksheet)
    worksheet.choose_file(worksheet.make_copy({"how_often": "termly", "start": "2027-01-11"}))
    worksheet.dialog.get_by_role("button", name="Compare question by question").click()
    expect(worksheet.dialog.get_by_role("button", name="Choose none")).to_be_visible()
    found += find_violations(worksheet)
    assert not found, "\n".join(found)


def test_what_leaves_nothing_behind_is_free_of_violations(worksheet: WorksheetPage):
    """The offer, a tab of its own, a passphrase that is too short, and a device that is cleared."""
    page = worksheet.page
    found = find_violations(worksheet)
    worksheet.button("Back up with a passphrase").click()
    worksheet.dialog.get_by_label("Passphrase").fill("short")
    worksheet.dialog.get_by_role("button", name="Save the file").click()
    expect(worksheet.dialog.get_by_role("alert")).to_contain_text("too short")
    found += find_violations(worksheet)
    page.keyboard.press("Escape")
    worksheet.field("purpose").fill("answer")
    worksheet.expect_saved()
    worksheet.button("Shared computer").click()
    found += find_violations(worksheet)
    worksheet.dialog.get_by_role("button", name="Move them into this tab").click()
    expect(page.locator("[data-worksheet-shared]")).to_be_visible()
    worksheet.wait_until_ready()
    found += find_violations(worksheet)
    worksheet.button("Remove all from this device…").click()
    found += find_violations(worksheet)
    worksheet.dialog.get_by_role("button", name="Remove all from this device").click()
    expect(page.get_by_role("heading", name="All was removed from this device")).to_be_focused()
    found += find_violations(worksheet)
    assert not found, "\n".join(found)
