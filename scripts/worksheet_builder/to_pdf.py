"""A worksheet as a fillable, tagged PDF: its own HTML, laid out by WeasyPrint, then repaired."""

from __future__ import annotations

from pathlib import Path

from weasyprint import HTML

from worksheet_builder.controls import DATE_FORMAT, SIGNATURE_WORDS
from worksheet_builder.document_templates import open_templates
from worksheet_builder.imprint import Imprint
from worksheet_builder.model import Worksheet
from worksheet_builder.repair_pdf import repair_pdf

HERE = Path(__file__).parent
DATED = "2000-01-01T00:00:00Z"  # a fixed date, so that the same worksheet gives the same bytes


def to_pdf(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Return the blank PDF: PDF/UA-1, every control named and described by the model."""
    return repair_pdf(_lay_out(_to_html(worksheet, imprint)), worksheet)


def _to_html(worksheet: Worksheet, imprint: Imprint) -> str:
    return (
        open_templates("pdf")
        .get_template("worksheet.html")
        .render(
            worksheet=worksheet,
            imprint=imprint,
            dated=DATED,
            date_format=DATE_FORMAT,
            signature_words=SIGNATURE_WORDS,
        )
    )


def _lay_out(html: str) -> bytes:
    document = HTML(string=html, base_url=f"{HERE.as_uri()}/")
    pdf: bytes = document.write_pdf(pdf_forms=True, pdf_variant="pdf/ua-1")
    return pdf
