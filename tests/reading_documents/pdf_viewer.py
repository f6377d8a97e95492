"""A person at Chrome's PDF engine: clicks, types, chooses and saves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import c_ushort
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from reading_documents.pdf_reading import Box, list_boxes, list_fields


class Viewer:
    """A PDF that is open, its form alive.

    Its pages stay loaded: a page that is loaded again has lost its focus.
    """

    def __init__(self, document: Any, boxes: list[Box]) -> None:
        self._document = document
        self._form = document.formenv
        self.pages = list(document)
        self.boxes: dict[str, list[Box]] = {}
        for box in boxes:
            self.boxes.setdefault(box.name, []).append(box)

    def click(self, name: str, button: int = 0) -> Any:
        """Click on a field, or on one button of a choice, and return its page."""
        box = self.boxes[name][button]
        page = self.pages[box.page - 1]
        place = (page, 0, (box.left + box.right) / 2, (box.bottom + box.top) / 2)
        pdfium.FORM_OnMouseMove(self._form, *place)
        pdfium.FORM_OnLButtonDown(self._form, *place)
        pdfium.FORM_OnLButtonUp(self._form, *place)
        return page

    def type(self, name: str, words: str) -> None:
        """Click into a field and type."""
        page = self.click(name)
        for letter in words:
            pdfium.FORM_OnChar(self._form, page, ord(letter), 0)

    def paste(self, name: str, words: str) -> None:
        """Click into a field and paste."""
        letters = (c_ushort * (len(words) + 1))(*map(ord, words), 0)
        pdfium.FORM_ReplaceSelection(self._form, self.click(name), letters)

    def retype(self, name: str, words: str) -> None:
        """Click into a field, select all that is in it, and type over it."""
        page = self.click(name)
        pdfium.FORM_SelectAllText(self._form, page)
        for letter in words:
            pdfium.FORM_OnChar(self._form, page, 13 if letter == "\n" else ord(letter), 0)

    def choose(self, name: str, entry: int) -> None:
        """Choose an entry of a list, counted from 0."""
        pdfium.FORM_SetIndexSelected(self._form, self.click(name), entry, True)

    def read_typed(self, name: str) -> str:
        """Return the words in the field that has the focus."""
        page = self.pages[self.boxes[name][0].page - 1]
        size = pdfium.FORM_GetFocusedText(self._form, page, None, 0)
        words = (c_ushort * (size // 2))()
        pdfium.FORM_GetFocusedText(self._form, page, words, size)
        return bytes(words).decode("utf-16-le").rstrip("\0")

    def leave(self) -> None:
        """Take the focus off every field, as before saving."""
        pdfium.FORM_ForceToKillFocus(self._form)

    def save(self) -> bytes:
        """Save as the viewer does, and return the file."""
        self.leave()
        content = BytesIO()
        self._document.save(content)
        return content.getvalue()

    def save_values(self) -> dict[str, str]:
        """Save as the viewer does, and return the values that are not empty."""
        with pikepdf.open(BytesIO(self.save())) as saved:
            values = {name: str(field.get("/V", "")) for name, field in list_fields(saved).items()}
        return {name: value for name, value in values.items() if value not in ("", "/Off")}

    def picture(self, name: str, scale: float = 2) -> Any:
        """Return what is seen inside a field's box, in shades of grey."""
        box = self.boxes[name][0]
        page = self.pages[box.page - 1]
        seen = page.render(scale=scale, may_draw_forms=True).to_pil().convert("L")
        edges = (box.left + 1.5, page.get_height() - box.top + 1.5)
        ends = (box.right - 1.5, page.get_height() - box.bottom - 1.5)
        return seen.crop([round(edge * scale) for edge in (*edges, *ends)])


@contextmanager
def open_viewer(content: bytes) -> Iterator[Viewer]:
    """Open a PDF's bytes in Chrome's engine."""
    with pikepdf.open(BytesIO(content)) as pdf:
        boxes = list_boxes(pdf)
    document = pypdfium2.PdfDocument(content)
    document.init_forms()
    try:
        yield Viewer(document, boxes)
    finally:
        document.close()
