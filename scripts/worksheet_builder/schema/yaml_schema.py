"""The JSON Schema of a worksheet's YAML: what an editor such as VS Code completes and checks.

It is made from the model alone. It is written as draft 7, because every release of the YAML
language server, which VS Code's extension runs, reads that one. The server offers a field of each
kind, and then the keys of that kind, because each kind's schema says `kind` with a const and has
the kind's name as its title (seen with yaml-language-server 1.25).

A schema cannot see what one part says about another, such as an id that is there twice.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from worksheet_builder.model import Worksheet

Schema: TypeAlias = dict[str, Any]

ORIGIN = "Written by scripts/write from scripts/worksheet_builder/model/."
DRAFT = "http://json-schema.org/draft-07/schema#"
SCHEMA_FILE = "worksheet.schema.json"
# The first line of each worksheet: it leads editors to the schema beside it.
SCHEMA_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"

NOT_SAID = ("title", "discriminator")  # pydantic's own: names of classes, and a word of OpenAPI
LEFT_OUT: tuple[object, ...] = (None, "", [])  # a default that means: this key may be left out


def worksheet_schema() -> Schema:
    """Return the schema of `worksheets/<id>.yml`: without the id, which is the file's name."""
    written = Worksheet.model_json_schema(ref_template="#/definitions/{model}")
    parts = {name: _tidy(part) for name, part in written.pop("$defs").items()}
    whole = _tidy(written)
    placed = {name for part in (whole, *parts.values()) for name in _list_named(part)}
    for part in (whole, *parts.values()):
        _put_in_place(part, parts)
        _name_kind(part)
    _forbid_in_rows(parts["Rows"])
    parts = {name: part for name, part in parts.items() if name not in placed}
    whole["properties"].pop("id")
    whole["required"].remove("id")
    start = {"$schema": DRAFT, "$comment": ORIGIN, "title": "worksheet"}
    return {**start, **whole, "definitions": dict(sorted(parts.items()))}


def _tidy(schema: Schema) -> Schema:
    """Return the schema in fewer words, and free for what YAML takes for a number."""
    tidy = {key: value for key, value in schema.items() if key not in NOT_SAID}
    if tidy.get("default", 0) in LEFT_OUT:
        del tidy["default"]
    if "anyOf" in tidy:
        parts = [part for part in tidy.pop("anyOf") if not _says_nothing(part)]
        tidy = {**parts[0], **tidy} if len(parts) == 1 else {**tidy, "anyOf": parts}
    if tidy.get("type") == "string" and not tidy.keys() & {"pattern", "const"}:
        tidy["type"] = ["string", "number"]  # `label: 2027` is text to the parser
    if "properties" in tidy:
        tidy["properties"] = {key: _tidy(value) for key, value in tidy["properties"].items()}
    if "items" in tidy:
        tidy["items"] = _tidy(tidy["items"])
    return tidy


def _says_nothing(schema: Schema) -> bool:
    """Whether the schema stands for a key that is left out."""
    return schema.get("type") == "null" or schema.get("const") == ""


def _list_named(part: Schema) -> list[str]:
    """Return the names of the parts that are one key's value, such as a condition."""
    return [
        value["$ref"].rsplit("/", 1)[1] for value in part["properties"].values() if "$ref" in value
    ]


def _put_in_place(part: Schema, parts: dict[str, Schema]) -> None:
    """Write each of these where it is wanted: draft 7 hears nothing that stands beside a $ref."""
    for key, value in part["properties"].items():
        if "$ref" in value:
            placed = parts[value.pop("$ref").rsplit("/", 1)[1]]
            part["properties"][key] = {**placed, **value}


def _name_kind(part: Schema) -> None:
    """Let a kind's schema bear the kind's name, and say at `kind` what it is."""
    kind = part["properties"].get("kind")
    if kind:
        part["title"] = kind["const"]
        kind["description"] = part["description"]


def _forbid_in_rows(rows: Schema) -> None:
    """Take from columns what fields may have: a row is shown, and goes into a file, whole."""
    forbidden = dict.fromkeys(("show_when", "private"), False)
    rows["properties"]["columns"]["items"]["properties"] = forbidden
