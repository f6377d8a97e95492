"""What people change in the document to read is taken where it is an answer, and else said."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Browser, expect

from browsing.prose.prose_page import ANSWERS, take_reading
from browsing.worksheet_page import WorksheetPage
from reading_documents.change_word import change

CELL = r"(<w:tr>(?:(?!</w:tr>).)*Objective 4.*?</w:tr>)"


def open_edited(contract: WorksheetPage, document: bytes, *edits: Any) -> None:
    """Change the document as a program would, and open it on the page."""
    for edit in edits:
        edited = change(document, edit)
        assert edited != document
        document = edited
    contract.choose_file(document, "edited.docx")


def replace(old: str, new: str, *, count: int = 1) -> Any:
    """Return an edit that puts words in the place of others."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, count)

    return edit


def read_changed(contract: WorksheetPage) -> dict[str, Any]:
    """Return the answers that are not what they were, by their questions."""
    answers = contract.save_copy()[1]["answers"]
    fields = {*ANSWERS, *answers}
    return {each: answers.get(each) for each in fields if answers.get(each) != ANSWERS.get(each)}


# What is changed in each kind of answer, and what the answer is then
CHANGES: dict[str, tuple[Any, dict[str, Any]]] = {
    "a number": (replace(">75<", ">90<"), {"meeting_length": "90"}),
    "a day": (replace("30 November 2027", "1 May 2028"), {"end": "2028-05-01"}),
    "an option": (
        replace(">every three months<", ">every six months<"),
        {"review_every": "half_year"},
    ),
    "a text": (replace("room 2.14", "the café, room 3"), {"meeting_place": "the café, room 3"}),
    "a text of an option": (
        replace("every three weeks", "when we can"),
        {"how_often_other": "when we can"},
    ),
    "a cell": (
        replace("Objective 4", "Something else"),
        {
            "objectives": [
                *ANSWERS["objectives"][:3],
                {**ANSWERS["objectives"][3], "objective": "Something else"},
            ]
        },
    ),
}


def test_words_in_the_place_of_an_answer_are_the_answer(contract: WorksheetPage, word: bytes):
    """Whoever edits the document changes the worksheet, once they say so: in each kind of place."""
    open_edited(contract, word, *(edit for edit, _ in CHANGES.values()))
    expect(contract.dialog).not_to_contain_text("outside the answers")
    contract.replace_with_file()
    expected = {name: answer for _, answers in CHANGES.values() for name, answer in answers.items()}
    assert read_changed(contract) == expected


def add_row(text: str) -> str:
    """Copy a row, and change it: the marks of both are the same."""
    bare = re.sub(r"<w:bookmark(Start|End) [^>]*>|</?w:sdt>|<w:sdtPr>.*?</w:sdtPr>", "", text)
    row = re.search(CELL, re.sub(r"</?w:sdtContent>", "", bare), re.DOTALL)
    own = re.search(CELL, text, re.DOTALL)
    assert row
    assert own
    added = row[1].replace("Objective 4", "Objective 5")
    return text.replace(own[1], own[1] + added)


def test_a_row_that_somebody_added_is_a_row(contract: WorksheetPage, word: bytes):
    """The marks of a copied row are the same, so its place says what it is."""
    open_edited(contract, word, add_row)
    contract.replace_with_file()
    fifth = {**ANSWERS["objectives"][3], "objective": "Objective 5"}
    assert read_changed(contract) == {"objectives": [*ANSWERS["objectives"], fifth]}


def test_words_beside_an_answer_are_said_and_change_nothing(contract: WorksheetPage, word: bytes):
    """Nobody can tell whether they are part of it: the whole sentence is shown.

    So is a paragraph of their own, which is no answer to any question.
    """
    open_edited(contract, word, replace(", for </w:t>", " or so, for </w:t>"))
    expect(contract.dialog).to_contain_text("outside the answers")
    expect(contract.dialog).to_contain_text("Under “When and where we meet”")
    expect(contract.dialog).to_contain_text("We meet every three weeks or so, for 75 minutes")
    contract.dialog.get_by_role("button", name="Close").click()
    assert read_changed(contract) == {}
    added = "<w:p><w:r><w:t>And we bring cake.</w:t></w:r></w:p><w:sectPr>"
    open_edited(contract, word, replace("<w:sectPr>", added))
    expect(contract.dialog).to_contain_text("And we bring cake.")


def test_an_answer_that_is_not_where_it_was_is_said_and_stays(contract: WorksheetPage, word: bytes):
    """A sentence that somebody took out empties no answer here."""
    pattern = r'<w:bookmarkStart w:id="\d+" w:name="ws_recording"/>.*?</w:p>'

    def edit(text: str) -> str:
        return re.sub(pattern, "</w:p>", text, count=1, flags=re.DOTALL)

    open_edited(contract, word, edit)
    asked = "“May anybody record us, or have software write it down?”"
    told = f"The answer to {asked} was in this document"
    expect(contract.dialog).to_contain_text(told)
    contract.dialog.get_by_role("button", name="Close").click()
    assert read_changed(contract) == {}


def test_a_private_answer_stays_with_its_writer(browser: Browser, address: str):
    """It goes into no file unasked, and nor does its sentence, in either form."""
    answers = {"session_date": "2027-01-18", "topics": "How to say no"}
    contexts = [browser.new_context(base_url=address) for _ in range(2)]
    here, there = (WorksheetPage(each.new_page(), "session-plan").open() for each in contexts)
    here.take_file(here.make_copy({**answers, "learned": "A secret"}))
    for form in ("Word", "PDF"):
        name, content = take_reading(here, form, "The plan")
        assert name.startswith("plan-2027-01-18")
        there.take_file(content, "copy")
        assert there.save_copy()[1]["answers"] == answers, form
        there.undo.click()
        expect(there.field("topics")).to_have_value("")
        assert not any(there.read().values()), form
    for context in contexts:
        context.close()
