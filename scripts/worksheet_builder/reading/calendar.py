"""What a worksheet says of itself for calendars: the dates, and the answers that go with them.

Looks at what was written and not at the model, as `references` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from strict_yaml import (
    Problem,
    Written,
    YamlFile,
    describe_subject,
    did_you_mean,
    list_parts,
    nearest,
)
from worksheet_builder.reading.series import Fields, find_broken_unless, find_rows, find_wrong_kind
from worksheet_builder.reading.wordings import word

# Which keys name a whole field, and of which kind it is
OF_FIELDS = {"time": "text", "length": "number", "place": "text", "until": "date"}
# Which keys name a column, and of which kinds it may be
OF_COLUMNS = {"date": ("date",), "what": ("long_text", "text")}
NOT_OF_ROWS = (*OF_FIELDS, "repeat", "offer")
ONLY_OF_ROWS = ("what", "unless")


def find_broken_calendar(file: YamlFile, fields: Fields) -> Iterator[Problem]:
    """Yield a problem where `calendar` names what is not there, or is of another kind."""
    for date in list_parts(file, (), "calendar"):
        if "rows" in date.keys:
            yield from _find_broken_rows(file, date, fields)
        else:
            yield from _find_broken_date(file, date, fields)


def _find_broken_date(file: YamlFile, date: Written, fields: Fields) -> Iterator[Problem]:
    for key, kind in {"date": "date", **OF_FIELDS}.items():
        yield from find_wrong_kind(file, (*date.place, key), kind, fields)
    yield from find_wrong_kind(file, (*date.place, "offer", "after"), "date", fields)
    yield from find_wrong_kind(file, (*date.place, "repeat", "field"), "choice", fields)
    yield from _find_broken_rhythms(file, date, fields)
    yield from _find_misplaced(file, date, "calendar_only_of_rows", ONLY_OF_ROWS)


def _find_broken_rhythms(file: YamlFile, date: Written, fields: Fields) -> Iterator[Problem]:
    """Yield a problem for each rhythm of an option that is not there."""
    repeat = (*date.place, "repeat")
    wanted = file.value((*repeat, "field")) if isinstance(date.keys.get("repeat"), dict) else None
    asked = next((each for each in fields if each.id == wanted), None)
    if asked is None or asked.keys.get("kind") != "choice":
        return
    known = [
        option.id for key in ("options", "retired") for option in list_parts(file, asked.place, key)
    ]
    for rhythm in list_parts(file, repeat, "rhythms") if known else ():
        value = rhythm.keys.get("value")
        if isinstance(value, str) and value not in known:
            place = (*rhythm.place, "value")
            facts = {"value": value, "field": asked.id, "known": ", ".join(known)}
            near = did_you_mean(nearest(value, known))
            subject = describe_subject(file, place)
            name = "calendar_unknown_option"
            yield word(name, file.path, file.line(place), subject=subject, near=near, **facts)


def _find_broken_rows(file: YamlFile, date: Written, fields: Fields) -> Iterator[Problem]:
    yield from find_wrong_kind(file, (*date.place, "rows"), "rows", fields)
    yield from _find_misplaced(file, date, "calendar_not_of_rows", NOT_OF_ROWS)
    rows = find_rows(date.keys.get("rows"), fields)
    if rows is None:
        return
    columns = list_parts(file, rows.place, "columns")
    for key, kinds in OF_COLUMNS.items():
        wanted = date.keys.get(key)
        fitting = [each.id for each in columns if each.keys.get("kind") in kinds]
        if isinstance(wanted, str) and wanted not in fitting:
            place = (*date.place, key)
            facts = {"column": wanted, "rows": rows.id, "kinds": " or ".join(kinds)}
            near = did_you_mean(nearest(wanted, fitting))
            subject = describe_subject(file, place)
            name = "calendar_unknown_column"
            yield word(name, file.path, file.line(place), subject=subject, near=near, **facts)
    unless = date.keys.get("unless")
    if isinstance(unless, dict):
        yield from find_broken_unless(file, date, unless, rows)


def _find_misplaced(
    file: YamlFile, date: Written, name: str, keys: tuple[str, ...]
) -> Iterator[Problem]:
    for key in keys:
        if key in date.keys:
            place = (*date.place, key)
            yield word(name, file.path, file.line(place), subject=describe_subject(file, place))
