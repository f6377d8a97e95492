"""Files of several worksheets, made and opened on several computers, as the tests speak of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, StorageState, expect

from browsing.overview.overview_page import OverviewPage
from browsing.series_page import SeriesPage
from browsing.whose_page import WhosePage
from browsing.worksheet_page import READ_STORES, WorksheetPage

CONTRACT = {"purpose": "to publish", "how_often": "monthly"}
SESSIONS = (
    {"session_date": "2026-12-07", "topics": "How to say no", "learned": "For me alone"},
    {"session_date": "2027-01-18", "topics": "Where to send it"},
    {"session_date": "2027-03-01", "topics": "What comes next"},
)
GOALS = {"a_year_from_now": "to lead"}
PHRASE = "correct horse battery staple"


def read_by_key(page: Page) -> dict[str, dict[str, Any]]:
    """What is answered in this browser, by worksheet, person and entry; blanks left out."""
    found: dict[str, dict[str, Any]] = {}
    stores = page.evaluate(READ_STORES, WorksheetPage.database)
    for key, record in stores.get("answers", []):
        if record["value"]:
            found.setdefault(key[0], {})[key[1]] = record["value"]
    return found


# Runs in the page: changes the only one whom the browser knows, as another tab does.
CHANGE_PERSON = """async ([name, change]) => {
    const wait = request => new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
    });
    const database = await wait(indexedDB.open(name));
    const store = database.transaction("relationships", "readwrite").objectStore("relationships");
    const [person] = await wait(store.getAll());
    await wait(store.put({ ...person, ...change }, person.id));
    database.close();
}"""


class Everything(NamedTuple):
    """What somebody has written: as their browser keeps it, and as a file of everything."""

    kept: StorageState
    held: dict[str, dict[str, Any]]
    people: list[Any]
    file: dict[str, Any]


class Computer:
    """One person's browser: their worksheets, and the page of all of them."""

    def __init__(self, context: BrowserContext, page: Page | None = None) -> None:
        self.context = context
        self.page = page or context.new_page()
        self.overview = OverviewPage(self.page)
        self.dialog = self.page.get_by_role("dialog")
        self.alert = self.page.locator("[data-worksheet-alert]")
        self.done = self.page.locator("[data-worksheet-undo]")

    def open(self, worksheet: str) -> WhosePage:
        """Open a worksheet."""
        page = WhosePage(self.page, worksheet)
        page.open()
        return page

    def write_everything(self, name: str = "Mentor B") -> Computer:
        """Write a contract and three sessions with somebody, and one's own goals."""
        contract = self.open("contract")
        contract.add_person(name)
        contract.take_file(self._own(contract, CONTRACT))
        contract.expect_saved()
        plan = SeriesPage(self.page)
        plan.open()
        for number, session in enumerate(SESSIONS):
            if number > 0:
                plan.start_next()
            plan.take_file(self._own(plan, session))
            plan.expect_saved()
            plan.reload()
        goals = self.open("mentoring-goals")
        goals.take_file(goals.make_copy(GOALS))
        goals.expect_saved()
        return self

    def _own(self, page: WhosePage, answers: Any) -> dict[str, Any]:
        (owner,) = page.read_owners().values()
        return page.make_copy(answers, relationship=owner)

    def read(self) -> dict[str, dict[str, Any]]:
        """What is answered under each key, blanks left out."""
        return read_by_key(self.page)

    def read_store(self, name: str) -> list[Any]:
        """What a store of the database holds, without its keys."""
        stores = self.page.evaluate(READ_STORES, WorksheetPage.database)
        return [value for _, value in stores.get(name, [])]

    def read_people(self) -> list[Any]:
        """Whom the browser knows; of others it keeps that they are gone."""
        return [each for each in self.read_store("relationships") if "isGone" not in each]

    def change_person(self, change: dict[str, str]) -> None:
        """Change whom the browser knows, as another tab does."""
        self.page.evaluate(CHANGE_PERSON, [WorksheetPage.database, change])

    def save(self, *, is_all: bool = True, phrase: str = "") -> tuple[str, dict[str, Any]]:
        """Back up everything from the worksheet on the page; return the file's name and content."""
        WorksheetPage(self.page).button("Back up everything").click()
        words = "Everything in this browser" if is_all else "All of You and"
        self.dialog.wait_for()
        choice = self.dialog.get_by_role("radio", name=words)
        if choice.count():
            choice.check()
        if phrase:
            self.dialog.get_by_role("checkbox").check()
        with self.page.expect_download() as download:
            self.dialog.get_by_role("button", name="Save the file").click()
            if phrase:
                self.dialog.get_by_label("Passphrase").fill(phrase)
                self.dialog.get_by_role("button", name="Save the file").click()
        text = Path(download.value.path()).read_text(encoding="utf-8")
        return download.value.suggested_filename, json.loads(text)

    def go_home(self, state: str = "") -> None:
        """Open the page of all worksheets."""
        if state:
            self.overview.open(state)
        else:
            self.page.goto("/my-mentoring/")
            self.page.wait_for_selector("[data-overview-state]", state="attached")

    def choose(self, content: Any, name: str = "everything.json") -> None:
        """Choose a file on the page of all worksheets; one of many bytes is quicker by its path."""
        text = json.dumps(content) if isinstance(content, dict) else content
        data = text.encode() if isinstance(text, str) else text
        with self.page.expect_file_chooser() as chooser:
            self.open_button.click()
        if isinstance(data, Path):
            chooser.value.set_files(data)
        else:
            payload: FilePayload = {"name": name, "mimeType": "", "buffer": data}
            chooser.value.set_files(payload)

    @property
    def open_button(self) -> Locator:
        """The button that opens a file."""
        return self.page.locator('[data-overview-action="open-file"]').first

    def restore(self, content: Any) -> None:
        """Open a file of everything where nothing of it is here."""
        self.go_home()
        self.choose(content)
        expect(self.done.first).to_contain_text("came in")
