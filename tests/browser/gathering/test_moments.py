"""What can be picked from the entries of other worksheets, and what is counted."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each

ENTRIES = """const read = ([worksheet, owner, entries]) => ({
    worksheet: {id: worksheet}, owner,
    entries: entries.map(({date, begun, ...answers}) => ({owner, date: date ?? "", begun,
      answers: new Map(Object.entries(answers))}))
  })"""
LIST = f"""(all, declared) => {{ {ENTRIES}
  return source.listMoments(all.map(read), declared) }}"""
COUNT = f"""(all, declared, today) => {{ {ENTRIES}
  return source.countMeetings(all.map(read), declared, today) }}"""
DEEDS = {
    "worksheet": "diary",
    "noun": "diary",
    "field": "deeds",
    "label": "Deeds",
    "isPrivate": False,
    "what": ["what", "deed"],
    "only": {"field": ["done"], "value": ["yes", "finished"]},
}
NOTES = {**DEEDS, "field": "notes", "label": "Notes", "isPrivate": True, "what": [], "only": None}
MEETINGS = {"of": "diary", "length": "plan.minutes", "hours": "hours", "words": "words"}


def list_moments(*all_filled: Any) -> list[dict[str, Any]]:
    """Return what these worksheets offer."""
    source = "gathering/moments/list-moments.ts"
    return list(evaluate_each(source, LIST, [[list(all_filled), [NOTES, DEEDS]]])[0])


def test_rows_that_are_done_come_newest_first_and_private_answers_last():
    """Those that a choice does not let through, blank ones and other questions stay."""
    first = {
        "date": "2026-12-07",
        "deeds": [{"what": "Sent it", "done": "yes"}, {"what": "Waiting", "done": "no"}],
        "notes": "She was kind",
        "topics": "Not asked for",
    }
    second = {
        "date": "2027-01-18",
        "deeds": [{"deed": "Won it", "done": "finished"}, {"done": "yes"}],
    }
    found = list_moments(["diary", "a", [first, second]], ["plan", "a", [{"notes": "Other"}]])
    assert [(each["words"], each["day"], each["isPrivate"]) for each in found] == [
        ("Won it", "2027-01-18", False),
        ("Sent it", "2026-12-07", False),
        ("She was kind", "2026-12-07", True),
    ]
    assert {each["owner"] for each in found} == {"a"}


def test_a_cell_that_is_no_text_stops_nothing():
    """A number is read as text; what is neither is left out."""
    deeds = [{"what": 2027, "done": "yes"}, {"what": {"a": "b"}, "done": "yes"}]
    found = list_moments(["diary", "a", [{"deeds": deeds, "notes": 7}]])
    assert [each["words"] for each in found] == ["2027"]


def test_a_moment_has_the_day_of_its_entry():
    """Or that on which it was begun; a date that is no day says nothing."""
    deed = {"deeds": [{"what": "Sent it", "done": "yes"}]}
    found = list_moments(["diary", None, [deed | {"begun": "2026-11-28"}, deed | {"date": "soon"}]])
    assert [each["day"] for each in found] == ["2026-11-28", ""]
    written = call_each(
        "gathering/moments/list-moments.ts", "writeMoment", [[each] for each in found]
    )
    assert written == ["Sent it (28 November 2026)", "Sent it"]


def test_meetings_until_today_are_counted_with_their_hours():
    """Each as long as was agreed with that person; one to come does not count."""
    dates = [{"date": "2026-12-07"}, {"date": "2027-01-18"}, {"date": "2027-02-20"}, {"date": "x"}]
    all_filled = [
        ["diary", "a", dates],
        ["diary", "b", [{"date": "2027-01-20"}]],
        ["diary", "c", [{"date": "2027-01-25"}]],
        ["plan", "a", [{"minutes": "50"}]],
        ["plan", "b", [{"minutes": "90"}]],
        ["plan", "c", [{"minutes": "an hour"}]],
    ]
    source = "gathering/moments/count-meetings.ts"
    (found,) = evaluate_each(source, COUNT, [[all_filled, MEETINGS, "2027-02-01"]])
    assert found == {
        "count": 4,
        "people": 3,
        "hours": 3,
        "unknown": 1,
        "first": "2026-12-07",
        "last": "2027-01-25",
    }
    assert call_each(source, "sayMeetings", [[found]]) == [
        "From 7 December 2026 to 25 January 2027: 4 meetings with 3 people."
    ]
    assert evaluate_each(source, COUNT, [[all_filled, MEETINGS, "2026-01-01"]]) == [None]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Thanks to mentor b, who asked.", ["Mentor B"]),
        ("AL read it. Also AL.", ["AL"]),
        ("Also the mentor bar, and all of it", []),
        ("O'Neil (NY) met Zoë", ["Zoë"]),
        ("I thanked Annika Leigh for it.", ["Annika Leigh"]),
        ("Annika Leigh met Annika", ["Annika", "Annika Leigh"]),
    ],
)
def test_names_are_found_as_words_of_their_own(words: str, found: list[str]):
    """Short ones in their own case; a part of a longer word, or of a longer name, is none."""
    names = ["Mentor B", "AL", "Zoë", " ", "N.Y", "Annika", "Annika Leigh"]
    source = "gathering/moments/find-names.ts"
    assert call_each(source, "findNames", [[words, names]]) == [found]
    (left,) = call_each(source, "leaveOut", [[words, found]])
    assert call_each(source, "findNames", [[left, names]]) == [[]]
    assert ("[name left out]" in left) == bool(found)
    assert "Leigh" not in left
