"""Answers that are handed in without a name, as scripts read of them: JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from worksheet_builder.form.describe_question import describe_question
from worksheet_builder.form.form_place import FormPlace
from worksheet_builder.model import Worksheet


def describe_handing_in(worksheet: Worksheet, place: FormPlace) -> str:
    """Return which answers of a form go into the file, and what is said of it."""
    if worksheet.collected is None:
        return ""
    described = {"format": place.collected_format, **worksheet.collected.model_dump(mode="json")}
    return json.dumps(described, ensure_ascii=False, separators=(",", ":"))


def describe_collected(worksheets: Iterable[Worksheet]) -> str:
    """Return what the page that reads many such files has to know of their questions."""
    described = [_describe(each) for each in worksheets if each.collected]
    return json.dumps(described, ensure_ascii=False, separators=(",", ":"))


def _describe(worksheet: Worksheet) -> dict[str, Any]:
    asked = {each.id: each for each in worksheet.answerable_fields()}
    names = worksheet.collected.fields if worksheet.collected else ()
    return {
        "id": worksheet.id,
        "was": worksheet.was,
        "title": worksheet.title,
        "questions": [describe_question(asked[name]) for name in names],
    }
