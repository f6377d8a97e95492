"""Whom a file's people are here: by their ids, never by a name alone."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each

SOURCE = "backups/match-people.ts"
ONE, TWO, OTHER = "1-1-1-1", "2-2-2-2", "3-3-3-3"


def person(key: str, name: str, *also: str) -> dict[str, Any]:
    """Somebody."""
    base = {"id": key, "name": name, "role": "mentor", "begun": "2026-11-26"}
    return {**base, "also": list(also)} if also else base


def match(people: list[Any], here: list[Any], *owners: str) -> Any:
    """Match the people of a file, and those whom its worksheets name, with those here."""
    parts = [{"worksheet": "contract", "relationship": each, "answers": {}} for each in owners]
    backup = {"savedOn": "", "relationships": people, "parts": parts, "unreadable": 0}
    (matched,) = call_each(SOURCE, "matchPeople", [[backup, here, "Somebody"]])
    return matched


def test_one_is_known_by_any_of_the_ids():
    """Of ours, or of theirs."""
    for theirs, ours in (
        (person(ONE, "A"), person(ONE, "B")),
        (person(ONE, "A"), person(TWO, "B", ONE)),
        (person(ONE, "A", TWO), person(TWO, "B")),
    ):
        assert match([theirs], [ours])["known"] == [[theirs, ours]]


def test_a_name_that_is_taken_is_asked_about():
    """Two people may have the same initials."""
    theirs, ours = person(ONE, "mentor  b"), person(TWO, "Mentor B")
    assert match([theirs], [ours]) == {"known": [], "clashing": [[theirs, ours]], "added": []}
    assert match([person(ONE, "C")], [ours])["added"] == [person(ONE, "C")]


def test_whom_worksheets_name_without_a_word_of_them_comes_too():
    """As files have it that were made before people stood in them."""
    added = match([person(ONE, "A", TWO)], [], ONE, TWO, OTHER)["added"]
    assert [each["name"] for each in added] == ["A", "Somebody"]
    assert added[1]["id"] == OTHER


def test_whom_nobody_named_is_asked_about_by_none():
    """They have one name because it is made up, so nobody could say whether they are one."""
    ours = {**person(TWO, "Somebody"), "role": "", "begun": ""}
    matched = match([], [ours], ONE)
    assert (matched["clashing"], [each["id"] for each in matched["added"]]) == ([], [ONE])


def test_a_second_of_the_same_name_gets_a_number():
    """Nobody is to have two that look like one."""
    here = [person(ONE, "Mentor B"), person(TWO, "Mentor B (2)")]
    assert call_each(
        "relationships/free-name.ts", "tellApart", [["Mentor B", here], ["C", here]]
    ) == [
        "Mentor B (3)",
        "C (2)",
    ]


def test_whom_nobody_named_here_is_called_as_a_file_does():
    """Their worksheets came first, without their name; a name that somebody wrote here stays."""
    nameless = {**person(ONE, "Somebody"), "role": "", "begun": ""}
    theirs = {**person(ONE, "Mentor B"), "note": "met in spring"}
    namesake = person(TWO, "mentor b")
    learned = {**nameless, "name": "Mentor B", "role": "mentor", "note": "met in spring"}
    calls = [
        [nameless, theirs, [nameless], "Somebody"],
        [nameless, theirs, [nameless, namesake], "Somebody"],
        [person(ONE, "B"), theirs, [], "Somebody"],
        [nameless, nameless, [nameless], "Somebody"],
    ]
    assert call_each(SOURCE, "learnName", calls) == [
        learned,
        {**learned, "name": "Mentor B (2)"},
        person(ONE, "B"),
        nameless,
    ]
