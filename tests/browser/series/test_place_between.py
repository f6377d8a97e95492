"""Where an entry stands that was added for a day that had passed."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each

FIRST = {"name": "first", "date": "2026-12-07", "place": 0}
SECOND = {"name": "second", "date": "2026-12-28", "place": 1}
THIRD = {"name": "third", "date": "", "place": 2}
ORDER = """(entries, day) => {
  const added = {name: "added", date: day, place: source.placeBetween(entries, day)}
  return [...entries, added]
}"""


def order(entries: list[dict[str, Any]], *days: str) -> list[str]:
    """Return the names in their order, with one that was added for each day."""
    for day in days:
        (entries,) = evaluate_each("series/entries/place-between.ts", ORDER, [[entries, day]])
        (entries,) = call_each("series/entries/order-entries.ts", "orderEntries", [[entries]])
    return [f"{entry['name']} {entry['date']}".strip() for entry in entries]


@pytest.mark.parametrize(
    ("day", "place"),
    [("2026-11-01", 0), ("2026-12-07", 1), ("2026-12-14", 1), ("2026-12-28", 2), ("2027-02-01", 2)],
)
def test_it_stands_where_its_day_is(day: str, place: int):
    """Behind one of the same day; one without a date stays behind the one begun before it."""
    names = ["first 2026-12-07", "second 2026-12-28", "third"]
    names.insert(place, f"added {day}")
    assert order([FIRST, SECOND, THIRD], day) == names


def test_what_is_started_later_without_a_date_stays_the_last():
    """An entry that was added for December does not draw it there."""
    entries = [FIRST, SECOND]
    (added,) = evaluate_each("series/entries/place-between.ts", ORDER, [[entries, "2026-12-14"]])
    place = 1 + max(entry["place"] for entry in added)
    started = [*added, {"name": "next", "date": "", "place": place}]
    (ordered,) = call_each("series/entries/order-entries.ts", "orderEntries", [[started]])
    names = [f"{entry['name']} {entry['date']}".strip() for entry in ordered]
    assert names == ["first 2026-12-07", "added 2026-12-14", "second 2026-12-28", "next"]


def test_several_are_added_one_after_another():
    """Each where its day is, whichever came first."""
    names = order([FIRST, SECOND], "2026-12-14", "2026-12-10", "2026-11-02", "2026-11-01")
    assert [name.rpartition(" ")[2] for name in names] == sorted(
        ["2026-11-01", "2026-11-02", "2026-12-07", "2026-12-10", "2026-12-14", "2026-12-28"]
    )


def test_entries_are_grouped_by_year():
    """One without a date belongs to the year before it."""
    dates = ["", "2026-12-07", "//soon", "2027-01-18", "2027-02-08"]
    entries = [{"date": date} for date in dates]
    (years,) = call_each("series/entries/group-years.ts", "groupYears", [[entries]])
    grouped = [(year["year"], [entry["date"] for entry in year["entries"]]) for year in years]
    assert grouped == [
        ("", [""]),
        ("2026", ["2026-12-07", "//soon"]),
        ("2027", ["2027-01-18", "2027-02-08"]),
    ]


def test_a_date_that_is_not_whole_places_nothing():
    """Half of one is kept as it was typed, and goes by its place."""
    half = {"name": "half", "date": "12//2026", "place": 2}
    assert order([FIRST, SECOND, half], "2026-12-14")[1] == "added 2026-12-14"
    assert order([half], "2026-02-01")[0] == "added 2026-02-01"
