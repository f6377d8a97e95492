"""A page by keyboard alone: each stop in view, uncovered, ringed, in order and large enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

# Walks with Tab; gives each stop's name, box and what lies on top of its middle.
STOP = """() => {
  const stop = document.activeElement
  if (stop === document.body) return null
  const rows = [...stop.getClientRects()].filter(row => row.width && row.height)
  const box = rows[0] ?? stop.getBoundingClientRect()
  const middle = (Math.max(box.y, 0) + Math.min(box.bottom, innerHeight)) / 2  // of what is in view
  const top = document.elementFromPoint(box.x + box.width / 2, middle)
  window.stops ??= []
  const before = window.stops.at(-1)
  const follows = !before || before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING
  const seen = window.stops.includes(stop)
  window.stops.push(stop)
  const labels = [...stop.labels ?? []]  // a label is part of its control's target
  const inText = getComputedStyle(stop).display === "inline"
  return {
    name: (stop.tagName + " " + (stop.innerText || stop.name || stop.id)).slice(0, 60),
    seen, follows: Boolean(follows), inText,
    isOnTop: [stop, ...labels].some(part => part.contains(top) || top?.contains(part)),
    isInView: box.x >= -1 && box.right <= innerWidth + 1 && box.y < innerHeight && box.bottom > 0
      && (box.y >= -1 || box.height > innerHeight),  // a wide table's frame may be taller
    width: Math.max(box.width, ...labels.map(label => label.offsetWidth)),
    height: Math.max(box.height, ...labels.map(label => label.offsetHeight)),
    ring: getComputedStyle(stop).outlineStyle,
  }
}"""


def walk(page: Page) -> Iterator[dict[str, Any]]:
    """Press Tab until the first stop comes round again."""
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop["seen"]:
            return
        yield stop


def skip_to_content(page: Page) -> None:
    """Take the skip link past the menu, whose stops are those of other pages of the folder."""
    page.keyboard.press("Tab")
    page.evaluate(STOP)  # so that the walk ends when it comes round to it
    page.keyboard.press("Enter")


def list_keyboard_faults(page: Page, *, is_whole: bool) -> list[str]:
    """Return one line for each stop of a page, or of its content, that is not as it should be.

    It has just been loaded, so that no stop has had focus.
    """
    if not is_whole:
        skip_to_content(page)
    faults = []
    for stop in walk(page):
        wrong = [
            *(["hidden"] if not stop["isInView"] else []),
            *(["covered"] if not stop["isOnTop"] else []),
            *(["out of order"] if not stop["follows"] else []),
            *(["no ring"] if stop["ring"] == "none" else []),
            *(["small"] if not stop["inText"] and min(stop["width"], stop["height"]) < 24 else []),
        ]
        if wrong:
            faults.append(f"{page.url}: {stop['name']!r} is {', '.join(wrong)}: {stop}")
    return faults
