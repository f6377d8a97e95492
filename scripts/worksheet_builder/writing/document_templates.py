"""The documents' templates: where they lie, and how they are read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from worksheet_builder.model import condition_words, describe_ends, list_offered
from worksheet_builder.writing.strict_templates import read_templates

ENGINE = Path(__file__).parents[1]


@cache
def open_templates(name: str) -> Environment:
    """Return the templates of one folder of the engine: `pdf`, `word` or `documents`.

    Every value is escaped, and a name that a template misspells is an error.
    """
    # One process, one state of the templates: that of the document's key.
    templates = read_templates(ENGINE / name / "templates", auto_reload=False)
    templates.globals |= {
        "condition_words": condition_words,
        "describe_ends": describe_ends,
        "list_offered": list_offered,
    }
    return templates
