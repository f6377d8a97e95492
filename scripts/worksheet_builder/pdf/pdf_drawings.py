"""The drawings that a PDF's fields show: nothing yet, a tick in a box, a dot in a ring."""

from __future__ import annotations

from typing import Literal, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

Shape: TypeAlias = Literal["tick", "dot"]
TICK: Shape = "tick"
DOT: Shape = "dot"

ACCENT = b"0.078 0.322 0.29"  # the guide's dark green
ROUND = 0.5523  # how far a Bézier handle reaches to draw a quarter of a circle


class Drawings:
    """The drawings of one PDF; marks of one shape and size share one object."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._shared: dict[tuple[str, float, float], Object] = {}

    def mark(self, shape: Shape, rectangle: Object) -> Object:
        """Return the mark that fits in a field's rectangle."""
        width, height = _size(rectangle)
        commands = _tick(width, height) if shape == TICK else _dot(width, height)
        return self._share(shape, width, height, commands)

    def blank(self, rectangle: Object) -> Object:
        """Return the drawing of a box without its mark."""
        return self._share("blank", *_size(rectangle), b"")

    def answer_to_come(self, rectangle: Object) -> Object:
        """Return an empty drawing for this one field, which a program may fill later."""
        return self._draw(*_size(rectangle), b"/Tx BMC EMC")

    def _share(self, shape: str, width: float, height: float, commands: bytes) -> Object:
        key = (shape, width, height)
        if key not in self._shared:
            self._shared[key] = self._draw(width, height, commands)
        return self._shared[key]

    def _draw(self, width: float, height: float, commands: bytes) -> Object:
        return self._pdf.make_stream(
            commands,
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, width, height]),
            Resources=Dictionary(),
        )


def _size(rectangle: Object) -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in rectangle)
    return round(right - left, 2), round(top - bottom, 2)


def _tick(width: float, height: float) -> bytes:
    (x1, y1), (x2, y2), (x3, y3) = ((0.2, 0.52), (0.42, 0.28), (0.82, 0.78))
    return (
        b"q %s RG %.3f w 1 J 1 j " % (ACCENT, min(width, height) * 0.15)
        + b"%.3f %.3f m " % (x1 * width, y1 * height)
        + b"%.3f %.3f l " % (x2 * width, y2 * height)
        + b"%.3f %.3f l S Q" % (x3 * width, y3 * height)
    )


def _dot(width: float, height: float) -> bytes:
    x, y, radius = width / 2, height / 2, min(width, height) * 0.3
    reach = radius * ROUND
    curves = (
        (x + radius, y + reach, x + reach, y + radius, x, y + radius),
        (x - reach, y + radius, x - radius, y + reach, x - radius, y),
        (x - radius, y - reach, x - reach, y - radius, x, y - radius),
        (x + reach, y - radius, x + radius, y - reach, x + radius, y),
    )
    drawn = b" ".join(b"%.3f %.3f %.3f %.3f %.3f %.3f c" % curve for curve in curves)
    return b"q %s rg %.3f %.3f m " % (ACCENT, x + radius, y) + drawn + b" f Q"
