"""The worksheet, as every renderer sees it: frozen, checked, and free of any format.

A worksheet is written once in YAML (`worksheets/<id>.yml`), parsed by `load`, and read by
`to_form`, `to_pdf` and `to_word`. Descriptions and examples are the manual's own text, as in
`fields`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from worksheet_builder.model.calendar import CALENDAR_EXAMPLE, Calendar
from worksheet_builder.model.collected import COLLECTED_EXAMPLE, Collected
from worksheet_builder.model.fields import Answerable, AnyField, Note, RetiredField
from worksheet_builder.model.overview import OVERVIEW_EXAMPLE, Overview
from worksheet_builder.model.reading_words import (
    READING_EXAMPLE,
    SECTION_READING_EXAMPLE,
    ReadingWords,
    SectionWords,
)
from worksheet_builder.model.series import CARRY_EXAMPLE, SERIES_EXAMPLE, Carried, Series
from worksheet_builder.model.shown import (
    GATHER_EXAMPLE,
    SHOW_EXAMPLE,
    TAKE_EXAMPLE,
    Gather,
    Shown,
    Taken,
)
from worksheet_builder.model.values import (
    ONLY_WITH,
    ONLY_WITHOUT,
    EarlierWorksheetIds,
    FieldId,
    Line,
    Part,
    Prose,
    Words,
    WorksheetId,
)

FIELDS_EXAMPLE = [{"id": "how_often", "kind": "text", "label": "How often do we meet?"}]


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
    reading: SectionWords | None = Field(
        None,
        description="How its answers read in the document to read, where the worksheet has one.",
        examples=[SECTION_READING_EXAMPLE],
    )
    only_with: Line = ONLY_WITH
    only_without: Line = ONLY_WITHOUT


class Worksheet(Part):
    """One worksheet, ready for any renderer."""

    id: WorksheetId = Field(description="The id is the name of the file, without its ending.")
    title: Words = Field(
        description="The worksheet's name, as people read it.", examples=["Session plan"]
    )
    noun: Words = Field(
        "worksheet",
        description="What sentences call it, as in 'Download the session plan'.",
        examples=["session plan"],
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
    belongs: Literal["relationship", "person"] = Field(
        "relationship",
        description="Whose its answers are: `relationship` keeps them apart for each person whom "
        "one works with; `person` is for what one says of oneself alone, the same for all of them.",
        examples=["person"],
    )
    series: Series | None = Field(
        None,
        description="That it has many dated entries, and how these are called. An entry is kept "
        "when the next one starts.",
        examples=[SERIES_EXAMPLE],
    )
    carry: Carried = Field(
        (),
        description="Which rows and dates go from one entry of a series into the next.",
        examples=[CARRY_EXAMPLE],
    )
    show: Shown = Field(
        (),
        description="Answers of other worksheets that stand above this one, to be read: the id of "
        "the worksheet, a dot, and the id of its field.",
        examples=[SHOW_EXAMPLE],
    )
    take: Taken = Field(
        (),
        description="Which rows of those that it shows can be taken over by a button, so that "
        "nobody types them again.",
        examples=[TAKE_EXAMPLE],
    )
    gather: Gather | None = Field(
        None,
        description="Which moments from all entries of other worksheets can be picked and become "
        "rows of this one, as a copy to edit.",
        examples=[GATHER_EXAMPLE],
    )
    overview: Overview | None = Field(
        None,
        description="What the page of one's own work shows of it, beside how far it is filled in.",
        examples=[OVERVIEW_EXAMPLE],
    )
    calendar: Calendar = Field(
        (),
        description="Which of its dates can go into somebody's calendar, and which answers say "
        "how long, where and how often.",
        examples=[CALENDAR_EXAMPLE],
    )
    agree: bool = Field(
        False,
        description="That two people agree on it: each fills it in alone, they settle where they "
        "differ, and both sign what they agreed.",
        examples=[True],
    )
    reading: ReadingWords | None = Field(
        None,
        description="That there is a document to read too, of what was answered alone, and what it "
        "is called.",
        examples=[READING_EXAMPLE],
    )
    collected: Collected | None = Field(
        None,
        description="That people may hand in some of its answers, without a name, to those who "
        "read many together: a small file, shown before it is saved.",
        examples=[COLLECTED_EXAMPLE],
    )
    closes: bool = Field(
        False,
        description="That it is for the end of a relationship: it is offered where one ends.",
        examples=[True],
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
