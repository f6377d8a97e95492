"""The schema of a worksheet's file agrees with the parser, as far as a schema can see."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from generated_files.worksheet_problems import CASES, GoldenCase, read_cases
from stand_ins.core_yaml import load_core
from worksheet_builder.reading.load import is_worksheet
from worksheet_builder.reading.wordings import REFERENCE_WORDINGS, SHOW_WORDINGS
from worksheet_builder.schema.yaml_schema import worksheet_schema

ROOT = Path(__file__).parents[3]
WORKSHEETS = [
    path
    for path in sorted((ROOT / "worksheets").iterdir())
    if is_worksheet(path) or path.name == "_template.yml"
]

# What `load` alone can find: a file's name, its typing, and what its parts say about each other.
UNSEEN_WORDINGS = {
    *(REFERENCE_WORDINGS.keys() - {"condition_in_row", "private_in_row"}),
    *SHOW_WORDINGS,
    *("bad_file_name", "wrong_ending", "doubled_key", "curly_quotes", "hash_in_text"),
    *("unknown_word", "half_a_word", "absent_word", "unknown_condition"),
}
UNSEEN_CASES = {"label-of-spaces", "too-long-once-filled-in"}


@pytest.fixture(scope="module")
def schema() -> Draft7Validator:
    """The schema, ready to try a worksheet."""
    Draft7Validator.check_schema(worksheet_schema())
    return Draft7Validator(worksheet_schema())


@pytest.mark.parametrize("path", WORKSHEETS, ids=lambda path: path.stem)
def test_a_worksheet_that_loads_agrees_with_the_schema(schema, path):
    """VS Code underlines nothing in a worksheet that is in order; the template is one."""
    errors = schema.iter_errors(load_core(path.read_text("utf-8")))
    assert [error.message for error in errors] == []


def list_readable_cases() -> list[GoldenCase]:
    """Return the golden cases whose file is YAML, with faults that a schema could see."""
    return [case for case in read_cases(ROOT / CASES) if case.source and is_yaml(case.source)]


def is_yaml(path: Path) -> bool:
    """Whether a parser can read the file at all."""
    try:
        load_core(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return False
    return True


@pytest.mark.parametrize("case", list_readable_cases(), ids=lambda case: case.name)
def test_a_faulty_worksheet_is_refused_where_a_schema_can_see_it(schema, case):
    """Each golden case fails, unless its fault is one of those that only the parser finds."""
    unseen = case.wording in UNSEEN_WORDINGS or case.name in UNSEEN_CASES
    assert schema.is_valid(load_core(case.source.read_text("utf-8"))) == unseen


def worksheet_with(field: dict[str, Any]) -> dict[str, Any]:
    """Return a worksheet as its file holds it, with one field."""
    head = {"title": "A", "summary": "B", "audience": ["c"], "when": "D", "minutes": 5}
    return {**head, "sections": [{"title": "E", "fields": [field]}]}


def test_a_text_may_look_like_a_number(schema):
    """`label: 2027` is text to the parser, and not underlined."""
    assert schema.is_valid(worksheet_with({"id": "year", "kind": "text", "label": 2027}))


def test_a_key_of_another_kind_is_refused(schema):
    """The keys that are offered and allowed are those of the field's own kind."""
    field = {"id": "year", "kind": "text", "label": "Year"}
    assert schema.is_valid(worksheet_with(field))
    assert not schema.is_valid(worksheet_with({**field, "unit": "years"}))


def within(part: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return the values of a part that have keys themselves."""
    return [(key, value) for key, value in part["properties"].items() if "properties" in value]


def test_every_key_explains_itself():
    """An editor who hovers over any key reads what it means, and most show an example."""
    schema = worksheet_schema()
    parts = {"the file": schema, **schema["definitions"]}
    for name, part in [*parts.items(), *(each for p in parts.values() for each in within(p))]:
        for key, value in part["properties"].items():
            assert value.get("description"), f"{key} of {name}"
            assert key == "kind" or value.get("examples"), f"{key} of {name}"


def test_completion_knows_each_kind_by_its_name():
    """The language server offers a field under its schema's title, and tells kinds by a const."""
    definitions = worksheet_schema()["definitions"]
    offered = definitions["Section"]["properties"]["fields"]["items"]["oneOf"]
    kinds = [definitions[one["$ref"].removeprefix("#/definitions/")] for one in offered]
    assert len(kinds) >= 10
    for kind in kinds:
        assert kind["title"] == kind["properties"]["kind"]["const"]
        assert "kind" in kind["required"]
