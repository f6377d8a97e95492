"""The colours of what is printed. A guide gives its own; the greys are those of paper."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass

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
        """Return the colours as Word writes them: `14524A`."""
        return {name: colour[1:].upper() for name, colour in asdict(self).items()}

    def for_pdf(self) -> dict[str, list[float]]:
        """Return the colours as a PDF writes them: three parts from 0 to 1."""
        return {name: split_colour(colour) for name, colour in asdict(self).items()}


def split_colour(colour: str) -> list[float]:
    """Return red, green and blue of "#rrggbb", each from 0 to 1."""
    return [round(int(colour[start : start + 2], 16) / 255, 3) for start in (1, 3, 5)]
