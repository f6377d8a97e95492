"""How ratings moved over the entries of a series."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each

STEPS = [
    {"id": "1", "label": "1 – Hardly ever"},  # noqa: RUF001 - as the form has it
    *({"id": number, "label": number} for number in "234"),
    {"id": "5", "label": "5 – Always"},  # noqa: RUF001 - as the form has it
]
ATTEND = {"id": "attend", "label": "I attend", "steps": STEPS, "isPrivate": False}
SILENCE = {**ATTEND, "id": "silence", "label": "I am silent"}
LIST = """(entries, scales) => source.listRatings(
  entries.map(({date, ...answers}) => ({date, answers: new Map(Object.entries(answers))})),
  scales, "check")"""
SOURCE = "series/ratings/list-ratings.ts"


def list_ratings(*entries: dict[str, Any]) -> dict[str, Any]:
    """Return what is shown of these entries."""
    return dict(evaluate_each(SOURCE, LIST, [[list(entries), [ATTEND, SILENCE]]])[0])


def test_each_question_has_its_numbers_in_the_order_of_the_entries():
    """An entry without a rating is no column; one that lacks a number has none there."""
    found = list_ratings(
        {"date": "2026-12-07", "attend": "3", "silence": "1"},
        {"date": "2026-12-14", "notes": "Nothing rated"},
        {"date": "", "attend": "4"},
        {"date": "2027-01-18", "attend": "", "silence": "of an older scale"},
    )
    assert found["columns"] == ["7 December 2026", "Check 3"]
    points = {each["scale"]["id"]: each["points"] for each in found["ratings"]}
    assert points == {
        "attend": [{"column": 0, "step": 2}, {"column": 1, "step": 3}],
        "silence": [{"column": 0, "step": 0}],
    }


def test_a_question_that_nobody_answered_is_left_out():
    """There is nothing to show of it."""
    found = list_ratings({"date": "", "attend": "3"}, {"date": "", "attend": "3"})
    assert [each["scale"]["id"] for each in found["ratings"]] == ["attend"]


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([2], "3 of 5, once."),
        ([2, 2], "3 of 5 each time."),
        ([2, 3, 1], "From 3 to 2 of 5."),
        ([2, 3, 2], "From 3 to 3 of 5."),
    ],
)
def test_the_move_is_said_in_words(steps: list[int], words: str):
    """So that no picture is needed to know it."""
    points = [{"column": column, "step": step} for column, step in enumerate(steps)]
    assert call_each(SOURCE, "sayMove", [[{"scale": ATTEND, "points": points}]]) == [words]
