"""A worksheet as a fillable, tagged PDF."""

from worksheet_builder.pdf.finish_pdf import save_pdf, say_what_each_header_heads
from worksheet_builder.pdf.pdf_structure import walk_structure
from worksheet_builder.pdf.to_faces import to_faces
from worksheet_builder.pdf.to_pdf import STYLE, make_html, to_pdf

__all__ = [
    "STYLE",
    "make_html",
    "save_pdf",
    "say_what_each_header_heads",
    "to_faces",
    "to_pdf",
    "walk_structure",
]
