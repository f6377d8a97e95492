"""A document of all entries into which somebody pasted one more, or that has lost its bookmarks."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from playwright.sync_api import expect

from browsing.series_page import SeriesPage
from samples.sessions import NAMES, SESSIONS
from samples.word_edits import EditedWord, make, name, paragraph

HEADING = "Session 4, Thursday 1 April 2027"
COPY = {**SESSIONS[0], "session_date": "2027-04-01", "topics": "What to ask next"}
CHANGES = {
    NAMES[0]: HEADING,
    str(SESSIONS[0]["session_date"]): str(COPY["session_date"]),
    str(SESSIONS[0]["topics"]): str(COPY["topics"]),
}
BOOKMARKS = "//w:bookmarkStart|//w:bookmarkEnd"
PLACES = ("first", "second", "last")


def list_headings(word: EditedWord) -> list[Any]:
    """The headings of the sessions, as they follow one another."""
    found = word.find('//w:p[w:pPr/w:pStyle[@w:val="Heading1"]]')
    return [each for each in found if "".join(each.itertext()).strip() in NAMES]


def copy_oldest(word: EditedWord, *, with_heading: bool = True) -> list[Any]:
    """Copy the last session as Word does, which leaves bookmarks behind, and write it anew."""
    (start,) = [each for each in list_headings(word) if NAMES[0] in "".join(each.itertext())]
    rest = [each for each in start.itersiblings() if each.tag != name("w:sectPr")]
    copied = [deepcopy(each) for each in ([start] if with_heading else []) + rest]
    for element in copied:
        for mark in [*element.iter(name("w:bookmarkStart"), name("w:bookmarkEnd"))]:
            mark.getparent().remove(mark)
        for run in element.iter(name("w:t")):
            run.text = CHANGES.get(run.text or "", run.text)
        for date in element.iter(name("w:date")):
            day = date.get(name("w:fullDate"), "")
            for before, after in CHANGES.items():
                day = day.replace(before, after)
            date.set(name("w:fullDate"), day)
    return copied


def paste(word: EditedWord, place: str, copied: list[Any]) -> None:
    """Put copied elements before the first or the second session, or behind the last."""
    ends = [*list_headings(word), word.body[-1]]
    before = ends[{"first": 0, "second": 1, "last": -1}[place]]
    for element in copied:
        before.addprevious(element)


@pytest.mark.parametrize("place", PLACES)
def test_a_session_that_was_pasted_is_one_of_its_own(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage], place: str
):
    """Wherever it stands, nothing of it is lost or becomes words of another."""
    word = EditedWord(documents["Word"])
    paste(word, place, copy_oldest(word))
    plan = open_fresh().open_all(word.save())
    assert plan.read_entries() == [*SESSIONS, COPY]


@pytest.mark.parametrize("place", PLACES)
def test_it_may_have_been_pasted_without_its_heading(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage], place: str
):
    """Its questions come once more, and tell that it is another."""
    word = EditedWord(documents["Word"])
    paste(word, place, copy_oldest(word, with_heading=False))
    plan = open_fresh().open_all(word.save())
    assert plan.read_entries() == [*SESSIONS, COPY]


def test_two_that_were_pasted_are_two(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage]
):
    """One before the other, in front of all."""
    word = EditedWord(documents["Word"])
    paste(word, "first", copy_oldest(word))
    paste(word, "first", copy_oldest(word))
    plan = open_fresh().open_all(word.save())
    assert plan.read_entries() == [*SESSIONS, COPY, COPY]


def test_without_bookmarks_headings_tell_sessions_apart(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage]
):
    """Some programs leave the controls alone; no row goes into another session."""
    word = EditedWord(documents["Word"])
    for mark in word.find(BOOKMARKS):
        mark.getparent().remove(mark)
    plan = open_fresh().open_all(word.save())
    assert plan.read_entries() == list(SESSIONS)


def test_a_heading_alone_is_no_answer(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage]
):
    """The last question of the session before it is blank, and stays so; the words are told."""
    word = EditedWord(documents["Word"])
    heading = make(paragraph(HEADING, '<w:pStyle w:val="Heading1"/>'))
    paste(word, "last", [heading])
    plan = open_fresh()
    plan.choose_file(word.save())
    expect(plan.dialog).to_contain_text(HEADING)
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 3 sessions")
    assert plan.read_entries() == list(SESSIONS)


def test_a_question_that_was_copied_is_no_session(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage]
):
    """Its words are told, and all else stays in its session."""
    word = EditedWord(documents["Word"])
    answer = word.around("topics", number=2)
    copied = deepcopy(answer)
    for mark in [*copied.iter(name("w:bookmarkStart"), name("w:bookmarkEnd"))]:
        mark.getparent().remove(mark)
    (run,) = [each for each in copied.iter(name("w:t")) if each.text == SESSIONS[0]["topics"]]
    run.text = "Copied below"
    answer.addnext(copied)
    plan = open_fresh()
    plan.choose_file(word.save())
    expect(plan.dialog).to_contain_text("Copied below")
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 3 sessions")
    assert plan.read_entries() == list(SESSIONS)


def test_what_was_written_on_the_first_page_is_told(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage]
):
    """Nothing there belongs to a session, and nothing of it is dropped without a word."""
    word = EditedWord(documents["Word"])
    first = list_headings(word)[0]
    first.addprevious(make(paragraph("Ask her about the grant")))
    plan = open_fresh()
    plan.choose_file(word.save())
    told = plan.dialog.locator("[data-worksheet-left-over] dl")
    expect(told).to_have_text("On the first page, before the entriesAsk her about the grant")
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 3 sessions")
    assert plan.read_entries() == list(SESSIONS)
