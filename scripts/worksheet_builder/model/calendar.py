"""What of a worksheet can go into a calendar: which answers give a date and what it needs."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from worksheet_builder.model.series import Settled
from worksheet_builder.model.values import FieldId, Part, Words

MOST = 10
# A number, and what it counts.
RHYTHM_PATTERN = r"^[1-9][0-9]? (week|month)s?$"


class Rhythm(Part):
    """What one option of a choice means for a calendar."""

    value: FieldId = Field(description="The id of the option.", examples=["monthly"])
    every: Annotated[str, Field(pattern=RHYTHM_PATTERN)] = Field(
        description="A number of weeks or months.", examples=["1 month"]
    )


class Repeat(Part):
    """How often something comes again."""

    field: FieldId = Field(
        description="The id of the choice that says how often.", examples=["how_often"]
    )
    rhythms: Annotated[tuple[Rhythm, ...], Field(min_length=1, max_length=MOST)] = Field(
        description="What its options mean. One that is left out gives the first date alone.",
        examples=[[{"value": "monthly", "every": "1 month"}]],
    )


class Offer(Part):
    """A date that is offered beside the question, while that is blank."""

    after: FieldId = Field(description="The id of the date that it follows.", examples=["start"])
    months: int = Field(ge=1, le=36, description="How many months later.", examples=[1])


class CalendarDate(Part):
    """One thing that can go into a calendar; of rows, one for each."""

    name: Words = Field(description="What the page calls it.", examples=["Our meetings"])
    title: Words = Field(
        description="What the calendar calls it. Others may see that, so it says nothing of what "
        "anybody wrote.",
        examples=["Meeting"],
    )
    date: FieldId = Field(
        description="The id of the date; with `rows`, of a date among the columns.",
        examples=["start"],
    )
    rows: FieldId | None = Field(
        None, description="The id of the rows that each have such a date.", examples=["actions"]
    )
    what: FieldId | None = Field(
        None,
        description="With `rows`, the id of the column by which people know a row.",
        examples=["what"],
    )
    unless: Settled | None = Field(
        None,
        description="With `rows`, which of them need no date any more.",
        examples=[{"field": "done", "value": "yes"}],
    )
    time: FieldId | None = Field(
        None,
        description="The id of a text that says when on that day. Left out, the page asks.",
        examples=["starts_at"],
    )
    length: FieldId | None = Field(
        None,
        description="The id of a number: how many minutes. Left out, the page asks.",
        examples=["meeting_length"],
    )
    place: FieldId | None = Field(
        None,
        description="The id of a text that says where. It goes along where the person says so.",
        examples=["meeting_place"],
    )
    repeat: Repeat | None = Field(
        None,
        description="How often it comes again.",
        examples=[{"field": "how_often", "rhythms": [{"value": "monthly", "every": "1 month"}]}],
    )
    until: FieldId | None = Field(
        None,
        description="The id of the date after which it comes no more; without an answer, a year "
        "after the first.",
        examples=["end"],
    )
    remind: int = Field(
        1, ge=0, le=28, description="How many days before to remind; 0 is never.", examples=[7]
    )
    offer: Offer | None = Field(
        None,
        description="A date that is offered while there is none.",
        examples=[{"after": "start", "months": 1}],
    )


CALENDAR_EXAMPLE = [{"name": "Our meetings", "title": "Meeting", "date": "start"}]
Calendar = Annotated[tuple[CalendarDate, ...], Field(max_length=MOST)]
