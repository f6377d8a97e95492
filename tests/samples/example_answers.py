"""A worksheet answered as its own examples answer it: every question, and two rows in each list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from worksheet_builder.model import (
    AnyField,
    Checklist,
    Choice,
    Date,
    Number,
    Rows,
    Scale,
    Signature,
    Worksheet,
    list_offered,
)

ROWS = 2
SOME_WORDS = "A short answer, as somebody would give it who has little more to say than this."
NAME, DAY, COUNT = "Z. Example", "2027-06-30", "60"
DAY_IN_WORDS = "30 June 2027"


def answer_as_examples(worksheet: Worksheet) -> dict[str, Any]:
    """Return an answer to every question, by its id."""
    return {field.id: answer(field) for field in worksheet.answerable_fields()}


def answer(field: AnyField) -> Any:
    """Return an answer of the field's kind: the example, where it is an answer in words."""
    given: Any = " ".join(getattr(field, "example", "").split()) or SOME_WORDS
    match field:
        case Rows():
            given = [{column.id: answer(column) for column in field.columns}] * ROWS
        case Signature():
            given = {"name": NAME, "date": DAY}
        case Checklist():
            given = [option.id for option in field.options]
        case Choice() | Scale():
            given = list_offered(field)[-1].id
        case Date():
            given = DAY
        case Number():
            given = COUNT
    return given


def list_words(worksheet: Worksheet) -> Iterator[str]:
    """Yield what a reader must find on paper: each question asked, and its answer in words."""
    answers = answer_as_examples(worksheet)
    for field in worksheet.answerable_fields():
        condition = field.show_when
        if condition and condition.value not in _as_list(answers[condition.field]):
            continue
        yield field.label
        if field.private:  # its answer goes onto paper only where somebody asks for it
            continue
        for part in field.columns if isinstance(field, Rows) else [field]:
            yield from say(part)


def say(field: AnyField) -> list[str]:
    """Return the words of an answer; of a scale its question alone, since all its numbers show."""
    words = [str(answer(field))]
    match field:
        case Signature():
            words = [NAME, DAY_IN_WORDS]
        case Checklist():
            words = [option.label for option in field.options]
        case Choice():
            words = [list_offered(field)[-1].label]
        case Scale():
            words = [field.label]
        case Date():
            words = [DAY_IN_WORDS]
        case Number():
            words = [f"{COUNT} {field.unit}"]
    return words


def _as_list(given: str | list[str]) -> list[str]:
    return given if isinstance(given, list) else [given]
