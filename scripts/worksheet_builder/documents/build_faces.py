"""The typefaces of documents to read, as the site offers them to its own scripts."""

from __future__ import annotations

from pathlib import Path

from worksheet_builder.documents.document_cache import DocumentCache
from worksheet_builder.documents.document_key import renderers_key
from worksheet_builder.documents.missing_pango import MissingPangoError
from worksheet_builder.model import FACES_PATH


def build_faces(cache: Path) -> dict[str, bytes]:
    """Return the PDF that has them, by its path; from `cache` / documents where nothing changed.

    Raises MissingPangoError where it has to be made and WeasyPrint's text library is not there.
    """
    store = DocumentCache(cache / "documents")
    name = Path(FACES_PATH).name
    return {FACES_PATH: store.get_or_make(name, renderers_key("pdf")[:32], _make)}


def _make() -> bytes:
    try:
        from worksheet_builder.pdf import to_faces  # noqa: PLC0415
    except OSError as error:  # WeasyPrint's when it finds no Pango
        raise MissingPangoError from error
    return to_faces()
