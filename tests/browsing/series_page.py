"""A worksheet that is filled in again and again, as the tests speak of it."""

from __future__ import annotations

from playwright.sync_api import Page

from browsing.whose_page import WhosePage

START = "Start the next session"


class SeriesPage(WhosePage):
    """A worksheet with entries, the session plan unless another is named."""

    def __init__(self, page: Page, worksheet: str = "session-plan") -> None:
        super().__init__(page, worksheet)
        self.entries = self.frame.locator("[data-worksheet-entries]")
        self.name = self.entries.locator(".worksheet-entry")

    def start_next(self, words: str = START) -> None:
        """Start the next entry, and wait for its page."""
        self._leave_by(words)

    def open_entry(self, name: str) -> None:
        """Open another entry by its name, and wait for its page."""
        self.entries.locator("summary").click()
        self._leave_by(name)

    def _leave_by(self, words: str) -> None:
        with self.page.expect_navigation():
            self.entries.get_by_role("button", name=words, exact=True).click()
        self.wait_until_ready()

    def list_others(self) -> list[str]:
        """What the list says of the other entries."""
        self.entries.locator("summary").click()
        found = self.entries.get_by_role("listitem").all_text_contents()
        self.entries.locator("summary").click()
        return found
