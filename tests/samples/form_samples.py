"""Where a form stands in tests, and worksheets made of a few fields or of hostile texts."""

from __future__ import annotations

from worksheet_builder.form import FormPlace
from worksheet_builder.model import FIELD_KINDS, Section, Worksheet

PLACE = FormPlace(
    format_name="sample-answers",
    database="samples",
    downloads={"pdf": "../../downloads/contract.pdf", "docx": "../../downloads/contract.docx"},
    sizes={"pdf": 119_000, "docx": 22_000},
)
BARE_PLACE = FormPlace(format_name="sample-answers", database="samples")

# Signs that HTML, Markdown, Jinja and MkDocs' own extensions read as something else
SIGNS = "<b>&amp; & {{ 7*6 }} {% x %} {n} *a* __b__ `c` [d](e) !!! # \\ \"q\" 'r' ![f](g) [^1] --"


def make_worksheet(*fields: object) -> Worksheet:
    """Return a worksheet with these fields."""
    return Worksheet(
        id="plan",
        title="Plan",
        summary="What it is for.",
        audience=("everyone",),
        when="Before",
        minutes=1,
        sections=(Section(title="One", fields=fields),),
    )


def hostile_worksheet() -> Worksheet:
    """Return a worksheet whose every text holds signs that could be taken for code."""
    options = ({"id": "a", "label": f"A {SIGNS}"}, {"id": "b", "label": "B"})
    base = {"hint": SIGNS, "example": f"{SIGNS}\n\n{SIGNS}", "show_when": None}
    columns = (
        {**base, "id": "goal", "kind": "text", "label": f"Goal {SIGNS}"},
        {**base, "id": "state", "kind": "choice", "label": "State", "options": options},
    )
    more = {
        "number": {"unit": SIGNS},
        "choice": {"options": options},
        "checklist": {"options": options},
        "scale": {"lowest_label": SIGNS, "highest_label": SIGNS},
        "rows": {"row": SIGNS, "columns": columns},
    }
    asked = [
        {**base, "id": f"f_{kind}", "kind": kind, "label": f"{kind} {SIGNS}", **more.get(kind, {})}
        for kind in FIELD_KINDS
        if kind != "note"
    ]
    note = {"kind": "note", "text": f"{SIGNS}\n\n    {SIGNS}\n\n# {SIGNS}"}
    later = {
        "id": "later",
        "kind": "text",
        "label": "Later",
        "show_when": {"field": "f_choice", "value": "a"},
    }
    return Worksheet.model_validate(
        {
            "id": "plan",
            "title": f"Plan {SIGNS}",
            "summary": SIGNS,
            "audience": (SIGNS,),
            "when": SIGNS,
            "minutes": 5,
            "sections": ({"title": SIGNS, "intro": SIGNS, "fields": (*asked, note, later)},),
        }
    )
