"""Answers of another worksheet that stand beside this one, and what of them can be taken over."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from worksheet_builder.model.series import Settled
from worksheet_builder.model.values import FieldId, OneOrMoreIds, Part, Words, WorksheetId

# The id of a worksheet, a dot, and the id of one of its fields.
SHOWN_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z][a-z0-9]*(_[a-z0-9]+)*$"
ShownField = Annotated[str, Field(pattern=SHOWN_PATTERN, max_length=100)]


class TakenColumn(Part):
    """A column that is taken over, and which one it becomes."""

    source: FieldId = Field(
        alias="from", description="The id of the column there.", examples=["aim"]
    )
    to: FieldId = Field(description="The id of the column here.", examples=["goal"])


class Take(Part):
    """Rows of another worksheet that rows of this one can begin with."""

    source: ShownField = Field(
        alias="from",
        description="The rows that are taken over: one of those that `show` names.",
        examples=["year-plan.aims"],
    )
    to: FieldId = Field(
        description="The id of the rows here that begin with them.", examples=["goals"]
    )
    columns: Annotated[tuple[TakenColumn, ...], Field(min_length=1, max_length=5)] = Field(
        description="The columns that are taken over, and what each becomes; others are not.",
        examples=[[{"from": "aim", "to": "goal"}]],
    )


class GatheredFrom(Part):
    """A question of another worksheet, of whose answers some can be taken, from all entries."""

    field: ShownField = Field(
        description="The question: the id of the worksheet, a dot, and the id of its field.",
        examples=["session-plan.actions"],
    )
    what: FieldId | None = Field(
        None, description="Of rows, the id of the column that is taken.", examples=["what"]
    )
    only: Settled | None = Field(
        None,
        description="Of rows, which are offered: those of which a choice says so.",
        examples=[{"field": "done", "value": "yes"}],
    )


class Meetings(Part):
    """How many meetings there were, counted from the entries of a series."""

    of: WorksheetId = Field(
        description="The id of the series: an entry whose day is past counts.",
        examples=["session-plan"],
    )
    length: ShownField = Field(
        description="The number of minutes that each takes, as another worksheet says it.",
        examples=["year-plan.minutes"],
    )
    hours: FieldId = Field(
        description="The id of the number here that takes the hours.", examples=["hours"]
    )
    words: FieldId = Field(
        description="The id of the text here that takes how many there were.",
        examples=["how_many"],
    )


class Gather(Part):
    """Moments from other worksheets that become rows of this one, as a copy to edit."""

    name: Words = Field(
        description="The words of the button.", examples=["Take moments into the report"]
    )
    to: OneOrMoreIds = Field(
        min_length=1,
        description="The id of the rows here, or a list of them to choose from.",
        examples=["activities"],
    )
    column: FieldId = Field(
        description="The id of the text column that takes the words and the day.",
        examples=["what"],
    )
    source: Annotated[tuple[GatheredFrom, ...], Field(min_length=1, max_length=20)] = Field(
        alias="from",
        description="What is offered. Private answers come last, and are marked.",
        examples=[[{"field": "session-plan.notes"}]],
    )
    meetings: Meetings | None = Field(
        None,
        description="Which meetings are counted, and where the count goes.",
        examples=[
            {"of": "session-plan", "length": "year-plan.minutes", "hours": "hours", "words": "when"}
        ],
    )


GATHER_EXAMPLE = {
    "name": "Take moments into the report",
    "to": "activities",
    "column": "what",
    "from": [{"field": "session-plan.notes"}],
}
SHOW_EXAMPLE = ["year-plan.aims"]
TAKE_EXAMPLE = [
    {
        "from": "year-plan.aims",
        "to": "goals",
        "columns": [{"from": "aim", "to": "goal"}],
    }
]
Shown = Annotated[tuple[ShownField, ...], Field(max_length=5)]
Taken = Annotated[tuple[Take, ...], Field(max_length=5)]


def split_shown(name: str) -> tuple[str, str]:
    """Return the id of the worksheet and that of its field."""
    worksheet, _, field = name.partition(".")
    return worksheet, field
