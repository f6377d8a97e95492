"""The tables of a Word document: widths and heights that answers fit into."""

from __future__ import annotations

import pytest

from worksheet_builder.model.fields import LongText, Text
from worksheet_builder.model.kinds import COLUMN_KINDS
from worksheet_builder.word.word_tables import (
    HIGH,
    LEAST,
    LEAST_HEIGHT,
    column_widths,
    row_height,
    rows_that_hold_on,
)

WIDTH = 9638


@pytest.mark.parametrize(
    "kinds", [("text",), ("long_text", "date"), ("text", "number", "choice"), ("scale",) * 5]
)
def test_columns_fill_the_width_and_none_is_too_narrow(kinds):
    """A date's invitation and a choice's stay on one line, whatever stands beside them."""
    widths = column_widths(kinds, WIDTH)
    assert sum(widths) == WIDTH
    assert all(width >= LEAST[kind] for width, kind in zip(widths, kinds, strict=True))


def test_free_text_gets_what_is_left():
    """A date takes no more than it needs, and long text more than short."""
    long_text, text, date = column_widths(("long_text", "text", "date"), WIDTH)
    assert date == LEAST["date"]
    assert long_text > text > date


def test_a_blank_row_has_the_lines_that_its_longest_answer_asks_for():
    """Who prints the document finds room to write."""
    few, many = (LongText(id="a", kind="long_text", label="A", lines=lines) for lines in (2, 6))
    assert row_height([many, few]) > 2 * row_height([few])
    assert row_height([Text(id="b", kind="text", label="B")]) == LEAST_HEIGHT


@pytest.mark.parametrize(
    ("rows", "height", "held"),
    [
        pytest.param(4, LEAST_HEIGHT, {1, 2, 3}, id="a short table stays whole"),
        pytest.param(9, LEAST_HEIGHT, {1, 8}, id="a long one leaves no row alone"),
        pytest.param(4, HIGH + 1, set(), id="high rows may part"),
        pytest.param(1, LEAST_HEIGHT, set(), id="a single row has no next"),
    ],
)
def test_rows_hold_on_to_the_next(rows, height, held):
    """A page ends where it does least harm."""
    assert rows_that_hold_on(rows, height) == held


def test_every_kind_of_column_has_a_width():
    """A kind that may stand in a row is known here, and no other."""
    assert set(LEAST) == set(COLUMN_KINDS)
