"""The sections of a rendered page: each heading, and the words that stand under it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

HEADING = re.compile("h[1-6]")
PARTS = re.compile(
    "address|blockquote|button|d[dt]|div|fieldset|figure|form|label|legend|li|p|section|summary"
    "|t[dhr]"
)
UNSEEN = frozenset({"head", "script", "style", "svg", "template"})
SENTENCE = re.compile(r".*?[.!?][\"”')]*(?=\s|$)")


@dataclass(frozen=True)
class PageSection:
    """What stands under one heading, up to the next: its paragraphs, in order."""

    heading: str
    anchor: str
    paragraphs: tuple[str, ...]

    def find_sentence(self, start: str = "") -> str | None:
        """Return the first sentence, or the one from `start` on; None if there is no such."""
        for paragraph in self.paragraphs:
            _before, found, after = paragraph.partition(start) if start else ("", "", paragraph)
            if found or not start:
                rest = found + after
                whole = SENTENCE.match(rest)
                return whole[0] if whole else rest
        return None


class _SectionReader(HTMLParser):
    """Gathers paragraphs as a reader meets them; what is drawn and not said is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: list[tuple[str, str, list[str]]] = [("", "", [])]
        self._words: list[str] = []
        self._anchor = ""
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """End the paragraph before, where another begins."""
        self._unseen += tag in UNSEEN
        if HEADING.fullmatch(tag) or PARTS.fullmatch(tag):
            self.finish()
        if HEADING.fullmatch(tag):
            self._anchor = dict(attrs).get("id") or ""

    def handle_endtag(self, tag: str) -> None:
        """End the paragraph, or begin a section with the heading."""
        self._unseen -= tag in UNSEEN
        if HEADING.fullmatch(tag):
            self.sections.append((self._read(), self._anchor, []))
        elif PARTS.fullmatch(tag):
            self.finish()

    def handle_data(self, data: str) -> None:
        """Add what can be seen."""
        if not self._unseen:
            self._words.append(data)

    def finish(self) -> None:
        """Keep the paragraph that is open."""
        if words := self._read():
            self.sections[-1][2].append(words)

    def _read(self) -> str:
        words = " ".join("".join(self._words).split())
        self._words = []
        return words


def list_sections(html: str) -> tuple[PageSection, ...]:
    """Return the sections of a page. What stands before its first heading is none."""
    reader = _SectionReader()
    reader.feed(html)
    reader.close()
    reader.finish()
    return tuple(PageSection(head, anchor, tuple(w)) for head, anchor, w in reader.sections[1:])
