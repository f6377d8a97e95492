"""What Word shows and does not write as letters: signs, list numbers, links, raised text, boxes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from samples.word_edits import EditedWord, make, name, paragraph, run, write_part


def sign(font: str, number: str) -> str:
    """Return the XML of a sign of a symbol font."""
    return f'<w:r><w:sym w:font="{font}" w:char="{number}"/></w:r>'


@pytest.mark.parametrize(
    ("font", "number", "shown"),
    [
        ("Symbol", "F0B1", "±"),
        ("Symbol", "F061", "\N{GREEK SMALL LETTER ALPHA}"),
        ("Symbol", "F0A3", "≤"),
        ("Symbol", "006D", "μ"),
        ("Wingdings", "F0E0", "→"),
        ("Wingdings", "F04A", "☺"),
        ("Wingdings", "F0DF", "←"),
        ("Wingdings 2", "F050", "✓"),
        ("Wingdings 3", "F022", "→"),
        ("Webdings", "F061", "✔"),
    ],
)
def test_a_sign_of_a_symbol_font_is_its_letter(
    document: EditedWord, read: Callable[..., Any], font: str, number: str, shown: str
):
    """As Word inserts it, and as a letter in that font."""
    look = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    letter = chr(int(number, 16))
    document.hold("purpose", run("a ") + sign(font, number) + run(" b"))
    document.hold("topic", run("a ") + run(letter, look) + run(" b"))
    found = read(document)
    assert found.changed == {"purpose": f"a {shown} b", "topic": f"a {shown} b"}
    assert found.notes == []


@pytest.mark.parametrize(("font", "number"), [("Marlett", "F061"), ("Symbol", "F0F0"), ("", "")])
def test_a_sign_that_nobody_knows_is_seen(
    document: EditedWord, read: Callable[..., Any], font: str, number: str
):
    """A box stands for it, and the page says so."""
    document.hold("purpose", run("a ") + sign(font, number))
    found = read(document)
    assert found.changed == {"purpose": "a □"}
    assert len(found.notes) == 1
    assert "only its own font" in found.notes[0]


# --- Lists

LEVELS = [
    ("decimal", "%1."),
    ("lowerLetter", "%2)"),
    ("lowerRoman", "%1.%2.%3"),
]


def write_numbering() -> bytes:
    """Return lists: in levels, with bullets, of one kind from five on, and in Roman numbers."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(LEVELS)
    )
    bullet = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'
    roman = '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%1)"/></w:lvl>'
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{at}">{each}</w:abstractNum>'
        for at, each in enumerate((levels, bullet, roman))
    )
    five = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = [(1, 0, ""), (2, 1, ""), (3, 0, five), (4, 2, "")]
    nums = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{more}</w:num>'
        for number, kind, more in lists
    )
    return write_part("numbering", kinds + nums)


def item(words: str, number: int, level: int = 0) -> str:
    """Return a paragraph of a list."""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(words, f'<w:pStyle w:val="LongAnswer"/>{place}')


LISTS = {
    "numbers": ([("one", 1, 0), ("two", 1, 0)], "1. one\n2. two"),
    "bullets": ([("one", 2, 0), ("two", 2, 0)], "\N{EN DASH} one\n\N{EN DASH} two"),
    "levels": (
        [("a", 1, 0), ("b", 1, 1), ("c", 1, 1), ("d", 1, 2), ("e", 1, 0), ("f", 1, 1)],
        "1. a\na) b\nb) c\n1.b.i d\n2. e\na) f",
    ),
    "two lists of a kind": (
        [("a", 1, 0), ("b", 1, 0), ("c", 3, 0), ("d", 3, 0)],
        "1. a\n2. b\n5. c\n6. d",
    ),
    "romans": (
        [("a", 4, 0), ("b", 4, 0), ("c", 4, 0), ("d", 4, 0)],
        "(I) a\n(II) b\n(III) c\n(IV) d",
    ),
    "a list that there is not": ([("a", 9, 0)], "a"),
    "no list": ([("a", 0, 0)], "a"),
}


def put_paragraphs(document: EditedWord, *written: str) -> None:
    """Put paragraphs in place of the words of the purpose: its control then stands round them."""
    control = document.control("purpose")
    place = document.around("purpose")
    held = control.find(name("w:sdtContent"))
    for each in list(held):
        held.remove(each)
    held.extend(make(each) for each in written)
    index = place.getparent().index(place)
    for each in [each for each in place if each.tag != name("w:pPr")]:
        place.getparent().insert(index, each)
        index += 1
    place.getparent().remove(place)


@pytest.mark.parametrize("kind", LISTS)
def test_numbers_and_bullets_of_lists_come_back(
    document: EditedWord, read: Callable[..., Any], kind: str
):
    """They stand in no text, and are words to whoever sees them."""
    items, expected = LISTS[kind]
    put_paragraphs(document, *(item(*each) for each in items))
    found = read(document.save({"word/numbering.xml": write_numbering()}))
    assert (found.changed, found.words) == ({"purpose": expected}, [])


def test_a_list_by_its_style_and_in_one_paragraph(document: EditedWord, read: Callable[..., Any]):
    """A style may number its paragraphs; a control may stand within one."""
    styles = document.parts["word/styles.xml"].decode()
    numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    base = (
        f'<w:style w:type="paragraph" w:styleId="ListBase"><w:name w:val="B"/>{numbered}</w:style>'
    )
    child = (
        '<w:style w:type="paragraph" w:styleId="MyList"><w:name w:val="M"/>'
        '<w:basedOn w:val="ListBase"/></w:style>'
    )
    document.parts["word/styles.xml"] = styles.replace(
        "</w:styles>", base + child + "</w:styles>"
    ).encode()
    for tag in ("topic", "ending", "often"):
        about = document.around(tag).find(name("w:pPr"))
        about.find(name("w:pStyle")).set(name("w:val"), "MyList")
    found = read(document.save({"word/numbering.xml": write_numbering()}))
    assert found.changed == {"topic": "1. a topic", "ending": "3. an ending"}
    assert found.words == []


def test_a_numbered_answer_that_is_blank_is_blank(
    document: EditedWord, blank: bytes, read: Callable[..., Any]
):
    """The number alone is no answer, and no words."""
    empty = EditedWord(blank)
    for tag in ("purpose", "topic", "often", "start"):
        about = empty.around(tag).find(name("w:pPr"))
        about.append(make('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    found = read(empty.save({"word/numbering.xml": write_numbering()}))
    assert (found.answers, found.words) == ({}, [])


# --- Links, raised text, hidden text, fields

RAISED = '<w:vertAlign w:val="superscript"/>'
LOWERED = '<w:vertAlign w:val="subscript"/>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
INSIDE = {
    "a link": (
        '<w:hyperlink r:id="rId90">' + run("our page") + "</w:hyperlink>",
        "our page (https://example.org/a)",
    ),
    "a link that shows its address": (
        '<w:hyperlink r:id="rId90">' + run("example.org/a/") + "</w:hyperlink>",
        "example.org/a/",
    ),
    "a link by email": (
        '<w:hyperlink r:id="rId91">' + run("write to us") + "</w:hyperlink>",
        "write to us (a@example.org)",
    ),
    "a link within the document": (
        '<w:hyperlink w:anchor="there">' + run("see there") + "</w:hyperlink>",
        "see there",
    ),
    "a link as a field": (
        FIELD.format(code=' HYPERLINK "https://example.org/b" ', shown=run("here")),
        "here (https://example.org/b)",
    ),
    "a link as a short field": (
        "<w:fldSimple w:instr=' HYPERLINK \"https://example.org/c\" '>"
        + run("there")
        + "</w:fldSimple>",
        "there (https://example.org/c)",
    ),
    "another field": (FIELD.format(code=" PAGE ", shown=run("7")), "7"),
    "raised digits": (run("10") + run("-3", RAISED) + run(" m") + run("2", RAISED), "10⁻³ m²"),
    "lowered digits": (run("CO") + run("2", LOWERED), "CO₂"),
    "a raised ending": (run("the 1") + run("st", RAISED), "the 1st"),
    "a raised formula": (run("e") + run("kt/2", RAISED), "e^(kt/2)"),
    "a smart tag": ("<w:smartTag>" + run("in London") + "</w:smartTag>", "in London"),
    "custom XML": ("<w:customXml>" + run("a place") + "</w:customXml>", "a place"),
    "a control in a control": (
        "<w:sdt><w:sdtPr/><w:sdtContent>" + run("inner") + "</w:sdtContent></w:sdt>",
        "inner",
    ),
    "an emoji in two ways": (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"/><mc:Fallback>'
        "<w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>",
        "😀",
    ),
    "tabs, breaks and hyphens": (
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:br w:type="page"/><w:t>e</w:t></w:r>',
        "a\tb\nc\u2011d\ne",
    ),
    "deleted words": (
        run("kept") + '<w:del w:id="9" w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>',
        "kept",
    ),
    "inserted words": (f'<w:ins w:id="9" w:author="A">{run("new")}</w:ins>', "new"),
    "moved words": (
        f'<w:moveFrom w:id="9" w:author="A">{run("gone")}</w:moveFrom>{run("kept ")}'
        f'<w:moveTo w:id="8" w:author="A">{run("come")}</w:moveTo>',
        "kept come",
    ),
    "a comment's place": (
        f'<w:commentRangeStart w:id="1"/>{run("said")}<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>',
        "said",
    ),
}


@pytest.mark.parametrize("kind", INSIDE)
def test_an_answer_reads_as_it_is_seen(document: EditedWord, read: Callable[..., Any], kind: str):
    """Whatever Word writes it with."""
    inside, expected = INSIDE[kind]
    document.link("rId90", "https://example.org/a")
    document.link("rId91", "mailto:a@example.org")
    document.hold("purpose", inside)
    found = read(document)
    assert (found.changed, found.words, found.notes) == ({"purpose": expected}, [], [])


def test_a_paragraph_whose_end_is_deleted_goes_on(document: EditedWord, read: Callable[..., Any]):
    """With changes tracked, two paragraphs are one."""
    gone = '<w:rPr><w:del w:id="9" w:author="A"/></w:rPr>'
    put_paragraphs(document, paragraph("one ", gone), paragraph("line"), paragraph("another"))
    assert read(document).changed == {"purpose": "one line\nanother"}


def test_hidden_words_are_no_answer_and_not_lost(document: EditedWord, read: Callable[..., Any]):
    """Nobody sees them in the document; the page shows them apart."""
    document.hold("purpose", run("seen ") + run("un", "<w:vanish/>") + run("seen", "<w:vanish/>"))
    found = read(document)
    assert found.changed == {"purpose": "seen "}
    assert found.words == ["unseen"]


def test_a_picture_is_told_of(document: EditedWord, read: Callable[..., Any]):
    """It cannot come into a worksheet, and does not go without a word."""
    document.hold("purpose", run("see: ") + "<w:r><w:drawing><a:blip/></w:drawing></w:r>")
    found = read(document)
    assert found.changed == {"purpose": "see: "}
    assert len(found.notes) == 1
    assert "picture" in found.notes[0]
