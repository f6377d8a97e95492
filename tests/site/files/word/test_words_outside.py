"""Words outside every control: part of an answer where their place is clear, else left over."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from samples.word_edits import ANSWERS, ROWS, EditedWord, make, name, paragraph, run, write_part

TYPED = "TypedHere"
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
    "{words}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
    "<w:txbxContent>{words}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def type_at_end(place: Any) -> None:
    """Type at the end of a paragraph, outside its control."""
    place.append(make(run(TYPED)))


def type_at_start(place: Any) -> None:
    """Type at the start of a paragraph, outside its control."""
    place.insert(1 if len(place) and place[0].tag == name("w:pPr") else 0, make(run(TYPED)))


def type_below(place: Any) -> None:
    """Press Enter at the end of a paragraph, and type."""
    place.addnext(make(paragraph(TYPED)))


def type_above(place: Any) -> None:
    """Type in a new paragraph above."""
    place.addprevious(make(paragraph(TYPED)))


def type_below_as_a_hint(place: Any) -> None:
    """Type below in the style of a hint, as the paragraph above it has."""
    place.addnext(make(paragraph(TYPED, '<w:pStyle w:val="Hint"/>')))


@pytest.mark.parametrize(
    "type_words", [type_at_end, type_at_start, type_below, type_above, type_below_as_a_hint]
)
def test_words_typed_anywhere_are_never_lost(
    filled: bytes, read: Callable[..., Any], type_words: Callable[[Any], None]
):
    """At every paragraph: either in one answer, or left over; and no other words with them."""
    count = len(EditedWord(filled).find("//w:p"))
    for number in range(count):
        document = EditedWord(filled)
        type_words(document.find("//w:p")[number])
        found = read(document)
        is_taken = TYPED in json.dumps(found.changed)
        others = [words for words in found.words if TYPED not in words]
        assert is_taken + len(found.words) == 1, (number, found)
        assert len(found.changed) == is_taken, (number, found)
        assert others == [], (number, found)


def put_by_hand(word: EditedWord, tag: str, words: str) -> None:
    """Write in place of a control whose bookmark is gone as well."""
    word.drop_control(tag, with_bookmark=True).insert(1, make(run(words)))


# What is written, and the answer that then reads how
TAKEN: dict[str, tuple[Callable[[EditedWord], Any], dict[str, Any]]] = {
    "behind a long text": (
        lambda word: word.after("purpose", paragraph("more"), "<w:p/>", paragraph("and more")),
        {"purpose": "a purpose\nin two lines\nmore\n\nand more"},
    ),
    "behind a text, in its paragraph": (
        lambda word: word.around("topic").append(make(run(", and more"))),
        {"topic": "a topic, and more"},
    ),
    "above a long text": (
        lambda word: word.around("ending").addprevious(make(paragraph("before"))),
        {"ending": "before\nan ending"},
    ),
    "in a cell": (
        lambda word: word.after("goals__sign", paragraph("more")),
        {"goals": [ROWS[0] | {"sign": "first sign\nmore"}, ROWS[1]]},
    ),
    "behind a signature": (
        lambda word: word.around("signed__name").append(make(run(", PhD"))),
        {"signed": {"name": "A Name, PhD", "date": "2027-03-26"}},
    ),
    "in place of a control": (
        lambda word: word.drop_control("ending").append(make(run("by hand"))),
        {"ending": "by hand"},
    ),
    "in place of a control and its bookmark": (
        lambda word: put_by_hand(word, "ending", "by hand"),
        {"ending": "by hand"},
    ),
    "in place of a choice and its bookmark": (
        lambda word: word.drop_control("often", with_bookmark=True).append(
            make(run("once a TERM"))
        ),
        {"often": "termly"},
    ),
    "in place of a date and its bookmark": (
        lambda word: put_by_hand(word, "start", "8 Oct 2027"),
        {"start": "2027-10-08"},
    ),
    "in place of a signature's name": (
        lambda word: put_by_hand(word, "signed__name", "B"),
        {"signed": {"name": "B", "date": "2027-03-26"}},
    ),
    "in place of a tick": (
        lambda word: word.drop_control("topics__plans", with_bookmark=True).insert(
            1, make(run("x"))
        ),
        {"topics": ["progress", "plans"]},
    ),
    "behind a number, in its paragraph": (
        lambda word: word.around("length").append(make(run(" or so"))),
        {"length": "60 or so"},
    ),
    "behind a date, in its paragraph": (
        lambda word: word.around("start").append(make(run(" (to be confirmed)"))),
        {"start": "2027-09-08 (to be confirmed)"},
    ),
    "inserted with changes tracked": (
        lambda word: word.after(
            "ending", f'<w:p><w:ins w:id="900" w:author="A">{run("inserted")}</w:ins></w:p>'
        ),
        {"ending": "an ending\ninserted"},
    ),
    "moved there with changes tracked": (
        lambda word: word.after(
            "ending", f'<w:p><w:moveTo w:id="900" w:author="A">{run("moved")}</w:moveTo></w:p>'
        ),
        {"ending": "an ending\nmoved"},
    ),
}


@pytest.mark.parametrize("place", TAKEN)
def test_words_whose_place_leaves_no_doubt_are_part_of_the_answer(
    document: EditedWord, read: Callable[..., Any], place: str
):
    """Between a question's control and the next of the worksheet's own words."""
    change, expected = TAKEN[place]
    change(document)
    found = read(document)
    assert (found.changed, found.left_over) == (expected, [])


def test_words_beside_what_invites_to_type_are_the_answer(blank: bytes, read: Callable[..., Any]):
    """Who fills in the blank document types before it or behind it, with a space between."""
    document = EditedWord(blank)
    document.around("purpose").append(make(run(" to grow")))
    document.around("topic").insert(1, make(run("a topic ")))
    document.around("often").append(make(run(" Once a term")))
    found = read(document)
    assert found.answers == {"purpose": "to grow", "topic": "a topic", "often": "termly"}
    assert found.words == []


def add_below_table(word: EditedWord) -> None:
    """Type below the last row."""
    word.find("//w:tbl")[0].addnext(make(paragraph("below")))


def add_note(word: EditedWord, kind: str) -> dict[str, bytes]:
    """Write a footnote, an endnote or a comment to the purpose."""
    word.around("purpose").append(make(f'<w:r><w:{kind}Reference w:id="2"/></w:r>'))
    separator = f'<w:{kind} w:type="separator" w:id="0"><w:p/></w:{kind}>'
    note = f'<w:{kind} w:id="2">{paragraph("in a note")}</w:{kind}>'
    return {f"word/{kind}s.xml": write_part(f"{kind}s", separator * (kind != "comment") + note)}


def write_margin(_word: EditedWord, kind: str) -> dict[str, bytes]:
    """Write into a header or a footer."""
    root = "hdr" if kind == "header" else "ftr"
    return {f"word/{kind}2.xml": write_part(root, paragraph("in the margin"))}


AT_PURPOSE = ", at “What is to be different?”"
# What is written, and the words and the place that are shown
LEFT: dict[str, tuple[Callable[[EditedWord], Any], str, str]] = {
    "above the title": (
        lambda word: word.body.insert(0, make(paragraph("To whom"))),
        "To whom",
        "At the beginning",
    ),
    "behind a choice": (
        lambda word: word.around("often").append(make(run(", mostly"))),
        ", mostly",
        "Under “How often?”",
    ),
    "below a choice": (
        lambda word: word.after("often", paragraph("Mostly.")),
        "Mostly.",
        "Under “How often?”",
    ),
    "behind an option": (
        lambda word: word.around("topics__plans").append(make(run(" (weekly)"))),
        "(weekly)",
        "Under “What is sent before?”",
    ),
    "behind a question": (
        lambda word: word.around("topic").getprevious().append(make(run(" Well, ..."))),
        "Well, ...",
        "Under “In a few words?”",
    ),
    "below the last row": (add_below_table, "below", "Under “The goals”"),
    "in a text box": (
        lambda word: word.around("purpose").append(
            make(BOX.format(words=paragraph("in a box") + paragraph("on two lines")))
        ),
        "in a box\non two lines",
        f"In a text box{AT_PURPOSE}",
    ),
    "in a footnote": (
        lambda word: add_note(word, "footnote"),
        "in a note",
        f"In a footnote{AT_PURPOSE}",
    ),
    "in an endnote": (
        lambda word: add_note(word, "endnote"),
        "in a note",
        f"In an endnote{AT_PURPOSE}",
    ),
    "in a comment": (
        lambda word: add_note(word, "comment"),
        "in a note",
        f"In a comment{AT_PURPOSE}",
    ),
    "in a header": (
        lambda word: write_margin(word, "header"),
        "in the margin",
        "At the top of the pages",
    ),
    "in a footer": (
        lambda word: write_margin(word, "footer"),
        "in the margin",
        "At the foot of the pages",
    ),
    "hidden": (
        lambda word: word.around("purpose").append(make(run("hidden", "<w:vanish/>"))),
        "hidden",
        f"Hidden text{AT_PURPOSE}",
    ),
}


@pytest.mark.parametrize("place", LEFT)
def test_other_words_are_left_over(document: EditedWord, read: Callable[..., Any], place: str):
    """They change no answer, and are shown with their place."""
    change, words, shown = LEFT[place]
    parts = change(document)
    found = read(document.save(parts) if isinstance(parts, dict) else document)
    assert found.changed == {}
    assert found.left_over == [{"words": words, "place": shown}]


def test_a_control_in_a_text_box_is_an_answer(document: EditedWord, read: Callable[..., Any]):
    """Somebody drew a frame round it: its tag says what it is."""
    place = document.around("ending")
    copied = place.getparent()
    index = copied.index(place)
    copied.remove(place)
    boxed = BOX.format(words=etree.tostring(place).decode()).partition("<mc:Fallback>")[0]
    copied.insert(index, make(f"<w:p>{boxed}</mc:AlternateContent></w:r></w:p>"))
    found = read(document)
    assert (found.changed, found.words) == ({}, [])


def test_an_unchanged_document_leaves_nothing_over(
    filled: bytes, blank: bytes, read: Callable[..., Any]
):
    """With its answers and without."""
    whole, empty = read(filled), read(blank)
    assert (whole.answers, whole.left_over, whole.notes) == (ANSWERS, [], [])
    assert (empty.answers, empty.left_over, empty.notes) == ({}, [], [])


def test_a_question_whose_words_were_changed_since_is_no_left_over(
    document: EditedWord, read: Callable[..., Any]
):
    """A document of last year asks in other words, and in the worksheet's own styles."""
    changes = {
        "What is to be different?": "What should be different?",
        "Words before part 1.": "Words before this part 1.",
        "Goal": "Objective",
    }
    for text in document.xml.iter(name("w:t")):
        text.text = changes.get(text.text or "", text.text)
    found = read(document)
    assert (found.changed, found.words) == ({}, [])
