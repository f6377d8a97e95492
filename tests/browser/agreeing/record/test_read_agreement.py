"""What is kept of an agreement is read as untrusted as any file."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

SIGNED = {"field": "mentee_signature", "name": "Mentee A", "date": "2026-11-26"}
ROWS = [{"objective": "to write", "by_when": "2027-06-30"}]
AGREED = {"day": "2026-11-26", "signatures": [SIGNED], "answers": {"objectives": ROWS}}
THEIRS = {"answers": {"how_often": "monthly"}, "name": "Mentor B", "saved": "2026-11-20"}
RECORD = {
    "theirs": THEIRS,
    "mine": {"how_often": "fortnightly"},
    "choices": {
        "how_often": {"take": "own", "own": "weekly"},
        "may_know": {"parts": {"head": {"take": "theirs"}, "panel": {"take": "left-out"}}},
    },
    "agreed": [AGREED],
}


def read(found: Any) -> Any:
    """Read a record; None is nothing."""
    (known,) = call_each("agreeing/record/read-agreement.ts", "readAgreement", [[found]])
    return known


def test_a_whole_record_is_read_as_it_was_written():
    """Whatever it holds: the other side, this side, what was chosen and what was agreed."""
    assert read(RECORD) == RECORD


@pytest.mark.parametrize("found", [None, "", 3, [], {}, {"agreed": [3, {}]}, {"choices": {}}])
def test_what_holds_nothing_is_nothing(found: Any):
    """No record is made of it."""
    assert read(found) is None


@pytest.mark.parametrize(
    ("damaged", "left"),
    [
        ({"agreed": [{**AGREED, "day": "yesterday"}, AGREED]}, {"agreed": [AGREED]}),
        ({"agreed": [{**AGREED, "signatures": [3, SIGNED]}]}, {"agreed": [AGREED]}),
        ({"theirs": {**THEIRS, "saved": "now"}}, {"theirs": {**THEIRS, "saved": ""}}),
        ({"choices": {"how_often": {"take": "all"}}}, {"choices": {}}),
        ({"choices": {"<b>": {"take": "mine"}}}, {"choices": {}}),
    ],
)
def test_what_is_damaged_takes_nothing_else_with_it(damaged: Any, left: Any):
    """The rest is read."""
    assert read({**RECORD, **damaged}) == {**RECORD, **left}


def test_names_that_reach_into_every_object_are_left_out():
    """They are no ids of questions."""
    found = {**RECORD, "mine": {"constructor": "x", "how_often": "weekly"}}
    assert read(found)["mine"] == {"how_often": "weekly"}
