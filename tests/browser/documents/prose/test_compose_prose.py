"""A filled worksheet as a document to read: its sentences, and what stands beside them."""

from __future__ import annotations

import pytest

from browser.documents.prose.prose_sample import (
    COLUMNS,
    QUESTIONS,
    READING,
    compose,
    list_paragraphs,
    make_part,
    mark,
    say,
)


def find(blocks, kind):
    """Return the blocks of a kind."""
    return [block for block in blocks if block["kind"] == kind]


def test_an_empty_worksheet_has_no_sections():
    """Whoever signs has a place all the same."""
    blocks = compose({})
    assert [block["kind"] for block in blocks] == ["heading", "signatures"]


def test_a_sentence_has_its_answers_and_drops_what_is_missing():
    """An option begins with a small letter, a number has its unit, and sentences join."""
    answers = {"often": "month", "length": "60", "ways": ["mail", "phone"]}
    assert list_paragraphs(compose(answers)) == [
        "We meet once a month, for 60 minutes. Email and phone are fine."
    ]
    assert list_paragraphs(compose({"often": "month"})) == ["We meet once a month."]


def test_each_answer_is_marked_with_what_it_holds_and_nothing_more():
    """A unit is the document's own word; an option's words may hold another answer."""
    (meet,) = find(
        compose({"often": "other", "often_other": "on Mondays", "length": "60"}), "paragraph"
    )
    assert mark(meet["words"]) == (
        "We meet <often:<often_other:on Mondays>>, for <length:60> minutes."
    )


def test_an_option_without_its_own_answer_reads_as_its_label():
    """Nothing is lost, and no gap is left."""
    assert list_paragraphs(compose({"often": "other"})) == ["We meet else."]


def test_the_first_sentence_that_has_its_answers_is_used():
    """The other is for when something is missing."""
    both = {"start": "2027-01-11", "end": "2027-06-30"}
    assert list_paragraphs(compose(both)) == ["From 11 January 2027 to 30 June 2027."]
    assert list_paragraphs(compose({"end": "2027-06-30"})) == ["Until 30 June 2027."]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"length": "60"}, ["How long? 60 minutes"]),
        ({"start": "2027-01-11"}, ["When do we start? 11 January 2027"]),
        ({"often_other": "daily"}, ["How often, then? daily"]),
        ({"sure": "3"}, ["How sure? 3 of 3 (very)"]),
        ({"start": "3//2027"}, ["When do we start? 3//2027"]),
    ],
)
def test_an_answer_whose_sentence_drops_out_stands_by_its_question(answers, expected):
    """No answer is lost because another one is missing."""
    assert list_paragraphs(compose(answers)) == expected


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        ("Rest", "Our aim: Rest."),
        ("I rest.", "Our aim: I rest."),
        ("Who knows?”", "Our aim: Who knows?”"),
        (" two\nlines ", "Our aim:  two\nlines ."),
    ],
)
def test_an_answer_stays_as_it_was_typed_and_no_sentence_ends_twice(aim, expected):
    """Spaces and lines are kept; a full stop of its own is enough."""
    assert list_paragraphs(compose({"aim": aim})) == [expected]


def test_rows_are_a_table_of_the_columns_that_hold_something():
    """Every row is there; the first block of a section needs no line above."""
    tasks = [{"what": "Write", "by": "2027-03-01"}, {"what": "Read"}]
    (table,) = find(compose({"tasks": tasks}), "table")
    assert (table["lead"], table["head"]) == ("", ["What", "By when"])
    assert [[mark(cell) for cell in row] for row in table["rows"]] == [
        ["<tasks__1__what:Write>", "<tasks__1__by:1 March 2027>"],
        ["<tasks__2__what:Read>", ""],
    ]
    (table,) = find(compose({"aim": "Rest", "tasks": tasks}), "table")
    assert table["lead"] == "What do we promise?"


def test_rows_with_too_many_long_columns_stand_one_below_the_other():
    """Four columns of sentences side by side are too narrow to read."""
    columns = [make_part(name, "long_text", name.upper()) for name in ("a", "b", "c", "d")]
    questions = [
        {**each, "parts": columns} if each["id"] == "tasks" else each for each in QUESTIONS
    ]
    row = {"a": "One", "b": "Two", "c": "Three", "d": "Four"}
    blocks = compose({"tasks": [row, {"b": "Only", "c": "x", "d": "y"}]}, questions=questions)
    assert [say(block["words"]) for block in find(blocks, "subheading")] == ["One", "Task 2"]
    assert list_paragraphs(blocks)[:3] == ["B: Two", "C: Three", "D: Four"]
    assert not find(blocks, "table")


def test_ticks_are_lists_and_two_that_belong_together_stand_side_by_side():
    """Only what was ticked is there."""
    (lists,) = find(compose({"yours": ["listen"], "mine": ["come"]}), "lists")
    assert [(each["lead"], list(map(mark, each["items"]))) for each in lists["lists"]] == [
        ("You will:", ["<yours__listen:Listen>"]),
        ("I will:", ["<mine__come:Come prepared>"]),
    ]
    (alone,) = find(compose({"mine": ["come"]}), "lists")
    assert [each["lead"] for each in alone["lists"]] == ["I will:"]


def test_signatures_come_last_and_the_names_first_too():
    """What was agreed again stands before them."""
    again = [{"date": "31 May 2027", "names": "A and B", "changed": "How often?"}]
    blocks = compose({"often": "month", "me": {"name": "Zoë", "date": "2027-01-11"}}, again)
    assert blocks[0] == {"kind": "people", "people": [{"label": "Author", "name": "Zoë"}]}
    assert [block.get("text") for block in find(blocks, "heading")] == [
        "Meetings",
        "Agreed again",
        "We agree",
    ]
    last = blocks[-1]
    assert (last["kind"], last["note"]) == ("signatures", "Each of us keeps a copy.")
    (signer,) = last["signers"]
    assert mark(signer["name"]) == "<me__name:Zoë>"
    assert mark(signer["date"]) == "<me__date:11 January 2027>"


def test_no_answer_stands_twice():
    """A file that comes back has one place for each."""
    answers = {
        "often": "other",
        "often_other": "daily",
        "length": "60",
        "ways": ["mail"],
        "start": "2027-01-11",
        "end": "2027-06-30",
        "aim": "Rest",
        "tasks": [{column["id"]: "me" for column in COLUMNS}],
        "yours": ["ask"],
        "mine": ["come"],
        "sure": "2",
        "me": {"name": "Zoë", "date": "2027-01-11"},
    }
    written = str(compose(answers, reading=READING))
    names = [part.split("'")[0] for part in written.split("'name': '")[1:]]
    marked = [name for name in names if name != "Zoë"]
    assert len(marked) == len(set(marked))
    assert {name.split("__")[0] for name in marked} == set(answers)
