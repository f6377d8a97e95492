"""A question as the page's scripts read it away from its form."""

from __future__ import annotations

from typing import Any

from worksheet_builder.model import (
    Answerable,
    Checklist,
    Choice,
    Column,
    Number,
    Option,
    Scale,
    list_offered,
)


def describe_question(part: Answerable | Column) -> dict[str, Any]:
    """Return what is asked, and what can be chosen, retired options too."""
    return {
        "id": part.id,
        "kind": part.kind,
        "label": part.label,
        "was": part.was,
        "unit": part.unit if isinstance(part, Number) else "",
        "options": _list_options(part),
    }


def _list_options(part: Answerable | Column) -> list[dict[str, Any]]:
    if isinstance(part, Scale):
        return [{"id": each.id, "label": each.label, "was": ()} for each in list_offered(part)]
    options: tuple[Option, ...] = ()
    if isinstance(part, Choice | Checklist):
        options = (*part.options, *part.retired)
    return [each.model_dump(mode="json", include={"id", "label", "was"}) for each in options]
