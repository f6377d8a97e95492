"""One tab of a person who edits, reloads and clears at random, with what they know of it."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import CDPSession, FilePayload, Locator, Page

from browsing.worksheet_page import WorksheetPage

# The page has a notice that asks the person to back up: they have been told.
IS_TOLD = """() => [...document.querySelectorAll("[data-worksheet-alert] button")]
  .some(button => button.textContent === "Back up")"""

STATE = "() => document.querySelector('[data-worksheet-frame]')?.dataset.worksheetState"

IS_SETTLED = f"""() => {{
  const state = ({STATE})()
  return ["saved", "empty"].includes(state) || (state === "unsaved" && ({IS_TOLD})())
}}"""

IS_READY = f"() => ['saved', 'empty', 'unsaved'].includes(({STATE})())"

# Playwright's own waits look less and less often. This one looks at each change of the page, and
# from time to time besides.
WAIT = """([words, patience]) => new Promise((resolve, reject) => {
  const isTrue = %s
  const stop = (settle, value) => {
    changes.disconnect()
    clearInterval(clock)
    settle(value)
  }
  const until = performance.now() + patience
  const look = () => {
    if (isTrue()) stop(resolve)
    else if (performance.now() > until) stop(reject, new Error(`waited in vain for ${words}`))
  }
  const changes = new MutationObserver(look)
  changes.observe(document, {subtree: true, childList: true, attributes: true})
  const clock = setInterval(look, 20)
  look()
})"""
PATIENCE_MS = 30_000

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

    def reload(self) -> None:
        """Load the page again, and wait until it has looked for saved answers."""
        self.page.reload(wait_until="commit")
        self._wait(IS_READY)

    def settle(self) -> None:
        """Wait until all is saved, or the page has said that it is not."""
        self._wait(IS_SETTLED)

    def _wait(self, is_true: str) -> None:
        self.page.evaluate(WAIT % is_true, [is_true, PATIENCE_MS])

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
        self.page.locator("[data-worksheet-file]").set_input_files(payload)

    def write(self, field: str, text: str, *, is_added: bool) -> tuple[str, str]:
        """Write into a field, or add to what is there; return what it showed, and shows now."""
        shown, now = self.page.evaluate(WRITE, [field, text, is_added])
        return shown, now
