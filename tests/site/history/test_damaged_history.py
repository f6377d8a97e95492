"""A version that cannot be kept, or cannot be read, costs nobody anything else."""

from __future__ import annotations

from datetime import timedelta

from playwright.sync_api import BrowserContext, expect

from browsing.nothing_lost.broken_database import break_writing
from browsing.seeded_history import SEED, make_version
from browsing.versions_page import MONDAY, VersionsPage, set_clock

DAY = timedelta(days=1)


def test_a_version_that_cannot_be_kept_delays_and_alarms_nobody(
    worksheet: VersionsPage, context: BrowserContext
):
    """With no room for the second safeguard, writing, opening a file and clearing go on as ever."""
    break_writing(worksheet.page, "history")
    set_clock(context, MONDAY + DAY)
    worksheet.write("Tuesday's")
    worksheet.take_file(worksheet.make_copy({"purpose": "from a file"}))
    worksheet.expect_saved()
    worksheet.clear()
    expect(worksheet.status).to_have_text("Every answer in this worksheet was cleared.")
    expect(worksheet.alert).to_be_empty()
    assert worksheet.read_stored() == {}
    assert worksheet.list_versions() == []


def test_a_damaged_version_hides_no_other(worksheet: VersionsPage, context: BrowserContext):
    """What cannot be read is left out or named; hostile keys and words are text at most."""
    worksheet.clear()
    hostile = {
        "purpose": "<img src=x onerror=alert(1)>",
        "constructor": "dropped",
        "objectives": "no rows",
        "once_asked": "kept",
    }
    versions = [
        {"worksheet": "contract"},
        make_version("x", None),
        make_version("2027-03-01", hostile, why="<b>"),
        make_version("2027-03-02", {"objectives": [{"objective": "many"}] * 501}),
    ]
    worksheet.page.evaluate(SEED, [worksheet.database, versions])
    worksheet.write("now")
    words = worksheet.list_versions()
    assert (words[0], len(words)) == ("Today at 12:00, before you cleared it: 1 answer", 3)
    worksheet.look_at("Tuesday 2 March")
    expect(worksheet.dialog).to_contain_text("It holds more than this page can show.")
    worksheet.press("Back to the list")
    worksheet.dialog.get_by_role("button", name="Monday 1 March").click()
    expect(worksheet.dialog).to_contain_text("<img src=x onerror=alert(1)>")
    expect(worksheet.dialog).to_contain_text(
        "answers to questions that this worksheet does not ask"
    )
    expect(worksheet.dialog).to_contain_text("Some of its answers could not be read.")
    worksheet.press("Bring this version back")
    worksheet.expect_saved()
    assert worksheet.read_stored() == {
        "purpose": "<img src=x onerror=alert(1)>",
        "once_asked": "kept",
    }
