"""The form and the document to read carry every agreement, and the second says when."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import page as page_validation
import pytest
from docx import Document as WordDocument
from openxml_audit import FileFormat, OpenXmlValidator
from playwright.sync_api import expect

from browsing.agreeing.agreeing_page import AgreeingPage
from browsing.prose.prose_page import take_reading

BOTH = ["Mentee A", "Mentor B"]
CHANGE = "“How often do we meet?” was “Once a month”, and is “Every two weeks” now."


@pytest.fixture
def again(make_page: Callable[..., AgreeingPage]) -> AgreeingPage:
    """The contract, on which both agreed twice."""
    return make_page(stage="again")


@pytest.mark.parametrize("form", ["Word", "PDF"])
def test_the_document_to_read_carries_them(
    again: AgreeingPage, other: AgreeingPage, tmp_path: Path, form: str
):
    """It opens again with them, and no word of it is taken for somebody's.

    A PDF with them is for everybody, and a Word document says when they agreed again.
    """
    name, document = take_reading(again, form)
    if form == "PDF":
        assert not page_validation.validate_pdf_bytes(document, profile="ua1").failures
    else:
        expect_change_told(document)
        expect_valid(document, tmp_path)
        expect_valid(again.download("Word")[1], tmp_path)
    other.choose_file(document, name)
    expect(other.band).to_contain_text("Agreed on 3 May 2027.")
    expect(other.dialog).to_have_count(0)
    other.expect_saved()
    assert other.read_agreed() == [("2026-11-26", BOTH), ("2027-05-03", BOTH)]


def expect_change_told(reading: bytes) -> None:
    """In a table before the signatures stands when they agreed again, and what had changed."""
    document = WordDocument(BytesIO(reading))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "3 May 2027" in cells
    assert CHANGE in cells


def expect_valid(content: bytes, folder: Path) -> None:
    """The rules of the format hold."""
    path = folder / "contract.docx"
    path.write_bytes(content)
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, strict=False)
    assert [error.description for error in validator.validate(path).errors] == []
