"""A table of keys in Markdown, from the schema: what each means, an example, and its limits."""

from __future__ import annotations

from collections.abc import Container
from typing import Any, TypeAlias

import yaml

from strict_yaml import ID_PATTERN
from worksheet_builder.form import start_with_capital
from worksheet_builder.model import WORKSHEET_ID_PATTERN

Schema: TypeAlias = dict[str, Any]

HEAD = "| Key | What it means | For example |\n| --- | --- | --- |\n"
LONGEST_EXAMPLE = 60  # characters; longer ones stand in the kind's live example

PATTERNS = {
    ID_PATTERN: "small letters, digits and single underscores, a letter first",
    WORKSHEET_ID_PATTERN: "small letters, digits and single hyphens, a letter first",
}


def write_key_table(part: Schema, definitions: Schema, left_out: Container[str] = ()) -> str:
    """Return a table of the part's keys, those that cannot do without first, or nothing."""
    keys = [key for key in part["properties"] if key not in left_out]
    keys.sort(key=lambda key: key not in part.get("required", ()))
    rows = [_write_row(key, part, definitions) for key in keys]
    return HEAD + "".join(rows) if rows else ""


def _write_row(key: str, part: Schema, definitions: Schema) -> str:
    schema = part["properties"][key]
    limits = [_say_default(key, part), *_list_limits(schema, definitions)]
    words = start_with_capital("; ".join(words for words in limits if words))
    meaning = f"{schema['description']} *{words}.*"
    return f"| `{key}` | {meaning} | {_show_example(schema)} |\n"


def _list_limits(schema: Schema, definitions: Schema) -> list[str]:
    """Return what a value has to be like, in words."""
    if "anyOf" in schema:
        return _list_limits(schema["anyOf"][0], definitions)
    return [
        _say_kinds(schema.get("items", {}), definitions),
        _say_range("", schema.get("minimum"), schema.get("maximum")),
        _say_range("in the list", schema.get("minItems"), schema.get("maxItems")),
        PATTERNS.get(schema.get("pattern", ""), ""),
        _say_range("characters", None, schema.get("maxLength")),
    ]


def _say_kinds(items: Schema, definitions: Schema) -> str:
    """Return which kinds may stand there, where not all may that take an answer."""
    offered = [definitions[one["$ref"].rsplit("/", 1)[1]] for one in items.get("oneOf", ())]
    names = [kind["title"] for kind in offered]
    answerable = {kind.get("title") for kind in definitions.values() if "label" in kind["required"]}
    if not names or answerable <= {*names, None}:
        return ""
    return f"of kind {', '.join(f'`{name}`' for name in names)}"


def _say_range(what: str, least: int | None, most: int | None) -> str:
    if least is not None and most is not None:
        return f"{least} to {most} {what}".rstrip()
    if least is not None:
        return f"at least {least} {what}".rstrip()
    return f"at most {most} {what}".rstrip() if most is not None else ""


def _say_default(key: str, part: Schema) -> str:
    if key in part.get("required", ()):
        return "needed"
    default = part["properties"][key].get("default")
    return "may be left out" if default is None else f"`{default}` if left out"


def _show_example(schema: Schema) -> str:
    examples = schema.get("examples")
    if not examples:
        return ""
    text = yaml.dump(
        examples[0], default_flow_style=True, width=1000, allow_unicode=True, sort_keys=False
    )
    text = text.removesuffix("...\n").strip()
    return f"`{text}`" if len(text) <= LONGEST_EXAMPLE else ""
