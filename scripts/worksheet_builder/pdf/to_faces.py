"""The typefaces in which the browser sets a document to read: a PDF of one blank page.

The browser cannot read the typefaces of the page. So they come as a PDF, in which each stands
whole, with what every glyph means and how wide it is. What is new is written behind it.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from worksheet_builder.pdf.finish_pdf import save_pdf

STYLE = Path(__file__).parent / "templates" / "style.css"
# What each is for, and its style. Scripts ask for them by these names (faces.ts).
FACES = {
    "heading": '600 10pt "Guide Heading"',
    "text": '400 10pt "Guide Text"',
    "bold": '700 10pt "Guide Text"',
    "other": '400 10pt "Worksheet Field"',
}
TITLE = "Typefaces"


def to_faces() -> bytes:
    """Return the PDF: tagged, without any words, its typefaces listed in its catalogue."""
    with pikepdf.open(BytesIO(_lay_out())) as pdf:
        form = pdf.Root.AcroForm
        fonts = {str(field.T): _find_font(field, form) for field in form.Fields}
        pdf.Root.Faces = Dictionary({f"/{name}": fonts[name] for name in FACES})
        del pdf.Root.AcroForm
        _leave_blank(pdf)
        return save_pdf(pdf)


def _lay_out() -> bytes:
    fields = "".join(f'<input name="{name}" title="{name}">' for name in FACES)
    head = f'<title>{TITLE}</title><meta name="description" content="{TITLE}">'
    html = f'<html lang="en-GB"><head>{head}</head><body>{fields}</body></html>'
    fonts = FontConfiguration()
    rules = "".join(f"input[name={name}] {{ font: {face}; }}" for name, face in FACES.items())
    style = [CSS(filename=STYLE, font_config=fonts), CSS(string=rules, font_config=fonts)]
    pdf: bytes = HTML(string=html).write_pdf(
        stylesheets=style, font_config=fonts, pdf_forms=True, pdf_variant="pdf/ua-1"
    )
    return pdf


def _find_font(field: pikepdf.Object, form: pikepdf.Object) -> pikepdf.Object:
    words = str(field.DA).split()
    return form.DR.Font[words[words.index("Tf") - 2]]


def _leave_blank(pdf: pikepdf.Pdf) -> None:
    """Take all that stands on the page out, and its structure with it."""
    page = pdf.pages[0].obj
    for key in ("/Annots", "/StructParents"):
        if key in page:
            del page[key]
    page.Contents = pdf.make_stream(b"")
    page.Resources = Dictionary()
    tree = pdf.Root.StructTreeRoot
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, K=Array()))
    document.P = tree
    tree.K = Array([document])
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array()))
    for key in ("/IDTree", "/ParentTreeNextKey"):
        if key in tree:
            del tree[key]
    pdf.docinfo["/Title"] = String(TITLE)
