"""A condition in words, for paper and for programs that cannot hide a question."""

from __future__ import annotations

from worksheet_builder.model.fields import Checklist, Choice, Condition
from worksheet_builder.model.worksheet import Worksheet


def condition_words(condition: Condition, worksheet: Worksheet) -> str:
    """Return words such as: Only if you answered “Yes” to “Do we know of a conflict?”.

    A condition that names an unknown field or option is quoted as it stands.
    """
    question, answer = condition.field, condition.value
    for field in worksheet.answerable_fields():
        if field.id == condition.field and isinstance(field, Choice | Checklist):
            question = field.label
            answer = next((o.label for o in field.options if o.id == condition.value), answer)
    return f"Only if you answered “{answer}” to “{question}”."
