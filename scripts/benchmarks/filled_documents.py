"""What filled documents cost: the bytes of what a page fetches for them, and the time they take."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

from benchmarks.first_view import measure_file, serve_recording
from guide.bundling.bundle import SCRIPTS

PAGE = "worksheets/contract/"
TAKING = ("fill-word", "fill-pdf", "download")  # what takes answers away
OPENING = ("read-word", "read-pdf")  # what opens them again
LARGEST_BYTES = 16 * 1024
LONGEST_MS = 100
SLOWED = 4  # times: a processor of some years ago
ROUNDS = 5
WORK = {"fill-word": "Word", "fill-pdf": "PDF"}
PATIENCE_MS = 60_000

# Answers every question, and adds a row to each group. No answer ends in a space, which a number
# loses in a document: the page would ask about the difference, and open nothing more meanwhile.
FILL = """() => {
  for (const add of document.querySelectorAll("[data-worksheet-action=add-row]")) add.click()
  const form = document.querySelector("form[data-worksheet]")
  for (const control of form.querySelectorAll("[name]")) {
    if (["radio", "checkbox"].includes(control.type)) control.click()
    else if (control.tagName === "SELECT") control.selectedIndex = 1
    else if (/__(day|month|year)$/.test(control.name)) {
      control.value = control.name.endsWith("year") ? "2027" : "7"
    } else if (control.type !== "hidden") {
      control.value = Array(3).fill("We meet every six weeks, and talk of promises.").join(" ")
    }
    control.dispatchEvent(new Event("input", { bubbles: true }))
  }
}"""
READ_TIMES = """name => performance.getEntriesByName(name).map(({ duration }) => duration)"""


@dataclass(frozen=True)
class DocumentCosts:
    """Bytes as they travel of each part, and milliseconds of each work at two speeds.

    `taking` are the parts that take answers away, `opening` those that open them again.
    """

    taking: dict[str, int]
    opening: dict[str, int]
    usual: dict[str, float]
    slowed: dict[str, float]


def measure_documents(browser: Browser, site: Path) -> DocumentCosts:
    """Return the sizes of the parts, and the median times of filling and reading the contract."""
    return DocumentCosts(
        taking={part: measure_part(site, part) for part in TAKING},
        opening={part: measure_part(site, part) for part in OPENING},
        usual=measure_work(browser, site, 1),
        slowed=measure_work(browser, site, SLOWED),
    )


def measure_part(site: Path, part: str) -> int:
    """Return the bytes of the file that a page fetches when it first needs this part."""
    (path,) = (site / SCRIPTS).glob(f"{part}-????????.js")
    return measure_file(path)


def measure_work(browser: Browser, site: Path, slower: int) -> dict[str, float]:
    """Return the median milliseconds of each work, with the processor so many times slower."""
    with serve_recording(site) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/{PAGE}")
        page.locator("[data-worksheet-state=empty]").wait_for()
        page.evaluate(FILL)
        _slow_down(context.new_cdp_session(page), slower)
        times = {}
        for work, form in WORK.items():
            files = [_download(page, form) for _round in range(ROUNDS)]
            times[work] = _read_median(page, work, ROUNDS)
            reading = work.replace("fill", "read")
            for count, file in enumerate(files, 1):
                _open_again(page, file)
                _wait_for_work(page, reading, count)
            times[reading] = _read_median(page, reading, ROUNDS)
        context.close()
    return times


def _slow_down(devtools: CDPSession, times: int) -> None:
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": times})


def _download(page: Page, form: str) -> Path:
    page.locator('[data-worksheet-action="download"]').first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=form).check()
    with page.expect_download(timeout=PATIENCE_MS) as download:
        dialog.get_by_role("button", name="Download", exact=True).click()
    return download.value.path()


def _open_again(page: Page, file: Path) -> None:
    page.locator("[data-worksheet-file]").set_input_files(file)


def _wait_for_work(page: Page, work: str, count: int) -> None:
    page.wait_for_function(
        "([name, count]) => performance.getEntriesByName(name).length >= count",
        arg=[work, count],
        timeout=PATIENCE_MS,
    )


def _read_median(page: Page, work: str, count: int) -> float:
    _wait_for_work(page, work, count)
    times: list[float] = page.evaluate(READ_TIMES, work)
    return statistics.median(times)
