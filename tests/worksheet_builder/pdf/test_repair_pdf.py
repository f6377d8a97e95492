"""The form inside the PDF: what viewers and screen readers do with it."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from reading_documents.pdf_reading import is_pointer, list_fields
from samples.worksheet_samples import BY_KIND, IMPRINT, make_worksheet
from worksheet_builder.pdf.to_pdf import to_pdf
from worksheet_builder.writing.controls import lead_in, list_controls
from worksheet_builder.writing.document_templates import ENGINE

HIDDEN = 2
READ_ONLY = 1
FIELD_FONT = ENGINE / "pdf" / "fonts" / "worksheet-field.ttf"


@pytest.fixture
def fields(pdf):
    """The form's fields by name."""
    return list_fields(pdf)


@pytest.fixture
def controls(worksheet):
    """The model's controls by name."""
    return {control.name: control for control in list_controls(worksheet)}


def test_each_control_of_the_model_is_one_field(pdf, worksheet):
    """Every name is there once, in order, and no other."""
    names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
    assert [name for name in names if not is_pointer(name)] == [
        control.name for control in list_controls(worksheet)
    ]


def test_where_answers_go_on_is_hidden_until_they_do(pdf, worksheet):
    """One place below each table and one at the end, which nobody can type in."""
    pointers = [field for field in pdf.Root.AcroForm.Fields if is_pointer(str(field.T))]
    tables = [
        f"continued-{field.id}" for field in worksheet.answerable_fields() if field.kind == "rows"
    ]
    assert sorted(str(field.T) for field in pointers) == sorted([*tables, "continued-"])
    assert {(int(field.F), int(field.Ff)) for field in pointers} == {(HIDDEN, READ_ONLY)}
    assert len({str(field.TU) for field in pointers}) == len(pointers)


def test_every_field_says_its_question(fields, controls):
    """The tooltip, which screen readers say, comes from the model with hint and row."""
    assert {name: str(field.TU) for name, field in fields.items()} == {
        name: control.spoken for name, control in controls.items()
    }


def test_what_a_field_says_makes_sense_alone(fields, worksheet):
    """Out of sight of the page, it holds the question, and no two fields say the same."""
    said = [str(field.TU) for field in fields.values()]
    assert len(set(said)) == len(said)
    questions = {field.id: field.label for field in worksheet.answerable_fields()}
    for name, field in fields.items():
        assert questions[name.split("__")[0]] in str(field.TU)
        buttons = [str(button.TU) for button in field.get("/Kids", [])]
        assert len(set(buttons)) == len(buttons)


def test_every_field_is_of_its_kind(fields, controls):
    """A choice between options is never a text box, long text has several lines."""
    for name, control in controls.items():
        field, flags = fields[name], int(fields[name].get("/Ff", 0))
        if control.kind == "choice":
            assert field.FT == "/Btn" if "/Kids" in field else field.FT == "/Ch"
        elif control.kind == "tick":
            assert field.FT == "/Btn"
        else:
            assert field.FT == "/Tx"
            assert "/V" not in field
            assert bool(flags & 1 << 12) >= (control.kind == "long_text")


def test_a_choice_has_its_options_as_states(fields, controls):
    """A viewer saves the option's own id, and off is a state too."""
    groups = [field for field in fields.values() if "/Kids" in field]
    asked = [c for c in controls.values() if c.kind == "choice" and "__" not in c.name]
    assert len(groups) == len(asked)
    for group in groups:
        control = controls[str(group.T)]
        on = [next(s for s, _ in kid.AP.N.items() if s != "/Off") for kid in group.Kids]
        assert on == [f"/{option.id}" for option in control.options]
        assert all("/Off" in kid.AP.N and kid.AS == "/Off" for kid in group.Kids)
        assert all("/T" not in kid and "/FT" not in kid for kid in group.Kids)
        assert "/Opt" not in group
        said = [str(kid.TU) for kid in group.Kids]
        question = lead_in(control.label)
        assert said == [f"{question} {option.spoken}" for option in control.options]


def test_a_list_in_a_table_offers_the_options_and_a_blank(fields, controls):
    """On paper the cell is empty; on a screen the first entry takes an answer back."""
    for name, field in fields.items():
        if field.FT == "/Ch":
            shown = [tuple(str(part) for part in entry) for entry in field.Opt]
            assert shown == [("", " "), *((o.id, o.label) for o in controls[name].options)]
            assert "/V" not in field


def test_a_mark_is_drawn_within_its_box(fields):
    """A tick shows when it is on, and nothing shows when it is off."""
    for field in fields.values():
        for widget in field.get("/Kids", [field] if field.FT == "/Btn" else []):
            on = next(drawing for state, drawing in widget.AP.N.items() if state != "/Off")
            assert on.read_bytes().endswith((b"S Q", b"f Q"))
            assert widget.AP.N["/Off"].read_bytes() == b""


def test_every_box_for_text_has_a_drawing_and_one_font(pdf, fields):
    """No viewer has to guess: a drawing, a size in points, and the font that the form offers."""
    form = pdf.Root.AcroForm
    assert "/NeedAppearances" not in form
    assert len(form.DR.Font) == 1
    for field in fields.values():
        if field.FT in ("/Tx", "/Ch"):
            font, size, *rest = str(field.DA).split()
            assert font in form.DR.Font
            assert 9 <= float(size) <= 12
            assert rest == ["Tf", "0", "g"]
            assert field.AP.N.read_bytes() == b"/Tx BMC EMC"
    drawings = [field.AP.N.objgen for field in fields.values() if field.FT == "/Tx"]
    assert len(set(drawings)) == len(drawings)


def test_the_field_font_is_whole_and_knows_europes_letters(pdf):
    """A name typed here keeps its letters: Polish, Czech, Turkish, Welsh, Greek, Cyrillic."""
    form = pdf.Root.AcroForm
    font = next(iter(form.DR.Font.values())).DescendantFonts[0]
    assert str(font.FontDescriptor.FontFamily) == "Worksheet Field"
    embedded = TTFont(BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    known = TTFont(FIELD_FONT).getBestCmap()
    assert embedded.getGlyphOrder() == TTFont(FIELD_FONT).getGlyphOrder()
    letters = "ŁąęśćźżóńŘěůŞğıŴŷÞðßŐűȚșĀēģķļņõΑωάήώЖюїґў“”…€ệỗ"
    assert [letter for letter in letters if ord(letter) not in known] == []


def test_the_field_font_says_what_each_of_its_glyphs_is(pdf):
    """A program in the browser draws answers by the file alone: codes, letters and widths."""
    font = next(iter(pdf.Root.AcroForm.DR.Font.values()))
    known = TTFont(FIELD_FONT)
    glyphs = {chr(code): known.getGlyphID(name) for code, name in known.getBestCmap().items()}
    pairs = re.findall(r"<(\w{4})> <(\w{4})>\n", font.ToUnicode.read_bytes().decode())
    listed = {chr(int(letter, 16)): int(glyph, 16) for glyph, letter in pairs}
    assert {letter: listed.get(letter) for letter in glyphs} == glyphs
    first, widths = font.DescendantFonts[0].W
    assert (first, len(widths)) == (0, len(known.getGlyphOrder()))


def test_the_margins_words_are_written_down(pdf):
    """Pages that are added in the browser can say the same above and below."""
    assert str(pdf.docinfo["/guide"]) == IMPRINT.guide_title
    assert str(pdf.docinfo["/source"]) == IMPRINT.source


def test_objects_can_be_found_without_unpacking(pdf_bytes, pdf):
    """A program in the browser finds fields as plain text; the file's identity is its content."""
    assert b"/ObjStm" not in pdf_bytes
    texts = [field for field in pdf.Root.AcroForm.Fields if field.get("/FT") == "/Tx"]
    assert texts
    assert pdf_bytes.count(b"/FT /Tx") >= len(texts)
    assert len(bytes(pdf.trailer.ID[0])) == 16


def test_a_worksheet_without_a_box_for_text_needs_no_font():
    """Rings and ticks are drawn, so a form of choices alone offers no font and still opens."""
    with pikepdf.open(BytesIO(to_pdf(BY_KIND["choice"], IMPRINT))) as pdf:
        assert {str(field.FT) for field in pdf.Root.AcroForm.Fields} == {"/Btn"}
        assert "/Font" not in pdf.Root.AcroForm.DR


def test_a_worksheet_of_notes_alone_is_a_pdf_without_a_form():
    """Nothing asks for an answer yet, and the document is made all the same."""
    note = {"kind": "note", "text": "Questions will follow."}
    with pikepdf.open(BytesIO(to_pdf(make_worksheet([note]), IMPRINT))) as pdf:
        assert "/AcroForm" not in pdf.Root
