"""One person's computer in a year of two people: what they write there, and what they send."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, expect

from browsing.backup_page import read_by_key
from browsing.overview.overview_page import OverviewPage
from browsing.series_page import SeriesPage
from browsing.versions_page import set_clock
from browsing.worksheet_page import WorksheetPage

# A file that goes from one to the other: its name, and its bytes
File = tuple[str, bytes]

KIND = "control => control.tagName === 'SELECT' ? 'select' : control.type"
DATE_PARTS = ("year", "month", "day")


class Desk:
    """A browser with a profile of its own, in which somebody writes."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.page = context.new_page()
        # Playwright begins to catch file choosers with the first listener, and not at once.
        self.page.on("filechooser", lambda _chooser: None)
        self.overview = OverviewPage(self.page)
        self.typed: list[str] = []

    def come(self, day: str) -> None:
        """Sit down at ten in the morning of a day."""
        set_clock(self.context, datetime.fromisoformat(f"{day}T10:00+00:00"))

    def open(self, worksheet: str) -> SeriesPage:
        """Open a worksheet, for whomever it was for last."""
        opened = SeriesPage(self.page, worksheet)
        opened.open()
        return opened

    def open_for(self, worksheet: str, name: str) -> SeriesPage:
        """Open a worksheet as it is for somebody who is known."""
        opened = self.open(worksheet)
        if opened.whose.text_content() != f"You and {name}":
            opened.change_to(name)
        opened.expect_for(name)
        return opened

    def look(self) -> OverviewPage:
        """Open the page of all that is kept here."""
        self.overview.open()
        return self.overview

    def write(self, worksheet: WorksheetPage, answers: Mapping[str, str]) -> None:
        """Answer questions by the names of their controls; a date is written as 2027-01-11."""
        for name, value in answers.items():
            self._make_row(worksheet, name)
            self._answer(worksheet, name, value)
        worksheet.expect_saved()

    def _make_row(self, worksheet: WorksheetPage, name: str) -> None:
        group, _, rest = name.partition("__")
        number = rest.partition("__")[0]
        rows = worksheet.form.locator(f'[data-worksheet-rows="{group}"]')
        while number.isdecimal() and rows.locator("[data-worksheet-row]").count() < int(number):
            rows.locator('[data-worksheet-action="add-row"]').click()

    def _answer(self, worksheet: WorksheetPage, name: str, value: str) -> None:
        if worksheet.field(f"{name}__day").count():
            for part, text in zip(DATE_PARTS, value.split("-"), strict=True):
                worksheet.field(f"{name}__{part}").fill(text)
            return
        kind = worksheet.field(name).first.evaluate(KIND)
        if kind == "select":
            worksheet.field(name).select_option(value)
        elif kind in {"radio", "checkbox"}:
            worksheet.form.locator(f'[name="{name}"][value="{value}"]').check()
        else:
            worksheet.field(name).fill(value)
            self.typed.append(value)

    def send(self, worksheet: WorksheetPage, form: str) -> File:
        """Download the answers as "Word" or "PDF" for the other one, without what is private."""
        worksheet.button("Send or download").click()
        worksheet.dialog.get_by_role("radio", name=form).check()
        with self.page.expect_download() as download:
            worksheet.dialog.get_by_role("button", name="Download", exact=True).click()
        path = Path(download.value.path())
        return download.value.suggested_filename, path.read_bytes()

    def receive(self, worksheet: WorksheetPage, file: File, says: str = "") -> None:
        """Open a file that nothing here contradicts: it comes in at once, and the page says so."""
        name, content = file
        worksheet.choose_file(content, name)
        done = worksheet.frame.locator("[data-worksheet-undo]:focus")
        expect(done).to_contain_text(f"“{name}”")
        expect(done).to_contain_text(says)
        worksheet.expect_saved()

    def save_all(self, words: str) -> str:
        """Press what makes one file of several worksheets, and return what the file holds."""
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=words).last.click()
            self.page.get_by_role("button", name="Save the file").click()
        return Path(download.value.path()).read_text(encoding="utf-8")

    def restore(self, held: str) -> None:
        """Open such a file where nothing is kept yet."""
        self.overview.open("empty")
        with self.page.expect_file_chooser() as chooser:
            self.page.locator('[data-overview-action="open-file"]:visible').first.click()
        chooser.value.set_files(
            {"name": "everything.json", "mimeType": "application/json", "buffer": held.encode()}
        )
        self.overview.wait_until("shown")
        expect(self.page.locator("[data-worksheet-undo]").first).to_contain_text("came in")

    def read(self) -> dict[str, dict[str, Any]]:
        """What is answered in this browser, by worksheet, person and entry."""
        return read_by_key(self.page)
