"""What a form says of the answers that it shows of other worksheets."""

from __future__ import annotations

import json
from dataclasses import replace

from lxml import html

from samples.form_samples import PLACE, make_worksheet
from worksheet_builder.form.to_form import to_form
from worksheet_builder.model.fields import Choice, Date, Option, Rows, Text
from worksheet_builder.model.shown import Take

AIMS = Rows(
    id="aims",
    kind="rows",
    label="My aims",
    row="aim",
    columns=(
        Text(id="aim", kind="text", label="What", was=("target",)),
        Date(id="by_when", kind="date", label="By when"),
    ),
    retired=(
        Choice(
            id="size",
            kind="choice",
            label="Size",
            options=(Option(id="big", label="Big", was=("large",)), Option(id="small", label="S")),
        ),
    ),
)
OTHER = make_worksheet(AIMS).model_copy(update={"id": "year-plan", "noun": "plan", "was": ("old",)})


def read(worksheet, place):
    """Return what the form declares."""
    (found,) = html.fromstring(to_form(worksheet, place)).xpath("//@data-worksheet-show")
    return json.loads(found)


def show(**more):
    """Return a worksheet that shows the aims, with other keys."""
    return make_worksheet(Rows(**{**AIMS.model_dump(), "id": "goals"})).model_copy(
        update={"show": ("year-plan.aims",), **more}
    )


def test_a_form_says_what_it_shows_and_where_that_stands():
    """With the ids that answers had before, and the words of all options."""
    place = replace(PLACE, others=(OTHER,), pages={"year-plan": "../year-plan/"})
    (shown,) = read(show(), place)
    assert shown["page"] == "../year-plan/#year-plan-section-1"
    assert (shown["worksheet"], shown["was"], shown["noun"]) == ("year-plan", ["old"], "plan")
    assert (shown["isOwn"], shown["date"], shown["take"]) == (False, "", [])
    assert [column["id"] for column in shown["field"]["columns"]] == ["aim", "by_when", "size"]
    assert shown["field"]["columns"][0]["was"] == ["target"]
    assert shown["field"]["columns"][2]["options"][0] == {
        "id": "big", "label": "Big", "was": ["large"]
    }  # fmt: skip


def test_a_form_says_what_can_be_taken_over():
    """Which columns, and what each becomes."""
    take = Take.model_validate(
        {"from": "year-plan.aims", "to": "goals", "columns": [{"from": "aim", "to": "aim"}]}
    )
    (shown,) = read(show(take=(take,)), replace(PLACE, others=(OTHER,)))
    (taken,) = shown["take"]
    assert taken["to"] == "goals"
    assert taken["columns"] == [{"from": "aim", "to": "aim"}]


def test_a_worksheet_that_is_not_on_the_site_is_left_out():
    """A place that knows no others shows nothing."""
    assert read(show(), PLACE) == []


def test_a_form_that_shows_nothing_has_no_place_for_it():
    """The page of any other worksheet stays as it was."""
    assert "data-worksheet-show=" not in to_form(OTHER, PLACE)
