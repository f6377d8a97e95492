"""Comparing the ledger with the worksheets finds each loss, and nothing else.

The words for each loss are golden cases of the check `published_ids`.
"""

from __future__ import annotations

from typing import Any

import pytest

from published.add_to_ledger import add_to_ledger
from published.ledger import Ledger
from published.losses import find_losses
from worksheet_builder.model import FIELD_KINDS, Worksheet

ENDS = {"lowest_label": "Low", "highest_label": "High"}
OPTIONS = [{"id": "yes", "label": "Yes"}, {"id": "no", "label": "No"}]
PARTS: dict[str, dict[str, Any]] = {
    "choice": {"options": OPTIONS},
    "checklist": {"options": OPTIONS},
    "scale": ENDS,
    "rows": {"row": "row", "columns": [{"id": "a", "kind": "text", "label": "A"}]},
}


def make_field(kind: str, name: str = "topic", **others: Any) -> dict[str, Any]:
    """Return a field of the kind, as it is written."""
    return {"id": name, "kind": kind, "label": name.title(), **PARTS.get(kind, {}), **others}


def make_worksheet(*fields: dict[str, Any], **others: Any) -> Worksheet:
    """Return a worksheet with these fields."""
    return Worksheet.model_validate(
        {
            "id": "plan",
            "title": "Plan",
            "summary": "A plan.",
            "audience": ["author"],
            "when": "Now",
            "minutes": 5,
            "sections": [{"title": "All", "fields": list(fields)}],
            **others,
        }
    )


def publish(*worksheets: Worksheet) -> Ledger:
    """Return the ledger after these have been published, one state after the other."""
    ledger = Ledger()
    for worksheet in worksheets:
        assert list(find_losses(ledger, [worksheet])) == []
        ledger = add_to_ledger(ledger, [worksheet])
    return ledger


def list_losses(ledger: Ledger, *worksheets: Worksheet) -> list[tuple[str, str]]:
    """Return each loss as what it is and what it is of."""
    losses = find_losses(ledger, worksheets)
    return [(getattr(loss, "what", type(loss).__name__), loss.published.id) for loss in losses]


# What the manual promises: each shows every answer to the other as it was written.
FITTING = {
    ("text", "long_text"),
    ("number", "text"),
    ("number", "long_text"),
    ("date", "text"),
    ("date", "long_text"),
}
ANSWERED = [kind for kind in FIELD_KINDS if kind != "note"]


@pytest.mark.parametrize("kind", ANSWERED)
def test_what_is_unchanged_loses_nothing(kind: str):
    """A worksheet just published has no loss, whatever its kinds."""
    worksheet = make_worksheet(make_field(kind))
    assert list_losses(publish(worksheet), worksheet) == []


@pytest.mark.parametrize("after", ANSWERED)
@pytest.mark.parametrize("before", ANSWERED)
def test_only_a_fitting_kind_may_take_the_place_of_another(before: str, after: str):
    """Each kind against each: a change is a loss, unless it shows every answer as it was."""
    ledger = publish(make_worksheet(make_field(before)))
    is_fine = before == after or (before, after) in FITTING
    expected = [] if is_fine else [("kind", "topic")]
    assert list_losses(ledger, make_worksheet(make_field(after))) == expected


def test_a_choice_may_become_a_checklist_under_a_new_id():
    """A page still open from before keeps its own id, and never meets a list of answers."""
    ledger = publish(make_worksheet(make_field("choice")))
    renamed = make_field("checklist", "subjects") | {"was": ["topic"]}
    assert list_losses(ledger, make_worksheet(renamed)) == []


@pytest.mark.parametrize("kind", ANSWERED)
def test_a_retired_field_of_any_kind_is_no_loss(kind: str):
    """The lines that stood in a section may stand under `retired`, and come back again."""
    asked = make_worksheet(make_field(kind), make_field("text", "other"))
    retired = make_worksheet(make_field("text", "other"), retired=[make_field(kind)])
    assert list_losses(publish(asked, retired), asked) == []


def test_a_renamed_field_is_likely_the_one_with_its_label_then_the_one_in_its_place():
    """The message names the new field which the old one most probably became."""
    first = [make_field("text", "a"), make_field("text", "b"), make_field("text", "c")]
    ledger = publish(make_worksheet(*first))
    in_place, labelled = make_field("text", "x"), make_field("text", "z", label="B")
    by_label = make_worksheet(first[0], in_place, first[2], labelled)
    by_place = make_worksheet(first[0], in_place, first[2])
    unlike = make_worksheet(first[0], make_field("date", "x"), first[2])
    for worksheet, likely in ((by_label, "z"), (by_place, "x"), (unlike, None)):
        (loss,) = find_losses(ledger, [worksheet])
        assert getattr(loss.likely, "id", None) == likely  # type: ignore[union-attr]


def test_a_field_renamed_twice_keeps_both_of_its_earlier_ids():
    """Taking out either of the two lines is a loss of the answers under it."""
    first = make_worksheet(make_field("text", "a"))
    second = make_worksheet(make_field("text", "b", was="a"))
    third = make_worksheet(make_field("text", "c", was=["b", "a"]))
    ledger = publish(first, second, third)
    shorter = make_worksheet(make_field("text", "c", was="b"))
    assert list_losses(ledger, third) == []
    assert list_losses(ledger, shorter) == [("gone", "a")]


def test_what_stands_in_a_renamed_field_is_compared_too():
    """A column of a group of rows that has a new id may not go with the old one."""
    columns = [{"id": "a", "kind": "text", "label": "A"}, {"id": "b", "kind": "text", "label": "B"}]
    ledger = publish(make_worksheet(make_field("rows", "steps", columns=columns)))
    fewer = make_field("rows", "actions", was="steps", columns=columns[:1])
    assert list_losses(ledger, make_worksheet(fewer)) == [("gone", "b")]


def test_a_worksheet_without_a_file_is_a_loss_unless_it_was_renamed():
    """A renamed one names its old id, and its fields are found under the new one for good."""
    old = make_worksheet(make_field("text"))
    new = make_worksheet(make_field("text"), id="meeting", was="plan")
    ledger = publish(old)
    assert list_losses(ledger) == [("LostWorksheet", "plan")]
    later = add_to_ledger(ledger, [new])
    assert list_losses(later, new) == []
    without = make_worksheet(make_field("text"), id="meeting")
    assert list_losses(later, without) == [("LostWorksheet", "plan")]
    emptied = make_worksheet(make_field("text", "other"), id="meeting", was="plan")
    assert list_losses(later, emptied) == [("gone", "topic")]


def test_a_series_stays_one_and_a_single_worksheet_may_become_one():
    """Becoming one moves nothing; ceasing to be one would hide every entry but the first."""
    series = {"date": "met", "name": "session", "start": "Start the next session"}
    single = make_worksheet(make_field("date", "met"))
    many = make_worksheet(make_field("date", "met"), series=series)
    ledger = publish(single, many)
    assert list_losses(ledger, many) == []
    assert list_losses(ledger, single) == [("EndedSeries", "plan")]
    renamed = make_worksheet(make_field("date", "met"), id="meeting", was="plan", series=series)
    later = add_to_ledger(ledger, [renamed])
    assert list_losses(later, renamed) == []


def test_ids_that_changed_places_are_found_and_labels_that_only_changed_are_not():
    """Three in a circle too; a label that moves on, or that two share, is nobody's loss."""
    a, b, c = (make_field("text", name) for name in "abc")
    ledger = publish(make_worksheet(a, b, c))
    swapped = make_worksheet({**a, "label": "B"}, {**b, "label": "A"}, c)
    assert list_losses(ledger, swapped) == [("swapped", "a"), ("swapped", "b")]
    circle = make_worksheet({**a, "label": "B"}, {**b, "label": "C"}, {**c, "label": "A"})
    assert list_losses(ledger, circle) == [("swapped", name) for name in "abc"]
    moved_on = make_worksheet({**a, "label": "B"}, {**b, "label": "New"}, c)
    shared = make_worksheet({**a, "label": "B"}, b, c)
    assert list_losses(ledger, moved_on) == list_losses(ledger, shared) == []


def test_answers_kept_for_each_relationship_are_not_left_behind():
    """A worksheet may begin to belong to relationships; one that does may not be a person's."""
    field = make_field("text")
    ours = make_worksheet(field, belongs="relationship")
    own = make_worksheet(field, belongs="person")
    assert list_losses(publish(ours), own) == [("DisownedWorksheet", "plan")]
    assert list_losses(publish(own), ours) == []
    before = Ledger(worksheets=(publish(own).worksheets[0].model_copy(update={"belongs": ""}),))
    assert list_losses(before, own) == []
