"""The JSON Schema of a worksheet's answers: what a back-up of it may hold.

A copy keeps more than one version of a worksheet asks: an option that is no longer offered, the
answers to a question that is no longer asked. So the schema names what the worksheet asks for, and
refuses only what cannot be an answer at all.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from worksheet_builder.model import (
    ANSWERS_VERSION,
    Answerable,
    Worksheet,
    document_path,
    list_offered,
)

Schema: TypeAlias = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
MOST_ROWS = 500  # more than the page opens
ANSWER_NAMES = "^[a-z][a-z0-9_]{0,79}$"
RANDOM_ID = "^[0-9a-z]{1,7}(-[0-9a-z]{1,7}){3}$"

ANY_TEXT: Schema = {"type": "string"}
GONE: Schema = {"deprecated": True}  # no longer asked for, and still read
DATE: Schema = {
    "type": "string",
    "anyOf": [
        {"format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        {"description": "An incomplete or impossible date keeps its parts as typed."},
    ],
    "examples": ["2027-03-31", "3//2027"],
}
OTHER_VERSION: Schema = {"description": "What another version of the worksheet offered."}
KEPT: Schema = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["field", "value"],
        "properties": {"field": ANY_TEXT, "value": True},
    },
}


def describe_answers(worksheets: Iterable[Worksheet], format_name: str) -> dict[str, bytes]:
    """Return the schema of each worksheet's answers by its path in the site."""
    schemas = {each.id: answers_schema(each, format_name) for each in worksheets}
    return {
        document_path(name, "schema.json"): write_schema(schema).encode()
        for name, schema in schemas.items()
    }


def write_schema(schema: Schema) -> str:
    """Return the schema as a file's text."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def answers_schema(worksheet: Worksheet, format_name: str) -> Schema:
    """Return the schema of a back-up of this worksheet; `format_name` stands in each."""
    answers = {field.id: _describe(field) for field in worksheet.answerable_fields()}
    answers |= {field.id: _describe(field) | GONE for field in worksheet.retired}
    return {
        "$schema": DRAFT,
        "title": f"{worksheet.title}: a back-up",
        "description": worksheet.summary,
        "type": "object",
        "required": ["format", "version", "worksheet", "answers"],
        "properties": {
            "format": {"const": format_name},
            "version": {"const": ANSWERS_VERSION},
            "worksheet": {"const": worksheet.id},
            "saved": {"description": "When it was saved.", "type": "string", "format": "date-time"},
            "relationship": {
                "description": "To whom the answers belong, as a random id; left out while "
                "nobody is named.",
                "type": "string",
                "pattern": RANDOM_ID,
            },
            "entry": {
                "description": "Which entry of a series it is, as a random id.",
                "type": "string",
                "pattern": RANDOM_ID,
            },
            "answers": {
                "description": "A blank answer is left out. Other names are answers to "
                "questions that this version of the worksheet does not ask.",
                "type": "object",
                "propertyNames": {"pattern": ANSWER_NAMES},
                "properties": answers,
            },
            "place": {
                "description": "The how many-th entry of a series it is; the first has none.",
                "type": "integer",
                "minimum": 1,
            },
            "entries": {
                "description": "The other entries of a series.",
                "type": "array",
                "items": {"type": "object", "required": ["answers"]},
            },
            "kept": {
                "description": "Answers that were replaced or damaged, and never thrown away.",
                "type": "object",
                "properties": {"superseded": KEPT, "aside": KEPT},
            },
        },
    }


def _describe(field: Any) -> Schema:  # noqa: ANN401 - each shape knows its own kind of field
    """Return the schema of one field's answer, in the words of the page."""
    words = {"title": field.label, "description": field.hint}
    return {key: text for key, text in words.items() if text} | SHAPES[field.kind](field)


def _shape_text(_field: Answerable) -> Schema:
    return ANY_TEXT


def _shape_date(_field: Answerable) -> Schema:
    return DATE


def _shape_number(field: Any) -> Schema:  # noqa: ANN401
    unit = f" ({field.unit})" if field.unit else ""
    return {**ANY_TEXT, "$comment": f"A number{unit}, as it was typed.", "examples": ["45"]}


def _shape_checklist(field: Any) -> Schema:  # noqa: ANN401
    return {"type": "array", "uniqueItems": True, "items": _offer(field)}


def _shape_scale(field: Any) -> Schema:  # noqa: ANN401
    numbers = [_name(number.id, number.label) for number in list_offered(field)]
    return {**ANY_TEXT, "anyOf": [*numbers, OTHER_VERSION]}


def _shape_rows(field: Any) -> Schema:  # noqa: ANN401
    columns = {column.id: _describe(column) for column in field.columns}
    columns |= {column.id: _describe(column) | GONE for column in field.retired}
    return {"type": "array", "maxItems": MOST_ROWS, "items": _object_of_texts(columns)}


def _shape_signature(_field: Answerable) -> Schema:
    return _object_of_texts({"name": ANY_TEXT, "date": DATE})


def _offer(field: Any) -> Schema:  # noqa: ANN401
    options = [_name(option.id, option.label) for option in field.options]
    gone = [_name(option.id, option.label) | GONE for option in field.retired]
    return {**ANY_TEXT, "anyOf": [*options, *gone, OTHER_VERSION]}


def _name(value: str, words: str) -> Schema:
    return {"const": value, "title": words}


def _object_of_texts(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": ANY_TEXT}


# The shape of each kind's answer, as the browser writes it in read-answer.ts.
SHAPES: dict[str, Callable[[Any], Schema]] = {
    "text": _shape_text,
    "long_text": _shape_text,
    "date": _shape_date,
    "number": _shape_number,
    "choice": _offer,
    "checklist": _shape_checklist,
    "scale": _shape_scale,
    "rows": _shape_rows,
    "signature": _shape_signature,
}
