"""Tables whose cells were merged, moved, added and taken away: each answer stays in its column."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from samples.word_edits import ROWS, EditedWord, make, name, paragraph

# A table's row as a program writes it that knows no controls
THIRD = ["third goal", "third sign", "2028-01-02", "Done"]


def cells(row: Any) -> list[Any]:
    """Return the cells of a row."""
    return list(row.iter(name("w:tc")))


def describe(cell: Any, about: str) -> None:
    """Give a cell a property, such as how many columns it takes."""
    cell.find(name("w:tcPr")).append(make(about))


def merge(one: Any, *others: Any) -> None:
    """Merge cells of a row into the first, with all that they hold, as word processors do."""
    describe(one, f'<w:gridSpan w:val="{len(others) + 1}"/>')
    for other in others:
        one.extend(other.findall(name("w:p")))
        other.getparent().remove(other)


def write_row(*words: str, about: str = "") -> str:
    """Return the XML of a row without controls."""
    held = "".join(f"<w:tc><w:tcPr/>{paragraph(each)}</w:tc>" for each in words)
    return f"<w:tr><w:trPr>{about}</w:trPr>{held}</w:tr>"


def add_row(document: EditedWord, xml: str) -> None:
    """Put a row at the end of the table."""
    document.find("//w:tbl")[0].append(make(xml))


def merge_last_blank_row(document: EditedWord) -> None:
    """Two cells of the last row, blank."""
    merge(*cells(document.row(3))[:2])


def merge_whole_blank_row(document: EditedWord) -> None:
    """All cells of a row, blank."""
    merge(*cells(document.row(3)))


def merge_a_filled_row(document: EditedWord) -> None:
    """A text and a date in one cell."""
    merge(*cells(document.row(1))[1:3])


def merge_first_row(document: EditedWord) -> None:
    """All answers of a row in one cell."""
    merge(*cells(document.row(1)))


def merge_headings(document: EditedWord) -> None:
    """Two headings in one, and nothing below them."""
    merge(*cells(document.find("//w:tbl/w:tr")[0])[:2])


def merge_down(document: EditedWord) -> None:
    """Two cells of one column, the lower one's words moved into the upper one."""
    upper, lower = cells(document.row(1))[0], cells(document.row(2))[0]
    describe(upper, '<w:vMerge w:val="restart"/>')
    describe(lower, "<w:vMerge/>")
    upper.extend(lower.findall(name("w:p")))
    lower.append(make("<w:p/>"))


def merge_down_in_place(document: EditedWord) -> None:
    """The lower cell keeps its words, unseen, with its own control."""
    describe(cells(document.row(1))[1], '<w:vMerge w:val="restart"/>')
    describe(cells(document.row(2))[1], "<w:vMerge/>")


def take_first_cell_away(document: EditedWord) -> None:
    """A row that begins in the second column of the grid: its first cell was deleted, blank."""
    row = document.row(3)
    row.remove(cells(row)[0])
    row.find(name("w:trPr")).insert(0, make('<w:gridBefore w:val="1"/>'))


@pytest.mark.parametrize(
    "change",
    [
        merge_last_blank_row,
        merge_whole_blank_row,
        merge_a_filled_row,
        merge_first_row,
        merge_headings,
        merge_down,
        merge_down_in_place,
        take_first_cell_away,
    ],
)
def test_merging_cells_changes_no_answer(
    document: EditedWord, read: Callable[..., Any], change: Callable[[EditedWord], None]
):
    """Tags and bookmarks say whose words are whose; nothing is left over."""
    change(document)
    found = read(document)
    assert (found.changed, found.words) == ({}, [])


def test_a_row_that_was_typed_is_read_by_the_grid(document: EditedWord, read: Callable[..., Any]):
    """Its cells have no controls: the columns are those of the rows above."""
    add_row(document, write_row(*THIRD))
    third = {"goal": "third goal", "sign": "third sign", "by_when": "2028-01-02", "state": "done"}
    assert read(document).changed == {"goals": [*ROWS, third]}


@pytest.mark.parametrize(
    ("about", "words", "expected"),
    [
        ('<w:gridBefore w:val="2"/>', ["2028-01-02"], {"by_when": "2028-01-02"}),
        (
            '<w:gridBefore w:val="1"/>',
            ["a sign", "5 May 2028"],
            {"sign": "a sign", "by_when": "2028-05-05"},
        ),
        ('<w:gridAfter w:val="3"/>', ["a goal"], {"goal": "a goal"}),
    ],
)
def test_a_row_may_begin_and_end_within_the_table(
    document: EditedWord,
    read: Callable[..., Any],
    about: str,
    words: list[str],
    expected: dict[str, str],
):
    """Columns that a row leaves out before and after its cells are counted."""
    add_row(document, write_row(*words, about=about))
    assert read(document).changed == {"goals": [*ROWS, expected]}


def test_a_typed_row_below_a_merged_one_keeps_its_columns(
    document: EditedWord, read: Callable[..., Any]
):
    """Two cells in one above do not move those below."""
    merge_last_blank_row(document)
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("both") + "</w:tc>"
    narrow = [f"<w:tc>{paragraph(words)}</w:tc>" for words in ("3 May 2028", "BEGUN")]
    add_row(document, f"<w:tr>{wide}{''.join(narrow)}</w:tr>")
    new = {"goal": "both", "by_when": "2028-05-03", "state": "begun"}
    assert read(document).changed == {"goals": [*ROWS, new]}


def test_a_column_more_takes_no_answer_and_is_left_over(
    document: EditedWord, read: Callable[..., Any]
):
    """An added column in the middle: the words in it are nobody's answer, and not lost."""
    for number, row in enumerate(document.find("//w:tbl")[0].iter(name("w:tr"))):
        cells(row)[0].addnext(make(f"<w:tc><w:tcPr/>{paragraph(f'extra {number}')}</w:tc>"))
    found = read(document)
    assert found.changed == {}
    assert found.words == [f"extra {number}" for number in range(4)]


def test_rows_in_another_order_are_read_in_that_order(
    document: EditedWord, read: Callable[..., Any]
):
    """A row that was moved takes its bookmarks along, which have numbers of their own."""
    first, second = (document.row(number).getparent().getparent() for number in (1, 2))
    second.addnext(first)
    assert read(document).changed == {"goals": [ROWS[1], ROWS[0]]}


def test_a_cell_with_a_control_round_it_is_known_by_that(
    document: EditedWord, read: Callable[..., Any]
):
    """Word puts a control round the cell where it holds paragraphs; the tag is the cell's."""
    cell = cells(document.row(1))[0]
    inner = document.control("goals__goal")
    about = deepcopy(inner.find(name("w:sdtPr")))
    outer = make("<w:sdt><w:sdtContent/></w:sdt>")
    outer.insert(0, about)
    cell.addprevious(outer)
    place = next(inner.iterancestors(name("w:p")))
    cell.remove(place)
    cell.append(make(paragraph("one line")))
    cell.append(make(paragraph("another")))
    outer.find(name("w:sdtContent")).append(cell)
    changed = [ROWS[0] | {"goal": "one line\nanother"}, ROWS[1]]
    assert read(document).changed == {"goals": changed}


def test_a_table_within_a_cell_is_part_of_the_answer(
    document: EditedWord, read: Callable[..., Any]
):
    """Somebody pasted a small table where a text is asked for; its words are read in order."""
    table = f"<w:tbl>{write_row('a', 'b')}{write_row('c', 'd')}</w:tbl>"
    document.after("goals__goal", table)
    changed = [ROWS[0] | {"goal": "first goal\na\nb\nc\nd"}, ROWS[1]]
    assert read(document).changed == {"goals": changed}


def test_a_deleted_row_and_a_deleted_cell_are_not_read(
    document: EditedWord, read: Callable[..., Any]
):
    """With changes tracked, they are there and are not."""
    document.row(2).find(name("w:trPr")).append(make('<w:del w:id="901" w:author="A"/>'))
    describe(cells(document.row(1))[1], '<w:cellDel w:id="902" w:author="A"/>')
    first = {key: value for key, value in ROWS[0].items() if key != "sign"}
    assert read(document).changed == {"goals": [first]}


@pytest.mark.parametrize("style", ["", '<w:pStyle w:val="TableHeading"/>'])
@pytest.mark.parametrize("is_last", [True, False])
def test_a_column_and_a_heading_more_are_left_over(
    document: EditedWord, read: Callable[..., Any], style: str, is_last: bool
):
    """In an added column at either end: its heading, and what was written in it."""
    rows = document.find("//w:tbl[1]")[0].iter(name("w:tr"))
    for row, words in zip(list(rows), ["Status", "late", "on time"], strict=False):
        cell = make(f"<w:tc>{paragraph(words, style if words == 'Status' else '')}</w:tc>")
        if is_last:
            row.append(cell)
        else:
            row.insert([each.tag for each in row].index(name("w:tc")), cell)
    found = read(document)
    assert found.changed == {}
    assert found.words == ["Status", "late", "on time"]


@pytest.mark.parametrize("has_bookmarks", [True, False])
def test_a_table_that_was_turned_into_text_keeps_its_rows(
    document: EditedWord, read: Callable[..., Any], *, has_bookmarks: bool
):
    """Each row is a paragraph then, with tabs between what were cells."""
    table = document.find("//w:tbl")[0]
    for row in list(table.iter(name("w:tr"))):
        line = make("<w:p/>")
        for cell in cells(row):
            for held in cell.iter(name("w:p")):
                line.extend([each for each in held if each.tag != name("w:pPr")])
            line.append(make("<w:r><w:tab/></w:r>"))
        table.addprevious(line)
    table.getparent().remove(table)
    if not has_bookmarks:
        for mark in document.find("//w:bookmarkStart[starts-with(@w:name, 'ws_goals')]"):
            mark.getparent().remove(mark)
    assert read(document).changed == {}


def test_a_table_that_was_split_goes_on_counting(document: EditedWord, read: Callable[..., Any]):
    """Word parts a table in two; the second has no heading."""
    table, second, third = document.find("//w:tbl")[0], document.row(2), document.row(3)
    table.addnext(make("<w:tbl/>"))
    table.getnext().extend([second, third])
    table.addnext(make("<w:p/>"))
    found = read(document)
    assert (found.changed, found.words) == ({}, [])
