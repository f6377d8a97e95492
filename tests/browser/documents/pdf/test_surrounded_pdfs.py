"""PDFs with other bytes around them are read, and what cannot be read is refused in plain words."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary

from browser.pdf_parts import Outcome, read_pdfs
from samples.small_pdf import ANSWERS, blank_pdf, change_pdf, filled_pdf, small_worksheet


def read(content: bytes) -> Outcome:
    """Read one file."""
    return read_pdfs(small_worksheet(), {"file": content})["file"]


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
