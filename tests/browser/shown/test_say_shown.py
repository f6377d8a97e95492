"""What is said of another worksheet's answers: in words, under the ids that they have now."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import evaluate_each

READ_AND_SAY = """(field, raw) => {
  const answer = source.readShown(field, raw)
  return answer === undefined ? undefined : source.sayShown(field, answer)
}"""


def make_part(kind: str, **more: Any) -> dict[str, Any]:
    """Return a question or a column as the form declares it."""
    return {
        "id": kind, "kind": kind, "label": f"A {kind}", "was": [], "unit": "", "options": [], **more
    }  # fmt: skip


def make_option(name: str, *was: str) -> dict[str, Any]:
    """Return an option, with the ids that it had before."""
    return {"id": name, "label": name.capitalize(), "was": list(was)}


OPTIONS = [make_option("weekly"), make_option("monthly", "each_month")]
ROWS = make_part(
    "rows",
    columns=[
        make_part("text", id="aim", label="What", was=["target"]),
        make_part("date", id="by_when", label="By when"),
        make_part("choice", id="how_often", label="How often", options=OPTIONS),
    ],
)


def say(field: dict[str, Any], raw: Any) -> Any:
    """Return the lines that are said of a stored value."""
    return evaluate_each("shown/say-shown.ts", READ_AND_SAY, [[field, raw]])[0]


@pytest.mark.parametrize(
    ("field", "raw", "words"),
    [
        (make_part("text"), "As\ntyped", "As\ntyped"),
        (make_part("date"), "2027-06-30", "30 June 2027"),
        (make_part("date"), "//soon", "soon"),
        (make_part("number", unit="minutes"), "60", "60 minutes"),
        (make_part("choice", options=OPTIONS), "weekly", "Weekly"),
        (make_part("choice", options=OPTIONS), "each_month", "Monthly"),
        (make_part("choice", options=OPTIONS), "never heard of", "never heard of"),
        (make_part("signature"), {"name": "Zoë", "date": "2027-06-30"}, "Zoë, 30 June 2027"),
    ],
)
def test_one_answer_is_said_in_words(field, raw, words):
    """As the other worksheet's own page would say it."""
    assert say(field, raw) == [{"words": words, "about": []}]


def test_each_tick_is_a_line():
    """Under the words that it has now."""
    field = make_part("checklist", options=OPTIONS)
    lines = [line["words"] for line in say(field, ["weekly", "each_month"])]
    assert lines == ["Weekly", "Monthly"]


def test_a_row_is_named_by_its_first_answer():
    """What else is said of it follows with its question; renamed columns and options are found."""
    rows = [
        {"target": "Publish", "by_when": "2027-06-30", "how_often": "each_month"},
        {"by_when": "2027-07-01"},
        {"aim": "", "by_when": ""},
    ]
    assert say(ROWS, rows) == [
        {"words": "Publish", "about": ["By when: 30 June 2027", "How often: Monthly"]},
        {"words": "", "about": ["By when: 1 July 2027"]},
    ]


@pytest.mark.parametrize("raw", [None, "", [], [{}], {"a": 1}, 7, [[1]]])
def test_what_is_no_answer_is_not_said(raw):
    """Storage may hold anything."""
    assert say(ROWS, raw) is None
