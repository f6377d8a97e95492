"""The same tag twice, a placeholder in any language, two worksheets in one document."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from browsing.document_parts import DocumentParts
from samples.word_edits import ROWS, WORKSHEET, EditedWord, make, name, paragraph, run
from samples.worksheet_samples import IMPRINT
from worksheet_builder.word import to_word

SECOND = "In a second copy of “{}”"
ENDING = SECOND.format("How does it end?")


def copy_ending(document: EditedWord) -> Any:
    """Copy the control of the ending, with other words in it."""
    copied = deepcopy(document.control("ending"))
    held = copied.find(name("w:sdtContent"))
    for each in list(held):
        held.remove(each)
    held.append(make(run("copied")))
    return copied


def nest(document: EditedWord) -> None:
    """A copy of one question's control within another's."""
    document.content("purpose").append(copy_ending(document))


def put_first(document: EditedWord) -> None:
    """A copy above everything, which comes first in the document."""
    place = make("<w:p/>")
    place.append(copy_ending(document))
    document.body.insert(3, place)


def put_beside(document: EditedWord) -> None:
    """A copy behind its own control, in one paragraph."""
    document.control("ending").addnext(copy_ending(document))


def copy_question(document: EditedWord) -> None:
    """The whole question copied, with its words, and answered anew."""
    answer = document.around("ending")
    question = answer.getprevious()
    copied = document.copy_behind(answer)
    copied.addprevious(deepcopy(question))
    document.hold("ending", run("copied"), 1)


def copy_behind_choice(document: EditedWord) -> None:
    """A copy in the paragraph of a choice."""
    document.around("often").append(copy_ending(document))


@pytest.mark.parametrize("change", [nest, put_first, put_beside, copy_question, copy_behind_choice])
def test_the_control_with_the_questions_own_bookmark_is_the_answer(
    document: EditedWord, read: Callable[..., Any], change: Callable[[EditedWord], None]
):
    """The words of the other are shown, and never in place of the answer."""
    change(document)
    found = read(document)
    assert "ending" not in found.changed
    assert found.left_over == [{"words": "copied", "place": ENDING}]
    seen = {"purpose": "a purpose\nin two linescopied"} if change is nest else {}
    assert found.changed == seen


def test_a_copy_with_the_same_words_or_none_is_not_shown(
    document: EditedWord, read: Callable[..., Any]
):
    """Nothing in it is lost."""
    document.copy_behind(document.around("ending"))
    document.copy_behind(document.around("topic"))
    document.hold("topic", "", 1)
    found = read(document)
    assert (found.changed, found.words) == ({}, [])


def test_of_two_without_a_bookmark_the_first_counts(document: EditedWord, read: Callable[..., Any]):
    """A program that drops bookmarks leaves tags alone."""
    document.copy_behind(document.around("ending"))
    document.hold("ending", run("copied"), 1)
    for mark in document.find("//w:bookmarkStart | //w:bookmarkEnd"):
        mark.getparent().remove(mark)
    found = read(document)
    assert "ending" not in found.changed
    assert found.left_over == [{"words": "copied", "place": ENDING}]


def test_a_table_that_was_copied_is_left_over(document: EditedWord, read: Callable[..., Any]):
    """The rows of the first are the answer."""
    document.copy_behind(document.find("//w:tbl")[0])
    document.hold("goals__goal", run("copied goal"), 3)
    found = read(document)
    assert found.changed == {}
    assert "copied goal" in "\n".join(found.words)


def test_a_row_that_was_copied_is_one_more(document: EditedWord, read: Callable[..., Any]):
    """In a table tags repeat in each row, and a copy of one is a row."""
    item = document.row(2).getparent().getparent()
    document.copy_behind(item)
    document.hold("goals__goal", run("copied goal"), 2)
    assert read(document).changed == {"goals": [*ROWS, ROWS[1] | {"goal": "copied goal"}]}


# --- Placeholders

STYLE = '<w:rStyle w:val="{}"/>'
INVITING = {
    "Swedish": ("Klicka eller tryck här för att ange text.", "PlaceholderText"),
    "French": ("Cliquez ou appuyez ici pour entrer du texte.", "PlaceholderText"),
    "Chinese": ("单击或点击此处输入文字。", "PlaceholderText"),
    "with a style of another id": ("Kliknij tutaj.", "Platzhaltertext"),
}
LOOKS = {
    "a style that the document does not describe": STYLE.format("Textedelespacerserv"),
    "the grey of today": '<w:color w:val="666666"/>',
    "the grey of before": '<w:color w:val="808080"/>',
}


def invite(document: EditedWord, tag: str, words: str, style: str) -> None:
    """Let a control say that it is blank, with words that invite to type."""
    document.hold(tag, run(words, STYLE.format(style)))
    document.control(tag).find(name("w:sdtPr")).append(make("<w:showingPlcHdr/>"))


@pytest.mark.parametrize("language", INVITING)
@pytest.mark.parametrize("tag", ["purpose", "often", "start", "length", "signed__name"])
def test_words_that_invite_to_type_are_blank_in_every_language(
    document: EditedWord, read: Callable[..., Any], language: str, tag: str
):
    """Where the control says so, and the words look it."""
    words, style = INVITING[language]
    if style != "PlaceholderText":
        styles = document.parts["word/styles.xml"].decode()
        document.parts["word/styles.xml"] = styles.replace(
            'w:styleId="PlaceholderText"', f'w:styleId="{style}"'
        ).encode()
    invite(document, tag, words, style)
    expected = {"signed": {"date": "2027-03-26"}} if tag == "signed__name" else {tag: None}
    found = read(document)
    assert (found.changed, found.words) == (expected, [])


@pytest.mark.parametrize("look", LOOKS)
def test_words_that_invite_are_known_by_their_look(
    document: EditedWord, read: Callable[..., Any], look: str
):
    """Programs change the style's name and its grey, and some write the style nowhere."""
    document.hold("purpose", run("Cliquez ici.", LOOKS[look]))
    document.control("purpose").find(name("w:sdtPr")).append(make("<w:showingPlcHdr/>"))
    assert read(document).changed == {"purpose": None}


def test_words_that_only_look_like_an_invitation_are_an_answer(
    document: EditedWord, read: Callable[..., Any]
):
    """LibreOffice keeps the look of an invitation when somebody types over it."""
    document.hold("purpose", run("my own words", STYLE.format("PlaceholderText")))
    document.hold("topic", run("typed", STYLE.format("Strong")))
    document.control("topic").find(name("w:sdtPr")).append(make("<w:showingPlcHdr/>"))
    assert read(document).changed == {"purpose": "my own words", "topic": "typed"}


# --- Two worksheets in one document

OTHER = WORKSHEET.model_copy(update={"id": "other-sheet", "title": "The other sheet"})


@pytest.fixture(scope="module")
def other(parts: DocumentParts) -> bytes:
    """Another worksheet's document, with questions of the same names."""
    answers = {"purpose": "of the other", "topics": ["papers"], "goals": [{"goal": "theirs"}]}
    return parts.fill("Word", to_word(OTHER, IMPRINT), OTHER, answers)


def append(document: EditedWord, other: bytes, at: int) -> None:
    """Put another document's text into a document, bookmarks and all."""
    for each in reversed([*EditedWord(other).body][:-1]):
        document.body.insert(at, deepcopy(each))


@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_worksheets_in_one_document_the_right_one_is_taken(
    document: EditedWord, other: bytes, read: Callable[..., Any], *, is_first: bool
):
    """Whichever comes first; the other is named, and nothing of it is mixed in."""
    append(document, other, 0 if is_first else len(document.body) - 1)
    found = read(document)
    assert (found.changed, found.words) == ({}, [])
    assert found.notes == [
        "The document also holds the worksheet “The other sheet”. "
        "Its answers are taken on its own page."
    ]


def test_a_document_of_two_other_worksheets_names_both(
    filled: bytes, other: bytes, parts: DocumentParts
):
    """None of them is taken for a third."""
    document = EditedWord(filled)
    append(document, other, len(document.body) - 1)
    third = WORKSHEET.model_copy(update={"id": "third"})
    copy = parts.read("Word", document.save(), third)
    assert [each["worksheet"] for each in copy["worksheets"]] == ["sample", "other-sheet"]
    assert copy["answers"] == {}


@pytest.mark.parametrize("ending", ["1", "_Copy_1", " Kopie 1"])
def test_the_same_worksheet_twice_is_shown(
    document: EditedWord, filled: bytes, read: Callable[..., Any], ending: str
):
    """A document that was put into itself: programs number the second's bookmarks."""
    second = EditedWord(filled)
    second.hold("ending", run("another ending"))
    second.hold("topics__plans", run("☒"))
    rename(second, ending)
    append(document, second.save(), len(document.body) - 1)
    found = read(document)
    assert (found.changed, found.notes) == ({}, [])
    assert "another ending" in found.words
    assert {"words": "What comes next", "place": SECOND.format("What is sent before?")} in (
        found.left_over
    )


def test_a_blank_one_behind_a_filled_one_is_nothing(
    document: EditedWord, blank: bytes, read: Callable[..., Any]
):
    """Somebody put the empty form behind their own: nobody wrote its boxes and invitations."""
    second = EditedWord(blank)
    rename(second, "_Copy_1")
    append(document, second.save(), len(document.body) - 1)
    found = read(document)
    assert (found.changed, found.words, found.notes) == ({}, [], [])


def rename(document: EditedWord, ending: str) -> None:
    """Tell a document's bookmarks from others of the same name, and drop its tags."""
    for mark in document.find("//w:bookmarkStart"):
        mark.set(name("w:name"), mark.get(name("w:name")) + ending)
    for tag in document.find("//w:sdtPr/w:tag"):
        tag.getparent().remove(tag)


def test_words_of_a_document_that_was_put_in_are_left_over(
    document: EditedWord, read: Callable[..., Any]
):
    """A letter above the worksheet is no part of its first answer."""
    document.body.insert(0, make(paragraph("Dear Alex,")))
    found = read(document)
    assert found.left_over == [{"words": "Dear Alex,", "place": "At the beginning"}]
