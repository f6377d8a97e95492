"""A worksheet as a Word document whose answers are content controls.

Every part of the package is a template of our own (`templates/word/package/`), so that a document
holds nothing that it does not need: no author, no thumbnail, no fonts, no unused style.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import count, pairwise

from jinja2 import Environment

from worksheet_builder.controls import DATE_FORMAT, SIGNATURE_WORDS, list_controls
from worksheet_builder.document_templates import open_templates
from worksheet_builder.imprint import Imprint
from worksheet_builder.model import AnyField, Choice, Date, Number, Worksheet
from worksheet_builder.pack_word import pack_word
from worksheet_builder.word_names import bookmark_name, control_tag, control_title

PACKAGE = "package/"
TEXT_WIDTH = 9638  # between the margins, in twentieths of a point
COLUMN_SHARES = {"long_text": 3.0, "text": 2.2, "choice": 1.5, "date": 1.3, "number": 1.0}


def to_word(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Return the blank document, every control tagged and bookmarked by its name in the model."""
    templates = _open_word_templates()
    spoken = {control.name: control.spoken for control in list_controls(worksheet)}
    next_id = count(1)
    parts = {
        name.removeprefix(PACKAGE): templates.get_template(name).render(
            worksheet=worksheet,
            imprint=imprint,
            spoken=spoken,
            next_id=lambda: next(next_id),
        )
        for name in templates.list_templates(filter_func=lambda name: name.startswith(PACKAGE))
    }
    return pack_word(parts)


@cache
def _open_word_templates() -> Environment:
    templates = open_templates("word")
    templates.filters["column_share"] = COLUMN_SHARES.__getitem__
    templates.globals.update(
        bookmark_name=bookmark_name,
        control_tag=control_tag,
        control_title=control_title,
        column_widths=column_widths,
        answer_format=answer_format,
        date_format=DATE_FORMAT,
        signature_words=SIGNATURE_WORDS,
        text_width=TEXT_WIDTH,
    )
    return templates


def column_widths(shares: Iterable[float], width: int) -> list[int]:
    """Return whole widths in the given proportions that add up to `width`."""
    shares = list(shares)
    edges = [round(width * sum(shares[:n]) / sum(shares)) for n in range(len(shares) + 1)]
    return [right - left for left, right in pairwise(edges)]


def answer_format(field: AnyField) -> str:
    """Return how an answer is written: the date's format, the unit, or the options."""
    if isinstance(field, Date):
        return DATE_FORMAT
    if isinstance(field, Number):
        return field.unit
    if isinstance(field, Choice):
        return " / ".join(option.label for option in field.options)
    return ""
