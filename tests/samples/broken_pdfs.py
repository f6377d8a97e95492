"""The small worksheet's PDF as programs break it: pages without a form, references to nothing."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, String

from samples.small_pdf import change_pdf, filled_pdf


def copy_pages(*places: int) -> bytes:
    """Copy pages into a new file, as programs do that know nothing of forms."""
    saved = BytesIO()
    with (
        pikepdf.open(BytesIO(filled_pdf())) as pdf,
        pikepdf.new() as made,
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)
        made.pages.extend([pdf.pages[place] for place in places])
        made.save(saved)
    return saved.getvalue()


def drop_fields(pdf: pikepdf.Pdf, names: set[str]) -> None:
    """Turn some fields into print."""
    for page in pdf.pages:
        page.Annots = Array([each for each in page.Annots if str(each.get("/T")) not in names])
    fields = pdf.Root.AcroForm.Fields
    pdf.Root.AcroForm.Fields = Array([each for each in fields if str(each.T) not in names])


def lose(change: Callable[[pikepdf.Pdf, Any], object]) -> bytes:
    """Let a reference lead nowhere: `change` puts it somewhere."""

    def put(pdf: pikepdf.Pdf) -> None:
        change(pdf, pdf.make_indirect(Dictionary(Gone=String("here"))))

    content = change_pdf(put)
    start = content.rindex(b" 0 obj", 0, content.index(b"/Gone"))
    own = content.rindex(b"\n", 0, start) + 1
    entry = b"%010d 00000 n" % own
    assert entry in content
    return content.replace(entry, b"0000000000 00000 f")


def lose_purpose(pdf: pikepdf.Pdf, nothing: Any) -> None:
    """Put nothing in the place of a field."""
    fields = pdf.Root.AcroForm.Fields
    names = [str(field.T) for field in fields]
    drop_fields(pdf, {"purpose"})
    fields[names.index("purpose")] = nothing
    pdf.Root.AcroForm.Fields = fields
