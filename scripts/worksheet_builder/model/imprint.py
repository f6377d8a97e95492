"""The imprint: what every document says about the guide that it came from."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field

ASKED = re.compile(r"var\(--([a-z-]+)\)")


@dataclass(frozen=True)
class Colours:
    """Each colour as "#rrggbb"; style sheets ask for one by its name: `var(--accent)`."""

    ink: str = "#1f2a2e"
    muted: str = "#4d5a5e"
    line: str = "#6f7d7b"
    rule: str = "#c3ccc8"
    soft: str = "#eef3f0"
    danger: str = "#a3262a"
    danger_tint: str = "#faeae7"
    accent: str = "#1f2a2e"
    tint: str = "#eef3f0"
    """The accent, so pale that words stand on it."""
    second: str = "#4d5a5e"

    def paint(self, style: str) -> str:
        """Return a style sheet, or a drawing, with the colours that it asks for.

        WeasyPrint knows no variables on its pages and in drawings.
        """
        known = {name.replace("_", "-"): colour for name, colour in asdict(self).items()}
        return ASKED.sub(lambda asked: known.get(asked[1], asked[0]), style)

    def for_word(self) -> dict[str, str]:
        """Return the colours as Word writes them: `1F2A2E`."""
        return {name: colour[1:].upper() for name, colour in asdict(self).items()}

    def for_pdf(self) -> dict[str, list[float]]:
        """Return the colours as a PDF writes them: three parts from 0 to 1."""
        return {name: split_colour(colour) for name, colour in asdict(self).items()}


def split_colour(colour: str) -> list[float]:
    """Return red, green and blue of "#rrggbb", each from 0 to 1."""
    return [round(int(colour[start : start + 2], 16) / 255, 3) for start in (1, 3, 5)]


@dataclass(frozen=True)
class Imprint:
    """The words in a document's header and footer, an empty one left out, and its colours."""

    guide_title: str
    institution: str
    address: str
    """The guide's own web address."""
    licence: str
    """The licence of the text, as people read it: `CC BY 4.0`."""
    colours: Colours = field(default_factory=Colours)
    """The guide's own colours, where it has any."""

    @property
    def source(self) -> str:
        """Return the footer's words: who publishes it, under what licence, and where."""
        parts = (self.institution, self.licence, self.shown_address)
        return " · ".join(words for words in parts if words)

    @property
    def shown_address(self) -> str:
        """Return the guide's address as people read and type it."""
        return self.address.removeprefix("https://").removeprefix("http://").rstrip("/")
