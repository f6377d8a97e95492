"""What someone writes stays in the browser: in no request, address, log or file name.

And in no place of the browser but those that the privacy page names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Download, Page, expect

from browsing.backup_page import Computer
from browsing.nothing_lost.broken_database import break_writing
from browsing.owner_page import NEW_ID, OwnerPage
from browsing.series_page import START, SeriesPage
from browsing.site_copy import visit
from browsing.stored_list import StoredInBrowser, read_requests
from browsing.whose_page import WhosePage
from browsing.worksheet_page import WorksheetPage

CANARY = "canary7f3a"
NOTICE_VIOLATIONS = """window.violations = []
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`))"""


class Watch:
    """Everything by which words could leave a browser, over all its tabs."""

    def __init__(self, context: BrowserContext, page: Page, address: str) -> None:
        self.address = address
        self.said: list[str] = []
        self.names: list[str] = []
        self.requests = read_requests(page)
        self.stored = StoredInBrowser()
        self.copies: list[Path] = []
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.said.append(str(error.error)))
        context.add_init_script(NOTICE_VIOLATIONS)

    def _hear(self, message: ConsoleMessage) -> None:
        self.said.append(message.text)

    def look(self, page: Page) -> None:
        """Look at a tab: its address, its title, what was blocked, and what is stored."""
        self.names += [page.url, page.title(), page.evaluate("document.referrer")]
        self.said += page.evaluate("window.violations")
        self.stored.look(page)

    def save(self, worksheet: WorksheetPage, words: str) -> Path:
        """Back up, or save a document, and return where it lies."""
        if words in ("Word", "PDF"):
            worksheet.choose_form(words)
            button = worksheet.dialog.get_by_role("button", name="Download", exact=True)
        else:
            button = worksheet.button(words)
        with worksheet.page.expect_download() as download:
            button.click()
        return self.keep(download.value)

    def keep(self, download: Download) -> Path:
        """Note a file's name, and return where it lies."""
        self.names.append(download.suggested_filename)
        self.copies.append(Path(download.path()))
        return self.copies[-1]

    def list_leaks(self) -> list[str]:
        """Return what must not be: the canary outside, a log, another site, an unlisted place."""
        outside = [
            request
            for request in self.requests
            if not request.split(" ")[1].startswith((self.address, f"blob:{self.address}"))
        ]
        found = [each for each in [*self.requests, *self.names] if CANARY in each.lower()]
        return [*found, *outside, *self.said, *self.stored.unlisted]


@pytest.fixture
def watch(context: BrowserContext, page: Page, address: str) -> Iterator[Watch]:
    """Watches the tabs of a test, and fails it where something has leaked."""
    watch = Watch(context, page, address)
    yield watch
    assert watch.list_leaks() == []


@pytest.fixture
def worksheet(page: Page, watch: Watch) -> WorksheetPage:
    """The contract with the canary in every field, saved."""
    worksheet = WorksheetPage(page).open()
    watch.look(page)
    worksheet.fill_everything(CANARY)
    worksheet.expect_saved()
    watch.look(page)
    return worksheet


def test_filling_tabs_reloads_print_and_clearing(
    context: BrowserContext, worksheet: WorksheetPage, watch: Watch
):
    """Two tabs, a reload in the middle of a word, print, clear, undo, and the other pages."""
    page = worksheet.page
    second = WorksheetPage(context.new_page()).open()
    second.field("purpose").press_sequentially(f" {CANARY}")
    second.reload()
    words = f"{CANARY} purpose\nsecond line {CANARY}"
    for tab in (second, worksheet):
        expect(tab.field("purpose")).to_have_value(words)
    watch.look(second.page)
    page.emulate_media(media="print")
    page.pdf()
    page.emulate_media(media="screen")
    worksheet.button("Clear this worksheet…").click()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value(words)
    watch.look(page)
    page.get_by_role("link", name="Privacy").first.click()
    watch.look(page)


def test_files_are_made_and_opened_in_the_page(worksheet: WorksheetPage, watch: Watch):
    """Data, Word, PDF and a copy with a passphrase, each saved and opened again; the clipboard."""
    page = worksheet.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    files = [watch.save(worksheet, words) for words in ("Back up", "Word", "PDF")]
    worksheet.button("Back up with a passphrase").click()
    phrase = f"{CANARY} and more words"
    worksheet.dialog.get_by_label("Passphrase").fill(phrase)
    with page.expect_download() as download:
        worksheet.dialog.get_by_role("button", name="Save the file").click()
    locked = watch.keep(download.value)
    worksheet.copy()
    watch.look(page)
    for file, ending in zip(files, ("json", "docx", "pdf"), strict=True):
        worksheet.field("purpose").fill(f"{CANARY} changed for {ending}")
        worksheet.expect_saved()
        worksheet.take_file(file.read_bytes(), f"{CANARY}.{ending}")
        worksheet.expect_saved()
    worksheet.field("purpose").fill(f"{CANARY} changed")
    worksheet.choose_file(json.loads(locked.read_text(encoding="utf-8")), f"{CANARY}.json")
    worksheet.dialog.get_by_label("Passphrase").fill(phrase)
    worksheet.dialog.get_by_role("button", name="Open the file").click()
    worksheet.replace_with_file()
    worksheet.expect_saved()
    worksheet.choose_file(f"{CANARY} is no copy", f"{CANARY}.json")
    expect(worksheet.alert).to_contain_text("There is a problem")
    worksheet.button("Earlier versions").click()
    expect(worksheet.dialog).to_be_visible()
    page.keyboard.press("Escape")
    watch.look(page)


def test_a_shared_computer_and_a_cleared_one(worksheet: WorksheetPage, watch: Watch):
    """Into the tab, over a reload and another worksheet, one file with all, and all is gone."""
    page = worksheet.page
    worksheet.button("Shared computer").click()
    worksheet.dialog.get_by_role("button", name="Move them into this tab").click()
    expect(page.locator("[data-worksheet-shared]")).to_be_visible()
    worksheet.wait_until_ready()
    worksheet.field("purpose").press_sequentially(f" {CANARY}")
    page.reload()
    worksheet.expect_saved()
    watch.look(page)
    other = WorksheetPage(page, "session-plan").open()
    other.fill_everything(CANARY)
    other.expect_saved()
    watch.look(page)
    other.button("Remove all from this device…").click()
    with page.expect_download() as download:
        other.dialog.get_by_role("button", name="Back up everything").click()
    watch.keep(download.value)
    other.dialog.get_by_role("button", name="Remove all from this device").click()
    expect(page.get_by_role("heading", name="All was removed from this device")).to_be_focused()
    watch.look(page)


def test_every_kind_of_thing_that_is_stored_is_on_the_list(
    page: Page, watch: Watch, browser: Browser, address: str
):
    """Whatever can be stored is stored: all that is found is listed, all that is listed found."""
    worksheet = WorksheetPage(page).open()
    page.get_by_role("button", name="Colours").click()
    worksheet.fill_everything(CANARY)
    worksheet.expect_saved()
    worksheet.save_copy()
    worksheet.download("Word")
    worksheet.button("Clear this worksheet…").click()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(worksheet.field("purpose")).to_have_value("")
    worksheet.field("purpose").fill(CANARY)
    worksheet.expect_saved()
    break_writing(page, "answers")
    worksheet.field("purpose").fill(f"{CANARY} not saved")
    expect(worksheet.alert).to_contain_text("could not save")
    page.goto("/404.html")
    watch.look(page)
    worksheet.open()
    worksheet.expect_saved()
    watch.look(page)
    name_somebody(page, watch)
    start_entry(page, watch)
    worksheet.open()
    open_for_somebody_else(page, watch)
    Computer(page.context, page).save()
    watch.look(page)
    worksheet.button("Shared computer").click()
    worksheet.dialog.get_by_role("button", name="Leave them on this device").click()
    expect(page.locator("[data-worksheet-shared]")).to_be_visible()
    worksheet.field("purpose").fill(CANARY)
    worksheet.expect_saved()
    watch.look(page)
    with browser.new_context(base_url=address, service_workers="allow") as context:
        visitor = context.new_page()
        visit(visitor)
        watch.stored.look(visitor)
    assert watch.stored.list_unseen() == set()


def name_somebody(page: Page, watch: Watch) -> None:
    """Have the contract be for somebody, and look before and after the page says so."""
    contract = WhosePage(page)
    contract.ask_whose()
    contract.name_box.fill(CANARY)
    contract.dialog.get_by_role("radio", name="mentee", exact=True).check()
    # What says it comes a moment late.
    page.route("**/whose-*.js", lambda _route: None)
    contract.use()
    watch.look(page)
    page.goto("/404.html")
    page.unroute("**/whose-*.js")
    contract.open()
    expect(contract.status).to_contain_text("Now for: ")
    watch.look(page)


def open_for_somebody_else(page: Page, watch: Watch) -> None:
    """Open a file as somebody else's, and look before it is on their page."""
    contract = OwnerPage(page)
    contract.choose_file(contract.make_copy({"purpose": CANARY}, relationship=NEW_ID))
    contract.name_person(f"{CANARY} too", "mentee")
    # What opens it comes a moment late.
    page.route("**/opening-*.js", lambda _route: None)
    with page.expect_event("load"):
        contract.main.click()
    watch.look(page)
    page.unroute("**/opening-*.js")
    contract.reload()
    expect(contract.field("purpose")).to_have_value(CANARY)
    contract.expect_saved()


def start_entry(page: Page, watch: Watch) -> None:
    """Start the next entry of a series, and look before and after the page says so."""
    plan = SeriesPage(page)
    plan.open()
    plan.field("topics").fill(CANARY)
    plan.expect_saved()
    plan.form.get_by_role("button", name=START).wait_for()
    # What says it comes a moment late.
    page.route("**/series-*.js", lambda _route: None)
    with page.expect_event("load"):
        plan.form.get_by_role("button", name=START).click()
    watch.look(page)
    page.goto("/404.html")
    page.unroute("**/series-*.js")
    plan.open()
    expect(plan.name).to_have_text("Session 2")
    watch.look(page)


def test_the_privacy_page_names_everything_on_the_list(page: Page):
    """Each thing has a heading of its own, with what, where, why, how long and how to delete it."""
    page.goto("/about/privacy/")
    for thing in StoredInBrowser().list.things:
        heading = page.get_by_role("heading", name=thing.title, exact=True)
        told = heading.locator("xpath=following-sibling::ul[1]")
        expect(told.get_by_role("listitem")).to_have_count(5)
        expect(told).to_contain_text("Why:")


def test_local_storage_is_empty_again_after_coming_back(page: Page):
    """Words that were unsaved on leaving wait in the browser's local storage, until they are saved.

    The next visit, in whichever tab, moves them into the database and takes them away there.
    """
    worksheet = WorksheetPage(page).open()
    break_writing(page, "answers")
    worksheet.field("purpose").fill(CANARY)
    page.goto("/404.html")
    assert CANARY in page.evaluate("JSON.stringify(localStorage)")
    worksheet.open()
    worksheet.expect_saved()
    assert worksheet.read_stored() == {"purpose": CANARY}
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
