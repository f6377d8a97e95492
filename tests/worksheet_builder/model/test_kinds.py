"""Whatever kind of field the model knows, every renderer, example and manual knows too.

A kind that is added to the model fails here by its name until all of them have it, and what is
left of a kind that the model no longer has fails as well.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from samples.worksheet_samples import BY_KIND, EXAMPLES, SAMPLE
from strict_yaml import read_yaml
from worksheet_builder.model.fields import Checklist, Choice, Option, Rows
from worksheet_builder.model.kinds import COLUMN_KINDS, FIELD_KINDS, FIELD_MODELS
from worksheet_builder.word.word_tables import LEAST
from worksheet_builder.writing.controls import list_controls
from worksheet_builder.writing.document_templates import ENGINE

ROOT = Path(__file__).parents[3]
CASES = Path(__file__).parents[1] / "cases" / "worksheet"
ANSWERED = tuple(kind for kind in FIELD_KINDS if kind != "note")
MANUAL = ROOT / "docs" / "contribute" / "question-kinds.md"
SCHEMA = ROOT / "worksheets" / "worksheet.schema.json"
SHAPES = ROOT / "scripts" / "browser" / "answers" / "shape-answer.ts"
# What decides as the file is read whether a part stands, and so shows in no form;
# tests/strict_yaml/test_given_parts.py tries it.
HEEDED_BEFORE = {"only_with", "only_without"}
# The folders of templates that have one for each kind, and what else stands in them
TEMPLATE_FOLDERS = {
    "form/templates/fields/*.html": (FIELD_KINDS, set()),
    "pdf/templates/fields/*.html": (FIELD_KINDS, set()),
    "word/templates/fields/*.xml": (FIELD_KINDS, set()),
    "pdf/templates/cells/*.html": (COLUMN_KINDS, {"heading"}),
    "word/templates/cells/*.xml": (COLUMN_KINDS, {"heading"}),
}


def list_templates(pattern):
    """Return the names of the templates in a folder, less what belongs to no kind."""
    return {path.stem for path in ENGINE.glob(pattern)} - TEMPLATE_FOLDERS[pattern][1]


def kinds_in(folder):
    """Return every kind that a file of the folder mentions, with the file's name."""
    return {
        kind: path.name
        for path in folder.glob("*.yml")
        for kind in re.findall(r"kind: (\w+)", path.read_text("utf-8", errors="replace"))
    }


def columns_of(worksheet):
    """Return the columns of all rows of a worksheet."""
    groups = [field for field in worksheet.answerable_fields() if isinstance(field, Rows)]
    return [column for group in groups for column in group.columns]


def test_the_kinds_were_found():
    """The tests below mean nothing if the model's kinds could not be read."""
    assert {"text", "rows", "note"} <= set(FIELD_KINDS)
    assert {"text", "date"} <= set(COLUMN_KINDS) < set(FIELD_KINDS)


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [(pattern, kind) for pattern, (kinds, _) in TEMPLATE_FOLDERS.items() for kind in kinds],
)
def test_every_kind_has_its_template(pattern, kind):
    """Form, PDF and Word each show every field, and PDF and Word every column."""
    assert kind in list_templates(pattern)


@pytest.mark.parametrize("pattern", TEMPLATE_FOLDERS)
def test_no_template_is_left_over(pattern):
    """A template of a kind that the model does not have is a mistake."""
    assert list_templates(pattern) - set(TEMPLATE_FOLDERS[pattern][0]) == set()


@pytest.mark.parametrize("kind", ANSWERED)
def test_every_kind_has_controls_in_documents(kind):
    """A field that takes an answer has a place for it."""
    fields = {f.id for f in BY_KIND[kind].answerable_fields() if f.kind == kind}
    assert fields
    assert fields <= {control.name.split("__")[0] for control in list_controls(BY_KIND[kind])}


@pytest.mark.parametrize("kind", COLUMN_KINDS)
def test_every_kind_of_column_has_a_width_in_word(kind):
    """A column whose width is not known would stop the document from being made."""
    assert kind in LEAST


@pytest.mark.parametrize("kind", ANSWERED)
def test_every_kind_has_the_shape_of_its_answer_in_the_browser(kind):
    """What comes from a file or the database is turned into an answer of the field's kind."""
    assert f'["{kind}", shape' in SHAPES.read_text("utf-8")


def test_the_browser_has_no_shape_of_another_kind():
    """A kind that went leaves nothing behind in the browser."""
    named = re.findall(r'\["(\w+)", shape', SHAPES.read_text("utf-8"))
    assert set(named) == set(ANSWERED)


@pytest.mark.parametrize("kind", FIELD_KINDS)
def test_every_kind_has_examples(kind):
    """The examples feed the manual and the tests of form, PDF and Word."""
    assert kind in EXAMPLES


@pytest.mark.parametrize("kind", COLUMN_KINDS)
def test_every_kind_of_column_stands_in_an_example(kind):
    """What may stand in rows is tried there too."""
    assert kind in {column.kind for column in columns_of(SAMPLE)}


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        (kind, key)
        for kind in FIELD_KINDS
        for key in FIELD_MODELS[kind].model_fields
        if key not in HEEDED_BEFORE
    ],
)
def test_every_key_of_a_kind_stands_in_its_examples(kind, key):
    """Who reads the examples sees all that a kind can do, and each is tried in every form."""
    shown = [field for each in EXAMPLES[kind] for field in each.fields if field.kind == kind]
    assert any(key in field.model_fields_set for field in shown)


@pytest.mark.parametrize("key", [key for key in Option.model_fields if key not in HEEDED_BEFORE])
@pytest.mark.parametrize("model", [Choice, Checklist], ids=lambda model: model.__name__)
def test_every_key_of_an_option_stands_in_an_example(model, key):
    """The same for the keys of options."""
    fields = [field for field in SAMPLE.answerable_fields() if isinstance(field, model)]
    assert any(key in option.model_fields_set for field in fields for option in field.options)


@pytest.mark.parametrize("kind", FIELD_KINDS)
def test_every_kind_has_a_golden_case(kind):
    """Something that is wrong with a field of the kind is explained word for word."""
    assert kind in kinds_in(CASES)


@pytest.mark.parametrize("kind", FIELD_KINDS)
def test_every_kind_has_a_heading_and_its_examples_in_the_manual(kind):
    """A kind that nobody can look up is not used."""
    lines = MANUAL.read_text("utf-8").splitlines()
    assert f"## `{kind}`" in lines
    assert f'{{{{ worksheet_example("{kind}") }}}}' in lines


def test_the_manual_explains_no_other_kind():
    """A heading in code is a kind's name, and no kind that went is among them."""
    headings = re.findall(r"^## `(\w+)`$", MANUAL.read_text("utf-8"), re.MULTILINE)
    assert headings == list(FIELD_KINDS)


@pytest.mark.parametrize("kind", FIELD_KINDS)
def test_every_kind_is_in_the_schema(kind):
    """Editors such as VS Code offer every kind."""
    definitions = json.loads(SCHEMA.read_text("utf-8"))["definitions"].values()
    kinds = [
        each["properties"]["kind"]["const"] for each in definitions if "kind" in each["properties"]
    ]
    assert kind in kinds


@pytest.mark.parametrize("kind", FIELD_KINDS)
def test_the_lines_that_the_manual_shows_make_the_example(kind, tmp_path):
    """What people copy from the manual is what they have just tried."""
    for example in EXAMPLES[kind]:
        path = tmp_path / f"{example.name}.yml"
        lines = "".join(f"  {line}\n" for line in example.source.split("\n"))
        path.write_text(f"fields:\n{lines}", "utf-8")
        (fields,) = read_yaml(path, tmp_path).data.values()
        models = [FIELD_MODELS[field["kind"]].model_validate(field) for field in fields]
        assert tuple(models) == example.fields
        assert "#" not in example.source
