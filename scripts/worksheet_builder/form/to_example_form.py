"""An example as a form that people can try: nothing in it is kept, and nothing leads away."""

from __future__ import annotations

from worksheet_builder.form.form_templates import fill_form
from worksheet_builder.model import Example, make_example_worksheet


def to_example_form(kind: str, example: Example) -> str:
    """Return the example's fields as one block of HTML.

    Ids in the page begin with `example-<kind>`, so every example of every kind can stand on one
    page.
    """
    worksheet = make_example_worksheet(kind, (example,))
    return fill_form("example.html", worksheet=worksheet, section=worksheet.sections[0])
