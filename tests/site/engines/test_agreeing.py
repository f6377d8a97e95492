"""Two people agree, and what comes of a year goes out and together: in Firefox and in WebKit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from browsing.collected.collected_page import make_file
from browsing.engines.choice import in_webkit
from browsing.engines.worksheet_tab import WorksheetTab
from reading_documents.document_words import read_words

THEIRS = {"purpose": "to teach", "reply_time": "Within a week"}
PRIVATE = "I give in too soon"
TOPIC = "How to say no"
MOMENT = "The practice talk"
BAND = "[data-worksheet-agreement]"


def click(here: WorksheetTab, selector: str) -> None:
    """Click the first element of this kind, once it is there."""
    here.tab.click(here.tab.find_first(selector))


@in_webkit
def test_two_people_agree_and_sign(tab, meet, tmp_path: Path):
    """Their file beside one's own, a choice by hand, one text in the form, two names under it."""
    here = WorksheetTab(tab, meet())
    here.write("purpose", "to publish")
    here.expect_saved()
    theirs = tmp_path / "theirs.json"
    copy = {"format": "mentoring-answers", "version": 1, "worksheet": "contract"}
    theirs.write_text(json.dumps({**copy, "answers": THEIRS}), encoding="utf-8")
    here.press("Agree together")
    tab.type(tab.find_first("[data-worksheet-theirs]"), str(theirs))
    here.wait_for_words("2 to settle")
    click(here, '[data-worksheet-matter="purpose"] input[value=own]')
    here.wait_for_words("1 to settle")
    click(here, '[data-worksheet-matter="reply_time"] input[value=theirs]')
    here.wait_for_words("Everything is settled")
    here.press("Read the agreement")
    # What is shown until the document to read has come is made anew then.
    here.wait_for_words("Our mentoring agreement")
    here.press("Take this into the form")
    here.press("We both agree: sign")
    for number, name in enumerate(("Mentee A", "Mentor B"), 1):
        box = f"dialog[open] fieldset:nth-of-type({number}) input"
        tab.type(tab.find_first(box), name)
    here.press("Sign")
    here.wait_for_words("Mentee A and Mentor B signed it.", BAND)
    here.expect_saved()
    here.press("Back to the form")
    here.reload()
    here.wait_for_words("Mentee A and Mentor B signed it.", BAND)
    assert here.read()["purpose"] == "to publish\nto teach"
    assert here.read()["reply_time"] == THEIRS["reply_time"]


@pytest.mark.thorough
def test_a_plan_goes_without_what_is_private_and_a_moment_becomes_evidence(tab, meet):
    """A part of the answers is taken away alone; what was useful is picked on another page."""
    site = meet()
    here = WorksheetTab(tab, site, "session-plan")
    for name, text in {"topics": TOPIC, "learned": PRIVATE, "most_useful": MOMENT}.items():
        here.write(name, text)
    here.expect_saved()
    here.press("Send or download")
    click(here, 'dialog[open] input[name=scope][value$="topics-due-support"]')
    words = read_words(here.download("Download").read_bytes())
    assert TOPIC in words
    assert not [text for text in (PRIVATE, MOMENT) if text in words]
    evidence = WorksheetTab(tab, site, "promotion-evidence")
    evidence.press("Take moments into the evidence")
    click(evidence, "dialog[open] .worksheet-gathering label:has(.worksheet-gathering-words)")
    evidence.press("Take them in")
    evidence.expect_saved()
    assert MOMENT in evidence.read()["citizenship__1__what_and_when"]


@in_webkit
def test_a_file_for_the_scheme_is_saved_and_read_with_others(tab, meet, tmp_path: Path):
    """One from the evaluation, four from others: five people, and nothing shown before."""
    site = meet()
    here = WorksheetTab(tab, site, "mentoring-evaluation")
    click(here, '[name="fit"][value="4"]')
    here.expect_saved()
    here.press("Save for the scheme")
    paths = [here.download("Save the file")]
    for number in range(4):
        paths.append(tmp_path / f"{number}.json")
        paths[-1].write_bytes(make_file("", {"fit": str(number + 1)})["buffer"])
    tab.go(f"{site.address}/scheme/")
    tab.find_first("html[data-started]")
    files = tab.find_first("[data-collected] input[type=file]")
    tab.type(files, "\n".join(str(path) for path in paths[:4]))
    here.wait_for_words("Nothing of them is shown before there are five", "main")
    tab.type(files, str(paths[4]))
    here.wait_for_words("The median is 3 of 5. 5 people answered.", "main")
