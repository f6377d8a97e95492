"""Dates as people see them, answers that are no option, and ticks by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from samples.word_edits import ROWS, EditedWord, make, name, run

SYMBOL = '<w:r><w:sym w:font="{}" w:char="{}"/></w:r>'


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("8.10.2027", "2027-10-08"),
        ("8/10/2027", "2027-10-08"),
        ("October 8, 2027", "2027-10-08"),
        ("Friday, 8 October 2027", "2027-10-08"),
        ("8 Oct 27", "2027-10-08"),
        ("8. September 2027", "2027-09-08"),
        ("8 octobre 2027", "2027-10-08"),
        ("8 October 2027 (to be confirmed)", "8 October 2027 (to be confirmed)"),
        ("the week of 8 October 2027", "the week of 8 October 2027"),
        ("8 of 9 in 2027", "8 of 9 in 2027"),
        ("30/2/2027", "30/2/2027"),
        ("soon", "soon"),
    ],
)
def test_the_words_that_a_person_sees_win_over_the_day_that_was_chosen(
    document: EditedWord, read: Callable[..., Any], typed: str, kept: str
):
    """The control still says 8 September; in a row and beside a signature likewise."""
    for tag in ("start", "goals__by_when", "signed__date"):
        document.hold(tag, run(typed))
    found = read(document)
    rows = [ROWS[0] | {"by_when": kept}, ROWS[1]]
    changes = {"goals": rows, "start": kept, "signed": {"name": "A Name", "date": kept}}
    if kept == "2027-09-08":
        del changes["start"]
    assert (found.changed, found.words) == (changes, [])


def test_a_raised_ending_is_part_of_a_date(document: EditedWord, read: Callable[..., Any]):
    """Word raises the letters of 8th by itself."""
    raised = '<w:vertAlign w:val="superscript"/>'
    document.hold("start", run("8") + run("th", raised) + run(" October 2027"))
    assert read(document).changed == {"start": "2027-10-08"}


@pytest.mark.parametrize(
    ("words", "language", "kept"),
    [
        ("8 de setembre del 2027", "ca-ES", "2027-09-08"),
        ("2027년 9월 8일", "ko-KR", "2027-09-08"),
        ("2027년 10월 8일", "ko-KR", "2027년 10월 8일"),
        ("8 xyz 2027", "no language!", "8 xyz 2027"),
    ],
)
def test_a_day_in_the_words_of_its_language_is_that_day(
    document: EditedWord, read: Callable[..., Any], words: str, language: str, kept: str
):
    """A calendar writes the chosen day in the language of its control; other words are kept."""
    document.hold("start", run(words))
    document.control("start").find(f".//{name('w:lid')}").set(name("w:val"), language)
    assert read(document).answers["start"] == kept


@pytest.mark.parametrize(
    ("field", "typed", "answer"),
    [
        ("often", "once a TERM.", "termly"),
        ("often", "Once  a\u00a0term", "termly"),
        ("often", "termly", "termly"),
        ("often", "every other Tuesday", "every other Tuesday"),
        ("mark", "5", "5"),
        ("mark", "between 3 and 4", "between 3 and 4"),
        ("length", "about an hour", "about an hour"),
    ],
)
def test_an_answer_is_matched_to_an_option_or_kept_in_its_own_words(
    document: EditedWord, read: Callable[..., Any], field: str, typed: str, answer: str
):
    """Case, spaces and punctuation make no difference."""
    document.hold(field, run(typed))
    found = read(document)
    assert (found.changed, found.words) == ({field: answer}, [])


@pytest.mark.parametrize(("typed", "state"), [("DONE!", "done"), ("nearly done", "nearly done")])
def test_a_list_in_a_row_likewise(
    document: EditedWord, read: Callable[..., Any], typed: str, state: str
):
    """The words stay in the row."""
    document.hold("goals__state", run(typed))
    assert read(document).changed == {"goals": [ROWS[0] | {"state": state}, ROWS[1]]}


TICKS = {
    **{
        mark: run(mark)
        for mark in ("x", "X", "✓", "✔", "☒", "☑", "√", "Yes", "yes", "[x]", "(X)", "✗")
    },
    "Wingdings ü": SYMBOL.format("Wingdings", "F0FC"),
    "Wingdings þ": SYMBOL.format("Wingdings", "F0FE"),
    "Wingdings ý": SYMBOL.format("Wingdings", "00FD"),
    "Wingdings 2 P": SYMBOL.format("Wingdings 2", "F050"),
    "Wingdings 2 R": SYMBOL.format("Wingdings 2", "F052"),
    "Webdings a": SYMBOL.format("Webdings", "F061"),
    "Wingdings as a letter": run("\uf0fc", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
    "the box and an x": run("☐") + run("x"),
}
NO_TICKS = {
    **{mark: run(mark) for mark in ("☐", "□", "[ ]", "( )", " ", "__")},
    "Wingdings ¨": SYMBOL.format("Wingdings", "F0A8"),
    "Wingdings 2 £": SYMBOL.format("Wingdings 2", "F0A3"),
}
ASKED = {mark: run(mark) for mark in ("?", "maybe", "No", "later, perhaps", "2")}


@pytest.mark.parametrize("mark", TICKS)
@pytest.mark.parametrize("is_bare", [True, False])
def test_a_tick_by_hand_is_a_tick(
    document: EditedWord, read: Callable[..., Any], mark: str, *, is_bare: bool
):
    """In the control, and in place of it."""
    put_mark(document, TICKS[mark], is_bare=is_bare)
    found = read(document)
    assert (found.changed, found.words) == ({"topics": ["progress", "plans"]}, [])


@pytest.mark.parametrize("mark", NO_TICKS)
@pytest.mark.parametrize("is_bare", [True, False])
def test_an_empty_box_is_none(
    document: EditedWord, read: Callable[..., Any], mark: str, *, is_bare: bool
):
    """Whichever program drew it."""
    put_mark(document, NO_TICKS[mark], is_bare=is_bare)
    found = read(document)
    assert (found.changed, found.words) == ({}, [])


@pytest.mark.parametrize("mark", ASKED)
def test_any_other_mark_is_kept_to_be_asked_about(
    document: EditedWord, read: Callable[..., Any], mark: str
):
    """It stands in the answer with its option, and is no tick."""
    put_mark(document, ASKED[mark], is_bare=False)
    found = read(document)
    assert (found.changed, found.words) == ({"topics": ["progress", f"plans: {mark}"]}, [])


def put_mark(document: EditedWord, inside: str, *, is_bare: bool) -> None:
    """Put a mark in place of an empty box, in its control or instead of it."""
    if not is_bare:
        document.hold("topics__plans", inside)
        return
    control = document.control("topics__plans")
    for each in make(f"<w:p>{inside}</w:p>"):
        control.addprevious(each)
    control.getparent().remove(control)


def test_a_box_of_the_program_itself_counts_as_it_is_shown(
    document: EditedWord, read: Callable[..., Any]
):
    """A control that shows nothing says of itself whether it is ticked; an old form's box too."""
    document.hold("topics__plans", "")
    document.control("topics__plans").find(f".//{name('w14:checked')}").set(name("w14:val"), "1")
    old = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox>'
        '</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document.hold("topics__papers", old)
    assert read(document).changed == {"topics": ["progress", "plans", "papers"]}
