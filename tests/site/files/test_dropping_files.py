"""Files that are dropped or pasted open like any that is chosen; folders and several do not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from browsing.worksheet_page import WorksheetPage


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


MAKE_FILES = """files => {
  const transfer = new DataTransfer()
  for (const [name, text] of files) transfer.items.add(new File([text], name))
  return transfer
}"""


def drag(page: Page, kind: str, path: Path, *, x: int, y: int) -> None:
    """One step of dragging a real file over the page, as the browser sees it."""
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(path)], "dragOperationsMask": 1}
    session.send("Input.dispatchDragEvent", {"type": kind, "x": x, "y": y, "data": data})
    session.detach()


@pytest.fixture
def saved(tmp_path: Path, worksheet: WorksheetPage) -> Path:
    """A back-up on the disk."""
    path = tmp_path / "copy.json"
    path.write_text(json.dumps(worksheet.make_copy({"purpose": "from the file"})), "utf-8")
    return path


def test_a_dropped_file_is_opened(worksheet: WorksheetPage, saved: Path):
    """While it is over the worksheet words say what dropping does; then it opens like any."""
    sign = worksheet.page.get_by_text("Drop the file to open it.")
    worksheet.field("purpose").scroll_into_view_if_needed()
    box = worksheet.field("purpose").bounding_box()
    assert box
    at = {"x": int(box["x"]) + 20, "y": int(box["y"]) + 20}
    expect(sign).to_be_hidden()
    drag(worksheet.page, "dragEnter", saved, **at)
    drag(worksheet.page, "dragOver", saved, **at)
    expect(sign).to_be_visible()
    drag(worksheet.page, "drop", saved, **at)
    expect(sign).to_be_hidden()
    expect(worksheet.frame.locator("[data-worksheet-undo]")).to_contain_text("copy.json")
    expect(worksheet.field("purpose")).to_have_value("from the file")


def test_a_dropped_folder_has_a_word_of_its_own(worksheet: WorksheetPage, tmp_path: Path):
    """It looks like an empty file to a page, and is none: the words lead to what is in it."""
    folder = tmp_path / "mentoring"
    folder.mkdir()
    worksheet.field("purpose").scroll_into_view_if_needed()
    box = worksheet.field("purpose").bounding_box()
    assert box
    for kind in ("dragEnter", "dragOver", "drop"):
        drag(worksheet.page, kind, folder, x=int(box["x"]) + 20, y=int(box["y"]) + 20)
    expect(worksheet.alert).to_contain_text(
        "mentoring: This is a folder. Open it, and choose the one file you want."
    )
    expect(worksheet.alert).to_contain_text("Your answers on this page are unchanged.")


def test_a_file_that_falls_beside_the_worksheet_does_nothing(worksheet: WorksheetPage, saved: Path):
    """The browser would leave the page for it; it stays, with what was typed."""
    worksheet.field("purpose").fill("typed")
    # Headless Chromium leaves no page for a file; a browser with a window leaves it unless this.
    worksheet.page.evaluate(
        """() => {
          window.prevented = []
          addEventListener("dragover", event => window.prevented.push(event.defaultPrevented))
        }"""
    )
    for kind in ("dragEnter", "dragOver", "drop"):
        drag(worksheet.page, kind, saved, x=40, y=20)
    expect(worksheet.page.get_by_text("Drop the file to open it.")).to_be_hidden()
    expect(worksheet.field("purpose")).to_have_value("typed")
    assert set(worksheet.page.evaluate("window.prevented")) == {True}
    assert worksheet.page.url.endswith(worksheet.path)
    expect(worksheet.dialog).to_have_count(0)


def test_of_several_files_none_is_opened(worksheet: WorksheetPage):
    """One at a time: the page does not guess which is meant."""
    transfer = worksheet.page.evaluate_handle(MAKE_FILES, [["a.json", "{}"], ["b.json", "{}"]])
    worksheet.form.dispatch_event("drop", {"dataTransfer": transfer})
    expect(worksheet.alert).to_contain_text("2 files: One file is opened at a time.")


PASTE = """(target, clipboardData) => {
  const event = new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true})
  target.dispatchEvent(event)
  return event.defaultPrevented
}"""


def test_a_pasted_file_is_opened_and_pasted_text_is_left_alone(
    worksheet: WorksheetPage, context: BrowserContext
):
    """A file from the clipboard is shown like any; text goes into the field that has focus."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    worksheet.page.evaluate("navigator.clipboard.writeText('pasted text')")
    worksheet.field("purpose").focus()
    worksheet.page.keyboard.press("Control+V")
    expect(worksheet.field("purpose")).to_have_value("pasted text")
    copy = json.dumps(worksheet.make_copy({"purpose": "from the file"}))
    transfer = worksheet.page.evaluate_handle(MAKE_FILES, [["copy.json", copy]])
    assert worksheet.page.locator("body").evaluate(PASTE, transfer)
    expect(worksheet.dialog).to_contain_text("copy.json")


def test_a_picture_of_a_text_is_no_file_to_open(worksheet: WorksheetPage):
    """Office puts a picture beside the text that it copies; in a field the text is meant."""
    transfer = worksheet.page.evaluate_handle(
        f"files => {{ const made = ({MAKE_FILES})(files);"
        " made.setData('text/plain', 'a cell'); return made }",
        [["image.png", "\u0089PNG"]],
    )
    assert not worksheet.field("purpose").evaluate(PASTE, transfer)
    expect(worksheet.alert).to_be_empty()
