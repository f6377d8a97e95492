"""A worksheet on which files of several people are opened, as the tests speak of it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from browsing.whose_page import WhosePage

# With the apostrophe that this file does not hold
OTHERS = re.compile("^(This is|This seems to be) another person.s contract$")

NEED = "Mentee A needs a room with a hearing loop"
FILLED = {
    "Mentee A": {
        "purpose": "A wants to publish",
        "objectives__1__objective": "A's article",
        "meeting_place": NEED,
        "ending": "A ends in June",
    },
    "Mentee C": {"purpose": "C wants to lead", "reply_time": "a week"},
}
# What somebody writes in a later file
NEWER = {"purpose": "C wants more", "reply_time": "a week"}
NEW_ID = "1new-2new-3new-4new"


class OwnerPage(WhosePage):
    """A worksheet that asks whose a file is."""

    def __init__(self, page: Page, worksheet: str = "contract") -> None:
        super().__init__(page, worksheet)
        # What says that a file was opened has the focus then.
        self.opened = self.frame.locator("[data-worksheet-undo]:focus")

    @property
    def main(self) -> Locator:
        """The main button of the question that is asked."""
        return self.dialog.locator(".worksheet-button-main")

    def list_choices(self) -> list[str]:
        """What the question offers, with what comes of each."""
        options = self.dialog.locator(".worksheet-option")
        options.first.wait_for()
        return [words.replace("\n\n", "\n") for words in options.all_inner_texts()]

    def choose(self, words: str) -> None:
        """Choose whose the file is."""
        self.dialog.get_by_role("radio", name=words, exact=True).check()

    def name_person(self, name: str, role: str = "mentor") -> None:
        """Say who somebody new is."""
        self.name_box.fill(name)
        self.dialog.get_by_role("radio", name=role, exact=True).check()

    def go_along(self) -> None:
        """Press the main button: the page is loaded again for another, where the file opens."""
        with self.page.expect_event("load"):
            self.main.click()
        self.wait_until_ready()
        expect(self.opened).to_contain_text("Opened: ")

    def read_copy(self) -> dict[str, object]:
        """What a back-up holds now, without the time."""
        _, copy = self.save_copy()
        copy.pop("saved", None)
        return copy

    def write_as(self, name: str) -> None:
        """Fill in what this person writes."""
        for field, text in FILLED[name].items():
            self.field(field).fill(text)
        self.expect_saved()

    def expect_answers(self, name: str) -> None:
        """Wait until the page holds what this person wrote, and nothing of another's."""
        for field, text in FILLED[name].items():
            expect(self.field(field)).to_have_value(text)
        others = [held for other, held in FILLED.items() if other != name]
        written = {str(value) for value in self.read().values()}
        assert not written & {text for held in others for text in held.values()}
