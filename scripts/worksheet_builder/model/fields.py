"""The fields of a worksheet: what each kind asks, and the options and columns within it.

The descriptions and examples are the manual's own text, and the error messages for editors are
made from them, so keep them plain.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from worksheet_builder.model.values import (
    ONLY_WITH,
    ONLY_WITHOUT,
    EarlierIds,
    FieldId,
    Line,
    Part,
    Prose,
    Words,
)


class Option(Part):
    """One of the answers that a `choice` or a `checklist` offers."""

    id: FieldId = Field(
        description="The option's name in files; it never changes once published.",
        examples=["monthly"],
    )
    label: Words = Field(
        description="The words that people read beside it.", examples=["Once a month"]
    )
    reads: Line = Field(
        "",
        description="Its words inside a sentence of the document to read; it may have the id of "
        "another question in braces. Left out, they are the label with a small first letter.",
        examples=["once a month"],
    )
    was: EarlierIds = Field(
        (),
        description="The id that it had before, or a list of them: saved answers find it by that.",
        examples=["every_month"],
    )
    only_with: Line = ONLY_WITH
    only_without: Line = ONLY_WITHOUT


class Condition(Part):
    """When a field is worth asking: another field has this answer."""

    field: FieldId = Field(
        description="The id of a choice or checklist higher up.", examples=["how_often"]
    )
    value: FieldId = Field(
        description="The id of the option that must be chosen.", examples=["other"]
    )


SHOW_WHEN_EXAMPLE = {"field": "how_often", "value": "other"}
OPTIONS_EXAMPLE = [
    {"id": "monthly", "label": "Once a month"},
    {"id": "other", "label": "Something else"},
]
RETIRED_OPTIONS = Field(
    (),
    max_length=50,
    description="Options that are no longer offered; who chose one still reads it.",
    examples=[[{"id": "yearly", "label": "Once a year"}]],
)


class FieldBase(Part):
    """What every field has, whatever its kind."""

    id: FieldId = Field(
        description="The field's name in files; it never changes once published.",
        examples=["how_often"],
    )
    label: Words = Field(
        description="The question, as people read it above the answer.",
        examples=["How often do we meet?"],
    )
    hint: Line = Field(
        "",
        description="One short sentence of help, under the label.",
        examples=["Choose what you can keep up."],
    )
    example: Prose = Field(
        "",
        description="An answer that someone might give, shown on request.",
        examples=["Every second Tuesday in term."],
    )
    show_when: Condition | None = Field(
        None,
        description="Ask only when another field has this answer.",
        examples=[SHOW_WHEN_EXAMPLE],
    )
    was: EarlierIds = Field(
        (),
        description="The id that it had before, or a list of them: saved answers find it by that.",
        examples=["meeting_rhythm"],
    )
    private: bool = Field(
        False,
        description="Whether the answer is for its writer alone: it stays out of Word, PDF, text "
        "and print unless it is asked for.",
        examples=[True],
    )
    only_with: Line = ONLY_WITH
    only_without: Line = ONLY_WITHOUT


class Text(FieldBase):
    """A short answer on one line."""

    kind: Literal["text"]


class LongText(FieldBase):
    """An answer of several sentences; the box grows with it."""

    kind: Literal["long_text"]
    lines: int = Field(
        4, ge=2, le=30, description="Lines to write on in the printed form.", examples=[4]
    )


class Date(FieldBase):
    """A day, a month and a year."""

    kind: Literal["date"]


class Number(FieldBase):
    """A number, with the unit that it counts."""

    kind: Literal["number"]
    unit: Line = Field(
        "",
        description="What is counted, such as minutes; shown after the box.",
        examples=["minutes"],
    )


class Choice(FieldBase):
    """One answer of several."""

    kind: Literal["choice"]
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=20)] = Field(
        description="The answers to choose from.", examples=[OPTIONS_EXAMPLE]
    )
    retired: tuple[Option, ...] = RETIRED_OPTIONS


class Checklist(FieldBase):
    """Any number of answers, or none."""

    kind: Literal["checklist"]
    options: Annotated[tuple[Option, ...], Field(min_length=1, max_length=20)] = Field(
        description="The answers to tick.", examples=[OPTIONS_EXAMPLE]
    )
    beside: FieldId | None = Field(
        None,
        description="The id of the checklist just above, to stand beside it on a wide screen.",
        examples=["mentor_will"],
    )
    retired: tuple[Option, ...] = RETIRED_OPTIONS


class Scale(FieldBase):
    """A whole number between two ends, with words at both."""

    kind: Literal["scale"]
    lowest: int = Field(1, ge=0, le=1, description="The number at the low end.", examples=[1])
    highest: int = Field(5, ge=3, le=10, description="The number at the high end.", examples=[10])
    lowest_label: Words = Field(
        description="What the lowest number stands for.", examples=["Not at all sure"]
    )
    highest_label: Words = Field(
        description="What the highest number stands for.", examples=["Completely sure"]
    )


class Signature(FieldBase):
    """A name and a date: a record that someone agreed, not an electronic signature."""

    kind: Literal["signature"]


Column: TypeAlias = Annotated[
    Text | LongText | Date | Number | Choice | Scale, Field(discriminator="kind")
]


class Rows(FieldBase):
    """A list or table: a group of questions that is asked again for each thing listed."""

    kind: Literal["rows"]
    row: Words = Field(
        description="What one row is, for 'Add another …' and 'Remove …'.", examples=["objective"]
    )
    columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=5)] = Field(
        description="The questions in each row.",
        examples=[[{"id": "by_when", "kind": "date", "label": "By when"}]],
    )
    retired: tuple[Column, ...] = Field(
        (),
        max_length=50,
        description="Columns that are no longer asked for; who answered one still reads it.",
        examples=[[{"id": "how_far", "kind": "text", "label": "How far we came"}]],
    )
    blank_rows: int = Field(
        3, ge=1, le=20, description="Empty rows on paper, PDF and Word.", examples=[3]
    )


class Note(Part):
    """Guidance between the questions; it takes no answer."""

    kind: Literal["note"]
    text: Annotated[Prose, Field(min_length=1)] = Field(
        description="The guidance; a blank line starts a new paragraph.",
        examples=["Each of you keeps a copy."],
    )
    show_when: Condition | None = Field(
        None,
        description="Show only when another field has this answer.",
        examples=[SHOW_WHEN_EXAMPLE],
    )
    only_with: Line = ONLY_WITH
    only_without: Line = ONLY_WITHOUT


Answerable: TypeAlias = (
    Text | LongText | Date | Number | Choice | Checklist | Scale | Rows | Signature
)
AnyField: TypeAlias = Annotated[Answerable | Note, Field(discriminator="kind")]
RetiredField: TypeAlias = Annotated[Answerable, Field(discriminator="kind")]
