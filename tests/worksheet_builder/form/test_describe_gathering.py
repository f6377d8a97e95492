"""What scripts read of moments that can be picked from other worksheets."""

from __future__ import annotations

import json

from samples.worksheet_samples import make_worksheet
from worksheet_builder.form import FormPlace, to_form
from worksheet_builder.form.describe_gathering import describe_gathering
from worksheet_builder.model import Gather

DIARY = [
    {
        "id": "deeds",
        "kind": "rows",
        "label": "Deeds",
        "row": "deed",
        "columns": [
            {"id": "what", "kind": "text", "label": "What", "was": ["deed"]},
            {
                "id": "done",
                "kind": "choice",
                "label": "Done",
                "options": [
                    {"id": "yes", "label": "Yes", "was": ["finished"]},
                    {"id": "no", "label": "No"},
                ],
            },
        ],
    },
    {"id": "notes", "kind": "long_text", "label": "Notes", "private": True},
]


def test_columns_and_options_have_the_ids_that_they_had_too():
    """A question of a worksheet that is not on the site is left out, and private ones say so."""
    diary = make_worksheet(DIARY).model_copy(update={"id": "diary", "noun": "diary"})
    only = {"field": "done", "value": "yes"}
    gather = Gather.model_validate(
        {
            "name": "Take it",
            "to": "deeds",
            "column": "what",
            "from": [
                {"field": "diary.deeds", "what": "what", "only": only},
                {"field": "diary.notes"},
                {"field": "nowhere.notes"},
            ],
        }
    )
    report = make_worksheet(DIARY).model_copy(update={"id": "report", "gather": gather})
    place = FormPlace(format_name="f", database="d", others=(diary, report), described="list.json")
    found = json.loads(describe_gathering(report, place))
    assert [each["field"] for each in found["from"]] == ["deeds", "notes"]
    assert found["from"][0]["what"] == ["what", "deed"]
    assert found["from"][0]["only"] == {"field": ["done"], "value": ["yes", "finished"]}
    assert [each["isPrivate"] for each in found["from"]] == [False, True]
    assert "Take it" in to_form(report, place)
    assert "Take it" not in to_form(report, FormPlace(format_name="f", database="d"))
