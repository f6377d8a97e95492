"""All entries of a series in one document, the newest first, which opens again entry by entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from playwright.sync_api import Browser, expect

from browsing.axe import list_violations
from browsing.backup_page import Computer
from browsing.pdf_js import open_pdf_js
from browsing.series_page import SeriesPage
from reading_documents.document_words import read_words
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, quote, save_all
from reading_documents.pdf_reading import read_text, walk_structure
from reading_documents.pdf_viewer import open_viewer
from reading_documents.rewrite_pdf import leave, rewrite
from samples.sessions import NAMES, PRIVATE, SESSIONS
from samples.word_edits import EditedWord, name

FORMS = ("Word", "PDF")
CHANGED = "How to say yes"


@pytest.fixture(scope="module")
def open_plan(browser: Browser, address: str) -> Iterator[Callable[[], SeriesPage]]:
    """Open the plan on a computer of its own."""
    contexts = []

    def open_one() -> SeriesPage:
        contexts.append(browser.new_context(base_url=address))
        plan = SeriesPage(contexts[-1].new_page())
        plan.open()
        return plan

    yield open_one
    for context in contexts:
        context.close()


def hold(plan: SeriesPage) -> SeriesPage:
    """Fill in the sessions one after another."""
    for number, session in enumerate(SESSIONS):
        if number > 0:
            plan.start_next()
        plan.take_file(plan.make_copy(session))
        plan.expect_saved()
        plan.reload()
    return plan


@pytest.fixture(scope="module")
def mentee(open_plan: Callable[[], SeriesPage]) -> SeriesPage:
    """Somebody with three sessions, for nobody named yet; tests change nothing there."""
    return hold(open_plan())


@pytest.fixture(scope="module")
def documents(mentee: SeriesPage) -> dict[str, bytes]:
    """All three sessions as one document, private answers too."""
    return {form: mentee.download_all(form)[1] for form in FORMS}


def open_all(plan: SeriesPage, document: bytes) -> SeriesPage:
    """Open a document on a page, and wait until it is said what came in."""
    plan.choose_file(document)
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("came in, in")
    return plan


def find_fields(pdf: pikepdf.Pdf, number: int) -> Any:
    """Return the field that all fields of an entry stand below; 0 is the newest."""
    return pdf.Root.AcroForm.Fields[number]


# --- What it holds


def test_the_name_says_that_it_is_all(mentee: SeriesPage):
    """It is asked for, and what goes and stays is said; axe finds nothing."""
    mentee.choose_all("PDF", is_private=False)
    assert not list_violations(mentee.page)
    expect(mentee.dialog.get_by_role("radio", name="Text")).to_be_hidden()
    expect(mentee.dialog).to_contain_text("Goes: 13 answers in 3 sessions.")
    expect(mentee.dialog).to_contain_text("Stays: 1 private answer, to “What did I learn?”.")
    name_box = mentee.dialog.get_by_label("File name")
    assert name_box.input_value().startswith("session-plan-all-20")
    mentee.dialog.get_by_role("radio", name="This session").check()
    expect(name_box).to_have_value("session-plan-2027-03-01")
    mentee.dialog.get_by_role("button", name="Cancel").click()


def test_one_entry_alone_is_not_asked_about(open_plan: Callable[[], SeriesPage]):
    """There is nothing to choose."""
    plan = open_plan()
    plan.take_file(plan.make_copy(SESSIONS[0]))
    plan.expect_saved()
    plan.button("Download").click()
    expect(plan.dialog.get_by_role("radio", name="PDF")).to_be_visible()
    expect(plan.dialog.get_by_role("radio", name="All")).to_have_count(0)


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
            fields = find_fields(pdf, number)
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
    mentee: SeriesPage, open_plan: Callable[[], SeriesPage], form: str
):
    """The document says so, and what its reader has there stays."""
    _, document = mentee.download_all(form, is_private=False)
    with_all = mentee.download_all(form)[1]
    if form == "PDF":
        words = read_text(pypdfium2.PdfDocument(document))
        with pikepdf.open(BytesIO(document)) as pdf, pikepdf.open(BytesIO(with_all)) as whole:
            oldest, same = find_fields(pdf, 2), find_fields(whole, 2)
            assert PRIVATE not in [str(field.get("/V", "")) for field in oldest.Kids]
            assert PRIVATE in [str(field.get("/V", "")) for field in same.Kids]
    else:
        words = read_words(document)
        assert PRIVATE not in words
        assert PRIVATE in read_words(with_all)
    assert "Left out, because it is private: “What did I learn?”" in words
    plan = open_plan()
    mine = {**SESSIONS[0], "learned": "My own"}
    plan.take_file(plan.make_copy(mine))
    plan.expect_saved()
    plan.reload()
    plan.choose_file(document)
    opened = plan.frame.locator("[data-worksheet-undo]")
    expect(opened).to_contain_text("came in, in 2 sessions")
    assert plan.read_entries() == [mine, *SESSIONS[1:]]


# --- Opened again


@pytest.mark.parametrize("form", FORMS)
def test_all_open_again_exactly_on_another_computer(
    documents: dict[str, bytes], open_plan: Callable[[], SeriesPage], form: str
):
    """Entry by entry; a second time nothing is new; and all is taken back at once."""
    plan = open_all(open_plan(), documents[form])
    assert plan.read_entries() == list(SESSIONS)
    plan.choose_file(documents[form])
    expect(plan.status).to_contain_text("Everything in the file is here already.")
    plan.undo.click()
    expect(plan.status).to_contain_text("Taken back.")
    assert plan.read_entries() == []


@pytest.mark.needs("soffice")
def test_word_opens_again_after_libreoffice(
    documents: dict[str, bytes], open_plan: Callable[[], SeriesPage], tmp_path: Path
):
    """Saved as .docx and by way of .odt: exact; and edited in one session, the others are exact."""
    edit = f'Swap(document, "How to say no", {quote(CHANGED)})'
    kinds = [Document("left", documents["Word"]), Document("edited", documents["Word"], [edit])]
    saved = save_all(kinds, tmp_path / "libreoffice")
    edited = [{**SESSIONS[0], "topics": CHANGED}, *SESSIONS[1:]]
    for way in (DIRECT, BY_ODT):
        assert open_all(open_plan(), saved["left", way]).read_entries() == list(SESSIONS)
        assert open_all(open_plan(), saved["edited", way]).read_entries() == edited


def test_a_pdf_opens_again_after_other_programs(
    documents: dict[str, bytes], browser: Browser, open_plan: Callable[[], SeriesPage]
):
    """Typed in Chrome's engine and in Firefox's viewer, and packed by qpdf: the rest is exact."""
    with pikepdf.open(BytesIO(documents["PDF"])) as pdf:
        topics = f"{find_fields(pdf, 2).T}.topics"
    with open_viewer(documents["PDF"]) as viewer:
        viewer.retype(topics, CHANGED)
        in_chrome = viewer.save()
    with open_pdf_js(browser) as pdf_js:
        pdf_js.open(documents["PDF"])
        in_firefox = pdf_js.save({topics: CHANGED})
    packed = rewrite(documents["PDF"], leave, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    edited = [{**SESSIONS[0], "topics": CHANGED}, *SESSIONS[1:]]
    assert open_all(open_plan(), in_chrome).read_entries() == edited
    assert open_all(open_plan(), in_firefox).read_entries() == edited
    assert open_all(open_plan(), packed).read_entries() == list(SESSIONS)


@pytest.mark.parametrize("form", FORMS)
def test_what_was_changed_in_one_entry_is_asked_about(
    documents: dict[str, bytes], open_plan: Callable[[], SeriesPage], form: str
):
    """As for back-ups: the side is chosen, and no other session is touched."""
    plan = open_all(open_plan(), documents[form])
    plan.reload()
    plan.choose_file(change_topics(form, documents[form]))
    expect(plan.dialog).to_have_accessible_name("1 session differs")
    expect(plan.dialog).to_contain_text("7 December 2026: 1 answer differs")
    plan.dialog.get_by_role("radio", name="From the file").check()
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("came in, in 1 session.")
    assert plan.read_entries() == [{**SESSIONS[0], "topics": CHANGED}, *SESSIONS[1:]]
    plan.undo.click()
    expect(plan.status).to_contain_text("Taken back.")
    assert plan.read_entries() == list(SESSIONS)


def change_topics(form: str, document: bytes) -> bytes:
    """Change what the oldest session is about."""
    if form == "Word":
        word = EditedWord(document)
        (words,) = [each for each in word.find("//w:t") if each.text == "How to say no"]
        words.text = CHANGED
        return word.save()

    def change(pdf: pikepdf.Pdf) -> None:
        (field,) = [each for each in find_fields(pdf, 2).Kids if str(each.T) == "topics"]
        field.V = pikepdf.String(CHANGED)

    return rewrite(document, change)


@pytest.mark.parametrize("form", FORMS)
def test_the_document_of_another_person_mixes_with_nobody(
    open_plan: Callable[[], SeriesPage], form: str
):
    """It is asked whose it is, and all of it opens on their page."""
    mentee = open_plan()
    mentee.add_person("Mentor B")
    (owner,) = mentee.read_owners().values()
    for number, session in enumerate(SESSIONS[:2]):
        if number > 0:
            mentee.start_next()
        mentee.take_file(mentee.make_copy(session, relationship=owner))
        mentee.expect_saved()
        mentee.reload()
    _, document = mentee.download_all(form)
    mentor = open_plan()
    mentor.add_person("Mentee C")
    mentor.write("Their own", "topics")
    mentor.choose_file(document)
    mentor.dialog.get_by_role("radio", name="Someone else").check()
    mentor.name_box.fill("Mentee A")
    mentor.dialog.get_by_role("radio", name="mentor", exact=True).check()
    with mentor.page.expect_navigation():
        mentor.dialog.locator(".worksheet-button-main").click()
    mentor.wait_until_ready()
    mentor.expect_for("Mentee A")
    expect(mentor.frame.locator("[data-worksheet-undo]")).to_contain_text("came in, in 2 sessions")
    assert mentor.read_entries() == [{"topics": "Their own"}, *SESSIONS[:2]]


@pytest.mark.parametrize("form", FORMS)
def test_it_opens_from_the_page_of_ones_own_work(
    browser: Browser, address: str, documents: dict[str, bytes], form: str
):
    """It goes along to the worksheet, where all of it opens."""
    with browser.new_context(base_url=address) as context:
        computer = Computer(context)
        computer.go_home()
        with computer.page.expect_navigation():
            computer.choose(documents[form], f"all.{form}")
        plan = SeriesPage(computer.page)
        expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 3 sessions")
        assert plan.read_entries() == list(SESSIONS)


# --- Damaged


def break_pdf(pdf: pikepdf.Pdf) -> None:
    """Give one session a row beyond what a worksheet can hold."""
    (field,) = [each for each in find_fields(pdf, 1).Kids if str(each.T) == "actions__5__what"]
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
    documents: dict[str, bytes], open_plan: Callable[[], SeriesPage], form: str
):
    """It is named before anything is taken, and the others are exact."""
    if form == "PDF":
        document = rewrite(documents[form], break_pdf)
    else:
        word = EditedWord(documents[form])
        break_word(word)
        document = word.save()
    plan = open_plan()
    plan.choose_file(document)
    expect(plan.dialog).to_contain_text(f"“{NAMES[1]}” could not be read.")
    assert not list_violations(plan.page)
    assert plan.read_entries() == []
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 2 sessions")
    assert plan.read_entries() == [SESSIONS[0], SESSIONS[2]]


def test_an_entry_whose_pages_were_taken_out_is_named(
    documents: dict[str, bytes], open_plan: Callable[[], SeriesPage]
):
    """Nothing of it is changed, and the others open."""

    def remove(pdf: pikepdf.Pdf) -> None:
        gone = find_fields(pdf, 1)
        kids = {kid.objgen for kid in gone.Kids}
        del pdf.Root.AcroForm.Fields[1]
        pages = [
            number
            for number, page in enumerate(pdf.pages)
            if any(each.objgen in kids for each in page.get("/Annots", []))
        ]
        for number in reversed(pages):
            del pdf.pages[number]

    plan = open_plan()
    plan.choose_file(rewrite(documents["PDF"], remove))
    expect(plan.dialog).to_contain_text(f"“{NAMES[1]}” is not in this document any more.")
    plan.dialog.get_by_role("button", name="Keep what is here").click()
    assert plan.read_entries() == []


def test_a_heading_that_was_taken_out_costs_no_answer(
    documents: dict[str, bytes], open_plan: Callable[[], SeriesPage]
):
    """The session is known by its day then, and stays apart from the others."""
    word = EditedWord(documents["Word"])
    (heading,) = [
        each
        for each in word.find('//w:p[w:pPr/w:pStyle[@w:val="Heading1"]]')
        if "".join(each.itertext()).strip() == NAMES[1]
    ]
    heading.getparent().remove(heading)
    plan = open_all(open_plan(), word.save())
    assert plan.read_entries() == list(SESSIONS)


def test_words_outside_the_answers_are_shown(
    documents: dict[str, bytes], open_plan: Callable[[], SeriesPage]
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
    plan = open_plan()
    plan.choose_file(word.save())
    expect(plan.dialog).to_contain_text("Remember to thank her")
    expect(plan.dialog).to_contain_text(NAMES[0])
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 3 sessions")
    assert plan.read_entries() == list(SESSIONS)
