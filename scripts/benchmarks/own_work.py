"""How long the page of one's own work takes with a great deal to show, on a slow processor."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.first_view import serve_recording

PAGE = "my-mentoring/"
PLAIN = "about/licence/"  # a page that opens no database
PEOPLE = 20
ENTRIES = 25  # with each of them
SLOWED = 4
ROUNDS = 5
USABLE_MS = 200
INPUT_MS = 50

# Puts entries into the database as the pages of worksheets would have left them.
SEED = """([people, entries]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open("mentoring-guide", 3)
  opening.onupgradeneeded = () => {
    for (const store of ["answers", "late", "worksheets", "relationships"])
      opening.result.createObjectStore(store)
    for (const store of ["superseded", "aside", "history"])
      opening.result.createObjectStore(store, {autoIncrement: true})
        .createIndex("worksheet", "worksheet")
  }
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const writing = opening.result.transaction(
      ["answers", "worksheets", "relationships"], "readwrite")
    const put = (store, value, key) => writing.objectStore(store).put(value, key)
    const day = days => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10)
    const row = (person, entry, who) => ({who, by_when: day(who === "mentee" ? 9 : 20),
      what: `Write to colleague ${person} about chapter ${entry}, as the ${who}`})
    for (let person = 0; person < people; person += 1) {
      const id = `p${person}-b-c-d`
      put("relationships", {id, name: `Person ${person}`, begun: day(-entries * 14 - person),
        role: person % 2 ? "mentor" : "mentee"}, id)
      for (let entry = 0; entry < entries; entry += 1) {
        const key = `session-plan@${id}${entry ? `#e${entry}-b-c-d` : ""}`
        put("worksheets", {filling: "f", begun: day(-1), day: day(-1), place: entry}, key)
        const answers = {
          session_date: day(3 + (entry + 1 - entries) * 14),
          now: "Two deadlines, and a new course to teach. ".repeat(8),
          topics: "Whom to ask, and what to leave. ".repeat(8),
          promised: ["mentee", "mentor"].map(who => row(person, entry, who)),
          actions: ["mentee", "mentor", "mentee"].map(who => row(person, entry, who)),
        }
        for (const [field, value] of Object.entries(answers))
          put("answers", {value, revision: 1}, [key, field])
      }
    }
    writing.oncomplete = () => { opening.result.close(); resolve() }
    writing.onabort = () => reject(writing.error)
  }
})"""

# Notes from the arrival of the page's script until what it shows has been painted; from a tick
# until it is seen; and, once that is saved and shown, the longest time without a break since.
WATCH = """() => {
  const afterPaint = act => requestAnimationFrame(() => setTimeout(act))
  window.longest = 0
  new PerformanceObserver(list => {
    for (const {duration} of list.getEntries()) window.longest = Math.max(window.longest, duration)
  }).observe({type: "longtask"})
  new MutationObserver((_changes, watch) => {
    if (!document.querySelector("[data-overview-state=shown]")) return
    watch.disconnect()
    afterPaint(() => {
      const script = performance.getEntriesByType("resource")
        .find(({name}) => /\\/overview-page-\\w+\\.js$/.test(name))
      performance.measure("usable", {start: script.responseEnd})
    })
  }).observe(document, {subtree: true, attributes: true, childList: true,
    attributeFilter: ["data-overview-state"]})
  document.addEventListener("click", ({timeStamp}) => {
    window.longest = 0
    afterPaint(() => performance.measure("input", {start: timeStamp}))
  }, {capture: true})
}"""
# It waits in the page: what Playwright's own waiting brings along would count as work of the page.
READ = """name => new Promise(resolve => {
  const look = () => {
    const found = performance.getEntriesByName(name).at(-1)
    if (found) resolve(found.duration)
    else setTimeout(look, 10)
  }
  look()
})"""
BOX = "[data-overview-shown] input[type=checkbox]:not(:checked)"


@dataclass(frozen=True)
class OwnWorkTimes:
    """Milliseconds: until the page is usable, until a tick is seen, the longest work after it."""

    usable: float
    tick: float
    after: float


def measure_own_work(browser: Browser, site: Path) -> OwnWorkTimes:
    """Open the page some times, and tick a row on it each time; return the medians."""
    with serve_recording(site) as server:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        address = f"http://127.0.0.1:{server.server_port}/"
        page = context.new_page()
        page.goto(address + PLAIN)
        page.evaluate(SEED, [PEOPLE, ENTRIES])
        page.close()
        rounds = [_measure_once(context, address + PAGE) for _round in range(ROUNDS)]
        context.close()
    usable, tick, after = (statistics.median(times) for times in zip(*rounds, strict=True))
    return OwnWorkTimes(usable, tick, after)


def describe_own_work(times: OwnWorkTimes) -> list[str]:
    """Return a table's lines; each ratio is to the longest that it may take."""
    limits = (
        ("From its script until usable", times.usable, USABLE_MS),
        ("A tick, until it is seen", times.tick, INPUT_MS),
        ("    longest work after it", times.after, INPUT_MS),
    )
    title = f"{PEOPLE * ENTRIES} entries of {PEOPLE}, slowed, ms"
    return [
        "",
        f"{title:34}{'took':>10}{'at most':>10}{'ratio':>8}",
        *(
            f"{f'    {name}':34}{took:>10.1f}{limit:>10,}{took / limit:>8.2f}"
            for name, took, limit in limits
        ),
    ]


def _measure_once(context: BrowserContext, address: str) -> tuple[float, float, float]:
    page = context.new_page()
    page.add_init_script(f"({WATCH})()")
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.goto(address)
    usable = _wait_for(page, "usable")
    page.locator(BOX).first.click()
    tick = _wait_for(page, "input")
    page.locator("[data-overview-status]", has_text="Done.").wait_for()
    after: float = page.evaluate(
        "() => new Promise(resolve => setTimeout(() => resolve(window.longest), 500))"
    )
    page.close()
    return usable, tick, after


def _wait_for(page: Page, name: str) -> float:
    found: float = page.evaluate(READ, name)
    return found
