"""What was agreed over time, in words."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each

PART = {"unit": "", "options": []}
QUESTIONS: list[dict[str, Any]] = [
    {
        **PART,
        "id": "how_often",
        "kind": "choice",
        "label": "How often do we meet?",
        "options": [
            {"id": "monthly", "label": "Once a month"},
            {"id": "fortnightly", "label": "Every two weeks"},
        ],
    },
    {
        **PART,
        "id": "may_know",
        "kind": "checklist",
        "label": "Who may know?",
        "options": [{"id": "head", "label": "My head"}, {"id": "panel", "label": "The panel"}],
    },
    {**PART, "id": "start", "kind": "date", "label": "When do we start?"},
    {**PART, "id": "meeting_length", "kind": "number", "label": "How long?", "unit": "minutes"},
    {
        **PART,
        "id": "objectives",
        "kind": "rows",
        "label": "Objectives",
        "row": "objective",
        "parts": [
            {**PART, "id": "objective", "kind": "long_text", "label": "What"},
            {**PART, "id": "by_when", "kind": "date", "label": "By when"},
        ],
    },
    {**PART, "id": "purpose", "kind": "long_text", "label": "Purpose"},
]
MENTEE = {"field": "mentee_signature", "name": "Mentee A", "date": "2026-11-26"}
MENTOR = {"field": "mentor_signature", "name": "Mentor B", "date": "2026-11-26"}


def list_changes(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, str, str]]:
    """List what changed: the question, and both answers in words."""
    given = [[QUESTIONS, before, after]]
    (changes,) = call_each("agreeing/changes/list-changes.ts", "listChanges", given)
    return [(each["id"], each["was"], each["now"]) for each in changes]


def test_each_kind_of_answer_is_said_in_the_words_of_the_page():
    """In page order, whatever the order of the answers."""
    objective = {"objective": "to write\nmore", "by_when": "2027-06-30"}
    before = {"start": "2027-01-11", "how_often": "monthly", "may_know": ["head"]}
    after = {
        "objectives": [objective, {"objective": "to rest"}],
        "how_often": "fortnightly",
        "may_know": ["head", "panel"],
        "meeting_length": "60",
    }
    assert list_changes(before, after) == [
        ("how_often", "“Once a month”", "“Every two weeks”"),
        ("may_know", "“My head”", "“My head; The panel”"),
        ("start", "“11 January 2027”", "not answered"),
        ("meeting_length", "not answered", "“60 minutes”"),
        ("objectives", "not answered", "“to write more, 30 June 2027; to rest”"),
    ]


def test_the_same_answers_are_no_change():
    """Blanks do not count, nor does the order of a row's parts."""
    one = {"objectives": [{"objective": "a", "by_when": ""}], "purpose": ""}
    other = {"objectives": [{"by_when": "", "objective": "a"}]}
    assert list_changes(one, other) == []


def test_long_words_are_cut_between_signs():
    """Of signs that are two units long, none is halved."""
    ((_, _, now),) = list_changes({}, {"purpose": "👩" * 200})
    assert now == f"“{'👩' * 119}…”"


def test_agreements_say_when_who_and_what_had_changed():
    """The first has nothing before it."""
    later = [{**each, "date": "2027-05-03"} for each in (MENTEE, MENTOR)]
    agreed = [
        {"day": "2026-11-26", "signatures": [MENTEE, MENTOR], "answers": {"how_often": "monthly"}},
        {"day": "2027-05-03", "signatures": later, "answers": {"how_often": "fortnightly"}},
    ]
    path = "agreeing/changes/list-agreements.ts"
    (rows,) = call_each(path, "listAgreements", [[{"agreed": agreed}, QUESTIONS]])
    names = ["Mentee A", "Mentor B"]
    changed = "“How often do we meet?” was “Once a month”, and is “Every two weeks” now."
    assert rows == [
        {"date": "26 November 2026", "names": names, "changed": []},
        {"date": "3 May 2027", "names": names, "changed": [changed]},
    ]
