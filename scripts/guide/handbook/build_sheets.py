"""The pages that can be had as one sheet: from the cache where nothing has changed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from guide.downloads import SHEETS
from guide.handbook.handbook_key import sheet_key
from guide.handbook.source import Source
from guide.handbook.to_word_sheet import to_word_sheet
from guide.page import Page
from worksheet_builder.documents import DocumentCache, MissingPangoError


def build_sheets(source: Source, cache: Path) -> dict[str, bytes]:
    """Return each sheet by its file's name; a project without such a page has none.

    Raises MissingPangoError where one has to be made and cannot be.
    """
    documents = DocumentCache(cache / "documents")
    due = {name: source.site[page] for page, name in SHEETS.items() if page in source.site}
    made = {}
    for name, page in due.items():
        key, make = sheet_key(source, page), partial(_make, source, page)
        made[f"{name}.pdf"] = documents.get_or_make(f"{name}.pdf", key, make)
        made[f"{name}.docx"] = to_word_sheet(source, page)
    return made


def _make(source: Source, page: Page) -> bytes:
    """Make it; WeasyPrint takes a second to import, so only here."""
    try:
        from guide.handbook.to_sheet import to_sheet  # noqa: PLC0415
    except OSError as error:  # WeasyPrint's when it finds no Pango
        raise MissingPangoError from error
    return to_sheet(source, page)
