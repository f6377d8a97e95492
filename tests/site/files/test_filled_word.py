"""*Download* as Word: the document that the page fills in is valid, and holds what was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator
from playwright.sync_api import Browser

from browsing.document_parts import DocumentParts
from samples.pdf_round_trips import make_answers, make_wide_worksheet
from samples.worksheet_samples import IMPRINT
from worksheet_builder.model import Worksheet
from worksheet_builder.word import to_word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@pytest.fixture(scope="module")
def worksheet() -> Worksheet:
    """A worksheet with every kind of field, and one of each text kind for every text."""
    return make_wide_worksheet()


@pytest.fixture(scope="module")
def parts(browser: Browser, address: str, site: Path) -> Iterator[DocumentParts]:
    """The filler, in a page of the site."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto("/")
    yield DocumentParts(page, site)
    context.close()


@pytest.fixture(scope="module")
def filled(parts: DocumentParts, worksheet: Worksheet) -> bytes:
    """The document with an answer to every question, a hundred rows among them."""
    return parts.fill("Word", to_word(worksheet, IMPRINT), worksheet, make_answers())


def read_xml(document: bytes) -> Any:
    """The part that holds the words and the controls."""
    with ZipFile(BytesIO(document)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def find_control(document: bytes, tag: str) -> Any:
    """The first content control with this tag."""
    return next(
        control
        for control in read_xml(document).iter(W + "sdt")
        if control.find(f"{W}sdtPr/{W}tag[@{W}val='{tag}']") is not None
    )


def find_errors(document: bytes, folder: Path) -> list[str]:
    """What the validator of Open XML says of a document."""
    path = folder / "document.docx"
    path.write_bytes(document)
    validator = OpenXmlValidator(FileFormat.MICROSOFT_365, strict=False)
    return [f"{error.part_uri}: {error.description}" for error in validator.validate(path).errors]


def test_it_is_valid(filled: bytes, tmp_path: Path):
    """With every kind of answer, text in any script and rows beyond the template's."""
    assert find_errors(filled, tmp_path) == []


def test_no_two_things_share_a_number_or_a_name(filled: bytes):
    """Rows are copies, and Word calls a file damaged where a number is there twice."""
    document = read_xml(filled)
    controls = [pr.find(W + "id").get(W + "val") for pr in document.iter(W + "sdtPr")]
    starts = list(document.iter(W + "bookmarkStart"))
    names = [start.get(W + "name") for start in starts]
    numbers = [start.get(W + "id") for start in starts]
    ends = [end.get(W + "id") for end in document.iter(W + "bookmarkEnd")]
    assert len(set(controls)) == len(controls)
    assert len(set(names)) == len(names)
    assert len(set(numbers)) == len(numbers)
    assert sorted(numbers) == sorted(ends)
    assert "ws_rows__100__words" in names


def test_the_same_answers_give_the_same_bytes(
    parts: DocumentParts, filled: bytes, worksheet: Worksheet
):
    """A document bears no date: who compares two copies sees only what was changed."""
    again = parts.fill("Word", to_word(worksheet, IMPRINT), worksheet, make_answers())
    assert again == filled
    with ZipFile(BytesIO(filled)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert archive.testzip() is None


def test_what_is_not_answered_stays_blank(parts: DocumentParts, worksheet: Worksheet):
    """Without answers, the document shows and says what the blank one does."""
    blank = to_word(worksheet, IMPRINT)
    filled = parts.fill("Word", blank, worksheet, {})
    one, other = (etree.tostring(read_xml(each), method="c14n") for each in (blank, filled))
    assert one == other


def test_each_kind_of_control_is_filled_in_its_own_way(filled: bytes):
    """A tick is ticked, a day is a day, and a choice shows its words, as if chosen in Word."""
    tick = find_control(filled, "ticks__option1")
    assert tick.find(f".//{W14}checked").get(W14 + "val") == "1"
    assert "".join(tick.itertext()) == "☒"
    day = find_control(filled, "day")
    assert day.find(f".//{W}date").get(W + "fullDate") == "2027-03-07T00:00:00Z"
    assert "".join(find_control(filled, "choice").itertext()) == "Option 2"
    for control in (day, find_control(filled, "text0")):
        assert control.find(f".//{W}showingPlcHdr") is None
        assert control.find(f".//{W}rStyle") is None


def test_what_the_template_has_no_place_for_stands_at_the_end(filled: bytes):
    """An answer to a question that is no longer asked is shown, under its question."""
    texts = ["".join(p.itertext()) for p in read_xml(filled).iter(W + "p")]
    at = texts.index("More of your answers")
    assert texts.index("What was asked once") > at
    assert any(text.startswith("What an earlier worksheet asked:") for text in texts[at:])
    assert "Ticks: What was offered once (from an earlier version)" in " ".join(texts[at:])


def test_a_day_that_no_calendar_has_is_written_as_text(
    parts: DocumentParts, worksheet: Worksheet, tmp_path: Path
):
    """Word would call the file damaged; what was typed is shown, and comes back."""
    blank = to_word(worksheet, IMPRINT)
    for day in ("2026-02-31", "0000-01-01", "3//2026"):
        filled = parts.fill("Word", blank, worksheet, {"day": day})
        assert find_errors(filled, tmp_path) == []
        assert parts.read("Word", filled, worksheet)["answers"] == {"day": day}


def test_what_xml_cannot_hold_is_marked(parts: DocumentParts, worksheet: Worksheet, tmp_path: Path):
    """NUL and half an emoji become "�", a vertical tab a new line; the document stays valid."""
    answers = {"long0": "a\0b\x1bc\ufffed\udc00e\x0bf\x0cg\r\nh\x85i"}
    filled = parts.fill("Word", to_word(worksheet, IMPRINT), worksheet, answers)
    assert find_errors(filled, tmp_path) == []
    read = parts.read("Word", filled, worksheet)["answers"]
    assert read == {"long0": "a�b�c�d�e\nf\ng\nh\x85i"}


def test_a_table_with_a_high_row_may_part(parts: DocumentParts, worksheet: Worksheet):
    """A row of more than a page goes on over the page; LibreOffice would hang if it could not."""
    blank = to_word(worksheet, IMPRINT)
    for text, bonds in (("short", True), ("line\n" * 80, False)):
        filled = parts.fill("Word", blank, worksheet, {"rows": [{"lines": text}]})
        table = find_control(filled, "rows")
        assert any(True for _ in table.iter(W + "cantSplit")) is bonds


RIGHT_TO_LEFT = {
    "Hebrew": "שלום, 2 ספרים (חדשים) ועוד English באמצע",
    "Arabic": "نلتقي كل أسبوعين.\nثم نرى",
    "a line below in Persian": "یک هدف\tو یکی دیگر",
}


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_what_runs_to_the_left_says_so(
    parts: DocumentParts, worksheet: Worksheet, tmp_path: Path, language: str
):
    """Its paragraph begins at the right and its runs turn, alone, in a cell and at the end."""
    text = RIGHT_TO_LEFT[language]
    answers = {
        "long0": text,
        "text0": "plain words",
        "rows": [{"words": text, "lines": "plain words"}],
        "asked_once": text,
    }
    filled = parts.fill("Word", to_word(worksheet, IMPRINT), worksheet, answers)
    assert find_errors(filled, tmp_path) == []
    assert parts.read("Word", filled, worksheet)["answers"] == answers
    turned = [
        "".join(place.itertext())
        for place in read_xml(filled).iter(W + "p")
        if place.find(f"{W}pPr/{W}bidi") is not None
    ]
    shown = text.replace("\n", "").replace("\t", "")
    assert [words.strip() for words in turned] == [shown] * 3
    for run in read_xml(filled).iter(W + "r"):
        words = "".join(run.itertext())
        letters = [unicodedata.bidirectional(letter) for letter in words]
        is_turned = run.find(f"{W}rPr/{W}rtl") is not None
        assert is_turned == any(kind in ("R", "AL") for kind in letters), words
        assert not (is_turned and "L" in letters), words


def test_words_in_another_script_within_a_sentence_do_not_turn_it(
    parts: DocumentParts, worksheet: Worksheet
):
    """The first letter decides which way a paragraph runs."""
    answers = {"long0": "We read “שלום” first."}
    filled = parts.fill("Word", to_word(worksheet, IMPRINT), worksheet, answers)
    assert parts.read("Word", filled, worksheet)["answers"] == answers
    assert not list(read_xml(filled).iter(W + "bidi"))
    assert [run.text for run in read_xml(filled).iterfind(f".//{W}rtl/../../{W}t")] == ["שלום"]
