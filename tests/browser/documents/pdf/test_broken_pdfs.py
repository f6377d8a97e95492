"""PDFs that programs joined, parted or damaged are read as far as they go, and never as whole."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String

from browser.pdf_parts import Outcome, read_pdfs
from samples.broken_pdfs import copy_pages, drop_fields, lose, lose_purpose
from samples.small_pdf import (
    ANSWERS,
    blank_pdf,
    change_pdf,
    filled_pdf,
    find_field,
    small_worksheet,
)

FIRST_PAGE = ["purpose", "story", "start", "often", "bring"]
SECOND_PAGE = ["sure", "next", "goals", "signed"]


def read(content: bytes) -> Outcome:
    """Read one file."""
    return read_pdfs(small_worksheet(), {"file": content})["file"]


def only(names: list[str]) -> dict[str, Any]:
    """Return the answers of some questions."""
    return {name: ANSWERS[name] for name in names}


def run(*command: str | Path, content: bytes, folder: Path) -> bytes:
    """Let a program change the file `in.pdf`, and return what it wrote as `out.pdf`."""
    (folder / "in.pdf").write_bytes(content)
    (folder / "blank.pdf").write_bytes(blank_pdf())
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return (folder / "out.pdf").read_bytes()


def lose_form(pdf: pikepdf.Pdf, nothing: Any) -> None:
    """Put nothing in the place of the form."""
    pdf.Root.AcroForm = nothing


def lose_fields(pdf: pikepdf.Pdf, nothing: Any) -> None:
    """Put nothing in the place of the list of fields."""
    pdf.Root.AcroForm.Fields = nothing


def lose_page(pdf: pikepdf.Pdf, nothing: Any) -> None:
    """Put nothing in the place of a third page."""
    pdf.Root.Pages.Kids.append(nothing)


def lose_button(pdf: pikepdf.Pdf, nothing: Any) -> None:
    """Put nothing in the place of a button that is off."""
    find_field(pdf, "often").Kids[0] = nothing


def test_a_field_that_is_not_there_is_said():
    """The rest is read; it is called damaged, and the question has no place in the file."""
    outcome = read(lose(lose_purpose))
    assert outcome.answers == {name: ANSWERS[name] for name in ANSWERS if name != "purpose"}
    assert "damaged" in outcome.about["damage"]
    assert outcome.about["absent"] == ["purpose"]


@pytest.mark.parametrize("change", [lose_form, lose_fields, lose_page, lose_button])
def test_what_leads_nowhere_is_said_though_every_answer_is_found(change):
    """A form, a page or a button may be missing, and what it held cannot be known."""
    outcome = read(lose(change))
    assert outcome.answers == ANSWERS
    assert "damaged" in outcome.about["damage"]


def lose_value(pdf: pikepdf.Pdf, nothing: Any) -> None:
    """Put nothing in the place of a value."""
    find_field(pdf, "purpose").V = nothing


def test_a_value_that_is_not_there_is_no_blank():
    """Its field is there, so that only the file as a whole is called damaged."""
    outcome = read(lose(lose_value))
    assert "purpose" not in outcome.answers
    assert "damaged" in outcome.about["damage"]
    assert "absent" not in outcome.about


def test_objects_that_the_table_leaves_out_are_missed():
    """A table that says of a field that it was deleted loses it."""
    content = change_pdf(lambda _pdf: None)
    with pikepdf.open(BytesIO(content)) as pdf:
        wanted = find_field(pdf, "signed__name").objgen[0]
    start = content.rindex(b"xref\n0 ")
    lines = content[start:].split(b"\n")
    lines[2 + wanted] = b"0000000000 00000 f "
    outcome = read(content[:start] + b"\n".join(lines))
    assert outcome.answers["signed"] == {"date": ANSWERS["signed"]["date"]}
    assert "damaged" in outcome.about["damage"]


def list_buttons(pdf: pikepdf.Pdf) -> None:
    """List the buttons of a choice as fields, in place of the choice."""
    fields = pdf.Root.AcroForm.Fields
    kept = [each for each in fields if str(each.T) != "often"]
    pdf.Root.AcroForm.Fields = Array([*kept, *find_field(pdf, "often").Kids])


def mix_kids(pdf: pikepdf.Pdf) -> None:
    """Let another field stand in the place of a button that is off."""
    find_field(pdf, "often").Kids[0] = find_field(pdf, "purpose")


def test_buttons_in_place_of_their_field_are_read():
    """What they belong to stands above them."""
    outcome = read(change_pdf(list_buttons))
    assert outcome.answers == ANSWERS
    assert set(outcome.about) == {"format", "version", "worksheet"}


def test_a_field_among_the_buttons_of_another_hides_neither():
    """Numbers were mixed up: both are read, and the file is damaged."""
    outcome = read(change_pdf(mix_kids))
    assert outcome.answers == ANSWERS
    assert "damaged" in outcome.about["damage"]


def test_what_is_listed_as_a_field_and_is_none_is_said():
    """A reference may lead to another thing than the field that it named."""

    def list_page(pdf: pikepdf.Pdf) -> None:
        drop_fields(pdf, {"purpose"})
        pdf.Root.AcroForm.Fields.append(pdf.pages[0].obj.Resources)

    outcome = read(change_pdf(list_page))
    assert outcome.about["absent"] == ["purpose"]
    assert "damaged" in outcome.about["damage"]


def test_pages_without_their_form_are_read():
    """Each place on a page names its field, and the question that its buttons belong to."""
    outcome = read(copy_pages(0, 1))
    assert outcome.answers == ANSWERS
    assert "damage" not in outcome.about


@pytest.mark.parametrize(("place", "here"), [(0, FIRST_PAGE), (1, SECOND_PAGE)])
def test_one_page_says_nothing_of_the_others(place: int, here: list[str]):
    """Questions on the page that is missing are named: a blank there is no answer."""
    outcome = read(copy_pages(place))
    assert outcome.answers == only(here)
    assert outcome.about["absent"] == [name for name in ANSWERS if name not in here]


def test_buttons_whose_field_was_left_behind_are_known_by_their_words():
    """A button says its question and its option, and its drawing is called by the option's id."""

    def orphan(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.AcroForm
        for page in pdf.pages:
            for widget in page.Annots:
                if "/Parent" in widget:
                    del widget.Parent

    assert read(change_pdf(orphan)).answers == ANSWERS


def test_buttons_that_nobody_owns_are_kept_as_words():
    """What was on is not lost where its question cannot be told."""

    def orphan(pdf: pikepdf.Pdf) -> None:
        for widget in find_field(pdf, "often").Kids:
            widget.TU = String(f"Elsewhere: {widget.TU}")
            del widget.Parent
        fields = pdf.Root.AcroForm.Fields
        pdf.Root.AcroForm.Fields = Array([each for each in fields if str(each.T) != "often"])

    outcome = read(change_pdf(orphan))
    assert outcome.about["absent"] == ["often"]
    (left,) = outcome.about["leftOver"]
    assert left["words"] == "Elsewhere: How often do we meet? Something else"


def test_pages_that_chromes_engine_copied_are_read():
    """It mixes up the numbers of the fields that buttons belong to."""
    with pypdfium2.PdfDocument(filled_pdf()) as source:
        made = pypdfium2.PdfDocument.new()
        made.import_pages(source)
        saved = BytesIO()
        made.save(saved)
        made.close()
    outcome = read(saved.getvalue())
    assert outcome.answers == ANSWERS
    assert "absent" not in outcome.about


PROGRAMS = {
    "joined by Poppler": ("pdfunite", "in.pdf", "blank.pdf", "out.pdf"),
    "joined with itself by Poppler": ("pdfunite", "in.pdf", "in.pdf", "out.pdf"),
    "the pages of MuPDF": ("mutool", "clean", "in.pdf", "out.pdf", "1-2"),
}


@pytest.mark.needs("pdfunite", "mutool")
@pytest.mark.parametrize("name", PROGRAMS)
def test_what_other_programs_join_and_part_is_read(name: str, tmp_path: Path):
    """Every answer comes back."""
    assert read(run(*PROGRAMS[name], content=filled_pdf(), folder=tmp_path)).answers == ANSWERS


@pytest.mark.needs("pdfseparate")
def test_a_page_that_poppler_took_out_is_read(tmp_path: Path):
    """What went with the other page is named: all of it, or what this Poppler did not leave."""
    outcome = read(
        run("pdfseparate", "-l", "1", "in.pdf", "out.pdf", content=filled_pdf(), folder=tmp_path)
    )
    gone = outcome.about["absent"]
    assert gone
    assert set(gone) <= set(SECOND_PAGE)
    assert outcome.answers == only([name for name in ANSWERS if name not in gone])


def test_two_filled_copies_in_one_file_show_where_they_differ():
    """The first answer counts, and the second is kept as words beside it."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(filled_pdf())) as pdf, pikepdf.open(BytesIO(filled_pdf())) as other:
        find_field(other, "purpose").V = String("To rest")
        find_field(other, "often").V = Name.monthly
        pdf.add_pages_from(other)
        pdf.save(saved)
    outcome = read(saved.getvalue())
    assert outcome.answers == ANSWERS
    assert outcome.about["leftOver"] == [
        {"words": "To rest", "place": "A second answer to “Purpose”"},
        {"words": "Once a month", "place": "A second answer to “How often do we meet?”"},
    ]


def test_questions_that_became_print_are_named():
    """What is no field any more is not blank."""
    gone = {"purpose", "signed__name", "signed__date"}
    outcome = read(change_pdf(lambda pdf: drop_fields(pdf, gone)))
    assert outcome.about["absent"] == ["purpose", "signed"]


def test_leftovers_of_another_kind_of_form_do_no_harm():
    """A form may carry its XFA twin; its fields count."""

    def add(pdf: pikepdf.Pdf) -> None:
        pdf.Root.AcroForm.XFA = Array([String("template"), pdf.make_stream(b"<template/>")])

    assert read(change_pdf(add)).answers == ANSWERS


def test_notes_that_people_put_on_a_page_are_kept_as_words():
    """Text typed over the page, a comment; not the target of a link."""

    def write(pdf: pikepdf.Pdf) -> None:
        rect = Array([10, 10, 90, 30])
        for kind, words in (("FreeText", "See over"), ("Text", "Really?"), ("Link", "A link")):
            note = Dictionary(
                Type=Name.Annot, Subtype=Name("/" + kind), Rect=rect, Contents=String(words)
            )
            pdf.pages[1].Annots.append(pdf.make_indirect(note))

    outcome = read(change_pdf(write))
    assert outcome.answers == ANSWERS
    assert outcome.about["leftOver"] == [
        {"words": "See over", "place": "In a note on page 2"},
        {"words": "Really?", "place": "In a note on page 2"},
    ]
