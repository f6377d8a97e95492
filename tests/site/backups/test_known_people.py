"""A file about people who are known here: what it says of them, and what became theirs since."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from browsing.axe import list_violations
from browsing.backup_page import SESSIONS, Computer, Everything
from browsing.series_page import SeriesPage
from browsing.whose_page import NOBODY, WhosePage

ENDED = "2026-11-28"


def go_on(computer: Computer, words: str) -> None:
    """Choose a side for the one who is asked about."""
    computer.dialog.get_by_role("radio", name=words).check()
    computer.dialog.get_by_role("button", name="Go on").click()


def test_an_ending_and_a_name_come_with_a_back_up(full: Computer, everything: Everything):
    """It is asked, nothing is chosen beforehand, and it is taken back like all else."""
    full.go_home()
    before = full.read_people()
    (person,) = everything.file["relationships"]
    changed = {**person, "name": "Dr B", "ended": ENDED}
    file = {**everything.file, "relationships": [changed]}
    full.choose(file)
    expect(full.dialog).to_contain_text("called Dr B; ended on 28 November 2026")
    expect(full.dialog).to_contain_text("called Mentor B; has not ended")
    assert list_violations(full.page) == []
    full.dialog.get_by_role("button", name="Go on").click()
    expect(full.dialog).to_contain_text("Choose a side for each of them.")
    go_on(full, "As it is here")
    expect(full.overview.status).to_contain_text("Nothing was changed.")
    assert full.read_people() == before
    full.choose(file)
    go_on(full, "As in the file")
    expect(full.done.first).to_contain_text("what it says of 1 person is here now")
    (taken,) = full.read_people()
    assert (taken["name"], taken["ended"], taken["id"]) == ("Dr B", ENDED, person["id"])
    full.done.get_by_role("button", name="Undo").first.click()
    expect(full.overview.status).to_contain_text("Taken back.")
    assert full.read_people() == before


def test_what_another_tab_says_of_somebody_meanwhile_stays(full: Computer, everything: Everything):
    """While the question is open, and before all is taken back."""
    full.go_home()
    (person,) = everything.file["relationships"]
    full.choose({**everything.file, "relationships": [{**person, "name": "Dr B", "ended": ENDED}]})
    expect(full.dialog).to_contain_text("called Dr B")
    full.change_person({"note": "Met in spring"})
    go_on(full, "As in the file")
    expect(full.done.first).to_contain_text("what it says of 1 person is here now")
    (taken,) = full.read_people()
    assert (taken["name"], taken["ended"], taken["note"]) == ("Dr B", ENDED, "Met in spring")
    full.change_person({"name": "Professor B"})
    full.done.get_by_role("button", name="Undo").first.click()
    expect(full.overview.status).to_have_text("Taken back, but for what was changed since.")
    (kept,) = full.read_people()
    assert (kept["name"], kept["note"]) == ("Professor B", "Met in spring")
    assert "ended" not in kept


def test_nobody_comes_back_who_was_deleted_meanwhile(full: Computer, everything: Everything):
    """Nor what the file holds for them; it is said, and taking it back brings nobody either."""
    full.go_home()
    (person,) = everything.file["relationships"]
    full.choose({**everything.file, "relationships": [{**person, "name": "Dr B"}]})
    expect(full.dialog).to_contain_text("called Dr B")
    tab = Computer(full.context)
    contract = tab.open("contract")
    contract.ask_whose()
    contract.dialog.get_by_role("button", name="Change the name or your role, or end it").click()
    with tab.page.expect_navigation(url=re.compile("/my-mentoring/")):
        contract.dialog.get_by_role("button", name="Delete…").click()
    tab.dialog.get_by_role("button", name="Delete all of it").click()
    expect(tab.overview.status).to_contain_text("You and Mentor B is deleted.")
    deleted = full.read_store("relationships")
    go_on(full, "As in the file")
    expect(full.done.first).to_contain_text("For 1 person nothing came in: deleted here meanwhile.")
    assert list(full.read()) == ["mentoring-goals"]
    assert full.read_store("relationships") == deleted
    full.done.get_by_role("button", name="Undo").first.click()
    expect(full.overview.status).to_contain_text("Taken back.")
    assert full.read_store("relationships") == deleted


def test_nobody_comes_back_by_a_tab_that_still_shows_them(other: Computer, everything: Everything):
    """Neither as they are chosen there, nor as it is loaded again: the file was taken back."""
    other.restore(everything.file)
    shown, asking = (WhosePage(other.context.new_page(), "contract") for _ in range(2))
    shown.open()
    shown.expect_for("Mentor B")
    asking.page.goto("/worksheets/contract/#for=nobody")
    asking.wait_until_ready()
    asking.ask_whose()
    asking.dialog.get_by_role("radio", name="Mentor B").check()
    other.page.bring_to_front()
    other.done.get_by_role("button", name="Undo").click()
    expect(other.overview.status).to_contain_text("Taken back.")
    asking.page.bring_to_front()
    asking.dialog.get_by_role("button", name="Use this one").click()
    words = "You and Mentor B was deleted in another tab. Nothing was changed."
    expect(asking.status).to_have_text(words)
    shown.page.bring_to_front()
    shown.page.reload()
    expect(shown.whose).to_have_text(NOBODY)
    shown.wait_until_ready()
    assert other.read_people() == []


def test_a_file_of_nobody_yet_doubles_nothing_that_was_given_since(other: Computer):
    """Its sessions are known by their ids, and one that was changed is asked about where it is."""
    plan = SeriesPage(other.page)
    plan.open()
    plan.hold(SESSIONS[:2])
    _, file = plan.save_copy()
    plan.add_person("Mentor B")
    before = other.read()
    other.go_home()
    other.choose(file)
    expect(other.overview.status).to_contain_text("Everything in the file is here already.")
    assert other.read() == before
    plan.open()
    plan.choose_file(file)
    expect(plan.status).to_contain_text("Everything in the file is here already.")
    assert other.read() == before
