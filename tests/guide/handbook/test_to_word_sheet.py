"""The sheet in Word holds the page's words in Word's own styles, is valid, and is one sheet."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml.etree import _Element as Element
from lxml.etree import fromstring
from openxml_audit import FileFormat, OpenXmlValidator

from guide.downloads import SHEETS
from guide.handbook.source import Source
from guide.handbook.to_word_sheet import to_word_sheet
from reading_documents.handbook_reading import fold
from reading_documents.pdf_reading import read_text

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ADDRESS = "https://mentoring.example.org/"


def read_part(document: bytes, name: str) -> Element:
    """Return a part of the package."""
    return fromstring(ZipFile(BytesIO(document)).read(name))


def list_paragraphs(document: bytes) -> list[tuple[str, str]]:
    """Return each paragraph's style and words, in order."""
    paragraphs = []
    for each in read_part(document, "word/document.xml").iter(f"{WORD}p"):
        style = each.find(f"{WORD}pPr/{WORD}pStyle")
        assert style is not None
        words = "".join(text.text or "" for text in each.iter(f"{WORD}t"))
        paragraphs.append((style.get(f"{WORD}val", ""), words))
    return paragraphs


@pytest.fixture(scope="module", params=SHEETS)
def page(request: pytest.FixtureRequest) -> str:
    """A page that can be had as one sheet."""
    return str(request.param)


@pytest.fixture(scope="module")
def sheet(real_source: Source, page: str) -> bytes:
    """It, as Word."""
    return to_word_sheet(real_source, real_source.site[page])


def test_it_is_valid(sheet: bytes, tmp_path: Path):
    """No part breaks a rule of the schema, so Word opens it without repair."""
    path = tmp_path / "sheet.docx"
    path.write_bytes(sheet)
    found = OpenXmlValidator(FileFormat.MICROSOFT_365, strict=False).validate(path)
    assert [error.description for error in found.errors] == []


def test_headings_are_headings_and_the_whole_page_is_there(
    sheet: bytes, real_source: Source, page: str
):
    """People who listen move by headings; the table's first row is named as its heads."""
    paragraphs = list_paragraphs(sheet)
    title = str(real_source.site[page].meta["title"])
    assert paragraphs[0] == ("Heading1", title)
    assert paragraphs[1][0] == "Subtitle"
    written = real_source.site[page].body
    headings = [line.removeprefix("## ") for line in written.splitlines() if line.startswith("## ")]
    assert [words for style, words in paragraphs if style == "Heading2"] == headings
    assert ("TableText", "Mentoring contract") in paragraphs
    items = [line for line in written.splitlines() if line.startswith(("- ", "1. ", "2. ", "3. "))]
    assert sum(style == "ListParagraph" for style, _words in paragraphs) > len(items)
    body = read_part(sheet, "word/document.xml")
    assert len(list(body.iter(f"{WORD}tblHeader"))) == 1
    assert "on one sheet" not in " ".join(words for _style, words in paragraphs)


def test_it_says_what_it_is_and_in_which_language(sheet: bytes, real_source: Source, page: str):
    """Readers announce a document's title, and speak it in its language."""
    said = {
        part.tag.rpartition("}")[2]: part.text for part in read_part(sheet, "docProps/core.xml")
    }
    assert said["title"] == real_source.site[page].meta["title"]
    assert said["language"] == "en-GB"
    language = next(read_part(sheet, "word/styles.xml").iter(f"{WORD}lang"))
    assert language.get(f"{WORD}val") == "en-GB"


def test_links_lead_to_the_website_and_the_same_page_gives_the_same_bytes(small_source: Source):
    """A link in the words is one in Word; nothing in the package changes from day to day."""
    page = small_source.site["you/steps.md"]
    sheet = to_word_sheet(small_source, page)
    targets = {
        part.get("Target", "")
        for part in read_part(sheet, "word/_rels/document.xml.rels")
        if part.get("TargetMode") == "External"
    }
    assert f"{ADDRESS}tools/first/#sharp-ones" in targets
    assert sheet == to_word_sheet(small_source, page)


@pytest.mark.needs("soffice")
def test_it_is_one_sheet_in_another_word_processor(
    sheet: bytes, page: str, real_source: Source, tmp_path: Path
):
    """LibreOffice, with wider letters than Word's own, still needs no second page."""
    (tmp_path / "sheet.docx").write_bytes(sheet)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    how = ["--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(tmp_path)]
    command = ["soffice", profile, *how, str(tmp_path / "sheet.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    printed = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
    assert len(printed) == 1
    assert fold("Your next step") in fold(read_text(printed))
    printed.close()
