"""Answers for which a form has no room stand on added pages, and the form says on which."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2
import pytest

from browser.pdf_parts import fill_pdf, read_pdfs
from reading_documents.pdf_reading import is_pointer
from samples.small_pdf import ANSWERS, blank_pdf, small_worksheet
from samples.worksheet_samples import IMPRINT, make_worksheet
from worksheet_builder.pdf import to_pdf

HIDDEN, PRINTED = 2, 4
LONG = "Line after line.\n" * 300
ROW = {"goal": "Another", "due": "2027-06-05", "state": "weekly"}


def fill(changes: dict[str, Any]) -> bytes:
    """Fill in the form with every answer, and some of them changed."""
    return fill_pdf(blank_pdf(), small_worksheet(), ANSWERS | changes)


def read_pointers(content: bytes) -> dict[str, str]:
    """Return what the form says of where answers go on, by the name of the field that says it."""
    with pikepdf.open(BytesIO(content)) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        pointers = {name: field for name, field in fields.items() if is_pointer(name)}
        shown = {name: field for name, field in pointers.items() if int(field.F) == PRINTED}
        assert {int(field.F) for field in pointers.values()} <= {HIDDEN, PRINTED}
        assert all("/V" not in field for name, field in pointers.items() if name not in shown)
        return {name: str(field.V) for name, field in shown.items()}


def list_page_texts(content: bytes) -> list[str]:
    """Return the words of each page, fields and all."""
    document = pypdfium2.PdfDocument(content)
    document.init_forms()
    for page in document:
        page.flatten()
    texts = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return texts


def rows(count: int) -> dict[str, Any]:
    """Return so many rows; the form has three."""
    return {"goals": [ROW | {"goal": f"Goal number {n}"} for n in range(1, count + 1)]}


ONE = "More answers are on page 3, which is part of this document."
CASES: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "all has room": ({}, {}),
    "as many rows as it has": (rows(3), {}),
    "a row more": (rows(4), {"continued-goals": "Goal 4 is on page 3.", "continued-": ONE}),
    "rows more": (
        rows(6),
        {"continued-goals": "Goals 4 to 6 are on page 3.", "continued-": ONE},
    ),
    "many rows more": (
        rows(40),
        {
            "continued-goals": "Goals 4 to 40 are on pages 3 to 6.",
            "continued-": "More answers are on pages 3 to 6, which are part of this document.",
        },
    ),
    "a long answer": ({"purpose": "To grow. " * 40}, {"continued-": ONE}),
    "a long cell": ({"goals": [ROW | {"goal": "To grow. " * 40}]}, {"continued-": ONE}),
    "own words for a choice": ({"often": "Now and then"}, {"continued-": ONE}),
}


@pytest.mark.parametrize("name", CASES)
def test_the_form_says_where_answers_go_on(name: str):
    """Under the table whose rows go on, and where people sign; nowhere if all has room."""
    changes, expected = CASES[name]
    assert read_pointers(fill(changes)) == expected


@pytest.mark.parametrize("name", CASES)
def test_what_it_says_is_true(name: str):
    """The page that it names has what is missing, and is the last there is."""
    changes, expected = CASES[name]
    texts = list_page_texts(fill(changes))
    said = expected.get("continued-", "pages 1 to 2")
    last = int(said.split(",")[0].split()[-1])
    assert len(texts) == last
    for row in range(4, 1 + len(changes.get("goals", []))):
        assert f"Goal {row} Goal: Goal number {row}" in " ".join(texts[2:])
    if name == "many rows more":
        assert "Goal number 4 " in texts[2]
        assert "Goal number 40 " in texts[-1]


@pytest.mark.parametrize("name", CASES)
def test_no_page_says_how_many_there_are(name: str):
    """Each has its own number, and none a total that is wrong once pages are added."""
    for number, text in enumerate(list_page_texts(fill(CASES[name][0])), start=1):
        assert f"Page {number}" in text
        assert f"Page {number} of" not in text


@pytest.mark.parametrize("name", CASES)
def test_it_passes_every_rule_of_pdf_ua_and_opens_again(name: str):
    """The template's bytes stay, and what was added is no answer when the file is read."""
    content = fill(CASES[name][0])
    report = page_validation.validate_pdf_bytes(content, profile="ua1")
    assert [(each.rule_id, each.message) for each in report.failures] == []
    assert content.startswith(blank_pdf())
    outcome = read_pdfs(small_worksheet(), {"file": content})["file"]
    assert outcome.answers == ANSWERS | CASES[name][0]
    assert set(outcome.about) == {"format", "version", "worksheet"}


BOXES: dict[str, tuple[dict[str, Any], str]] = {
    "a wide line": ({"purpose": "To grow. " * 40}, "all of it on page 3"),
    "a large box": ({"story": LONG}, "all of it on page 3"),
    "a narrow cell": (
        {"goals": [ROW | {"due": "8 October 2027 (to be confirmed by both)"}]},
        "page 3",
    ),
}


@pytest.mark.parametrize("name", BOXES)
def test_a_box_says_where_the_rest_of_its_words_is(name: str):
    """In fewer words where it is narrow."""
    changes, words = BOXES[name]
    assert f"… {words}" in " ".join(list_page_texts(fill(changes))[:2])


def test_a_worksheet_that_nobody_signs_says_it_at_its_end():
    """Whoever reads to the end learns that there is more."""
    worksheet = make_worksheet([{"id": "words", "kind": "text", "label": "Words"}])
    blank = to_pdf(worksheet, IMPRINT)
    assert read_pointers(blank) == {}
    content = fill_pdf(blank, worksheet, {"words": "Many words. " * 40})
    assert read_pointers(content) == {
        "continued-": "More answers are on page 2, which is part of this document."
    }


def test_a_form_that_another_program_renamed_keeps_its_pointers_out_of_the_answers():
    """They are no field of anybody's own."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(fill(rows(5)))) as pdf:
        fields = pdf.Root.AcroForm.Fields
        parent = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("Form"), Kids=fields))
        for field in fields:
            field.Parent = parent
        pdf.Root.AcroForm.Fields = pikepdf.Array([parent])
        pdf.save(saved)
    outcome = read_pdfs(small_worksheet(), {"file": saved.getvalue()})["file"]
    assert outcome.answers == ANSWERS | rows(5)
    assert "leftOver" not in outcome.about
