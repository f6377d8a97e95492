"""*Remove all from this device*: all of this site goes, in every tab, and nothing comes back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from browsing.nothing_lost.broken_database import hang_opening
from browsing.page_clock import run_ahead
from browsing.worksheet_page import WorksheetPage

PRIVACY = "/about/privacy/"
GONE = {"databases": [], "local": [], "session": [], "caches": [], "cookie": ""}

LIST = """async () => ({
  databases: (await indexedDB.databases()).map(({name}) => name),
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  caches: await caches.keys(),
  cookie: document.cookie,
})"""

# What an earlier release, the theme or another script on this address might have left.
LITTER = """async () => {
  localStorage.setItem("guide-scheme", "dark")
  localStorage.setItem("unknown", "text")
  sessionStorage.setItem("unknown", "text")
  await (await caches.open("old")).put("/x", new Response("text"))
  const opening = indexedDB.open("another", 3)
  await new Promise(resolve => { opening.onsuccess = resolve })
  opening.result.close()
}"""

# A tab that holds the database and does not hear that it is to let go.
HOLD = """async () => {
  const opening = indexedDB.open("mentoring-guide")
  await new Promise(resolve => { opening.onsuccess = resolve })
  window.held = opening.result
}"""


def list_stored(page: Page) -> dict[str, Any]:
    """The names of everything that this site keeps in the browser, as this tab sees it."""
    stored: dict[str, Any] = page.evaluate(LIST)
    return stored


def press(page: Page) -> Locator:
    """Choose *Remove all from this device*, on a worksheet in its menu; return the question."""
    if page.locator("[data-worksheet-menu]").count():
        WorksheetPage(page).open_menu()
    page.get_by_role("button", name="Remove all from this device…", exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Remove all from this device?")).to_be_focused()
    return dialog


def clear(page: Page) -> None:
    """Clear the device from this page."""
    press(page).get_by_role("button", name="Remove all from this device").click()


def expect_cleared(page: Page) -> None:
    """Wait until the page says that all is gone."""
    expect(page.get_by_role("heading", name="All was removed from this device")).to_be_focused()


def test_nothing_on_the_page_brings_an_answer_back(page: Page):
    """What could be taken back a moment ago, such as a file that replaced it, is gone too."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("mine alone")
    worksheet.expect_saved()
    worksheet.choose_file(worksheet.make_copy({"purpose": "from the file"}))
    worksheet.replace_with_file()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    clear(page)
    expect_cleared(page)
    expect(worksheet.field("purpose")).to_have_value("")
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def save_everything(dialog: Locator) -> dict[str, Any]:
    """Save one file with everything, from the question."""
    with dialog.page.expect_download() as download:
        dialog.get_by_role("button", name="Back up everything").click()
    told = dialog.locator("[data-worksheet-told]")
    expect(told).to_contain_text(download.value.suggested_filename)
    copy: dict[str, Any] = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    return copy


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract with one answer, saved."""
    worksheet = WorksheetPage(page).open()
    worksheet.field("purpose").fill("secret")
    worksheet.expect_saved()
    return worksheet


def test_the_privacy_page_removes_everything(worksheet: WorksheetPage):
    """It asks first; then no database, storage or cache is left, ours or anybody's."""
    page = worksheet.page
    page.evaluate(LITTER)
    page.goto(PRIVACY)
    press(page).get_by_role("button", name="Keep everything").click()
    expect(
        page.get_by_role("button", name="Remove all from this device…", exact=True)
    ).to_be_focused()
    before = list_stored(page)
    assert set(before["databases"]) == {"mentoring-guide", "another"}
    clear(page)
    expect_cleared(page)
    assert list_stored(page) == GONE


def test_a_worksheet_removes_everything_and_itself(worksheet: WorksheetPage):
    """The page is empty, and what is typed on it then is stored nowhere, on leaving neither."""
    page = worksheet.page
    clear(page)
    expect_cleared(page)
    expect(worksheet.field("purpose")).to_have_value("")
    worksheet.field("purpose").press_sequentially("not stored")
    expect(worksheet.status).to_have_text("Not saved in this browser")
    page.goto("/404.html")
    assert list_stored(page) == GONE


def test_one_file_holds_everything_and_each_worksheet_opens_its_own(worksheet: WorksheetPage):
    """Offered before the yes: the answers to every worksheet, kept ones too, opened afterwards."""
    other = WorksheetPage(worksheet.page, "session-plan").open()
    other.fill_everything("plan")
    other.expect_saved()
    _, own = other.save_copy()
    copy = save_everything(press(other.page))
    assert [held["worksheet"] for held in copy["worksheets"]] == ["contract", "session-plan"]
    other.dialog.get_by_role("button", name="Remove all from this device").click()
    expect_cleared(other.page)
    other.button("Load this page again").click()
    other.wait_until_ready()
    assert not any(other.read().values())
    other.take_file(copy)
    other.expect_saved()
    assert other.save_copy()[1]["answers"] == own["answers"]
    worksheet.open()
    worksheet.take_file(copy)
    expect(worksheet.field("purpose")).to_have_value("secret")


def test_other_tabs_stop_and_bring_nothing_back(context: BrowserContext, worksheet: WorksheetPage):
    """Of this worksheet, of another, of a tab of its own: each keeps its words on the screen.

    A tab of its own that shows another page of the guide just then forgets what it kept, too.
    """
    same = WorksheetPage(context.new_page()).open()
    other = WorksheetPage(context.new_page(), "session-plan").open()
    texts = [each["name"] for each in other.list_controls() if each["tag"] == "TEXTAREA"]
    first = next(name for name in texts if "__" not in name)
    alone = WorksheetPage(context.new_page(), "session-plan").open()
    alone.button("Shared computer").click()
    alone.dialog.get_by_role("button", name="Keep in this tab only").click()
    expect(alone.page.locator("[data-worksheet-shared]")).to_be_visible()
    alone.wait_until_ready()
    tabs = (same, other, alone)
    for tab in (other, alone):
        tab.field(first).fill("before")
        tab.expect_saved()
    elsewhere = context.new_page()
    elsewhere.goto("/")
    elsewhere.evaluate("sessionStorage.setItem('mentoring-guide, this tab only', 'yes')")
    elsewhere.reload()
    page = context.new_page()
    page.goto(PRIVACY)
    clear(page)
    expect_cleared(page)
    elsewhere.wait_for_function("sessionStorage.length === 0")
    for tab in tabs:
        expect(tab.alert).to_contain_text("All was removed from this device in another tab")
        tab.expect_unsaved()
    assert list_stored(page) == GONE
    same.field("purpose").press_sequentially(" and more")
    other.field(first).press_sequentially(" and more")
    alone.field(first).press_sequentially(" and more")
    _, copy = same.save_copy()
    assert copy["answers"]["purpose"].startswith("secret")
    for tab in (other, alone):
        _, copy = tab.save_copy()
        assert copy["answers"][first].startswith("before")
        assert "and more" in copy["answers"][first]
    for tab in tabs:
        assert list_stored(tab.page) == GONE
        tab.page.goto("/404.html")
        assert list_stored(tab.page) == GONE


def test_a_tab_in_the_middle_of_typing_stops(context: BrowserContext, worksheet: WorksheetPage):
    """Words typed while everything is removed stay on the screen, and in no store."""
    typing = WorksheetPage(context.new_page()).open()
    page = context.new_page()
    page.goto(PRIVACY)
    question = press(page)
    typing.page.evaluate(
        """() => { const box = document.querySelector("[name=purpose]")
          setInterval(() => { box.value += "x"
            box.dispatchEvent(new Event("input", {bubbles: true})) }, 1) }"""
    )
    question.get_by_role("button", name="Remove all from this device").click()
    expect_cleared(page)
    expect(typing.alert).to_contain_text("All was removed from this device in another tab")
    typing.alert.get_by_role("button", name="Back up").wait_for()
    assert list_stored(page) == GONE
    assert list_stored(typing.page) == GONE
    assert typing.field("purpose").input_value().startswith("secretx")


def test_a_database_that_another_tab_holds_is_named(context: BrowserContext, page: Page):
    """It says what is left and what to do; once the tab is closed, *Try again* removes it."""
    holder = context.new_page()
    holder.goto("/404.html")
    holder.evaluate(HOLD)
    page.clock.install()
    page.goto(PRIVACY)
    clear(page)
    alert = page.get_by_role("alert")
    run_ahead(page, alert.get_by_text("Not everything could be removed"))
    expect(alert).to_contain_text("Not everything could be removed")
    expect(alert).to_contain_text("Still here: mentoring-guide")
    expect(alert).to_contain_text("Close the other tabs, then try again.")
    holder.close()
    alert.get_by_role("button", name="Try again").click()
    expect_cleared(page)
    expect(page.locator("[data-worksheet-alert]")).to_be_hidden()
    assert list_stored(page) == GONE


def test_blocked_storage_leads_to_the_browsers_settings(page: Page):
    """Where the browser lets the page see nothing, it says where to look instead."""
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage", "indexedDB"])
          Object.defineProperty(window, name,
            { get() { throw new DOMException("no", "SecurityError") } })"""
    )
    page.goto(PRIVACY)
    clear(page)
    expect(page.get_by_role("alert")).to_contain_text("keeps this page from looking")
    expect(page.get_by_role("alert")).to_contain_text("look for “site data”")


def test_a_database_that_hangs_keeps_nobody_from_clearing(worksheet: WorksheetPage):
    """No copy can be made then, and the question says so; what is held is named, the rest gone."""
    page = worksheet.page
    hang_opening(page)
    page.clock.install()
    page.goto(PRIVACY)
    page.get_by_role("button", name="Remove all from this device…", exact=True).click()
    dialog = page.get_by_role("dialog")
    run_ahead(page, dialog.get_by_text("cannot be read just now"))
    dialog.get_by_role("button", name="Remove all from this device").click()
    told = page.get_by_role("alert")
    run_ahead(page, told.get_by_text("Still here: mentoring-guide"))
    expect(told).to_contain_text("look for “site data”")
    assert list_stored(page) == {**GONE, "databases": ["mentoring-guide"]}


def test_the_privacy_page_reads_well_without_script(context: BrowserContext, page: Page):
    """No button that does nothing: the words say where the browser's own settings are."""
    context.route("**/javascripts/**", lambda route: route.abort())
    page.goto(PRIVACY)
    expect(
        page.get_by_role("button", name="Remove all from this device…", exact=True)
    ).to_have_count(0)
    expect(page.get_by_text("You can also open your browser")).to_be_visible()
