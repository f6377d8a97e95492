"""All worksheets as scripts read them away from their pages: what is asked, listed and carried.

One file of the site, named by its content, which a page fetches only where the browser keeps
anything.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from guide.serving import is_served
from worksheet_builder.model import (
    Aims,
    Answerable,
    CalendarDate,
    Choice,
    Column,
    ListedDate,
    Option,
    Rows,
    Signature,
    ToDo,
    Worksheet,
)

FOLDER = "assets/worksheets"
Listed = ToDo | Aims


@lru_cache(maxsize=4)
def describe_worksheets(worksheets: tuple[Worksheet, ...]) -> tuple[str, bytes]:
    """Return the path of the file in the site, and what it holds.

    While the site is served the path stays the same, or each change of a worksheet would change
    every page, since all of them name it.
    """
    described = [_describe(each) for each in worksheets]
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":")).encode()
    mark = "" if is_served() else f"-{hashlib.sha256(text).hexdigest()[:8]}"
    return f"{FOLDER}{mark}.json", text


def _describe_asked(field: Answerable) -> dict[str, object]:
    """Return a question's id, what it waits for, and the ids that it had before."""
    described: dict[str, object] = {"id": field.id}
    if field.show_when:
        described["when"] = {"field": field.show_when.field, "value": field.show_when.value}
    if field.was:
        described["was"] = list(field.was)
    return described


def _describe(worksheet: Worksheet) -> dict[str, Any]:
    """Return what scripts need; what says nothing is left out."""
    fields = tuple(worksheet.answerable_fields())
    described = {
        "id": worksheet.id,
        "was": worksheet.was,
        "title": worksheet.title,
        "noun": worksheet.noun,
        "closes": worksheet.closes,
        "isOwn": worksheet.belongs == "person",
        "asked": [_describe_asked(each) for each in fields],
        "signatures": [each.id for each in fields if isinstance(each, Signature)],
        "series": worksheet.series.model_dump() if worksheet.series else None,
        "carry": [each.model_dump(by_alias=True, exclude_none=True) for each in worksheet.carry],
        "overview": _describe_overview(worksheet, fields),
        "calendar": [_describe_calendar(each, fields) for each in worksheet.calendar],
    }
    return {key: value for key, value in described.items() if value}


def _describe_overview(
    worksheet: Worksheet, fields: Iterable[Answerable]
) -> Mapping[str, Any] | None:
    overview = worksheet.overview
    if overview is None:
        return None
    rows = {each.id: each for each in fields if isinstance(each, Rows)}
    described = {
        "name": overview.name,
        "toDo": _describe_listed(overview.to_do, rows) if overview.to_do else None,
        "aims": _describe_listed(overview.aims, rows) if overview.aims else None,
        "dates": [_describe_date(each) for each in overview.dates],
        "large": overview.large,
    }
    return {key: value for key, value in described.items() if value}


def _describe_date(date: ListedDate) -> dict[str, str]:
    described = {
        "field": date.field,
        "name": date.name,
        "year": date.year,
        "firstOf": date.first_of,
    }
    return {key: value for key, value in described.items() if value}


def _describe_calendar(date: CalendarDate, fields: Iterable[Answerable]) -> dict[str, Any]:
    """Return what can go into a calendar, with columns and options by the ids that they had too."""
    described = date.model_dump(exclude_none=True, exclude={"repeat"})
    rows = [each for each in fields if isinstance(each, Rows) and each.id == date.rows]
    for key in ("date", "what"):
        columns = _list_columns(rows, described[key]) if key in described else []
        if rows and columns:
            described[key] = [name for each in columns for name in (each.id, *each.was)]
        elif key == "date":
            described[key] = [date.date]
    if date.repeat:
        asked = [each for each in fields if each.id == date.repeat.field]
        every = {each.value: each.every for each in date.repeat.rhythms}
        rhythms = {
            name: every[option.id]
            for option in _list_options(asked)
            for name in (option.id, *option.was)
            if option.id in every
        }
        described["repeat"] = {"field": date.repeat.field, "rhythms": rhythms}
    return described


def _list_options(fields: Iterable[Answerable | Column]) -> list[Option]:
    return [
        option
        for each in fields
        if isinstance(each, Choice)
        for option in (*each.options, *each.retired)
    ]


def _describe_listed(listed: Listed, rows: Mapping[str, Rows]) -> dict[str, Any]:
    """Return the rows, and of each column the ids that it has and had, with its options' words."""
    named = listed.model_dump(include={"what", "who", "by", "state"}, exclude_none=True)
    found = [rows[each] for each in listed.source]
    columns = {key: _list_columns(found, wanted) for key, wanted in named.items()}
    return {
        "from": listed.source,
        "name": listed.name,
        "columns": {
            key: list(dict.fromkeys(name for each in held for name in (each.id, *each.was)))
            for key, held in columns.items()
        },
        "words": {key: words for key, held in columns.items() if (words := _list_words(held))},
    }


def _list_columns(rows: Iterable[Rows], wanted: str) -> list[Column]:
    return [column for each in rows for column in each.columns if column.id == wanted]


def _list_words(columns: Iterable[Column]) -> dict[str, str]:
    """Return the words of every option by its ids, those that it had before too."""
    return {
        name: option.label for option in _list_options(columns) for name in (option.id, *option.was)
    }
