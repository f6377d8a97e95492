"""What goes into the next entry: rows that are not done, as they were written, and a date."""

from __future__ import annotations

from typing import Any

from browser.node_source import evaluate_each

PROMISED = {
    "from": "promised",
    "to": "promised",
    "unless": {"field": "became", "value": ["done", "dropped"]},
}
ACTIONS = {
    "from": "actions",
    "to": "promised",
    "unless": {"field": "done", "value": ["yes"]},
    "date": {"from": "next_date", "to": "session_date"},
}
CARRY = "(given, carried) => [...source.carryAnswers(new Map(Object.entries(given)), carried)]"


def carry(answers: dict[str, Any], *carried: dict[str, Any]) -> dict[str, Any]:
    """Return the answers of the next entry."""
    source = "series/entries/carry-answers.ts"
    return dict(evaluate_each(source, CARRY, [[answers, carried]])[0])


def test_rows_that_are_not_done_go_along_as_they_were_written():
    """With who and by when; what was said of them is asked anew."""
    actions = [
        {"who": "mentee", "what": "Send the abstract", "by_when": "2027-01-10", "done": "yes"},
        {"who": "mentor", "what": "Ask about\nthe panel ", "by_when": "soon//2027", "done": "no"},
        {"what": "Read it"},
    ]
    assert carry({"actions": actions, "now": "Two deadlines"}, ACTIONS) == {
        "promised": [
            {"who": "mentor", "what": "Ask about\nthe panel ", "by_when": "soon//2027"},
            {"what": "Read it"},
        ]
    }


def test_what_is_open_for_longest_comes_first():
    """Rows from several places stand in the order of the worksheet's list."""
    answers = {
        "actions": [{"what": "New"}],
        "promised": [
            {"what": "Done", "became": "done"},
            {"what": "Old", "became": "changed"},
            {"what": "Dropped", "became": "dropped"},
        ],
    }
    assert carry(answers, PROMISED, ACTIONS) == {"promised": [{"what": "Old"}, {"what": "New"}]}


def test_the_date_of_the_next_becomes_its_date():
    """As it was typed, where that is no whole day; a blank one leaves the next without."""
    assert carry({"next_date": "2027-01-18"}, ACTIONS) == {"session_date": "2027-01-18"}
    assert carry({"next_date": "/March/2027"}, ACTIONS) == {"session_date": "/March/2027"}
    assert carry({"next_date": ""}, ACTIONS) == {}


def test_nothing_of_a_blank_row_or_of_what_is_no_row_goes_along():
    """A row in which something was only chosen about it says nothing by itself."""
    assert carry({"actions": [{"who": "", "done": "no"}, {"what": ""}]}, ACTIONS) == {}
    assert carry({"actions": "words", "promised": ["a"]}, ACTIONS, PROMISED) == {}


def test_without_a_condition_every_row_goes_along():
    """A worksheet may have rows that are never done."""
    rows = [{"what": "A"}, {"what": "B"}]
    assert carry({"a": rows}, {"from": "a", "to": "b"}) == {"b": rows}
