"""The document to read: offered beside the form, made as Word and PDF, and opened again."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from playwright.sync_api import Browser, expect

from browsing.axe import list_violations
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


@pytest.mark.parametrize("form", ENDINGS)
def test_it_opens_again_with_the_same_answers(contract: WorksheetPage, form: str):
    """Every answer is where it was, and no word of the document is taken for a person's."""
    name, content = take_reading(contract, form)
    assert re.fullmatch(rf"agreement-\d{{4}}-\d\d-\d\d\.{ENDINGS[form]}", name)
    expect_same(contract, content, ENDINGS[form])


@pytest.mark.parametrize("form", ENDINGS)
def test_another_browser_has_all_of_it(
    browser: Browser, address: str, contract: WorksheetPage, form: str
):
    """On an empty page it brings everything, and whose it is."""
    _, content = take_reading(contract, form)
    context = browser.new_context(base_url=address)
    there = WorksheetPage(context.new_page()).open()
    there.take_file(content, f"copy.{ENDINGS[form]}")
    assert there.save_copy()[1]["answers"] == ANSWERS
    context.close()


def test_a_hard_text_comes_back_to_the_letter(contract: WorksheetPage):
    """In a sentence, in a paragraph of its own and in a row; none is said to be left over."""
    for text in (*HARD_TEXTS.values(), *LONG_TEXTS.values()):
        line = text if text in HARD_TEXTS.values() else "short"
        hard = {
            "purpose": text,
            "meeting_place": line,
            "how_often_other": line,
            "line_manager": text,
            "objectives": [{**row, "objective": text} for row in ANSWERS["objectives"]],
        }
        contract.take_file(contract.make_copy({**ANSWERS, **hard}))
        for form, ending in ENDINGS.items():
            expect_same(contract, take_reading(contract, form)[1], ending)


def test_the_pdf_is_tagged_and_fits_two_pages(contract: WorksheetPage):
    """PDF/UA-1 without a failure, in real headings, lists and tables with headed columns."""
    _, content = take_reading(contract, "PDF")
    report = page_validation.validate_pdf_bytes(content, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    with pikepdf.open(BytesIO(content)) as pdf:
        elements = list(walk_structure(pdf.Root.StructTreeRoot.K))
        tags = [str(element.S) for element in elements]
        heads = [element for element in elements if element.S == "/TH"]
        assert tags.count("/H1") == 1
        assert {"/H2", "/L", "/LI", "/LBody", "/Table", "/THead", "/TBody", "/TD"} <= set(tags)
        assert [str(head.A.Scope) for head in heads] == ["/Column"] * 3
        assert len(pdf.pages) == 2
        assert "/AcroForm" not in pdf.Root
        assert set(pdf.docinfo) >= {"/Title", "/worksheet", "/answers"}
        assert "/Author" not in pdf.docinfo
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


def test_the_word_document_is_valid_and_plain(contract: WorksheetPage, tmp_path: Path):
    """By the schema that Word reads by; headings are headings, and a table repeats its own."""
    _, content = take_reading(contract, "Word")
    path = tmp_path / "agreement.docx"
    path.write_bytes(content)
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


def test_the_word_document_comes_back_through_libreoffice(contract: WorksheetPage, tmp_path: Path):
    """Saved as Word, and by way of its own format."""
    _, content = take_reading(contract, "Word")
    saved = save_all([Document("agreement", content)], tmp_path / "saved")
    for way in (DIRECT, BY_ODT):
        expect_same(contract, saved["agreement", way], "docx")


def test_the_pdf_comes_back_from_other_programs(contract: WorksheetPage):
    """Chrome's engine and qpdf keep what it carries."""
    _, content = take_reading(contract, "PDF")
    engine, plain = BytesIO(), BytesIO()
    pypdfium2.PdfDocument(content).save(engine)
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.save(plain, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    for saved in (engine, plain):
        expect_same(contract, saved.getvalue(), "pdf")


def test_a_pdf_with_a_page_taken_out_says_so(contract: WorksheetPage):
    """What it carries is read, and nobody takes that for all that is on its pages."""
    _, content = take_reading(contract, "PDF")
    cut = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        del pdf.pages[1]
        pdf.save(cut)
    contract.choose_file(cut.getvalue(), "copy.pdf")
    expect(contract.dialog).to_contain_text("Pages were added to this PDF or taken out of it.")


def test_a_pdf_whose_words_another_program_changed_says_so(contract: WorksheetPage):
    """What it carries is read, and nobody takes that for what can be read on its pages."""
    _, content = take_reading(contract, "PDF")

    def cover(pdf: pikepdf.Pdf) -> None:
        drawn = pdf.pages[0].Contents.read_bytes()
        pdf.pages[0].Contents = pdf.make_stream(drawn + b"\nq 0 0 200 200 re f Q")

    contract.choose_file(rewrite(content, cover), "copy.pdf")
    expect(contract.dialog).to_contain_text("What opens is what this site put into it")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("dark", 320)])
def test_it_is_looked_over_as_it_will_be(browser: Browser, address: str, scheme: str, width: int):
    """On light paper in any scheme, without a violation, and nothing runs over the side."""
    context = browser.new_context(
        base_url=address, color_scheme=scheme, viewport={"width": width, "height": 800}
    )
    contract = WorksheetPage(context.new_page()).open()
    contract.take_file(contract.make_copy(ANSWERS))
    look = look_over(contract)
    expect(look).to_have_accessible_name("Our mentoring agreement")
    words = " ".join(look.inner_text().split())
    assert [sentence for sentence in SENTENCES if sentence not in words] == []
    assert look.locator("article").evaluate("node => getComputedStyle(node).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    assert look.evaluate("look => look.scrollWidth <= look.clientWidth")
    found = list_violations(contract.page)
    context.close()
    assert not found, "\n".join(found)


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


def test_the_form_is_what_goes_unless_the_other_is_chosen(contract: WorksheetPage):
    """Text is made of the form alone, so it is not offered for the document to read."""
    contract.button("Send or download").click()
    dialog = contract.dialog
    expect(dialog.get_by_role("radio", name="The form")).to_be_checked()
    expect(dialog.get_by_role("radio", name="Text")).to_be_visible()
    dialog.get_by_role("radio", name=NAME).check()
    expect(dialog.get_by_role("radio", name="Text")).to_be_hidden()
    expect(dialog.get_by_label("File name")).to_have_value(re.compile(r"^agreement-"))
