"""A document says what it left out on purpose, and opening it again never takes that for blank."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from docx import Document as WordDocument
from playwright.sync_api import Browser, expect

from browsing.dependent_page import DependentPage
from browsing.document_parts import DocumentParts
from browsing.pdf_js import open_pdf_js
from browsing.sites.releases import Releases
from browsing.worksheet_page import WorksheetPage
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, save_all
from reading_documents.mupdf import save_in_mupdf
from reading_documents.pdf_viewer import open_viewer
from samples.dependent_worksheet import ALL, DEPENDENT

KINDS = ("Word", "PDF")
LINE = "You wrote “by the river” under Which path."
LEFT_OUT = ["more", "path", "stops"]


@pytest.fixture(scope="module")
def parts(browser: Browser, dependent_site: Releases) -> Iterator[DocumentParts]:
    """The readers and fillers, in a page of the site."""
    context = browser.new_context(base_url=dependent_site.address)
    page = WorksheetPage(context.new_page(), "sample").open().page
    yield DocumentParts(page, dependent_site.site)
    context.close()


@pytest.fixture(scope="module")
def documents(browser: Browser, dependent_site: Releases) -> dict[tuple[str, bool], bytes]:
    """The worksheet as documents, by their kind and whether all of it is asked."""
    with browser.new_context(base_url=dependent_site.address) as context:
        dependent = DependentPage(context.new_page(), "sample")
        dependent.open()
        dependent.take_file(dependent.make_copy(ALL))
        made = {(kind, True): dependent.download(kind)[1] for kind in KINDS}
        dependent.choose("room")
        return made | {(kind, False): dependent.download(kind)[1] for kind in KINDS}


@pytest.mark.needs("soffice")
def test_a_word_document_says_what_it_left_out_also_after_libreoffice(
    documents: dict[tuple[str, bool], bytes], parts: DocumentParts, tmp_path: Path
):
    """As downloaded, saved by LibreOffice, and saved by it as .odt in between."""
    document = documents["Word", False]
    saved = save_all([Document("hidden", document)], tmp_path / "libreoffice")
    for content in (document, saved["hidden", DIRECT], saved["hidden", BY_ODT]):
        assert parts.read("Word", content, DEPENDENT)["leftOut"] == LEFT_OUT


@pytest.mark.needs("mutool")
def test_a_pdf_says_what_it_left_out_whatever_saved_it(
    browser: Browser, documents: dict[tuple[str, bool], bytes], parts: DocumentParts
):
    """As downloaded, and after Chrome's engine, Firefox's viewer, MuPDF and qpdf."""
    document = documents["PDF", False]
    packed = BytesIO()
    with pikepdf.open(BytesIO(document)) as pdf:
        pdf.save(packed, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    edit = {"purpose": "changed elsewhere"}
    with open_viewer(document) as viewer:
        viewer.retype("purpose", edit["purpose"])
        in_chrome = viewer.save()
    with open_pdf_js(browser) as pdf_js:
        pdf_js.open(document)
        in_firefox = pdf_js.save(edit)
    for content in (in_chrome, in_firefox, save_in_mupdf(document, edit)):
        copy = parts.read("Pdf", content, DEPENDENT)
        assert copy["answers"] == {"ways": "room", **edit}
        assert copy["leftOut"] == LEFT_OUT
    assert parts.read("Pdf", packed.getvalue(), DEPENDENT)["leftOut"] == LEFT_OUT


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_that_left_nothing_out_says_nothing(
    documents: dict[tuple[str, bool], bytes], parts: DocumentParts, kind: str
):
    """Every question that was answered is asked: nothing is marked."""
    copy = parts.read(kind.capitalize(), documents[kind, True], DEPENDENT)
    assert copy["answers"] == ALL
    assert "leftOut" not in copy


# --- Opening such a document again


def ask_again(kind: str, document: bytes) -> bytes:
    """Return the document after somebody chose *Other* elsewhere, which asks more again."""
    edited = BytesIO()
    if kind == "PDF":
        with pikepdf.open(BytesIO(document)) as pdf:
            for field in pdf.Root.AcroForm.Fields:
                if str(field.T) == "ways":
                    field.V = pikepdf.Name("/other")
                    for button in field.Kids:
                        is_on = "/other" in button.AP.N
                        button.AS = pikepdf.Name.other if is_on else pikepdf.Name.Off
            pdf.save(edited)
        return edited.getvalue()
    word = WordDocument(BytesIO(document))
    (shown,) = word.element.xpath('//w:sdt[w:sdtPr/w:tag[@w:val="ways"]]/w:sdtContent//w:t')
    assert shown.text == "Room"
    shown.text = "Other"
    word.save(edited)
    return edited.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_document_left_out_is_no_blank(
    dependent: DependentPage, documents: dict[tuple[str, bool], bytes], kind: str
):
    """Replacing with it keeps the hidden answers, which come back with the choice.

    So it is where somebody changed the choice elsewhere: what is here stays, and is told. What was
    asked and written there meanwhile is an answer like any.
    """
    dependent.field("purpose").fill("changed since")
    dependent.choose_file(documents[kind, False], "sample")
    expect(dependent.dialog).not_to_contain_text("Blank in the file")
    assert dependent.replace_with_file()
    expect(dependent.field("purpose")).to_have_value("to meet")
    assert [line for line in dependent.list_told() if line.startswith(LINE)]
    dependent.choose("other")
    assert dependent.save_copy()[1]["answers"] == ALL

    dependent.choose("room")
    dependent.choose_file(ask_again(kind, documents[kind, False]), "sample")
    expect(dependent.dialog).to_contain_text(
        "“What else?” and “Stops” were left out when this file was made, because "
        "they were not asked then or did not go along: what this page says there stays."
    )
    expect(dependent.dialog).not_to_contain_text("Blank in the file")
    assert dependent.replace_with_file()
    assert dependent.save_copy()[1]["answers"] == ALL
    expect(dependent.field("path")).to_be_visible()

    dependent.field("path").fill("over the hill")
    dependent.choose_file(documents[kind, True], "sample")
    assert dependent.replace_with_file()
    expect(dependent.field("path")).to_have_value("by the river")


def test_it_says_so_where_the_page_holds_nothing(
    browser: Browser, dependent_site: Releases, documents: dict[tuple[str, bool], bytes]
):
    """On another device the file opens at once; the line says that an answer is not in it."""
    with browser.new_context(base_url=dependent_site.address) as elsewhere:
        other = WorksheetPage(elsewhere.new_page(), "sample").open()
        for kind in KINDS:
            other.choose_file(ask_again(kind, documents[kind, False]), "sample")
            line = other.frame.locator("[data-worksheet-undo]:focus")
            words = "“What else?” and “Stops” were left out when this file was made"
            expect(line, kind).to_contain_text(words)
            expect(line, kind).to_contain_text("Opened: 2 answers from “sample”")
            other.undo.click()
            expect(other.field("purpose")).to_have_value("")
            assert not any(other.read().values()), kind


def test_a_copy_that_was_saved_leaves_nothing_out(dependent: DependentPage):
    """It holds hidden answers too, so a blank in it is one: it is said before, and taken."""
    dependent.choose_file(dependent.make_copy({"purpose": "to meet", "ways": "room"}))
    expect(dependent.dialog).to_contain_text(
        "Blank in the file: 3 questions that you have answered: “What else?”, “Which path” and "
        "“Stops”. If you replace, they are blank here too."
    )
    assert dependent.replace_with_file()
    assert dependent.save_copy()[1]["answers"] == {"purpose": "to meet", "ways": "room"}
