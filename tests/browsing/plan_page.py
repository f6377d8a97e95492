"""The plan: a worksheet whose questions were renamed, merged and retired over its versions."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator

from browsing.worksheet_page import WorksheetPage

# What a person answered when the worksheet was new, as a back-up holds it.
FIRST = {
    "purpose": "To publish",
    "how_often": "every_month",
    "place": "cafe",
    "topics": ["work", "rest"],
    "steps": [
        {"step": "Write", "state": "done", "by_when": "2027-01-03"},
        {"step": "Send", "state": "moved"},
    ],
    "starts": "2027-03-07",
    "sure": "4",
    "bring": ["notes", "tea"],
    "people": [{"name": "Zoë", "asked": "2026-12-01"}],
    "agreed": {"name": "Łucja", "date": "2026-11-22"},
    "notes": "One\nTwo",
}
# The same answers, as the second version calls them.
SECOND = {
    **{key: FIRST[key] for key in ("place", "starts", "sure", "bring", "people", "agreed")},
    "notes": FIRST["notes"],
    "aim": "To publish",
    "how_often": "monthly",
    "about": ["career", "rest"],
    "actions": [
        {"action": "Write", "state": "finished", "by_when": "2027-01-03"},
        {"action": "Send", "state": "moved"},
    ],
}
NO_LONGER_ASKED = """From an earlier version of this worksheet
These questions are no longer asked. What you answered stays here, and goes into your back-ups. \
It cannot be changed. Only “Clear this worksheet” removes it.
Where do we meet?
In a café
When do we start?
7 March 2027
How sure am I?
4
What do we bring?
Our notes
Tea
Who can help
Person 1
Name: Zoë
Asked on: 1 December 2026
Agreed
Name: Łucja
Date: 22 November 2026
Any notes?
One
Two"""


class Plan(WorksheetPage):
    """The plan in whichever version is published."""

    @property
    def earlier(self) -> Locator:
        """Where answers to questions that are no longer asked are shown."""
        return self.form.locator("[data-worksheet-earlier]")

    def read_copy(self) -> dict[str, Any]:
        """The answers in a back-up."""
        answers: dict[str, Any] = self.save_copy()[1]["answers"]
        return answers

    def read_set(self, worksheet: str = "plan") -> dict[str, Any]:
        """The answers in the database under one worksheet's id."""
        answers = self.read_stores().get("answers", [])
        return {key[1]: record["value"] for key, record in answers if key[0] == worksheet}

    def read_kept(self) -> list[Any]:
        """The versions in the database that are no longer shown."""
        return [kept["value"] for _, kept in self.read_stores().get("superseded", [])]
