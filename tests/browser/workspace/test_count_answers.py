"""How much is answered: of what is asked just now, section by section."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

SECTIONS = [["purpose", "objectives"], ["way", "words", "place"], []]
# "words" is asked after a choice, and "place" after a choice in "words", which is a choice too.
CONDITIONS = [
    ["words", {"field": "way", "value": "other"}],
    ["place", {"field": "words", "value": "there"}],
]


def count(answers: dict[str, Any]) -> dict[str, Any]:
    """Count these answers."""
    given = {"sections": SECTIONS, "conditions": CONDITIONS, "answers": list(answers.items())}
    return call_each("workspace/count-answers.ts", "countAnswers", [[given]])[0]


def test_what_waits_for_another_answer_is_not_asked():
    """An empty worksheet asks what it asks of everybody."""
    assert count({}) == {
        "asked": 3,
        "answered": 0,
        "sections": [
            {"asked": 2, "answered": 0},
            {"asked": 1, "answered": 0},
            {"asked": 0, "answered": 0},
        ],
        "asking": 2,
        "complete": 0,
    }


@pytest.mark.parametrize(
    ("answers", "asked", "answered", "complete"),
    [
        ({"way": "usual"}, 1, 1, 1),
        ({"way": "other"}, 2, 1, 0),
        ({"way": "other", "words": "here"}, 2, 2, 1),
        ({"way": "other", "words": "there"}, 3, 2, 0),
        ({"way": "other", "words": "there", "place": "hall"}, 3, 3, 1),
        ({"way": "usual", "words": "there", "place": "hall"}, 1, 1, 1),
    ],
)
def test_a_question_counts_once_it_is_asked(
    answers: dict[str, Any], asked: int, answered: int, complete: int
):
    """Its answer counts as long as it is, although a hidden answer is kept."""
    counted = count(answers)
    assert counted["sections"][1] == {"asked": asked, "answered": answered}
    assert counted["complete"] == complete


@pytest.mark.parametrize(
    "blank", ["", [], [{}], [{"objective": ""}], {"name": "", "date": ""}], ids=repr
)
def test_what_holds_no_word_is_no_answer(blank: Any):
    """An empty row, an unticked list and an unsigned signature count as nothing."""
    assert count({"objectives": blank})["answered"] == 0


@pytest.mark.parametrize(
    "answer", ["words", ["head"], [{"objective": "One"}], {"name": "A", "date": ""}], ids=repr
)
def test_any_word_is_an_answer(answer: Any):
    """A signature counts, and so does one row of a list."""
    assert count({"objectives": answer})["answered"] == 1


def test_a_section_that_asks_nothing_is_neither_open_nor_complete():
    """A section of notes alone is not among those that one can complete."""
    counted = count({"purpose": "a", "objectives": [{"objective": "b"}], "way": "usual"})
    assert (counted["asking"], counted["complete"]) == (2, 2)
