"""The document to read: offered beside the form, made as Word and PDF, and opened again."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from playwright.sync_api import Page, expect

from browsing.axe import LOOKS, list_violations
from browsing.prose.prose_page import ANSWERS, NAME, expect_same, take_reading
from browsing.worksheet_page import WorksheetPage
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, save_all
from reading_documents.pdf_reading import read_text, walk_structure
from reading_documents.rewrite_pdf import rewrite
from samples.hard_texts import HARD_TEXTS, LONG_TEXTS

ENDINGS = {"Word": "docx", "PDF": "pdf"}
SENTENCES = (
    "We meet every three weeks, for 75 minutes, in person, online or by phone: room 2.14.",
    "We start on 30 November 2026 and expect to end on 30 November 2027.",
    "Everything stays between us, within the limits above our signatures, unless we both agree to "
    "share it.",
    "Either of us may stop at any time, and need not say why.",
)
LICENCE = "licence"


def look_over(contract: WorksheetPage):
    """Look the document to read over."""
    contract.button("Send or download").click()
    contract.dialog.get_by_role("radio", name=NAME).check()
    contract.dialog.get_by_role("button", name="Look it over").click()
    return contract.page.locator('[data-worksheet-dialog="look"]')


def test_it_opens_again_with_the_same_answers(
    contract: WorksheetPage, readings: dict[str, tuple[str, bytes]]
):
    """Every answer is where it was, and no word of the document is taken for a person's.

    The form is what goes unless the other is chosen: text is made of that alone.
    """
    for form, (name, content) in readings.items():
        assert re.fullmatch(rf"agreement-\d{{4}}-\d\d-\d\d\.{ENDINGS[form]}", name)
        expect_same(contract, content, ENDINGS[form])
    contract.button("Send or download").click()
    dialog = contract.dialog
    expect(dialog.get_by_role("radio", name="The form")).to_be_checked()
    expect(dialog.get_by_role("radio", name="Text")).to_be_visible()
    dialog.get_by_role("radio", name=NAME).check()
    expect(dialog.get_by_role("radio", name="Text")).to_be_hidden()
    expect(dialog.get_by_label("File name")).to_have_value(re.compile(r"^agreement-"))


@pytest.mark.parametrize("form", ENDINGS)
def test_another_browser_has_all_of_it(
    page: Page, readings: dict[str, tuple[str, bytes]], form: str
):
    """On an empty page it brings everything, and whose it is."""
    there = WorksheetPage(page).open()
    there.take_file(readings[form][1], f"copy.{ENDINGS[form]}")
    assert there.save_copy()[1]["answers"] == ANSWERS


def test_a_hard_text_comes_back_to_the_letter(contract: WorksheetPage):
    """In a sentence, in a paragraph of its own and in a row; none is said to be left over.

    Each document holds two texts in each of these places.
    """
    texts = {**HARD_TEXTS, **LONG_TEXTS}
    names = list(texts)
    for first, second in zip(names[::2], [*names[1::2], names[0]], strict=False):
        pair = [texts[first], texts[second]]
        place, other = (texts[name] if name in HARD_TEXTS else "short" for name in (first, second))
        hard = {
            "purpose": pair[0],
            "meeting_place": place,
            "how_often_other": other,
            "line_manager": pair[1],
            "objectives": [
                {**row, "objective": pair[number % 2]}
                for number, row in enumerate(ANSWERS["objectives"])
            ],
        }
        contract.take_file(contract.make_copy({**ANSWERS, **hard}))
        for form, ending in ENDINGS.items():
            expect_same(contract, take_reading(contract, form)[1], ending, f"{first}, {second}")


def test_the_pdf_is_tagged_and_fits_two_pages(pdf: bytes):
    """PDF/UA-1 without a failure, in real headings, lists and tables with headed columns."""
    content = pdf
    report = page_validation.validate_pdf_bytes(content, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    with pikepdf.open(BytesIO(content)) as opened:
        elements = list(walk_structure(opened.Root.StructTreeRoot.K))
        tags = [str(element.S) for element in elements]
        heads = [element for element in elements if element.S == "/TH"]
        assert tags.count("/H1") == 1
        assert {"/H2", "/L", "/LI", "/LBody", "/Table", "/THead", "/TBody", "/TD"} <= set(tags)
        assert [str(head.A.Scope) for head in heads] == ["/Column"] * 3
        assert len(opened.pages) == 2
        assert "/AcroForm" not in opened.Root
        assert set(opened.docinfo) >= {"/Title", "/worksheet", "/answers"}
        assert "/Author" not in opened.docinfo
    document = pypdfium2.PdfDocument(content)
    words = read_text(document)
    assert [sentence for sentence in SENTENCES if sentence not in words] == []
    assert LICENCE not in words
    assert words.index("Zoë") < words.index("What we work towards")
    assert "Our mentoring agreement Page 1 of 2" in words


def test_a_pdf_with_signs_of_every_script_is_tagged_too(contract: WorksheetPage):
    """What no face of ours has is drawn by the device, and says its words."""
    text = HARD_TEXTS["all scripts in one line"]
    contract.take_file(contract.make_copy({**ANSWERS, "purpose": text}))
    report = page_validation.validate_pdf_bytes(take_reading(contract, "PDF")[1], profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_the_word_document_is_valid_and_plain(word: bytes, tmp_path: Path):
    """By the schema that Word reads by; headings are headings, and a table repeats its own."""
    path = tmp_path / "agreement.docx"
    path.write_bytes(word)
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, strict=False)
    assert [error.description for error in validator.validate(path).errors] == []
    with ZipFile(path) as archive:
        text = archive.read("word/document.xml").decode()
        about = archive.read("docProps/core.xml").decode()
        foot = archive.read("word/footer.xml").decode()
    assert '<w:pStyle w:val="Heading1"/>' in text
    assert "<w:tblHeader/>" in text
    assert "<dc:title>Our mentoring agreement</dc:title>" in about
    assert "creator" not in about
    assert LICENCE not in text + foot
    ids = re.findall(r'<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"', text)
    assert len({number for number, _ in ids}) == len({name for _, name in ids}) == len(ids)


def test_the_word_document_comes_back_through_libreoffice(
    contract: WorksheetPage, word: bytes, tmp_path: Path
):
    """Saved as Word, and by way of its own format."""
    saved = save_all([Document("agreement", word)], tmp_path / "saved")
    for way in (DIRECT, BY_ODT):
        expect_same(contract, saved["agreement", way], "docx")


def cover(pdf: pikepdf.Pdf) -> None:
    """Draw a field over the words of a page."""
    drawn = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents = pdf.make_stream(drawn + b"\nq 0 0 200 200 re f Q")


def test_the_pdf_comes_back_from_other_programs(contract: WorksheetPage, pdf: bytes):
    """Chrome's engine and qpdf keep what it carries.

    Where a page was taken out, or its words were changed, what it carries is read, and nobody
    takes that for all that is on its pages.
    """
    engine, plain, cut = BytesIO(), BytesIO(), BytesIO()
    pypdfium2.PdfDocument(pdf).save(engine)
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        del opened.pages[1]
        opened.save(cut)
    for saved in (engine, plain):
        expect_same(contract, saved.getvalue(), "pdf")
    contract.choose_file(cut.getvalue(), "copy.pdf")
    expect(contract.dialog).to_contain_text("Pages were added to this PDF or taken out of it.")
    contract.page.keyboard.press("Escape")
    expect(contract.dialog).to_have_count(0)
    contract.choose_file(rewrite(pdf, cover), "copy.pdf")
    expect(contract.dialog).to_contain_text("What opens is what this site put into it")


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_it_is_looked_over_as_it_will_be(contract: WorksheetPage, width: int, scheme: Any):
    """On light paper in any scheme, without a violation, and nothing runs over the side."""
    contract.page.set_viewport_size({"width": width, "height": 800})
    contract.page.emulate_media(color_scheme=scheme)
    look = look_over(contract)
    expect(look).to_have_accessible_name("Our mentoring agreement")
    words = " ".join(look.inner_text().split())
    assert [sentence for sentence in SENTENCES if sentence not in words] == []
    assert look.locator("article").evaluate("node => getComputedStyle(node).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    assert look.evaluate("look => look.scrollWidth <= look.clientWidth")
    assert list_violations(contract.page) == []


def test_it_prints_alone_with_the_signatures_last(contract: WorksheetPage):
    """On paper stands the document once, and no button, no form and no line of the guide."""
    look_over(contract)
    document = pypdfium2.PdfDocument(contract.page.pdf(prefer_css_page_size=True))
    words = read_text(document)
    assert words.count("We meet every three weeks") == 1
    assert len(document) <= 3
    assert "Download" not in words
    assert LICENCE not in words
    assert words.endswith("The mentor. Date: 26 November 2026")
