"""The words in which answers become a document to read: what it is called, and its sentences."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from worksheet_builder.model.values import FieldId, Line, Part, Words, put_in_list, put_on_one_line

Sentence = Annotated[str, Field(min_length=1, max_length=500), BeforeValidator(put_on_one_line)]
Paragraph = Annotated[
    tuple[Sentence, ...],
    Field(min_length=1, max_length=20),
    BeforeValidator(put_in_list, json_schema_input_type=Sentence | tuple[Sentence, ...]),
]


class SectionWords(Part):
    """How the answers of one section read."""

    title: Line = Field(
        "",
        description="The heading there. Left out, it is the section's own.",
        examples=["When and where we meet"],
    )
    paragraphs: Annotated[tuple[Paragraph, ...], Field(max_length=20)] = Field(
        (),
        description="Paragraphs, each a sentence or a list of them. A sentence has ids of this "
        "section in braces, and is used when they are answered.",
        examples=[["We meet {how_often}[, for {meeting_length}]."]],
    )


class ReadingPart(Part):
    """A part of the answers that goes as a document of its own."""

    name: Words = Field(description="What *Send or download* calls it.", examples=["The plan"])
    title: Words = Field(description="The heading of the document.", examples=["Before we meet"])
    about: Line = Field(
        "",
        description="What is in it, in a few words.",
        examples=["the questions before you meet"],
    )
    fields: Annotated[tuple[FieldId, ...], Field(min_length=1)] = Field(
        description="The ids of its questions; no other answer goes along.",
        examples=[["met_on", "topics"]],
    )


class ReadingWords(Part):
    """What the document to read is called."""

    name: Words = Field(
        description="What *Send or download* calls it, beside *The form*.", examples=["The plan"]
    )
    title: Words = Field(description="The heading of the document.", examples=["Our plan"])
    signing: Annotated[str, Field(max_length=500), BeforeValidator(put_on_one_line)] = Field(
        "",
        description="What stands above the signatures, whatever was answered.",
        examples=["Each of us keeps a copy."],
    )
    parts: tuple[ReadingPart, ...] = Field(
        (),
        description="Parts that may go alone, before the whole.",
        examples=[[{"name": "The plan", "title": "Before we meet", "fields": ["topics"]}]],
    )


READING_EXAMPLE = {"name": "The plan", "title": "Our plan"}
SECTION_READING_EXAMPLE = {"paragraphs": ["We meet {how_often}[, for {meeting_length}]."]}
