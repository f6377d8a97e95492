"""A file with everything that a browser kept may hold one worksheet for several people."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each

SOURCE = "copies/list-owned.ts"
WORKSHEET = {"id": "contract", "was": ["agreement"]}
ANN, BEN = "1a-2n-3n-4", "1b-2e-3n-4"


def held(worksheet: str, purpose: str, relationship: str = "") -> dict[str, Any]:
    """A part of a file."""
    owner = {"relationship": relationship} if relationship else {}
    return {"worksheet": worksheet, "answers": {"purpose": purpose}, **owner}


def list_owned(**file: Any) -> dict[str | None, str]:
    """List the purposes that a file holds, by owner."""
    (parts,) = call_each(SOURCE, "listOwned", [[{"format": "f", "version": 1, **file}, WORKSHEET]])
    assert all(each["parsed"]["format"] == "f" for each in parts)
    assert not [each for each in parts if "worksheets" in each["parsed"]]
    return {
        each.get("relationship"): each["parsed"]["answers"]["purpose"]
        for each in parts
        if each["parsed"]["worksheet"] in ("contract", "agreement")
    }


def test_each_owner_is_listed_once():
    """The newest of each, which stands last, and nothing of another worksheet."""
    parts = [
        held("contract", "of nobody"),
        held("contract", "old of Ann", ANN),
        held("session-plan", "of another", ANN),
        held("contract", "of Ann", ANN),
        held("contract", "of Ben", BEN),
    ]
    assert list_owned(worksheets=parts) == {None: "of nobody", ANN: "of Ann", BEN: "of Ben"}


def test_what_stands_under_the_id_of_today_counts():
    """An id that the worksheet had before is older, wherever it stands."""
    parts = [held("contract", "of Ann", ANN), held("agreement", "old of Ann", ANN)]
    assert list_owned(worksheets=parts) == {ANN: "of Ann"}


def test_a_file_may_say_for_all_of_it_whose_it_is():
    """One with everything of one relationship."""
    parts = [held("contract", "of Ann"), held("session-plan", "plan")]
    assert list_owned(worksheets=parts, relationship=ANN) == {ANN: "of Ann"}


def test_a_back_up_of_one_worksheet_is_one_part():
    """As all are that a worksheet's page gives."""
    assert list_owned(**held("contract", "of Ann", ANN)) == {ANN: "of Ann"}
    assert call_each(SOURCE, "listOwned", [["text", WORKSHEET], [None, WORKSHEET]]) == [[], []]
