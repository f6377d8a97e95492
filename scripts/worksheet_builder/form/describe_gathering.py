"""Moments that can be picked from other worksheets, as the page's script reads them: JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from worksheet_builder.form.form_place import FormPlace
from worksheet_builder.model import (
    Answerable,
    Choice,
    Column,
    GatheredFrom,
    Rows,
    Worksheet,
    split_shown,
)

Others = Mapping[str, Worksheet]


def describe_gathering(worksheet: Worksheet, place: FormPlace) -> str:
    """Return what can be picked, and where it goes; what is not on the site is left out."""
    gather = worksheet.gather
    if gather is None:
        return ""
    others = {each.id: each for each in place.others}
    meetings = gather.meetings
    described = {
        "name": gather.name,
        "to": gather.to,
        "column": gather.column,
        "from": [found for each in gather.source for found in _describe(each, others)],
        "meetings": meetings.model_dump() if meetings and meetings.of in others else None,
    }
    return json.dumps(described, ensure_ascii=False, separators=(",", ":"))


def _describe(source: GatheredFrom, others: Others) -> Iterator[dict[str, Any]]:
    name, wanted = split_shown(source.field)
    fields = others[name].answerable_fields() if name in others else ()
    for field in (each for each in fields if each.id == wanted):
        yield {
            "worksheet": name,
            "noun": others[name].noun,
            "field": field.id,
            "label": field.label,
            "isPrivate": field.private,
            "what": _list_names(field, source.what),
            "only": _describe_only(field, source),
        }


def _describe_only(field: Answerable, source: GatheredFrom) -> dict[str, list[str]] | None:
    """Return by which ids the choice is known, and its options, those that they had before too."""
    if source.only is None:
        return None
    options = [
        option
        for column in _list_columns(field, source.only.field)
        if isinstance(column, Choice)
        for option in (*column.options, *column.retired)
        if option.id in source.only.value
    ]
    values = [name for each in options for name in (each.id, *each.was)]
    return {"field": _list_names(field, source.only.field), "value": values}


def _list_columns(field: Answerable, wanted: str | None) -> Iterable[Column]:
    columns = (*field.columns, *field.retired) if isinstance(field, Rows) else ()
    return [each for each in columns if each.id == wanted]


def _list_names(field: Answerable, wanted: str | None) -> list[str]:
    return [name for each in _list_columns(field, wanted) for name in (each.id, *each.was)]
