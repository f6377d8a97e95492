"""Choices as they are kept, what still holds of them, and how words of one's own begin."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

FOLDER = "agreeing/comparing"
OWN = {"take": "own", "own": "In a week"}


def put(kept: dict[str, Any], key: str, choice: dict[str, Any]) -> dict[str, Any]:
    """Keep a choice among others."""
    (found,) = call_each(f"{FOLDER}/choice.ts", "putChoice", [[kept, key, choice]])
    return dict(found)


def read(kept: dict[str, Any]) -> dict[str, Any]:
    """List choices by the keys of what they settle."""
    (found,) = call_each(f"{FOLDER}/choice.ts", "listChoices", [[kept]])
    return dict(found)


def test_choices_of_questions_and_of_rows_are_kept_and_read_alike() -> None:
    """Each under its key; one takes nothing from another."""
    kept = put(put({}, "place", {"take": "mine"}), "goals 0:1", {"take": "both"})
    kept = put(kept, "goals :2", {"take": "own", "own": {"what": "Rest"}})
    assert read(kept) == {
        "place": {"take": "mine"},
        "goals 0:1": {"take": "both"},
        "goals :2": {"take": "own", "own": {"what": "Rest"}},
    }


@pytest.mark.parametrize("key", ["place", "goals 0:1"])
def test_words_of_their_own_wait_while_another_way_is_taken(key: str) -> None:
    """Whoever comes back to them writes nothing twice."""
    kept = put(put({}, key, OWN), key, {"take": "mine"})
    assert read(kept) == {key: {"take": "mine", "own": "In a week"}}


@pytest.mark.parametrize("own", ["", None, {}, [], {"what": ["no row"]}])
def test_words_that_nobody_can_read_are_none(own: Any) -> None:
    """A file of somebody else may say anything."""
    assert read({"place": {"take": "own", "own": own}}) == {"place": {"take": "own"}}


@pytest.mark.parametrize(
    ("mine", "theirs", "is_kept"),
    [
        ("A", "B", True),
        (" A ", "B", True),
        ("A", "C", False),
        ("D", "B", False),
        ("A", None, False),
    ],
)
def test_a_choice_holds_while_both_say_what_they_said(
    mine: str, theirs: str | None, is_kept: bool
) -> None:
    """With other answers that question is to settle anew, and no other one."""
    before = {"mine": {"place": "A", "length": "1"}, "theirs": {"place": "B", "length": "2"}}
    now = {"mine": {"place": mine, "length": "1"}, "theirs": {"place": theirs, "length": "2"}}
    choices = {"place": {"take": "mine"}, "length": {"take": "theirs"}}
    (found,) = call_each(f"{FOLDER}/keep-choices.ts", "keepChoices", [[choices, before, now]])
    assert found == (choices if is_kept else {"length": {"take": "theirs"}})


WRITE, TEACH, REST = ({"what": each} for each in ("Write", "Teach", "Rest"))


def name_rows(*rows: dict[str, str]) -> list[str]:
    """Return the names by which rows are known again."""
    return list(call_each(f"{FOLDER}/name-rows.ts", "nameRows", [[rows]])[0])


def test_a_choice_by_row_holds_while_its_rows_are_there() -> None:
    """A row that came before them, or went, takes nothing from it; one that changed does."""
    write, teach = name_rows(WRITE, TEACH)
    before = {"mine": {"goals": [WRITE, TEACH]}, "theirs": {"goals": [WRITE]}}
    now = {"mine": {"goals": [REST, TEACH, WRITE]}, "theirs": {"goals": [{"what": "Write more"}]}}
    kept = {f"{write}:": {"take": "left-out"}, f"{teach}:": {"take": "mine"}}
    parts = {**kept, f"{write}:{write}": {"take": "own", "own": REST}, "0:1": {"take": "mine"}}
    choices = {"goals": {"parts": parts}}
    (found,) = call_each(f"{FOLDER}/keep-choices.ts", "keepChoices", [[choices, before, now]])
    assert found == {"goals": {"parts": kept}}


def test_a_row_is_known_by_its_words_alone() -> None:
    """The order of its questions and spaces say nothing; one that says the same has a number."""
    one = {"what": "Write", "by": "2027-01-01"}
    other = {"by": "2027-01-01", "what": " Write\n", "how": ""}
    first, second, third = name_rows(one, other, WRITE)
    assert second == f"{first}-2"
    assert third != first


def question(kind: str, **more: Any) -> dict[str, Any]:
    """Describe a question."""
    return {"kind": kind, "options": [{"id": "a"}, {"id": "b"}], "parts": [], **more}


COLUMNS = [{**question(kind), "id": kind} for kind in ("text", "date", "choice")]


@pytest.mark.parametrize(
    ("asked", "matter", "begun"),
    [
        (question("text"), {"mine": "A", "theirs": "B"}, "A; B"),
        (question("long_text"), {"mine": "A", "theirs": "B"}, "A\nB"),
        (question("text"), {"theirs": "B"}, "B"),
        (question("choice"), {"mine": "a", "theirs": "b"}, None),
        (question("date"), {"mine": "2027-01-01", "theirs": "2027-02-01"}, None),
        (question("number"), {"mine": "1"}, "1"),
        (question("checklist"), {"mine": ["a", "b"], "theirs": ["b"]}, ["b"]),
        (question("checklist"), {"mine": ["a"]}, ["a"]),
        (question("text"), {}, None),
        (
            question("rows", parts=COLUMNS),
            {
                "row": 1,
                "mine": {"text": "A", "date": "2027-01-01", "choice": "a"},
                "theirs": {"text": "B", "date": "2027-01-01", "choice": "b"},
            },
            {"text": "A; B", "date": "2027-01-01"},
        ),
    ],
)
def test_words_of_their_own_begin_with_what_both_wrote(
    asked: dict[str, Any], matter: dict[str, Any], begun: Any
) -> None:
    """Where there is room for one answer alone, nothing is chosen for them."""
    assert call_each(f"{FOLDER}/begin-own.ts", "beginOwn", [[asked, matter]]) == [begun]
