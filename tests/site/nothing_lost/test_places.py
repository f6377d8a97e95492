"""The window, the browser's memory or the network goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Error, Page, expect

from browsing.nothing_lost.fault_sitting import EARLIER, FaultSitting
from browsing.nothing_lost.faults import EXPORTING, LOADING, TYPING, try_fault
from browsing.sites.releases import Releases

NOTHING_HERE = "Nothing to save yet"


@try_fault(21)
def test_fault_21_private_window(browser: Browser, small_site: Releases, moment: str):
    """The bar leads to a warning before the first word; writing works; then all of it goes."""
    # Playwright's contexts are private windows: Chromium keeps them in memory alone.
    window = browser.new_context(base_url=small_site.address)
    sitting = FaultSitting(window.new_page())
    sitting.open()
    sitting.button("On a shared computer?").click()
    expect(sitting.dialog).to_contain_text("In a private window")
    sitting.dialog.get_by_role("button").last.click()
    expect(sitting.dialog).to_have_count(0)
    sitting.write("purpose", EARLIER)
    sitting.expect_saved()
    if moment == LOADING:
        sitting.reload()
    if moment == TYPING:
        sitting.write("notes", "typed into the private window")
        sitting.expect_stored()
    sitting.take_away()
    sitting.expect_kept()
    window.close()
    window = browser.new_context(base_url=small_site.address)
    again = FaultSitting(window.new_page())
    again.open()
    expect(again.status).to_contain_text(NOTHING_HERE)
    again.words |= sitting.words
    if moment == EXPORTING:
        again.take_file(sitting.files[0])
        again.expect_stored()
    # What has gone with the window is in the file, which was saved as the page had advised.
    assert again.typed <= set(sitting.files[0]["answers"].values())
    window.close()


@try_fault(22)
def test_fault_22_eviction(sitting: FaultSitting, devtools: CDPSession, moment: str):
    """An open page says so, stops, and saves again when asked; the next one offers a file."""
    page = sitting.page
    sitting.take_file(sitting.make_copy({"purpose": EARLIER, "retired_question": "mine"}))
    sitting.expect_saved()
    copy = sitting.save_copy()[1]

    def evict() -> None:
        origin = page.evaluate("location.origin")
        devtools.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "indexeddb"})

    if moment == LOADING:
        page.goto("/empty.html")
        evict()
        sitting.open()
        expect(sitting.status).to_contain_text(NOTHING_HERE)
        expect(sitting.button("Open a file")).to_be_visible()
        sitting.take_file(copy)
    else:
        evict()
        sitting.expect_told("This browser removed what was saved")
        sitting.write("notes", "typed after that")
        sitting.expect_unsaved()
        assert sitting.read_stored() == {}
        sitting.take_away()
        if moment == EXPORTING:
            assert sitting.files[0]["answers"]["retired_question"] == "mine"
        sitting.alert.get_by_role("button", name="Save what is here again").click()
    sitting.expect_stored()
    assert sitting.read_stored()["retired_question"] == "mine"
    sitting.expect_kept()


@pytest.mark.parametrize("way", [pytest.param("offline", marks=pytest.mark.thorough), "changed"])
@try_fault(23)
def test_fault_23_offline_or_the_site_changed(page: Page, way: str, moment: str):
    """What needs only the page goes on; what has to be fetched says so, and can be tried again."""
    sitting = FaultSitting(page, "contract").begin()
    if moment == LOADING:
        go(page, way)
        sitting.write("meeting_place", "typed as it went")
        if way == "offline":
            with pytest.raises(Error):
                page.reload()
        else:
            page.reload()
        come_back(page, way)
        sitting.open()
        # The page that was left may still have been writing.
        expect(sitting.field("meeting_place")).to_have_value("typed as it went")
        sitting.expect_stored()
        sitting.expect_all_shown()
        return
    go(page, way)
    sitting.write("meeting_place", "typed without the site")
    sitting.expect_stored()
    sitting.take_away()
    if moment == EXPORTING:
        sitting.button("Send or download").click()
        expect(sitting.alert).to_contain_text("The download could not be made just now")
        come_back(page, way)
        sitting.alert.get_by_role("button", name="Try again").click()
        expect(sitting.dialog).to_be_visible()
        expect(sitting.alert).to_be_empty()
        page.keyboard.press("Escape")
        go(page, way)
        for form, magic in {"Word": b"PK", "PDF": b"%PDF"}.items():
            sitting.choose_form(form)
            sitting.dialog.get_by_role("button", name="Download", exact=True).click()
            expect(sitting.alert).to_contain_text("could not be made just now")
            expect(sitting.alert).to_contain_text("“Back up” works all the same.")
            sitting.expect_all_shown()
            come_back(page, way)
            with page.expect_download() as download:
                sitting.alert.get_by_role("button", name="Try again").click()
            assert Path(download.value.path()).read_bytes().startswith(magic)
            expect(sitting.alert).to_be_empty()
            go(page, way)
    sitting.expect_stored()
    sitting.expect_kept()


def go(page: Page, way: str) -> None:
    """Lose the network, or let everything that the page would fetch be gone from the site."""
    if way == "offline":
        page.context.set_offline(True)
    else:
        page.route("**/*", lambda route: route.fulfill(status=404, body="Not found"))


def come_back(page: Page, way: str) -> None:
    """Have the network or the site again."""
    if way == "offline":
        page.context.set_offline(False)
    else:
        page.unroute("**/*")
