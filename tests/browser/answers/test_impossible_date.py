"""A day that no calendar has is known as one, and stands as it was typed."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

PATH = "answers/date-parts.ts"


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("30/2/2027", "30/2/2027"),
        ("31/June/2027", "31 June 2027"),
        ("1/13/2027", "1/13/2027"),
        ("0/1/2027", "0/1/2027"),
        ("29/feb/2027", "29 feb 2027"),
        ("2027-02-30", "30 February 2027"),
        ("0/0/0", "0/0/0"),
        ("32/13/99999", "32/13/99999"),
    ],
)
def test_a_day_that_no_calendar_has(kept: str, said: str):
    """In numbers or with the month by its name; what it says is what was typed."""
    assert call_each(PATH, "isImpossibleDate", [[kept]]) == [True]
    assert call_each(PATH, "sayDate", [[kept]]) == [said]


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "2028-02-29",
        "3//2026",
        "//2028",
        "30/2/27",
        "the first/week/2027",
        "30/Brumaire/2027",
        "/6/",
    ],
)
def test_a_real_day_a_part_of_one_and_words_are_no_such_day(kept: str):
    """Nobody has to write a whole date."""
    assert call_each(PATH, "isImpossibleDate", [[kept]]) == [False]
