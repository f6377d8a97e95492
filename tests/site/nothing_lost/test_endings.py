"""The page, the tab or the browser ends in the middle of something."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, CDPSession, Error, Page, expect

from browsing.nothing_lost.broken_database import hang_opening, mend_opening
from browsing.nothing_lost.fault_sitting import EARLIER, FaultSitting
from browsing.nothing_lost.faults import EXPORTING, LOADING, TYPING, try_fault
from browsing.profile import kill_browser, open_profile
from browsing.sites.releases import Releases

SENTENCE = "Every word that was typed more than a moment ago is kept. "


# Tells each time when the page says that all is saved what stood in the field just then.
ACKNOWLEDGE = """frame => {
  const box = frame.querySelector("[name=notes]")
  const tell = () => { if (frame.dataset.worksheetState === "saved") acknowledge(box.value) }
  new MutationObserver(tell).observe(frame, {attributeFilter: ["data-worksheet-state"]})
}"""


def type_until(end: Callable[[], None], sitting: FaultSitting) -> Callable[[str], None]:
    """Type a sentence, end it all, and return a check of what has outlived that.

    What the page called saved before the end must be there, the first half at least.
    """
    saved: list[str] = []

    def acknowledge(text: str) -> None:  # a list's own method cannot be handed to a page
        saved.append(text)

    sitting.page.expose_function("acknowledge", acknowledge)
    sitting.frame.evaluate(ACKNOWLEDGE)
    half = len(SENTENCE) // 2
    sitting.field("notes").press_sequentially(SENTENCE[:half])
    sitting.expect_saved()
    sitting.field("notes").press_sequentially(SENTENCE[half:])
    end()

    def check(kept: str) -> None:
        assert SENTENCE.startswith(kept)
        assert len(kept) >= half
        assert kept.startswith(saved[-1]), f"called saved: {saved[-1]!r}; there: {kept!r}"

    return check


def crash(page: Page) -> None:
    """End the tab's process, as when it runs out of memory."""
    with pytest.raises(Error):
        page.goto("chrome://crash")
    page.close()


@try_fault(6)
def test_fault_06_tab_crash(sitting: FaultSitting, moment: str):
    """Another tab shows everything; a crash while the page loads or saves a copy costs nothing."""
    page = sitting.page
    context = page.context
    if moment == TYPING:
        check = type_until(lambda: crash(page), sitting)
    else:
        sitting.write("notes", SENTENCE)
        sitting.expect_saved()
        if moment == LOADING:
            page.reload(wait_until="commit")
        elif moment == EXPORTING:
            sitting.button("Back up").click()
        crash(page)
    again = FaultSitting(context.new_page())
    again.open()
    assert again.field("purpose").input_value() == EARLIER
    kept = again.field("notes").input_value()
    if moment == TYPING:
        check(kept)
    else:
        assert kept == SENTENCE


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="finds processes in /proc")
@try_fault(7)
def test_fault_07_browser_killed(
    browser: Browser, small_site: Releases, tmp_path: Path, moment: str
):
    """Killed and started again: all that the page called saved is there."""
    context = open_profile(browser, tmp_path, small_site.address, is_whole=True)
    sitting = FaultSitting(context.pages[0]).begin()

    def kill() -> None:
        kill_browser(context, tmp_path)

    if moment == TYPING:
        check = type_until(kill, sitting)
    else:
        sitting.write("notes", SENTENCE)
        sitting.expect_saved()
        if moment == LOADING:
            sitting.page.reload(wait_until="commit")
        elif moment == EXPORTING:
            sitting.button("Back up").click()
        kill()
    context = open_profile(browser, tmp_path, small_site.address, is_whole=True)
    again = FaultSitting(context.pages[0])
    again.open()
    assert again.field("purpose").input_value() == EARLIER
    kept = again.field("notes").input_value()
    context.close()
    if moment == TYPING:
        check(kept)
    else:
        assert kept == SENTENCE


@try_fault(8)
def test_fault_08_reload_after_the_last_key(sitting: FaultSitting, moment: str):
    """The whole text is there, and what carried it over is empty again."""
    page = sitting.page
    if moment == LOADING:
        # Two pages in a row are left before the database has answered.
        hang_opening(page)
        page.reload()
        sitting.wait_until_started()
        sitting.write("purpose", "typed first")
        page.reload()
        sitting.wait_until_started()
        sitting.write("notes", "typed next")
        mend_opening(page)
    else:
        sitting.write("notes", SENTENCE)
        if moment == EXPORTING:
            sitting.button("Back up").click()
    sitting.reload()
    sitting.expect_kept()
    for attempt in range(2):
        sitting.write("agreed__name", f"{SENTENCE}{attempt}")
        sitting.reload()
        expect(sitting.field("agreed__name")).to_have_value(f"{SENTENCE}{attempt}")
    expect(sitting.field("notes")).to_have_value("typed next" if moment == LOADING else SENTENCE)
    sitting.expect_kept()
    # But for which worksheet was written last.
    names = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert set(names) <= {"guide-last"}


@try_fault(15)
def test_fault_15_frozen_or_restored_tab(sitting: FaultSitting, devtools: CDPSession, moment: str):
    """A tab that slept while another wrote shows that, and takes no word of it away."""
    page = sitting.page
    other = FaultSitting(page.context.new_page())
    other.open()
    if moment == LOADING:
        # Left by a link, and come back to.
        sitting.write("notes", "typed before leaving")
        page.goto("about:blank")
        other.write("purpose", "written meanwhile")
        other.expect_saved()
        page.go_back()
        sitting.wait_until_ready()
        expect(sitting.field("notes")).to_have_value("typed before leaving")
    else:
        devtools.send("Page.setWebLifecycleState", {"state": "frozen"})
        other.write("purpose", "written meanwhile")
        other.write("notes", "this too")
        other.expect_saved()
        devtools.send("Page.setWebLifecycleState", {"state": "active"})
        if moment == TYPING:
            sitting.write("agreed__name", "typed on waking")
            sitting.expect_saved()
    expect(sitting.field("purpose")).to_have_value("written meanwhile")
    sitting.words |= other.words
    sitting.take_away()
    if moment == EXPORTING:
        assert sitting.files[0]["answers"] == {"purpose": "written meanwhile", "notes": "this too"}
    sitting.expect_kept()
