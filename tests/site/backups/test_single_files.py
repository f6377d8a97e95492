"""A file of one worksheet goes from the page of all to its own, and a series comes back whole."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from browsing.backup_page import CONTRACT, SESSIONS, Computer
from browsing.series_page import SeriesPage
from browsing.worksheet_page import WorksheetPage

OPENED = "[data-worksheet-undo]:focus"


@pytest.mark.parametrize("form", ["Back up", "Word", "PDF"])
def test_a_file_of_one_worksheet_opens_on_its_page(full: Computer, other: Computer, form: str):
    """Whatever kind it is; where its person is known, on theirs."""
    contract = full.open("contract")
    name, file = contract.save_copy() if form == "Back up" else contract.download(form)
    other.go_home()
    with other.page.expect_navigation(url="**/worksheets/contract/"):
        other.choose(file, name)
    opened = WorksheetPage(other.page)
    opened.wait_until_ready()
    expect(other.page.locator(OPENED)).to_contain_text("Opened: 2 answers")
    expect(opened.field("purpose")).to_have_value(CONTRACT["purpose"])
    contract.add_person("Mentor C", is_taking=False)
    contract.write("with C")
    full.go_home()
    with full.page.expect_navigation(url="**/worksheets/contract/"):
        full.choose(file, name)
    contract.wait_until_ready()
    contract.expect_for("Mentor B")


def test_a_file_of_no_worksheet_here_is_refused(other: Computer):
    """It says so, and the page stays."""
    other.go_home()
    other.choose({"format": "mentoring-answers", "version": 1, "worksheet": "x", "answers": {}})
    expect(other.alert).to_contain_text("is of a worksheet that this guide does not have")


def save_plan(full: Computer) -> dict[str, Any]:
    """Back up the session plan: all of its sessions are in the file."""
    plan = SeriesPage(full.page)
    plan.open()
    _, file = plan.save_copy()
    assert file["answers"] == SESSIONS[2]
    assert [each["answers"] for each in file["entries"]] == [*SESSIONS[:2]]
    return file


def test_a_back_up_of_a_series_holds_all_its_entries(full: Computer, other: Computer):
    """Opened on its page elsewhere each is there again; taken back they are gone."""
    file = save_plan(full)
    plan = SeriesPage(other.page)
    plan.open()
    plan.choose_file(file)
    done = other.page.locator("[data-worksheet-undo]").first
    expect(done).to_contain_text("7 answers came in")
    held = {key: each for key, each in full.read().items() if key.startswith("session-plan")}
    kept = {
        key.partition("@")[0] + key[key.find("#") :] if "#" in key else "session-plan": each
        for key, each in held.items()
    }
    assert other.read() == kept
    expect(plan.entries.locator("summary")).to_contain_text("(2)")
    done.get_by_role("button", name="Undo").click()
    expect(plan.field("topics")).to_have_value("")
    assert other.read() == {}


def test_what_is_there_is_asked_about_once(full: Computer):
    """A session that was changed since; the others are the same."""
    file = save_plan(full)
    plan = SeriesPage(full.page)
    plan.write("Changed since", "topics")
    before = full.read()
    plan.choose_file(file)
    expect(plan.dialog).to_contain_text("1 March 2027: 1 answer differs")
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.field("topics")).to_have_value(SESSIONS[2]["topics"])
    full.page.locator("[data-worksheet-undo]").first.get_by_role("button", name="Undo").click()
    expect(plan.field("topics")).to_have_value("Changed since")
    assert full.read() == before


def test_a_worksheet_opens_its_part_and_offers_the_rest(full: Computer, other: Computer):
    """The rest opens on the page of all worksheets."""
    _, file = full.save()
    goals = other.open("mentoring-goals")
    goals.choose_file(file)
    line = other.page.locator(OPENED)
    expect(line).to_contain_text("It holds more: 4 other worksheets.")
    goals.expect_saved()
    with other.page.expect_navigation(url="**/my-mentoring/"):
        line.get_by_role("button", name="Open all of it").click()
    expect(other.done.first).to_contain_text("came in")
    assert other.read() == full.read()


def test_a_worksheet_that_is_not_in_the_file_offers_the_rest_too(full: Computer, other: Computer):
    """It says why nothing opens there."""
    _, file = full.save()
    other.open("grow").choose_file(file)
    expect(other.alert).to_contain_text("not to this worksheet")
    with other.page.expect_navigation(url="**/my-mentoring/"):
        other.page.get_by_role("button", name="Open all of it").click()
    expect(other.done.first).to_contain_text("came in")
