"""*Back up* and *Open a file*: exact, shown before it is taken, safe from any."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.worksheet_page import WorksheetPage

Change = dict[str, Any]


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


@pytest.fixture
def written(worksheet: WorksheetPage) -> WorksheetPage:
    """The contract with two answers, saved."""
    worksheet.field("purpose").fill("what is here")
    worksheet.field("reply_time").fill("two days")
    worksheet.expect_saved()
    return worksheet


def test_a_copy_has_the_agreed_shapes(worksheet: WorksheetPage):
    """Text as typed, dates yyyy-mm-dd, ticks in page order, rows and signatures as objects."""
    worksheet.field("meeting_length").fill("1 ½")
    worksheet.field("may_know__colleagues").check()
    worksheet.field("may_know__head").check()
    worksheet.form.locator('[name="how_often"][value="monthly"]').check()
    worksheet.field("objectives__1__objective").fill("Publish")
    for part, typed in {"day": "3", "month": "jan", "year": "2027"}.items():
        worksheet.field(f"objectives__1__by_when__{part}").fill(typed)
        worksheet.field(f"mentee_signature__date__{part}").fill(typed)
    worksheet.field("mentee_signature__name").fill("Zoë")
    worksheet.field("end__year").fill("2028")
    _, copy = worksheet.save_copy()
    assert copy["answers"] == {
        "objectives": [{"objective": "Publish", "by_when": "2027-01-03"}],
        "how_often": "monthly",
        "meeting_length": "1 ½",
        "may_know": ["head", "colleagues"],
        "end": "//2028",
        "mentee_signature": {"name": "Zoë", "date": "2027-01-03"},
    }


OTHERS = {
    "purpose": "what the file says",
    "how_often": "monthly",
    "start": "2027-04-03",
    "may_know": ["head"],
    "reply_time": "two days",
    "objectives": [{"objective": "Publish", "by_when": "2027-01-03"}],
}


def test_a_copy_that_would_replace_answers_is_shown_before_it_is_taken(written: WorksheetPage):
    """The dialog says how it compares; keeping what is here is as plain as replacing it."""
    before = written.read()
    written.choose_file(written.make_copy(OTHERS), name="contract-2027-01-01.json")
    dialog = written.dialog
    expect(dialog.get_by_role("heading")).to_have_text("Replace what is here with this file?")
    expect(dialog).to_contain_text(
        "contract-2027-01-01.json: 6 answers. 1 differs from this page, 4 are not answered here, "
        "1 is the same."
    )
    assert dialog.get_by_role("button").all_inner_texts()[:4] == [
        "Replace with the file",
        "Compare and agree",
        "Keep what is here",
        "Compare question by question",
    ]
    expect(dialog.get_by_role("button").nth(4)).to_contain_text("It is another person")
    assert written.read() == before
    dialog.get_by_role("button", name="Keep what is here").click()
    assert written.read() == before
    expect(written.more).to_be_focused()
    assert written.read_stored() == {"purpose": "what is here", "reply_time": "two days"}


def test_taken_answers_can_be_given_back(written: WorksheetPage):
    """Undo restores the page and the database; the file's answers can be taken once more."""
    before = written.read()
    written.take_file(written.make_copy({"purpose": "what the file says"}))
    expect(written.field("purpose")).to_have_value("what the file says")
    expect(written.field("reply_time")).to_have_value("")
    written.undo.click()
    expect(written.undo).to_be_focused()
    assert written.read() == before
    written.expect_saved()
    assert written.read_stored()["purpose"] == "what is here"
    written.undo.click()
    expect(written.frame.locator("[data-worksheet-undo]").first).to_be_focused()
    expect(written.field("purpose")).to_have_value("what the file says")


def test_the_same_answers_need_no_question(written: WorksheetPage):
    """A file that holds what is on the page opens no dialog; the status line says why."""
    _, copy = written.save_copy()
    written.choose_file(copy)
    expect(written.status).to_have_text("The file holds the same answers as this page.")
    expect(written.dialog).to_have_count(0)


def test_one_file_with_several_worksheets_gives_the_one_that_fits(worksheet: WorksheetPage):
    """From a whole relationship's file, this worksheet takes its own answers."""
    held = [
        {"worksheet": "session-plan", "answers": {"purpose": "not this"}},
        {"worksheet": "contract", "answers": {"purpose": "this"}},
    ]
    file = {"format": "mentoring-answers", "version": 1, "worksheets": held}
    worksheet.take_file(file)
    expect(worksheet.field("purpose")).to_have_value("this")


def test_line_ends_become_one_kind(worksheet: WorksheetPage):
    r"""A file edited on Windows brings \r\n; the answer has \n."""
    worksheet.take_file(worksheet.make_copy({"purpose": "one\r\ntwo\rthree"}))
    _, copy = worksheet.save_copy()
    assert copy["answers"]["purpose"] == "one\ntwo\nthree"


GOOD = {"format": "mentoring-answers", "version": 1, "worksheet": "contract", "answers": {}}

BAD_FILES: dict[str, tuple[Any, str]] = {
    "spaces": ("  \n", "The file is empty."),
    "nothing filled in": (GOOD, "every question in it is blank"),
    "truncated": (json.dumps(GOOD)[:-9], "damaged or cut short"),
    "list": ("[1, 2]", "was not made by “Back up”"),
    "null": ("null", "was not made by “Back up”"),
    "other format": ({**GOOD, "format": "recipes"}, "was not made by “Back up”"),
    "no version": ({**GOOD, "version": "x"}, "does not say which version"),
    "newer version": ({**GOOD, "version": 2}, "made by a newer version of this guide"),
    "other worksheet": ({**GOOD, "worksheet": "a-plan"}, "holds answers to “a-plan”"),
    "no worksheet": ({**GOOD, "worksheet": 7}, "does not say which worksheet"),
    "no answers": ({**GOOD, "answers": [1]}, "names this worksheet but holds no answers"),
    "too deep": ({**GOOD, "answers": {"x": [[[[[[[[[1]]]]]]]]]}}, "more than a worksheet can"),
    "too many rows": (
        {**GOOD, "answers": {"objectives": [{"objective": "x"}] * 501}},
        "at most 500 rows",
    ),
    "too large": (b"x" * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
    "several, none fits": (
        {"format": "mentoring-answers", "version": 1, "worksheets": [{"worksheet": "a-plan"}]},
        "holds answers to “a-plan”",
    ),
}


@pytest.fixture(scope="module")
def lasting(browser: Browser, address: str) -> Iterator[WorksheetPage]:
    """The contract with two answers; each test that uses it leaves them as they are."""
    context = browser.new_context(base_url=address)
    worksheet = WorksheetPage(context.new_page()).open()
    worksheet.field("purpose").fill("what is here")
    worksheet.field("reply_time").fill("two days")
    worksheet.expect_saved()
    yield worksheet
    context.close()


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_has_its_own_message_and_changes_nothing(lasting: WorksheetPage, name: str):
    """The alert takes focus and says what is wrong; page and database are as they were.

    What is no data of ours at all, test_opening_files.py tries.
    """
    content, message = BAD_FILES[name]
    before = lasting.read(), lasting.read_stores()
    lasting.choose_file(content, name="chosen.json")
    expect(lasting.alert).to_contain_text(message)
    expect(lasting.alert.get_by_role("heading", name="There is a problem")).to_be_focused()
    expect(lasting.alert).to_contain_text("chosen.json")
    assert (lasting.read(), lasting.read_stores()) == before


def test_each_bad_file_differs_in_words():
    """Kinds of trouble that a person would mend differently are told differently."""
    messages = {message for _, message in BAD_FILES.values()}
    assert len(messages) >= 10


def test_a_problem_goes_when_a_good_file_is_chosen(written: WorksheetPage):
    """The alert does not outlive its cause."""
    written.choose_file("")
    expect(written.alert).to_contain_text("There is a problem")
    written.choose_file(written.make_copy({"purpose": "good"}))
    expect(written.dialog).to_be_visible()
    expect(written.alert).to_be_empty()


def test_another_worksheet_is_named_by_its_title(written: WorksheetPage):
    """The guide's other worksheets are known by the words of the links that lead to them."""
    written.choose_file({**GOOD, "worksheet": "session-plan"})
    expect(written.alert).to_contain_text("holds answers to “Session plan”")


def test_a_hostile_file_reaches_nothing(worksheet: WorksheetPage):
    """Dangerous keys are dropped at every depth, and markup stays text."""
    hostile = (
        '{"format": "mentoring-answers", "version": 1, "worksheet": "contract", "answers": {'
        '"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}},'
        '"purpose": "<img src=x onerror=window.polluted=1></script>'
        '<script>window.polluted=1</script>",'
        '"objectives": [{"objective": "x", "__proto__": "y", "constructor": "z"}],'
        '"mentee_signature": {"name": "Eve", "__proto__": "admin"},'
        '"retired": {"__proto__": {"polluted": "yes"}, "kept": "yes"},'
        '"Bad Key!": "dropped"}}'
    )
    worksheet.choose_file(hostile)
    worksheet.replace_with_file()
    worksheet.expect_saved()
    assert worksheet.page.evaluate("({}).polluted === undefined && window.polluted === undefined")
    assert worksheet.page.locator("main img[src=x]").count() == 0
    _, copy = worksheet.save_copy()
    assert copy["answers"]["objectives"] == [{"objective": "x"}]
    assert copy["answers"]["mentee_signature"] == {"name": "Eve"}
    assert copy["answers"]["retired"] == {"kept": "yes"}
    assert "Bad Key!" not in copy["answers"]
    assert re.search("polluted.*yes", json.dumps(copy)) is None


def test_unreadable_and_unasked_answers_in_a_file_are_told(worksheet: WorksheetPage):
    """What cannot be read is named, and the page's own answer stays; what is not asked is kept."""
    worksheet.field("purpose").fill("mine")
    answers = {"purpose": ["a", "list"], "reply_time": 3, "retired_question": "old"}
    worksheet.choose_file(worksheet.make_copy(answers))
    line = worksheet.frame.locator("[data-worksheet-undo]")
    expect(line).to_contain_text("could not be read. What this page says there stays.")
    expect(line).to_contain_text("1 answer to questions that this worksheet does not ask")
    worksheet.expect_saved()
    assert worksheet.read_stored() == {
        "purpose": "mine",
        "reply_time": "3",
        "retired_question": "old",
    }
