"""When the browser fails, the words stay: on the page, in the database or in a file."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect

from browsing.broken_database import break_writing, hang_opening, mend_writing
from browsing.profile import kill_browser, open_profile
from browsing.worksheet_page import WorksheetPage

BLOCK_STORAGE = """Object.defineProperty(window, "indexedDB", {
  get() { throw new DOMException("Access is denied for this document.", "SecurityError") }
})"""

NOTHING_KEPT = "Nothing is being saved in this browser"

OPEN_NEWER = """name => new Promise(resolve => {
  const opening = indexedDB.open(name, 99)
  opening.onsuccess = () => { opening.result.close(); resolve() }
})"""


@pytest.fixture
def blocked(page: Page) -> WorksheetPage:
    """The contract where the browser refuses storage, as Chromium does with cookies blocked."""
    page.add_init_script(BLOCK_STORAGE)
    return WorksheetPage(page).open()


def test_blocked_storage_is_told_and_a_copy_still_works(blocked: WorksheetPage):
    """A standing notice says that nothing is kept; writing, rows and *Save a copy* work."""
    expect(blocked.alert).to_contain_text(NOTHING_KEPT)
    blocked.field("purpose").fill("kept in a file")
    blocked.button("Add another objective").click()
    blocked.field("objectives__2__objective").fill("second")
    expect(blocked.status).to_have_text("Not saved on this device")
    _, copy = blocked.save_copy()
    assert copy["answers"] == {"purpose": "kept in a file", "objectives": [{"objective": "second"}]}
    expect(blocked.alert).to_contain_text(NOTHING_KEPT)


def test_blocked_storage_lets_a_copy_be_opened_and_the_page_be_cleared(blocked: WorksheetPage):
    """Opening a copy, clearing and taking it back work on the page alone."""
    blocked.take_file(blocked.make_copy({"purpose": "from the file"}))
    expect(blocked.field("purpose")).to_have_value("from the file")
    blocked.button("Clear this worksheet").click()
    expect(blocked.dialog).to_contain_text(
        "removed from this page only. What this browser saved earlier is not touched."
    )
    blocked.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(blocked.field("purpose")).to_have_value("")
    expect(blocked.status).to_have_text(
        "Only this page was emptied. What this browser saved earlier is not touched."
    )
    blocked.undo.click()
    expect(blocked.field("purpose")).to_have_value("from the file")


def test_a_database_that_never_opens_is_given_up_after_five_seconds(page: Page):
    """A request that neither succeeds nor fails leads to the same notice; words stay."""
    page.clock.install()
    hang_opening(page)
    worksheet = WorksheetPage(page)
    page.goto(worksheet.path)
    worksheet.wait_until_started()
    worksheet.field("purpose").fill("typed while it hangs")
    page.clock.fast_forward(5_000)
    expect(worksheet.alert).to_contain_text(NOTHING_KEPT)
    expect(worksheet.field("purpose")).to_have_value("typed while it hangs")


@pytest.fixture
def devtools(page: Page) -> CDPSession:
    """The browser's own controls, to fill its storage for real."""
    return page.context.new_cdp_session(page)


def test_a_full_disk_is_told_and_saving_goes_on_when_there_is_room(
    page: Page, devtools: CDPSession, address: str
):
    """With the quota used up: the text stays, an alert offers a copy, and the next input saves."""
    worksheet = WorksheetPage(page).open()
    # Before the first save, because Chromium remembers for a while how much room there was.
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": address, "quotaSize": 1})
    worksheet.field("purpose").fill("typed when full")
    expect(worksheet.alert).to_contain_text("This browser has no room left")
    expect(worksheet.status).to_have_text("Not saved on this device")
    expect(worksheet.field("purpose")).to_have_value("typed when full")
    assert worksheet.read_stored() == {}
    _, copy = worksheet.save_copy()
    assert copy["answers"] == {"purpose": "typed when full"}
    with page.expect_download():
        worksheet.alert.get_by_role("button", name="Save a copy").click()
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": address})
    worksheet.field("purpose").press_sequentially(" and now")
    expect(worksheet.alert).to_be_empty()
    worksheet.expect_saved()
    assert worksheet.read_stored() == {"purpose": "typed when full and now"}


def test_a_failed_save_is_tried_again_without_another_key(page: Page):
    """A transaction that aborts leaves the last version intact; the page tries again by itself."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("intact")
    worksheet.expect_saved()
    break_writing(page, "answers")
    worksheet.field("purpose").fill("newer")
    expect(worksheet.alert).to_contain_text("This browser could not save")
    assert worksheet.read_stored() == {"purpose": "intact"}
    mend_writing(page)
    worksheet.expect_saved()
    expect(worksheet.alert).to_be_empty()
    assert worksheet.read_stored() == {"purpose": "newer"}


SEED = """([name, records]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => {
    const writing = opening.result.transaction("answers", "readwrite")
    for (const [field, record] of records)
      writing.objectStore("answers").put(record, ["contract", field])
    writing.oncomplete = () => { opening.result.close(); resolve() }
    writing.onabort = () => reject(writing.error)
  }
})"""


def test_damaged_records_are_set_aside_and_the_others_load(page: Page):
    """What can be read is shown, a number as text; what cannot is kept aside and in the copy."""
    worksheet = WorksheetPage(page).open()
    records: list[list[Any]] = [
        ["purpose", {"value": ["not", "text"], "revision": 3}],
        ["reply_time", {"value": 3, "revision": 1}],
        ["meeting_place", {"value": None, "revision": 1}],
        ["notes_place", "no record at all"],
        ["may_know", {"value": "head", "revision": "first"}],
        ["objectives", {"value": [{"objective": "kept"}, None], "revision": 2}],
        ["mentee_signature", {"value": "Ada", "revision": 2}],
    ]
    page.evaluate(SEED, [worksheet.database, records])
    worksheet.reload()
    shown = worksheet.read()
    assert shown["reply_time"] == "3"
    assert shown["objectives__1__objective"] == "kept"
    assert shown["may_know__head"] is True
    assert shown["purpose"] == ""
    expect(worksheet.alert).to_contain_text("An answer could not be read")
    expect(worksheet.alert).to_contain_text("What does the mentee want to be different by the end?")
    aside = [record["field"] for _, record in worksheet.read_stores()["aside"]]
    assert sorted(aside) == ["mentee_signature", "notes_place", "purpose"]
    worksheet.field("purpose").fill("written anew")
    worksheet.expect_saved()
    _, copy = worksheet.save_copy()
    assert copy["answers"]["purpose"] == "written anew"
    assert {"field": "purpose", "value": {"value": ["not", "text"], "revision": 3}} in copy["kept"][
        "aside"
    ]


def test_a_newer_database_is_shown_but_not_written(page: Page):
    """An older page meets newer data: it says so, shows it, saves copies, writes nothing."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("written by the newer one")
    worksheet.expect_saved()
    page.goto("/404.html")
    page.evaluate(OPEN_NEWER, worksheet.database)
    worksheet.open()
    expect(worksheet.alert).to_contain_text("saved by a newer version of this guide")
    expect(worksheet.field("purpose")).to_have_value("written by the newer one")
    worksheet.field("purpose").fill("typed into the older one")
    expect(worksheet.status).to_have_text("Not saved on this device")
    _, copy = worksheet.save_copy()
    assert copy["answers"] == {"purpose": "typed into the older one"}
    assert worksheet.read_stored() == {"purpose": "written by the newer one"}


def test_a_newer_page_gets_the_database_from_this_one(context: BrowserContext):
    """When another tab has to change the database, this one saves, lets go and says so."""
    worksheet = WorksheetPage(context.new_page()).open()
    other = context.new_page()
    other.goto("/404.html")
    worksheet.field("purpose").press_sequentially("typed just before")
    other.evaluate(OPEN_NEWER, worksheet.database)
    expect(worksheet.alert).to_contain_text("This guide was updated in another tab")
    assert worksheet.read_stored() == {"purpose": "typed just before"}
    expect(worksheet.alert).to_contain_text("What you wrote up to now is saved.")
    worksheet.field("purpose").press_sequentially(", and after")
    expect(worksheet.status).to_have_text("Not saved on this device")


def test_a_page_that_lets_go_claims_nothing_that_is_not_saved(context: BrowserContext):
    """If the last words could not be saved before letting go, the notice says so first."""
    worksheet = WorksheetPage(context.new_page()).open()
    other = context.new_page()
    other.goto("/404.html")
    break_writing(worksheet.page, "answers")
    worksheet.field("purpose").fill("only on the page")
    other.evaluate(OPEN_NEWER, worksheet.database)
    notice = worksheet.alert.locator("> *", has_text="This guide was updated in another tab")
    expect(notice).to_contain_text("not saved on this device. Save a copy now.")
    expect(notice).not_to_contain_text("is saved.")
    expect(notice.get_by_role("button").first).to_have_text("Save a copy")


def delete_site_data(worksheet: WorksheetPage, devtools: CDPSession) -> None:
    """Delete the site's databases, as someone does in the browser's settings."""
    origin = worksheet.page.evaluate("location.origin")
    devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "indexeddb"})


def test_a_tab_in_the_way_does_not_keep_anybody_from_a_copy(page: Page):
    """While an older page holds the database, the notice offers *Save a copy*."""
    page.add_init_script(
        """IDBFactory.prototype.open = () => {
          const request = new EventTarget()
          setTimeout(() => request.dispatchEvent(new IDBVersionChangeEvent("blocked")))
          return request
        }"""
    )
    worksheet = WorksheetPage(page)
    page.goto(worksheet.path)
    notice = worksheet.alert.locator("> *", has_text="Another tab is in the way")
    worksheet.field("purpose").fill("kept in a file")
    with page.expect_download():
        notice.get_by_role("button", name="Save a copy").click()


def test_deleted_site_data_are_told_and_saved_again_on_request(page: Page, devtools: CDPSession):
    """When the browser removes what was saved, the page says so, stops, and can save it again."""
    worksheet = WorksheetPage(page).open()
    worksheet.take_file(worksheet.make_copy({"purpose": "first", "retired_question": "mine"}))
    worksheet.field("meeting_place").fill("second")
    worksheet.expect_saved()
    delete_site_data(worksheet, devtools)
    expect(worksheet.alert).to_contain_text("This browser removed what was saved")
    expect(worksheet.status).to_have_text("Not saved on this device")
    worksheet.field("meeting_place").fill("third")
    expect(worksheet.status).to_have_text("Not saved on this device")
    assert worksheet.read_stored() == {}
    with page.expect_download():
        worksheet.alert.get_by_role("button", name="Save a copy").click()
    worksheet.alert.get_by_role("button", name="Save what is here again").click()
    expect(worksheet.alert).to_be_empty()
    worksheet.expect_saved()
    assert worksheet.read_stored() == {
        "purpose": "first",
        "meeting_place": "third",
        "retired_question": "mine",
    }


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
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(worksheet.alert).to_contain_text("This browser removed what was saved")
    page.wait_for_timeout(500)
    expect(worksheet.status).to_have_text("Not saved on this device")


def test_a_damaged_record_that_cannot_be_set_aside_stops_nothing_else(page: Page):
    """The alert names it, the other answers load, and writing is saved as ever."""
    worksheet = WorksheetPage(page).open()
    damaged = {"value": ["not", "text"], "revision": 3}
    records = [["purpose", damaged], ["reply_time", {"value": "three days", "revision": 1}]]
    page.evaluate(SEED, [worksheet.database, records])
    page.add_init_script(
        """IDBObjectStore.prototype.add = () => { throw new DOMException("", "UnknownError") }"""
    )
    worksheet.reload()
    expect(worksheet.field("reply_time")).to_have_value("three days")
    expect(worksheet.alert).to_contain_text("An answer could not be read")
    expect(worksheet.alert).not_to_contain_text(NOTHING_KEPT)
    worksheet.field("meeting_place").fill("still saved")
    worksheet.expect_saved()
    stored = worksheet.read_stored()
    assert stored["meeting_place"] == "still saved"
    assert stored["purpose"] == damaged["value"]


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


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="finds processes in /proc")
@pytest.mark.parametrize("delay", [5, 25], ids=["fast", "calm"])
def test_killing_the_browser_costs_at_most_a_tenth_of_a_second(
    browser: Browser, address: str, tmp_path: Path, delay: int
):
    """Killed while someone types and started again: all but the last 100 ms of typing is there."""
    context = open_profile(browser, tmp_path, address)
    worksheet = WorksheetPage(context.pages[0]).open()
    worksheet.field("purpose").focus()
    typed: list[float] = []
    for letter in "Every word that was typed more than a moment ago is kept. " * 2:
        worksheet.page.keyboard.press("Space" if letter == " " else letter, delay=delay)
        typed.append(time.monotonic())
    killed = time.monotonic()
    kill_browser(context, tmp_path)
    context = open_profile(browser, tmp_path, address)
    kept = WorksheetPage(context.pages[0]).open().field("purpose").input_value()
    context.close()
    lost = typed[len(kept) :]
    assert not lost or killed - lost[0] <= 0.1, f"lost {killed - lost[0]:.3f} s of typing"


def test_really_blocked_cookies_are_told(browser: Browser, address: str, tmp_path: Path):
    """With Chromium's own setting "block all site data", the page says so and a copy works."""
    (tmp_path / "Default").mkdir()
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(settings), encoding="utf-8")
    context = open_profile(browser, tmp_path, address)
    worksheet = WorksheetPage(context.pages[0]).open()
    expect(worksheet.alert).to_contain_text(NOTHING_KEPT)
    worksheet.field("purpose").fill("kept in a file")
    _, copy = worksheet.save_copy()
    context.close()
    assert copy["answers"] == {"purpose": "kept in a file"}
