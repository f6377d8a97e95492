"""A document of all entries of which a part is missing, or holds words outside the answers."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pikepdf
import pytest
from playwright.sync_api import expect

from browsing.axe import list_violations
from browsing.series_page import SeriesPage
from reading_documents.pdf_reading import find_entry
from reading_documents.rewrite_pdf import rewrite
from samples.sessions import NAMES, SESSIONS
from samples.word_edits import EditedWord, name

FORMS = ("Word", "PDF")


def break_pdf(pdf: pikepdf.Pdf) -> None:
    """Give one session a row beyond what a worksheet can hold."""
    (field,) = [each for each in find_entry(pdf, 1).Kids if str(each.T) == "actions__5__what"]
    field.T, field.V = pikepdf.String("actions__501__what"), pikepdf.String("Beyond")


def break_word(word: EditedWord) -> None:
    """Give one session more rows than a worksheet can hold."""
    (first,) = [
        each.getparent().getparent()
        for each in word.find("//w:bookmarkStart")
        if each.get(name("w:name")) == "e2_ws_promised__1__what"
    ][:1]
    row = next(first.iterancestors(name("w:tr")))
    for _ in range(501):
        row.addnext(deepcopy(row))


@pytest.mark.parametrize("form", FORMS)
def test_one_entry_that_cannot_be_read_spoils_no_other(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage], form: str
):
    """It is named before anything is taken, and the others are exact."""
    if form == "PDF":
        document = rewrite(documents[form], break_pdf)
    else:
        word = EditedWord(documents[form])
        break_word(word)
        document = word.save()
    plan = open_fresh()
    plan.choose_file(document)
    expect(plan.dialog).to_contain_text(f"“{NAMES[1]}” could not be read.")
    assert not list_violations(plan.page)
    assert plan.read_entries() == []
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 2 sessions")
    assert plan.read_entries() == [SESSIONS[0], SESSIONS[2]]


def test_an_entry_whose_pages_were_taken_out_is_named(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage]
):
    """Nothing of it is changed, and the others open."""

    def remove(pdf: pikepdf.Pdf) -> None:
        gone = find_entry(pdf, 1)
        kids = {kid.objgen for kid in gone.Kids}
        del pdf.Root.AcroForm.Fields[1]
        pages = [
            number
            for number, page in enumerate(pdf.pages)
            if any(each.objgen in kids for each in page.get("/Annots", []))
        ]
        for number in reversed(pages):
            del pdf.pages[number]

    plan = open_fresh()
    plan.choose_file(rewrite(documents["PDF"], remove))
    expect(plan.dialog).to_contain_text(f"“{NAMES[1]}” is not in this document any more.")
    plan.dialog.get_by_role("button", name="Keep what is here").click()
    assert plan.read_entries() == []


def test_a_heading_that_was_taken_out_costs_no_answer(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage]
):
    """The session is known by its day then, and stays apart from the others."""
    word = EditedWord(documents["Word"])
    (heading,) = [
        each
        for each in word.find('//w:p[w:pPr/w:pStyle[@w:val="Heading1"]]')
        if "".join(each.itertext()).strip() == NAMES[1]
    ]
    heading.getparent().remove(heading)
    plan = open_fresh().open_all(word.save())
    assert plan.read_entries() == list(SESSIONS)


def test_words_outside_the_answers_are_shown(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage]
):
    """With the session in which they stand, before anything is taken."""
    word = EditedWord(documents["Word"])
    (heading,) = [
        each
        for each in word.find('//w:p[w:pPr/w:pStyle[@w:val="Heading1"]]')
        if "".join(each.itertext()).strip() == NAMES[0]
    ]
    added = deepcopy(word.find('//w:p[w:pPr/w:pStyle[@w:val="Normal"]]')[0])
    for run in added.iter(name("w:t")):
        run.text = "Remember to thank her"
    heading.addnext(added)
    plan = open_fresh()
    plan.choose_file(word.save())
    expect(plan.dialog).to_contain_text("Remember to thank her")
    expect(plan.dialog).to_contain_text(NAMES[0])
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 3 sessions")
    assert plan.read_entries() == list(SESSIONS)
