"""A series as the page's script reads it: ids and words, as JSON."""

from __future__ import annotations

import json

from worksheet_builder.model.worksheet import Worksheet


def describe_series(worksheet: Worksheet) -> str:
    """Return what dates an entry, what it is called, and what goes into the next; "" for none."""
    if worksheet.series is None:
        return ""
    said = worksheet.series.model_dump(mode="json")
    carry = [
        each.model_dump(mode="json", by_alias=True, exclude_none=True) for each in worksheet.carry
    ]
    return json.dumps({**said, "carry": carry}, ensure_ascii=False, separators=(",", ":"))
