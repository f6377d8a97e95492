"""The page that reads many handed-in files together, as the tests speak of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import FilePayload, Locator, Page, expect


def make_file(name: str, answers: Mapping[str, Any]) -> FilePayload:
    """Return a file as somebody hands it in."""
    whole = {
        "format": "mentoring-collected",
        "version": 1,
        "worksheet": "mentoring-evaluation",
        "answers": answers,
    }
    return {"name": name, "mimeType": "application/json", "buffer": json.dumps(whole).encode()}


class CollectedPage:
    """The page that reads many files together, in one tab."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frame = page.locator("[data-collected]")
        self.shown = page.locator("[data-collected-shown]")
        self.status = page.locator("[data-collected-status]")

    def open(self) -> CollectedPage:
        """Go there, and wait until the script runs."""
        self.page.goto("/scheme/")
        expect(self.page.locator("html[data-started]")).to_be_attached()
        return self

    def take(self, *files: FilePayload) -> None:
        """Choose files by the button, and wait until they are read."""
        said = self.status.text_content() or ""
        with self.page.expect_file_chooser() as chooser:
            self.page.get_by_role("button", name="Choose files").click()
        chooser.value.set_files(list(files))
        expect(self.status).not_to_have_text(said)

    def question(self, label: str) -> Locator:
        """What is shown of a question."""
        return self.shown.get_by_role("region", name=label, exact=True)
