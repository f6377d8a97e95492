"""One session written for the wrong person goes alone; what was copied can be taken back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browsing.axe import list_violations
from browsing.overview.seeded_year import MENTEE_A, MENTOR_B, SeededBrowser
from browsing.relationships.wrong_owner import (
    ALL,
    BUT,
    FIRST,
    ONE,
    PROMISE,
    SECOND,
    WRONG,
    choose,
    give_contract,
    open_wrong,
    put,
    read_kept,
    take_back,
)
from browsing.whose_page import WhosePage


def test_the_question_says_how_many_sessions_would_go(page: Page):
    """And offers the one on the page first."""
    plan = open_wrong(page)
    choose(plan, ONE)
    ways = plan.dialog.get_by_role("group", name="What is written here").locator("label:visible")
    expect(ways).to_have_text(
        [
            "Stays with Ann",
            ONE,
            ALL,
            f"This session is copied{BUT}, to begin with",
            "All 2 sessions are copied: 6 answers",
        ]
    )
    assert list_violations(page) == []


def test_one_session_goes_alone_and_comes_back(page: Page):
    """What came along from the session before it stays where it was promised."""
    plan = open_wrong(page)
    choose(plan, ONE)
    plan.use()
    plan.expect_for("Ben")
    expect(plan.status).to_contain_text("This session came along: 2 answers.")
    expect(plan.status).to_contain_text("What came from the one before stays with Ann.")
    expect(plan.field("topics")).to_have_value("Really Ben")
    gone = {field: WRONG[field] for field in ("session_date", "topics")}
    assert read_kept(plan, MENTOR_B) == [gone]
    assert read_kept(plan, MENTEE_A) == [FIRST, {"promised": [PROMISE]}]
    with page.expect_event("load"):
        plan.undo.click()
    plan.wait_until_ready()
    plan.expect_for("Ann")
    expect(plan.field("topics")).to_have_value("Really Ben")
    assert read_kept(plan, MENTOR_B) == []
    assert read_kept(plan, MENTEE_A) == [FIRST, WRONG]


def test_what_was_written_on_both_sides_is_all_there_after_undo(page: Page):
    """What stayed with Ann stands, Ben's is kept beside it, and the rest goes back as it is now."""
    plan = open_wrong(page)
    choose(plan, ONE)
    plan.use()
    plan.expect_for("Ben")
    plan.write("Promised to Ben", "promised__1__what")
    plan.write("Really Ben, and more", "topics")
    with page.expect_event("load"):
        plan.undo.click()
    plan.wait_until_ready()
    plan.expect_for("Ann")
    expect(plan.status).to_contain_text("1 answer from Ben stayed beside what is written here")
    expect(plan.field("promised__1__what")).to_have_value(PROMISE["what"])
    assert read_kept(plan, MENTOR_B) == []
    assert read_kept(plan, MENTEE_A) == [FIRST, {**WRONG, "topics": "Really Ben, and more"}]
    ((_, replaced),) = plan.read_stores()["superseded"]
    assert replaced["worksheet"] == f"session-plan@{MENTEE_A}#{SECOND}"
    assert replaced["field"] == "promised"
    assert [row["what"] for row in replaced["value"]] == ["Promised to Ben"]


def test_a_page_whose_sessions_all_went_begins_another(page: Page):
    """What is written on Ann's page then is no second one of the session that is Ben's."""
    plan = open_wrong(page)
    choose(plan, ALL)
    plan.use()
    plan.expect_for("Ben")
    plan.change_to("Ann")
    plan.expect_for("Ann")
    plan.write("Ann anew", "topics")
    assert read_kept(plan, MENTEE_A) == [{"topics": "Ann anew"}]
    assert [f"session-plan@{MENTEE_A}", "topics"] in [
        key for key, _ in plan.read_stores()["answers"]
    ]


@pytest.mark.parametrize("way", ["goes along", "is copied"])
def test_it_is_one_more_session_of_somebody_who_has_some(page: Page, way: str):
    """All of them together are not offered then: they would mix."""
    own = {"session_date": "2026-10-20", "topics": "With Ben before"}
    plan = open_wrong(page, own)
    choose(plan, f"This session {way}")
    assert plan.dialog.get_by_text("All 2 sessions").locator("visible=true").count() == 0
    plan.use()
    plan.expect_for("Ben")
    expect(plan.name).to_have_text("Session 2, Monday 2 November 2026")
    assert [each["topics"] for each in read_kept(plan, MENTOR_B)] == [
        "With Ben before",
        "Really Ben",
    ]
    kept = read_kept(plan, MENTEE_A)
    assert ("topics" in kept[1]) == (way == "is copied")


def copy_contract(page: Page) -> WhosePage:
    """A contract of Ann's, copied for Ben, who is new."""
    return give_contract(page, "Is copied")


def test_a_copy_can_be_taken_back(page: Page):
    """With the one for whom it was made."""
    contract = copy_contract(page)
    take_back(contract)
    assert list(contract.read_owners()) == ["Ann"]
    assert len(contract.read_stores()["answers"]) == 1


def test_a_copy_that_was_written_in_stays(page: Page):
    """And the page says so."""
    contract = copy_contract(page)
    contract.write("to publish with Ben")
    take_back(contract)
    expect(contract.status).to_contain_text("What was added since stays with Ben")
    contract.change_to("Ben")
    expect(contract.field("purpose")).to_have_value("to publish with Ben")


def test_a_copy_stays_into_which_a_file_brought_something(page: Page):
    """What a file brings was written in no tab, but on a day."""
    contract = copy_contract(page)
    owner = contract.read_owners()["Ben"]
    browser = SeededBrowser()
    browser.keep(f"contract@{owner}", {"objectives": "from a file"}, begun="2026-11-20")
    browser.put(page)
    take_back(contract)
    expect(contract.status).to_contain_text("stays with Ben, and the copy with it.")
    assert "from a file" in [record["value"] for _, record in contract.read_stores()["answers"]]


def test_what_cannot_go_back_is_said_to_stay(page: Page):
    """Somebody has begun Ann's anew, as in another tab: neither is mixed into the other.

    That tab was closed so fast that its words are not among the answers yet.
    """
    contract = give_contract(page, "Goes along")
    key = f"contract@{contract.read_owners()['Ann']}"
    filling = dict(contract.read_stores()["worksheets"])[key]["filling"]
    left = {"value": "anew", "revision": 0, "edit": 1, "filling": filling, "tab": "z"}
    put(page, "late", [key, "purpose", "z"], left)
    with page.expect_event("load"):
        contract.undo.click()
    contract.wait_until_ready()
    contract.expect_for("Ann")
    expect(contract.status).to_contain_text(
        "Nothing was changed: it stays with Ben, as something is written for Ann already."
    )
    expect(contract.field("purpose")).to_have_value("anew")
    contract.change_to("Ben")
    expect(contract.field("purpose")).to_have_value("to publish")
