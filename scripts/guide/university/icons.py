"""The icons for a home screen: the favicon's drawing in the university's colours, as PNG.

Home screens take no SVG and show what is transparent as black, so each icon stands on the paper's
colour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from itertools import pairwise

from PIL import Image, ImageDraw

from guide.university.favicon import DRAWING
from guide.university.palette import UniversityColours

IMAGES = "assets/images"
# Each file's size, and how much of it the drawing takes: a mask may cut off all but the middle four
# fifths of an icon that is made for it.
ICONS = {
    "icon-192.png": (192, 0.72),
    "icon-512.png": (512, 0.72),
    "icon-maskable-512.png": (512, 0.52),
    "icon-apple-180.png": (180, 0.66),
}
ROLES = {"pine": "accent", "clay": "second"}  # by the classes of the drawing
PATH = re.compile(
    r'<path class="(?P<name>\w+)" d="M(?P<start>[^cC]+)(?P<kind>[cC])(?P<rest>[^"]+)"'
)
CIRCLE = re.compile(
    r'<circle class="(?P<name>\w+)-end" cx="(?P<x>[\d.]+)" cy="(?P<y>[\d.]+)" r="(?P<r>[\d.]+)"'
)
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
FINER = 3  # drawn so many times larger, then made smaller: so that its edges are smooth
STEPS = 120  # discs in a line

Dot = tuple[str, float, float, float]  # its colour or the role of it, its middle and its radius


@lru_cache(maxsize=1)
def draw_icons(colours: UniversityColours, paper: str) -> dict[str, bytes]:
    """Return each icon by its path in the site; the same bytes for the same colours."""
    drawing = DRAWING.read_text(encoding="utf-8")
    extent = _read_numbers(drawing, "viewBox")[-1]
    dots = [
        (getattr(colours, role).light, x / extent, y / extent, radius / extent)
        for role, x, y, radius in _list_dots(drawing)
    ]
    return {
        f"{IMAGES}/{name}": _draw(dots, paper, size, share) for name, (size, share) in ICONS.items()
    }


def _draw(dots: list[Dot], paper: str, size: int, share: float) -> bytes:
    """Return the picture; each disc says its colour, and its place as shares of the drawing."""
    image = Image.new("RGB", (size * FINER, size * FINER), paper)
    pen = ImageDraw.Draw(image)
    scale = size * FINER * share
    margin = size * FINER * (1 - share) / 2
    for colour, x, y, radius in dots:
        left, top, reach = margin + x * scale, margin + y * scale, radius * scale
        pen.ellipse((left - reach, top - reach, left + reach, top + reach), fill=colour)
    written = BytesIO()
    image.resize((size, size), Image.Resampling.LANCZOS).save(written, "PNG")
    return written.getvalue()


def _list_dots(drawing: str) -> Iterator[Dot]:
    """Yield the discs that make up the drawing: its lines have round ends, so they are discs."""
    width = _read_numbers(drawing, "stroke-width")[0]
    for path in PATH.finditer(drawing):
        x, y = _numbers(path["start"])
        rest = _numbers(path["rest"])
        if path["kind"] == "c":  # counted from where the line starts
            rest = [value + (y if number % 2 else x) for number, value in enumerate(rest)]
        curve = [(x, y), *zip(rest[::2], rest[1::2], strict=True)]
        for step in range(STEPS + 1):
            yield ROLES[path["name"]], *_find_point(curve, step / STEPS), width / 2
    for circle in CIRCLE.finditer(drawing):
        x, y, radius = (float(circle[key]) for key in ("x", "y", "r"))
        yield ROLES[circle["name"]], x, y, radius


def _find_point(curve: list[tuple[float, float]], share: float) -> tuple[float, float]:
    """Return the point of a curve after this share of it, by de Casteljau's rule."""
    points = curve
    while len(points) > 1:
        points = [(a + (c - a) * share, b + (d - b) * share) for (a, b), (c, d) in pairwise(points)]
    return points[0]


def _read_numbers(drawing: str, key: str) -> list[float]:
    found = re.search(rf'{key}="([^"]*)"', drawing)
    return _numbers(found[1]) if found else []


def _numbers(text: str) -> list[float]:
    return [float(number) for number in NUMBER.findall(text)]
