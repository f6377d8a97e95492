"""A worksheet with every kind of answer and every text that programs get wrong, and its edits.

What each program changes stands here as data, so that a table of what was tried can be made of it.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from samples.hard_texts import HARD_TEXTS, LONG_TEXTS
from samples.worksheet_samples import make_worksheet
from worksheet_builder.model import Worksheet

OPTIONS = [{"id": f"option{n}", "label": f"Option {n}"} for n in (1, 2, 3)]
GONE = [{"id": "option_past", "label": "What was offered once"}]
OFFERED = {"options": OPTIONS, "retired": GONE}
ALL_TEXTS = HARD_TEXTS | LONG_TEXTS
MANY_ROWS = 100

# A few answers, for what is about the file and not about them.
SHORT = {"text0": "Łódź", "choice": "option2"}

# What a person changes in each program: the names are those of the PDF's fields.
EDITS: dict[str, str | bool] = {
    "text0": "Changed: Łódź (1) \\ Ψ",
    "long0": "One line.\n\nAnd a third, łącznie.",
    "signed0__name": "Ömer Čapek",
    "signed0__date": "2028-02-29",
    "day": "2029-12-31",
    "count": "7",
    "choice": "option3",
    "scale": "1",
    "ticks__option2": True,
    "rows__1__words": "Changed in a row",
    "rows__1__lines": "Two\nlines",
    "rows__2__state": "option3",
    "rows__2__mark": "5",
    "rows__3__day": "2030-06-15",
    "counts__1__number": "42",
}


def make_wide_worksheet() -> Worksheet:
    """Return a worksheet with a field of each kind, and one of each text kind for every text."""
    texts = [
        {"id": f"text{n}", "kind": "text", "label": f"Text {n}"} for n, _ in _count(HARD_TEXTS)
    ]
    longs = [
        {"id": f"long{n}", "kind": "long_text", "label": f"Long {n}"} for n, _ in _count(ALL_TEXTS)
    ]
    names = [
        {"id": f"signed{n}", "kind": "signature", "label": f"Signed {n}"}
        for n, _ in _count(HARD_TEXTS)
    ]
    columns = [
        {"id": "words", "kind": "text", "label": "Words"},
        {"id": "lines", "kind": "long_text", "label": "Lines"},
        {"id": "day", "kind": "date", "label": "Day"},
        {"id": "state", "kind": "choice", "label": "State", **OFFERED},
        {"id": "mark", "kind": "scale", "label": "Mark"},
    ]
    numbers = [{"id": "number", "kind": "number", "label": "Number"}]
    others: list[dict[str, Any]] = [
        {"id": "day", "kind": "date", "label": "Day"},
        {"id": "count", "kind": "number", "label": "Count"},
        {"id": "choice", "kind": "choice", "label": "Choice", **OFFERED},
        {"id": "past", "kind": "choice", "label": "Past", **OFFERED},
        {"id": "ticks", "kind": "checklist", "label": "Ticks", **OFFERED},
        {"id": "scale", "kind": "scale", "label": "Scale"},
        {"id": "rows", "kind": "rows", "label": "Rows", "row": "row", "columns": columns},
        {"id": "counts", "kind": "rows", "label": "Counts", "row": "count", "columns": numbers},
    ]
    ends = {"lowest_label": "Low", "highest_label": "High"}
    for field in (*columns, *others):
        field.update(ends if field["kind"] == "scale" else {})
    retired = {"id": "asked_once", "kind": "long_text", "label": "What was asked once"}
    worksheet = make_worksheet(others, texts, longs, names)
    return Worksheet.model_validate(worksheet.model_dump() | {"retired": [retired]})


def make_answers() -> dict[str, Any]:
    """Return an answer to every question; rows and texts beyond what the blank document has."""
    answers: dict[str, Any] = {
        "day": "2027-03-07",
        "count": "12.5",
        "choice": "option2",
        "past": "option_past",
        "ticks": ["option1", "option3", "option_past"],
        "scale": "4",
        "rows": [_make_row(number) for number in range(MANY_ROWS)],
        "counts": [{"number": "3"}, {"number": "0.5"}],
        "asked_once": "What an earlier worksheet asked:\nŁódź",
    }
    answers |= {f"text{n}": text for n, text in _count(HARD_TEXTS)}
    answers |= {f"long{n}": text for n, text in _count(ALL_TEXTS)}
    answers |= {
        f"signed{n}": {"name": text, "date": f"2027-01-{n + 1:02d}"}
        for n, text in _count(HARD_TEXTS)
    }
    return answers


def edit_answers(answers: dict[str, Any]) -> dict[str, Any]:
    """Return the answers with every edit."""
    edited: dict[str, Any] = deepcopy(answers)
    for name, value in EDITS.items():
        field, *place = name.split("__")
        if value is True:
            edited[field] = sorted([*edited[field], place[0]])
        elif len(place) == 2:
            edited[field][int(place[0]) - 1][place[1]] = value
        elif place:
            edited[field][place[0]] = value
        else:
            edited[field] = value
    return edited


def _count(texts: dict[str, str]) -> list[tuple[int, str]]:
    return list(enumerate(texts.values()))


def _make_row(number: int) -> dict[str, str]:
    """Return a row; with each the texts move on by one."""
    return {
        "words": list(HARD_TEXTS.values())[number % len(HARD_TEXTS)],
        "lines": list(ALL_TEXTS.values())[number % len(ALL_TEXTS)],
        "day": f"2027-{number % 12 + 1:02d}-{number % 28 + 1:02d}",
        "state": f"option{number % 3 + 1}" if number else "option_past",
        "mark": str(number % 5 + 1),
    }
