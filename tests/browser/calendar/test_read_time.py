"""How a time of day is understood that somebody typed."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

READ = {
    "14:00": "14:00",
    "2 pm": "14:00",
    "2pm": "14:00",
    "2.30pm": "14:30",
    "2:30 p.m.": "14:30",
    "14.30": "14:30",
    "0900": "09:00",
    "9am": "09:00",
    "14h": "14:00",
    "14h30": "14:30",
    "14": "14:00",
    "00:30": "00:30",
    "12 am": "00:00",
    "12 pm": "12:00",
    "Noon": "12:00",
    " at 10:00 ": "10:00",
}
NO_TIME = ["", "soon", "9", "12", "25:00", "10:75", "13 pm", "0 am", "14:00 or 15:00"]


def test_times_are_read_as_people_write_them():
    """With a colon, a dot or a word for the half of the day."""
    found = call_each("calendar/events/read-time.ts", "readTime", [[text] for text in READ])
    assert dict(zip(READ, found, strict=True)) == READ


@pytest.mark.parametrize("text", NO_TIME)
def test_what_may_mean_two_times_is_none(text: str):
    """A lone nine may be in the morning or in the evening: the page asks again."""
    assert call_each("calendar/events/read-time.ts", "readTime", [[text]]) == [None]
