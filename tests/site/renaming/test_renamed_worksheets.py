"""A worksheet under a new name finds what was written under the old one."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from browsing.plan_page import FIRST, SECOND, Plan
from browsing.sites.releases import Releases


def test_a_renamed_worksheet_finds_all_its_answers(
    first: Plan, releases: Releases, builds: dict[str, Path]
):
    """Under its new id and address it shows what was written under the old ones."""
    releases.site = builds["third"]
    meeting = Plan(first.page, "meeting")
    meeting.open()
    meeting.expect_saved()
    assert meeting.read_copy() == SECOND
    assert meeting.read_set("plan") == FIRST
    expect(meeting.earlier).to_contain_text("In a café")
    before = meeting.read_stores()
    meeting.reload()
    assert meeting.read_stores() == before


def test_a_renamed_worksheet_opens_copies_with_its_earlier_name(
    profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """A file that names the old worksheet is this worksheet's."""
    releases.site = builds["third"]
    meeting = Plan(profile.new_page(), "meeting")
    meeting.open()
    meeting.take_file({**meeting.make_copy(FIRST), "worksheet": "plan"})
    meeting.expect_saved()
    assert meeting.read_copy() == SECOND


def test_a_renamed_worksheet_hears_of_its_earlier_page_and_clears_it(
    first: Plan, profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """An old page's words arrive in the new one; clearing the new one ends the old one too."""
    releases.site = builds["third"]
    meeting = Plan(profile.new_page(), "meeting")
    meeting.open()
    first.field("purpose").fill("written in the old page")
    first.expect_saved()
    expect(meeting.field("aim")).to_have_value("written in the old page")
    meeting.button("Clear this worksheet…").click()
    meeting.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(meeting.field("aim")).to_have_value("")
    assert meeting.read_set("plan") == meeting.read_set("meeting") == {}
    meeting.undo.click()
    expect(meeting.field("aim")).to_have_value("written in the old page")
    assert meeting.read_set("plan")["purpose"] == "written in the old page"


@pytest.mark.parametrize("shown", ["purpose", "notes"])
def test_two_questions_that_became_one_keep_both_answers(
    profile: BrowserContext, releases: Releases, builds: dict[str, Path], shown: str
):
    """One is shown and the other offered, though the same page wrote both."""
    plan = Plan(profile.new_page(), "plan")
    plan.open()
    for name in ("purpose", "notes"):
        plan.field(name).fill(f"The {name}")
        plan.expect_saved()
    plan.field(shown).fill(f"The {shown}, longer")
    plan.expect_saved()
    releases.site = builds["fourth"]
    session = Plan(plan.page, "session")
    session.open()
    expect(session.field("goal")).to_have_value(f"The {shown}, longer")
    session.undo.click()
    other = "notes" if shown == "purpose" else "purpose"
    expect(session.field("goal")).to_have_value(f"The {other}")


def test_what_was_deleted_under_an_earlier_name_does_not_come_back(
    first: Plan, releases: Releases, builds: dict[str, Path]
):
    """A worksheet renamed twice takes each answer from where it was written last."""
    releases.site = builds["third"]
    meeting = Plan(first.page, "meeting")
    meeting.open()
    meeting.field("aim").fill("")
    expect(meeting.status).to_have_text("")
    meeting.expect_saved()
    releases.site = builds["fourth"]
    session = Plan(first.page, "session")
    session.open()
    expect(session.field("goal")).to_have_value("One\nTwo")
    expect(session.undo).to_have_count(0)
