"""What somebody who comes back goes on with, and what is said of it."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import evaluate_each
from browser.overview.described import CONTRACT, GOALS, PLAN, TODAY

PERSON = {"name": "Mentor B"}
FIND = """(filled, coming, last, today) => {
  const entries = filled.map(([key, changed]) => ({changed, names: {worksheet: key}}))
  const worksheet = {id: "plan"}
  const days = coming.map(([day, at]) => ({day, worksheet, entry: entries[at]}))
  const held = entries.length > 0 ? [{worksheet, entries}] : []
  const person = {relationship: undefined, filled: held, listComing: () => days}
  const work = {people: [person], ended: [], nobody: undefined, own: []}
  const thing = source.findThing(work, last, today)
  return thing ? [thing.entry?.names.worksheet ?? null, thing.next] : null
}"""
SAY = """(thing, answers, today) => source.sayThing(
  {...thing, entry: thing.entry && {...thing.entry, worksheet: thing.worksheet,
    answers: new Map(Object.entries(answers))}}, today)"""


@pytest.mark.parametrize(
    ("filled", "coming", "last", "found"),
    [
        ([], [], "", None),
        ([["a", "2027-01-01"], ["b", "2027-01-02"]], [], "", ["b", ""]),
        ([["a", "2027-01-02"], ["b", "2027-01-02"]], [], "b", ["b", ""]),
        ([["a", "2027-01-01"], ["b", "2027-01-02"]], [], "a", ["a", ""]),
        ([["a", "2027-01-02"]], [], "gone", ["a", ""]),
        ([["a", "2027-01-01"], ["b", "2027-01-02"]], [["2027-01-18", 0]], "b", ["a", "2027-01-18"]),
        ([["a", "2027-01-01"], ["b", "2027-01-02"]], [["2027-01-18", 1]], "b", ["b", ""]),
        ([["a", "2027-01-01"], ["b", TODAY]], [["2027-01-18", 0]], "b", ["b", ""]),
        ([["a", "2027-01-01"], ["b", "2027-01-02"]], [["2027-02-18", 0]], "b", ["b", ""]),
        ([["a", "2027-01-01"]], [["2027-01-18", 9]], "a", ["a", "2027-01-18"]),
    ],
)
def test_what_was_changed_last_or_comes_next(
    filled: list[Any], coming: list[Any], last: str, found: list[Any] | None
):
    """A day within a week comes first, unless something was changed today."""
    given = [filled, coming, last, TODAY]
    assert evaluate_each("go-on/find-thing.ts", FIND, [given])[0] == found


@pytest.mark.parametrize(
    ("thing", "answers", "said"),
    [
        (
            {
                "worksheet": PLAN,
                "relationship": PERSON,
                "next": "",
                "entry": {"date": "2027-01-18", "changed": "2027-01-14"},
            },
            {"topics": "x"},
            [
                "Go on where you were",
                "Session plan, 18 January",
                "You and Mentor B, in 3 days. 1 of 2 answered, saved yesterday.",
            ],
        ),
        (
            {"worksheet": CONTRACT, "next": "", "entry": {"date": "", "changed": TODAY}},
            {"purpose": "x"},
            [
                "Go on where you were",
                "Mentoring contract",
                "Nobody named yet. 1 of 4 answered, saved today.",
            ],
        ),
        (
            {"worksheet": GOALS, "next": "", "entry": {"date": ""}},
            {"aim": "x"},
            ["Go on where you were", "My goals", "For yourself. Finished, 1 of 1."],
        ),
        (
            {
                "worksheet": PLAN,
                "relationship": PERSON,
                "next": "2027-01-18",
                "entry": {"date": "2027-01-02"},
            },
            {"topics": "x"},
            [
                "Next",
                "Session plan, 18 January",
                "You and Mentor B, in 3 days. Not begun yet.",
            ],
        ),
    ],
)
def test_it_is_said_in_two_lines(thing: dict[str, Any], answers: dict[str, str], said: list[str]):
    """What it is and when; whose it is, how much is answered, and when that was saved."""
    found = evaluate_each("go-on/say-thing.ts", SAY, [[thing, answers, TODAY]])[0]
    assert [found["why"], found["title"], found["about"]] == said
