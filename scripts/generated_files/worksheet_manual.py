"""The pages of all keys and of the kinds: their own words, and between markers the model's."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from generated_files.key_table import write_key_table
from strict_yaml import read_text
from worksheet_builder.model import FieldBase
from worksheet_builder.schema import worksheet_schema

Schema: TypeAlias = dict[str, Any]

PART = re.compile(
    r"(?P<begin><!-- Written by `scripts/write`: (?P<name>[a-z ]+) -->\n).*?(?P<end><!-- End -->)",
    re.DOTALL,
)
EVERY_FIELD = (*FieldBase.model_fields, "kind")


def write_manual_page(root: Path, path: str) -> str:
    """Return the page with its generated parts anew, the words between them as they are."""
    schema = worksheet_schema()
    text = read_text(root / path, path)
    return PART.sub(lambda part: _fill(part, schema), text)


def _fill(part: re.Match[str], schema: Schema) -> str:
    written = PARTS[part["name"]](schema).strip()
    return f"{part['begin']}\n{written}\n\n{part['end']}"


def _write_worksheet(schema: Schema) -> str:
    return write_key_table(schema, schema["definitions"])


def _write_part(name: str, schema: Schema) -> str:
    return write_key_table(schema["definitions"][name], schema["definitions"])


def _write_value(part: Schema, key: str, schema: Schema) -> str:
    """Return the keys of a value that stands in one place only."""
    return write_key_table(part["properties"][key], schema["definitions"])


def _write_every_field(schema: Schema) -> str:
    """Return the keys that fields of all kinds share, as any one of them has them."""
    field = schema["definitions"]["Text"]
    kind = {**field["properties"]["kind"], "description": KIND_MEANS, "examples": ["text"]}
    properties = {**field["properties"], "kind": kind}
    return write_key_table({**field, "properties": properties}, schema["definitions"])


KIND_MEANS = "What kind of answer it takes: the name of one of the kinds of question."


def list_kinds(schema: Schema) -> list[Schema]:
    """Return each kind's schema, in the order of the model."""
    definitions = schema["definitions"]
    offered = definitions["Section"]["properties"]["fields"]["items"]["oneOf"]
    return [definitions[one["$ref"].rsplit("/", 1)[1]] for one in offered]


def _write_kinds(schema: Schema) -> str:
    return "\n\n".join(_write_kind(kind, schema["definitions"]) for kind in list_kinds(schema))


def _write_kind(kind: Schema, definitions: Schema) -> str:
    name = kind["title"]
    example = f'{{{{ worksheet_example("{name}") }}}}'
    has_shared_keys = set(EVERY_FIELD) <= kind["properties"].keys()
    left_out = EVERY_FIELD if has_shared_keys else ("kind",)
    table = write_key_table(kind, definitions, left_out)
    shared = "[keys that every question has](worksheet-keys.md#keys-that-every-question-has)"
    keys = {
        (True, True): f"Beside the {shared}, it has these:",
        (True, False): f"It has the {shared}, and no others.",
        (False, True): "It takes no answer, so it has these keys alone, and its `kind`:",
    }[has_shared_keys, bool(table)]
    parts = (f"## `{name}`", kind["description"], keys, table.strip(), example)
    return "\n\n".join(part for part in parts if part)


PARTS: dict[str, Callable[[Schema], str]] = {
    "keys of a worksheet": _write_worksheet,
    "keys of a section": lambda schema: _write_part("Section", schema),
    "keys of every question": _write_every_field,
    "kinds": _write_kinds,
    "keys of an option": lambda schema: _write_part("Option", schema),
    "keys of a series": lambda schema: _write_value(schema, "series", schema),
    "keys of what is carried": lambda schema: _write_part("Carry", schema),
    "keys of an overview": lambda schema: _write_value(schema, "overview", schema),
    "keys of what is to do": lambda schema: _write_value(
        schema["properties"]["overview"], "to_do", schema
    ),
    "keys of aims": lambda schema: _write_value(schema["properties"]["overview"], "aims", schema),
    "keys of a listed date": lambda schema: _write_part("ListedDate", schema),
    "keys of a document to read": lambda schema: _write_value(schema, "reading", schema),
    "keys of a part that goes alone": lambda schema: _write_part("ReadingPart", schema),
    "keys of a section that is read": lambda schema: _write_value(
        schema["definitions"]["Section"], "reading", schema
    ),
    "keys of what is gathered": lambda schema: _write_value(schema, "gather", schema),
    "keys of a question that is gathered": lambda schema: _write_part("GatheredFrom", schema),
    "keys of meetings that are counted": lambda schema: _write_value(
        schema["properties"]["gather"], "meetings", schema
    ),
    "keys of what is handed in": lambda schema: _write_value(schema, "collected", schema),
    "keys of a calendar date": lambda schema: _write_part("CalendarDate", schema),
    "keys of how often": lambda schema: _write_value(
        schema["definitions"]["CalendarDate"], "repeat", schema
    ),
    "keys of a rhythm": lambda schema: _write_part("Rhythm", schema),
    "keys of an offered date": lambda schema: _write_value(
        schema["definitions"]["CalendarDate"], "offer", schema
    ),
    "keys of what is taken over": lambda schema: _write_part("Take", schema),
    "keys of a column that is taken over": lambda schema: _write_part("TakenColumn", schema),
    "keys of what stays behind": lambda schema: _write_value(
        schema["definitions"]["Carry"], "unless", schema
    ),
}
