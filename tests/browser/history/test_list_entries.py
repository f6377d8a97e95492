"""The list of earlier versions: in the order of the days that it speaks of, each once."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from browser.node_source import call_each

NOON = int(datetime(2026, 11, 20, 12).timestamp() * 1000)
HOUR = 3_600_000
DAY = 24 * HOUR


def keep(why: str, day: str, at: int, **answers: Any) -> dict[str, Any]:
    """Return a state as the database holds it."""
    return {"worksheet": "plan", "why": why, "day": day, "at": at, "answers": answers}


def list_entries(
    states: list[dict[str, Any]], replaced: list[dict[str, Any]] | None = None
) -> list[dict[str, Any]]:
    """List the entries of these states and replaced answers."""
    return call_each("history/list-entries.ts", "listEntries", [[states, replaced or []]])[0]


def test_the_newest_day_comes_first_however_late_a_day_was_kept():
    """A day is kept on a later one: its number and its clock do not tell where it belongs."""
    cleared = keep("clear", "2026-11-19", NOON - DAY, aim="cleared")
    day = keep("day", "2026-11-18", NOON, aim="as that day ended")
    assert list_entries([cleared, day]) == [cleared, day]


def test_within_a_day_its_end_comes_first():
    """Then what was kept in the course of it, and what stood before the first day at the last."""
    before = keep("day", "", NOON, aim="before")
    opened = keep("open", "2026-11-20", NOON + HOUR, aim="opened")
    end = keep("day", "2026-11-20", NOON + 2 * DAY, aim="end")
    assert list_entries([before, opened, end]) == [end, opened, before]


def test_of_one_moment_the_one_kept_last_comes_first():
    """Two changes within a thousandth of a second stay in the order of their numbers."""
    first, second = (keep("open", "2026-11-20", NOON, aim=words) for words in ("1", "2"))
    assert list_entries([first, second]) == [second, first]


def test_a_replaced_answer_stands_where_it_was_replaced_and_once():
    """A clearing keeps it too; it is the same words, not two versions."""
    words = {"worksheet": "plan", "field": "aim", "value": "other words", "at": NOON}
    cleared = keep("clear", "2026-11-20", NOON + HOUR, aim="mine") | {"superseded": [words]}
    assert list_entries([cleared], [words]) == [
        cleared,
        keep("replaced", "2026-11-20", NOON, aim="other words"),
    ]


def test_a_replaced_answer_without_a_time_comes_last():
    """An older release kept none."""
    day = keep("day", "2026-11-18", NOON, aim="day")
    old = {"worksheet": "plan", "field": "aim", "value": "long ago"}
    assert list_entries([day], [old])[-1] == keep("replaced", "", 0, aim="long ago")


def test_what_holds_no_word_is_no_version():
    """Neither a state of an empty worksheet nor an emptied answer is worth a line."""
    blank = {"worksheet": "plan", "field": "aim", "value": [], "at": NOON}
    assert list_entries([keep("clear", "2026-11-20", NOON, rows=[{}], aim="")], [blank]) == []
