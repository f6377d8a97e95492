"""A worksheet that is filled in again and again, as the tests speak of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from browsing.whose_page import WhosePage

START = "Start the next session"


class SeriesPage(WhosePage):
    """A worksheet with entries, the session plan unless another is named."""

    def __init__(self, page: Page, worksheet: str = "session-plan") -> None:
        super().__init__(page, worksheet)
        self.entries = self.frame.locator("[data-worksheet-entries]")
        self.name = self.entries.locator(".worksheet-entry")

    def begin(self, answers: dict[str, Any]) -> SeriesPage:
        """Have a first entry with these answers, saved, on a page that is loaded again."""
        self.open()
        self.take_file(self.make_copy(answers))
        self.expect_saved()
        self.reload()
        return self

    def start_next(self, words: str = START) -> None:
        """Start the next entry, and wait for its page."""
        self._leave_by(words)

    def open_entry(self, name: str) -> None:
        """Open another entry by its name, and wait for its page."""
        self.entries.locator("summary").first.click()
        self._leave_by(name)

    def _leave_by(self, words: str) -> None:
        with self.page.expect_navigation():
            self.entries.get_by_role("button", name=words, exact=True).click()
        self.wait_until_ready()

    def hold(
        self, entries: Sequence[dict[str, Any]], start: str = START, **about: str
    ) -> SeriesPage:
        """Fill in entries one after another, each begun here; `about` is what their files say."""
        for number, answers in enumerate(entries):
            if number > 0:
                self.start_next(start)
            self.take_file(self.make_copy(answers, **about))
            self.expect_saved()
            self.reload()
        return self

    def open_all(self, document: bytes) -> SeriesPage:
        """Open a document of several entries, and wait until it is said what came in."""
        self.choose_file(document)
        expect(self.frame.locator("[data-worksheet-undo]")).to_contain_text("came in, in")
        return self

    def choose_all(self, form: str, *, is_private: bool = True) -> None:
        """Press *Send or download*, and choose a form and all entries."""
        self.button("Send or download").click()
        self.dialog.get_by_role("radio", name=form).check()
        self.dialog.get_by_role("radio", name=re.compile(r"^All \d")).check()
        if is_private:
            self.take_private()

    def download_all(self, form: str, *, is_private: bool = True) -> tuple[str, bytes]:
        """Download all entries as one document; return its name and its bytes."""
        self.choose_all(form, is_private=is_private)
        with self.page.expect_download() as download:
            self.dialog.get_by_role("button", name="Download", exact=True).click()
        return download.value.suggested_filename, Path(download.value.path()).read_bytes()

    def read_entries(self) -> list[dict[str, Any]]:
        """What is answered in each entry, in the order of their days; blanks left out."""
        entries: dict[str, dict[str, Any]] = {}
        for key, record in self.read_stores()["answers"]:
            if record["value"]:
                entries.setdefault(key[0], {})[key[1]] = record["value"]
        return sorted(entries.values(), key=lambda entry: str(entry.get("session_date", "")))

    def list_others(self) -> list[str]:
        """What the list says of the other entries."""
        items = self.entries.get_by_role("listitem", include_hidden=True)
        found = items.all_text_contents()
        return [words.removesuffix("Remove").strip() for words in found]

    def add_forgotten(self, day: str, name: str = "a session") -> None:
        """Add an entry for a day that has passed, and wait for its page."""
        words = f"Add {name} that I forgot"
        button = self.entries.get_by_role("button", name=words, include_hidden=True)
        button.wait_for(state="attached")
        if not button.is_visible():
            self.entries.locator("summary").first.click()
        button.click()
        self.dialog.get_by_label("When was it?").fill(day)
        with self.page.expect_navigation():
            self.dialog.get_by_role("button", name="Add it").click()
        self.wait_until_ready()

    def remove(self, name: str) -> None:
        """Remove another entry by its name, and answer the question."""
        button = self.entries.get_by_role("button", name=f"Remove: {name}", include_hidden=True)
        button.wait_for(state="attached")
        if not button.is_visible():
            self.entries.locator("summary").first.click()
        button.click()
        self.dialog.get_by_role("button", name="Remove it").click()
