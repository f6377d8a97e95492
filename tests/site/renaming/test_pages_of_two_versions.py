"""Two versions of a worksheet in one browser, and what happens on the way from one to the next."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browsing.plan_page import FIRST, SECOND, Plan
from browsing.sites.releases import Releases


def test_two_tabs_of_two_versions_keep_what_both_write(
    first: Plan, profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """A page from before goes on writing earlier ids: the later page hears, and offers both."""
    releases.site = builds["second"]
    later = Plan(profile.new_page(), "plan")
    later.open()
    first.field("purpose").fill("written before")
    first.expect_saved()
    expect(later.field("aim")).to_have_value("written before")
    expect(later.undo).to_have_count(0)
    later.field("aim").fill("written after")
    later.expect_saved()
    later.field("aim").fill("written after that")
    later.expect_saved()
    first.field("purpose").fill("written before, once more")
    first.expect_saved()
    expect(later.undo).to_have_text("Use the other version")
    expect(later.field("aim")).to_have_value("written after that")
    expect(first.alert).to_be_empty()
    assert "written before, once more" in later.read_kept()
    later.undo.click()
    expect(later.field("aim")).to_have_value("written before, once more")
    later.undo.click()
    expect(later.field("aim")).to_have_value("written after that")


def test_words_typed_just_before_the_new_version_arrive_in_it(
    first: Plan, releases: Releases, builds: dict[str, Path]
):
    """What the earlier page wrote as it was left is taken over too."""
    first.field("purpose").press("End")
    first.field("purpose").press_sequentially(", and more")
    releases.site = builds["second"]
    first.reload()
    expect(first.field("aim")).to_have_value("To publish, and more")


BREAK_ONCE = """
const put = IDBObjectStore.prototype.put
IDBObjectStore.prototype.put = function (value, key) {
  if (sessionStorage.broken !== "no" && Array.isArray(key) && key[1] === "actions") {
    throw new DOMException("full", "QuotaExceededError")
  }
  return put.call(this, value, key)
}
"""


def test_taking_over_that_fails_midway_is_done_another_time(
    first: Plan, releases: Releases, builds: dict[str, Path]
):
    """The answers are shown all the same, nothing is half done, and the next visit ends it."""
    releases.site = builds["second"]
    first.page.add_init_script(BREAK_ONCE)
    first.reload()
    expect(first.field("aim")).to_have_value("To publish")
    expect(first.field("actions__1__action")).to_have_value("Write")
    assert first.read_set() == FIRST
    first.page.evaluate("sessionStorage.broken = 'no'")
    first.reload()
    first.expect_saved()
    assert first.read_copy() == SECOND
    assert {"aim", "about", "actions"} <= first.read_set().keys()
    assert first.read_kept() == []


def test_clearing_removes_earlier_answers_and_undo_brings_them_back(second: Plan):
    """The dialog says so; nothing is left under any id; undo restores the whole."""
    second.field("aim").fill("To teach")
    second.expect_saved()
    before = second.read_stores()
    second.button("Clear this worksheet…").click()
    expect(second.dialog).to_contain_text("Your answers from an earlier version of it go too.")
    second.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(second.field("aim")).to_have_value("")
    expect(second.earlier).to_be_hidden()
    assert second.read_set() == {}
    second.undo.click()
    expect(second.field("aim")).to_have_value("To teach")
    expect(second.earlier).to_contain_text("In a café")
    # What was there before the clearing is an earlier version too.
    assert {**second.read_stores(), "history": []} == before
    second.reload()
    assert second.read_copy() == {**SECOND, "aim": "To teach"}
    assert second.read_kept() == []


def test_clearing_stops_a_page_of_an_earlier_version(
    first: Plan, profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """It hears that the worksheet was cleared, and nothing comes back."""
    releases.site = builds["second"]
    later = Plan(profile.new_page(), "plan")
    later.open()
    later.button("Clear this worksheet…").click()
    later.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(first.alert).to_contain_text("This worksheet was cleared in another tab")
    first.field("purpose").fill("into the void")
    later.reload()
    expect(later.field("aim")).to_have_value("")
