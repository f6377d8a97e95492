"""Which entry of a series a file is: its id decides, and days only where it has none here."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

SOURCE = "opening/entry/decide-entry.ts"
MINE, THEIRS, NEW = "1mine-0-0-0", "1their-0-0-0", "1new-0-0-0"
EARLY, LATE, OTHER = "2026-12-07", "2027-01-18", "2027-03-01"


def known(entry: str | None, date: str, *also: str) -> dict[str, Any]:
    """An entry that this browser has; without an id it is the first."""
    return {"date": date, "also": list(also)} | ({"id": entry} if entry else {})


FIRST, SECOND = known(None, EARLY, MINE), known(THEIRS, LATE)


def decide(
    page: dict[str, Any], *others: dict[str, Any], is_empty: bool = False, **file: str
) -> Any:
    """Decide about a file, on the page of one entry beside others."""
    sides = {
        "page": {**page, "isEmpty": is_empty},
        "file": {"date": "", **file},
        "known": [*([] if is_empty else [page]), *others],
    }
    (which,) = call_each(SOURCE, "decideEntry", [[sides]])
    return which


def test_an_id_of_the_page_opens_there_whatever_its_day():
    """A meeting may have been put off since."""
    assert decide(FIRST, SECOND, entry=MINE, date=OTHER) == {"kind": "here"}
    assert decide(SECOND, FIRST, entry=THEIRS, date=EARLY) == {"kind": "here"}


def test_an_id_of_another_entry_opens_there():
    """By the id in its key, or by one from another device."""
    assert decide(FIRST, SECOND, entry=THEIRS, date=LATE) == {"kind": "there", "id": THEIRS}
    assert decide(SECOND, FIRST, entry=MINE, date=EARLY) == {"kind": "there"}


@pytest.mark.parametrize("date", [OTHER, "", "3//2027"])
def test_an_unknown_id_becomes_an_entry_of_its_own(date: str):
    """It mixes into no other, with a day or without."""
    assert decide(FIRST, SECOND, entry=NEW, date=date) == {"kind": "own"}


@pytest.mark.parametrize("date", [EARLY, LATE])
def test_an_unknown_id_of_a_day_that_is_here_is_asked_about(date: str):
    """Both may have begun the same one, each on a device of their own."""
    which = decide(FIRST, SECOND, entry=NEW, date=date)
    assert which["kind"] == "ask"
    assert [each["date"] for each in which["days"]] == [date]


def test_the_only_page_is_filled_where_it_is_empty():
    """A lost device comes back; beside other entries an empty page is no place for it."""
    assert decide(known(None, ""), is_empty=True, entry=NEW, date=LATE) == {"kind": "here"}
    beside = decide(known(NEW, ""), FIRST, is_empty=True, entry="9x-0-0-0", date=LATE)
    assert beside == {"kind": "own"}


def test_a_file_without_an_id_opens_as_before_unless_the_days_differ():
    """Where either has no whole day, nothing tells the two apart."""
    for date in ("", EARLY):
        assert decide(FIRST, SECOND, date=date) == {"kind": "here"}
    assert decide(known(None, ""), SECOND, date=OTHER) == {"kind": "here"}
    assert decide(FIRST, date=LATE) == {"kind": "ask", "days": []}
    assert decide(FIRST, SECOND, date=LATE)["days"] == [SECOND]
    assert decide(known(NEW, ""), SECOND, is_empty=True, date=LATE)["days"] == [SECOND]
    assert decide(known(NEW, ""), SECOND, is_empty=True, date=OTHER) == {"kind": "here"}
