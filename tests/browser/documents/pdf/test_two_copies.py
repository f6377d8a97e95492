"""Pages of two documents in one PDF: their answers do not mix, and nothing of either is dropped."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import String

from browser.pdf_parts import Outcome, fill_pdf, read_pdfs
from samples.small_pdf import ANSWERS, blank_pdf, filled_pdf, find_field, small_worksheet


def join(*documents: pikepdf.Pdf) -> bytes:
    """Put the pages of all into the first."""
    first, *others = documents
    for other in others:
        first.add_pages_from(other)
    saved = BytesIO()
    first.save(saved)
    return saved.getvalue()


def read(content: bytes) -> Outcome:
    """Read one file."""
    return read_pdfs(small_worksheet(), {"file": content})["file"]


def test_what_differs_in_two_copies_does_not_mix():
    """What is blank in the first stays so, in a row too; what the second says is told."""
    first = {**ANSWERS, "bring": ["weekly"], "goals": [{"goal": "First"}]}
    del first["story"]
    filled = fill_pdf(blank_pdf(), small_worksheet(), first)
    with pikepdf.open(BytesIO(filled)) as pdf, pikepdf.open(BytesIO(filled_pdf())) as other:
        find_field(other, "purpose").V = String("To rest")
        outcome = read(join(pdf, other))
    assert outcome.answers == first
    told = {each["words"] for each in outcome.about["leftOver"]}
    assert told >= {"To rest", ANSWERS["story"], "Ticked", "Every week", "Second", "Something else"}


def test_a_second_copy_fills_what_is_blank_where_nothing_differs():
    """A program may have kept what was typed in one of two fields of a name."""
    with pikepdf.open(BytesIO(blank_pdf())) as pdf, pikepdf.open(BytesIO(filled_pdf())) as other:
        assert read(join(pdf, other)).answers == ANSWERS
