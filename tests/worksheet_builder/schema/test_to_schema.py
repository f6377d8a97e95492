"""The schema of a worksheet's answers takes what the browser writes, and nothing of other shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from samples.worksheet_samples import make_worksheet
from worksheet_builder.model.fields import Answerable
from worksheet_builder.model.worksheet import Worksheet
from worksheet_builder.reading.load import load_worksheet
from worksheet_builder.schema.to_schema import MOST_ROWS, SHAPES, answers_schema, describe_answers

ROOT = Path(__file__).parents[3]
OPTIONS = [{"id": "monthly", "label": "Once a month"}, {"id": "other", "label": "Another"}]
WORKSHEET = make_worksheet(
    [
        {"id": "topic", "kind": "text", "label": "Topic", "hint": "A word."},
        {"id": "story", "kind": "long_text", "label": "Story"},
        {"id": "day", "kind": "date", "label": "Day"},
        {"id": "length", "kind": "number", "label": "Length", "unit": "minutes"},
        {"id": "rhythm", "kind": "choice", "label": "Rhythm", "options": OPTIONS},
        {"id": "bring", "kind": "checklist", "label": "Bring", "options": OPTIONS},
        {
            "id": "sure",
            "kind": "scale",
            "label": "How sure?",
            "lowest_label": "Not at all",
            "highest_label": "Completely",
        },
        {
            "id": "goals",
            "kind": "rows",
            "label": "Goals",
            "row": "goal",
            "columns": [
                {"id": "goal", "kind": "text", "label": "Goal"},
                {"id": "by_when", "kind": "date", "label": "By when"},
            ],
        },
        {"id": "signed", "kind": "signature", "label": "Signed"},
        {"kind": "note", "text": "No answer."},
    ]
)

GOOD = {
    "topic": "A word",
    "story": "two\nlines",
    "day": "2027-03-31",
    "length": "1 ½",
    "rhythm": "monthly",
    "bring": ["monthly", "other"],
    "sure": "4",
    "goals": [{"goal": "Publish", "by_when": "3//2026"}, {"goal": "Rest"}],
    "signed": {"name": "Zoë", "date": "2027-03-31"},
}


def make_copy(answers: Any, **others: Any) -> dict[str, Any]:
    """Return what a back-up of the worksheet holds."""
    start = {"format": "sample-answers", "version": 1, "worksheet": WORKSHEET.id}
    return {**start, "answers": answers, **others}


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    """The worksheet's schema, ready to try a copy."""
    Draft202012Validator.check_schema(answers_schema(WORKSHEET, "sample-answers"))
    return Draft202012Validator(answers_schema(WORKSHEET, "sample-answers"))


def test_every_kind_of_answer_has_a_shape():
    """A new kind without one would stop the build; this says so first, by name."""
    kinds = {get_args(field.model_fields["kind"].annotation)[0] for field in get_args(Answerable)}
    assert kinds == SHAPES.keys()


def test_a_copy_with_every_kind_of_answer_is_taken(schema):
    """Text as typed, dates whole or in parts, ids of options, rows and signatures as objects."""
    assert [error.message for error in schema.iter_errors(make_copy(GOOD))] == []
    assert schema.is_valid(make_copy({}))


@pytest.mark.parametrize("field", GOOD)
def test_an_answer_of_the_wrong_shape_is_refused(schema, field):
    """A number, and a list where text is due or the other way round, cannot be that answer."""
    wrong = "text" if isinstance(GOOD[field], list | dict) else ["a", "list"]
    for answer in (7, wrong, None):
        assert not schema.is_valid(make_copy({**GOOD, field: answer}))


def test_answers_of_other_versions_are_taken(schema):
    """Questions and options that this version does not know are kept in every copy."""
    older = {"retired_question": {"kept": "yes"}, "rhythm": "yearly", "bring": ["gone"]}
    rows = {"goals": [{"goal": "Publish", "old_column": "kept"}], "sure": "7"}
    assert schema.is_valid(make_copy({**GOOD, **older, **rows}))


def test_what_was_replaced_and_kept_is_taken(schema):
    """`kept` holds earlier answers of any shape, each with its field."""
    kept = {"superseded": [{"field": "topic", "value": "before"}], "aside": []}
    assert schema.is_valid(make_copy(GOOD, kept=kept))
    assert not schema.is_valid(make_copy(GOOD, kept={"aside": ["lost"]}))


@pytest.mark.parametrize(
    "change", [{"format": "recipes"}, {"version": 2}, {"worksheet": "other"}, {"answers": []}]
)
def test_another_file_is_refused(schema, change):
    """The format, its version and the worksheet stand at the top."""
    assert not schema.is_valid({**make_copy(GOOD), **change})


def test_more_rows_than_the_page_opens_are_refused(schema):
    """The limit is the browser's own."""
    browser = (ROOT / "scripts/browser/answers/limits.json").read_text("utf-8")
    assert json.loads(browser)["rows"] == MOST_ROWS
    assert not schema.is_valid(make_copy({"goals": [{"goal": "x"}] * (MOST_ROWS + 1)}))


def test_the_schema_speaks_the_words_of_the_page():
    """Who reads it learns what was asked and what each id stands for."""
    answers = answers_schema(WORKSHEET, "sample-answers")["properties"]["answers"]["properties"]
    assert list(answers) == list(GOOD)
    assert (answers["topic"]["title"], answers["topic"]["description"]) == ("Topic", "A word.")
    assert {"const": "monthly", "title": "Once a month"} in answers["rhythm"]["anyOf"]
    assert {"const": "5", "title": "5 \u2013 Completely"} in answers["sure"]["anyOf"]
    assert answers["goals"]["items"]["properties"]["by_when"]["title"] == "By when"


def test_what_is_no_longer_asked_is_marked():
    """Retired questions, columns and options keep their names in the schema."""
    retired = {"id": "old", "kind": "choice", "label": "Old?", "options": OPTIONS}
    gone = {"id": "yearly", "label": "Once a year"}
    worksheet = Worksheet.model_validate(
        {**WORKSHEET.model_dump(), "retired": [{**retired, "retired": [gone]}]}
    )
    old = answers_schema(worksheet, "sample-answers")["properties"]["answers"]["properties"]["old"]
    assert (old["title"], old["deprecated"]) == ("Old?", True)
    assert {"const": "yearly", "title": "Once a year", "deprecated": True} in old["anyOf"]


def test_each_worksheet_has_its_schema_in_the_site():
    """It lies beside the blank documents, under the worksheet's own name."""
    contract = load_worksheet(ROOT / "worksheets/contract.yml", ROOT)
    files = describe_answers([contract], "sample-answers")
    assert list(files) == ["downloads/contract.schema.json"]
    assert b'"sample-answers"' in files["downloads/contract.schema.json"]
