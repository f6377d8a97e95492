"""In which order entries stand, and what each is called."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

SOURCE = "series/entries/order-entries.ts"


def order(*dates: str) -> list[str]:
    """Return the dates of entries, begun one after the other, in the order in which they stand."""
    entries = [{"date": date, "place": place} for place, date in enumerate(dates)]
    shuffled = entries[::-1]
    return [each["date"] for each in call_each(SOURCE, "orderEntries", [[shuffled]])[0]]


@pytest.mark.parametrize(
    ("begun", "ordered"),
    [
        (["2026-12-07", "2026-12-28", "2027-01-18"], ["2026-12-07", "2026-12-28", "2027-01-18"]),
        # one that was forgotten, and written down later
        (["2026-12-07", "2027-01-18", "2026-12-28"], ["2026-12-07", "2026-12-28", "2027-01-18"]),
        # the newest has no date yet
        (["2026-12-07", "2026-12-28", ""], ["2026-12-07", "2026-12-28", ""]),
        # the first never had one; one is no whole day
        (["", "2026-12-07", "/1/2027", "2027-01-18"], ["", "2026-12-07", "/1/2027", "2027-01-18"]),
        (["a", "b", "c"], ["a", "b", "c"]),
    ],
)
def test_entries_stand_by_their_dates_and_else_as_they_were_begun(begun, ordered):
    """The order in which the database gives them does not matter."""
    assert order(*begun) == ordered


def test_two_of_one_day_stand_as_they_were_begun():
    """No clock says an order, and one day may have two."""
    day = "2027-01-18"
    entries = [{"date": day, "place": 7}, {"date": day, "place": 2}, {"date": day, "place": 3}]
    found = call_each(SOURCE, "orderEntries", [[entries]])[0]
    assert [each["place"] for each in found] == [2, 3, 7]


@pytest.mark.parametrize(
    ("name", "number", "date", "words"),
    [
        ("session", 3, "2027-01-18", "Session 3, Monday 18 January 2027"),
        ("session", 3, "", "Session 3"),
        ("session", 12, "18//2027", "Session 12"),
        ("session", 1, "2027-02-30x", "Session 1"),
        ("check", 2, "2026-03-29", "Check 2, Sunday 29 March 2026"),
    ],
)
def test_an_entry_is_called_by_its_number_and_its_day(name, number, date, words):
    """Without a whole day its number alone says which it is."""
    assert call_each(SOURCE, "nameEntry", [[name, number, date]]) == [words]
