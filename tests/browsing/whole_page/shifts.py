"""What moves on a page without a person's doing."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import BrowserContext, Page

# Moves without a person's doing, from the first paint on; each is a share of the window.
WATCH_SHIFTS = """() => {
  window.shifts = []
  new PerformanceObserver(list => {
    for (const {value, hadRecentInput, sources} of list.getEntries()) {
      if (!hadRecentInput) {
        window.shifts.push([value, ...sources.map(({node}) => node?.outerHTML?.slice(0, 80))])
      }
    }
  }).observe({type: "layout-shift", buffered: true})
}"""


def watch_shifts(tabs: BrowserContext | Page) -> None:
    """Note what moves from now on in each page that is loaded."""
    tabs.add_init_script(f"({WATCH_SHIFTS})()")


def read_shifts(page: Page) -> list[Any]:
    """Return what has moved since the page was loaded: each time how much, and what."""
    shifts: list[Any] = page.evaluate("window.shifts")
    return shifts
