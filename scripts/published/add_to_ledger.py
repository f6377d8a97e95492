"""Adding to the ledger what is about to be published: nothing that stands in it goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from published.ledger import (
    Ledger,
    PublishedField,
    PublishedOption,
    PublishedWorksheet,
)
from worksheet_builder.model import Answerable, Checklist, Choice, Option, Rows, Worksheet

SAID = ("row", "lowest", "highest", "lowest_label", "highest_label")  # beside label and options


def add_to_ledger(ledger: Ledger, worksheets: Iterable[Worksheet]) -> Ledger:
    """Return the ledger with the worksheets as they are now, in page order.

    What was renamed stands behind what it became. It expects that nothing was lost undeclared:
    `find_losses` says so first.
    """
    before = {entry.id: entry for entry in ledger.worksheets}
    entries: dict[str, PublishedWorksheet] = {}
    for worksheet in worksheets:
        earlier = [before[old] for old in worksheet.was if old in before]
        known = [entry for entry in (before.get(worksheet.id), *earlier) if entry]
        entries[worksheet.id] = _publish_worksheet(worksheet, known)
        for old in earlier:
            entries[old.id] = PublishedWorksheet(id=old.id, title=old.title, now=worksheet.id)
    # One that nobody shows any more is refused before; should it get here, it stays.
    rest = {name: entry for name, entry in before.items() if name not in entries}
    both = {**rest, **entries}
    return Ledger(of=ledger.of, worksheets=tuple(entry for _id, entry in sorted(both.items())))


def _publish_worksheet(
    worksheet: Worksheet, known: Sequence[PublishedWorksheet]
) -> PublishedWorksheet:
    before = {field.id: field for entry in known for field in entry.fields}
    asked = worksheet.answerable_fields()
    fields = (*_publish_fields(asked, before), *_publish_fields(worksheet.retired, before, True))
    return PublishedWorksheet(
        id=worksheet.id,
        title=worksheet.title,
        belongs=worksheet.belongs,
        series=worksheet.series,
        fields=fields,
    )


def _publish_fields(
    fields: Iterable[Answerable], before: Mapping[str, PublishedField], retired: bool = False
) -> Iterator[PublishedField]:
    """Yield each field's entry, and behind it those of the ids that it had."""
    for field in fields:
        earlier = [before[old] for old in field.was if old in before]
        known = [entry for entry in (before.get(field.id), *earlier) if entry]
        yield PublishedField(
            id=field.id,
            kind=field.kind,
            label=field.label,
            retired=retired,
            **_say_parts(field, known),
        )
        for old in earlier:
            yield PublishedField(id=old.id, kind=old.kind, label=old.label, now=field.id)


def _say_parts(field: Answerable, known: Sequence[PublishedField]) -> dict[str, Any]:
    """Return what a field has beside its label: words, options, columns."""
    parts: dict[str, Any] = {key: getattr(field, key) for key in SAID if hasattr(field, key)}
    if isinstance(field, Choice | Checklist):
        options = {option.id: option for entry in known for option in entry.options}
        parts["options"] = (
            *_publish_options(field.options, options),
            *_publish_options(field.retired, options, True),
        )
    if isinstance(field, Rows):
        columns = {column.id: column for entry in known for column in entry.columns}
        parts["columns"] = (
            *_publish_fields(field.columns, columns),
            *_publish_fields(field.retired, columns, True),
        )
    return parts


def _publish_options(
    options: Iterable[Option], before: Mapping[str, PublishedOption], retired: bool = False
) -> Iterator[PublishedOption]:
    for option in options:
        yield PublishedOption(id=option.id, label=option.label, retired=retired)
        for old in option.was:
            if old in before:
                yield PublishedOption(id=old, label=before[old].label, now=option.id)
