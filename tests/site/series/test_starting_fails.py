"""Something goes wrong while an entry starts: it is there whole, or not at all."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.nothing_lost.broken_database import break_writing, mend_writing
from browsing.profile import kill_browser, open_profile
from browsing.series_page import START, SeriesPage

REFUSED = "Nothing was changed"
ANSWERS = {
    "session_date": "2026-12-07",
    "topics": "How to say no",
    "actions": [{"what": "Send the abstract", "done": "no"}, {"what": "Read the call"}],
    "next_date": "2026-12-28",
}
OPEN = [{"what": "Send the abstract"}, {"what": "Read the call"}]
NEXT = {"session_date": "2026-12-28", "promised": OPEN}
# Without repeats, because Chromium packs what a database holds
MORE_THAN_FITS = "".join(sha256(str(n).encode()).hexdigest() for n in range(5_000))


def read_sessions(plan: SeriesPage) -> list[dict[str, object]]:
    """What is stored of each session, the first one first."""
    sessions: dict[str, dict[str, object]] = {}
    for (key, field), record in plan.read_stores()["answers"]:
        sessions.setdefault(key, {})[field] = record["value"]
    return [sessions[key] for key in sorted(sessions)]


def press_start(plan: SeriesPage) -> None:
    """Press the button, whatever comes of it."""
    plan.entries.get_by_role("button", name=START, exact=True).click()


@pytest.mark.parametrize("store", ["answers", "worksheets"])
def test_an_entry_that_cannot_be_written_is_not_begun(page: Page, store: str):
    """The page stays as it is and says so; once there is room, trying again starts it."""
    plan = SeriesPage(page).begin(ANSWERS)
    break_writing(page, store)
    press_start(plan)
    expect(plan.alert).to_contain_text(REFUSED)
    expect(plan.field("topics")).to_have_value("How to say no")
    assert read_sessions(plan) == [ANSWERS]
    mend_writing(page)
    with page.expect_navigation():
        plan.alert.get_by_role("button", name="Try again").click()
    plan.wait_until_ready()
    expect(plan.name).to_have_text("Session 2, Monday 28 December 2026")
    assert read_sessions(plan) == [ANSWERS, NEXT]


def test_a_forgotten_entry_that_cannot_be_written_is_not_added(page: Page):
    """And the list stays as it was."""
    plan = SeriesPage(page).begin(ANSWERS)
    break_writing(page, "answers")
    plan.entries.get_by_role("button", name="Add a session that I forgot").click()
    plan.dialog.get_by_label("When was it?").fill("1 December 2026")
    plan.dialog.get_by_role("button", name="Add it").click()
    expect(plan.alert).to_contain_text(REFUSED)
    assert read_sessions(plan) == [ANSWERS]


def test_on_a_full_disk_nothing_begins(page: Page, address: str):
    """What has no room stays on the page; with room again, the next session starts."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": address, "quotaSize": 100_000})
    plan = SeriesPage(page).begin(ANSWERS)
    plan.field("topics").fill(MORE_THAN_FITS)
    plan.expect_unsaved()
    press_start(plan)
    expect(plan.alert).to_contain_text(REFUSED)
    expect(plan.field("topics")).to_have_value(MORE_THAN_FITS)
    assert read_sessions(plan) == [ANSWERS]
    devtools.send("Storage.overrideQuotaForOrigin", {"origin": address})
    with page.expect_navigation():
        plan.alert.get_by_role("button", name="Try again").click()
    plan.wait_until_ready()
    assert read_sessions(plan) == [{**ANSWERS, "topics": MORE_THAN_FITS}, NEXT]


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="finds processes in /proc")
@pytest.mark.parametrize("waits_for", ["nothing", "page"])
def test_a_browser_that_is_killed_as_an_entry_starts(
    browser: Browser, address: str, tmp_path: Path, waits_for: str
):
    """Started again, it has the next session whole or not at all; the first is as it was."""
    context = open_profile(browser, tmp_path, address)
    plan = SeriesPage(context.pages[0]).begin(ANSWERS)
    press_start(plan)
    if waits_for == "page":
        expect(plan.name).to_have_text("Session 2, Monday 28 December 2026")
    kill_browser(context, tmp_path)
    context = open_profile(browser, tmp_path, address)
    again = SeriesPage(context.pages[0])
    again.open()
    # The browser may have forgotten which session was open: then the page goes to the last one.
    expect(again.name).to_have_text(re.compile(r"Session [12], "))
    sessions = read_sessions(again)
    assert sessions in ([ANSWERS], [ANSWERS, NEXT])
    assert waits_for == "nothing" or len(sessions) == 2
    number = "Session 2, Monday 28" if len(sessions) == 2 else "Session 1, Monday 7"
    expect(again.name).to_have_text(f"{number} December 2026")
    context.close()
