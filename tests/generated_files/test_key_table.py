"""A key's row says in words what the model says in numbers."""

from __future__ import annotations

from typing import Any

from generated_files.key_table import write_key_table
from strict_yaml import ID_PATTERN

ONE_OF_TWO = {"oneOf": [{"$ref": "#/definitions/Text"}]}
DEFINITIONS = {name: {"title": name.lower(), "required": ["label"]} for name in ("Text", "Date")}


def write_row(value: dict[str, Any], *, needed: bool = False) -> str:
    """Return the row of a key with this value, without its name and its meaning."""
    part = {
        "properties": {"key": {"description": "What it is.", **value}},
        "required": ["key"] if needed else [],
    }
    row = write_key_table(part, DEFINITIONS).splitlines()[-1]
    return row.removeprefix("| `key` | What it is. ").removesuffix(" |")


def test_limits_are_said_in_words():
    """Numbers, lengths, lists, kinds and ids each have theirs."""
    assert write_row({"minimum": 1, "maximum": 9}, needed=True) == "*Needed; 1 to 9.* | "
    assert write_row({"maxLength": 200}) == "*May be left out; at most 200 characters.* | "
    assert write_row({"minItems": 2, "maxItems": 5}) == "*May be left out; 2 to 5 in the list.* | "
    assert write_row({"minItems": 1}, needed=True) == "*Needed; at least 1 in the list.* | "
    assert write_row({"items": ONE_OF_TWO}) == "*May be left out; of kind `text`.* | "
    assert "; small letters, digits and single" in write_row({"pattern": ID_PATTERN})


def test_a_default_is_said():
    """Who leaves the key out reads what then holds."""
    assert write_row({"default": 3}) == "*`3` if left out.* | "


def test_an_example_is_shown_as_it_is_typed_unless_it_is_long():
    """Short values stand in the table; long ones in the kind's own example."""
    assert write_row({"examples": ["Once a month"]}).endswith("| `Once a month`")
    assert write_row({"examples": [{"field": "a", "value": "b"}]}).endswith(
        "`{field: a, value: b}`"
    )
    assert write_row({"examples": ["word " * 20]}).endswith("| ")


def test_what_is_needed_stands_first():
    """The keys that cannot be left out come first, each group in the model's order."""
    properties = {key: {"description": key} for key in ("hint", "id", "unit", "label")}
    table = write_key_table({"properties": properties, "required": ["id", "label"]}, {}, {"unit"})
    assert [row.split("`")[1] for row in table.splitlines()[2:]] == ["id", "label", "hint"]
