"""The university's logo, which institution.yml names: a drawing or a picture among the pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from PIL import Image, UnidentifiedImageError

from guide.institution import INSTITUTION
from guide.page import DOCS
from strict_yaml import Problem, ProblemsFound, read_yaml

KEY = "logo"
SVG = "{http://www.w3.org/2000/svg}svg"
NUMBER = re.compile(r"(\d+(?:\.\d+)?)(?:px)?")
MOST_BYTES = 30_000  # every page shows it
LEAST_HEIGHT = 64  # pixels of a picture: the header shows 32, and fine screens twice as many


@dataclass(frozen=True)
class Logo:
    """The logo's path in docs/ and in the site, and its size, of which only the ratio counts."""

    path: str
    width: int
    height: int


def read_logo(root: Path, path: str) -> Logo:
    """Return the logo at `path` in the docs folder of the project in `root`.

    Raises ProblemsFound with what is wrong with it, at the line of institution.yml that names it.
    """
    file = root / DOCS / path
    found, mend = f"there is no file {DOCS}/{path}.", "Put the logo there"
    if file.is_file():
        mend = "Put another file there"
        try:
            _weigh(file)
            width, height = _measure_svg(file) if file.suffix == ".svg" else _measure_png(file)
            return Logo(path, round(width), round(height))
        except ValueError as reason:
            found = f"{DOCS}/{path} {reason}."
    line = read_yaml(root / INSTITUTION, root).line((KEY,))
    mend = f"{mend}, or leave the key blank: then the guide's own drawing stands in the header."
    raise ProblemsFound([Problem(INSTITUTION, line, found, mend)])


def _weigh(file: Path) -> None:
    if (size := file.stat().st_size) > MOST_BYTES:
        kilobytes = f"{size / 1000:.0f} kB, and {MOST_BYTES // 1000} are the most"
        raise ValueError(f"has {kilobytes}: every page shows it")


def _measure_svg(file: Path) -> tuple[float, float]:
    """Return the drawing's size by its viewBox, or else by its width and height."""
    try:
        drawing = etree.parse(file, etree.XMLParser(resolve_entities=False)).getroot()
    except etree.XMLSyntaxError as reason:
        raise ValueError(f"is no SVG that can be read: {reason.msg}") from None
    if drawing.tag != SVG:
        raise ValueError("is no SVG: it does not begin with <svg xmlns=…>")
    box = drawing.get("viewBox", "").replace(",", " ").split()
    sides = box[2:] or [drawing.get("width", ""), drawing.get("height", "")]
    match [float(match[1]) for side in sides if (match := NUMBER.fullmatch(side))]:
        case [width, height] if width > 0 and height > 0:
            return width, height
    raise ValueError("does not say its size, by a viewBox of four numbers")


def _measure_png(file: Path) -> tuple[int, int]:
    try:
        with Image.open(file, formats=["PNG"]) as picture:
            width, height = picture.size
    except UnidentifiedImageError:
        raise ValueError("is no PNG") from None
    if height < LEAST_HEIGHT:
        raise ValueError(f"is {height} pixels high, and {LEAST_HEIGHT} are the least")
    return width, height
