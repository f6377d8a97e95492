"""A zero without its slash, for Atkinson Hyperlegible Next.

The slash tells 0 from O where that matters, in an id or a file's name. In a date it looks like
code, and the typeface has no feature that takes it off (its features are ccmp, frac, locl, pnum
and tnum). The licence lets anybody change it, and reserves no name.

The slash parts the white inside of the zero into two halves. Each half is a curve along the side
of the figure and an edge along the slash. So the plain zero needs no new outline: the same points,
in another order, go once round the whole inside. A variable typeface moves its points by their
places in that order, so what it says of them is put into the new order too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.varLib.iup import iup_delta

Point = tuple[float, float]

SLASHED = 3  # outlines: the outside, and the two halves of the inside
PHANTOMS = 4  # points beyond the outline that a variable typeface moves too: the margins


def make_zero_plain(font: TTFont) -> bool:
    """Join the two halves inside every slashed zero of the typeface, and tell whether it had one.

    `font` has outlines of the kind `glyf`, and may be variable.
    """
    slashed = list(_find_slashed(font))
    for name, glyph in slashed:
        points = list(glyph.coordinates)
        order = _join_halves(points, glyph.endPtsOfContours)
        if "gvar" in font:
            for variation in font["gvar"].variations.get(name, []):
                moves = _say_every_move(variation.coordinates, points, glyph.endPtsOfContours)
                variation.coordinates = [moves[place] for place in order] + moves[len(points) :]
        glyph.coordinates = GlyphCoordinates([points[place] for place in order])
        glyph.flags = type(glyph.flags)(glyph.flags[place] for place in order)
        glyph.endPtsOfContours = [glyph.endPtsOfContours[0], glyph.endPtsOfContours[-1]]
        glyph.numberOfContours = len(glyph.endPtsOfContours)
    return bool(slashed)


def _find_slashed(font: TTFont) -> Iterator[tuple[str, Glyph]]:
    """Yield each slashed zero: the common one, and such as all have one width in a table."""
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name] if name.split(".")[0] == "zero" else None
        if glyph and not glyph.isComposite() and glyph.numberOfContours == SLASHED:
            yield name, glyph


def _join_halves(points: Sequence[Point], ends: Sequence[int]) -> list[int]:
    """Return the places of the points in their new order: the outside, then the inside as one."""
    outside = range(ends[0] + 1)
    first = range(ends[0] + 1, ends[1] + 1)
    second = range(ends[1] + 1, ends[2] + 1)
    leave, enter = _find_edge(points, first), _find_edge(points, second)
    return [*outside, *first[:leave], *second[enter:], *second[:enter], *first[leave:]]


def _find_edge(points: Sequence[Point], half: range) -> int:
    """Return which point of a half stands behind its longest step, the edge along the slash."""
    steps = [
        abs(points[here][0] - points[there][0]) + abs(points[here][1] - points[there][1])
        for here, there in pairwise(half)
    ]
    return steps.index(max(steps)) + 1


def _say_every_move(
    moves: Sequence[Any], points: Sequence[Point], ends: Sequence[int]
) -> list[Any]:
    """Return how far each point moves.

    A typeface may leave out what follows from a point's neighbours; with other neighbours it would
    not follow any more.
    """
    if None not in moves:
        return list(moves)
    # The margins stand at places of their own, which are no matter here: no outline has them.
    places = [*points, *[(0, 0)] * PHANTOMS]
    return list(iup_delta(list(moves), places, list(ends)))
