"""A worksheet as a form in a web page: HTML that reads, fills in and prints without script."""

from __future__ import annotations

from worksheet_builder.form.form_place import FormPlace
from worksheet_builder.form.form_templates import fill_form
from worksheet_builder.model import DOCUMENT_NAMES, Worksheet


def to_form(worksheet: Worksheet, place: FormPlace) -> str:
    """Return the worksheet's form as one block of HTML. Text from the worksheet is escaped."""
    return fill_form("worksheet.html", worksheet=worksheet, place=place, documents=DOCUMENT_NAMES)
