"""A year with somebody, and how days are said."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each
from browser.overview.described import TODAY

DAYS = "overview/facts/days.ts"


def make_day(day: str, name: str = "Session", **more: Any) -> dict[str, Any]:
    """Return a day as it is listed."""
    sessions = {"overview": {"name": "Sessions"}}
    return {"day": day, "name": name, "isLarge": False, "worksheet": sessions, **more}


def plan_year(days: list[dict[str, Any]], begun: str = "2026-11-26") -> dict[str, Any]:
    """Return the year."""
    return dict(call_each("overview/facts/plan-year.ts", "planYear", [[days, begun, TODAY]])[0])


def test_it_runs_from_the_day_that_begins_it_to_the_one_that_ends_it():
    """What was is done, the nearest day is next, the others are to come."""
    year = plan_year(
        [
            make_day("2026-12-01", "We begin", year="begins"),
            make_day("2027-01-10"),
            make_day("2027-01-18", "Review 1", isLarge=True),
            make_day("2027-03-01"),
            make_day("2027-06-01", "The agreed end", year="ends"),
        ]
    )
    assert (year["begins"], year["ends"], year["endName"]) == (
        "2026-12-01",
        "2027-06-01",
        "The agreed end",
    )
    assert [mark["state"] for mark in year["marks"]] == ["done", "next", "to come"]
    assert [mark["isLarge"] for mark in year["marks"]] == [False, True, False]
    assert 0 < year["marks"][0]["at"] < year["today"] < year["marks"][1]["at"] < 1
    assert [month["name"] for month in year["months"]] == ["Jan", "Feb", "Mar", "Apr", "May"]


def test_without_such_days_it_is_a_year_from_the_beginning():
    """And reaches to whatever lies outside."""
    year = plan_year([])
    assert (year["begins"], year["ends"], year["endName"]) == ("2026-11-26", "2027-11-26", "")
    assert (year["marks"], len(year["months"])) == ([], 12)
    wide = plan_year([make_day("2026-10-01"), make_day("2028-02-01")])
    assert (wide["begins"], wide["ends"]) == ("2026-10-01", "2028-02-01")
    assert [mark["at"] for mark in wide["marks"]] == [0, 1]


def test_days_are_said_as_people_say_them():
    """With the year where it is not clear, and as typed where it is no day."""
    calls = [["2027-01-18", TODAY], ["2028-01-18", TODAY], ["next week", TODAY], ["3//2027", TODAY]]
    assert call_each(DAYS, "sayDay", calls) == [
        "18 January",
        "18 January 2028",
        "next week",
        "3  2027",
    ]
    far = ["2027-01-15", "2027-01-16", "2027-01-18", "2027-01-14", "2027-01-10", "2027-07-15"]
    assert call_each(DAYS, "sayDistance", [[day, TODAY] for day in far]) == [
        "today",
        "tomorrow",
        "in 3 days",
        "yesterday",
        "5 days ago",
        "in 6 months",
    ]
    assert call_each(DAYS, "addMonths", [["2027-01-31", 1], ["2026-11-26", 12]]) == [
        "2027-02-28",
        "2027-11-26",
    ]


def test_what_has_no_line_of_its_own_does_not_widen_the_year():
    """Such as a conversation before it began; one within it is part of it."""
    others: dict[str, Any] = {"worksheet": {"overview": None}}
    year = plan_year(
        [make_day("2026-10-08", **others), make_day("2027-02-01", "Conversation 2", **others)]
    )
    assert year["begins"] == "2026-11-26"
    assert [mark["name"] for mark in year["marks"]] == ["Conversation 2"]


def test_a_day_that_no_calendar_has_is_no_day():
    """It came in a file; it is said as it was written, and nothing is reckoned from it."""
    days = ["2028-02-29", "2027-02-29", "2026-02-31", "2026-13-01", "0050-01-31", "9999-12-31"]
    found = call_each(DAYS, "isDay", [[day] for day in days])
    assert found == [True, False, False, False, True, True]


def test_months_are_added_at_both_ends_of_what_can_be_written():
    """A leap day, a short month, a year of two digits, and the last year of all."""
    asked = [["2028-02-29", 12], ["2027-01-31", 1], ["0050-01-31", 1], ["9999-12-31", 1]]
    found = call_each(DAYS, "addMonths", asked)
    assert found == ["2029-02-28", "2027-02-28", "0050-02-28", "9999-12-31"]


def test_a_year_of_one_day_or_of_no_beginning_can_be_drawn():
    """No place along it is anything but a number."""
    for year in (
        plan_year([make_day("9999-12-31")], begun="9999-12-31"),
        plan_year([], begun="2026-02-31"),
        plan_year([], begun=""),
    ):
        places = [year["today"], *(each["at"] for each in year["marks"] + year["months"])]
        assert all(isinstance(place, (int, float)) and 0 <= place <= 1 for place in places)


def test_what_is_years_away_is_said_in_years():
    """Nobody counts so many months."""
    (words,) = call_each(DAYS, "sayDistance", [["2036-11-28", "2026-11-28"]])
    assert words == "in 10 years"
