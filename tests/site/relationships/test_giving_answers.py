"""Answers that go from nobody to somebody, or from one to another: whole, and back again."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from browsing.nothing_lost.broken_database import break_writing
from browsing.whose_page import NOBODY, WhosePage

# What an earlier release, or a page for nobody, left: every store has something.
LEAVE = """([name, stores]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => {
    const writing = opening.result.transaction(Object.keys(stores), "readwrite")
    for (const [store, records] of Object.entries(stores))
      for (const [key, value] of records) writing.objectStore(store).put(value, key)
    writing.oncomplete = () => { opening.result.close(); resolve() }
    writing.onabort = () => reject(writing.error)
  }
})"""
KEPT = {"field": "purpose", "at": 1795219200000}
STATE = {"why": "clear", "day": "2026-11-20", "at": 1795219200000, "answers": {"purpose": "old"}}
LEFT: dict[str, list[Any]] = {
    "answers": [
        # What was agreed on the answers is none of them.
        [["contract", "agreement__record"], {"value": {"a": "b"}, "revision": 1}],
        [["contract", "purpose"], {"value": "to publish", "revision": 4, "tab": "a", "edit": 2}],
        [["session-plan", "now"], {"value": "my lectures", "revision": 1}],
        [["mentoring-goals", "a_year_from_now"], {"value": "to lead", "revision": 1}],
    ],
    "late": [
        [
            ["session-plan", "learned", "b"],
            {"value": "in a hurry", "revision": 0, "edit": 1, "filling": "f", "tab": "b"},
        ],
    ],
    "superseded": [[1, {"worksheet": "contract", "value": "another tab's", **KEPT}]],
    "aside": [[1, {"worksheet": "contract", "value": "damaged", **KEPT}]],
    "history": [[1, {"worksheet": "contract", **STATE}]],
    "worksheets": [
        ["contract", {"filling": "c", "begun": "2026-11-19", "day": "2026-11-20", "filed": 4}],
        ["session-plan", {"filling": "f"}],
    ],
}


def leave(contract: WhosePage) -> dict[str, list[Any]]:
    """Leave for nobody what a browser may hold, and look at it; return all that there is."""
    contract.page.evaluate(LEAVE, [contract.database, LEFT])
    contract.reload()
    expect(contract.field("purpose")).to_have_value("to publish")
    return contract.read_stores()


def test_all_that_is_nobodys_goes_to_the_first_person(contract: WhosePage):
    """Said before, moved in one piece with all that is kept beside it, and as it was.

    Undo gives all of it back to nobody, and the person who was made for it goes.
    """
    before = leave(contract)
    contract.ask_whose()
    expect(contract.dialog.get_by_role("radio", name="Someone else")).to_have_count(0)
    said = contract.dialog.get_by_role("checkbox")
    expect(said).to_have_accessible_name(
        "Take along what is written here so far: Mentoring contract (1 answer), "
        "Session plan (1 answer)"
    )
    contract.page.keyboard.press("Escape")
    contract.add_person("Mentor B", "mentee")
    expect(contract.status).to_have_text(
        "Now for: You and Mentor B. 3 answers came along, in 2 worksheets."
    )
    expect(contract.field("purpose")).to_have_value("to publish")
    after = contract.read_stores()
    owner = contract.read_owners()["Mentor B"]

    def give(key: str) -> str:
        return key if key == "mentoring-goals" else f"{key}@{owner}"

    hurried = [f"session-plan@{owner}", "learned"]
    answers = {tuple(key): record for key, record in after["answers"]}
    assert answers.pop(tuple(hurried))["value"] == "in a hurry"
    given = {(give(key[0]), key[1]): record for key, record in before["answers"]}
    assert answers == given
    assert after["late"] == []
    for store in ("superseded", "aside", "history"):
        expected = [[key, {**kept, "worksheet": give("contract")}] for key, kept in before[store]]
        assert after[store] == expected
    abouts = dict(after["worksheets"])
    for key, about in before["worksheets"]:
        assert abouts[give(key)] == about
        assert abouts[key]["filling"] != about["filling"]
    contract.write("to publish, and more")
    with contract.page.expect_event("load"):
        contract.undo.click()
    contract.wait_until_ready()
    expect(contract.whose).to_have_text(NOBODY)
    expect(contract.status).to_have_text("Now for: nobody named yet, with what was changed since.")
    expect(contract.field("purpose")).to_have_value("to publish, and more")
    back = contract.read_stores()
    assert contract.read_owners() == {}
    keys = {tuple(key) for key, _ in back["answers"]}
    assert keys == {*(tuple(key) for key, _ in before["answers"]), ("session-plan", "learned")}
    for store in ("superseded", "aside", "history"):
        assert {value["worksheet"] for _, value in back[store]} == {"contract"}


def test_what_one_does_not_want_along_stays(contract: WhosePage):
    """It is there under nobody's name, and goes to the next who has not begun the worksheet."""
    contract.write("for whom I do not know yet")
    contract.add_person("Mentee A", is_taking=False)
    expect(contract.field("purpose")).to_have_value("")
    contract.write("A wants to publish")
    contract.ask_whose()
    assert contract.list_offered()[1].startswith(NOBODY)
    contract.dialog.get_by_role("radio", name=NOBODY).check()
    contract.use()
    expect(contract.field("purpose")).to_have_value("for whom I do not know yet")
    contract.ask_whose()
    contract.dialog.get_by_role("radio", name="Mentee A").check()
    expect(contract.dialog.get_by_role("checkbox")).to_have_count(0)
    expect(contract.dialog).to_contain_text(
        "what you wrote stays under “Nobody named yet”: Mentoring contract (1 answer)"
    )
    contract.use()
    expect(contract.field("purpose")).to_have_value("A wants to publish")
    contract.change_to(NOBODY)
    contract.add_person("Mentee B")
    expect(contract.field("purpose")).to_have_value("for whom I do not know yet")


def test_a_move_that_fails_changes_nothing(contract: WhosePage):
    """Where the browser does not write one part of it, all is as it was, and that is said."""
    before = leave(contract)
    break_writing(contract.page, "history")
    contract.ask_whose()
    contract.name_box.fill("Mentor B")
    contract.dialog.get_by_role("radio", name="mentee", exact=True).check()
    contract.dialog.get_by_role("button", name="Use this one").click()
    expect(contract.alert.get_by_role("heading", name="Nothing was changed")).to_be_focused()
    contract.reload()
    expect(contract.whose).to_have_text(NOBODY)
    expect(contract.field("purpose")).to_have_value("to publish")
    assert contract.read_stores() == before


def test_a_tab_that_shows_what_was_given_away_loses_no_word(
    contract: WhosePage, context: BrowserContext
):
    """It stops saving, and says so: what is on it can be saved again."""
    contract.write("to publish")
    other = WhosePage(context.new_page())
    other.open()
    other.add_person("Mentor B", "mentee")
    expect(contract.alert).to_contain_text("These answers are for somebody else")
    contract.field("purpose").fill("to publish, written here")
    contract.alert.get_by_role("button", name="Save what is here again").click()
    contract.expect_saved()
    stored = {key[0]: record["value"] for key, record in other.read_stores()["answers"]}
    owner = other.read_owners()["Mentor B"]
    assert stored == {"contract": "to publish, written here", f"contract@{owner}": "to publish"}


def test_words_left_in_a_hurry_follow_what_they_belong_to(contract: WhosePage):
    """A tab that slept through the change left words unsaved: they go where the others went."""
    contract.write("to publish")
    contract.add_person("Mentor B", "mentee")
    hurried = {"value": "to publish a lot", "revision": 9, "edit": 9, "filling": "", "tab": "z"}
    left = {"late": [[["contract", "purpose", "z"], hurried]]}
    contract.page.evaluate(LEAVE, [contract.database, left])
    contract.page.evaluate("sessionStorage.setItem('mentoring-guide, whose', '\"nobody\"')")
    contract.reload()
    expect(contract.whose).to_have_text(NOBODY)
    stored = {key[0]: record["value"] for key, record in contract.read_stores()["answers"]}
    assert stored == {f"contract@{contract.read_owners()['Mentor B']}": "to publish a lot"}
    assert contract.read_stores()["late"] == []


@pytest.mark.parametrize("way", ["Goes along", "Is copied", "Stays with"])
def test_what_was_written_for_the_wrong_person(known: WhosePage, way: str):
    """It goes to another who has not begun the worksheet, or a copy does, or it stays."""
    known.add_person("Mentee B", way=way)
    both = ("", "A wants to publish")
    is_given, is_kept = way != "Stays with", way != "Goes along"
    expect(known.field("purpose")).to_have_value(both[is_given])
    if way == "Goes along":
        with known.page.expect_event("load"):
            known.undo.click()
        known.wait_until_ready()
        known.expect_for("Mentee A")
        expect(known.status).to_have_text("Now for: You and Mentee A, as before.")
        expect(known.field("purpose")).to_have_value("A wants to publish")
        assert list(known.read_owners()) == ["Mentee A"], "Undo gives it back to whom it was of"
        known.add_person("Mentee B", way=way)
    known.change_to("Mentee A")
    expect(known.field("purpose")).to_have_value(both[is_kept])
    known.change_to("Mentee B")
    expect(known.field("purpose")).to_have_value(both[is_given])


def is_nobody_offered(contract: WhosePage) -> bool:
    """Open the question whose it is, and close it again."""
    contract.ask_whose()
    offered = contract.list_offered()
    contract.page.keyboard.press("Escape")
    expect(contract.dialog).to_have_count(0)
    return any(NOBODY in words for words in offered)


def test_what_is_kept_for_nobody_alone_can_be_come_to(known: WhosePage):
    """Nobody has an answer then, and yet words that somebody typed, in whatever store."""
    words = {"worksheet": "contract", "field": "purpose", "value": "kept", "filling": ""}
    for store in ("superseded", "aside", "history", "late"):
        assert not is_nobody_offered(known), store
        key = ["contract", "purpose", "b"] if store == "late" else 99
        left = {store: [[key, words | (STATE if store == "history" else {})]]}
        known.page.evaluate(LEAVE, [known.database, left])
        assert is_nobody_offered(known), store
        if store != "late":
            known.take_out(store, key)
    known.change_to(NOBODY)
    expect(known.whose).to_have_text(NOBODY)
