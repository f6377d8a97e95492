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
    """From a file, answers arrive as they do from the database, and retired ones are shown.

    A copy of somebody who was never asked takes nothing away that cannot be written again.
    """
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
    plan.take_file(plan.make_copy({"aim": "From the file"}))
    plan.expect_saved()
    retired = {key: SECOND[key] for key in SECOND if key in FIRST and key != "how_often"}
    assert plan.read_copy() == {"aim": "From the file", **retired}
    plan.undo.click()
    plan.expect_saved()
    assert plan.read_copy() == SECOND


def test_a_file_with_both_ids_loses_neither_answer(second: Plan, profile: BrowserContext):
    """The new id's answer is shown; the earlier one's goes into the next copy.

    It counts as there, and not as lost, when another tab tells of a change.
    """
    second.take_file(second.make_copy({"purpose": "older", "aim": "newer"}))
    second.expect_saved()
    expect(second.field("aim")).to_have_value("newer")
    other = Plan(profile.new_page(), "plan")
    other.open()
    assert "older" in json.dumps(other.save_copy()[1])
    assert "newer" in json.dumps(other.save_copy()[1])
    other.field("aim").fill("newest")
    other.expect_saved()
    expect(second.field("aim")).to_have_value("newest")
    expect(second.alert).to_be_empty()
