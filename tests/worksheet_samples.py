"""Worksheets made in Python, for tests of what is rendered from the model."""

from __future__ import annotations

from typing import Any

from worksheet_builder.imprint import Imprint
from worksheet_builder.model import Worksheet

IMPRINT = Imprint(
    guide_title="A guide to <mentoring> & more",
    institution="Example University",
    address="https://guide.example.ac.uk/",
    licence="CC BY 4.0",
)
LONG_ID = "a_field_whose_name_is_as_long_as_allowed"
OPTIONS = [
    {"id": "monthly", "label": "Once a month"},
    {"id": "other", "label": "Something else & more"},
]

EVERY_KIND: list[dict[str, Any]] = [
    {"id": "topic", "kind": "text", "label": "What is it <b>about</b>?", "hint": "“Say” & tell."},
    {"id": "story", "kind": "long_text", "label": "Tell us more.", "lines": 6, "hint": "Be kind."},
    {"id": "brief", "kind": "long_text", "label": "In a few words", "lines": 2},
    {"id": "starts", "kind": "date", "label": "When do we start?", "hint": "Soon is good."},
    {"id": "length", "kind": "number", "label": "How long is it?", "unit": "minutes"},
    {"id": "count", "kind": "number", "label": "How many are we?"},
    {"id": "how_often", "kind": "choice", "label": "How often do we meet?", "options": OPTIONS},
    {
        "id": "how_often_other",
        "kind": "text",
        "label": "How often, then?",
        "hint": "Any rhythm will do",
        "show_when": {"field": "how_often", "value": "other"},
    },
    {
        "id": "place",
        "kind": "choice",
        "label": "Where do we meet?",
        "options": [{"id": f"room_{n}", "label": f"In room number {n}"} for n in range(1, 7)],
    },
    {"id": "bring", "kind": "checklist", "label": "What do we bring?", "options": OPTIONS},
    {
        "id": LONG_ID,
        "kind": "rows",
        "label": "The steps",
        "hint": "One line each.",
        "row": "step",
        "blank_rows": 2,
        "columns": [
            {"id": "step", "kind": "long_text", "label": "Step", "lines": 2},
            {"id": "who", "kind": "text", "label": "Who takes it", "hint": "A role is enough"},
            {"id": "by_when", "kind": "date", "label": "By when"},
            {"id": "days", "kind": "number", "label": "Effort", "unit": "days"},
            {"id": "state", "kind": "choice", "label": "State", "options": OPTIONS},
        ],
    },
    {
        "id": "people",
        "kind": "rows",
        "label": "The people",
        "row": "person",
        "blank_rows": 12,
        "columns": [{"id": "name", "kind": "text", "label": "Name"}],
    },
    {"kind": "note", "text": "First of all.\n\nThen again: 1 < 2."},
    {
        "kind": "note",
        "text": "Bring an umbrella.",
        "show_when": {"field": "bring", "value": "other"},
    },
    {"id": "mentee", "kind": "signature", "label": "The mentee"},
    {"id": "mentor", "kind": "signature", "label": "The mentor"},
]


def make_worksheet(*sections: list[dict[str, Any]], title: str = "A <sample> & more") -> Worksheet:
    """Return a worksheet whose sections hold the given fields."""
    return Worksheet.model_validate(
        {
            "id": "sample",
            "title": title,
            "summary": "Shows every kind of field.",
            "audience": ["mentee", "mentor"],
            "when": "Whenever a test runs",
            "minutes": 10,
            "sections": [
                {"title": f"Part {n}", "intro": f"Words before part {n}.", "fields": fields}
                for n, fields in enumerate(sections, start=1)
            ],
        }
    )


SAMPLE = make_worksheet(EVERY_KIND[:10], EVERY_KIND[10:])


def list_shown_words(worksheet: Worksheet) -> list[str]:
    """Return everything that a person must be able to read, in reading order."""
    words = [worksheet.title, worksheet.summary, worksheet.when]
    for section in worksheet.sections:
        words += [section.title, section.intro]
        for field in section.fields:
            if field.kind == "note":
                words += field.text.split("\n\n")
                continue
            words += [field.label, field.hint]
            words += [option.label for option in getattr(field, "options", ())]
            words += [column.label for column in getattr(field, "columns", ())]
    return [" ".join(shown.split()) for shown in words if shown]
