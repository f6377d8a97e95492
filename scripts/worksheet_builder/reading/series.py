"""What a series says about its worksheet's fields: the dates that it names, the rows that go on.

Looks at what was written and not at the model, as `references` does, and passes over what has the
wrong shape.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strict_yaml import (
    Place,
    Problem,
    Value,
    Written,
    YamlFile,
    describe_subject,
    did_you_mean,
    list_parts,
    nearest,
    show,
)
from worksheet_builder.model import FIELD_KINDS
from worksheet_builder.reading.wordings import word

Fields = Sequence[Written]


def list_fields(file: YamlFile) -> list[Written]:
    """Return every field as it was written, in page order."""
    sections = list_parts(file, (), "sections")
    return [field for section in sections for field in list_parts(file, section.place, "fields")]


def find_broken_series(file: YamlFile, fields: Fields) -> Iterator[Problem]:
    """Yield a problem where `series` or `carry` names what is not among the fields."""
    series = file.value(("series",))
    if isinstance(series, dict):
        yield from find_wrong_kind(file, ("series", "date"), "date", fields)
    carried = list_parts(file, (), "carry")
    if carried and not series:
        yield word("carry_without_series", file.path, file.line(("carry",)))
    for carry in carried:
        yield from _find_broken_carry(file, carry, fields)


def _find_broken_carry(file: YamlFile, carry: Written, fields: Fields) -> Iterator[Problem]:
    for key in ("from", "to"):
        yield from find_wrong_kind(file, (*carry.place, key), "rows", fields)
        yield from find_wrong_kind(file, (*carry.place, "date", key), "date", fields)
    source = find_rows(carry.keys.get("from"), fields)
    target = find_rows(carry.keys.get("to"), fields)
    unless = carry.keys.get("unless")
    if source and isinstance(unless, dict):
        yield from find_broken_unless(file, carry, unless, source)
    if source and target and source != target:
        stays = unless.get("field") if isinstance(unless, dict) else None
        yield from _find_missing_columns(file, carry, (source, target), stays)


def find_rows(name: Value | None, fields: Fields) -> Written | None:
    """Return the rows of this id, if it is that of rows."""
    found = (field for field in fields if field.id == name and field.keys.get("kind") == "rows")
    return next(found, None) if name else None


def find_wrong_kind(file: YamlFile, place: Place, kind: str, fields: Fields) -> Iterator[Problem]:
    """Yield a problem where the id at the place is not that of a field of this kind."""
    wanted = file.value(place)
    if not isinstance(wanted, str) or not wanted:
        return
    named = next((field for field in fields if field.id == wanted), None)
    if named and (named.keys.get("kind") == kind or named.keys.get("kind") not in FIELD_KINDS):
        return  # a kind that does not exist is a problem of its own
    known = [field.id for field in fields if field.keys.get("kind") == kind]
    near = nearest(wanted, known)
    yield word(
        "series_wrong_kind" if named else "series_unknown_field",
        file.path,
        file.line(place),
        subject=describe_subject(file, place),
        field=wanted,
        kind=show(named.keys.get("kind", "")) if named else "",
        wanted=kind,
        near=did_you_mean(near),
    )


def find_broken_unless(
    file: YamlFile, carry: Written, unless: dict[str, Value], source: Written
) -> Iterator[Problem]:
    """Yield a problem where no row can say what lets it stay behind."""
    place = (*carry.place, "unless")
    columns = list_parts(file, source.place, "columns")
    choices = {column.id: column for column in columns if column.keys.get("kind") == "choice"}
    wanted, value = unless.get("field"), unless.get("value")
    facts = {"subject": describe_subject(file, (*place, "field")), "rows": source.id}
    if not isinstance(wanted, str):
        return
    if wanted not in choices:
        near = did_you_mean(nearest(wanted, choices))
        line = file.line((*place, "field"))
        yield word("carry_unknown_choice", file.path, line, field=wanted, near=near, **facts)
        return
    offered = [option.id for option in list_parts(file, choices[wanted].place, "options")]
    for name in value if isinstance(value, list) else [value]:
        if isinstance(name, str) and offered and name not in offered:
            near = did_you_mean(nearest(name, offered))
            known = {"value": name, "near": near, "known": ", ".join(offered)}
            line = file.line((*place, "value"))
            yield word("carry_unknown_option", file.path, line, field=wanted, **known, **facts)


def _find_missing_columns(
    file: YamlFile, carry: Written, rows: tuple[Written, Written], stays: Value | None
) -> Iterator[Problem]:
    """Yield a problem for each column whose answers would have no place in the next entry."""
    source, target = rows
    there = {column.id: column for column in list_parts(file, target.place, "columns")}
    for column in list_parts(file, source.place, "columns"):
        taking = there.get(column.id)
        if column.id == stays or (taking and takes_all((file, taking), (file, column))):
            continue
        facts = {"rows": source.id, "target": target.id, "column": column.id}
        yield word("carry_missing_column", file.path, file.line((*carry.place, "to")), **facts)


def takes_all(target: tuple[YamlFile, Written], source: tuple[YamlFile, Written]) -> bool:
    """Whether every answer of the source column is one of the target as well."""
    (here, taking), (there, column) = target, source
    if taking.keys.get("kind") != column.keys.get("kind"):
        return False
    offered = {option.id for option in list_parts(here, taking.place, "options")}
    return {option.id for option in list_parts(there, column.place, "options")} <= offered
