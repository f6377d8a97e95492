"""Laying out the handbook: HTML and its style sheets become a tagged PDF."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pikepdf
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from guide.handbook.describe_links import describe_links
from guide.handbook.mend_lists import mend_lists
from guide.handbook.scope_styles import scope_styles
from worksheet_builder.model import Colours
from worksheet_builder.pdf import STYLE as WORKSHEET_STYLE
from worksheet_builder.pdf import save_pdf, say_what_each_header_heads

STYLE = Path(__file__).parent / "templates" / "handbook.css"


def lay_out(html: str, folder: Path, titles: Mapping[str, str], colours: Colours) -> bytes:
    """Return the PDF: PDF/UA-1, and the same bytes for the same HTML.

    Pictures are found from `folder`, and `titles` goes from the names of places to their titles.
    The worksheets keep the look of their own PDFs.
    """
    fonts = FontConfiguration()
    worksheet_style = colours.paint(WORKSHEET_STYLE.read_text(encoding="utf-8"))
    style = colours.paint(STYLE.read_text(encoding="utf-8"))
    scoped = scope_styles(worksheet_style, ".worksheet", page="worksheet")
    styles = [
        CSS(string=scoped, base_url=WORKSHEET_STYLE.as_uri(), font_config=fonts),
        CSS(string=style, base_url=STYLE.as_uri(), font_config=fonts),
    ]
    document = HTML(string=colours.paint(html), base_url=f"{folder.resolve().as_uri()}/")
    with _no_collecting():
        pdf: bytes = document.write_pdf(
            stylesheets=styles, font_config=fonts, pdf_variant="pdf/ua-1"
        )
    with pikepdf.open(BytesIO(pdf)) as opened:
        mend_lists(opened)
        say_what_each_header_heads(opened)
        describe_links(opened, titles)
        return save_pdf(opened, is_compact=True)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Leave the garbage be: a layout of 100 pages makes little, and looking costs a fifth."""
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()
