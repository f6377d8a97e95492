"""A worksheet open in the browser, as the tests speak of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import FilePayload, Locator, Page

SAVED = "Saved in this browser"
EMPTY = "Nothing to save yet."

# The buttons of the menu
IN_MENU = (
    "Open a file",
    "Send or download",
    "Back up",
    "Back up with a passphrase",
    "Back up everything",
    "Agree together",
    "Put in your calendar",
    "Sign what you agree on",
    "Save for the scheme",
    "Take moments into the evidence",
    "Print",
    "Earlier versions",
    "Shared computer",
    "Clear this worksheet…",
    "Remove all from this device…",
)

# Letters of four scripts, a flag, what would close a script element, and what a spreadsheet runs.
HARD_TEXT = (
    "Zażółć gęślą jaźń; Καλημέρα; 你好世界; مرحبا بالعالم; 👩🏽‍🔬🇵🇱; "
    "</script><b>&amp;; =1+1; 'q' \"d\""
)

LIST_CONTROLS = """() => [...document.querySelectorAll("form[data-worksheet] [name]")]
  .filter(control => control.type !== "hidden")
  .map(({name, type, tagName, value, checked, dataset}) =>
    ({name, type, tag: tagName, value, checked, isLine: "worksheetLine" in dataset}))"""

# A group may be hidden just now, so nothing is pressed as a person would.
ADD_ROWS = """frame => {
  for (const add of frame.querySelectorAll('[data-worksheet-action="add-row"]')) add.click()
}"""

# The controls in page order, as LIST_CONTROLS gives them, and the words for each. What is no longer
# asked stays blank.
FILL = """(form, words) => {
  const controls = [...form.querySelectorAll("[name]")].filter(({type}) => type !== "hidden")
  controls.forEach((control, place) => {
    if (control.closest("[data-worksheet-retired]")) return
    if (["radio", "checkbox"].includes(control.type)) return control.click()
    control.focus()
    if (control.tagName === "SELECT") control.selectedIndex = 1
    else control.value = words[place]
    control.dispatchEvent(new Event("input", {bubbles: true}))
    control.dispatchEvent(new Event("change", {bubbles: true}))
    control.blur()
  })
}"""

READ_STORES = """name => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const database = opening.result
    const stores = [...database.objectStoreNames]
    const found = {}
    if (!stores.length) return resolve(found)
    const reading = database.transaction(stores)
    for (const store of stores) {
      found[store] = []
      reading.objectStore(store).openCursor().onsuccess = ({target}) => {
        const cursor = target.result
        if (!cursor) return
        found[store].push([cursor.key, cursor.value])
        cursor.continue()
      }
    }
    reading.oncomplete = () => { database.close(); resolve(found) }
  }
})"""


def read_values(controls: list[dict[str, Any]]) -> dict[str, Any]:
    """What stands in these controls, by name; radios by the value chosen."""
    values: dict[str, Any] = {}
    for control in controls:
        if control["type"] == "radio":
            values.setdefault(control["name"], None)
            if control["checked"]:
                values[control["name"]] = control["value"]
        elif control["type"] == "checkbox":
            values[control["name"]] = control["checked"]
        else:
            values[control["name"]] = control["value"]
    return values


class WorksheetPage:
    """A worksheet, the contract unless another is named, in one tab."""

    database = "mentoring-guide"

    def __init__(self, page: Page, worksheet: str = "contract") -> None:
        self.page = page
        self.worksheet = worksheet
        self.path = f"/worksheets/{worksheet}/"
        # Playwright begins to catch file choosers with the first listener, and not at once.
        page.on("filechooser", lambda _chooser: None)
        self.frame = page.locator("[data-worksheet-frame]")
        # What opens the menu of the bar
        self.more = self.frame.locator('[data-worksheet-action="more"]')
        self.form = page.locator("form[data-worksheet]")
        self.status = page.locator("[data-worksheet-status]")
        self.alert = page.locator("[data-worksheet-alert]")
        self.dialog = page.get_by_role("dialog")
        # The newest offer stands first where the actions are; earlier ones stay below it.
        self.undo = page.locator("[data-worksheet-undo]").get_by_role("button").first

    def open(self) -> WorksheetPage:
        """Go to the worksheet and wait until it has looked for saved answers."""
        self.page.goto(self.path)
        self.wait_until_ready()
        return self

    def wait_until_started(self) -> None:
        """Wait until the script runs, whether or not the database has answered."""
        started = '[data-worksheet-action="save-copy"]:not([hidden])'
        self.frame.locator(started).wait_for(state="attached")

    def wait_until_ready(self) -> None:
        """Wait until the script has started and shown what was saved."""
        states = ("saved", "empty", "unsaved")
        ready = ", ".join(f"[data-worksheet-state={state}]" for state in states)
        self.page.locator(ready).wait_for()

    def reload(self) -> None:
        """Load the page again and wait for the answers."""
        self.page.reload()
        self.wait_until_ready()

    def expect_saved(self) -> None:
        """Wait until everything is in the database, whatever the page is saying just then.

        It says so in words once it has said what the person did; test_worksheet_saving.py reads
        them.
        """
        self.page.locator("[data-worksheet-frame][data-worksheet-state=saved]").wait_for()

    def expect_unsaved(self) -> None:
        """Wait until the page knows that something is not saved, whatever it is saying just then.

        It says so in words once it has said what the person did; test_worksheet_faults.py reads
        them.
        """
        self.page.locator("[data-worksheet-frame][data-worksheet-state=unsaved]").wait_for()

    def button(self, words: str) -> Locator:
        """The button with these words, in the whole worksheet.

        One that stands in the menu is shown, as a person would: the menu is opened.
        """
        button = self.frame.get_by_role("button", name=words, exact=True)
        if words in IN_MENU and button.count() == 0:
            self.open_menu()
        return button.first if words in IN_MENU else button

    def open_menu(self) -> None:
        """Open the menu of the bar, where it is closed."""
        if self.more.get_attribute("aria-expanded") == "false":
            self.more.click()

    def field(self, name: str) -> Locator:
        """The control with this name."""
        return self.form.locator(f'[name="{name}"]')

    def list_controls(self) -> list[dict[str, Any]]:
        """Every control in the form, in page order, with what stands in it."""
        controls: list[dict[str, Any]] = self.page.evaluate(LIST_CONTROLS)
        return controls

    def read(self) -> dict[str, Any]:
        """What stands in the form, by name; radios by the value chosen."""
        return read_values(self.list_controls())

    def fill_everything(self, text: str = "answer") -> dict[str, Any]:
        """Answer every question, two rows in each group, and return what stands in the form.

        The last option of each choice is chosen, because that shows the questions that depend on
        it; text ends with the control's name, so that no two are alike.
        """
        self.frame.evaluate(ADD_ROWS)
        controls = self.list_controls()
        words = [self._choose_words(control, text) for control in controls]
        self.form.evaluate(FILL, words)
        return self.read()

    def list_asked(self) -> set[str]:
        """The names of the controls that are still asked, and not only kept for who answered."""
        found: list[str] = self.form.locator(
            "[name]:not([data-worksheet-retired] *):not([type=hidden])"
        ).evaluate_all("controls => controls.map(control => control.name)")
        return set(found)

    def _choose_words(self, control: dict[str, Any], text: str) -> str:
        parts = {"day": "7", "month": "march", "year": "2027"}
        part = parts.get(control["name"].rpartition("__")[2])
        longer = "\nsecond line" if control["tag"] == "TEXTAREA" and not control["isLine"] else ""
        return part or f"{text} {control['name']}{longer}"

    def save_copy(self) -> tuple[str, dict[str, Any]]:
        """Press *Back up*; return the file's name and what it holds."""
        with self.page.expect_download() as download:
            self.button("Back up").click()
        path = Path(download.value.path())
        return download.value.suggested_filename, json.loads(path.read_text(encoding="utf-8"))

    def choose_form(self, form: str) -> None:
        """Choose "Word", "PDF" or "Text" in *Send or download*, and take what is private too."""
        self.button("Send or download").click()
        self.dialog.get_by_role("radio", name=form).check()
        self.take_private()

    def take_private(self) -> None:
        """Tick each private question that is offered."""
        for box in self.dialog.locator("[name=private]:visible").all():
            box.check()

    def copy(self) -> None:
        """Copy the answers as text."""
        self.choose_form("Text")
        self.dialog.get_by_role("button", name="Copy for email").click()

    def download(self, form: str) -> tuple[str, bytes]:
        """Download the answers as "Word" or "PDF"; return the name and the bytes of the file."""
        self.choose_form(form)
        with self.page.expect_download() as download:
            self.dialog.get_by_role("button", name="Download", exact=True).click()
        return download.value.suggested_filename, Path(download.value.path()).read_bytes()

    def choose_file(self, content: bytes | str | dict[str, Any], name: str = "copy.json") -> None:
        """Choose a file in *Open a file*."""
        if isinstance(content, dict):
            content = json.dumps(content)
        data = content.encode() if isinstance(content, str) else content
        payload: FilePayload = {"name": name, "mimeType": "application/json", "buffer": data}
        with self.page.expect_file_chooser() as chooser:
            self.button("Open a file").click()
        chooser.value.set_files(payload)

    def take_file(self, content: bytes | dict[str, Any], name: str = "copy.json") -> None:
        """Open a file, and let it replace what is here, blanks too."""
        self.choose_file(content, name)
        self.replace_with_file()

    def replace_with_file(self) -> bool:
        """Let the file that is being opened replace what is here; false where nobody was asked."""
        opened = self.frame.locator("[data-worksheet-undo]:focus")
        self.dialog.or_(opened).first.wait_for()
        is_asked = self.dialog.count() > 0
        if is_asked:
            self.dialog.get_by_role("button", name="Replace with the file").click()
        opened.wait_for()
        return is_asked

    def make_copy(self, answers: Any, **others: Any) -> dict[str, Any]:
        """Make what a back-up of this worksheet holds."""
        base = {"format": "mentoring-answers", "version": 1, "worksheet": self.worksheet}
        return {**base, "answers": answers, **others}

    def read_stores(self) -> dict[str, list[Any]]:
        """Everything in the database, by store, as [key, value] pairs."""
        stores: dict[str, list[Any]] = self.page.evaluate(READ_STORES, self.database)
        return stores

    def read_stored(self) -> dict[str, Any]:
        """The answers in the database, by field."""
        return {key[1]: record["value"] for key, record in self.read_stores().get("answers", [])}
