"""A file knows which entry of a series it is, and mixes into no other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, StorageState, expect

from browsing.axe import list_violations
from browsing.profile import take_kept
from browsing.series_page import SeriesPage

FIRST = {"session_date": "2026-12-07", "topics": "How to say no"}
SECOND = {"session_date": "2027-01-18", "topics": "Where to send it"}
THIRD = {"session_date": "2027-03-01", "topics": "What comes next"}
NAMES = ("Session 1, Monday 7 December 2026", "Session 2, Monday 18 January 2027")
FORMATS = ("Back up", "Word", "PDF")
NIGHT = pytest.mark.thorough


def hold(plan: SeriesPage, *sessions: dict[str, Any]) -> SeriesPage:
    """Fill in one session after another, each begun on this computer."""
    for number, session in enumerate(sessions):
        if number > 0:
            plan.start_next()
        plan.take_file(plan.make_copy(session))
        plan.expect_saved()
        plan.reload()
    return plan


def save(plan: SeriesPage, form: str) -> tuple[bytes | dict[str, Any], str]:
    """Take the session on the page away, as what `choose_file` takes.

    A back-up holds the others too; here it is as one was that held the session alone.
    """
    if form == "Back up":
        name, copy = plan.save_copy()
        copy.pop("entries", None)
        return copy, name
    name, document = plan.download(form)
    return document, name


def read_entries(plan: SeriesPage) -> dict[str, str]:
    """What each session that is kept is about, by its day."""
    entries: dict[str, dict[str, Any]] = {}
    for key, record in plan.read_stores()["answers"]:
        entries.setdefault(key[0], {})[key[1]] = record["value"]
    return {each["session_date"]: each["topics"] for each in entries.values() if each.get("topics")}


class Kept(NamedTuple):
    """What a browser keeps of some sessions, with files of two of them by their forms."""

    mentee: StorageState
    mentor: StorageState
    first: dict[str, tuple[bytes | dict[str, Any], str]]
    second: dict[str, tuple[bytes | dict[str, Any], str]]


@pytest.fixture(scope="module")
def kept(browser: Browser, address: str) -> Kept:
    """A mentee with two sessions, of which files are made; and a mentor with another second one."""
    with browser.new_context(base_url=address) as context:
        plan = SeriesPage(context.new_page())
        plan.open()
        hold(plan, FIRST, SECOND)
        plan.open_entry(NAMES[0])
        first = {form: save(plan, form) for form in FORMATS}
        plan.open_entry(NAMES[1])
        second = {form: save(plan, form) for form in FORMATS}
        # A first session has its id from the first file of it.
        mentee = take_kept(plan.page)
    with browser.new_context(base_url=address) as context:
        plan = SeriesPage(context.new_page())
        plan.open()
        return Kept(mentee, take_kept(hold(plan, FIRST, THIRD).page), first, second)


@pytest.fixture
def mentee(open_fresh: Callable[..., SeriesPage], kept: Kept) -> SeriesPage:
    """Somebody with two sessions, the second on the page."""
    return open_fresh(kept.mentee)


@pytest.fixture
def mentor(open_fresh: Callable[..., SeriesPage], kept: Kept) -> SeriesPage:
    """Somebody with the first session and a third, which is on the page."""
    return open_fresh(kept.mentor)


def test_a_file_of_another_session_opens_in_that_one(mentee: SeriesPage, kept: Kept):
    """By its id, for the first session and for later ones, in each form."""
    mentee.open_entry(NAMES[0])
    for form in FORMATS:
        mentee.field("topics").fill("Changed since")
        mentee.expect_saved()
        with mentee.page.expect_navigation():
            mentee.choose_file(*kept.second[form])
        mentee.wait_until_ready()
        expect(mentee.name, form).to_have_text(NAMES[1])
        if form != FORMATS[0]:
            assert mentee.replace_with_file(), "it is asked about what was added since"
        mentee.field("support").fill("Ask me")
        mentee.expect_saved()
        with mentee.page.expect_navigation():
            mentee.choose_file(*kept.first[form])
        mentee.wait_until_ready()
        expect(mentee.name, form).to_have_text(NAMES[0])
        assert mentee.replace_with_file()
        expect(mentee.field("topics"), form).to_have_value("How to say no")
        mentee.expect_saved()
        assert read_entries(mentee) == {
            FIRST["session_date"]: FIRST["topics"],
            SECOND["session_date"]: SECOND["topics"],
        }, form


# In the test before, the id of each form is found.
@pytest.mark.parametrize(
    "form", [each if each == "Back up" else pytest.param(each, marks=NIGHT) for each in FORMATS]
)
def test_a_session_that_is_not_here_opens_as_its_own(mentor: SeriesPage, kept: Kept, form: str):
    """It stands where its day places it, and no other session changes; undone, it is gone."""
    taken = kept.second[form]
    with mentor.page.expect_navigation():
        mentor.choose_file(*taken)
    mentor.wait_until_ready()
    expect(mentor.name).to_have_text(NAMES[1])
    opened = mentor.frame.locator("[data-worksheet-undo]:focus")
    expect(opened).to_contain_text("It is a session of its own here. Opened: 2 answers")
    mentor.expect_saved()
    held = {each["session_date"]: each["topics"] for each in (FIRST, SECOND, THIRD)}
    assert read_entries(mentor) == held
    with mentor.page.expect_navigation():
        mentor.undo.click()
    mentor.wait_until_ready()
    expect(mentor.status).to_contain_text("Taken back.")
    expect(mentor.name).to_have_text("Session 2, Monday 1 March 2027")
    assert read_entries(mentor) == {each["session_date"]: each["topics"] for each in (FIRST, THIRD)}
    with mentor.page.expect_navigation():
        mentor.choose_file(*taken)
    mentor.wait_until_ready()
    expect(mentor.field("topics")).to_have_value(SECOND["topics"])
    mentor.expect_saved()
    assert read_entries(mentor) == held


def test_a_later_file_of_a_session_that_came_from_one_opens_there(
    mentee: SeriesPage, open_fresh: Callable[..., SeriesPage], kept: Kept
):
    """Both computers call it by the same id, though one has it first and the other second."""
    mentee.open_entry(NAMES[0])
    mentor = open_fresh()
    mentor.choose_file(*kept.first["Back up"])
    expect(mentor.field("topics")).to_have_value(FIRST["topics"])
    mentor.expect_saved()
    mentor.reload()
    mentor.start_next()
    mentor.field("topics").fill("Elsewhere")
    mentor.expect_saved()
    mentee.field("session_date__day").fill("9")
    mentee.expect_saved()
    with mentor.page.expect_navigation():
        mentor.choose_file(*save(mentee, "Word"))
    mentor.wait_until_ready()
    assert mentor.replace_with_file()
    mentor.expect_saved()
    assert mentor.save_copy()[1]["answers"]["session_date"] == "2026-12-09"


def test_a_session_of_the_same_day_is_asked_about(mentor: SeriesPage, kept: Kept):
    """Both have begun it, each on their own; once it is said that they are one, that is known."""
    same = {"session_date__month": "january", "session_date__day": "18", "topics": ""}
    for name, words in {**same, "support": "Listen"}.items():
        mentor.write(words, name)
    taken = kept.second["PDF"]
    mentor.choose_file(*taken)
    expect(mentor.dialog).to_have_accessible_name("Is this the same session?")
    assert not list_violations(mentor.page)
    mentor.dialog.get_by_role("button", name="Into this one").click()
    mentor.dialog.get_by_role("button", name="Take only what is not answered here").click()
    expect(mentor.field("topics")).to_have_value(SECOND["topics"])
    mentor.expect_saved()
    mentor.reload()
    mentor.field("topics").fill("Something else")
    mentor.expect_saved()
    mentor.choose_file(*taken)
    expect(mentor.dialog).to_have_accessible_name("Replace what is here with this file?")


def test_an_old_file_of_another_day_is_asked_about(mentee: SeriesPage):
    """It says nothing but its day; what keeps the two apart stands first."""
    mentee.choose_file(mentee.make_copy(THIRD))
    expect(mentee.dialog).to_have_accessible_name("This file is of another session")
    expect(mentee.dialog).to_contain_text(
        "The file is of the session on 1 March 2027; on the page is that of 18 January 2027."
    )
    with mentee.page.expect_navigation():
        mentee.dialog.get_by_role("button", name="Open it as its own").click()
    mentee.wait_until_ready()
    expect(mentee.name).to_have_text("Session 3, Monday 1 March 2027")
    mentee.expect_saved()
    mentee.choose_file(mentee.make_copy({**FIRST, "support": "Hear me"}))
    with mentee.page.expect_navigation():
        mentee.dialog.get_by_role("button", name="Open it in Session 1").click()
    mentee.wait_until_ready()
    expect(mentee.field("support")).to_have_value("Hear me")
    mentee.choose_file(mentee.make_copy(THIRD))
    mentee.dialog.get_by_role("button", name="Into this one").click()
    expect(mentee.dialog).to_have_accessible_name("Replace what is here with this file?")


def test_a_full_tab_leaves_all_as_it_was(mentee: SeriesPage):
    """The file has no room on its way: the page says so, and nothing is changed."""
    before = mentee.read_stored()
    mentee.page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('', "
        "'QuotaExceededError') } }"
    )
    mentee.choose_file(mentee.make_copy(THIRD, entry="1new-1-1-1"))
    expect(mentee.alert).to_contain_text("Nothing was changed.")
    assert mentee.read_stored() == before
    expect(mentee.name).to_have_text(NAMES[1])


def test_what_is_no_id_says_nothing(mentee: SeriesPage):
    """The file opens as an old one."""
    for entry in ("x", "../../etc", 7, None, {"a": 1}, "a-b-c-d-e"):
        mentee.choose_file(mentee.make_copy({**SECOND, "support": "Ask"}, entry=entry))
        opened = mentee.frame.locator("[data-worksheet-undo]:focus")
        expect(opened, f"with the id {entry}").to_contain_text("1 answer came in")
        mentee.undo.click()
        expect(mentee.field("support")).to_have_value("")
        mentee.expect_saved()


def test_files_of_another_person_find_their_session(mentee: SeriesPage, mentor: SeriesPage):
    """First it is asked whose it is, and on their page it becomes a session of its own."""
    mentee.add_person("Mentor B")
    taken = save(mentee, "Word")
    mentor.add_person("Mentee C")
    mentor.choose_file(*taken)
    mentor.dialog.get_by_role("radio", name="Someone else").check()
    mentor.name_box.fill("Mentee A")
    mentor.dialog.get_by_role("radio", name="mentor", exact=True).check()
    with mentor.page.expect_navigation():
        mentor.dialog.locator(".worksheet-button-main").click()
    mentor.wait_until_ready()
    mentor.expect_for("Mentee A")
    expect(mentor.field("topics")).to_have_value(SECOND["topics"])
    mentor.expect_saved()
    mentor.change_to("Mentee C")
    expect(mentor.field("topics")).to_have_value(THIRD["topics"])
