"""What a worksheet says of moments that it gathers from others: where they stand, where they go.

Looks at what was written in all of these files, as `shown` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from strict_yaml import Place, Problem, Value, Written, YamlFile, did_you_mean, list_parts, nearest
from worksheet_builder.model import split_shown
from worksheet_builder.reading.series import find_rows, find_wrong_kind, list_fields
from worksheet_builder.reading.shown import Reader

TEXTS = ("long_text", "text")


def leave_out_targets(file: YamlFile) -> None:
    """Take from a list of targets those that stand only with words that are not given."""
    gather = file.data.get("gather")
    targets = gather.get("to") if isinstance(gather, dict) else None
    if isinstance(gather, dict) and isinstance(targets, list):
        gather["to"] = [name for name in targets if name not in file.left_out]


def find_broken_gather(reader: Reader) -> Iterator[Problem]:
    """Yield a problem where `gather` names what is not there, or is of another kind."""
    gather = reader.file.value(("gather",))
    if not isinstance(gather, dict):
        return
    yield from _find_broken_target(reader, gather)
    for source in list_parts(reader.file, ("gather",), "from"):
        name = source.keys.get("field")
        if isinstance(name, str) and "." in name:
            yield from _find_broken_source(reader, source, name)
    meetings = gather.get("meetings")
    if isinstance(meetings, dict):
        yield from _find_broken_meetings(reader, meetings)


def _find_broken_target(reader: Reader, gather: dict[str, Value]) -> Iterator[Problem]:
    fields = list_fields(reader.file)
    to, column = gather.get("to"), gather.get("column")
    many = isinstance(to, list)
    for number, name in enumerate(to if isinstance(to, list) else [to]):
        place: Place = ("gather", "to", number) if many else ("gather", "to")
        yield from find_wrong_kind(reader.file, place, "rows", fields)
        rows = find_rows(name, fields)
        if rows:
            yield from _find_unknown_column(
                reader, ("gather", "column"), column, (reader.file, rows), TEXTS
            )


def _find_broken_source(reader: Reader, source: Written, name: str) -> Iterator[Problem]:
    place = (*source.place, "field")
    found = _find_other(reader, name)
    if isinstance(found, str):
        worksheet, field = split_shown(name)
        yield reader.word(found, place, worksheet=worksheet, field=field, near="")
    elif found and found[1].keys.get("kind") == "rows":
        if "what" not in source.keys:
            yield reader.word("gather_without_column", place, name=name)
        yield from _find_unknown_column(
            reader, (*source.place, "what"), source.keys.get("what"), found, TEXTS
        )
        only = source.keys.get("only")
        if isinstance(only, dict):
            yield from _find_broken_only(reader, source, only, found)


def _find_other(reader: Reader, name: str) -> tuple[YamlFile, Written] | str | None:
    """Return the file and the field, or the name of the problem; None where it cannot be read."""
    worksheet, wanted = split_shown(name)
    if worksheet not in reader.others:
        return "show_unknown_worksheet"
    other = reader.read(worksheet)
    if other is None:
        return None
    field = next((each for each in list_fields(other) if each.id == wanted), None)
    return (other, field) if field else "show_unknown_field"


def _find_unknown_column(
    reader: Reader,
    place: Place,
    wanted: Value | None,
    there: tuple[YamlFile, Written],
    kinds: tuple[str, ...],
) -> Iterator[Problem]:
    file, rows = there
    columns = list_parts(file, rows.place, "columns")
    known = [each.id for each in columns if each.keys.get("kind") in kinds]
    if isinstance(wanted, str) and wanted not in known:
        near = did_you_mean(nearest(wanted, known))
        yield reader.word("take_unknown_column", place, column=wanted, rows=rows.id, near=near)


def _find_broken_only(
    reader: Reader, source: Written, only: dict[str, Value], there: tuple[YamlFile, Written]
) -> Iterator[Problem]:
    place = (*source.place, "only")
    yield from _find_unknown_column(
        reader, (*place, "field"), only.get("field"), there, ("choice",)
    )
    file, rows = there
    columns = list_parts(file, rows.place, "columns")
    choice = next((each for each in columns if each.id == only.get("field")), None)
    options = [each.id for each in list_parts(file, choice.place, "options")] if choice else []
    value = only.get("value")
    for name in value if isinstance(value, list) else [value]:
        if options and isinstance(name, str) and name not in options:
            facts = {"value": name, "field": only.get("field"), "known": ", ".join(options)}
            near = did_you_mean(nearest(name, options))
            yield reader.word("gather_unknown_option", (*place, "value"), near=near, **facts)


def _find_broken_meetings(reader: Reader, meetings: dict[str, Value]) -> Iterator[Problem]:
    place = ("gather", "meetings")
    fields = list_fields(reader.file)
    for key, kind in (("hours", "number"), ("words", "text")):
        yield from find_wrong_kind(reader.file, (*place, key), kind, fields)
    length, series = meetings.get("length"), meetings.get("of")
    if isinstance(length, str) and "." in length:
        found = _find_other(reader, length)
        if isinstance(found, str):
            worksheet, field = split_shown(length)
            yield reader.word(found, (*place, "length"), worksheet=worksheet, field=field, near="")
    if isinstance(series, str) and series not in reader.others:
        yield reader.word("show_unknown_worksheet", (*place, "of"), worksheet=series, near="")
    elif isinstance(series, str):
        other = reader.read(series)
        if other and not other.value(("series",)):
            yield reader.word("overview_no_series", (*place, "of"), worksheet=series)
