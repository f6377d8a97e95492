"""What people wrote in an earlier version of a worksheet is there in the next one, and stays."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browsing.plan_page import FIRST, NO_LONGER_ASKED, SECOND, Plan
from browsing.sites.releases import Releases


def test_answers_under_earlier_ids_arrive_under_the_new_ones(second: Plan):
    """Field, column and options were renamed: every answer is there, and counts as saved.

    The earlier records stay as they were; another visit finds all done.
    """
    second.expect_saved()
    assert second.read_copy() == SECOND
    before = second.read_stores()
    assert FIRST.items() <= second.read_set().items()
    expect(second.field("aim")).to_have_value("To publish")
    expect(second.form.locator('[name="how_often"][value="monthly"]')).to_be_checked()
    expect(second.field("about__career")).to_be_checked()
    expect(second.field("actions__1__action")).to_have_value("Write")
    expect(second.field("actions__1__state")).to_have_value("finished")
    expect(second.alert).to_be_empty()
    expect(second.undo).to_have_count(0)
    second.reload()
    second.expect_saved()
    assert second.read_stores() == before, "taking over again changes nothing"


def test_answers_to_retired_questions_can_still_be_read(second: Plan):
    """Question and answer stand at the end in words, on the screen and on paper, for good.

    What was answered in a retired column is read in its row; a row without it says nothing.
    """
    expect(second.earlier).to_be_visible()
    assert second.earlier.inner_text().replace("\n\n", "\n").strip() == NO_LONGER_ASKED
    assert second.earlier.locator("input:visible, textarea:visible, select:visible").count() == 0
    rows = second.form.locator('[data-worksheet-rows="actions"] [data-worksheet-row]')
    words = "(From an earlier version) By when: 3 January 2027"
    expect(rows.nth(0).get_by_text(words)).to_be_visible()
    expect(rows.nth(1).get_by_text("(From an earlier version)", exact=False).last).to_be_hidden()
    expect(rows.nth(0).get_by_role("textbox")).to_have_count(1)
    second.page.emulate_media(media="print")
    expect(second.earlier.get_by_role("paragraph").filter(has_text="In a café")).to_be_visible()


def test_a_retired_option_is_shown_to_who_chose_it(second: Plan):
    """It can be read, kept or replaced; other people are not offered it."""
    rest = second.form.get_by_label("Rest (from an earlier version)")
    expect(rest).to_be_checked()
    state = second.field("actions__2__state")
    assert (
        state.evaluate("list => list.selectedOptions[0].text")
        == "Put off (from an earlier version)"
    )
    yearly = second.form.get_by_label("Once a year (from an earlier version)")
    expect(yearly).to_be_hidden()
    rest.uncheck()
    state.select_option(label="Finished")
    second.expect_saved()
    second.reload()
    expect(rest).to_be_hidden()
    assert second.read_copy() == {
        **SECOND,
        "about": ["career"],
        "actions": [SECOND["actions"][0], {"action": "Send", "state": "finished"}],  # type: ignore[index]
    }


def test_an_empty_worksheet_shows_nothing_of_the_past(
    profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """Who never answered a retired question, or chose a retired option, sees none."""
    releases.site = builds["second"]
    plan = Plan(profile.new_page(), "plan")
    plan.open()
    assert plan.form.locator("[data-worksheet-retired]:visible").count() == 0
    expect(plan.earlier).to_be_hidden()


def test_a_later_change_is_saved_under_the_new_id_alone(second: Plan):
    """What is written now stays, although the earlier record is still there."""
    second.field("aim").fill("To teach")
    second.expect_saved()
    second.reload()
    expect(second.field("aim")).to_have_value("To teach")
    assert second.read_set()["purpose"] == "To publish"
    second.field("aim").fill("")
    expect(second.status).to_have_text("")
    second.expect_saved()
    second.reload()
    expect(second.field("aim")).to_have_value("")
