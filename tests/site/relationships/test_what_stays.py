"""What goes to another takes nothing that is theirs or stays, and the page says what did not go."""

from __future__ import annotations

from time import time
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browsing.overview.seeded_year import MENTEE_A, MENTOR_B, SeededBrowser
from browsing.relationships.wrong_owner import (
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


def test_a_first_session_goes_whole(page: Page):
    """Nothing in it came from one before, whatever question it answers."""
    plan = open_wrong(page, {"topics": "With Ben before"})
    page.goto(f"/worksheets/session-plan/#for={MENTEE_A}&entry=first")
    plan.wait_until_ready()
    plan.write("Kept from before", "promised__1__what")
    choose(plan, "This session goes along: it was written for the wrong person")
    plan.use()
    plan.expect_for("Ben")
    assert read_kept(plan, MENTEE_A) == [WRONG]
    assert read_kept(plan, MENTOR_B)[1]["promised"][0]["what"] == "Kept from before"


def test_what_has_gone_on_is_said_to_be_there_no_more(page: Page):
    """Ben's was removed meanwhile, as in another tab."""
    contract = give_contract(page, "Goes along")
    key = [f"contract@{contract.read_owners()['Ben']}", "purpose"]
    contract.take_out("answers", key)
    with page.expect_event("load"):
        contract.undo.click()
    contract.wait_until_ready()
    expect(contract.status).to_have_text(
        "Now for: You and Ann. Nothing was changed: it is no longer with Ben."
    )


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
