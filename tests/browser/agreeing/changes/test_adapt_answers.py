"""What was agreed earlier, under the ids that a worksheet has now."""

from __future__ import annotations

from typing import Any

from browser.node_source import evaluate_each

# A question that is no choice needs nothing of the page but the ids that its options had.
ADAPT = """(renamed, kept) => {
  const element = {querySelectorAll: () => []}
  const fields = ["aim", "notes"].map(id => ({id, kind: "text", element}))
  return source.adaptAnswers({fields, renamed: new Map(renamed)}, kept)
}"""
TWICE = [["purpose", "aim"], ["goal", "aim"]]


def adapt(kept: dict[str, Any]) -> list[list[Any]]:
    """Return what was kept as the worksheet has it now."""
    return list(evaluate_each("agreeing/changes/adapt-answers.ts", ADAPT, [[TWICE, kept]])[0])


def test_an_answer_is_found_under_each_id_that_its_question_had():
    """A question that was renamed twice may have been agreed under any of three."""
    for id_then in ("purpose", "goal", "aim"):
        assert adapt({id_then: "To publish", "gone": "x"}) == [["aim", "To publish"]]


def test_what_stands_under_the_present_id_counts():
    """So does that it stood empty there."""
    assert adapt({"aim": "To write", "goal": "To publish"}) == [["aim", "To write"]]
    assert adapt({"aim": "", "purpose": "To publish", "notes": "One"}) == [["notes", "One"]]
