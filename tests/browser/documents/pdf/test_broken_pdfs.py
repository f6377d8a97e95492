"""PDFs that programs joined, parted or damaged are read as far as they go, and never as whole."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
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
    """What the other page held is named."""
    outcome = read(
        run("pdfseparate", "-l", "1", "in.pdf", "out.pdf", content=filled_pdf(), folder=tmp_path)
    )
    gone = outcome.about["absent"]
    assert set(gone) < set(SECOND_PAGE)
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


END = b"%%EOF\n"
FOOTER = b"\r\n-- \r\nSent from my telephone\r\n(obj of 3 lists)\r\n" * 100
PAGE = b"<html><body><object>Proxy</object> 404 obj</body></html>\n" * 400
# What may stand around a file, and by what it becomes one
AROUND: dict[str, Callable[[bytes], bytes]] = {
    "NULs behind": lambda pdf: pdf + bytes(5000),
    "many NULs behind": lambda pdf: pdf + bytes(300_000),
    "the end of a mail behind": lambda pdf: pdf + FOOTER,
    "a web page behind": lambda pdf: pdf + PAGE,
    "a second end behind": lambda pdf: pdf + END + END,
    "its last line missing": lambda pdf: pdf[: -len(END)],
    "the lines of a mail before": lambda pdf: b"Received: from a (b) by c;\r\n" * 60 + pdf,
    "the words of a server before": lambda pdf: b"HTTP/1.1 200 OK\r\nA: b\r\n\r\n" + pdf,
    "a mark of UTF-8 before": lambda pdf: b"\xef\xbb\xbf" + pdf,
    "NULs before and behind": lambda pdf: bytes(700) + pdf + bytes(700),
    "other line ends": lambda pdf: pdf.replace(b"startxref\n", b"startxref\r"),
}


@pytest.mark.parametrize("name", AROUND)
def test_what_stands_around_a_file_does_not_matter(name: str):
    """All of it is there."""
    outcome = read(AROUND[name](filled_pdf()))
    assert outcome.problem == ""
    assert outcome.answers == ANSWERS
    assert "damage" not in outcome.about


def test_of_several_files_in_one_the_last_is_read_and_that_is_said():
    """Two that were sent as one cannot both be the answer."""
    outcome = read(blank_pdf() + filled_pdf())
    assert outcome.answers == ANSWERS
    assert "several PDFs" in outcome.about["damage"]


@pytest.mark.parametrize("junk", [b"", bytes(5000), FOOTER])
def test_a_file_without_its_newest_part_is_cut_whatever_stands_behind(junk: bytes):
    """Its older end is found, and that more follows it."""
    assert "cut short" in read(filled_pdf()[:-700] + junk).problem


def test_questions_that_became_print_are_named():
    """What is no field any more is not blank."""
    gone = {"purpose", "signed__name", "signed__date"}
    outcome = read(change_pdf(lambda pdf: drop_fields(pdf, gone)))
    assert outcome.about["absent"] == ["purpose", "signed"]


def make_dynamic(pdf: pikepdf.Pdf) -> None:
    """Leave of a form only what the program that made it understands."""
    drop_annotations(pdf)
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_stream(b"<xdp/>"))


def drop_annotations(pdf: pikepdf.Pdf) -> None:
    """Take everything off the pages."""
    for page in pdf.pages:
        del page.Annots


def empty_form(pdf: pikepdf.Pdf) -> None:
    """Leave a form without fields."""
    drop_annotations(pdf)
    pdf.Root.AcroForm.Fields = Array([])


def flatten(pdf: pikepdf.Pdf) -> None:
    """Turn every field into print, and leave the form as it is."""
    pdf.flatten_annotations()
    pdf.Root.AcroForm = Dictionary(Fields=Array([]))


OWNED = pikepdf.Encryption(owner="owner", user="")
LOCKED = pikepdf.Encryption(owner="owner", user="user")
OLD = pikepdf.Encryption(owner="owner", user="", R=3, aes=False, metadata=False)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (lambda: change_pdf(make_dynamic), "XFA"),
        (lambda: change_pdf(empty_form), "no fields"),
        (lambda: change_pdf(flatten), "no fields"),
        (lambda: change_pdf(lambda _pdf: None, encryption=OWNED), "protected"),
        (lambda: change_pdf(lambda _pdf: None, encryption=LOCKED), "locked"),
        (lambda: change_pdf(lambda _pdf: None, encryption=OLD), "protected"),
    ],
)
def test_what_cannot_be_read_is_said_in_plain_words(content: Callable[[], bytes], words: str):
    """Each kind has words of its own."""
    assert words in read(content()).problem


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
