"""What a PDF holds, as tests ask for it: its words, its structure and its fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf


@dataclass(frozen=True)
class Box:
    """Where a field, or one button of a choice, stands: page from 1, and edges in points."""

    name: str
    page: int
    left: float
    bottom: float
    right: float
    top: float


def read_text(document: Any) -> str:
    """Return all words of a PDF that is open in Chrome's engine, with single spaces."""
    pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def walk_structure(element: Any) -> Iterator[Any]:
    """Yield the structure's elements in reading order, from `StructTreeRoot.K` or any below it."""
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from walk_structure(child)
    elif isinstance(element, pikepdf.Dictionary) and "/S" in element:
        yield element
        yield from walk_structure(element.get("/K"))


def is_pointer(name: str) -> bool:
    """Tell whether a field is no control, but says on which page answers go on."""
    return name.startswith("continued-")


def list_fields(pdf: pikepdf.Pdf) -> dict[str, Any]:
    """Return the fields that take an answer, by name."""
    fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
    return {name: field for name, field in fields.items() if not is_pointer(name)}


def name_field(widget: Any) -> str:
    """Return the name of the field that a widget belongs to, behind those above it."""
    names: list[str] = []
    while widget is not None:
        if "/T" in widget:
            names.insert(0, str(widget.T))
        widget = widget.get("/Parent")
    return ".".join(names)


def find_entry(pdf: pikepdf.Pdf, number: int) -> Any:
    """Return the field that all fields of one of several entries stand below, from 0."""
    return pdf.Root.AcroForm.Fields[number]


def list_boxes(pdf: pikepdf.Pdf) -> list[Box]:
    """Return where every field stands, page by page."""
    return [
        Box(name_field(widget), number, *(float(edge) for edge in widget.Rect))
        for number, page in enumerate(pdf.pages, start=1)
        for widget in page.get("/Annots", [])
    ]


def list_fonts(pdf: pikepdf.Pdf) -> list[Any]:
    """Return the descriptions of a PDF's fonts."""
    dictionaries = (obj for obj in pdf.objects if isinstance(obj, pikepdf.Dictionary))
    return [found for found in dictionaries if found.get("/Type") == "/FontDescriptor"]
