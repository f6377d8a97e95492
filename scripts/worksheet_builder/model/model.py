"""The worksheet, as every renderer sees it: frozen, checked, and free of any format.

A worksheet is written once in YAML (`worksheets/<id>.yml`), parsed by `load`, and read by
`to_form`, `to_pdf` and `to_word`. The descriptions and examples below are the manual's own text,
and the error messages for editors are made from them, so keep them plain.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

FIELD_ID_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"
WORKSHEET_ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


def put_on_one_line(text: object) -> object:
    """Return text without line breaks and without spaces that show nowhere."""
    return " ".join(text.split()) if isinstance(text, str) else text


def put_in_list(ids: object) -> object:
    """Return a lone id as a list of one."""
    return [ids] if isinstance(ids, str) else ids


FieldId = Annotated[str, Field(pattern=FIELD_ID_PATTERN, max_length=40)]
WorksheetId = Annotated[str, Field(pattern=WORKSHEET_ID_PATTERN)]
EarlierIds = Annotated[
    tuple[FieldId, ...],
    BeforeValidator(put_in_list, json_schema_input_type=FieldId | tuple[FieldId, ...]),
]
EarlierWorksheetIds = Annotated[
    tuple[WorksheetId, ...],
    BeforeValidator(put_in_list, json_schema_input_type=WorksheetId | tuple[WorksheetId, ...]),
]
Words = Annotated[str, Field(min_length=1, max_length=200), BeforeValidator(put_on_one_line)]
Line = Annotated[str, Field(max_length=300), BeforeValidator(put_on_one_line)]
Prose = Annotated[str, Field(max_length=3000)]


class Part(BaseModel):
    """A part of a worksheet: it cannot be changed once made, and no key is ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Option(Part):
    """One of the answers that a `choice` or a `checklist` offers."""

    id: FieldId = Field(
        description="The option's name in files; it never changes once published.",
        examples=["monthly"],
    )
    label: Words = Field(
        description="The words that people read beside it.", examples=["Once a month"]
    )
    was: EarlierIds = Field(
        (),
        description="The id that it had before, or a list of them: saved answers find it by that.",
        examples=["every_month"],
    )


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
FIELDS_EXAMPLE = [{"id": "how_often", "kind": "text", "label": "How often do we meet?"}]


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
    """A group of questions that is asked again for each thing listed."""

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


Answerable: TypeAlias = (
    Text | LongText | Date | Number | Choice | Checklist | Scale | Rows | Signature
)
AnyField: TypeAlias = Annotated[Answerable | Note, Field(discriminator="kind")]
RetiredField: TypeAlias = Annotated[Answerable, Field(discriminator="kind")]


class Section(Part):
    """Fields under one heading."""

    title: Words = Field(description="The section's heading.", examples=["When and where we meet"])
    intro: Prose = Field(
        "",
        description="A sentence or two under the heading.",
        examples=["Choose what you can both keep up."],
    )
    fields: Annotated[tuple[AnyField, ...], Field(min_length=1)] = Field(
        description="The questions and notes of this section, in order.",
        examples=[FIELDS_EXAMPLE],
    )


class Worksheet(Part):
    """One worksheet, ready for any renderer."""

    id: WorksheetId = Field(description="The id is the name of the file, without its ending.")
    title: Words = Field(
        description="The worksheet's name, as people read it.", examples=["Session plan"]
    )
    summary: Words = Field(
        description="One sentence: what it is for.", examples=["Plan what you want to talk about."]
    )
    audience: Annotated[tuple[Words, ...], Field(min_length=1)] = Field(
        description="Who fills it in, one word each.", examples=[["author", "reader"]]
    )
    when: Words = Field(description="The moment to use it.", examples=["A day or two before"])
    moment: FieldId | Literal[""] = Field(
        "",
        description="The heading of the list of worksheets that it stands under: an id from "
        "`worksheets/_moments.yml`. Left out, it stands last.",
        examples=["starting"],
    )
    minutes: int = Field(
        ge=1, le=240, description="How many minutes it takes to fill in.", examples=[20]
    )
    sections: Annotated[tuple[Section, ...], Field(min_length=1)] = Field(
        description="The worksheet's sections, in order.",
        examples=[[{"title": "Before we meet", "fields": FIELDS_EXAMPLE}]],
    )
    was: EarlierWorksheetIds = Field(
        (),
        description="The id that the worksheet had before, or a list of them: saved answers find "
        "it by that.",
        examples=["meeting-plan"],
    )
    retired: tuple[RetiredField, ...] = Field(
        (),
        max_length=200,
        description="Questions that are no longer asked, as they stood; who answered one still "
        "reads it.",
        examples=[[{"id": "how_far", "kind": "text", "label": "How far did we come?"}]],
    )

    def answerable_fields(self) -> Iterator[Answerable]:
        """Yield every field that takes an answer, in page order."""
        for section in self.sections:
            for field in section.fields:
                if not isinstance(field, Note):
                    yield field
