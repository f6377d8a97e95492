"""What a filled PDF shows, as four programs draw it."""

from __future__ import annotations

import pypdfium2
import pytest

from browsing.pdf_js import open_pdf_js
from reading_documents.pdf_drawing import (
    SCALE,
    count_differences,
    crop_box,
    draw_with_mupdf,
    draw_with_pdfium,
    draw_with_poppler,
)
from reading_documents.pdf_reading import list_boxes

# What browsers draw with in every run: pdfium is Chrome's, and pdf.js Firefox's.
PROGRAMS = [
    pytest.param("poppler", marks=pytest.mark.thorough),
    "pdfium",
    pytest.param("mupdf", marks=pytest.mark.thorough),
    "pdf.js",
]


@pytest.fixture(scope="module", params=PROGRAMS)
def drawn(request, rich, plain, browser):
    """The form's pages as a program draws them: blank but for a few answers, and answered."""
    pages = len(pypdfium2.PdfDocument(rich.blank))
    if request.param == "pdf.js":
        with open_pdf_js(browser) as viewer:
            return [draw_with_pdf_js(viewer, each.content, pages) for each in (plain, rich)]
    draw = {"poppler": draw_with_poppler, "pdfium": draw_with_pdfium, "mupdf": draw_with_mupdf}
    return [draw[request.param](each.path, pages) for each in (plain, rich)]


def draw_with_pdf_js(viewer, content, pages):
    """Draw the first pages as Firefox does."""
    viewer.open(content)
    return [viewer.picture(number, SCALE) for number in range(1, pages + 1)]


@pytest.mark.needs("pdftoppm", "mutool")
def test_answers_are_seen_where_they_are_given(drawn, rich, plain):
    """A button looks other than before if it is on now, a box if there is an answer in it."""
    before, after = drawn
    with rich.open() as pdf, plain.open() as other:
        height = float(pdf.pages[0].MediaBox[3])
        states = [list_answers(each) for each in (other, pdf)]
        boxes = list_boxes(pdf)
    wrong = []
    for box, was, now in zip(boxes, *states, strict=True):
        crops = [crop_box(pages[box.page - 1], box, height) for pages in (before, after)]
        differences = count_differences(*crops)
        if (differences > 3) != (was != now):
            wrong.append((box.name, box.page, differences, was, now))
    assert wrong == []
    assert len(boxes) > 100


def list_answers(pdf):
    """Return what each box is to show, in the order of pages: its words, or whether it is on."""
    return [tell_answer(widget) for page in pdf.pages for widget in page.get("/Annots", [])]


def tell_answer(widget):
    """Return a box's words, or for a button whether it is the one that its field's value names."""
    answer = str(widget.get("/Parent", widget).get("/V", ""))
    if "/AS" not in widget:
        return answer
    return any(state == answer for state, _drawing in widget.AP.N.items() if state != "/Off")
