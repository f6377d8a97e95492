"""What a PDF looks like: its pages as drawn by programs that people read PDFs with."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

from reading_documents.pdf_reading import Box

SCALE = 1  # dots to a point
DPI = str(round(72 * SCALE))
CLEARLY = 64  # of 255 shades


def draw_with_poppler(path: Path, pages: int) -> list[Image.Image]:
    """Draw the first pages as the viewers of Linux desktops do."""
    start = path.with_suffix(".poppler")
    command = ["pdftoppm", "-r", DPI, "-l", str(pages), "-png", path, start]
    subprocess.run(command, check=True, capture_output=True)
    return _open_pictures(start)


def draw_with_mupdf(path: Path, pages: int) -> list[Image.Image]:
    """Draw the first pages as MuPDF and Sumatra do."""
    start = path.with_suffix(".mupdf")
    command = ["mutool", "draw", "-q", "-r", DPI, "-o", f"{start}-%03d.png", path, f"1-{pages}"]
    subprocess.run(command, check=True, capture_output=True)
    return _open_pictures(start)


def draw_with_pdfium(path: Path, pages: int) -> list[Image.Image]:
    """Draw the first pages as Chrome and Edge do."""
    with pypdfium2.PdfDocument(path) as document:
        document.init_forms()
        drawn = [document[number].render(scale=SCALE).to_pil() for number in range(pages)]
    return [picture.convert("RGB") for picture in drawn]


def _open_pictures(start: Path) -> list[Image.Image]:
    found = sorted(start.parent.glob(f"{start.name}-*.png"))
    return [Image.open(path).convert("RGB") for path in found]


def crop_box(page: Image.Image, box: Box, height: float) -> Image.Image:
    """Return what is inside a field's border on a page that is `height` points high."""
    edges = (box.left + 1, height - box.top + 1, box.right - 1, height - box.bottom - 1)
    return page.crop(tuple(round(edge * SCALE) for edge in edges))


def count_differences(one: Image.Image, other: Image.Image) -> int:
    """Return how many dots of two pictures differ clearly."""
    difference = ImageChops.difference(one, other).convert("L")
    return sum(difference.histogram()[CLEARLY:])
