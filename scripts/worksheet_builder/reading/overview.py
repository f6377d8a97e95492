"""What a worksheet says of itself for the page of all one's work: its rows, columns and dates.

Looks at what was written and not at the model, as `references` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from strict_yaml import Place, Problem, Value, Written, did_you_mean, list_parts, nearest
from worksheet_builder.reading.series import find_wrong_kind, list_fields
from worksheet_builder.reading.shown import Reader

# Which columns a list of rows may name, and of which kind each is.
COLUMNS = {
    "to_do": {"what": ("long_text", "text"), "who": ("choice",), "by": ("date",)},
    "aims": {"what": ("long_text", "text"), "state": ("choice",)},
}


def find_broken_overview(reader: Reader) -> Iterator[Problem]:
    """Yield a problem where `overview` names what is not there, or is of another kind."""
    fields = list_fields(reader.file)
    for name, columns in COLUMNS.items():
        if isinstance(reader.file.value(("overview", name)), dict):
            for key, kinds in columns.items():
                yield from _find_broken_column(reader, ("overview", name, key), kinds, fields)
            yield from _find_wrong_rows(reader, ("overview", name, "from"), fields)
    for date in list_parts(reader.file, ("overview",), "dates"):
        yield from find_wrong_kind(reader.file, (*date.place, "field"), "date", fields)
        yield from _find_wrong_series(reader, (*date.place, "first_of"))


def _find_wrong_rows(reader: Reader, place: Place, fields: list[Written]) -> Iterator[Problem]:
    for each in _list_places(reader, place):
        yield from find_wrong_kind(reader.file, each, "rows", fields)


def _list_places(reader: Reader, place: Place) -> list[Place]:
    """Return the places of the ids in a list, or of a lone one."""
    value = reader.file.value(place)
    return [(*place, at) for at in range(len(value))] if isinstance(value, list) else [place]


def _find_broken_column(
    reader: Reader, place: Place, kinds: tuple[str, ...], fields: list[Written]
) -> Iterator[Problem]:
    """Yield a problem for each of the rows that has no such column."""
    wanted = reader.file.value(place)
    if not isinstance(wanted, str) or not wanted:
        return
    named = {reader.file.value(each) for each in _list_places(reader, (*place[:-1], "from"))}
    for rows in fields:
        if rows.id not in named or rows.keys.get("kind") != "rows":
            continue
        columns = list_parts(reader.file, rows.place, "columns")
        fitting = [each.id for each in columns if each.keys.get("kind") in kinds]
        if wanted not in fitting:
            near = did_you_mean(nearest(wanted, fitting))
            facts = {"rows": rows.id, "column": wanted, "kinds": " or ".join(kinds)}
            yield reader.word("overview_unknown_column", place, **facts, near=near)


def _find_wrong_series(reader: Reader, place: Place) -> Iterator[Problem]:
    wanted: Value | None = reader.file.value(place)
    if not isinstance(wanted, str) or not wanted:
        return
    other = reader.read(wanted) if wanted in reader.others else None
    if wanted not in reader.others:
        near = did_you_mean(nearest(wanted, reader.others))
        yield reader.word("overview_unknown_series", place, worksheet=wanted, near=near)
    elif other and not other.value(("series",)):
        yield reader.word("overview_no_series", place, worksheet=wanted)
