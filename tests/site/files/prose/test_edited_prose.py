"""What people change in the document to read is taken where it is an answer, and else said."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from browsing.prose.prose_page import ANSWERS, take_reading
from browsing.worksheet_page import WorksheetPage
from reading_documents.change_word import change

CELL = r"(<w:tr>(?:(?!</w:tr>).)*Objective 4.*?</w:tr>)"


def open_edited(contract: WorksheetPage, edit: Any) -> bytes:
    """Change the document as a program would, open it on the page, and return it."""
    _, content = take_reading(contract, "Word")
    edited = change(content, edit)
    assert edited != content
    contract.choose_file(edited, "edited.docx")
    return edited


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


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (replace(">75<", ">90<"), {"meeting_length": "90"}),
        (replace("30 November 2027", "1 May 2028"), {"end": "2028-05-01"}),
        (replace(">every three months<", ">every six months<"), {"review_every": "half_year"}),
        (replace("room 2.14", "the café, room 3"), {"meeting_place": "the café, room 3"}),
        (replace("every three weeks", "when we can"), {"how_often_other": "when we can"}),
        (
            replace("Objective 4", "Something else"),
            {
                "objectives": [
                    *ANSWERS["objectives"][:3],
                    {**ANSWERS["objectives"][3], "objective": "Something else"},
                ]
            },
        ),
    ],
    ids=["a number", "a day", "an option", "a text", "a text of an option", "a cell"],
)
def test_words_in_the_place_of_an_answer_are_the_answer(
    contract: WorksheetPage, edit: Any, expected: dict[str, Any]
):
    """Whoever edits the document changes the worksheet, once they say so."""
    open_edited(contract, edit)
    expect(contract.dialog).not_to_contain_text("outside the answers")
    contract.replace_with_file()
    assert read_changed(contract) == expected


def test_a_row_that_somebody_added_is_a_row(contract: WorksheetPage):
    """The marks of a copied row are the same, so its place says what it is."""

    def edit(text: str) -> str:
        bare = re.sub(r"<w:bookmark(Start|End) [^>]*>|</?w:sdt>|<w:sdtPr>.*?</w:sdtPr>", "", text)
        row = re.search(CELL, re.sub(r"</?w:sdtContent>", "", bare), re.DOTALL)
        own = re.search(CELL, text, re.DOTALL)
        assert row
        assert own
        added = row[1].replace("Objective 4", "Objective 5")
        return text.replace(own[1], own[1] + added)

    open_edited(contract, edit)
    contract.replace_with_file()
    fifth = {**ANSWERS["objectives"][3], "objective": "Objective 5"}
    assert read_changed(contract) == {"objectives": [*ANSWERS["objectives"], fifth]}


def test_words_beside_an_answer_are_said_and_change_nothing(contract: WorksheetPage):
    """Nobody can tell whether they are part of it: the whole sentence is shown."""
    open_edited(contract, replace(", for </w:t>", " or so, for </w:t>"))
    expect(contract.dialog).to_contain_text("outside the answers")
    expect(contract.dialog).to_contain_text("Under “When and where we meet”")
    expect(contract.dialog).to_contain_text("We meet every three weeks or so, for 75 minutes")
    contract.dialog.get_by_role("button", name="Close").click()
    assert read_changed(contract) == {}


def test_a_paragraph_of_their_own_is_said(contract: WorksheetPage):
    """It is no answer to any question."""
    added = "<w:p><w:r><w:t>And we bring cake.</w:t></w:r></w:p><w:sectPr>"
    open_edited(contract, replace("<w:sectPr>", added))
    expect(contract.dialog).to_contain_text("And we bring cake.")


def test_an_answer_that_is_not_where_it_was_is_said_and_stays(contract: WorksheetPage):
    """A sentence that somebody took out empties no answer here."""
    pattern = r'<w:bookmarkStart w:id="\d+" w:name="ws_recording"/>.*?</w:p>'

    def edit(text: str) -> str:
        return re.sub(pattern, "</w:p>", text, count=1, flags=re.DOTALL)

    open_edited(contract, edit)
    asked = "“May anybody record us, or have software write it down?”"
    told = f"The answer to {asked} was in this document"
    expect(contract.dialog).to_contain_text(told)
    contract.dialog.get_by_role("button", name="Close").click()
    assert read_changed(contract) == {}


@pytest.mark.parametrize("form", ["Word", "PDF"])
def test_a_private_answer_stays_with_its_writer(browser: Browser, address: str, form: str):
    """It goes into no file unasked, and nor does its sentence."""
    answers = {"session_date": "2027-01-18", "topics": "How to say no"}
    pages = []
    for own in ({**answers, "learned": "A secret"}, {}):
        context = browser.new_context(base_url=address)
        plan = WorksheetPage(context.new_page(), "session-plan").open()
        if own:
            plan.take_file(plan.make_copy(own))
        pages.append(plan)
    here, there = pages
    name, content = take_reading(here, form, "The plan")
    assert name.startswith("plan-2027-01-18")
    there.take_file(content, "copy")
    assert there.save_copy()[1]["answers"] == answers
    for plan in pages:
        plan.page.context.close()
