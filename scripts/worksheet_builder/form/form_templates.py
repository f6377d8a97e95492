"""The form's templates: where they lie, what they may call, and how their HTML is written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from worksheet_builder.form.describe_collected import describe_handing_in
from worksheet_builder.form.describe_gathering import describe_gathering
from worksheet_builder.form.describe_shown import describe_shown
from worksheet_builder.form.in_words import count_in_words, describe_size, start_with_capital
from worksheet_builder.form.short_options import fit_in_half_lines
from worksheet_builder.model import condition_words, describe_series, group_fields, list_offered
from worksheet_builder.writing import read_templates

TEMPLATES = Path(__file__).parent / "templates"


def fill_form(template: str, **values: object) -> str:
    """Return a template of the form with its values, as HTML.

    No line is blank and none is indented, so that Markdown takes the whole as one block of HTML
    and leaves every character in it alone. Every value is escaped.
    """
    html = _open_templates().get_template(template).render(values)
    return "\n".join(line.strip() for line in html.split("\n") if line.strip())


@cache
def _open_templates() -> Environment:
    templates = read_templates(TEMPLATES, keep_trailing_newline=True)
    templates.globals |= {
        "condition_words": condition_words,
        "counted": count_in_words,
        "describe_gathering": describe_gathering,
        "describe_handing_in": describe_handing_in,
        "describe_series": describe_series,
        "describe_shown": describe_shown,
        "fit_in_half_lines": fit_in_half_lines,
        "group_fields": group_fields,
        "list_offered": list_offered,
    }
    templates.filters |= {
        "paragraphs": split_paragraphs,
        "size": describe_size,
        "sentence": start_with_capital,
    }
    return templates


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each on one line; a blank line parts them."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]
