"""A file of several worksheets is read as untrusted as any file."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each

SOURCE = "backups/parse-backup.ts"
ANN, ENTRY = "1a-2n-3n-4", "1e-2n-3t-4"
PERSON = {"id": ANN, "name": "Mentee A", "role": "mentor", "begun": "2026-11-26"}
PART = {"worksheet": "contract", "relationship": ANN, "answers": {"purpose": "to write"}}
CATCH = """(...given) => {
  try { return source.parseBackup(...given) } catch ({message}) { return message }
}"""


def parse(**file: Any) -> Any:
    """Read a file; a text is why it is not taken."""
    base = {"format": "f", "version": 1}
    (read,) = evaluate_each(SOURCE, CATCH, [[{**base, **file}, "f"]])
    return read


def test_people_and_worksheets_are_read():
    """With the place of an entry and its first day, and what is kept beside the answers."""
    kept = {"superseded": [{"field": "purpose", "value": "before"}], "aside": []}
    begun = {"worksheet": "plan", "entry": ENTRY, "place": 2, "begun": "2026-11-27"}
    entry = {**begun, "answers": {"a": ["b"]}, "kept": kept}
    read = parse(saved="2026-12-01T10:00:00Z", relationships=[PERSON], worksheets=[PART, entry])
    assert read["relationships"] == [PERSON]
    assert read["parts"] == [PART, entry]
    assert read["unreadable"] == 0


def test_a_back_up_of_one_series_has_its_entries():
    """The one that was on the page stands first; all are of whom the file says."""
    others = [{"entry": ENTRY, "answers": {"topics": "two"}}]
    answers = {"topics": "one"}
    read = parse(worksheet="plan", relationship=ANN, answers=answers, place=3, entries=others)
    assert [each["answers"]["topics"] for each in read["parts"]] == ["one", "two"]
    assert {each["relationship"] for each in read["parts"]} == {ANN}
    assert read["parts"][0]["place"] == 3


NOTE: dict[str, Any] = {
    "uid": ANN,
    "sequence": 2,
    "mark": "1abc",
    "from": "2027-01-29",
    "times": {
        "day": "2027-01-29",
        "time": "14:00",
        "minutes": 50,
        "remind": 1,
        "repeat": {
            "rhythm": {"count": 1, "unit": "month"},
            "on": "last",
            "until": "2027-12-31",
            "skipped": ["2027-04-30"],
        },
    },
    "words": {"hasPlace": True, "hasName": False, "hasWhat": False},
}


def parse_note(**changed: Any) -> Any:
    """Read a file with one date that went into a calendar; what was read of that."""
    part = {**PART, "calendar": {"start": {**NOTE, **changed}}}
    (read,) = parse(worksheets=[part])["parts"]
    return read.get("calendar")


def test_what_went_into_a_calendar_comes_along():
    """So that a change on another computer is a change of the same event."""
    assert parse_note() == {"start": NOTE}
    assert parse_note(more="words") == {"start": NOTE}


@pytest.mark.parametrize(
    "changed",
    [
        {"uid": "a\r\nb"},
        {"sequence": -1},
        {"sequence": 1.5},
        {"from": "soon"},
        {"words": None},
        {"times": {**NOTE["times"], "time": "25:00"}},
        {"times": {**NOTE["times"], "minutes": 10**9}},
        {"times": {**NOTE["times"], "day": "2027-01-29\r\nX:1"}},
    ],
)
def test_a_date_of_another_shape_is_left_out(changed: dict[str, Any]):
    """The answers come in all the same."""
    assert parse_note(**changed) is None


@pytest.mark.parametrize(
    "part",
    [
        None,
        7,
        {"worksheet": "../x", "answers": {"a": "b"}},
        {"worksheet": "__proto__", "answers": {"a": "b"}},
        {"worksheet": "contract", "answers": "text"},
        {"worksheet": "contract", "answers": {"a": [["x"] * 600]}},
        {"worksheet": "contract"},
    ],
)
def test_what_cannot_be_read_is_counted(part: Any):
    """The rest is there."""
    read = parse(worksheets=[PART, part])
    assert [read["parts"], read["unreadable"]] == [[PART], 1]
    assert "damaged" in parse(worksheets=[part])


def test_names_of_fields_and_people_are_checked():
    """Nothing that reaches into the page's objects, and no person without a name."""
    answers = {"constructor": "x", "Not A Field": "x", "purpose": "to write"}
    people = [{"id": "you", "name": "X"}, {"id": ANN, "name": "  "}, {"id": ANN, "name": "Y" * 99}]
    read = parse(relationships=people, worksheets=[{**PART, "answers": answers}])
    assert read["parts"] == [PART]
    assert [len(each["name"]) for each in read["relationships"]] == [60]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ({"format": "other"}, "was not made by"),
        ({"version": 2}, "newer version"),
        ({"version": "x"}, "does not say which version"),
        ({"worksheets": []}, "holds no answers"),
        ({"worksheets": [{}] * 5001}, "more than anybody"),
    ],
)
def test_what_is_no_such_file_is_refused_in_words(file: dict[str, Any], words: str):
    """Each in words of its own."""
    assert words in parse(**file)


def test_a_file_of_one_worksheet_is_none_of_several():
    """It opens on the page of its worksheet."""
    files = [PART, {"worksheets": []}, {"relationships": {}}, {"entries": "x"}, None, "x"]
    found = call_each(SOURCE, "isBackup", [[each] for each in files])
    assert found == [False, True, True, False, False, False]
