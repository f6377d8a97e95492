"""What is said of a file of several worksheets is so, whatever came of it."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

SOURCE = "backups/say-opened.ts"
ANN = {"id": "1a-2n-3n-4", "name": "Ann", "role": "mentor", "begun": "2026-11-26"}
ENDED, ALSO = {**ANN, "ended": "2026-11-28"}, {**ANN, "also": ["2a-2n-3n-4"]}
GONE = {"id": ANN["id"], "isGone": True}


def put(*fields: str, **more: Any) -> dict[str, Any]:
    """What was put under one key."""
    base = {"key": "goals", "superseded": [], "aside": [], "history": []}
    return {**base, "fields": [[field, None, 1] for field in fields], **more}


@pytest.mark.parametrize(
    ("came", "words"),
    [
        ({"puts": [put("a", "b")], "answers": 2}, "2 answers came in, in 1 worksheet."),
        (
            {"puts": [put("a")], "answers": 1, "people": [{"put": ANN}]},
            "1 answer came in, in 1 worksheet, and 1 person.",
        ),
        ({"people": [{"before": GONE, "put": ANN}]}, "1 person came in."),
        ({"people": [{"before": ANN, "put": ENDED}]}, "what it says of 1 person is here now."),
        ({"people": [{"before": ANN, "put": ALSO}]}, "everything in it is here already."),
        ({"people": [{"before": ANN, "put": ALSO}], "isAsked": True}, "what is here stays as it"),
        ({"puts": [put(history=[1])]}, "what is here stays as it is."),
        ({"puts": [put(superseded=[1])]}, "what it keeps beside its answers is here now."),
        ({"puts": [put("agreed")]}, "what it keeps beside its answers is here now."),
        ({}, "everything in it is here already. 1 part of it could not be read."),
    ],
)
def test_what_came_is_said_and_nothing_else(came: dict[str, Any], words: str):
    """No count of nothing, and nobody who only is known by one more id."""
    restored = {"puts": [], "people": [], "answers": 0, "gone": {}, **came}
    more = {"isAsked": came.get("isAsked", False), "unreadable": 0 if came else 1}
    (said,) = call_each(SOURCE, "sayOpened", [["goals.json", restored, more]])
    assert words in said
    assert said.startswith("Opened “goals.json”: ")
    assert said.endswith(" The file itself is not changed.")
