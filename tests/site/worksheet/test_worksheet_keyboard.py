"""The whole journey by keyboard alone, at 400% zoom; a thorough run also takes wider windows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from browsing.worksheet_page import WorksheetPage

SIZES = [
    (320, 256),
    pytest.param((1280, 900), marks=pytest.mark.thorough),
    pytest.param((390, 844), marks=pytest.mark.thorough),
]

# What is at the middle of the focused element, and how large and outlined it is.
STOP = """() => {
  const stop = document.activeElement
  const box = stop.getBoundingClientRect()
  const visible = {
    left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
    top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight),
  }
  const x = (visible.left + visible.right) / 2
  const probes = [0.1, 0.5, 0.9].map(part => visible.top + (visible.bottom - visible.top) * part)
  const isOnTop = y => {
    const top = document.elementFromPoint(x, y)
    return Boolean(top && (stop.contains(top) || top.contains(stop)))
  }
  return {
    name: `${stop.tagName} ${stop.name || stop.textContent}`.slice(0, 70),
    inWorksheet: Boolean(stop.closest("[data-worksheet-frame]")),
    isControl: stop.matches("input, textarea, select, button"),
    isTick: stop.matches("[type=radio], [type=checkbox]"),
    shown: visible.bottom - visible.top > 4 && visible.right - visible.left > 4,
    uncovered: probes.filter(isOnTop).length,
    width: box.width, height: box.height,
    lineHeight: stop.labels?.[0]?.getBoundingClientRect().height ?? 0,
    sideways: document.documentElement.scrollWidth > innerWidth,
    ring: getComputedStyle(stop).outlineStyle !== "none",
  }
}"""


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def worksheet(
    browser: Browser, address: str, request: pytest.FixtureRequest
) -> Iterator[WorksheetPage]:
    """The contract in a window of this size."""
    width, height = request.param
    context = browser.new_context(base_url=address, viewport={"width": width, "height": height})
    yield WorksheetPage(context.new_page()).open()
    context.close()


def test_every_stop_can_be_seen(worksheet: WorksheetPage):
    """Tab from the first question to the last button: each in view, uncovered, large, outlined."""
    worksheet.form.locator('[name="how_often"][value="other"]').check()
    worksheet.field("purpose").focus()
    faults = []
    seen = 0
    for _ in range(200):
        stop = worksheet.page.evaluate(STOP)
        if not stop["inWorksheet"]:
            break
        seen += 1
        height = max(stop["height"], stop["lineHeight"]) if stop["isTick"] else stop["height"]
        fine = stop["shown"] and stop["uncovered"] == 3 and stop["ring"] and not stop["sideways"]
        if not fine or (stop["isControl"] and height < 43.5):
            faults.append(stop)
        worksheet.page.keyboard.press("Tab")
    assert seen > 60
    assert faults == []


def tab_to(worksheet: WorksheetPage, target: Locator, key: str = "Tab") -> None:
    """Press Tab, or another key, until the target has focus."""
    for _ in range(200):
        if target.evaluate("element => element === document.activeElement"):
            return
        worksheet.page.keyboard.press(key)
    raise AssertionError("Tab never reached it")


def save_and_change(worksheet: WorksheetPage, folder: Path) -> Path:
    """Back up and a Word document by keyboard; return the copy with one answer changed."""
    keyboard = worksheet.page.keyboard
    tab_to(worksheet, worksheet.button("Back up"))
    with worksheet.page.expect_download() as download:
        keyboard.press("Enter")
    copy = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    copy["answers"]["purpose"] = "changed in the file"
    file = folder / "contract.json"
    file.write_text(json.dumps(copy), encoding="utf-8")
    tab_to(worksheet, worksheet.button("Send or download"))
    keyboard.press("Enter")
    expect(worksheet.dialog.get_by_role("heading")).to_be_focused()
    tab_to(worksheet, worksheet.dialog.get_by_role("button", name="Download", exact=True))
    with worksheet.page.expect_download():
        keyboard.press("Enter")
    # In a narrow window it stands in the menu, whose own button then has focus.
    opener = re.compile("^(download|more)$")
    expect(worksheet.page.locator(":focus")).to_have_attribute("data-worksheet-action", opener)
    worksheet.field("purpose").focus()
    return file


CHOICES = {
    "Choose none": "Keep mine in this one",
    "Choose all from the file": "Take 1 from the file",
}


def open_and_take(worksheet: WorksheetPage, file: Path) -> None:
    """Open a file by keyboard, compare, and take the answers that are chosen beforehand."""
    keyboard = worksheet.page.keyboard
    tab_to(worksheet, worksheet.button("Open a file"))
    with worksheet.page.expect_file_chooser() as chooser:
        keyboard.press("Enter")
    chooser.value.set_files(file)
    expect(worksheet.dialog.get_by_role("heading", level=2)).to_be_focused()
    assert worksheet.page.evaluate(STOP)["uncovered"] == 3
    tab_to(worksheet, worksheet.dialog.get_by_role("button", name="Compare question by question"))
    keyboard.press("Enter")
    expect(worksheet.dialog.get_by_role("heading", name="1 answer differs")).to_be_focused()
    for words, main in CHOICES.items():
        tab_to(worksheet, worksheet.dialog.get_by_role("button", name=words))
        keyboard.press("Enter")
        expect(worksheet.dialog.get_by_role("button", name=main, exact=True)).to_be_visible()
    tab_to(worksheet, worksheet.dialog.get_by_role("region", name="Answers that differ"))
    assert worksheet.page.evaluate(STOP)["shown"]
    tab_to(worksheet, worksheet.dialog.get_by_role("radio", name="In the file"))
    assert worksheet.page.evaluate(STOP)["uncovered"] == 3
    for chosen in ("On this page", "In the file"):
        keyboard.press("ArrowDown")
        expect(worksheet.dialog.get_by_role("radio", name=chosen)).to_be_checked()
    tab_to(worksheet, worksheet.dialog.get_by_role("button", name="Take 1 from the file"))
    assert worksheet.page.evaluate(STOP)["uncovered"] == 3
    keyboard.press("Enter")
    expect(worksheet.field("purpose")).to_have_value("changed in the file")
    expect(worksheet.frame.locator("[data-worksheet-undo]").first).to_be_focused()


def test_the_journey_by_keyboard(worksheet: WorksheetPage, tmp_path: Path):
    """Fill in, add a row, back up, open it, compare, clear and take it back: no mouse."""
    keyboard = worksheet.page.keyboard
    worksheet.field("purpose").focus()
    keyboard.type("typed, s / f p n")
    assert not worksheet.page.get_by_role("dialog").count()
    tab_to(worksheet, worksheet.button("Add another objective"))
    keyboard.press("Enter")
    expect(worksheet.field("objectives__2__objective")).to_be_focused()
    keyboard.type("second objective")
    tab_to(worksheet, worksheet.button("Remove objective 2"))
    keyboard.press("Space")
    tab_to(worksheet, worksheet.undo)
    keyboard.press("Enter")
    expect(worksheet.field("objectives__2__objective")).to_have_value("second objective")
    file = save_and_change(worksheet, tmp_path)
    open_and_take(worksheet, file)
    tab_to(worksheet, worksheet.button("Clear this worksheet…"))
    keyboard.press("Enter")
    tab_to(worksheet, worksheet.dialog.get_by_role("button", name="Clear this worksheet"))
    keyboard.press("Enter")
    expect(worksheet.field("purpose")).to_have_value("")
    tab_to(worksheet, worksheet.undo, "Shift+Tab")
    keyboard.press("Enter")
    expect(worksheet.field("purpose")).to_have_value("changed in the file")
    worksheet.expect_saved()


def test_a_dialogs_keys_open_no_search_behind_it(worksheet: WorksheetPage):
    """Letters that open the search elsewhere do nothing while a dialog asks."""
    worksheet.button("Clear this worksheet…").click()
    for key in ("s", "f", "/", "p", "n"):
        worksheet.page.keyboard.press(key)
    expect(worksheet.page.get_by_role("dialog")).to_have_count(1)
    expect(worksheet.dialog.get_by_role("heading", name="Clear this worksheet?")).to_be_visible()
