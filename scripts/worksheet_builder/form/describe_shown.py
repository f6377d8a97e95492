"""The answers of other worksheets that a form shows, as the page's script reads them: JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from worksheet_builder.form.describe_question import describe_question
from worksheet_builder.form.form_place import FormPlace
from worksheet_builder.model import Answerable, Rows, Worksheet, split_shown


def describe_shown(worksheet: Worksheet, place: FormPlace) -> str:
    """Return whose answers they are, what is asked there, and what can be taken over.

    One whose worksheet is not on the site is left out.
    """
    shown = [
        _describe(worksheet, other, wanted, place.pages.get(other.id, ""))
        for other, wanted in _list_shown(worksheet, place)
    ]
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def _list_shown(worksheet: Worksheet, place: FormPlace) -> Iterator[tuple[Worksheet, str]]:
    known = {other.id: other for other in place.others}
    for name in worksheet.show:
        other, field = split_shown(name)
        if other in known:
            yield known[other], field


def _describe(worksheet: Worksheet, other: Worksheet, wanted: str, page: str) -> dict[str, Any]:
    number, field = next(
        (number, field)
        for number, section in enumerate(other.sections, start=1)
        for field in section.fields
        if field.kind != "note" and field.id == wanted
    )
    taken = [each for each in worksheet.take if each.source == f"{other.id}.{wanted}"]
    return {
        "worksheet": other.id,
        "was": other.was,
        "noun": other.noun,
        "page": f"{page}#{other.id}-section-{number}",
        "isOwn": other.belongs == "person",
        "date": other.series.date if other.series else "",
        "field": _describe_field(field),
        "take": [each.model_dump(mode="json", by_alias=True) for each in taken],
    }


def _describe_field(field: Answerable) -> dict[str, Any]:
    if not isinstance(field, Rows):
        return describe_question(field)
    columns = [describe_question(each) for each in (*field.columns, *field.retired)]
    return {**describe_question(field), "row": field.row, "columns": columns}
