"""What the page of one's own work reads before its scripts have come."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, Route, expect

from browsing.overview.overview_page import ADDRESS, OverviewPage
from browsing.overview.seeded_year import MENTOR_B, THIRD, SeededBrowser

# The script of the page, and the part of it that shows what was read.
SCRIPT, PART = (
    re.compile(rf"/{name}-[0-9A-Z]{{8}}\.js$") for name in ("overview-page", "overview")
)
REWRITTEN = {
    "answers": [
        [
            [f"session-plan@{MENTOR_B}#{THIRD}", "promised"],
            {"value": [{"who": "mentee", "what": "Something else"}], "revision": 9},
        ]
    ]
}
# Counts how often a page opens the database, and what it has read of it.
COUNT = """() => {
  window.opened = window.read = 0
  const { open } = IDBFactory.prototype
  IDBFactory.prototype.open = function (...given) {
    window.opened += 1
    return open.apply(this, given)
  }
  const { getAll } = IDBObjectStore.prototype
  IDBObjectStore.prototype.getAll = function (...given) {
    const reading = getAll.apply(this, given)
    reading.addEventListener("success", () => { window.read += 1 })
    return reading
  }
}"""
STORES = 3  # answers, worksheets and relationships
TELL = """() => {
  const line = new BroadcastChannel("mentoring-guide")
  line.postMessage("session-plan")
  line.close()
}"""


def hold_script(page: Page, script: re.Pattern[str]) -> Callable[[], None]:
    """Keep back a script until what is returned is called; what is kept has been read by then."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route(script, hold)
    page.add_init_script(f"({COUNT})()")
    page.goto(ADDRESS, wait_until="domcontentloaded")  # the browser's "load" waits for the script
    page.wait_for_function(f"() => window.read === {STORES}")
    while not waiting:
        page.evaluate("() => new Promise(requestAnimationFrame)")
    return waiting[0].continue_


def test_what_was_read_before_the_script_came_is_shown(year: OverviewPage, context: BrowserContext):
    """It is read once."""
    page = context.new_page()
    let_go = hold_script(page, PART)
    let_go()
    overview = OverviewPage(page)
    overview.wait_until("shown")
    expect(overview.card("You and Mentor B")).to_be_visible()
    assert page.evaluate("window.opened") == 1


def test_what_another_tab_changes_meanwhile_is_read_anew(
    year: OverviewPage, context: BrowserContext
):
    """The page shows what stands there once it can."""
    page = context.new_page()
    let_go = hold_script(page, SCRIPT)
    change = SeededBrowser()
    change.stores = REWRITTEN
    change.put(year.page)
    year.page.evaluate(TELL)
    let_go()
    expect(page.get_by_role("checkbox", name="Something else")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Say no to the second committee")).to_have_count(0)


def test_it_holds_nobody_up_who_removes_everything(year: OverviewPage, context: BrowserContext):
    """And the page that had read shows nothing of it."""
    page = context.new_page()
    let_go = hold_script(page, PART)
    removed = year.page.evaluate(
        """() => new Promise(resolve => {
          const removing = indexedDB.deleteDatabase("mentoring-guide")
          removing.onsuccess = () => resolve("removed")
          removing.onblocked = () => resolve("blocked")
        })"""
    )
    assert removed == "removed"
    let_go()
    OverviewPage(page).wait_until("empty")
    assert page.evaluate("indexedDB.databases()") == []


def test_where_nothing_is_kept_any_more_no_database_comes_to_be(page: Page):
    """Though the browser remembers that something was: it may have removed the rest by itself."""
    page.goto("/about/licence/")
    page.evaluate("localStorage.setItem('guide-last', 'contract')")
    OverviewPage(page).open("empty")
    assert page.evaluate("indexedDB.databases()") == []
