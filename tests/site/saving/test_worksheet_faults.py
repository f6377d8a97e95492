"""When the browser fails, the words stay: on the page, in the database or in a file."""

from __future__ import annotations

import pytest
from playwright.sync_api import CDPSession, Page, expect

from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def devtools(page: Page) -> CDPSession:
    """The browser's own controls, to fill its storage for real."""
    return page.context.new_cdp_session(page)


def delete_site_data(worksheet: WorksheetPage, devtools: CDPSession) -> None:
    """Delete the site's databases, as someone does in the browser's settings."""
    origin = worksheet.page.evaluate("location.origin")
    devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "indexeddb"})


def test_deleted_site_data_may_leave_the_page_too(page: Page, devtools: CDPSession):
    """*Empty this page* follows the removal: nothing stays, and writing begins anew."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("to be gone")
    worksheet.expect_saved()
    delete_site_data(worksheet, devtools)
    worksheet.alert.get_by_role("button", name="Empty this page").click()
    expect(worksheet.field("purpose")).to_have_value("")
    expect(worksheet.alert).to_be_empty()
    worksheet.field("meeting_place").fill("anew")
    worksheet.expect_saved()
    assert worksheet.read_stored() == {"meeting_place": "anew"}


def test_deleted_site_data_are_noticed_when_the_page_is_looked_at_again(
    page: Page, devtools: CDPSession
):
    """Coming back to the tab never claims "saved" for what is gone."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("gone")
    worksheet.expect_saved()
    delete_site_data(worksheet, devtools)
    page.clock.install()
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(worksheet.alert).to_contain_text("This browser removed what was saved")
    # Whatever the page meant to say later, it has said by then.
    page.clock.fast_forward(60_000)
    expect(worksheet.status).to_have_text("Not saved in this browser")


def test_one_failing_part_stops_no_other(page: Page):
    """If a part cannot start, the page says which one, and the others work."""
    page.add_init_script(
        """const matches = CSS.supports
        CSS.supports = (...given) => {
          if (given[0] === "field-sizing") throw new Error("broken for the test")
          return matches.apply(CSS, given)
        }"""
    )
    worksheet = WorksheetPage(page).open()
    expect(worksheet.alert).to_contain_text("Part of this page does not work")
    worksheet.field("purpose").fill("still saved")
    worksheet.expect_saved()
