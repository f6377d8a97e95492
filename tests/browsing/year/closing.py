"""A plan goes without its private half; in the end come the evidence and the evaluation."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import FilePayload, expect

from browsing.collected.collected_page import CollectedPage, make_file
from browsing.year.agreement import Side
from browsing.year.desk import File
from reading_documents.document_words import read_words

PLAN = {"session_date": "2027-01-29", "topics": "How to say no"}
DONE = "Sent the abstract, with help from Mentor B"
AFTER = {
    "actions__1__who": "mentee",
    "actions__1__what": DONE,
    "actions__1__done": "yes",
    "most_useful": "The practice talk",
}
LATER = (DONE, AFTER["most_useful"])
PRIVATE = {"learned": "That I give in too soon", "notes": "Ask about the panel once more"}
NAMES = ("Mentee A", "Mentor B")


def send_plan(mentee: Side) -> File:
    """Write both halves of a session plan, and send the first one alone."""
    mentee.desk.come("2027-01-27")
    plan = mentee.desk.open_for("session-plan", mentee.other)
    mentee.desk.write(plan, {**PLAN, **AFTER, **PRIVATE})
    plan.button("Send or download").click()
    plan.dialog.get_by_role("radio", name="The plan").check()
    plan.dialog.get_by_role("radio", name="Word").check()
    with mentee.desk.page.expect_download() as download:
        plan.dialog.get_by_role("button", name="Download", exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def receive_plan(mentor: Side, sent: File) -> None:
    """The file has the plan, and no word of what came after or is private."""
    words = read_words(sent[1])
    assert PLAN["topics"] in words
    assert not [text for text in (*PRIVATE.values(), *LATER) if text in words]
    mentor.desk.come("2027-01-28")
    plan = mentor.desk.open_for("session-plan", mentor.other)
    mentor.desk.receive(plan, sent, "Opened: ")
    answers = plan.save_copy()[1]["answers"]
    assert answers == PLAN


def gather_evidence(mentee: Side) -> None:
    """What was done becomes a row, without a name to which nobody has agreed."""
    mentee.desk.come("2027-12-20")
    evidence = mentee.desk.open("promotion-evidence")
    evidence.button("Take moments into the evidence").click()
    take = evidence.dialog.get_by_role("button", name="Take them in")
    evidence.dialog.get_by_role("checkbox", name=DONE).check()
    take.click()
    expect(evidence.dialog.get_by_role("heading", name="Somebody is named")).to_be_focused()
    take.click()
    row = evidence.field("citizenship__1__what_and_when")
    expect(row).to_have_value("Sent the abstract, with help from [name left out] (29 January 2027)")
    evidence.expect_saved()


def evaluate(side: Side, fit: str) -> FilePayload:
    """Answer the evaluation, and save the file that tells nobody who wrote it."""
    side.desk.come("2027-12-20")
    page = side.desk.open_for("mentoring-evaluation", side.other)
    side.desk.write(page, {"role": side.role, "fit": fit, "change": "Bring pairs together"})
    page.button("Save for the scheme").click()
    text = page.dialog.get_by_role("region", name="The whole file").text_content() or ""
    assert json.loads(text)["answers"] == {"role": side.role, "fit": fit}
    assert not [word for word in (*NAMES, "2027") if word in text]
    with side.desk.page.expect_download() as download:
        page.dialog.get_by_role("button", name="Save the file").click()
    saved = Path(download.value.path()).read_bytes()
    assert saved == text.encode()
    name = download.value.suggested_filename
    return {"name": name, "mimeType": "application/json", "buffer": saved}


def read_together(side: Side, *files: FilePayload) -> None:
    """Files of one name count apart, and show something once there are five."""
    together = CollectedPage(side.desk.page).open()
    together.take(*files)
    expect(together.shown).to_contain_text("Nothing of them is shown before there are five.")
    others = [{"role": "mentee", "fit": fit} for fit in ("1", "2", "3")]
    for answers in others:
        together.take(make_file(files[0]["name"], answers))
    fit = together.question("We suited each other")
    expect(fit).to_contain_text("The median is 3 of 5. 5 people answered.")
