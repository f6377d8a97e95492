"""A copy that was saved from one version of a worksheet opens in another."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from browsing.plan_page import FIRST, SECOND, Plan
from browsing.sites.releases import Releases


def test_a_copy_of_an_earlier_version_opens_in_a_later_one(
    profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """From a file, answers arrive as they do from the database, and retired ones are shown."""
    releases.site = builds["second"]
    plan = Plan(profile.new_page(), "plan")
    plan.open()
    plan.take_file(plan.make_copy(FIRST))
    line = plan.frame.locator("[data-worksheet-undo]")
    expect(line).to_contain_text("Opened: 11 answers of Łucja.")
    expect(line).not_to_contain_text("does not ask")
    plan.expect_saved()
    expect(plan.earlier).to_contain_text("7 March 2027")
    assert plan.read_copy() == SECOND
    plan.reload()
    assert plan.read_copy() == SECOND


def test_a_file_without_retired_answers_leaves_them_alone(second: Plan):
    """A copy of somebody who was never asked takes nothing away that cannot be written again."""
    second.take_file(second.make_copy({"aim": "From the file"}))
    second.expect_saved()
    retired = {key: SECOND[key] for key in SECOND if key in FIRST and key != "how_often"}
    assert second.read_copy() == {"aim": "From the file", **retired}
    second.undo.click()
    second.expect_saved()
    assert second.read_copy() == SECOND


def test_a_file_with_both_ids_loses_neither_answer(second: Plan):
    """The new id's answer is shown; the earlier one's goes into the next copy."""
    second.take_file(second.make_copy({"purpose": "older", "aim": "newer"}))
    second.expect_saved()
    expect(second.field("aim")).to_have_value("newer")
    second.reload()
    assert "older" in json.dumps(second.save_copy()[1])
    assert "newer" in json.dumps(second.save_copy()[1])


def test_a_file_with_both_ids_is_not_taken_for_a_loss(second: Plan, profile: BrowserContext):
    """What stands under an earlier id counts as there when another tab tells of a change."""
    second.take_file(second.make_copy({"purpose": "older", "aim": "newer"}))
    second.expect_saved()
    other = Plan(profile.new_page(), "plan")
    other.open()
    other.field("aim").fill("newest")
    other.expect_saved()
    expect(second.field("aim")).to_have_value("newest")
    expect(second.alert).to_be_empty()
