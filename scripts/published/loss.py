"""A loss: something that was published and has no place in the worksheets any more.

It names the part as it was published, and the part as it is, where there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from published.ledger import PublishedField, PublishedOption, PublishedWorksheet
from worksheet_builder.model import Answerable, Checklist, Choice, Option, Rows, Worksheet

PublishedPart: TypeAlias = PublishedField | PublishedOption
CurrentPart: TypeAlias = Answerable | Option
What: TypeAlias = Literal[
    "gone", "kind", "range", "swapped", "retired again", "renamed again", "moved"
]


@dataclass(frozen=True)
class Holder:
    """What holds parts side by side: a worksheet its fields, a field its columns or options.

    `fields` is the way to it from the worksheet, outermost first.
    """

    worksheet: Worksheet
    fields: tuple[Answerable, ...] = ()

    @property
    def noun(self) -> str:
        """What one of its parts is called."""
        if not self.fields:
            return "field"
        return "column" if isinstance(self.fields[-1], Rows) else "option"

    @property
    def asked(self) -> tuple[CurrentPart, ...]:
        """The parts that are in use."""
        if not self.fields:
            return tuple(self.worksheet.answerable_fields())
        field = self.fields[-1]
        if isinstance(field, Rows):
            return field.columns
        return field.options if isinstance(field, Choice | Checklist) else ()

    @property
    def retired(self) -> tuple[CurrentPart, ...]:
        """The parts that are no longer in use."""
        if not self.fields:
            return self.worksheet.retired
        field = self.fields[-1]
        return field.retired if isinstance(field, Choice | Checklist | Rows) else ()


@dataclass(frozen=True)
class Loss:
    """Something about one published part that is no longer as it was.

    `current` is the part that its id leads to; where it has gone, `likely` is the new part that
    it probably became. `earlier` are the ids that it had before.
    """

    what: What
    holder: Holder
    published: PublishedPart
    current: CurrentPart | None = None
    likely: CurrentPart | None = None
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True)
class LostWorksheet:
    """A published worksheet without a file, and the one that it probably became."""

    published: PublishedWorksheet
    likely: Worksheet | None = None


@dataclass(frozen=True)
class DisownedWorksheet:
    """A worksheet whose answers were kept apart by relationship, and would no longer be found."""

    published: PublishedWorksheet
    worksheet: Worksheet


@dataclass(frozen=True)
class EndedSeries:
    """A worksheet that was published as a series and is none: its page would show one entry."""

    published: PublishedWorksheet
    worksheet: Worksheet


@dataclass(frozen=True)
class ClaimedWorksheet:
    """An earlier id, `old`, of a worksheet, that leads to another one as well."""

    old: str
    worksheet: Worksheet
    other: Worksheet


AnyLoss: TypeAlias = Loss | LostWorksheet | ClaimedWorksheet | DisownedWorksheet | EndedSeries
