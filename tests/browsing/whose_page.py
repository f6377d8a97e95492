"""A worksheet and the line that says whose it is, as the tests speak of them."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, expect

from browsing.worksheet_page import WorksheetPage

NOBODY = "Nobody named yet"

# Runs in the page: takes one record out of a store.
TAKE_OUT = """([name, store, key]) => new Promise(resolve => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => {
    const writing = opening.result.transaction(store, "readwrite")
    writing.objectStore(store).delete(key)
    writing.oncomplete = () => { opening.result.close(); resolve() }
  }
})"""


class WhosePage(WorksheetPage):
    """A worksheet that may be filled in for one person or another."""

    @property
    def whose(self) -> Locator:
        """The button that says whose it is, and changes that."""
        return self.frame.locator('[data-worksheet-action="whose"]')

    @property
    def name_box(self) -> Locator:
        """Where the name of somebody new is written."""
        return self.dialog.get_by_label("What do you call this person?")

    def ask_whose(self) -> None:
        """Open the question whose it is."""
        self.whose.click()
        expect(self.dialog.get_by_role("heading", name="Whose")).to_be_focused()

    def list_offered(self) -> list[str]:
        """Whom the open question offers, with what it says of each."""
        return [
            words.strip() for words in self.dialog.locator(".worksheet-option").all_inner_texts()
        ]

    def use(self) -> None:
        """Answer the open question; the page is loaded again."""
        with self.page.expect_event("load"):
            self.dialog.get_by_role("button", name="Use this one").click()
        self.wait_until_ready()

    def add_person(
        self, name: str, role: str = "mentor", *, is_taking: bool = True, way: str = ""
    ) -> None:
        """Have the worksheet be for somebody new; `way` is what becomes of what another has."""
        self.ask_whose()
        someone = self.dialog.get_by_role("radio", name="Someone else")
        if someone.count():
            someone.check()
        self.name_box.fill(name)
        roles = self.dialog.get_by_role("radio", name=role, exact=True)
        if roles.count():
            roles.check()
        if way:
            self.dialog.get_by_role("radio", name=way).check()
        tick = self.dialog.get_by_role("checkbox")
        if tick.count() and not is_taking:
            tick.uncheck()
        self.use()
        self.expect_for(name)

    def change_to(self, name: str) -> None:
        """Have the page show somebody's who is known."""
        self.ask_whose()
        self.dialog.get_by_role("radio", name=name).check()
        self.use()

    def expect_for(self, name: str) -> None:
        """Wait until the page says that it is this person's."""
        expect(self.whose).to_have_text(f"You and {name}")

    def write(self, text: str, name: str = "purpose") -> None:
        """Write into a field, and wait until it is saved."""
        self.field(name).fill(text)
        self.expect_saved()

    def read_owners(self) -> dict[str, str]:
        """The ids of the relationships, by name; of others it is kept that they are gone."""
        known = self.read_stores()["relationships"]
        return {each["name"]: key for key, each in known if "isGone" not in each}

    def take_out(self, store: str, key: Any) -> None:
        """Take one record out of a store, as another tab might."""
        self.page.evaluate(TAKE_OUT, [self.database, store, key])
