"""Mend what WeasyPrint leaves undone in a fillable PDF: each fault has its own small function.

The faults were found by trying WeasyPrint 70's files in Chrome's engine, pdf.js and veraPDF. They
are not errors by PDF/UA's rules, but people would lose answers or hear meaningless names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from worksheet_builder.model import Rows, Worksheet
from worksheet_builder.pdf.finish_pdf import save_pdf, say_what_each_header_heads
from worksheet_builder.pdf.pdf_drawings import DOT, TICK, Drawings
from worksheet_builder.writing import Control, lead_in, list_controls

NO_TOGGLE_TO_OFF = 1 << 14
READ_ONLY = 1
HIDDEN = 1 << 1
# What a field is called that is no control but says where answers go on (template-field.ts)
POINTER = "continued-"
TICKED = "/yes"
# Chrome's engine asks an embedded font for letters beyond Western Europe only where the form calls
# it by one of four names (PDFium, cpdf_bafontmap.cpp). By any other it takes a font of the system,
# and a Greek name may be typed and not be seen. Which font it is, the form's resources say.
FIELD_FONT = "/Wingdings"


def repair_pdf(data: bytes, worksheet: Worksheet) -> bytes:
    """Return the PDF with every fault of its form mended, and bytes that never vary."""
    controls = {control.name: control for control in list_controls(worksheet)}
    with pikepdf.open(BytesIO(data)) as pdf:
        if "/AcroForm" in pdf.Root:  # a worksheet of notes alone has none
            _mend_form(pdf, controls, _name_pointers(worksheet))
        say_what_each_header_heads(pdf)
        return save_pdf(pdf)


def _name_pointers(worksheet: Worksheet) -> dict[str, str]:
    """Return what each field says that leads to added pages."""
    rows = [field for field in worksheet.answerable_fields() if isinstance(field, Rows)]
    words = {f"{POINTER}{field.id}": f"{lead_in(field.label)} where more are" for field in rows}
    return words | {POINTER: "Where more answers are"}


def _mend_form(
    pdf: pikepdf.Pdf, controls: Mapping[str, Control], pointers: Mapping[str, str]
) -> None:
    form = pdf.Root.AcroForm
    _list_each_field_once(form)
    _offer_only_the_field_font(form)
    drawings = Drawings(pdf)
    for field in form.Fields:
        name = str(field.T)
        if name in pointers:
            _hide_pointer(field, pointers[name], drawings)
        else:
            _mend_field(field, controls[name], drawings)
    _stop_viewers_redrawing(form)
    pdf.Root.AcroForm = pdf.make_indirect(form)


def _mend_field(field: Object, control: Control, drawings: Drawings) -> None:
    field.TU = String(control.spoken)
    for widget in _widgets(field):
        _turn_the_right_way_up(widget)
    if control.kind == "choice" and "/Kids" in field:
        _name_the_states(field)
        _describe_each_button(field, control)
        _let_a_choice_be_taken_back(field)
    if control.kind == "tick":
        _rename_state(field, TICKED)
    if field.FT == "/Btn":
        _draw_the_marks(field, drawings)
    else:
        _name_only_a_font_in_appearance(field)
        _start_blank(field)
        _give_an_appearance(field, drawings)


def _hide_pointer(field: Object, words: str, drawings: Drawings) -> None:
    """Keep the place where the form says, once it is filled in, on which page its answers go on."""
    field.TU = String(words)
    field.Ff = READ_ONLY
    field.F = HIDDEN
    _turn_the_right_way_up(field)
    _name_only_a_font_in_appearance(field)
    _start_blank(field)
    _give_an_appearance(field, drawings)


def _states(button: Object) -> list[str]:
    return [str(state) for state in button.AP.N.keys()]  # noqa: SIM118 (pikepdf iterates values)


def _widgets(field: Object) -> Iterator[Object]:
    if "/Kids" in field:
        yield from field.Kids
    else:
        yield field


def _list_each_field_once(form: Object) -> None:
    """Keep radio buttons under their group alone: listed twice, a click in Chrome is not saved."""
    buttons = {kid.objgen for field in form.Fields if "/Kids" in field for kid in field.Kids}
    for field in form.Fields:
        for kid in field.get("/Kids", []):
            del kid.T, kid.FT
    form.Fields = Array([field for field in form.Fields if field.objgen not in buttons])


def _turn_the_right_way_up(widget: Object) -> None:
    """Order the rectangle's corners from lower left to upper right."""
    x1, y1, x2, y2 = (round(float(edge), 3) for edge in widget.Rect)
    widget.Rect = Array([min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)])


def _name_the_states(group: Object) -> None:
    """Call each button's state by its option's id, not by `0`, `1`, `2` and a table beside."""
    for button, option in zip(group.Kids, group.Opt, strict=True):
        _rename_state(button, f"/{option}")
    del group.Opt
    group.V = Name.Off


def _rename_state(button: Object, name: str) -> None:
    """Call the state that is on `name`, and switch the button off."""
    button.AP.N = Dictionary({name: button.AP.N[_states(button)[0]]})
    button.AS = Name.Off


def _describe_each_button(group: Object, control: Control) -> None:
    """Let a button say its question and its option; the group says the question and its hint."""
    question = lead_in(control.label)
    words = {option.id: option.spoken for option in control.options}
    for button in group.Kids:
        state = _states(button)[0].removeprefix("/")
        button.TU = String(f"{question} {words[state]}")


def _let_a_choice_be_taken_back(group: Object) -> None:
    """Let a second click clear the choice, in viewers that can: no answer is compulsory."""
    group.Ff = int(group.Ff) & ~NO_TOGGLE_TO_OFF


def _draw_the_marks(field: Object, drawings: Drawings) -> None:
    """Draw a mark within the box for the state that is on, and nothing for `/Off`."""
    shape = DOT if "/Kids" in field else TICK
    for widget in _widgets(field):
        on = next(state for state in _states(widget) if state != "/Off")
        widget.AP.N = Dictionary(
            {on: drawings.mark(shape, widget.Rect), "/Off": drawings.blank(widget.Rect)}
        )


def _offer_only_the_field_font(form: Object) -> None:
    """Offer viewers the one font that the fields use, not everything on the page."""
    written = [field for field in form.Fields if "/DA" in field]
    if not written:  # nothing but choices and ticks, which are drawn without a font
        form.DR = Dictionary()
        return
    font, size = _font_and_size(written[0])
    form.DR = Dictionary(Font=Dictionary({FIELD_FONT: form.DR.Font[font]}))
    form.DA = String(f"{FIELD_FONT} {size} Tf 0 g")


def _name_only_a_font_in_appearance(field: Object) -> None:
    """Write `/font size Tf 0 g`: WeasyPrint also sets a transparency, which /DA may not."""
    _, size = _font_and_size(field)
    field.DA = String(f"{FIELD_FONT} {size} Tf 0 g")


def _font_and_size(field: Object) -> tuple[str, str]:
    """Return what stands before `Tf` in a field's /DA, such as `/LMDABE` and `10.5`."""
    words = str(field.DA).split()
    at = words.index("Tf")
    return words[at - 2], words[at - 1]


def _start_blank(field: Object) -> None:
    """Leave out an empty value: a blank field has none."""
    if str(field.get("/V", "")) == "" and "/V" in field:
        del field.V


def _give_an_appearance(field: Object, drawings: Drawings) -> None:
    """Give an empty drawing, for viewers that draw nothing of their own."""
    field.AP = Dictionary(N=drawings.answer_to_come(field.Rect))


def _stop_viewers_redrawing(form: Object) -> None:
    """Every field has its drawing now, so no viewer needs to ask about saving its own."""
    if "/NeedAppearances" in form:
        del form.NeedAppearances
