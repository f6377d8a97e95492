"""The margins of pages that the browser adds to a PDF: those of the blank document."""

from __future__ import annotations

import re

import pytest

from browser.node_source import call_each
from worksheet_builder.pdf import STYLE

A4 = {"width": 595.28, "height": 841.89}
MILLIMETRE = 72 / 25.4


def test_added_pages_have_the_margins_of_the_blank_documents_style():
    """Whoever changes the style sheet is told to change the pages that follow it."""
    style = STYLE.read_text(encoding="utf-8")
    (margin,) = re.findall(r"^@page \{[^@]*?margin: (.*?);", style, re.MULTILINE)
    top, side, bottom = (float(part.removesuffix("mm")) * MILLIMETRE for part in margin.split())
    (area,) = call_each("documents/pdf/overflow/lay-out-pages.ts", "findTextArea", [[A4]])
    assert area == pytest.approx(
        {
            "left": side,
            "width": A4["width"] - 2 * side,
            "top": A4["height"] - top,
            "bottom": bottom,
        },
        abs=0.02,
    )
