"""Answers to every question of a worksheet, hard to keep and hard to draw."""

from __future__ import annotations

from typing import Any

from worksheet_builder.model import Answerable, Checklist, Rows, Scale, Worksheet, list_offered

SHORT = ("Łucja Żółć & “Söhne”", "Ελένη Παπαδάκη", "王小明", "مرحبا بالعالم", "Zoë 👩🏽‍🔬🇵🇱")
LONG = (
    "First line\n\nThird line, with <b>, ]]> and a & of its own.",
    "你好世界。" * 100 + "\n\nמה שלומך היום? 12 people.\n👩🏽‍🔬",
    "Καλημέρα, φίλη! " * 12,
)
# Five thousand letters, none of which any font of ours lacks.
LONGEST = "".join(f"Line {n}: zażółć gęślą jaźń — “no” again at 10:30.\n" for n in range(120))[
    :5000
]
ROWS = 100


def make_answers(worksheet: Worksheet) -> dict[str, Any]:
    """Answer every question: the last option, all ticks but the first, a hundred rows.

    Where another question depends on one, it gets the answer by which that one is asked.
    """
    fields = list(worksheet.answerable_fields())
    answers = {field.id: _answer(field, number) for number, field in enumerate(fields)}
    for condition in [field.show_when for field in fields if field.show_when]:
        ticked = answers[condition.field]
        others = [each for each in ticked if each != condition.value]
        is_list = isinstance(ticked, list)
        answers[condition.field] = [condition.value, *others] if is_list else condition.value
    return answers


def _answer(field: Answerable, number: int) -> Any:
    if isinstance(field, Rows):
        count = ROWS if len(field.columns) > 2 else field.blank_rows
        columns = field.columns
        return [{c.id: _answer(c, n) for c in columns} for n in range(1, count + 1)]
    if isinstance(field, Checklist):
        return [option.id for option in field.options][1:] or [field.options[0].id]
    if field.kind == "signature":
        return {"name": SHORT[number % len(SHORT)], "date": "2027-03-09"}
    if field.kind == "choice" or isinstance(field, Scale):
        return list_offered(field)[-1].id
    if field.kind == "long_text":
        return LONG[number % len(LONG)]
    plain = {"date": f"2027-03-{number % 28 + 1:02}", "number": str(number)}
    return plain.get(field.kind, SHORT[number % len(SHORT)])
