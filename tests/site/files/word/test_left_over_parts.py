"""Parts that hold no answers may be damaged, and names written otherwise: the answers are there."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from browsing.document_parts import DocumentParts, RefusedError
from samples.word_edits import DOCUMENT, WORKSHEET, EditedWord, make, paragraph, run

CORE = "docProps/core.xml"
STRICT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://purl.oclc.org/ooxml/wordprocessingml/main"
    ),
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
DAMAGED: dict[str, bytes] = {
    CORE: b"<?xml version='1.0'?><cp:coreProperties",
    "docProps/app.xml": b"",
    "docProps/custom.xml": b"\x00\x01\x02",
    "word/theme/theme1.xml": b"<a:theme",
    "customXml/item1.xml": b"{",
    "word/settings.xml": b"<!DOCTYPE x><x/>",
    "word/styles.xml": b"<w:styles",
    "word/numbering.xml": b"\xff\xfe",
    "word/_rels/document.xml.rels": b"<Relationships",
    "[Content_Types].xml": b"?",
}


@pytest.mark.parametrize("part", DAMAGED)
def test_a_damaged_part_without_answers_damages_no_answer(
    document: EditedWord, read: Callable[..., Any], part: str
):
    """Properties, themes, styles and what other programs put beside the text."""
    found = read(document.save({part: DAMAGED[part]}))
    assert (found.changed, found.words, found.notes) == ({}, [], [])


@pytest.mark.parametrize("kind", ["footnotes", "endnotes", "comments", "header", "footer"])
def test_a_damaged_part_with_words_is_told_of(
    document: EditedWord, read: Callable[..., Any], kind: str
):
    """The words in it cannot be shown, so the page says where to look."""
    found = read(document.save({f"word/{kind}9.xml": b"<w:x"}))
    assert found.changed == {}
    (note,) = found.notes
    assert f"{kind} could not be read" in note


def test_a_damaged_text_is_refused(document: EditedWord, parts: DocumentParts):
    """What is left of it cannot be told from what is not."""
    with pytest.raises(RefusedError, match="damaged"):
        parts.read("Word", document.save({DOCUMENT: b"<w:document"}), WORKSHEET)


def rename(content: bytes, change: Callable[[str], str]) -> bytes:
    """Return an archive with its files' names written otherwise."""
    renamed = BytesIO()
    with ZipFile(BytesIO(content)) as whole, ZipFile(renamed, "w", ZIP_DEFLATED) as archive:
        for each in whole.namelist():
            archive.writestr(change(each), whole.read(each))
    return renamed.getvalue()


@pytest.mark.parametrize(
    "change",
    [
        lambda each: each.replace("/", "\\"),
        lambda each: f"./{each}",
        lambda each: f"/{each}",
        lambda each: each.replace("word/", "Word/"),
    ],
    ids=["backslashes", "dot", "slash", "case"],
)
def test_names_in_the_archive_may_be_written_otherwise(
    filled: bytes, read: Callable[..., Any], change: Callable[[str], str]
):
    """Some programs write them as their system does."""
    found = read(rename(filled, change))
    assert (found.changed, found.words) == ({}, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-8-sig"])
def test_a_part_may_be_in_another_encoding(
    document: EditedWord, read: Callable[..., Any], encoding: str
):
    """The format allows UTF-16, and a mark at the start."""
    text = document.parts[DOCUMENT].decode().partition("?>")[2]
    marks = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
    found = read(document.save({DOCUMENT: marks.get(encoding, b"") + text.encode(encoding)}))
    assert (found.changed, found.words) == ({}, [])


def test_the_strict_form_is_read(document: EditedWord, read: Callable[..., Any]):
    """Word can save in the strict form, whose names have another space."""
    xml = document.parts[DOCUMENT].decode()
    for transitional, strict in STRICT.items():
        xml = xml.replace(transitional, strict)
    found = read(document.save({DOCUMENT: xml.encode()}))
    assert (found.changed, found.words) == ({}, [])


def test_a_file_inside_the_document_is_told_of(document: EditedWord, read: Callable[..., Any]):
    """Programs may leave a whole file where its text should be."""
    document.after("ending", '<w:altChunk r:id="rId99"/>')
    found = read(document)
    assert found.changed == {}
    assert "another file inside it" in found.notes[0]


def test_what_a_program_makes_by_itself_stands_in_a_control(
    document: EditedWord, read: Callable[..., Any]
):
    """A list of contents at the start is read, and its words are shown like any other."""
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    inside = f"<w:sdtContent>{paragraph('Contents')}</w:sdtContent>"
    document.body.insert(0, make(f"<w:sdt>{gallery}</w:sdtPr>{inside}</w:sdt>"))
    found = read(document)
    assert (found.changed, found.words) == ({}, ["Contents"])


def test_a_moved_paragraph_counts_where_it_stands_now(
    document: EditedWord, read: Callable[..., Any]
):
    """Moved with changes tracked, from one answer to another."""
    moved = '<w:moveFrom w:id="7" w:author="A">' + run("moved words") + "</w:moveFrom>"
    gone = '<w:rPr><w:moveFrom w:id="6" w:author="A"/></w:rPr>'
    document.after("purpose", paragraph(moved, gone))
    come = '<w:moveTo w:id="7" w:author="A">' + run("moved words") + "</w:moveTo>"
    document.after("ending", paragraph(come, '<w:rPr><w:moveTo w:id="5" w:author="A"/></w:rPr>'))
    found = read(document)
    assert (found.changed, found.words) == ({"ending": "an ending\nmoved words"}, [])


def test_empty_paragraphs_and_marks_of_spelling_are_nothing(
    document: EditedWord, read: Callable[..., Any]
):
    """Word strews them everywhere."""
    for place in document.find("//w:p"):
        place.append(make('<w:proofErr w:type="spellStart"/>'))
        place.append(make("<w:r><w:lastRenderedPageBreak/></w:r>"))
    for tag in ("purpose", "often", "start", "topics__plans"):
        document.around(tag).addprevious(make("<w:p/>"))
        document.around(tag).addnext(make("<w:p/>"))
    found = read(document)
    assert (found.changed, found.words) == ({}, [])
