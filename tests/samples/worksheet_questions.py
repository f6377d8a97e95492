"""A worksheet's questions as the browser lists them from its form, made from the model."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from worksheet_builder.model import (
    Checklist,
    Choice,
    Option,
    Rows,
    Signature,
    Worksheet,
    list_offered,
)

SIGNATURE_PARTS = (("name", "text", "Name"), ("date", "date", "Date"))


def list_questions(worksheet: Worksheet) -> list[dict[str, Any]]:
    """Return every question that takes an answer, those that are no longer asked last."""
    asked = [
        describe(field, section.title)
        for section in worksheet.sections
        for field in section.fields
        if field.kind != "note"
    ]
    earlier = "From an earlier version of this worksheet"
    return [*asked, *(describe(field, earlier) for field in worksheet.retired)]


def describe(field: Any, section: str) -> dict[str, Any]:
    """Return one field as `Question` of scripts/browser/form/questions.ts."""
    is_rows = isinstance(field, Rows)
    return {
        **describe_part(field),
        "section": section,
        "row": field.row if is_rows else "",
        "parts": list_parts(field),
    }


def list_parts(field: Any) -> list[dict[str, Any]]:
    """Return the columns of rows, or a signature's name and date."""
    if isinstance(field, Rows):
        return [describe_part(column) for column in (*field.columns, *field.retired)]
    if isinstance(field, Signature):
        return [
            {"id": part, "kind": kind, "label": label, "unit": "", "options": []}
            for part, kind, label in SIGNATURE_PARTS
        ]
    return []


def describe_part(field: Any) -> dict[str, Any]:
    """Return what a field and a column have in common."""
    return {
        "id": field.id,
        "kind": field.kind,
        "label": field.label,
        "unit": getattr(field, "unit", ""),
        "options": list(list_options(field)),
    }


def list_options(field: Any) -> Iterable[dict[str, str]]:
    """Yield what can be chosen or ticked, with what is no longer offered."""
    for option in field.options if isinstance(field, Checklist) else list_offered(field):
        yield offer(option)
    if isinstance(field, Checklist | Choice):
        for option in field.retired:
            yield offer(option, " (from an earlier version)")


def offer(option: Any | Option, note: str = "") -> dict[str, str]:
    """Return one option as `Offered`."""
    return {"id": option.id, "label": f"{option.label}{note}"}
