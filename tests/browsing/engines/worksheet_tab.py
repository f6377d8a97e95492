"""A worksheet open in a tab of any browser, as the tests of the core journeys speak of it."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from browsing.engines.tab import PATIENCE_MS, Tab, WebDriverError
from browsing.engines.watched_site import WatchedSite
from browsing.worksheet_page import LIST_CONTROLS, SAVED, read_values

# Text goes in as a paste does, through the browser's own editing: WebKit's driver types no emoji.
WRITE = """
const write = (control, words) => {
  control.focus()
  if (document.activeElement !== control) throw new Error(`cannot focus ${control.name}`)
  document.execCommand("insertText", false, words)
}
"""
# Answers every control in the way of its kind; the last option of a choice, which shows the
# questions that depend on it. What is no longer asked is hidden, and is answered all the same.
FILL = """
const [text] = arguments
const dates = {day: "7", month: "3", year: "2027"}
const choose = control => {
  control.selectedIndex = 1
  control.dispatchEvent(new Event("input", {bubbles: true}))
}
const put = (control, words) => {
  control.value = words
  control.dispatchEvent(new Event("input", {bubbles: true}))
}
for (const add of document.querySelectorAll('[data-worksheet-action="add-row"]')) add.click()
for (const control of document.querySelectorAll("form[data-worksheet] [name]")) {
  const part = dates[control.name.split("__").at(-1)]
  if (control.type === "hidden") continue
  else if (["radio", "checkbox"].includes(control.type)) control.click()
  else if (control.tagName === "SELECT") choose(control)
  else {
    const words = `${text} ${control.name}` + (control.tagName === "TEXTAREA" ? "\\n2" : "")
    const answer = control.closest("[data-worksheet-retired]") ? put : write
    answer(control, part ?? words)
  }
}
"""
CONTROL = "\ue009"  # as the standard writes the key; it is let go at the end
UNFINISHED = {".part", ".wkdownload"}
FORMS = {"Word": "docx", "PDF": "pdf", "Text": "text"}

# Behind an open dialog nothing can be pressed. What stands in the closed menu is shown first.
FIND_BUTTON = """const page = document.querySelector("[data-worksheet-frame]")
const place = page.querySelector("dialog[open]") ?? page
const named = [...place.querySelectorAll("button:not([hidden])")].filter(button => {
  const name = document.getElementById(button.getAttribute("aria-labelledby")) ?? button
  return name.textContent.trim() === given[0]
})
const isShown = button => button.getClientRects().length > 0
if (named.length > 0 && !named.some(isShown)) {
  page.querySelector('[data-worksheet-action="more"]').click()
}
return named.find(isShown)"""

# Where the file would change answers, the page asks; where not, it opens at once.
REPLACE = """const dialog = document.querySelector("dialog[open]")
const button = [...dialog?.querySelectorAll("button") ?? []]
  .find(button => button.textContent.trim() === "Replace with the file")
button?.click()
return button || document.activeElement.matches("[data-worksheet-undo]")"""

# What a page shows that did not show the words: who reads of it has no page to look at.
DESCRIBE = """const [selector] = arguments
const read = at => document.querySelector(at)?.textContent.replace(/\\s+/g, " ").trim()
return {
  shown: read(selector),
  saving: document.querySelector("[data-worksheet-state]")?.dataset.worksheetState,
  alert: read("[data-worksheet-alert]"),
  page: document.visibilityState
}"""


class WorksheetTab:
    """A worksheet of a site, which a browser usually meets for the first time."""

    def __init__(
        self, tab: Tab, site: WatchedSite, worksheet: str = "contract", query: str = ""
    ) -> None:
        self.tab = tab
        self.tab.go(f"{site.address}/worksheets/{worksheet}/{query}")
        self.wait_for_state("empty", "unsaved", "saved")

    def wait_for_state(self, *states: str) -> None:
        """Wait until saving is in one of these states."""
        at = ", ".join(f"[data-worksheet-state={state}]" for state in states)
        self.tab.find_first(at)

    def wait_for_words(self, words: str, selector: str = "[data-worksheet-frame]") -> None:
        """Wait until the page shows these words; if it never does, say what it shows instead."""
        look = "return document.querySelector(given[0])?.textContent.includes(given[1])"
        try:
            self.tab.wait_for(look, selector, words)
        except WebDriverError as problem:
            problem.add_note(f"The page: {self.tab.run(DESCRIBE, selector)}")
            raise

    def fill_everything(self, text: str) -> dict[str, Any]:
        """Answer every question, and return what stands in the form once it is saved."""
        self.tab.run(WRITE + FILL, text)
        self.expect_saved()
        return self.read()

    def write(self, name: str, text: str) -> None:
        """Put text into the control of this name, as a paste does."""
        control = "document.getElementsByName(arguments[0])[0]"
        self.tab.run(f"{WRITE} write({control}, arguments[1])", name, text)

    def paste(self, name: str) -> None:
        """Press the keys that paste, in the control of this name."""
        self.tab.type(self.tab.find_first(f'[name="{name}"]'), f"{CONTROL}v")

    def expect_saved(self) -> None:
        """Wait until the page says that everything is in the database."""
        self.wait_for_words(SAVED, "[data-worksheet-status]")

    def reload(self) -> None:
        """Load the page again and wait for the answers."""
        self.tab.reload()
        self.wait_for_state("saved")

    def read(self) -> dict[str, Any]:
        """Return what stands in the form, by name."""
        return read_values(self.tab.run(f"return ({LIST_CONTROLS})()"))

    def press(self, words: str) -> None:
        """Click the button with these words, wherever it shows."""
        self.tab.click(self.tab.find(FIND_BUTTON, words))

    def leave_by(self, words: str) -> None:
        """Press a button that loads the page again, and wait for that page and its answers.

        What waits in a page that goes is ended with it, so each look is one of its own.
        """
        self.tab.run("window.isBefore = true")
        self.press(words)
        until = time.monotonic() + PATIENCE_MS / 1000
        while time.monotonic() < until:
            try:
                if not self.tab.run("return window.isBefore ?? document.readyState !== 'complete'"):
                    break
            except WebDriverError:
                pass  # just between the two pages
            time.sleep(0.02)
        self.wait_for_state("empty", "saved")

    def choose_form(self, form: str) -> None:
        """Choose "Word", "PDF" or "Text" in *Send or download*, and take what is private too."""
        self.press("Send or download")
        self.tab.click(self.tab.find_first(f"dialog[open] input[value={FORMS[form]}]"))
        private = "document.querySelectorAll('dialog[open] input[name=private]')"
        self.tab.run(f"{private}.forEach(box => box.click())")

    def download(self, words: str) -> Path:
        """Press this button; return the file that the browser saves, in a folder of its own."""
        folder = self.tab.wire.downloads
        self.press(words)
        until = time.monotonic() + PATIENCE_MS / 1000
        while time.monotonic() < until:
            files = list(folder.iterdir())
            # Firefox writes beside an empty file of the final name, WebKit beside none.
            if len(files) == 1 and files[0].suffix not in UNFINISHED and files[0].stat().st_size:
                taken = Path(mkdtemp(dir=folder.parent)) / files[0].name
                return files[0].rename(taken)
            time.sleep(0.02)
        raise WebDriverError(f"no file came of {words}: {sorted(folder.iterdir())}")

    def open_file(self, path: Path) -> None:
        """Choose a file in *Open a file*."""
        self.tab.type(self.tab.find_first("[data-worksheet-file]"), str(path))

    def replace_with_file(self) -> None:
        """Let the file that is being opened replace what is here, where the page asks."""
        self.tab.wait_for(REPLACE)

    def take_file(self, path: Path) -> dict[str, Any]:
        """Open a file, take its answers, and return what then stands in the form."""
        self.open_file(path)
        self.replace_with_file()
        self.wait_for_state("saved")
        return self.read()
