"""Which of nobody's answers go to somebody, and which stay because theirs are begun."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each

PATH = "whose/plan-move.ts"
ID = "a-b-c-d"
CONTRACT = {"title": "Contract", "ids": ["contract", "deal"]}
PLAN = {"title": "Plan", "ids": ["plan"]}


def plan(held: dict[str, int], relationship: str | None) -> dict[str, Any]:
    """Plan what goes, by title and number."""
    given = [[[CONTRACT, PLAN], list(held.items()), *([relationship] if relationship else [])]]
    [found] = call_each(PATH, "planMove", given)
    return {way: [(each["title"], each["answers"]) for each in found[way]] for way in found}


def test_everything_goes_to_somebody_new():
    """Also what stands under an id that the worksheet had before; what is empty is not named."""
    held = {"contract": 2, "deal": 1, "other": 7}
    assert plan(held, None) == {"going": [("Contract", 3)], "staying": []}


def test_what_the_other_has_begun_stays():
    """Under whichever of its ids that is."""
    held = {"contract": 2, "plan": 1, f"deal@{ID}": 1, "plan@e-f-g-h": 4}
    assert plan(held, ID) == {"going": [("Plan", 1)], "staying": [("Contract", 2)]}
    agreed = {"plan": 1, f"plan@{ID}": 0}
    assert plan(agreed, ID)["going"] == [], "what is agreed is no answer, and stands there"
