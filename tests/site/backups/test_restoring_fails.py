"""Something goes wrong while a file of everything comes in: all of it is there, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.backup_page import Computer, Everything, read_by_key
from browsing.nothing_lost.broken_database import break_writing, mend_writing
from browsing.profile import kill_browser, open_profile

REFUSED = "This browser did not take it: perhaps it has no room left."

# Runs in the page: after so many puts into the answers the transaction goes on and on, unfinished.
STALL = """puts => {
  let left = puts
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given)
    if (this.name !== "answers") return request
    left -= 1
    if (left > 0) return request
    document.documentElement.dataset.stalled = ""
    const spin = () => { this.count().onsuccess = spin }
    spin()
    return request
  }
}"""

# Runs in the page: after four puts there is no more room, until mended.
FULL = """() => {
  const put = IDBObjectStore.prototype.put
  let count = 0
  window.mend = () => { IDBObjectStore.prototype.put = put }
  IDBObjectStore.prototype.put = function (...given) {
    count += 1
    if (count > 4) throw new DOMException("full", "QuotaExceededError")
    return put.apply(this, given)
  }
}"""


def read_people(page: Page) -> list[Any]:
    """Whom the browser knows."""
    return Computer(page.context, page).read_store("relationships")


def test_a_file_that_cannot_be_written_changes_nothing(other: Computer, everything: Everything):
    """It says so, whatever store fails and when; with room again, the same file comes in whole."""
    other.open("contract").write("two weeks", "reply_time")
    here = other.read()
    other.go_home()
    for store in ("answers", "worksheets", "relationships"):
        break_writing(other.page, store)
        other.choose(everything.file)
        expect(other.alert).to_contain_text(REFUSED)
        expect(other.alert).to_contain_text("What this browser keeps is unchanged.")
        assert other.read() == here, f"the store {store} takes nothing"
        assert read_people(other.page) == [], f"the store {store} takes nothing"
        mend_writing(other.page)
        other.go_home()
    other.page.evaluate(FULL)
    other.choose(everything.file)
    expect(other.alert).to_contain_text(REFUSED)
    assert other.read() == here, "there is room for half of the file"
    assert read_people(other.page) == [], "there is room for half of the file"
    mend_writing(other.page)
    other.choose(everything.file)
    expect(other.done.first).to_contain_text("came in")
    assert other.read() == everything.held | here


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="finds processes in /proc")
@pytest.mark.parametrize("puts", [pytest.param(1, marks=pytest.mark.thorough), 4])
def test_a_browser_that_is_killed_as_a_file_comes_in(
    browser: Browser, address: str, tmp_path: Path, everything: Everything, puts: int
):
    """Started again, it has what was there and nothing of the file; then that comes in whole."""
    context = open_profile(browser, tmp_path, address)
    killed = Computer(context, context.pages[0])
    killed.open("contract").write("two weeks", "reply_time")
    here = killed.read()
    killed.go_home()
    killed.page.evaluate(STALL, puts)
    killed.choose(everything.file)
    killed.page.wait_for_selector("html[data-stalled]")
    kill_browser(context, tmp_path)
    context = open_profile(browser, tmp_path, address)
    again = Computer(context, context.pages[0])
    again.go_home("shown")
    assert read_by_key(again.page) == here
    assert read_people(again.page) == []
    again.choose(everything.file)
    expect(again.done.first).to_contain_text("came in")
    assert read_by_key(again.page) == everything.held | here
    context.close()
