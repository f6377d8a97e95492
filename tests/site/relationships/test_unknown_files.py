"""A file of somebody whom this browser does not know: it asks once whose it is."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, expect

from browsing.owner_page import FILLED, NEW_ID, OwnerPage
from browsing.whose_page import NOBODY


def test_it_is_asked_once_whose_a_file_is(two: tuple[OwnerPage, str]):
    """A person may have made files before anybody here named them: the id is remembered."""
    mentor, _ = two
    mentor.choose_file(mentor.make_copy({"purpose": "A wants more"}, relationship=NEW_ID))
    assert mentor.list_choices() == [
        "Someone else\nIt opens as a contract of its own",
        "You and Mentee C\nIt opens there",
        "You and Mentee A\nCompare the two, answer by answer",
    ]
    expect(mentor.main).to_have_text(re.compile("^Open it beside Mentee A.s$"))
    mentor.choose("You and Mentee A")
    expect(mentor.name_box).to_be_hidden()
    expect(mentor.main).to_have_text("Compare the two")
    mentor.main.click()
    assert mentor.replace_with_file()
    expect(mentor.field("purpose")).to_have_value("A wants more")
    mentor.reload()
    mentor.choose_file(mentor.make_copy({"purpose": "A wants most"}, relationship=NEW_ID))
    expect(mentor.dialog).to_have_accessible_name("Replace what is here with this file?")
    mentor.page.keyboard.press("Escape")
    mentor.change_to("Mentee C")
    mentor.choose_file(mentor.make_copy({"purpose": "A wants most"}, relationship=NEW_ID))
    expect(mentor.dialog).to_contain_text("The file is of You and Mentee A.")


def test_it_may_be_of_another_who_is_known(two: tuple[OwnerPage, str]):
    """Then it opens there, and the id is remembered as one of theirs.

    So it is under a new name too: their next file is known, whatever they are called by then.
    """
    mentor, id_of_c = two
    mentor.choose_file(mentor.make_copy({"purpose": "C wants more"}, relationship=NEW_ID))
    mentor.choose("You and Mentee C")
    expect(mentor.main).to_have_text(re.compile("^Open it as Mentee C.s$"))
    with mentor.page.expect_event("load"):
        mentor.main.click()
    mentor.wait_until_ready()
    mentor.expect_for("Mentee C")
    assert mentor.replace_with_file()
    known: dict[str, Any] = dict(mentor.read_stores()["relationships"])
    assert known[id_of_c]["also"] == [NEW_ID]
    mentor.ask_whose()
    mentor.dialog.get_by_role("button", name="Change the name or your role, or end it").click()
    mentor.name_box.fill("Doctor C")
    with mentor.page.expect_event("load"):
        mentor.dialog.get_by_role("button", name="Save").click()
    mentor.wait_until_ready()
    mentor.expect_for("Doctor C")
    known = dict(mentor.read_stores()["relationships"])
    assert known[id_of_c]["also"] == [NEW_ID], "a new name keeps the ids of other devices"


def test_somebody_new_takes_the_id_of_the_file(two: tuple[OwnerPage, str]):
    """A name is asked for, and the same button by keyboard; their next file needs no question."""
    mentor, _ = two
    mentor.choose_file(mentor.make_copy({"purpose": "D wants in"}, relationship=NEW_ID))
    mentor.main.click()
    expect(mentor.dialog).to_contain_text("Write a name or initials.")
    mentor.name_person("D")
    with mentor.page.expect_event("load"):
        mentor.name_box.press("Enter")
    mentor.wait_until_ready()
    mentor.expect_for("D")
    expect(mentor.opened).to_contain_text("Opened: 1 answer")
    assert mentor.read_owners()["D"] == NEW_ID
    assert mentor.read_copy() == mentor.make_copy({"purpose": "D wants in"}, relationship=NEW_ID)
    mentor.choose_file(mentor.make_copy({"reply_time": "a day"}, relationship=NEW_ID))
    expect(mentor.dialog).to_have_accessible_name("Replace what is here with this file?")


def test_a_file_without_an_owner_is_asked_about_on_somebodys_page(two: tuple[OwnerPage, str]):
    """One that was made before anybody was named; what is the same needs no question.

    On somebody's empty page nothing is chosen beforehand: it may well be theirs, and only the
    person knows.
    """
    mentor, _ = two
    mentor.choose_file(mentor.make_copy({"purpose": "whose?"}))
    expect(mentor.dialog).to_contain_text("The file does not say whose it is.")
    expect(mentor.dialog).to_contain_text("No name in the file")
    mentor.page.keyboard.press("Escape")
    copy = mentor.read_copy()
    del copy["relationship"]
    mentor.choose_file(copy)
    expect(mentor.status).to_have_text("The file holds the same answers as this page.")
    mentor.add_person("Mentee E")
    mentor.choose_file(mentor.make_copy({"purpose": "E is here"}, relationship=NEW_ID))
    mentor.main.click()
    expect(mentor.dialog).to_contain_text("Choose one of them.")
    mentor.choose("You and Mentee E")
    mentor.main.click()
    expect(mentor.opened).to_contain_text("Opened: 1 answer")
    mentor.expect_for("Mentee E")


def test_a_worksheet_about_oneself_has_nobody_to_ask_about(page: Page):
    """Its files open as ever, whatever they say."""
    goals = OwnerPage(page, "mentoring-goals")
    goals.open()
    goals.field("a_year_from_now").fill("to lead")
    goals.expect_saved()
    goals.choose_file(goals.make_copy({"a_year_from_now": "to rest"}, relationship=NEW_ID))
    expect(goals.dialog).to_have_accessible_name("Replace what is here with this file?")


def test_whoever_knows_that_a_file_is_of_another_says_so(mentor: OwnerPage):
    """Nobody is named, nobody has signed, and the file has no id: only the person can tell."""
    mentor.write_as("Mentee A")
    mentor.choose_file(mentor.make_copy(FILLED["Mentee C"]))
    mentor.dialog.get_by_role("button", name=re.compile("It is another person")).click()
    expect(mentor.dialog).to_contain_text("The file does not say whose it is.")
    mentor.name_person("Mentee C")
    mentor.go_along()
    mentor.expect_for("Mentee C")
    mentor.expect_answers("Mentee C")
    mentor.change_to(NOBODY)
    mentor.expect_answers("Mentee A")
