"""One reader of dates serves Word, PDF, paste and typing: what it reads, what it leaves alone."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

DAY = "2027-10-08"
# Each is the eighth of October 2027, a Friday
WRITTEN = """
2027-10-08 | 2027/10/08 | 2027.10.08 | 2027-10-08T00:00:00Z | 2027年10月8日
8/10/2027 | 8.10.2027 | 08-10-2027 | 8. 10. 2027 | 8 10 2027 | 8/10/27
8 \N{EN DASH} 10 \N{EN DASH} 2027
8 October 2027 | 8 October, 2027 | 8 October 2027. | 8october2027 | 8 OCTOBER 2027
8\N{NO-BREAK SPACE}October\N{NO-BREAK SPACE}2027
8th October 2027 | the 8th of October 2027 | 8th of Oct., 2027 | 8 Oct. 2027 | 8-Oct-2027
8 Oct 27 | 8-Oct-27 | 8 Oct \N{RIGHT SINGLE QUOTATION MARK}27
October 8, 2027 | October 8th 2027 | Oct 8 2027 | Oct-08-2027 | 2027 October 8
Friday, 8 October 2027 | Fri 8 Oct 2027 | Friday 8th October 2027 | 8 October 2027 (Friday)
8. října 2027 | 8 octobre 2027 | 8 de octubre de 2027 | 8 Hydref 2027
"""
# Each says more than one day, or less, or a day that there is not
KEPT = """
8 October 2027 (to be confirmed) | 8 October 2027 14:00 | 8 or 9 October 2027 | 8-9 October 2027
October 2027 | 8 October | 2027 | 8 | soon | 30/2/2027 | 31 April 2027 | 10/13/2027 | 3//2026
Monday, 8 October 2027 | 8 Octember 2027 | 1.2.3.2027 | 2027-10-08T14:00:00Z
"""
LANGUAGES = ["cs-CZ", "fr", "es", "cy", "not a language!"]


def split(words: str) -> list[str]:
    """Return what stands between bars and line ends."""
    return [each.strip() for line in words.strip().splitlines() for each in line.split("|")]


@pytest.fixture(scope="module")
def read() -> dict[str, str | None]:
    """What the reader makes of each."""
    texts = split(WRITTEN) + split(KEPT)
    calls = [[text, LANGUAGES] for text in texts]
    return dict(zip(texts, call_each("answers/read-date.ts", "readDate", calls), strict=True))


@pytest.mark.parametrize("text", split(WRITTEN))
def test_a_whole_day_is_read_however_it_is_written(read: dict[str, str | None], text: str):
    """In numbers the day stands first, as in Britain, unless the year does; a name settles it."""
    assert read[text] == DAY


@pytest.mark.parametrize("text", split(KEPT))
def test_anything_else_is_no_date(read: dict[str, str | None], text: str):
    """Nothing is guessed and no word goes: who asked keeps the words."""
    assert read[text] is None


def test_numbers_are_read_in_british_order():
    """The third of April, and never the fourth of March."""
    texts = ["3/4/2027", "03.04.2027", "3 4 27", "2027/04/03"]
    found = call_each("answers/read-date.ts", "readDate", [[text] for text in texts])
    assert found == ["2027-04-03"] * len(texts)


def test_a_date_with_words_behind_it_stands_in_three_boxes():
    """The words stand with the year, and none is lost."""
    texts = ["8 October 2027 (to be confirmed)", "2027-10-08, or later", "30/2/2027", "soon"]
    assert call_each("answers/date-parts.ts", "splitDate", [[text] for text in texts]) == [
        {"day": "8", "month": "October", "year": "2027 (to be confirmed)"},
        {"day": "8", "month": "10", "year": "2027, or later"},
        {"day": "30", "month": "2", "year": "2027"},
        {"day": "soon", "month": "", "year": ""},
    ]
