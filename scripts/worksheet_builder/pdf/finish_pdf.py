"""The last steps of every PDF: what header cells head, and bytes that never vary."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Name

from worksheet_builder.pdf.pdf_structure import walk_structure


def say_what_each_header_heads(pdf: pikepdf.Pdf) -> None:
    """Mark header cells as heading their column or, in a table's body, their row."""
    for element in walk_structure(pdf):
        if element.S == "/TH":
            in_body = element.P.P.S == "/TBody"
            element.A["/Scope"] = Name.Row if in_body else Name.Column


def save_pdf(pdf: pikepdf.Pdf, *, is_compact: bool = False) -> bytes:
    """Return the file, named by its content.

    Its objects are plain, so that a program in the browser can find them, unless it `is_compact`.
    """
    modes = pikepdf.ObjectStreamMode
    mode = modes.generate if is_compact else modes.disable
    content = BytesIO()
    pdf.save(content, deterministic_id=True, object_stream_mode=mode)
    return content.getvalue()
