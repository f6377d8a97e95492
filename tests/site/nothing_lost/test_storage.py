"""The browser cannot, or will not, keep what someone writes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

import pytest
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect

from browsing.nothing_lost.broken_database import (
    BREAK_WRITING,
    break_writing,
    hang_opening,
    mend_opening,
    mend_writing,
)
from browsing.nothing_lost.fault_sitting import EARLIER, FaultSitting
from browsing.nothing_lost.faults import EXPORTING, LOADING, TYPING, try_fault
from browsing.profile import open_profile
from browsing.sites.releases import Releases
from browsing.worksheet_page import SAVED

NO_ROOM = "This browser has no room left"
# Without repeats, because Chromium packs what a database holds.
MORE_THAN_FITS = "".join(sha256(str(n).encode()).hexdigest() for n in range(5_000))
NOTHING_KEPT = "Nothing is being saved in this browser"


@try_fault(1)
def test_fault_01_quota_on_save(tab: Page, devtools: CDPSession, small_site: Releases, moment: str):
    """The words stay, also over a reload; an alert offers a copy; saving goes on with room."""
    origin = small_site.address
    # Before the first save, because Chromium remembers for a while how much room there was.
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 100_000})
    sitting = FaultSitting(tab).begin()
    sitting.meet(lambda: sitting.paste("agreed__name", MORE_THAN_FITS), moment)
    sitting.expect_told(NO_ROOM)
    sitting.page.reload()
    sitting.wait_until_started()
    sitting.expect_told(NO_ROOM)
    sitting.expect_all_shown()
    sitting.take_away()
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    sitting.write("people__1__name", "typed when there was room")
    sitting.expect_stored()


FILL_STORAGES = """() => {
  for (const storage of [localStorage, sessionStorage]) {
    let junk = "x".repeat(1 << 20)
    while (junk) {
      try { storage.setItem(`junk ${storage.length}`, junk) }
      catch { junk = junk.slice(junk.length / 2 + 1) }
    }
  }
}"""


@try_fault(2)
def test_fault_02_quota_on_a_second_safeguard_only(sitting: FaultSitting, moment: str):
    """With the browser's other storages full for real, and hurried writes failing, all is saved."""
    page = sitting.page

    def fill_second_safeguards() -> None:
        page.evaluate(FILL_STORAGES)
        break_writing(page, "late")

    sitting.meet(fill_second_safeguards, moment)
    sitting.expect_stored()
    page.reload()
    sitting.wait_until_ready()
    sitting.expect_stored()
    sitting.expect_all_shown()


@pytest.fixture(scope="module")
def blocking_browser(
    browser: Browser, address: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """A browser with Chromium's own setting "block all site data", which its shell has not."""
    folder = tmp_path_factory.mktemp("blocking")
    (folder / "Default").mkdir()
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (folder / "Default" / "Preferences").write_text(json.dumps(settings), encoding="utf-8")
    context = open_profile(browser, folder, address, is_whole=True)
    yield context
    context.close()


@try_fault(3)
def test_fault_03_storage_blocked(blocking_browser: BrowserContext, moment: str):
    """A standing notice; writing, files, clearing and undo work; so does the rest of the site."""
    page = blocking_browser.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    sitting = FaultSitting(page, "contract")
    if moment != TYPING:
        page.goto("/")
        page.get_by_role("link", name="Worksheets", exact=True).first.click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
    sitting.open()
    sitting.expect_told(NOTHING_KEPT)
    sitting.write("purpose", "kept in a file")
    sitting.button("Add another objective").click()
    sitting.write("objectives__2__objective", "second")
    sitting.take_away()
    if moment == EXPORTING:
        _, copy = sitting.save_copy()
        sitting.button("Clear this worksheet…").click()
        expect(sitting.dialog).to_contain_text(
            "removed from this page only. What this browser saved earlier is not touched."
        )
        sitting.dialog.get_by_role("button", name="Clear this worksheet").click()
        expect(sitting.field("purpose")).to_have_value("")
        expect(sitting.status).to_have_text(
            "Only this page was emptied. What this browser saved earlier is not touched."
        )
        sitting.undo.click()
        expect(sitting.field("purpose")).to_have_value("kept in a file")
        sitting.field("purpose").fill("")
        sitting.take_file(copy)
    sitting.expect_told(NOTHING_KEPT)
    sitting.expect_all_shown()
    page.close()
    assert problems == []


# The first tries to open fail, as many as the window's name says.
FAIL_TO_OPEN = """{
  const open = IDBFactory.prototype.open
  IDBFactory.prototype.open = function (...given) {
    const left = Number(window.name)
    if (!left) return open.apply(this, given)
    window.name = String(left - 1)
    const request = new EventTarget()
    request.error = new DOMException("Internal error opening backing store", "UnknownError")
    setTimeout(() => request.dispatchEvent(new Event("error")))
    return request
  }
}"""


def test_a_database_that_opens_at_the_third_try_is_used(sitting: FaultSitting):
    """Two failures in a row are nothing to tell anybody."""
    sitting.page.add_init_script(FAIL_TO_OPEN)
    sitting.page.evaluate("window.name = '2'")
    sitting.reload()
    sitting.expect_stored()
    sitting.expect_all_shown()


@try_fault(4)
def test_fault_04_open_fails_or_hangs(sitting: FaultSitting, devtools: CDPSession, moment: str):
    """Given up after five seconds or three tries: a notice, and words that can be taken away."""
    page = sitting.page
    if moment == TYPING:
        # The browser closes the database under the page, and opens it no more.
        page.evaluate(f"() => {FAIL_TO_OPEN}")

        def close_for_good() -> None:
            page.evaluate("window.name = '99'")
            origin = page.evaluate("location.origin")
            devtools.send(
                "Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "indexeddb"}
            )

        sitting.meet(close_for_good, moment)
        sitting.expect_told(NOTHING_KEPT)
        sitting.expect_all_shown()
        return
    page.clock.install()
    hang_opening(page)
    page.reload()
    sitting.wait_until_started()
    sitting.write("notes", "typed while it hangs")
    if moment == EXPORTING:
        with page.expect_download():
            sitting.button("Back up").click()
            page.clock.fast_forward(1_000)
        page.clock.fast_forward(4_000)
    else:
        page.clock.fast_forward(5_000)
    sitting.expect_told(NOTHING_KEPT)
    mend_opening(page)
    sitting.reload()
    sitting.expect_stored()
    sitting.expect_all_shown()


@try_fault(5)
def test_fault_05_transaction_aborts(sitting: FaultSitting, moment: str):
    """The last version is intact, the newer one on the page; saving is tried again by itself."""
    page = sitting.page
    page.clock.install()

    def begin_to_abort() -> None:
        break_writing(page, "answers")
        if moment == LOADING:
            page.add_init_script(f"({BREAK_WRITING})(['answers'])")
        if moment != TYPING:
            # What could not be saved then cannot be put among the answers by the next page either.
            sitting.write("agreed__name", "typed as it began")

    sitting.meet(begin_to_abort, moment)
    sitting.expect_told("This browser could not save")
    sitting.expect_all_shown()
    stored = sitting.read_stored()
    assert stored["purpose"] == EARLIER
    assert "agreed" not in stored
    mend_writing(page)
    # Each try by itself comes later than the one before, the latest after a minute.
    page.clock.fast_forward(60_000)
    expect(sitting.status).to_contain_text(SAVED)
    sitting.expect_stored()
