"""Three sessions with what documents get wrong: rows, many of them, long texts, private notes."""

from __future__ import annotations

from typing import Any

from samples.hard_texts import HARD_TEXTS, LONG_TEXTS

PRIVATE = "For me alone: I was afraid to ask."
ABSTRACT = {"who": "mentee", "what": "Draft the abstract", "by_when": "2027-01-10"}
SESSIONS: tuple[dict[str, Any], ...] = (
    {
        "session_date": "2026-12-07",
        "topics": "How to say no",
        "learned": PRIVATE,
        "actions": [
            {**ABSTRACT, "done": "no"},
            {"who": "mentor", "what": "Ask a colleague", "done": "yes"},
        ],
    },
    {
        "session_date": "2027-01-18",
        "topics": LONG_TEXTS["5,000 characters"],
        "now": HARD_TEXTS["all scripts in one line"],
        "support": LONG_TEXTS["blank lines"],
        "due": HARD_TEXTS["spaces at both ends"],
        "promised": [{**ABSTRACT, "became": "changed"}],
    },
    {
        "session_date": "2027-03-01",
        "topics": HARD_TEXTS["signs of computers"],
        "done": HARD_TEXTS["Arabic"],
        "promised": [
            ABSTRACT,
            {"who": "mentor", "what": "Find a date", "became": "done"},
            *({"who": "mentor", "what": f"Read chapter {number}"} for number in range(1, 9)),
        ],
        "actions": [{"who": "mentee", "what": HARD_TEXTS["Polish"], "by_when": "2027-04-01"}],
    },
)
NAMES = (
    "Session 1, Monday 7 December 2026",
    "Session 2, Monday 18 January 2027",
    "Session 3, Monday 1 March 2027",
)
