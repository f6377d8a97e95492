"""The blank PDF: what it shows, and what it tells a screen reader."""

from __future__ import annotations

import os
from io import BytesIO

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from reading_documents.pdf_reading import (
    is_pointer,
    list_fonts,
    name_field,
    read_text,
    walk_structure,
)
from samples.worksheet_samples import IMPRINT, SAMPLE, list_shown_words, make_worksheet
from worksheet_builder.pdf.to_pdf import to_pdf
from worksheet_builder.writing.controls import list_controls

OUR_FONTS = {"Guide Heading", "Guide Text", "Worksheet Field"}


def test_it_passes_every_rule_of_pdf_ua(pdf_bytes):
    """The file is accessible by every rule that a program can check."""
    report = page_validation.validate_pdf_bytes(pdf_bytes, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.rules.passed > 50


def test_the_rules_are_really_checked():
    """A PDF that nobody tagged is refused, so passing means something."""
    with pikepdf.Pdf.new() as empty:
        empty.add_blank_page()
        content = BytesIO()
        empty.save(content)
    assert page_validation.validate_pdf_bytes(content.getvalue(), profile="ua1").failures


def test_it_shows_every_word_of_the_model(worksheet, viewer):
    """No label, hint, option or note is lost on the way to paper."""
    shown = read_text(viewer)
    assert [words for words in list_shown_words(worksheet) if words not in shown] == []


def test_a_condition_is_said_in_words(viewer, worksheet):
    """Paper cannot hide a question, so it says when to answer it."""
    fields = (field for section in worksheet.sections for field in section.fields)
    asked = sum(1 for field in fields if field.show_when)
    assert read_text(viewer).count("Only if you answered “") == asked


def test_the_title_the_imprint_and_the_page_number_stand_on_every_page(viewer, worksheet):
    """A page that is found alone says where it comes from."""
    for number, page in enumerate(viewer, start=1):
        shown = " ".join(page.get_textpage().get_text_range().split())
        assert worksheet.title in shown
        assert IMPRINT.guide_title in shown
        assert "Example University · CC BY 4.0 · guide.example.ac.uk" in shown
        assert f"Page {number}" in shown
        assert f"Page {number} of" not in shown, "pages may be added when it is filled in"


def test_dates_say_how_they_are_written(viewer, worksheet):
    """Each date that is asked for shows its format; in a table its column does."""
    fields = list(worksheet.answerable_fields())
    columns = [column for field in fields for column in getattr(field, "columns", ())]
    dates = [field for field in fields + columns if field.kind in ("date", "signature")]
    assert read_text(viewer).count("yyyy-mm-dd") >= len(dates)


def test_a_signature_says_that_it_is_none(viewer, worksheet):
    """A typed name must not pass for an electronic signature."""
    kinds = {field.kind for field in worksheet.answerable_fields()}
    is_said = "It is not an electronic signature." in read_text(viewer)
    assert is_said == ("signature" in kinds)


def test_header_cells_say_what_they_head(pdf, worksheet):
    """A screen reader can name the column and the row of a cell."""
    scopes = [str(e.A.Scope) for e in walk_structure(pdf.Root.StructTreeRoot.K) if e.S == "/TH"]
    kinds = {field.kind for field in worksheet.answerable_fields()}
    assert set(scopes) == ({"/Column", "/Row"} if "rows" in kinds else set())


def test_fields_are_read_in_the_order_of_the_model(pdf, worksheet):
    """Tabbing and reading aloud follow the page from top to bottom."""
    assert {str(page.Tabs) for page in pdf.pages} == {"/S"}
    read = []
    for element in walk_structure(pdf.Root.StructTreeRoot.K):
        if element.S == "/Form":
            name = name_field(element.K[0].Obj)
            if name not in read[-1:] and not is_pointer(name):
                read.append(name)
    assert read == [control.name for control in list_controls(worksheet)]


def test_headings_have_levels_and_become_bookmarks(pdf, worksheet):
    """One title, and a heading for each section, also in the viewer's side bar."""
    levels = [str(e.S) for e in walk_structure(pdf.Root.StructTreeRoot.K) if str(e.S)[1:2] == "H"]
    assert levels == ["/H1"] + ["/H2"] * len(worksheet.sections)
    with pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == [worksheet.title]
        assert len(outline.root[0].children) == len(worksheet.sections)


def test_language_title_and_nothing_of_the_machine(pdf, worksheet):
    """The file says what it is, and not who made it, where or when."""
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert str(pdf.docinfo.Title) == worksheet.title
    assert "/Author" not in pdf.docinfo
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20000101000000Z"
    assert b"creator" not in pdf.Root.Metadata.read_bytes()
    private = [os.getcwd(), os.path.expanduser("~/"), os.uname().nodename]  # noqa: PTH109, PTH111
    everything = b"".join(
        obj.unparse(resolved=True) + (obj.read_bytes() if isinstance(obj, pikepdf.Stream) else b"")
        for obj in pdf.objects
        if isinstance(obj, pikepdf.Dictionary | pikepdf.Stream)
        and "/Length1" not in obj  # a font file may hold any letters by chance
    )
    assert [word for word in private if word.encode() in everything] == []


def test_every_font_is_inside_and_ours(pdf):
    """The page looks the same on every machine, and no system font slipped in."""
    fonts = list_fonts(pdf)
    assert all("/FontFile2" in font for font in fonts)
    assert {str(font.FontFamily) for font in fonts} == OUR_FONTS


def test_the_template_makes_no_complaint(caplog):
    """WeasyPrint understands every rule of the style sheet."""
    to_pdf(SAMPLE, IMPRINT)
    assert [record.getMessage() for record in caplog.records if record.levelno >= 30] == []


@pytest.mark.parametrize("words", ["Łódź", "Ελλάδα", "Київ", "Việt"])
def test_labels_in_other_scripts_are_shown(words):
    """Letters that the guide's face lacks come from the field font, not from the machine."""
    content = to_pdf(make_worksheet([{"id": "a", "kind": "text", "label": words}]), IMPRINT)
    assert words in read_text(pypdfium2.PdfDocument(content))
    with pikepdf.open(BytesIO(content)) as pdf:
        assert {str(font.FontFamily) for font in list_fonts(pdf)} == OUR_FONTS


def test_a_word_without_end_stays_in_its_column():
    """A long address, or a long word over a column, is broken rather than run over the others."""
    label = "https://example.org/" + "a" * 150
    columns = [{"id": f"c{n}", "kind": "text", "label": "b" * 60} for n in range(5)]
    rows = {"id": "r", "kind": "rows", "label": "Rows", "row": "row", "columns": columns}
    content = to_pdf(make_worksheet([{"id": "a", "kind": "text", "label": label}, rows]), IMPRINT)
    page = pypdfium2.PdfDocument(content)[0]
    text = page.get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    margin = 17 / 25.4 * 72  # as style.css has it
    assert max(right for _left, _bottom, right, _top in boxes) < page.get_width() - margin + 1
