"""Which answers of a form may be handed in."""

from __future__ import annotations

from typing import Any

from browser.node_source import evaluate_each

SOURCE = "collecting/gather-answers.ts"
GATHER = """(names, conditions, answers, ticked) => source.chooseAnswers(
  source.gatherAnswers(names, [
    {id: "fit", kind: "scale", label: "Fit", options: [{id: "4", label: "4"}]},
    {id: "gains", kind: "checklist", label: "Gains", options: [{id: "skills", label: "Skills"}]},
    {id: "change", kind: "long_text", label: "Change", options: []},
    {id: "keep", kind: "text", label: "Keep", options: []},
  ], new Map(Object.entries(conditions)), new Map(Object.entries(answers))),
  new Set(ticked))"""
ALL = ["fit", "gains", "change", "keep"]
ANSWERS = {"fit": "4", "gains": ["skills"], "change": "Begin together", "keep": "The start"}


def gather(
    names: list[str] = ALL,
    conditions: dict[str, Any] | None = None,
    answers: dict[str, Any] = ANSWERS,
    ticked: tuple[str, ...] = (),
) -> dict[str, Any]:
    """Return what goes into the file."""
    return dict(
        evaluate_each(SOURCE, GATHER, [[names, conditions or {}, answers, list(ticked)]])[0]
    )


def test_what_somebody_typed_goes_only_where_they_tick_it():
    """One question at a time; what they chose goes by itself."""
    assert gather() == {"fit": "4", "gains": ["skills"]}
    assert gather(ticked=("change",)) == {
        "fit": "4",
        "gains": ["skills"],
        "change": "Begin together",
    }


def test_a_tick_brings_in_nothing_that_is_not_named():
    """A question that the worksheet does not hand in stays, and the order is that of the names."""
    assert list(gather(["keep", "fit"], ticked=("change", "keep"))) == ["keep", "fit"]


def test_an_answer_under_a_question_that_is_not_asked_stays():
    """It is kept on the page, and does not go."""
    conditions = {"fit": {"field": "gains", "value": "people"}}
    assert gather(conditions=conditions) == {"gains": ["skills"]}


def test_what_a_question_does_not_offer_stays():
    """Such as what a file once said beside the choices."""
    answers = {"fit": "perhaps 4", "gains": ["skills", "skills: perhaps", "luck"]}
    assert gather(answers=answers) == {"gains": ["skills"]}
    assert gather(answers={"gains": ["luck"]}) == {}
