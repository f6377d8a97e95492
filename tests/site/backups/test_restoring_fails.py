"""Something goes wrong while a file of everything comes in: all of it is there, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.backup_page import Computer, read_by_key
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


def read_people(page: Page) -> list[Any]:
    """Whom the browser knows."""
    return Computer(page.context, page).read_store("relationships")


@pytest.mark.parametrize("store", ["answers", "worksheets", "relationships"])
def test_a_file_that_cannot_be_written_changes_nothing(full: Computer, other: Computer, store: str):
    """It says so; once there is room, the same file comes in whole."""
    before = full.read()
    _, file = full.save()
    other.open("contract").write("two weeks", "reply_time")
    here = other.read()
    other.go_home()
    break_writing(other.page, store)
    other.choose(file)
    expect(other.alert).to_contain_text(REFUSED)
    assert other.read() == here
    assert read_people(other.page) == []
    mend_writing(other.page)
    other.choose(file)
    expect(other.done.first).to_contain_text("came in")
    assert other.read() == before | here


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="finds processes in /proc")
@pytest.mark.parametrize("puts", [1, 4])
def test_a_browser_that_is_killed_as_a_file_comes_in(
    browser: Browser, address: str, tmp_path: Path, full: Computer, puts: int
):
    """Started again, it has what was there and nothing of the file; then that comes in whole."""
    before = full.read()
    _, file = full.save()
    context = open_profile(browser, tmp_path, address)
    killed = Computer(context, context.pages[0])
    killed.open("contract").write("two weeks", "reply_time")
    here = killed.read()
    killed.go_home()
    killed.page.evaluate(STALL, puts)
    killed.choose(file)
    killed.page.wait_for_selector("html[data-stalled]")
    kill_browser(context, tmp_path)
    context = open_profile(browser, tmp_path, address)
    again = Computer(context, context.pages[0])
    again.go_home("shown")
    assert read_by_key(again.page) == here
    assert read_people(again.page) == []
    again.choose(file)
    expect(again.done.first).to_contain_text("came in")
    assert read_by_key(again.page) == before | here
    context.close()
