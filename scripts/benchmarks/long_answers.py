"""How long a key takes in a box with a long answer, and a long paste until it is saved."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.first_view import serve_recording

PAGE = "worksheets/contract/"
BOX = "textarea[name=purpose]"
WORDS = "We meet every six weeks, and talk of promises. "
TYPED_IN = 100_000  # characters
PASTED = 5 * 1024 * 1024  # characters, each a byte
KEYS = 40
LONGEST_KEY_MS = 50
LONGEST_PASTE_MS = 3000

COPY = """([words, length]) => navigator.clipboard.writeText(
  words.repeat(Math.ceil(length / words.length)).slice(0, length))"""

# Notes when a key goes down, when the page has been painted after it, and when that is saved.
WATCH = """() => {
  const frame = document.querySelector("[data-worksheet-frame]")
  const note = name => performance.measure(name, "key")
  document.addEventListener("keydown", () => {
    performance.mark("key")
    window.isTyped = false
  }, { capture: true })
  frame.addEventListener("input", () => {
    window.isTyped = true
    requestAnimationFrame(() => setTimeout(note, 0, "shown"))
  })
  new MutationObserver(() => {
    if (window.isTyped && frame.dataset.worksheetState === "saved") note("saved")
  }).observe(frame, { attributeFilter: ["data-worksheet-state"] })
}"""
# A page with nothing but a box as wide: what the browser itself takes.
BARE = """() => {
  document.querySelector("[data-worksheet-frame]").remove()
  document.querySelectorAll("style").forEach(style => style.remove())
  const box = document.createElement("textarea")
  box.name = "purpose"
  box.style.width = "37rem"
  const frame = document.createElement("main")
  frame.setAttribute("data-worksheet-frame", "")
  frame.append(box)
  document.body.replaceChildren(frame)
}"""
READ = """name => performance.getEntriesByName(name).map(({ duration }) => duration)"""


@dataclass(frozen=True)
class LongAnswerTimes:
    """Milliseconds: from a key until it is seen; from a paste until it is seen, and until saved.

    `bare` is a paste into a box that has neither script nor style.
    """

    key: float
    shown: float
    saved: float
    bare: float


def measure_long_answers(browser: Browser, site: Path) -> LongAnswerTimes:
    """Type into a long answer, and paste a still longer one into an empty page."""
    with serve_recording(site) as server:
        address = f"http://127.0.0.1:{server.server_port}/{PAGE}"
        key = _measure_keys(browser.new_context(), address)
        bare = _measure_bare_paste(browser.new_context(), address)
        shown, saved = _measure_paste(browser.new_context(), address)
    return LongAnswerTimes(key, shown, saved, bare)


def describe_long_answers(times: LongAnswerTimes) -> list[str]:
    """Return a table's lines; each ratio is to the longest that it may take."""
    limits = (
        (f"A key among {TYPED_IN:,}", times.key, LONGEST_KEY_MS),
        (f"{PASTED:,} pasted, shown", times.shown, LONGEST_PASTE_MS),
        ("    and saved", times.saved, LONGEST_PASTE_MS),
        ("    shown in a bare box", times.bare, LONGEST_PASTE_MS),
    )
    return [
        "",
        f"{'Long answers, milliseconds':34}{'took':>10}{'at most':>10}{'ratio':>8}",
        *(
            f"{f'    {name}':34}{took:>10.1f}{limit:>10,}{took / limit:>8.2f}"
            for name, took, limit in limits
        ),
    ]


def _measure_keys(context: BrowserContext, address: str) -> float:
    page = _open(context, address)
    _paste(page, TYPED_IN)
    _wait_for(page, "saved", 1)
    page.evaluate("() => performance.clearMeasures()")
    page.locator(BOX).evaluate(f"box => box.setSelectionRange({TYPED_IN // 2}, {TYPED_IN // 2})")
    for number in range(1, KEYS + 1):
        page.keyboard.press("e")
        _wait_for(page, "shown", number)
    times = _read(page, "shown")
    context.close()
    return statistics.median(times)


def _measure_paste(context: BrowserContext, address: str) -> tuple[float, float]:
    page = _open(context, address)
    _paste(page, PASTED)
    for name in ("shown", "saved"):
        _wait_for(page, name, 1)
    times = _read(page, "shown")[0], _read(page, "saved")[0]
    context.close()
    return times


def _measure_bare_paste(context: BrowserContext, address: str) -> float:
    page = _open(context, address, prepare=BARE)
    _paste(page, PASTED)
    _wait_for(page, "shown", 1)
    time = _read(page, "shown")[0]
    context.close()
    return time


def _open(context: BrowserContext, address: str, prepare: str = "() => {}") -> Page:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address)
    page.locator("[data-worksheet-state=empty]").wait_for()
    page.evaluate(prepare)
    page.evaluate(WATCH)
    return page


def _paste(page: Page, length: int) -> None:
    page.evaluate(COPY, [WORDS, length])
    page.locator(BOX).focus()
    page.keyboard.press("ControlOrMeta+v")


def _wait_for(page: Page, name: str, count: int) -> None:
    page.wait_for_function(
        "([name, count]) => performance.getEntriesByName(name).length >= count",
        arg=[name, count],
        polling=10,
    )


def _read(page: Page, name: str) -> list[float]:
    times: list[float] = page.evaluate(READ, name)
    return times
