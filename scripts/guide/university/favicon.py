"""The picture in the browser's tab, in the university's own colours."""

from __future__ import annotations

from pathlib import Path

from guide.university.palette import UniversityColours

FAVICON = "assets/images/favicon.svg"
DRAWING = Path(__file__).with_name("favicon.svg")
ROLES = ("accent", "second")


def draw_favicon(colours: UniversityColours) -> str:
    """Return the drawing with its colours: no style sheet of a page reaches into it."""
    drawing = DRAWING.read_text(encoding="utf-8")
    for role in ROLES:
        for scheme, colour in getattr(colours, role).model_dump().items():
            drawing = drawing.replace(f"var(--{role}-{scheme})", colour)
    return drawing
