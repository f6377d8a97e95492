"""The tables of a Word document: how wide columns are, how high rows, and which stay together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from worksheet_builder.model import Column, LongText

# Twentieths of a point, as Word counts. The least that a column needs: "Choose a date" on one line.
LEAST = {
    "text": 1500,
    "long_text": 1500,
    "choice": 1800,
    "scale": 1800,
    "date": 1600,
    "number": 1000,
}
# How columns share what is left of the width; all of them alike where none holds free text.
SHARES = {"text": 2, "long_text": 3}
LINE = 270
PADDING = 120
LEAST_HEIGHT = 600
HIGH = 800  # from here on a row may stand on a page without the others
FEW = 6


def column_widths(kinds: Iterable[str], width: int) -> list[int]:
    """Return whole widths for columns of these kinds of answer, which add up to `width`."""
    kinds = list(kinds)
    shares = [SHARES.get(kind, 0) for kind in kinds]
    if not any(shares):
        shares = [1] * len(kinds)
    rest = width - sum(LEAST[kind] for kind in kinds)
    edges = [round(rest * sum(shares[:n]) / sum(shares)) for n in range(len(kinds) + 1)]
    extra = (right - left for left, right in pairwise(edges))
    return [LEAST[kind] + more for kind, more in zip(kinds, extra, strict=True)]


def row_height(columns: Iterable[Column]) -> int:
    """Return how high a blank row is at least: the lines that its longest answer asks for."""
    lines = (column.lines for column in columns if isinstance(column, LongText))
    return max(LEAST_HEIGHT, max(lines, default=1) * LINE + PADDING)


def rows_that_hold_on(rows: int, height: int) -> set[int]:
    """Return the rows, numbered from 1, that stay on the page of the row after them.

    A short table stays whole, and a long one leaves neither its first nor its last row alone. High
    rows may part, because they would leave half a page empty.
    """
    if height > HIGH:
        return set()
    return set(range(1, rows)) if rows <= FEW else {1, rows - 1}
