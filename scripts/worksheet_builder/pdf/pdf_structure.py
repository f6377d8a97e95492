"""The structure of a tagged PDF: the tree of what is a heading, a list or a table."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Object


def walk_structure(pdf: pikepdf.Pdf) -> Iterator[Object]:
    """Yield every element in reading order; what is within it as it is once it was looked at."""
    yield from _walk(pdf.Root.StructTreeRoot.K)


def _walk(element: Object | None) -> Iterator[Object]:
    if isinstance(element, Array):
        for child in list(element):
            yield from _walk(child)
    elif isinstance(element, Dictionary) and "/S" in element:
        yield element
        yield from _walk(element.get("/K"))
