"""What scripts read of answers that are handed in."""

from __future__ import annotations

import json

from samples.worksheet_samples import make_worksheet
from worksheet_builder.form import FormPlace, describe_collected, to_form
from worksheet_builder.model import Collected, Worksheet

PLACE = FormPlace(format_name="survey", database="survey", collected_format="survey-collected")
FIELDS = [
    {"id": "fit", "kind": "scale", "label": "Fit", "lowest_label": "No", "highest_label": "Yes"},
    {"id": "aside", "kind": "text", "label": "Aside"},
    {"id": "keep", "kind": "text", "label": "Keep", "was": ["hold"]},
]


def make_sample() -> Worksheet:
    """Return a worksheet of which two answers are handed in."""
    collected = Collected(by="the editors", fields=("keep", "fit"), how="Into the <box>.")
    return make_worksheet(FIELDS).model_copy(update={"collected": collected})


def test_only_what_is_handed_in_is_described():
    """In the order of the declaration, with the words of each option and earlier ids."""
    plain, sample = make_worksheet(FIELDS), make_sample()
    (found,) = json.loads(describe_collected([plain, sample]))
    assert found["id"] == sample.id
    assert [each["id"] for each in found["questions"]] == ["keep", "fit"]
    assert found["questions"][0]["was"] == ["hold"]
    assert [each["id"] for each in found["questions"][1]["options"]] == list("12345")


def test_a_form_offers_it_where_it_is_declared_and_the_site_has_a_format_for_it():
    """Else there is neither the button nor the declaration."""
    html = to_form(make_sample(), PLACE)
    assert "Save for the editors" in html
    assert "survey-collected" in html
    assert "Into the &lt;box&gt;." in html
    others = (
        to_form(make_worksheet(FIELDS), PLACE),
        to_form(make_sample(), FormPlace(format_name="survey", database="survey")),
    )
    for other in others:
        assert "Save for" not in other
        assert "data-worksheet-collected" not in other
