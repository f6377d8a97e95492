"""What a file says of somebody is taken, and what was changed here since stays."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each

SOURCE = "backups/people/take-said.ts"
OURS = {"id": "1a-2n-3n-4", "name": "Mentor B", "role": "mentee", "begun": "2026-11-22"}
ENDED = {"ended": "2026-11-28"}


def take(theirs: dict[str, Any], now: dict[str, Any], *others: dict[str, Any]) -> Any:
    """Take what a file says of somebody, who may have changed here since that was asked."""
    (taken,) = call_each(SOURCE, "takeSaid", [[{**OURS, **theirs}, OURS, now, [now, *others]]])
    return taken


def test_what_is_taken_leaves_ids_and_the_first_day():
    """And nothing that only this browser says is lost, or was written since."""
    now = {**OURS, "also": ["1b-2b-3b-4"], "note": "Room 3", "role": "mentor"}
    theirs = {"id": "1c-2c-3c-4", "begun": "2020-01-01", "name": "Dr B", **ENDED}
    assert take(theirs, now) == {**now, "name": "Dr B", **ENDED}
    assert take(ENDED, {**OURS, "name": "B"}) == {**OURS, "name": "B", **ENDED}


def test_a_name_that_another_has_by_now_gets_a_number():
    """Nobody is to have two that look like one."""
    others = [{**OURS, "id": f"{at}-2-3-4", "name": name} for at, name in enumerate(("dr  b", "C"))]
    assert take({"name": "Dr B"}, OURS, *others)["name"] == "Dr B (2)"
    assert take({"name": "Dr B"}, OURS, others[1])["name"] == "Dr B"
