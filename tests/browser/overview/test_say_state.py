"""How a worksheet stands, in a few words."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each
from browser.overview.described import CONTRACT, PLAN, TODAY

SERIES = "overview/facts/say-series.ts"
SINGLE = """(worksheet, answers) => source.saySingle(
  {worksheet, answers: new Map(Object.entries(answers))})"""


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"purpose": "x"}, "1 of 4 answered"),
        (dict.fromkeys(("purpose", "start", "end", "signed"), "x"), "Finished, 4 of 4"),
        ({"signed": {"name": "B", "date": "2026-11-26"}}, "Signed 26 November 2026"),
        ({"signed": {"name": "B", "date": "soon"}}, "Signed"),
        ({"signed": {"date": "2026-11-26"}}, "1 of 4 answered"),
    ],
)
def test_a_single_worksheet(answers: dict[str, Any], words: str):
    """How much is answered, until all have signed."""
    assert evaluate_each("overview/facts/say-single.ts", SINGLE, [[CONTRACT, answers]])[0] == words


@pytest.mark.parametrize(
    ("dates", "days", "words"),
    [
        ([], [], "None yet"),
        ([], [("2027-02-26", False)], "Next 26 February"),
        ([], [("2026-12-20", False)], "Due since 20 December"),
        (["2026-12-01"], [("2026-12-01", True)], "1 so far"),
        (["2026-12-01", "2027-01-18"], [("2027-01-18", True)], "1 so far, next 18 January"),
        (["2026-12-01", ""], [("2026-12-01", True)], "2 so far"),
        (["2027-01-15"], [("2027-01-15", True)], "Next 15 January"),
        (["2027-02-01", ""], [("2027-02-01", True)], "Next 1 February"),
    ],
)
def test_a_series(dates: list[str], days: list[tuple[str, bool]], words: str):
    """What was, and what comes next; one of today is to come. What nobody began is due."""
    filled = {"entries": [{"date": date} for date in dates]} if dates else None
    known = [
        {"worksheet": PLAN, "day": day, "isEntry": True, **({"entry": {}} if is_begun else {})}
        for day, is_begun in days
    ]
    assert call_each(SERIES, "saySeries", [[PLAN, filled, known, TODAY]])[0]["words"] == words


def test_a_series_names_the_entry_of_which_it_speaks():
    """The next of several that are begun ahead; none where it is not begun, or none comes."""
    entries = [{"date": day} for day in ("2026-12-01", "2027-01-18", "2027-03-01")]
    known = [
        {"worksheet": PLAN, "day": entry["date"], "isEntry": True, "entry": entry}
        for entry in entries
    ]
    agreed = {"worksheet": PLAN, "day": "2027-01-18", "isEntry": True}
    calls = [[PLAN, {"entries": entries}, days, TODAY] for days in (known, [known[0], agreed], [])]
    said = [each.get("entry") for each in call_each(SERIES, "saySeries", calls)]
    assert said == [entries[1], None, None]


def test_how_many_are_open():
    """By whose they are."""
    calls = [[["yours", "theirs", "yours"]], [["of either"]], [[]]]
    assert call_each(SERIES, "sayOpen", calls) == ["2 yours, 1 theirs", "1 of either", "None open"]
