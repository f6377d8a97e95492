"""A PDF that was filled in here opens here again, whatever program saved it in between.

Every kind of answer, and every text that programs get wrong, comes back exactly as it was; what a
person changed there comes back as they changed it.
"""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest

from browsing.worksheet_page import WorksheetPage
from reading_documents.mupdf import save_in_mupdf
from reading_documents.pdf_viewer import open_viewer
from reading_documents.rewrite_pdf import leave, rewrite
from samples.pdf_round_trips import EDITS, edit_answers, make_answers


def test_every_answer_comes_back_as_it_was(read, filled):
    """Nothing is lost where nobody touched the file: rows beyond its boxes, and unasked answers."""
    assert read(filled) == make_answers()


WRITERS: dict[str, dict[str, Any]] = {
    "packed objects": {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
    "linearised": {"linearize": True},
    "for reading by people": {"qdf": True},
}


@pytest.mark.parametrize("name", WRITERS)
def test_every_way_of_writing_the_same_file_reads_alike(read, filled, name):
    """Objects may be packed in streams, put in another order or spread out."""
    assert read(rewrite(filled, leave, **WRITERS[name])) == make_answers()


def test_a_file_whose_table_is_wrong_is_read_all_the_same(read, filled):
    """Mail programs put lines before a file, or bytes move: its objects are found one by one."""
    packed = rewrite(filled, leave, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    for content in (filled, packed):
        assert read(b"Received: from elsewhere\r\n" + content) == make_answers()


def in_chrome(content: bytes) -> bytes:
    """Make every edit by mouse and keyboard in Chrome's engine, and save."""
    options = ["option1", "option2", "option3"]
    places = {"choice": options, "scale": ["1", "2", "3", "4", "5"]}
    with open_viewer(content) as viewer:
        for name, value in EDITS.items():
            column = name.split("__")[-1]
            if value is True:
                viewer.click(name)
            elif name in places:
                viewer.click(name, places[name].index(str(value)))
            elif column in ("state", "mark"):
                entries = options if column == "state" else places["scale"]
                viewer.choose(name, entries.index(str(value)) + 1)  # the first one is blank
            else:
                viewer.retype(name, str(value))
        return viewer.save()


def test_edits_in_chrome_are_seen_and_all_else_is_exact(read, filled):
    """Typed, clicked and chosen in Chrome's engine, and saved there."""
    assert read(in_chrome(filled)) == edit_answers(make_answers())


def test_edits_in_firefox_are_seen_and_all_else_is_exact(read, filled, pdf_js):
    """Filled in and saved in pdf.js."""
    pdf_js.open(filled)
    assert read(pdf_js.save(EDITS)) == edit_answers(make_answers())


@pytest.mark.needs("mutool")
def test_edits_in_mupdf_are_seen_and_all_else_is_exact(read, filled):
    """Filled in and saved in MuPDF."""
    assert read(save_in_mupdf(filled, EDITS)) == edit_answers(make_answers())


def test_a_persons_own_way_there_and_back(browser, server):
    """Downloaded from the page, edited in Chrome, opened in a browser that never saw it."""
    contexts = [browser.new_context(base_url=server.address) for _ in range(2)]
    here, there = (WorksheetPage(each.new_page(), "sample").open() for each in contexts)
    here.take_file(here.make_copy(make_answers()))
    name, content = here.download("PDF")
    there.take_file(in_chrome(content), name)
    _, copy = there.save_copy()
    for context in contexts:
        context.close()
    assert copy["answers"] == edit_answers(make_answers())


def test_one_program_after_another(read, filled, pdf_js):
    """Chrome saves what Firefox saved: the file grows, and its newest answers count."""
    pdf_js.open(filled)
    first = pdf_js.save({"text0": "from Firefox", "text1": "from Firefox too"})
    assert read(in_chrome(first)) == {
        **edit_answers(make_answers()),
        "text1": "from Firefox too",
    }


def test_a_blank_pdf_filled_in_elsewhere_is_read(read, blank, pdf_js):
    """Whoever fills in the blank download in a viewer can open it here."""
    expected = {**edit_answers({"ticks": [], "rows": [{}, {}, {}], "counts": [{}], "signed0": {}})}
    pdf_js.open(blank)
    assert read(pdf_js.save(EDITS)) == expected
