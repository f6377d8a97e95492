"""The form and the document to read carry every agreement, and the second says when."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import page as page_validation
import pytest
from docx import Document as WordDocument
from openxml_audit import FileFormat, OpenXmlValidator
from playwright.sync_api import expect

from browsing.agreeing.agreeing_page import AgreeingPage
from browsing.prose.prose_page import take_reading

SIGN = {"mentee": "Mentee A", "mentor": "Mentor B"}
BOTH = list(SIGN.values())
CHANGE = "“How often do we meet?” was “Once a month”, and is “Every two weeks” now."


@pytest.fixture
def agreed(contract: AgreeingPage) -> AgreeingPage:
    """The contract, on which both agreed twice."""
    contract.sign(**SIGN)
    contract.choose("how_often", "fortnightly")
    contract.sign(day="3 May 2027", **SIGN)
    return contract


@pytest.mark.parametrize("form", ["Word", "PDF"])
def test_the_document_to_read_carries_them(agreed: AgreeingPage, other: AgreeingPage, form: str):
    """It opens again with them, and no word of it is taken for somebody's."""
    name, document = take_reading(agreed, form)
    other.choose_file(document, name)
    expect(other.band).to_contain_text("Agreed on 3 May 2027.")
    expect(other.dialog).to_have_count(0)
    other.expect_saved()
    assert other.read_agreed() == [("2026-11-26", BOTH), ("2027-05-03", BOTH)]


def test_a_word_document_says_when_they_agreed_again(agreed: AgreeingPage, tmp_path: Path):
    """In a table before the signatures; the format's own rules hold, in the form too."""
    _, reading = take_reading(agreed, "Word")
    document = WordDocument(BytesIO(reading))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "3 May 2027" in cells
    assert CHANGE in cells
    for name, content in (("reading", reading), ("form", agreed.download("Word")[1])):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(content)
        validator = OpenXmlValidator(FileFormat.MICROSOFT_365, strict=False)
        assert [error.description for error in validator.validate(path).errors] == []


def test_a_pdf_that_carries_them_is_for_everybody(agreed: AgreeingPage):
    """The rules of PDF/UA hold."""
    _, reading = take_reading(agreed, "PDF")
    assert not page_validation.validate_pdf_bytes(reading, profile="ua1").failures
