"""What is noted of answers goes along with them, under the names that they come to have."""

from __future__ import annotations

from typing import Any

from browser.node_source import evaluate_each

CARRY = [
    {"from": "promised", "to": "promised"},
    {
        "from": "actions",
        "to": "promised",
        "date": {"from": "next_date", "to": "session_date"},
    },
]
CALL = "(notes, carry, given) => source.carryNotes(notes, carry, new Map(Object.entries(given)))"


def carry(notes: dict[str, Any], **carried: Any) -> dict[str, Any]:
    """Return the notes of the next entry, in which this stands."""
    source = "series/entries/carry-notes.ts"
    return evaluate_each(source, CALL, [[notes, CARRY, carried]])[0]


def test_the_note_of_a_date_is_that_of_the_date_that_it_becomes():
    """And that of the entry's own date stays with it."""
    notes = {"next_date": {"uid": "next"}, "session_date": {"uid": "this"}}
    assert carry(notes, session_date="2027-01-11") == {"session_date": {"uid": "next"}}


def test_the_notes_of_rows_go_with_their_lists():
    """Those of both lists that become one."""
    notes = {"actions by_when 1x": {"uid": "new"}, "promised by_when 2y": {"uid": "old"}}
    assert carry(notes, promised=[{"what": "Read it"}]) == {
        "promised by_when 1x": {"uid": "new"},
        "promised by_when 2y": {"uid": "old"},
    }


def test_nothing_is_noted_of_what_did_not_go_along():
    """A date that was taken back is nowhere in the next entry."""
    assert carry({"next_date": {"uid": "next"}, "actions by_when 1x": {"uid": "new"}}) == {}
