"""All that somebody could read in a document, or search in it."""

from __future__ import annotations

import io
import zipfile

import pikepdf


def read_words(document: bytes) -> str:
    """All that a Word document or a PDF holds as text."""
    if document.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            return "".join(archive.read(name).decode() for name in archive.namelist())
    with pikepdf.open(io.BytesIO(document)) as pdf:
        return " ".join(str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields)
