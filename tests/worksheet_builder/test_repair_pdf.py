"""The form inside the PDF: what viewers and screen readers do with it."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2.raw as pdfium
import pytest
from fontTools.ttLib import TTFont

from worksheet_builder.controls import list_controls
from worksheet_builder.document_templates import TEMPLATES

FIELD_FONT = TEMPLATES.parent / "fonts" / "worksheet-field.ttf"


@pytest.fixture
def fields(pdf):
    """The form's fields by name."""
    return {str(field.T): field for field in pdf.Root.AcroForm.Fields}


@pytest.fixture
def controls(worksheet):
    """The model's controls by name."""
    return {control.name: control for control in list_controls(worksheet)}


def click(viewer, pages, pdf, name, option=None):
    """Click with the mouse on a field, or on one option of a choice, as a person does.

    `pages` are the viewer's, kept open: a page that is loaded again has lost its focus.
    """
    for number, page in enumerate(pdf.pages):
        for widget in page.Annots:
            whose = str(widget.T if "/T" in widget else widget.Parent.T)
            if whose == name and (option is None or f"/{option}" in widget.AP.N):
                left, bottom, right, top = (float(edge) for edge in widget.Rect)
                place = (pages[number], 0, (left + right) / 2, (bottom + top) / 2)
                pdfium.FORM_OnMouseMove(viewer.formenv, *place)
                pdfium.FORM_OnLButtonDown(viewer.formenv, *place)
                pdfium.FORM_OnLButtonUp(viewer.formenv, *place)
                return pages[number]
    raise LookupError(name)


def save_values(viewer):
    """Save as the viewer does, and return each field's value."""
    pdfium.FORM_ForceToKillFocus(viewer.formenv)
    content = BytesIO()
    viewer.save(content)
    with pikepdf.open(content) as saved:
        form = saved.Root.AcroForm
        return {str(field.T): str(field.get("/V", "")) for field in form.Fields}


def test_each_control_of_the_model_is_one_field(pdf, worksheet):
    """Every name is there once, in order, and no other."""
    names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
    assert names == [control.name for control in list_controls(worksheet)]


def test_every_field_says_its_question(fields, controls):
    """The tooltip, which screen readers say, comes from the model with hint and row."""
    assert {name: str(field.TU) for name, field in fields.items()} == {
        name: control.spoken for name, control in controls.items()
    }


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
    assert groups
    for group in groups:
        control = controls[str(group.T)]
        on = [next(s for s, _ in kid.AP.N.items() if s != "/Off") for kid in group.Kids]
        assert on == [f"/{option.id}" for option in control.options]
        assert all("/Off" in kid.AP.N and kid.AS == "/Off" for kid in group.Kids)
        assert all("/T" not in kid and "/FT" not in kid for kid in group.Kids)
        assert "/Opt" not in group
        said = [str(kid.TU) for kid in group.Kids]
        assert said == [f"{control.label}: {option.label}" for option in control.options]


def test_a_list_in_a_table_offers_the_options_and_a_blank(fields, worksheet):
    """On paper the cell is empty; on a screen the first entry takes an answer back."""
    lists = [field for field in fields.values() if field.FT == "/Ch"]
    assert bool(lists) == (worksheet.id == "sample")
    for field in lists:
        shown = [tuple(str(part) for part in entry) for entry in field.Opt]
        assert shown == [
            ("", " "),
            ("monthly", "Once a month"),
            ("other", "Something else & more"),
        ]
        assert "/V" not in field


def test_a_click_and_typing_are_kept_by_chromes_engine(pdf, viewer, controls):
    """What a person does in the viewer is in the file that the viewer saves."""
    choice = next(c for c in controls.values() if c.kind == "choice")
    tick = next(c for c in controls.values() if c.kind == "tick")
    text = next(c for c in controls.values() if c.kind in ("text", "long_text"))
    pages = list(viewer)
    for option in choice.options:  # the last click counts
        click(viewer, pages, pdf, choice.name, option.id)
    click(viewer, pages, pdf, tick.name)
    page = click(viewer, pages, pdf, text.name)
    for letter in "Łucja, Γειά, дом":
        pdfium.FORM_OnChar(viewer.formenv, page, ord(letter), 0)
    values = save_values(viewer)
    assert {name: value for name, value in values.items() if value not in ("", "/Off")} == {
        choice.name: f"/{choice.options[-1].id}",
        tick.name: "/yes",
        text.name: "Łucja, Γειά, дом",
    }


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


def test_long_answers_stay_visible(fields, controls):
    """A box for long text takes no more than it shows, so that print hides nothing."""
    long_texts = [fields[c.name] for c in controls.values() if c.kind == "long_text"]
    assert long_texts
    assert all(int(field.Ff) & 1 << 23 for field in long_texts)


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


def test_objects_can_be_found_without_unpacking(pdf_bytes, pdf):
    """A program in the browser finds fields as plain text; the file's identity is its content."""
    assert b"/ObjStm" not in pdf_bytes
    assert pdf_bytes.count(b"/FT /Tx") > 5
    assert len(bytes(pdf.trailer.ID[0])) == 16
