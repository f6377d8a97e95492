"""PDFs as few programs write them are read, and what cannot be read is refused in plain words."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest

from browsing.document_parts import RefusedError
from reading_documents.rewrite_pdf import leave, rewrite
from samples.pdf_round_trips import SHORT
from samples.worksheet_samples import make_worksheet


def test_text_in_each_encoding_is_read(read, short):
    """Programs write text as UTF-16 of either order, UTF-8, or in PDF's own eight bits."""
    encodings = {
        "text0": (b"\xfe\xff" + "Łódź 👩🏽‍🔬".encode("utf-16-be"), "Łódź 👩🏽‍🔬"),
        "text1": (b"\xff\xfe" + "Łódź 👩🏽‍🔬".encode("utf-16-le"), "Łódź 👩🏽‍🔬"),
        "text2": (b"\xef\xbb\xbf" + "Łódź 👩🏽‍🔬".encode(), "Łódź 👩🏽‍🔬"),
        "text3": (b"\x84\x95\x9b\xa0 \x8d\xe9\x8e", "—Łł€ “é”"),
        "text4": (b"one\rtwo\r\nthree\nfour", "one\ntwo\nthree\nfour"),
    }

    def write(pdf: pikepdf.Pdf) -> None:
        for field in pdf.Root.AcroForm.Fields:
            if str(field.T) in encodings:
                field.V = pikepdf.String(encodings[str(field.T)][0])

    answers = read(rewrite(short, write))
    assert {name: answers[name] for name in encodings} == {
        name: words for name, (_, words) in encodings.items()
    }


def test_values_above_a_field_and_tables_beside_it_count(read, short):
    """A kind and a value may stand in a field's parent, and an option be known by its number."""

    def group(pdf: pikepdf.Pdf) -> None:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        text, choice = fields["text0"], fields["choice"]
        parent = pikepdf.Dictionary(FT=text.FT, V=pikepdf.String("from above"), Kids=[text])
        del text.FT, text.V
        text.Parent = pdf.make_indirect(parent)
        kept = [field for field in pdf.Root.AcroForm.Fields if str(field.T) != "text0"]
        pdf.Root.AcroForm.Fields = pikepdf.Array([*kept, text.Parent])
        choice.Opt = pikepdf.Array([pikepdf.String(f"option{n}") for n in (1, 2, 3)])
        choice.V = pikepdf.Name("/0")
        for button in choice.Kids:
            button.AS = pikepdf.Name.Off

    answers = read(rewrite(short, group))
    assert (answers["text0"], answers["choice"]) == ("from above", "option1")


def test_fields_that_lead_back_to_themselves_end(read, short):
    """A field that is its own child or its own parent is read once."""

    def tie(pdf: pikepdf.Pdf) -> None:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        fields["text0"].Parent = fields["text0"]
        loop = pdf.make_indirect(pikepdf.Dictionary(T=pikepdf.String("loop")))
        loop.Kids = pikepdf.Array([loop])
        pdf.Root.AcroForm.Fields.append(loop)

    assert read(rewrite(short, tie)) == SHORT


def test_a_pdf_from_before_it_named_its_worksheet_is_known_by_its_fields(read, short):
    """Older blank documents do not say which worksheet they are."""

    def forget(pdf: pikepdf.Pdf) -> None:
        for name in ("/worksheet", "/version"):
            del pdf.docinfo[name]

    assert read(rewrite(short, forget)) == SHORT


def flatten(pdf: pikepdf.Pdf) -> None:
    """Turn the fields into print, as printing to a file does."""
    pdf.flatten_annotations()
    if "/AcroForm" in pdf.Root:
        del pdf.Root.AcroForm


def name_newer(pdf: pikepdf.Pdf) -> None:
    """Say that a later guide made it."""
    pdf.docinfo["/version"] = pikepdf.String("2")


def add_rows(pdf: pikepdf.Pdf) -> None:
    """Add a row beyond what a worksheet may have."""
    field = pikepdf.Dictionary(T=pikepdf.String("rows__501__words"), V=pikepdf.String("x"))
    pdf.Root.AcroForm.Fields.append(pdf.make_indirect(field))


LOCKED = pikepdf.Encryption(owner="owner", user="user")
PROTECTED = pikepdf.Encryption(owner="owner", user="")  # opens without a password

# What becomes of the filled PDF, by what the person is told
REFUSED: dict[str, Callable[[bytes], bytes]] = {
    "is empty": lambda _pdf: b"",
    "is not a PDF": lambda _pdf: b"Dear all, the PDF is attached.",
    "has no fields": lambda pdf: rewrite(pdf, flatten),
    "without a password": lambda pdf: rewrite(pdf, leave, encryption=LOCKED),
    "protected": lambda pdf: rewrite(pdf, leave, encryption=PROTECTED),
    "cut short": lambda pdf: pdf[: len(pdf) // 2],
    "perhaps your newest answers": lambda pdf: pdf[:-200],
    "is damaged": lambda pdf: pdf.replace(b"/Root", b"/Boot"),
    "at most 500 rows": lambda pdf: rewrite(pdf, add_rows),
    "far more than a worksheet": lambda pdf: (
        b"%PDF-1.7\n1 0 obj [" + b"0 " * 400_000 + b"] endobj\n" + pdf
    ),
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_cannot_be_read_is_refused_in_plain_words(parts, worksheet, short, words):
    """Each problem has words of its own, and none gives half of the answers."""
    with pytest.raises(RefusedError, match=words):
        parts.read("Pdf", REFUSED[words](short), worksheet)


def test_a_pdf_of_another_worksheet_says_which(parts, short):
    """The page that opens it can lead there."""
    other = make_worksheet([{"id": "text0", "kind": "text", "label": "Text"}])
    other = other.model_copy(update={"id": "other"})
    assert parts.read("Pdf", short, other)["worksheet"] == "sample"


def test_a_nameless_pdf_of_another_worksheet_is_refused(parts, short):
    """One field of the same name does not make it ours."""

    def forget(pdf: pikepdf.Pdf) -> None:
        del pdf.docinfo["/worksheet"]

    other = make_worksheet([{"id": "text0", "kind": "text", "label": "Text"}])
    other = other.model_copy(update={"id": "other"})
    with pytest.raises(RefusedError, match="not those of this worksheet"):
        parts.read("Pdf", rewrite(short, forget), other)


def test_a_pdf_of_a_newer_guide_says_so(parts, worksheet, short):
    """What it names stands in the copy, and is refused there as in every kind of file."""
    assert parts.read("Pdf", rewrite(short, name_newer), worksheet)["version"] == 2
