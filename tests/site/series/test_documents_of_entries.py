"""All entries of a series in one document: what it holds, and how it is made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from playwright.sync_api import expect

from browsing.axe import list_violations
from browsing.series_page import SeriesPage
from reading_documents.document_words import read_words
from reading_documents.pdf_reading import find_entry, read_text, walk_structure
from samples.sessions import NAMES, PRIVATE, SESSIONS
from samples.word_edits import EditedWord, name

FORMS = ("Word", "PDF")


def test_the_name_says_that_it_is_all(mentee: SeriesPage):
    """It is asked for, and what goes and stays is said; axe finds nothing."""
    mentee.choose_all("PDF", is_private=False)
    assert not list_violations(mentee.page)
    expect(mentee.dialog.get_by_role("radio", name="Text")).to_be_hidden()
    expect(mentee.dialog).to_contain_text("Goes: 14 answers in 3 sessions.")
    expect(mentee.dialog).to_contain_text("Stays: 1 private answer, to “What did I learn?”.")
    name_box = mentee.dialog.get_by_label("File name")
    assert name_box.input_value().startswith("session-plan-all-20")
    mentee.dialog.get_by_role("radio", name="This session").check()
    expect(name_box).to_have_value("session-plan-2027-03-01")
    mentee.dialog.get_by_role("button", name="Cancel").click()


def test_one_entry_alone_is_not_asked_about(open_fresh: Callable[[], SeriesPage]):
    """There is nothing to choose."""
    plan = open_fresh()
    plan.take_file(plan.make_copy(SESSIONS[0]))
    plan.expect_saved()
    plan.button("Send or download").click()
    expect(plan.dialog.get_by_role("radio", name="PDF")).to_be_visible()
    expect(plan.dialog.get_by_role("radio", name=re.compile(r"^All \d"))).to_have_count(0)


def test_a_pdf_says_first_what_is_open(documents: dict[str, bytes]):
    """Each with who, by when and since which session; what is done or dropped is not there."""
    document = pypdfium2.PdfDocument(documents["PDF"])
    words = " ".join(document[0].get_textpage().get_text_range().split())
    assert "3 sessions, the newest first." in words
    assert "Still open: 10" in words
    abstract = "Who: Mentee What: Draft the abstract By when: 10 January 2027"
    assert f"{abstract} Since: {NAMES[0]}" in words
    assert f"Who: Mentor What: Read chapter 8 Since: {NAMES[2]}" in words
    assert "Find a date" not in words
    assert "Ask a colleague" not in words


def test_a_pdf_is_accessible(documents: dict[str, bytes]):
    """By the rules of PDF/UA-1: a heading and a line of the contents for each session."""
    report = page_validation.validate_pdf_bytes(documents["PDF"], profile="ua1")
    assert not report.failures
    with pikepdf.open(BytesIO(documents["PDF"])) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root][1:] == [*reversed(NAMES)]
        parts = [each for each in walk_structure(pdf.Root.StructTreeRoot.K) if each.S == "/Part"]
        assert [part.K[0].S for part in parts] == ["/H1"] * 3
        for number, shown in enumerate(reversed(NAMES)):
            fields = find_entry(pdf, number)
            assert all(
                str(field.TU).startswith(f"{shown}: ") for field in fields.Kids if "/TU" in field
            )
    text = read_text(pypdfium2.PdfDocument(documents["PDF"]))
    assert [text.index(shown) for shown in reversed(NAMES)]


def test_a_word_document_is_valid(documents: dict[str, bytes], tmp_path: Path):
    """Word opens it without repair: no number and no name stands twice; headings are real ones."""
    path = tmp_path / "all.docx"
    path.write_bytes(documents["Word"])
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, strict=False)
    assert [
        f"{error.part_uri}: {error.description}" for error in validator.validate(path).errors
    ] == []
    word = EditedWord(documents["Word"])
    for marks in (
        [each.get(name("w:name")) for each in word.find("//w:bookmarkStart")],
        [each.get(name("w:id")) for each in word.find("//w:bookmarkStart")],
        [each.get(name("w:val")) for each in word.find("//w:sdtPr/w:id")],
    ):
        assert [mark for mark, count in Counter(marks).items() if count > 1] == []
    assert max(len(each.get(name("w:name"))) for each in word.find("//w:bookmarkStart")) <= 40
    headings = word.find('//w:p[w:pPr/w:pStyle[@w:val="Heading1"]]')
    said = ["".join(each.itertext()).strip() for each in headings]
    assert said == ["Still open: 10", "In this document", *reversed(NAMES)]


@pytest.mark.parametrize("form", FORMS)
def test_private_answers_stay_unless_they_are_to_go(
    mentee: SeriesPage, open_fresh: Callable[[], SeriesPage], form: str
):
    """The document says so, and what its reader has there stays."""
    _, document = mentee.download_all(form, is_private=False)
    with_all = mentee.download_all(form)[1]
    if form == "PDF":
        words = read_text(pypdfium2.PdfDocument(document))
        with pikepdf.open(BytesIO(document)) as pdf, pikepdf.open(BytesIO(with_all)) as whole:
            oldest, same = find_entry(pdf, 2), find_entry(whole, 2)
            assert PRIVATE not in [str(field.get("/V", "")) for field in oldest.Kids]
            assert PRIVATE in [str(field.get("/V", "")) for field in same.Kids]
    else:
        words = read_words(document)
        assert PRIVATE not in words
        assert PRIVATE in read_words(with_all)
    assert "Left out, because it is private: “What did I learn?”" in words
    plan = open_fresh().open_all(with_all)
    plan.reload()
    expect(plan.name).to_have_text(NAMES[0])
    plan.write("My own", "learned")
    plan.choose_file(document)
    expect(plan.status).to_contain_text("Everything in the file is here already.")
    assert plan.read_entries() == [{**SESSIONS[0], "learned": "My own"}, *SESSIONS[1:]]
