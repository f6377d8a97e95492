"""A person with a worksheet, who meets a fault while typing, loading or exporting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from browsing.nothing_lost.faults import EXPORTING, LOADING, TYPING
from browsing.nothing_lost.oracle import expect_kept, list_texts
from browsing.worksheet_page import WorksheetPage

EARLIER = "written and saved earlier"


class FaultSitting(WorksheetPage):
    """A worksheet with everything that was typed into it and every file that was saved."""

    def __init__(self, page: Page, worksheet: str = "plan") -> None:
        super().__init__(page, worksheet)
        # What was typed last into each field: what it replaced went on purpose.
        self.words: dict[str, str] = {}
        self.files: list[Any] = []

    @property
    def typed(self) -> set[str]:
        """Every text that must be somewhere."""
        return set(self.words.values())

    def write(self, field: str, text: str) -> None:
        """Write a text into a field, key by key, and remember it."""
        self.field(field).fill("")
        self.field(field).press_sequentially(text)
        self.words[field] = text

    def paste(self, field: str, text: str) -> None:
        """Put a text into a field in one go, and remember it."""
        self.field(field).evaluate(
            "(box, text) => { box.value = text;"
            " box.dispatchEvent(new Event('input', {bubbles: true})) }",
            text,
        )
        self.words[field] = text

    def begin(self) -> FaultSitting:
        """Open the worksheet and have something saved in it."""
        self.open()
        self.write("purpose", EARLIER)
        self.expect_saved()
        return self

    def meet(self, fault: Callable[[], object], moment: str) -> None:
        """Let the fault begin in the middle of typing, before loading, or before exporting.

        Whatever it is, words can be written, and everything written is in the page's own copy.
        """
        if moment == TYPING:
            self.field("notes").press_sequentially("typed before ")
            fault()
            self.field("notes").press_sequentially("and after")
            self.words["notes"] = "typed before and after"
        elif moment == LOADING:
            fault()
            self.page.reload()
            self.wait_until_started()
            self.write("notes", "typed after loading")
        elif moment == EXPORTING:
            self.write("notes", "typed last")
            fault()
        self.take_away()

    def take_away(self) -> None:
        """Back up: it holds every typed word that stands on the page."""
        copy = self.save_copy()[1]
        self.files.append(copy)
        missing = self.list_shown() - set(list_texts(copy["answers"]))
        assert not missing, f"not in the copy: {sorted(missing)}"

    def list_shown(self) -> set[str]:
        """What was typed and stands on the page."""
        return self.typed & set(list_texts(self.read()))

    def expect_all_shown(self) -> None:
        """Wait until everything that was typed stands on the page."""
        names = {name for name, value in self.read().items() if value in self.typed}
        missing = self.typed - self.list_shown()
        assert not missing, f"only {sorted(names)} are shown; not: {sorted(missing)}"

    def expect_kept(self) -> None:
        """What was typed is in the store, on the screen or in a file."""
        expect_kept(self.typed, self, files=self.files)

    def expect_told(self, words: str) -> None:
        """The page says what is wrong, and that nothing is being saved, and offers a copy."""
        expect(self.alert).to_contain_text(words)
        self.expect_unsaved()
        expect(self.alert.get_by_role("button", name="Back up").first).to_be_visible()

    def expect_stored(self) -> None:
        """All is well: everything typed is in the database, without a notice."""
        self.expect_saved()
        expect(self.alert).to_be_empty()
        missing = self.typed - set(list_texts(self.read_stored()))
        assert not missing, f"not in the database: {sorted(missing)}"
