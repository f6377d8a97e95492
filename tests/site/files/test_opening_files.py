"""*Open a file*: files of any kind, known by their bytes; others are refused plainly."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from docx import Document
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing.worksheet_page import WorksheetPage

HERE = {"purpose": "what is here", "reply_time": "two days"}


@pytest.fixture(scope="module")
def written(browser: Browser, address: str) -> Iterator[WorksheetPage]:
    """The contract with two answers; each test that uses it leaves them as they are."""
    context = browser.new_context(base_url=address)
    worksheet = WorksheetPage(context.new_page()).open()
    for name, text in HERE.items():
        worksheet.field(name).fill(text)
    worksheet.expect_saved()
    yield worksheet
    context.close()


@pytest.fixture
def worksheet(page: Page) -> WorksheetPage:
    """The contract, open and empty."""
    return WorksheetPage(page).open()


def pack(**files: bytes) -> bytes:
    """A zip archive of files, each named as given with "__" for a slash and "_" for a dot."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, content in files.items():
            packing.writestr(name.replace("__", "/").replace("_", "."), content)
    return archive.getvalue()


def pack_open_document() -> bytes:
    """An OpenDocument text: its first file is its type, not compressed."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packing:
        packing.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packing.writestr("content.xml", "<office:document-content/>")
    return archive.getvalue()


def write_document() -> bytes:
    """A Word document that has nothing to do with worksheets."""
    saved = io.BytesIO()
    document = Document()
    document.add_paragraph("Dear all,")
    document.save(saved)
    return saved.getvalue()


def save_pdf(blank: bytes, change: Callable[[pikepdf.Pdf], object], **options: Any) -> bytes:
    """The blank PDF after a change."""
    saved = io.BytesIO()
    with pikepdf.open(io.BytesIO(blank)) as pdf:
        change(pdf)
        pdf.save(saved, **options)
    return saved.getvalue()


def flatten(pdf: pikepdf.Pdf) -> None:
    """Turn the fields into drawings, as printing to a file does."""
    pdf.flatten_annotations()
    if "/AcroForm" in pdf.Root:
        del pdf.Root.AcroForm


OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
LOCKED = pikepdf.Encryption(owner="owner", user="user")
CHOOSE = "Choose a Word, PDF or “.json” file"

# Bytes by what they are, from the blank Word document and the blank PDF; and what the page says.
OTHER_FILES: dict[str, tuple[Callable[[bytes, bytes], bytes], str]] = {
    "nothing": (lambda _w, _p: b"", "The file is empty."),
    "a picture": (lambda _w, _p: b"\x89PNG\r\n\x1a\n\0\0", "This is a picture."),
    "a photograph": (lambda _w, _p: b"\xff\xd8\xff\xe0\0\x10JFIF", "This is a picture."),
    "a web page": (lambda _w, _p: b"\n<!DOCTYPE html><p>x", "This is a web page."),
    "notes": (lambda _w, _p: b"Dear all,", f"The file is not a back-up. {CHOOSE}"),
    "rich text": (lambda _w, _p: rb"{\rtf1 x}", "This is a rich text document (.rtf)."),
    "an OpenDocument": (lambda _w, _p: pack_open_document(), "This is an OpenDocument file."),
    "an old document": (lambda _w, _p: OLD_OFFICE, "This is a document of an old kind."),
    "a locked document": (
        lambda _w, _p: OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
        "The file is locked with a password",
    ),
    "a spreadsheet": (lambda _w, _p: pack(xl__workbook_xml=b"<x/>"), "This is a spreadsheet."),
    "slides": (lambda _w, _p: pack(ppt__presentation_xml=b"<x/>"), "This is a slide show."),
    "an archive": (lambda _w, _p: pack(notes_txt=b"x"), "This is a zip archive."),
    "half a document": (lambda word, _p: word[: len(word) // 2], "damaged or cut short"),
    "another document": (lambda _w, _p: write_document(), "is not a worksheet of this guide"),
    "a bomb": (lambda _w, _p: pack(word__document_xml=bytes(60_000_000)), "more than 50 MB"),
    "a blank document": (lambda word, _p: word, "every question in it is blank"),
    "a blank PDF": (lambda _w, pdf: pdf, "every question in it is blank"),
    "half a PDF": (lambda _w, pdf: pdf[: len(pdf) // 2], "cut short"),
    "a locked PDF": (
        lambda _w, pdf: save_pdf(pdf, lambda _pdf: None, encryption=LOCKED),
        "password",
    ),
    "a flattened PDF": (lambda _w, pdf: save_pdf(pdf, flatten), "no fields"),
}


@pytest.mark.parametrize("name", OTHER_FILES)
def test_another_file_is_refused_in_words_of_its_own(written: WorksheetPage, site: Path, name: str):
    """The alert takes focus and says what the file is; page and database are as they were."""
    make, words = OTHER_FILES[name]
    blanks = [(site / "downloads" / f"contract.{kind}").read_bytes() for kind in ("docx", "pdf")]
    before = written.read(), written.read_stores()
    written.choose_file(make(*blanks), name="chosen.pdf")
    expect(written.alert).to_contain_text(words)
    expect(written.alert).to_contain_text("chosen.pdf")
    expect(written.alert.get_by_role("heading", name="There is a problem")).to_be_focused()
    expect(written.alert).to_contain_text("Your answers on this page are unchanged.")
    assert (written.read(), written.read_stores()) == before


def test_a_huge_file_is_refused_without_being_read(written: WorksheetPage, tmp_path: Path):
    """100 MB are not brought into memory to find out that they are too many."""
    huge = tmp_path / "huge.docx"
    with huge.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    written.page.evaluate("window.read = 0")
    written.page.evaluate(
        """() => { for (const name of ["arrayBuffer", "text", "stream", "slice"]) {
          const real = Blob.prototype[name]
          Blob.prototype[name] = function (...given) {
            window.read += 1
            return real.apply(this, given)
          }
        } }"""
    )
    written.page.locator("[data-worksheet-file]").set_input_files(huge)
    expect(written.alert).to_contain_text("larger than 20 MB")
    assert written.page.evaluate("window.read") == 0


def test_a_document_of_another_worksheet_leads_there(written: WorksheetPage, site: Path):
    """The worksheet is named by its title, which is a link to it."""
    document = (site / "downloads" / "session-plan.docx").read_bytes()
    written.choose_file(document, name="plan.docx")
    expect(written.alert).to_contain_text("holds answers to “Session plan”, not to this worksheet")
    link = written.alert.get_by_role("link", name="Session plan")
    assert (link.get_attribute("href") or "").endswith("/worksheets/session-plan/")


def test_a_filled_document_opens_whatever_its_name(worksheet: WorksheetPage):
    """From Word and from PDF the same answers come back, known by their bytes."""
    before = worksheet.fill_everything("Zażółć & <b> 你好 👩🏽‍🔬")
    files = [worksheet.download(kind)[1] for kind in ("Word", "PDF")]
    for file in files:
        worksheet.field("purpose").fill("changed since")
        worksheet.choose_file(file, name="misnamed.json")
        expect(worksheet.dialog).to_contain_text("1 differs from this page")
        assert worksheet.replace_with_file()
        assert worksheet.read() == before


# --- Without the network


def test_a_document_that_cannot_be_read_just_now_can_be_tried_again(
    worksheet: WorksheetPage, context: BrowserContext
):
    """Offline, data opens all the same; a Word document does once the network is back."""
    worksheet.field("purpose").fill("in the document")
    _, document = worksheet.download("Word")
    context.route("**/javascripts/read-word-*", lambda route: route.abort())
    worksheet.reload()
    worksheet.field("purpose").fill("typed since")
    context.set_offline(True)
    worksheet.choose_file(document, name="contract.docx")
    expect(worksheet.alert).to_contain_text("contract.docx: the part of this page that reads it")
    expect(worksheet.alert.get_by_role("heading")).to_be_focused()
    worksheet.choose_file(worksheet.make_copy({"purpose": "from data"}))
    expect(worksheet.dialog).to_contain_text("copy.json: 1 answer.")
    worksheet.page.keyboard.press("Escape")
    worksheet.choose_file(document, name="contract.docx")
    expect(worksheet.alert).to_contain_text("contract.docx: the part of this page that reads it")
    context.set_offline(False)
    context.unroute("**/javascripts/read-word-*")
    worksheet.alert.get_by_role("button", name="Try again").click()
    expect(worksheet.dialog).to_contain_text("contract.docx: 1 answer.")
    expect(worksheet.alert).to_be_empty()
    expect(worksheet.field("purpose")).to_have_value("typed since")
