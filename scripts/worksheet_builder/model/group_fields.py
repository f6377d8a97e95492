"""Which fields of a section stand together: a checklist may stand beside the one before it."""

from __future__ import annotations

from collections.abc import Iterable

from worksheet_builder.model.fields import AnyField, Checklist


def group_fields(fields: Iterable[AnyField]) -> tuple[tuple[AnyField, ...], ...]:
    """Return the fields in order, in groups: alone, or the two that stand side by side.

    Reading has seen to it that `beside` names the checklist just above.
    """
    groups: list[tuple[AnyField, ...]] = []
    for field in fields:
        if isinstance(field, Checklist) and field.beside and groups:
            groups[-1] = (*groups[-1], field)
        else:
            groups.append((field,))
    return tuple(groups)
