"""What opening a file would change: every case of answered here, there, both, and hidden."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

PATH = "opening/plan-opening.ts"
# "words" is asked after a choice, and "place" after a choice in "words", which is a choice too.
CONDITIONS = [
    ["words", {"field": "way", "value": "other"}],
    ["place", {"field": "words", "value": "there"}],
]
IDS = ["purpose", "way", "words", "place"]


def plan(
    here: dict[str, str],
    in_file: dict[str, str],
    *,
    kept: tuple[str, ...] = (),
    is_document: bool = False,
) -> dict[str, list[Any]]:
    """Plan an opening, and leave out what is empty in the plan."""
    sides = {
        "ids": IDS,
        "conditions": CONDITIONS,
        "here": list(here.items()),
        "inFile": list(in_file.items()),
        "kept": kept,
        "isDocument": is_document,
    }
    (planned,) = call_each(PATH, "planOpening", [[sides]])
    return {name: ids for name, ids in planned.items() if ids}


def take(planned: dict[str, list[Any]], *chosen: str) -> list[str]:
    """Return what comparing takes, where these are chosen from the file."""
    kinds = ("same", "incoming", "staying", "emptied", "differing", "followers")
    whole = {kind: planned.get(kind, []) for kind in kinds}
    return sorted(call_each(PATH, "listCompared", [[whole, chosen]])[0])


OTHER = {"way": "other", "words": "by mail"}


@pytest.mark.parametrize(
    ("here", "in_file", "planned"),
    [
        ({}, {}, {}),
        ({"purpose": "a"}, {"purpose": "a"}, {"same": ["purpose"]}),
        ({}, {"purpose": "a"}, {"incoming": ["purpose"]}),
        ({"purpose": "a"}, {}, {"emptied": ["purpose"]}),
        ({"purpose": "a"}, {"purpose": "b"}, {"differing": ["purpose"]}),
        ({"purpose": ""}, {"purpose": "b"}, {"incoming": ["purpose"]}),
        (OTHER, OTHER, {"same": ["way", "words"]}),
    ],
)
def test_each_question_stands_where_it_belongs(here, in_file, planned):
    """Answered on neither side it stands nowhere."""
    assert plan(here, in_file) == planned


def test_a_blank_that_says_nothing_empties_nothing():
    """Left out on purpose, unreadable, no longer asked: what is here stays."""
    assert plan({"purpose": "a"}, {}, kept=("purpose",)) == {"staying": ["purpose"]}


def test_a_document_says_nothing_of_a_question_that_it_does_not_ask():
    """A copy holds hidden answers too: there a blank is one."""
    room = {"way": "room"}
    assert plan(OTHER, room, is_document=True) == {"differing": ["way"], "staying": ["words"]}
    assert plan(OTHER, room) == {"differing": ["way"], "emptied": ["words"]}
    asked = plan(OTHER, {"way": "other"}, is_document=True)
    assert asked == {"same": ["way"], "emptied": ["words"]}


def test_a_question_follows_the_one_that_shows_it():
    """It is not asked about by itself: it goes where that one goes, however far up it is."""
    planned = plan(
        {"way": "post", "words": "there", "place": "here"},
        {"way": "other", "words": "there", "place": "over there"},
    )
    assert planned["differing"] == ["way", "place"]
    assert planned["followers"] == [["place", "way"]]
    assert take(planned, "way") == ["place", "way"]
    assert take(planned) == []


def test_a_question_that_comes_in_follows_too():
    """Whoever keeps their own choice gets no words that hang on the other."""
    planned = plan({"way": "room"}, OTHER)
    assert take(planned, "way") == ["way", "words"]
    assert take(planned) == []


def test_a_question_whose_choice_is_the_same_is_asked_about():
    """Nothing else decides about it."""
    planned = plan(OTHER, {**OTHER, "words": "by hand"})
    assert planned == {"same": ["way"], "differing": ["words"]}
    assert take(planned, "words") == ["words"]


def test_comparing_empties_nothing():
    """What is answered here alone stays, and what follows it as well."""
    planned = plan({"purpose": "a", **OTHER}, {"words": "by hand"})
    assert planned["emptied"] == ["purpose", "way"]
    assert take(planned) == []


def test_what_comes_in_brings_what_follows_it():
    """An answer that was hidden here gives way to the one that belongs to the file's choice."""
    planned = plan({"words": "old"}, OTHER)
    assert planned["incoming"] == ["way"]
    assert take(planned) == ["way", "words"]
