"""Words that another tab replaced without having seen them: found again, whatever comes next."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, expect

from browsing.nothing_lost.broken_database import break_writing
from browsing.versions_page import MONDAY, VersionsPage, set_clock

# Another tab's messages do not arrive, so neither sees what the other writes.
DEAF = "window.BroadcastChannel = undefined; delete window.BroadcastChannel"
HERE, THERE = "written here", "written there, at the same time"
REPLACED = "Today at 12:00, replaced in another tab: 1 answer"


@pytest.fixture
def worksheet(context: BrowserContext) -> VersionsPage:
    """The contract in a tab whose words took the place of another tab's."""
    set_clock(context, MONDAY)
    context.add_init_script(DEAF)
    first, second = VersionsPage(context.new_page()), VersionsPage(context.new_page())
    first.open()
    second.open()
    first.write(HERE)
    second.write(THERE)
    first.page.close()
    return second


def look_at_replaced(worksheet: VersionsPage) -> None:
    """Open what was replaced, from the list of earlier versions."""
    worksheet.look_at("Today at 12:00, replaced in another tab")


def expect_replaced(worksheet: VersionsPage, when: str) -> None:
    """The list names them, their own words tell them apart, and the back-up holds them."""
    assert REPLACED in worksheet.list_versions(), when
    assert any(f"“{HERE}”" in words for words in worksheet.list_what_tells_apart()), when
    kept = worksheet.save_copy()[1]["kept"]["superseded"]
    assert kept == [{"field": "purpose", "value": HERE}], when


def test_replaced_words_are_an_earlier_version_and_in_each_copy(worksheet: VersionsPage):
    """At once, after a reload, and after a clearing that was undone.

    They can be used: another answer stays as it is, and the change can be taken back.
    """
    expect_replaced(worksheet, "at once")
    worksheet.reload()
    expect_replaced(worksheet, "after a reload")
    worksheet.clear()
    worksheet.button("Undo").click()
    expect(worksheet.field("purpose")).to_have_value(THERE)
    expect_replaced(worksheet, "after a clearing that was undone")
    worksheet.write("a week", "reply_time")
    look_at_replaced(worksheet)
    worksheet.press("Use these words")
    expect(worksheet.field("purpose")).to_have_value(HERE)
    expect(worksheet.field("reply_time")).to_have_value("a week")
    worksheet.button("Undo").click()
    expect(worksheet.field("purpose")).to_have_value(THERE)


def test_replaced_words_stay_for_a_week_after_a_clearing(
    worksheet: VersionsPage, context: BrowserContext
):
    """They go with the answers, and so stand among the earlier versions as long as those."""
    worksheet.clear()
    assert worksheet.read_stores()["superseded"] == []
    worksheet.reload()
    assert REPLACED in worksheet.list_versions()
    set_clock(context, MONDAY + timedelta(days=7, hours=1))
    worksheet.reload()
    worksheet.wait_for_versions(0)
    assert HERE not in str(worksheet.read_stores())


def test_replaced_words_go_with_a_clearing_that_is_to_leave_nothing(worksheet: VersionsPage):
    """The tick in the dialog is about them too."""
    worksheet.clear(is_all=True)
    assert HERE not in str(worksheet.read_stores())


def test_replaced_words_go_with_all_earlier_versions(worksheet: VersionsPage):
    """Whoever removes what the list shows is not to find it in the next copy."""
    worksheet.show_versions()
    worksheet.press("Remove all earlier versions")
    worksheet.press("Remove them")
    expect(worksheet.dialog).to_contain_text("All earlier versions are removed.")
    worksheet.press("Close")
    assert HERE not in str(worksheet.read_stores())
    assert "kept" not in worksheet.save_copy()[1]


def test_words_that_no_page_could_take_are_in_the_copy(context: BrowserContext):
    """A tab was closed over them while nothing could be written; nor can this one write."""
    left, reader = VersionsPage(context.new_page()), VersionsPage(context.new_page())
    left.open()
    reader.open()
    for page in (left.page, reader.page):
        break_writing(page, "answers", "late", "superseded")
    left.field("purpose").fill("closed over these")
    expect(left.frame).to_have_attribute("data-worksheet-state", "unsaved")
    left.page.close()
    kept = reader.save_copy()[1]["kept"]["superseded"]
    assert kept == [{"field": "purpose", "value": "closed over these"}]


def test_versions_stand_in_the_order_of_their_days(
    context: BrowserContext, worksheet: VersionsPage
):
    """A day's state is kept by the next day's first save, which may come after another version."""
    worksheet.write("Monday's last")
    set_clock(context, MONDAY + timedelta(days=1))
    worksheet.reload()
    worksheet.clear()
    worksheet.write("Tuesday's")
    worksheet.wait_for_versions(1)
    worksheet.take_file(worksheet.make_copy({"purpose": "from a file"}))
    worksheet.expect_saved()
    days = [words.split(":")[0].split(" at ")[0] for words in worksheet.list_versions()]
    assert days == sorted(days, key=["Today", "Yesterday"].index)


def test_two_versions_of_one_moment_are_told_apart_by_their_words(worksheet: VersionsPage):
    """Their lines are the same; below each stands what differs from the next newer one."""
    for words in ("first", "second", "third"):
        worksheet.take_file(worksheet.make_copy({"purpose": words}))
        worksheet.expect_saved()
    told = [words.rsplit(": ", 1)[1] for words in worksheet.list_what_tells_apart()]
    assert told[:3] == ["“second”", "“first”", f"“{THERE}”"]
