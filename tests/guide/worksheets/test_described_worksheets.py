"""What scripts read of all worksheets, away from their pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guide.worksheets.described_worksheets import describe_worksheets
from worksheet_builder.reading import load_worksheets

PLAN = """title: Meeting plan
summary: Plan what you want to talk about.
audience: [mentee]
when: A day or two before
minutes: 20
was: old-plan
series: {date: met_on, name: meeting, start: Start the next meeting}
carry: [{from: actions, to: actions, unless: {field: done, value: yes}}]
overview:
  name: Meetings
  to_do: {from: actions, name: promise, what: what, who: who}
  dates: [{field: ends, name: The end, year: ends}]
sections:
  - title: Before we meet
    fields:
      - {id: met_on, kind: date, label: When do we meet?}
      - {id: ends, kind: date, label: When do we end?, was: ending}
      - id: actions
        kind: rows
        label: What do we do?
        row: action
        columns:
          - {id: what, kind: text, label: What, was: deed}
          - id: who
            kind: choice
            label: Who
            options: [{id: mentee, label: Mentee, was: me}, {id: mentor, label: Mentor}]
          - {id: done, kind: choice, label: Done?, options: [{id: yes, label: 'Yes'}, {id: no, label: 'No'}]}
      - {id: signed, kind: signature, label: The mentee}
"""  # noqa: E501 - one line a column

CALENDAR = """calendar:
  - name: Our meetings
    title: Meeting
    date: met_on
    repeat: {field: often, rhythms: [{value: monthly, every: 1 month}]}
    until: ends
    remind: 7
  - {name: What is due, title: Something is due, rows: due, date: by, what: what}
overview:"""
DUE = """      - id: often
        kind: choice
        label: How often?
        options: [{id: monthly, label: Once a month, was: each_month}, {id: other, label: Other}]
      - id: due
        kind: rows
        label: What is due?
        row: thing
        columns:
          - {id: what, kind: text, label: What}
          - {id: by, kind: date, label: By, was: by_when}
"""


@pytest.fixture
def described(tmp_path: Path) -> dict[str, object]:
    """What is said of the plan."""
    folder = tmp_path / "worksheets"
    folder.mkdir()
    (folder / "plan.yml").write_text(PLAN, encoding="utf-8")
    (found,) = json.loads(describe_worksheets(load_worksheets(folder))[1])
    return dict(found)


def test_what_is_asked_and_carried_is_said_in_ids(described):
    """With the ids that answers had before, so that saved ones are found."""
    assert described["was"] == ["old-plan"]
    assert described["asked"][1] == {"id": "ends", "was": ["ending"]}
    assert described["signatures"] == ["signed"]
    assert described["carry"] == [
        {"from": "actions", "to": "actions", "unless": {"field": "done", "value": ["yes"]}}
    ]


def test_the_overview_has_its_columns_and_the_words_of_their_options(described):
    """By every id that a column or an option has or had."""
    assert described["overview"] == {
        "name": "Meetings",
        "toDo": {
            "from": ["actions"],
            "name": "promise",
            "columns": {"what": ["what", "deed"], "who": ["who"]},
            "words": {"who": {"mentee": "Mentee", "me": "Mentee", "mentor": "Mentor"}},
        },
        "dates": [{"field": "ends", "name": "The end", "year": "ends"}],
    }


def test_dates_for_a_calendar_are_said_by_every_id(tmp_path: Path):
    """Of a column, and of an option that gives a rhythm; what says nothing is left out."""
    folder = tmp_path / "worksheets"
    folder.mkdir()
    text = PLAN.replace("overview:", CALENDAR) + DUE
    (folder / "plan.yml").write_text(text, encoding="utf-8")
    (found,) = json.loads(describe_worksheets(load_worksheets(folder))[1])
    assert found["calendar"] == [
        {
            "name": "Our meetings",
            "title": "Meeting",
            "date": ["met_on"],
            "until": "ends",
            "remind": 7,
            "repeat": {
                "field": "often",
                "rhythms": {"monthly": "1 month", "each_month": "1 month"},
            },
        },
        {
            "name": "What is due",
            "title": "Something is due",
            "date": ["by", "by_when"],
            "rows": "due",
            "what": ["what"],
            "remind": 1,
        },
    ]


def test_the_file_is_named_by_its_content(tmp_path: Path):
    """So that a page never reads that of another build."""
    assert describe_worksheets(())[0] == "assets/worksheets-4f53cda1.json"
