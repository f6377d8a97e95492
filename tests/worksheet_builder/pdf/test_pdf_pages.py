"""The blank PDF's pages: where things stand, and what a page break may not part."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf

from reading_documents.pdf_reading import list_boxes, walk_structure
from samples.worksheet_samples import IMPRINT, make_worksheet
from worksheet_builder.model.fields import Rows
from worksheet_builder.pdf.to_pdf import to_pdf

A4 = (595.28, 841.89)
MARGIN = 36  # points; what most printers can print on
SMALLEST = 9  # points; a box for a tick, in print


def list_page_parts(pdf, kind):
    """Return the elements of one kind; what goes over a page has one element on each page."""
    return [found for found in walk_structure(pdf.Root.StructTreeRoot.K) if str(found.S) == kind]


def holds(element, kind):
    """Tell whether an element holds another of that kind."""
    return any(str(found.S) == kind for found in walk_structure(element.get("/K")))


def test_every_page_is_a4_and_there_are_few(pdf, worksheet):
    """What the guide offers is at most two sheets of paper, printed on both sides."""
    sizes = {tuple(round(float(edge), 2) for edge in page.mediabox) for page in pdf.pages}
    assert sizes == {(0, 0, *A4)}
    assert len(pdf.pages) <= 4 or worksheet.id == "sample"


def test_no_field_leaves_the_page_or_is_too_small_to_use(pdf):
    """Every box lies within the margins and can be seen and hit."""
    for box in list_boxes(pdf):
        assert MARGIN < box.left < box.right < A4[0] - MARGIN, box
        assert MARGIN < box.bottom < box.top < A4[1] - MARGIN, box
        assert min(box.right - box.left, box.top - box.bottom) >= SMALLEST, box


def test_no_two_fields_overlap(pdf):
    """A click reaches the box that is seen."""
    boxes = list_boxes(pdf)
    for n, box in enumerate(boxes):
        for other in boxes[n + 1 :]:
            is_beside = box.right <= other.left or other.right <= box.left
            is_above_or_below = box.top <= other.bottom or other.top <= box.bottom
            assert box.page != other.page or is_beside or is_above_or_below, (box, other)


def test_no_heading_stands_alone_at_the_end_of_a_page(pdf, worksheet):
    """Wherever a section begins, its first field or note is on the same page."""
    begun = [part for part in list_page_parts(pdf, "/Sect") if holds(part, "/H2")]
    assert len(begun) == len(worksheet.sections)
    assert all(len(part.K) > 1 for part in begun)


def test_no_heading_stands_alone_wherever_a_page_happens_to_end():
    """Sections of many lengths, so that pages end at many places within them."""
    sections = [
        [{"id": f"f{n}", "kind": "long_text", "label": f"Question {n}", "lines": 5 + n % 9}]
        for n in range(24)
    ]
    with pikepdf.open(BytesIO(to_pdf(make_worksheet(*sections), IMPRINT))) as pdf:
        begun = [part for part in list_page_parts(pdf, "/Sect") if holds(part, "/H2")]
        assert len(begun) == len(sections)
        assert all(holds(part, "/Form") for part in begun)
        assert len(pdf.pages) > 5


def count_parts_without_boxes(pdf):
    """Return how many parts of sections have no box: headings, notes, and labels left alone."""
    parts = (part for section in list_page_parts(pdf, "/Sect") for part in section.K)
    return sum(1 for part in parts if not holds(part, "/Form"))


def test_no_label_stands_alone_at_the_end_of_a_page(pdf, worksheet):
    """A question is on the page where its answer begins; only headings and notes have no box."""
    notes = [f for section in worksheet.sections for f in section.fields if f.kind == "note"]
    assert count_parts_without_boxes(pdf) == len(worksheet.sections) + len(notes)


def list_rows(pdf):
    """Return the boxes of each row of each table, such as `steps__1`."""
    rows = {}
    for box in list_boxes(pdf):
        if match := re.fullmatch(r"(\w+?__\d+)__\w+", box.name):
            rows.setdefault(match[1], []).append(box)
    return rows


def test_there_are_as_many_blank_rows_as_declared(pdf, worksheet):
    """Each table has the rows of the model, numbered from 1."""
    assert list(list_rows(pdf)) == [
        f"{field.id}__{number}"
        for field in worksheet.answerable_fields()
        if isinstance(field, Rows)
        for number in range(1, field.blank_rows + 1)
    ]


def test_no_row_is_split_between_pages(pdf):
    """All cells of one row stand on one page, at one height."""
    for row, boxes in list_rows(pdf).items():
        assert len({box.page for box in boxes}) == 1, row
        assert max(box.top for box in boxes) - min(box.top for box in boxes) <= 2, row


def count_rows(table):
    """Return how many rows for answers a part of a table has."""
    return sum(1 for row in walk_structure(table.K) if row.S == "/TR" and holds(row, "/Form"))


def test_a_table_goes_over_a_page_with_its_header_and_not_for_a_single_row(pdf, worksheet):
    """Each part of a table says what its columns are, and no row stands apart from the others."""
    parts = list_page_parts(pdf, "/Table")
    tables = [field for field in worksheet.answerable_fields() if isinstance(field, Rows)]
    assert len(parts) >= len(tables)
    assert all(holds(part, "/THead") for part in parts)
    fewest = min([2, *(field.blank_rows for field in tables)])
    assert [count_rows(part) for part in parts if count_rows(part) < fewest] == []


def ask_for_people(number, blank_rows):
    """Return a gap and a table under it."""
    columns = [{"id": "name", "kind": "text", "label": "Name"}]
    table = {"kind": "rows", "label": "People", "row": "person", "columns": columns}
    return [
        {"id": f"gap{number}", "kind": "long_text", "label": "Gap", "lines": 4 + number},
        table | {"id": f"people{number}", "blank_rows": blank_rows},
    ]


def test_a_long_table_never_parts_from_its_header_wherever_a_page_happens_to_end():
    """Tables after gaps of many heights, so that pages end at many places within them."""
    sections = [ask_for_people(n, blank_rows=8 + n) for n in range(8)]
    with pikepdf.open(BytesIO(to_pdf(make_worksheet(*sections), IMPRINT))) as pdf:
        parts = list_page_parts(pdf, "/Table")
        assert len(parts) > len(sections)
        assert all(holds(part, "/THead") for part in parts)
        assert min(count_rows(part) for part in parts) >= 2
        assert count_parts_without_boxes(pdf) == len(sections)


def test_a_last_row_takes_another_with_it_to_the_next_page():
    """Tables of many lengths on one page and the next, so that one is a single row too long."""
    over_two_pages = 0
    for blank_rows in range(11, 20):
        worksheet = make_worksheet(ask_for_people(6, blank_rows))
        with pikepdf.open(BytesIO(to_pdf(worksheet, IMPRINT))) as pdf:
            rows = [count_rows(part) for part in list_page_parts(pdf, "/Table")]
        over_two_pages += len(rows) - 1
        assert min(rows) >= 2
    assert 0 < over_two_pages < 9
