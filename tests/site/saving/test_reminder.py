"""Work that has stood in no file for days is named, quietly, when the worksheet is opened."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from browsing.axe import list_in_both
from browsing.versions_page import MONDAY, VersionsPage, set_clock

DAY = timedelta(days=1)


@pytest.fixture
def worksheet(context: BrowserContext) -> VersionsPage:
    """The contract on a Monday, with one answer."""
    set_clock(context, MONDAY)
    worksheet = VersionsPage(context.new_page())
    worksheet.open()
    worksheet.write("Monday's")
    wait_until_noted(worksheet)
    return worksheet


REMEMBERED = """([name, key]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const about = opening.result.transaction("worksheets").objectStore("worksheets").get("contract")
    about.onsuccess = () => { opening.result.close(); resolve(about.result?.[key] !== undefined) }
  }
})"""


def wait_until_noted(worksheet: VersionsPage, key: str = "unfiled") -> None:
    """Wait until the database says so: it is noted behind what is saved."""
    worksheet.page.wait_for_function(REMEMBERED, arg=[worksheet.database, key])


def find_reminder(worksheet: VersionsPage) -> Locator:
    """The reminder, whether or not it is there."""
    return worksheet.page.get_by_role("region", name="Reminder")


def open_at(worksheet: VersionsPage, moment: datetime) -> Locator:
    """Open the page at this time, once it has asked its own memory; return the reminder."""
    set_clock(worksheet.page.context, moment)
    worksheet.reload()
    # The page asks before it does anything else with a file or a version; this comes behind it.
    worksheet.list_versions()
    return find_reminder(worksheet)


def test_work_in_no_file_for_five_days_is_named(worksheet: VersionsPage):
    """Not a day before: what, why, and two ways on. It is no alarm, and takes no focus.

    Nothing goes sideways at 320 px, and axe finds nothing, in the dark too.
    """
    expect(open_at(worksheet, MONDAY + 4 * DAY)).to_have_count(0)
    reminder = open_at(worksheet, MONDAY + 5 * DAY + timedelta(minutes=1))
    expect(reminder).to_contain_text("Your newest work here is in no file yet.")
    expect(reminder).to_contain_text("Safari removes it after seven days")
    expect(worksheet.alert).to_be_empty()
    assert reminder.locator("[role=alert], [role=status], [aria-live]").count() == 0
    assert worksheet.page.locator("main [role=status]").count() == 1
    worksheet.page.set_viewport_size({"width": 320, "height": 800})
    assert worksheet.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert list_in_both(worksheet.page) == []
    worksheet.page.emulate_media(media="print")
    expect(reminder).to_be_hidden()
    worksheet.page.emulate_media(media="screen")
    with worksheet.page.expect_download():
        reminder.get_by_role("button", name="Back up").click()
    expect(reminder).to_have_count(0)
    expect(worksheet.form).to_be_focused()
    wait_until_noted(worksheet, "filed")
    expect(open_at(worksheet, MONDAY + 60 * DAY)).to_have_count(0)


@pytest.mark.parametrize(
    "way",
    [
        "Word",  # the back-up is in the test before
        pytest.param("Back up", marks=pytest.mark.thorough),
        pytest.param("PDF", marks=pytest.mark.thorough),
    ],
)
def test_days_count_from_the_first_change_that_is_in_no_file(worksheet: VersionsPage, way: str):
    """A file of any kind ends the count; the next change begins it again, and later ones do not."""
    set_clock(worksheet.page.context, MONDAY + 3 * DAY)
    if way == "Back up":
        worksheet.save_copy()
    else:
        worksheet.download(way)
    wait_until_noted(worksheet, "filed")
    expect(open_at(worksheet, MONDAY + 20 * DAY)).to_have_count(0)
    worksheet.write("changed")
    wait_until_noted(worksheet)
    expect(open_at(worksheet, MONDAY + 24 * DAY)).to_have_count(0)
    worksheet.write("changed again")
    expect(open_at(worksheet, MONDAY + 25 * DAY + timedelta(hours=1))).to_be_visible()


def test_not_now_is_silence_for_some_days(worksheet: VersionsPage):
    """Two days later nothing is said; three days later it is, also where the clock was ahead."""
    reminder = open_at(worksheet, MONDAY + 10 * DAY)
    reminder.get_by_role("button", name="Not now").click()
    expect(reminder).to_have_count(0)
    expect(worksheet.form).to_be_focused()
    wait_until_noted(worksheet, "silent")
    expect(open_at(worksheet, MONDAY + 12 * DAY)).to_have_count(0)
    expect(open_at(worksheet, MONDAY + 9 * DAY)).to_have_count(0)
    expect(open_at(worksheet, MONDAY + 11 * DAY)).to_have_count(0)
    expect(open_at(worksheet, MONDAY + 12 * DAY + timedelta(hours=1))).to_be_visible()


def test_a_wrong_clock_only_makes_it_late(worksheet: VersionsPage):
    """Set back, the days are counted anew; in 1970 nothing is counted; nobody is alarmed."""
    expect(open_at(worksheet, MONDAY - 100 * DAY)).to_have_count(0)
    expect(open_at(worksheet, datetime(1970, 1, 1))).to_have_count(0)
    worksheet.write("written in 1970")
    expect(open_at(worksheet, MONDAY - 96 * DAY)).to_have_count(0)
    expect(worksheet.alert).to_be_empty()
    expect(open_at(worksheet, MONDAY - 94 * DAY)).to_be_visible()


def test_an_empty_worksheet_reminds_of_nothing(worksheet: VersionsPage):
    """Nor does one that was cleared; what is written after a clearing counts from then."""
    worksheet.clear()
    expect(open_at(worksheet, MONDAY + 30 * DAY)).to_have_count(0)
    worksheet.write("anew")
    wait_until_noted(worksheet)
    expect(open_at(worksheet, MONDAY + 34 * DAY)).to_have_count(0)
    expect(open_at(worksheet, MONDAY + 35 * DAY + timedelta(hours=1))).to_be_visible()


def test_a_file_saved_in_one_tab_counts_in_the_other(
    worksheet: VersionsPage, context: BrowserContext
):
    """Both show the same answers, so a file of one is a file of both; a change after it is not."""
    other = VersionsPage(context.new_page())
    other.open()
    other.write("from the other tab")
    expect(worksheet.field("purpose")).to_have_value("from the other tab")
    with worksheet.page.expect_download():
        worksheet.button("Back up").click()
    wait_until_noted(worksheet, "filed")
    expect(open_at(other, MONDAY + 6 * DAY)).to_have_count(0)
    other.write("after the file")
    expect(open_at(worksheet, MONDAY + 12 * DAY)).to_be_visible()


def test_undoing_a_clearing_brings_the_count_back(worksheet: VersionsPage):
    """What stood in no file before stands in none again, since the same day."""
    set_clock(worksheet.page.context, MONDAY + 4 * DAY)
    worksheet.clear()
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("Monday's")
    expect(open_at(worksheet, MONDAY + 5 * DAY + timedelta(hours=1))).to_be_visible()
