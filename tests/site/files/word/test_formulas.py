"""A formula stands in an answer in one line, and means the same there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from samples.word_edits import EditedWord

MATHS = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{}</m:oMath>'
FORMULAS = {
    "a formula": (
        MATHS.format(
            "<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num>"
            "<m:den><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e>"
            "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f>"
        ),
        "(a+b)/c²",
    ),
    "a root": (
        MATHS.format("<m:rad><m:deg/><m:e><m:r><m:t>x+1</m:t></m:r></m:e></m:rad>"),
        "√(x+1)",
    ),
    "a sum": (
        MATHS.format(
            '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>'
            "<m:sub><m:r><m:t>i=1</m:t></m:r></m:sub>"
            "<m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary>"
        ),
        "∑_(i=1)^n i",
    ),
}


@pytest.mark.parametrize("kind", FORMULAS)
def test_a_formula_is_written_in_one_line(
    document: EditedWord, read: Callable[..., Any], kind: str
):
    """What stands above and below a bar is told apart."""
    inside, expected = FORMULAS[kind]
    document.hold("purpose", inside)
    found = read(document)
    assert (found.changed, found.words, found.notes) == ({"purpose": expected}, [], [])
