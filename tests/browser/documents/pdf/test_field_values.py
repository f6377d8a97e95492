"""However a program names a field and writes what is in it, the answer comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from browser.pdf_parts import read_pdfs
from samples.field_changes import both, drop, set_value
from samples.small_pdf import ANSWERS, Change, change_pdf, find_field, small_worksheet

TEXTS: dict[str, tuple[Any, str]] = {
    "UTF-16, high byte first": (String(b"\xfe\xff" + "Łódź".encode("utf-16-be")), "Łódź"),
    "UTF-16, low byte first": (String(b"\xff\xfe" + "Łódź".encode("utf-16-le")), "Łódź"),
    "UTF-8": (String(b"\xef\xbb\xbf" + "Łódź".encode()), "Łódź"),
    "PDF's own": (String(b"\x84\x95\x9b\xa0"), "—Łł€"),
    "NULs behind": (String(b"\xfe\xff" + "Łódź\0\0".encode("utf-16-be")), "Łódź"),
    "a language before": (
        String(b"\xfe\xff" + "\x1bpl\x1bŁódź".encode("utf-16-be")),
        "Łódź",
    ),
    "a name": (Name("/Grow"), "Grow"),
    "a number": (7, "7"),
}
DATES = {
    "8 October 2027": "2027-10-08",
    "8.10.2027": "2027-10-08",
    "8/10/27": "2027-10-08",
    "October 8, 2027": "2027-10-08",
    "Friday, 8 October 2027": "2027-10-08",
    "2027/10/08": "2027-10-08",
    "8 October 2027 (to be confirmed)": "8 October 2027 (to be confirmed)",
}


def rename(name: str, *above: str) -> Change:
    """Put a field below others of these names, or give it another one."""

    def change(pdf: pikepdf.Pdf) -> None:
        field = find_field(pdf, "purpose")
        kept = [each for each in pdf.Root.AcroForm.Fields if each.objgen != field.objgen]
        field.T = String(name)
        for each in reversed(above):
            parent = pdf.make_indirect(Dictionary(T=String(each), Kids=Array([field])))
            field.Parent = parent
            field = parent
        pdf.Root.AcroForm.Fields = Array([*kept, field])

    return change


NAMES: dict[str, Change] = {
    "below a form": rename("purpose", "Form"),
    "below a form and a page": rename("purpose[0]", "form1[0]", "page[0]"),
    "numbered": rename("purpose#0"),
    "numbered below": rename("0", "purpose"),
    "numbered in another way": rename("purpose+1"),
    "a copy": rename("purpose (2)"),
    "with full stops": rename("Form.page1.purpose"),
}


def move_value_up(pdf: pikepdf.Pdf) -> None:
    """Let a field inherit its kind and its value from above what it stands in."""
    field = find_field(pdf, "purpose")
    kept = [each for each in pdf.Root.AcroForm.Fields if each.objgen != field.objgen]
    middle = pdf.make_indirect(Dictionary(Kids=Array([field])))
    top = pdf.make_indirect(
        Dictionary(FT=field.FT, V=String("From above"), Kids=Array([middle]), T=String("Form"))
    )
    del field.FT, field.V
    field.Parent, middle.Parent = middle, top
    pdf.Root.AcroForm.Fields = Array([*kept, top])


def move_value_down(pdf: pikepdf.Pdf) -> None:
    """Write the value at the place on the page, below the field."""
    field = find_field(pdf, "purpose")
    kept = [each for each in pdf.Root.AcroForm.Fields if each.objgen != field.objgen]
    parent = pdf.make_indirect(Dictionary(T=field.T, FT=field.FT, Kids=Array([field])))
    del field.T, field.FT
    field.V, field.Parent = String("From below"), parent
    pdf.Root.AcroForm.Fields = Array([*kept, parent])


def write_stream(pdf: pikepdf.Pdf) -> None:
    """Write a long value in a stream of its own."""
    find_field(pdf, "purpose").V = pdf.make_stream(b"\xef\xbb\xbf" + "A long story: Łódź".encode())


RICH = (
    '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml" style="font-size:11pt">'
    "<p>One <b>bold</b> &amp; &#322;<br/>two</p>\n<p>three</p></body>"
)
PLACES: dict[str, tuple[Change, str]] = {
    "above what it stands in": (move_value_up, "From above"),
    "at its place on the page": (move_value_down, "From below"),
    "in a stream": (write_stream, "A long story: Łódź"),
    "in rich text alone": (
        both(drop("purpose", "/V"), lambda pdf: find_field(pdf, "purpose").update({"/RV": RICH})),
        "One bold & ł\ntwo\nthree",
    ),
    "in rich text too": (
        lambda pdf: find_field(pdf, "purpose").update({"/RV": RICH}),
        ANSWERS["purpose"],
    ),
}


@pytest.fixture(scope="module")
def read() -> Callable[[str], Any]:
    """Read every case at once, and return the answers of one."""
    changes: dict[str, Change] = {
        **{f"text {name}": set_value("purpose", value) for name, (value, _) in TEXTS.items()},
        **{f"date {words}": set_value("start", String(words)) for words in DATES},
        **{f"name {name}": change for name, change in NAMES.items()},
        **{f"place {name}": change for name, (change, _) in PLACES.items()},
        "own field": add_field,
    }
    made = {name: change_pdf(change) for name, change in changes.items()}
    return read_pdfs(small_worksheet(), made).__getitem__


def add_field(pdf: pikepdf.Pdf) -> None:
    """Add a field that no worksheet has."""
    field = Dictionary(T=String("Text 1"), FT=Name.Tx, V=String("By the way"))
    pdf.Root.AcroForm.Fields.append(pdf.make_indirect(field))


@pytest.mark.parametrize("name", TEXTS)
def test_text_is_read_in_every_encoding(read, name: str):
    """UTF-16 of either order, UTF-8, or PDF's own eight bits."""
    assert read(f"text {name}").answers == ANSWERS | {"purpose": TEXTS[name][1]}


@pytest.mark.parametrize("words", DATES)
def test_a_date_is_read_as_people_write_it(read, words: str):
    """In the one box that a PDF has for it; words that say more are kept."""
    assert read(f"date {words}").answers == ANSWERS | {"start": DATES[words]}


@pytest.mark.parametrize("name", NAMES)
def test_a_field_is_known_by_the_name_that_a_program_gave_it(read, name: str):
    """Below others, or with a number behind."""
    outcome = read(f"name {name}")
    assert outcome.answers == ANSWERS
    assert set(outcome.about) == {"format", "version", "worksheet"}


@pytest.mark.parametrize("name", PLACES)
def test_a_value_is_found_wherever_it_stands(read, name: str):
    """Above the field, below it, in a stream, as rich text."""
    outcome = read(f"place {name}")
    assert outcome.answers == ANSWERS | {"purpose": PLACES[name][1]}
    assert set(outcome.about) == {"format", "version", "worksheet"}


def test_words_in_a_field_of_ones_own_are_kept(read):
    """People add fields in other programs."""
    outcome = read("own field")
    assert outcome.answers == ANSWERS
    assert outcome.about["leftOver"] == [{"words": "By the way", "place": "In the field “Text 1”"}]
