"""A worksheet as a form in a web page: HTML that reads, fills in and prints without script."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from worksheet_builder.condition_words import condition_words
from worksheet_builder.form_place import FormPlace
from worksheet_builder.model import Worksheet
from worksheet_builder.offered import list_offered

__all__ = ["FormPlace", "to_form"]

TEMPLATES = Path(__file__).parent / "templates"

# The blank copies that a page may offer, in the order in which they are offered.
DOCUMENT_NAMES = {"docx": "Word", "pdf": "PDF"}


def to_form(worksheet: Worksheet, place: FormPlace) -> str:
    """Return the worksheet's form as HTML.

    No line is blank and none is indented, so that Markdown takes the whole as one block of HTML
    and leaves every character in it alone. Text from the worksheet is escaped.
    """
    html = (
        form_templates()
        .get_template("form/worksheet.html")
        .render(
            worksheet=worksheet,
            place=place,
            documents=DOCUMENT_NAMES,
            condition_words=condition_words,
            list_offered=list_offered,
        )
    )
    return close_up(html)


def close_up(html: str) -> str:
    """Return the HTML without blank lines and without indents."""
    return "\n".join(line.strip() for line in html.split("\n") if line.strip())


@cache
def form_templates() -> Environment:
    """Return the templates: read once, everything escaped, a mistyped name is an error."""
    templates = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    templates.filters |= {
        "paragraphs": split_paragraphs,
        "in_words": list_in_words,
        "size": describe_size,
        "sentence": start_with_capital,
    }
    return templates


def split_paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text, each on one line; a blank line parts them."""
    return [" ".join(part.split()) for part in text.split("\n\n") if part.strip()]


def list_in_words(names: tuple[str, ...]) -> str:
    """Return `author, reader and editor` for three names."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def describe_size(size: int) -> str:
    """Return a file's size in bytes as people read it: `22 KB` or `1.4 MB`."""
    kilobytes = max(1, round(size / 1024))
    return f"{kilobytes} KB" if kilobytes < 1024 else f"{kilobytes / 1024:.1f} MB"  # noqa: PLR2004


def start_with_capital(text: str) -> str:
    """Return the text with its first letter as a capital and the rest untouched."""
    return text[:1].upper() + text[1:]
