"""Reading HTML: the headings, links, images and anchors that stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

Found = tuple[str, str | None]  # where it leads, and its words


class HtmlReader(HTMLParser):
    """Notes the headings, links, images and anchors of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.headings: list[tuple[int, str]] = []
        self.links: list[Found] = []
        self.images: list[Found] = []
        self.anchors: set[str] = set()
        self._open: dict[str, tuple[str, list[str]]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an anchor and an image, and begin a heading or a link."""
        named = dict(attrs)
        self.anchors.update(filter(None, [named.get("id"), named.get("name")]))
        if tag == "img":
            self.images.append((named.get("src") or "", named.get("alt")))
        elif tag == "a" and named.get("href"):
            self._open["a"] = (named["href"] or "", [named.get("aria-label") or ""])
        elif re.fullmatch("h[1-6]", tag):
            self._open[tag] = (tag, [])

    def handle_data(self, data: str) -> None:
        """Add to the words of every heading and link that is open."""
        for _start, words in self._open.values():
            words.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Finish a heading or a link."""
        start, words = self._open.pop(tag, (None, []))
        text = " ".join("".join(words).split())
        if start is not None and tag == "a":
            self.links.append((start, text))
        elif start is not None:
            self.headings.append((int(tag[1]), text))


def read_html(pieces: Iterable[str]) -> HtmlReader:
    """Return what the pieces hold together."""
    reader = HtmlReader()
    for piece in pieces:
        reader.feed(piece)
    reader.close()
    return reader
