"""The controls of a document: one for every place where an answer is written.

A control is named as the form's own are: by its field, in rows `<rows>__<number>__<column>`, in a
checklist `<field>__<option>`. Its `spoken` words stand alone, because a screen reader says them
where the page's label cannot be seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from worksheet_builder.model import (
    Answerable,
    Checklist,
    Choice,
    Date,
    LongText,
    Number,
    Offered,
    Rows,
    Scale,
    Signature,
    Text,
    Worksheet,
    condition_words,
    list_offered,
)

ControlKind: TypeAlias = Literal["text", "long_text", "date", "number", "choice", "tick"]
Single: TypeAlias = Text | LongText | Date | Number | Choice | Scale
DATE_FORMAT = "yyyy-mm-dd"
PRIVATE_WORDS = "For you alone: leave it out of what you send."
SIGNATURE_WORDS = "This is a record that you agreed. It is not an electronic signature."


@dataclass(frozen=True)
class Control:
    """One place to answer.

    `name` is its name in files, `label` the question as the page shows it, and `spoken` the
    question with its hint, its format and its condition.
    """

    name: str
    kind: ControlKind
    label: str
    spoken: str
    options: tuple[Offered, ...] = ()


def list_controls(worksheet: Worksheet) -> Iterator[Control]:
    """Yield every control of a blank document, in page order, rows up to `blank_rows`."""
    for field in worksheet.answerable_fields():
        yield from _controls_of(field, worksheet)


def _controls_of(field: Answerable, worksheet: Worksheet) -> Iterator[Control]:
    if isinstance(field, Rows):
        yield from _row_controls(field)
    elif isinstance(field, Checklist):
        for option in field.options:
            words = f"{lead_in(field.label)} {option.label}"
            yield Control(f"{field.id}__{option.id}", "tick", option.label, words)
    elif isinstance(field, Signature):
        yield Control(f"{field.id}__name", "text", "Name", f"{lead_in(field.label)} name")
        words = f"{lead_in(field.label)} date ({DATE_FORMAT})"
        yield Control(f"{field.id}__date", "date", "Date", words)
    else:
        yield _single_control(field, field.id, _spoken(field, worksheet))


def _row_controls(field: Rows) -> Iterator[Control]:
    for number in range(1, field.blank_rows + 1):
        for column in field.columns:
            words = f"{_row_lead(field.label, number)}: {column.label}{_format_words(column)}"
            yield _single_control(column, f"{field.id}__{number}__{column.id}", words)


def _single_control(field: Single, name: str, spoken: str) -> Control:
    kind: ControlKind = "choice" if isinstance(field, Scale) else field.kind
    return Control(name, kind, field.label, spoken, list_offered(field))


def _spoken(field: Single, worksheet: Worksheet) -> str:
    condition = field.show_when and condition_words(field.show_when, worksheet)
    question = f"{field.label}{_format_words(field)}"
    first = question if _ends(field.label) else f"{question}."
    more = (field.hint, PRIVATE_WORDS if field.private else "", condition)
    return " ".join([first, *(_as_sentence(words) for words in more if words)])


def _format_words(field: Single) -> str:
    if isinstance(field, Date):
        return f" ({DATE_FORMAT})"
    if isinstance(field, Number) and field.unit:
        return f" ({field.unit})"
    return ""


def _ends(words: str) -> bool:
    return words[-1] in ".?!…"


def _as_sentence(words: str) -> str:
    return words if _ends(words) else f"{words}."


def _row_lead(label: str, number: int) -> str:
    return f"{label} Row {number}" if _ends(label) else f"{label}, row {number}"


def lead_in(label: str) -> str:
    """Return a label as it leads into what belongs to it: a question needs no colon."""
    return label if _ends(label) else f"{label}:"
