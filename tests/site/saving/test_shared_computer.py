"""A shared computer: answers stay in one tab, go nowhere else, and are never lost by the way."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from browsing.worksheet_page import EMPTY, SAVED, WorksheetPage

KEPT = "Kept in this tab only"
OFFER = "On a shared computer?"
MODE = "Shared computer: what you write is kept in this tab only"

READ_ELSEWHERE = """async () => {
  const local = JSON.stringify(localStorage)
  const stores = []
  for (const {name} of await indexedDB.databases()) {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    for (const store of database.objectStoreNames) {
      const reading = database.transaction(store).objectStore(store).getAll()
      await new Promise(resolve => { reading.onsuccess = resolve })
      stores.push(JSON.stringify(reading.result))
    }
    database.close()
  }
  return local + stores.join()
}"""


def read_elsewhere(page: Page) -> str:
    """Everything that this browser keeps outside the tab, as text."""
    text: str = page.evaluate(READ_ELSEWHERE)
    return text


def line(worksheet: WorksheetPage) -> Any:
    """The line at the top that says that the computer is shared."""
    return worksheet.page.locator("[data-worksheet-shared]:visible")


def enter(worksheet: WorksheetPage, way: str = "Keep in this tab only") -> WorksheetPage:
    """Go into the mode from the menu, the given way, and wait for the page."""
    worksheet.button("Shared computer").click()
    worksheet.dialog.get_by_role("button", name=way).click()
    expect(line(worksheet)).to_contain_text(MODE)
    worksheet.wait_until_ready()
    return worksheet


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def test_answers_stay_in_the_tab_alone(context: BrowserContext, worksheet: WorksheetPage):
    """They survive a reload and another worksheet; no store, no other tab, no next tab has them."""
    worksheet.button(OFFER).click()
    worksheet.dialog.get_by_role("button", name="Keep in this tab only").click()
    expect(line(worksheet)).to_contain_text(MODE)
    filled = worksheet.fill_everything("secret")
    expect(worksheet.status).to_contain_text(KEPT)
    worksheet.field("purpose").press_sequentially(" and the last words")
    worksheet.page.reload()
    expect(worksheet.field("purpose")).to_have_value(filled["purpose"] + " and the last words")
    worksheet.expect_saved()
    other = WorksheetPage(worksheet.page, "session-plan").open()
    expect(line(other)).to_contain_text(MODE)
    other.fill_everything("secret too")
    other.expect_saved()
    worksheet.open()
    assert worksheet.read() == {**filled, "purpose": filled["purpose"] + " and the last words"}
    assert "secret" not in read_elsewhere(worksheet.page)
    next_person = WorksheetPage(context.new_page()).open()
    expect(next_person.status).to_have_text(EMPTY)
    assert not any(next_person.read().values())
    next_person.field("reply_time").fill("theirs")
    next_person.expect_saved()
    worksheet.reload()
    expect(worksheet.field("reply_time")).to_have_value(filled["reply_time"])


def test_what_is_here_already_can_be_moved_into_the_tab(
    context: BrowserContext, worksheet: WorksheetPage
):
    """All of it: typed dates, unasked and replaced answers; the device and other tabs let go."""
    worksheet.take_file(worksheet.make_copy({"purpose": "secret", "retired_question": "secret"}))
    worksheet.field("start__month").fill("jan")
    worksheet.expect_saved()
    second = WorksheetPage(context.new_page()).open()
    expect(second.field("purpose")).to_have_value("secret")
    before = worksheet.read()
    enter(worksheet, "Move them into this tab")
    assert worksheet.read() == before
    worksheet.expect_saved()
    assert "secret" not in read_elsewhere(worksheet.page)
    expect(second.alert).to_contain_text("This worksheet was cleared in another tab")
    _, copy = worksheet.save_copy()
    assert copy["answers"]["retired_question"] == "secret"


def test_what_is_here_already_can_be_left(worksheet: WorksheetPage):
    """Somebody else's answers stay on the device; this tab begins empty. *Change nothing* does.

    An empty worksheet asks in its bar; one that holds answers has it in the menu alone.
    """
    expect(worksheet.button(OFFER)).to_be_visible()
    worksheet.field("purpose").fill("somebody's")
    worksheet.expect_saved()
    expect(worksheet.button(OFFER)).to_have_count(0)
    expect(worksheet.button("Shared computer")).to_be_visible()
    worksheet.button("Shared computer").click()
    worksheet.dialog.get_by_role("button", name="Change nothing").click()
    expect(worksheet.more).to_be_focused()
    enter(worksheet, "Leave them on this device")
    expect(worksheet.field("purpose")).to_have_value("")
    assert worksheet.read_stored() == {"purpose": "somebody's"}


def test_answers_can_be_kept_on_the_device_after_all(worksheet: WorksheetPage):
    """Those of every worksheet in the tab go into the database; what was there is kept beside.

    Nothing is left that the browser would have to warn about.
    """
    asked: list[Dialog] = []
    worksheet.page.on("dialog", lambda dialog: (asked.append(dialog), dialog.accept()))
    worksheet.field("purpose").fill("here before")
    worksheet.expect_saved()
    enter(worksheet, "Leave them on this device")
    worksheet.field("purpose").fill("from the tab")
    worksheet.expect_saved()
    other = WorksheetPage(worksheet.page, "session-plan").open()
    filled = other.fill_everything("tab")
    other.expect_saved()
    line(other).get_by_role("button").click()
    other.dialog.get_by_role("button", name="Stay in this tab").click()
    line(other).get_by_role("button").click()
    asked.clear()  # so far the tab alone had the answers
    other.dialog.get_by_role("button", name="Keep on this device").click()
    expect(other.status).to_contain_text(SAVED)
    assert asked == []
    assert other.read() == filled
    assert worksheet.page.evaluate("sessionStorage.length") == 0
    worksheet.open()
    expect(worksheet.field("purpose")).to_have_value("from the tab")
    worksheet.expect_saved()
    _, copy = worksheet.save_copy()
    assert copy["kept"]["superseded"] == [{"field": "purpose", "value": "here before"}]


def test_closing_the_tab_warns_while_answers_stand_in_no_file(worksheet: WorksheetPage):
    """Not for another page of this site, and not once a copy is saved; again after more words."""
    page = worksheet.page
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    enter(worksheet)
    page.on("dialog", note)
    worksheet.field("purpose").press_sequentially("words")
    worksheet.expect_saved()
    page.get_by_role("link", name="Privacy").first.click()
    page.wait_for_url("**/privacy/")
    assert asked == []
    page.go_back()
    worksheet.wait_until_ready()
    worksheet.field("purpose").press_sequentially("more ")
    worksheet.expect_saved()
    page.reload()
    worksheet.wait_until_ready()
    assert asked == ["beforeunload"]
    worksheet.field("purpose").press_sequentially("more ")
    worksheet.save_copy()
    page.reload()
    worksheet.wait_until_ready()
    assert asked == ["beforeunload"]


def test_a_full_tab_says_so_and_loses_nothing(worksheet: WorksheetPage):
    """The storage of the tab has an end: the words stay on the page, and go into a copy."""
    enter(worksheet)
    worksheet.page.evaluate(
        """() => { let text = "x".repeat(1 << 20)
          for (let n = 0; text; ) {
            try { sessionStorage.setItem(`full${n++}`, text) }
            catch { text = text.slice(text.length / 2 + 1) }
          } }"""
    )
    worksheet.field("purpose").fill("no room " * 20)
    expect(worksheet.alert).to_contain_text("This tab has no room left")
    expect(worksheet.alert).to_contain_text("not kept in this tab")
    expect(worksheet.status).to_have_text("Not kept in this tab")
    _, copy = worksheet.save_copy()
    assert copy["answers"] == {"purpose": "no room " * 20}
    worksheet.page.evaluate(
        "Object.keys(sessionStorage).forEach(name => name.startsWith('full')"
        " && sessionStorage.removeItem(name))"
    )
    worksheet.expect_saved()
    expect(worksheet.alert).to_be_empty()


@pytest.mark.parametrize("room_for", [0, 1])
def test_nothing_changes_where_the_tab_has_no_room(worksheet: WorksheetPage, room_for: int):
    """Moving that cannot be done leaves the answers on the device, and saving goes on.

    Nor where there is room for the answers, and none for what says that the tab has them.
    """
    worksheet.field("purpose").fill("stays")
    worksheet.expect_saved()
    worksheet.page.evaluate(
        """room => { const set = Storage.prototype.setItem
          Storage.prototype.setItem = function (...given) {
            if (room-- > 0) return set.apply(this, given)
            throw new DOMException("full", "QuotaExceededError")
          } }""",
        room_for,
    )
    worksheet.button("Shared computer").click()
    worksheet.dialog.get_by_role("button", name="Move them into this tab").click()
    expect(worksheet.alert).to_contain_text("Your answers were not moved")
    assert worksheet.read_stored() == {"purpose": "stays"}
    worksheet.field("purpose").fill("goes on")
    worksheet.expect_saved()
    assert worksheet.read_stored() == {"purpose": "goes on"}


def test_clearing_the_worksheet_in_the_tab_can_be_undone(worksheet: WorksheetPage):
    """It empties the tab's storage; Undo brings all of it back."""
    enter(worksheet)
    filled = worksheet.fill_everything("secret")
    worksheet.expect_saved()
    worksheet.button("Clear this worksheet…").click()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(worksheet.field("purpose")).to_have_value("")
    assert "secret" not in worksheet.page.evaluate("JSON.stringify(sessionStorage)")
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value(filled["purpose"])
    worksheet.page.reload()
    worksheet.expect_saved()
    assert worksheet.read() == filled
