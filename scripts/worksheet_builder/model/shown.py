"""Answers of another worksheet that stand beside this one, and what of them can be taken over."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from worksheet_builder.model.values import FieldId, Part

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
