"""Files of several people in one browser: each opens as theirs, and nothing of them is mixed."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, expect

from browsing.owner_page import FILLED, NEED, NEW_ID, NEWER, OTHERS, OwnerPage
from browsing.whose_page import NOBODY
from reading_documents.document_words import read_words


def open_elsewhere(browser: Browser, address: str) -> OwnerPage:
    """Open the contract in a browser of somebody else."""
    worksheet = OwnerPage(browser.new_context(base_url=address).new_page())
    worksheet.open()
    return worksheet


def make_files(browser: Browser, address: str, name: str, *, is_named: bool) -> dict[str, bytes]:
    """Let a mentee fill in the contract in their own browser, and download it in each form.

    Either they say there whom it is for, or they only sign it.
    """
    theirs = open_elsewhere(browser, address)
    theirs.write_as(name)
    if is_named:
        theirs.add_person("Mentor B", "mentee")
    else:
        theirs.field("mentee_signature__name").fill(name)
    documents = {form: theirs.download(form)[1] for form in ("Word", "PDF")}
    theirs.page.context.close()
    return documents


@pytest.fixture(scope="module")
def with_id(browser: Browser, address: str) -> dict[str, dict[str, bytes]]:
    """The contracts of two mentees who said whom they are for, by name and form."""
    return {name: make_files(browser, address, name, is_named=True) for name in FILLED}


@pytest.fixture(scope="module")
def signed(browser: Browser, address: str) -> dict[str, dict[str, bytes]]:
    """The contracts of two mentees who have only signed them, by name and form."""
    return {name: make_files(browser, address, name, is_named=False) for name in FILLED}


@pytest.mark.parametrize("form", ["Word", "PDF"])
def test_a_mentor_opens_the_contracts_of_two_mentees(
    mentor: OwnerPage, with_id: dict[str, dict[str, bytes]], form: str
):
    """One after the other, by the main buttons: both are whole, and no file of one has the other's.

    Once the contracts of both were mixed in this way, and one mentee's needs went out with the
    other's name.
    """
    first, second = (with_id[name][form] for name in ("Mentee A", "Mentee C"))
    mentor.choose_file(first, "from-a")
    expect(mentor.opened).to_contain_text("Opened: 4 answers")
    mentor.opened.get_by_role("button", name="Say whose contract this is").click()
    mentor.name_person("Mentee A")
    mentor.use()
    mentor.expect_for("Mentee A")
    mentor.expect_answers("Mentee A")

    mentor.choose_file(second, "from-c")
    expect(mentor.dialog).to_have_accessible_name("Whose contract is this?")
    mentor.name_person("Mentee C")
    mentor.go_along()
    mentor.expect_for("Mentee C")
    mentor.expect_answers("Mentee C")
    for taken in ("Word", "PDF"):
        assert NEED not in read_words(mentor.download(taken)[1])
    assert NEED not in json.dumps(mentor.save_copy()[1])

    mentor.change_to("Mentee A")
    mentor.expect_answers("Mentee A")
    assert "C wants to lead" not in json.dumps(mentor.save_copy()[1])


@pytest.mark.parametrize("form", ["Word", "PDF"])
def test_names_in_the_answers_keep_two_people_apart(
    mentor: OwnerPage, signed: dict[str, dict[str, bytes]], form: str
):
    """Nobody has said anywhere whose anything is, but both have signed."""
    first, second = (signed[name][form] for name in ("Mentee A", "Mentee C"))
    mentor.choose_file(first, "from-a")
    expect(mentor.opened).to_contain_text("Opened: 5 answers of Mentee A")
    expect(mentor.opened.get_by_role("button")).to_have_count(1)
    mentor.choose_file(second, "from-c")
    expect(mentor.dialog).to_have_accessible_name(OTHERS)
    expect(mentor.dialog).to_contain_text("The names do not match. Nothing has been changed yet.")
    expect(mentor.name_box).to_have_value("Mentee C")
    mentor.name_person("Mentee C")
    mentor.go_along()
    mentor.expect_for("Mentee C")
    mentor.expect_answers("Mentee C")
    mentor.change_to(NOBODY)
    mentor.expect_answers("Mentee A")


# --- Files of somebody who is known


def test_a_file_of_another_opens_as_theirs(two: tuple[OwnerPage, str]):
    """The plain way leads to the page of the one to whom it belongs, where it opens as any."""
    mentor, id_of_c = two
    mentor.choose_file(mentor.make_copy(NEWER, relationship=id_of_c))
    expect(mentor.dialog).to_have_accessible_name(OTHERS)
    expect(mentor.dialog).to_contain_text("The file is of You and Mentee C.")
    sides = mentor.dialog.locator("dd").all_inner_texts()
    assert sides == ["You and Mentee A\n4 answers", "You and Mentee C\n2 answers"]
    with mentor.page.expect_event("load"):
        mentor.dialog.get_by_role("button", name="Open it as theirs").click()
    mentor.wait_until_ready()
    mentor.expect_for("Mentee C")
    assert mentor.replace_with_file()
    expect(mentor.field("purpose")).to_have_value("C wants more")
    mentor.undo.click()
    mentor.expect_answers("Mentee C")
    mentor.change_to("Mentee A")
    mentor.expect_answers("Mentee A")
    mentor.reload()
    expect(mentor.dialog).to_have_count(0)


def test_whoever_knows_better_opens_it_here(two: tuple[OwnerPage, str]):
    """The quiet way is as before: what differs is asked."""
    mentor, id_of_c = two
    mentor.choose_file(mentor.make_copy(NEWER, relationship=id_of_c))
    mentor.dialog.get_by_role("button", name="It is the same person").click()
    assert mentor.replace_with_file()
    mentor.expect_for("Mentee A")
    expect(mentor.field("purpose")).to_have_value("C wants more")


def test_cancelling_changes_nothing(two: tuple[OwnerPage, str]):
    """By Esc or by the button, whether somebody is known or new; focus goes back where it was."""
    mentor, id_of_c = two
    stored = mentor.read_stores()
    for owner in (id_of_c, NEW_ID):
        for leave in ("Escape", "Cancel"):
            mentor.choose_file(mentor.make_copy(NEWER, relationship=owner))
            expect(mentor.dialog.get_by_role("heading")).to_be_focused()
            if leave == "Cancel":
                mentor.dialog.get_by_role("button", name="Cancel").click()
            else:
                mentor.page.keyboard.press("Escape")
            expect(mentor.dialog).to_have_count(0)
            mentor.expect_answers("Mentee A")
    assert mentor.read_stores() == stored
    mentor.expect_for("Mentee A")


def test_on_an_empty_page_for_nobody_it_opens_where_it_belongs(two: tuple[OwnerPage, str]):
    """Nothing is there that could mix, so nothing is asked."""
    mentor, id_of_c = two
    other = OwnerPage(mentor.page, "session-plan")
    other.open()
    other.page.evaluate("sessionStorage.setItem('mentoring-guide, whose', '\"nobody\"')")
    other.reload()
    expect(other.whose).to_have_text(NOBODY)
    other.choose_file(other.make_copy({"now": "from C"}, relationship=id_of_c))
    expect(other.opened).to_contain_text("Opened: 1 answer")
    other.expect_for("Mentee C")
    expect(other.field("now")).to_have_value("from C")
