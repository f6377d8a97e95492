"""An example of a kind of field: shown live in the manual, and tried in every form by the tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from worksheet_builder.model.fields import AnyField
from worksheet_builder.model.values import Part, Words, WorksheetId
from worksheet_builder.model.worksheet import Section, Worksheet


class WrittenExample(Part):
    """An example as it stands in its file."""

    name: WorksheetId = Field(
        description="The example's name, which says what is special about it.",
        examples=["from-one-to-five"],
    )
    about: Words = Field(
        description="One sentence on it, for the manual.", examples=["A scale with five steps."]
    )
    fields: Annotated[tuple[AnyField, ...], Field(min_length=1)] = Field(
        description="The fields, as in a worksheet.",
        examples=[[{"id": "topic", "kind": "text", "label": "What is it about?"}]],
    )


class ExamplesFile(Part):
    """One file of examples, named for the kind that they show."""

    examples: Annotated[tuple[WrittenExample, ...], Field(min_length=1)] = Field(
        description="The examples, each with a name.",
        examples=[[{"name": "from-one-to-five", "about": "A scale with five steps."}]],
    )


@dataclass(frozen=True)
class Example:
    """An example, with the lines of YAML that its fields were written in."""

    name: str
    about: str
    fields: tuple[AnyField, ...]
    source: str


def make_example_worksheet(kind: str, examples: tuple[Example, ...]) -> Worksheet:
    """Return a worksheet that any renderer can take, with a section for each example."""
    return Worksheet(
        id=f"example-{kind.replace('_', '-')}",
        title=f"Examples of {kind.replace('_', ' ')}",
        summary="Each section shows what one field can do.",
        audience=("everyone",),
        when="While you write a worksheet",
        minutes=5,
        sections=tuple(
            Section(title=_in_words(example.name), intro=example.about, fields=example.fields)
            for example in examples
        ),
    )


def _in_words(name: str) -> str:
    """Return an example's name as a heading."""
    return name.replace("-", " ").capitalize()
