"""Signing where the browser fails: nothing that was signed is lost, and nothing is claimed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from browsing.agreeing.agreeing_page import RECORD, AgreeingPage
from browsing.nothing_lost.broken_database import break_writing, mend_writing
from browsing.profile import kill_browser, open_profile

# Runs in the page: a write of another tab, which has not seen it, takes the record's place.
REPLACE = """([name, field]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => {
    const writing = opening.result.transaction(["answers", "superseded"], "readwrite")
    const answers = writing.objectStore("answers")
    answers.get(["contract", field]).onsuccess = ({target: {result}}) => {
      const kept = {worksheet: "contract", field, value: result.value}
      writing.objectStore("superseded").add(kept)
      const value = {choices: {}, agreed: []}
      answers.put({value, revision: result.revision + 1, tab: "other"}, ["contract", field])
    }
    writing.oncomplete = () => { opening.result.close(); resolve() }
    writing.onabort = () => reject(writing.error)
  }
})"""

ANSWERS = {"purpose": "to publish", "how_often": "monthly"}
BOTH = ["Mentee A", "Mentor B"]
SIGN = {"mentee": "Mentee A", "mentor": "Mentor B"}


def test_what_was_signed_outlives_a_killed_browser(browser: Browser, address: str, tmp_path: Path):
    """Once the page says that it is saved, a crash takes away neither names nor agreement."""
    context = open_profile(browser, tmp_path, address)
    contract = AgreeingPage(context.new_page())
    contract.open()
    contract.take_file(contract.make_copy(ANSWERS))
    contract.expect_saved()
    contract.sign(**SIGN)
    kill_browser(context, tmp_path)
    context = open_profile(browser, tmp_path, address)
    contract = AgreeingPage(context.new_page())
    contract.open()
    expect(contract.band).to_contain_text("Agreed on 26 November 2026.")
    expect(contract.field("mentee_signature__name")).to_have_value("Mentee A")
    assert contract.read_agreed() == [("2026-11-26", BOTH)]
    context.close()


def test_a_write_that_fails_is_tried_again(contract: AgreeingPage):
    """The page says that it is not saved; names and agreement are saved together once it can."""
    break_writing(contract.page, "answers")
    contract.open_menu()
    contract.button("Sign what you agree on").click()
    for role, name in SIGN.items():
        contract.dialog.get_by_role("group", name=f"The {role}").get_by_label("Name").fill(name)
    contract.dialog.get_by_role("button", name="Sign", exact=True).click()
    contract.expect_unsaved()
    expect(contract.band).to_contain_text("Mentee A and Mentor B signed it.")
    stored = contract.read_stored()
    assert "mentee_signature" not in stored
    assert contract.read_record() is None
    mend_writing(contract.page)
    contract.expect_saved()
    ((_, names),) = contract.read_agreed()
    assert names == BOTH


def test_two_tabs_sign_and_neither_is_lost(contract: AgreeingPage):
    """Each tab knows what the other signed; signed at once, both are there."""
    second = AgreeingPage(contract.page.context.new_page())
    second.open()
    contract.sign(mentee="Mentee A")
    expect(second.band).to_contain_text("Mentee A signed on 26 November 2026.")
    second.sign_in_band("Yes, this is what we agreed", mentor="Mentor B")
    expect(contract.band).to_contain_text("Agreed on 26 November 2026.")
    assert contract.read_agreed() == [("2026-11-26", BOTH)]


def test_what_another_tab_replaced_unseen_comes_back(agreed: AgreeingPage):
    """The database keeps what a write replaced, and the next page puts it where it was."""
    agreed.page.evaluate(REPLACE, [agreed.database, RECORD])
    assert agreed.read_agreed() == []
    agreed.reload()
    expect(agreed.band).to_contain_text("Agreed on 26 November 2026.")
    agreed.expect_saved()
    assert agreed.read_agreed() == [("2026-11-26", BOTH)]
