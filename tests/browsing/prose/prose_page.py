"""A contract that is filled in whole, and the document to read that its page makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from browsing.worksheet_page import WorksheetPage

ANSWERS: dict[str, Any] = {
    "purpose": "I want to be ready.\n\nAnd to feel sure: żółw, “no”.",
    "objectives": [
        {"objective": f"Objective {number}", "how_we_will_know": "It is sent", "by_when": day}
        for number, day in enumerate(("2027-03-31", "2027-04-30", "2027-06-30", "2028-02-29"), 1)
    ],
    "how_often": "other",
    "how_often_other": "every three weeks",
    "meeting_length": "75",
    "meeting_channel": "mix",
    "meeting_place": "room 2.14",
    "who_books": "turns",
    "preparation": ["progress", "topics", "support", "papers"],
    "preparation_days": "2",
    "cancel_notice": "2",
    "progress_record": "together",
    "mentor_notes": "promises",
    "notes_place": "In a folder. Nobody else can open it.",
    "recording": "ask",
    "contact": "short",
    "reply_time": "We answer within a week.",
    "mentor_will": ["listen", "experience", "feedback"],
    "mentee_will": ["prepare", "act", "feedback"],
    "expectations_more": "No meetings on Fridays.",
    "out_of_scope": ["management", "promise"],
    "confidential": "everything",
    "may_know": ["line_managers", "head"],
    "line_manager": "We talk about career plans.",
    "conflict": "known",
    "conflict_details": "A panel in May.",
    "conflict_steps": ["tell", "step_back"],
    "start": "2026-11-30",
    "first_review": "2027-02-26",
    "review_every": "quarter",
    "review_topics": ["purpose", "goals", "working"],
    "end": "2027-11-30",
    "ending": "“I have what I came for.”",
    "mentee_signature": {"name": "Zoë", "date": "2026-11-26"},
    "mentor_signature": {"name": "Łucja", "date": "2026-11-26"},
}
NAME = "The agreement"


def take_reading(worksheet: WorksheetPage, form: str, name: str = NAME) -> tuple[str, bytes]:
    """Download the document to read as "Word" or "PDF"; return its name and its bytes."""
    worksheet.button("Send or download").click()
    worksheet.dialog.get_by_role("radio", name=name).check()
    worksheet.dialog.get_by_role("radio", name=form).check()
    with worksheet.page.expect_download() as download:
        worksheet.dialog.get_by_role("button", name="Download", exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def expect_same(worksheet: WorksheetPage, content: bytes, ending: str, about: str = "") -> None:
    """Open a file on the page that made it: nothing may differ, and nothing be left over."""
    worksheet.choose_file(content, f"copy.{ending}")
    expect(worksheet.status, f"{ending} {about}").to_contain_text(
        "The file holds the same answers as this page."
    )
