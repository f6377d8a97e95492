"""The earlier versions of a worksheet, as the tests speak of them."""

from __future__ import annotations

from datetime import datetime

from playwright.sync_api import BrowserContext, Locator, expect

from browsing.worksheet_page import WorksheetPage

# A Monday, at noon, so that no hour or time zone makes another day of it
MONDAY = datetime(2027, 3, 8, 12)

COUNT_VERSIONS = """([name, wanted]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const count = opening.result.transaction("history").objectStore("history").count()
    count.onsuccess = () => { opening.result.close(); resolve(count.result === wanted) }
  }
})"""


class VersionsPage(WorksheetPage):
    """A worksheet whose earlier versions are looked at."""

    def show_versions(self) -> Locator:
        """Press *Earlier versions*; return the buttons of the list."""
        self.button("Earlier versions").click()
        expect(self.dialog.get_by_role("heading").first).to_have_text("Earlier versions")
        return self.dialog.get_by_role("listitem").get_by_role("button")

    def list_versions(self) -> list[str]:
        """What the list says, the newest first; the dialog is closed again."""
        words = self.show_versions().all_inner_texts()
        self.dialog.get_by_role("button", name="Close").click()
        expect(self.dialog).to_have_count(0)
        return words

    def list_what_tells_apart(self) -> list[str]:
        """What stands below each version of the list, the newest first."""
        self.show_versions()
        words = self.dialog.get_by_role("listitem").locator("p").all_inner_texts()
        self.dialog.get_by_role("button", name="Close").click()
        expect(self.dialog).to_have_count(0)
        return words

    def look_at(self, words: str) -> None:
        """Open the list and choose the version whose words begin like this."""
        self.show_versions().filter(has_text=words).first.click()

    def press(self, words: str) -> None:
        """Press a button of the dialog."""
        self.dialog.get_by_role("button", name=words, exact=True).click()

    def write(self, text: str, name: str = "purpose") -> None:
        """Write into a field, and wait until it is saved."""
        self.field(name).fill(text)
        expect(self.frame).to_have_attribute("data-worksheet-state", "saved")

    def wait_for_versions(self, count: int) -> None:
        """Wait until the database holds so many versions: they are kept behind what is saved."""
        self.page.wait_for_function(COUNT_VERSIONS, arg=[self.database, count])

    def clear(self, *, is_all: bool = False) -> None:
        """Clear the worksheet, its earlier versions too where `is_all`; there was a purpose."""
        self.button("Clear this worksheet…").click()
        if is_all:
            self.dialog.get_by_label("Remove earlier versions too").check()
        self.dialog.get_by_role("button", name="Clear this worksheet").click()
        expect(self.field("purpose")).to_have_value("")

    def read_versions(self) -> list[str]:
        """The `purpose` of each version in the database, the oldest first."""
        return [kept["answers"].get("purpose") for _, kept in self.read_stores()["history"]]


def set_clock(context: BrowserContext, moment: datetime) -> None:
    """Set the clock of every page of this browser, now and later; it runs on from there."""
    context.clock.set_system_time(moment)
