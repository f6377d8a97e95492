"""Writing a PDF again, as qpdf does, with or without a change."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf


def rewrite(content: bytes, change: Callable[[pikepdf.Pdf], object], **options: Any) -> bytes:
    """Return a PDF as qpdf writes it after a change."""
    saved = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        change(pdf)
        pdf.save(saved, **options)
    return saved.getvalue()


def leave(_pdf: pikepdf.Pdf) -> None:
    """Change nothing."""
