"""A form says which ids its parts had before, and holds what is retired out of sight."""

from __future__ import annotations

import re

from worksheet_builder.form.form_place import FormPlace
from worksheet_builder.form.to_form import to_form
from worksheet_builder.model.worksheet import Worksheet

WORKSHEET = {
    "id": "meeting",
    "title": "Meeting",
    "summary": "A meeting.",
    "audience": ["author"],
    "when": "Now",
    "minutes": 5,
    "was": ["plan", "talk"],
    "sections": [
        {
            "title": "All",
            "fields": [
                {"id": "aim", "kind": "text", "label": "Aim", "was": "purpose"},
                {
                    "id": "how_often",
                    "kind": "choice",
                    "label": "How often?",
                    "options": [
                        {
                            "id": "monthly",
                            "label": "Once a month",
                            "was": ["every_month", "months"],
                        },
                        {"id": "other", "label": "Other"},
                    ],
                    "retired": [{"id": "yearly", "label": "Once a year"}],
                },
                {
                    "id": "steps",
                    "kind": "rows",
                    "label": "Steps",
                    "row": "step",
                    "columns": [{"id": "action", "kind": "text", "label": "Action", "was": "step"}],
                    "retired": [{"id": "due", "kind": "date", "label": "Due"}],
                },
            ],
        }
    ],
    "retired": [{"id": "mood", "kind": "text", "label": "How was it?"}],
}
PLACE = FormPlace(format_name="sample-answers", database="samples")
FORM = to_form(Worksheet.model_validate(WORKSHEET), PLACE)


def find_tag(pattern: str) -> str:
    """Return the first tag of the form that matches."""
    found = re.search(rf"<[^<>]*{pattern}[^<>]*>", FORM)
    assert found, pattern
    return found[0]


def test_each_renamed_part_carries_its_earlier_ids():
    """The worksheet, a field, a column and an option name the ids that they had."""
    assert 'data-worksheet-was="plan talk"' in find_tag('data-worksheet="meeting"')
    assert 'data-worksheet-was="purpose"' in find_tag('data-worksheet-field="aim"')
    assert 'data-worksheet-was="step"' in find_tag('data-worksheet-column="action"')
    assert 'data-worksheet-was="every_month months"' in find_tag('value="monthly"')


def test_what_was_never_renamed_says_nothing():
    """Parts without an earlier id have no such attribute."""
    assert "data-worksheet-was" not in find_tag('data-worksheet-field="how_often"')
    assert "data-worksheet-was" not in find_tag('value="other"')


def test_what_is_retired_is_hidden_and_out_of_the_search():
    """Without script nobody sees it; a search does not find a question that nobody is asked."""
    for pattern in (
        'data-worksheet-field="mood"',
        'data-worksheet-column="due"',
        "data-worksheet-earlier",
    ):
        assert " hidden" in find_tag(pattern)
    assert "data-search-exclude" in find_tag("data-worksheet-earlier")
    option = FORM.index("Once a year (from an earlier version)")
    assert "data-worksheet-retired hidden" in FORM[FORM.rindex("<div", 0, option) : option]


def test_a_worksheet_without_a_past_has_no_place_for_it():
    """The heading for earlier answers stands only where something is retired."""
    young = {key: value for key, value in WORKSHEET.items() if key != "retired"}
    assert "data-worksheet-earlier" not in to_form(Worksheet.model_validate(young), PLACE)
