"""Whose a worksheet is, and one entry after another: in Firefox and in WebKit."""

from __future__ import annotations

import json
from typing import Any

from browsing.engines.choice import in_firefox, in_webkit
from browsing.engines.worksheet_tab import WorksheetTab

WHOSE = "[data-worksheet-whose]"
ENTRY = ".worksheet-entry"
NAME = "dialog[open] #worksheet-whose-name"
DAY = "dialog[open] #worksheet-forgotten-day"
ROLE = "dialog[open] input[type=radio][value=mentee]"
TEXT = "Where to send the abstract 🎓"


def add_person(here: WorksheetTab, name: str) -> None:
    """Have the page be for somebody new, who gets what was written for nobody."""
    here.tab.click(here.tab.find_first('[data-worksheet-action="whose"]'))
    box = here.tab.find_first(NAME)
    here.tab.type(box, name)
    here.tab.run(f"document.querySelector('{ROLE}')?.click()")
    here.leave_by("Use this one")
    here.wait_for_words(f"You and {name}", WHOSE)


def read_answers(here: WorksheetTab) -> Any:
    """The answers that a back-up holds."""
    return json.loads(here.download("Back up").read_bytes())["answers"]


@in_firefox
def test_what_was_written_for_nobody_goes_to_somebody(tab, meet):
    """And is there after a reload, under that name."""
    here = WorksheetTab(tab, meet())
    here.write("purpose", TEXT)
    here.expect_saved()
    add_person(here, "Mentor B")
    assert here.read()["purpose"] == TEXT
    here.reload()
    here.wait_for_words("You and Mentor B", WHOSE)
    assert here.read()["purpose"] == TEXT


@in_webkit
def test_one_session_follows_another(tab, meet):
    """The next one keeps what is open; the last one opens as it was, and one is added."""
    here = WorksheetTab(tab, meet(), "session-plan")
    here.write("topics", TEXT)
    here.write("actions__1__what", "Send it")
    here.expect_saved()
    here.leave_by("Start the next session")
    here.wait_for_words("Session 2", ENTRY)
    assert read_answers(here) == {"promised": [{"what": "Send it"}]}
    here.tab.click(here.tab.find_first(".worksheet-entries > summary"))
    here.press("Add a session that I forgot")
    here.tab.type(here.tab.find_first(DAY), "7 December 2026")
    here.leave_by("Add it")
    here.wait_for_words("Session 1, Monday 7 December 2026", ENTRY)
    here.tab.click(here.tab.find_first(".worksheet-entries > summary"))
    here.leave_by("Session 2")
    here.wait_for_words("Session 2", ENTRY)
    assert here.read()["topics"] == TEXT
