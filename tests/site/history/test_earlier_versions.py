"""A worksheet as it was: at the end of a day, and before much changed at once."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, expect

from browsing.axe import list_violations
from browsing.seeded_history import DEAF
from browsing.sites.releases import build_release, serve_releases
from browsing.versions_page import MONDAY, VersionsPage, set_clock

DAY = timedelta(days=1)
RELEASES = Path(__file__).resolve().parents[1] / "versions"


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
    worksheet.page.keyboard.press("Tab")
    expect(worksheet.undo).to_be_focused()
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


def test_a_version_saved_as_a_copy_opens_again(worksheet: VersionsPage):
    """The file is like any other copy: its name is neutral, and the page takes its answers.

    Offline the page says that it cannot show them, goes on keeping versions, and shows them later.
    """
    worksheet.page.route("**/history-*.js*", lambda route: route.abort())
    worksheet.button("Earlier versions").click()
    expect(worksheet.alert).to_contain_text("Earlier versions cannot be shown just now")
    worksheet.clear()
    worksheet.page.unroute("**/history-*.js*")
    worksheet.alert.get_by_role("button", name="Try again").click()
    expect(worksheet.dialog.get_by_role("listitem")).to_have_count(1)
    expect(worksheet.alert).to_be_empty()
    worksheet.press("Close")
    worksheet.write("written since")
    worksheet.look_at("Today")
    with worksheet.page.expect_download() as download:
        worksheet.press("Back it up")
    assert download.value.suggested_filename == "contract-2027-03-08.json"
    expect(worksheet.status).to_contain_text("contract-2027-03-08.json")
    worksheet.press("Close")
    content = Path(download.value.path()).read_bytes()
    assert json.loads(content) == worksheet.make_copy({"purpose": "Monday's"})
    worksheet.take_file(json.loads(content))
    expect(worksheet.field("purpose")).to_have_value("Monday's")


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
    expect(worksheet.more).to_be_focused()


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
