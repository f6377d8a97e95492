"""What of somebody's answers can go into a calendar."""

from __future__ import annotations

from typing import Any

from browser.node_source import evaluate_each

MEETINGS: dict[str, Any] = {
    "name": "Our meetings",
    "title": "Meeting",
    "date": ["start"],
    "time": "at",
    "length": "minutes",
    "place": "room",
    "repeat": {"field": "often", "rhythms": {"monthly": "1 month", "each_month": "1 month"}},
    "until": "end",
    "remind": 1,
}
PROMISED: dict[str, Any] = {
    "name": "What is promised",
    "title": "Something is due",
    "date": ["by", "by_when"],
    "rows": "actions",
    "what": ["what"],
    "unless": {"field": "done", "value": ["yes"]},
    "remind": 1,
}
CALL = """(described, answers, conditions) => source.listEvents(
  described, new Map(Object.entries(answers)), new Map(Object.entries(conditions)))"""


def list_events(
    described: dict[str, Any], answers: dict[str, Any], conditions: dict[str, Any] | None = None
) -> list[dict[str, Any]]:
    """Return what can go into a calendar."""
    given = [[described], answers, conditions or {}]
    return list(evaluate_each("calendar/events/list-events.ts", CALL, [given])[0])


def test_a_rhythm_has_its_length_place_and_end():
    """Each from the answer that the worksheet names."""
    answers = {
        "start": "2027-01-11",
        "at": "2 pm",
        "minutes": "45",
        "room": "Room 2.14",
        "often": "monthly",
        "end": "2027-11-30",
    }
    assert list_events(MEETINGS, answers) == [
        {
            "key": "start",
            "name": "Our meetings",
            "title": "Meeting",
            "day": "2027-01-11",
            "time": "14:00",
            "minutes": 45,
            "place": "Room 2.14",
            "what": "",
            "rhythm": {"count": 1, "unit": "month"},
            "until": "2027-11-30",
            "remind": 1,
        }
    ]


def test_without_a_whole_date_there_is_nothing():
    """A month alone, or a day that is on no calendar, is no date."""
    for start in ("", "/3/2027", "30/2/2027", "2027-02-30"):
        assert list_events(MEETINGS, {"start": start, "often": "monthly"}) == []


def test_what_is_no_number_and_no_time_is_asked():
    """And is never guessed."""
    answers = {"start": "2027-01-11", "at": "after lunch", "minutes": "about 50"}
    (event,) = list_events(MEETINGS, answers)
    assert (event["time"], event.get("minutes"), event.get("rhythm")) == ("", None, None)


def test_an_option_that_says_no_rhythm_gives_the_first_date_alone():
    """One that the worksheet gives none, or something else that is not asked here."""
    (event,) = list_events(MEETINGS, {"start": "2027-01-11", "often": "other"})
    assert event.get("rhythm") is None


def test_what_ends_as_it_begins_comes_once():
    """Or before it begins."""
    answers = {"start": "2027-01-11", "often": "monthly", "end": "2026-12-01"}
    assert list_events(MEETINGS, answers)[0].get("rhythm") is None


def test_a_question_that_is_not_asked_just_now_counts_as_blank():
    """Its answer is hidden, and goes nowhere."""
    answers = {"start": "2027-01-11", "room": "Room 2.14", "how": "phone"}
    (event,) = list_events(MEETINGS, answers, {"room": {"field": "how", "value": "in_person"}})
    assert event["place"] == ""


def test_each_row_with_a_day_is_an_event_until_it_is_done():
    """By the ids that its columns have or had."""
    rows = [
        {"what": "Send the title", "by": "2027-02-01"},
        {"what": "Ask a colleague", "by_when": "2027-02-02", "done": "no"},
        {"what": "Read the draft", "by": "2027-02-03", "done": "yes"},
        {"what": "Think"},
    ]
    found = list_events(PROMISED, {"actions": rows})
    assert [(each["name"], each["day"], each["what"]) for each in found] == [
        ("Send the title", "2027-02-01", "Send the title"),
        ("Ask a colleague", "2027-02-02", "Ask a colleague"),
    ]


def test_a_row_is_known_again_wherever_it_stands():
    """Rows are added above and removed; its words stay, and its day may change."""
    first = {"what": "Send the title", "by": "2027-02-01"}
    other = {"what": "Ask a colleague", "by": "2027-02-02"}
    (before,) = list_events(PROMISED, {"actions": [first]})
    after = list_events(PROMISED, {"actions": [other, {**first, "by": "2027-03-01"}]})
    assert [each["key"] == before["key"] for each in after] == [False, True]
    assert "title" not in before["key"]


def test_rows_in_the_same_words_are_events_of_their_own():
    """Each has its own day; the first keeps the name by which it is known alone."""
    first = {"what": "Send the draft", "by": "2027-03-01"}
    (alone,) = list_events(PROMISED, {"actions": [first]})
    both = list_events(PROMISED, {"actions": [first, {**first, "by": "2027-04-01"}]})
    assert both[0] == alone
    assert both[1]["key"] not in {alone["key"], ""}
    assert [each["day"] for each in both] == ["2027-03-01", "2027-04-01"]
