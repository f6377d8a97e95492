"""A document carries what was agreed beside the answers, whatever saved it since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from docx import Document as WordDocument
from playwright.sync_api import Browser

from browsing.document_parts import DocumentParts
from browsing.pdf_js import open_pdf_js
from browsing.sites.releases import Releases
from browsing.worksheet_page import WorksheetPage
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, save_all
from reading_documents.mupdf import save_in_mupdf
from reading_documents.pdf_reading import read_text
from reading_documents.pdf_viewer import open_viewer
from reading_documents.rewrite_pdf import leave, rewrite
from samples.dependent_worksheet import DEPENDENT
from samples.worksheet_samples import IMPRINT
from worksheet_builder.pdf import to_pdf
from worksheet_builder.word import to_word

ID = "agreement__record"
ANSWERS = {"purpose": "to meet"}
EDIT = {"purpose": "changed elsewhere"}
MAKERS = {"Word": to_word, "Pdf": to_pdf}
# Longer, even packed, than one property of a Word document may be
LONG = " ".join(f"Łucja Ω 👩🏽‍🔬 {number * 7919 % 10007}" for number in range(400))
AGREED: dict[str, Any] = {
    "choices": {},
    "agreed": [
        {
            "day": f"2027-0{month}-03",
            "signatures": [{"field": "signature", "name": "Łucja", "date": f"2027-0{month}-03"}],
            "answers": {"purpose": f"{month} {LONG}"},
        }
        for month in (1, 2, 3)
    ],
}


@pytest.fixture(scope="module")
def parts(browser: Browser, dependent_site: Releases) -> Iterator[DocumentParts]:
    """The readers and fillers, in a page of the site."""
    context = browser.new_context(base_url=dependent_site.address)
    page = WorksheetPage(context.new_page(), "sample").open().page
    yield DocumentParts(page, dependent_site.site)
    context.close()


@pytest.fixture(scope="module")
def agreed(parts: DocumentParts) -> dict[str, bytes]:
    """A document of each kind that carries agreements, and a comparison that is not for it."""
    theirs = {"answers": {"purpose": "half-way"}, "name": "", "saved": ""}
    record = {**AGREED, "theirs": theirs, "mine": {"purpose": "mine"}}
    return {
        kind: parts.fill(kind, make(DEPENDENT, IMPRINT), DEPENDENT, ANSWERS, agreement=record)
        for kind, make in MAKERS.items()
    }


@pytest.fixture
def read(parts: DocumentParts) -> Callable[[str, bytes], Any]:
    """Read what a document carries of agreements; None where it carries none."""
    return lambda kind, document: parts.read(kind, document, DEPENDENT)["answers"].get(ID)


@pytest.mark.parametrize("kind", MAKERS)
def test_a_document_carries_what_was_agreed(agreed, read, parts, kind: str):
    """And no comparison; without an agreement it is the document that it was."""
    assert read(kind, agreed[kind]) == AGREED
    blank = MAKERS[kind](DEPENDENT, IMPRINT)
    assert read(kind, parts.fill(kind, blank, DEPENDENT, ANSWERS)) is None


def test_a_word_document_ends_with_the_agreements_over_time(agreed, parts):
    """When, by whom and what had changed; none of it is taken for words of somebody."""
    paragraphs = [each.text for each in WordDocument(BytesIO(agreed["Word"])).paragraphs]
    at = paragraphs.index("What was agreed")
    assert paragraphs[at + 1] == "Agreed on 3 January 2027: Łucja."
    assert paragraphs[at + 2] == "Agreed again on 3 February 2027: Łucja."
    assert paragraphs[at + 3].startswith("“Purpose” was “1 Łucja")
    assert paragraphs[at + 4] == "Agreed again on 3 March 2027: Łucja."
    assert not parts.read("Word", agreed["Word"], DEPENDENT)["leftOver"]


def test_a_pdf_ends_with_them_and_is_for_everybody(agreed):
    """On a page of its own, with a heading, and the rules of PDF/UA hold."""
    words = read_text(pypdfium2.PdfDocument(agreed["Pdf"]))
    assert "What was agreed" in words
    assert "Agreed again on 3 March 2027: Łucja." in words
    assert not page_validation.validate_pdf_bytes(agreed["Pdf"], profile="ua1").failures


@pytest.mark.needs("soffice")
def test_a_word_document_carries_it_also_after_libreoffice(agreed, read, parts, tmp_path: Path):
    """Saved by LibreOffice, and saved by it as .odt in between."""
    saved = save_all([Document("agreed", agreed["Word"])], tmp_path / "libreoffice")
    for way in (DIRECT, BY_ODT):
        document = saved["agreed", way]
        assert read("Word", document) == AGREED
        assert not parts.read("Word", document, DEPENDENT)["leftOver"]


def in_chrome(document: bytes) -> bytes:
    """Type in Chrome's engine, and save."""
    with open_viewer(document) as viewer:
        viewer.retype("purpose", EDIT["purpose"])
        return viewer.save()


def in_packed_form(document: bytes) -> bytes:
    """Save in qpdf, which packs the objects."""
    return rewrite(document, leave, object_stream_mode=pikepdf.ObjectStreamMode.generate)


@pytest.mark.parametrize("save", [in_chrome, in_packed_form])
def test_a_pdf_carries_it_whatever_saved_it(agreed, read, save: Callable[[bytes], bytes]):
    """It stands beside the version, and goes where that goes."""
    assert read("Pdf", save(agreed["Pdf"])) == AGREED


def test_a_pdf_carries_it_also_after_firefox(browser: Browser, agreed, read):
    """Its viewer writes what it knows of the document anew."""
    with open_pdf_js(browser) as pdf_js:
        pdf_js.open(agreed["Pdf"])
        assert read("Pdf", pdf_js.save(EDIT)) == AGREED


@pytest.mark.needs("mutool")
def test_a_pdf_carries_it_also_after_mupdf(agreed, read):
    """It throws away what nothing refers to."""
    assert read("Pdf", save_in_mupdf(agreed["Pdf"], EDIT)) == AGREED
