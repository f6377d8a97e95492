"""The blank documents of all worksheets, for the site to offer as downloads."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeAlias

from worksheet_builder.document_cache import DocumentCache
from worksheet_builder.document_key import document_key
from worksheet_builder.imprint import Imprint
from worksheet_builder.missing_pango import MissingPangoError
from worksheet_builder.model import Worksheet

Render: TypeAlias = Callable[[Worksheet, Imprint], bytes]


def build_documents(
    worksheets: Iterable[Worksheet], imprint: Imprint, cache: Path
) -> dict[str, bytes]:
    """Return every document by its path in the site, such as `downloads/contract.pdf`.

    What has not changed comes from `cache` / documents. Raises MissingPangoError where a PDF has
    to be made and its text library is not installed.
    """
    documents = DocumentCache(cache / "documents")
    return {
        f"downloads/{worksheet.id}.{ending}": documents.get_or_make(
            f"{worksheet.id}.{ending}",
            document_key(worksheet, imprint),
            partial(render, worksheet, imprint),
        )
        for worksheet in worksheets
        for ending, render in RENDERERS.items()
    }


def _render_pdf(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Make a PDF; WeasyPrint takes a second to import, so only here."""
    try:
        from worksheet_builder.to_pdf import to_pdf  # noqa: PLC0415
    except OSError as error:  # WeasyPrint's when it finds no Pango
        raise MissingPangoError from error
    return to_pdf(worksheet, imprint)


def _render_word(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Make a Word document."""
    from worksheet_builder.to_word import to_word  # noqa: PLC0415

    return to_word(worksheet, imprint)


RENDERERS: dict[str, Render] = {"docx": _render_word, "pdf": _render_pdf}
