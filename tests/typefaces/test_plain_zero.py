"""The zero of pages and documents has no slash, whatever its weight."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.instancer import instantiateVariableFont
from PIL import Image, ImageDraw, ImageFont

from typefaces.make_page_faces import write_plain
from typefaces.plain_zero import make_zero_plain

ROOT = Path(__file__).resolve().parents[2]
FACES = [
    *(ROOT / "overrides/assets/fonts").glob("*.woff2"),
    *(ROOT / "scripts/worksheet_builder/pdf/fonts").glob("*.ttf"),
]
FACES_WITH_ZERO = [face for face in FACES if ord("0") in TTFont(face).getBestCmap()]

# Where the outline of the invented zero goes: outside, and the halves left and right of a slash.
OUTSIDE = [(0, 0), (0, 700), (400, 700), (400, 0)]
LEFT = [(100, 100), (100, 600), (250, 600)]
RIGHT = [(300, 600), (300, 100), (150, 100)]


def list_weights(font: TTFont) -> list[float | None]:
    """Return the lightest, a common and the heaviest weight, or None for a face of one weight."""
    if "fvar" not in font:
        return [None]
    (axis,) = [axis for axis in font["fvar"].axes if axis.axisTag == "wght"]
    return [axis.minValue, 400, axis.maxValue]


def count_strokes(font: TTFont) -> int:
    """Return how many strokes a line through the middle of the zero meets."""
    font.flavor = None
    file = BytesIO()
    font.save(file)
    drawn = ImageFont.truetype(BytesIO(file.getvalue()), 200)
    left, top, right, bottom = (round(edge) for edge in drawn.getbbox("0"))
    image = Image.new("L", (right + 10, bottom + 10))
    ImageDraw.Draw(image).text((0, 0), "0", font=drawn, fill=255)
    middle = (top + bottom) // 2
    inks = [image.getpixel((x, middle)) > 127 for x in range(left, right + 1)]
    return sum(is_ink for is_ink, _run in groupby(inks))


@pytest.mark.parametrize("face", FACES_WITH_ZERO, ids=lambda face: face.name)
def test_no_face_of_the_guide_has_a_slashed_zero(face: Path):
    """A line through the middle meets the two sides, and nothing between."""
    for weight in list_weights(TTFont(face)):
        font = TTFont(face)
        if weight is not None:
            font = instantiateVariableFont(font, {"wght": weight})
        assert count_strokes(font) == 2, f"at weight {weight}"


def make_slashed(moves: list[tuple[int, int] | None]) -> TTFont:
    """Return a variable face whose zero has a slash; `moves` says where its points go if heavy."""
    pen = TTGlyphPen(None)
    for outline in (OUTSIDE, LEFT, RIGHT):
        pen.moveTo(outline[0])
        for point in outline[1:]:
            pen.lineTo(point)
        pen.closePath()
    empty = TTGlyphPen(None).glyph()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder([".notdef", "zero"])
    builder.setupCharacterMap({ord("0"): "zero"})
    builder.setupGlyf({".notdef": empty, "zero": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "zero": (400, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Slashed", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.setupFvar([("wght", 400, 400, 800, "Weight")], [])
    builder.setupGvar({"zero": [TupleVariation({"wght": (0, 1, 1)}, moves)]})
    file = BytesIO()
    builder.save(file)
    return TTFont(BytesIO(file.getvalue()))


def list_points(font: TTFont, weight: int) -> set[tuple[int, int]]:
    """Return where the points of the zero are at a weight."""
    single = instantiateVariableFont(font, {"wght": weight})
    return set(single["glyf"]["zero"].coordinates)


MARGINS = [(0, 0)] * 4
SAID = [(-10, 0), (-10, 10), (10, 10), (10, 0), (5, 5), (5, -5), (0, -5), (-5, -5), (-5, 5), (0, 5)]


@pytest.mark.parametrize(
    "left_out", [(), (5,), (8,), (5, 6, 8, 9)], ids=["none", "left", "right", "both"]
)
def test_points_stay_where_they_were_at_every_weight(left_out: tuple[int, ...]):
    """Also where the face leaves out a move, because it follows from the point's neighbours."""
    moves = [None if place in left_out else move for place, move in enumerate(SAID)]
    before = {
        weight: list_points(make_slashed([*moves, *MARGINS]), weight) for weight in (400, 800)
    }
    font = make_slashed([*moves, *MARGINS])
    assert make_zero_plain(font)
    assert font["glyf"]["zero"].numberOfContours == 2
    assert count_strokes(instantiateVariableFont(font, {"wght": 400})) == 2
    for weight, points in before.items():
        fresh = make_slashed([*moves, *MARGINS])
        make_zero_plain(fresh)
        assert list_points(fresh, weight) == points


def test_a_plain_zero_keeps_its_bytes(tmp_path: Path):
    """A face that needs no change is the published file, byte for byte."""
    font = make_slashed([*SAID, *MARGINS])
    make_zero_plain(font)
    plain, target = tmp_path / "plain.ttf", tmp_path / "target.ttf"
    font.save(plain)
    write_plain(plain, target)
    assert target.read_bytes() == plain.read_bytes()


def test_a_slashed_zero_is_written_without_its_slash(tmp_path: Path):
    """The face is variable as before."""
    slashed, target = tmp_path / "slashed.ttf", tmp_path / "target.ttf"
    make_slashed([*SAID, *MARGINS]).save(slashed)
    write_plain(slashed, target)
    assert "gvar" in TTFont(target)
    assert count_strokes(instantiateVariableFont(TTFont(target), {"wght": 800})) == 2
