"""What the parts of a worksheet say about each other: ids that are there twice, conditions.

Looks at what was written and not at the model, so that a worksheet with other problems has these
found in the same run. What has the wrong shape is passed over: the model reports it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from worksheet_builder.problem import Problem
from worksheet_builder.spot import describe_subject, show
from worksheet_builder.wording import did_you_mean, nearest, word
from worksheet_builder.yaml_file import Place, Value, YamlFile

KINDS_WITH_OPTIONS = ("choice", "checklist")
KINDS_WITHOUT_OPTIONS = ("text", "long_text", "date", "number", "rows", "signature")


@dataclass(frozen=True)
class Written:
    """A part of the worksheet as it was written, and its place."""

    place: Place
    keys: dict[str, Value]

    @property
    def id(self) -> str:
        """The part's id, or nothing."""
        value = self.keys.get("id")
        return value if isinstance(value, str) else ""


def find_broken_references(file: YamlFile) -> Iterator[Problem]:
    """Yield every problem between the parts of a worksheet."""
    sections = list_parts(file, (), "sections")
    fields = [field for section in sections for field in list_parts(file, section.place, "fields")]
    yield from find_doubled_ids(file, fields)
    for field in fields:
        columns = list_parts(file, field.place, "columns")
        yield from find_doubled_ids(file, columns)
        for part in (field, *columns):
            yield from find_doubled_ids(file, list_parts(file, part.place, "options"))
        yield from find_broken_condition(file, field, fields)
        yield from find_conditions_in_rows(file, columns)


def list_parts(file: YamlFile, place: Place, key: str) -> list[Written]:
    """Return the groups of keys in the list that stands under the key."""
    items = file.value((*place, key))
    if not isinstance(items, list):
        return []
    return [
        Written((*place, key, number), item)
        for number, item in enumerate(items)
        if isinstance(item, dict)
    ]


def find_doubled_ids(file: YamlFile, parts: list[Written]) -> Iterator[Problem]:
    """Yield a problem for each part that has the id of one before it."""
    first: dict[str, int] = {}
    for part in parts:
        line = file.line((*part.place, "id"))
        if part.id in first:
            facts = {"first": first[part.id], "better": f"{part.id}_2"}
            subject = describe_subject(file, part.place)
            yield word("doubled_id", file.path, line, subject=subject, **facts)
        elif part.id:
            first[part.id] = line


def find_broken_condition(
    file: YamlFile, field: Written, fields: list[Written]
) -> Iterator[Problem]:
    """Yield a problem where `show_when` leads nowhere."""
    condition = field.keys.get("show_when")
    if not isinstance(condition, dict):
        return
    wanted, value = condition.get("field"), condition.get("value")
    if not isinstance(wanted, str) or not isinstance(value, str):
        return
    asked = next((other for other in fields if other.id == wanted), None)
    earlier = [other for other in fields if other.place < field.place]
    options = [option.id for option in list_parts(file, asked.place, "options")] if asked else []
    name, key, sought, known = "", "field", wanted, [one.id for one in earlier if has_options(one)]
    if not asked:
        name = "condition_unknown_field"
    elif asked not in earlier:
        name = "condition_later_field"
    elif asked.keys.get("kind") in KINDS_WITHOUT_OPTIONS:
        name = "condition_wrong_kind"
    elif has_options(asked) and value not in options:
        name, key, sought, known = "condition_unknown_option", "value", value, options
    if name:
        near = nearest(sought, known)
        yield word(
            name,
            file.path,
            file.line((*field.place, "show_when", key)),
            subject=describe_subject(file, field.place),
            field=wanted,
            value=value,
            kind=show(asked.keys.get("kind", "")) if asked else "",
            known=", ".join(known),
            near=did_you_mean(near),
            better=near or next(iter(known), ""),
        )


def has_options(field: Written) -> bool:
    """Whether the field offers answers to choose from."""
    return field.keys.get("kind") in KINDS_WITH_OPTIONS


def find_conditions_in_rows(file: YamlFile, columns: list[Written]) -> Iterator[Problem]:
    """Yield a problem for each column with a condition, which no form can follow."""
    for column in columns:
        if "show_when" in column.keys:
            line = file.line((*column.place, "show_when"))
            subject = describe_subject(file, column.place)
            yield word("condition_in_row", file.path, line, subject=subject)
