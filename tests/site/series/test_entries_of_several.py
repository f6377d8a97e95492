"""A file into which the entries of two people came: each goes to its own, and nothing mixes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import expect

from browsing.backup_page import SESSIONS, read_by_key
from browsing.series_page import SeriesPage
from reading_documents.rewrite_pdf import rewrite
from samples.word_edits import EditedWord, make

CHANGED = "How to say no, and when"


@pytest.fixture
def both(open_fresh: Callable[..., SeriesPage]) -> tuple[SeriesPage, dict[str, Any]]:
    """Somebody with two sessions of one mentor and one of another, and a file of all of them.

    The file names nobody, and in it the oldest was changed.
    """
    plan = open_fresh()
    plan.add_person("Mentor B")
    plan.hold(SESSIONS[:2], relationship=plan.read_owners()["Mentor B"])
    _, first = plan.save_copy()
    plan.add_person("Mentor X")
    plan.hold(SESSIONS[2:], relationship=plan.read_owners()["Mentor X"])
    _, second = plan.save_copy()
    del first["relationship"]
    entries = [*first["entries"], {"entry": second["entry"], "answers": second["answers"]}]
    (oldest,) = [each for each in entries if each["answers"].get("topics") == SESSIONS[0]["topics"]]
    oldest["answers"] = {**oldest["answers"], "topics": CHANGED}
    return plan, {**first, "entries": entries}


def read_topics(plan: SeriesPage) -> dict[str, list[str]]:
    """What the sessions of each person are about."""
    names = {owner: name for name, owner in plan.read_owners().items()}
    topics: dict[str, list[str]] = {}
    for key, answers in sorted(read_by_key(plan.page).items()):
        _, _, owner = key.partition("#")[0].partition("@")
        topics.setdefault(names.get(owner, ""), []).append(answers["topics"])
    return {name: sorted(each) for name, each in topics.items()}


def test_each_opens_with_the_one_under_whom_it_is_kept(both: tuple[SeriesPage, dict[str, Any]]):
    """It is asked, and then what was changed stands where it belongs."""
    plan, file = both
    before = read_topics(plan)
    assert set(before) == {"Mentor B", "Mentor X"}
    plan.choose_file(file)
    expect(plan.dialog).to_have_accessible_name("2 sessions are kept under somebody else")
    expect(plan.dialog).to_contain_text("You and Mentor X (this page): 1 session")
    expect(plan.dialog).to_contain_text("You and Mentor B: 2 sessions")
    plan.dialog.get_by_role("button", name="Cancel").click()
    assert read_topics(plan) == before
    plan.choose_file(file)
    plan.dialog.get_by_role("button", name="Open each where it belongs").click()
    expect(plan.dialog).to_contain_text("You and Mentor B, 7 December 2026: 1 answer differs")
    plan.dialog.get_by_role("radio", name="From the file").check()
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.undo).to_be_visible()
    own = sorted([CHANGED, SESSIONS[1]["topics"]])
    assert read_topics(plan) == {"Mentor B": own, "Mentor X": [SESSIONS[2]["topics"]]}
    plan.undo.click()
    expect(plan.status).to_contain_text("Taken back.")
    assert read_topics(plan) == before


def test_it_is_said_how_many_would_come(open_fresh: Callable[..., SeriesPage]):
    """From a file that is said to be of the same person."""
    plan = open_fresh()
    plan.add_person("Mentor B")
    plan.hold(SESSIONS[:2], relationship=plan.read_owners()["Mentor B"])
    _, file = plan.save_copy()
    plan.add_person("Mentor X")
    plan.write("Their own", "topics")
    before = read_topics(plan)
    plan.choose_file(file)
    expect(plan.dialog).to_contain_text("2 answers, and 1 other session")
    plan.dialog.get_by_role("button", name="It is the same person").click()
    expect(plan.dialog).to_have_accessible_name("2 sessions are kept under somebody else")
    plan.dialog.get_by_role("button", name="Cancel").click()
    assert read_topics(plan) == before


def put_word_together(document: bytes) -> bytes:
    """Have a document say of two of its sessions that they are of different people."""
    word = EditedWord(document)
    for at, owner in ((0, "for_1a_2n_3n_4_x"), (-1, "for_1b_2e_3n_4_x")):
        heading = word.find('//w:p[w:pPr/w:pStyle[@w:val="Heading1"]]')[at]
        for end in (
            f'<w:bookmarkStart w:id="90{at + 1}" w:name="{owner}"/>',
            f'<w:bookmarkEnd w:id="90{at + 1}"/>',
        ):
            heading.append(make(end))
    return word.save()


def put_pdf_together(document: bytes) -> bytes:
    """Have a document say of two of its sessions alone that it holds them."""

    def forget(pdf: pikepdf.Pdf) -> None:
        listed = str(pdf.docinfo["/entries"]).split("\n")
        pdf.docinfo["/entries"] = pikepdf.String("\n".join(listed[:2]))

    return rewrite(document, forget)


@pytest.mark.parametrize(
    ("form", "put_together"), [("Word", put_word_together), ("PDF", put_pdf_together)]
)
def test_a_document_that_was_put_together_says_so(
    documents: dict[str, bytes],
    open_fresh: Callable[..., SeriesPage],
    form: str,
    put_together: Callable[[bytes], bytes],
):
    """Where this browser knows none of it, only the person can tell whose it is."""
    plan = open_fresh()
    plan.choose_file(put_together(documents[form]))
    expect(plan.dialog).to_contain_text("The document was put together from several")
    plan.dialog.get_by_role("button", name="Keep what is here").click()
    assert plan.read_entries() == []
