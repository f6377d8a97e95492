"""What the page of one's own work shows of a worksheet, beside those of others."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from worksheet_builder.model.values import FieldId, OneOrMoreIds, Part, Words, WorksheetId

MOST = 5


class ListedRows(Part):
    """Rows that stand in a list of all worksheets, and what each says."""

    source: OneOrMoreIds = Field(
        alias="from",
        min_length=1,
        description="The id of the rows, or a list of them: those of the newest entry count.",
        examples=["actions"],
    )
    name: Words = Field(
        description="What one row is called, in small letters; with an s, several are.",
        examples=["promise"],
    )
    what: FieldId = Field(description="The id of the column that says it.", examples=["what"])


class ToDo(ListedRows):
    """Rows that somebody is to do: open until `unless` of `carry` lets them stay behind."""

    who: FieldId | None = Field(
        None,
        description="The id of a choice among the columns that says who does it. Its options have "
        "ids of the audience, such as `author`.",
        examples=["who"],
    )
    by: FieldId | None = Field(
        None,
        description="The id of a date among the columns: by when.",
        examples=["by_when"],
    )


class Aims(ListedRows):
    """Rows that say where one wants to come, and how that stands."""

    state: FieldId | None = Field(
        None,
        description="The id of a choice among the columns that says how it stands.",
        examples=["standing"],
    )


class ListedDate(Part):
    """A date that matters beyond its worksheet."""

    field: FieldId = Field(description="The id of the date.", examples=["ends"])
    name: Words = Field(description="What happens on that day.", examples=["The agreed end"])
    year: Literal["begins", "ends"] | None = Field(
        None,
        description="That the year, as the page draws it, `begins` or `ends` with it.",
        examples=["ends"],
    )
    first_of: WorksheetId | None = Field(
        None,
        description="The id of a series whose first entry it is the date of. It counts until that "
        "series is begun.",
        examples=["half-year-review"],
    )


class Overview(Part):
    """What the page shows of the worksheet."""

    name: Words = Field(
        description="What its line is called on the card of a person.", examples=["Sessions"]
    )
    to_do: ToDo | None = Field(
        None,
        description="Rows that somebody is to do, for the list of all that is open.",
        examples=[{"from": "actions", "name": "promise", "what": "what"}],
    )
    aims: Aims | None = Field(
        None,
        description="Rows that say where one wants to come. Those of a series count, once it has "
        "any.",
        examples=[{"from": "goals", "name": "goal", "what": "goal"}],
    )
    dates: Annotated[tuple[ListedDate, ...], Field(max_length=MOST)] = Field(
        (),
        description="Which of its dates are listed among those to come, beside that of an entry.",
        examples=[[{"field": "ends", "name": "The agreed end"}]],
    )
    large: bool = Field(
        False,
        description="Whether its entries stand out in the picture of the year.",
        examples=[True],
    )


OVERVIEW_EXAMPLE = {"name": "Sessions"}
