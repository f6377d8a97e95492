"""The first page of a PDF as a picture."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2

SCALE = 1.5  # of 72 dots an inch: wide enough to be read


def draw_first_page(pdf: Path) -> bytes:
    """Return the page as PNG."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture = document[0].render(scale=SCALE, may_draw_forms=False).to_pil()
    finally:
        document.close()
    drawn = BytesIO()
    picture.convert("P", colors=64).save(drawn, "PNG", optimize=True)
    return drawn.getvalue()
