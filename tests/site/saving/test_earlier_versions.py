"""A worksheet as it was: at the end of a day, and before much changed at once."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from browsing.axe import list_violations
from browsing.nothing_lost.broken_database import break_writing
from browsing.sites.releases import build_release, serve_releases
from browsing.versions_page import MONDAY, VersionsPage, set_clock

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
RELEASES = Path(__file__).resolve().parents[1] / "versions"

# Another tab's messages do not arrive: what counts is the database alone.
DEAF = "window.BroadcastChannel = undefined; delete window.BroadcastChannel"

SEED = """([name, records]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => {
    const writing = opening.result.transaction("history", "readwrite")
    for (const record of records) writing.objectStore("history").add(record)
    writing.oncomplete = () => { opening.result.close(); resolve() }
    writing.onabort = () => reject(writing.error)
  }
})"""


@pytest.fixture
def worksheet(context: BrowserContext) -> VersionsPage:
    """The contract on a Monday, with one answer."""
    set_clock(context, MONDAY)
    worksheet = VersionsPage(context.new_page())
    worksheet.open()
    worksheet.write("Monday's")
    return worksheet


def test_the_end_of_each_day_is_kept_and_can_be_brought_back(
    worksheet: VersionsPage, context: BrowserContext
):
    """The next day's first change keeps the state before it: to look at, bring back and undo."""
    worksheet.write("Monday's last")
    assert worksheet.list_versions() == []
    set_clock(context, MONDAY + DAY)
    worksheet.reload()
    worksheet.write("Tuesday's")
    worksheet.write("Tuesday's, longer")
    worksheet.write("a week", "reply_time")
    assert worksheet.list_versions() == ["Yesterday: 1 answer"]
    worksheet.look_at("Yesterday")
    expect(worksheet.dialog).to_contain_text("2 answers differ from what is on the page now.")
    shown = worksheet.dialog.get_by_role("region")
    expect(shown.get_by_role("heading").first).to_have_text(
        "What does the mentee want to be different by the end? Different now"
    )
    expect(shown.locator("dd")).to_have_text(
        ["Monday's last", "Tuesday's, longer", "(no answer)", "a week"]
    )
    worksheet.press("Bring this version back")
    expect(worksheet.status).to_have_text("The version “Yesterday” is on this page.")
    expect(worksheet.button("Earlier versions")).to_be_focused()
    worksheet.expect_saved()
    assert worksheet.read_stored() == {"purpose": "Monday's last", "reply_time": ""}
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("Tuesday's, longer")
    worksheet.expect_saved()
    worksheet.undo.click()
    expect(worksheet.field("reply_time")).to_have_value("")
    assert worksheet.list_versions() == [
        "Today at 12:00, before you brought a version back: 2 answers",
        "Today at 12:00, before you took a change back: 1 answer, the same as now",
        "Yesterday: 1 answer, the same as now",
    ]


def test_a_page_that_stays_open_keeps_the_day_before_too(
    worksheet: VersionsPage, context: BrowserContext
):
    """Nobody has to reload: the first change after midnight keeps what stood until then."""
    set_clock(context, MONDAY + 3 * DAY)
    worksheet.field("purpose").press_sequentially(" and Thursday's")
    worksheet.expect_saved()
    assert worksheet.list_versions() == ["Monday 8 March: 1 answer"]
    assert worksheet.read_versions() == ["Monday's"]


def test_the_state_before_each_great_change_is_kept(worksheet: VersionsPage):
    """Before clearing, taking answers from a file, and using another version of an answer."""
    worksheet.take_file(worksheet.make_copy({"purpose": "from a file", "reply_time": "soon"}))
    worksheet.expect_saved()
    worksheet.clear()
    assert worksheet.list_versions() == [
        "Today at 12:00, before you cleared it: 2 answers",
        "Today at 12:00, before you took answers from a file: 1 answer",
    ]
    worksheet.look_at("Today at 12:00, before you took")
    worksheet.press("Back to the list")
    expect(worksheet.dialog.get_by_role("heading").first).to_be_focused()
    worksheet.dialog.get_by_role("button", name="before you cleared it").click()
    worksheet.press("Bring this version back")
    expect(worksheet.field("purpose")).to_have_value("from a file")
    expect(worksheet.field("reply_time")).to_have_value("soon")
    worksheet.expect_saved()
    worksheet.reload()
    expect(worksheet.field("purpose")).to_have_value("from a file")


def test_the_state_before_another_version_of_an_answer_is_used_is_kept(
    worksheet: VersionsPage, context: BrowserContext
):
    """Choosing what another tab wrote is a change like opening a file; focus stays beside it."""
    context.add_init_script(DEAF)
    other = VersionsPage(context.new_page())
    other.open()
    worksheet.write("the first tab's")
    other.write("the second tab's")
    other.button("Use the other version").click()
    expect(other.button("Use the other version")).to_be_focused()
    other.expect_saved()
    assert other.list_versions() == [
        "Today at 12:00, before you used another version of an answer: 1 answer",
        "Today at 12:00, replaced in another tab: 1 answer",
    ]
    assert other.read_versions() == ["the second tab's"]


def test_what_is_cleared_goes_a_week_later(worksheet: VersionsPage, context: BrowserContext):
    """The dialog says how long it stays, the list says until when; not a day less, nor more."""
    worksheet.button("Clear this worksheet").click()
    expect(worksheet.dialog).to_contain_text(
        "For seven days this browser keeps what you clear, under “Earlier versions”."
    )
    worksheet.press("Keep my answers")
    worksheet.clear()
    worksheet.write("written since")
    set_clock(context, MONDAY + WEEK - DAY)
    worksheet.reload()
    worksheet.show_versions()
    expect(worksheet.dialog).to_contain_text(
        "Those from before you cleared it go after Monday 15 March."
    )
    set_clock(context, MONDAY + WEEK + timedelta(hours=1))
    worksheet.reload()
    worksheet.wait_for_versions(0)
    expect(worksheet.field("purpose")).to_have_value("written since")
    worksheet.write("written last")
    assert worksheet.read_versions() == ["written since"]


def test_earlier_versions_go_with_the_answers_when_that_is_ticked(worksheet: VersionsPage):
    """Nothing of what was written is left in the browser; Undo brings all of it back."""
    worksheet.take_file(worksheet.make_copy({"purpose": "from a file"}))
    worksheet.expect_saved()
    before = worksheet.read_stores()
    worksheet.clear(is_all=True)
    expect(worksheet.status).to_have_text(
        "Every answer in this worksheet was cleared. So were its earlier versions."
    )
    stores = worksheet.read_stores()
    assert stores["history"] == []
    assert "Monday" not in str(stores)
    assert "from a file" not in str(stores)
    worksheet.undo.click()
    expect(worksheet.field("purpose")).to_have_value("from a file")
    worksheet.wait_for_versions(1)
    after = worksheet.read_stores()
    assert (after["history"], after["answers"]) == (before["history"], before["answers"])


def test_all_versions_can_be_removed(worksheet: VersionsPage):
    """After a question, in the dialog itself; the answers on the page stay."""
    worksheet.take_file(worksheet.make_copy({"purpose": "from a file"}))
    worksheet.expect_saved()
    worksheet.show_versions()
    worksheet.press("Remove all earlier versions")
    expect(worksheet.dialog).to_contain_text("This cannot be undone. What is on the page stays.")
    worksheet.press("Keep them")
    worksheet.press("Remove all earlier versions")
    worksheet.press("Remove them")
    expect(worksheet.dialog).to_contain_text("All earlier versions are removed.")
    expect(worksheet.dialog.get_by_role("heading")).to_be_focused()
    worksheet.press("Close")
    worksheet.show_versions()
    expect(worksheet.dialog).to_contain_text("There is no earlier version yet.")
    assert worksheet.read_stores()["history"] == []
    expect(worksheet.field("purpose")).to_have_value("from a file")


def test_a_version_saved_as_a_copy_opens_again(worksheet: VersionsPage):
    """The file is like any other copy: its name is neutral, and the page takes its answers."""
    worksheet.clear()
    worksheet.write("written since")
    worksheet.look_at("Today")
    with worksheet.page.expect_download() as download:
        worksheet.press("Save it as a copy")
    assert download.value.suggested_filename == "contract-2027-03-08.json"
    expect(worksheet.status).to_contain_text("contract-2027-03-08.json")
    worksheet.press("Close")
    content = Path(download.value.path()).read_bytes()
    assert json.loads(content) == worksheet.make_copy({"purpose": "Monday's"})
    worksheet.take_file(json.loads(content))
    expect(worksheet.field("purpose")).to_have_value("Monday's")


@pytest.mark.parametrize("hearing", [True, False], ids=["hearing", "deaf"])
def test_two_tabs_keep_a_day_once(worksheet: VersionsPage, context: BrowserContext, hearing: bool):
    """Both see another day begin, and write; there is one version of the day before."""
    if not hearing:
        context.add_init_script(DEAF)
    other = VersionsPage(context.new_page())
    other.open()
    worksheet.reload()
    set_clock(context, MONDAY + DAY)
    worksheet.field("purpose").fill("Tuesday's")
    other.field("reply_time").fill("a week")
    worksheet.expect_saved()
    other.expect_saved()
    worksheet.write("Tuesday's, longer")
    other.write("two weeks", "reply_time")
    assert worksheet.read_versions() == ["Monday's"]


def test_a_clock_that_jumps_loses_and_overwrites_nothing(
    worksheet: VersionsPage, context: BrowserContext
):
    """Back a month, to 1970, over clock changes, ahead a year: all are there, in the days' order."""
    moments = [
        MONDAY - timedelta(days=30),
        datetime(1970, 1, 1, 0, 30),
        datetime(2027, 3, 27, 23, 30),
        datetime(2027, 3, 28, 2, 30),
        datetime(2027, 10, 31, 1, 30),
        MONDAY + timedelta(days=365),
    ]
    for number, moment in enumerate(moments):
        set_clock(context, moment)
        worksheet.write(f"State {number}")
    states = ["Monday's", *(f"State {number}" for number in range(5))]
    assert worksheet.read_versions() == states
    expect(worksheet.alert).to_be_empty()
    words = worksheet.list_versions()
    assert [each.removesuffix(": 1 answer") for each in words] == [
        "Sunday 31 October 2027",
        "Sunday 28 March 2027",
        "Saturday 27 March 2027",
        "Monday 8 March 2027",
        "Saturday 6 February 2027",
        "Thursday 1 January 1970",
    ]


def test_versions_are_few(worksheet: VersionsPage, context: BrowserContext):
    """Of days the newest seven, of changes the newest eight, the same state once."""
    for number in range(1, 10):
        set_clock(context, MONDAY + number * DAY)
        worksheet.write(f"Day {number}")
    assert worksheet.read_versions() == [f"Day {number}" for number in range(2, 9)]
    for number in range(1, 11):
        worksheet.take_file(worksheet.make_copy({"purpose": f"File {number}"}))
    worksheet.undo.click()
    worksheet.undo.click()
    worksheet.expect_saved()
    kept = worksheet.read_versions()
    assert kept[:7] == [f"Day {number}" for number in range(2, 9)]
    assert kept[7:] == [*(f"File {number}" for number in range(3, 9)), "File 10", "File 9"]


def make_version(day: str, answers: Any, **others: Any) -> dict[str, Any]:
    """Make what the database holds of an earlier version."""
    return {
        "worksheet": "contract",
        "why": "day",
        "day": day,
        "at": 0,
        "answers": answers,
        **others,
    }


def test_versions_take_little_room(worksheet: VersionsPage):
    """A million characters altogether: long ones push out the oldest."""
    texts = [f"{number} " + "long " * 80_000 for number in range(3)]
    versions = [make_version("2027-03-01", {"purpose": text}) for text in texts]
    worksheet.page.evaluate(SEED, [worksheet.database, versions])
    worksheet.clear()
    assert [kept[0] for kept in worksheet.read_versions()] == ["1", "2", "M"]


def test_a_version_that_cannot_be_kept_delays_and_alarms_nobody(
    worksheet: VersionsPage, context: BrowserContext
):
    """With no room for the second net, writing, opening a file and clearing go on as ever."""
    break_writing(worksheet.page, "history")
    set_clock(context, MONDAY + DAY)
    worksheet.write("Tuesday's")
    worksheet.take_file(worksheet.make_copy({"purpose": "from a file"}))
    worksheet.expect_saved()
    worksheet.clear()
    expect(worksheet.status).to_have_text("Every answer in this worksheet was cleared.")
    expect(worksheet.alert).to_be_empty()
    assert worksheet.read_stored() == {}
    assert worksheet.list_versions() == []


def test_a_damaged_version_hides_no_other(worksheet: VersionsPage, context: BrowserContext):
    """What cannot be read is left out or named; hostile keys and words are text at most."""
    worksheet.clear()
    hostile = {
        "purpose": "<img src=x onerror=alert(1)>",
        "constructor": "dropped",
        "objectives": "no rows",
        "once_asked": "kept",
    }
    versions = [
        {"worksheet": "contract"},
        make_version("x", None),
        make_version("2027-03-01", hostile, why="<b>"),
        make_version("2027-03-02", {"objectives": [{"objective": "many"}] * 501}),
    ]
    worksheet.page.evaluate(SEED, [worksheet.database, versions])
    worksheet.write("now")
    words = worksheet.list_versions()
    assert (words[0], len(words)) == ("Today at 12:00, before you cleared it: 1 answer", 3)
    worksheet.look_at("Tuesday 2 March")
    expect(worksheet.dialog).to_contain_text("It holds more than this page can show.")
    worksheet.press("Back to the list")
    worksheet.dialog.get_by_role("button", name="Monday 1 March").click()
    expect(worksheet.dialog).to_contain_text("<img src=x onerror=alert(1)>")
    expect(worksheet.dialog).to_contain_text(
        "answers to questions that this worksheet does not ask"
    )
    expect(worksheet.dialog).to_contain_text("Some of its answers could not be read.")
    worksheet.press("Bring this version back")
    worksheet.expect_saved()
    assert worksheet.read_stored() == {
        "purpose": "<img src=x onerror=alert(1)>",
        "once_asked": "kept",
    }


def test_a_part_that_cannot_be_fetched_is_told_and_tried_again(worksheet: VersionsPage):
    """Offline the page says so, goes on keeping versions, and shows them once it is online."""
    worksheet.page.route("**/history-*.js*", lambda route: route.abort())
    worksheet.button("Earlier versions").click()
    expect(worksheet.alert).to_contain_text("Earlier versions cannot be shown just now")
    worksheet.clear()
    worksheet.page.unroute("**/history-*.js*")
    worksheet.alert.get_by_role("button", name="Try again").click()
    expect(worksheet.dialog.get_by_role("listitem")).to_have_count(1)
    expect(worksheet.alert).to_be_empty()


def test_the_dialog_is_for_everybody(worksheet: VersionsPage, context: BrowserContext):
    """By keyboard, on a small screen and in the dark; axe finds nothing in any page of it."""
    set_clock(context, MONDAY + DAY)
    worksheet.fill_everything("Tuesday's")
    worksheet.expect_saved()
    page = worksheet.page
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme="dark")
    worksheet.button("Earlier versions").focus()
    page.keyboard.press("Enter")
    expect(worksheet.dialog.get_by_role("heading")).to_be_focused()
    assert list_violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(worksheet.dialog.get_by_role("heading").first).to_have_text("Yesterday")
    expect(worksheet.dialog.get_by_role("heading").first).to_be_focused()
    assert list_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.evaluate(
        """() => [...document.querySelectorAll(".worksheet-dialog button")]
          .filter(button => button.getBoundingClientRect().height < 44).map(b => b.textContent)"""
    )
    assert small == []
    page.keyboard.press("Escape")
    expect(worksheet.dialog).to_have_count(0)
    expect(worksheet.button("Earlier versions")).to_be_focused()


def test_a_renamed_worksheet_finds_its_history(browser: Browser, tmp_path: Path):
    """What was kept under the old names is shown under the new ones, and comes back under them."""
    with serve_releases() as releases:
        releases.site = build_release(RELEASES / "first", tmp_path / "first")
        context = browser.new_context(base_url=releases.address)
        plan = VersionsPage(context.new_page(), "plan")
        plan.open()
        plan.take_file(plan.make_copy({"purpose": "To publish", "how_often": "every_month"}))
        plan.expect_saved()
        plan.clear()
        releases.site = build_release(RELEASES / "third", tmp_path / "third")
        meeting = VersionsPage(plan.page, "meeting")
        meeting.open()
        meeting.look_at("Today")
        expect(meeting.dialog.get_by_role("region")).to_contain_text("To publish")
        meeting.press("Bring this version back")
        expect(meeting.field("aim")).to_have_value("To publish")
        expect(meeting.form.locator('[name="how_often"][value="monthly"]')).to_be_checked()
        meeting.expect_saved()
        context.close()
