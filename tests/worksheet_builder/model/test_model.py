"""The model: what every renderer may count on."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from worksheet_builder.model import fields, values, worksheet
from worksheet_builder.model.fields import Note, Option, Text
from worksheet_builder.model.worksheet import Section, Worksheet

PARTS = [
    part
    for module in (fields, worksheet)
    for part in vars(module).values()
    if isinstance(part, type) and issubclass(part, values.Part) and part is not values.Part
]


def make_worksheet() -> Worksheet:
    """Return a worksheet with two sections, a note and two questions."""
    note = Note(kind="note", text="Read this.")
    first = Text(id="first", kind="text", label="First")
    second = Text(id="second", kind="text", label="Second")
    return Worksheet(
        id="a-plan",
        title="A plan",
        summary="What it is for.",
        audience=("everyone",),
        when="Before",
        minutes=5,
        sections=(
            Section(title="One", fields=(note, first)),
            Section(title="Two", fields=(second,)),
        ),
    )


def test_answerable_fields_come_in_page_order_without_notes():
    """Files hold an answer for each of these, and for nothing else."""
    assert [field.id for field in make_worksheet().answerable_fields()] == ["first", "second"]


def test_a_worksheet_cannot_be_changed():
    """A renderer cannot change what the next one sees."""
    with pytest.raises(ValidationError):
        make_worksheet().title = "Another"


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_key_is_described_and_the_required_ones_have_an_example(part: type[BaseModel]):
    """The messages for editors are made from these."""
    for name, field in part.model_fields.items():
        if name not in {"kind"}:
            assert (field.description or "").endswith("."), name
            assert field.examples or name == "id", name


def test_a_label_stands_on_one_line():
    """Line breaks in the YAML do not reach a tooltip, a file or a message."""
    assert Option(id="a", label=" Once \n  a month ").label == "Once a month"


@pytest.mark.parametrize("bad", ["a__b", "_a", "a_", "1a", "A", "a-b", "ä", "a b", "", "x" * 41])
def test_an_id_cannot_collide_with_the_names_made_from_it(bad):
    """Names in files join ids by two underscores, so no id may hold them."""
    with pytest.raises(ValidationError):
        Option(id=bad, label="A")
