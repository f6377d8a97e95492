"""A series: a worksheet with many dated entries, and what goes from one into the next."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from worksheet_builder.model.values import FieldId, OneOrMoreIds, Part, Words


class Series(Part):
    """What makes a worksheet a series of entries."""

    date: FieldId = Field(
        description="The id of the date that an entry goes by.", examples=["session_date"]
    )
    name: Words = Field(
        description="What one entry is called, in small letters; with an s, several are.",
        examples=["session"],
    )
    start: Words = Field(
        description="The words of the button that starts the next entry.",
        examples=["Start the next session"],
    )


class Settled(Part):
    """Which rows have done their work, and stay behind."""

    field: FieldId = Field(
        description="The id of a choice among the columns of these rows.", examples=["done"]
    )
    value: OneOrMoreIds = Field(
        min_length=1,
        description="The id of the option that lets a row stay behind, or a list of them.",
        examples=["yes"],
    )


class CarriedDate(Part):
    """A date that was named in one entry, and is a date of the next."""

    source: FieldId = Field(
        alias="from", description="The id of the date in this entry.", examples=["next_date"]
    )
    to: FieldId = Field(
        description="The id of the date in the next entry.", examples=["session_date"]
    )


class Carry(Part):
    """Rows that go from one entry into the next."""

    source: FieldId = Field(
        alias="from", description="The id of the rows that go.", examples=["actions"]
    )
    to: FieldId = Field(
        description="The id of the rows that they become in the next entry; the same id will do.",
        examples=["promised"],
    )
    unless: Settled | None = Field(
        None,
        description="Which rows stay behind. What is chosen there does not go along.",
        examples=[{"field": "done", "value": "yes"}],
    )
    date: CarriedDate | None = Field(
        None,
        description="A date that goes along.",
        examples=[{"from": "next_date", "to": "session_date"}],
    )


SERIES_EXAMPLE = {"date": "session_date", "name": "session", "start": "Start the next session"}
CARRY_EXAMPLE = [{"from": "actions", "to": "promised"}]
Carried = Annotated[tuple[Carry, ...], Field(max_length=10)]
