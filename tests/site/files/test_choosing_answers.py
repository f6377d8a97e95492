"""Opening a file: at once where nothing is replaced, else replaced, kept, or compared."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from browsing.worksheet_page import WorksheetPage

HERE = {"purpose": "what is here", "reply_time": "two days"}


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


@pytest.fixture
def written(worksheet: WorksheetPage) -> WorksheetPage:
    """The contract with two answers, saved."""
    for name, text in HERE.items():
        worksheet.field(name).fill(text)
    worksheet.expect_saved()
    return worksheet


def line(worksheet: WorksheetPage) -> Locator:
    """The line that says what was opened."""
    return worksheet.frame.locator("[data-worksheet-undos] > [data-worksheet-undo]").first


def open_file(worksheet: WorksheetPage, answers: dict[str, Any], **others: Any) -> None:
    """Choose a copy with these answers."""
    worksheet.choose_file(worksheet.make_copy(answers, **others), "from-anna.json")


def compare(worksheet: WorksheetPage) -> None:
    """Go the quiet third way."""
    worksheet.dialog.get_by_role("button", name="Compare question by question").click()


def press(worksheet: WorksheetPage, words: str) -> None:
    """Press a button of the dialog."""
    worksheet.dialog.get_by_role("button", name=words, exact=True).click()


# --- At once


def test_into_an_empty_worksheet_a_file_simply_opens(worksheet: WorksheetPage):
    """No question; focus goes to one line, whose *Undo* is the next stop and empties the page."""
    open_file(worksheet, {"purpose": "from the file", "how_often": "monthly"})
    expect(line(worksheet)).to_be_focused()
    expect(line(worksheet)).to_contain_text(
        "Opened: 2 answers from “from-anna.json”. The file itself is not changed."
    )
    expect(worksheet.dialog).to_have_count(0)
    worksheet.expect_saved()
    assert worksheet.read_stored() == {"purpose": "from the file", "how_often": "monthly"}
    worksheet.page.keyboard.press("Tab")
    expect(worksheet.undo).to_be_focused()
    worksheet.page.keyboard.press("Enter")
    expect(worksheet.status).to_have_text("The page is empty again.")
    expect(worksheet.field("purpose")).to_have_value("")
    expect(worksheet.undo).to_contain_text("answers again")
    expect(worksheet.undo).to_be_focused()
    worksheet.page.keyboard.press("Enter")
    expect(worksheet.field("purpose")).to_have_value("from the file")


def test_a_file_that_only_adds_asks_nothing(written: WorksheetPage):
    """One line says what came in and what was the same; it can be undone.

    It stands below the bar, also where a question has had an *Undo* of its own.
    """
    open_file(written, {**HERE, "meeting_place": "Room 2.14"})
    expect(line(written)).to_contain_text(
        "1 answer came in from “from-anna.json”. 2 were the same."
    )
    expect(written.field("meeting_place")).to_have_value("Room 2.14")
    written.undo.click()
    expect(written.field("meeting_place")).to_have_value("")
    expect(written.field("purpose")).to_have_value("what is here")
    written.field("objectives__1__objective").fill("first")
    written.button("Add another objective").click()
    written.button("Remove objective 1").click()
    open_file(written, {**HERE, "meeting_place": "Room 2.15"})
    written.replace_with_file()
    undos = written.frame.locator("[data-worksheet-undos]")
    expect(undos.locator("[data-worksheet-undo]:focus")).to_contain_text("1 answer came in")


def test_words_outside_the_answers_are_shown_where_a_file_simply_opens(worksheet: WorksheetPage):
    """They can be copied before the line takes the focus; such a file is never the same."""
    left_over = [{"words": "Call me on Monday", "place": "Below “Purpose”"}]
    open_file(worksheet, {"purpose": "from the file"}, leftOver=left_over)
    expect(worksheet.dialog).to_contain_text("Call me on Monday")
    expect(worksheet.dialog.get_by_role("button", name="Copy these words")).to_be_visible()
    press(worksheet, "Close")
    expect(line(worksheet)).to_be_focused()
    expect(worksheet.field("purpose")).to_have_value("from the file")
    open_file(worksheet, {"purpose": "from the file"}, leftOver=left_over)
    expect(worksheet.dialog).to_contain_text("Call me on Monday")
    expect(worksheet.dialog).not_to_contain_text("same")
    press(worksheet, "Close")
    expect(worksheet.more).to_be_focused()


# --- Replaced, or kept


def test_what_is_blank_in_the_file_is_said_before(written: WorksheetPage):
    """By the words of the questions; replacing leaves them blank here, and can be undone."""
    before = written.read()
    open_file(written, {"purpose": "from the file"})
    expect(written.dialog).to_contain_text(
        "Blank in the file: 1 question that you have answered: “How soon can each of us expect an "
        "answer?”. If you replace, it is blank here too."
    )
    press(written, "Replace with the file")
    expect(line(written)).to_contain_text("Replaced with “from-anna.json”: its 1 answer is on")
    expect(line(written)).to_be_focused()
    expect(written.field("reply_time")).to_have_value("")
    expect(written.field("purpose")).to_have_value("from the file")
    written.undo.click()
    assert written.read() == before
    written.expect_saved()


def test_only_blanks_leave_nothing_to_compare(written: WorksheetPage):
    """What is new may be taken alone; where nothing is, the plain way is to keep what is here."""
    open_file(written, {"purpose": "what is here", "meeting_place": "Room 2.14"})
    press(written, "Take only what is not answered here")
    expect(written.field("meeting_place")).to_have_value("Room 2.14")
    expect(written.field("reply_time")).to_have_value("two days")
    open_file(written, {"purpose": "what is here"})
    ways = written.dialog.get_by_role("button").all_inner_texts()
    assert ways[:2] == ["Keep what is here", "Replace with the file"]
    heading = written.dialog.get_by_role("heading")
    expect(heading).to_have_text("Everything in this file is here already")
    main = written.dialog.locator(".worksheet-button-main")
    expect(main).to_have_text("Keep what is here")
    assert not [words for words in ways if "Compare" in words or "Take" in words]
    written.page.keyboard.press("Escape")
    expect(written.field("reply_time")).to_have_value("two days")


# --- Compared


def test_of_several_answers_some_are_taken(written: WorksheetPage):
    """One answer is kept by the keyboard, the others are taken, and all of it can be undone."""
    before = written.read()
    open_file(written, {"purpose": "from the file", "reply_time": "a day", "meeting_length": "60"})
    compare(written)
    dialog = written.dialog
    expect(dialog.get_by_role("heading", name="2 answers differ")).to_be_focused()
    expect(dialog).to_contain_text("0 the same 1 only in the file: it comes in 0 only here")
    purpose = dialog.get_by_role("group", name="What does the mentee want to be different")
    expect(purpose.get_by_role("radio", name="In the file")).to_be_checked()
    purpose.get_by_role("radio", name="In the file").focus()
    written.page.keyboard.press("ArrowUp")
    expect(purpose.get_by_role("radio", name="On this page")).to_be_checked()
    press(written, "Take 1, keep 1 of mine")
    expect(line(written)).to_contain_text("2 answers of “")
    after = {**before, "meeting_length": "60", "reply_time": "a day"}
    assert written.read() == after
    written.field("meeting_place").fill("typed since")
    written.undo.click()
    assert written.read() == {**before, "meeting_place": "typed since"}
    written.undo.click()
    assert written.read() == {**after, "meeting_place": "typed since"}
    written.expect_saved()


def test_mine_are_kept_and_the_others_come_in(written: WorksheetPage):
    """One press keeps all that differs; *Cancel* changes nothing at all.

    With none chosen, what only the file answers comes in all the same; the button says what it
    does. Blanks on either side are no question, and what is here alone stays.
    """
    before = written.read()
    file = {"purpose": "from the file", "reply_time": "a day", "meeting_length": "60"}
    open_file(written, file)
    compare(written)
    press(written, "Cancel")
    assert written.read() == before
    open_file(written, file)
    compare(written)
    press(written, "Keep mine")
    expect(line(written)).to_be_focused()
    expect(line(written)).to_contain_text("Your answers here are kept. 1 answer came in from “")
    assert written.read() == {**before, "meeting_length": "60"}
    written.undo.click()
    assert written.read() == before
    open_file(written, file)
    compare(written)
    press(written, "Choose none")
    expect(written.dialog.get_by_role("button", name="Keep mine in all 2")).to_be_visible()
    press(written, "Choose all from the file")
    expect(written.dialog.get_by_role("button", name="Take 2 from the file")).to_be_visible()
    press(written, "Choose none")
    press(written, "Keep mine in all 2")
    assert written.read() == {**before, "meeting_length": "60"}
    open_file(written, {"purpose": "from the file", "meeting_place": "Room 2.14"})
    compare(written)
    expect(written.dialog.get_by_role("group")).to_have_count(1)
    expect(written.dialog).to_contain_text("2 only here: they stay")
    press(written, "Take 1 from the file")
    expect(written.field("reply_time")).to_have_value("two days")


def test_a_question_follows_the_choice_that_shows_it(worksheet: WorksheetPage):
    """Its words stand under each side's choice, and come or stay with it."""
    worksheet.take_file(
        worksheet.make_copy({"how_often": "other", "how_often_other": "on Mondays"})
    )
    open_file(worksheet, {"how_often": "other", "how_often_other": "on Fridays"})
    compare(worksheet)
    expect(worksheet.dialog.get_by_role("group", name="How often, then?")).to_be_visible()
    worksheet.page.keyboard.press("Escape")
    open_file(worksheet, {"how_often": "monthly", "how_often_other": "hidden in the file"})
    compare(worksheet)
    expect(worksheet.dialog.get_by_role("group")).to_have_count(1)
    page, file = worksheet.dialog.locator("[data-worksheet-version]").all()
    expect(page).to_contain_text("on Mondays")
    expect(file).to_contain_text("hidden in the file")
    press(worksheet, "Choose none")
    press(worksheet, "Keep mine in this one")
    expect(worksheet.field("how_often_other")).to_have_value("on Mondays")


def test_what_differs_is_marked_in_a_long_answer(worksheet: WorksheetPage):
    """Of 900 words that are the same a few stand round the one that is not.

    A word with a stop behind it is the same word: only what was added is marked.
    """
    words = [f"word{number}" for number in range(900)]
    worksheet.field("purpose").fill(" ".join(words))
    worksheet.field("meeting_place").fill("Room 2.14")
    words[450] = "edited"
    open_file(worksheet, {"purpose": " ".join(words), "meeting_place": "Room 2.14, or outside"})
    compare(worksheet)
    versions = worksheet.dialog.locator("[data-worksheet-version]")
    marks = [marked.strip() for marked in versions.locator("mark").all_inner_texts()]
    assert marks == ["word450", "edited", ", or outside"]
    assert len(versions.first.inner_text()) < 400
    expect(versions.first).to_contain_text("word449 word450 word451")


def test_rows_say_which_of_them_differ(worksheet: WorksheetPage):
    """Each row is named with how it compares; those that are the same are not spelled out."""
    rows = [{"objective": f"objective number {number}"} for number in range(1, 41)]
    worksheet.take_file(worksheet.make_copy({"objectives": rows}))
    changed = [*rows[:29], {"objective": "another"}, *rows[30:], {"objective": "added"}]
    open_file(worksheet, {"objectives": changed})
    compare(worksheet)
    here, in_file = worksheet.dialog.locator("[data-worksheet-version]").all_inner_texts()
    assert [words for words in in_file.splitlines() if words] == [
        "Objectives 1 to 29: the same in both",
        "Objective 30: differs",
        "What: another",
        "Objectives 31 to 40: the same in both",
        "Objective 41: only in the file",
        "What: added",
    ]
    assert "What: objective number 30" in here.splitlines()
    worksheet.page.keyboard.press("Escape")
    open_file(worksheet, {"objectives": [{"objective": "new"}, *rows]})
    compare(worksheet)
    here, in_file = worksheet.dialog.locator("[data-worksheet-version]").all_inner_texts()
    assert "What: new" in in_file
    assert in_file.startswith("Objective 1: only in the file")
    assert "Objective 41: the same as number 40 on this page" in in_file
    assert "Objective 40: the same as number 41 in the file" in here


def test_replaced_versions_in_a_copy_are_offered_beside_their_question(worksheet: WorksheetPage):
    """Taking a copy brings what another tab had replaced; what fits no question brings nothing."""
    replaced = [
        {"field": "purpose", "value": "replaced before"},
        {"field": "unknown", "value": "x"},
        {"field": "reply_time", "value": {"a": [[[[[[[[1]]]]]]]]}},
        "nonsense",
    ]
    file = worksheet.make_copy({"purpose": "newest"}, kept={"superseded": replaced, "aside": []})
    worksheet.take_file(file)
    expect(line(worksheet)).to_contain_text("also holds 1 answer that was replaced")
    worksheet.button("Use the other version").click()
    expect(worksheet.field("purpose")).to_have_value("replaced before")
