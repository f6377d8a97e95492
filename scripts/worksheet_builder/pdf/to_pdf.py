"""A worksheet as a fillable, tagged PDF: its own HTML, laid out by WeasyPrint, then repaired."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from worksheet_builder.model import ANSWERS_VERSION, Colours, Imprint, Worksheet
from worksheet_builder.pdf.repair_pdf import repair_pdf
from worksheet_builder.writing import DATE_FORMAT, PRIVATE_WORDS, SIGNATURE_WORDS, open_templates

STYLE = Path(__file__).parent / "templates" / "style.css"
DATED = "2000-01-01T00:00:00Z"  # a fixed date, so that the same worksheet gives the same bytes


def to_pdf(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Return the blank PDF: PDF/UA-1, every control named and described by the model."""
    return repair_pdf(_lay_out(make_html(worksheet, imprint), imprint.colours), worksheet)


def make_html(worksheet: Worksheet, imprint: Imprint) -> str:
    """Return the blank document as HTML, which templates/style.css sets."""
    return (
        open_templates("pdf")
        .get_template("worksheet.html")
        .render(
            worksheet=worksheet,
            imprint=imprint,
            dated=DATED,
            answers_version=ANSWERS_VERSION,
            date_format=DATE_FORMAT,
            private_words=PRIVATE_WORDS,
            signature_words=SIGNATURE_WORDS,
        )
    )


def _lay_out(html: str, colours: Colours) -> bytes:
    fonts, style = _read_style(colours)
    pdf: bytes = HTML(string=html).write_pdf(
        stylesheets=[style],
        font_config=fonts,
        pdf_forms=True,
        pdf_variant="pdf/ua-1",
        custom_metadata=True,  # the names in worksheet.html become entries of the file's own
    )
    return pdf


@cache
def _read_style(colours: Colours) -> tuple[FontConfiguration, CSS]:
    """Return the fonts and the style, read once: for a short worksheet that is a third of it all.

    The file is the same for all PDFs, and so are their bytes, read once or anew for each.
    """
    fonts = FontConfiguration()
    style = colours.paint(STYLE.read_text(encoding="utf-8"))
    return fonts, CSS(string=style, base_url=STYLE.as_uri(), font_config=fonts)
