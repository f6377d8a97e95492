"""The manual explains every kind and every key that the model knows."""

from __future__ import annotations

import re

import pytest

from content_checks.checks.leftovers import KEYS_PAGE, KINDS_PAGE
from generated_files.worksheet_manual import PART, PARTS
from stand_ins.project_copy import ROOT
from worksheet_builder.model import FIELD_MODELS, FieldBase, Option, Section, Worksheet

MANUAL = "\n".join((ROOT / page).read_text("utf-8") for page in (KEYS_PAGE, KINDS_PAGE))


def read_entry(heading: str) -> str:
    """Return what stands below a heading of level 2, up to the next of that level or higher."""
    found = re.search(
        rf"^## {re.escape(heading)}\n(.*?)(?=^##? |\Z)", MANUAL, re.DOTALL | re.MULTILINE
    )
    assert found, f"the manual has no heading {heading}"
    return found[1]


@pytest.mark.parametrize("kind", FIELD_MODELS)
def test_a_kind_is_explained_shown_and_has_every_key_of_its_own(kind: str):
    """Under its heading stand what it is, its live example, and each key that only it has."""
    model, entry = FIELD_MODELS[kind], read_entry(f"`{kind}`")
    assert str(model.__doc__) in entry
    assert f'{{{{ worksheet_example("{kind}") }}}}' in entry
    shared = FieldBase.model_fields if issubclass(model, FieldBase) else {}
    for key, field in model.model_fields.items():
        if key != "kind" and key not in shared:
            assert f"| `{key}` | {field.description} *" in entry, key


@pytest.mark.parametrize(
    ("heading", "model", "left_out"),
    [
        ("Keys of a worksheet", Worksheet, {"id"}),
        ("Keys of a section", Section, set()),
        ("Keys that every question has", FieldBase, set()),
        ("Keys of an option", Option, set()),
    ],
)
def test_every_key_is_explained_in_the_models_words(heading, model, left_out):
    """The tables cannot say anything but what the model and its messages say."""
    entry = read_entry(heading)
    for key, field in model.model_fields.items():
        assert (f"| `{key}` | {field.description} *" in entry) == (key not in left_out), key


def test_every_generated_part_has_its_place_in_the_manual():
    """A part whose markers were deleted would no longer be written."""
    assert {part["name"] for part in PART.finditer(MANUAL)} == PARTS.keys()
