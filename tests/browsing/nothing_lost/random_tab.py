"""One tab of a person who edits, reloads and clears at random, with what they know of it."""

from __future__ import annotations

from playwright.sync_api import CDPSession, Locator, Page

from browsing.worksheet_page import WorksheetPage

# The page has a notice that asks the person to back up: they have been told.
IS_TOLD = """() => [...document.querySelectorAll("[data-worksheet-alert] button")]
  .some(button => button.textContent === "Back up")"""

STATE = "() => document.querySelector('[data-worksheet-frame]').dataset.worksheetState"

IS_SETTLED = f"""() => {{
  const state = ({STATE})()
  return ["saved", "empty"].includes(state) || (state === "unsaved" && ({IS_TOLD})())
}}"""

WRITE = """([name, text, isAdded]) => {
  const box = document.querySelector(`form[data-worksheet] [name="${name}"]`)
  const shown = box.value
  box.value = isAdded ? shown + text : text
  box.dispatchEvent(new Event("input", {bubbles: true}))
  return [shown, box.value]
}"""


class RandomTab:
    """One tab with the worksheet in it."""

    def __init__(self, page: Page, worksheet: str) -> None:
        self.worksheet = WorksheetPage(page, worksheet)
        self.devtools: CDPSession = page.context.new_cdp_session(page)
        self.is_frozen = False
        self.is_away = False
        # Another tab has cleared the worksheet, and this one may not have heard.
        self.is_unaware = False
        self.since_cleared: set[str] = set()
        # What was typed since the page last said "saved": what was shown, and the new text.
        self.pending: list[tuple[str, str]] = []
        self.clearings: list[set[frozenset[str]]] = []

    @property
    def page(self) -> Page:
        """The tab itself."""
        return self.worksheet.page

    @property
    def is_usable(self) -> bool:
        """Tell whether a person can see and use the worksheet just now."""
        return not (self.is_frozen or self.is_away)

    def list_clearings(self) -> Locator:
        """The offers to take a clearing back, the newest first."""
        return self.page.locator("[data-worksheet-undo]").filter(has_text="was cleared")

    def is_told(self) -> bool:
        """Tell whether the page asks the person to back up."""
        return bool(self.page.evaluate(IS_TOLD))

    def write(self, field: str, text: str, *, is_added: bool) -> tuple[str, str]:
        """Write into a field, or add to what is there; return what it showed, and shows now."""
        shown, now = self.page.evaluate(WRITE, [field, text, is_added])
        return shown, now
