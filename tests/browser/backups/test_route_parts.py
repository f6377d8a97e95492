"""Whose the entries of a file are, by what is kept here of them."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each

SOURCE = "backups/route-parts.ts"
ANN, BEN = "1a-2n-3n-4", "1b-2e-3n-4"
ONE, TWO, NEW = "1one-0-0-0", "1two-0-0-0", "1new-0-0-0"


def held(owner: str | None, entry: str | None = None, **more: Any) -> dict[str, Any]:
    """What this browser keeps under one key."""
    base = {"worksheet": "plan", "key": "", "also": [], "changedOn": "", "answers": {"topics": "x"}}
    named = {"entry": entry} if entry else {}
    owned = {"relationship": owner} if owner else {}
    return {**base, **named, **owned, **more}


def route(page: str | None, *entries: str | None, here: list[dict[str, Any]]) -> list[str | None]:
    """Return to whom each entry goes, where the file is opened on somebody's page."""
    owned = {"relationship": page} if page else {}
    parts = [
        {
            "worksheet": "plan",
            "answers": {"topics": "y"},
            **owned,
            **({"entry": each} if each else {}),
        }
        for each in entries
    ]
    (routed,) = call_each(SOURCE, "routeParts", [[parts, here]])
    return [each.get("relationship") for each in routed]


def test_each_goes_to_the_one_under_whom_it_is_kept():
    """Also by the id that files have for a first entry; what nobody keeps stays where it came."""
    here = [held(ANN, also=[ONE]), held(BEN, TWO)]
    assert route(None, ONE, TWO, NEW, None, here=here) == [ANN, BEN, None, None]
    assert route(BEN, ONE, TWO, NEW, here=here) == [ANN, BEN, BEN]


def test_it_may_be_kept_under_nobody_who_is_named():
    """A file of them that comes to somebody's page goes back there."""
    assert route(ANN, ONE, here=[held(None, also=[ONE])]) == [None]


def test_nothing_is_told_where_the_page_keeps_it_too_or_several_do():
    """A copy for another has the same ids."""
    here = [held(ANN, ONE), held(BEN, ONE)]
    assert route(BEN, ONE, here=here) == [BEN]
    assert route(None, ONE, here=here) == [None]


def test_what_was_cleared_or_is_of_another_worksheet_keeps_nothing():
    """A key may stand there with blanks alone."""
    blank = held(ANN, ONE, answers={"topics": ""})
    assert route(None, ONE, here=[blank, held(ANN, ONE, worksheet="other")]) == [None]


def find(here: list[dict[str, Any]], **part: Any) -> str | None:
    """Return to whom a part goes, which a file of everything has."""
    whole = {"worksheet": "plan", "answers": {"topics": "x"}, **part}
    (found,) = call_each(SOURCE, "findOwners", [[[whole], here]])
    owner: str | None = found[0].get("relationship")
    return owner


def test_what_a_file_has_for_nobody_goes_to_whom_it_was_given_since():
    """By the id of an entry, or where all answers are the same."""
    assert find([held(ANN, also=[ONE], answers={"topics": "newer"})], entry=ONE) == ANN
    assert find([held(ANN)]) == ANN
    assert find([held(ANN, worksheet="contract")], worksheet="contract") == ANN
    assert find([held(ANN, answers={"topics": "newer"})]) is None


def test_what_a_file_has_for_nobody_stays_there_where_several_may_be_meant():
    """Or where nobody has it, or it still stands there."""
    assert find([held(ANN), held(BEN)]) is None
    assert find([held(ANN, ONE), held(None, ONE)], entry=ONE) is None
    assert find([], entry=ONE) is None


def test_what_a_file_says_is_somebodys_stays_theirs():
    """It may have been copied for another, and is to come back as it was."""
    assert find([held(BEN, ONE)], entry=ONE, relationship=ANN) == ANN
