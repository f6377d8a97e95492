"""Worksheets for tests of what is rendered: from the examples of each kind, or made in Python."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from worksheet_builder.model import (
    Checklist,
    Imprint,
    Worksheet,
    list_offered,
    make_example_worksheet,
)
from worksheet_builder.reading import load_examples

IMPRINT = Imprint(
    guide_title="A guide to <mentoring> & more",
    institution="Example University",
    address="https://guide.example.ac.uk/",
    licence="CC BY 4.0",
)
ROOT = Path(__file__).parents[2]
EXAMPLES = load_examples(ROOT / "worksheets" / "_examples", ROOT)
# One worksheet for each kind of field, made from its examples
BY_KIND = {kind: make_example_worksheet(kind, each) for kind, each in EXAMPLES.items()}


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


def join_worksheets(parts: Iterable[Worksheet]) -> Worksheet:
    """Return one worksheet with the sections of all parts."""
    sections = tuple(section for part in parts for section in part.sections)
    update = {"id": "sample", "title": "A <sample> & more", "sections": sections}
    return next(iter(BY_KIND.values())).model_copy(update=update)


# Every example of every kind in one worksheet
SAMPLE = join_worksheets(BY_KIND.values())


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
            offered = field.options if isinstance(field, Checklist) else list_offered(field)
            words += [option.label for option in offered]
            words += [column.label for column in getattr(field, "columns", ())]
    return [" ".join(shown.split()) for shown in words if shown]
