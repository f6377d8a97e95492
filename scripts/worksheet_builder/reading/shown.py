"""What a worksheet says about another one: answers that it shows, rows that it takes over.

Looks at what was written in both files and not at their models, as `references` does. Another file
that cannot be read is passed over: its own problems are reported as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from strict_yaml import (
    Place,
    Problem,
    ProblemsFound,
    Value,
    Written,
    YamlFile,
    describe_subject,
    did_you_mean,
    list_parts,
    nearest,
    read_yaml,
    show,
)
from worksheet_builder.model import split_shown
from worksheet_builder.reading.series import find_wrong_kind, list_fields, takes_all
from worksheet_builder.reading.wordings import word


@dataclass(frozen=True)
class Reader:
    """A worksheet's file, and where those that it may name stand, by their ids."""

    file: YamlFile
    id: str
    others: Mapping[str, Path]

    def read(self, worksheet: str) -> YamlFile | None:
        """Return another worksheet's file, if it can be read."""
        path = self.others[worksheet]
        written = path.stat()
        try:
            return _read_once(path, (written.st_mtime_ns, written.st_size))
        except ProblemsFound:
            return None

    def word(self, name: str, place: Place, /, **facts: object) -> Problem:
        """Return a problem of this file."""
        subject = describe_subject(self.file, place)
        return word(name, self.file.path, self.file.line(place), subject=subject, **facts)


@lru_cache(maxsize=64)  # several worksheets name the same one
def _read_once(path: Path, _stamp: tuple[int, int]) -> YamlFile:
    """Return the file as it was written at that moment; nobody may change it."""
    return read_yaml(path, path.parent)


def find_broken_shows(reader: Reader) -> Iterator[Problem]:
    """Yield a problem where `show` or `take` names what is not there, or cannot be shown."""
    shown = reader.file.value(("show",))
    names = shown if isinstance(shown, list) else []
    for number, name in enumerate(names):
        if isinstance(name, str) and "." in name:
            yield from _find_broken_show(reader, ("show", number), name)
    for take in list_parts(reader.file, (), "take"):
        yield from _find_broken_take(reader, take, names)


def _find_broken_show(reader: Reader, place: Place, name: str) -> Iterator[Problem]:
    worksheet, wanted = split_shown(name)
    if worksheet == reader.id:
        yield reader.word("show_itself", place, name=name)
    elif worksheet not in reader.others:
        near = did_you_mean(nearest(worksheet, reader.others))
        yield reader.word("show_unknown_worksheet", place, worksheet=worksheet, near=near)
    elif other := reader.read(worksheet):
        yield from _find_broken_field(reader, place, other, (worksheet, wanted))


def _find_broken_field(
    reader: Reader, place: Place, other: YamlFile, names: tuple[str, str]
) -> Iterator[Problem]:
    facts = {"worksheet": names[0], "field": names[1]}
    fields = list_fields(other)
    field = _find_field(fields, names[1])
    if field is None:
        renamed = (each.id for each in fields if names[1] in _list(each.keys.get("was")))
        near = next(renamed, nearest(names[1], [each.id for each in fields]))
        yield reader.word("show_unknown_field", place, **facts, near=did_you_mean(near))
    elif field.keys.get("private", "false") != "false":
        yield reader.word("show_private", place, **facts)
    elif reader.file.value(("belongs",)) == "person" != other.value(("belongs",)):
        yield reader.word("show_of_somebody", place, **facts)


def _find_field(fields: Sequence[Written], wanted: Value | None) -> Written | None:
    return next((each for each in fields if each.id == wanted), None)


def _list(value: Value | None) -> Sequence[Value]:
    return value if isinstance(value, list) else [value] if value else []


def _find_broken_take(reader: Reader, take: Written, shown: Sequence[Value]) -> Iterator[Problem]:
    fields = list_fields(reader.file)
    yield from find_wrong_kind(reader.file, (*take.place, "to"), "rows", fields)
    name = take.keys.get("from")
    if not isinstance(name, str):
        return
    if name not in shown:
        near = did_you_mean(nearest(name, [each for each in shown if isinstance(each, str)]))
        yield reader.word("take_not_shown", (*take.place, "from"), name=name, near=near)
        return
    worksheet, wanted = split_shown(name)
    other = reader.read(worksheet) if worksheet in reader.others else None
    source = _find_field(list_fields(other), wanted) if other else None
    target = _find_field(fields, take.keys.get("to"))
    if not other or not source:
        return
    if source.keys.get("kind") != "rows":
        kind = show(source.keys.get("kind", ""))
        yield reader.word("take_wrong_kind", (*take.place, "from"), name=name, kind=kind)
    elif target and target.keys.get("kind") == "rows":
        yield from _find_broken_columns(reader, take, (other, source), target)


def _find_broken_columns(
    reader: Reader, take: Written, there: tuple[YamlFile, Written], target: Written
) -> Iterator[Problem]:
    """Yield a problem for each pair of columns that are not there, or do not fit."""
    for pair in list_parts(reader.file, take.place, "columns"):
        ends = {"from": there, "to": (reader.file, target)}
        found: list[tuple[YamlFile, Written]] = []
        for key, (file, rows) in ends.items():
            wanted = pair.keys.get(key)
            columns = {each.id: each for each in list_parts(file, rows.place, "columns")}
            if isinstance(wanted, str) and wanted in columns:
                found.append((file, columns[wanted]))
            elif isinstance(wanted, str):
                near = did_you_mean(nearest(wanted, columns))
                facts = {"column": wanted, "rows": rows.id, "near": near}
                yield reader.word("take_unknown_column", (*pair.place, key), **facts)
        if len(found) == len(ends) and not takes_all(*reversed(found)):
            kinds = [show(column.keys.get("kind", "")) for _, column in found]
            facts = {"column": found[0][1].id, "kind": kinds[0], "into": kinds[1]}
            yield reader.word("take_wrong_column", (*pair.place, "to"), **facts)
