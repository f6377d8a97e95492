"""The blank PDF: what it shows, and what stands where on its pages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from worksheet_builder.controls import list_controls
from worksheet_builder.to_pdf import to_pdf
from worksheet_samples import IMPRINT, SAMPLE, list_shown_words, make_worksheet

A4 = (595.28, 841.89)
OUR_FONTS = {"Guide Heading", "Guide Text", "Worksheet Field"}
ROOT = Path(__file__).parents[2]
RENDER = """
import sys
sys.path[:0] = ["scripts", "tests"]
from worksheet_builder.to_pdf import to_pdf
from worksheet_samples import IMPRINT, SAMPLE
sys.stdout.buffer.write(to_pdf(SAMPLE, IMPRINT))
"""


def read_text(document):
    """Return all words of a PDF with single spaces, and without spaces before stops."""
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def walk(element):
    """Yield the structure's elements in reading order."""
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from walk(child)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield element
        yield from walk(element.get("/K"))


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
    asked = sum(1 for field in worksheet.answerable_fields() if field.show_when)
    assert read_text(viewer).count("Only if you answered “") >= asked > 0


def test_the_imprint_and_the_page_number_stand_on_every_page(viewer):
    """A page that is found alone says where it comes from."""
    total = len(viewer)
    for number, page in enumerate(viewer, start=1):
        shown = " ".join(page.get_textpage().get_text_range().split())
        assert IMPRINT.guide_title in shown
        assert "Example University · CC BY 4.0 · guide.example.ac.uk" in shown
        assert f"Page {number} of {total}" in shown


def test_dates_say_how_they_are_written(viewer, worksheet):
    """Each date that is asked for shows its format."""
    dates = [c for c in list_controls(worksheet) if c.kind == "date" and "__" not in c.name]
    assert read_text(viewer).count("yyyy-mm-dd") > len(dates)


def test_a_signature_says_that_it_is_none(viewer):
    """A typed name must not pass for an electronic signature."""
    assert "It is not an electronic signature." in read_text(viewer)


def test_every_page_is_a4_and_the_contract_is_short(pdf, worksheet):
    """The contract is two sheets of paper, printed on both sides."""
    sizes = {tuple(round(float(edge), 2) for edge in page.mediabox) for page in pdf.pages}
    assert sizes == {(0, 0, *A4)}
    assert len(pdf.pages) <= (4 if worksheet.id == "contract" else 3)


def test_no_field_leaves_the_page_or_is_too_small_to_use(pdf):
    """Every box lies within the margins and can be seen and hit."""
    for page in pdf.pages:
        for widget in page.Annots:
            left, bottom, right, top = (float(edge) for edge in widget.Rect)
            assert 36 < left < right < A4[0] - 36, str(widget.get("/T"))
            assert 36 < bottom < top < A4[1] - 36, str(widget.get("/T"))
            assert right - left >= 9
            assert top - bottom >= 9


def test_no_two_fields_overlap(pdf):
    """A click reaches the box that is seen."""
    for page in pdf.pages:
        boxes = [tuple(float(edge) for edge in widget.Rect) for widget in page.Annots]
        for n, (left, bottom, right, top) in enumerate(boxes):
            for other in boxes[n + 1 :]:
                assert (
                    right <= other[0] or other[2] <= left or top <= other[1] or other[3] <= bottom
                )


def test_no_heading_stands_alone_at_the_end_of_a_page():
    """Wherever a section begins, its first field is on the same page."""
    sections = [
        [{"id": f"f{n}", "kind": "long_text", "label": f"Question {n}", "lines": 5 + n % 9}]
        for n in range(40)
    ]
    with pikepdf.open(BytesIO(to_pdf(make_worksheet(*sections), IMPRINT))) as pdf:
        heads = 0
        for element in walk(pdf.Root.StructTreeRoot.K):
            if element.S == "/Sect" and any(child.S == "/H2" for child in walk(element.K)):
                heads += 1
                assert any(child.S == "/Form" for child in walk(element.K))
        assert heads == len(sections)
        assert len(pdf.pages) > 8


def test_no_row_is_split_between_pages(pdf, worksheet):
    """All cells of one row stand on one page, at one height."""
    places = {}
    for number, page in enumerate(pdf.pages):
        for widget in page.Annots:
            name = str(widget.get("/T", ""))
            if match := re.fullmatch(r"(\w+?__\d+)__\w+", name):
                places.setdefault(match[1], set()).add((number, round(float(widget.Rect[3]))))
    assert places
    assert [row for row, tops in places.items() if len({page for page, _ in tops}) > 1] == []
    assert [row for row, tops in places.items() if max(tops)[1] - min(tops)[1] > 2] == []


def test_header_cells_say_what_they_head(pdf):
    """A screen reader can name the column and the row of a cell."""
    scopes = [str(e.A.Scope) for e in walk(pdf.Root.StructTreeRoot.K) if e.S == "/TH"]
    assert {"/Column", "/Row"} == set(scopes)


def test_fields_are_read_in_the_order_of_the_model(pdf, worksheet):
    """Tabbing and reading aloud follow the page from top to bottom."""
    assert {str(page.Tabs) for page in pdf.pages} == {"/S"}
    read = []
    for element in walk(pdf.Root.StructTreeRoot.K):
        if element.S == "/Form":
            widget = element.K[0].Obj
            name = str(widget.T if "/T" in widget else widget.Parent.T)
            if name not in read[-1:]:
                read.append(name)
    assert read == [control.name for control in list_controls(worksheet)]


def test_headings_have_levels_and_become_bookmarks(pdf, worksheet):
    """One title, and a heading for each section, also in the viewer's side bar."""
    levels = [str(e.S) for e in walk(pdf.Root.StructTreeRoot.K) if str(e.S)[1:2] == "H"]
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


def list_fonts(pdf):
    """Return the descriptions of a PDF's fonts."""
    dictionaries = (obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary))
    return [found for found in dictionaries if found.get("/Type") == "/FontDescriptor"]


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


def test_two_processes_write_the_same_bytes():
    """Nothing depends on the process: not its hash seed, not its time, not its temporary names."""
    first, second = (
        subprocess.run(
            [sys.executable, "-c", RENDER],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert first.startswith(b"%PDF-1.7")
    assert first == second
