"""One file with the same worksheet for several people."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from browsing.axe import list_violations
from browsing.owner_page import NEW_ID, OwnerPage


def make_everything(*owners: str) -> dict[str, Any]:
    """What *Remove all from this device* offers to take away: a contract for each of these."""
    parts = [
        {"worksheet": "contract", "relationship": owner, "answers": {"purpose": f"of {owner}"}}
        for owner in owners
    ]
    return {"format": "mentoring-answers", "version": 1, "worksheets": parts}


def test_of_a_file_of_several_the_pages_own_opens(two: tuple[OwnerPage, str]):
    """What it holds for others is said, and stays in the file; so is what nobody can read of it."""
    mentor, id_of_c = two
    everything = make_everything(mentor.read_owners()["Mentee A"], id_of_c, NEW_ID)
    torn = {"worksheet": "contract", "relationship": "2new-2new-3new-4new", "answers": "torn"}
    mentor.choose_file({**everything, "worksheets": [*everything["worksheets"], torn]})
    words = "The file also holds this worksheet of 2 other people: it opens on their pages."
    expect(mentor.dialog).to_contain_text(words)
    words = "For 1 more person, what the file holds of this worksheet could not be read."
    expect(mentor.dialog).to_contain_text(words)
    assert mentor.replace_with_file()
    expect(mentor.field("purpose")).to_have_value(f"of {mentor.read_owners()['Mentee A']}")


def test_a_device_that_was_lost_comes_back_one_after_another(mentor: OwnerPage):
    """Nobody is known here: it is asked which to open, and whose it is."""
    everything = make_everything(NEW_ID, "2new-2new-3new-4new")
    mentor.choose_file(everything, "everything.json")
    expect(mentor.dialog).to_have_accessible_name("The file is of several people")
    mentor.main.click()
    expect(mentor.dialog).to_contain_text("Choose one of them.")
    assert not list_violations(mentor.page)
    mentor.dialog.get_by_role("radio").first.check()
    mentor.main.click()
    expect(mentor.opened).to_contain_text("Opened: 1 answer")
    mentor.opened.get_by_role("button", name="Say whose contract this is").click()
    mentor.name_person("Mentee A")
    mentor.use()
    expect(mentor.field("purpose")).to_have_value(f"of {NEW_ID}")
    mentor.add_person("Mentee B")
    mentor.choose_file(everything, "everything.json")
    assert mentor.list_choices() == [
        "You and Mentee A\n1 answer",
        "Somebody who is not named\n1 answer",
    ]
    mentor.dialog.get_by_role("radio").last.check()
    mentor.main.click()
    mentor.choose("You and Mentee B")
    mentor.main.click()
    expect(mentor.field("purpose")).to_have_value("of 2new-2new-3new-4new")
    mentor.expect_for("Mentee B")
