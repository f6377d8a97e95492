"""Two people's answers side by side: what is the same, what is to settle, what is agreed."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import evaluate_each

PATH = "agreeing/comparing/compare-sides.ts"
# Maps are no data for JSON.
COMPARE = """(given, choices) => {
  const found = source.compareSides(given, choices)
  return {...found, answers: Object.fromEntries(found.answers)}
}"""

WAYS_TO_MEET = [{"id": "room"}, {"id": "call"}, {"id": "walk"}]


def ask(field: str, kind: str, **more: Any) -> dict[str, Any]:
    """Describe a question."""
    return {"id": field, "kind": kind, "options": [], "parts": [], **more}


QUESTIONS = [
    ask("purpose", "long_text"),
    ask("place", "text"),
    ask("often", "choice", options=[{"id": "month"}, {"id": "other"}]),
    ask("often_other", "text"),
    ask("length", "number"),
    ask("start", "date"),
    ask("ways", "checklist", options=WAYS_TO_MEET),
    ask("walk_where", "text"),
    ask("sure", "scale"),
    ask("goals", "rows", parts=[{"id": "what"}, {"id": "by"}]),
    ask("thoughts", "long_text"),
    ask("name", "signature"),
]
CONDITIONS = [
    ["often_other", {"field": "often", "value": "other"}],
    ["walk_where", {"field": "ways", "value": "walk"}],
]


def compare(
    mine: dict[str, Any], theirs: dict[str, Any], choices: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Compare two sides; the answers that are agreed come as an object."""
    given = {
        "questions": QUESTIONS,
        "conditions": CONDITIONS,
        "leftOut": ["thoughts"],
        "mine": list(mine.items()),
        "theirs": list(theirs.items()),
    }
    (found,) = evaluate_each(PATH, COMPARE, [[given, choices or {}]])
    return dict(found)


def find(found: dict[str, Any], key: str) -> dict[str, Any]:
    """Return the matter with this key."""
    return next(matter for matter in found["matters"] if matter["key"] == key)


def list_rows(found: dict[str, Any]) -> list[str]:
    """List the keys of rows, in their order: their names stand behind their question."""
    return [matter["key"] for matter in found["matters"] if "row" in matter]


def choose(take: str, **more: Any) -> dict[str, Any]:
    """Make a choice."""
    return {"take": take, **more}


def test_what_both_say_counts_as_agreed_without_a_choice() -> None:
    """Spaces at the ends and the order of ticks make no difference."""
    mine = {"purpose": "To write", "ways": ["call", "room"], "length": "60"}
    theirs = {"purpose": " To  write\n", "ways": ["room", "call"], "length": "60"}
    found = compare(mine, theirs)
    assert (found["same"], found["open"], found["settled"]) == (3, [], [])
    assert found["answers"] == mine


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "state", "ways"),
    [
        ("purpose", "A", "B", "different", ["mine", "theirs", "both", "own"]),
        ("place", "A", "B", "different", ["mine", "theirs", "both", "own"]),
        ("often", "month", "other", "different", ["mine", "theirs", "own"]),
        ("length", "30", "60", "different", ["mine", "theirs", "own"]),
        ("start", "2027-01-11", "2027-02-01", "different", ["mine", "theirs", "own"]),
        ("start", "3//2027", "2027-03-03", "different", ["mine", "theirs", "own"]),
        ("ways", ["room"], ["call"], "different", ["mine", "theirs", "both", "own"]),
        ("ways", ["room"], ["room", "call"], "different", ["mine", "theirs", "own"]),
        ("sure", "3", "9", "different", ["mine", "theirs", "own"]),
        ("purpose", "A", "", "mine", ["mine", "own", "left-out"]),
        ("place", "", "B", "theirs", ["theirs", "own", "left-out"]),
        ("ways", [], ["walk"], "theirs", ["theirs", "own", "left-out"]),
        ("length", "", "", "blank", ["own", "left-out"]),
    ],
)
def test_each_kind_of_difference_offers_what_fits_it(
    field: str, mine: Any, theirs: Any, state: str, ways: list[str]
) -> None:
    """Both together are offered only where there is room for two, and where that is more."""
    found = compare({field: mine}, {field: theirs})
    matter = find(found, field)
    assert (matter["state"], matter["ways"]) == (state, ways)
    assert found["open"] == ([] if state == "blank" else [field])
    assert found["answers"] == {}


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "choice", "agreed"),
    [
        ("purpose", "A.", "B", choose("mine"), "A."),
        ("purpose", "A.", "B", choose("theirs"), "B"),
        ("purpose", "A.", "B", choose("both"), "A.\nB"),
        ("purpose", "A.", "B", choose("own", own="C"), "C"),
        ("place", "In a week", "Never on leave", choose("both"), "In a week; Never on leave"),
        ("place", "In a week.", "Never on leave", choose("both"), "In a week. Never on leave"),
        ("ways", ["walk"], ["room", "call"], choose("both"), ["room", "call", "walk"]),
        ("ways", ["walk"], ["room"], choose("own", own=["call"]), ["call"]),
        ("place", "A", "", choose("left-out"), None),
        ("place", "", "B", choose("theirs"), "B"),
    ],
)
def test_a_choice_settles_it(
    field: str, mine: Any, theirs: Any, choice: dict[str, Any], agreed: Any
) -> None:
    """By each way that there is."""
    found = compare({field: mine}, {field: theirs}, {field: choice})
    assert (found["open"], found["settled"]) == ([], [field])
    assert found["answers"].get(field) == agreed


@pytest.mark.parametrize(
    "choice", [choose("own"), choose("own", own=""), choose("left-out"), choose("x")]
)
def test_nothing_is_settled_by_a_blank_or_by_what_is_not_offered(choice: dict[str, Any]) -> None:
    """And neither by a way that the question does not offer."""
    found = compare({"place": "A"}, {"place": "B"}, {"place": choice})
    assert (found["open"], found["answers"]) == (["place"], {})


def test_what_is_the_same_can_be_changed_all_the_same() -> None:
    """It counts as agreed until they write something else."""
    sides = {"place": "A", "purpose": "P"}
    choices = {"place": choose("own", own="C"), "purpose": choose("left-out")}
    found = compare(sides, sides, choices)
    assert (found["same"], found["answers"]) == (2, {"place": "C"})


def test_signatures_and_private_answers_are_left_out() -> None:
    """Whose name stands under it is no matter to settle, and private words are nobody else's."""
    mine = {"thoughts": "for myself", "name": {"name": "A", "date": "2027-01-01"}}
    found = compare(mine, {"thoughts": "other", "name": {"name": "B"}})
    assert {matter["field"] for matter in found["matters"]}.isdisjoint({"thoughts", "name"})
    assert (found["open"], found["answers"]) == ([], {})


def test_a_row_that_is_the_same_is_agreed_wherever_it_stands() -> None:
    """The order is mine."""
    mine = {"goals": [{"what": "Write"}, {"what": "Teach", "by": "2027-01-01"}]}
    theirs = {"goals": [{"by": "2027-01-01", "what": "Teach"}, {"what": "Write"}]}
    found = compare(mine, theirs)
    assert (found["same"], found["open"]) == (2, [])
    assert found["answers"] == mine


ROWS = (
    {"goals": [{"what": "Write the long article", "by": "2027-03-01"}, {"what": "Rest"}]},
    {"goals": [{"what": "Lead a team"}, {"what": "Write the short article", "by": "2027-03-01"}]},
)


def test_rows_near_each_other_are_settled_as_one_and_the_rest_alone() -> None:
    """Near rows pair by their words, not by their place."""
    found = compare(*ROWS)
    states = [matter["state"] for matter in found["matters"] if "row" in matter]
    assert states == ["different", "mine", "theirs"]
    assert found["open"] == list_rows(found)


def test_each_row_is_settled_by_itself() -> None:
    """A row that is still open is in no agreement; one that is left out is not in it either."""
    own = {"what": "Rest more"}
    near, mine, theirs = list_rows(compare(*ROWS))
    choices = {near: choose("both"), mine: choose("own", own=own)}
    found = compare(*ROWS, choices)
    assert found["open"] == [theirs]
    both = [ROWS[0]["goals"][0], ROWS[1]["goals"][1]]
    assert found["answers"] == {"goals": [*both, own]}
    found = compare(*ROWS, {**choices, theirs: choose("left-out")})
    assert (found["open"], len(found["answers"]["goals"])) == ([], 3)


def test_a_question_that_waits_for_an_open_one_waits_too() -> None:
    """And it counts only once it is asked."""
    mine, theirs = {"often": "month"}, {"often": "other", "often_other": "each term"}
    found = compare(mine, theirs)
    assert found["open"] == ["often"]
    assert find(found, "often")["followers"] == {"mine": [], "theirs": ["often_other"]}


@pytest.mark.parametrize(
    ("choice", "agreed"),
    [
        ("mine", {"often": "month"}),
        ("theirs", {"often": "other", "often_other": "each term"}),
    ],
)
def test_what_only_one_side_was_asked_goes_with_its_answer(
    choice: str, agreed: dict[str, str]
) -> None:
    """There is nothing to settle about it."""
    mine, theirs = {"often": "month"}, {"often": "other", "often_other": "each term"}
    found = compare(mine, theirs, {"often": choose(choice)})
    assert (found["open"], found["answers"]) == ([], agreed)


def test_both_words_after_one_choice_are_settled_by_themselves() -> None:
    """Both were asked, and each wrote something else."""
    mine = {"often": "other", "often_other": "each term"}
    theirs = {"often": "other", "often_other": "each week"}
    found = compare(mine, theirs)
    assert (found["same"], found["open"]) == (1, ["often_other"])


def test_a_choice_of_their_own_asks_what_belongs_to_it() -> None:
    """Neither had been asked: it is to settle, or to leave out."""
    choices = {"length": choose("mine"), "often": choose("own", own="other")}
    found = compare({"often": "month"}, {"often": "week"}, choices)
    assert (found["open"], find(found, "often_other")["state"]) == (["often_other"], "asked")
    found = compare(
        {"often": "month"}, {"often": "week"}, {**choices, "often_other": choose("left-out")}
    )
    assert (found["open"], found["answers"]) == ([], {"often": "other"})


def test_ticks_of_both_ask_what_one_of_them_brings() -> None:
    """It goes with whoever ticked what it waits for."""
    mine, theirs = {"ways": ["room"]}, {"ways": ["walk"], "walk_where": "By the river"}
    found = compare(mine, theirs, {"ways": choose("both")})
    assert found["answers"] == {"ways": ["room", "walk"], "walk_where": "By the river"}


def test_an_answer_that_was_not_asked_is_nobodys_matter() -> None:
    """It is kept in the form behind another choice, and nobody sees it there."""
    mine = {"often": "month", "often_other": "an old thought"}
    found = compare(mine, {"often": "month"})
    assert (found["open"], found["answers"]) == ([], {"often": "month"})


def test_twelve_differences_of_every_kind_come_in_page_order() -> None:
    """What waits for a tick is asked once the ticks are settled."""
    mine = {
        "purpose": "A", "place": "A", "often": "other", "often_other": "A", "length": "30",
        "start": "2027-01-01", "ways": ["walk"], "walk_where": "A", "sure": "1",
        "goals": [{"what": "Write the long article"}, {"what": "Rest"}],
    }  # fmt: skip
    theirs = {
        "purpose": "B", "place": "", "often": "other", "often_other": "B", "length": "60",
        "start": "2027-02-01", "ways": ["walk", "room"], "walk_where": "B", "sure": "9",
        "goals": [{"what": "Write the short article"}, {"what": "Lead a team"}],
    }  # fmt: skip
    found = compare(mine, theirs, {"ways": choose("theirs")})
    rows = list_rows(found)
    assert len(rows) == 3
    after = ["often_other", "length", "start", "walk_where", "sure", *rows]
    assert found["open"] == ["purpose", "place", *after]
    assert (len(found["open"]) + len(found["settled"]), found["same"]) == (11, 1)
