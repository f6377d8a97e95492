"""Which earlier versions are kept, and when they go."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from playwright.sync_api import BrowserContext, expect

from browsing.seeded_history import DEAF, SEED, make_version
from browsing.versions_page import MONDAY, VersionsPage, set_clock

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


def test_what_is_cleared_goes_a_week_later(worksheet: VersionsPage, context: BrowserContext):
    """The dialog says how long it stays, the list says until when; not a day less, nor more."""
    worksheet.button("Clear this worksheet…").click()
    expect(worksheet.dialog).to_contain_text(
        "For seven days this browser keeps what you clear, under “Earlier versions”."
    )
    worksheet.press("Keep my answers")
    worksheet.clear()
    worksheet.write("written since")
    set_clock(context, MONDAY + WEEK - DAY)
    worksheet.reload()
    worksheet.show_versions()
    expect(worksheet.dialog).to_contain_text(
        "Those from before you cleared it go after Monday 15 March."
    )
    set_clock(context, MONDAY + WEEK + timedelta(hours=1))
    worksheet.reload()
    worksheet.wait_for_versions(0)
    expect(worksheet.field("purpose")).to_have_value("written since")
    worksheet.write("written last")
    assert worksheet.read_versions() == ["written since"]


def test_earlier_versions_go_with_the_answers_when_that_is_ticked(worksheet: VersionsPage):
    """Nothing of what was written is left in the browser; Undo brings all of it back.

    All can be removed in the dialog itself too, after a question; the answers on the page stay.
    """
    worksheet.take_file(worksheet.make_copy({"purpose": "from a file"}))
    worksheet.expect_saved()
    before = worksheet.read_stores()
    worksheet.clear(is_all=True)
    expect(worksheet.status).to_have_text(
        "Every answer in this worksheet was cleared. So were its earlier versions."
    )
    stores = worksheet.read_stores()
    assert stores["history"] == []
    assert "Monday" not in str(stores)
    assert "from a file" not in str(stores)
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("from a file")
    worksheet.wait_for_versions(1)
    after = worksheet.read_stores()
    assert (after["history"], after["answers"]) == (before["history"], before["answers"])
    worksheet.show_versions()
    worksheet.press("Remove all earlier versions")
    expect(worksheet.dialog).to_contain_text("This cannot be undone. What is on the page stays.")
    worksheet.press("Keep them")
    worksheet.press("Remove all earlier versions")
    worksheet.press("Remove them")
    expect(worksheet.dialog).to_contain_text("All earlier versions are removed.")
    expect(worksheet.dialog.get_by_role("heading")).to_be_focused()
    worksheet.press("Close")
    worksheet.show_versions()
    expect(worksheet.dialog).to_contain_text("There is no earlier version yet.")
    assert worksheet.read_stores()["history"] == []
    expect(worksheet.field("purpose")).to_have_value("from a file")


# Where the tabs do not hear each other, the database alone keeps the day once: the harder way.
@pytest.mark.parametrize(
    "hearing",
    [pytest.param(True, marks=pytest.mark.thorough), False],
    ids=["hearing", "deaf"],
)
def test_two_tabs_keep_a_day_once(worksheet: VersionsPage, context: BrowserContext, hearing: bool):
    """Both see another day begin, and write; there is one version of the day before."""
    if not hearing:
        context.add_init_script(DEAF)
    other = VersionsPage(context.new_page())
    other.open()
    worksheet.reload()
    set_clock(context, MONDAY + DAY)
    worksheet.field("purpose").fill("Tuesday's")
    other.field("reply_time").fill("a week")
    worksheet.expect_saved()
    other.expect_saved()
    worksheet.write("Tuesday's, longer")
    other.write("two weeks", "reply_time")
    assert worksheet.read_versions() == ["Monday's"]


def test_a_clock_that_jumps_loses_and_overwrites_nothing(
    worksheet: VersionsPage, context: BrowserContext
):
    """Back a month, to 1970, over clock changes, ahead a year: all are there, day by day."""
    moments = [
        MONDAY - timedelta(days=30),
        datetime(1970, 1, 1, 0, 30),
        datetime(2027, 3, 27, 23, 30),
        datetime(2027, 3, 28, 2, 30),
        datetime(2027, 10, 31, 1, 30),
        MONDAY + timedelta(days=365),
    ]
    for number, moment in enumerate(moments):
        set_clock(context, moment)
        worksheet.write(f"State {number}")
    states = ["Monday's", *(f"State {number}" for number in range(5))]
    assert worksheet.read_versions() == states
    expect(worksheet.alert).to_be_empty()
    words = worksheet.list_versions()
    assert [each.removesuffix(": 1 answer") for each in words] == [
        "Sunday 31 October 2027",
        "Sunday 28 March 2027",
        "Saturday 27 March 2027",
        "Monday 8 March 2027",
        "Saturday 6 February 2027",
        "Thursday 1 January 1970",
    ]


def test_versions_are_few(worksheet: VersionsPage, context: BrowserContext):
    """Of days the newest seven, of changes the newest eight, the same state once."""
    for number in range(1, 10):
        set_clock(context, MONDAY + number * DAY)
        worksheet.write(f"Day {number}")
    assert worksheet.read_versions() == [f"Day {number}" for number in range(2, 9)]
    for number in range(1, 11):
        worksheet.take_file(worksheet.make_copy({"purpose": f"File {number}"}))
    worksheet.undo.click()
    worksheet.undo.click()
    worksheet.expect_saved()
    kept = worksheet.read_versions()
    assert kept[:7] == [f"Day {number}" for number in range(2, 9)]
    assert kept[7:] == [*(f"File {number}" for number in range(3, 9)), "File 10", "File 9"]


def test_versions_take_little_room(worksheet: VersionsPage):
    """A million characters altogether: long ones push out the oldest."""
    texts = [f"{number} " + "long " * 80_000 for number in range(3)]
    versions = [make_version("2027-03-01", {"purpose": text}) for text in texts]
    worksheet.page.evaluate(SEED, [worksheet.database, versions])
    worksheet.clear()
    assert [kept[0] for kept in worksheet.read_versions()] == ["1", "2", "M"]
