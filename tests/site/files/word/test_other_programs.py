"""Documents that LibreOffice and python-docx changed in the ways that people do."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document as Docx
from filelock import FileLock

from browsing.document_parts import DocumentParts
from reading_documents.libreoffice import BY_ODT, DIRECT, Document, quote, save_all
from samples.word_edits import ROWS, WORKSHEET, EditedWord
from samples.worksheet_samples import IMPRINT
from worksheet_builder.word import to_word

BREAK = (
    "place.Text.insertControlCharacter(cursor, "
    "com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)"
)


def merge(first: str, second: str) -> list[str]:
    """Return Basic that merges two cells of the goals."""
    return [
        'table = TableOf(document, "Goal")',
        f'cursor = table.createCursorByCellName("{first}")',
        f'cursor.gotoCellByName("{second}", True)',
        "cursor.mergeRange()",
    ]


def type_after(mark: str, words: str, *, on_new_line: bool) -> list[str]:
    """Return Basic that types behind an answer's paragraph, or in it at its end."""
    return [
        f'place = document.Bookmarks.getByName("{mark}").Anchor',
        "cursor = place.Text.createTextCursorByRange(place.End)",
        "cursor.gotoEndOfParagraph(False)",
        *([BREAK] if on_new_line else []),
        f"place.Text.insertString(cursor, {quote(words)}, False)",
    ]


def set_paragraph(mark: str, words: str) -> list[str]:
    """Return Basic that types over the whole paragraph of an answer."""
    return [
        f'place = document.Bookmarks.getByName("{mark}").Anchor',
        "cursor = place.Text.createTextCursorByRange(place.Start)",
        "cursor.gotoStartOfParagraph(False)",
        "cursor.gotoEndOfParagraph(True)",
        f"cursor.String = {quote(words)}",
    ]


FRAME = [
    'frame = document.createInstance("com.sun.star.text.TextFrame")',
    'place = document.Bookmarks.getByName("ws_ending").Anchor',
    "place.Text.insertTextContent(place.End, frame, False)",
    'frame.getText().setString("framed words")',
]
NOTE = [
    'note = document.createInstance("com.sun.star.text.Footnote")',
    'place = document.Bookmarks.getByName("ws_ending").Anchor',
    "place.Text.insertTextContent(place.End, note, False)",
    'note.setString("noted words")',
]
COLUMN = [
    'table = TableOf(document, "Goal")',
    "table.Columns.insertByIndex(4, 1)",
    'table.getCellByPosition(4, 1).String = "an extra"',
]
NUMBERED = [
    'place = document.Bookmarks.getByName("ws_ending").Anchor',
    'place.NumberingStyleName = "Numbering 123"',
]

# What is done, which answers then read how, and which words are left over
EDITS: dict[str, tuple[list[str], dict[str, Any], list[str]]] = {
    "two cells of a blank row in one": (merge("A4", "B4"), {}, []),
    "a blank row in one cell": (merge("A4", "D4"), {}, []),
    "the blank cells of a column in one": (merge("B3", "B4"), {}, []),
    "a line more": (
        type_after("ws_ending", "a line more", on_new_line=True),
        {"ending": "an ending\na line more"},
        [],
    ),
    "words behind a choice": (
        type_after("ws_often", ", mostly", on_new_line=False),
        {},
        [", mostly"],
    ),
    "a day typed over": (set_paragraph("ws_start", "8.10.2027"), {"start": "2027-10-08"}, []),
    "a choice typed over": (
        set_paragraph("ws_often", "every other Tuesday"),
        {"often": "every other Tuesday"},
        [],
    ),
    "an option in capitals": (set_paragraph("ws_often", "ONCE A TERM"), {"often": "termly"}, []),
    "a frame": (FRAME, {}, ["framed words"]),
    "a footnote": (NOTE, {}, ["noted words"]),
    "a column more": (COLUMN, {}, ["an extra"]),
    "a number before it": (NUMBERED, {"ending": "1. an ending"}, []),
}


@pytest.fixture(scope="module")
def saved(
    filled: bytes, tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> dict[tuple[str, str], bytes]:
    """The document as LibreOffice saves it after each edit; one start for all test processes."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    documents = [Document(edit, filled, lines) for edit, (lines, _, _) in EDITS.items()]
    with FileLock(shared / "edited-in-libreoffice.lock"):
        return save_all(documents, shared / "edited-in-libreoffice")


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("way", [DIRECT, BY_ODT])
@pytest.mark.parametrize("edit", EDITS)
def test_what_people_do_in_libreoffice(
    saved: dict[tuple[str, str], bytes], read: Callable[..., Any], edit: str, way: str
):
    """It drops every tag; bookmarks, the grid and the blank document tell the rest."""
    _, changed, words = EDITS[edit]
    found = read(saved[edit, way])
    assert (found.changed, found.words) == (changed, words)


OTHER = WORKSHEET.model_copy(update={"id": "other-sheet", "title": "The other sheet"})


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("way", [DIRECT, BY_ODT])
def test_two_documents_that_libreoffice_put_into_one(
    parts: DocumentParts, filled: bytes, read: Callable[..., Any], tmp_path: Path, way: str
):
    """The other worksheet is named, and its answers are not taken for this one's."""
    answers = {"purpose": "of the other", "goals": [{"goal": "theirs"}]}
    inserted = tmp_path / "other.docx"
    inserted.write_bytes(parts.fill("Word", to_word(OTHER, IMPRINT), OTHER, answers))
    lines = [
        "cursor = document.Text.createTextCursor()",
        "cursor.gotoEnd(False)",
        f'cursor.insertDocumentFromURL("{inserted.as_uri()}", Array())',
    ]
    saved = save_all([Document("merged", filled, lines)], tmp_path / "merged")
    found = read(saved["merged", way])
    assert found.changed == {}
    assert "The other sheet" in found.notes[0]


# --- python-docx, which knows no controls


def merge_cells(document: Docx) -> None:
    """Merge the first two cells of the blank row."""
    table = document.tables[0]
    rows = EditedRows(table)
    rows.cell(3, 0).merge(rows.cell(3, 1))


class EditedRows:
    """The rows of a table whose rows stand in controls, which python-docx does not see."""

    def __init__(self, table: Any) -> None:
        self.table = table
        for row in table._tbl.xpath(".//w:sdt//w:tr"):
            table._tbl.append(row)

    def cell(self, row: int, column: int) -> Any:
        """Return a cell."""
        return self.table.cell(row, column)


def add_row(document: Docx) -> None:
    """Add a row at the end, with words in each cell."""
    table = EditedRows(document.tables[0]).table
    for cell, words in zip(table.add_row().cells, ["g", "s", "1/2/2028", "begun"], strict=True):
        cell.text = words


def add_column(document: Docx) -> None:
    """Add a column, with words in one cell."""
    table = EditedRows(document.tables[0]).table
    table.add_column(1_000_000)
    table.cell(1, 4).text = "an extra"


def add_paragraph(document: Docx) -> None:
    """Write a paragraph behind an answer, numbered."""
    place = next(each for each in document.paragraphs if 'w:val="ending"' in each._p.xml)
    made = place._p.addnext
    made(document.add_paragraph("a line more")._p)


def write_cell(document: Docx) -> None:
    """Write over a cell, which takes its control and bookmark away."""
    EditedRows(document.tables[0]).cell(2, 1).text = "written over"


BY_PROGRAM: dict[Callable[[Docx], None], tuple[dict[str, Any], list[str]]] = {
    merge_cells: ({}, []),
    add_row: (
        {"goals": [*ROWS, {"goal": "g", "sign": "s", "by_when": "2028-02-01", "state": "begun"}]},
        [],
    ),
    add_column: ({}, ["an extra"]),
    add_paragraph: ({"ending": "an ending\na line more"}, []),
    write_cell: ({"goals": [ROWS[0], ROWS[1] | {"sign": "written over"}]}, []),
}


@pytest.mark.parametrize("change", BY_PROGRAM, ids=lambda change: change.__name__)
def test_what_a_program_does_with_python_docx(
    filled: bytes, read: Callable[..., Any], change: Callable[[Docx], None]
):
    """Rows, columns, paragraphs and cells that a program wrote."""
    document = docx.Document(BytesIO(filled))
    change(document)
    saved = BytesIO()
    document.save(saved)
    changed, words = BY_PROGRAM[change]
    found = read(saved.getvalue())
    assert (found.changed, found.words) == (changed, words)


def test_a_document_that_was_only_saved_is_the_same(filled: bytes, read: Callable[..., Any]):
    """Through python-docx, untouched."""
    saved = BytesIO()
    docx.Document(BytesIO(filled)).save(saved)
    found = read(EditedWord(saved.getvalue()))
    assert (found.changed, found.words) == ({}, [])
