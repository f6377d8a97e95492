"""Reading a handbook's PDF back: its words, bookmarks, links and structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from itertools import groupby

import pikepdf
import pypdfium2


def fold(words: str) -> str:
    """Return the letters and digits alone: layout and reading back may change all between them."""
    return re.sub(r"[^\w.,:;?!()/]|\x02|_", "", words)


@dataclass(frozen=True)
class Reading:
    """A handbook, read once."""

    data: bytes

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        """Its objects."""
        return pikepdf.open(BytesIO(self.data))

    @cached_property
    def viewer(self) -> pypdfium2.PdfDocument:
        """The document in Chrome's engine."""
        return pypdfium2.PdfDocument(self.data)

    @cached_property
    def pages(self) -> list[str]:
        """The words of each page."""
        return [page.get_textpage().get_text_bounded() for page in self.viewer]

    @cached_property
    def bookmarks(self) -> list[tuple[int, str, int]]:
        """The level from 1, title and page number of each bookmark, in order."""
        return [
            (entry.level + 1, entry.get_title(), entry.get_dest().get_index() + 1)
            for entry in self.viewer.get_toc()
        ]

    @cached_property
    def places(self) -> dict[str, int]:
        """The page number of each named place."""
        numbers = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, 1)}
        names = pikepdf.NameTree(self.pdf.Root.Names.Dests)
        return {str(name): numbers[place[0].objgen] for name, place in names.items()}

    def links(self) -> Iterator[tuple[int, str, str]]:
        """Yield the page number, target (a place or an address) and words of each link."""
        for number, page in enumerate(self.pdf.pages, 1):
            pieces = list(self._pieces(number, page.get("/Annots", ())))
            for target, lines in groupby(pieces, key=lambda piece: piece[0]):
                yield number, target, "".join(words for _target, words in lines)

    def _pieces(self, number: int, annotations: pikepdf.Array) -> Iterator[tuple[str, str]]:
        text = self.viewer[number - 1].get_textpage()
        for annotation in annotations:
            x1, y1, x2, y2 = (float(edge) for edge in annotation.Rect)
            box = (min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
            target = annotation.get("/Dest") or annotation.A.URI
            yield str(target), text.get_text_bounded(*box)
