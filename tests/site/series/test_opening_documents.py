"""A document of all entries opens again, entry by entry, whatever saved it since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser, expect

from browsing.backup_page import Computer
from browsing.pdf_js import open_pdf_js
from browsing.series_page import SeriesPage
from reading_documents.document_words import read_words
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, quote, save_all
from reading_documents.pdf_reading import find_entry
from reading_documents.pdf_viewer import open_viewer
from reading_documents.rewrite_pdf import leave, rewrite
from samples.sessions import SESSIONS
from samples.word_edits import EditedWord

FORMS = ("Word", "PDF")
NIGHT = pytest.mark.thorough
CHANGED = "How to say yes"


@pytest.mark.parametrize("form", FORMS)
def test_all_open_again_exactly_on_another_computer(
    documents: dict[str, bytes], open_fresh: Callable[..., SeriesPage], form: str
):
    """Entry by entry; a second time nothing is new; and all is taken back at once.

    What was changed in one entry is asked about, as for back-ups: the side is chosen, and no other
    session is touched.
    """
    plan = open_fresh().open_all(documents[form])
    assert plan.read_entries() == list(SESSIONS)
    plan.choose_file(documents[form])
    expect(plan.status).to_contain_text("Everything in the file is here already.")
    plan.undo.click()
    expect(plan.status).to_contain_text("Taken back.")
    assert plan.read_entries() == []
    plan.open_all(documents[form]).reload()
    plan.choose_file(change_topics(form, documents[form]))
    expect(plan.dialog).to_have_accessible_name("1 session differs")
    expect(plan.dialog).to_contain_text("7 December 2026: 1 answer differs")
    plan.dialog.get_by_role("radio", name="From the file").check()
    plan.dialog.get_by_role("button", name="Open the file").click()
    expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("came in, in 1 session.")
    assert plan.read_entries() == [{**SESSIONS[0], "topics": CHANGED}, *SESSIONS[1:]]
    plan.undo.click()
    expect(plan.status).to_contain_text("Taken back.")
    assert plan.read_entries() == list(SESSIONS)


def read_each(plan: SeriesPage, documents: Sequence[bytes]) -> list[list[dict[str, Any]]]:
    """Open one document after another where nothing is kept; return the entries of each."""
    found = []
    for document in documents:
        plan.open_all(document)
        found.append(plan.read_entries())
        plan.undo.click()
        expect(plan.status).to_contain_text("Taken back.")
        assert plan.read_entries() == []
    return found


@pytest.mark.needs("soffice")
def test_word_opens_again_after_libreoffice(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage], tmp_path: Path
):
    """Saved as .docx and by way of .odt: exact; and edited in one session, the others are exact."""
    edit = f'Swap(document, "How to say no", {quote(CHANGED)})'
    kinds = [Document("left", documents["Word"]), Document("edited", documents["Word"], [edit])]
    saved = save_all(kinds, tmp_path / "libreoffice")
    edited = [{**SESSIONS[0], "topics": CHANGED}, *SESSIONS[1:]]
    ways = [(kind, way) for way in (DIRECT, BY_ODT) for kind in ("left", "edited")]
    found = read_each(open_fresh(), [saved[each] for each in ways])
    assert dict(zip(ways, found, strict=True)) == {
        (kind, way): edited if kind == "edited" else list(SESSIONS) for kind, way in ways
    }


def test_a_pdf_opens_again_after_other_programs(
    documents: dict[str, bytes], browser: Browser, open_fresh: Callable[[], SeriesPage]
):
    """Typed in Chrome's engine and in Firefox's viewer, and packed by qpdf: the rest is exact."""
    with pikepdf.open(BytesIO(documents["PDF"])) as pdf:
        topics = f"{find_entry(pdf, 2).T}.topics"
    with open_viewer(documents["PDF"]) as viewer:
        viewer.retype(topics, CHANGED)
        in_chrome = viewer.save()
    with open_pdf_js(browser) as pdf_js:
        pdf_js.open(documents["PDF"])
        in_firefox = pdf_js.save({topics: CHANGED})
    packed = rewrite(documents["PDF"], leave, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    edited = [{**SESSIONS[0], "topics": CHANGED}, *SESSIONS[1:]]
    chrome, firefox, qpdf = read_each(open_fresh(), (in_chrome, in_firefox, packed))
    assert chrome == edited
    assert firefox == edited
    assert qpdf == list(SESSIONS)


def change_topics(form: str, document: bytes) -> bytes:
    """Change what the oldest session is about."""
    if form == "Word":
        word = EditedWord(document)
        (words,) = [each for each in word.find("//w:t") if each.text == "How to say no"]
        words.text = CHANGED
        return word.save()

    def change(pdf: pikepdf.Pdf) -> None:
        (field,) = [each for each in find_entry(pdf, 2).Kids if str(each.T) == "topics"]
        field.V = pikepdf.String(CHANGED)

    return rewrite(document, change)


@pytest.mark.parametrize("forms", [FORMS, pytest.param(FORMS[::-1], marks=NIGHT)])
def test_the_document_of_another_person_mixes_with_nobody(
    open_fresh: Callable[[], SeriesPage], forms: tuple[str, str]
):
    """It is asked once whose it is, and all of it opens on their page; the other form is known."""
    mentee = open_fresh()
    mentee.add_person("Mentor B")
    (owner,) = mentee.read_owners().values()
    mentee.hold(SESSIONS[:2], relationship=owner)
    document, in_other_form = (mentee.download_all(form)[1] for form in forms)
    mentor = open_fresh()
    mentor.add_person("Mentee C")
    mentor.write("Their own", "topics")
    mentor.choose_file(document)
    expect(mentor.dialog).to_contain_text("does not know yet whose the file is")
    mentor.dialog.get_by_role("radio", name="Someone else").check()
    mentor.name_box.fill("Mentee A")
    mentor.dialog.get_by_role("radio", name="mentor", exact=True).check()
    with mentor.page.expect_navigation():
        mentor.dialog.locator(".worksheet-button-main").click()
    mentor.wait_until_ready()
    mentor.expect_for("Mentee A")
    expect(mentor.frame.locator("[data-worksheet-undo]")).to_contain_text("came in, in 2 sessions")
    assert mentor.read_owners()["Mentee A"] == owner
    mentor.choose_file(in_other_form)
    expect(mentor.status).to_contain_text("Everything in the file is here already.")
    assert mentor.read_entries() == [{"topics": "Their own"}, *SESSIONS[:2]]


@pytest.mark.parametrize("form", [pytest.param("Word", marks=NIGHT), "PDF"])
def test_it_opens_from_the_page_of_ones_own_work(
    browser: Browser, address: str, documents: dict[str, bytes], form: str
):
    """It goes along to the worksheet, where all of it opens."""
    with browser.new_context(base_url=address) as context:
        computer = Computer(context)
        computer.go_home()
        with computer.page.expect_navigation():
            computer.choose(documents[form], f"all.{form}")
        plan = SeriesPage(computer.page)
        expect(plan.frame.locator("[data-worksheet-undo]")).to_contain_text("in 3 sessions")
        assert plan.read_entries() == list(SESSIONS)


def test_entries_with_scales_open_again(browser: Browser, address: str):
    """A worksheet about oneself, in both forms, and nothing in it is open."""
    checks = [
        {
            "session_date": f"2027-0{month}-01",
            "attend": str(month),
            "silence": "5",
            "summarise": "1",
        }
        for month in (1, 2)
    ]
    pages = [browser.new_context(base_url=address) for _ in range(2)]
    writer, reader = (SeriesPage(each.new_page(), "listening-check") for each in pages)
    writer.open()
    writer.hold(checks, "Check another session")
    assert writer.read_entries() == checks
    documents = {form: writer.download_all(form)[1] for form in FORMS}
    reader.open()
    found = read_each(reader, [documents[form] for form in FORMS])
    assert dict(zip(FORMS, found, strict=True)) == dict.fromkeys(FORMS, checks)
    assert "Nothing is open." in read_words(documents["Word"])
    for each in pages:
        each.close()


@pytest.mark.parametrize("form", ["Word", pytest.param("PDF", marks=NIGHT)])
def test_a_page_that_keeps_one_entry_alone_says_what_it_leaves(
    documents: dict[str, bytes], open_fresh: Callable[[], SeriesPage], form: str
):
    """On a shared computer the newest opens, and how many others there are is said."""
    plan = open_fresh()
    plan.button("Shared computer").click()
    plan.dialog.get_by_role("button", name="Keep in this tab only").click()
    expect(plan.page.locator("[data-worksheet-shared]:visible")).to_be_visible()
    plan.wait_until_ready()
    plan.choose_file(documents[form])
    opened = plan.frame.locator("[data-worksheet-undo]:focus")
    expect(opened).to_contain_text("The file also holds 2 other sessions.")
    expect(plan.field("topics")).to_have_value(SESSIONS[2]["topics"])
