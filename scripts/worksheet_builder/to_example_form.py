"""An example as a form that people can try: nothing in it is kept, and nothing leads away."""

from __future__ import annotations

from worksheet_builder.condition_words import condition_words
from worksheet_builder.example import Example, make_example_worksheet
from worksheet_builder.offered import list_offered
from worksheet_builder.to_form import close_up, form_templates


def to_example_form(kind: str, example: Example) -> str:
    """Return the example's fields as one block of HTML, as `to_form` does.

    Ids in the page begin with `example-<kind>`, so every example of every kind can stand on one
    page.
    """
    worksheet = make_example_worksheet(kind, (example,))
    html = (
        form_templates()
        .get_template("form/example.html")
        .render(
            worksheet=worksheet,
            section=worksheet.sections[0],
            condition_words=condition_words,
            list_offered=list_offered,
        )
    )
    return close_up(html)
