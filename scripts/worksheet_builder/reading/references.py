"""What the parts of a worksheet say about each other: ids that are there twice, conditions.

Looks at what was written and not at the model, so that a worksheet with other problems has these
found in the same run. What has the wrong shape is passed over: the model reports it.
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
    show,
)
from worksheet_builder.model import FIELD_MODELS, FieldBase
from worksheet_builder.reading.calendar import find_broken_calendar
from worksheet_builder.reading.collected import find_broken_collected
from worksheet_builder.reading.earlier_ids import find_reused_ids
from worksheet_builder.reading.reading_words import find_broken_reading
from worksheet_builder.reading.series import find_broken_series, list_fields
from worksheet_builder.reading.wordings import word

ASKED = {kind: model for kind, model in FIELD_MODELS.items() if issubclass(model, FieldBase)}
KINDS_WITH_OPTIONS = {kind for kind, model in ASKED.items() if "options" in model.model_fields}
KINDS_WITHOUT_OPTIONS = ASKED.keys() - KINDS_WITH_OPTIONS
# Keys that no column may have, and the wording of each
ONLY_OF_FIELDS = {"show_when": "condition_in_row", "private": "private_in_row"}


def find_broken_references(file: YamlFile) -> Iterator[Problem]:
    """Yield every problem between the parts of a worksheet."""
    fields = list_fields(file)
    retired = list_parts(file, (), "retired")
    yield from find_unclear_ids(file, fields, retired)
    for field in (*fields, *retired):
        yield from find_unclear_ids_within(file, field)
    for section in list_parts(file, (), "sections"):
        yield from find_wrong_neighbours(file, list_parts(file, section.place, "fields"))
    for field in fields:
        yield from find_broken_condition(file, field, fields)
        yield from find_misplaced_in_rows(file, list_parts(file, field.place, "columns"))
    yield from find_broken_series(file, fields)
    yield from find_broken_calendar(file, fields)
    yield from find_broken_reading(file)
    yield from find_broken_collected(file, fields)


def find_unclear_ids_within(file: YamlFile, field: Written) -> Iterator[Problem]:
    """Yield every id of the field's columns and options that leads to two of them."""
    retired = list_parts(file, field.place, "retired")
    columns = list_parts(file, field.place, "columns")
    yield from find_unclear_ids(file, columns, retired if columns else [])
    for part in (field, *columns, *(retired if columns else [])):
        options = list_parts(file, part.place, "options")
        if options:
            yield from find_unclear_ids(file, options, list_parts(file, part.place, "retired"))
            yield from find_same_labels(file, options)


def find_unclear_ids(
    file: YamlFile, parts: list[Written], retired: list[Written]
) -> Iterator[Problem]:
    """Yield every id that leads to two of the parts, which stand side by side."""
    yield from find_doubled_ids(file, parts)
    yield from find_doubled_ids(file, retired)
    yield from find_reused_ids(file, parts, retired)


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


def find_same_labels(file: YamlFile, options: list[Written]) -> Iterator[Problem]:
    """Yield a problem for each option that reads as one before it does."""
    first: dict[str, int] = {}
    for option in options:
        label = option.keys.get("label")
        line = file.line((*option.place, "label"))
        if not isinstance(label, str):
            continue
        if label.strip().lower() in first:
            subject, known = describe_subject(file, option.place), first[label.strip().lower()]
            yield word("doubled_label", file.path, line, subject=subject, label=label, first=known)
        first.setdefault(label.strip().lower(), line)


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
    elif has_options(asked) and options and value not in options:
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


def find_wrong_neighbours(file: YamlFile, fields: list[Written]) -> Iterator[Problem]:
    """Yield a problem where `beside` does not name the checklist just above it."""
    above = None
    for field in fields:
        wanted = field.keys.get("beside")
        is_list = above is not None and above.keys.get("kind") == "checklist"
        if isinstance(wanted, str) and not (above and is_list and above.id == wanted):
            yield word(
                "beside_another",
                file.path,
                file.line((*field.place, "beside")),
                subject=describe_subject(file, field.place),
                field=wanted,
            )
        # Two stand side by side, and never three.
        above = None if wanted else field


def has_options(field: Written) -> bool:
    """Whether the field offers answers to choose from."""
    return field.keys.get("kind") in KINDS_WITH_OPTIONS


def find_misplaced_in_rows(file: YamlFile, columns: list[Written]) -> Iterator[Problem]:
    """Yield a problem for each column that says what only a whole field can say."""
    for column in columns:
        subject = describe_subject(file, column.place)
        for key, name in ONLY_OF_FIELDS.items():
            if key in column.keys:
                yield word(name, file.path, file.line((*column.place, key)), subject=subject)
