"""One session written for the wrong person goes alone; what was copied can be taken back."""

from __future__ import annotations

from time import time
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browsing.axe import list_violations
from browsing.overview.seeded_year import MENTEE_A, MENTOR_B, SeededBrowser
from browsing.series_page import SeriesPage
from browsing.whose_page import WhosePage

SECOND = "s1-s2-s3-s4"
PROMISE = {"who": "mentee", "what": "Read the outline"}
FIRST = {"session_date": "2026-10-05", "topics": "About Ann", "actions": [PROMISE]}
WRONG = {"session_date": "2026-11-02", "topics": "Really Ben", "promised": [PROMISE]}
ONE = "This session goes along: it was written for the wrong person"
ALL = "All 2 sessions go along: 6 answers"


def open_wrong(page: Page, *sessions: dict[str, Any]) -> SeriesPage:
    """Ann's second session, which is Ben's; these are the sessions that Ben has."""
    browser = SeededBrowser()
    for owner, name in ((MENTEE_A, "Ann"), (MENTOR_B, "Ben")):
        browser.know(owner, name, "mentor", "2026-09-01")
    browser.keep(f"session-plan@{MENTEE_A}", FIRST)
    browser.keep(f"session-plan@{MENTEE_A}#{SECOND}", WRONG, place=1)
    for answers in sessions:
        browser.keep(f"session-plan@{MENTOR_B}", answers)
    page.goto("/about/licence/")
    browser.put(page)
    plan = SeriesPage(page)
    page.goto(f"/worksheets/session-plan/#for={MENTEE_A}&entry={SECOND}")
    plan.wait_until_ready()
    expect(plan.field("topics")).to_have_value("Really Ben")
    return plan


def put(page: Page, store: str, key: Any, record: dict[str, Any]) -> None:
    """Put a record as it is."""
    browser = SeededBrowser()
    browser.stores[store] = [[key, record]]
    browser.put(page)


def choose(plan: SeriesPage, way: str) -> None:
    """Have what is written become Ben's in this way."""
    plan.ask_whose()
    plan.dialog.get_by_role("radio", name="You and Ben").check()
    plan.dialog.get_by_role("radio", name=way).check()


def read_kept(plan: SeriesPage, owner: str) -> list[dict[str, Any]]:
    """What is kept of somebody's sessions, in the order of their keys."""
    kept: dict[str, dict[str, Any]] = {}
    for (key, field), record in plan.read_stores()["answers"]:
        if f"@{owner}" in key:
            kept.setdefault(key, {})[field] = record["value"]
    return [kept[key] for key in sorted(kept)]


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
            "This session is copied, to begin with",
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


def test_what_stays_keeps_what_is_known_of_it(page: Page):
    """The session's id in files, what of it is in a calendar, and words that a tab left for it."""
    plan = open_wrong(page)
    key = f"session-plan@{MENTEE_A}#{SECOND}"
    notes = {name: {"sequence": 0} for name in ("promised 1", "session_date")}
    known = {"filling": "f", "place": 1, "begun": "2026-11-01", "also": ["x1-x2-x3-x4"]}
    put(page, "worksheets", key, {**known, "calendar": notes})
    choose(plan, ONE)
    plan.use()
    plan.expect_for("Ben")
    abouts = dict(plan.read_stores()["worksheets"])
    (given,) = [each for each in abouts if f"@{MENTOR_B}#" in each]
    assert not given.endswith(SECOND), "two would have the same id"
    assert abouts[given]["calendar"] == {"session_date": notes["session_date"]}
    assert "also" not in abouts[given]
    rest = {name: value for name, value in abouts[key].items() if name not in ("filling", "moved")}
    assert rest == {
        **{name: value for name, value in known.items() if name != "filling"},
        "calendar": {"promised 1": notes["promised 1"]},
    }
    more = [{**PROMISE, "what": "Read the outline, and answer"}]
    left = {"value": more, "revision": 9, "edit": 9, "filling": "f", "tab": "z"}
    put(page, "late", [key, "promised", "z"], left)
    with page.expect_event("load"):
        plan.undo.click()
    plan.wait_until_ready()
    plan.expect_for("Ann")
    assert read_kept(plan, MENTEE_A) == [FIRST, {**WRONG, "promised": more}]
    assert plan.read_stores()["superseded"] == []
    back = dict(plan.read_stores()["worksheets"])[key]
    assert {**back, **known, "calendar": notes} == back


# Runs in the page: no text can be kept whose name has these words in it.
BREAK_KEEPING = """words => {
  const keep = Storage.prototype.setItem
  window.mend = () => { Storage.prototype.setItem = keep }
  Storage.prototype.setItem = function (name, text) {
    if (name.includes(words)) throw new DOMException("full", "QuotaExceededError")
    return keep.call(this, name, text)
  }
}"""


def test_nothing_goes_where_the_browser_cannot_remember_what_to_show(page: Page):
    """Its storage is full, though its database is not: “Nothing was changed” is so, both ways.

    And the page goes on taking what is typed.
    """
    plan = open_wrong(page)
    before = plan.read_stores()
    page.evaluate(BREAK_KEEPING, "which entry")
    choose(plan, ONE)
    plan.dialog.get_by_role("button", name="Use this one").click()
    expect(plan.alert.get_by_role("heading", name="Nothing was changed")).to_be_focused()
    assert plan.read_stores() == before
    plan.field("topics").click()
    page.keyboard.press("End")
    page.keyboard.type(", of course")
    plan.expect_saved()
    page.evaluate("window.mend()")
    choose(plan, ONE)
    plan.use()
    plan.expect_for("Ben")
    given = plan.read_stores()
    page.evaluate(BREAK_KEEPING, "which entry")
    plan.undo.click()
    expect(plan.alert.get_by_role("heading", name="This could not be taken back")).to_be_focused()
    assert plan.read_stores() == given
    page.evaluate("window.mend()")
    with page.expect_event("load"):
        plan.undo.click()
    plan.wait_until_ready()
    plan.expect_for("Ann")
    expect(plan.status).to_have_text("Now for: You and Ann, as before.")
    assert read_kept(plan, MENTEE_A) == [FIRST, {**WRONG, "topics": "Really Ben, of course"}]


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


def give_contract(page: Page, way: str) -> WhosePage:
    """A contract of Ann's, which becomes in this way one for Ben, who is new."""
    contract = WhosePage(page)
    contract.open()
    contract.add_person("Ann")
    contract.write("to publish")
    contract.add_person("Ben", way=way)
    return contract


def copy_contract(page: Page) -> WhosePage:
    """A contract of Ann's, copied for Ben, who is new."""
    return give_contract(page, "Is copied")


def take_back(contract: WhosePage) -> None:
    """Choose Undo, and wait for the page that it leads to."""
    with contract.page.expect_event("load"):
        contract.undo.click()
    contract.wait_until_ready()
    contract.expect_for("Ann")
    expect(contract.field("purpose")).to_have_value("to publish")


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


def open_contract(page: Page, kept: dict[str, list[Any]]) -> WhosePage:
    """Ann's contract, in a browser that knows Ben too, and keeps this."""
    browser = SeededBrowser()
    for owner, name in ((MENTEE_A, "Ann"), (MENTOR_B, "Ben")):
        browser.know(owner, name, "mentor", "2026-09-01")
    browser.keep(f"contract@{MENTEE_A}", {"purpose": "to publish"})
    for store, records in kept.items():
        browser.stores.setdefault(store, []).extend(records)
    page.goto("/about/licence/")
    browser.put(page)
    contract = WhosePage(page)
    page.goto(f"/worksheets/contract/#for={MENTEE_A}")
    contract.wait_until_ready()
    contract.expect_for("Ann")
    return contract


def make_over(contract: WhosePage, way: str) -> None:
    """Have Ann's contract become Ben's in this way."""
    contract.ask_whose()
    contract.dialog.get_by_role("radio", name="You and Ben").check()
    contract.dialog.get_by_role("radio", name=way).check()
    contract.use()
    contract.expect_for("Ben")


def test_what_is_refused_as_it_goes_is_said_to_stay(page: Page):
    """Ben's was begun in a tab that was closed at once: its words are there, and no others."""
    key = f"contract@{MENTOR_B}"
    left = {"value": "Ben's", "revision": 0, "edit": 1, "filling": "b", "tab": "z"}
    contract = open_contract(
        page,
        {"worksheets": [[key, {"filling": "b"}]], "late": [[[key, "purpose", "z"], left]]},
    )
    make_over(contract, "Goes along")
    expect(contract.status).to_have_text(
        "Now for: You and Ben. It stays with Ann: something is written for Ben already."
    )
    expect(contract.field("purpose")).to_have_value("Ben's")


@pytest.mark.parametrize("way", ["Goes along", "Is copied"])
def test_earlier_versions_of_the_other_stay_theirs(page: Page, way: str):
    """Ben's contract was cleared: what it was is his, and goes when it was to go, alone."""
    state = {"why": "clear", "day": "2026-11-20", "at": 1795219200000}
    states = {
        number: {"worksheet": f"contract@{owner}", "answers": {"purpose": words}, **state}
        for number, owner, words in ((1, MENTEE_A, "Ann's before"), (2, MENTOR_B, "Ben's"))
    }
    leaving = [{"upTo": 2, "since": round(time() * 1000)}]
    about = {"filling": "b", "leaving": leaving}
    contract = open_contract(
        page,
        {
            "worksheets": [[f"contract@{MENTOR_B}", about]],
            "history": [[number, states[number]] for number in states],
        },
    )
    make_over(contract, way)
    stores = contract.read_stores()
    assert dict(stores["worksheets"])[f"contract@{MENTOR_B}"]["leaving"] == leaving
    kept = [number for number, each in stores["history"] if "Ann" in str(each["answers"])]
    assert (kept[0] > 2) == (way == "Goes along"), "it would go with Ben's"
    take_back(contract)
    stores = contract.read_stores()
    found = {(each["worksheet"], each["answers"]["purpose"]) for _, each in stores["history"]}
    assert found == {(each["worksheet"], each["answers"]["purpose"]) for each in states.values()}
    back = dict(stores["worksheets"])[f"contract@{MENTOR_B}"]
    back.pop("moved", None)
    assert back == about
