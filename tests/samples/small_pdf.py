"""A small worksheet with a field of every kind, and its PDF, which programs change in tests."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any, TypeAlias

import pikepdf

from browser.pdf_parts import fill_pdf
from samples.worksheet_samples import IMPRINT, make_worksheet
from worksheet_builder.model import Worksheet
from worksheet_builder.pdf import to_pdf

Change: TypeAlias = Callable[[pikepdf.Pdf], object]

OFTEN = [
    {"id": "weekly", "label": "Every week"},
    {"id": "monthly", "label": "Once a month"},
    {"id": "other", "label": "Something else"},
]
COLUMNS = [
    {"id": "goal", "kind": "text", "label": "Goal"},
    {"id": "due", "kind": "date", "label": "By when"},
    {"id": "state", "kind": "choice", "label": "State", "options": OFTEN},
]
FIRST = [
    {"id": "purpose", "kind": "text", "label": "Purpose"},
    {"id": "story", "kind": "long_text", "label": "The whole story", "lines": 20},
    {"id": "start", "kind": "date", "label": "When do we start?"},
    {"id": "often", "kind": "choice", "label": "How often do we meet?", "options": OFTEN},
    {"id": "bring", "kind": "checklist", "label": "What to bring", "options": OFTEN},
]
SECOND = [
    {
        "id": "sure",
        "kind": "scale",
        "label": "How sure are we?",
        "lowest_label": "Not at all",
        "highest_label": "Wholly",
    },
    {"id": "next", "kind": "long_text", "label": "What next?", "lines": 15},
    {"id": "goals", "kind": "rows", "label": "Goals", "row": "goal", "columns": COLUMNS},
    {"id": "signed", "kind": "signature", "label": "Signed"},
]
ANSWERS: dict[str, Any] = {
    "purpose": "To grow",
    "story": "One line.\n\nAnd a third.",
    "start": "2027-03-07",
    "often": "other",
    "bring": ["weekly", "monthly"],
    "sure": "4",
    "next": "Read & write.",
    "goals": [
        {"goal": "First", "due": "2027-06-05", "state": "weekly"},
        {"goal": "Second", "due": "2027-11-10", "state": "other"},
    ],
    "signed": {"name": "Zoe", "date": "2027-07-02"},
}


@cache
def small_worksheet() -> Worksheet:
    """Return the worksheet; `goals` has three rows."""
    return make_worksheet(FIRST, SECOND)


@cache
def blank_pdf() -> bytes:
    """Return its blank PDF."""
    return to_pdf(small_worksheet(), IMPRINT)


@cache
def filled_pdf() -> bytes:
    """Return its PDF with every question answered."""
    return fill_pdf(blank_pdf(), small_worksheet(), ANSWERS)


def change_pdf(change: Change, **options: Any) -> bytes:
    """Return the filled PDF as qpdf writes it after a change."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(filled_pdf())) as pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # fields are lost on purpose
        change(pdf)
        pdf.save(saved, **options)
    return saved.getvalue()


def find_field(pdf: pikepdf.Pdf, name: str) -> Any:
    """Return a field by its name."""
    return next(field for field in pdf.Root.AcroForm.Fields if str(field.T) == name)
