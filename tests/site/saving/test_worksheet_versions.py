"""What people wrote in an earlier version of a worksheet is there in the next one, and stays."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, expect

from browsing.sites.releases import Releases, build_release, serve_releases
from browsing.worksheet_page import WorksheetPage

VERSIONS = Path(__file__).resolve().parents[1] / "versions"

# What a person answered when the worksheet was new, as a saved copy holds it.
FIRST = {
    "purpose": "To publish",
    "how_often": "every_month",
    "place": "cafe",
    "topics": ["work", "rest"],
    "steps": [
        {"step": "Write", "state": "done", "by_when": "2027-01-03"},
        {"step": "Send", "state": "moved"},
    ],
    "starts": "2027-03-07",
    "sure": "4",
    "bring": ["notes", "tea"],
    "people": [{"name": "Zoë", "asked": "2026-12-01"}],
    "agreed": {"name": "Łucja", "date": "2026-11-22"},
    "notes": "One\nTwo",
}
# The same answers, as the second version calls them.
SECOND = {
    **{key: FIRST[key] for key in ("place", "starts", "sure", "bring", "people", "agreed")},
    "notes": FIRST["notes"],
    "aim": "To publish",
    "how_often": "monthly",
    "about": ["career", "rest"],
    "actions": [
        {"action": "Write", "state": "finished", "by_when": "2027-01-03"},
        {"action": "Send", "state": "moved"},
    ],
}
NO_LONGER_ASKED = """From an earlier version of this worksheet
These questions are no longer asked. What you answered stays here, and goes into your copies. \
It cannot be changed. Only “Clear this worksheet” removes it.
Where do we meet?
In a café
When do we start?
7 March 2027
How sure am I?
4
What do we bring?
Our notes
Tea
Who can help
Person 1
Name: Zoë
Asked on: 1 December 2026
Agreed
Name: Łucja
Date: 22 November 2026
Any notes?
One
Two"""


class Plan(WorksheetPage):
    """The plan in whichever version is published."""

    @property
    def earlier(self) -> Locator:
        """Where answers to questions that are no longer asked are shown."""
        return self.form.locator("[data-worksheet-earlier]")

    def read_copy(self) -> dict[str, Any]:
        """The answers in a saved copy."""
        answers: dict[str, Any] = self.save_copy()[1]["answers"]
        return answers

    def read_set(self, worksheet: str = "plan") -> dict[str, Any]:
        """The answers in the database under one worksheet's id."""
        answers = self.read_stores().get("answers", [])
        return {key[1]: record["value"] for key, record in answers if key[0] == worksheet}

    def read_kept(self) -> list[Any]:
        """The versions in the database that are no longer shown."""
        return [kept["value"] for _, kept in self.read_stores().get("superseded", [])]


@pytest.fixture(scope="session")
def builds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The four versions, each built once."""
    folder = tmp_path_factory.mktemp("versions")
    names = ("first", "second", "third", "fourth")
    return {name: build_release(VERSIONS / name, folder / name) for name in names}


@pytest.fixture
def releases(builds: dict[str, Path]) -> Iterator[Releases]:
    """The site, with the first version published."""
    with serve_releases() as releases:
        releases.site = builds["first"]
        yield releases


@pytest.fixture
def profile(browser: Browser, releases: Releases) -> Iterator[BrowserContext]:
    """A person's browser, with nothing in it."""
    context = browser.new_context(base_url=releases.address)
    yield context
    context.close()


@pytest.fixture
def first(profile: BrowserContext) -> Plan:
    """The first version, with every question answered."""
    plan = Plan(profile.new_page(), "plan")
    plan.open()
    plan.take_file(plan.make_copy(FIRST))
    plan.expect_saved()
    return plan


@pytest.fixture
def second(first: Plan, releases: Releases, builds: dict[str, Path]) -> Plan:
    """The second version, opened where the first was filled in."""
    releases.site = builds["second"]
    first.reload()
    return first


def test_answers_under_earlier_ids_arrive_under_the_new_ones(second: Plan):
    """Field, column and options were renamed: every answer is there, and counts as saved."""
    second.expect_saved()
    assert second.read_copy() == SECOND
    expect(second.field("aim")).to_have_value("To publish")
    expect(second.form.locator('[name="how_often"][value="monthly"]')).to_be_checked()
    expect(second.field("about__career")).to_be_checked()
    expect(second.field("actions__1__action")).to_have_value("Write")
    expect(second.field("actions__1__state")).to_have_value("finished")
    expect(second.alert).to_be_empty()
    expect(second.undo).to_have_count(0)


def test_answers_to_retired_questions_can_still_be_read(second: Plan):
    """Question and answer stand at the end in words, on the screen and on paper, for good."""
    expect(second.earlier).to_be_visible()
    assert second.earlier.inner_text().replace("\n\n", "\n").strip() == NO_LONGER_ASKED
    assert second.earlier.locator("input:visible, textarea:visible, select:visible").count() == 0
    second.page.emulate_media(media="print")
    expect(second.earlier.get_by_role("paragraph").filter(has_text="In a café")).to_be_visible()


def test_a_retired_column_is_read_in_its_row(second: Plan):
    """The row says what was answered there; a row without such an answer says nothing."""
    rows = second.form.locator('[data-worksheet-rows="actions"] [data-worksheet-row]')
    words = "(From an earlier version) By when: 3 January 2027"
    expect(rows.nth(0).get_by_text(words)).to_be_visible()
    expect(rows.nth(1).get_by_text("(From an earlier version)", exact=False).last).to_be_hidden()
    expect(rows.nth(0).get_by_role("textbox")).to_have_count(1)


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


def test_nothing_is_deleted_and_taking_over_again_changes_nothing(second: Plan):
    """The earlier records stay as they were; another visit finds all done."""
    second.expect_saved()
    before = second.read_stores()
    assert FIRST.items() <= second.read_set().items()
    second.reload()
    second.expect_saved()
    assert second.read_stores() == before


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


def test_a_copy_of_an_earlier_version_opens_in_a_later_one(
    profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """From a file, answers arrive as they do from the database, and retired ones are shown."""
    releases.site = builds["second"]
    plan = Plan(profile.new_page(), "plan")
    plan.open()
    plan.take_file(plan.make_copy(FIRST))
    line = plan.frame.locator("[data-worksheet-undo]")
    expect(line).to_contain_text("Opened: 11 answers from “copy.json”.")
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


def test_two_tabs_of_two_versions_keep_what_both_write(
    first: Plan, profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """A page from before goes on writing earlier ids: the later page hears, and offers both."""
    releases.site = builds["second"]
    later = Plan(profile.new_page(), "plan")
    later.open()
    first.field("purpose").fill("written before")
    first.expect_saved()
    expect(later.field("aim")).to_have_value("written before")
    expect(later.undo).to_have_count(0)
    later.field("aim").fill("written after")
    later.expect_saved()
    later.field("aim").fill("written after that")
    later.expect_saved()
    first.field("purpose").fill("written before, once more")
    first.expect_saved()
    expect(later.undo).to_have_text("Use the other version")
    expect(later.field("aim")).to_have_value("written after that")
    expect(first.alert).to_be_empty()
    assert "written before, once more" in later.read_kept()
    later.undo.click()
    expect(later.field("aim")).to_have_value("written before, once more")
    later.undo.click()
    expect(later.field("aim")).to_have_value("written after that")


def test_words_typed_just_before_the_new_version_arrive_in_it(
    first: Plan, releases: Releases, builds: dict[str, Path]
):
    """What the earlier page wrote as it was left is taken over too."""
    first.field("purpose").press("End")
    first.field("purpose").press_sequentially(", and more")
    releases.site = builds["second"]
    first.reload()
    expect(first.field("aim")).to_have_value("To publish, and more")


BREAK_ONCE = """
const put = IDBObjectStore.prototype.put
IDBObjectStore.prototype.put = function (value, key) {
  if (sessionStorage.broken !== "no" && Array.isArray(key) && key[1] === "actions") {
    throw new DOMException("full", "QuotaExceededError")
  }
  return put.call(this, value, key)
}
"""


def test_taking_over_that_fails_midway_is_done_another_time(
    first: Plan, releases: Releases, builds: dict[str, Path]
):
    """The answers are shown all the same, nothing is half done, and the next visit ends it."""
    releases.site = builds["second"]
    first.page.add_init_script(BREAK_ONCE)
    first.reload()
    expect(first.field("aim")).to_have_value("To publish")
    expect(first.field("actions__1__action")).to_have_value("Write")
    assert first.read_set() == FIRST
    first.page.evaluate("sessionStorage.broken = 'no'")
    first.reload()
    first.expect_saved()
    assert first.read_copy() == SECOND
    assert {"aim", "about", "actions"} <= first.read_set().keys()
    assert first.read_kept() == []


def test_clearing_removes_earlier_answers_and_undo_brings_them_back(second: Plan):
    """The dialog says so; nothing is left under any id; undo restores the whole."""
    second.field("aim").fill("To teach")
    second.expect_saved()
    before = second.read_stores()
    second.button("Clear this worksheet").click()
    expect(second.dialog).to_contain_text("Your answers from an earlier version of it go too.")
    second.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(second.field("aim")).to_have_value("")
    expect(second.earlier).to_be_hidden()
    assert second.read_set() == {}
    second.undo.click()
    expect(second.field("aim")).to_have_value("To teach")
    expect(second.earlier).to_contain_text("In a café")
    # What was there before the clearing is an earlier version too.
    assert {**second.read_stores(), "history": []} == before
    second.reload()
    assert second.read_copy() == {**SECOND, "aim": "To teach"}
    assert second.read_kept() == []


def test_clearing_stops_a_page_of_an_earlier_version(
    first: Plan, profile: BrowserContext, releases: Releases, builds: dict[str, Path]
):
    """It hears that the worksheet was cleared, and nothing comes back."""
    releases.site = builds["second"]
    later = Plan(profile.new_page(), "plan")
    later.open()
    later.button("Clear this worksheet").click()
    later.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(first.alert).to_contain_text("This worksheet was cleared in another tab")
    first.field("purpose").fill("into the void")
    later.reload()
    expect(later.field("aim")).to_have_value("")


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
    meeting.button("Clear this worksheet").click()
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
