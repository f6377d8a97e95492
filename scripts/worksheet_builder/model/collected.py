"""Answers that a person may hand in, without a name, to those who read many together."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from worksheet_builder.model.values import FieldId, Part, Prose, Words

MOST = 40


class Collected(Part):
    """Which answers go into a small file for those who read many together."""

    by: Words = Field(
        description="Who reads them, as in 'Save for the editors'. The file is called for it.",
        examples=["the editors"],
    )
    fields: Annotated[tuple[FieldId, ...], Field(min_length=1, max_length=MOST)] = Field(
        description="The ids of the questions, in order. What somebody typed goes only where they "
        "tick it.",
        examples=[["useful", "change"]],
    )
    how: Prose = Field(
        "",
        description="How the file gets there, as the page says it once the file is saved.",
        examples=["Put it into the folder that you were told of."],
    )


COLLECTED_EXAMPLE = {"by": "the editors", "fields": ["useful", "change"]}
