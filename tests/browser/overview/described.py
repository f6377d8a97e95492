"""Worksheets as the site describes them to scripts, for the tests of what is made of them."""

from __future__ import annotations

from typing import Any

CONTRACT: dict[str, Any] = {
    "id": "contract",
    "title": "Mentoring contract",
    "noun": "contract",
    "asked": [{"id": "purpose", "was": ["aim"]}, {"id": "start"}, {"id": "end"}, {"id": "signed"}],
    "signatures": ["signed"],
    "overview": {
        "name": "Contract",
        "aims": {
            "from": ["objectives"],
            "name": "goal",
            "columns": {"what": ["what"]},
            "words": {},
        },
        "dates": [
            {"field": "start", "name": "We begin", "year": "begins"},
            {"field": "first_review", "name": "First review", "firstOf": "review"},
            {"field": "end", "name": "The agreed end", "year": "ends"},
        ],
    },
}
PLAN: dict[str, Any] = {
    "id": "plan",
    "was": ["old-plan"],
    "title": "Session plan",
    "noun": "session plan",
    "asked": [{"id": "met_on"}, {"id": "topics"}],
    "series": {"date": "met_on", "name": "session", "start": "Start the next session"},
    "carry": [
        {"from": "promised", "to": "promised", "unless": {"field": "became", "value": ["done"]}},
        {
            "from": "actions",
            "to": "promised",
            "unless": {"field": "done", "value": ["yes"]},
            "date": {"from": "next", "to": "met_on"},
        },
    ],
    "overview": {
        "name": "Sessions",
        "toDo": {
            "from": ["promised", "actions"],
            "name": "promise",
            "columns": {"what": ["what", "deed"], "who": ["who"], "by": ["by"]},
            "words": {"who": {"mentee": "Mentee", "mentor": "Mentor"}},
        },
    },
}
REVIEW: dict[str, Any] = {
    "id": "review",
    "title": "Review",
    "noun": "review",
    "asked": [{"id": "reviewed_on"}],
    "series": {"date": "reviewed_on", "name": "review", "start": "Start a new review"},
    "overview": {
        "name": "Review",
        "large": True,
        "aims": {
            "from": ["goals"],
            "name": "goal",
            "columns": {"what": ["goal"], "state": ["standing"]},
            "words": {"state": {"moving": "Moving"}},
        },
    },
}
GOALS: dict[str, Any] = {
    "id": "goals",
    "title": "My goals",
    "noun": "worksheet",
    "isOwn": True,
    "asked": [{"id": "aim"}],
}
WORKSHEETS = [CONTRACT, PLAN, REVIEW, GOALS]
REL, OTHER, SECOND = "a1-b-c-d", "a2-b-c-d", "e2-b-c-d"
TODAY = "2027-01-15"
