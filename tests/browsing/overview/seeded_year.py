"""A year of work that is put into the database as it is, for the page that shows all of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from playwright.sync_api import Page

OPEN = """([name, stores]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name, 3)
  opening.onupgradeneeded = () => {
    for (const store of ["answers", "late", "worksheets", "relationships"])
      opening.result.createObjectStore(store)
    for (const store of ["superseded", "aside", "history"])
      opening.result.createObjectStore(store, {autoIncrement: true})
        .createIndex("worksheet", "worksheet")
  }
  opening.onsuccess = () => {
    const writing = opening.result.transaction(Object.keys(stores), "readwrite")
    for (const [store, records] of Object.entries(stores))
      for (const [key, record] of records) writing.objectStore(store).put(record, key)
    writing.oncomplete = () => { opening.result.close(); resolve() }
    writing.onabort = () => reject(writing.error)
  }
  opening.onerror = () => reject(opening.error)
})"""

MENTOR_B, MENTEE_A, MENTEE_C = ("aaaa1-bbbb1-cccc1-dddd1", "aaaa2-b-c-d", "aaaa3-b-c-d")
SECOND, THIRD = "eeee2-f-a-b", "eeee3-f-a-b"


class SeededBrowser:
    """Gathers what is to be kept, and puts it there."""

    def __init__(self) -> None:
        self.stores: dict[str, list[Any]] = {"answers": [], "worksheets": [], "relationships": []}

    def know(self, key: str, name: str, role: str, begun: str, **more: Any) -> None:
        """Know somebody."""
        kept = {"id": key, "name": name, "role": role, "begun": begun, **more}
        self.stores["relationships"].append([key, kept])

    def keep(self, key: str, answers: dict[str, Any], place: int = 0, begun: str = "") -> None:
        """Keep answers under a key: `contract@REL#ENTRY`."""
        about = {"filling": "f", "begun": begun or None, "day": begun, "place": place}
        self.stores["worksheets"].append(
            [key, {name: value for name, value in about.items() if value}]
        )
        for field, value in answers.items():
            self.stores["answers"].append([[key, field], {"value": value, "revision": 1}])

    def put(self, page: Page) -> None:
        """Put all of it into the browser; the page is one of the site."""
        page.evaluate(OPEN, ["mentoring-guide", self.stores])


def day(today: date, days: int) -> str:
    """Name the day so many days from today."""
    return (today + timedelta(days=days)).isoformat()


def say_day(today: date, days: int) -> str:
    """Say the day so many days from today as the page does."""
    found = today + timedelta(days=days)
    return f"{found.day} {found:%B}"


def make_year(today: date) -> SeededBrowser:
    """A mentee who is a mentor of two as well, in the third month of a year."""
    browser = SeededBrowser()
    began = day(today, -60)
    browser.know(MENTOR_B, "Mentor B", "mentee", began)
    browser.know(MENTEE_A, "Mentee A", "mentor", began)
    browser.know(MENTEE_C, "Mentee C", "mentor", day(today, -2))
    _keep_contract(browser, today, began)
    _keep_sessions(browser, today)
    _keep_mentee(browser, today)
    browser.keep(f"contract@{MENTEE_C}", {"purpose": "To find a way back"}, begun=day(today, -2))
    browser.keep(f"grow@{MENTOR_B}", {"goal": "A talk"}, begun=day(today, -5))
    browser.keep("mentoring-goals", {"aims": "To be heard"}, begun=day(today, -70))
    return browser


def _keep_contract(browser: SeededBrowser, today: date, began: str) -> None:
    browser.keep(
        f"contract@{MENTOR_B}",
        {
            "purpose": "To be sure of what I say no to.",
            "objectives": [{"objective": "Submit the article"}, {"objective": "Give a talk"}],
            "start": began,
            "end": day(today, 305),
            "first_review": day(today, 39),
            "mentee_signature": {"name": "A", "date": began},
            "mentor_signature": {"name": "B", "date": began},
        },
        begun=began,
    )


def _keep_sessions(browser: SeededBrowser, today: date) -> None:
    """Three with Mentor B, the last of them to come."""
    browser.keep(
        f"session-plan@{MENTOR_B}",
        {"session_date": day(today, -45), "topics": "How to say no"},
        begun=day(today, -46),
    )
    browser.keep(
        f"session-plan@{MENTOR_B}#{SECOND}",
        {"session_date": day(today, -20), "topics": "Where to send it"},
        place=1,
        begun=day(today, -22),
    )
    browser.keep(
        f"session-plan@{MENTOR_B}#{THIRD}",
        {
            "session_date": day(today, 3),
            "topics": "The panel",
            "now": "Two deadlines",
            "promised": [
                {
                    "who": "mentee",
                    "what": "Say no to the second committee",
                    "by_when": day(today, 1),
                },
                {"who": "mentor", "what": "Ask about the panel", "by_when": day(today, 3)},
                {"who": "mentee", "what": "Sent already", "became": "done"},
            ],
            "actions": [
                {"who": "mentee", "what": "Ask for a fourth reference", "by_when": day(today, 15)}
            ],
        },
        place=2,
        begun=day(today, -1),
    )


def _keep_mentee(browser: SeededBrowser, today: date) -> None:
    """A session and a review with Mentee A."""
    browser.keep(
        f"session-plan@{MENTEE_A}",
        {
            "session_date": day(today, -10),
            "next_date": day(today, 18),
            "actions": [
                {"who": "mentor", "what": "Read the two-page outline", "by_when": day(today, -4)},
                {"who": "mentee", "what": "Send the outline", "by_when": "next week"},
                {"who": "mentee", "what": "Book the room until June"},
            ],
        },
        begun=day(today, -10),
    )
    browser.keep(
        f"mentoring-review@{MENTEE_A}",
        {
            "review_date": day(today, -15),
            "next_review": day(today, 75),
            "goals": [
                {"goal": "Lead a grant application", "standing": "moving"},
                {"goal": "Say no once a month", "standing": "reached"},
            ],
        },
        begun=day(today, -15),
    )
