"""A worksheet as a Word document whose answers are content controls.

Every part of the package is a template of our own (`templates/package/`), so that a document
holds nothing that it does not need: no author, no thumbnail, no fonts, no unused style.
"""

from __future__ import annotations

from functools import cache
from itertools import count

from jinja2 import Environment

from worksheet_builder.model import (
    AnyField,
    Choice,
    Date,
    Imprint,
    Number,
    Scale,
    Worksheet,
    describe_ends,
)
from worksheet_builder.word.pack_word import pack_word
from worksheet_builder.word.word_names import bookmark_name, control_tag, control_title, sheet_mark
from worksheet_builder.word.word_tables import column_widths, row_height, rows_that_hold_on
from worksheet_builder.writing import (
    DATE_FORMAT,
    PRIVATE_WORDS,
    SIGNATURE_WORDS,
    lead_in,
    list_controls,
    open_templates,
)

PACKAGE = "package/"
TEXT_WIDTH = 9638  # between the margins, in twentieths of a point


def to_word(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Return the blank document, every control tagged and bookmarked by its name in the model."""
    templates = _open_word_templates()
    spoken = {control.name: control.spoken for control in list_controls(worksheet)}
    next_id = count(1)
    parts = {
        name.removeprefix(PACKAGE): templates.get_template(name).render(
            worksheet=worksheet,
            imprint=imprint,
            colours=imprint.colours.for_word(),
            spoken=spoken,
            next_id=lambda: next(next_id),
        )
        for name in templates.list_templates(filter_func=lambda name: name.startswith(PACKAGE))
    }
    return pack_word(parts)


@cache
def _open_word_templates() -> Environment:
    templates = open_templates("word")
    templates.globals.update(
        bookmark_name=bookmark_name,
        control_tag=control_tag,
        control_title=control_title,
        column_widths=column_widths,
        row_height=row_height,
        rows_that_hold_on=rows_that_hold_on,
        lead_in=lead_in,
        answer_format=answer_format,
        date_format=DATE_FORMAT,
        private_words=PRIVATE_WORDS,
        signature_words=SIGNATURE_WORDS,
        sheet_mark=sheet_mark,
        text_width=TEXT_WIDTH,
    )
    return templates


def answer_format(field: AnyField) -> str:
    """Return how an answer is written: a date's format, a unit, the options, a scale's ends."""
    if isinstance(field, Date):
        return DATE_FORMAT
    if isinstance(field, Number):
        return field.unit
    if isinstance(field, Scale):
        return describe_ends(field)
    if isinstance(field, Choice):
        return " / ".join(option.label for option in field.options)
    return ""
