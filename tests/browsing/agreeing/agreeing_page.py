"""A worksheet on which two people agree, as the tests speak of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import FilePayload, Locator, expect

from browsing.whose_page import WhosePage

RECORD = "agreement__record"


class AgreeingPage(WhosePage):
    """The contract, where both sign what they agree on."""

    @property
    def band(self) -> Locator:
        """Where the page says what was agreed."""
        return self.frame.locator("[data-worksheet-agreement]")

    @property
    def history(self) -> Locator:
        """Every agreement, at the end of the form."""
        return self.frame.locator("[data-worksheet-agreements]")

    def choose(self, field: str, option: str) -> None:
        """Choose one option of a question, and wait until it is saved."""
        self.form.locator(f'[name="{field}"][value="{option}"]').check()
        self.expect_saved()

    def sign(self, *, day: str = "26 November 2026", **names: str) -> None:
        """Sign by the menu, each with a name by the role."""
        self.open_menu()
        self.button("Sign what you agree on").click()
        self.type_names(day, names)

    def sign_in_band(self, button: str, *, day: str = "26 November 2026", **names: str) -> None:
        """Sign by a button of the band."""
        self.band.get_by_role("button", name=button).click()
        self.type_names(day, names)

    def type_names(self, day: str, names: dict[str, str]) -> None:
        """Type names and a date in the open question, and send it; a day far from today twice."""
        for role, name in names.items():
            place = self.dialog.get_by_role("group", name=f"The {role}")
            place.get_by_label("Name").fill(name)
            place.get_by_label("Date").fill(day)
        sign = self.dialog.get_by_role("button", name="Sign", exact=True)
        sign.click()
        if self.dialog.get_by_text("far from today").first.is_visible():
            sign.click()
        expect(self.dialog).to_have_count(0)
        self.expect_saved()

    def read_record(self) -> Any:
        """What the database holds of the agreement under the page's key, or nothing."""
        key = [self.read_key(), RECORD]
        found = [record["value"] for each, record in self.read_stores()["answers"] if each == key]
        return found[0] if found else None

    def read_key(self) -> str:
        """The key of the answers on the page."""
        owners = list(self.read_owners().values())
        return f"{self.worksheet}@{owners[0]}" if owners else self.worksheet

    def read_agreed(self) -> list[tuple[str, list[str]]]:
        """The day of each agreement, and who signed it."""
        record = self.read_record() or {"agreed": []}
        return [
            (each["day"], [signed["name"] for signed in each["signatures"]])
            for each in record["agreed"]
        ]

    def take_path(self, path: Path) -> None:
        """Open a file that another computer made."""
        payload: FilePayload = {"name": path.name, "mimeType": "", "buffer": path.read_bytes()}
        self.frame.locator("[data-worksheet-file]").set_input_files(payload)
