"""One tab of a person who edits, reloads and clears at random, with what they know of it."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import CDPSession, Error, FilePayload, Locator, Page, expect

from browsing.nothing_lost.owed_words import FIRST
from browsing.nothing_lost.tab_scripts import (
    ENTRY_BUTTONS,
    GOES_TO_ONE,
    HAS_ENTRIES,
    IS_READY,
    IS_REFUSED,
    IS_SETTLED,
    IS_TOLD,
    PATIENCE_MS,
    READ_ENTRY,
    START,
    STARTED,
    TOUCH,
    WAIT,
    WRITE,
)
from browsing.whose_page import NOBODY, WhosePage

MOST_ARRIVALS = 3  # so often a page goes on by itself at most


class RandomTab:
    """One tab with the worksheet in it."""

    def __init__(self, page: Page, worksheet: str) -> None:
        self.worksheet = WhosePage(page, worksheet)
        # Whether the tab remembers somebody, or nobody, until its storage is emptied.
        self.has_chosen = False
        self.devtools: CDPSession = page.context.new_cdp_session(page)
        self.begin()

    def begin(self) -> None:
        """Know nothing of what was in this tab before."""
        self.is_frozen = False
        self.is_away = False
        # Another tab has cleared the worksheet, and this one may not have heard.
        self.is_unaware = False
        self.since_cleared: set[str] = set()
        # What was typed since the page last said "saved": what was shown, and the new text.
        self.pending: list[tuple[str, str]] = []
        self.clearings: list[set[frozenset[str]]] = []
        # Whose page it is; "" is nobody's. Which entry it shows, by its id.
        self.owner = ""
        self.entry = FIRST

    @property
    def page(self) -> Page:
        """The tab itself."""
        return self.worksheet.page

    @property
    def is_usable(self) -> bool:
        """Tell whether a person can see and use the worksheet just now."""
        return not (self.is_frozen or self.is_away)

    def go(self, path: str) -> None:
        """Load a page of the site, and wait until it has looked for saved answers."""
        self.page.goto(path, wait_until="commit")
        self._wait(IS_READY)
        self.look_whose()

    def reload(self) -> None:
        """Load the page again, and wait until it has looked for saved answers."""
        self.page.reload(wait_until="commit")
        self._wait(IS_READY)
        self.look_whose()

    def forget_whose(self, address: str, nowhere: str) -> None:
        """Empty the storage of the tab, which nothing empties from outside."""
        if self.has_chosen:
            self.page.goto(f"{address}/nothing-here")
            self.page.evaluate("sessionStorage.clear()")
            self.page.goto(nowhere)
        self.has_chosen = False

    def look_whose(self) -> None:
        """Read whose page it is.

        A browser that was killed may have forgotten that: then the page may go to the only one.
        """
        if self._ask(GOES_TO_ONE):
            expect(self.worksheet.whose).not_to_have_text(NOBODY)
            self._wait(IS_READY)
        words = str(self.worksheet.whose.text_content())
        self.owner = "" if words == NOBODY else words.removeprefix("You and ")
        self.has_chosen |= self.owner != ""
        self.look_entry()

    def look_entry(self) -> None:
        """Read which entry the page shows.

        A browser that was killed may have forgotten that: then the page goes to the last one.
        """
        entry, keys = self._ask(READ_ENTRY)
        if entry is None and any("#" in key for key in keys):
            self.page.wait_for_function(HAS_ENTRIES, polling=20)
            self._wait(IS_READY)
            entry, _keys = self._ask(READ_ENTRY)
        self.entry = entry or FIRST
        self.has_chosen |= self.entry != FIRST

    def _ask(self, script: str) -> Any:
        """Ask about this worksheet, once the page is ready."""
        self._wait(IS_READY)
        return self._evaluate(script, self.worksheet.worksheet)

    def _evaluate(self, script: str, given: Any) -> Any:
        """Ask a page that may go on by itself, to the only person and to the last entry."""
        for _arrival in range(MOST_ARRIVALS):
            try:
                return self.page.evaluate(script, given)
            except Error as error:
                if "context was destroyed" not in error.message:
                    raise
                self.page.wait_for_load_state()
        return self.page.evaluate(script, given)

    def list_kept(self) -> set[str]:
        """The entries of the one whose page it is under which anything is stored."""
        _entry, keys = self._evaluate(READ_ENTRY, self.worksheet.worksheet)
        return {key.partition("#")[2] or FIRST for key in keys}

    def waits_for_entries(self) -> bool:
        """Wait until the page shows its entries; tell whether it has anything to show."""
        if not self.list_kept():
            return False
        # What shows them may not have come for want of a network; a change asks for it again.
        self.page.evaluate(TOUCH)
        self.page.wait_for_function(HAS_ENTRIES, polling=20)
        return True

    def list_entries(self) -> list[str]:
        """The names of the other entries that the page lists."""
        return self.worksheet.frame.locator(ENTRY_BUTTONS).all_text_contents()

    def find_entry(self, name: str) -> Locator:
        """The button in that list that opens an entry."""
        return self.worksheet.frame.locator(ENTRY_BUTTONS).get_by_text(name, exact=True)

    def find_start(self) -> Locator:
        """The button that starts the next entry, where it shows."""
        return self.worksheet.frame.get_by_role("button", name=START, exact=True)

    def find_forgotten(self) -> Locator:
        """The button that adds an entry which was forgotten."""
        foot = self.worksheet.frame.locator(".worksheet-entries-foot")
        return foot.get_by_role("button", name=re.compile("^Add "), include_hidden=True)

    def find_start_offer(self) -> Locator:
        """What takes back that an entry was started or added."""
        lines = self.page.locator("[data-worksheet-undo]")
        return lines.filter(has_text=STARTED).get_by_role("button")

    def remove_entry(self, name: str) -> bool:
        """Remove another entry, and say that it is meant; tell whether it went."""
        at = self.list_entries().index(name)
        self.press(self.worksheet.frame.locator(".worksheet-entry-remove").nth(at))
        self.press(self.worksheet.dialog.get_by_role("button", name="Remove it"))
        gone = self.worksheet.status.get_by_text(f"Removed: {name}.")
        refused = self.worksheet.alert.get_by_text("Nothing was changed")
        gone.or_(refused).first.wait_for(state="attached")
        return refused.count() == 0

    def leave_by(self, button: Locator, *, failure: str = IS_REFUSED) -> bool:
        """Press a button that loads the page again; tell whether it did."""
        self.page.evaluate("window.isBefore = true")
        self.press(button)
        return self.come_back(failure)

    def come_back(self, failure: str = IS_REFUSED) -> bool:
        """Wait until the page was loaded again, or says that nothing was changed."""
        self.page.wait_for_function(
            f"() => window.isBefore ? ({failure})() : ({IS_READY})()", polling=20
        )
        is_loaded_again = not self.page.evaluate("window.isBefore ?? false")
        if is_loaded_again:
            self.look_whose()
        return is_loaded_again

    def ask_whose(self) -> bool:
        """Press what changes whose page it is; tell whether it asks."""
        self.press(self.worksheet.whose)
        failed = self.worksheet.alert.get_by_text("Nothing was changed")
        self.worksheet.dialog.or_(failed).first.wait_for()
        return self.worksheet.dialog.count() > 0

    def list_others(self) -> list[str]:
        """Whom the question offers beside the one whose page it is; "" is nobody."""
        labels = self.worksheet.dialog.locator(".worksheet-option strong").all_text_contents()
        names = [words.removeprefix("You and ") for words in labels if words != "Someone else"]
        return [name for name in ("" if n == NOBODY else n for n in names) if name != self.owner]

    def choose_whose(self, name: str, *, is_giving: bool = True) -> bool:
        """Choose one of those; tell whether nobody's words go along."""
        words = f"You and {name}" if name else NOBODY
        radio = self.worksheet.dialog.get_by_role("radio", name=words, exact=True)
        self.press(radio)
        tick = self.worksheet.dialog.get_by_role("checkbox")
        is_offered = tick.count() > 0
        if is_offered and not is_giving:
            self.press(tick)
        return is_offered and is_giving

    def name_somebody(self, name: str) -> None:
        """Choose somebody new, and write the name."""
        someone = self.worksheet.dialog.get_by_role("radio", name="Someone else")
        if someone.count():
            self.press(someone)
        self.worksheet.name_box.fill(name)

    def use_whose(self) -> bool:
        """Answer the question; tell whether the page was loaded again for that."""
        return self.leave_by(self.worksheet.dialog.get_by_role("button", name="Use this one"))

    def settle(self) -> None:
        """Wait until all is saved, or the page has said that it is not."""
        self._wait(IS_SETTLED)

    def _wait(self, is_true: str) -> None:
        self._evaluate(WAIT % is_true, [is_true, PATIENCE_MS])

    def set_quota(self, origin: str, size: int | None) -> None:
        """Leave so little room for the site's databases, or as much as there is."""
        quota = {} if size is None else {"quotaSize": size}
        self.devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, **quota})

    def list_clearings(self) -> Locator:
        """The offers to take a clearing back, the newest first."""
        return self.page.locator("[data-worksheet-undo]").filter(has_text="was cleared")

    def is_told(self) -> bool:
        """Tell whether the page asks the person to back up."""
        return bool(self.page.evaluate(IS_TOLD))

    def press(self, button: Locator) -> None:
        """Press a button that shows; a mouse would first wait for the page to be drawn twice."""
        button.evaluate("button => button.click()")

    def is_fetched(self, wanted: Locator, failure: str) -> bool:
        """Wait for what a part of the script brings, or for the words that it could not come.

        The parts are fetched as the page is first touched: there may be no network by then.
        """
        wanted.or_(self.worksheet.alert.get_by_text(failure)).first.wait_for()
        return wanted.count() > 0

    def choose_file(self, copy: dict[str, Any]) -> None:
        """Choose a file, without the browser's own window for it."""
        content = json.dumps(copy).encode()
        payload: FilePayload = {
            "name": "copy.json", "mimeType": "application/json", "buffer": content,
        }  # fmt: skip
        # What an earlier file left may still have the focus, by which this one's words are known.
        self.page.evaluate("document.activeElement?.blur()")
        self.page.locator("[data-worksheet-file]").set_input_files(payload)

    def say_own(self, asked: Locator) -> None:
        """Say that a file is of the one whose page it is, where that is asked; see what follows."""
        dialog = self.worksheet.dialog
        if dialog.get_by_text("Whose is the file?").count() == 0:
            return
        self.press(dialog.get_by_role("radio", name=f"You and {self.owner}", exact=True))
        self.press(dialog.locator(".worksheet-button-main"))
        asked.first.wait_for()

    def write(self, field: str, text: str, *, is_added: bool) -> tuple[str, str]:
        """Write into a field, or add to what is there; return what it showed, and shows now."""
        shown, now = self.page.evaluate(WRITE, [field, text, is_added])
        return shown, now
